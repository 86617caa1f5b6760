//! The rows of support: trajecten, plans, acts of consent, the log.

rij!(lesklas "lesklas" {
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] klas: String,
});

rij!(ingelicht "ingelicht" {
    #[sea_orm(primary_key, auto_increment = false)] leerling_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    vanaf: String,
    tot: Option<String>,
    door: Uuid,
});

rij!(mentorwissel "mentorwissel" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    van_id: Option<Uuid>,
    naar_id: Option<Uuid>,
    datum: String,
    reden: Option<Vec<u8>>,
    door: Option<Uuid>,
    tijdstip: i64,
});

rij!(#[derive(serde::Deserialize)] schoolaanbod "schoolaanbod" {
    #[sea_orm(primary_key, auto_increment = false)] school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] arrangement: String,
    hoe: String,
    biedt: bool,
    protocol: bool,
    kwaliteit: Option<bool>,
    versie: i32,
});

rij!(#[derive(serde::Deserialize)] capaciteit "capaciteit" {
    #[sea_orm(primary_key, auto_increment = false)] school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] uitvoerder: String,
    minuten_per_week: i32,
});

rij!(partner "partner" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    naam: String,
    rol: String,
    cluster: Option<i32>,
    actief: bool,
    versie: i32,
});

rij!(profiel "profiel" {
    #[sea_orm(primary_key, auto_increment = false)] leerling_id: Uuid,
    uitstroomprofiel: Option<String>,
    ingeschreven_op: Option<String>,
    geplaatst_op: Option<String>,
    beeld: Option<Vec<u8>>,
    ilp: Option<Vec<u8>>,
    versie: i32,
});

rij!(behoefte "behoefte" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    code: String,
    bron: String,
    datum: String,
    tot: Option<String>,
    toelichting: Option<Vec<u8>>,
    door: Uuid,
});

rij!(verklaring "verklaring" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    soort: String,
    datum: String,
    kaart: Vec<u8>,
    door: Uuid,
    versie: i32,
});

rij!(groep "groep" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    arrangement: String,
    vorm: String,
    naam: String,
    klas: String,
    begin: String,
    einde: String,
    minuten_per_week: Option<i32>,
    keren_per_week: Option<i32>,
    beeindigd_op: Option<String>,
    uitvoerder: String,
    staat: String,
    plan: Option<Vec<u8>>,
    inhoud: Option<Vec<u8>>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(groepstap "groepstap" {
    #[sea_orm(primary_key, auto_increment = false)] groep_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] nummer: i32,
    gebeurtenis: String,
    staat: String,
    datum: String,
    einde: Option<String>,
    orgaan: Option<String>,
    toelichting: Option<Vec<u8>>,
    afwijkingen: Option<Vec<u8>>,
    door: Uuid,
    tijdstip: i64,
});

rij!(groepslid "groepslid" {
    #[sea_orm(primary_key, auto_increment = false)] groep_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] leerling_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] van: String,
    tot: Option<String>,
});

rij!(traject "traject" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    school_id: Uuid,
    arrangement: String,
    soort: String,
    niveau: i32,
    vorm: String,
    maatwerk: bool,
    groep_id: Option<Uuid>,
    staat: String,
    gevraagd_op: String,
    begin: Option<String>,
    einde: Option<String>,
    beeindigd_op: Option<String>,
    doorloop_tot: Option<String>,
    minuten_per_week: Option<i32>,
    keren_per_week: Option<i32>,
    extern_minuten: Option<i32>,
    uitvoerder: String,
    begeleider_id: Option<Uuid>,
    financier: String,
    partner_id: Option<Uuid>,
    evaluatie_op: Option<String>,
    uitkomst: Option<String>,
    inhoud: Vec<u8>,
    versie: i32,
    volgen_tot: Option<String>,
});

rij!(trajectstap "trajectstap" {
    #[sea_orm(primary_key, auto_increment = false)] traject_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] nummer: i32,
    leerling_id: Uuid,
    gebeurtenis: String,
    staat: String,
    datum: String,
    orgaan: Option<String>,
    toelichting: Option<Vec<u8>>,
    afwijkingen: Option<Vec<u8>>,
    door: Uuid,
    tijdstip: i64,
});

rij!(trede "trede" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    nummer: i32,
    datum: String,
    van: i32,
    naar: i32,
    grond: String,
    orgaan: String,
    traject_id: Option<Uuid>,
    ouders_op: Option<String>,
    toelichting: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
});

rij!(opp "opp" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    nummer: i32,
    staat: String,
    begonnen_op: String,
    vastgesteld_op: Option<String>,
    einde: Option<String>,
    inhoud: Vec<u8>,
    handelingsdeel_op: i64,
    reden: Option<Vec<u8>>,
    door: Uuid,
    tijdstip: i64,
    rod_begin: Option<String>,
    rod_einde: Option<String>,
    versie: i32,
});

rij!(doel "doel" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    plan: String,
    domein: Option<String>,
    inhoud: Vec<u8>,
    begin: String,
    streefdatum: Option<String>,
    resultaat: String,
    resultaat_op: Option<String>,
    versie: i32,
});

rij!(trajectdoel "trajectdoel" {
    #[sea_orm(primary_key, auto_increment = false)] traject_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] doel_id: Uuid,
    leerling_id: Uuid,
});

rij!(evaluatie "evaluatie" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    traject_id: Option<Uuid>,
    opp_id: Option<Uuid>,
    soort: String,
    datum: String,
    uitkomst: String,
    vervolg: String,
    met_ouders: bool,
    met_leerling: bool,
    instrumenten: String,
    inhoud: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
});

rij!(toestemming "toestemming" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    soort: String,
    betreft_id: Option<Uuid>,
    wie: String,
    uitkomst: String,
    datum: String,
    wijze: String,
    geldig_tot: Option<String>,
    ingetrokken_op: Option<String>,
    teruggekoppeld_op: Option<String>,
    inhoud: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(aantekening "aantekening" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    soort: String,
    klasse: String,
    datum: String,
    toon: Option<String>,
    traject_id: Option<Uuid>,
    doel_id: Option<Uuid>,
    verbetert_id: Option<Uuid>,
    tekst: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
});

rij!(handelingswijzer "handelingswijzer" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    nummer: i32,
    gepubliceerd_op: String,
    ingetrokken_op: Option<String>,
    tekst: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
});

rij!(vraagronde "vraagronde" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    vraag: Vec<u8>,
    begin: String,
    tot: String,
    door: Uuid,
    tijdstip: i64,
});

rij!(bijdrage "bijdrage" {
    #[sea_orm(primary_key, auto_increment = false)] ronde_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    leerling_id: Uuid,
    ingevuld_op: Option<String>,
    antwoord: Option<Vec<u8>>,
});

rij!(hulp "hulp" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    soort: String,
    van: String,
    tot: String,
    minuten_per_week: i32,
    in_de_les: bool,
    structureel: bool,
    inhoud: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(thuiszitter "thuiszitter" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    leerling_id: Uuid,
    van: String,
    tot: Option<String>,
    reden: String,
    eigenaar_id: Option<Uuid>,
    minuten_per_week: i32,
    stap_op: Option<String>,
    stap: Vec<u8>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(kengetal "kengetal" {
    #[sea_orm(primary_key, auto_increment = false)] school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] schooljaar: i32,
    #[sea_orm(primary_key, auto_increment = false)] code: String,
    soort: String,
    waarde: Option<i32>,
    noemer: Option<i32>,
    herkomst: String,
    reden: String,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});
