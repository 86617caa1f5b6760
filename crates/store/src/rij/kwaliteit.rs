//! The rows of the quality of support.

rij!(kwaliteitscyclus "kwaliteitscyclus" {
    #[sea_orm(primary_key, auto_increment = false)] school_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] schooljaar: i32,
    metingen: String,
    fasen: String,
    gesloten_op: Option<String>,
    door: Uuid,
    tijdstip: i64,
    versie: i32,
});

rij!(ambitie "ambitie" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Option<Uuid>,
    soort: String,
    wat: String,
    waarom: String,
    aanbod: String,
    eigenaar_id: Uuid,
    begin: String,
    uiterlijk: String,
    staat: String,
    notities: String,
    versie: i32,
});

rij!(bestuursantwoord "bestuursantwoord" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    vraag: String,
    oordeel: String,
    toelichting: String,
    dag: String,
    stand: String,
    door: Uuid,
    tijdstip: i64,
});

rij!(swvdocument "swvdocument" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    soort: Option<String>,
    titel: String,
    uitgave: String,
    herzien_voor: Option<String>,
    adres: String,
    versie: i32,
});

rij!(competentie "competentie" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    titel: String,
    codes: String,
    ieder: bool,
    vanaf: String,
    tot: Option<String>,
    versie: i32,
});

rij!(scholing "scholing" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    school_id: Uuid,
    account_id: Uuid,
    competentie_id: Uuid,
    gepland: Option<String>,
    gevolgd: Option<String>,
    geldig_tot: Option<String>,
    versie: i32,
});
