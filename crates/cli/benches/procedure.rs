//! The procedure at its largest: the inbox of a samenwerkingsverband with a thousand dossiers, and a bundle of two hundred
//! decided with its letters by the real program.
//!
//! SQLite always; PostgreSQL when `VANGNET_TEST_POSTGRES` names a server, as for the tests.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a benchmark reads the clock, prints, and fails loudly"
)]

use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use tower::ServiceExt as _;
use vangnet_core::toelating::{ZaakSoort, zitting::BundelStaat};
use vangnet_store::Opslag;
use vangnet_testkit::{Databank, SLUG, TestApp, Wereld, run};
use vangnet_web::WebConfig;

const DOSSIERS: usize = 1000;
const BUNDEL: usize = 200;
const KEER: usize = 300;

fn main() {
    let mut databanken = vec![Databank::Sqlite];
    if std::env::var_os("VANGNET_TEST_POSTGRES").is_some() {
        databanken.push(Databank::Postgres);
    }
    for databank in databanken {
        run(databank, inbox);
        run(databank, bundel);
    }
}

async fn inbox(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    for leerling in wereld.more(app, DOSSIERS).await {
        wereld.submitted(app, leerling, ZaakSoort::Lwoo).await;
    }
    let router = vangnet_web::router(app.app.clone(), WebConfig::default());
    let token = app.token(wereld.orthopedagoog).await;
    for query in [
        "",
        "?staat=ingediend&route=BUNDEL",
        "?zoek=reeks07",
        "?soort=lwoo&pagina=10",
    ] {
        let mut tijden = Vec::with_capacity(KEER);
        for _ in 0..KEER {
            let vraag = Request::get(format!("/{SLUG}/aanvragen{query}"))
                .header(header::COOKIE, format!("vangnet={token}"))
                .body(Body::empty())
                .unwrap();
            let begin = Instant::now();
            let antwoord = router.clone().oneshot(vraag).await.unwrap();
            let status = antwoord.status();
            axum::body::to_bytes(antwoord.into_body(), usize::MAX)
                .await
                .unwrap();
            tijden.push(begin.elapsed());
            assert_eq!(status, StatusCode::OK);
        }
        tijden.sort();
        println!(
            "{:?}: inbox of {DOSSIERS} dossiers {query:<32} median {:?}, p95 {:?}",
            app.databank,
            tijden[KEER / 2],
            tijden[KEER * 95 / 100]
        );
    }
}

async fn bundel(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let begin = Instant::now();
    let (bundel, _) = wereld.signed_bundle(app, BUNDEL).await;
    println!(
        "{:?}: {BUNDEL} dossiers made, sampled and signed in {:?}",
        app.databank,
        begin.elapsed()
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_vangnet"));
    match app.opslag() {
        Opslag::Sqlite { map } => command.env("VANGNET_DATA", map).env_remove("VANGNET_DATABASE"),
        Opslag::Postgres { url, map } => command.env("VANGNET_DATA", map).env("VANGNET_DATABASE", url),
    };
    let begin = Instant::now();
    let mut server = command
        .args(["serve", "--adres", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut regel = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut regel)
        .unwrap();
    while app.swv.find_bundel(bundel).await.unwrap().unwrap().staat != BundelStaat::Besloten {
        assert!(
            begin.elapsed() < Duration::from_mins(10),
            "the server does not go on"
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    println!(
        "{:?}: {BUNDEL} decisions with letters, start of the program included: {:?}",
        app.databank,
        begin.elapsed()
    );
    server.kill().unwrap();
    server.wait().unwrap();
}
