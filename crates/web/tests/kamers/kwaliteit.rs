//! The quality of support as people see it: a cycle, ambitions, trainings, protocols.

use axum::http::StatusCode;
use vangnet_app::kwaliteit::{AmbitieInvoer, CompetentieInvoer, ProtocolInvoer, ScholingInvoer};
use vangnet_core::id::AmbitieId;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

fn form(velden: &[(&str, &str)]) -> String {
    serde_html_form::to_string(velden).expect("a form")
}

fn base(app: &TestApp) -> String {
    format!("/kwaliteit/{}", app.school(0).id)
}

/// An ambition that is late, a protocol to be reviewed, a competence with one training.
async fn filled(app: &TestApp, w: &Wereld) -> AmbitieId {
    app.maasdal().await;
    let (a, school) = (&app.app, app.school(0).id);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let directeur = app.ctx(w.directeur).await;
    let protocol = ProtocolInvoer {
        soort: "medisch".to_owned(),
        titel: "Medisch protocol".to_owned(),
        herzien_voor: app.dag(-1),
        adres: "https://voorbeeld.example/medisch".to_owned(),
        ..ProtocolInvoer::default()
    };
    for ctx in [&zorg, &directeur] {
        a.save_protocol(ctx, school, &protocol).await.expect("a protocol");
    }
    let competentie = CompetentieInvoer {
        titel: "Omgaan met agressie".to_owned(),
        codes: "B2".to_owned(),
        ieder: true,
        vanaf: app.dag(-10),
        ..CompetentieInvoer::default()
    };
    a.save_competentie(&directeur, &competentie)
        .await
        .expect("a competence");
    let wat = a.open_scholing(&zorg, school).await.expect("a page").competenties;
    let scholing = ScholingInvoer {
        account: w.mentor.to_string(),
        competentie: wat.first().expect("one").id.to_string(),
        gevolgd: app.dag(-5),
        geldig_tot: app.dag(5),
        ..ScholingInvoer::default()
    };
    a.save_scholing(&zorg, school, &scholing)
        .await
        .expect("a training");
    let ambitie = AmbitieInvoer {
        soort: "verbeteractie".to_owned(),
        wat: "Elke les begint rustig.".to_owned(),
        aanbod: "B2".to_owned(),
        eigenaar: w.teamleider.to_string(),
        begin: app.dag(-60),
        uiterlijk: app.dag(-1),
        ..AmbitieInvoer::default()
    };
    a.save_ambitie(&zorg, school, &ambitie)
        .await
        .expect("an ambition")
}

#[test]
fn every_page_of_quality_has_its_words_in_both_languages() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let id = filled(app, &w).await;
        for english in [false, true] {
            for wie in [w.zorgcoordinator, w.teamleider, w.mentor, w.directeur, w.bestuur] {
                let mut browser = Browser::of(app, wie).await;
                if english {
                    browser = browser.in_english();
                }
                for path in [
                    "",
                    "?jaar=2024",
                    "/ambities",
                    "/jaarverslag",
                    "/protocollen",
                    "/scholing",
                ] {
                    let page = browser.get(&format!("{}{path}", base(app))).await.complete();
                    assert_eq!(page.status, StatusCode::OK, "{path}");
                }
                let page = browser
                    .get(&format!("{}/ambities/{id}", base(app)))
                    .await
                    .complete();
                assert_eq!(page.status, StatusCode::OK);
            }
        }
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let page = zorg.get("/kwaliteit").await;
        assert!(page.to.is_some_and(|to| to.ends_with(&base(app))));
        let elders = Browser::of(app, w.andere_zorgcoordinator).await;
        for path in ["", "/ambities", "/jaarverslag", "/protocollen", "/scholing"] {
            let page = elders.get(&format!("{}{path}", base(app))).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
    });
}

