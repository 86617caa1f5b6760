//! The list of running support: what a school gives, to whom, until when.

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;
use vangnet_core::{
    cascade::{
        grens::Inzet,
        groep::GroepStaat,
        traject::{TrajectStaat, Uitkomst},
    },
    id::{GroepId, LeerlingId, SchoolId, TrajectId},
    inrichting::catalogus::Vorm,
    leerling::{Naam, Onderwijssoort},
    tekst::fold,
    toegang::Scope,
};

use super::traject::klein;
use crate::{
    PAGINA_OMVANG, Pagina,
    fout::{Result, StoreError},
    omzetting::{code, corrupt, datum_opt},
    rij::{groep, leerling, traject},
    swv::SwvDb,
    totaal_van, voor_pagina,
    zicht::binnen,
};

const TABEL: &str = "traject";

/// Which trajecten a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OndersteuningFilter {
    /// Words that the folded name or the class must contain.
    pub zoek: String,
    /// Only this school.
    pub school: Option<SchoolId>,
    /// Only this offer.
    pub arrangement: String,
    /// Only this level.
    pub niveau: Option<u8>,
    /// Only this state; without, what does not have its end behind it and what ended and must still be evaluated (R140).
    pub staat: Option<TrajectStaat>,
    /// Only what must be evaluated by this day.
    pub evalueren_voor: Option<Date>,
    /// Only what ended and of which the pupil is followed on this day (R111, R132).
    pub gevolgd_op: Option<Date>,
    /// Page, from 1.
    pub pagina: u64,
}

/// A line of that list: nothing sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrajectRegel {
    /// Identity.
    pub id: TrajectId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The pupil's name.
    pub naam: Naam,
    /// The pupil's class.
    pub klas: String,
    /// The school.
    pub school: SchoolId,
    /// The offer.
    pub arrangement: String,
    /// The kind of support.
    pub soort: String,
    /// The kind of education of the pupil.
    pub onderwijs: Onderwijssoort,
    /// The school where the pupil is.
    pub bij: SchoolId,
    /// The level.
    pub niveau: u8,
    /// Where it stands.
    pub staat: TrajectStaat,
    /// Made to measure.
    pub maatwerk: bool,
    /// The group.
    pub groep: Option<GroepId>,
    /// First day.
    pub begin: Option<Date>,
    /// Last day.
    pub einde: Option<Date>,
    /// Goes on until this day after a step.
    pub doorloop_tot: Option<Date>,
    /// Until when the pupil is followed after its end.
    pub volgen_tot: Option<Date>,
    /// Minutes in a school week.
    pub minuten_per_week: Option<u16>,
    /// Who gives it.
    pub uitvoerder: String,
    /// When it must be evaluated next.
    pub evaluatie_op: Option<Date>,
    /// What it brought.
    pub uitkomst: Option<Uitkomst>,
}

#[derive(Debug, FromQueryResult)]
struct Regel {
    id: Uuid,
    leerling_id: Uuid,
    roepnaam: String,
    tussenvoegsel: String,
    achternaam: String,
    klas: String,
    school_id: Uuid,
    arrangement: String,
    soort: String,
    onderwijs: String,
    bij: Uuid,
    niveau: i32,
    staat: String,
    maatwerk: bool,
    groep_id: Option<Uuid>,
    begin: Option<String>,
    einde: Option<String>,
    doorloop_tot: Option<String>,
    volgen_tot: Option<String>,
    minuten_per_week: Option<i32>,
    uitvoerder: String,
    evaluatie_op: Option<String>,
    uitkomst: Option<String>,
}

pub(super) fn naar_leerling() -> RelationDef {
    traject::Entity::belongs_to(leerling::Entity)
        .from(traject::Column::LeerlingId)
        .to(leerling::Column::Id)
        .into()
}

