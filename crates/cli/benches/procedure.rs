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

mod meting;

use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use vangnet_core::toelating::{ZaakSoort, zitting::BundelStaat};
use vangnet_store::Opslag;
use vangnet_testkit::{TestApp, Wereld, run};

const DOSSIERS: usize = 1000;
const BUNDEL: usize = 200;

fn main() {
    for databank in meting::databanken() {
        run(databank, inbox);
        run(databank, bundel);
    }
}

async fn inbox(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    for leerling in wereld.more(app, DOSSIERS).await {
        wereld.submitted(app, leerling, ZaakSoort::Lwoo).await;
    }
    let paden = [
        "",
        "?staat=ingediend&route=BUNDEL",
        "?zoek=reeks07",
        "?soort=lwoo&pagina=10",
    ]
    .map(|vraag| format!("/aanvragen{vraag}"));
    meting::meet(app, wereld.orthopedagoog, "inbox of a thousand", &paden).await;
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
