//! Sealed text: nowhere readable, at home in one place only, gone with its key.

#![expect(
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_core::toelating::ZaakSoort;
use vangnet_store::StoreError;
use vangnet_testkit::{Databank, Deel, PDF, TestApp, Wereld, on_both};

fn holds(bytes: &[u8], merk: &str) -> bool {
    bytes.windows(merk.len()).any(|w| w == merk.as_bytes())
}

async fn no_sealed_text_is_on_disk(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.ready(app, wereld.leerling(0), ZaakSoort::Pro).await;
    assert!(
        app.swv
            .find_aanvraag(id)
            .await
            .unwrap()
            .unwrap()
            .aanvraag
            .dossier
            .motivering
            .contains("kleine stappen")
    );
    let (doel, sleutels) = (
        app.map().join("data/kopie"),
        app.map().join("data/kopie-sleutels"),
    );
    app.app.store().backup(&doel, &sleutels).await.unwrap();
    let files = app.files();
    let merken = [
        "kleine stappen",
        "Zandstra",
        "praktijklessen",
        "Besproken met de school",
        "trailer",
    ];
    for (pad, bytes) in &files {
        for merk in merken {
            assert!(!holds(bytes, merk), "{merk} in {}", pad.display());
        }
    }
    // The search itself works: what is not sealed is found.
    let open = files.iter().filter(|(_, bytes)| holds(bytes, "zdemir")).count();
    assert!(open > 0, "{:?}", files.iter().map(|(p, _)| p).collect::<Vec<_>>());
    assert!(
        app.databank == Databank::Postgres || open >= 2,
        "live database and copy"
    );
}

async fn a_value_opens_in_its_own_place_only(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let een = wereld.complete(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let twee = wereld.complete(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
    let ander = wereld.complete(app, wereld.leerling(1), ZaakSoort::Pro).await;
    let nummer = async |id| app.swv.find_aanvraag(id).await.unwrap().unwrap().aanvraag.nummer;
    let (een_nr, twee_nr, ander_nr) = (nummer(een).await, nummer(twee).await, nummer(ander).await);
    let zet = async |waar: &str, wat: &str, van: &str| {
        let sql = format!(
            "UPDATE aanvraag SET {waar} = (SELECT {wat} FROM aanvraag WHERE nummer = '{van}') WHERE nummer = '{een_nr}'"
        );
        assert_eq!(app.sql(Deel::Swv, &sql).await, 1);
        let result = app.swv.find_aanvraag(een).await;
        assert!(
            matches!(result, Err(StoreError::Corrupt { .. })),
            "{waar} {van}: {result:?}"
        );
    };
    app.sql(Deel::Swv, "CREATE TABLE kluisje AS SELECT * FROM aanvraag")
        .await;
    let terug = async || {
        let sql = format!(
            "UPDATE aanvraag SET motivering = (SELECT motivering FROM kluisje WHERE nummer = '{een_nr}') WHERE nummer = '{een_nr}'"
        );
        app.sql(Deel::Swv, &sql).await;
        assert!(app.swv.find_aanvraag(een).await.is_ok());
    };
    zet("motivering", "motivering", &twee_nr).await; // another row of the same pupil
    terug().await;
    zet("motivering", "zienswijze", &een_nr).await; // another column of the same row
    terug().await;
    zet("motivering", "motivering", &ander_nr).await; // another pupil
    terug().await;
    app.sql(Deel::Swv, "DROP TABLE kluisje").await;
}

async fn a_destroyed_key_takes_the_text_with_it(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let weg = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let blijft = wereld.submitted(app, wereld.leerling(1), ZaakSoort::Pro).await;
    let zegel = app.swv.zegel(wereld.leerling(0)).await.unwrap();
    let document = app.swv.list_documenten(weg, &zegel).await.unwrap()[0].id;
    assert_eq!(
        app.swv
            .find_document(weg, document, &zegel)
            .await
            .unwrap()
            .unwrap()
            .inhoud,
        PDF
    );
    assert!(app.swv.kluis().vernietig(wereld.leerling(0)).await.unwrap());
    assert!(!app.swv.kluis().vernietig(wereld.leerling(0)).await.unwrap());
    let missing = |r: Result<(), StoreError>| assert!(matches!(r, Err(StoreError::KeyMissing)), "{r:?}");
    missing(app.swv.find_aanvraag(weg).await.map(drop));
    missing(app.swv.zegel(wereld.leerling(0)).await.map(drop));
    assert!(app.swv.find_aanvraag(blijft).await.unwrap().is_some());
    assert!(app.swv.find_leerling(wereld.leerling(0)).await.unwrap().is_some());
}

async fn another_main_key_opens_nothing(app: &TestApp) {
    let pad = app.map().join("data/sleutels/hoofdsleutel");
    let was = std::fs::read(&pad).unwrap();
    assert_eq!(was.len(), 32);
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&pad).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    std::fs::write(&pad, [7; 32]).unwrap();
    let other = app.reopen().await;
    assert!(other.find_swv(vangnet_testkit::SLUG).await.is_err());
    std::fs::write(&pad, was).unwrap();
    let other = app.reopen().await;
    assert!(other.find_swv(vangnet_testkit::SLUG).await.is_ok());
}

on_both!(
    no_sealed_text_is_on_disk,
    a_value_opens_in_its_own_place_only,
    a_destroyed_key_takes_the_text_with_it,
    another_main_key_opens_nothing,
);
