//! What was published of adopted profiles: one of a school and a school year.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::DbErr,
    schema::{big_integer, binary, integer, string, text, uuid},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Publicatie;

impl MigrationName for Publicatie {
    fn name(&self) -> &'static str {
        "m0012_publicatie"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Publicatie {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut publicatie = tabel("publicatie");
        publicatie
            .col(uuid("profiel_id").primary_key())
            .col(uuid("school_id"))
            .col(integer("schooljaar"))
            .col(text("inhoud"))
            .col(string("hash"))
            .col(binary("pdf"));
        publicatie
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .foreign_key(&mut naar("profiel_id", "schoolprofiel"))
            .foreign_key(&mut naar("school_id", "school"))
            .foreign_key(&mut naar("door", "account"));
        maak(db, &publicatie).await?;
        index(
            db,
            "publicatie_school",
            "publicatie",
            &["school_id", "schooljaar"],
            true,
        )
        .await
    }
}
