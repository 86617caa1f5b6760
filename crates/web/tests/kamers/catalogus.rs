//! The catalogue and what schools make of it, as people see them.

use axum::http::StatusCode;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::Browser;

const MAASDAL: &str = include_str!("../../../cli/demo/catalogus-maasdal.toml");

async fn set(app: &TestApp, wereld: &Wereld) {
    let directeur = app.ctx(wereld.directeur).await;
    let vandaag = app.app.today().to_string();
    app.app
        .import_catalogus(&directeur, &vandaag, MAASDAL, "")
        .await
        .expect("a catalogue");
}

fn form(vanaf: &str, toml: &str, doe: &str) -> String {
    let velden = [("vanaf", vanaf), ("toml", toml), ("doe", doe)];
    serde_html_form::to_string(velden).expect("a form")
}

/// "See empty cells": need 4 shows gap (R070).
#[test]
fn r070_the_page_shows_where_nothing_is_offered() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        set(app, &wereld).await;
        for english in [false, true] {
            let mut browser = Browser::of(app, wereld.directeur).await;
            let leemte = if english { "no offer" } else { "geen aanbod" };
            if english {
                browser = browser.in_english();
            }
            let page = browser.get("/inrichting/catalogus").await.complete();
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.says("4. Fysiek, motoriek, medisch") && page.says(leemte));
        }
        // Who works with pupils reads it, and changes nothing.
        let page = Browser::of(app, wereld.mentor)
            .await
            .get("/inrichting/catalogus")
            .await
            .complete();
        assert!(page.says("Synthesevoorziening") && !page.says("Een catalogus invoeren"));
    });
}

/// "Unmapped term shown, never dropped" (R031).
#[test]
fn r031_what_does_not_compare_is_shown_as_such() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let vandaag = app.app.today().to_string();
        let toml = MAASDAL.replacen("neutraal = \"extern\"\n", "", 1);
        let done = directeur
            .post("/inrichting/catalogus/invoeren", &form(&vandaag, &toml, "bewaar"))
            .await;
        assert_eq!(done.flash.as_deref(), Some("catalogus-bewaard"), "{}", done.html);
        let page = directeur.get("/inrichting/catalogus").await.complete();
        assert!(page.says("niet vergelijkbaar") && page.says("Gespecialiseerde therapie"));
    });
}

#[test]
fn a_file_is_shown_before_it_is_saved_and_faults_keep_what_was_typed() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        set(app, &wereld).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let pad = "/inrichting/catalogus/invoeren";
        let vandaag = app.app.today().to_string();
        let page = directeur.get(pad).await.complete();
        assert!(
            page.says("code = &#34;B1&#34;") || page.says("code = &quot;B1&quot;"),
            "the catalogue of today"
        );
        let anders = MAASDAL.replace("titel = \"Taalondersteuning\"", "titel = \"Taalklas\"");
        let page = directeur
            .post(pad, &form(&vandaag, &anders, "bekijk"))
            .await
            .complete();
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("verandert") && page.says("titel") && page.says("Taalklas"));
        let fout = MAASDAL.replace("behoeften = [\"taal\"]", "behoeften = [\"taaal\"]");
        let page = directeur
            .post(pad, &form(&vandaag, &fout, "bewaar"))
            .await
            .complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("arrangement.B3.behoeften.taaal") && page.says("deze behoefte bestaat niet"));
        let page = directeur
            .post(pad, &form(&vandaag, "niveau = [", "bewaar"))
            .await
            .complete();
        assert!(page.says("Het gaat mis op regel 1"));
        // Saved without having seen what stands there: what it changes is shown first.
        let page = directeur
            .post(pad, &form(&vandaag, &anders, "bewaar"))
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Intussen geldt op deze dag een andere versie") && page.says("Taalklas"));
        assert!(!page.hidden("gelezen").is_empty());
        let page = directeur.post(pad, &form("", MAASDAL, "bewaar")).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let uit = directeur.get("/inrichting/catalogus/toml").await;
        assert!(uit.html.contains("code = \"B5\"") && !uit.html.contains("Taalklas"));
    });
}