/// The cycle from empty to closed with the form alone; what somebody else wrote costs nothing that was typed.
#[test]
fn r244_the_form_of_the_cycle() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let path = format!("{}/cyclus/2026", base(app));
        let (wie, dag) = (w.zorgcoordinator.to_string(), app.dag(0));
        let mut velden = vec![
            ("versie".to_owned(), "0".to_owned()),
            ("ouders_gevraagd".to_owned(), "40".to_owned()),
            ("ouders_ingevuld".to_owned(), "4".to_owned()),
            ("ouders_score".to_owned(), "7,4".to_owned()),
        ];
        for fase in ["plan", "do", "check", "act"] {
            velden.push((format!("{fase}_tekst"), format!("Wat wij doen bij {fase}.")));
            velden.push((format!("{fase}_datum"), dag.clone()));
            velden.push((format!("{fase}_eigenaar"), wie.clone()));
        }
        let body = serde_html_form::to_string(&velden).expect("a form");
        let done = zorg.post(&path, &body).await;
        assert_eq!(done.flash.as_deref(), Some("kwaliteit-bewaard"), "{}", done.html);
        let fout = form(&[
            ("versie", "1"),
            ("ouders_gevraagd", "3"),
            ("ouders_ingevuld", "4"),
        ]);
        let page = zorg.post(&path, &fout).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Er kunnen niet meer mensen antwoorden dan er gevraagd zijn."));
        let botst = form(&[("versie", "0"), ("plan_tekst", "Iets heel anders.")]);
        let page = Browser::of(app, w.directie)
            .await
            .post(&path, &botst)
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Iets heel anders.") && page.says("Wat wij doen bij plan."));
        assert_eq!(page.hidden("versie"), "1");

        let page = Browser::of(app, w.mentor).await.get(&base(app)).await.complete();
        assert!(page.says("verborgen") && page.says("minder dan 5") && !page.says("7,4"));
        assert!(
            !page.html.contains("/cyclus/2026"),
            "who reads is not asked to write"
        );
        let page = zorg.get(&base(app)).await.complete();
        assert!(page.says("7,4") && page.says("Sluit de cyclus"));
        let stap = format!("{path}/stap");
        let toe = form(&[("versie", "1"), ("stap", "sluiten")]);
        assert_eq!(
            zorg.post(&stap, &toe).await.flash.as_deref(),
            Some("kwaliteit-bewaard")
        );
        let page = zorg.get(&base(app)).await.complete();
        assert!(page.says("Gesloten") && page.says("Open de cyclus opnieuw"));
        let nogmaals = zorg
            .post(&stap, &form(&[("versie", "2"), ("stap", "sluiten")]))
            .await
            .complete();
        assert_eq!(nogmaals.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nogmaals.says("Dat kan niet in deze stand."));
    });
}

#[test]
fn r257_an_improvement_action_is_late_in_words_and_stands_in_the_report() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        let id = filled(app, &w).await;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let page = zorg.get(&format!("{}/ambities", base(app))).await.complete();
        assert!(page.says("Eén ambitie of actie is over de datum.") && page.says("te laat"));
        let note = format!("{}/ambities/{id}/notitie", base(app));
        let wrong = form(&[("versie", "1"), ("staat", "bereikt"), ("tekst", "Klaar.")]);
        let page = zorg.post(&note, &wrong).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Klaar."), "what was typed is kept");
        let good = form(&[
            ("versie", "1"),
            ("staat", "loopt"),
            ("tekst", "De helft doet mee."),
        ]);
        assert_eq!(
            zorg.post(&note, &good).await.flash.as_deref(),
            Some("kwaliteit-bewaard")
        );
        let page = zorg.post(&note, &good).await.complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert_eq!(page.hidden("versie"), "2");
        let verslag = zorg.get(&format!("{}/jaarverslag", base(app))).await.complete();
        assert!(
            verslag.says("Elke les begint rustig.")
                && verslag.says("Loopt")
                && verslag.says("De helft doet mee.")
        );
    });
}

