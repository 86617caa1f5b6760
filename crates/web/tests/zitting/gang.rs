//! A talk from its planning to the letters of its bundle, as four people see it; the register and the figures after it.

use axum::http::StatusCode;
use vangnet_core::id::AanvraagId;
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::procedure::Staat;
use vangnet_testkit::{Databank, TestApp, Wereld, run};

use crate::browser::{Browser, Page};

const ADVIES: &str = "naam=Otto+Ortho&deskundigheid=orthopedagoog&organisatie=Samenwerkingsverband&oordeel=toewijzen\
    &tekst=Het+beeld+is+eenduidig.&zelfstandig=ja";
const TWEEDE: &str = "naam=Wil+Werker&deskundigheid=maatschappelijk_werker&organisatie=Gemeente&oordeel=toewijzen\
    &tekst=Thuis+past+het.&zelfstandig=ja";

async fn staat(app: &TestApp, id: AanvraagId) -> (Staat, i32) {
    let found = app.swv.find_aanvraag(id).await.expect("storage");
    let aanvraag = found.expect("an application").aanvraag;
    (aanvraag.staat, aanvraag.versie)
}

/// The address of a redirect without the name of the samenwerkingsverband.
fn naar(page: &Page) -> String {
    let to = page.to.clone().expect("a redirect");
    to.trim_start_matches("/proef").to_owned()
}

/// A talk with three dossiers on its list, planned in the browser.
async fn gepland(app: &TestApp, wereld: &Wereld, swv: &Browser) -> (String, Vec<AanvraagId>) {
    let mut aanvragen = Vec::new();
    for (n, soort) in [(0, ZaakSoort::Pro), (1, ZaakSoort::Pro), (2, ZaakSoort::Lwoo)] {
        aanvragen.push(wereld.submitted(app, wereld.leerling(n), soort).await);
    }
    let school = app.school(0).id;
    let form = swv.get(&format!("/zittingen?school={school}")).await.complete();
    for id in &aanvragen {
        assert!(form.says(&format!("value=\"{id}\" checked")), "{}", form.html);
    }
    let lijst = aanvragen.iter().fold(String::new(), |mut lijst, id| {
        lijst.push_str("&aanvragen=");
        lijst.push_str(&id.to_string());
        lijst
    });
    let body = format!(
        "school={school}&datum={}&tijd=13:30&plaats=Zaal+2{lijst}",
        app.werkdag(7)
    );
    let page = swv.post("/zittingen", &body).await;
    assert_eq!(page.flash.as_deref(), Some("zitting-gepland"), "{}", page.html);
    (naar(&page), aanvragen)
}

/// The same, sorted by the school: the first two in the bundle, the third to be discussed.
async fn gesorteerd(app: &TestApp, wereld: &Wereld, swv: &Browser) -> (String, Vec<AanvraagId>) {
    let (zitting, aanvragen) = gepland(app, wereld, swv).await;
    let school = Browser::of(app, wereld.zorgcoordinator).await;
    let page = school.get(&zitting).await.complete();
    assert!(page.says("value=\"bundel\" checked"), "{}", page.html);
    let keuzes = ["bundel", "bundel", "bespreken"];
    let form: Vec<String> = aanvragen
        .iter()
        .zip(keuzes)
        .map(|(id, keuze)| format!("keuze-{id}={keuze}"))
        .collect();
    let page = school.post(&format!("{zitting}/sorteren"), &form.join("&")).await;
    assert_eq!(page.flash.as_deref(), Some("gesorteerd"), "{}", page.html);
    (zitting, aanvragen)
}

async fn bundel_van(app: &TestApp, id: AanvraagId) -> String {
    let found = app.swv.find_aanvraag(id).await.expect("storage");
    let bundel = found.and_then(|g| g.aanvraag.bundel).expect("a bundle");
    format!("/bundels/{bundel}")
}