#[test]
fn one_offer_is_changed_with_what_was_typed_kept_when_it_is_wrong() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        set(app, &wereld).await;
        let directeur = Browser::of(app, wereld.directeur).await;
        let pad = "/inrichting/catalogus/aanbod/B2";
        let page = directeur.get(pad).await.complete();
        assert!(page.says("Inloopprogramma") && page.says("Minuten per week, hoogstens"));
        let gelezen = page.hidden("gelezen");
        let vandaag = app.app.today();
        let fout = format!("vanaf={vandaag}&titel=Inlopen&beslisser=zat&weken=veel&vorm_groep=ja");
        let page = directeur.post(pad, &fout).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Inlopen") && page.says("Vul een heel getal in"));
        let goed = format!(
            "vanaf={vandaag}&titel=Inlopen&beslisser=zat&weken=6&vorm_groep=ja&behoefte_taal=ja&gelezen={gelezen}"
        );
        let done = directeur.post(pad, &goed).await;
        assert_eq!(done.flash.as_deref(), Some("catalogus-bewaard"), "{}", done.html);
        let catalogus = app
            .swv
            .find_catalogus(vandaag)
            .await
            .expect("storage")
            .expect("a catalogue");
        let offer = catalogus.arrangement("B2").expect("the offer");
        assert_eq!(
            (offer.grenzen.weken, offer.behoeften.as_slice()),
            (Some(6), &["taal".to_owned()][..])
        );
        // From the page of before: both are shown, and the next save is over what stands there now.
        let oud =
            format!("vanaf={vandaag}&titel=Instappen&beslisser=zat&vorm_individueel=ja&gelezen={gelezen}");
        let page = directeur.post(pad, &oud).await.complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("Instappen") && page.says("Inlopen") && page.says("Iemand anders heeft intussen"));
        let oud = oud.replace(&gelezen, &page.hidden("gelezen"));
        let done = directeur.post(pad, &oud).await;
        assert_eq!(done.flash.as_deref(), Some("catalogus-bewaard"), "{}", done.html);
    });
}

/// Rates are typed in euros, and the results of support say what it cost (R145).
#[test]
fn r145_rates_are_typed_and_the_report_reckons_with_them() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        set(app, &wereld).await;
        let catalogus = app.swv.find_catalogus(app.app.today()).await;
        let catalogus = catalogus.expect("storage").expect("a catalogue");
        let b1 = catalogus.arrangement("B1").expect("the offer");
        wereld.running(app, wereld.leerling(0), b1).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let page = zorg.get("/rendement").await.complete();
        assert!(page.says("geen tarieven vastgelegd") && !page.says("Kosten</th>"));
        let directeur = Browser::of(app, wereld.directeur).await;
        let pad = "/inrichting/catalogus/tarieven";
        let page = directeur.get(pad).await.complete();
        assert!(page.says("Mentor") && page.says("Wie nog meer?"));
        let (gelezen, vandaag) = (page.hidden("gelezen"), app.app.today());
        let form = |wie: &str, bedrag: &str| {
            format!(
                "gelezen={gelezen}&vanaf={vandaag}&bekend_0=mentor&tarief_0={bedrag}&wie_1={wie}&tarief_1=40"
            )
        };
        let page = directeur.post(pad, &form("Taalcoach", "zestig")).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("zestig") && page.says("Taalcoach") && page.says("Vul een bedrag in euro in"));
        let page = directeur.post(pad, &form("Mentor", "60")).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("Dit bestaat al"), "{}", page.html);
        // An amount without a position: said at the position, and in the summary.
        let page = directeur.post(pad, &form("", "60")).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.html.matches("Dit is verplicht").count(), 2, "{}", page.html);
        // A position without an amount would be gone unseen.
        let zonder = form("Taalcoach", "60").replace("tarief_1=40", "tarief_1=");
        let page = directeur.post(pad, &zonder).await.complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.says("value=\"Taalcoach\"") && page.says("Dit is verplicht"),
            "{}",
            page.html
        );
        let done = directeur.post(pad, &form("Taalcoach", "1000")).await;
        assert_eq!(done.flash.as_deref(), Some("catalogus-bewaard"), "{}", done.html);
        let page = directeur.get("/inrichting/catalogus").await.complete();
        assert!(page.says("€\u{a0}1.000,00") && page.says("Taalcoach"));
        // From the page of before: both are shown.
        let page = directeur.post(pad, &form("Taalcoach", "70")).await.complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("1000,00") && page.says("Iemand anders heeft intussen"));
        // From the page of before the position was added: what was added is there to be saved along.
        let zonder = format!("gelezen={gelezen}&vanaf={vandaag}&bekend_0=mentor&tarief_0=65");
        let page = directeur.post(pad, &zonder).await.complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(
            page.says("value=\"Taalcoach\"") && page.says("value=\"40,00\""),
            "{}",
            page.html
        );
        for english in [false, true] {
            let mut zorg = Browser::of(app, wereld.zorgcoordinator).await;
            if english {
                zorg = zorg.in_english();
            }
            let page = zorg.get("/rendement").await.complete();
            assert!(
                page.says(if english { "Costs</th>" } else { "Kosten</th>" }),
                "{}",
                page.html
            );
        }
    });
}

