//! The format of the profiles, as the samenwerkingsverband sees and sets it.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;

const MAASDAL: &str = include_str!("../../../cli/demo/profielformat-maasdal.toml");
const NOORDERLICHT: &str = include_str!("../../../cli/demo/profielformat-noorderlicht.toml");
const INVOEREN: &str = "/inrichting/profielformat/invoeren";

fn form(vanaf: &str, toml: &str, doe: &str, gelezen: &str) -> String {
    let velden = [
        ("vanaf", vanaf),
        ("toml", toml),
        ("doe", doe),
        ("gelezen", gelezen),
    ];
    serde_html_form::to_string(velden).expect("a form")
}

/// "One uniform template, basis, basis+, breedte separate" (R007): it is read in, seen, and read out as the same.
#[test]
fn r007_a_format_is_looked_at_set_and_seen() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let page = directeur.get("/inrichting/profielformat").await.complete();
        assert!(page.says("Op deze dag geldt er nog geen format."));
        let vandaag = app.app.today().to_string();
        let page = directeur
            .post(INVOEREN, &form(&vandaag, NOORDERLICHT, "bekijk", ""))
            .await
            .complete();
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("komt erbij") && page.says("Thema") && page.says("18"));
        assert_eq!(app.swv.find_profielformat(app.app.today()).await.unwrap(), None);
        let done = directeur
            .post(INVOEREN, &form(&vandaag, NOORDERLICHT, "bewaar", ""))
            .await;
        assert_eq!(
            done.flash.as_deref(),
            Some("profielformat-bewaard"),
            "{}",
            done.html
        );
        for english in [false, true] {
            let mut browser = Browser::of(app, wereld.directeur).await;
            if english {
                browser = browser.in_english();
            }
            let page = browser.get("/inrichting/profielformat").await.complete();
            let cyclus = if english {
                "once in 4 years"
            } else {
                "eens in de 4 jaar"
            };
            assert!(page.says(cyclus) && page.says("18. ") && page.says("Preventie"));
        }
        let out = directeur.get("/inrichting/profielformat/toml").await;
        let page = directeur
            .post(INVOEREN, &form(&vandaag, &out.html, "bekijk", ""))
            .await
            .complete();
        assert!(page.says("Er verandert niets"));
    });
}

#[test]
fn r007_what_is_wrong_is_named_and_nothing_is_overwritten_unseen() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let vandaag = app.app.today().to_string();
        for (toml, says) in [
            ("naam = [", "Het gaat mis op regel 1"),
            ("naam = \"Leeg\"", "hier moet iets staan"),
            ("", "Dit is verplicht"),
        ] {
            let page = directeur
                .post(INVOEREN, &form(&vandaag, toml, "bewaar", ""))
                .await
                .complete();
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{toml}");
            assert!(page.says(says), "{toml}: {}", page.html);
        }
        let done = directeur
            .post(INVOEREN, &form(&vandaag, NOORDERLICHT, "bewaar", ""))
            .await;
        assert_eq!(done.flash.as_deref(), Some("profielformat-bewaard"));
        let page = directeur
            .post(INVOEREN, &form(&vandaag, MAASDAL, "bewaar", ""))
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Er is niets overschreven") && page.says("vervalt"));
        let stand = page.hidden("gelezen");
        let done = directeur
            .post(INVOEREN, &form(&vandaag, MAASDAL, "bewaar", &stand))
            .await;
        assert_eq!(done.flash.as_deref(), Some("profielformat-bewaard"));
        for (who, form_too) in [(wereld.orthopedagoog, false), (wereld.directeur, true)] {
            let browser = Browser::of(app, who).await;
            let page = browser.get("/inrichting/profielformat").await.complete();
            assert_eq!(page.says("Een format invoeren"), form_too);
            let status = browser.get(INVOEREN).await.status;
            assert_eq!(status == StatusCode::OK, form_too);
        }
        let mentor = Browser::of(app, wereld.mentor).await;
        assert_eq!(
            mentor.get("/inrichting/profielformat").await.status,
            StatusCode::FORBIDDEN
        );
    });
}
