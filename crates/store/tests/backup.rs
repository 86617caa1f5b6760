//! Back-up and restore: whole, without keys, refused.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::path::Path;

use vangnet_core::{
    id::AanvraagId,
    toegang::{Action, Actor, Bereik, Rol, Scope, Toekenning},
    toelating::ZaakSoort,
};
use vangnet_store::{BackupFout, LeerlingFilter, Opslag, Store, StoreError, SwvDb, Verslag};
use vangnet_testkit::{Deel, SLUG, TestApp, Wereld, on_both};

async fn backup(app: &TestApp, naam: &str) -> Result<Verslag, StoreError> {
    let (doel, sleutels) = (app.map().join(naam), app.map().join(format!("{naam}-sleutels")));
    app.app.store().backup(&doel, &sleutels).await
}

async fn restore(
    app: &TestApp,
    elders: &Opslag,
    map: &str,
    met_sleutels: bool,
) -> Result<Verslag, StoreError> {
    let (doel, sleutels) = (app.map().join(map), app.map().join(format!("{map}-sleutels")));
    Store::restore(
        elders.clone(),
        app.entropy(),
        &doel,
        met_sleutels.then_some(sleutels.as_path()),
    )
    .await
}

fn reason<T: std::fmt::Debug>(result: Result<T, StoreError>) -> BackupFout {
    match result {
        Err(StoreError::Backup(fout)) => fout,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

async fn count_pupils(swv: &SwvDb, app: &TestApp, wereld: &Wereld) -> u64 {
    let rol = Toekenning {
        rol: Rol::Zorgcoordinator,
        bereik: Bereik::School {
            school: app.school(0).id,
        },
    };
    let actor = Actor::met(wereld.zorgcoordinator, vec![rol]);
    let scope = Scope::of(&actor, Action::ReadLeerling);
    swv.list_leerlingen(&scope, &LeerlingFilter::default())
        .await
        .unwrap()
        .totaal
}

async fn a_round_trip_keeps_everything(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.ready(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let was = (
        app.rows().await,
        app.keten().await,
        app.swv.find_aanvraag(id).await.unwrap().map(|g| g.aanvraag),
    );
    let gemaakt = backup(app, "een").await.unwrap();
    assert_eq!(gemaakt.swvs, [SLUG]);

    // What happens after the back-up is not in it.
    wereld.complete(app, wereld.leerling(1), ZaakSoort::Lwoo).await;

    let (naar, bron) = app.other_storage().await;
    let hersteld = restore(app, &naar, "een", true).await.unwrap();
    assert_eq!(hersteld.ketens, [(SLUG.to_owned(), Ok(was.1))]);
    assert_eq!((hersteld.rijen, hersteld.bytes), (gemaakt.rijen, gemaakt.bytes));

    let swv = app.open_other(&naar).await;
    let terug = swv.find_aanvraag(id).await.unwrap().map(|g| g.aanvraag);
    assert_eq!(terug, was.2);
    assert!(terug.unwrap().dossier.motivering.contains("kleine stappen"));
    assert_eq!(count_pupils(&swv, app, &wereld).await, 4);
    // And it can be worked in: numbers go on, the trail goes on.
    let tx = swv.begin().await.unwrap();
    assert_eq!(tx.volgend_nummer("aanvraag-2026").await.unwrap(), 2);
    app.commit(tx).await;
    assert_eq!(swv.controleer_keten().await.unwrap(), Ok(was.1 + 1));
    app.discard(bron).await;
}

async fn without_keys_only_sealed_text_is_gone(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.ready(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let keten = app.keten().await;
    backup(app, "een").await.unwrap();
    let (naar, bron) = app.other_storage().await;
    let hersteld = restore(app, &naar, "een", false).await.unwrap();
    assert_eq!(hersteld.ketens, [(SLUG.to_owned(), Ok(keten))]);
    let swv = app.open_other(&naar).await;
    assert_eq!(count_pupils(&swv, app, &wereld).await, 4);
    assert!(matches!(swv.find_aanvraag(id).await, Err(StoreError::KeyMissing)));
    assert!(matches!(
        swv.zegel(wereld.leerling(0)).await,
        Err(StoreError::KeyMissing)
    ));
    let login = swv.find_account_by_login("zoe.zorg@proef.example").await.unwrap();
    assert!(login.is_some());
    app.discard(bron).await;
}

async fn the_data_half_holds_no_key(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    wereld.complete(app, wereld.leerling(0), ZaakSoort::Pro).await;
    backup(app, "een").await.unwrap();
    let names = |map: &Path| -> Vec<String> {
        let mut found = Vec::new();
        let mut mappen = vec![map.to_owned()];
        while let Some(map) = mappen.pop() {
            for entry in std::fs::read_dir(map).unwrap() {
                let pad = entry.unwrap().path();
                if pad.is_dir() {
                    mappen.push(pad);
                } else {
                    found.push(pad.display().to_string());
                }
            }
        }
        found
    };
    let data = names(&app.map().join("een"));
    assert!(data.iter().all(|n| !n.contains("sleutel")), "{data:?}");
    assert!(
        data.iter().all(|n| !n.ends_with("-wal") && !n.ends_with("-shm")),
        "{data:?}"
    );
    let keys = names(&app.map().join("een-sleutels"));
    assert!(keys.iter().any(|n| n.ends_with("/hoofdsleutel")), "{keys:?}");
    for bestand in keys {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(bestand).unwrap().permissions().mode() & 0o077,
            0
        );
    }
}

async fn a_back_up_never_overwrites_and_never_mixes(app: &TestApp) {
    backup(app, "een").await.unwrap();
    assert!(matches!(
        reason(backup(app, "een").await),
        BackupFout::NietLeeg(_)
    ));
    let map = app.map();
    let store = app.app.store();
    for (doel, sleutels) in [("a", "a"), ("a", "a/sleutels"), ("a/data", "a")] {
        let result = store.backup(&map.join(doel), &map.join(sleutels)).await;
        assert_eq!(reason(result), BackupFout::NietApart);
    }
    assert!(!map.join("a").exists());
    // Data that cannot be finished leaves nothing under its name.
    std::fs::create_dir(map.join("b-sleutels")).unwrap();
    std::fs::write(map.join("b-sleutels/iets"), "x").unwrap();
    assert!(matches!(reason(backup(app, "b").await), BackupFout::NietLeeg(_)));
    assert!(!map.join("b").exists() && !map.join("b.onvolledig").exists());
    // An interrupted run stands in the way of nobody.
    std::fs::create_dir(map.join("c.onvolledig")).unwrap();
    std::fs::write(map.join("c.onvolledig/half"), "x").unwrap();
    backup(app, "c").await.unwrap();
    assert!(!map.join("c/half").exists());
}

async fn a_restore_only_goes_into_nothing(app: &TestApp) {
    backup(app, "een").await.unwrap();
    let voor = app.rows().await;
    assert!(matches!(
        reason(restore(app, app.opslag(), "een", true).await),
        BackupFout::NietLeeg(_)
    ));
    if let Opslag::Postgres { url, .. } = app.opslag() {
        let elders = Opslag::Postgres {
            url: url.clone(),
            map: app.map().join("elders"),
        };
        let fout = reason(restore(app, &elders, "een", true).await);
        assert!(matches!(fout, BackupFout::SchemaBestaat(_)), "{fout:?}");
        assert!(!app.map().join("elders").exists());
    }
    assert_eq!(app.rows().await, voor);
}

async fn damage_is_noticed_before_anything_is_written(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    wereld.complete(app, wereld.leerling(0), ZaakSoort::Pro).await;
    backup(app, "een").await.unwrap();
    let (naar, bron) = app.other_storage().await;
    let map = app.map().join("een");
    let manifest = std::fs::read_to_string(map.join("manifest.json")).unwrap();

    let keys = app.map().join("een-sleutels");
    let keys_as_data = Store::restore(naar.clone(), app.entropy(), &keys, None);
    assert!(matches!(reason(keys_as_data.await), BackupFout::AndereHelft(_)));

    std::fs::write(
        map.join("manifest.json"),
        manifest.replace("m0001_begin", "m9999_later"),
    )
    .unwrap();
    assert_eq!(
        reason(restore(app, &naar, "een", true).await),
        BackupFout::Nieuwer("m9999_later".into())
    );

    std::fs::write(
        map.join("manifest.json"),
        manifest
            .replace("register.", "../register.")
            .replace("register/", "../register/"),
    )
    .unwrap();
    assert!(matches!(
        reason(restore(app, &naar, "een", true).await),
        BackupFout::Beschadigd(_)
    ));

    std::fs::write(map.join("manifest.json"), &manifest).unwrap();
    let slachtoffer = std::fs::read_dir(map.join("swv"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let slachtoffer = if slachtoffer.is_dir() {
        slachtoffer.join("leerling.copy")
    } else {
        slachtoffer
    };
    let goed = std::fs::read(&slachtoffer).unwrap();
    let mut kapot = goed.clone();
    *kapot.last_mut().unwrap() ^= 1;
    std::fs::write(&slachtoffer, kapot).unwrap();
    assert!(matches!(
        reason(restore(app, &naar, "een", true).await),
        BackupFout::Beschadigd(_)
    ));

    // Nothing was left behind: the same target still takes a whole back-up.
    std::fs::write(&slachtoffer, goed).unwrap();
    restore(app, &naar, "een", true).await.unwrap();
    app.discard(bron).await;
}

async fn a_failed_load_leaves_nothing(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    wereld.complete(app, wereld.leerling(0), ZaakSoort::Pro).await;
    backup(app, "een").await.unwrap();
    let Opslag::Postgres { .. } = app.opslag() else {
        return;
    };
    let (naar, bron) = app.other_storage().await;
    let map = app.map().join("een/manifest.json");
    let manifest = std::fs::read_to_string(&map).unwrap();
    // A manifest that counts another number of rows than its (right) files hold.
    std::fs::write(&map, manifest.replace("\"rijen\":5", "\"rijen\":6")).unwrap();
    assert!(matches!(
        reason(restore(app, &naar, "een", true).await),
        BackupFout::Beschadigd(_)
    ));
    std::fs::write(&map, manifest).unwrap();
    restore(app, &naar, "een", true).await.unwrap();
    app.discard(bron).await;
}

async fn a_broken_trail_is_told(app: &TestApp) {
    app.breaks_keten();
    Wereld::new(app).await;
    app.sql(
        Deel::Swv,
        "UPDATE audit SET detail = '{\"x\":\"y\"}' WHERE nummer = 3",
    )
    .await;
    backup(app, "een").await.unwrap();
    let (naar, bron) = app.other_storage().await;
    let hersteld = restore(app, &naar, "een", true).await.unwrap();
    assert_eq!(
        hersteld.ketens,
        [(
            SLUG.to_owned(),
            Err(vangnet_core::bewaring::KetenFout::Gewijzigd(3))
        )]
    );
    app.discard(bron).await;
}

async fn the_server_goes_on_while_it_is_copied(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.ready(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let schrijven = async {
        for _ in 0..20 {
            let tx = app.swv.begin().await.unwrap();
            tx.volgend_nummer("proef").await.unwrap();
            app.commit(tx).await;
        }
    };
    let lezen = async {
        for _ in 0..20 {
            assert!(app.swv.find_aanvraag(id).await.unwrap().is_some());
        }
    };
    let (gemaakt, (), ()) = tokio::join!(backup(app, "een"), schrijven, lezen);
    gemaakt.unwrap();
    let (naar, bron) = app.other_storage().await;
    let hersteld = restore(app, &naar, "een", true).await.unwrap();
    // The counter and the trail were changed together, so they are copied together.
    let swv = app.open_other(&naar).await;
    let keten = *hersteld.ketens.first().unwrap().1.as_ref().unwrap();
    let tx = swv.begin().await.unwrap();
    let volgend = tx.volgend_nummer("proef").await.unwrap();
    let totaal = app.keten().await;
    assert_eq!(u64::try_from(volgend - 1).unwrap() + (totaal - 20), keten);
    drop(tx);
    app.discard(bron).await;
}

async fn destroyed_keys_stay_destroyed(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id: AanvraagId = wereld.complete(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let ander = wereld.complete(app, wereld.leerling(1), ZaakSoort::Pro).await;
    backup(app, "oud").await.unwrap();
    assert!(app.swv.kluis().vernietig(wereld.leerling(0)).await.unwrap());
    backup(app, "nieuw").await.unwrap();
    // Old data with the newest keys: the destroyed text does not come back.
    let (naar, bron) = app.other_storage().await;
    let (doel, sleutels) = (app.map().join("oud"), app.map().join("nieuw-sleutels"));
    Store::restore(naar.clone(), app.entropy(), &doel, Some(&sleutels))
        .await
        .unwrap();
    let swv = app.open_other(&naar).await;
    assert!(matches!(swv.find_aanvraag(id).await, Err(StoreError::KeyMissing)));
    assert!(swv.find_aanvraag(ander).await.unwrap().is_some());
    app.discard(bron).await;
}

on_both!(
    a_round_trip_keeps_everything,
    without_keys_only_sealed_text_is_gone,
    the_data_half_holds_no_key,
    a_back_up_never_overwrites_and_never_mixes,
    a_restore_only_goes_into_nothing,
    damage_is_noticed_before_anything_is_written,
    a_failed_load_leaves_nothing,
    a_broken_trail_is_told,
    the_server_goes_on_while_it_is_copied,
    destroyed_keys_stay_destroyed,
);