/// Draws the sample and finds every dossier of it in order; then the experts advise and the sample is closed.
async fn gecontroleerd(app: &TestApp, swv: &Browser, bundel: &str, aanvragen: &[AanvraagId]) {
    swv.get(bundel).await.complete();
    let page = swv.post(&format!("{bundel}/trekken"), "").await;
    assert_eq!(page.flash.as_deref(), Some("steekproef-getrokken"));
    let page = swv.get(bundel).await.complete();
    assert!(page.says("sha256sum"), "{}", page.html);
    let early = swv.post(&format!("{bundel}/sluiten"), "").await;
    assert_eq!(early.flash.as_deref(), Some("steekproef-open"));
    for id in aanvragen {
        let found = app.swv.find_aanvraag(*id).await.expect("storage").expect("one");
        if found.aanvraag.in_steekproef == Some(true) {
            let versie = found.aanvraag.versie;
            let form = format!("aanvraag={id}&versie={versie}&gebeurtenis=steekproef_akkoord");
            let page = swv.post(&format!("{bundel}/controle"), &form).await;
            assert_eq!(page.flash.as_deref(), Some("steekproef-akkoord"), "{}", page.html);
        }
    }
    for advies in [ADVIES, TWEEDE] {
        let form = format!("{advies}&datum={}", app.app.today());
        let page = swv.post(&format!("{bundel}/advies"), &form).await;
        assert_eq!(
            page.flash.as_deref(),
            Some("bundeladvies-vastgelegd"),
            "{}",
            page.html
        );
    }
    let page = swv.post(&format!("{bundel}/sluiten"), "").await;
    assert_eq!(page.flash.as_deref(), Some("steekproef-gesloten"));
}

async fn from_talk_to_letters(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let swv = Browser::of(app, wereld.orthopedagoog).await;
    let (zitting, aanvragen) = gesorteerd(app, &wereld, &swv).await;
    let [een, twee, drie] = <[AanvraagId; 3]>::try_from(aanvragen).expect("three");
    walk(app, &swv, &zitting, drie).await;
    let bundel = bundel_van(app, een).await;
    gecontroleerd(app, &swv, &bundel, &[een, twee]).await;

    let directeur = Browser::of(app, wereld.directeur).await;
    let page = directeur.get(&bundel).await.complete();
    let versie = page
        .html
        .split("name=\"versie\" value=\"")
        .nth(1)
        .expect("a form");
    let versie = versie.split('"').next().expect("a version");
    let leeg = directeur
        .post(&format!("{bundel}/besluit"), &format!("versie={versie}"))
        .await;
    assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = format!(
        "versie={versie}&motivering=Alles+is+eenduidig.&ingangsdatum={}",
        app.app.today()
    );
    let page = directeur.post(&format!("{bundel}/besluit"), &form).await;
    assert_eq!(page.flash.as_deref(), Some("bundel-besloten"), "{}", page.html);
    // The page starts the writing by itself; whoever comes second finds it done, or does the rest.
    let id = bundel.rsplit('/').next().and_then(|id| id.parse().ok());
    let id = vangnet_core::id::BundelId(id.expect("an id"));
    app.app.write_bundel(&app.swv, id).await.expect("letters");
    for id in [een, twee] {
        assert_eq!(staat(app, id).await.0, Staat::Toegewezen);
    }
    let klaar = directeur.get_part(&bundel).await;
    assert!(
        !klaar.says("hx-trigger") && klaar.says("brieven.zip"),
        "{}",
        klaar.html
    );
    assert!(!klaar.says("<html"), "a fragment");
    let zip = directeur.get(&format!("{bundel}/brieven.zip")).await;
    assert!(zip.says("beschikking-") && !zip.says("Elif"), "{}", zip.html);
    register(app, &wereld, &directeur).await;
}

