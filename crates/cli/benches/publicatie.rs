//! What everybody reads of a school's profile: the page, the same for who has it, the paper, the list, the difference with a year
//! before.
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

use vangnet_testkit::{TestApp, Wereld, run};

/// Characters of a place, so that the whole is as long as the profiles that schools publish: some 100 kB.
const TEKENS: usize = 1_600;

fn main() {
    for databank in meting::databanken() {
        run(databank, publicatie);
    }
}

async fn publicatie(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    app.maasdal().await;
    app.profielformat().await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    for jaar in ["2026", "2027"] {
        let id = wereld.begun_profile(app, jaar, true).await;
        let blad = app.app.open_schoolprofiel(&zorg, id).await.unwrap();
        for r in blad.regels.iter().filter(|r| r.mag_schrijven) {
            let zin = format!("In {jaar} doen wij dit zo bij {}. ", r.plek.titel);
            let tekst = zin.repeat(TEKENS.div_ceil(zin.len()));
            wereld.write_place(app, id, &r.plek.code, &tekst).await;
        }
        wereld.adopt_profile(app, id).await;
        let directie = app.ctx(wereld.directie).await;
        app.app.publish_schoolprofiel(&directie, id, true).await.unwrap();
    }
    let kept = app.swv.find_publicatie("99AA", 2026).await.unwrap().unwrap();
    println!("{:?}: {} bytes of JSON", app.databank, kept.inhoud.len());
    let paden = [
        "",
        "/99AA",
        "/99AA/2026",
        "/99AA/2026/pdf",
        "/99AA/2027/verschil/2026",
    ]
    .map(|pad| format!("/ondersteuningsaanbod{pad}"));
    meting::meet(app, wereld.directeur, "published profile", &paden).await;
}
