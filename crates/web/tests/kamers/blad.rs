//! The page of a pupil.

use axum::http::StatusCode;
use vangnet_core::toelating::ZaakSoort;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;

#[test]
fn the_page_shows_facts_applications_and_who_looked() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let pupil = wereld.leerling(0);
        let application = wereld.submitted(app, pupil, ZaakSoort::Lwoo).await;
        let path = format!("/leerlingen/{pupil}");
        let page = Browser::of(app, wereld.zorgcoordinator)
            .await
            .get(&path)
            .await
            .complete();
        for text in [
            "Elif Özdemir",
            "12 jaar",
            "leerjaar 1",
            "vmbo-basis",
            "klas 1B",
            "Mentor Mees Mentor",
            "Locatie Noord",
        ] {
            assert!(page.says(text), "{text}: {}", page.html);
        }
        assert!(page.says(&format!("/proef/aanvragen/{application}")) && page.says("ingediend"));
        assert!(page.says("Eerstvolgende termijn") && page.says("De school beslist over de toelating"));
        assert!(page.says("value=\"vso\""), "the third kind");
        assert!(
            page.says("Zoe Zorg") && page.says("het overzicht"),
            "the reader's own visit is written down"
        );
        assert!(page.says("value=\"2026-11-10\""), "today is proposed");
        let english = Browser::of(app, wereld.zorgcoordinator)
            .await
            .in_english()
            .get(&path)
            .await
            .complete();
        assert!(english.says("12 years old") && english.says("Why do you see this?"));
    });
}

#[test]
fn what_one_may_not_know_of_is_not_found() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let own = format!("/leerlingen/{}", wereld.leerling(0));
        let elsewhere = format!("/leerlingen/{}", wereld.leerling(4));
        let school = Browser::of(app, wereld.zorgcoordinator).await;
        assert_eq!(school.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            school.get("/leerlingen/onzin").await.status,
            StatusCode::NOT_FOUND
        );
        let mentor = Browser::of(app, wereld.andere_mentor).await;
        assert_eq!(mentor.get(&own).await.status, StatusCode::NOT_FOUND);
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        assert_eq!(swv.get(&own).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn each_role_gets_what_it_may_do() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let path = format!("/leerlingen/{}", wereld.leerling(0));
        let mentor = Browser::of(app, wereld.mentor).await.get(&path).await.complete();
        assert!(mentor.says("Begin de aanvraag") && mentor.says("uw eigen leerlingen"));
        let team = Browser::of(app, wereld.teamleider)
            .await
            .get(&path)
            .await
            .complete();
        assert!(!team.says("Begin de aanvraag") && !team.says("Wie keek mee"));
    });
}
