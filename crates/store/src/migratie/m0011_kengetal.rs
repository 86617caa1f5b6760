//! Key figures that somebody wrote, or that were kept of what the register counted.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Index},
    schema::{big_integer, integer, integer_null, string, text, uuid},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Kengetal;

impl MigrationName for Kengetal {
    fn name(&self) -> &'static str {
        "m0011_kengetal"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Kengetal {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut kengetal = tabel("kengetal");
        kengetal
            .col(uuid("school_id"))
            .col(integer("schooljaar"))
            .col(string("code"))
            .col(string("soort"))
            .col(integer_null("waarde"))
            .col(integer_null("noemer"))
            .col(string("herkomst"));
        kengetal
            .col(text("reden"))
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .col(integer("versie"))
            .primary_key(Index::create().col("school_id").col("schooljaar").col("code"))
            .foreign_key(&mut naar("school_id", "school"))
            .foreign_key(&mut naar("door", "account"));
        maak(db, &kengetal).await?;
        // Counts of a school year ask these by day.
        index(
            db,
            "beschikking_soort_datum",
            "beschikking",
            &["soort", "datum"],
            false,
        )
        .await?;
        index(
            db,
            "traject_school_vorm",
            "traject",
            &["school_id", "vorm", "begin"],
            false,
        )
        .await
    }
}
