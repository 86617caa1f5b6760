//! Asking: what must be there before a traject can be asked for.

use vangnet_app::{
    cascade::{BehoefteInvoer, TrajectInvoer},
    logboek::KaartInvoer,
};
use vangnet_core::{leerling::Onderwijssoort, logboek::VerklaringSoort, toelating::ZaakSoort};
use vangnet_testkit::{TestApp, Wereld, dossier, on_both, traject_invoer};

use crate::{aanbod, antwoord, geweigerd};

async fn r067_a_traject_without_a_need_is_refused(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (mentor, leerling) = (app.ctx(w.mentor).await, w.leerling(0));
    let b1 = aanbod(&catalogus, "B1");
    let mut invoer = traject_invoer(&app.app, b1);
    geweigerd(
        app,
        "eis.behoefte=behoefte",
        app.app.ask_traject(&mentor, leerling, &invoer),
    )
    .await;
    w.need(app, leerling, "niveau_tempo").await;
    invoer.behoeften.clear();
    geweigerd(
        app,
        "eis.behoefte=behoefte",
        app.app.ask_traject(&mentor, leerling, &invoer),
    )
    .await;
    invoer.behoeften.insert("niveau_tempo".to_owned());
    app.app.ask_traject(&mentor, leerling, &invoer).await.unwrap();
    invoer.behoeften.insert("bestaat_niet".to_owned());
    geweigerd(
        app,
        "behoeften=keuze",
        app.app.ask_traject(&mentor, leerling, &invoer),
    )
    .await;
}

async fn r067_a_need_has_its_source_and_day_and_ends(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let (mentor, leerling) = (app.ctx(w.mentor).await, w.leerling(0));
    let goed = BehoefteInvoer {
        code: "taal".to_owned(),
        bron: "docenten".to_owned(),
        datum: app.dag(-3),
        toelichting: "Leest traag.".to_owned(),
    };
    let met = |wijzig: fn(&mut BehoefteInvoer)| {
        let mut invoer = goed.clone();
        wijzig(&mut invoer);
        invoer
    };
    for (verwacht, invoer) in [
        ("code=keuze", met(|b| b.code = "x".to_owned())),
        ("bron=keuze", met(|b| b.bron = "x".to_owned())),
        ("datum=datum", met(|b| b.datum = "gisteren".to_owned())),
        ("datum=toekomst", met(|b| b.datum = "2027-01-01".to_owned())),
    ] {
        geweigerd(app, verwacht, app.app.add_behoefte(&mentor, leerling, &invoer)).await;
    }
    let id = app.app.add_behoefte(&mentor, leerling, &goed).await.unwrap();
    geweigerd(
        app,
        "code=bestaat_al",
        app.app.add_behoefte(&mentor, leerling, &goed),
    )
    .await;
    app.app.end_behoefte(&mentor, leerling, id).await.unwrap();
    geweigerd(
        app,
        "conflict gewijzigd",
        app.app.end_behoefte(&mentor, leerling, id),
    )
    .await;
    let blad = app.app.open_trajecten(&mentor, leerling).await.unwrap();
    let behoefte = &blad.overzicht.behoeften[0];
    assert_eq!(
        (behoefte.bron.code(), behoefte.datum.to_string()),
        ("docenten", app.dag(-3))
    );
    assert_eq!(behoefte.tot, Some(app.app.today()));
    // The need of another pupil is no need of this one.
    let ander = app.app.add_behoefte(&mentor, w.leerling(1), &goed).await.unwrap();
    let fout = app.app.end_behoefte(&mentor, leerling, ander).await;
    assert_eq!(antwoord(fout), "conflict gewijzigd");
}

async fn r064_no_traject_runs_at_level_one(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    w.need(app, w.leerling(0), "niveau_tempo").await;
    let invoer = TrajectInvoer {
        niveau: "1".to_owned(),
        ..traject_invoer(&app.app, aanbod(&catalogus, "B1"))
    };
    geweigerd(
        app,
        "niveau=keuze",
        app.app.ask_traject(&mentor, w.leerling(0), &invoer),
    )
    .await;
}

async fn r077_an_e_traject_without_a_case_is_refused(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.need(app, w.leerling(0), "niveau_tempo").await;
    let mut invoer = traject_invoer(&app.app, aanbod(&catalogus, "E2"));
    invoer.antwoorden.retain(|(veld, _)| veld != "casus_op");
    geweigerd(
        app,
        "eis.casus=casus",
        app.app.ask_traject(&zorg, w.leerling(0), &invoer),
    )
    .await;
    invoer.antwoorden.push(("casus_op".to_owned(), app.dag(-1)));
    app.app.ask_traject(&zorg, w.leerling(0), &invoer).await.unwrap();
}

