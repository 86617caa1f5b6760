//! The rows of bodies and their meetings.

rij!(#[derive(serde::Deserialize)] overleg "overleg" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    locatie_id: Option<Uuid>,
    orgaan: String,
    naam: String,
    ritme: String,
    wisselt_met: Option<Uuid>,
    weekdag: i32,
    begint: String,
    minuten: i32,
    zaal: String,
    klassen: String,
    actief: bool,
    versie: i32,
});

rij!(overleglid "overleglid" {
    #[sea_orm(primary_key, auto_increment = false)] overleg_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    rol: String,
    voorzitter: bool,
});

rij!(bijeenkomst "bijeenkomst" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    overleg_id: Uuid,
    gepland: Option<String>,
    datum: String,
    begint: String,
    staat: String,
    aanwezig: String,
    versie: i32,
});

rij!(agendapunt "agendapunt" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    bijeenkomst_id: Uuid,
    volgorde: i32,
    leerling_id: Option<Uuid>,
    groep_id: Option<Uuid>,
    aanleiding: String,
    bron: Option<Uuid>,
    staat: String,
    anoniem: bool,
    ouders_op: Option<String>,
    vervolg: Option<String>,
    naar_id: Option<Uuid>,
    inhoud: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(afspraak "afspraak" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    agendapunt_id: Uuid,
    leerling_id: Option<Uuid>,
    eigenaar_id: Option<Uuid>,
    rol: String,
    voor: String,
    gedaan_op: Option<String>,
    vervallen: bool,
    inhoud: Vec<u8>,
    versie: i32,
});

rij!(genodigde "genodigde" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    agendapunt_id: Uuid,
    leerling_id: Option<Uuid>,
    naam: String,
    adres: String,
    rol: String,
    grondslag: String,
    ziet: String,
    inhoud: Vec<u8>,
    geldig_tot: String,
    token_hash: String,
    code_hash: String,
    pogingen: i32,
    ingetrokken_op: Option<i64>,
    door: Uuid,
    tijdstip: i64,
});

rij!(gastsessie "gastsessie" {
    #[sea_orm(primary_key, auto_increment = false)] token_hash: String,
    genodigde_id: Uuid,
    verloopt: i64,
});

rij!(verstrekking "verstrekking" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    genodigde_id: Uuid,
    leerling_id: Option<Uuid>,
    tijdstip: i64,
    wat: String,
});
