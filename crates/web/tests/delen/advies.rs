//! Advice of experts.

use axum::http::StatusCode;
use vangnet_core::toelating::ZaakSoort;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;

const ADVIES: &str = "naam=Wil+Werker&deskundigheid=maatschappelijk_werker&organisatie=Wijkteam&zelfstandig=ja\
    &datum=2026-11-09&oordeel=toewijzen&tekst=De+thuissituatie+past.";

#[test]
fn an_advice_is_recorded_and_its_copy_handed_out() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.discussed(app, wereld.leerling(0), ZaakSoort::Pro).await;
        let path = format!("/aanvragen/{id}");
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let page = swv.get(&path).await.complete();
        assert!(page.says("Leg een advies vast") && page.says("UB WVO 2020 art. 2.51"));

        let added = swv.post(&format!("{path}/adviezen"), ADVIES).await;
        assert_eq!(
            added.flash.as_deref(),
            Some("advies-vastgelegd"),
            "{}",
            added.html
        );
        let page = swv.get(&path).await.complete();
        assert!(page.says("Wil Werker") && page.says("ouders hebben nog geen afschrift"));

        let given = swv.post(&format!("{path}/afschrift"), "op=2026-11-10").await;
        assert_eq!(given.flash.as_deref(), Some("afschrift-vastgelegd"));
        let page = swv.get(&path).await.complete();
        assert!(page.says("Afschrift aan de ouders gegeven op 10 november 2026"));
        assert!(!page.says("ouders hebben nog geen afschrift"));

        let school = Browser::of(app, wereld.zorgcoordinator).await;
        let page = school.get(&path).await.complete();
        assert!(page.says("Wil Werker") && !page.says("Leg een advies vast"));
        let refused = school.post(&format!("{path}/adviezen"), ADVIES).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let mentor = Browser::of(app, wereld.mentor).await;
        let page = mentor.get(&path).await.complete();
        assert!(
            !page.says("Wil Werker"),
            "an opinion rests on what a mentor does not see"
        );
    });
}

#[test]
fn an_expert_of_the_applying_school_is_refused_for_vso_at_the_field_and_nothing_typed_is_lost() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.discussed(app, wereld.leerling(0), ZaakSoort::Vso).await;
        let path = format!("/aanvragen/{id}/adviezen");
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let form = format!("{ADVIES}&van_school=ja&eerder_betrokken=ja").replace("&zelfstandig=ja", "");
        let page = swv.post(&path, &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = page.complete();
        for id in ["advies-van-school", "advies-betrokken", "advies-zelfstandig"] {
            assert!(page.says(&format!("href=\"#{id}\"")), "{id} in the summary");
            assert!(page.says(&format!("id=\"{id}-fout\"")), "{id} at the field");
        }
        assert!(page.says("De thuissituatie past.") && page.says("value=\"Wil Werker\""));
    });
}
