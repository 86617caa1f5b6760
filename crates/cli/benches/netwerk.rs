//! The network of a samenwerkingsverband of forty schools: who offers what, how much is asked, who has room; and the key figures of
//! one of them.
//!
//! SQLite always; PostgreSQL when `VANGNET_TEST_POSTGRES` names a server, as for the tests.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock, prints, and fails loudly"
)]

mod meting;

use uuid::Uuid;
use vangnet_core::inrichting::catalogus::Catalogus;
use vangnet_testkit::{Databank, Deel, TestApp, Wereld, run};

const SCHOLEN: usize = 40;
/// Pupils of a school.
const LEERLINGEN: usize = 400;
/// Of a hundred pupils, so many have support now.
const STEUN: usize = 20;

fn main() {
    for databank in meting::databanken() {
        run(databank, netwerk);
    }
}

async fn netwerk(app: &TestApp) {
    let (catalogus, wereld) = (app.maasdal().await, Wereld::new(app).await);
    for nr in 0..SCHOLEN - 2 {
        school(app, &wereld, &catalogus, nr).await;
    }
    for tabel in [
        "school",
        "leerling",
        "behoefte",
        "traject",
        "schoolaanbod",
        "capaciteit",
    ] {
        let aantal = app
            .number(Deel::Swv, &format!("SELECT count(*) FROM {tabel}"))
            .await;
        println!("{:?}: {aantal} rows of {tabel}", app.databank);
    }
    let paden = ["/netwerk", "/netwerk?niveau=3", "/kengetallen"].map(str::to_owned);
    meting::meet(app, wereld.directeur, "forty schools", &paden).await;
    let paden = ["/kengetallen".to_owned()];
    meting::meet(app, wereld.zorgcoordinator, "forty schools", &paden).await;
}

fn id(app: &TestApp, id: Uuid) -> String {
    match app.databank {
        Databank::Sqlite => format!("X'{}'", id.simple()),
        Databank::Postgres => format!("'{id}'"),
    }
}

/// A school with what it offers, its hours, its pupils, their needs and trajecten: as many that ended as run.
async fn school(app: &TestApp, w: &Wereld, catalogus: &Catalogus, nr: usize) {
    let leeg = match app.databank {
        Databank::Sqlite => "X'00'",
        Databank::Postgres => "'\\x00'",
    };
    let (hier, door) = (id(app, app.app.new_id()), id(app, w.zorgcoordinator.0));
    let mut regels = vec![format!(
        "INSERT INTO school (id, brin, naam, adres, soorten) SELECT {hier}, '77{nr:02}', 'Proefschool {nr:02}', adres, soorten FROM school WHERE brin = '99AA'"
    )];
    for (n, a) in catalogus.arrangement.iter().enumerate() {
        let biedt = if (n + nr).is_multiple_of(3) {
            "FALSE"
        } else {
            "TRUE"
        };
        regels.push(format!("INSERT INTO schoolaanbod (school_id, arrangement, hoe, biedt, protocol, versie) VALUES ({hier}, '{}', 'Zo doen wij dat hier, in kleine stappen en met de mentor.', {biedt}, FALSE, 1)", a.code));
    }
    for wie in [
        "mentor",
        "docent",
        "bpo",
        "zorgcoordinator",
        "logopedist",
        "taalcoordinator",
    ] {
        regels.push(format!(
            "INSERT INTO capaciteit (school_id, uitvoerder, minuten_per_week) VALUES ({hier}, '{wie}', {})",
            300 + nr * 10
        ));
    }
    for n in 0..LEERLINGEN {
        let leerling = id(app, app.app.new_id());
        regels.push(format!("INSERT INTO leerling (id, school_id, nummer, roepnaam, tussenvoegsel, achternaam, zoeknaam, geboortedatum, klas, leerjaar, soort, versie) VALUES ({leerling}, {hier}, '{n}', 'Kim', '', 'Proef', 'proef kim', '2013-01-02', '1A', 1, 'pro', 1)"));
        if n % 100 >= STEUN {
            continue;
        }
        let behoefte = &catalogus.behoefte[n % catalogus.behoefte.len()].code;
        regels.push(format!("INSERT INTO behoefte (id, leerling_id, code, bron, datum, door) VALUES ({}, {leerling}, '{behoefte}', 'mentor', '2026-09-01', {door})", id(app, app.app.new_id())));
        for (staat, op) in [("loopt", "NULL"), ("beeindigd", "'2026-06-02'")] {
            let a = &catalogus.arrangement[n % catalogus.arrangement.len()];
            regels.push(format!("INSERT INTO traject (id, leerling_id, school_id, arrangement, soort, niveau, vorm, maatwerk, staat, gevraagd_op, begin, beeindigd_op, minuten_per_week, uitvoerder, financier, inhoud, versie) VALUES ({}, {leerling}, {hier}, '{}', '{}', 2, 'individueel', FALSE, '{staat}', '2026-05-01', '2026-05-01', {op}, 45, 'mentor', 'school', {leeg}, 1)", id(app, app.app.new_id()), a.code, a.soort));
        }
    }
    app.sql(Deel::Swv, &format!("BEGIN;\n{};\nCOMMIT", regels.join(";\n")))
        .await;
}
