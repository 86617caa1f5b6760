//! Pupils: search, paging, unique numbers, versions.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use vangnet_core::{
    id::LeerlingId,
    toegang::{Bereik, Scope, ScopeDeel},
};
use vangnet_store::{LeerlingFilter, Mutatie, StoreError};
use vangnet_testkit::{TestApp, Wereld, on_both};

fn everything() -> Scope {
    Scope {
        delen: vec![ScopeDeel {
            bereik: Bereik::Swv,
            mentor: None,
            docent: None,
            alleen_ingediend: false,
            alleen_bij_commissie: false,
        }],
    }
}

async fn search(app: &TestApp, zoek: &str) -> Vec<String> {
    let filter = LeerlingFilter {
        zoek: zoek.to_owned(),
        ..LeerlingFilter::default()
    };
    let pagina = app.swv.list_leerlingen(&everything(), &filter).await.unwrap();
    assert_eq!(pagina.totaal, u64::try_from(pagina.rijen.len()).unwrap());
    pagina
        .rijen
        .into_iter()
        .map(|l| l.gegevens.naam.voluit())
        .collect()
}

async fn search_is_on_folded_names(app: &TestApp) {
    Wereld::new(app).await;
    for zoek in ["ozdemir", "ÖZDEMIR", "Elif Öz", "zdem eli", "  özdemir  "] {
        assert_eq!(search(app, zoek).await, ["Elif Özdemir"], "{zoek}");
    }
    assert_eq!(search(app, "jair").await, ["Jaïr Kwast"]);
    assert_eq!(search(app, "1003").await, ["Noor Postma"]);
    assert_eq!(search(app, "van der veen").await, ["Sem van der Veen"]);
    // In the order of a Dutch register: family name, given name; infixes do not count.
    let alle = [
        "Lotte de Bruin",
        "Jaïr Kwast",
        "Elif Özdemir",
        "Noor Postma",
        "Sem van der Veen",
    ];
    assert_eq!(search(app, "").await, alle);
}

async fn nothing_typed_is_a_wildcard_or_a_statement(app: &TestApp) {
    Wereld::new(app).await;
    for zoek in ["el_x", "%%x", "'; DROP TABLE leerling; --", "a\u{0}b", "100"] {
        assert_eq!(search(app, zoek).await, [""; 0], "{zoek:?}");
    }
    // Signs alone say nothing to search for.
    for zoek in ["%", "_", "'", "\\", "\u{0}"] {
        assert_eq!(search(app, zoek).await.len(), 5, "{zoek:?}");
    }
    let klas = LeerlingFilter {
        klas: "1B' OR '1'='1".to_owned(),
        ..LeerlingFilter::default()
    };
    assert_eq!(
        app.swv
            .list_leerlingen(&everything(), &klas)
            .await
            .unwrap()
            .totaal,
        0
    );
    let klas = LeerlingFilter {
        klas: "\u{0}".to_owned(),
        ..LeerlingFilter::default()
    };
    assert_eq!(
        app.swv
            .list_leerlingen(&everything(), &klas)
            .await
            .unwrap()
            .totaal,
        0
    );
}

async fn pages_have_an_end(app: &TestApp) {
    Wereld::new(app).await;
    for pagina in [2, 1_000, u64::MAX] {
        let filter = LeerlingFilter {
            pagina,
            ..LeerlingFilter::default()
        };
        let leeg = app.swv.list_leerlingen(&everything(), &filter).await.unwrap();
        assert_eq!((leeg.rijen.len(), leeg.totaal), (0, 5), "{pagina}");
    }
}

async fn a_number_is_unique_within_a_school(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let mut dubbel = app.swv.find_leerling(wereld.leerling(0)).await.unwrap().unwrap();
    dubbel.id = LeerlingId(app.app.new_id());
    let tx = app.swv.begin().await.unwrap();
    let result = tx.save_leerlingen(&[Mutatie::Nieuw(dubbel)], &|_| {}).await;
    assert!(matches!(result, Err(StoreError::Conflict(_))), "{result:?}");
    drop(tx);
    assert_eq!(search(app, "").await.len(), 5);
}

async fn a_stale_change_is_a_conflict_and_changes_nothing(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let gelezen = app.swv.find_leerling(wereld.leerling(0)).await.unwrap().unwrap();
    let mut een = gelezen.clone();
    "2A".clone_into(&mut een.gegevens.klas);
    let tx = app.swv.begin().await.unwrap();
    tx.save_leerlingen(&[Mutatie::Gewijzigd(een)], &|_| {})
        .await
        .unwrap();
    app.commit(tx).await;
    // The second writer changes two pupils, one of them stale: neither is kept.
    let mut twee = gelezen;
    "2B".clone_into(&mut twee.gegevens.klas);
    let mut ander = app.swv.find_leerling(wereld.leerling(1)).await.unwrap().unwrap();
    "2B".clone_into(&mut ander.gegevens.klas);
    let tx = app.swv.begin().await.unwrap();
    let result = tx
        .save_leerlingen(&[Mutatie::Gewijzigd(ander), Mutatie::Gewijzigd(twee)], &|_| {})
        .await;
    assert!(
        matches!(result, Err(StoreError::Conflict("leerling.versie"))),
        "{result:?}"
    );
    drop(tx);
    let nu = app.swv.find_leerling(wereld.leerling(0)).await.unwrap().unwrap();
    assert_eq!((nu.gegevens.klas.as_str(), nu.versie), ("2A", 2));
    let nu = app.swv.find_leerling(wereld.leerling(1)).await.unwrap().unwrap();
    assert_eq!((nu.gegevens.klas.as_str(), nu.versie), ("1B", 1));
}

async fn a_pupil_needs_a_school_that_exists(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let mut zwevend = app.swv.find_leerling(wereld.leerling(0)).await.unwrap().unwrap();
    zwevend.id = LeerlingId(app.app.new_id());
    "2000".clone_into(&mut zwevend.gegevens.nummer);
    zwevend.gegevens.school = vangnet_core::id::SchoolId(app.app.new_id());
    let tx = app.swv.begin().await.unwrap();
    let result = tx.save_leerlingen(&[Mutatie::Nieuw(zwevend)], &|_| {}).await;
    assert!(
        matches!(result, Err(StoreError::Conflict("reference"))),
        "{result:?}"
    );
}

on_both!(
    search_is_on_folded_names,
    nothing_typed_is_a_wildcard_or_a_statement,
    pages_have_an_end,
    a_number_is_unique_within_a_school,
    a_stale_change_is_a_conflict_and_changes_nothing,
    a_pupil_needs_a_school_that_exists,
);
