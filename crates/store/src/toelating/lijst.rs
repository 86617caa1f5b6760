//! The list of applications: the school's own, the inbox of the samenwerkingsverband.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
    sea_query::{Expr, Func},
};
use uuid::Uuid;
use vangnet_core::{
    id::{AanvraagId, BundelId, LeerlingId, SchoolId, ZittingId},
    leerling::Naam,
    tekst::fold,
    toegang::{Bereik, Scope},
    toelating::{Route, ZaakSoort, procedure::Staat, zaak::TermijnFeiten},
};

use crate::{
    PAGINA_OMVANG, Pagina,
    fout::Result,
    omzetting::{code, datum, datum_opt, json},
    rij::{aanvraag, leerling, school},
    swv::SwvDb,
    toegang::in_lesklas,
    totaal_van, voor_pagina,
    zicht::een_van,
};

/// Which applications a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AanvraagFilter {
    /// Words that the pupil's folded name must contain, or the number of the application.
    pub zoek: String,
    /// Only this pupil.
    pub leerling: Option<LeerlingId>,
    /// Only this state.
    pub staat: Option<Staat>,
    /// Only applications that are not at their end.
    pub alleen_open: bool,
    /// Only this route.
    pub route: Option<Route>,
    /// Only this kind.
    pub soort: Option<ZaakSoort>,
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only those on the list of this talk.
    pub zitting: Option<ZittingId>,
    /// Page, from 1.
    pub pagina: u64,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AanvraagRegel {
    /// Identity.
    pub id: AanvraagId,
    /// Number.
    pub nummer: String,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The pupil's name.
    pub naam: Naam,
    /// The pupil's class.
    pub klas: String,
    /// The school.
    pub school_id: SchoolId,
    /// The school's name.
    pub school: String,
    /// PrO, lwoo or VSO.
    pub soort: ZaakSoort,
    /// Where it stands.
    pub staat: Staat,
    /// Registration at the school.
    pub aangemeld_op: jiff::civil::Date,
    /// Last submission.
    pub ingediend_op: Option<jiff::civil::Date>,
    /// How it sorts.
    pub route: Option<Route>,
    /// Agreement, when recorded.
    pub overeenstemming: Option<bool>,
    /// First submission.
    pub ontvangen_op: Option<jiff::civil::Date>,
    /// Date of the intelligence test.
    pub iq_datum: Option<jiff::civil::Date>,
    /// Whether the pupil is enrolled elsewhere meanwhile.
    pub elders_ingeschreven: bool,
    /// Facts from which the terms follow.
    pub termijn: TermijnFeiten,
    /// The talk on whose list it stands.
    pub zitting: Option<ZittingId>,
    /// The bundle it is in.
    pub bundel: Option<BundelId>,
    /// Whether it is in the sample.
    pub in_steekproef: Option<bool>,
    /// Version.
    pub versie: i32,
}

#[derive(Debug, FromQueryResult)]
struct Regel {
    id: Uuid,
    nummer: String,
    leerling_id: Uuid,
    roepnaam: String,
    tussenvoegsel: String,
    achternaam: String,
    klas: String,
    schoolnaam: String,
    soort: String,
    staat: String,
    aangemeld_op: String,
    ingediend_op: Option<String>,
    route: Option<String>,
    overeenstemming: Option<bool>,
    school_id: Uuid,
    ontvangen_op: Option<String>,
    iq_datum: Option<String>,
    elders_ingeschreven: bool,
    termijn: String,
    zitting_id: Option<Uuid>,
    bundel_id: Option<Uuid>,
    in_steekproef: Option<bool>,
    versie: i32,
}

pub(super) fn naar_leerling() -> RelationDef {
    aanvraag::Entity::belongs_to(leerling::Entity)
        .from(aanvraag::Column::LeerlingId)
        .to(leerling::Column::Id)
        .into()
}

pub(super) fn naar_school() -> RelationDef {
    aanvraag::Entity::belongs_to(school::Entity)
        .from(aanvraag::Column::SchoolId)
        .to(school::Column::Id)
        .into()
}