fn gefilterd(filter: &OndersteuningFilter) -> Condition {
    let mut condition = Condition::all();
    for word in fold(&filter.zoek).split(' ').filter(|w| !w.is_empty()) {
        condition = condition.add(
            leerling::Column::Zoeknaam
                .contains(word)
                .or(Expr::expr(Func::lower(Expr::col((leerling::Entity, leerling::Column::Klas)))).eq(word)),
        );
    }
    let open = TrajectStaat::ALL
        .iter()
        .filter(|s| !s.is_einde())
        .map(|s| s.code());
    condition = match filter.staat {
        _ if filter.gevolgd_op.is_some() => {
            condition.add(traject::Column::Staat.eq(TrajectStaat::Beeindigd.code()))
        }
        Some(staat) => condition.add(traject::Column::Staat.eq(staat.code())),
        None => condition.add(
            traject::Column::Staat.is_in(open).or(traject::Column::Staat
                .eq(TrajectStaat::Beeindigd.code())
                .and(traject::Column::EvaluatieOp.is_not_null())),
        ),
    };
    let arrangement = Some(filter.arrangement.as_str()).filter(|a| !a.is_empty());
    condition
        .add_option(filter.school.map(|s| traject::Column::SchoolId.eq(s.0)))
        .add_option(arrangement.map(|a| traject::Column::Arrangement.eq(a)))
        .add_option(filter.niveau.map(|n| traject::Column::Niveau.eq(i32::from(n))))
        .add_option(
            filter
                .evalueren_voor
                .map(|d| traject::Column::EvaluatieOp.lte(d.to_string())),
        )
        .add_option(
            filter
                .gevolgd_op
                .map(|d| traject::Column::VolgenTot.gte(d.to_string())),
        )
}

fn query(scope: &Scope, filter: &OndersteuningFilter) -> Select<traject::Entity> {
    traject::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling())
        .filter(binnen(scope))
        .filter(gefilterd(filter))
}

fn kolommen(query: Select<traject::Entity>) -> Select<traject::Entity> {
    query
        .select_only()
        .columns([
            traject::Column::Id,
            traject::Column::LeerlingId,
            traject::Column::SchoolId,
            traject::Column::Arrangement,
            traject::Column::Soort,
            traject::Column::Niveau,
            traject::Column::Staat,
            traject::Column::Maatwerk,
            traject::Column::GroepId,
            traject::Column::Begin,
            traject::Column::Einde,
            traject::Column::DoorloopTot,
            traject::Column::VolgenTot,
            traject::Column::MinutenPerWeek,
            traject::Column::Uitvoerder,
            traject::Column::EvaluatieOp,
            traject::Column::Uitkomst,
        ])
        .column(leerling::Column::Roepnaam)
        .column(leerling::Column::Tussenvoegsel)
        .column(leerling::Column::Achternaam)
        .column(leerling::Column::Klas)
        .column_as(leerling::Column::Soort, "onderwijs")
        .column_as(leerling::Column::SchoolId, "bij")
        .order_by_asc(Func::coalesce([
            Expr::col((traject::Entity, traject::Column::EvaluatieOp)),
            Expr::val("9999"),
        ]))
        .order_by_asc(leerling::Column::Zoeknaam)
        .order_by_asc(traject::Column::Id)
}

impl SwvDb {
    /// A page of the trajecten within a scope: what must be evaluated first comes first.
    pub async fn list_ondersteuning(
        &self,
        scope: &Scope,
        filter: &OndersteuningFilter,
    ) -> Result<Pagina<TrajectRegel>> {
        let rows = kolommen(query(scope, filter))
            .offset(voor_pagina(filter.pagina))
            .limit(PAGINA_OMVANG)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        let totaal = match totaal_van(filter.pagina, rows.len()) {
            Some(totaal) => totaal,
            None => query(scope, filter).count(self.lees()).await?,
        };
        Ok(Pagina {
            rijen: rows
                .into_iter()
                .map(TrajectRegel::try_from)
                .collect::<Result<_>>()?,
            totaal,
        })
    }

    /// Every traject within a scope that a filter lets through, in the same order.
    pub async fn list_alle_ondersteuning(
        &self,
        scope: &Scope,
        filter: &OndersteuningFilter,
    ) -> Result<Vec<TrajectRegel>> {
        let rows = kolommen(query(scope, filter))
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        rows.into_iter().map(TrajectRegel::try_from).collect()
    }
}

impl SwvDb {
    /// What the trajecten of a school, and its classes that get support as a whole, take of its team from a day on, nothing
    /// sealed: what runs, and what ended on that day or later (R144).
    pub async fn list_inzet(&self, school: SchoolId, vanaf: Date) -> Result<Vec<Inzet>> {
        let alle = self.inzet_van(Some(school), vanaf).await?;
        Ok(alle.into_iter().map(|(_, inzet)| inzet).collect())
    }

