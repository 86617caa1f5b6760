//! Whom nobody thought of, and how many there are of what.

use jiff::{Span, civil::Date};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, RelationDef,
    sea_query::{CaseStatement, Expr, ExprTrait, Func, SelectStatement},
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::LeerlingId,
    inrichting::catalogus::Catalogus,
    klok::{GESPREK_NA_DAGEN, Gemist},
    leerling::{Naam, Onderwijssoort},
    logboek::AantekeningSoort,
    overleg::agenda::PuntStaat,
    plan::opp::OppStaat,
    toegang::Scope,
};

use crate::{
    Pagina, dialect,
    fout::Result,
    leerling::binnen,
    logboek::telling::open_voor_de_school,
    rij::{aantekening, agendapunt, bijeenkomst, leerling, opp, overleg, thuiszitter, traject},
    swv::SwvDb,
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

/// A pupil of whom something did not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GemistRegel {
    /// Who.
    pub leerling: LeerlingId,
    /// The pupil's name.
    pub naam: Naam,
    /// The pupil's class.
    pub klas: String,
}

#[derive(Debug, FromQueryResult)]
struct Regel {
    id: Uuid,
    roepnaam: String,
    tussenvoegsel: String,
    achternaam: String,
    klas: String,
    totaal: i64,
}

/// Pupils within a scope who did not leave before a day.
pub(super) fn aanwezig(scope: &Scope, vandaag: Date) -> Condition {
    Condition::all().add(binnen(scope)).add(
        leerling::Column::VertrokkenOp
            .is_null()
            .or(leerling::Column::VertrokkenOp.gte(vandaag.to_string())),
    )
}

/// The pupils of the rows of a table: asked once, not for each pupil.
macro_rules! leerlingen_van {
    ($tabel:ident) => {
        $tabel::Entity::find()
            .select_only()
            .column($tabel::Column::LeerlingId)
    };
}

fn lopend() -> SelectStatement {
    leerlingen_van!(traject)
        .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
        .into_query()
}

fn met_opp(staten: &[OppStaat]) -> SelectStatement {
    leerlingen_van!(opp)
        .filter(opp::Column::Staat.is_in(staten.iter().map(|s| s.code())))
        .into_query()
}

fn thuis(vandaag: Date) -> SelectStatement {
    leerlingen_van!(thuiszitter)
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

/// Support that runs since a day or longer, without such a note since it began.
fn zonder(soorten: &[AantekeningSoort], sinds: Date, alleen: Option<&[&str]>) -> SelectStatement {
    let mut query = leerlingen_van!(traject)
        .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
        .filter(traject::Column::Begin.lte(sinds.to_string()))
        .filter(Expr::not_exists(sinds_begin(soorten)));
    if let Some(alleen) = alleen {
        query = query.filter(traject::Column::Soort.is_in(alleen.iter().copied()));
    }
    query.into_query()
}

/// What the list of pupils who were not discussed looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bespreken {
    /// The kinds of bodies that discuss every pupil, by code; none: the list is empty.
    pub organen: Vec<String>,
    /// Discussed on or after this day is in time.
    pub sinds: Date,
}

/// A body at the school of the pupil of the query around it that discusses every pupil.
fn bespreekt(bespreken: &Bespreken) -> SelectStatement {
    overleg::Entity::find()
        .select_only()
        .expr(Expr::val(1))
        .filter(overleg::Column::Actief.eq(true))
        .filter(overleg::Column::Orgaan.is_in(&bespreken.organen))
        .filter(
            Expr::col((overleg::Entity, overleg::Column::SchoolId))
                .eq(Expr::col((leerling::Entity, leerling::Column::SchoolId))),
        )
        .into_query()
}

/// Items about pupils that were discussed since a day, or wait.
fn besproken_of_wacht(sinds: Date) -> SelectStatement {
    let naar: RelationDef = agendapunt::Entity::belongs_to(bijeenkomst::Entity)
        .from(agendapunt::Column::BijeenkomstId)
        .to(bijeenkomst::Column::Id)
        .into();
    let besproken = Condition::all()
        .add(agendapunt::Column::Staat.eq(PuntStaat::Besproken.code()))
        .add(bijeenkomst::Column::Datum.gte(sinds.to_string()));
    leerlingen_van!(agendapunt)
        .join(JoinType::InnerJoin, naar)
        .filter(agendapunt::Column::LeerlingId.is_not_null())
        .filter(
            Condition::any()
                .add(agendapunt::Column::Staat.eq(PuntStaat::Open.code()))
                .add(besproken),
        )
        .into_query()
}

