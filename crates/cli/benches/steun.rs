//! Support in a school of fifteen hundred pupils with five years behind it: Mijn werk of the zorgcoördinator, the terms of the
//! school, the page of a pupil with a full history, and the list of what runs.
//!
//! SQLite always; PostgreSQL when `VANGNET_TEST_POSTGRES` names a server, as for the tests.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a benchmark reads the clock, prints, and fails loudly"
)]

mod meting;

use jiff::{ToSpan, civil::date};
use vangnet_app::{
    Ctx, cascade::TrajectStapInvoer, klok::ThuisInvoer, logboek::AantekeningInvoer, overleg::AfspraakInvoer,
};
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis,
    id::LeerlingId,
    inrichting::catalogus::{Arrangement, Catalogus},
};
use vangnet_store::BeleidSoort;
use vangnet_testkit::{TestApp, Wereld, run};

const LEERLINGEN: usize = 1500;
const JAREN: i32 = 5;
/// Of a hundred pupils, so many have a traject in a year.
const STEUN: usize = 20;
/// Pupils with a plan in force.
const PLANNEN: usize = 100;
/// Pupils on the agenda of the team, each with an agreement.
const BESPROKEN: usize = 40;
/// Pupils without a mentor.
const ZONDER_MENTOR: usize = 20;
/// Notes of a pupil in a year; of one with support, three times as many.
const AANTEKENINGEN: usize = 2;
/// What is written of half of who has support: somebody talked with them and with their parents. Of the others there are notes.
const MET_GESPREK: [&str; 3] = ["notitie", "oudercontact", "gesprek"];
const ZONDER_GESPREK: [&str; 3] = ["notitie"; 3];

fn main() {
    for databank in meting::databanken() {
        run(databank, school);
    }
}

async fn school(app: &TestApp) {
    let (wereld, rijk) = gevuld(app).await;
    rijen(app).await;
    let van = |pad: &str| format!("/leerlingen/{rijk}{pad}");
    let paden = [
        String::new(),
        "/termijnen".to_owned(),
        "/termijnen/mijn".to_owned(),
        "/gemist/niet_besproken".to_owned(),
        "/thuiszitters".to_owned(),
        van(""),
        van("/trajecten"),
        van("/plan"),
        van("/logboek"),
        "/ondersteuning".to_owned(),
        "/ondersteuning?pagina=5".to_owned(),
        "/plannen".to_owned(),
        "/leerlingen".to_owned(),
    ];
    meting::meet(app, wereld.zorgcoordinator, "school of 1,500", &paden).await;
}

/// The school, and the pupil with the fullest history.
async fn gevuld(app: &TestApp) -> (Wereld, LeerlingId) {
    // Which bodies must discuss everybody (R149) is in the other catalogue.
    let organen: Catalogus = toml::from_str(include_str!("../demo/catalogus-noorderlicht.toml")).unwrap();
    let mut catalogus = app.maasdal().await;
    catalogus.overleg = organen.overleg;
    let tx = app.swv.begin().await.unwrap();
    let set = tx.insert_beleid(BeleidSoort::Catalogus, date(2020, 8, 1), &catalogus);
    set.await.unwrap();
    app.commit(tx).await;
    // Who works there did so from the first day.
    app.env.wacht((-365 * 24 * JAREN).hours());
    let wereld = Wereld::new(app).await;
    let leerlingen = wereld.more(app, LEERLINGEN).await;
    let rijk = leerlingen[0];
    for jaar in (0..JAREN).rev() {
        app.env.opnieuw();
        app.env.wacht((-365 * 24 * jaar).hours());
        een_jaar(app, &wereld, &catalogus, &leerlingen, jaar).await;
    }
    app.env.opnieuw();
    plannen(app, &wereld, &catalogus, &leerlingen).await;
    team(app, &wereld, &catalogus, &leerlingen).await;
    zonder_mentor_en_thuis(app, &wereld, &leerlingen).await;
    // What began today is due within the month.
    app.env.wacht((24 * 20).hours());
    (wereld, rijk)
}

/// What runs of the pupil with the fullest history, and the plans in force.
async fn plannen(app: &TestApp, wereld: &Wereld, catalogus: &Catalogus, leerlingen: &[LeerlingId]) {
    for code in ["B3", "B5"] {
        let aanbod = catalogus.arrangement(code).unwrap();
        wereld.running(app, leerlingen[0], aanbod).await;
    }
    for leerling in leerlingen.iter().take(PLANNEN) {
        wereld.adopted_opp(app, *leerling).await;
    }
}

