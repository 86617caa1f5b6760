//! Up and down the cascade.

use vangnet_app::{
    cascade::{DoorloopInvoer, EvaluatieInvoer, TredeInvoer},
    logboek::AantekeningInvoer,
};
use vangnet_core::{
    cascade::{
        aandacht::Aandachtspunt,
        traject::{TrajectGebeurtenis as G, TrajectStaat, Uitkomst},
    },
    id::TrajectId,
};
use vangnet_store::OndersteuningFilter;
use vangnet_testkit::{TestApp, Wereld, eindevaluatie, on_both, traject_invoer};

use crate::{aanbod, antwoord, geweigerd, nieuw};

fn trede(app: &TestApp, naar: &str, grond: &str) -> TredeInvoer {
    app.env.wacht(jiff::Span::new().seconds(1));
    TredeInvoer {
        naar: naar.to_owned(),
        datum: app.dag(0),
        grond: grond.to_owned(),
        orgaan: "zat".to_owned(),
        criterium: true,
        toelichting: "Besproken met ouders en mentor.".to_owned(),
        ..TredeInvoer::default()
    }
}

fn door(traject: TrajectId, keuze: &str, tot: &str) -> Vec<DoorloopInvoer> {
    vec![DoorloopInvoer {
        traject,
        keuze: keuze.to_owned(),
        tot: tot.to_owned(),
    }]
}

async fn r065_level_two_asks_its_criterion_reason_and_decider(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let goed = trede(app, "2", "enkelvoudig");
    let met = |knoei: fn(&mut TredeInvoer)| {
        let mut invoer = goed.clone();
        knoei(&mut invoer);
        invoer
    };
    for (verwacht, invoer) in [
        ("criterium=criterium", met(|t| t.criterium = false)),
        ("orgaan=orgaan", met(|t| t.orgaan = String::new())),
        ("toelichting=toelichting", met(|t| t.toelichting = String::new())),
        ("naar=niveau", met(|t| t.naar = "9".to_owned())),
        ("naar=niveau", met(|t| t.naar = "1".to_owned())),
        ("naar=keuze", met(|t| t.naar = "hoog".to_owned())),
        ("grond=keuze", met(|t| t.grond = "x".to_owned())),
        ("grond=grond", met(|t| t.grond = "afschalen".to_owned())),
        ("datum=toekomst", met(|t| t.datum = "2026-12-01".to_owned())),
        ("traject=keuze", met(|t| t.traject = "x".to_owned())),
    ] {
        geweigerd(app, verwacht, app.app.set_trede(&zorg, leerling, &invoer)).await;
    }
    app.app.set_trede(&zorg, leerling, &goed).await.unwrap();
    let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    assert_eq!(blad.overzicht.niveau, 2);
}

async fn r066_level_three_asks_an_evaluated_traject_or_complex_problems(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let b1 = aanbod(&catalogus, "B1");
    let id = w.running(app, leerling, b1).await;
    let mut omhoog = trede(app, "3", "onvoldoende");
    omhoog.doorloop = door(id, "door", &app.dag(28));
    geweigerd(
        app,
        "traject=evaluatie",
        app.app.set_trede(&zorg, leerling, &omhoog),
    )
    .await;
    // Not yet evaluated; evaluated as enough.
    omhoog.traject = id.to_string();
    geweigerd(
        app,
        "traject=evaluatie",
        app.app.set_trede(&zorg, leerling, &omhoog),
    )
    .await;
    w.evaluated(app, id, b1, "voldoende").await;
    geweigerd(
        app,
        "traject=evaluatie",
        app.app.set_trede(&zorg, leerling, &omhoog),
    )
    .await;
    w.evaluated(app, id, b1, "onvoldoende").await;
    let enkel = TredeInvoer {
        grond: "enkelvoudig".to_owned(),
        ..omhoog.clone()
    };
    geweigerd(app, "grond=grond", app.app.set_trede(&zorg, leerling, &enkel)).await;
    app.app.set_trede(&zorg, leerling, &omhoog).await.unwrap();
    let complex = trede(app, "3", "complex");
    app.app.set_trede(&zorg, w.leerling(1), &complex).await.unwrap();
}