fn id() -> Expr {
    Expr::col((leerling::Entity, leerling::Column::Id))
}

fn gemist(wat: Gemist, catalogus: &Catalogus, bespreken: &Bespreken, vandaag: Date) -> Condition {
    let soorten = catalogus.soorten_met_opp();
    match wat {
        Gemist::GeenProgramma => Condition::all().add(id().in_subquery(thuis(vandaag))),
        Gemist::GeenPlan => {
            let extra = leerlingen_van!(traject)
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
            Condition::all().add(plicht).add(id().not_in_subquery(begonnen))
        }
        Gemist::GeenContact => Condition::all().add(id().in_subquery(zonder(
            &[AantekeningSoort::Oudercontact],
            vandaag,
            Some(&soorten),
        ))),
        Gemist::NietBesproken => Condition::all()
            .add(Expr::exists(bespreekt(bespreken)))
            .add(id().not_in_subquery(besproken_of_wacht(bespreken.sinds))),
        Gemist::GeenGesprek => {
            let gesprek: Vec<AantekeningSoort> = AantekeningSoort::ALL
                .into_iter()
                .filter(|s| s.is_gesprek())
                .collect();
            let sinds = vandaag.saturating_sub(Span::new().days(GESPREK_NA_DAGEN));
            Condition::all().add(id().in_subquery(zonder(&gesprek, sinds, None)))
        }
    }
}

impl SwvDb {
    /// The first so many pupils within a scope of whom something did not happen, by name, and how many there are: one query.
    pub async fn list_gemist(
        &self,
        scope: &Scope,
        wat: Gemist,
        (catalogus, bespreken): (&Catalogus, &Bespreken),
        vandaag: Date,
        aantal: u64,
    ) -> Result<Pagina<GemistRegel>> {
        let rows: Vec<Regel> = leerling::Entity::find()
            .select_only()
            .columns([
                leerling::Column::Id,
                leerling::Column::Roepnaam,
                leerling::Column::Tussenvoegsel,
                leerling::Column::Achternaam,
                leerling::Column::Klas,
            ])
            .expr_as(dialect::aantal_in_totaal(), "totaal")
            .filter(aanwezig(scope, vandaag))
            .filter(gemist(wat, catalogus, bespreken, vandaag))
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .limit(aantal)
            .into_model()
            .all(self.lees())
            .await?;
        let totaal = rows.first().map_or(0, |row| row.totaal);
        Ok(Pagina {
            rijen: rows.into_iter().map(GemistRegel::from).collect(),
            totaal: u64::try_from(totaal).unwrap_or_default(),
        })
    }

    /// How many pupils there are within a scope, and of how many something is so; one query.
    pub async fn count_school(&self, scope: &Scope, vandaag: Date) -> Result<Schooltelling> {
        let als = |waar: SelectStatement| {
            let een: Expr = CaseStatement::new()
                .case(id().in_subquery(waar), 1)
                .finally(0)
                .into();
            Func::coalesce([een.sum(), Expr::val(0)])
        };
        let telling = leerling::Entity::find()
            .select_only()
            .expr_as(leerling::Column::Id.count(), "leerlingen")
            .expr_as(als(lopend()), "steun")
            .expr_as(als(met_opp(&[OppStaat::Vastgesteld])), "opp")
            .expr_as(als(thuis(vandaag)), "thuis")
            .filter(aanwezig(scope, vandaag))
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

impl From<Regel> for GemistRegel {
    fn from(row: Regel) -> Self {
        Self {
            leerling: LeerlingId(row.id),
            naam: Naam {
                roepnaam: row.roepnaam,
                tussenvoegsel: row.tussenvoegsel,
                achternaam: row.achternaam,
            },
            klas: row.klas,
        }
    }
}
