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

use super::feiten::naar_leerling;
use crate::{
    dialect::{Veld, Vraag, stel},
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

/// A traject that runs since a day or longer, without such a note about its pupil since it began.
fn zonder(soorten: &[AantekeningSoort], sinds: Date) -> Condition {
    Condition::all()
        .add(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
        .add(traject::Column::Begin.lte(sinds.to_string()))
        .add(Expr::not_exists(sinds_begin(soorten)))
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
    let id = Expr::col((leerling::Entity, leerling::Column::Id));
    Condition::all()
        .add(leerling::Column::SchoolId.eq(overleg.school.0))
        .add_option(overleg.locatie.map(|l| leerling::Column::LocatieId.eq(l.0)))
        .add_option(klassen)
        .add(id.not_in_subquery(besproken_of_wacht(van, vandaag)))
}

/// The conditions that hold of a row, as the bits of a number.
fn bits(voorwaarden: impl IntoIterator<Item = Condition>) -> Expr {
    let gewichten = std::iter::successors(Some(1_i32), |n| n.checked_mul(2));
    voorwaarden
        .into_iter()
        .zip(gewichten)
        .fold(Expr::val(0), |som, (voorwaarde, gewicht)| {
            som.add(Expr::case(voorwaarde, gewicht).finally(0))
        })
}

/// What is true of a pupil, as far as lists of whom we missed ask it.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
#[derive(Debug, Clone, Copy, Default)]
struct Stand {
    pro: bool,
    vso: bool,
    niet_besproken: bool,
    /// Support that runs.
    steun: bool,
    /// Support, decided or running, that asks an ontwikkelingsperspectief.
    vraagt_opp: bool,
    geen_contact: bool,
    geen_gesprek: bool,
    opp_begonnen: bool,
    opp: bool,
    thuis: bool,
}

impl Stand {
    fn is(&self, wat: Gemist) -> bool {
        match wat {
            Gemist::GeenProgramma => self.thuis,
            Gemist::GeenPlan => (self.pro || (!self.vso && self.vraagt_opp)) && !self.opp_begonnen,
            Gemist::GeenContact => self.geen_contact,
            Gemist::NietBesproken => self.niet_besproken,
            Gemist::GeenGesprek => self.geen_gesprek,
        }
    }
}

/// Of whom something did not happen, and the counts of everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gemisten {
    /// By what did not happen, by name; what happened to everybody is left out.
    pub per: BTreeMap<Gemist, Vec<LeerlingId>>,
    /// The pupils in numbers.
    pub telling: Schooltelling,
}

impl Gemisten {
    fn van(standen: &[(LeerlingId, Stand)]) -> Self {
        let tel = |is: fn(&Stand) -> bool| {
            let aantal = standen.iter().filter(|(_, stand)| is(stand)).count();
            u64::try_from(aantal).unwrap_or(u64::MAX)
        };
        let van = |wat: Gemist| -> (Gemist, Vec<LeerlingId>) {
            let wie = standen.iter().filter(|(_, stand)| stand.is(wat));
            (wat, wie.map(|(id, _)| *id).collect())
        };
        let per = Gemist::ALL.into_iter().map(van);
        Self {
            telling: Schooltelling {
                leerlingen: tel(|_| true),
                steun: tel(|stand| stand.steun),
                opp: tel(|stand| stand.opp),
                thuis: tel(|stand| stand.thuis),
            },
            per: per.filter(|(_, wie)| !wie.is_empty()).collect(),
        }
    }
}

/// A pupil and the bits that hold.
type Rij = (Uuid, u32);

fn rijen(vraag: SelectStatement) -> Vraag<'static, Vec<Rij>> {
    Vraag::nieuw(vraag, [Veld::Id("wie"), Veld::Waarde("waar")])
}

fn waar(bits: u32, n: u8) -> bool {
    bits >> n & 1 == 1
}

/// The rows of a table about pupils on a condition, with the bits that hold.
macro_rules! rijen_van {
    ($tabel:ident, $scope:expr, $bits:expr) => {
        $tabel::Entity::find()
            .select_only()
            .column_as($tabel::Column::LeerlingId, "wie")
            .expr_as(bits($bits), "waar")
            .join(JoinType::InnerJoin, naar_leerling!($tabel))
            .filter(binnen($scope))
    };
}

