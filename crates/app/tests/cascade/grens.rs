//! Limits: marked, set aside with a reason, extended by decision.

use vangnet_app::cascade::{AfwijkingInvoer, TrajectInvoer, TrajectStapInvoer};
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis as G,
    inrichting::{Jaarkalender, KalenderSoort, Kalenderdag},
};
use vangnet_store::BeleidSoort;
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

use crate::{aanbod, geweigerd, nieuw};

fn afwijking(gebrek: &str, reden: &str) -> AfwijkingInvoer {
    AfwijkingInvoer {
        gebrek: gebrek.to_owned(),
        reden: reden.to_owned(),
    }
}

async fn r121_a_ninth_week_is_marked_and_set_aside_with_a_reason(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let coach = aanbod(&catalogus, "1");
    // Tuesday of the first week to Monday of the ninth.
    let invoer = TrajectInvoer {
        einde: app.dag(55),
        ..traject_invoer(&app.app, coach)
    };
    let id = w.asked(app, w.leerling(0), &invoer).await;
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(app, "eis.weken=weken", app.app.step_traject(&zorg, id, &besluit)).await;
    let zonder = TrajectStapInvoer {
        afwijkingen: vec![afwijking("weken", "  ")],
        ..besluit.clone()
    };
    geweigerd(app, "eis.weken=weken", app.app.step_traject(&zorg, id, &zonder)).await;
    let met = TrajectStapInvoer {
        afwijkingen: vec![afwijking("weken", "De vakantie valt erin.")],
        ..besluit
    };
    app.app.step_traject(&zorg, id, &met).await.unwrap();
    // What the decision set aside is not asked again at the beginning.
    app.app
        .step_traject(&zorg, id, &nieuw(G::Begonnen, 2))
        .await
        .unwrap();
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    let gezegd = &blad.stappen[1].stap.afwijkingen;
    assert_eq!(gezegd.len(), 1);
    assert_eq!(gezegd[0].reden, "De vakantie valt erin.");
    let acht = TrajectInvoer {
        einde: app.dag(54),
        ..invoer
    };
    w.started(app, w.leerling(0), coach, &acht).await;
}

/// The calendar of the school year says which weeks are no school weeks; it is read where limits are asked and shown.
async fn r139_a_week_of_holiday_is_not_counted(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let coach = aanbod(&catalogus, "1");
    let negen = TrajectInvoer {
        einde: app.dag(55),
        ..traject_invoer(&app.app, coach)
    };
    let id = w.asked(app, w.leerling(0), &negen).await;
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(app, "eis.weken=weken", app.app.step_traject(&zorg, id, &besluit)).await;
    let week = app.app.today().saturating_add(jiff::Span::new().days(15));
    let kalender = Jaarkalender {
        dagen: vec![Kalenderdag {
            soort: KalenderSoort::Vakantieweek,
            datum: week,
            omschrijving: String::new(),
        }],
    };
    let tx = app.swv.begin().await.unwrap();
    let set = tx
        .insert_beleid(BeleidSoort::Kalender, app.app.today(), &kalender)
        .await;
    set.unwrap();
    app.commit(tx).await;
    app.app.step_traject(&zorg, id, &besluit).await.unwrap();
    app.app
        .step_traject(&zorg, id, &nieuw(G::Begonnen, 2))
        .await
        .unwrap();
    app.env.wacht(jiff::Span::new().days(28));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    assert_eq!((blad.rest.weken, blad.rest.weken_over), (4, Some(4)));
    let blad = app.app.open_trajecten(&zorg, w.leerling(0)).await.unwrap();
    let rest = blad.overzicht.rest(&blad.overzicht.trajecten[0], app.app.today());
    assert_eq!(rest.weken, 4);
}

async fn r121_two_and_a_half_hours_are_marked(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let coach = aanbod(&catalogus, "1");
    let invoer = TrajectInvoer {
        uren: "2,5".to_owned(),
        ..traject_invoer(&app.app, coach)
    };
    let id = w.asked(app, w.leerling(0), &invoer).await;
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(
        app,
        "eis.minuten=minuten",
        app.app.step_traject(&zorg, id, &besluit),
    )
    .await;
}

async fn r125_hours_of_others_are_not_counted(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let medisch = aanbod(&catalogus, "4a");
    let invoer = TrajectInvoer {
        uren: "2".to_owned(),
        extern_uren: "6".to_owned(),
        ..traject_invoer(&app.app, medisch)
    };
    w.started(app, w.leerling(0), medisch, &invoer).await;
    let blad = app.app.open_trajecten(&zorg, w.leerling(0)).await.unwrap();
    assert_eq!(blad.overzicht.minuten, 120);
    let meer = TrajectInvoer {
        uren: "2,5".to_owned(),
        ..invoer
    };
    let id = w.asked(app, w.leerling(1), &meer).await;
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(
        app,
        "eis.minuten=minuten",
        app.app.step_traject(&zorg, id, &besluit),
    )
    .await;
}

async fn r139_hours_of_one_offer_are_summed_per_week(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let coach = aanbod(&catalogus, "1");
    let invoer = TrajectInvoer {
        uren: "1,5".to_owned(),
        ..traject_invoer(&app.app, coach)
    };
    w.started(app, w.leerling(0), coach, &invoer).await;
    let id = w.asked(app, w.leerling(0), &invoer).await;
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(
        app,
        "eis.minuten=minuten",
        app.app.step_traject(&zorg, id, &besluit),
    )
    .await;
}

