//! The pupils that a key figure counts: one condition, for the number and for the list behind it.

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::{Alias, DynIden, Expr, ExprTrait, IntoIden, Query, SelectStatement},
};
use vangnet_core::{
    cascade::traject::TrajectStaat,
    cijfers::kengetal::{Kengetal, Telling, ZAT},
    id::{LeerlingId, SchoolId},
    inrichting::catalogus::Vorm,
    leerling::{Naam, Onderwijssoort},
    logboek::VerklaringSoort,
    overleg::agenda::PuntStaat,
    toegang::Scope,
    toelating::{ZaakSoort, procedure::BesluitSoort},
};

use crate::{
    fout::Result,
    omzetting::code,
    rij::{
        aanvraag, agendapunt, audit, beschikking, bijeenkomst, leerling, overleg, profiel, traject,
        verklaring,
    },
    swv::SwvDb,
    zicht::{binnen, onwaar},
};

/// What is counted: a row of the table, of a school, over some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KengetalVraag {
    /// The row.
    pub code: Kengetal,
    /// The school.
    pub school: SchoolId,
    /// The days.
    pub dagen: Telling,
    /// Offers in which a pupil waits for a place in the VSO: who leaves them does not come back (R138).
    pub wacht: Vec<String>,
}

/// A pupil behind a key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KengetalLeerling {
    /// The pupil.
    pub id: LeerlingId,
    /// Name.
    pub naam: Naam,
    /// The class of today.
    pub klas: String,
    /// The kind of education of today.
    pub soort: Onderwijssoort,
    /// The last day of enrolment.
    pub vertrokken: bool,
}

impl SwvDb {
    /// How many pupils a key figure counts, each once.
    pub async fn count_kengetal(&self, vraag: &KengetalVraag) -> Result<u32> {
        let aantal = leerling::Entity::find()
            .filter(geteld(vraag))
            .count(self.lees())
            .await?;
        Ok(u32::try_from(aantal).unwrap_or(u32::MAX))
    }

    /// The pupils within a scope that a key figure counts, by name.
    pub async fn list_kengetal(&self, vraag: &KengetalVraag, scope: &Scope) -> Result<Vec<KengetalLeerling>> {
        let rows = leerling::Entity::find()
            .filter(geteld(vraag))
            .filter(binnen(scope))
            .order_by_asc(leerling::Column::Zoeknaam)
            .order_by_asc(leerling::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(KengetalLeerling {
                    id: LeerlingId(row.id),
                    naam: Naam {
                        roepnaam: row.roepnaam,
                        tussenvoegsel: row.tussenvoegsel,
                        achternaam: row.achternaam,
                    },
                    klas: row.klas,
                    soort: code(Onderwijssoort::parse(&row.soort), "leerling", "soort")?,
                    vertrokken: row.vertrokken_op.is_some(),
                })
            })
            .collect()
    }

    /// When the first entry of the trail was written, UTC milliseconds: from then on this register is kept.
    pub async fn find_begin(&self) -> Result<Option<i64>> {
        let first = audit::Entity::find()
            .order_by_asc(audit::Column::Nummer)
            .one(self.lees())
            .await?;
        Ok(first.map(|row| row.tijdstip))
    }
}

