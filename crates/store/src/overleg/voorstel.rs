//! What a body could put on its agenda: whom it did not discuss, what is to be evaluated, decided or done. Nothing sealed is read.

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::LeerlingId,
    overleg::{
        BijeenkomstStaat, Overleg,
        agenda::{Aanleiding, PuntStaat, Voorstel},
    },
};

use super::afspraken_te_doen;
use crate::{
    fout::Result,
    omzetting::datum_opt,
    rij::{afspraak, agendapunt, bijeenkomst, leerling, traject},
    swv::SwvDb,
};

/// At most this many of a kind: an agenda is a handful, not a list.
const MEEST: u64 = 15;

#[derive(Debug, FromQueryResult)]
struct Regel {
    leerling_id: Uuid,
    bron: Option<Uuid>,
    dag: Option<String>,
    wat: Option<String>,
}

/// The pupils that a body discusses: those who left no longer.
fn van(overleg: &Overleg, vandaag: Date) -> Condition {
    let mut condition = Condition::all()
        .add(leerling::Column::SchoolId.eq(overleg.school.0))
        .add(
            leerling::Column::VertrokkenOp
                .is_null()
                .or(leerling::Column::VertrokkenOp.gte(vandaag.to_string())),
        );
    if let Some(locatie) = overleg.locatie {
        condition = condition.add(leerling::Column::LocatieId.eq(locatie.0));
    }
    if !overleg.klassen.is_empty() {
        condition = condition.add(leerling::Column::Klas.is_in(&overleg.klassen));
    }
    condition
}

/// The items of a body of which the pupil is the one of the row around it.
fn punten(overleg: &Overleg) -> SelectStatement {
    let punt = |kolom| Expr::col((agendapunt::Entity, kolom));
    Query::select()
        .expr(Expr::val(1))
        .from(agendapunt::Entity)
        .inner_join(
            bijeenkomst::Entity,
            Expr::col((bijeenkomst::Entity, bijeenkomst::Column::Id))
                .equals((agendapunt::Entity, agendapunt::Column::BijeenkomstId)),
        )
        .and_where(Expr::col((bijeenkomst::Entity, bijeenkomst::Column::OverlegId)).eq(overleg.id.0))
        .and_where(punt(agendapunt::Column::LeerlingId).equals((leerling::Entity, leerling::Column::Id)))
        .take()
}

/// The items that wait on an agenda of a body: of a meeting that goes on or is to come. One that was never begun takes care of nobody.
fn wacht(overleg: &Overleg, vandaag: Date) -> SelectStatement {
    let komt = Expr::col((bijeenkomst::Entity, bijeenkomst::Column::Datum)).gte(vandaag.to_string());
    let bezig = BijeenkomstStaat::Bezig.code();
    let bezig = Expr::col((bijeenkomst::Entity, bijeenkomst::Column::Staat)).eq(bezig);
    let mut open = punten(overleg);
    open.and_where(Expr::col((agendapunt::Entity, agendapunt::Column::Staat)).eq(PuntStaat::Open.code()))
        .and_where(komt.or(bezig));
    open
}

/// The items that a body discussed since a day.
fn besproken_sinds(overleg: &Overleg, grens: Date) -> SelectStatement {
    let mut sinds = punten(overleg);
    sinds
        .and_where(Expr::col((agendapunt::Entity, agendapunt::Column::Staat)).eq(PuntStaat::Besproken.code()))
        .and_where(Expr::col((bijeenkomst::Entity, bijeenkomst::Column::Datum)).gte(grens.to_string()));
    sinds
}

fn niet_besproken(overleg: &Overleg, grens: Date, vandaag: Date) -> Select<leerling::Entity> {
    leerling::Entity::find()
        .filter(van(overleg, vandaag))
        .filter(Expr::not_exists(besproken_sinds(overleg, grens)))
        .filter(Expr::not_exists(wacht(overleg, vandaag)))
}

impl SwvDb {
    /// How many pupils of a body it did not discuss since a day and that do not wait on its agenda (R149).
    pub async fn count_niet_besproken(&self, overleg: &Overleg, grens: Date, vandaag: Date) -> Result<u64> {
        Ok(niet_besproken(overleg, grens, vandaag).count(self.lees()).await?)
    }

