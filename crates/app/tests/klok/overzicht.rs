//! The terms of a school.

use vangnet_app::klok::TermijnenFilter;
use vangnet_core::klok::{Eigenaar, TermijnSoort as S};
use vangnet_core::toelating::ZaakSoort;
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{antwoord, pro};

async fn r167_the_overview_counts_what_its_reader_may_see(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    pro(app, &w, w.leerling(0), 50).await;
    pro(app, &w, w.leerling(2), 40).await;
    w.complete(app, w.leerling(1), ZaakSoort::Lwoo).await;
    let alles = TermijnenFilter::default();
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let blad = app.app.open_termijnen(&zorg, &alles).await.unwrap();
    let plan = blad.telling[&(S::OppVaststellen, Eigenaar::Mentor)];
    assert_eq!((plan.te_laat, plan.nabij), (1, 1));
    assert!(
        blad.telling.keys().any(|(soort, _)| *soort == S::SchoolBeslist),
        "applications have terms too"
    );
    let blad = app.app.open_termijnen(&mentor, &alles).await.unwrap();
    let plan = blad.telling[&(S::OppVaststellen, Eigenaar::Mentor)];
    assert_eq!((plan.te_laat, plan.nabij), (1, 0), "of the own pupils");
    let laat = TermijnenFilter {
        soort: Some(S::OppVaststellen),
        te_laat: true,
        ..TermijnenFilter::default()
    };
    let blad = app.app.open_termijnen(&zorg, &laat).await.unwrap();
    let wie: Vec<_> = blad
        .regels
        .iter()
        .filter_map(|r| Some(r.leerling.as_ref()?.id))
        .collect();
    assert_eq!((wie, blad.totaal), (vec![w.leerling(0)], 1));
    assert_eq!(
        blad.regels[0].wie().and_then(|id| blad.namen.get(&id).cloned()),
        Some("Mees Mentor".to_owned())
    );
    let ander = TermijnenFilter {
        school: Some(app.school(1).id),
        ..TermijnenFilter::default()
    };
    assert_eq!(antwoord(app.app.open_termijnen(&zorg, &ander).await), "notfound");
}

on_both!(r167_the_overview_counts_what_its_reader_may_see);
