//! A class as a whole goes the way of a traject: what was asked and answered, and its steps.

use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, ForeignKeyAction, Index, Table},
    schema::{big_integer, binary_null, integer, integer_null, string, string_null, uuid},
};

use super::m0001_begin::{maak, naar, tabel};

pub(super) struct Groepen;

impl MigrationName for Groepen {
    fn name(&self) -> &'static str {
        "m0004_groepen"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Groepen {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        // One by one: SQLite takes one at a time.
        for kolom in [
            integer_null("keren_per_week"),
            string_null("beeindigd_op"),
            binary_null("inhoud"),
        ] {
            db.execute(Table::alter().table("groep").add_column(kolom))
                .await?;
        }
        let mut stap = tabel("groepstap");
        stap.col(uuid("groep_id"))
            .col(integer("nummer"))
            .col(string("gebeurtenis"))
            .col(string("staat"))
            .col(string("datum"))
            .col(string_null("einde"));
        stap.col(string_null("orgaan"))
            .col(binary_null("toelichting"))
            .col(binary_null("afwijkingen"))
            .col(uuid("door"))
            .col(big_integer("tijdstip"));
        stap.primary_key(Index::create().col("groep_id").col("nummer"))
            // Steps go with their group when it is destroyed.
            .foreign_key(naar("groep_id", "groep").on_delete(ForeignKeyAction::Cascade));
        maak(db, &stap).await
    }
}