    /// Those pupils by class and name, at most fifteen.
    pub async fn list_niet_besproken(
        &self,
        overleg: &Overleg,
        grens: Date,
        vandaag: Date,
    ) -> Result<Vec<Voorstel>> {
        let rows: Vec<Uuid> = niet_besproken(overleg, grens, vandaag)
            .select_only()
            .column(leerling::Column::Id)
            .order_by_asc(leerling::Column::Klas)
            .order_by_asc(leerling::Column::Zoeknaam)
            .limit(MEEST)
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(rows
            .into_iter()
            .map(|id| Voorstel {
                aanleiding: Aanleiding::NietBesproken,
                leerling: LeerlingId(id),
                bron: None,
                dag: None,
                wat: String::new(),
            })
            .collect())
    }

    /// Running trajecten of a body's pupils that are to be evaluated by a day (R140).
    pub async fn list_te_evalueren(
        &self,
        overleg: &Overleg,
        voor: Date,
        vandaag: Date,
    ) -> Result<Vec<Voorstel>> {
        let rows = trajecten(overleg, vandaag)
            .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
            .filter(traject::Column::EvaluatieOp.lte(voor.to_string()))
            .column_as(traject::Column::EvaluatieOp, "dag")
            .order_by_asc(traject::Column::EvaluatieOp)
            .limit(MEEST)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        voorstellen(rows, Aanleiding::Evaluatie)
    }

    /// Trajecten of a body's pupils that were asked for and of which the catalogue leaves the decision to it.
    pub async fn list_te_beslissen(
        &self,
        overleg: &Overleg,
        aanbod: &[&str],
        vandaag: Date,
    ) -> Result<Vec<Voorstel>> {
        if aanbod.is_empty() {
            return Ok(Vec::new());
        }
        let rows = trajecten(overleg, vandaag)
            .filter(traject::Column::Staat.eq(TrajectStaat::Gevraagd.code()))
            .filter(traject::Column::Arrangement.is_in(aanbod.iter().copied()))
            .column_as(traject::Column::GevraagdOp, "dag")
            .order_by_asc(traject::Column::GevraagdOp)
            .limit(MEEST)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        voorstellen(rows, Aanleiding::TrajectGevraagd)
    }

    /// Agreements that a body made about its pupils, that were to be done before a day and were not; of items without a name none,
    /// since a proposal names the pupil.
    pub async fn list_te_laat(&self, overleg: &Overleg, dag: Date, vandaag: Date) -> Result<Vec<Voorstel>> {
        let naar_leerling: RelationDef = afspraak::Entity::belongs_to(leerling::Entity)
            .from(afspraak::Column::LeerlingId)
            .to(leerling::Column::Id)
            .into();
        let rows = afspraken_te_doen()
            .join(JoinType::InnerJoin, naar_leerling)
            .filter(bijeenkomst::Column::OverlegId.eq(overleg.id.0))
            .filter(agendapunt::Column::Anoniem.eq(false))
            .filter(van(overleg, vandaag))
            .filter(afspraak::Column::Voor.lt(dag.to_string()))
            .filter(Expr::not_exists(wacht(overleg, vandaag)))
            .select_only()
            .column_as(afspraak::Column::LeerlingId, "leerling_id")
            .column_as(afspraak::Column::Id, "bron")
            .column_as(afspraak::Column::Voor, "dag")
            .column_as(Expr::val(""), "wat")
            .order_by_asc(afspraak::Column::Voor)
            .limit(MEEST)
            .into_model::<Regel>()
            .all(self.lees())
            .await?;
        voorstellen(rows, Aanleiding::Afspraak)
    }
}

/// The trajecten of a body's pupils that do not wait on its agenda.
fn trajecten(overleg: &Overleg, vandaag: Date) -> Select<traject::Entity> {
    let naar_leerling: RelationDef = traject::Entity::belongs_to(leerling::Entity)
        .from(traject::Column::LeerlingId)
        .to(leerling::Column::Id)
        .into();
    traject::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling)
        .filter(van(overleg, vandaag))
        .filter(Expr::not_exists(wacht(overleg, vandaag)))
        .select_only()
        .column_as(traject::Column::LeerlingId, "leerling_id")
        .column_as(traject::Column::Id, "bron")
        .column_as(traject::Column::Arrangement, "wat")
}

fn voorstellen(rows: Vec<Regel>, aanleiding: Aanleiding) -> Result<Vec<Voorstel>> {
    rows.into_iter()
        .map(|row| {
            Ok(Voorstel {
                aanleiding,
                leerling: LeerlingId(row.leerling_id),
                bron: row.bron,
                dag: datum_opt(row.dag.as_deref(), "voorstel", "dag")?,
                wat: row.wat.unwrap_or_default(),
            })
        })
        .collect()
}
