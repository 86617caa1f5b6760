//! The first tables: set-up, people, pupils, applications, the trail.

use sea_orm::{
    ConnectionTrait,
    sea_query::{ConditionalStatement, Expr, ExprTrait},
};
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, SchemaManagerConnection,
    prelude::{
        DbErr, ForeignKey, ForeignKeyCreateStatement, Index, IndexCreateStatement, Table,
        TableCreateStatement,
    },
    schema::{
        big_integer, binary, binary_null, boolean, boolean_null, integer, integer_null, pk_uuid, string,
        string_null, string_uniq, text, text_null, uuid, uuid_null,
    },
};

pub(super) struct Begin;

impl MigrationName for Begin {
    fn name(&self) -> &'static str {
        "m0001_begin"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Begin {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        inrichting(db).await?;
        toegang(db).await?;
        leerling(db).await?;
        aanvraag(db).await?;
        dossier(db).await?;
        bewaring(db).await
    }
}

pub(super) fn tabel(name: &'static str) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name);
    table
}

pub(super) fn naar(from: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from_col(from).to(to, "id");
    key
}

pub(super) async fn maak(
    db: &SchemaManagerConnection<'_>,
    table: &TableCreateStatement,
) -> Result<(), DbErr> {
    db.execute(table).await?;
    Ok(())
}

