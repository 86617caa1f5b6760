//! A profile is published, read by everybody, compared with another year, taken back.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cognitive_complexity,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::AppError;
use vangnet_core::{
    inrichting::vergelijking::Keuze,
    schoolprofiel::{
        overzicht::Plekstand,
        publicatie::{Teken, Verandering},
    },
};
use vangnet_testkit::{Deel, SLUG, TestApp, Wereld, geweigerd, on_both};

const BRIN: &str = "99AA";

async fn begin(app: &TestApp) -> Wereld {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    app.profielformat().await;
    w
}

/// "public view needs no login, no pupil data" (R016): the texts, and nothing of figures, of the school's own judgement, of who
/// signed.
async fn r016_everybody_reads_the_texts_and_no_more(app: &TestApp) {
    let w = begin(app).await;
    let id = w.published_profile(app, "2026").await;
    let openbaar = app.app.open_openbaar(SLUG, BRIN, None).await.unwrap();
    let p = &openbaar.inhoud;
    assert_eq!(
        (p.brin.as_str(), p.schooljaar, openbaar.jaren.as_slice()),
        (BRIN, 2026, &[2026][..])
    );
    let visie = p.plekken.iter().find(|p| p.code == "tekst.visie").unwrap();
    assert!(visie.tekst.starts_with("Zo doen wij dit:"));
    assert!(p.gehoord.inbreng.contains("rustige plek"));
    let kept = app.swv.find_publicatie(BRIN, 2026).await.unwrap().unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&kept.inhoud).is_ok());
    for hidden in ["zelfoordeel", "deels", "gebruik", "trajecten", "Directie", "naam"] {
        assert!(!kept.inhoud.contains(&format!("\"{hidden}")), "{hidden}");
        assert!(!kept.inhoud.contains("D. Directie"));
    }
    // Everything that was written and can stand there, stands there.
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_schoolprofiel(&zorg, id).await.unwrap();
    let written = blad.regels.iter().filter(|r| !r.tekst.tekst.is_empty());
    for r in written {
        let found = p.plekken.iter().find(|p| p.code == r.plek.code).unwrap();
        assert_eq!(found.tekst, r.tekst.tekst);
    }
    let pdf = app.app.open_openbaar_pdf(SLUG, BRIN, 2026).await.unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    let lijst = app.app.list_openbaar(SLUG).await.unwrap();
    assert_eq!(
        lijst.rijen.iter().map(|r| r.brin.as_str()).collect::<Vec<_>>(),
        [BRIN]
    );
}

async fn who_publishes_and_who_takes_back(app: &TestApp) {
    let w = begin(app).await;
    let a = &app.app;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let id = w.begun_profile(app, "2026", false).await;
    geweigerd(
        app,
        "publiceren=profiel_niet_vastgesteld",
        a.publish_schoolprofiel(&directie, id, true),
    )
    .await;
    geweigerd(app, "conflict gewijzigd", a.withdraw_schoolprofiel(&zorg, id)).await;
    w.adopt_profile(app, id).await;
    let blad = a.open_publicatie(&zorg, id).await.unwrap();
    assert!(blad.inhoud.is_some() && blad.sinds.is_none() && !blad.mag_publiceren && !blad.mag_intrekken);
    geweigerd(app, "denied", a.publish_schoolprofiel(&zorg, id, true)).await;
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    geweigerd(app, "notfound", a.publish_schoolprofiel(&elders, id, true)).await;
    geweigerd(app, "notfound", a.withdraw_schoolprofiel(&elders, id)).await;
    assert!(matches!(
        a.open_openbaar(SLUG, BRIN, None).await,
        Err(AppError::NotFound)
    ));

    a.publish_schoolprofiel(&directie, id, false).await.unwrap();
    geweigerd(
        app,
        "conflict gewijzigd",
        a.publish_schoolprofiel(&directie, id, false),
    )
    .await;
    let mentor = app.ctx(w.mentor).await;
    geweigerd(app, "denied", a.withdraw_schoolprofiel(&mentor, id)).await;
    assert!(a.open_publicatie(&zorg, id).await.unwrap().mag_intrekken);
    a.withdraw_schoolprofiel(&zorg, id).await.unwrap();
    for jaar in [None, Some(2026)] {
        let gone = a.open_openbaar(SLUG, BRIN, jaar).await;
        assert!(matches!(gone, Err(AppError::NotFound)));
    }
    assert!(matches!(
        a.open_openbaar_pdf(SLUG, BRIN, 2026).await,
        Err(AppError::NotFound)
    ));
    assert_eq!(a.list_openbaar(SLUG).await.unwrap().rijen, []);
    a.publish_schoolprofiel(&directie, id, false).await.unwrap();
}

