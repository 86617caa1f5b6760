//! Mijn werk by urgency, the terms of a pupil and of a school, pupils at home, leaving.

use axum::http::StatusCode;
use vangnet_app::klok::ThuisInvoer;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::{Browser, Page};

/// A pupil with a traject whose evaluation and end are near.
async fn near(app: &TestApp, w: &Wereld) -> String {
    let catalogus = app.maasdal().await;
    let offer = catalogus.arrangement("B5").expect("an offer");
    let id = w.running(app, w.leerling(0), offer).await;
    app.env.wacht(jiff::Span::new().hours(24 * 25));
    id.to_string()
}

async fn page(app: &TestApp, wie: vangnet_core::id::AccountId, pad: &str) -> Page {
    let page = Browser::of(app, wie).await.get(pad).await.complete();
    assert_eq!(page.status, StatusCode::OK, "{pad}");
    page
}

#[test]
fn r140_a_line_of_work_says_what_of_whom_why_and_leads_there() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let traject = near(app, &w).await;
        let zorg = page(app, w.zorgcoordinator, "").await;
        for tekst in [
            "Elif Özdemir",
            "Einde van een traject",
            "Afgesproken laatste dag",
            "Beëindig of verleng",
            "nog 2 dagen",
            "Wie hebben we gemist?",
            "Geen gesprek met de leerling",
            "Leerlingen nu",
            "/proef/termijnen",
            &format!("/proef/trajecten/{traject}"),
        ] {
            assert!(zorg.says(tekst), "{tekst}");
        }
        let english = Browser::of(app, w.zorgcoordinator).await.in_english();
        let english = english.get("").await.complete();
        assert!(english.says("End of a traject") && english.says("Whom have we missed?"));
        let ander = page(app, w.andere_zorgcoordinator, "").await;
        assert!(ander.says("Er wacht niets op u") && !ander.says("Elif"));
    });
}

#[test]
fn r167_the_page_of_a_pupil_shows_its_terms_to_who_may_read_support() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        near(app, &w).await;
        let pad = format!("/leerlingen/{}", w.leerling(0));
        let zorg = page(app, w.zorgcoordinator, &pad).await;
        assert!(zorg.says("Einde van een traject") && zorg.says("Uitschrijving"));
        let mentor = page(app, w.mentor, &pad).await;
        assert!(mentor.says("Einde van een traject") && !mentor.says("/vertrek"));
        let bereik = vangnet_core::toegang::Bereik::School {
            school: app.school(0).id,
        };
        let rol = vangnet_core::toegang::Rol::Vertrouwenspersoon;
        let wie = app
            .account(
                "Vera Vertrouwd",
                &[vangnet_core::toegang::Toekenning { rol, bereik }],
            )
            .await;
        let vertrouwd = page(app, wie, &pad).await;
        assert!(!vertrouwd.says("traject") && !vertrouwd.says("klok-kop"));
    });
}

#[test]
fn r167_the_terms_of_a_school_lead_from_a_count_to_the_pupils() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        near(app, &w).await;
        let alles = page(app, w.zorgcoordinator, "/termijnen").await;
        assert!(alles.says("soort=traject_einde") && alles.says("Elif Özdemir"));
        let gekozen = page(app, w.zorgcoordinator, "/termijnen?soort=traject_einde").await;
        assert!(gekozen.says("Beëindig of verleng"));
        let laat = page(
            app,
            w.zorgcoordinator,
            "/termijnen?soort=traject_einde&te_laat=ja",
        )
        .await;
        assert!(laat.says("Geen termijnen bij deze keuze"));
    });
}

#[test]
fn r143_a_time_at_home_keeps_what_was_typed_and_is_listed() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let pad = format!("/leerlingen/{}/thuis", w.leerling(0));
        assert!(zorg.get(&pad).await.complete().says("Er is niets vastgelegd"));
        let fout = zorg
            .post(&pad, "van=2026-11-02&stap=Bel+de+ouders&uren=veel")
            .await;
        assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            fout.says("Bel de ouders") && fout.says("veel"),
            "what was typed stays"
        );
        let goed = zorg
            .post(
                &pad,
                "van=2026-11-02&reden=kan_niet&uren=4%2C5&stap=Bel+de+ouders",
            )
            .await;
        assert_eq!(goed.to.as_deref(), Some(format!("/proef{pad}").as_str()));
        assert_eq!(goed.flash.as_deref(), Some("thuis-bewaard"));
        let blad = zorg.get(&pad).await.complete();
        assert!(
            blad.says("Kan nu niet komen") && blad.says("4,5 uur per week") && blad.says("9 kalenderdagen")
        );
        let lijst = zorg.get("/thuiszitters").await.complete();
        assert!(lijst.says("Elif Özdemir") && lijst.says("niemand") && !lijst.says("Bel de ouders"));
        // Two at once: the second is told, and both texts stand there.
        let versie = blad.hidden("versie");
        let id = blad.hidden("id");
        let eerste = format!("id={id}&versie={versie}&van=2026-11-02&reden=kan_niet&stap=Eerste+stap");
        assert_eq!(
            zorg.post(&pad, &eerste).await.flash.as_deref(),
            Some("thuis-bewaard")
        );
        let tweede = zorg.post(&pad, &eerste.replace("Eerste", "Tweede")).await;
        assert_eq!(tweede.status, StatusCode::CONFLICT);
        assert!(tweede.says("Tweede stap") && tweede.says("Eerste stap"));
    });
}

#[test]
fn r280_leaving_is_typed_once_and_seen_above_the_page() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let blad = format!("/leerlingen/{}", w.leerling(0));
        let pad = format!("{blad}/vertrek");
        let versie = zorg.get(&pad).await.complete().hidden("versie");
        let fout = zorg
            .post(&pad, &format!("versie={versie}&vertrokken_op=2030-01-01"))
            .await;
        assert_eq!(fout.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fout.says("2030-01-01"));
        let goed = zorg
            .post(&pad, &format!("versie={versie}&vertrokken_op=2026-11-06"))
            .await;
        assert_eq!(goed.flash.as_deref(), Some("vertrek-bewaard"));
        assert!(
            zorg.get(&blad)
                .await
                .complete()
                .says("Ingeschreven tot en met 6 november 2026")
        );
        let ouder = zorg
            .post(&pad, &format!("versie={versie}&vertrokken_op=2026-11-07"))
            .await;
        assert_eq!(ouder.status, StatusCode::CONFLICT);
        let mentor = Browser::of(app, w.mentor).await;
        assert_eq!(mentor.get(&pad).await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn r276_the_samenwerkingsverband_sees_a_count_without_names() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let zorg = app.ctx(w.zorgcoordinator).await;
        let invoer = ThuisInvoer {
            van: app.dag(-3),
            reden: "anders".to_owned(),
            ..ThuisInvoer::default()
        };
        let saved = app.app.save_thuis(&zorg, w.leerling(0), &invoer).await;
        saved.expect("a time at home");
        let cijfers = page(app, w.directeur, "/cijfers").await;
        assert!(cijfers.says("Thuiszitters per school") && cijfers.says("minder dan 5"));
        assert!(!cijfers.says("Elif"));
        let verder = Browser::of(app, w.directeur).await;
        assert_eq!(verder.get("/thuiszitters").await.status, StatusCode::NOT_FOUND);
    });
}
