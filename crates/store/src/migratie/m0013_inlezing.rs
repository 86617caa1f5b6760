//! A text that is read in for the support profile of a school, until it is adopted.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::DbErr,
    schema::{big_integer, integer, pk_uuid, string, text, uuid},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Inlezing;

impl MigrationName for Inlezing {
    fn name(&self) -> &'static str {
        "m0013_inlezing"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Inlezing {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut inlezing = tabel("inlezing");
        inlezing
            .col(pk_uuid("id"))
            .col(uuid("profiel_id"))
            .col(string("bron"))
            .col(integer("bytes"))
            .col(text("alineas"))
            .col(string("staat"));
        inlezing
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .col(integer("versie"))
            .foreign_key(&mut naar("profiel_id", "schoolprofiel"))
            .foreign_key(&mut naar("door", "account"));
        maak(db, &inlezing).await?;
        // A profile has one reading.
        index(db, "inlezing_profiel", "inlezing", &["profiel_id"], true).await
    }
}