/// A team that must discuss all of them, what it discussed, and what it agreed and nobody did yet.
async fn team(app: &TestApp, wereld: &Wereld, catalogus: &Catalogus, leerlingen: &[LeerlingId]) {
    let tx = app.swv.begin().await.unwrap();
    let set = tx.insert_beleid(BeleidSoort::Catalogus, app.app.today(), catalogus);
    set.await.unwrap();
    app.commit(tx).await;
    let overleg = wereld.overleg(app, "teamoverleg").await;
    let bijeenkomst = wereld.bijeenkomst(app, overleg, 0).await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    for leerling in leerlingen.iter().take(BESPROKEN) {
        let punt = wereld.punt(app, bijeenkomst, *leerling).await;
        let afspraak = AfspraakInvoer {
            wat: "Bellen met thuis.".to_owned(),
            wie: "ouder".to_owned(),
            voor: app.dag(25),
        };
        app.app.add_afspraak(&zorg, punt, &afspraak).await.unwrap();
    }
}

/// Some pupils without a mentor, and one at home.
async fn zonder_mentor_en_thuis(app: &TestApp, wereld: &Wereld, leerlingen: &[LeerlingId]) {
    // Some pupils without a mentor, whose terms are the zorgcoördinator's, and one at home.
    for leerling in leerlingen.iter().rev().take(ZONDER_MENTOR) {
        wereld.change(app, *leerling, |g| g.mentor = None).await;
    }
    let thuis = ThuisInvoer {
        van: app.dag(-20),
        reden: "geen_aanbod".to_owned(),
        stap_op: app.dag(2),
        ..ThuisInvoer::default()
    };
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    app.app.save_thuis(&zorg, leerlingen[0], &thuis).await.unwrap();
}

/// How many rows there are.
async fn rijen(app: &TestApp) {
    for tabel in [
        "traject",
        "trajectstap",
        "aantekening",
        "behoefte",
        "evaluatie",
        "opp",
        "agendapunt",
        "afspraak",
        "audit",
    ] {
        let aantal = app
            .number(
                vangnet_testkit::Deel::Swv,
                &format!("SELECT count(*) FROM {tabel}"),
            )
            .await;
        println!("{:?}: {aantal} rows of {tabel}", app.databank);
    }
}

/// A school year: trajecten that began and, but for this year, ended after four weeks with an evaluation; notes of all.
async fn een_jaar(
    app: &TestApp,
    wereld: &Wereld,
    catalogus: &Catalogus,
    leerlingen: &[LeerlingId],
    jaar: i32,
) {
    let aanbod = ["B5", "B3", "B2"].map(|code| catalogus.arrangement(code).unwrap());
    let mentor = app.ctx(wereld.mentor).await;
    let mut lopend = Vec::new();
    for (n, leerling) in leerlingen.iter().enumerate() {
        // The first has support every year, and so has everyone in turn.
        let steun = n == 0 || (n + usize::try_from(jaar).unwrap() * STEUN) % 100 < STEUN;
        if steun && (n > 0 || jaar > 0) {
            let arrangement: &Arrangement = aanbod[n % aanbod.len()];
            lopend.push((wereld.running(app, *leerling, arrangement).await, arrangement));
        }
        let soorten = if steun && n % 2 == 0 {
            MET_GESPREK
        } else {
            ZONDER_GESPREK
        };
        for _ in 0..AANTEKENINGEN {
            for soort in &soorten[..if steun { 3 } else { 1 }] {
                schrijf(app, &mentor, *leerling, soort).await;
            }
        }
    }
    if jaar == 0 {
        return;
    }
    app.env.wacht((24 * 27).hours());
    for (traject, arrangement) in lopend {
        wereld.evaluated(app, traject, arrangement, "voldoende").await;
        let stap = TrajectStapInvoer {
            toelichting: "Afgerond.".to_owned(),
            ..TrajectStapInvoer::nieuw(TrajectGebeurtenis::Beeindigd, 4)
        };
        wereld
            .stap(app, wereld.zorgcoordinator, traject, &stap)
            .await
            .unwrap();
    }
}

async fn schrijf(app: &TestApp, mentor: &Ctx, leerling: LeerlingId, soort: &str) {
    let invoer = AantekeningInvoer {
        soort: soort.to_owned(),
        toon: if soort == "oudercontact" { "positief" } else { "" }.to_owned(),
        tekst: "Kwam vandaag zelf vertellen hoe het gaat. De planning van deze week klopt; volgende week kijken we samen \
                naar het rooster van de toetsen."
            .to_owned(),
        ..AantekeningInvoer::default()
    };
    let done = app.app.write_aantekening(mentor, leerling, &invoer).await;
    done.unwrap();
}
