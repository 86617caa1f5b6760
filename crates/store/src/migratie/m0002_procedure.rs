//! The whole admission procedure: ways and origins, talks, bundles, experts, the committee, objection.

use sea_orm::{
    ConnectionTrait,
    sea_query::{ConditionalStatement, Expr, ExprTrait, Query},
};
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, SchemaManagerConnection,
    prelude::{DbErr, Index, Table},
    schema::{
        big_integer, binary, binary_null, boolean, boolean_null, integer, integer_null, pk_uuid, string,
        string_null, string_uniq, text, uuid, uuid_null, uuid_uniq,
    },
};

use super::m0001_begin::{index, maak, naar, tabel};

pub(super) struct Procedure;

impl MigrationName for Procedure {
    fn name(&self) -> &'static str {
        "m0002_procedure"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Procedure {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        aanvraag(db).await?;
        beschikking(db).await?;
        zitting(db).await?;
        advies(db).await?;
        bezwaar(db).await
    }
}

/// Adds columns one by one: SQLite takes one at a time.
async fn kolommen(
    db: &SchemaManagerConnection<'_>,
    table: &'static str,
    nieuw: Vec<sea_orm_migration::prelude::ColumnDef>,
) -> Result<(), DbErr> {
    for kolom in nieuw {
        db.execute(Table::alter().table(table).add_column(kolom)).await?;
    }
    Ok(())
}

async fn aanvraag(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    kolommen(
        db,
        "aanvraag",
        vec![
            string("weg").default("regulier").to_owned(),
            string_null("herkomst"),
            string_null("nieuwkomer_sinds"),
            string_null("nieuwkomer_teldatum"),
            string_null("later_grond"),
            boolean("instemming").default(false).to_owned(),
            boolean("elders_ingeschreven").default(false).to_owned(),
            binary_null("vraag"),
            binary_null("geprobeerd"),
            binary_null("stem_leerling"),
            binary_null("keuze_motivering"),
            string_null("ouderoverleg_datum"),
            string_null("ouderoverleg_wijze"),
            binary_null("ouderoverleg"),
            string_null("categorie"),
            binary_null("eigen"),
            string_null("ontvangen_op"),
            text("termijn").default("{}").to_owned(),
            uuid_null("zitting_id"),
            uuid_null("bundel_id"),
            boolean_null("in_steekproef"),
            integer_null("commissieronde"),
        ],
    )
    .await?;
    let mut ontvangen = Query::update();
    ontvangen
        .table("aanvraag")
        .value("ontvangen_op", Expr::col("ingediend_op"))
        .and_where(Expr::col("was_ingediend").eq(true));
    db.execute(&ontvangen).await?;
    index(db, "aanvraag_zitting", "aanvraag", &["zitting_id"], false).await?;
    index(db, "aanvraag_bundel", "aanvraag", &["bundel_id"], false).await?;
    // What is closed or contested does not stand in the way of a new application.
    db.execute(Index::drop().name("aanvraag_open").table("aanvraag"))
        .await?;
    let mut open = Index::create();
    open.name("aanvraag_open")
        .table("aanvraag")
        .col("leerling_id")
        .col("soort")
        .unique();
    open.and_where(Expr::col("staat").is_in([
        "aangemeld",
        "ingediend",
        "aanvullen",
        "gepland",
        "gebundeld",
        "in_bespreking",
        "bij_commissie",
        "bij_directeur",
        "gereed",
    ]));
    db.execute(&open).await?;
    kolommen(db, "stap", vec![binary_null("weging")]).await
}

async fn beschikking(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    kolommen(
        db,
        "beschikking",
        vec![
            string("besluit").default("toegewezen").to_owned(),
            uuid_null("bezwaar_id"),
            string_null("categorie"),
            binary_null("afwijking"),
        ],
    )
    .await?;
    let mut geweigerd = Query::update();
    geweigerd
        .table("beschikking")
        .value("besluit", "niet_afgegeven")
        .and_where(Expr::col("toegewezen").eq(false));
    db.execute(&geweigerd).await?;
    db.execute(Table::alter().table("beschikking").drop_column("toegewezen"))
        .await?;
    // A decision on an objection is a second one.
    db.execute(Index::drop().name("beschikking_aanvraag").table("beschikking"))
        .await?;
    index(db, "beschikking_aanvraag", "beschikking", &["aanvraag_id"], false).await?;
    index(db, "beschikking_datum", "beschikking", &["datum"], false).await
}

