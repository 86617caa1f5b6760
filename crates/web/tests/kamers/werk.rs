//! My work.

use axum::http::StatusCode;
use vangnet_app::toelating::StapInvoer;
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::procedure::Gebeurtenis;
use vangnet_testkit::{Databank, Wereld, run};

use crate::browser::Browser;

#[test]
fn each_role_finds_its_own_work() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let begun = wereld.complete(app, wereld.leerling(2), ZaakSoort::Lwoo).await;
        let sent = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let judged = wereld.ready(app, wereld.leerling(1), ZaakSoort::Pro).await;

        let school = Browser::of(app, wereld.zorgcoordinator)
            .await
            .get("")
            .await
            .complete();
        assert_eq!(school.status, StatusCode::OK);
        assert!(school.says("Afmaken en indienen") && school.says(&format!("/aanvragen/{begun}/bewerken")));
        assert!(school.says("Bij het samenwerkingsverband") && school.says("wacht op het besluit"));
        assert!(!school.says(">Plan<") && !school.says(">Beslis<"));

        let swv = Browser::of(app, wereld.orthopedagoog)
            .await
            .get("")
            .await
            .complete();
        assert!(swv.says(">Plan<") && swv.says("/proef/zittingen") && swv.says("De Vlinder"));
        assert!(
            swv.says("Het samenwerkingsverband beslist") && swv.says("nog "),
            "the nearest term, in words"
        );
        assert!(
            !swv.says(&begun.to_string()),
            "what was not submitted is not known"
        );
        let director = Browser::of(app, wereld.directeur).await.get("").await.complete();
        assert!(director.says("Beslis") && director.says(&format!("/aanvragen/{judged}")));
        assert!(director.says("Oordeel: toewijzen") && !director.says(&sent.to_string()));

        let mentor = Browser::of(app, wereld.mentor).await.get("").await.complete();
        assert!(!mentor.says("Noor Postma"), "a pupil of another mentor");
        let head = Browser::of(app, wereld.directie).await.get("").await.complete();
        assert!(head.says("Bij de school") && !head.says("Maak af"));
    });
}

#[test]
fn what_the_samenwerkingsverband_asks_comes_first() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        wereld.complete(app, wereld.leerling(2), ZaakSoort::Lwoo).await;
        let sent = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let mut vraag = StapInvoer::nieuw(Gebeurtenis::AanvullingGevraagd).omdat("Welke toets is gebruikt?");
        vraag.herstel_tot = app.werkdag(14);
        wereld.step(app, wereld.orthopedagoog, sent, &vraag).await;
        let page = Browser::of(app, wereld.zorgcoordinator)
            .await
            .get("")
            .await
            .complete();
        let (ask, finish) = (page.html.find("Vul aan"), page.html.find("Maak af"));
        assert!(ask.is_some() && ask < finish, "{}", page.html);
    });
}

#[test]
fn who_has_no_applications_reads_what_can_be_done_here() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let admin = Browser::of(app, wereld.beheerder).await.get("").await.complete();
        assert!(admin.says("Maak accounts, geef rollen") && !admin.says("Leerlingen"));
        let nobody = Browser::of(app, wereld.niemand)
            .await
            .in_english()
            .get("")
            .await
            .complete();
        assert!(nobody.says("This is what you can do") && nobody.says("/proef/account"));
        let quiet = Browser::of(app, wereld.andere_zorgcoordinator)
            .await
            .get("")
            .await
            .complete();
        assert!(quiet.says("Er wacht niets op u"));
    });
}
