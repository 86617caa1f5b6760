//! The rows of the profiles of schools.

rij!(schoolprofiel "schoolprofiel" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    schooljaar: i32,
    staat: String,
    format: String,
    mr: Option<String>,
    gehoord: Option<String>,
    vaststelling: Option<String>,
    bevroren: Option<String>,
    hash: Option<String>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(schoolprofieltekst "schoolprofieltekst" {
    #[sea_orm(primary_key, auto_increment = false)] profiel_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] plek: String,
    tekst: String,
    zelfoordeel: Option<String>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(schoolprofieltaak "schoolprofieltaak" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    profiel_id: Uuid,
    plek: String,
    wat: String,
    eigenaar_id: Uuid,
    uiterlijk: String,
    klaar_op: Option<String>,
    versie: i32,
});

rij!(brondocument "brondocument" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    plek: String,
    titel: String,
    uitgave: String,
    herzien_voor: Option<String>,
    adres: String,
    versie: i32,
    soort: Option<String>,
});

rij!(publicatie "publicatie" {
    #[sea_orm(primary_key, auto_increment = false)] profiel_id: Uuid,
    school_id: Uuid,
    schooljaar: i32,
    inhoud: String,
    hash: String,
    pdf: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
});

rij!(inlezing "inlezing" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    profiel_id: Uuid,
    bron: String,
    bytes: i32,
    alineas: String,
    staat: String,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});
