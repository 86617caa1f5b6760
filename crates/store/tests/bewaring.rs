//! The trail: whole, in order, and any harm shows.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use vangnet_core::bewaring::KetenFout;
use vangnet_store::AuditFilter;
use vangnet_testkit::{Deel, TestApp, Wereld, on_both};

async fn verdict(app: &TestApp) -> Result<u64, KetenFout> {
    app.swv.controleer_keten().await.unwrap()
}

async fn each_commit_is_a_link(app: &TestApp) {
    let voor = app.keten().await;
    for _ in 0..3 {
        let tx = app.swv.begin().await.unwrap();
        app.commit(tx).await;
    }
    assert_eq!(app.keten().await, voor + 3);
    let pagina = app.swv.list_audit(AuditFilter::default()).await.unwrap();
    let nummers: Vec<i64> = pagina.rijen.iter().map(|s| s.nummer).collect();
    let mut gesorteerd = nummers.clone();
    gesorteerd.sort_by(|a, b| b.cmp(a));
    assert_eq!(nummers, gesorteerd);
    assert_eq!(pagina.totaal, voor + 3);
}

async fn what_is_not_committed_leaves_no_trace(app: &TestApp) {
    let voor = (app.rows().await, app.keten().await);
    let tx = app.swv.begin().await.unwrap();
    tx.volgend_nummer("proef").await.unwrap();
    drop(tx);
    assert_eq!((app.rows().await, app.keten().await), voor);
}

async fn an_altered_link_shows(app: &TestApp) {
    app.breaks_keten();
    Wereld::new(app).await;
    for (veld, waarde) in [
        ("detail", "'{\"x\":\"y\"}'"),
        ("tijdstip", "tijdstip + 1"),
        ("handeling", "'besloten'"),
        ("soort", "'x'"),
    ] {
        app.sql(
            Deel::Swv,
            "CREATE TABLE kluisje AS SELECT * FROM audit WHERE nummer = 4",
        )
        .await;
        assert_eq!(
            app.sql(
                Deel::Swv,
                &format!("UPDATE audit SET {veld} = {waarde} WHERE nummer = 4")
            )
            .await,
            1
        );
        assert_eq!(verdict(app).await, Err(KetenFout::Gewijzigd(4)), "{veld}");
        app.sql(Deel::Swv, "DELETE FROM audit WHERE nummer = 4").await;
        app.sql(Deel::Swv, "INSERT INTO audit SELECT * FROM kluisje")
            .await;
        app.sql(Deel::Swv, "DROP TABLE kluisje").await;
        assert!(verdict(app).await.is_ok());
    }
}

async fn a_removed_link_shows(app: &TestApp) {
    app.breaks_keten();
    Wereld::new(app).await;
    app.sql(Deel::Swv, "DELETE FROM audit WHERE nummer = 4").await;
    assert_eq!(verdict(app).await, Err(KetenFout::Ontbreekt(4)));
    // Closing the gap by renumbering does not help.
    app.sql(Deel::Swv, "UPDATE audit SET nummer = -nummer WHERE nummer > 4")
        .await;
    app.sql(
        Deel::Swv,
        "UPDATE audit SET nummer = -nummer - 1 WHERE nummer < 0",
    )
    .await;
    assert_eq!(verdict(app).await, Err(KetenFout::Volgorde(4)));
}

async fn a_removed_beginning_shows(app: &TestApp) {
    app.breaks_keten();
    Wereld::new(app).await;
    app.sql(Deel::Swv, "DELETE FROM audit WHERE nummer <= 2").await;
    assert_eq!(verdict(app).await, Err(KetenFout::Ontbreekt(1)));
}

async fn a_long_trail_is_walked_in_parts(app: &TestApp) {
    let voor = app.keten().await;
    for _ in 0..1_005 {
        let tx = app.swv.begin().await.unwrap();
        app.commit(tx).await;
    }
    assert_eq!(app.keten().await, voor + 1_005);
    app.breaks_keten();
    app.sql(Deel::Swv, "UPDATE audit SET soort = 'x' WHERE nummer = 1003")
        .await;
    assert_eq!(verdict(app).await, Err(KetenFout::Gewijzigd(1_003)));
}

async fn writers_wait_for_each_other(app: &TestApp) {
    let voor = app.keten().await;
    let een = async |_: u32| {
        let tx = app.swv.begin().await.unwrap();
        let nummer = tx.volgend_nummer("proef").await.unwrap();
        tokio::task::yield_now().await;
        app.commit(tx).await;
        nummer
    };
    let mut nummers = Vec::new();
    for ronde in 0..5 {
        let (a, b, c, d) = tokio::join!(een(ronde), een(ronde), een(ronde), een(ronde));
        nummers.extend([a, b, c, d]);
    }
    nummers.sort_unstable();
    assert_eq!(
        nummers,
        (1..=20).collect::<Vec<_>>(),
        "each number once, none left out"
    );
    assert_eq!(app.keten().await, voor + 20);
}

async fn a_number_of_a_failed_transaction_is_used_again(app: &TestApp) {
    let tx = app.swv.begin().await.unwrap();
    assert_eq!(tx.volgend_nummer("proef").await.unwrap(), 1);
    drop(tx);
    let tx = app.swv.begin().await.unwrap();
    assert_eq!(tx.volgend_nummer("proef").await.unwrap(), 1);
    assert_eq!(tx.volgend_nummer("ander").await.unwrap(), 1);
    app.commit(tx).await;
}

async fn reading_is_noted_once_in_ten_minutes(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.leerling(0);
    let nu = app.millis();
    let minuut = 60_000;
    for (tijdstip, wat, door) in [
        (nu, "overzicht", wereld.mentor),
        (nu + 9 * minuut, "overzicht", wereld.mentor),
        (nu + 9 * minuut, "aanvraag", wereld.mentor),
        (nu + 9 * minuut, "overzicht", wereld.directie),
        (nu + 11 * minuut, "overzicht", wereld.mentor),
    ] {
        app.swv
            .log_inzage(app.app.new_id(), id, door, tijdstip, wat, "mentor")
            .await
            .unwrap();
    }
    let regels = app.swv.list_inzage(id, 10).await.unwrap();
    assert_eq!(regels.len(), 4);
    assert_eq!(regels[0].naam, "Mees Mentor");
    assert_eq!(app.swv.list_inzage(id, 2).await.unwrap().len(), 2);
    assert_eq!(app.swv.list_inzage(wereld.leerling(1), 10).await.unwrap(), []);
}

on_both!(
    each_commit_is_a_link,
    what_is_not_committed_leaves_no_trace,
    an_altered_link_shows,
    a_removed_link_shows,
    a_removed_beginning_shows,
    a_long_trail_is_walked_in_parts,
    writers_wait_for_each_other,
    a_number_of_a_failed_transaction_is_used_again,
    reading_is_noted_once_in_ten_minutes,
);