/// The third dossier is walked through: a refusal keeps what was typed, the outcome ends the talk.
async fn walk(app: &TestApp, swv: &Browser, zitting: &str, drie: AanvraagId) {
    let adres = format!("{zitting}/lopen/1");
    let page = swv.get(&adres).await.complete();
    assert!(
        page.says("Welke plek past het best?") && page.says("Verlengde instructie"),
        "{}",
        page.html
    );
    let (_, versie) = staat(app, drie).await;
    let basis =
        format!("aanvraag={drie}&versie={versie}&uitkomst=overeenstemming_ja&leerbaarheid=Leert+graag.");
    let leeg = swv.post(&adres, &basis).await.complete();
    assert_eq!(leeg.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(leeg.says("Leert graag."), "{}", leeg.html);
    let page = swv.post(&adres, &format!("{basis}&toelichting=Eens.")).await;
    assert_eq!(page.flash.as_deref(), Some("zitting-klaar"), "{}", page.html);
    assert_eq!(staat(app, drie).await.0, Staat::Gereed);
    let none = swv.get(&format!("{zitting}/lopen/2")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

async fn register(app: &TestApp, wereld: &Wereld, directeur: &Browser) {
    let page = directeur
        .get("/besluiten?soort=pro&besluit=toegewezen")
        .await
        .complete();
    assert!(page.says("Özdemir"), "{}", page.html);
    let none = directeur.get("/besluiten?soort=lwoo").await.complete();
    assert!(!none.says("Özdemir"));
    let excel = directeur.get("/besluiten.xlsx?soort=pro").await;
    assert!(excel.says("Elif Özdemir\t1001"), "{}", excel.html);
    let trail = app
        .number(
            vangnet_testkit::Deel::Swv,
            "SELECT COUNT(*) FROM audit WHERE handeling = 'register_uitgevoerd'",
        )
        .await;
    assert_eq!(trail, 1);
    let mentor = Browser::of(app, wereld.andere_zorgcoordinator).await;
    assert!(!mentor.get("/besluiten").await.complete().says("Özdemir"));
    let page = directeur.get("/cijfers").await.complete();
    assert!(page.says("<svg") && page.says("<caption"), "{}", page.html);
    let bestuur = Browser::of(app, wereld.bestuur).await;
    let page = bestuur.get("/cijfers").await.complete();
    assert!(page.says("minder dan 5"), "{}", page.html);
}

#[test]
fn a_talk_runs_from_its_planning_to_the_letters_and_the_register() {
    run(Databank::Sqlite, from_talk_to_letters);
}

async fn doubt(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let swv = Browser::of(app, wereld.orthopedagoog).await;
    let (_, aanvragen) = gesorteerd(app, &wereld, &swv).await;
    let bundel = bundel_van(app, *aanvragen.first().expect("one")).await;
    swv.post(&format!("{bundel}/trekken"), "").await;
    for id in &aanvragen {
        let found = app
            .swv
            .find_aanvraag(*id)
            .await
            .expect("storage")
            .expect("one")
            .aanvraag;
        if found.in_steekproef == Some(true) {
            let basis = format!(
                "aanvraag={id}&versie={}&gebeurtenis=steekproef_twijfel",
                found.versie
            );
            let page = swv.post(&format!("{bundel}/controle"), &basis).await.complete();
            assert_eq!(
                page.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "a doubt has its reason"
            );
            assert_eq!(staat(app, *id).await.0, Staat::Gebundeld);
            let form = format!("{basis}&toelichting=De+toets+is+oud.");
            let page = swv.post(&format!("{bundel}/controle"), &form).await;
            assert_eq!(page.flash.as_deref(), Some("steekproef-twijfel"));
            assert_eq!(staat(app, *id).await.0, Staat::InBespreking);
        }
    }
    swv.get(&bundel).await.complete();
}

#[test]
fn a_doubt_found_in_the_sample_needs_its_reason_and_goes_to_the_talk() {
    run(Databank::Sqlite, doubt);
}

async fn refused_sorting(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let swv = Browser::of(app, wereld.orthopedagoog).await;
    let vso = wereld.planned(app, wereld.leerling(0), ZaakSoort::Vso).await;
    let found = app
        .swv
        .find_aanvraag(vso)
        .await
        .expect("storage")
        .expect("one")
        .aanvraag;
    let zitting = format!("/zittingen/{}", found.zitting.expect("a talk"));
    let school = Browser::of(app, wereld.zorgcoordinator).await;
    let page = school.get(&zitting).await.complete();
    assert!(
        !page.says("value=\"bundel\""),
        "the rule offers no bundle: {}",
        page.html
    );
    let page = school
        .post(&format!("{zitting}/sorteren"), &format!("keuze-{vso}=bundel"))
        .await
        .complete();
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(staat(app, vso).await.0, Staat::Gepland);
    // In English every text is there too.
    for pad in ["/zittingen?alle=ja", zitting.as_str(), "/besluiten", "/cijfers"] {
        swv_in_english(app, &wereld).await.get(pad).await.complete();
    }
    let none = swv.post("/zittingen", "school=&datum=").await.complete();
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
}

async fn swv_in_english(app: &TestApp, wereld: &Wereld) -> Browser {
    Browser::of(app, wereld.orthopedagoog).await.in_english()
}

#[test]
fn what_the_rule_does_not_allow_is_not_offered_and_is_refused() {
    run(Databank::Sqlite, refused_sorting);
}
