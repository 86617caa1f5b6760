//! What fits needs, and the schools beside each other, as people see them.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

async fn een_traject(app: &TestApp, wereld: &Wereld) {
    let catalogus = app.maasdal().await;
    let b1 = catalogus.arrangement("B1").expect("an offer");
    wereld.running(app, wereld.leerling(0), b1).await;
}

/// From the pupil's needs, and for a talk without a pupil (R015); in both languages.
#[test]
fn r015_the_page_answers_each_need_with_its_reasons() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        een_traject(app, &wereld).await;
        wereld.need(app, wereld.leerling(0), "fysiek_medisch").await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let pad = format!("/leerlingen/{}/passend", wereld.leerling(0));
        let page = zorg.get(&pad).await.complete();
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("Fysiek, motoriek, medisch") && page.says("de school biedt dit"));
        assert!(page.says("geen reden om een leerling te weigeren"));
        let page = zorg.get("/passend").await.complete();
        assert!(page.says("Vul geen namen in") && !page.says("geen reden om"));
        let vraag = "/passend?onderwijs=pro&leerjaar=1&behoefte=didactiek&behoefte=bestaat_niet";
        let page = zorg.in_english().get(vraag).await.complete();
        assert!(page.says("part of what everybody in this kind of education gets"));
        assert!(page.says("Het Anker"), "the other school has it too");
        let page = Browser::of(app, wereld.mentor).await.get("/passend").await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    });
}

/// A small number is told to the own school and to nobody else (R249).
#[test]
fn r249_the_page_tells_small_numbers_to_the_own_school_only() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        een_traject(app, &wereld).await;
        let klein = "lopend: minder dan 5";
        for beeld in ["/vergelijking", "/vergelijking?beeld=neutraal&soort=basis"] {
            let eigen = Browser::of(app, wereld.directie)
                .await
                .get(beeld)
                .await
                .complete();
            assert_eq!(eigen.status, StatusCode::OK);
            assert!(eigen.says("lopend: 1 ") && !eigen.says(klein), "{beeld}");
            for wie in [wereld.andere_zorgcoordinator, wereld.teamleider, wereld.bestuur] {
                let page = Browser::of(app, wie).await.get(beeld).await.complete();
                assert!(page.says(klein) && !page.says("lopend: 1 "), "{beeld}");
            }
        }
        let niemand = Browser::of(app, wereld.mentor).await.get("/vergelijking").await;
        assert_eq!(niemand.status, StatusCode::NOT_FOUND);
        let excel = Browser::of(app, wereld.bestuur)
            .await
            .get("/vergelijking.xlsx")
            .await;
        assert_eq!(excel.status, StatusCode::OK);
        assert!(excel.says("minder dan 5"));
    });
}
