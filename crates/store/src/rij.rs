//! The rows, private to this crate: what each table looks like to SeaORM.
//!
//! Dates are text `YYYY-MM-DD`, moments are UTC milliseconds, DLE is in ten-thousandths of a month, sealed columns
//! are bytes. Both databases store the same values.

macro_rules! rij {
    ($(#[$outer:meta])* $module:ident $table:literal { $($(#[$meta:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            $(#[$outer])*
            #[sea_orm(table_name = $table)]
            pub struct Model { $($(#[$meta])* pub $field: $kind),+ }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

mod kwaliteit;
mod ondersteuning;
mod post;
mod profielen;
mod vergadering;
pub(crate) use kwaliteit::*;
pub(crate) use ondersteuning::*;
pub(crate) use post::*;
pub(crate) use profielen::*;
pub(crate) use vergadering::*;

rij!(register "swv" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    slug: String,
    naam: String,
});

rij!(gegevens "swv" {
    #[sea_orm(primary_key, auto_increment = false)] id: i32,
    gegevens: String,
    versie: i32,
});

rij!(school "school" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    brin: String,
    naam: String,
    adres: String,
    soorten: String,
});

rij!(locatie "locatie" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    naam: String,
});

rij!(#[derive(serde::Deserialize)] beleid "beleid" {
    #[sea_orm(primary_key, auto_increment = false)] sleutel: String,
    #[sea_orm(primary_key, auto_increment = false)] vanaf: String,
    waarde: String,
});

rij!(teller "teller" {
    #[sea_orm(primary_key, auto_increment = false)] naam: String,
    waarde: i32,
});

rij!(account "account" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    login: String,
    naam: String,
    wachtwoord: String,
    totp: Option<Vec<u8>>,
    totp_laatste: i64,
    actief: bool,
    versie: i32,
});

rij!(#[derive(serde::Deserialize)] rol "rol" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    account_id: Uuid,
    rol: String,
    school_id: Option<Uuid>,
    locatie_id: Option<Uuid>,
    vanaf: String,
    tot: Option<String>,
});

rij!(sessie "sessie" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    sleutel: Vec<u8>,
    account_id: Uuid,
    begin: i64,
    laatst: i64,
    einde: i64,
    volledig: bool,
});

rij!(aanmeldpoging "aanmeldpoging" {
    #[sea_orm(primary_key, auto_increment = false)] sleutel: Vec<u8>,
    mislukt: i32,
    laatst: i64,
});

rij!(#[derive(serde::Deserialize)] leerling "leerling" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    locatie_id: Option<Uuid>,
    nummer: String,
    roepnaam: String,
    tussenvoegsel: String,
    achternaam: String,
    zoeknaam: String,
    geboortedatum: String,
    klas: String,
    leerjaar: i32,
    soort: String,
    mentor_id: Option<Uuid>,
    versie: i32,
    vertrokken_op: Option<String>,
});

rij!(import "import" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    account_id: Option<Uuid>,
    tijdstip: i64,
    inhoud: Vec<u8>,
});

rij!(aanvraag "aanvraag" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    nummer: String,
    leerling_id: Uuid,
    school_id: Uuid,
    soort: String,
    staat: String,
    aangemeld_op: String,
    ingediend_op: Option<String>,
    was_ingediend: bool,
    route: Option<String>,
    dl: Option<i32>,
    iq: Option<i32>,
    iq_instrument: String,
    iq_datum: Option<String>,
    diagnosticus: Option<Vec<u8>>,
    sep: Option<bool>,
    sep_instrument: String,
    sep_datum: Option<String>,
    motivering: Option<Vec<u8>>,
    zienswijze_datum: Option<String>,
    zienswijze_wijze: Option<String>,
    zienswijze: Option<Vec<u8>>,
    overeenstemming: Option<bool>,
    versie: i32,
    weg: String,
    herkomst: Option<String>,
    nieuwkomer_sinds: Option<String>,
    nieuwkomer_teldatum: Option<String>,
    later_grond: Option<String>,
    instemming: bool,
    elders_ingeschreven: bool,
    vraag: Option<Vec<u8>>,
    geprobeerd: Option<Vec<u8>>,
    stem_leerling: Option<Vec<u8>>,
    keuze_motivering: Option<Vec<u8>>,
    ouderoverleg_datum: Option<String>,
    ouderoverleg_wijze: Option<String>,
    ouderoverleg: Option<Vec<u8>>,
    categorie: Option<String>,
    cluster: Option<i32>,
    eigen: Option<Vec<u8>>,
    ontvangen_op: Option<String>,
    termijn: String,
    zitting_id: Option<Uuid>,
    bundel_id: Option<Uuid>,
    in_steekproef: Option<bool>,
    commissieronde: Option<i32>,
});

