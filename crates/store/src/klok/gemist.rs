//! Whom nobody thought of, and how many there are of what.

use std::collections::BTreeMap;

use jiff::{Span, civil::Date};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationDef,
    sea_query::{Expr, ExprTrait, SelectStatement},
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::LeerlingId,
    inrichting::catalogus::Catalogus,
    klok::{GESPREK_NA_DAGEN, Gemist},
    leerling::Onderwijssoort,
    logboek::AantekeningSoort,
    overleg::{BijeenkomstStaat, Overleg, agenda::PuntStaat},
    plan::opp::OppStaat,
    toegang::Scope,
};

use crate::{
    dialect::{self, Veld},
    fout::Result,
    logboek::telling::open_voor_de_school,
    rij::{aantekening, agendapunt, bijeenkomst, leerling, opp, thuiszitter, traject},
    swv::SwvDb,
    zicht::{binnen, een_van},
};

/// How many pupils there are within a scope, and of how many something is so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Schooltelling {
    /// Pupils who did not leave.
    pub leerlingen: u64,
    /// Of these, with support that runs.
    pub steun: u64,
    /// Of these, with an ontwikkelingsperspectief in force.
    pub opp: u64,
    /// Of these, at home without a full programme.
    pub thuis: u64,
}

/// Pupils within a scope who did not leave before a day.
pub(super) fn aanwezig(scope: &Scope, vandaag: Date) -> Condition {
    Condition::all().add(binnen(scope)).add(
        leerling::Column::VertrokkenOp
            .is_null()
            .or(leerling::Column::VertrokkenOp.gte(vandaag.to_string())),
    )
}

/// The rows of a table about the pupil of the query around it: so nobody else's are looked at, and each by the index of its pupil.
macro_rules! van_de_leerling {
    ($tabel:ident) => {
        $tabel::Entity::find().select_only().expr(Expr::val(1)).filter(
            Expr::col(($tabel::Entity, $tabel::Column::LeerlingId))
                .eq(Expr::col((leerling::Entity, leerling::Column::Id))),
        )
    };
}

fn met_opp(staten: &[OppStaat]) -> SelectStatement {
    van_de_leerling!(opp)
        .filter(opp::Column::Staat.is_in(staten.iter().map(|s| s.code())))
        .into_query()
}

fn met_steun() -> SelectStatement {
    van_de_leerling!(traject)
        .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
        .into_query()
}

fn thuis(vandaag: Date) -> SelectStatement {
    van_de_leerling!(thuiszitter)
        .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
        .filter(thuiszitter::Column::Tot.is_null())
        .into_query()
}

/// A note of one of these kinds about the pupil of the traject of the query around it, since it began.
fn sinds_begin(soorten: &[AantekeningSoort]) -> SelectStatement {
    aantekening::Entity::find()
        .select_only()
        .expr(Expr::val(1))
        .filter(
            Expr::col((aantekening::Entity, aantekening::Column::LeerlingId))
                .eq(Expr::col((traject::Entity, traject::Column::LeerlingId))),
        )
        .filter(aantekening::Column::Soort.is_in(soorten.iter().map(|s| s.code())))
        .filter(aantekening::Column::VerbetertId.is_null())
        .filter(open_voor_de_school())
        .filter(
            Expr::col((aantekening::Entity, aantekening::Column::Datum))
                .gte(Expr::col((traject::Entity, traject::Column::Begin))),
        )
        .into_query()
}

/// Support of the pupil of the query around it that runs since a day or longer, without such a note since it began.
fn zonder(soorten: &[AantekeningSoort], sinds: Date, alleen: Option<&[&str]>) -> SelectStatement {
    let mut query = van_de_leerling!(traject)
        .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
        .filter(traject::Column::Begin.lte(sinds.to_string()))
        .filter(Expr::not_exists(sinds_begin(soorten)));
    if let Some(alleen) = alleen {
        query = query.filter(traject::Column::Soort.is_in(alleen.iter().copied()));
    }
    query.into_query()
}

