//! What benchmarks of pages share: the same request many times, one after another, in this process.

use std::time::{Duration, Instant};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use tower::ServiceExt as _;
use vangnet_core::id::AccountId;
use vangnet_testkit::{Databank, Deel, SLUG, TestApp};
use vangnet_web::WebConfig;

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const KEER: usize = 300;

/// The databases to measure: SQLite always, PostgreSQL when `VANGNET_TEST_POSTGRES` names a server; only one when the command ends
/// in `-- sqlite` or `-- postgres`.
pub(crate) fn databanken() -> Vec<Databank> {
    let server = std::env::var_os("VANGNET_TEST_POSTGRES").is_some();
    let alle = [("sqlite", Databank::Sqlite), ("postgres", Databank::Postgres)];
    let alleen = |naam: &str| std::env::args().any(|woord| woord == naam);
    let gekozen = alle.iter().any(|(naam, _)| alleen(naam));
    let meet = |naam, databank| {
        if gekozen {
            alleen(naam)
        } else {
            databank == Databank::Sqlite || server
        }
    };
    alle.into_iter()
        .filter(|(naam, databank)| meet(naam, *databank))
        .map(|(_, databank)| databank)
        .collect()
}

/// Asks for pages of the samenwerkingsverband as somebody, and prints the median and the 95th of a hundred.
pub(crate) async fn meet(app: &TestApp, wie: AccountId, wat: &str, paden: &[String]) {
    // Which the database does by itself: SQLite when connections are renewed, PostgreSQL within a minute after so many new rows.
    // Else it would do so while the first page is measured, on one of the cores.
    let bijwerken = match app.databank {
        Databank::Sqlite => "ANALYZE",
        Databank::Postgres => "VACUUM ANALYZE",
    };
    app.sql(Deel::Swv, bijwerken).await;
    let router = vangnet_web::router(app.app.clone(), WebConfig::default());
    let token = app.token(wie).await;
    for pad in paden {
        let mut tijden = Vec::with_capacity(KEER);
        for _ in 0..KEER {
            tijden.push(eenmaal(&router, &token, pad).await);
        }
        tijden.sort();
        println!(
            "{:?}: {wat}: {pad:<48} median {:?}, p95 {:?}",
            app.databank,
            tijden[KEER / 2],
            tijden[KEER * 95 / 100]
        );
    }
}

async fn eenmaal(router: &Router, token: &str, pad: &str) -> Duration {
    let vraag = Request::get(format!("/{SLUG}{pad}"))
        .header(header::COOKIE, format!("vangnet={token}"))
        .body(Body::empty())
        .unwrap();
    let router = router.clone();
    // As a task of its own, as the program answers: awaited here, each answer of the database would first wake another thread.
    let taak = tokio::spawn(async move {
        let begin = Instant::now();
        let antwoord = router.oneshot(vraag).await.unwrap();
        let status = antwoord.status();
        axum::body::to_bytes(antwoord.into_body(), usize::MAX)
            .await
            .unwrap();
        (status, begin.elapsed())
    });
    let (status, duur) = taak.await.unwrap();
    assert_eq!(status, StatusCode::OK, "{pad}");
    duur
}
