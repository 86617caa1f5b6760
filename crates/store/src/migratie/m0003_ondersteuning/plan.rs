//! Plans, goals, evaluations, acts of consent, the log.

use sea_orm_migration::{
    SchemaManagerConnection,
    prelude::{DbErr, Index},
    schema::{
        big_integer, binary, binary_null, boolean, integer, pk_uuid, string, string_null, text, uuid,
        uuid_null,
    },
};

use super::super::m0001_begin::{index, maak, naar, tabel};

pub(super) async fn plan(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut opp = tabel("opp");
    opp.col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(integer("nummer"))
        .col(string("staat"))
        .col(string("begonnen_op"));
    opp.col(string_null("vastgesteld_op"))
        .col(string_null("einde"))
        .col(binary("inhoud"))
        .col(big_integer("handelingsdeel_op"))
        .col(binary_null("reden"))
        .col(uuid("door"));
    opp.col(big_integer("tijdstip"))
        .col(string_null("rod_begin"))
        .col(string_null("rod_einde"))
        .col(integer("versie"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &opp).await?;
    index(db, "opp_leerling", "opp", &["leerling_id", "nummer"], true).await?;
    let mut doel = tabel("doel");
    doel.col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(string("plan"))
        .col(string_null("domein"))
        .col(binary("inhoud"));
    doel.col(string("begin"))
        .col(string_null("streefdatum"))
        .col(string("resultaat"))
        .col(string_null("resultaat_op"))
        .col(integer("versie"));
    doel.foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &doel).await?;
    index(db, "doel_leerling", "doel", &["leerling_id"], false).await?;
    let mut bij = tabel("trajectdoel");
    bij.col(uuid("traject_id"))
        .col(uuid("doel_id"))
        .col(uuid("leerling_id"));
    bij.primary_key(Index::create().col("traject_id").col("doel_id"))
        .foreign_key(&mut naar("traject_id", "traject"))
        .foreign_key(&mut naar("doel_id", "doel"));
    maak(db, &bij).await?;
    let mut evaluatie = tabel("evaluatie");
    evaluatie
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(uuid_null("traject_id"))
        .col(uuid_null("opp_id"))
        .col(string("soort"));
    evaluatie
        .col(string("datum"))
        .col(string("uitkomst"))
        .col(string("vervolg"))
        .col(boolean("met_ouders"))
        .col(boolean("met_leerling"));
    evaluatie
        .col(text("instrumenten"))
        .col(binary("inhoud"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("leerling_id", "leerling"))
        .foreign_key(&mut naar("traject_id", "traject"))
        .foreign_key(&mut naar("opp_id", "opp"));
    maak(db, &evaluatie).await?;
    index(
        db,
        "evaluatie_leerling",
        "evaluatie",
        &["leerling_id", "datum"],
        false,
    )
    .await
}

/// The six acts, each a record of its own.
pub(super) async fn toestemming(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut toestemming = tabel("toestemming");
    toestemming
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(string("soort"))
        .col(uuid_null("betreft_id"))
        .col(string("wie"));
    toestemming
        .col(string("uitkomst"))
        .col(string("datum"))
        .col(string("wijze"))
        .col(string_null("geldig_tot"))
        .col(string_null("ingetrokken_op"));
    toestemming
        .col(string_null("teruggekoppeld_op"))
        .col(binary("inhoud"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .col(integer("versie"));
    toestemming.foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &toestemming).await?;
    index(
        db,
        "toestemming_leerling",
        "toestemming",
        &["leerling_id", "soort"],
        false,
    )
    .await
}

pub(super) async fn logboek(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut aantekening = tabel("aantekening");
    aantekening
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(string("soort"))
        .col(string("klasse"))
        .col(string("datum"));
    aantekening
        .col(string_null("toon"))
        .col(uuid_null("traject_id"))
        .col(uuid_null("doel_id"))
        .col(uuid_null("verbetert_id"))
        .col(binary("tekst"));
    aantekening
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("leerling_id", "leerling"))
        .foreign_key(&mut naar("traject_id", "traject"))
        .foreign_key(&mut naar("doel_id", "doel"));
    maak(db, &aantekening).await?;
    index(
        db,
        "aantekening_leerling",
        "aantekening",
        &["leerling_id", "datum"],
        false,
    )
    .await?;
    index(db, "aantekening_soort", "aantekening", &["soort", "datum"], false).await?;
    let mut wijzer = tabel("handelingswijzer");
    wijzer
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(integer("nummer"))
        .col(string("gepubliceerd_op"))
        .col(string_null("ingetrokken_op"));
    wijzer
        .col(binary("tekst"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &wijzer).await?;
    index(
        db,
        "handelingswijzer_leerling",
        "handelingswijzer",
        &["leerling_id", "nummer"],
        true,
    )
    .await?;
    let mut ronde = tabel("vraagronde");
    ronde
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(binary("vraag"))
        .col(string("begin"))
        .col(string("tot"))
        .col(uuid("door"));
    ronde
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &ronde).await?;
    index(db, "vraagronde_leerling", "vraagronde", &["leerling_id"], false).await?;
    let mut bijdrage = tabel("bijdrage");
    bijdrage
        .col(uuid("ronde_id"))
        .col(uuid("account_id"))
        .col(uuid("leerling_id"))
        .col(string_null("ingevuld_op"))
        .col(binary_null("antwoord"));
    bijdrage
        .primary_key(Index::create().col("ronde_id").col("account_id"))
        .foreign_key(&mut naar("ronde_id", "vraagronde"))
        .foreign_key(&mut naar("account_id", "account"));
    maak(db, &bijdrage).await?;
    index(db, "bijdrage_account", "bijdrage", &["account_id"], false).await
}
