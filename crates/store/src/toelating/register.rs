//! The register of decisions, and the times it took.

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, sea_query::Expr,
};
use uuid::Uuid;
use vangnet_core::{
    id::{AanvraagId, BeschikkingId, LeerlingId, SchoolId},
    leerling::Naam,
    toegang::Scope,
    toelating::{
        Route, ZaakSoort,
        procedure::{BesluitSoort, Staat},
        vso::Bekostigingscategorie,
    },
};

use super::lijst::{binnen, naar_leerling, naar_school};
use crate::{
    PAGINA_OMVANG, Pagina,
    fout::Result,
    omzetting::{code, datum, datum_opt},
    rij::{aanvraag, beschikking, leerling, school},
    swv::{SwvDb, Tx},
    totaal_van, voor_pagina,
};

/// Which decisions the register shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BesluitFilter {
    /// Taken on or after this day.
    pub van: Option<Date>,
    /// Taken on or before this day.
    pub tot: Option<Date>,
    /// Only this kind.
    pub soort: Option<ZaakSoort>,
    /// Only this outcome.
    pub besluit: Option<BesluitSoort>,
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only grants that end in this period, both days included.
    pub loopt_af: Option<(Date, Date)>,
    /// Page, from 1; 0 for all.
    pub pagina: u64,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BesluitRegel {
    /// The decision.
    pub id: BeschikkingId,
    /// The application.
    pub aanvraag: AanvraagId,
    /// Number of the application.
    pub nummer: String,
    /// Sequence number (WVO 2020 art. 2.47 lid 17).
    pub volgnummer: String,
    /// The pupil's name.
    pub naam: Naam,
    /// The pupil's number at the school.
    pub leerlingnummer: String,
    /// The school's name.
    pub school: String,
    /// PrO, lwoo or VSO.
    pub soort: ZaakSoort,
    /// What was decided.
    pub besluit: BesluitSoort,
    /// Whether it is a decision on an objection.
    pub op_bezwaar: bool,
    /// Funding category; VSO only.
    pub categorie: Option<Bekostigingscategorie>,
    /// Day.
    pub datum: Date,
    /// First day, when granted.
    pub ingangsdatum: Option<Date>,
    /// Last day, where there is one.
    pub einddatum: Option<Date>,
}

/// How long an application took until its first decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doorlooptijd {
    /// PrO, lwoo or VSO.
    pub soort: ZaakSoort,
    /// The school.
    pub school: SchoolId,
    /// What was decided.
    pub besluit: BesluitSoort,
    /// Registration at the school.
    pub aangemeld_op: Date,
    /// First submission.
    pub ontvangen_op: Option<Date>,
    /// Day of the decision.
    pub besloten_op: Date,
}

/// How many applications of a school and a kind stand in a state, by route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AanvraagTelling {
    /// The school.
    pub school: SchoolId,
    /// PrO, lwoo or VSO.
    pub soort: ZaakSoort,
    /// Where they stand.
    pub staat: Staat,
    /// How they sort.
    pub route: Option<Route>,
    /// How many.
    pub aantal: u64,
}

#[derive(Debug, FromQueryResult)]
struct Rij {
    id: Uuid,
    aanvraag_id: Uuid,
    nummer: String,
    volgnummer: String,
    roepnaam: String,
    tussenvoegsel: String,
    achternaam: String,
    leerlingnummer: String,
    schoolnaam: String,
    soort: String,
    besluit: String,
    bezwaar_id: Option<Uuid>,
    categorie: Option<String>,
    datum: String,
    ingangsdatum: Option<String>,
    einddatum: Option<String>,
}

fn gefilterd(filter: &BesluitFilter) -> Condition {
    Condition::all()
        .add_option(filter.van.map(|d| beschikking::Column::Datum.gte(d.to_string())))
        .add_option(filter.tot.map(|d| beschikking::Column::Datum.lte(d.to_string())))
        .add_option(filter.soort.map(|s| beschikking::Column::Soort.eq(s.code())))
        .add_option(filter.besluit.map(|b| beschikking::Column::Besluit.eq(b.code())))
        .add_option(filter.school.map(|s| aanvraag::Column::SchoolId.eq(s.0)))
        .add_option(filter.loopt_af.map(|(van, tot)| {
            Condition::all()
                .add(beschikking::Column::Einddatum.gte(van.to_string()))
                .add(beschikking::Column::Einddatum.lte(tot.to_string()))
        }))
}