#[test]
fn r229_a_protocol_is_changed_and_removed_on_its_own_page() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        filled(app, &w).await;
        let zorg_ctx = app.ctx(w.zorgcoordinator).await;
        let blad = app
            .app
            .open_protocollen(&zorg_ctx, app.school(0).id)
            .await
            .expect("a page");
        let eigen = blad.regels.iter().find(|r| r.school.is_some()).expect("one").id;
        let samen = blad.regels.iter().find(|r| r.school.is_none()).expect("one").id;
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let page = zorg.get(&format!("{}/protocollen", base(app))).await.complete();
        assert!(page.says("2 documenten hadden al herzien moeten zijn.") && page.says("Pesten"));
        let een = format!("{}/protocollen/{eigen}", base(app));
        assert_eq!(zorg.get(&een).await.complete().status, StatusCode::OK);
        let van_swv = zorg.get(&format!("{}/protocollen/{samen}", base(app))).await;
        assert_eq!(
            van_swv.status,
            StatusCode::NOT_FOUND,
            "a school does not change it"
        );
        let fout = form(&[("versie", "1"), ("soort", "medisch"), ("titel", "")]);
        let page = zorg.post(&een, &fout).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let goed = form(&[
            ("versie", "1"),
            ("soort", "pesten"),
            ("titel", "Pestprotocol"),
            ("uitgave", "2"),
        ]);
        assert_eq!(
            zorg.post(&een, &goed).await.flash.as_deref(),
            Some("kwaliteit-bewaard")
        );
        assert_eq!(
            zorg.post(&een, &goed).await.complete().status,
            StatusCode::CONFLICT
        );
        let weg = zorg.post(&format!("{een}/weg"), &form(&[("versie", "2")])).await;
        assert_eq!(weg.flash.as_deref(), Some("kwaliteit-verwijderd"));
        let page = Browser::of(app, w.mentor)
            .await
            .get(&format!("{}/protocollen", base(app)))
            .await
            .complete();
        assert!(
            page.says("Medisch protocol")
                && !page.says("Pestprotocol")
                && !page.html.contains("/protocollen/")
        );
    });
}

/// Who may not see whose trainings they are finds no name on the page, and no address of one.
#[test]
fn r254_names_of_staff_are_for_who_keeps_the_trainings() {
    run(Databank::Sqlite, async |app| {
        let w = Wereld::new(app).await;
        filled(app, &w).await;
        let path = format!("{}/scholing", base(app));
        let page = Browser::of(app, w.teamleider).await.get(&path).await.complete();
        assert!(page.says("Mees Mentor") && page.says("Anna Mentor"));
        for wie in [w.bpo, w.directeur, w.orthopedagoog, w.bestuur] {
            let page = Browser::of(app, wie).await.get(&path).await.complete();
            assert!(page.says("Omgaan met agressie") && page.says("U ziet aantallen."));
            assert!(!page.says("Mees Mentor") && !page.says("Anna Mentor"));
            assert!(!page.html.contains("/scholing/"));
        }
        let directeur = Browser::of(app, w.directeur).await;
        let ctx = app.ctx(w.directeur).await;
        let blad = app
            .app
            .open_scholing(&ctx, app.school(0).id)
            .await
            .expect("a page");
        let id = blad.competenties.first().expect("one").id;
        let een = format!("{}/competenties/{id}", base(app));
        assert_eq!(directeur.get(&een).await.complete().status, StatusCode::OK);
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        assert_eq!(zorg.get(&een).await.status, StatusCode::NOT_FOUND);
        let fout = form(&[
            ("versie", "1"),
            ("titel", "Agressie"),
            ("codes", "Z9"),
            ("vanaf", "2026-08-01"),
        ]);
        let page = directeur.post(&een, &fout).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Niet elke code komt voor in de catalogus."));
        let goed = form(&[
            ("versie", "1"),
            ("titel", "Agressie"),
            ("codes", "B1"),
            ("vanaf", "2026-08-01"),
        ]);
        assert_eq!(
            directeur.post(&een, &goed).await.flash.as_deref(),
            Some("kwaliteit-bewaard")
        );
        let zorg_ctx = app.ctx(w.zorgcoordinator).await;
        let blad = app
            .app
            .open_scholing(&zorg_ctx, app.school(0).id)
            .await
            .expect("a page");
        let training = blad.scholingen.expect("names").first().expect("one").scholing.id;
        let een = format!("{path}/{training}");
        assert_eq!(zorg.get(&een).await.complete().status, StatusCode::OK);
        assert_eq!(directeur.get(&een).await.status, StatusCode::NOT_FOUND);
        let leeg = zorg.post(&een, &form(&[("versie", "1")])).await.complete();
        assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
        let weg = zorg.post(&format!("{een}/weg"), &form(&[("versie", "1")])).await;
        assert_eq!(weg.flash.as_deref(), Some("kwaliteit-verwijderd"));
    });
}
