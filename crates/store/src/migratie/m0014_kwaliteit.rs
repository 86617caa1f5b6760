//! The quality of support: cycles, ambitions, documents for every school, what staff must be able to do and what it learned.

use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Index, Table},
    schema::{big_integer, boolean, integer, pk_uuid, string, string_null, text, uuid, uuid_null},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Kwaliteit;

impl MigrationName for Kwaliteit {
    fn name(&self) -> &'static str {
        "m0014_kwaliteit"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Kwaliteit {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut cyclus = tabel("kwaliteitscyclus");
        cyclus
            .col(uuid("school_id"))
            .col(integer("schooljaar"))
            .col(text("metingen"))
            .col(text("fasen"))
            .col(string_null("gesloten_op"))
            .col(uuid("door"));
        cyclus
            .col(big_integer("tijdstip"))
            .col(integer("versie"))
            .primary_key(Index::create().col("school_id").col("schooljaar"))
            .foreign_key(&mut naar("school_id", "school"))
            .foreign_key(&mut naar("door", "account"));
        maak(db, &cyclus).await?;

        let mut ambitie = tabel("ambitie");
        ambitie
            .col(pk_uuid("id"))
            .col(uuid_null("school_id"))
            .col(string("soort"))
            .col(text("wat"))
            .col(text("waarom"))
            .col(string("aanbod"));
        ambitie
            .col(uuid("eigenaar_id"))
            .col(string("begin"))
            .col(string("uiterlijk"))
            .col(string("staat"))
            .col(text("notities"))
            .col(integer("versie"))
            .foreign_key(&mut naar("school_id", "school"))
            .foreign_key(&mut naar("eigenaar_id", "account"));
        maak(db, &ambitie).await?;
        index(db, "ambitie_school", "ambitie", &["school_id"], false).await?;

        db.execute(
            Table::alter()
                .table("brondocument")
                .add_column(string_null("soort")),
        )
        .await?;
        let mut document = tabel("swvdocument");
        document
            .col(pk_uuid("id"))
            .col(string_null("soort"))
            .col(text("titel"))
            .col(text("uitgave"))
            .col(string_null("herzien_voor"))
            .col(text("adres"))
            .col(integer("versie"));
        maak(db, &document).await?;

        let mut competentie = tabel("competentie");
        competentie
            .col(pk_uuid("id"))
            .col(text("titel"))
            .col(text("codes"))
            .col(boolean("ieder"))
            .col(string("vanaf"))
            .col(string_null("tot"))
            .col(integer("versie"));
        maak(db, &competentie).await?;

        let mut scholing = tabel("scholing");
        scholing
            .col(pk_uuid("id"))
            .col(uuid("school_id"))
            .col(uuid("account_id"))
            .col(uuid("competentie_id"))
            .col(string_null("gepland"))
            .col(string_null("gevolgd"));
        scholing
            .col(string_null("geldig_tot"))
            .col(integer("versie"))
            .foreign_key(&mut naar("school_id", "school"))
            .foreign_key(&mut naar("account_id", "account"))
            .foreign_key(&mut naar("competentie_id", "competentie"));
        maak(db, &scholing).await?;
        index(db, "scholing_school", "scholing", &["school_id"], false).await
    }
}
