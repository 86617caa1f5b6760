//! Evaluating and ending.

use vangnet_app::{
    cascade::{EvaluatieInvoer, TrajectInvoer, TrajectStapInvoer},
    logboek::AantekeningInvoer,
    plan::DoelInvoer,
};
use vangnet_core::cascade::traject::{TrajectGebeurtenis as G, TrajectStaat, Uitkomst};
use vangnet_testkit::{TestApp, Wereld, eindevaluatie, on_both, traject_invoer};

use crate::{aanbod, geweigerd, nieuw};

async fn r140_a_traject_does_not_end_without_its_evaluation(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let b1 = aanbod(&catalogus, "B1");
    let id = w.running(app, w.leerling(0), b1).await;
    let einde = nieuw(G::Beeindigd, 3);
    geweigerd(
        app,
        "eis.evaluatie=evaluatie",
        app.app.step_traject(&zorg, id, &einde),
    )
    .await;
    let goed = eindevaluatie(&app.app, "voldoende");
    let met = |knoei: fn(&mut EvaluatieInvoer)| {
        let mut invoer = goed.clone();
        knoei(&mut invoer);
        invoer
    };
    for (verwacht, invoer) in [
        ("soort=keuze", met(|e| e.soort = "jaar".to_owned())),
        ("uitkomst=keuze", met(|e| e.uitkomst = "prima".to_owned())),
        ("vervolg=keuze", met(|e| e.vervolg = String::new())),
        ("bevinding=verplicht", met(|e| e.bevinding = " ".to_owned())),
        ("datum=toekomst", met(|e| e.datum = "2026-12-24".to_owned())),
        ("datum=voor_begin", met(|e| e.datum = "2026-11-01".to_owned())),
        (
            "doelen=keuze",
            met(|e| {
                e.doelen = vec![(vangnet_core::id::DoelId(uuid()), "behaald".to_owned())];
            }),
        ),
    ] {
        geweigerd(app, verwacht, app.app.evaluate_traject(&mentor, id, &invoer)).await;
    }
    let tussen = met(|e| e.soort = "tussen".to_owned());
    app.app.evaluate_traject(&mentor, id, &tussen).await.unwrap();
    // A word in between is no end.
    let einde = nieuw(G::Beeindigd, 4);
    geweigerd(
        app,
        "eis.evaluatie=evaluatie",
        app.app.step_traject(&zorg, id, &einde),
    )
    .await;
    app.app.evaluate_traject(&mentor, id, &goed).await.unwrap();
    geweigerd(
        app,
        "denied",
        app.app.step_traject(&mentor, id, &nieuw(G::Beeindigd, 5)),
    )
    .await;
    app.app
        .step_traject(&zorg, id, &nieuw(G::Beeindigd, 5))
        .await
        .unwrap();
    let traject = app.traject(w.leerling(0), id).await;
    assert_eq!(traject.staat, TrajectStaat::Beeindigd);
    assert_eq!(traject.uitkomst, Some(Uitkomst::Voldoende));
    assert_eq!(
        (traject.beeindigd_op, traject.evaluatie_op),
        (Some(app.app.today()), None)
    );
    geweigerd(
        app,
        "conflict staat",
        app.app.evaluate_traject(&mentor, id, &goed),
    )
    .await;
}

