//! Support: needs, trajecten, groups, the cascade, plans, acts of consent, notes, contributions of teachers.

use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, SchemaManagerConnection,
    prelude::{DbErr, Index},
    schema::{
        big_integer, binary, binary_null, boolean, boolean_null, integer, integer_null, pk_uuid, string,
        string_null, text, uuid, uuid_null,
    },
};

use super::m0001_begin::{index, maak, naar, tabel};

mod plan;

pub(super) struct Ondersteuning;

impl MigrationName for Ondersteuning {
    fn name(&self) -> &'static str {
        "m0003_ondersteuning"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Ondersteuning {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        kring(db).await?;
        schoolaanbod(db).await?;
        profiel(db).await?;
        groep(db).await?;
        traject(db).await?;
        plan::plan(db).await?;
        plan::toestemming(db).await?;
        plan::logboek(db).await
    }
}

/// Who teaches which class, and who was informed of a pupil's medical facts by name.
async fn kring(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut lesklas = tabel("lesklas");
    lesklas
        .col(uuid("account_id"))
        .col(uuid("school_id"))
        .col(string("klas"));
    lesklas
        .primary_key(Index::create().col("account_id").col("school_id").col("klas"))
        .foreign_key(&mut naar("account_id", "account"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, &lesklas).await?;
    index(db, "lesklas_klas", "lesklas", &["school_id", "klas"], false).await?;
    let mut ingelicht = tabel("ingelicht");
    ingelicht
        .col(uuid("leerling_id"))
        .col(uuid("account_id"))
        .col(string("vanaf"))
        .col(string_null("tot"))
        .col(uuid("door"));
    ingelicht
        .primary_key(Index::create().col("leerling_id").col("account_id"))
        .foreign_key(&mut naar("leerling_id", "leerling"))
        .foreign_key(&mut naar("account_id", "account"));
    maak(db, &ingelicht).await?;
    index(db, "ingelicht_account", "ingelicht", &["account_id"], false).await?;
    mentorwissel(db).await
}

/// Who was a pupil's mentor before whom, and why it changed (R037).
async fn mentorwissel(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut wissel = tabel("mentorwissel");
    wissel
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(uuid_null("van_id"))
        .col(uuid_null("naar_id"))
        .col(string("datum"));
    wissel
        .col(binary_null("reden"))
        .col(uuid_null("door"))
        .col(big_integer("tijdstip"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &wissel).await?;
    index(
        db,
        "mentorwissel_leerling",
        "mentorwissel",
        &["leerling_id", "datum"],
        false,
    )
    .await
}

/// What a school makes of the catalogue, the hours of its team, and the partners of the samenwerkingsverband.
async fn schoolaanbod(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut aanbod = tabel("schoolaanbod");
    aanbod
        .col(uuid("school_id"))
        .col(string("arrangement"))
        .col(text("hoe"))
        .col(boolean("biedt"));
    aanbod
        .col(boolean("protocol"))
        .col(boolean_null("kwaliteit"))
        .col(integer("versie"))
        .primary_key(Index::create().col("school_id").col("arrangement"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, &aanbod).await?;
    let mut capaciteit = tabel("capaciteit");
    capaciteit
        .col(uuid("school_id"))
        .col(string("uitvoerder"))
        .col(integer("minuten_per_week"));
    capaciteit
        .primary_key(Index::create().col("school_id").col("uitvoerder"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, &capaciteit).await?;
    let mut partner = tabel("partner");
    partner
        .col(pk_uuid("id"))
        .col(string("naam"))
        .col(string("rol"))
        .col(integer_null("cluster"))
        .col(boolean("actief"))
        .col(integer("versie"));
    maak(db, &partner).await
}

async fn profiel(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut profiel = tabel("profiel");
    profiel
        .col(uuid("leerling_id").primary_key())
        .col(string_null("uitstroomprofiel"))
        .col(string_null("ingeschreven_op"))
        .col(string_null("geplaatst_op"))
        .col(binary_null("beeld"))
        .col(binary_null("ilp"))
        .col(integer("versie"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &profiel).await?;
    let mut behoefte = tabel("behoefte");
    behoefte
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(string("code"))
        .col(string("bron"))
        .col(string("datum"));
    behoefte
        .col(string_null("tot"))
        .col(binary_null("toelichting"))
        .col(uuid("door"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &behoefte).await?;
    index(db, "behoefte_leerling", "behoefte", &["leerling_id"], false).await?;
    let mut verklaring = tabel("verklaring");
    verklaring
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(string("soort"))
        .col(string("datum"))
        .col(binary("kaart"));
    verklaring
        .col(uuid("door"))
        .col(integer("versie"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &verklaring).await?;
    index(
        db,
        "verklaring_soort",
        "verklaring",
        &["leerling_id", "soort"],
        true,
    )
    .await
}

async fn groep(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut groep = tabel("groep");
    groep
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(string("arrangement"))
        .col(string("vorm"))
        .col(string("naam"));
    groep
        .col(string("klas"))
        .col(string("begin"))
        .col(string("einde"))
        .col(integer_null("minuten_per_week"))
        .col(string("uitvoerder"));
    groep
        .col(string("staat"))
        .col(binary_null("plan"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"))
        .col(integer("versie"));
    groep.foreign_key(&mut naar("school_id", "school"));
    maak(db, &groep).await?;
    index(db, "groep_school", "groep", &["school_id", "staat"], false).await?;
    let mut lid = tabel("groepslid");
    lid.col(uuid("groep_id"))
        .col(uuid("leerling_id"))
        .col(string("van"))
        .col(string_null("tot"));
    lid.primary_key(Index::create().col("groep_id").col("leerling_id").col("van"))
        .foreign_key(&mut naar("groep_id", "groep"))
        .foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &lid).await?;
    index(db, "groepslid_leerling", "groepslid", &["leerling_id"], false).await
}

async fn traject(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut traject = tabel("traject");
    traject
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(uuid("school_id"))
        .col(string("arrangement"))
        .col(string("soort"));
    traject
        .col(integer("niveau"))
        .col(string("vorm"))
        .col(boolean("maatwerk"))
        .col(uuid_null("groep_id"))
        .col(string("staat"));
    traject
        .col(string("gevraagd_op"))
        .col(string_null("begin"))
        .col(string_null("einde"))
        .col(string_null("beeindigd_op"))
        .col(string_null("doorloop_tot"));
    traject
        .col(integer_null("minuten_per_week"))
        .col(integer_null("keren_per_week"))
        .col(integer_null("extern_minuten"))
        .col(string("uitvoerder"))
        .col(uuid_null("begeleider_id"));
    traject
        .col(string("financier"))
        .col(uuid_null("partner_id"))
        .col(string_null("evaluatie_op"))
        .col(string_null("uitkomst"))
        .col(binary("inhoud"))
        .col(integer("versie"));
    traject
        .foreign_key(&mut naar("leerling_id", "leerling"))
        .foreign_key(&mut naar("school_id", "school"))
        .foreign_key(&mut naar("groep_id", "groep"))
        .foreign_key(&mut naar("partner_id", "partner"));
    maak(db, &traject).await?;
    index(
        db,
        "traject_leerling",
        "traject",
        &["leerling_id", "staat"],
        false,
    )
    .await?;
    index(
        db,
        "traject_school",
        "traject",
        &["school_id", "staat", "evaluatie_op"],
        false,
    )
    .await?;
    index(db, "traject_groep", "traject", &["groep_id"], false).await?;
    stappen(db).await
}

async fn stappen(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut stap = tabel("trajectstap");
    stap.col(uuid("traject_id"))
        .col(integer("nummer"))
        .col(uuid("leerling_id"))
        .col(string("gebeurtenis"))
        .col(string("staat"));
    stap.col(string("datum"))
        .col(string_null("orgaan"))
        .col(binary_null("toelichting"))
        .col(binary_null("afwijkingen"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"));
    stap.primary_key(Index::create().col("traject_id").col("nummer"))
        .foreign_key(&mut naar("traject_id", "traject"));
    maak(db, &stap).await?;
    let mut trede = tabel("trede");
    trede
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(integer("nummer"))
        .col(string("datum"))
        .col(integer("van"))
        .col(integer("naar"));
    trede
        .col(string("grond"))
        .col(string("orgaan"))
        .col(uuid_null("traject_id"))
        .col(string_null("ouders_op"))
        .col(binary("toelichting"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"));
    trede.foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, &trede).await?;
    index(db, "trede_leerling", "trede", &["leerling_id", "nummer"], true).await
}