pub(super) async fn index(
    db: &SchemaManagerConnection<'_>,
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> Result<(), DbErr> {
    let mut index: IndexCreateStatement = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    db.execute(&index).await?;
    Ok(())
}

async fn inrichting(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    maak(
        db,
        tabel("swv")
            .col(integer("id").primary_key())
            .col(text("gegevens"))
            .col(integer("versie")),
    )
    .await?;
    let mut school = tabel("school");
    school
        .col(pk_uuid("id"))
        .col(string_uniq("brin"))
        .col(string("naam"))
        .col(text("adres"))
        .col(text("soorten"));
    maak(db, &school).await?;
    let mut locatie = tabel("locatie");
    locatie
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(string("naam"));
    maak(db, locatie.foreign_key(&mut naar("school_id", "school"))).await?;
    let mut beleid = tabel("beleid");
    beleid
        .col(string("sleutel"))
        .col(string("vanaf"))
        .col(text("waarde"));
    beleid.primary_key(Index::create().col("sleutel").col("vanaf"));
    maak(db, &beleid).await?;
    maak(
        db,
        tabel("teller")
            .col(string("naam").primary_key())
            .col(integer("waarde")),
    )
    .await
}

async fn toegang(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut account = tabel("account");
    account
        .col(pk_uuid("id"))
        .col(string_uniq("login"))
        .col(string("naam"))
        .col(text("wachtwoord"));
    account
        .col(binary_null("totp"))
        .col(big_integer("totp_laatste"))
        .col(boolean("actief"))
        .col(integer("versie"));
    maak(db, &account).await?;
    let mut rol = tabel("rol");
    rol.col(pk_uuid("id")).col(uuid("account_id")).col(string("rol"));
    rol.col(uuid_null("school_id"))
        .col(uuid_null("locatie_id"))
        .col(string("vanaf"))
        .col(string_null("tot"));
    rol.foreign_key(&mut naar("account_id", "account"))
        .foreign_key(&mut naar("school_id", "school"));
    maak(db, rol.foreign_key(&mut naar("locatie_id", "locatie"))).await?;
    index(db, "rol_account", "rol", &["account_id"], false).await?;
    let mut sessie = tabel("sessie");
    sessie
        .col(pk_uuid("id"))
        .col(binary("sleutel"))
        .col(uuid("account_id"))
        .col(big_integer("begin"));
    sessie
        .col(big_integer("laatst"))
        .col(big_integer("einde"))
        .col(boolean("volledig"));
    maak(db, sessie.foreign_key(&mut naar("account_id", "account"))).await?;
    index(db, "sessie_sleutel", "sessie", &["sleutel"], true).await?;
    index(db, "sessie_account", "sessie", &["account_id"], false).await?;
    let mut poging = tabel("aanmeldpoging");
    poging
        .col(binary("sleutel").primary_key())
        .col(integer("mislukt"))
        .col(big_integer("laatst"));
    maak(db, &poging).await
}

async fn leerling(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut leerling = tabel("leerling");
    leerling
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(uuid_null("locatie_id"))
        .col(string("nummer"));
    leerling
        .col(string("roepnaam"))
        .col(string("tussenvoegsel"))
        .col(string("achternaam"));
    leerling
        .col(string("zoeknaam"))
        .col(string("geboortedatum"))
        .col(string("klas"))
        .col(integer("leerjaar"));
    leerling
        .col(string("soort"))
        .col(uuid_null("mentor_id"))
        .col(integer("versie"));
    leerling
        .foreign_key(&mut naar("school_id", "school"))
        .foreign_key(&mut naar("locatie_id", "locatie"));
    maak(db, leerling.foreign_key(&mut naar("mentor_id", "account"))).await?;
    index(db, "leerling_nummer", "leerling", &["school_id", "nummer"], true).await?;
    index(db, "leerling_zoeknaam", "leerling", &["zoeknaam"], false).await?;
    index(db, "leerling_mentor", "leerling", &["mentor_id"], false).await?;
    let mut import = tabel("import");
    import
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(uuid_null("account_id"))
        .col(big_integer("tijdstip"));
    maak(
        db,
        import
            .col(binary("inhoud"))
            .foreign_key(&mut naar("school_id", "school")),
    )
    .await
}

async fn aanvraag(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut aanvraag = tabel("aanvraag");
    aanvraag
        .col(pk_uuid("id"))
        .col(string_uniq("nummer"))
        .col(uuid("leerling_id"))
        .col(uuid("school_id"));
    aanvraag
        .col(string("soort"))
        .col(string("staat"))
        .col(string("aangemeld_op"))
        .col(string_null("ingediend_op"));
    aanvraag
        .col(boolean("was_ingediend"))
        .col(string_null("route"))
        .col(integer_null("dl"));
    aanvraag
        .col(integer_null("iq"))
        .col(string("iq_instrument"))
        .col(string_null("iq_datum"));
    aanvraag
        .col(binary_null("diagnosticus"))
        .col(boolean_null("sep"))
        .col(string("sep_instrument"));
    aanvraag
        .col(string_null("sep_datum"))
        .col(binary_null("motivering"))
        .col(string_null("zienswijze_datum"));
    aanvraag
        .col(string_null("zienswijze_wijze"))
        .col(binary_null("zienswijze"));
    aanvraag
        .col(boolean_null("overeenstemming"))
        .col(integer("versie"));
    aanvraag.foreign_key(&mut naar("leerling_id", "leerling"));
    maak(db, aanvraag.foreign_key(&mut naar("school_id", "school"))).await?;
    index(db, "aanvraag_leerling", "aanvraag", &["leerling_id"], false).await?;
    index(db, "aanvraag_staat", "aanvraag", &["staat", "school_id"], false).await?;
    // One open application of a kind per pupil, also when two people start one at the same moment.
    let mut open = Index::create();
    open.name("aanvraag_open")
        .table("aanvraag")
        .col("leerling_id")
        .col("soort")
        .unique();
    let einde = ["toegewezen", "niet_afgegeven", "ingetrokken"];
    open.and_where(Expr::col("staat").is_not_in(einde));
    db.execute(&open).await?;
    let mut toets = tabel("toetsresultaat");
    toets
        .col(uuid("aanvraag_id"))
        .col(string("domein"))
        .col(integer_null("dle"))
        .col(integer_null("dl"));
    toets.col(string("instrument")).col(string_null("datum"));
    toets.primary_key(Index::create().col("aanvraag_id").col("domein"));
    maak(db, toets.foreign_key(&mut naar("aanvraag_id", "aanvraag"))).await
}

async fn dossier(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut document = tabel("document");
    document
        .col(pk_uuid("id"))
        .col(uuid("aanvraag_id"))
        .col(uuid("leerling_id"))
        .col(string("soort"));
    document
        .col(binary("naam"))
        .col(integer("omvang"))
        .col(binary("inhoud"))
        .col(uuid("door"));
    maak(
        db,
        document
            .col(big_integer("tijdstip"))
            .foreign_key(&mut naar("aanvraag_id", "aanvraag")),
    )
    .await?;
    index(db, "document_aanvraag", "document", &["aanvraag_id"], false).await?;
    let mut stap = tabel("stap");
    stap.col(uuid("aanvraag_id"))
        .col(integer("nummer"))
        .col(string("gebeurtenis"))
        .col(string("staat"));
    stap.col(uuid("door"))
        .col(big_integer("tijdstip"))
        .col(binary_null("toelichting"));
    stap.col(text_null("ontvangstbewijs"))
        .primary_key(Index::create().col("aanvraag_id").col("nummer"));
    maak(db, stap.foreign_key(&mut naar("aanvraag_id", "aanvraag"))).await?;
    let mut beschikking = tabel("beschikking");
    beschikking
        .col(pk_uuid("id"))
        .col(uuid("aanvraag_id"))
        .col(uuid("leerling_id"));
    beschikking
        .col(string_uniq("volgnummer"))
        .col(string("soort"))
        .col(boolean("toegewezen"));
    beschikking
        .col(string("datum"))
        .col(string_null("ingangsdatum"))
        .col(string_null("einddatum"));
    beschikking
        .col(binary("motivering"))
        .col(text("ontvangstbewijs"))
        .col(uuid("door"))
        .col(binary("brief"));
    maak(db, beschikking.foreign_key(&mut naar("aanvraag_id", "aanvraag"))).await?;
    index(db, "beschikking_aanvraag", "beschikking", &["aanvraag_id"], true).await
}

async fn bewaring(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let mut inzage = tabel("inzage");
    inzage
        .col(pk_uuid("id"))
        .col(uuid("leerling_id"))
        .col(uuid("account_id"))
        .col(big_integer("tijdstip"));
    inzage.col(string("wat")).col(string("reden"));
    maak(db, inzage.foreign_key(&mut naar("leerling_id", "leerling"))).await?;
    index(
        db,
        "inzage_leerling",
        "inzage",
        &["leerling_id", "tijdstip"],
        false,
    )
    .await?;
    let mut audit = tabel("audit");
    audit
        .col(big_integer("nummer").primary_key())
        .col(big_integer("tijdstip"))
        .col(uuid_null("actor"));
    audit
        .col(string("handeling"))
        .col(string("soort"))
        .col(uuid_null("onderwerp"))
        .col(uuid_null("leerling"));
    maak(
        db,
        audit
            .col(text("detail"))
            .col(binary("vorige"))
            .col(binary("hash")),
    )
    .await?;
    index(db, "audit_leerling", "audit", &["leerling"], false).await
}