/// A pupil as a condition: who is counted.
fn geteld(vraag: &KengetalVraag) -> Condition {
    let (school, dagen) = (vraag.school, vraag.dagen);
    let id = leerling::Column::Id;
    match vraag.code {
        Kengetal::Leerlingen => ingeschreven(school, dagen.peil),
        Kengetal::Pro => ingeschreven(school, dagen.peil).add(is_pro(true)),
        Kengetal::Lwoo => ingeschreven(school, dagen.peil).add(id.in_subquery(lwoo(dagen.peil))),
        Kengetal::Dyslexie => {
            ingeschreven(school, dagen.peil).add(id.in_subquery(kaart(VerklaringSoort::Dyslexie, dagen.peil)))
        }
        Kengetal::Dyscalculie => ingeschreven(school, dagen.peil)
            .add(id.in_subquery(kaart(VerklaringSoort::Dyscalculie, dagen.peil))),
        Kengetal::ZatVmbo => Condition::all()
            .add(is_pro(false))
            .add(id.in_subquery(besproken(school, dagen))),
        Kengetal::ZatPro => Condition::all()
            .add(is_pro(true))
            .add(id.in_subquery(besproken(school, dagen))),
        Kengetal::BovenschoolsGeplaatst => Condition::all().add(id.in_subquery(geplaatst(school, dagen))),
        Kengetal::BovenschoolsTerug => {
            Condition::all().add(id.in_subquery(terug(school, dagen, &vraag.wacht)))
        }
        Kengetal::VerwezenVso => Condition::all().add(id.in_subquery(verwezen(school, dagen))),
        Kengetal::RugzakRec4
        | Kengetal::RugzakRec3
        | Kengetal::RugzakRec2
        | Kengetal::RugzakRec1
        | Kengetal::Hoogbegaafd
        | Kengetal::OntwikkelingsstoornisInstroom => Condition::all().add(onwaar()),
    }
}

/// Enrolled at the school on a day: came by then, as far as the day of enrolment is known, and did not leave before it.
fn ingeschreven(school: SchoolId, peil: Date) -> Condition {
    let dag = peil.to_string();
    let mut later = Query::select();
    later
        .column((profiel::Entity, profiel::Column::LeerlingId))
        .from(profiel::Entity)
        .and_where(profiel::Column::IngeschrevenOp.gt(dag.as_str()));
    let gebleven = leerling::Column::VertrokkenOp
        .is_null()
        .or(leerling::Column::VertrokkenOp.gte(dag));
    Condition::all()
        .add(leerling::Column::SchoolId.eq(school.0))
        .add(gebleven)
        .add(leerling::Column::Id.not_in_subquery(later))
}

fn is_pro(pro: bool) -> Expr {
    let code = Onderwijssoort::Pro.code();
    if pro {
        leerling::Column::Soort.eq(code)
    } else {
        leerling::Column::Soort.ne(code)
    }
}

/// Pupils with a statement that was recorded by a day.
fn kaart(soort: VerklaringSoort, peil: Date) -> SelectStatement {
    let mut query = Query::select();
    query
        .column((verklaring::Entity, verklaring::Column::LeerlingId))
        .from(verklaring::Entity)
        .and_where(verklaring::Column::Soort.eq(soort.code()))
        .and_where(verklaring::Column::Datum.lte(peil.to_string()));
    query
}

/// A decision that grants, and that no later decision on an objection took away.
fn toegewezen(soort: ZaakSoort) -> SelectStatement {
    let later: DynIden = Alias::new("herzien").into_iden();
    let herzien = |c: beschikking::Column| Expr::col((later.clone(), c));
    let hier = |c: beschikking::Column| Expr::col((beschikking::Entity, c));
    let mut weg = Query::select();
    weg.expr(Expr::val(1))
        .from_as(beschikking::Entity, Alias::new("herzien"))
        .and_where(herzien(beschikking::Column::AanvraagId).eq(hier(beschikking::Column::AanvraagId)))
        .and_where(herzien(beschikking::Column::BezwaarId).is_not_null())
        .and_where(herzien(beschikking::Column::Id).gt(hier(beschikking::Column::Id)))
        .and_where(herzien(beschikking::Column::Besluit).ne(BesluitSoort::Toegewezen.code()));
    let mut query = Query::select();
    query
        .column((beschikking::Entity, beschikking::Column::LeerlingId))
        .from(beschikking::Entity)
        .and_where(beschikking::Column::Soort.eq(soort.code()))
        .and_where(beschikking::Column::Besluit.eq(BesluitSoort::Toegewezen.code()))
        .and_where(Expr::exists(weg).not());
    query
}

