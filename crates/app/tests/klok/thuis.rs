//! Pupils who stay at home without a full programme.

use vangnet_app::{klok::ThuisInvoer, klok::Urgentie as U, toelating::Telling};
use vangnet_core::{
    bewaring::steun::SteunGebrek,
    cascade::thuiszitter::{ThuisReden, dagen_zonder},
    klok::{Gemist, TermijnSoort as S},
};
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{antwoord, termijnen, werk};

fn invoer(app: &TestApp) -> ThuisInvoer {
    ThuisInvoer {
        van: app.dag(-20),
        reden: "geen_aanbod".to_owned(),
        uren: "4,5".to_owned(),
        stap: "Bel de plusvoorziening.".to_owned(),
        stap_op: app.dag(2),
        ..ThuisInvoer::default()
    }
}

async fn r143_who_has_no_programme_is_listed_until_it_ends(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let (a, leerling) = (&app.app, w.leerling(0));
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    a.save_thuis(&mentor, leerling, &invoer(app)).await.unwrap();
    let lijst = a.list_thuiszitters(&zorg).await.unwrap();
    assert_eq!(lijst.regels.len(), 1);
    let regel = &lijst.regels[0];
    assert_eq!(
        (regel.leerling, regel.reden, regel.minuten_per_week),
        (leerling, ThuisReden::GeenAanbod, 270)
    );
    assert_eq!(
        dagen_zonder(regel.van, None, a.today()),
        21,
        "the first day counts"
    );
    let mijn = werk(app, w.zorgcoordinator).await;
    assert!(
        termijnen(&mijn).contains(&(U::DezeWeek, S::VolgendeStap, leerling)),
        "of nobody by name: the zorgcoördinator's"
    );
    let gemist = mijn.gemist.unwrap();
    assert_eq!(gemist.telling.thuis, 1);
    assert!(gemist.lijsten.iter().any(|l| l.wat == Gemist::GeenProgramma));
    let tijd = a.open_thuis(&zorg, leerling).await.unwrap().tijden.remove(0);
    assert_eq!(tijd.stap, "Bel de plusvoorziening.");
    // By name it is the task of that one.
    let anders = ThuisInvoer {
        id: Some(tijd.id),
        versie: tijd.versie,
        eigenaar: w.directie.to_string(),
        ..invoer(app)
    };
    a.save_thuis(&zorg, leerling, &anders).await.unwrap();
    assert!(
        !termijnen(&werk(app, w.zorgcoordinator).await)
            .iter()
            .any(|(_, s, _)| *s == S::VolgendeStap)
    );
    assert!(
        termijnen(&werk(app, w.directie).await)
            .iter()
            .any(|(_, s, _)| *s == S::VolgendeStap)
    );
    assert_eq!(
        antwoord(a.save_thuis(&mentor, leerling, &anders).await),
        "conflict gewijzigd",
        "what somebody else wrote stays"
    );
    let klaar = ThuisInvoer {
        versie: tijd.versie + 1,
        tot: app.dag(-1),
        ..anders
    };
    a.save_thuis(&zorg, leerling, &klaar).await.unwrap();
    assert!(a.list_thuiszitters(&zorg).await.unwrap().regels.is_empty());
}

async fn r143_what_is_wrong_is_told_at_once_and_there_is_one_at_a_time(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, leerling) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let fout = ThuisInvoer {
        van: app.dag(1),
        eigenaar: w.andere_zorgcoordinator.to_string(),
        uren: "veel".to_owned(),
        stap_op: "ooit".to_owned(),
        ..ThuisInvoer::default()
    };
    assert_eq!(
        antwoord(a.save_thuis(&zorg, leerling, &fout).await),
        "van=toekomst reden=verplicht eigenaar=keuze uren=uren stap_op=datum"
    );
    a.save_thuis(&zorg, leerling, &invoer(app)).await.unwrap();
    assert_eq!(
        antwoord(a.save_thuis(&zorg, leerling, &invoer(app)).await),
        "conflict thuis"
    );
    let eerder = ThuisInvoer {
        van: app.dag(-60),
        tot: app.dag(-50),
        ..invoer(app)
    };
    a.save_thuis(&zorg, leerling, &eerder).await.unwrap();
    assert_eq!(a.open_thuis(&zorg, leerling).await.unwrap().tijden.len(), 2);
}

async fn r143_others_do_not_know_and_the_samenwerkingsverband_counts(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    for leerling in w.more(app, 5).await {
        a.save_thuis(&zorg, leerling, &invoer(app)).await.unwrap();
    }
    let tweede = app.ctx(w.andere_zorgcoordinator).await;
    a.save_thuis(&tweede, w.leerling(4), &invoer(app)).await.unwrap();
    for wie in [w.andere_mentor, w.andere_zorgcoordinator] {
        let ctx = app.ctx(wie).await;
        assert_eq!(antwoord(a.open_thuis(&ctx, w.leerling(0)).await), "notfound");
        assert_eq!(
            antwoord(a.save_thuis(&ctx, w.leerling(0), &invoer(app)).await),
            "notfound"
        );
    }
    let directie = app.ctx(w.directie).await;
    assert_eq!(
        antwoord(a.save_thuis(&directie, w.leerling(0), &invoer(app)).await),
        "denied",
        "who only reads"
    );
    let directeur = app.ctx(w.directeur).await;
    assert_eq!(antwoord(a.list_thuiszitters(&directeur).await), "notfound");
    let cijfers = a.open_cijfers(&directeur, None).await.unwrap();
    let thuis: Vec<_> = cijfers
        .thuis
        .iter()
        .map(|(school, telling)| (school.as_ref().map(|s| s.id), *telling))
        .collect();
    assert_eq!(
        thuis,
        [
            (Some(app.school(0).id), Telling::Aantal(5)),
            (Some(app.school(1).id), Telling::Klein)
        ],
        "no names, and no small counts"
    );
    let ander_jaar = a.open_cijfers(&directeur, Some(2020)).await.unwrap();
    assert!(ander_jaar.thuis.is_empty());
}

/// Until the last day the pupil is at home, and stays on the lists.
async fn r143_a_last_day_to_come_is_not_taken(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let tot = |dagen| ThuisInvoer {
        tot: app.dag(dagen),
        ..invoer(app)
    };
    let straks = app.app.save_thuis(&zorg, w.leerling(0), &tot(1)).await;
    assert_eq!(antwoord(straks), "tot=toekomst");
    app.app.save_thuis(&zorg, w.leerling(0), &tot(0)).await.unwrap();
}

async fn who_stays_at_home_is_helped_still_so_nothing_is_destroyed(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    app.app
        .save_thuis(&zorg, w.leerling(0), &invoer(app))
        .await
        .unwrap();
    app.env.wacht(jiff::Span::new().hours(24 * 365 * 4));
    let directie = app.ctx(w.directie).await;
    let blad = app.app.open_trajecten(&directie, w.leerling(0)).await.unwrap();
    assert_eq!(blad.vernietigen.unwrap().houdt_tegen, [SteunGebrek::Thuis]);
}

on_both!(
    r143_who_has_no_programme_is_listed_until_it_ends,
    r143_what_is_wrong_is_told_at_once_and_there_is_one_at_a_time,
    r143_others_do_not_know_and_the_samenwerkingsverband_counts,
    r143_a_last_day_to_come_is_not_taken,
    who_stays_at_home_is_helped_still_so_nothing_is_destroyed,
);