/// The level follows a decision: a traject of level three does not take a pupil there by itself (R081).
async fn r066_extra_support_begins_after_the_step_to_its_level(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let e2 = aanbod(&catalogus, "E2");
    w.need(app, leerling, &e2.behoeften[0]).await;
    let id = w.decided(app, leerling, e2, &traject_invoer(&app.app, e2)).await;
    let begin = nieuw(G::Begonnen, 2);
    geweigerd(app, "eis.trede=trede", app.app.step_traject(&zorg, id, &begin)).await;
    app.app
        .set_trede(&zorg, leerling, &trede(app, "2", "enkelvoudig"))
        .await
        .unwrap();
    geweigerd(app, "eis.trede=trede", app.app.step_traject(&zorg, id, &begin)).await;
    app.app
        .set_trede(&zorg, leerling, &trede(app, "3", "complex"))
        .await
        .unwrap();
    app.app.step_traject(&zorg, id, &begin).await.unwrap();
}

async fn r066_an_evaluation_on_the_way_carries_no_step(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let b1 = aanbod(&catalogus, "B1");
    let id = w.running(app, leerling, b1).await;
    let tussen = EvaluatieInvoer {
        soort: "tussen".to_owned(),
        vervolg: "doorgaan".to_owned(),
        ..eindevaluatie(&app.app, "onvoldoende")
    };
    app.app.evaluate_traject(&zorg, id, &tussen).await.unwrap();
    let omhoog = TredeInvoer {
        traject: id.to_string(),
        doorloop: door(id, "door", &app.dag(28)),
        ..trede(app, "3", "onvoldoende")
    };
    geweigerd(
        app,
        "traject=evaluatie",
        app.app.set_trede(&zorg, leerling, &omhoog),
    )
    .await;
    w.evaluated(app, id, b1, "onvoldoende").await;
    app.app.set_trede(&zorg, leerling, &omhoog).await.unwrap();
}

async fn r074_a_basis_traject_goes_on_until_a_day_or_stops(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let id = w.running(app, leerling, aanbod(&catalogus, "B1")).await;
    let mut omhoog = trede(app, "3", "complex");
    for (verwacht, doorloop) in [
        ("doorloop=doorloop", Vec::new()),
        ("doorloop=doorloop_einde", door(id, "door", "")),
        ("doorloop=doorloop_einde", door(id, "door", &app.dag(-1))),
        ("doorloop=keuze", door(id, "misschien", "")),
    ] {
        omhoog.doorloop = doorloop;
        geweigerd(app, verwacht, app.app.set_trede(&zorg, leerling, &omhoog)).await;
    }
    omhoog.doorloop = door(id, "door", &app.dag(28));
    app.app.set_trede(&zorg, leerling, &omhoog).await.unwrap();
    w.running(app, leerling, aanbod(&catalogus, "E2")).await;
    let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    assert_eq!((blad.overzicht.niveau, blad.overzicht.lopend().count()), (3, 2));
    let basis = app.traject(leerling, id).await;
    assert_eq!(basis.doorloop_tot.unwrap().to_string(), app.dag(28));
    let stappen = app.app.open_traject(&zorg, id).await.unwrap().stappen;
    assert_eq!(stappen.last().unwrap().stap.gebeurtenis, G::Doorgelopen);
}

