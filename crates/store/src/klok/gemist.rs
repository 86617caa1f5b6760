//! Whom nobody thought of, and how many there are of what.

use jiff::{Span, civil::Date};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationDef,
    sea_query::{Expr, ExprTrait, Func, SelectStatement, SubQueryStatement},
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
    Pagina, dialect,
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

/// How many pupils on a condition have a row in a table.
macro_rules! van_leerlingen {
    ($tabel:ident, $wie:expr) => {
        $tabel::Entity::find()
            .select_only()
            .expr(Func::count_distinct(Expr::col((
                $tabel::Entity,
                $tabel::Column::LeerlingId,
            ))))
            .join(JoinType::InnerJoin, naar_leerling!($tabel))
            .filter($wie)
    };
}

fn met_opp(staten: &[OppStaat]) -> SelectStatement {
    van_de_leerling!(opp)
        .filter(opp::Column::Staat.is_in(staten.iter().map(|s| s.code())))
        .into_query()
}

/// The pupils on a condition with a row in a table; within the condition, so that no others are looked at.
macro_rules! leerlingen_met {
    ($tabel:ident, $wie:expr) => {
        $tabel::Entity::find()
            .select_only()
            .column($tabel::Column::LeerlingId)
            .join(JoinType::InnerJoin, naar_leerling!($tabel))
            .filter($wie)
    };
}

fn thuis(scope: &Scope, vandaag: Date) -> SelectStatement {
    leerlingen_met!(thuiszitter, binnen(scope))
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

/// Pupils whose support runs since a day or longer, without such a note since it began.
fn zonder(
    scope: &Scope,
    soorten: &[AantekeningSoort],
    sinds: Date,
    alleen: Option<&[&str]>,
) -> SelectStatement {
    let mut query = leerlingen_met!(traject, binnen(scope))
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

fn gemist(
    scope: &Scope,
    wat: Gemist,
    (catalogus, bespreken): (&Catalogus, &[Bespreken]),
    vandaag: Date,
) -> Condition {
    let soorten = catalogus.soorten_met_opp();
    let alle = Condition::all();
    match wat {
        Gemist::GeenProgramma => alle.add(id().in_subquery(thuis(scope, vandaag))),
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
        Gemist::GeenContact => alle.add(id().in_subquery(zonder(
            scope,
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
            alle.add(id().in_subquery(zonder(scope, &gesprek, sinds, None)))
        }
    }
}

impl SwvDb {
    /// So many pupils within a scope of whom something did not happen, by name, after so many; and how many there are: one
    /// query. After more than there are it tells of none. Only who they are: a count beside every column of everybody costs more
    /// than asking for the names of a few.
    pub async fn list_gemist(
        &self,
        scope: &Scope,
        wat: Gemist,
        regels: (&Catalogus, &[Bespreken]),
        vandaag: Date,
        (na, aantal): (u64, u64),
    ) -> Result<Pagina<LeerlingId>> {
        let rows: Vec<(Uuid, i64)> = leerling::Entity::find()
            .select_only()
            .column(leerling::Column::Id)
            .expr_as(dialect::aantal_in_totaal(), "totaal")
            .filter(aanwezig(scope, vandaag))
            .filter(gemist(scope, wat, regels, vandaag))
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .offset(na)
            .limit(aantal)
            .into_tuple()
            .all(self.lees())
            .await?;
        let totaal = rows.first().map_or(0, |(_, totaal)| *totaal);
        Ok(Pagina {
            rijen: rows.into_iter().map(|(id, _)| LeerlingId(id)).collect(),
            totaal: u64::try_from(totaal).unwrap_or_default(),
        })
    }

    /// How many pupils there are within a scope, and of how many something is so; one query.
    pub async fn count_school(&self, scope: &Scope, vandaag: Date) -> Result<Schooltelling> {
        let hier = || aanwezig(scope, vandaag);
        let steun = van_leerlingen!(traject, hier())
            .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
            .into_query();
        let opp = van_leerlingen!(opp, hier())
            .filter(opp::Column::Staat.eq(OppStaat::Vastgesteld.code()))
            .into_query();
        let thuis = van_leerlingen!(thuiszitter, hier())
            .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
            .filter(thuiszitter::Column::Tot.is_null())
            .into_query();
        let telling = leerling::Entity::find()
            .select_only()
            .expr_as(leerling::Column::Id.count(), "leerlingen")
            .expr_as(getal(steun), "steun")
            .expr_as(getal(opp), "opp")
            .expr_as(getal(thuis), "thuis")
            .filter(hier())
            .into_tuple::<(i64, i64, i64, i64)>()
            .one(self.lees())
            .await?;
        let (leerlingen, steun, opp, thuis) = telling.unwrap_or_default();
        let getal = |n: i64| u64::try_from(n).unwrap_or_default();
        Ok(Schooltelling {
            leerlingen: getal(leerlingen),
            steun: getal(steun),
            opp: getal(opp),
            thuis: getal(thuis),
        })
    }
}

/// A query of one number, as a column of another.
fn getal(query: SelectStatement) -> Expr {
    SubQueryStatement::from(query).into()
}
