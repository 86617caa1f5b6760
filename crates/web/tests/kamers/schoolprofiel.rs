//! The profile of a school as people see it: the list, the whole, one place to write, the steps.

use axum::http::StatusCode;
use vangnet_core::id::SchoolprofielId;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

async fn begun(app: &TestApp, wereld: &Wereld) -> SchoolprofielId {
    app.maasdal().await;
    app.profielformat().await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let start = app
        .app
        .start_schoolprofiel(&zorg, app.school(0).id, "2026", false)
        .await;
    start.expect("a profile")
}

fn form(velden: &[(&str, &str)]) -> String {
    serde_html_form::to_string(velden).expect("a form")
}

#[test]
fn every_page_of_a_profile_has_its_words_in_both_languages() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        for english in [false, true] {
            for wie in [
                wereld.zorgcoordinator,
                wereld.directie,
                wereld.mentor,
                wereld.directeur,
            ] {
                let mut browser = Browser::of(app, wie).await;
                if english {
                    browser = browser.in_english();
                }
                for path in [
                    "",
                    "/taken",
                    "/bronnen",
                    "/stappen",
                    "/plek/tekst.visie",
                    "/plek/categorie.B2",
                ] {
                    let page = browser.get(&format!("/profielen/{id}{path}")).await.complete();
                    assert_eq!(page.status, StatusCode::OK, "{path}");
                }
                let page = browser.get("/profielen").await.complete();
                assert!(page.says("De Vlinder") && page.says("2026-2027"));
            }
        }
        let page = Browser::of(app, wereld.directeur)
            .await
            .get("/profielen/bundel")
            .await
            .complete();
        assert!(page.says("Het Anker") && page.says("ontbreekt"));
    });
}

/// A colour never stands alone; who does not write is not asked to.
#[test]
fn r011_a_block_has_its_word_beside_its_colour() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let page = Browser::of(app, wereld.zorgcoordinator)
            .await
            .get(&format!("/profielen/{id}"))
            .await;
        let bars = |css: &str| page.html.matches(&format!("plek--{css}\"")).count();
        let words = page.html.matches("class=\"plek__woord\">").count();
        assert!(bars("basis") > 2 && bars("breedte") > 2);
        assert_eq!(bars("basis") + bars("breedte"), words);
        assert_eq!(
            page.html.matches("class=\"plek__woord\"><").count(),
            0,
            "no word is empty"
        );
        let lezer = Browser::of(app, wereld.mentor)
            .await
            .get(&format!("/profielen/{id}"))
            .await;
        assert!(!lezer.html.contains("/plek/"));
    });
}

#[test]
fn what_somebody_else_wrote_is_shown_and_nothing_typed_is_lost() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let path = format!("/profielen/{id}/plek/tekst.visie");
        let done = zorg
            .post(
                &path,
                &form(&[
                    ("versie", "0"),
                    ("tekst", "Rust in de klas."),
                    ("naar", "tekst.doelgroep"),
                ]),
            )
            .await;
        assert_eq!(
            done.flash.as_deref(),
            Some("schoolprofiel-bewaard"),
            "{}",
            done.html
        );
        assert!(done.to.is_some_and(|to| to.ends_with("/plek/tekst.doelgroep")));
        let noemt = form(&[
            ("versie", "0"),
            ("tekst", "Zo hielpen wij Elif Özdemir."),
            ("naar", "tekst.visie"),
        ]);
        let path_b = format!("/profielen/{id}/plek/tekst.doelgroep");
        let done = zorg.post(&path_b, &noemt).await;
        assert_eq!(done.flash.as_deref(), Some("schoolprofiel-bewaard-naam"));
        assert!(
            done.to.is_some_and(|to| to.ends_with("/plek/tekst.doelgroep")),
            "stays"
        );
        let ander = Browser::of(app, wereld.directie).await;
        let page = ander
            .post(
                &path,
                &form(&[("versie", "0"), ("tekst", "Ruimte op het plein.")]),
            )
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Rust in de klas.") && page.says("Ruimte op het plein."));
        assert_eq!(page.hidden("versie"), "1");
        let wrong = ander
            .post(
                &path,
                &form(&[("versie", "1"), ("tekst", "x"), ("zelfoordeel", "tien")]),
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

/// The page of the steps says what is missing, and refuses with words.
#[test]
fn r002_the_steps_say_what_is_missing() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = begun(app, &wereld).await;
        let path = format!("/profielen/{id}/stappen");
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let vandaag = app.dag(0);
        let page = zorg
            .post(
                &path,
                &form(&[("versie", "1"), ("stap", "mr_advies"), ("datum", &vandaag)]),
            )
            .await
            .complete();
        assert_eq!(
            page.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "which advice was not said"
        );
        let advies = [
            ("versie", "1"),
            ("stap", "mr_advies"),
            ("datum", &vandaag),
            ("mr", "negatief"),
        ];
        assert_eq!(
            zorg.post(&path, &form(&advies)).await.flash.as_deref(),
            Some("schoolprofiel-verder")
        );
        let gehoord = [
            ("versie", "2"),
            ("stap", "gehoord"),
            ("datum", &vandaag),
            ("inbreng", "Meer rust."),
        ];
        assert_eq!(
            zorg.post(&path, &form(&gehoord)).await.flash.as_deref(),
            Some("schoolprofiel-verder")
        );
        assert!(
            zorg.get(&path)
                .await
                .complete()
                .says("De volgende stap is aan de directie.")
        );
        let directie = Browser::of(app, wereld.directie).await;
        let vast = [
            ("versie", "3"),
            ("stap", "vaststellen"),
            ("datum", &vandaag),
            ("naam", "D. Directie"),
        ];
        let page = directie.post(&path, &form(&vast)).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Er zijn nog verplichte onderdelen leeg") && page.says("Missie en visie"));
    });
}
