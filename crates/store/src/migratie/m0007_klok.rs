//! The day on which a pupil left, and times that a pupil stays at home without a full programme.

use sea_orm::ConnectionTrait;
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Table},
    schema::{big_integer, binary, integer, pk_uuid, string, string_null, uuid, uuid_null},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Klok;

impl MigrationName for Klok {
    fn name(&self) -> &'static str {
        "m0007_klok"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Klok {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute(
            Table::alter()
                .table("leerling")
                .add_column(string_null("vertrokken_op")),
        )
        .await?;
        let mut thuis = tabel("thuiszitter");
        thuis
            .col(pk_uuid("id"))
            .col(uuid("leerling_id"))
            .col(string("van"))
            .col(string_null("tot"))
            .col(string("reden"));
        thuis
            .col(uuid_null("eigenaar_id"))
            .col(integer("minuten_per_week"))
            .col(string_null("stap_op"))
            .col(binary("stap"))
            .col(uuid("door"))
            .col(big_integer("tijdstip"))
            .col(integer("versie"))
            .foreign_key(&mut naar("leerling_id", "leerling"))
            .foreign_key(&mut naar("eigenaar_id", "account"));
        maak(db, &thuis).await?;
        index(
            db,
            "thuiszitter_leerling",
            "thuiszitter",
            &["leerling_id", "van"],
            false,
        )
        .await
    }
}
