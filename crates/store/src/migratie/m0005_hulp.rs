//! Extra lessons and help beside trajecten, until when a pupil is followed after a traject, the cluster of a VSO application.

use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Table},
    schema::{big_integer, binary, boolean, integer, integer_null, pk_uuid, string, string_null, uuid},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Hulp;

impl MigrationName for Hulp {
    fn name(&self) -> &'static str {
        "m0005_hulp"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Hulp {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute(
            Table::alter()
                .table("traject")
                .add_column(string_null("volgen_tot")),
        )
        .await?;
        db.execute(
            Table::alter()
                .table("aanvraag")
                .add_column(integer_null("cluster")),
        )
        .await?;
        let mut hulp = tabel("hulp");
        hulp.col(pk_uuid("id"))
            .col(uuid("leerling_id"))
            .col(string("soort"))
            .col(string("van"))
            .col(string("tot"))
            .col(integer("minuten_per_week"));
        hulp.col(boolean("in_de_les"))
            .col(boolean("structureel"))
            .col(binary("inhoud"))
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .col(integer("versie"))
            .foreign_key(&mut naar("leerling_id", "leerling"));
        maak(db, &hulp).await?;
        index(db, "hulp_leerling", "hulp", &["leerling_id", "van"], false).await
    }
}