async fn r084_the_estimate_of_weeks_is_asked(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    w.need(app, w.leerling(0), "niveau_tempo").await;
    let mut invoer = traject_invoer(&app.app, aanbod(&catalogus, "B2"));
    invoer.antwoorden.retain(|(veld, _)| veld != "verwachte_weken");
    let vraag = app.app.ask_traject(&mentor, w.leerling(0), &invoer);
    geweigerd(app, "eis.antwoord.verwachte_weken=antwoord", vraag).await;
}

async fn r085_two_years_in_the_netherlands_is_not_more_than_two(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    w.need(app, w.leerling(0), "taal").await;
    let sinds = |dag: &str| {
        let mut invoer = traject_invoer(&app.app, aanbod(&catalogus, "B3"));
        invoer
            .antwoorden
            .retain(|(veld, _)| veld != "moedertaal_nl" && veld != "in_nederland_sinds");
        invoer
            .antwoorden
            .push(("moedertaal_nl".to_owned(), "nee".to_owned()));
        invoer
            .antwoorden
            .push(("in_nederland_sinds".to_owned(), dag.to_owned()));
        invoer
    };
    let te_kort = sinds("2024-11-10");
    geweigerd(
        app,
        "eis.nt2_jaren=nt2_jaren",
        app.app.ask_traject(&mentor, w.leerling(0), &te_kort),
    )
    .await;
    let lang = sinds("2024-11-09");
    app.app.ask_traject(&mentor, w.leerling(0), &lang).await.unwrap();
}

async fn r087_help_with_dyslexia_asks_a_verklaring(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    w.need(app, w.leerling(0), "taal").await;
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "B4"));
    geweigerd(
        app,
        "eis.verklaring=verklaring",
        app.app.ask_traject(&mentor, w.leerling(0), &invoer),
    )
    .await;
    let kaart = KaartInvoer {
        datum: app.dag(-30),
        deskundige: "Onderzoeksbureau".to_owned(),
        hulpmiddelen: "Extra tijd".to_owned(),
        verwacht: "Zegt zelf wanneer het te snel gaat".to_owned(),
        ..KaartInvoer::default()
    };
    let soort = VerklaringSoort::parse("dyslexie").unwrap();
    let verklaring = app
        .app
        .save_verklaring(&mentor, w.leerling(0), soort, &kaart)
        .await;
    verklaring.unwrap();
    let id = app
        .app
        .ask_traject(&mentor, w.leerling(0), &invoer)
        .await
        .unwrap();
    // No protocol of the school: marked, not refused.
    let blad = app.app.open_traject(&mentor, id).await.unwrap();
    assert!(blad.gebreken.iter().any(|g| g.code() == "protocol"));
}

/// A mentor, who does not read care data, gets the same answer whatever the IQ on file is; who decides hears of it.
async fn r088_a_mentor_does_not_learn_the_iq_from_the_answer(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (mentor, zorg) = (app.ctx(w.mentor).await, app.ctx(w.zorgcoordinator).await);
    let b4 = aanbod(&catalogus, "B4");
    let kaart = KaartInvoer {
        datum: app.dag(-30),
        hulpmiddelen: "Extra tijd".to_owned(),
        verwacht: "Zegt het zelf".to_owned(),
        ..KaartInvoer::default()
    };
    let soort = VerklaringSoort::parse("dyslexie").unwrap();
    let mut gezien = Vec::new();
    for (n, iq, verwacht) in [
        (0, "81", "gedaan"),
        (1, "80", "eis.geintegreerd=geintegreerd eis.iq=iq"),
    ] {
        let leerling = w.leerling(n);
        let start = app.app.start_aanvraag(&zorg, leerling, "pro", "2026-10-05").await;
        let mut form = dossier(ZaakSoort::Pro);
        form.iq = iq.to_owned();
        app.app
            .save_aanvraag(&zorg, start.unwrap(), 1, &form)
            .await
            .unwrap();
        w.change(app, leerling, |g| g.soort = Onderwijssoort::Pro).await;
        w.need(app, leerling, "taal").await;
        let verklaring = app.app.save_verklaring(&mentor, leerling, soort, &kaart).await;
        verklaring.unwrap();
        let invoer = traject_invoer(&app.app, b4);
        let vraag = app.app.ask_traject(&mentor, leerling, &invoer).await;
        let id = vraag.as_ref().ok().copied();
        let mut blad = Vec::new();
        if let Some(id) = id {
            let open = app.app.open_traject(&mentor, id).await.unwrap();
            blad.extend(open.gebreken.iter().map(|g| g.code()));
        }
        gezien.push((antwoord(vraag), blad));
        assert_eq!(
            antwoord(app.app.ask_traject(&zorg, leerling, &invoer).await),
            verwacht
        );
        if let Some(id) = id {
            let stap = crate::nieuw(vangnet_core::cascade::traject::TrajectGebeurtenis::Besloten, 1);
            assert_eq!(
                antwoord(w.stap(app, w.zorgcoordinator, id, &stap).await),
                verwacht
            );
            // Who decides without reading care data is not told either, and cannot decide past it.
            if n == 1 {
                assert_eq!(antwoord(w.stap(app, w.teamleider, id, &stap).await), "denied");
            }
        }
    }
    assert_eq!(gezien[0], gezien[1]);
}

