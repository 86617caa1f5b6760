//! The support profile of a school: per school year, with its texts, its tasks and the documents on which it rests.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Index},
    schema::{big_integer, integer, pk_uuid, string, string_null, text, text_null, uuid},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Schoolprofiel;

impl MigrationName for Schoolprofiel {
    fn name(&self) -> &'static str {
        "m0010_schoolprofiel"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Schoolprofiel {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut profiel = tabel("schoolprofiel");
        profiel
            .col(pk_uuid("id"))
            .col(uuid("school_id"))
            .col(integer("schooljaar"))
            .col(string("staat"))
            .col(text("format"))
            .col(text_null("mr"))
            .col(text_null("gehoord"))
            .col(text_null("vaststelling"));
        profiel
            .col(text_null("bevroren"))
            .col(string_null("hash"))
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .col(integer("versie"))
            .foreign_key(&mut naar("school_id", "school"));
        maak(db, &profiel).await?;
        index(
            db,
            "schoolprofiel_school",
            "schoolprofiel",
            &["school_id", "schooljaar"],
            false,
        )
        .await?;

        let mut tekst = tabel("schoolprofieltekst");
        tekst
            .col(uuid("profiel_id"))
            .col(string("plek"))
            .col(text("tekst"))
            .col(string_null("zelfoordeel"))
            .col(uuid("door"))
            .col(big_integer("tijdstip"));
        tekst
            .col(integer("versie"))
            .primary_key(Index::create().col("profiel_id").col("plek"))
            .foreign_key(&mut naar("profiel_id", "schoolprofiel"));
        maak(db, &tekst).await?;

        let mut taak = tabel("schoolprofieltaak");
        taak.col(pk_uuid("id"))
            .col(uuid("profiel_id"))
            .col(string("plek"))
            .col(text("wat"))
            .col(uuid("eigenaar_id"))
            .col(string("uiterlijk"));
        taak.col(string_null("klaar_op"))
            .col(integer("versie"))
            .foreign_key(&mut naar("profiel_id", "schoolprofiel"))
            .foreign_key(&mut naar("eigenaar_id", "account"));
        maak(db, &taak).await?;
        index(
            db,
            "schoolprofieltaak_profiel",
            "schoolprofieltaak",
            &["profiel_id"],
            false,
        )
        .await?;

        let mut document = tabel("brondocument");
        document
            .col(pk_uuid("id"))
            .col(uuid("school_id"))
            .col(string("plek"))
            .col(text("titel"))
            .col(text("uitgave"))
            .col(string_null("herzien_voor"));
        document
            .col(text("adres"))
            .col(integer("versie"))
            .foreign_key(&mut naar("school_id", "school"));
        maak(db, &document).await?;
        index(db, "brondocument_school", "brondocument", &["school_id"], false).await
    }
}