/// A scope as a condition on application and pupil together.
pub(super) fn binnen(scope: &Scope) -> Condition {
    een_van(scope.delen.iter().map(|deel| {
        let mut all = match deel.bereik {
            Bereik::Swv => Condition::all(),
            Bereik::School { school } => Condition::all().add(aanvraag::Column::SchoolId.eq(school.0)),
            Bereik::Locatie { school, locatie } => Condition::all()
                .add(aanvraag::Column::SchoolId.eq(school.0))
                .add(leerling::Column::LocatieId.eq(locatie.0)),
        };
        if let Some(mentor) = deel.mentor {
            all = all.add(leerling::Column::MentorId.eq(mentor.0));
        }
        if let Some(docent) = deel.docent {
            all = all.add(in_lesklas(docent));
        }
        if deel.alleen_ingediend {
            all = all.add(aanvraag::Column::WasIngediend.eq(true));
        }
        if deel.alleen_bij_commissie {
            all = all.add(aanvraag::Column::Staat.eq(Staat::BijCommissie.code()));
        }
        all
    }))
}

fn gefilterd(filter: &AanvraagFilter) -> Condition {
    let mut condition = Condition::all();
    let nummer = filter.zoek.trim();
    if !nummer.is_empty() && nummer.chars().all(|c| c.is_ascii_digit() || c == '-') {
        condition = condition.add(aanvraag::Column::Nummer.contains(nummer));
    } else {
        for word in fold(&filter.zoek).split(' ').filter(|w| !w.is_empty()) {
            condition = condition.add(leerling::Column::Zoeknaam.contains(word));
        }
    }
    if filter.alleen_open {
        let open = Staat::ALL.iter().filter(|s| !s.is_einde()).map(|s| s.code());
        condition = condition.add(aanvraag::Column::Staat.is_in(open));
    }
    condition
        .add_option(filter.leerling.map(|id| aanvraag::Column::LeerlingId.eq(id.0)))
        .add_option(filter.staat.map(|s| aanvraag::Column::Staat.eq(s.code())))
        .add_option(filter.route.map(|r| aanvraag::Column::Route.eq(r.code())))
        .add_option(filter.soort.map(|s| aanvraag::Column::Soort.eq(s.code())))
        .add_option(filter.school.map(|s| aanvraag::Column::SchoolId.eq(s.0)))
        .add_option(filter.zitting.map(|z| aanvraag::Column::ZittingId.eq(z.0)))
}

/// Applications within a scope, with their pupil and school.
fn query(scope: &Scope) -> Select<aanvraag::Entity> {
    aanvraag::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling())
        .join(JoinType::InnerJoin, naar_school())
        .filter(binnen(scope))
}

/// The columns of pupil and school that a line shows.
fn met_namen(query: Select<aanvraag::Entity>) -> Select<aanvraag::Entity> {
    query
        .column(leerling::Column::Roepnaam)
        .column(leerling::Column::Tussenvoegsel)
        .column(leerling::Column::Achternaam)
        .column(leerling::Column::Klas)
        .expr_as(Expr::col((school::Entity, school::Column::Naam)), "schoolnaam")
}

/// Applications that wait for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WerkFilter<'a> {
    /// In one of these states.
    pub staten: &'a [Staat],
    /// At most this many.
    pub aantal: u64,
}

/// How many applications stand in a state.
pub type StaatTelling = (Staat, u64);

impl SwvDb {
    /// The applications within a scope that wait longest.
    pub async fn list_werk(&self, scope: &Scope, filter: &WerkFilter<'_>) -> Result<Vec<AanvraagRegel>> {
        let staten = filter.staten.iter().map(|s| s.code());
        let rows = met_namen(query(scope))
            .filter(aanvraag::Column::Staat.is_in(staten))
            // Not the date of submission alone: the two databases sort what has none at opposite ends.
            .order_by_asc(Func::coalesce([
                Expr::col((aanvraag::Entity, aanvraag::Column::IngediendOp)),
                Expr::col((aanvraag::Entity, aanvraag::Column::AangemeldOp)),
            ]))
            .order_by_asc(aanvraag::Column::Nummer)
            .limit(filter.aantal)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        rows.into_iter().map(AanvraagRegel::try_from).collect()
    }

