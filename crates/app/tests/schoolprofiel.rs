//! The profile of a school: begun, written, advised on, adopted and frozen; who may and who may not.

#![expect(
    clippy::too_many_lines,
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use jiff::Span;
use sha2::Digest as _;
use vangnet_app::{
    AppError, Ctx,
    inrichting::{
        aanbod::AanbodInvoer,
        tekst::{Lezing, stempel},
    },
    schoolprofiel::{Cijfer, DocumentInvoer, PlekInvoer, ProfielBlad, TaakInvoer},
};
use vangnet_core::{
    id::SchoolId,
    schoolprofiel::{format::Profielformat, hints::HintSoort, stand::ProfielStaat},
};
use vangnet_store::BeleidSoort;
use vangnet_testkit::{Deel, TestApp, Wereld, antwoord, geweigerd, on_both};

const MAASDAL: &str = include_str!("../../cli/demo/profielformat-maasdal.toml");
const NOORDERLICHT: &str = include_str!("../../cli/demo/profielformat-noorderlicht.toml");

async fn format(app: &TestApp, tekst: &str) {
    let format: Profielformat = toml::from_str(tekst).unwrap();
    app.beleid(BeleidSoort::Profielformat, &format).await;
}

fn school(app: &TestApp) -> SchoolId {
    app.school(0).id
}

fn invoer(tekst: &str, versie: i32) -> PlekInvoer {
    PlekInvoer {
        tekst: tekst.to_owned(),
        zelfoordeel: "deels".to_owned(),
        versie,
    }
}

/// "Move concept → MR-advies → vastgesteld" (R002), with pupils heard; what is missing holds it back and changes nothing.
async fn r002_from_concept_to_adoption(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let a = &app.app;
    let here = school(app);
    let start = a.start_schoolprofiel(&zorg, here, "2026", false);
    geweigerd(app, "start=profiel_zonder_format", start).await;
    format(app, MAASDAL).await;
    geweigerd(
        app,
        "schooljaar=keuze",
        a.start_schoolprofiel(&zorg, here, "2025", false),
    )
    .await;
    let id = a.start_schoolprofiel(&zorg, here, "2026", false).await.unwrap();
    geweigerd(
        app,
        "start=profiel_loopt",
        a.start_schoolprofiel(&zorg, here, "2026", false),
    )
    .await;

    let vast = app.profile_step("vaststellen", 1);
    geweigerd(app, "denied", a.step_schoolprofiel(&zorg, id, &vast)).await;
    geweigerd(
        app,
        "stap=profiel_staat",
        a.step_schoolprofiel(&directie, id, &vast),
    )
    .await;
    a.step_schoolprofiel(&zorg, id, &app.profile_step("mr_advies", 1))
        .await
        .unwrap();
    let anders = invoer("Anders", 0);
    let plek = a.save_profielplek(&zorg, id, "tekst.visie", &anders);
    geweigerd(app, "stap=profiel_geen_concept", plek).await;
    a.step_schoolprofiel(&zorg, id, &app.profile_step("gehoord", 2))
        .await
        .unwrap();
    let vast = app.profile_step("vaststellen", 3);
    geweigerd(
        app,
        "stap=profiel_plekken_leeg",
        a.step_schoolprofiel(&directie, id, &vast),
    )
    .await;
    a.step_schoolprofiel(&zorg, id, &app.profile_step("terug", 3))
        .await
        .unwrap();
    let found = app.swv.find_schoolprofiel(id).await.unwrap().unwrap();
    assert_eq!(
        (found.mr, found.gehoord.is_some()),
        (None, true),
        "the advice is asked again, the hearing stays"
    );
    assert!(w.fill_profile(app, &zorg, id).await.leeg.is_empty());
    a.step_schoolprofiel(&zorg, id, &app.profile_step("mr_advies", 4))
        .await
        .unwrap();
    a.step_schoolprofiel(&zorg, id, &app.profile_step("gehoord", 5))
        .await
        .unwrap();
    let mut later = app.profile_step("vaststellen", 6);
    later.datum = app.dag(1);
    geweigerd(app, "datum=toekomst", a.step_schoolprofiel(&directie, id, &later)).await;
    let vast = app.profile_step("vaststellen", 6);
    a.step_schoolprofiel(&directie, id, &vast).await.unwrap();
    let blad = a.open_schoolprofiel(&zorg, id).await.unwrap();
    assert_eq!(blad.profiel.staat, ProfielStaat::Vastgesteld);
    assert_eq!(blad.profiel.vaststelling.unwrap().naam, "D. Directie");
    assert_eq!(blad.stappen, []);
    let terug = app.profile_step("terug", 7);
    geweigerd(app, "stap=profiel_staat", a.step_schoolprofiel(&zorg, id, &terug)).await;
}

