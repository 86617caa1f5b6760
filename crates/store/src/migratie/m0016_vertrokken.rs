//! Pupils by the day they left, after whom the clock asks on every start page; names in one order on both databases.

use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, prelude::DbErr};

use super::m0001_begin::index;
use crate::dialect;

pub(super) struct Vertrokken;

impl MigrationName for Vertrokken {
    fn name(&self) -> &'static str {
        "m0016_vertrokken"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Vertrokken {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let op_dag = ["school_id", "vertrokken_op"];
        let db = manager.get_connection();
        index(db, "leerling_vertrokken", "leerling", &op_dag, false).await?;
        dialect::sorteer_per_teken(db, "leerling", "zoeknaam").await
    }
}