/// Somebody reads the places that name a pupil before everybody does.
async fn r016_a_place_that_names_a_pupil_is_read_first(app: &TestApp) {
    let w = begin(app).await;
    let naam = app.swv.list_leerlingnamen(app.school(0).id).await.unwrap();
    let naam = naam
        .first()
        .unwrap()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let id = w.begun_profile(app, "2026", false).await;
    w.write_place(
        app,
        id,
        "tekst.visie",
        &format!("Zo hielpen we {}, en dat werkte.", naam.to_uppercase()),
    )
    .await;
    w.adopt_profile(app, id).await;
    let directie = app.ctx(w.directie).await;
    let blad = app.app.open_publicatie(&directie, id).await.unwrap();
    let titel = blad
        .inhoud
        .unwrap()
        .plekken
        .into_iter()
        .find(|p| p.code == "tekst.visie");
    assert_eq!(blad.namen, [titel.unwrap().titel]);
    geweigerd(
        app,
        "gelezen=profiel_noemt_leerling",
        app.app.publish_schoolprofiel(&directie, id, false),
    )
    .await;
    app.app.publish_schoolprofiel(&directie, id, true).await.unwrap();
}

/// "Later edits do not change adopted SOP" (R017), nor what was published of it; another adopted one takes its place only when
/// it is published.
async fn r004_what_was_published_stays_until_another_takes_its_place(app: &TestApp) {
    let w = begin(app).await;
    let id = w.published_profile(app, "2026").await;
    let before = app.swv.find_publicatie(BRIN, 2026).await.unwrap().unwrap();
    app.sql(Deel::Swv, "UPDATE school SET naam = 'Anders'").await;
    let next = w.begun_profile(app, "2026", true).await;
    w.write_place(app, next, "tekst.visie", "Heel anders.").await;
    w.adopt_profile(app, next).await;
    assert_eq!(
        app.swv.find_publicatie(BRIN, 2026).await.unwrap().unwrap(),
        before
    );
    let directie = app.ctx(w.directie).await;
    assert!(app.app.open_publicatie(&directie, next).await.unwrap().vervangt);
    app.app
        .publish_schoolprofiel(&directie, next, false)
        .await
        .unwrap();
    let now = app.app.open_openbaar(SLUG, BRIN, Some(2026)).await.unwrap();
    let visie = now
        .inhoud
        .plekken
        .iter()
        .find(|p| p.code == "tekst.visie")
        .unwrap();
    assert_eq!((visie.tekst.as_str(), now.jaren.len()), ("Heel anders.", 1));
    let first = app.app.open_publicatie(&directie, id).await.unwrap();
    assert!(first.sinds.is_none() && first.vervangt);
}