/// A body that discusses each of its pupils, and the day since which it must have done so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bespreken {
    /// The body.
    pub overleg: Overleg,
    /// Discussed on or after this day is in time.
    pub sinds: Date,
}

/// The pupils that a body discussed since a day, or that wait on its agenda: of a meeting that is still held. What was left
/// open by a meeting that passed waits for nothing.
fn besproken_of_wacht(van: &Bespreken, vandaag: Date) -> SelectStatement {
    let naar: RelationDef = agendapunt::Entity::belongs_to(bijeenkomst::Entity)
        .from(agendapunt::Column::BijeenkomstId)
        .to(bijeenkomst::Column::Id)
        .into();
    let besproken = Condition::all()
        .add(agendapunt::Column::Staat.eq(PuntStaat::Besproken.code()))
        .add(bijeenkomst::Column::Datum.gte(van.sinds.to_string()));
    let komt = Condition::all()
        .add(bijeenkomst::Column::Datum.gte(vandaag.to_string()))
        .add(bijeenkomst::Column::Staat.ne(BijeenkomstStaat::Vervallen.code()));
    let wacht = Condition::all()
        .add(agendapunt::Column::Staat.eq(PuntStaat::Open.code()))
        .add(
            Condition::any()
                .add(komt)
                .add(bijeenkomst::Column::Staat.eq(BijeenkomstStaat::Bezig.code())),
        );
    agendapunt::Entity::find()
        .select_only()
        .column(agendapunt::Column::LeerlingId)
        .join(JoinType::InnerJoin, naar)
        .filter(bijeenkomst::Column::OverlegId.eq(van.overleg.id.0))
        .filter(agendapunt::Column::LeerlingId.is_not_null())
        .filter(Condition::any().add(wacht).add(besproken))
        .into_query()
}

/// The pupils that a body must discuss and did not.
fn niet_besproken(van: &Bespreken, vandaag: Date) -> Condition {
    let overleg = &van.overleg;
    let klassen = (!overleg.klassen.is_empty()).then(|| leerling::Column::Klas.is_in(&overleg.klassen));
    Condition::all()
        .add(leerling::Column::SchoolId.eq(overleg.school.0))
        .add_option(overleg.locatie.map(|l| leerling::Column::LocatieId.eq(l.0)))
        .add_option(klassen)
        .add(id().not_in_subquery(besproken_of_wacht(van, vandaag)))
}

fn id() -> Expr {
    Expr::col((leerling::Entity, leerling::Column::Id))
}

/// Of which pupils something did not happen.
fn gemist(wat: Gemist, (catalogus, bespreken): (&Catalogus, &[Bespreken]), vandaag: Date) -> Condition {
    let soorten = catalogus.soorten_met_opp();
    let alle = Condition::all();
    match wat {
        Gemist::GeenProgramma => alle.add(Expr::exists(thuis(vandaag))),
        Gemist::GeenPlan => {
            let extra = van_de_leerling!(traject)
                .filter(traject::Column::Soort.is_in(soorten))
                .filter(
                    traject::Column::Staat.is_in([TrajectStaat::Besloten.code(), TrajectStaat::Loopt.code()]),
                )
                .into_query();
            let plicht = leerling::Column::Soort
                .eq(Onderwijssoort::Pro.code())
                .or(leerling::Column::Soort
                    .ne(Onderwijssoort::Vso.code())
                    .and(Expr::exists(extra)));
            let begonnen = met_opp(&[OppStaat::Concept, OppStaat::Vastgesteld]);
            alle.add(plicht).add(Expr::not_exists(begonnen))
        }
        Gemist::GeenContact => alle.add(Expr::exists(zonder(
            &[AantekeningSoort::Oudercontact],
            vandaag,
            Some(&soorten),
        ))),
        Gemist::NietBesproken => alle.add(een_van(bespreken.iter().map(|van| niet_besproken(van, vandaag)))),
        Gemist::GeenGesprek => {
            let gesprek: Vec<AantekeningSoort> = AantekeningSoort::ALL
                .into_iter()
                .filter(|s| s.is_gesprek())
                .collect();
            let sinds = vandaag.saturating_sub(Span::new().days(GESPREK_NA_DAGEN));
            alle.add(Expr::exists(zonder(&gesprek, sinds, None)))
        }
    }
}

