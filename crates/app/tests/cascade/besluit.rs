//! Deciding and beginning: by whom, when, and over which version.

use vangnet_app::cascade::TrajectStapInvoer;
use vangnet_core::{
    cascade::traject::{TrajectGebeurtenis as G, TrajectStaat},
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

use crate::{aanbod, antwoord, geweigerd, nieuw, omdat};

async fn r130_a_traject_does_not_begin_without_its_decision(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "8a"));
    let id = w.asked(app, w.leerling(0), &invoer).await;
    let begin = nieuw(G::Begonnen, 1);
    geweigerd(app, "conflict staat", app.app.step_traject(&zorg, id, &begin)).await;
    app.app
        .step_traject(&zorg, id, &nieuw(G::Besloten, 1))
        .await
        .unwrap();
    app.app
        .step_traject(&zorg, id, &nieuw(G::Begonnen, 2))
        .await
        .unwrap();
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    let besluit = &blad.stappen[1];
    assert_eq!(besluit.stap.orgaan.as_deref(), Some("intern_zorgoverleg"));
    assert_eq!(besluit.naam, "Zoe Zorg");
    assert_eq!(blad.traject.staat, TrajectStaat::Loopt);
}

async fn r160_the_role_that_the_catalogue_names_decides(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    w.adopted_opp(app, w.leerling(0)).await;
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "15c"));
    let mut invoer = invoer;
    invoer.vorm = "bovenschools".to_owned();
    invoer.groep = w
        .group(app, "15c", vangnet_core::inrichting::catalogus::Vorm::Groep)
        .await
        .to_string();
    let id = w.asked(app, w.leerling(0), &invoer).await;
    for wie in [w.zorgcoordinator, w.directie, w.mentor, w.bpo] {
        let ctx = app.ctx(wie).await;
        for stap in [nieuw(G::Besloten, 1), omdat(G::Afgewezen, 1, "Niet nu.")] {
            geweigerd(app, "denied", app.app.step_traject(&ctx, id, &stap)).await;
        }
    }
    let kan = |blad: vangnet_app::cascade::TrajectBlad| blad.kan;
    let zorg = app.ctx(w.zorgcoordinator).await;
    assert_eq!(
        kan(app.app.open_traject(&zorg, id).await.unwrap()),
        [G::Ingetrokken]
    );
    let team = app.ctx(w.teamleider).await;
    assert_eq!(
        kan(app.app.open_traject(&team, id).await.unwrap()),
        [G::Besloten, G::Afgewezen, G::Ingetrokken]
    );
    app.app
        .step_traject(&team, id, &nieuw(G::Besloten, 1))
        .await
        .unwrap();
}

/// A role that somebody has elsewhere decides nothing here.
async fn r160_a_team_leader_of_another_school_does_not_decide_here(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let bij = |rol, n| Toekenning {
        rol,
        bereik: Bereik::School {
            school: app.school(n).id,
        },
    };
    let rollen = [bij(Rol::Zorgcoordinator, 0), bij(Rol::Teamleider, 1)];
    let dubbel = app.account("Dora Dubbel", &rollen).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let id = w
        .asked(
            app,
            w.leerling(0),
            &traject_invoer(&app.app, aanbod(&catalogus, "12")),
        )
        .await;
    let ctx = app.ctx(dubbel).await;
    geweigerd(
        app,
        "denied",
        app.app.step_traject(&ctx, id, &nieuw(G::Besloten, 1)),
    )
    .await;
    let blad = app.app.open_traject(&ctx, id).await.unwrap();
    assert!(!blad.kan.contains(&G::Besloten), "{:?}", blad.kan);
}

async fn r160_a_refusal_and_a_withdrawal_say_why(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "1"));
    let id = w.asked(app, w.leerling(0), &invoer).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mentor = app.ctx(w.mentor).await;
    for (ctx, wat) in [(&zorg, G::Afgewezen), (&mentor, G::Ingetrokken)] {
        let stap = nieuw(wat, 1);
        geweigerd(app, "toelichting=verplicht", app.app.step_traject(ctx, id, &stap)).await;
    }
    let stap = omdat(G::Ingetrokken, 1, "Toch niet nodig.");
    app.app.step_traject(&mentor, id, &stap).await.unwrap();
    let na = nieuw(G::Besloten, 2);
    geweigerd(app, "conflict staat", app.app.step_traject(&zorg, id, &na)).await;
}

async fn r040_no_breedte_without_an_adopted_plan(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let coach = aanbod(&catalogus, "1");
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = w
        .decided(app, w.leerling(0), coach, &traject_invoer(&app.app, coach))
        .await;
    let begin = nieuw(G::Begonnen, 2);
    geweigerd(app, "eis.opp=opp", app.app.step_traject(&zorg, id, &begin)).await;
    // A plan that is worked at is none yet, and no reason sets it aside.
    w.concept_opp(app, w.leerling(0)).await;
    let mut toch = begin.clone();
    toch.afwijkingen.push(vangnet_app::cascade::AfwijkingInvoer {
        gebrek: "opp".to_owned(),
        reden: "Komt nog.".to_owned(),
    });
    geweigerd(app, "eis.opp=opp", app.app.step_traject(&zorg, id, &toch)).await;
    let ander = w.leerling(1);
    let id = w
        .decided(app, ander, coach, &traject_invoer(&app.app, coach))
        .await;
    w.adopted_opp(app, ander).await;
    app.app.step_traject(&zorg, id, &begin).await.unwrap();
}

