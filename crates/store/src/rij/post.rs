//! The rows of the calendar feed and of mail.

rij!(agendafeed "agendafeed" {
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    token_hash: String,
    tijdstip: i64,
});

rij!(herinnering_voorkeur "herinnering_voorkeur" {
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)] soort: String,
    aan: bool,
});

rij!(posttaal "posttaal" {
    #[sea_orm(primary_key, auto_increment = false)] account_id: Uuid,
    taal: String,
});

rij!(postdag "postdag" {
    #[sea_orm(primary_key, auto_increment = false)] dag: String,
    tijdstip: i64,
});

rij!(postvak "postvak" {
    #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
    account_id: Uuid,
    soort: String,
    dag: String,
    inhoud: String,
    staat: String,
    pogingen: i32,
    volgende_poging: i64,
    fout: Option<String>,
    verzonden_op: Option<i64>,
});