/// What is counted of pupils, in the order of [`Schooltelling`].
fn geteld(vandaag: Date) -> [Condition; 3] {
    [met_steun(), met_opp(&[OppStaat::Vastgesteld]), thuis(vandaag)]
        .map(|query| Condition::all().add(Expr::exists(query)))
}

impl Schooltelling {
    fn van(rijen: &[Stand]) -> Self {
        let getal = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        let tel = |n: usize| getal(rijen.iter().filter(|rij| staat_aan(rij.1, n)).count());
        let [steun, opp, thuis] = [0, 1, 2].map(tel);
        Self {
            leerlingen: getal(rijen.len()),
            steun,
            opp,
            thuis,
        }
    }
}

/// A pupil, what is counted of the pupil, and what did not happen: the conditions that hold, as the bits of a number.
type Stand = (Uuid, u32, u32);

fn staat_aan(bits: u32, n: usize) -> bool {
    bits >> n & 1 == 1
}

/// Of whom something did not happen, and the counts of everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gemisten {
    /// By what did not happen, by name.
    pub per: BTreeMap<Gemist, Vec<LeerlingId>>,
    /// The pupils in numbers.
    pub telling: Schooltelling,
}

/// The conditions that hold of a pupil, as the bits of a number.
fn bits(voorwaarden: impl IntoIterator<Item = Condition>) -> Expr {
    let gewichten = std::iter::successors(Some(1_i32), |n| n.checked_mul(2));
    voorwaarden
        .into_iter()
        .zip(gewichten)
        .fold(Expr::val(0), |som, (voorwaarde, gewicht)| {
            som.add(Expr::case(voorwaarde, gewicht).finally(0))
        })
}

impl SwvDb {
    /// The pupils within a scope of whom something did not happen, and how many pupils there are; one query, that looks at each
    /// pupil once.
    pub async fn list_gemist(
        &self,
        scope: &Scope,
        regels: (&Catalogus, &[Bespreken]),
        vandaag: Date,
    ) -> Result<Gemisten> {
        let waar = Gemist::ALL.into_iter().map(|wat| gemist(wat, regels, vandaag));
        let rijen = self.standen(scope, waar, vandaag).await?;
        let per = Gemist::ALL.into_iter().enumerate().map(|(n, wat)| {
            let wie = rijen.iter().filter(|(_, _, gemist)| staat_aan(*gemist, n));
            (wat, wie.map(|(id, _, _)| LeerlingId(*id)).collect())
        });
        Ok(Gemisten {
            per: per.filter(|(_, wie): &(_, Vec<_>)| !wie.is_empty()).collect(),
            telling: Schooltelling::van(&rijen),
        })
    }

    /// How many pupils there are within a scope, and of how many something is so; one query.
    pub async fn count_school(&self, scope: &Scope, vandaag: Date) -> Result<Schooltelling> {
        let rijen = self.standen(scope, [], vandaag).await?;
        Ok(Schooltelling::van(&rijen))
    }

    /// The pupils within a scope by name. Of each pupil the rows are found by its index: to join and to count in parts, by list,
    /// took the database thrice as long.
    async fn standen(
        &self,
        scope: &Scope,
        gemist: impl IntoIterator<Item = Condition>,
        vandaag: Date,
    ) -> Result<Vec<Stand>> {
        let vraag = leerling::Entity::find()
            .select_only()
            .column(leerling::Column::Id)
            .expr_as(bits(geteld(vandaag)), "geteld")
            .expr_as(bits(gemist), "gemist")
            .filter(aanwezig(scope, vandaag))
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .into_query();
        let velden = [Veld::Id("id"), Veld::Waarde("geteld"), Veld::Waarde("gemist")];
        dialect::in_een(self.lees(), vraag, &velden).await
    }
}
