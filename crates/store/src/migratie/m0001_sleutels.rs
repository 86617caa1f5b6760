//! The key store: apart from the data, with its own back-up cycle.

use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Table},
    schema::{binary, integer, pk_uuid},
};

pub(super) struct Sleutels;

impl MigrationName for Sleutels {
    fn name(&self) -> &'static str {
        "m0001_sleutels"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Sleutels {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut swv = Table::create();
        swv.table("swv_sleutel")
            .col(integer("id").primary_key())
            .col(binary("verpakt"));
        db.execute(&swv).await?;
        let mut leerling = Table::create();
        leerling
            .table("leerling_sleutel")
            .col(pk_uuid("leerling_id"))
            .col(binary("verpakt"));
        db.execute(&leerling).await?;
        Ok(())
    }
}