/// "End evaluation creates task" (002:865-866): what stops at a step stays on the work list until it was evaluated.
async fn r140_what_stops_at_a_step_is_still_evaluated(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let leerling = w.leerling(0);
    let b1 = aanbod(&catalogus, "B1");
    let id = w.running(app, leerling, b1).await;
    let eerder = w.running(app, w.leerling(1), b1).await;
    w.evaluated(app, eerder, b1, "onvoldoende").await;
    for (leerling, traject) in [(leerling, id), (w.leerling(1), eerder)] {
        let mut omhoog = trede(app, "3", "complex");
        omhoog.doorloop = door(traject, "stopt", "");
        app.app.set_trede(&zorg, leerling, &omhoog).await.unwrap();
    }
    let lijst = async || {
        let filter = OndersteuningFilter {
            evalueren_voor: Some(app.app.today()),
            ..OndersteuningFilter::default()
        };
        let lijst = app.app.list_ondersteuning(&mentor, &filter).await.unwrap();
        lijst.pagina.rijen.into_iter().map(|r| r.id).collect::<Vec<_>>()
    };
    assert_eq!(lijst().await, [id], "the other was evaluated before it stopped");
    let blad = app.app.open_traject(&mentor, id).await.unwrap();
    assert!(blad.mag_evalueren);
    // What has ended has no interim evaluation any more.
    let tussen = EvaluatieInvoer {
        soort: "tussen".to_owned(),
        ..eindevaluatie(&app.app, "deels")
    };
    geweigerd(app, "soort=keuze", app.app.evaluate_traject(&mentor, id, &tussen)).await;
    let eind = eindevaluatie(&app.app, "deels");
    app.app.evaluate_traject(&mentor, id, &eind).await.unwrap();
    assert!(lijst().await.is_empty());
    let traject = app.traject(leerling, id).await;
    assert_eq!(
        (traject.staat, traject.evaluatie_op, traject.uitkomst),
        (TrajectStaat::Beeindigd, None, Some(Uitkomst::Deels))
    );
    geweigerd(
        app,
        "conflict staat",
        app.app.evaluate_traject(&mentor, id, &eind),
    )
    .await;
}

/// What stops at a step is closed with what its end demands, no more: the log is kept here and the evaluation at the end is
/// this one, so neither is ticked (002:865).
async fn r121_what_stops_at_a_step_is_closed_with_its_log(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let leerling = w.leerling(0);
    w.adopted_opp(app, leerling).await;
    let id = w.running(app, leerling, aanbod(&catalogus, "1")).await;
    let mut omlaag = trede(app, "1", "afschalen");
    omlaag.doorloop = door(id, "stopt", "");
    geweigerd(
        app,
        "doorloop=sluit_niet",
        app.app.set_trede(&zorg, leerling, &omlaag),
    )
    .await;
    let regel = AantekeningInvoer {
        soort: "logboek".to_owned(),
        traject: id.to_string(),
        tekst: "De laatste keer de agenda doorgenomen.".to_owned(),
        ..AantekeningInvoer::default()
    };
    app.app
        .write_aantekening(&mentor, leerling, &regel)
        .await
        .unwrap();
    app.app.set_trede(&zorg, leerling, &omlaag).await.unwrap();
    let eind = eindevaluatie(&app.app, "voldoende");
    app.app.evaluate_traject(&mentor, id, &eind).await.unwrap();
}

/// Instruments of an evaluation on the way count at the end as well (002:866).
async fn r122_an_instrument_used_on_the_way_is_not_asked_twice(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let leerling = w.leerling(0);
    w.adopted_opp(app, leerling).await;
    let id = w.running(app, leerling, aanbod(&catalogus, "2a")).await;
    let met = |soort: &str, instrument: &str| EvaluatieInvoer {
        soort: soort.to_owned(),
        instrumenten: vec![instrument.to_owned()],
        ..eindevaluatie(&app.app, "voldoende")
    };
    let tussen = met("tussen", "observatielijst");
    app.app.evaluate_traject(&mentor, id, &tussen).await.unwrap();
    let mut omlaag = trede(app, "1", "afschalen");
    omlaag.doorloop = door(id, "stopt", "");
    app.app.set_trede(&zorg, leerling, &omlaag).await.unwrap();
    let zonder = eindevaluatie(&app.app, "voldoende");
    geweigerd(
        app,
        "eis.instrument.zelfevaluatie=instrument",
        app.app.evaluate_traject(&mentor, id, &zonder),
    )
    .await;
    let eind = met("eind", "zelfevaluatie");
    app.app.evaluate_traject(&mentor, id, &eind).await.unwrap();
}

