//! The last day of enrolment.

use jiff::civil::Date;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use vangnet_core::id::LeerlingId;

use crate::{
    fout::{Result, een},
    rij::leerling,
    swv::Tx,
};

impl Tx<'_> {
    /// Records the last day of enrolment of a pupil over the version that was read, or takes it back.
    pub async fn set_vertrek(&self, id: LeerlingId, versie: i32, op: Option<Date>) -> Result<()> {
        let row = leerling::ActiveModel {
            vertrokken_op: Set(op.map(|dag| dag.to_string())),
            versie: Set(versie.saturating_add(1)),
            ..leerling::ActiveModel::default()
        };
        let done = leerling::Entity::update_many()
            .set(row)
            .filter(leerling::Column::Id.eq(id.0))
            .filter(leerling::Column::Versie.eq(versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "leerling.versie")
    }
}
