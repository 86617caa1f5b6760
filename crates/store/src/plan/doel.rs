//! Goals, and the trajecten that work at them.

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use vangnet_core::{
    id::{DoelId, LeerlingId, TrajectId},
    plan::{
        doel::{Doel, Doeldomein, Plan},
        evaluatie::Doelresultaat,
    },
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::{doel, traject, trajectdoel},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "doel";

impl SwvDb {
    /// The goals of a pupil, in the order in which they were set.
    pub async fn list_doelen(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Doel>> {
        let rows = doel::Entity::find()
            .filter(doel::Column::LeerlingId.eq(id.0))
            .order_by_asc(doel::Column::Begin)
            .order_by_asc(doel::Column::Id)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees(row, zegel)).collect()
    }

    /// Whether a traject is of a pupil.
    pub async fn is_traject_van(&self, traject: TrajectId, leerling: LeerlingId) -> Result<bool> {
        let aantal = traject::Entity::find()
            .filter(traject::Column::Id.eq(traject.0))
            .filter(traject::Column::LeerlingId.eq(leerling.0))
            .count(self.lees())
            .await?;
        Ok(aantal > 0)
    }

    /// Which trajecten of a pupil work at which goals (R062).
    pub async fn list_trajectdoelen(&self, id: LeerlingId) -> Result<Vec<(TrajectId, DoelId)>> {
        let rows = trajectdoel::Entity::find()
            .filter(trajectdoel::Column::LeerlingId.eq(id.0))
            .all(self.lees())
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| (TrajectId(row.traject_id), DoelId(row.doel_id)))
            .collect())
    }
}

impl Tx<'_> {
    /// Adds a goal.
    pub async fn insert_doel(&self, nieuw: &Doel) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        doel::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a goal over the version that was read.
    pub async fn update_doel(&self, changed: &Doel) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = doel::Entity::update_many()
            .set(row)
            .filter(doel::Column::Id.eq(changed.id.0))
            .filter(doel::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "doel.versie")
    }

    /// Ties a traject to a goal of the same pupil; a second time changes nothing.
    pub async fn link_doel(&self, leerling: LeerlingId, traject: TrajectId, doel: DoelId) -> Result<()> {
        let row = trajectdoel::ActiveModel {
            traject_id: Set(traject.0),
            doel_id: Set(doel.0),
            leerling_id: Set(leerling.0),
        };
        let columns = [trajectdoel::Column::TrajectId, trajectdoel::Column::DoelId];
        trajectdoel::Entity::insert(row)
            .on_conflict(OnConflict::columns(columns).do_nothing().to_owned())
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Unties a traject from a goal.
    pub async fn unlink_doel(&self, traject: TrajectId, doel: DoelId) -> Result<()> {
        trajectdoel::Entity::delete_by_id((traject.0, doel.0))
            .exec(&self.tx)
            .await?;
        Ok(())
    }
}

fn rij(d: &Doel, zegel: &Zegel) -> Result<doel::ActiveModel> {
    Ok(doel::ActiveModel {
        id: Set(d.id.0),
        leerling_id: Set(d.leerling.0),
        plan: Set(d.plan.code().to_owned()),
        domein: Set(d.domein.map(|domein| domein.code().to_owned())),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", d.id.0), &d.inhoud)?),
        begin: Set(d.begin.to_string()),
        streefdatum: Set(d.streefdatum.map(|dag| dag.to_string())),
        resultaat: Set(d.resultaat.code().to_owned()),
        resultaat_op: Set(d.resultaat_op.map(|dag| dag.to_string())),
        versie: Set(d.versie),
    })
}

fn lees(row: &doel::Model, zegel: &Zegel) -> Result<Doel> {
    let domein = row.domein.as_deref();
    Ok(Doel {
        id: DoelId(row.id),
        leerling: LeerlingId(row.leerling_id),
        plan: code(Plan::parse(&row.plan), TABEL, "plan")?,
        domein: domein
            .map(|d| code(Doeldomein::parse(d), TABEL, "domein"))
            .transpose()?,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        begin: datum(&row.begin, TABEL, "begin")?,
        streefdatum: datum_opt(row.streefdatum.as_deref(), TABEL, "streefdatum")?,
        resultaat: code(Doelresultaat::parse(&row.resultaat), TABEL, "resultaat")?,
        resultaat_op: datum_opt(row.resultaat_op.as_deref(), TABEL, "resultaat_op")?,
        versie: row.versie,
    })
}
