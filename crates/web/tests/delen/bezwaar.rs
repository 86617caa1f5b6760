//! The objection and its dossier.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;
use crate::toneel;

const DOSSIER: &str = "gesprek_op=&gesprek=&herstel_tot=&hersteld_op=&verdaagd_op=&voorzitter=Vera+Voorzitter\
    &leden=Lia+Lid%0D%0ALars+Lid&gehoord_op=2026-11-10&niet_gehoord=&advies=De+ouders+zijn+gehoord.\
    &advies_dictum=gegrond&advies_op=2026-11-10";

#[test]
fn the_dossier_is_filled_and_the_chair_must_be_from_outside() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = toneel::bezwaar(app, &wereld, 0).await;
        let path = format!("/aanvragen/{id}");
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let page = swv.get(&path).await.complete();
        assert!(page.says("De toetsen geven volgens ons geen goed beeld."));
        assert!(page.says("op tijd: het kon tot en met 22 december 2026"));
        assert!(page.says("16 maart 2027"), "twelve weeks after the six");
        assert!(
            page.says("WVO 2020 art. 12.34"),
            "the disputes committee is for other disputes"
        );

        let form = format!("versie=1&{DOSSIER}");
        let inside = swv.post(&format!("{path}/bezwaar"), &form).await;
        assert_eq!(inside.status, StatusCode::UNPROCESSABLE_ENTITY);
        let inside = inside.complete();
        assert!(
            inside.says("id=\"bezwaar-voorzitter_extern-fout\"") && inside.says("De ouders zijn gehoord.")
        );

        let form = format!("{form}&voorzitter_extern=ja");
        let done = swv.post(&format!("{path}/bezwaar"), &form).await;
        assert_eq!(done.flash.as_deref(), Some("bezwaar-bewaard"), "{}", done.html);
        let page = swv.get(&path).await.complete();
        assert!(page.says("Lia Lid\nLars Lid") && page.says("van buiten het samenwerkingsverband"));
    });
}

#[test]
fn who_was_second_keeps_what_was_typed() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = toneel::bezwaar(app, &wereld, 0).await;
        let path = format!("/aanvragen/{id}/bezwaar");
        let first = Browser::of(app, wereld.orthopedagoog).await;
        let second = Browser::of(app, wereld.directeur).await;
        let form = format!("versie=1&voorzitter_extern=ja&{DOSSIER}");
        let done = first.post(&path, &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let typed = form.replace("De+ouders+zijn+gehoord.", "Mijn+eigen+verslag.");
        let page = second.post(&path, &typed).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        let page = page.complete();
        assert!(page.says("Mijn eigen verslag.") && page.says("De ouders zijn gehoord."));
        assert!(page.says("Iemand anders heeft dit dossier intussen bewaard"));
        let again = second.post(&path, &typed.replace("versie=1", "versie=2")).await;
        assert_eq!(again.flash.as_deref(), Some("bezwaar-bewaard"));
    });
}

#[test]
fn who_may_not_read_care_data_sees_dates_and_no_words() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = toneel::bezwaar(app, &wereld, 0).await;
        let mentor = Browser::of(app, wereld.mentor).await;
        let page = mentor.get(&format!("/aanvragen/{id}")).await.complete();
        assert!(page.says("Bezwaarschrift ontvangen op"));
        assert!(!page.says("De toetsen geven volgens ons"));
        assert!(!page.says("Werk het dossier van dit bezwaar bij"));
    });
}

#[test]
fn with_the_practice_of_2015_the_disputes_committee_is_named_and_the_talk_comes_first() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        toneel::praktijk_2015(app).await;
        let id = toneel::gesprek(app, &wereld, 0).await;
        let swv = Browser::of(app, wereld.orthopedagoog).await;
        let page = swv.get(&format!("/aanvragen/{id}")).await.complete();
        assert!(page.says("de afspraak van 2015") && !page.says("WVO 2020 art. 12.34"));
        assert!(page.says("in gesprek") && page.says("Bezwaarschrift indienen kan tot en met"));
        assert!(page.says("id=\"bezwaar-gesprek_op\"") && !page.says("id=\"bezwaar-voorzitter\""));
        let form = "versie=1&gesprek_op=2026-11-10&gesprek=";
        let empty = swv.post(&format!("/aanvragen/{id}/bezwaar"), form).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.complete().says("id=\"bezwaar-gesprek-fout\""));
    });
}
