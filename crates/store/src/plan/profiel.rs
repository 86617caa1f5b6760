//! What every pupil has beside an OPP: outflow profile, days of enrolment, plan of learning.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use uuid::Uuid;
use vangnet_core::{
    id::{LeerlingId, SchoolId},
    plan::ilp::{Profiel, Uitstroomprofiel},
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::{leerling, profiel},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "profiel";

impl SwvDb {
    /// What a pupil has; empty when nothing was saved. Without a seal the plan of learning is empty: nothing was sealed.
    pub async fn find_profiel(&self, id: LeerlingId, zegel: Option<&Zegel>) -> Result<Profiel> {
        let Some(row) = profiel::Entity::find_by_id(id.0).one(self.lees()).await? else {
            return Ok(Profiel::leeg(id));
        };
        let dag = |d: &Option<String>, kolom| datum_opt(d.as_deref(), TABEL, kolom);
        let uitstroom = row.uitstroomprofiel.as_deref();
        let plan = match (row.ilp.as_deref(), zegel) {
            (Some(dicht), Some(zegel)) => zegel.open_json(&plek(TABEL, "ilp", id.0), dicht)?,
            (Some(_), None) => return Err(StoreError::KeyMissing),
            (None, _) => vangnet_core::plan::ilp::Leerplan::default(),
        };
        Ok(Profiel {
            leerling: id,
            uitstroom: uitstroom
                .map(|u| code(Uitstroomprofiel::parse(u), TABEL, "uitstroomprofiel"))
                .transpose()?,
            ingeschreven_op: dag(&row.ingeschreven_op, "ingeschreven_op")?,
            geplaatst_op: dag(&row.geplaatst_op, "geplaatst_op")?,
            plan,
            versie: row.versie,
        })
    }
}

impl SwvDb {
    /// The days of enrolment of the pupils of a school, as far as known.
    pub async fn list_inschrijvingen(&self, school: SchoolId) -> Result<BTreeMap<LeerlingId, Date>> {
        let naar: RelationDef = profiel::Entity::belongs_to(leerling::Entity)
            .from(profiel::Column::LeerlingId)
            .to(leerling::Column::Id)
            .into();
        let rows: Vec<(Uuid, String)> = profiel::Entity::find()
            .select_only()
            .columns([profiel::Column::LeerlingId, profiel::Column::IngeschrevenOp])
            .join(JoinType::InnerJoin, naar)
            .filter(leerling::Column::SchoolId.eq(school.0))
            .filter(profiel::Column::IngeschrevenOp.is_not_null())
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .map(|(id, dag)| Ok((LeerlingId(id), datum(&dag, TABEL, "ingeschreven_op")?)))
            .collect()
    }
}

/// How many rows go in one statement.
const REEKS: usize = 200;

impl Tx<'_> {
    /// Sets the day of enrolment of pupils; what else is known of them stays. Whoever works at a profile is told that it
    /// changed.
    pub async fn save_inschrijvingen(&self, dagen: &[(LeerlingId, Date)]) -> Result<()> {
        for reeks in dagen.chunks(REEKS) {
            let rows = reeks.iter().map(|(id, dag)| profiel::ActiveModel {
                leerling_id: Set(id.0),
                ingeschreven_op: Set(Some(dag.to_string())),
                versie: Set(1),
                ..profiel::ActiveModel::default()
            });
            let mut known = OnConflict::column(profiel::Column::LeerlingId);
            known.update_column(profiel::Column::IngeschrevenOp).value(
                profiel::Column::Versie,
                Expr::col((profiel::Entity, profiel::Column::Versie)).add(1),
            );
            profiel::Entity::insert_many(rows)
                .on_conflict(known)
                .exec_without_returning(&self.tx)
                .await?;
        }
        Ok(())
    }

    /// Saves what a pupil has over the version that was read. The picture of the pupil is not touched.
    pub async fn save_profiel(&self, changed: &Profiel) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let id = changed.leerling.0;
        let dag = |d: Option<Date>| Set(d.map(|d| d.to_string()));
        let rest = profiel::ActiveModel {
            uitstroomprofiel: Set(changed.uitstroom.map(|u| u.code().to_owned())),
            ingeschreven_op: dag(changed.ingeschreven_op),
            geplaatst_op: dag(changed.geplaatst_op),
            ilp: Set(Some(zegel.dicht_json(&plek(TABEL, "ilp", id), &changed.plan)?)),
            versie: Set(changed.versie.saturating_add(1)),
            ..profiel::ActiveModel::default()
        };
        let done = if changed.versie == 0 {
            let row = profiel::ActiveModel {
                leerling_id: Set(id),
                ..rest
            };
            let taken = OnConflict::column(profiel::Column::LeerlingId)
                .do_nothing()
                .to_owned();
            profiel::Entity::insert(row)
                .on_conflict(taken)
                .exec_without_returning(&self.tx)
                .await?
        } else {
            profiel::Entity::update_many()
                .set(rest)
                .filter(profiel::Column::LeerlingId.eq(id))
                .filter(profiel::Column::Versie.eq(changed.versie))
                .exec(&self.tx)
                .await?
                .rows_affected
        };
        if done == 1 {
            Ok(())
        } else {
            Err(StoreError::Conflict("profiel.versie"))
        }
    }
}