rij!(toetsresultaat "toetsresultaat" {
    #[sea_orm(primary_key, auto_increment = false)] aanvraag_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] domein: String,
    dle: Option<i32>,
    dl: Option<i32>,
    instrument: String,
    datum: Option<String>,
});

rij!(document "document" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    aanvraag_id: Uuid,
    leerling_id: Uuid,
    soort: String,
    naam: Vec<u8>,
    omvang: i32,
    inhoud: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
});

rij!(stap "stap" {
    #[sea_orm(primary_key, auto_increment = false)] aanvraag_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] nummer: i32,
    gebeurtenis: String,
    staat: String,
    door: Uuid,
    tijdstip: i64,
    toelichting: Option<Vec<u8>>,
    weging: Option<Vec<u8>>,
    ontvangstbewijs: Option<String>,
});

rij!(beschikking "beschikking" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    aanvraag_id: Uuid,
    leerling_id: Uuid,
    volgnummer: String,
    soort: String,
    besluit: String,
    bezwaar_id: Option<Uuid>,
    categorie: Option<String>,
    datum: String,
    ingangsdatum: Option<String>,
    einddatum: Option<String>,
    motivering: Vec<u8>,
    afwijking: Option<Vec<u8>>,
    ontvangstbewijs: String,
    door: Uuid,
    brief: Vec<u8>,
});

rij!(zitting "zitting" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    datum: String,
    tijd: String,
    plaats: String,
    door: Uuid,
});

rij!(bundel "bundel" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    nummer: String,
    zitting_id: Uuid,
    school_id: Uuid,
    staat: String,
    zaad: Option<String>,
    uit: Option<i32>,
    omvang: Option<i32>,
    getrokken_op: Option<String>,
    getrokken_door: Option<Uuid>,
    besluit_motivering: Option<String>,
    besluit_ingang: Option<String>,
    besluit_op: Option<String>,
    besluit_door: Option<Uuid>,
    besluit_naam: Option<String>,
    versie: i32,
});

rij!(advies "advies" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    aanvraag_id: Uuid,
    leerling_id: Uuid,
    naam: String,
    deskundigheid: String,
    organisatie: String,
    school_id: Option<Uuid>,
    eerder_betrokken: bool,
    zelfstandig: bool,
    datum: String,
    oordeel: String,
    tekst: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
    afschrift_op: Option<String>,
});

rij!(inbreng "inbreng" {
    #[sea_orm(primary_key, auto_increment = false)] aanvraag_id: Uuid,
    leerling_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] ronde: i32,
    #[sea_orm(primary_key, auto_increment = false)] lid: String,
    naam: String,
    organisatie: String,
    van_school: bool,
    bestudeerd_op: Option<String>,
    standpunt: Option<String>,
    toelichting: Option<Vec<u8>>,
    door: Uuid,
    tijdstip: i64,
});

rij!(bezwaar "bezwaar" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    aanvraag_id: Uuid,
    leerling_id: Uuid,
    beschikking_id: Uuid,
    indiener: String,
    verzonden: String,
    gemeld_op: Option<String>,
    gesprek_op: Option<String>,
    ontvangen_op: Option<String>,
    gepost_op: Option<String>,
    verdaagd_op: Option<String>,
    gehoord_op: Option<String>,
    advies_op: Option<String>,
    beslist_op: Option<String>,
    gesloten_op: Option<String>,
    geschil_op: Option<String>,
    geschil_oordeel_op: Option<String>,
    beroep_op: Option<String>,
    beroep_uitspraak_op: Option<String>,
    gesprek: Option<Vec<u8>>,
    gronden: Option<Vec<u8>>,
    verschoonbaar: Option<Vec<u8>>,
    niet_gehoord: Option<Vec<u8>>,
    advies: Option<Vec<u8>>,
    opschortingen: String,
    commissie: String,
    advies_dictum: Option<String>,
    dictum: Option<String>,
    versie: i32,
});

rij!(inzage "inzage" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    account_id: Uuid,
    tijdstip: i64,
    wat: String,
    reden: String,
});

rij!(audit "audit" {
    #[sea_orm(primary_key, auto_increment = false)] nummer: i64,
    tijdstip: i64,
    actor: Option<Uuid>,
    handeling: String,
    soort: String,
    onderwerp: Option<Uuid>,
    leerling: Option<Uuid>,
    detail: String,
    vorige: Vec<u8>,
    hash: Vec<u8>,
});

rij!(swv_sleutel "swv_sleutel" {
    #[sea_orm(primary_key, auto_increment = false)] id: i32,
    verpakt: Vec<u8>,
});

rij!(leerling_sleutel "leerling_sleutel" {
    #[sea_orm(primary_key, auto_increment = false)] leerling_id: Uuid,
    verpakt: Vec<u8>,
});
