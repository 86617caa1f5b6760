//! Bodies, their meetings, what stands on the agenda, agreements, who is invited from outside and what they saw.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, SchemaManagerConnection,
    prelude::{DbErr, Index},
    schema::{
        big_integer, big_integer_null, binary, boolean, integer, pk_uuid, string, string_null, text, uuid,
        uuid_null,
    },
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Overleg;

impl MigrationName for Overleg {
    fn name(&self) -> &'static str {
        "m0006_overleg"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Overleg {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        organen(db).await?;
        agenda(db).await?;
        gasten(db).await
    }
}

async fn organen(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut overleg = tabel("overleg");
    overleg
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(uuid_null("locatie_id"))
        .col(string("orgaan"))
        .col(string("naam"))
        .col(string("ritme"))
        .col(uuid_null("wisselt_met"))
        .col(integer("weekdag"));
    overleg
        .col(string("begint"))
        .col(integer("minuten"))
        .col(string("zaal"))
        .col(text("klassen"))
        .col(boolean("actief"))
        .col(integer("versie"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, &overleg).await?;
    index(db, "overleg_school", "overleg", &["school_id"], false).await?;

    let mut lid = tabel("overleglid");
    lid.col(uuid("overleg_id"))
        .col(uuid("account_id"))
        .col(string("rol"))
        .col(boolean("voorzitter"))
        .primary_key(Index::create().col("overleg_id").col("account_id"))
        .foreign_key(&mut naar("overleg_id", "overleg"))
        .foreign_key(&mut naar("account_id", "account"));
    maak(db, &lid).await?;
    index(db, "overleglid_account", "overleglid", &["account_id"], false).await?;

    let mut bijeenkomst = tabel("bijeenkomst");
    bijeenkomst
        .col(pk_uuid("id"))
        .col(uuid("overleg_id"))
        .col(string_null("gepland"))
        .col(string("datum"))
        .col(string("begint"))
        .col(string("staat"));
    bijeenkomst
        .col(text("aanwezig"))
        .col(integer("versie"))
        .foreign_key(&mut naar("overleg_id", "overleg"));
    maak(db, &bijeenkomst).await?;
    index(
        db,
        "bijeenkomst_overleg",
        "bijeenkomst",
        &["overleg_id", "datum"],
        false,
    )
    .await
}

async fn agenda(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut punt = tabel("agendapunt");
    punt.col(pk_uuid("id"))
        .col(uuid("bijeenkomst_id"))
        .col(integer("volgorde"))
        .col(uuid_null("leerling_id"))
        .col(uuid_null("groep_id"))
        .col(string("aanleiding"))
        .col(uuid_null("bron"))
        .col(string("staat"));
    punt.col(boolean("anoniem"))
        .col(string_null("ouders_op"))
        .col(string_null("vervolg"))
        .col(uuid_null("naar_id"))
        .col(binary("inhoud"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .col(integer("versie"))
        .foreign_key(&mut naar("bijeenkomst_id", "bijeenkomst"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &punt).await?;
    index(
        db,
        "agendapunt_bijeenkomst",
        "agendapunt",
        &["bijeenkomst_id", "volgorde"],
        false,
    )
    .await?;
    index(db, "agendapunt_leerling", "agendapunt", &["leerling_id"], false).await?;

    let mut afspraak = tabel("afspraak");
    afspraak
        .col(pk_uuid("id"))
        .col(uuid("agendapunt_id"))
        .col(uuid_null("leerling_id"))
        .col(uuid_null("eigenaar_id"))
        .col(string("rol"))
        .col(string("voor"));
    afspraak
        .col(string_null("gedaan_op"))
        .col(boolean("vervallen"))
        .col(binary("inhoud"))
        .col(integer("versie"))
        .foreign_key(&mut naar("agendapunt_id", "agendapunt"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &afspraak).await?;
    index(db, "afspraak_punt", "afspraak", &["agendapunt_id"], false).await?;
    index(db, "afspraak_leerling", "afspraak", &["leerling_id"], false).await?;
    index(
        db,
        "afspraak_eigenaar",
        "afspraak",
        &["eigenaar_id", "voor"],
        false,
    )
    .await
}

async fn gasten(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut genodigde = tabel("genodigde");
    genodigde
        .col(pk_uuid("id"))
        .col(uuid("agendapunt_id"))
        .col(uuid_null("leerling_id"))
        .col(string("naam"))
        .col(string("adres"))
        .col(string("rol"))
        .col(string("grondslag"))
        .col(text("ziet"));
    genodigde
        .col(binary("inhoud"))
        .col(string("geldig_tot"))
        .col(string("token_hash"))
        .col(string("code_hash"))
        .col(integer("pogingen"))
        .col(big_integer_null("ingetrokken_op"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("agendapunt_id", "agendapunt"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &genodigde).await?;
    index(db, "genodigde_token", "genodigde", &["token_hash"], true).await?;
    index(db, "genodigde_punt", "genodigde", &["agendapunt_id"], false).await?;

    let mut sessie = tabel("gastsessie");
    sessie
        .col(string("token_hash").primary_key())
        .col(uuid("genodigde_id"))
        .col(big_integer("verloopt"))
        .foreign_key(&mut naar("genodigde_id", "genodigde"));
    maak(db, &sessie).await?;

    let mut verstrekking = tabel("verstrekking");
    verstrekking
        .col(pk_uuid("id"))
        .col(uuid("genodigde_id"))
        .col(uuid_null("leerling_id"))
        .col(big_integer("tijdstip"))
        .col(string("wat"))
        .foreign_key(&mut naar("genodigde_id", "genodigde"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &verstrekking).await?;
    index(
        db,
        "verstrekking_leerling",
        "verstrekking",
        &["leerling_id", "tijdstip"],
        false,
    )
    .await?;

    let mut feed = tabel("agendafeed");
    feed.col(uuid("account_id").primary_key())
        .col(string("token_hash"))
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("account_id", "account"));
    maak(db, &feed).await?;
    index(db, "agendafeed_token", "agendafeed", &["token_hash"], true).await
}