/// What left the catalogue is no dead end: it is evaluated and ended, refused or withdrawn; it does not begin or go on.
async fn a_traject_whose_offer_left_the_catalogue_is_ended(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let b1 = aanbod(&catalogus, "B1");
    let loopt = w.running(app, leerling, b1).await;
    let invoer = traject_invoer(&app.app, b1);
    let gevraagd = w.asked(app, leerling, &invoer).await;
    let ander = w.asked(app, leerling, &invoer).await;
    let besloten = w.decided(app, leerling, b1, &invoer).await;
    crate::zonder_aanbod(app, &catalogus, &["B1"]).await;
    let langer = TrajectStapInvoer {
        einde: app.dag(40),
        ..crate::omdat(G::Verlengd, 3, "Nog even.")
    };
    for (id, stap) in [
        (gevraagd, nieuw(G::Besloten, 1)),
        (besloten, nieuw(G::Begonnen, 2)),
        (loopt, langer),
    ] {
        geweigerd(
            app,
            "arrangement=vervallen",
            app.app.step_traject(&zorg, id, &stap),
        )
        .await;
    }
    let kan = async |id| app.app.open_traject(&zorg, id).await.unwrap().kan;
    assert_eq!(kan(gevraagd).await, [G::Afgewezen, G::Ingetrokken]);
    assert_eq!(kan(besloten).await, [G::Ingetrokken]);
    assert_eq!(kan(loopt).await, [G::Beeindigd]);
    for (id, gebeurtenis, versie, staat) in [
        (gevraagd, G::Afgewezen, 1, TrajectStaat::Afgewezen),
        (ander, G::Ingetrokken, 1, TrajectStaat::Ingetrokken),
        (besloten, G::Ingetrokken, 2, TrajectStaat::Ingetrokken),
    ] {
        let waarom = crate::omdat(gebeurtenis, versie, "Dit geeft de school niet meer.");
        app.app.step_traject(&zorg, id, &waarom).await.unwrap();
        assert_eq!(app.traject(leerling, id).await.staat, staat);
    }
    // Its evaluation is asked all the same (R140).
    let einde = nieuw(G::Beeindigd, 3);
    geweigerd(
        app,
        "eis.evaluatie=evaluatie",
        app.app.step_traject(&zorg, loopt, &einde),
    )
    .await;
    let mist = app.app.open_traject(&zorg, loopt).await.unwrap().gebreken;
    assert_eq!(mist.len(), 1, "{mist:?}");
    w.evaluated(app, loopt, b1, "voldoende").await;
    let einde = nieuw(G::Beeindigd, 4);
    app.app.step_traject(&zorg, loopt, &einde).await.unwrap();
    let traject = app.traject(leerling, loopt).await;
    assert_eq!(
        (traject.staat, traject.uitkomst),
        (TrajectStaat::Beeindigd, Some(Uitkomst::Voldoende))
    );
}

fn uuid() -> uuid::Uuid {
    uuid::Uuid::from_u128(7)
}

async fn r122_both_instruments_are_asked_at_the_end(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let training = aanbod(&catalogus, "2a");
    let id = w.running(app, w.leerling(0), training).await;
    let een = EvaluatieInvoer {
        instrumenten: vec!["observatielijst".to_owned()],
        ..eindevaluatie(&app.app, "deels")
    };
    app.app.evaluate_traject(&zorg, id, &een).await.unwrap();
    geweigerd(
        app,
        "eis.instrument.zelfevaluatie=instrument",
        app.app.step_traject(&zorg, id, &nieuw(G::Beeindigd, 4)),
    )
    .await;
    w.evaluated(app, id, training, "deels").await;
    app.app
        .step_traject(&zorg, id, &nieuw(G::Beeindigd, 5))
        .await
        .unwrap();
}

async fn r121_coaching_does_not_end_without_a_line_in_the_log(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    w.adopted_opp(app, w.leerling(0)).await;
    let coach = aanbod(&catalogus, "1");
    let id = w.running(app, w.leerling(0), coach).await;
    w.evaluated(app, id, coach, "voldoende").await;
    let einde = nieuw(G::Beeindigd, 4);
    geweigerd(
        app,
        "eis.logboek=logboek",
        app.app.step_traject(&zorg, id, &einde),
    )
    .await;
    let regel = AantekeningInvoer {
        soort: "logboek".to_owned(),
        traject: id.to_string(),
        tekst: "Vandaag de agenda doorgenomen.".to_owned(),
        ..AantekeningInvoer::default()
    };
    app.app
        .write_aantekening(&mentor, w.leerling(0), &regel)
        .await
        .unwrap();
    app.app.step_traject(&zorg, id, &einde).await.unwrap();
}