/// "Later edits do not change adopted SOP" (R017): not of the offer, the catalogue, the format or a next profile.
async fn r017_what_was_adopted_stays_as_it_was(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    format(app, MAASDAL).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let a = &app.app;
    let here = school(app);
    let aanbod = |hoe: &str, biedt, versie| AanbodInvoer {
        hoe: hoe.to_owned(),
        biedt,
        versie,
        ..AanbodInvoer::default()
    };
    a.save_aanbod(&zorg, here, "B2", &aanbod("In het eerste uur.", true, 0))
        .await
        .unwrap();
    let id = a.start_schoolprofiel(&zorg, here, "2026", false).await.unwrap();
    let begun = a.open_schoolprofiel(&zorg, id).await.unwrap();
    let b2 = begun
        .regels
        .iter()
        .find(|r| r.plek.code == "categorie.B2")
        .unwrap();
    assert_eq!(
        b2.tekst.tekst, "In het eerste uur.",
        "HOE comes from the offer of the school"
    );
    w.adopt_profile(app, id).await;
    let kept = app.swv.find_bevroren(id).await.unwrap().unwrap();
    let before = a.open_schoolprofiel(&zorg, id).await.unwrap();

    a.save_aanbod(&zorg, here, "B2", &aanbod("Anders.", false, 1))
        .await
        .unwrap();
    let directeur = app.ctx(w.directeur).await;
    let dag = app.dag(0);
    let Lezing::Goed { stempel, .. } = a
        .preview_profielformat(&directeur, &dag, NOORDERLICHT)
        .await
        .unwrap()
    else {
        panic!("it does not read");
    };
    a.import_profielformat(&directeur, &dag, NOORDERLICHT, &stempel)
        .await
        .unwrap();
    let next = a.start_schoolprofiel(&zorg, here, "2027", true).await.unwrap();
    let visie = invoer("Heel anders.", 1);
    a.save_profielplek(&zorg, next, "tekst.visie", &visie)
        .await
        .unwrap();
    geweigerd(
        app,
        "stap=profiel_geen_concept",
        a.save_profielplek(&zorg, id, "tekst.visie", &invoer("Toch anders.", 1)),
    )
    .await;

    assert_eq!(app.swv.find_bevroren(id).await.unwrap().unwrap(), kept);
    let after = a.open_schoolprofiel(&zorg, id).await.unwrap();
    let text = |blad: &ProfielBlad| -> Vec<(String, String, usize)> {
        let each = blad.regels.iter();
        each.map(|r| (r.plek.code.clone(), r.tekst.tekst.clone(), r.aanbod.len()))
            .collect()
    };
    assert_eq!(text(&after), text(&before));
    assert_eq!(after.hash, before.hash);
    // The hash is of exactly what is kept: computed again here, by another way in.
    let own = sha2::Sha256::digest(kept.json.as_bytes());
    let own = own
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    assert_eq!(own, kept.hash);
    // The new one took over what has a place in its own format, and says that it is unchanged.
    let new = a.open_schoolprofiel(&zorg, next).await.unwrap();
    let at = |code: &str| new.regels.iter().find(|r| r.plek.code == code).unwrap();
    assert_eq!(
        at("tekst.doelgroep").tekst.tekst,
        "Zo doen wij dit: Voor welke leerlingen."
    );
    assert_eq!(
        at("tekst.doelgroep").tekst.zelfoordeel,
        None,
        "a school rates itself anew"
    );
    assert!(
        at("tekst.doelgroep")
            .hints
            .iter()
            .any(|h| h.soort == HintSoort::Ongewijzigd)
    );
    assert!(
        at("tekst.visie")
            .hints
            .iter()
            .all(|h| h.soort != HintSoort::Ongewijzigd)
    );
}

