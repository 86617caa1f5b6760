//! What every pupil has beside an OPP: outflow profile, days of enrolment, plan of learning.

use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use vangnet_core::{
    id::LeerlingId,
    plan::ilp::{Profiel, Uitstroomprofiel},
};

use crate::{
    fout::{Result, StoreError},
    kluis::{Zegel, plek},
    omzetting::{code, datum_opt},
    rij::profiel,
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

impl Tx<'_> {
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