/// Decisions with their application, pupil and school, within a scope.
fn query(scope: &Scope) -> Select<beschikking::Entity> {
    let naar_aanvraag = beschikking::Entity::belongs_to(aanvraag::Entity)
        .from(beschikking::Column::AanvraagId)
        .to(aanvraag::Column::Id);
    beschikking::Entity::find()
        .join(JoinType::InnerJoin, naar_aanvraag.into())
        .join(JoinType::InnerJoin, naar_leerling())
        .join(JoinType::InnerJoin, naar_school())
        .filter(binnen(scope))
}

impl SwvDb {
    /// A page of the register within a scope, newest first.
    pub async fn list_besluiten(
        &self,
        scope: &Scope,
        filter: &BesluitFilter,
    ) -> Result<Pagina<BesluitRegel>> {
        let query = query(scope).filter(gefilterd(filter));
        let mut rijen = query
            .clone()
            .column_as(aanvraag::Column::Nummer, "nummer")
            .column(leerling::Column::Roepnaam)
            .column(leerling::Column::Tussenvoegsel)
            .column(leerling::Column::Achternaam)
            .column_as(leerling::Column::Nummer, "leerlingnummer")
            .expr_as(Expr::col((school::Entity, school::Column::Naam)), "schoolnaam")
            .order_by_desc(beschikking::Column::Datum)
            .order_by_desc(beschikking::Column::Volgnummer);
        if filter.pagina > 0 {
            rijen = rijen.offset(voor_pagina(filter.pagina)).limit(PAGINA_OMVANG);
        }
        let rijen = rijen.into_model::<Rij>().all(self.lees()).await?;
        let rijen: Vec<BesluitRegel> = rijen
            .into_iter()
            .map(BesluitRegel::try_from)
            .collect::<Result<_>>()?;
        let totaal = match filter.pagina {
            0 => u64::try_from(rijen.len()).unwrap_or(0),
            pagina => match totaal_van(pagina, rijen.len()) {
                Some(totaal) => totaal,
                None => query.count(self.lees()).await?,
            },
        };
        Ok(Pagina { rijen, totaal })
    }

    /// Applications registered at the schools in a period, counted by school, kind, state and route.
    pub async fn count_toelating(&self, van: Date, tot: Date) -> Result<Vec<AanvraagTelling>> {
        const TABEL: &str = "aanvraag";
        let rows: Vec<(Uuid, String, String, Option<String>, i64)> = aanvraag::Entity::find()
            .select_only()
            .column(aanvraag::Column::SchoolId)
            .column(aanvraag::Column::Soort)
            .column(aanvraag::Column::Staat)
            .column(aanvraag::Column::Route)
            .column_as(aanvraag::Column::Id.count(), "aantal")
            .filter(aanvraag::Column::AangemeldOp.gte(van.to_string()))
            .filter(aanvraag::Column::AangemeldOp.lte(tot.to_string()))
            .group_by(aanvraag::Column::SchoolId)
            .group_by(aanvraag::Column::Soort)
            .group_by(aanvraag::Column::Staat)
            .group_by(aanvraag::Column::Route)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(school, soort, staat, route, aantal)| {
                let route = route.as_deref().map(|r| code(Route::parse(r), TABEL, "route"));
                Ok(AanvraagTelling {
                    school: SchoolId(school),
                    soort: code(ZaakSoort::parse(&soort), TABEL, "soort")?,
                    staat: code(Staat::parse(&staat), TABEL, "staat")?,
                    route: route.transpose()?,
                    aantal: u64::try_from(aantal).unwrap_or(0),
                })
            })
            .collect()
    }

    /// Every first decision in a period, with the days from which its lead time follows.
    pub async fn list_doorlooptijden(&self, van: Date, tot: Date) -> Result<Vec<Doorlooptijd>> {
        type Kolommen = (String, Uuid, String, String, Option<String>, String);
        let rows: Vec<Kolommen> = beschikking::Entity::find()
            .join(
                JoinType::InnerJoin,
                beschikking::Entity::belongs_to(aanvraag::Entity)
                    .from(beschikking::Column::AanvraagId)
                    .to(aanvraag::Column::Id)
                    .into(),
            )
            .select_only()
            .column(beschikking::Column::Soort)
            .column(aanvraag::Column::SchoolId)
            .column(beschikking::Column::Besluit)
            .column(aanvraag::Column::AangemeldOp)
            .column(aanvraag::Column::OntvangenOp)
            .column(beschikking::Column::Datum)
            .filter(beschikking::Column::BezwaarId.is_null())
            .filter(beschikking::Column::Datum.gte(van.to_string()))
            .filter(beschikking::Column::Datum.lte(tot.to_string()))
            .order_by_asc(beschikking::Column::Id)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(soort, school, besluit, aangemeld, ontvangen, besloten)| {
                Ok(Doorlooptijd {
                    soort: code(ZaakSoort::parse(&soort), "beschikking", "soort")?,
                    school: SchoolId(school),
                    besluit: code(BesluitSoort::parse(&besluit), "beschikking", "besluit")?,
                    aangemeld_op: datum(&aangemeld, "aanvraag", "aangemeld_op")?,
                    ontvangen_op: datum_opt(ontvangen.as_deref(), "aanvraag", "ontvangen_op")?,
                    besloten_op: datum(&besloten, "beschikking", "datum")?,
                })
            })
            .collect()
    }
}