/// "School edits only B-HOE; school editing E refused" (R023).
async fn r023_each_party_writes_its_own_places(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    format(app, MAASDAL).await;
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let a = &app.app;
    let id = a
        .start_schoolprofiel(&zorg, school(app), "2026", false)
        .await
        .unwrap();
    let e2 = invoer("Een begeleider komt in de les.", 0);
    geweigerd(app, "denied", a.save_profielplek(&zorg, id, "categorie.E2", &e2)).await;
    a.save_profielplek(&directeur, id, "categorie.E2", &e2)
        .await
        .unwrap();
    geweigerd(
        app,
        "denied",
        a.save_profielplek(&directeur, id, "categorie.B2", &e2),
    )
    .await;
    a.save_profielplek(&zorg, id, "categorie.B2", &e2).await.unwrap();
    geweigerd(
        app,
        "notfound",
        a.save_profielplek(&zorg, id, "categorie.Z9", &e2),
    )
    .await;
    geweigerd(
        app,
        "denied",
        a.save_profielplek(&directeur, id, "tekst.visie", &e2),
    )
    .await;
    let kept = app.swv.list_plekteksten(id).await.unwrap();
    let rated: Vec<_> = kept
        .iter()
        .map(|t| (t.plek.as_str(), t.zelfoordeel.is_some()))
        .collect();
    assert_eq!(
        rated,
        [("categorie.B2", true), ("categorie.E2", false)],
        "the school rates, others do not"
    );
}

/// Who writes for the school hears at once that a text names a pupil of it; who writes for the samenwerkingsverband does not hear
/// who is a pupil there.
async fn r016_who_writes_a_name_is_told_so(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    format(app, MAASDAL).await;
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let a = &app.app;
    let start = a.start_schoolprofiel(&zorg, school(app), "2026", false);
    let id = start.await.unwrap();
    let naam = invoer("Zo hielpen wij elif özdemir.", 0);
    let cases = [
        (&zorg, "tekst.visie", naam.clone(), true),
        (&zorg, "categorie.B2", invoer("Zo hielpen wij Elif.", 0), false),
        (&directeur, "categorie.E2", naam, false),
    ];
    for (wie, plek, tekst, noemt) in cases {
        let told = a.save_profielplek(wie, id, plek, &tekst).await.unwrap();
        assert_eq!(told, noemt, "{plek}");
    }
    assert_eq!(
        app.swv.list_plekteksten(id).await.unwrap().len(),
        3,
        "all are kept"
    );
}

async fn who_may_read_write_and_begin(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.noorderlicht().await;
    format(app, NOORDERLICHT).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = a
        .start_schoolprofiel(&zorg, school(app), "2026", true)
        .await
        .unwrap();
    for (wie, leest, schrijft, rijen) in [
        (w.mentor, true, "denied", 1),
        (w.bpo, true, "denied", 1),
        (w.teamleider, true, "gedaan", 1),
        (w.directie, true, "gedaan", 1),
        (w.zorgcoordinator, true, "gedaan", 1),
        (w.andere_zorgcoordinator, false, "notfound", 1),
        (w.orthopedagoog, true, "denied", 2),
        (w.directeur, true, "denied", 2),
        (w.bestuur, true, "denied", 2),
        (w.niemand, false, "notfound", 0),
    ] {
        let ctx = app.ctx(wie).await;
        assert_eq!(a.open_schoolprofiel(&ctx, id).await.is_ok(), leest);
        assert_eq!(a.open_profielplek(&ctx, id, "tekst.visie").await.is_ok(), leest);
        let versie = app
            .swv
            .list_plekteksten(id)
            .await
            .unwrap()
            .first()
            .map_or(0, |t| t.versie);
        let done = a
            .save_profielplek(&ctx, id, "tekst.visie", &invoer("Rust.", versie))
            .await;
        assert_eq!(antwoord(done), schrijft);
        let lijst = a.list_schoolprofielen(&ctx).await;
        assert_eq!(lijst.map_or(0, |l| l.rijen.len()), rijen);
        let bundel = a.bundel_schoolprofielen(&ctx).await;
        assert_eq!(bundel.is_ok(), rijen == 2);
    }
    let ander = app.ctx(w.andere_zorgcoordinator).await;
    geweigerd(
        app,
        "notfound",
        a.start_schoolprofiel(&ander, school(app), "2026", false),
    )
    .await;
    let mentor = app.ctx(w.mentor).await;
    geweigerd(
        app,
        "denied",
        a.start_schoolprofiel(&mentor, school(app), "2026", false),
    )
    .await;
}

