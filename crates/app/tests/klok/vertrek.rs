//! Pupils who leave.

use vangnet_core::klok::{Gemist, TermijnSoort as S};
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{aanbod, antwoord, pro, termijnen, werk};

async fn r280_who_left_is_asked_nothing_and_gets_aftercare(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let (a, leerling) = (&app.app, w.leerling(0));
    pro(app, &w, leerling, 80).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let versie = async || app.swv.find_leerling(leerling).await.unwrap().unwrap().versie;
    assert!(!termijnen(&werk(app, w.mentor).await).is_empty());
    a.save_vertrek(&zorg, leerling, versie().await, &app.dag(-1))
        .await
        .unwrap();
    assert_eq!(termijnen(&werk(app, w.mentor).await), []);
    let school = werk(app, w.zorgcoordinator).await.gemist.unwrap();
    assert_eq!(school.telling.leerlingen, 3, "one of four left");
    assert!(!school.lijsten.iter().any(|l| l.wat == Gemist::GeenPlan));
    let plannen = a
        .list_plannen(&zorg, &vangnet_store::PlanFilter::default())
        .await
        .unwrap();
    assert!(!plannen.regels.iter().any(|r| r.leerling.id == leerling));
    let blad = a.open_leerling(&zorg, leerling).await.unwrap();
    let soorten: Vec<_> = blad.termijnen.iter().map(|t| t.soort).collect();
    assert_eq!(soorten, [S::Nazorg]);
    // Two years later it is near, and past its day it asks nothing.
    app.env.wacht(jiff::Span::new().hours(24 * 710));
    assert_eq!(
        termijnen(&werk(app, w.zorgcoordinator).await)
            .into_iter()
            .map(|(_, s, l)| (s, l))
            .collect::<Vec<_>>(),
        [(S::Nazorg, leerling)]
    );
    app.env.wacht(jiff::Span::new().hours(24 * 30));
    assert_eq!(termijnen(&werk(app, w.zorgcoordinator).await), []);
    // A mistake is taken back.
    a.save_vertrek(&zorg, leerling, versie().await, "").await.unwrap();
    assert!(!termijnen(&werk(app, w.mentor).await).is_empty());
}

async fn r280_leaving_is_recorded_by_who_keeps_the_list(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, leerling) = (&app.app, w.leerling(0));
    pro(app, &w, leerling, 80).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mentor = app.ctx(w.mentor).await;
    let ander = app.ctx(w.andere_zorgcoordinator).await;
    let dag = app.dag(-1);
    assert_eq!(
        antwoord(a.save_vertrek(&mentor, leerling, 2, &dag).await),
        "denied"
    );
    assert_eq!(antwoord(a.open_vertrek(&mentor, leerling).await), "denied");
    assert_eq!(
        antwoord(a.save_vertrek(&ander, leerling, 2, &dag).await),
        "notfound"
    );
    for (op, fout) in [
        ("gisteren", "vertrokken_op=datum"),
        (app.dag(400).as_str(), "vertrokken_op=toekomst"),
        (app.dag(-90).as_str(), "vertrokken_op=voor_begin"),
    ] {
        assert_eq!(antwoord(a.save_vertrek(&zorg, leerling, 2, op).await), fout);
    }
    assert_eq!(
        antwoord(a.save_vertrek(&zorg, leerling, 1, &dag).await),
        "conflict gewijzigd"
    );
    a.save_vertrek(&zorg, leerling, 2, &dag).await.unwrap();
    // An import that still names the pupil does not take it back.
    w.change(app, leerling, |g| "2B".clone_into(&mut g.klas)).await;
    let na = app.swv.find_leerling(leerling).await.unwrap().unwrap();
    assert_eq!(na.vertrokken_op.map(|d| d.to_string()), Some(dag));
}

/// A traject and a plan in force keep support for ever while nobody ends them.
async fn what_runs_of_who_left_is_to_be_ended(app: &TestApp) {
    let catalogus = app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (a, leerling) = (&app.app, w.leerling(0));
    w.adopted_opp(app, leerling).await;
    w.running(app, leerling, aanbod(&catalogus, "1")).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let thuis = vangnet_app::klok::ThuisInvoer {
        van: app.dag(-20),
        reden: "geen_aanbod".to_owned(),
        ..vangnet_app::klok::ThuisInvoer::default()
    };
    a.save_thuis(&zorg, leerling, &thuis).await.unwrap();
    let geteld = async || {
        let t = werk(app, w.zorgcoordinator).await.gemist.unwrap().telling;
        (t.leerlingen, t.steun, t.opp, t.thuis)
    };
    assert_eq!(geteld().await, (4, 1, 1, 1));
    let van = async |wie| {
        let alle = termijnen(&werk(app, wie).await);
        alle.into_iter().filter(|(_, s, _)| *s == S::Afsluiten).count()
    };
    assert_eq!((van(w.mentor).await, van(w.zorgcoordinator).await), (0, 0));
    let versie = app.swv.find_leerling(leerling).await.unwrap().unwrap().versie;
    a.save_vertrek(&zorg, leerling, versie, &app.dag(-1))
        .await
        .unwrap();
    assert_eq!((van(w.mentor).await, van(w.zorgcoordinator).await), (1, 1));
    assert_eq!(geteld().await, (3, 0, 0, 0), "of who is there");
    let blad = a.open_leerling(&zorg, leerling).await.unwrap();
    let soorten: Vec<_> = blad.termijnen.iter().map(|t| t.soort).collect();
    assert_eq!(
        soorten.iter().filter(|s| **s == S::Afsluiten).count(),
        2,
        "{soorten:?}"
    );
    assert!(!soorten.contains(&S::TrajectEinde) && !soorten.contains(&S::OppEvaluatie));
}

on_both!(
    what_runs_of_who_left_is_to_be_ended,
    r280_who_left_is_asked_nothing_and_gets_aftercare,
    r280_leaving_is_recorded_by_who_keeps_the_list,
);