impl SwvDb {
    /// The pupils within a scope of whom something did not happen, and how many pupils there are. One query,
    /// however many pupils, that looks at each table once.
    pub async fn list_gemist(
        &self,
        scope: &Scope,
        (catalogus, bespreken): (&Catalogus, &[Bespreken]),
        vandaag: Date,
    ) -> Result<Gemisten> {
        let is = |soort: Onderwijssoort| Condition::all().add(leerling::Column::Soort.eq(soort.code()));
        let missers = een_van(bespreken.iter().map(|van| niet_besproken(van, vandaag)));
        let leerlingen = leerling::Entity::find()
            .select_only()
            .column_as(leerling::Column::Id, "wie")
            .expr_as(
                bits([is(Onderwijssoort::Pro), is(Onderwijssoort::Vso), missers]),
                "waar",
            )
            .filter(aanwezig(scope, vandaag))
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .into_query();
        let thuis = rijen_van!(thuiszitter, scope, [])
            .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
            .filter(thuiszitter::Column::Tot.is_null())
            .into_query();
        let opps = rijen_van!(
            opp,
            scope,
            [Condition::all().add(opp::Column::Staat.eq(OppStaat::Vastgesteld.code()))]
        )
        .filter(opp::Column::Staat.is_in([OppStaat::Concept.code(), OppStaat::Vastgesteld.code()]))
        .into_query();
        let trajecten = trajecten(scope, catalogus, vandaag);
        let vragen = (rijen(leerlingen), rijen(trajecten), rijen(opps), rijen(thuis));
        let (leerlingen, trajecten, opps, thuis) = stel(self.lees(), vragen).await?;
        let mut per: BTreeMap<Uuid, Stand> = BTreeMap::new();
        for (id, bits) in trajecten {
            let stand = per.entry(id).or_default();
            stand.steun |= waar(bits, 0);
            stand.vraagt_opp |= waar(bits, 1);
            stand.geen_contact |= waar(bits, 2);
            stand.geen_gesprek |= waar(bits, 3);
        }
        for (id, bits) in opps {
            let stand = per.entry(id).or_default();
            stand.opp_begonnen = true;
            stand.opp |= waar(bits, 0);
        }
        for (id, _) in thuis {
            per.entry(id).or_default().thuis = true;
        }
        let standen = leerlingen.into_iter().map(|(id, bits)| {
            let stand = Stand {
                pro: waar(bits, 0),
                vso: waar(bits, 1),
                niet_besproken: waar(bits, 2),
                ..per.get(&id).copied().unwrap_or_default()
            };
            (LeerlingId(id), stand)
        });
        Ok(Gemisten::van(&standen.collect::<Vec<_>>()))
    }
}

/// Support that was decided or runs, with what is true of it: it runs; it asks an ontwikkelingsperspectief; it asks it, runs, and
/// nobody spoke to the parents; it runs for long, and nobody spoke with the pupil.
fn trajecten(scope: &Scope, catalogus: &Catalogus, vandaag: Date) -> SelectStatement {
    let gesprek: Vec<AantekeningSoort> = AantekeningSoort::ALL
        .into_iter()
        .filter(|s| s.is_gesprek())
        .collect();
    let lang = vandaag.saturating_sub(Span::new().days(GESPREK_NA_DAGEN));
    let loopt = Condition::all().add(traject::Column::Staat.eq(TrajectStaat::Loopt.code()));
    let vraagt_opp = || traject::Column::Soort.is_in(catalogus.soorten_met_opp());
    let standen = [
        loopt,
        Condition::all().add(vraagt_opp()),
        zonder(&[AantekeningSoort::Oudercontact], vandaag).add(vraagt_opp()),
        zonder(&gesprek, lang),
    ];
    rijen_van!(traject, scope, standen)
        .filter(traject::Column::Staat.is_in([TrajectStaat::Besloten.code(), TrajectStaat::Loopt.code()]))
        .into_query()
}