async fn two_who_write_one_place_do_not_overwrite_each_other(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.noorderlicht().await;
    format(app, NOORDERLICHT).await;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let a = &app.app;
    let id = a
        .start_schoolprofiel(&zorg, school(app), "2026", false)
        .await
        .unwrap();
    let write = async |ctx: &Ctx, text: &str, versie| {
        a.save_profielplek(ctx, id, "thema.3.basis", &invoer(text, versie))
            .await
    };
    write(&zorg, "Eerst.", 0).await.unwrap();
    assert_eq!(
        antwoord(write(&directie, "Ook eerst.", 0).await),
        "conflict gewijzigd"
    );
    write(&directie, "Daarna.", 1).await.unwrap();
    assert_eq!(antwoord(write(&zorg, "Te laat.", 1).await), "conflict gewijzigd");
    let kept = app.swv.list_plekteksten(id).await.unwrap();
    assert_eq!((kept[0].tekst.as_str(), kept[0].versie), ("Daarna.", 2));
    let step = app.profile_step("mr_advies", 9);
    geweigerd(app, "conflict gewijzigd", a.step_schoolprofiel(&zorg, id, &step)).await;
    // A block that only refers on is not written at.
    let invoer = invoer("x", 0);
    let refer = a.save_profielplek(&zorg, id, "thema.16.basis", &invoer);
    geweigerd(app, "notfound", refer).await;
}

/// "Bundle lists schools lacking a valid SOP" (R005); "adopted >4y ago listed overdue" (R003).
async fn r005_the_bundle_has_who_holds_and_names_who_is_missing(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.noorderlicht().await;
    format(app, NOORDERLICHT).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = a
        .start_schoolprofiel(&zorg, school(app), "2026", false)
        .await
        .unwrap();
    let stand = async || {
        let directeur = app.ctx(w.directeur).await;
        let bundel = a.bundel_schoolprofielen(&directeur).await.unwrap();
        let lijst = a.list_schoolprofielen(&directeur).await.unwrap();
        let late: Vec<bool> = lijst.rijen.iter().map(|r| r.over_tijd).collect();
        let own = bundel.iter().find(|r| r.school.id == school(app)).unwrap();
        (own.profiel.as_ref().map(|(_, tot)| tot.to_string()), late)
    };
    assert_eq!(stand().await, (None, vec![true, true]));
    w.adopt_profile(app, id).await;
    let (tot, late) = stand().await;
    assert_eq!(
        tot.as_deref(),
        Some("2030-11-10"),
        "four years, as the samenwerkingsverband chose"
    );
    assert_eq!(late.iter().filter(|l| **l).count(), 1);
    app.env.wacht(Span::new().hours(24 * 1462));
    assert_eq!(stand().await, (None, vec![true, true]));
}

/// Figures beside a place equal a count of the register; small ones are for who writes only.
async fn r017_figures_come_from_the_register(app: &TestApp) {
    let w = Wereld::new(app).await;
    let catalogus = app.noorderlicht().await;
    format(app, NOORDERLICHT).await;
    let een = catalogus.arrangement("1").unwrap();
    for leerling in [w.leerling(0), w.leerling(1)] {
        w.adopted_opp(app, leerling).await;
        w.running(app, leerling, een).await;
    }
    let a = &app.app;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let id = a
        .start_schoolprofiel(&zorg, school(app), "2026", false)
        .await
        .unwrap();
    let of = async |ctx: &Ctx| -> Cijfer {
        let blad = a.open_profielplek(ctx, id, "thema.1.breedte").await.unwrap();
        blad.regel.aanbod.iter().find(|o| o.code == "1").unwrap().cijfer
    };
    let sql = "SELECT COUNT(*) FROM traject WHERE arrangement = '1' AND staat = 'loopt'";
    let counted = app.number(Deel::Swv, sql).await;
    assert_eq!((i64::from(of(&zorg).await.trajecten.unwrap()), counted), (2, 2));
    let shown = of(&mentor).await;
    assert_eq!(
        (shown.trajecten, shown.minuten_per_week),
        (None, None),
        "two pupils could be known by it"
    );
    let blad = a.open_schoolprofiel(&zorg, id).await.unwrap();
    let one = blad
        .regels
        .iter()
        .find(|r| r.plek.code == "thema.1.breedte")
        .unwrap();
    assert!(one.hints.iter().all(|h| h.soort != HintSoort::NooitGebruikt));
    let two = blad
        .regels
        .iter()
        .find(|r| r.plek.code == "thema.2.breedte")
        .unwrap();
    assert!(
        two.hints
            .iter()
            .any(|h| h.soort == HintSoort::NooitGebruikt && h.wat == "2a")
    );
}