/// Pupils with an aanwijzing for lwoo that holds on a day.
fn lwoo(peil: Date) -> SelectStatement {
    let dag = peil.to_string();
    let mut query = toegewezen(ZaakSoort::Lwoo);
    query
        .and_where(beschikking::Column::Ingangsdatum.lte(dag.as_str()))
        .and_where(
            beschikking::Column::Einddatum
                .is_null()
                .or(beschikking::Column::Einddatum.gte(dag)),
        );
    query
}

/// Pupils of the school for whom a toelaatbaarheidsverklaring VSO was granted in these days.
fn verwezen(school: SchoolId, dagen: Telling) -> SelectStatement {
    let mut van_school = Query::select();
    van_school
        .column((aanvraag::Entity, aanvraag::Column::Id))
        .from(aanvraag::Entity)
        .and_where(aanvraag::Column::SchoolId.eq(school.0));
    let mut query = toegewezen(ZaakSoort::Vso);
    query
        .and_where(beschikking::Column::Datum.gte(dagen.van.to_string()))
        .and_where(beschikking::Column::Datum.lte(dagen.tot.to_string()))
        .and_where(beschikking::Column::AanvraagId.in_subquery(van_school));
    query
}

/// Pupils who were discussed in a ZAT of the school in these days.
fn besproken(school: SchoolId, dagen: Telling) -> SelectStatement {
    let mut zat = Query::select();
    zat.column((overleg::Entity, overleg::Column::Id))
        .from(overleg::Entity)
        .and_where(overleg::Column::SchoolId.eq(school.0))
        .and_where(overleg::Column::Orgaan.is_in(ZAT));
    let mut toen = Query::select();
    toen.column((bijeenkomst::Entity, bijeenkomst::Column::Id))
        .from(bijeenkomst::Entity)
        .and_where(bijeenkomst::Column::OverlegId.in_subquery(zat))
        .and_where(bijeenkomst::Column::Datum.gte(dagen.van.to_string()))
        .and_where(bijeenkomst::Column::Datum.lte(dagen.tot.to_string()));
    let mut query = Query::select();
    query
        .column((agendapunt::Entity, agendapunt::Column::LeerlingId))
        .from(agendapunt::Entity)
        .and_where(agendapunt::Column::LeerlingId.is_not_null())
        .and_where(agendapunt::Column::Staat.eq(PuntStaat::Besproken.code()))
        .and_where(agendapunt::Column::BijeenkomstId.in_subquery(toen));
    query
}

/// Pupils of trajecten of the school outside the school, as far as these were given.
fn buiten(school: SchoolId) -> SelectStatement {
    let given = [TrajectStaat::Loopt, TrajectStaat::Beeindigd].map(TrajectStaat::code);
    let mut query = Query::select();
    query
        .column((traject::Entity, traject::Column::LeerlingId))
        .from(traject::Entity)
        .and_where(traject::Column::SchoolId.eq(school.0))
        .and_where(traject::Column::Vorm.eq(Vorm::Bovenschools.code()))
        .and_where(traject::Column::Staat.is_in(given));
    query
}

fn geplaatst(school: SchoolId, dagen: Telling) -> SelectStatement {
    let mut query = buiten(school);
    query
        .and_where(traject::Column::Begin.gte(dagen.van.to_string()))
        .and_where(traject::Column::Begin.lte(dagen.tot.to_string()));
    query
}

fn terug(school: SchoolId, dagen: Telling, wacht: &[String]) -> SelectStatement {
    let mut query = buiten(school);
    query
        .and_where(traject::Column::BeeindigdOp.gte(dagen.van.to_string()))
        .and_where(traject::Column::BeeindigdOp.lte(dagen.tot.to_string()));
    if !wacht.is_empty() {
        query.and_where(traject::Column::Arrangement.is_not_in(wacht));
    }
    query
}
