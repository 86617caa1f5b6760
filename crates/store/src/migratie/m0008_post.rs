//! Mail: of what people are reminded, in which language, for which days overviews were made, and the outbox.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager,
    prelude::{DbErr, Index},
    schema::{big_integer, big_integer_null, boolean, integer, pk_uuid, string, string_null, text, uuid},
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Post;

impl MigrationName for Post {
    fn name(&self) -> &'static str {
        "m0008_post"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Post {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let mut voorkeur = tabel("herinnering_voorkeur");
        voorkeur
            .col(uuid("account_id"))
            .col(string("soort"))
            .col(boolean("aan"))
            .primary_key(Index::create().col("account_id").col("soort"))
            .foreign_key(&mut naar("account_id", "account"));
        maak(db, &voorkeur).await?;

        let mut taal = tabel("posttaal");
        taal.col(uuid("account_id").primary_key())
            .col(string("taal"))
            .foreign_key(&mut naar("account_id", "account"));
        maak(db, &taal).await?;

        // Whoever writes the day first makes its overviews; nobody makes them twice.
        let mut dag = tabel("postdag");
        dag.col(string("dag").primary_key()).col(big_integer("tijdstip"));
        maak(db, &dag).await?;

        let mut postvak = tabel("postvak");
        postvak
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(string("soort"))
            .col(string("dag"))
            .col(text("inhoud"))
            .col(string("staat"))
            .col(integer("pogingen"));
        postvak
            .col(big_integer("volgende_poging"))
            .col(string_null("fout"))
            .col(big_integer_null("verzonden_op"))
            .foreign_key(&mut naar("account_id", "account"));
        maak(db, &postvak).await?;
        index(
            db,
            "postvak_eenmaal",
            "postvak",
            &["account_id", "dag", "soort"],
            true,
        )
        .await?;
        index(
            db,
            "postvak_staat",
            "postvak",
            &["staat", "volgende_poging"],
            false,
        )
        .await
    }
}