async fn tasks_and_documents_of_a_place(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.noorderlicht().await;
    format(app, NOORDERLICHT).await;
    let a = &app.app;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let id = a
        .start_schoolprofiel(&zorg, school(app), "2026", false)
        .await
        .unwrap();
    let taak = TaakInvoer {
        plek: "thema.1.basis".to_owned(),
        wat: "Beschrijf het mentoruur.".to_owned(),
        eigenaar: w.mentor.to_string(),
        uiterlijk: app.dag(14),
    };
    let leeg = TaakInvoer::default();
    let fouten = "plek=keuze eigenaar=keuze wat=verplicht uiterlijk=verplicht";
    geweigerd(app, fouten, a.add_profieltaak(&zorg, id, &leeg)).await;
    geweigerd(app, "denied", a.add_profieltaak(&mentor, id, &taak)).await;
    let elders = TaakInvoer {
        eigenaar: w.andere_zorgcoordinator.to_string(),
        ..taak.clone()
    };
    geweigerd(app, "eigenaar=keuze", a.add_profieltaak(&zorg, id, &elders)).await;
    a.add_profieltaak(&zorg, id, &taak).await.unwrap();
    let open = async || a.list_schoolprofielen(&zorg).await.unwrap().rijen[0].open_taken;
    assert_eq!(open().await, 1);
    let found = a.open_schoolprofiel(&zorg, id).await.unwrap().taken.remove(0);
    let bpo = app.ctx(w.bpo).await;
    geweigerd(app, "denied", a.finish_profieltaak(&bpo, id, found.id, 1)).await;
    let werk = async |ctx| a.mijn_werk(ctx).await.unwrap().unwrap().profieltaken;
    let mine: Vec<_> = werk(&mentor)
        .await
        .into_iter()
        .map(|r| (r.taak.wat, r.te_laat))
        .collect();
    assert_eq!(mine, [(taak.wat.clone(), false)]);
    assert_eq!(werk(&zorg).await, [], "somebody else's");
    app.sql(
        Deel::Swv,
        &format!("UPDATE schoolprofieltaak SET uiterlijk = '{}'", app.dag(-1)),
    )
    .await;
    assert!(werk(&mentor).await.first().unwrap().te_laat);
    app.sql(
        Deel::Swv,
        &format!("UPDATE schoolprofieltaak SET uiterlijk = '{}'", app.dag(60)),
    )
    .await;
    assert_eq!(werk(&mentor).await, [], "not within a month");
    app.sql(
        Deel::Swv,
        &format!("UPDATE schoolprofieltaak SET uiterlijk = '{}'", app.dag(14)),
    )
    .await;
    a.finish_profieltaak(&mentor, id, found.id, 1).await.unwrap();
    assert_eq!(werk(&mentor).await, []);
    assert_eq!(open().await, 0);
    geweigerd(
        app,
        "conflict gewijzigd",
        a.finish_profieltaak(&zorg, id, found.id, 1),
    )
    .await;

    let mut stuk = DocumentInvoer {
        plek: "thema.2.basis".to_owned(),
        titel: "Pestprotocol".to_owned(),
        uitgave: "2024".to_owned(),
        herzien_voor: app.dag(0),
        adres: "javascript:alert(1)".to_owned(),
        ..DocumentInvoer::default()
    };
    geweigerd(app, "adres=adres_https", a.save_brondocument(&zorg, id, &stuk)).await;
    "https://voorbeeld.example/pestprotocol".clone_into(&mut stuk.adres);
    geweigerd(app, "denied", a.save_brondocument(&mentor, id, &stuk)).await;
    a.save_brondocument(&zorg, id, &stuk).await.unwrap();
    let blad = a.open_schoolprofiel(&zorg, id).await.unwrap();
    let place = blad
        .regels
        .iter()
        .find(|r| r.plek.code == "thema.2.basis")
        .unwrap();
    assert!(
        place
            .hints
            .iter()
            .any(|h| h.soort == HintSoort::DocumentVerlopen && h.wat == "Pestprotocol")
    );
    stuk.id = Some(blad.documenten[0].id);
    stuk.versie = 1;
    stuk.herzien_voor = app.dag(365);
    a.save_brondocument(&zorg, id, &stuk).await.unwrap();
    assert_eq!(
        antwoord(a.save_brondocument(&zorg, id, &stuk).await),
        "conflict gewijzigd"
    );
    // A document of another school is not there.
    let ander = app.ctx(w.andere_zorgcoordinator).await;
    let own = a
        .start_schoolprofiel(&ander, app.school(1).id, "2026", false)
        .await
        .unwrap();
    stuk.versie = 2;
    geweigerd(app, "notfound", a.save_brondocument(&ander, own, &stuk)).await;
}

