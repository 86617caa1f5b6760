//! The tables as the databases themselves list them.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeSet;

use vangnet_core::toegang::{TABELLEN_ZONDER_LEERLING, velden};
use vangnet_testkit::{Databank, Deel, TestApp, Wereld, on_both};

async fn every_column_has_a_class(app: &TestApp) {
    let kolommen: BTreeSet<(String, String)> = app.swv.kolommen().await.unwrap().into_iter().collect();
    let bekend: BTreeSet<(String, String)> = velden()
        .map(|(t, k, _)| ((*t).to_owned(), (*k).to_owned()))
        .collect();
    let zonder: Vec<_> = kolommen
        .iter()
        .filter(|(tabel, _)| !TABELLEN_ZONDER_LEERLING.contains(&tabel.as_str()))
        .filter(|kolom| !bekend.contains(kolom))
        .collect();
    assert!(zonder.is_empty(), "columns without a class: {zonder:?}");
    let verdwenen: Vec<_> = bekend.difference(&kolommen).collect();
    assert!(
        verdwenen.is_empty(),
        "classes of columns that do not exist: {verdwenen:?}"
    );
    let tabellen: BTreeSet<&str> = kolommen.iter().map(|(t, _)| t.as_str()).collect();
    let weg: Vec<_> = TABELLEN_ZONDER_LEERLING
        .iter()
        .filter(|t| !tabellen.contains(*t))
        .collect();
    assert!(weg.is_empty(), "tables that do not exist: {weg:?}");
}

async fn migrations_run_once_and_reopening_changes_nothing(app: &TestApp) {
    let voor = (app.rows().await, app.swv.kolommen().await.unwrap());
    let again = app.reopen().await;
    let swv = again.find_swv(vangnet_testkit::SLUG).await.unwrap();
    assert_eq!(swv.kolommen().await.unwrap(), voor.1);
    assert_eq!(app.rows().await, voor.0);
}

/// Names stand in the order of their characters on both databases, whatever language a cluster of PostgreSQL was made for: a
/// space comes before a letter.
async fn names_have_one_order(app: &TestApp) {
    let w = Wereld::new(app).await;
    for (n, naam) in [(0, "Deboer"), (1, "De Zwart")] {
        w.change(app, w.leerling(n), |g| naam.clone_into(&mut g.naam.achternaam))
            .await;
    }
    let sql = "SELECT count(*) FROM leerling a JOIN leerling b ON a.zoeknaam < b.zoeknaam \
               WHERE a.zoeknaam LIKE 'de zwart%' AND b.zoeknaam LIKE 'deboer%'";
    assert_eq!(app.number(Deel::Swv, sql).await, 1);
    if app.databank == Databank::Postgres {
        // The server of the tests is of no language, so the column is looked at too.
        let sql = "SELECT count(*) FROM information_schema.columns WHERE table_schema LIKE 'swv_%' \
                   AND table_name = 'leerling' AND column_name = 'zoeknaam' AND collation_name = 'C'";
        assert_eq!(app.number(Deel::Swv, sql).await, 1);
    }
}

on_both!(
    names_have_one_order,
    every_column_has_a_class,
    migrations_run_once_and_reopening_changes_nothing
);