async fn r129_an_extension_keeps_its_end_reason_and_decider(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, team) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.teamleider).await);
    w.adopted_opp(app, w.leerling(0)).await;
    let bijles = aanbod(&catalogus, "6b");
    let id = w
        .started(app, w.leerling(0), bijles, &traject_invoer(&app.app, bijles))
        .await;
    let langer = |versie, dagen, waarom: &str| TrajectStapInvoer {
        einde: app.dag(dagen),
        toelichting: waarom.to_owned(),
        ..nieuw(G::Verlengd, versie)
    };
    geweigerd(
        app,
        "denied",
        app.app.step_traject(&zorg, id, &langer(3, 60, "Bijna zover.")),
    )
    .await;
    geweigerd(
        app,
        "toelichting=verplicht",
        app.app.step_traject(&team, id, &langer(3, 60, "")),
    )
    .await;
    geweigerd(
        app,
        "eis.einde=einde",
        app.app.step_traject(&team, id, &langer(3, 27, "Bijna zover.")),
    )
    .await;
    app.app
        .step_traject(&team, id, &langer(3, 60, "Bijna zover."))
        .await
        .unwrap();
    let blad = app.app.open_traject(&team, id).await.unwrap();
    // Its six weeks are twelve now, on its page and on that of the pupil.
    let alle = app.app.open_trajecten(&team, w.leerling(0)).await.unwrap();
    let rest = alle.overzicht.rest(&blad.traject, app.app.today());
    assert_eq!((rest.weken_hoogstens, rest.over), (Some(12), false));
    assert_eq!(blad.rest, rest);
    let stap = &blad.stappen[3].stap;
    assert_eq!(stap.orgaan.as_deref(), Some("teamleider"));
    assert_eq!(stap.toelichting, "Bijna zover.");
    assert_eq!(blad.stappen[3].naam, "Tess Team");
    assert_eq!(blad.traject.einde.unwrap().to_string(), app.dag(60));
    let spoor = app
        .swv
        .list_audit(vangnet_store::AuditFilter::default())
        .await
        .unwrap();
    let verlengd = spoor
        .rijen
        .iter()
        .find(|r| r.detail.contains("verlengd"))
        .unwrap();
    assert!(verlengd.detail.contains(&app.dag(60)), "{}", verlengd.detail);
    // A second time is marked.
    geweigerd(
        app,
        "eis.verlenging=verlenging",
        app.app.step_traject(&team, id, &langer(4, 70, "Nog even.")),
    )
    .await;
}

/// An extension asks again what must hold while the traject runs: the plan, the hours of every week, the evaluation.
async fn r129_an_extension_asks_again_what_must_be_there(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, team) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.teamleider).await);
    let leerling = w.leerling(0);
    let opp = w.adopted_opp(app, leerling).await;
    let bijles = aanbod(&catalogus, "6b");
    let anderhalf = TrajectInvoer {
        uren: "1,5".to_owned(),
        ..traject_invoer(&app.app, bijles)
    };
    let id = w.started(app, leerling, bijles, &anderhalf).await;
    // The second begins after the first ends: together they would be too much.
    let later = TrajectInvoer {
        uren: "1".to_owned(),
        begin: app.dag(34),
        einde: app.dag(60),
        ..traject_invoer(&app.app, bijles)
    };
    w.decided(app, leerling, bijles, &later).await;
    let langer = TrajectStapInvoer {
        einde: app.dag(48),
        ..crate::omdat(G::Verlengd, 3, "Bijna zover.")
    };
    geweigerd(
        app,
        "eis.minuten=minuten",
        app.app.step_traject(&team, id, &langer),
    )
    .await;
    let kort = TrajectStapInvoer {
        einde: app.dag(30),
        ..langer.clone()
    };
    // The plan ended meanwhile.
    let einde = app
        .app
        .end_opp(&zorg, opp, 3, &app.dag(0), "De ouders trokken in.")
        .await;
    einde.unwrap();
    geweigerd(app, "eis.opp=opp", app.app.step_traject(&team, id, &kort)).await;
    w.adopted_opp(app, leerling).await;
    app.env.wacht(jiff::Span::new().days(27));
    let team = app.ctx(w.teamleider).await;
    let kort = TrajectStapInvoer {
        einde: app.dag(5),
        ..langer
    };
    geweigerd(
        app,
        "eis.evaluatie_open=evaluatie_open",
        app.app.step_traject(&team, id, &kort),
    )
    .await;
    let toch = TrajectStapInvoer {
        afwijkingen: vec![afwijking("evaluatie_open", "Morgen spreken we elkaar.")],
        ..kort
    };
    app.app.step_traject(&team, id, &toch).await.unwrap();
}

async fn r131_more_at_once_asks_whether_the_pupil_can_bear_it(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let rekenen = aanbod(&catalogus, "8b");
    let mut invoer = traject_invoer(&app.app, rekenen);
    invoer.antwoorden.clear();
    app.app.ask_traject(&zorg, w.leerling(0), &invoer).await.unwrap();
    w.running(app, w.leerling(0), aanbod(&catalogus, "1")).await;
    geweigerd(
        app,
        "eis.belasting.belasting=belasting",
        app.app.ask_traject(&zorg, w.leerling(0), &invoer),
    )
    .await;
}

on_both!(
    r121_a_ninth_week_is_marked_and_set_aside_with_a_reason,
    r121_two_and_a_half_hours_are_marked,
    r139_a_week_of_holiday_is_not_counted,
    r125_hours_of_others_are_not_counted,
    r139_hours_of_one_offer_are_summed_per_week,
    r129_an_extension_keeps_its_end_reason_and_decider,
    r129_an_extension_asks_again_what_must_be_there,
    r131_more_at_once_asks_whether_the_pupil_can_bear_it,
);
