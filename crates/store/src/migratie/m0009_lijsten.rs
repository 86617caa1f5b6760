//! Indexes of lists: pupils of a school by name, and notes of a pupil by kind.

use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, prelude::DbErr};

use super::m0001_begin::index;

pub(super) struct Lijsten;

impl MigrationName for Lijsten {
    fn name(&self) -> &'static str {
        "m0009_lijsten"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Lijsten {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let op_naam = ["school_id", "zoeknaam", "id"];
        index(db, "leerling_school_naam", "leerling", &op_naam, false).await?;
        let per_soort = ["leerling_id", "soort", "datum"];
        index(db, "aantekening_leerling_soort", "aantekening", &per_soort, false).await
    }
}