async fn r135_off_site_ends_with_the_day_of_return(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let satelliet = aanbod(&catalogus, "15c");
    let mut invoer = TrajectInvoer {
        vorm: "bovenschools".to_owned(),
        groep: w
            .group(app, "15c", vangnet_core::inrichting::catalogus::Vorm::Groep)
            .await
            .to_string(),
        ..traject_invoer(&app.app, satelliet)
    };
    invoer.antwoorden.retain(|(veld, _)| veld != "terugkeer");
    let id = w.started(app, w.leerling(0), satelliet, &invoer).await;
    w.evaluated(app, id, satelliet, "voldoende").await;
    let einde = nieuw(G::Beeindigd, 4);
    geweigerd(
        app,
        "eis.antwoord.terugkeer=antwoord",
        app.app.step_traject(&zorg, id, &einde),
    )
    .await;
    let met = |dag: &str| TrajectStapInvoer {
        antwoorden: vec![("terugkeer".to_owned(), dag.to_owned())],
        ..einde.clone()
    };
    geweigerd(
        app,
        "antwoord.terugkeer=datum",
        app.app.step_traject(&zorg, id, &met("vandaag")),
    )
    .await;
    app.app.step_traject(&zorg, id, &met(&app.dag(0))).await.unwrap();
    let antwoorden = app.traject(w.leerling(0), id).await.inhoud.antwoorden;
    assert_eq!(antwoorden["terugkeer"], app.dag(0));
    assert!(antwoorden.contains_key("terugkeer_verwacht"));
}

async fn r054_an_evaluation_says_what_came_of_each_goal(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (mentor, leerling) = (app.ctx(w.mentor).await, w.leerling(0));
    let doel = DoelInvoer {
        plan: "opp".to_owned(),
        doel: "Begint zelf aan een taak.".to_owned(),
        criterium: "Drie van de vijf lessen.".to_owned(),
        ..DoelInvoer::default()
    };
    let doel = app.app.save_doel(&mentor, leerling, None, &doel).await.unwrap();
    let vreemd = DoelInvoer {
        plan: "opp".to_owned(),
        doel: "Iets anders.".to_owned(),
        ..DoelInvoer::default()
    };
    let vreemd = app
        .app
        .save_doel(&mentor, w.leerling(1), None, &vreemd)
        .await
        .unwrap();
    w.need(app, leerling, "niveau_tempo").await;
    let b1 = aanbod(&catalogus, "B1");
    let mut invoer = traject_invoer(&app.app, b1);
    invoer.doelen = vec![vreemd];
    geweigerd(
        app,
        "doelen=keuze",
        app.app.ask_traject(&mentor, leerling, &invoer),
    )
    .await;
    invoer.doelen = vec![doel];
    let id = w.started(app, leerling, b1, &invoer).await;
    let evaluatie = EvaluatieInvoer {
        doelen: vec![(doel, "behaald".to_owned())],
        ..eindevaluatie(&app.app, "voldoende")
    };
    app.app.evaluate_traject(&mentor, id, &evaluatie).await.unwrap();
    let blad = app.app.open_traject(&mentor, id).await.unwrap();
    assert_eq!(blad.doelen, [(doel, "Begint zelf aan een taak.".to_owned())]);
    assert_eq!(blad.evaluaties[0].inhoud.doelen[&doel].code(), "behaald");
}

on_both!(
    a_traject_whose_offer_left_the_catalogue_is_ended,
    r140_a_traject_does_not_end_without_its_evaluation,
    r122_both_instruments_are_asked_at_the_end,
    r121_coaching_does_not_end_without_a_line_in_the_log,
    r135_off_site_ends_with_the_day_of_return,
    r054_an_evaluation_says_what_came_of_each_goal,
);
