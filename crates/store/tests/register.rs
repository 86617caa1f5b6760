//! The register: names that can be used, each once.

#![expect(
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_core::id::SwvId;
use vangnet_store::{StoreError, SwvVermelding};
use vangnet_testkit::{SLUG, TestApp, on_both};

fn vermelding(app: &TestApp, slug: &str) -> SwvVermelding {
    SwvVermelding {
        id: SwvId(app.app.new_id()),
        slug: slug.to_owned(),
        naam: "Samenwerkingsverband Anders".to_owned(),
    }
}

async fn unusable_names_are_refused(app: &TestApp) {
    let store = app.app.store();
    let lang = "a".repeat(31);
    for slug in [
        "",
        "a",
        "A1",
        "1a",
        "a b",
        "a/b",
        "../a",
        "a.db",
        "a_b",
        "é1",
        "api",
        "gezond",
        lang.as_str(),
    ] {
        let result = store.create_swv(&vermelding(app, slug)).await;
        assert!(matches!(result, Err(StoreError::Setting(_))), "{slug:?}");
    }
    assert_eq!(store.list_swvs().await.unwrap().len(), 1);
}

async fn a_name_is_used_once(app: &TestApp) {
    let store = app.app.store();
    let result = store.create_swv(&vermelding(app, SLUG)).await;
    assert!(matches!(result, Err(StoreError::Conflict(_))));
}

async fn each_has_its_own_database(app: &TestApp) {
    let store = app.app.store();
    let ander = store.create_swv(&vermelding(app, "ander-verband")).await.unwrap();
    assert_eq!(ander.list_scholen().await.unwrap(), []);
    assert_eq!(app.swv.list_scholen().await.unwrap().len(), 2);
    let tx = ander.begin().await.unwrap();
    assert_eq!(tx.volgend_nummer("aanvraag-2026").await.unwrap(), 1);
    app.commit(tx).await;
    assert_eq!(ander.controleer_keten().await.unwrap(), Ok(1));
    let gevonden = store.find_swv("ander-verband").await.unwrap().unwrap();
    assert_eq!(gevonden.id, ander.id);
    assert!(store.find_swv("nergens").await.unwrap().is_none());
    assert!(store.find_swv("../register").await.unwrap().is_none());
}

async fn connections_that_nobody_uses_close_and_open_again(app: &TestApp) {
    let store = app.app.store();
    for waarde in 1..=3 {
        // A connection comes back a moment after its answer.
        let gesloten = async {
            while store.sluit_ongebruikt().await == 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(20), gesloten)
            .await
            .unwrap();
        let voor = store.vragen();
        assert_eq!(app.swv.list_scholen().await.unwrap().len(), 2);
        assert!(store.vragen() > voor);
        let tx = app.swv.begin().await.unwrap();
        assert_eq!(tx.volgend_nummer("aanvraag-2026").await.unwrap(), waarde);
        app.commit(tx).await;
    }
}

on_both!(
    unusable_names_are_refused,
    a_name_is_used_once,
    each_has_its_own_database,
    connections_that_nobody_uses_close_and_open_again
);
