//! What the board answered to its three questions.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::DbErr,
    schema::{big_integer, pk_uuid, string, text, uuid},
};

use super::m0001_begin::{maak, naar, tabel};

pub(super) struct Bestuur;

impl MigrationName for Bestuur {
    fn name(&self) -> &'static str {
        "m0015_bestuur"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Bestuur {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut antwoord = tabel("bestuursantwoord");
        antwoord
            .col(pk_uuid("id"))
            .col(string("vraag"))
            .col(string("oordeel"))
            .col(text("toelichting"))
            .col(string("dag"))
            .col(text("stand"));
        antwoord
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .foreign_key(&mut naar("door", "account"));
        maak(manager.get_connection(), &antwoord).await
    }
}