/// A list of a hundred schools asks as often as a list of one.
async fn the_list_asks_a_fixed_number_of_questions(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.noorderlicht().await;
    format(app, NOORDERLICHT).await;
    let a = &app.app;
    let directeur = app.ctx(w.directeur).await;
    let count = async || {
        let before = app.swv.queries();
        a.list_schoolprofielen(&directeur).await.unwrap();
        app.swv.queries() - before
    };
    let zorg = app.ctx(w.zorgcoordinator).await;
    a.start_schoolprofiel(&zorg, school(app), "2026", false)
        .await
        .unwrap();
    let one = count().await;
    let ander = app.ctx(w.andere_zorgcoordinator).await;
    a.start_schoolprofiel(&ander, app.school(1).id, "2026", false)
        .await
        .unwrap();
    assert_eq!(count().await, one);
}

async fn the_format_is_set_from_a_file(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (directeur, zorg) = (app.ctx(w.directeur).await, app.ctx(w.zorgcoordinator).await);
    let a = &app.app;
    let dag = app.dag(0);
    geweigerd(app, "denied", a.import_profielformat(&zorg, &dag, MAASDAL, "")).await;
    geweigerd(
        app,
        "toml=profielformat",
        a.import_profielformat(&directeur, &dag, "naam = \"\"", ""),
    )
    .await;
    let read = a
        .preview_profielformat(&directeur, &dag, "naam = 3")
        .await
        .unwrap();
    assert!(matches!(read, Lezing::Onleesbaar { regel: 1, .. }));
    a.import_profielformat(&directeur, &dag, MAASDAL, "")
        .await
        .unwrap();
    geweigerd(
        app,
        "conflict gewijzigd",
        a.import_profielformat(&directeur, &dag, NOORDERLICHT, ""),
    )
    .await;
    let set: Profielformat = toml::from_str(MAASDAL).unwrap();
    let out = a.export_profielformat(&directeur, None).await.unwrap();
    assert_eq!(toml::from_str::<Profielformat>(&out).unwrap(), set);
    let stamp = stempel(Some(&set)).unwrap();
    a.import_profielformat(&directeur, &dag, NOORDERLICHT, &stamp)
        .await
        .unwrap();
    assert_eq!(
        a.open_profielformat(&directeur, None).await.unwrap().dagen.len(),
        1
    );
    // The policy on admission is read without it.
    app.swv.find_beleid().await.unwrap();
    assert!(matches!(
        a.open_profielformat(&zorg, None).await,
        Err(AppError::Denied)
    ));
}

on_both!(
    r002_from_concept_to_adoption,
    r017_what_was_adopted_stays_as_it_was,
    r023_each_party_writes_its_own_places,
    r016_who_writes_a_name_is_told_so,
    who_may_read_write_and_begin,
    two_who_write_one_place_do_not_overwrite_each_other,
    r005_the_bundle_has_who_holds_and_names_who_is_missing,
    r017_figures_come_from_the_register,
    tasks_and_documents_of_a_place,
    the_list_asks_a_fixed_number_of_questions,
    the_format_is_set_from_a_file,
);