async fn r075_an_e_traject_tapers_off_on_the_way_down(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    app.app
        .set_trede(&zorg, leerling, &trede(app, "3", "complex"))
        .await
        .unwrap();
    let id = w.running(app, leerling, aanbod(&catalogus, "E2")).await;
    let mut omlaag = trede(app, "2", "afschalen");
    geweigerd(
        app,
        "doorloop=doorloop",
        app.app.set_trede(&zorg, leerling, &omlaag),
    )
    .await;
    omlaag.doorloop = door(id, "door", &app.dag(14));
    app.app.set_trede(&zorg, leerling, &omlaag).await.unwrap();
    let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    assert_eq!(blad.overzicht.niveau, 2);
    // Past its last day it still runs: that is flagged.
    app.env.wacht(jiff::Span::new().days(15));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    assert_eq!(blad.aandacht, [Aandachtspunt::Doorloop]);
}

async fn r076_therapy_tapers_off_at_level_one_and_two(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    app.app
        .set_trede(&zorg, leerling, &trede(app, "4", "complex"))
        .await
        .unwrap();
    let id = w.running(app, leerling, aanbod(&catalogus, "A2")).await;
    let mut omlaag = trede(app, "1", "afschalen");
    omlaag.doorloop = door(id, "door", "");
    geweigerd(
        app,
        "doorloop=doorloop_einde",
        app.app.set_trede(&zorg, leerling, &omlaag),
    )
    .await;
    omlaag.doorloop = door(id, "door", &app.dag(30));
    app.app.set_trede(&zorg, leerling, &omlaag).await.unwrap();
    let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    assert_eq!(blad.overzicht.niveau, 1);
}

async fn r063_the_level_follows_what_runs(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let niveau = async || {
        let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
        blad.overzicht.niveau
    };
    assert_eq!(niveau().await, 1);
    let b1 = aanbod(&catalogus, "B1");
    let id = w.running(app, leerling, b1).await;
    assert_eq!(niveau().await, 2);
    w.evaluated(app, id, b1, "voldoende").await;
    app.app
        .step_traject(&zorg, id, &nieuw(G::Beeindigd, 4))
        .await
        .unwrap();
    app.env.wacht(jiff::Span::new().days(1));
    assert_eq!(niveau().await, 1);
}

async fn r081_steps_are_added_and_never_changed(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    for (naar, grond) in [("2", "enkelvoudig"), ("3", "complex"), ("2", "afschalen")] {
        let stap = trede(app, naar, grond);
        app.app.set_trede(&zorg, leerling, &stap).await.unwrap();
    }
    let eerder = TredeInvoer {
        datum: app.dag(-1),
        ..trede(app, "3", "complex")
    };
    geweigerd(
        app,
        "datum=voor_vorige",
        app.app.set_trede(&zorg, leerling, &eerder),
    )
    .await;
    let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    let gang: Vec<_> = blad.overzicht.treden.iter().map(|t| (t.van, t.naar)).collect();
    assert_eq!(gang, [(1, 2), (2, 3), (3, 2)]);
    let eerste = &blad.overzicht.treden[0];
    assert_eq!(blad.namen[&eerste.door], "Zoe Zorg");
    assert_eq!(eerste.orgaan, "zat");
}

/// What stops at a step gives its place in the group back.
async fn r074_what_stops_leaves_its_group(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let b5 = aanbod(&catalogus, "B5");
    w.need(app, leerling, "motivatie").await;
    let groep = w
        .group(app, "B5", vangnet_core::inrichting::catalogus::Vorm::Groep)
        .await;
    let mut invoer = traject_invoer(&app.app, b5);
    invoer.vorm = "groep".to_owned();
    invoer.groep = groep.to_string();
    invoer.behoeften = std::iter::once("motivatie".to_owned()).collect();
    let id = w.started(app, leerling, b5, &invoer).await;
    let mut omhoog = trede(app, "3", "complex");
    omhoog.doorloop = door(id, "stopt", "");
    app.app.set_trede(&zorg, leerling, &omhoog).await.unwrap();
    assert_eq!(app.traject(leerling, id).await.staat, TrajectStaat::Beeindigd);
    let leden = app.app.open_groep(&zorg, groep).await.unwrap().leden;
    assert_eq!(leden[0].0.tot, Some(app.app.today()));
}