async fn two_years_are_compared_word_by_word(app: &TestApp) {
    let w = begin(app).await;
    let a = &app.app;
    w.published_profile(app, "2026").await;
    let next = w.begun_profile(app, "2027", true).await;
    w.write_place(app, next, "tekst.visie", "Zo doen wij dit nu: anders.")
        .await;
    w.adopt_profile(app, next).await;
    let directie = app.ctx(w.directie).await;
    a.publish_schoolprofiel(&directie, next, false).await.unwrap();
    for (een, ander) in [(2026, 2027), (2027, 2026)] {
        let v = a.compare_openbaar(SLUG, BRIN, (een, ander)).await.unwrap();
        assert_eq!((v.oud.schooljaar, v.nieuw.schooljaar), (2026, 2027));
        assert_eq!(v.verschillen.len(), 1, "{:?}", v.verschillen);
        assert_eq!(v.verschillen[0].plek.code, "tekst.visie");
        let Verandering::Gewijzigd(stukken) = &v.verschillen[0].verandering else {
            unreachable!("it was there before");
        };
        let now: String = stukken
            .iter()
            .filter(|s| s.teken != Teken::Weg)
            .map(|s| s.tekst.as_str())
            .collect();
        assert_eq!(now, "Zo doen wij dit nu: anders.");
    }
    for jaren in [(2026, 2026), (2026, 2020)] {
        assert!(matches!(
            a.compare_openbaar(SLUG, BRIN, jaren).await,
            Err(AppError::NotFound)
        ));
    }
    // This year's stands there until the next begins.
    assert_eq!(
        a.open_openbaar(SLUG, BRIN, None).await.unwrap().inhoud.schooljaar,
        2026
    );
    assert_eq!(
        a.open_openbaar(SLUG, BRIN, Some(2026)).await.unwrap().jaren,
        [2027, 2026]
    );
}

async fn a_public_page_asks_a_fixed_number_of_questions(app: &TestApp) {
    let w = begin(app).await;
    w.published_profile(app, "2026").await;
    let before = app.swv.queries();
    app.app.open_openbaar(SLUG, BRIN, Some(2026)).await.unwrap();
    assert_eq!(app.swv.queries() - before, 3);
    let before = app.swv.queries();
    app.app.list_openbaar(SLUG).await.unwrap();
    assert_eq!(app.swv.queries() - before, 2);
    let before = app.swv.queries();
    app.app.open_openbaar_pdf(SLUG, BRIN, 2026).await.unwrap();
    assert_eq!(app.swv.queries() - before, 1);
}

on_both!(
    r016_everybody_reads_the_texts_and_no_more,
    who_publishes_and_who_takes_back,
    r016_a_place_that_names_a_pupil_is_read_first,
    r004_what_was_published_stays_until_another_takes_its_place,
    two_years_are_compared_word_by_word,
    a_public_page_asks_a_fixed_number_of_questions,
    r245_profiles_of_schools_beside_each_other
);

/// "Open matrix school x theme: 2+ schools; missing shown" (R245): what the adopted profile says, and nothing of a draft.
async fn r245_profiles_of_schools_beside_each_other(app: &TestApp) {
    let w = begin(app).await;
    let directeur = app.ctx(w.directeur).await;
    let states = async |titel: &str| -> Vec<&'static str> {
        let blad = app
            .app
            .open_profieloverzicht(&directeur, &Keuze::default())
            .await
            .unwrap();
        assert!(blad.scholen.len() > 1 && blad.rijen.iter().all(|r| r.cellen.len() == blad.scholen.len()));
        let at = blad
            .scholen
            .iter()
            .position(|s| s.id == app.school(0).id)
            .unwrap();
        let rij = blad.rijen.iter().find(|r| r.titel == titel).unwrap();
        let other = rij.cellen.iter().enumerate().filter(|(n, _)| *n != at);
        assert!(
            other
                .into_iter()
                .all(|(_, cel)| cel.stand == Plekstand::GeenProfiel)
        );
        vec![rij.cellen[at].stand.code()]
    };
    let id = w.begun_profile(app, "2026", false).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_schoolprofiel(&zorg, id).await.unwrap();
    let of = |code: &str| {
        blad.regels
            .iter()
            .find(|r| r.plek.code == code)
            .unwrap()
            .plek
            .titel
            .clone()
    };
    let visie = of("tekst.visie");
    assert_eq!(states(&visie).await, ["geen_profiel"], "a draft");
    w.write_place(app, id, "tekst.visie", "Rust.").await;
    assert_eq!(states(&visie).await, ["geen_profiel"], "still a draft");
    w.adopt_profile(app, id).await;
    assert_eq!(states(&visie).await, ["beschreven"]);
    let free = blad
        .regels
        .iter()
        .find(|r| !r.plek.verplicht && r.plek.code.starts_with("tekst."));
    let free = free.unwrap().plek.titel.clone();
    assert_eq!(states(&free).await, ["leeg"]);
    let before = app.swv.queries();
    states(&visie).await;
    assert_eq!(app.swv.queries() - before, 6);
}