/// "Record reason; criterion mandatory" (000:193): without a step to level two, the traject itself says why.
async fn r065_support_of_level_two_begins_with_a_step_or_a_reason(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let coach = aanbod(&catalogus, "1");
    let zorg = app.ctx(w.zorgcoordinator).await;
    let zonder = vangnet_app::cascade::TrajectInvoer {
        reden: " ".to_owned(),
        ..traject_invoer(&app.app, coach)
    };
    let begin = nieuw(G::Begonnen, 2);
    let mut alle = Vec::new();
    for n in 0..2 {
        w.adopted_opp(app, w.leerling(n)).await;
        let id = w.decided(app, w.leerling(n), coach, &zonder).await;
        geweigerd(app, "eis.reden=reden", app.app.step_traject(&zorg, id, &begin)).await;
        alle.push(id);
    }
    let waarom = omdat(G::Begonnen, 2, "Plannen lukt niet zonder hulp.");
    app.app.step_traject(&zorg, alle[0], &waarom).await.unwrap();
    let trede = vangnet_app::cascade::TredeInvoer {
        naar: "2".to_owned(),
        datum: app.dag(0),
        grond: "enkelvoudig".to_owned(),
        orgaan: "zat".to_owned(),
        criterium: true,
        toelichting: "Leren gaat niet vanzelf.".to_owned(),
        ..vangnet_app::cascade::TredeInvoer::default()
    };
    app.app.set_trede(&zorg, w.leerling(1), &trede).await.unwrap();
    app.app.step_traject(&zorg, alle[1], &begin).await.unwrap();
}

async fn r126_a_medical_traject_asks_a_buddy_and_a_last_day(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let lang = aanbod(&catalogus, "4b");
    let mut invoer = traject_invoer(&app.app, lang);
    invoer.antwoorden.retain(|(veld, _)| veld != "buddy");
    invoer.einde = String::new();
    let id = w.decided(app, w.leerling(0), lang, &invoer).await;
    geweigerd(
        app,
        "eis.antwoord.buddy=antwoord eis.einde=einde",
        app.app.step_traject(&zorg, id, &nieuw(G::Begonnen, 2)),
    )
    .await;
    // What is asked at the beginning is answered at the beginning.
    let begin = TrajectStapInvoer {
        antwoorden: vec![("buddy".to_owned(), "1002".to_owned())],
        einde: app.dag(60),
        ..nieuw(G::Begonnen, 2)
    };
    app.app.step_traject(&zorg, id, &begin).await.unwrap();
    let traject = app.traject(w.leerling(0), id).await;
    assert_eq!(traject.einde.unwrap().to_string(), app.dag(60));
    assert_eq!(traject.inhoud.antwoorden["buddy"], "1002");
}

async fn r072_the_first_day_is_the_one_on_which_it_began(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let coach = aanbod(&catalogus, "1");
    let id = w
        .decided(app, w.leerling(0), coach, &traject_invoer(&app.app, coach))
        .await;
    let begin = TrajectStapInvoer {
        datum: app.dag(7),
        ..nieuw(G::Begonnen, 2)
    };
    app.app.step_traject(&zorg, id, &begin).await.unwrap();
    let traject = app.traject(w.leerling(0), id).await;
    assert_eq!(traject.begin.unwrap().to_string(), app.dag(7));
    // Every two weeks a word on how it goes.
    assert_eq!(traject.evaluatie_op.unwrap().to_string(), app.dag(21));
}

/// Two people decide on one traject at the same moment: one decision stands, the other person is told.
async fn two_deciders_make_one_decision(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let coach = aanbod(&catalogus, "1");
    let id = w
        .asked(app, w.leerling(0), &traject_invoer(&app.app, coach))
        .await;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let (ja, nee) = (nieuw(G::Besloten, 1), omdat(G::Afgewezen, 1, "Geen plek."));
    let (een, twee) = tokio::join!(
        app.app.step_traject(&zorg, id, &ja),
        app.app.step_traject(&directie, id, &nee)
    );
    let mut antwoorden = [antwoord(een), antwoord(twee)];
    antwoorden.sort();
    let [conflict, gedaan] = antwoorden;
    assert_eq!(gedaan, "gedaan");
    assert!(conflict.starts_with("conflict"), "{conflict}");
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    assert_eq!(blad.stappen.len(), 2);
    let oud = nieuw(G::Begonnen, 1);
    let fout = antwoord(app.app.step_traject(&zorg, id, &oud).await);
    assert!(fout.starts_with("conflict") || fout.starts_with("eis."), "{fout}");
}

on_both!(
    r130_a_traject_does_not_begin_without_its_decision,
    r160_the_role_that_the_catalogue_names_decides,
    r160_a_team_leader_of_another_school_does_not_decide_here,
    r160_a_refusal_and_a_withdrawal_say_why,
    r040_no_breedte_without_an_adopted_plan,
    r065_support_of_level_two_begins_with_a_step_or_a_reason,
    r126_a_medical_traject_asks_a_buddy_and_a_last_day,
    r072_the_first_day_is_the_one_on_which_it_began,
    two_deciders_make_one_decision,
);