/// A step touches what runs beside it, nothing else of the pupil.
async fn r074_a_step_does_not_end_what_never_began(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    w.need(app, leerling, "niveau_tempo").await;
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "B1"));
    let id = w.asked(app, leerling, &invoer).await;
    for keuze in ["stopt", "door"] {
        let mut omhoog = trede(app, "3", "complex");
        omhoog.doorloop = door(id, keuze, &app.dag(5));
        geweigerd(app, "doorloop=keuze", app.app.set_trede(&zorg, leerling, &omhoog)).await;
    }
    let mut omhoog = trede(app, "3", "complex");
    omhoog.doorloop = door(id, "", "");
    app.app.set_trede(&zorg, leerling, &omhoog).await.unwrap();
    assert_eq!(app.traject(leerling, id).await.staat, TrajectStaat::Gevraagd);
}

/// Two who move a pupil at the same moment: the second is told, for the level is another one by then.
async fn r081_two_who_step_at_once_make_one_step(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let leerling = w.leerling(0);
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let (naar_twee, naar_drie) = (trede(app, "2", "enkelvoudig"), trede(app, "3", "complex"));
    let (een, twee) = tokio::join!(
        app.app.set_trede(&zorg, leerling, &naar_twee),
        app.app.set_trede(&directie, leerling, &naar_drie)
    );
    let antwoorden = [antwoord(een), antwoord(twee)];
    let gedaan = antwoorden.iter().filter(|a| *a == "gedaan").count();
    // Together: one is told. One after the other: the second step goes from where the first ended.
    assert!(gedaan >= 1, "{antwoorden:?}");
    assert!(
        antwoorden.iter().all(|a| a == "gedaan" || a == "conflict trede"),
        "{antwoorden:?}"
    );
    let blad = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    let treden = &blad.overzicht.treden;
    assert_eq!(treden.len(), gedaan);
    for paar in treden.windows(2) {
        assert_eq!(paar[0].naar, paar[1].van);
    }
}

async fn r026_depth_asks_a_plan_and_the_parents(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let mut diep = trede(app, "3", "geen_passende_plek");
    geweigerd(
        app,
        "opp=opp ouders_op=ouders",
        app.app.set_trede(&zorg, leerling, &diep),
    )
    .await;
    diep.ouders_op = app.dag(1);
    geweigerd(
        app,
        "ouders_op=toekomst",
        app.app.set_trede(&zorg, leerling, &diep),
    )
    .await;
    diep.ouders_op = app.dag(0);
    w.adopted_opp(app, leerling).await;
    let anders = TredeInvoer {
        grond: "complex".to_owned(),
        ..diep.clone()
    };
    geweigerd(app, "grond=grond", app.app.set_trede(&zorg, leerling, &anders)).await;
    app.app.set_trede(&zorg, leerling, &diep).await.unwrap();
}

on_both!(
    r065_level_two_asks_its_criterion_reason_and_decider,
    r066_level_three_asks_an_evaluated_traject_or_complex_problems,
    r066_extra_support_begins_after_the_step_to_its_level,
    r066_an_evaluation_on_the_way_carries_no_step,
    r074_a_basis_traject_goes_on_until_a_day_or_stops,
    r140_what_stops_at_a_step_is_still_evaluated,
    r121_what_stops_at_a_step_is_closed_with_its_log,
    r122_an_instrument_used_on_the_way_is_not_asked_twice,
    r075_an_e_traject_tapers_off_on_the_way_down,
    r076_therapy_tapers_off_at_level_one_and_two,
    r063_the_level_follows_what_runs,
    r081_steps_are_added_and_never_changed,
    r074_what_stops_leaves_its_group,
    r074_a_step_does_not_end_what_never_began,
    r081_two_who_step_at_once_make_one_step,
    r026_depth_asks_a_plan_and_the_parents,
);