    /// The same for all schools at once.
    pub async fn list_alle_inzet(&self, vanaf: Date) -> Result<Vec<(SchoolId, Inzet)>> {
        self.inzet_van(None, vanaf).await
    }

    async fn inzet_van(&self, school: Option<SchoolId>, vanaf: Date) -> Result<Vec<(SchoolId, Inzet)>> {
        let vanaf = vanaf.to_string();
        let ended = traject::Column::Staat
            .eq(TrajectStaat::Beeindigd.code())
            .and(traject::Column::BeeindigdOp.gte(vanaf.as_str()));
        let trajecten: Vec<InzetRij> = traject::Entity::find()
            .select_only()
            .columns([
                traject::Column::SchoolId,
                traject::Column::Uitvoerder,
                traject::Column::GroepId,
                traject::Column::MinutenPerWeek,
                traject::Column::Begin,
                traject::Column::BeeindigdOp,
            ])
            .filter(Condition::all().add_option(school.map(|s| traject::Column::SchoolId.eq(s.0))))
            .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()).or(ended))
            .into_tuple()
            .all(self.lees())
            .await?;
        let ended = groep::Column::Staat
            .eq(GroepStaat::Beeindigd.code())
            .and(groep::Column::BeeindigdOp.gte(vanaf.as_str()));
        let klassen: Vec<InzetRij> = groep::Entity::find()
            .select_only()
            .columns([
                groep::Column::SchoolId,
                groep::Column::Uitvoerder,
                groep::Column::Id,
                groep::Column::MinutenPerWeek,
                groep::Column::Begin,
                groep::Column::BeeindigdOp,
            ])
            .filter(Condition::all().add_option(school.map(|s| groep::Column::SchoolId.eq(s.0))))
            .filter(groep::Column::Vorm.eq(Vorm::Lesgroep.code()))
            .filter(groep::Column::Staat.eq(GroepStaat::Loopt.code()).or(ended))
            .into_tuple()
            .all(self.lees())
            .await?;
        trajecten.into_iter().chain(klassen).map(inzet).collect()
    }
}

/// School, who, group, minutes, first day, day of the end.
type InzetRij = (
    Uuid,
    String,
    Option<Uuid>,
    Option<i32>,
    Option<String>,
    Option<String>,
);

fn inzet((school, uitvoerder, groep, minuten, begin, op): InzetRij) -> Result<(SchoolId, Inzet)> {
    let inzet = Inzet {
        uitvoerder,
        groep: groep.map(GroepId),
        minuten_per_week: klein(minuten, "minuten_per_week")?,
        begin: datum_opt(begin.as_deref(), TABEL, "begin")?,
        beeindigd_op: datum_opt(op.as_deref(), TABEL, "beeindigd_op")?,
    };
    Ok((SchoolId(school), inzet))
}

impl TryFrom<Regel> for TrajectRegel {
    type Error = StoreError;

    fn try_from(row: Regel) -> Result<Self> {
        let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
        Ok(Self {
            id: TrajectId(row.id),
            leerling: LeerlingId(row.leerling_id),
            school: SchoolId(row.school_id),
            niveau: u8::try_from(row.niveau).map_err(|_cause| corrupt(TABEL, "niveau"))?,
            staat: code(TrajectStaat::parse(&row.staat), TABEL, "staat")?,
            maatwerk: row.maatwerk,
            groep: row.groep_id.map(GroepId),
            begin: dag(&row.begin, "begin")?,
            einde: dag(&row.einde, "einde")?,
            doorloop_tot: dag(&row.doorloop_tot, "doorloop_tot")?,
            volgen_tot: dag(&row.volgen_tot, "volgen_tot")?,
            onderwijs: code(Onderwijssoort::parse(&row.onderwijs), "leerling", "soort")?,
            bij: SchoolId(row.bij),
            minuten_per_week: klein(row.minuten_per_week, "minuten_per_week")?,
            evaluatie_op: dag(&row.evaluatie_op, "evaluatie_op")?,
            uitkomst: row
                .uitkomst
                .as_deref()
                .map(|u| code(Uitkomst::parse(u), TABEL, "uitkomst"))
                .transpose()?,
            naam: Naam {
                roepnaam: row.roepnaam,
                tussenvoegsel: row.tussenvoegsel,
                achternaam: row.achternaam,
            },
            klas: row.klas,
            arrangement: row.arrangement,
            soort: row.soort,
            uitvoerder: row.uitvoerder,
        })
    }
}