async fn zitting(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut zitting = tabel("zitting");
    zitting
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(string("datum"))
        .col(string("tijd"));
    zitting
        .col(string("plaats"))
        .col(uuid("door"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, &zitting).await?;
    let mut bundel = tabel("bundel");
    bundel
        .col(pk_uuid("id"))
        .col(string_uniq("nummer"))
        .col(uuid_uniq("zitting_id"))
        .col(uuid("school_id"))
        .col(string("staat"));
    bundel
        .col(string_null("zaad"))
        .col(integer_null("uit"))
        .col(integer_null("omvang"))
        .col(string_null("getrokken_op"))
        .col(uuid_null("getrokken_door"));
    bundel
        .col(string_null("besluit_motivering"))
        .col(string_null("besluit_ingang"))
        .col(string_null("besluit_op"))
        .col(uuid_null("besluit_door"))
        .col(string_null("besluit_naam"))
        .col(integer("versie"));
    bundel
        .foreign_key(&mut naar("zitting_id", "zitting"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, &bundel).await
}

async fn advies(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut advies = tabel("advies");
    advies
        .col(pk_uuid("id"))
        .col(uuid("aanvraag_id"))
        .col(uuid("leerling_id"))
        .col(string("naam"))
        .col(string("deskundigheid"));
    advies
        .col(string("organisatie"))
        .col(uuid_null("school_id"))
        .col(boolean("eerder_betrokken"))
        .col(boolean("zelfstandig"));
    advies
        .col(string("datum"))
        .col(string("oordeel"))
        .col(binary("tekst"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"));
    advies
        .col(string_null("afschrift_op"))
        .foreign_key(&mut naar("aanvraag_id", "aanvraag"));
    maak(db, &advies).await?;
    index(db, "advies_aanvraag", "advies", &["aanvraag_id"], false).await?;
    let mut inbreng = tabel("inbreng");
    inbreng
        .col(uuid("aanvraag_id"))
        .col(uuid("leerling_id"))
        .col(integer("ronde"))
        .col(string("lid"))
        .col(string("naam"));
    inbreng
        .col(string("organisatie"))
        .col(boolean("van_school"))
        .col(string_null("bestudeerd_op"))
        .col(string_null("standpunt"));
    inbreng
        .col(binary_null("toelichting"))
        .col(uuid("door"))
        .col(big_integer("tijdstip"));
    inbreng
        .primary_key(Index::create().col("aanvraag_id").col("ronde").col("lid"))
        .foreign_key(&mut naar("aanvraag_id", "aanvraag"));
    maak(db, &inbreng).await
}

async fn bezwaar(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut bezwaar = tabel("bezwaar");
    bezwaar
        .col(pk_uuid("id"))
        .col(uuid("aanvraag_id"))
        .col(uuid("leerling_id"))
        .col(uuid("beschikking_id"))
        .col(string("indiener"))
        .col(string("verzonden"));
    for datum in [
        "gemeld_op",
        "gesprek_op",
        "ontvangen_op",
        "gepost_op",
        "verdaagd_op",
        "gehoord_op",
        "advies_op",
        "beslist_op",
        "gesloten_op",
        "geschil_op",
        "geschil_oordeel_op",
        "beroep_op",
        "beroep_uitspraak_op",
    ] {
        bezwaar.col(string_null(datum));
    }
    for verzegeld in ["gesprek", "gronden", "verschoonbaar", "niet_gehoord", "advies"] {
        bezwaar.col(binary_null(verzegeld));
    }
    bezwaar
        .col(text("opschortingen"))
        .col(text("commissie"))
        .col(string_null("advies_dictum"))
        .col(string_null("dictum"))
        .col(integer("versie"));
    bezwaar
        .foreign_key(&mut naar("aanvraag_id", "aanvraag"))
        .foreign_key(&mut naar("beschikking_id", "beschikking"));
    maak(db, &bezwaar).await?;
    index(db, "bezwaar_aanvraag", "bezwaar", &["aanvraag_id"], false).await
}