impl TryFrom<Rij> for BesluitRegel {
    type Error = crate::StoreError;

    fn try_from(row: Rij) -> Result<Self> {
        const TABEL: &str = "beschikking";
        let categorie = row
            .categorie
            .as_deref()
            .map(|c| code(Bekostigingscategorie::parse(c), TABEL, "categorie"));
        Ok(Self {
            id: BeschikkingId(row.id),
            aanvraag: AanvraagId(row.aanvraag_id),
            nummer: row.nummer,
            volgnummer: row.volgnummer,
            naam: Naam {
                roepnaam: row.roepnaam,
                tussenvoegsel: row.tussenvoegsel,
                achternaam: row.achternaam,
            },
            leerlingnummer: row.leerlingnummer,
            school: row.schoolnaam,
            soort: code(ZaakSoort::parse(&row.soort), TABEL, "soort")?,
            besluit: code(BesluitSoort::parse(&row.besluit), TABEL, "besluit")?,
            op_bezwaar: row.bezwaar_id.is_some(),
            categorie: categorie.transpose()?,
            datum: datum(&row.datum, TABEL, "datum")?,
            ingangsdatum: datum_opt(row.ingangsdatum.as_deref(), TABEL, "ingangsdatum")?,
            einddatum: datum_opt(row.einddatum.as_deref(), TABEL, "einddatum")?,
        })
    }
}

impl Tx<'_> {
    /// Destroys what a dossier says: documents, results, texts, letters, and the acts of pupil and parents that belong to it.
    /// `tot` is the last day that such an act can be of: three years back. Number, kind, state and days stay, so that the register still counts.
    pub async fn vernietig_dossier(&self, id: AanvraagId, van: LeerlingId, tot: Date) -> Result<()> {
        use crate::rij::{advies, bezwaar, document, inbreng, stap, toetsresultaat};
        use sea_orm::ActiveValue::Set;

        let db = &self.tx;
        document::Entity::delete_many()
            .filter(document::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        toetsresultaat::Entity::delete_many()
            .filter(toetsresultaat::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        advies::Entity::delete_many()
            .filter(advies::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        inbreng::Entity::delete_many()
            .filter(inbreng::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        bezwaar::Entity::delete_many()
            .filter(bezwaar::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        stap::Entity::update_many()
            .set(stap::ActiveModel {
                toelichting: Set(None),
                weging: Set(None),
                ontvangstbewijs: Set(None),
                ..Default::default()
            })
            .filter(stap::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        beschikking::Entity::delete_many()
            .filter(beschikking::Column::AanvraagId.eq(id.0))
            .exec(db)
            .await?;
        self.vernietig_daden(van, tot).await
    }
}