    /// Every application within a scope that stands on the list of a talk, by number.
    pub async fn list_van_zitting(&self, scope: &Scope, zitting: ZittingId) -> Result<Vec<AanvraagRegel>> {
        let rows = met_namen(query(scope))
            .filter(aanvraag::Column::ZittingId.eq(zitting.0))
            .order_by_asc(aanvraag::Column::Nummer)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        rows.into_iter().map(AanvraagRegel::try_from).collect()
    }

    /// Every application within a scope in one of some states, of a school when named, longest waiting first.
    pub async fn list_in_staten(
        &self,
        scope: &Scope,
        staten: &[Staat],
        school: Option<SchoolId>,
    ) -> Result<Vec<AanvraagRegel>> {
        let rows = met_namen(query(scope))
            .filter(aanvraag::Column::Staat.is_in(staten.iter().map(|s| s.code())))
            .filter(Condition::all().add_option(school.map(|s| aanvraag::Column::SchoolId.eq(s.0))))
            .order_by_asc(aanvraag::Column::OntvangenOp)
            .order_by_asc(aanvraag::Column::Nummer)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        rows.into_iter().map(AanvraagRegel::try_from).collect()
    }

    /// A page of applications within a scope, newest first.
    pub async fn list_aanvragen(
        &self,
        scope: &Scope,
        filter: &AanvraagFilter,
    ) -> Result<Pagina<AanvraagRegel>> {
        let query = query(scope).filter(gefilterd(filter));
        let rows = met_namen(query.clone())
            .order_by_desc(aanvraag::Column::Nummer)
            .offset(voor_pagina(filter.pagina))
            .limit(PAGINA_OMVANG)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        let totaal = match totaal_van(filter.pagina, rows.len()) {
            Some(totaal) => totaal,
            None => query.count(self.lees()).await?,
        };
        Ok(Pagina {
            rijen: rows
                .into_iter()
                .map(AanvraagRegel::try_from)
                .collect::<Result<_>>()?,
            totaal,
        })
    }

    /// How many applications within a scope stand in each state.
    pub async fn count_aanvragen(&self, scope: &Scope) -> Result<Vec<StaatTelling>> {
        let rows: Vec<(String, i64)> = query(scope)
            .select_only()
            .column(aanvraag::Column::Staat)
            .column_as(aanvraag::Column::Id.count(), "aantal")
            .group_by(aanvraag::Column::Staat)
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(staat, aantal)| {
                Ok((
                    code(Staat::parse(&staat), "aanvraag", "staat")?,
                    u64::try_from(aantal).unwrap_or(0),
                ))
            })
            .collect()
    }
}

impl TryFrom<Regel> for AanvraagRegel {
    type Error = crate::StoreError;

    fn try_from(row: Regel) -> Result<Self> {
        let route = row
            .route
            .as_deref()
            .map(|r| code(Route::parse(r), "aanvraag", "route"));
        Ok(Self {
            id: AanvraagId(row.id),
            nummer: row.nummer,
            leerling: LeerlingId(row.leerling_id),
            naam: Naam {
                roepnaam: row.roepnaam,
                tussenvoegsel: row.tussenvoegsel,
                achternaam: row.achternaam,
            },
            klas: row.klas,
            school: row.schoolnaam,
            school_id: SchoolId(row.school_id),
            soort: code(ZaakSoort::parse(&row.soort), "aanvraag", "soort")?,
            staat: code(Staat::parse(&row.staat), "aanvraag", "staat")?,
            aangemeld_op: datum(&row.aangemeld_op, "aanvraag", "aangemeld_op")?,
            ingediend_op: datum_opt(row.ingediend_op.as_deref(), "aanvraag", "ingediend_op")?,
            route: route.transpose()?,
            overeenstemming: row.overeenstemming,
            ontvangen_op: datum_opt(row.ontvangen_op.as_deref(), "aanvraag", "ontvangen_op")?,
            iq_datum: datum_opt(row.iq_datum.as_deref(), "aanvraag", "iq_datum")?,
            elders_ingeschreven: row.elders_ingeschreven,
            termijn: json(&row.termijn, "aanvraag", "termijn")?,
            zitting: row.zitting_id.map(ZittingId),
            bundel: row.bundel_id.map(BundelId),
            in_steekproef: row.in_steekproef,
            versie: row.versie,
        })
    }
}