/// "School publishes its shape of B1-B5" (R082): 5 rows, none blank.
#[test]
fn r082_the_school_writes_how_and_sees_what_is_still_blank() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        set(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let page = zorg.get("/aanbod").await.complete();
        assert!(page.says("Nog zonder beschrijving: B1, B2, B3, B4, B5") && page.says("geen protocol"));
        let school = app.school(0).id;
        let pad = format!("/aanbod/{school}/hoe/B4");
        zorg.get(&pad).await.complete();
        let done = zorg
            .post(&pad, "versie=0&biedt=ja&protocol=ja&hoe=Met+een+kaart")
            .await;
        assert_eq!(done.flash.as_deref(), Some("aanbod-bewaard"), "{}", done.html);
        let page = zorg.get("/aanbod").await.complete();
        assert!(page.says("Nog zonder beschrijving: B1, B2, B3, B5") && page.says("Met een kaart"));
        assert!(!page.says("geen protocol"));
        // Another was first: both are shown, nothing is lost.
        let page = zorg
            .post(&pad, "versie=0&biedt=ja&hoe=Heel+anders")
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(
            page.says("Met een kaart")
                && page.says("Heel anders")
                && page.says("name=\"versie\" value=\"1\"")
        );
        // Extra support is not the school's to shape (R023).
        let extra = format!("/aanbod/{school}/hoe/E2");
        let page = zorg.post(&extra, "versie=0&biedt=ja&hoe=Zo").await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert_eq!(zorg.get(&extra).await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn hours_and_partners_are_kept() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        set(app, &wereld).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let school = app.school(0).id;
        let uren = format!("/aanbod/{school}/uren");
        zorg.post(&uren, "uitvoerder=logopedist&minuten=390").await;
        let page = zorg
            .post(&uren, "uitvoerder=trainer&minuten=veel")
            .await
            .complete();
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("6 uur en 30 minuten") && page.says("trainer"));
        // From the page of before: told, with what stands there now.
        let page = zorg
            .post(&uren, "uitvoerder=logopedist&minuten=45")
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("value=\"45\"") && page.says(">390<"));
        let gelezen = page.hidden("gelezen");
        let over = format!("uitvoerder=logopedist&minuten=45&gelezen={gelezen}");
        assert_eq!(
            zorg.post(&uren, &over).await.flash.as_deref(),
            Some("aanbod-bewaard")
        );
        let directeur = Browser::of(app, wereld.directeur).await;
        directeur.get("/partners/nieuw").await.complete();
        let done = directeur
            .post(
                "/partners/nieuw",
                "versie=0&naam=GGD&rol=jeugdarts&cluster=&actief=ja",
            )
            .await;
        assert_eq!(done.flash.as_deref(), Some("partner-bewaard"), "{}", done.html);
        let page = zorg.get("/partners").await.complete();
        assert!(page.says("jeugdarts") && !page.says("Partner toevoegen"));
        let id = app.swv.list_partners().await.expect("storage")[0].id;
        let pad = format!("/partners/{id}");
        directeur.get(&pad).await.complete();
        directeur
            .post(&pad, "versie=1&naam=GGD+Oost&rol=jeugdarts&actief=ja")
            .await;
        let page = directeur
            .post(&pad, "versie=1&naam=GGD+West&rol=jeugdarts")
            .await
            .complete();
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.says("GGD Oost") && page.says("GGD West"));
    });
}

/// "Overbooking shown" (R144): hours that there are, promised and left, with a warning below zero.
#[test]
fn r144_the_page_of_the_offer_warns_of_too_many_hours() {
    run(Databank::Sqlite, async |app| {
        let catalogus = app.noorderlicht().await;
        let w = Wereld::new(app).await;
        let leerling = w.leerling(0);
        w.adopted_opp(app, leerling).await;
        let coaching = catalogus.arrangement("1").expect("an offer");
        let id = w.running(app, leerling, coaching).await;
        let traject = app.traject(leerling, id).await;
        let minuten = traject.minuten_per_week.expect("minutes");
        let zorg = Browser::of(app, w.zorgcoordinator).await;
        let leeg = zorg.get("/aanbod").await.complete();
        assert!(leeg.says("niet opgegeven") && !leeg.says("te veel toegezegd"));
        let uren = format!("/aanbod/{}/uren", app.school(0).id);
        for (er_zijn, te_veel) in [(minuten - 15, true), (minuten, false)] {
            let gelezen = zorg.get("/aanbod").await.hidden("gelezen");
            let form = format!(
                "uitvoerder={}&minuten={er_zijn}&gelezen={gelezen}",
                traject.uitvoerder
            );
            zorg.post(&uren, &form).await;
            let page = zorg.get("/aanbod").await.complete();
            assert_eq!(page.says("0 uur en 15 minuten te veel toegezegd"), te_veel);
            assert!(!page.says("niet opgegeven"));
        }
    });
}
