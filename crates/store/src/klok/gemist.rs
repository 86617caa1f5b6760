//! Whom nobody thought of, and how many there are of what.

use jiff::{Span, civil::Date};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationDef,
    sea_query::{Expr, ExprTrait, SelectStatement, UnionType},
};
use vangnet_core::{
    cascade::traject::TrajectStaat,
    inrichting::catalogus::Catalogus,
    klok::{GESPREK_NA_DAGEN, Gemist},
    leerling::{Leerling, Onderwijssoort},
    logboek::AantekeningSoort,
    overleg::agenda::PuntStaat,
    plan::opp::OppStaat,
    toegang::Scope,
};

use crate::{
    Pagina,
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

#[derive(Debug, FromQueryResult)]
struct Aantal {
    wat: String,
    aantal: i64,
}

/// Pupils within a scope who did not leave before a day.
pub(super) fn aanwezig(scope: &Scope, vandaag: Date) -> Condition {
    Condition::all().add(binnen(scope)).add(
        leerling::Column::VertrokkenOp
            .is_null()
            .or(leerling::Column::VertrokkenOp.gte(vandaag.to_string())),
    )
}

/// A table joined to the pupil of the query around it.
macro_rules! van_de_leerling {
    ($tabel:ident) => {
        $tabel::Entity::find().select_only().expr(Expr::val(1)).filter(
            Expr::col(($tabel::Entity, $tabel::Column::LeerlingId))
                .eq(Expr::col((leerling::Entity, leerling::Column::Id))),
        )
    };
}

fn lopend() -> SelectStatement {
    van_de_leerling!(traject)
        .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
        .into_query()
}

fn met_opp(staten: &[OppStaat]) -> SelectStatement {
    van_de_leerling!(opp)
        .filter(opp::Column::Staat.is_in(staten.iter().map(|s| s.code())))
        .into_query()
}

fn thuis(vandaag: Date) -> SelectStatement {
    van_de_leerling!(thuiszitter)
        .filter(thuiszitter::Column::Van.lte(vandaag.to_string()))
        .filter(thuiszitter::Column::Tot.is_null())
        .into_query()
}

/// A note of one of these kinds since the traject of the query around it began.
fn sinds_begin(soorten: &[AantekeningSoort]) -> SelectStatement {
    van_de_leerling!(aantekening)
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
    let mut query = van_de_leerling!(traject)
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

/// An item about that pupil that was discussed since a day, or waits.
fn besproken_of_wacht(sinds: Date) -> SelectStatement {
    let naar: RelationDef = agendapunt::Entity::belongs_to(bijeenkomst::Entity)
        .from(agendapunt::Column::BijeenkomstId)
        .to(bijeenkomst::Column::Id)
        .into();
    let besproken = Condition::all()
        .add(agendapunt::Column::Staat.eq(PuntStaat::Besproken.code()))
        .add(bijeenkomst::Column::Datum.gte(sinds.to_string()));
    van_de_leerling!(agendapunt)
        .join(JoinType::InnerJoin, naar)
        .filter(
            Condition::any()
                .add(agendapunt::Column::Staat.eq(PuntStaat::Open.code()))
                .add(besproken),
        )
        .into_query()
}

fn gemist(wat: Gemist, catalogus: &Catalogus, bespreken: &Bespreken, vandaag: Date) -> Condition {
    let soorten = catalogus.soorten_met_opp();
    match wat {
        Gemist::GeenProgramma => Condition::all().add(Expr::exists(thuis(vandaag))),
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
            Condition::all().add(plicht).add(Expr::not_exists(begonnen))
        }
        Gemist::GeenContact => Condition::all().add(Expr::exists(zonder(
            &[AantekeningSoort::Oudercontact],
            vandaag,
            Some(&soorten),
        ))),
        Gemist::NietBesproken => Condition::all()
            .add(Expr::exists(bespreekt(bespreken)))
            .add(Expr::not_exists(besproken_of_wacht(bespreken.sinds))),
        Gemist::GeenGesprek => {
            let gesprek: Vec<AantekeningSoort> = AantekeningSoort::ALL
                .into_iter()
                .filter(|s| s.is_gesprek())
                .collect();
            let sinds = vandaag.saturating_sub(Span::new().days(GESPREK_NA_DAGEN));
            Condition::all().add(Expr::exists(zonder(&gesprek, sinds, None)))
        }
    }
}

impl SwvDb {
    /// The first so many pupils within a scope of whom something did not happen, by name, and how many there are.
    pub async fn list_gemist(
        &self,
        scope: &Scope,
        wat: Gemist,
        (catalogus, bespreken): (&Catalogus, &Bespreken),
        vandaag: Date,
        aantal: u64,
    ) -> Result<Pagina<Leerling>> {
        let query = leerling::Entity::find()
            .filter(aanwezig(scope, vandaag))
            .filter(gemist(wat, catalogus, bespreken, vandaag));
        let rows = query
            .clone()
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .limit(aantal)
            .all(self.lees())
            .await?;
        let gevonden = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        let totaal = if gevonden < aantal {
            gevonden
        } else {
            query.count(self.lees()).await?
        };
        let rijen = rows.into_iter().map(Leerling::try_from).collect::<Result<_>>()?;
        Ok(Pagina { rijen, totaal })
    }

    /// How many pupils there are within a scope, and of how many something is so; one query.
    pub async fn count_school(&self, scope: &Scope, vandaag: Date) -> Result<Schooltelling> {
        let tel = |wat: &'static str, waar: Option<SelectStatement>| {
            leerling::Entity::find()
                .select_only()
                .expr_as(Expr::val(wat), "wat")
                .expr_as(leerling::Column::Id.count(), "aantal")
                .filter(aanwezig(scope, vandaag))
                .filter(Condition::all().add_option(waar.map(Expr::exists)))
                .into_query()
        };
        let mut samen = tel("leerlingen", None);
        for (wat, waar) in [
            ("steun", lopend()),
            ("opp", met_opp(&[OppStaat::Vastgesteld])),
            ("thuis", thuis(vandaag)),
        ] {
            samen.union(UnionType::All, tel(wat, Some(waar)));
        }
        let statement = self.lees().get_database_backend().build(&samen);
        let mut telling = Schooltelling::default();
        for row in Aantal::find_by_statement(statement).all(self.lees()).await? {
            let aantal = u64::try_from(row.aantal).unwrap_or_default();
            match row.wat.as_str() {
                "leerlingen" => telling.leerlingen = aantal,
                "steun" => telling.steun = aantal,
                "opp" => telling.opp = aantal,
                _ => telling.thuis = aantal,
            }
        }
        Ok(telling)
    }
}
