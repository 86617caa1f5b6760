//! Somebody pulls the plug while the decisions on a bundle are written: each dossier is decided once or not at all, and the
//! next start goes on where the last one stopped.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up must fail, loudly"
)]

use std::{
    collections::BTreeSet,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::Duration,
};

use vangnet_core::{
    id::AanvraagId,
    toelating::{procedure::Staat, zitting::BundelStaat},
};
use vangnet_store::{BesluitFilter, Opslag};
use vangnet_testkit::{TestApp, Wereld, on_both};

/// Dossiers in the bundle: enough to be caught in the middle.
const DOSSIERS: usize = 24;

on_both!(each_dossier_is_decided_once);

async fn each_dossier_is_decided_once(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let (bundel, ids) = wereld.signed_bundle(app, DOSSIERS).await;

    // Twice the plug is pulled after some decisions, wherever the writing is then.
    for at_least in [3, 12] {
        let mut server = serve(app);
        wait(async || decided(app, &ids).await >= at_least).await;
        // Child::kill is SIGKILL: no handler runs, nothing is flushed.
        server.kill().unwrap();
        server.wait().unwrap();
        whole(app, &wereld, &ids).await;
    }
    let before = decided(app, &ids).await;
    assert!(
        (12..DOSSIERS).contains(&before),
        "{before}: the plug must be pulled in the middle"
    );

    let mut server = serve(app);
    wait(async || {
        let found = app.swv.find_bundel(bundel).await.unwrap().unwrap();
        found.staat == BundelStaat::Besloten
    })
    .await;
    server.kill().unwrap();
    server.wait().unwrap();
    assert_eq!(decided(app, &ids).await, DOSSIERS);
    whole(app, &wereld, &ids).await;
}

/// The real server on the storage of the test: it goes on with what was left.
fn serve(app: &TestApp) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vangnet"));
    match app.opslag() {
        Opslag::Sqlite { map } => command.env("VANGNET_DATA", map).env_remove("VANGNET_DATABASE"),
        Opslag::Postgres { url, map } => command.env("VANGNET_DATA", map).env("VANGNET_DATABASE", url),
    };
    let mut server = command
        .args(["serve", "--adres", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert!(line.contains("http://"), "{line}");
    server
}

async fn wait(done: impl AsyncFn() -> bool) {
    for _ in 0..12_000 {
        if done().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the server does not go on");
}

async fn decided(app: &TestApp, ids: &[AanvraagId]) -> usize {
    let mut aantal = 0;
    for id in ids {
        if app.staat(*id).await == Staat::Toegewezen {
            aantal += 1;
        }
    }
    aantal
}

/// Decided once with a letter, or not at all; numbers without gap or double; the trail holds.
async fn whole(app: &TestApp, wereld: &Wereld, ids: &[AanvraagId]) {
    let director = app.ctx(wereld.directeur).await;
    let register = app
        .app
        .list_besluiten(&director, &BesluitFilter::default())
        .await
        .unwrap()
        .pagina
        .rijen;
    let mut decided = 0;
    for id in ids {
        let besluiten = register.iter().filter(|r| r.aanvraag == *id).count();
        let found = app.swv.find_aanvraag(*id).await.unwrap().unwrap();
        let letter = app.swv.find_brief(*id, None, &found.zegel).await.unwrap();
        match found.aanvraag.staat {
            Staat::Toegewezen => {
                assert_eq!(besluiten, 1, "{id}");
                assert!(letter.unwrap().1.starts_with(b"%PDF-"));
                decided += 1;
            }
            Staat::Gereed => assert_eq!((besluiten, letter), (0, None), "{id}"),
            andere => panic!("{id}: {andere:?}"),
        }
    }
    let numbers: BTreeSet<&str> = register
        .iter()
        .map(|r| r.volgnummer.rsplit('-').next().unwrap())
        .collect();
    let expected: Vec<String> = (1..=decided).map(|n| format!("{n:04}")).collect();
    assert_eq!(
        numbers.into_iter().collect::<Vec<_>>(),
        expected,
        "without gap or double"
    );
    app.keten().await;
}