async fn r022_what_does_not_exist_for_this_education_is_refused(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    w.need(app, w.leerling(0), "niveau_tempo").await;
    w.change(app, w.leerling(0), |g| g.soort = Onderwijssoort::Pro)
        .await;
    for (code, verwacht) in [
        ("B1", "eis.geintegreerd=geintegreerd"),
        ("E1", "eis.niet_voor=niet_voor"),
    ] {
        let invoer = TrajectInvoer {
            behoeften: std::iter::once("niveau_tempo".to_owned()).collect(),
            ..traject_invoer(&app.app, aanbod(&catalogus, code))
        };
        let fout = antwoord(app.app.ask_traject(&mentor, w.leerling(0), &invoer).await);
        assert!(fout.contains(verwacht), "{code}: {fout}");
    }
}

async fn r123_a_coach_asks_why_the_training_does_not_fit(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    let mut invoer = traject_invoer(&app.app, aanbod(&catalogus, "2b"));
    invoer.financier = "jeugdwet".to_owned();
    invoer.antwoorden.clear();
    let vraag = app.app.ask_traject(&mentor, w.leerling(0), &invoer);
    geweigerd(app, "eis.voorganger.2a=voorganger", vraag).await;
    invoer
        .antwoorden
        .push(("waarom_niet_2a".to_owned(), "Een groep is te druk.".to_owned()));
    app.app
        .ask_traject(&mentor, w.leerling(0), &invoer)
        .await
        .unwrap();
}

async fn r137_a_made_to_measure_traject_asks_its_goal(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    let mut invoer = traject_invoer(&app.app, aanbod(&catalogus, "15e"));
    invoer.antwoorden.retain(|(veld, _)| veld != "startdoel");
    let vraag = app.app.ask_traject(&mentor, w.leerling(0), &invoer);
    geweigerd(app, "eis.antwoord.startdoel=antwoord", vraag).await;
}

async fn r138_waiting_for_the_vso_asks_a_tlv(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "15f"));
    geweigerd(
        app,
        "eis.tlv_vso=tlv_vso",
        app.app.ask_traject(&mentor, w.leerling(0), &invoer),
    )
    .await;
    w.submitted(app, w.leerling(0), ZaakSoort::Vso).await;
    app.app
        .ask_traject(&mentor, w.leerling(0), &invoer)
        .await
        .unwrap();
}

async fn what_was_typed_wrong_is_told_on_its_field(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let mentor = app.ctx(w.mentor).await;
    let goed = traject_invoer(&app.app, aanbod(&catalogus, "1"));
    type Knoei = fn(&mut TrajectInvoer);
    let gevallen: [(&str, Knoei); 9] = [
        ("arrangement=keuze", |i| i.arrangement = "99".to_owned()),
        ("vorm=keuze", |i| i.vorm = "groep".to_owned()),
        ("einde=voor_begin", |i| i.einde = "2026-01-01".to_owned()),
        ("uren=uren", |i| i.uren = "twee".to_owned()),
        ("keren=getal", |i| i.keren = "0".to_owned()),
        ("financier=keuze", |i| i.financier = "extern".to_owned()),
        ("partner=keuze", |i| i.partner = "x".to_owned()),
        ("criteria=keuze", |i| {
            i.criteria.insert(7);
        }),
        ("keuze.x=keuze", |i| {
            i.keuzes.push(("x".to_owned(), "y".to_owned()));
        }),
    ];
    for (verwacht, knoei) in gevallen {
        let mut invoer = goed.clone();
        knoei(&mut invoer);
        geweigerd(
            app,
            verwacht,
            app.app.ask_traject(&mentor, w.leerling(0), &invoer),
        )
        .await;
    }
}

on_both!(
    r067_a_traject_without_a_need_is_refused,
    r067_a_need_has_its_source_and_day_and_ends,
    r064_no_traject_runs_at_level_one,
    r077_an_e_traject_without_a_case_is_refused,
    r084_the_estimate_of_weeks_is_asked,
    r085_two_years_in_the_netherlands_is_not_more_than_two,
    r087_help_with_dyslexia_asks_a_verklaring,
    r088_a_mentor_does_not_learn_the_iq_from_the_answer,
    r022_what_does_not_exist_for_this_education_is_refused,
    r123_a_coach_asks_why_the_training_does_not_fit,
    r137_a_made_to_measure_traject_asks_its_goal,
    r138_waiting_for_the_vso_asks_a_tlv,
    what_was_typed_wrong_is_told_on_its_field,
);
