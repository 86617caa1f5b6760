//! The whole way of a dossier, for both kinds, by the people who walk it.

#![expect(
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::large_futures,
    clippy::too_many_lines,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::{
    AppError,
    toelating::{BesluitInvoer, StapInvoer},
};
use vangnet_core::{
    toegang::{Action, Klasse},
    toelating::{
        Route, Toewijsbaar, ZaakSoort,
        aanvraag::Ontbreekt,
        procedure::{BesluitSoort, Gebeurtenis, Staat},
    },
};
use vangnet_store::{AanvraagFilter, LeerlingFilter};
use vangnet_testkit::{PDF, TestApp, Wereld, dossier, on_both};

fn grant() -> BesluitInvoer {
    BesluitInvoer {
        besluit: "toewijzen".to_owned(),
        motivering: "Aan de criteria is voldaan.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    }
}

async fn walk(app: &TestApp, soort: ZaakSoort) {
    let wereld = Wereld::new(app).await;
    let a = &app.app;
    let leerling = wereld.leerling(0);

    // The mentor finds the pupil, starts, and fills in what a mentor knows.
    let mentor = app.ctx(wereld.mentor).await;
    let lijst = a
        .list_leerlingen(&mentor, &LeerlingFilter::default())
        .await
        .unwrap();
    assert_eq!(lijst.pagina.totaal, 2);
    let blad = a.open_leerling(&mentor, leerling).await.unwrap();
    assert!(blad.mag_aanvragen);
    assert_eq!(
        (
            blad.kop.school.as_ref().unwrap().naam.as_str(),
            blad.kop.locatie.as_deref()
        ),
        ("De Vlinder", Some("Noord"))
    );
    assert_eq!(blad.kop.mentor.as_deref(), Some("Mees Mentor"));
    let id = a
        .start_aanvraag(&mentor, leerling, soort.code(), "2026-10-05")
        .await
        .unwrap();
    let volledig = dossier(soort);
    a.save_aanvraag(&mentor, id, 1, &volledig).await.unwrap();
    let blad = a.open_aanvraag(&mentor, id).await.unwrap();
    assert_eq!(blad.aanvraag.nummer, "2026-0001");
    assert_eq!(blad.aanvraag.dossier.iq, None, "a mentor does not fill in an IQ");
    assert!(!blad.kaart.getoetst.ontbreekt.is_empty());
    assert!(!blad.klassen.bevat(Klasse::Zorg));

    // The zorgcoördinator completes, adds the report and submits.
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let kaart = a.preview_aanvraag(&zorg, id, &volledig).await.unwrap();
    assert_eq!(kaart.getoetst.ontbreekt, [Ontbreekt::Okr]);
    a.save_aanvraag(&zorg, id, 2, &volledig).await.unwrap();
    let document = a
        .add_document(&zorg, id, "okr", "verslag.pdf", PDF.to_vec())
        .await
        .unwrap();
    a.do_stap(&zorg, id, 3, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
        .await
        .unwrap();

    // The samenwerkingsverband finds it in its inbox, asks, gets an answer, agrees.
    let ortho = app.ctx(wereld.orthopedagoog).await;
    let inbox = a
        .list_aanvragen(&ortho, &AanvraagFilter::default())
        .await
        .unwrap();
    assert_eq!(
        (inbox.pagina.totaal, inbox.is_swv, inbox.scholen.len()),
        (1, true, 2)
    );
    assert_eq!(inbox.pagina.rijen[0].aanvraag.route, Some(Route::Bundel));
    assert_eq!(inbox.aantallen, [(Staat::Ingediend, 1)]);
    let route = |route| AanvraagFilter {
        route: Some(route),
        ..AanvraagFilter::default()
    };
    assert_eq!(
        a.list_aanvragen(&ortho, &route(Route::Bundel))
            .await
            .unwrap()
            .pagina
            .totaal,
        1
    );
    assert_eq!(
        a.list_aanvragen(&ortho, &route(Route::Bespreken))
            .await
            .unwrap()
            .pagina
            .totaal,
        0
    );
    let gelezen = a.open_document(&ortho, id, document).await.unwrap();
    assert_eq!(
        (gelezen.inhoud.as_slice(), gelezen.regel.naam.as_str()),
        (PDF, "verslag.pdf")
    );
    a.do_stap(&ortho, id, 4, &app.aanvulling("Graag het volledige verslag."))
        .await
        .unwrap();
    a.add_document(&zorg, id, "overig", "aanvulling.pdf", PDF.to_vec())
        .await
        .unwrap();
    a.do_stap(&zorg, id, 5, &StapInvoer::nieuw(Gebeurtenis::Ingediend))
        .await
        .unwrap();
    wereld.plan(app, &[id]).await;
    a.do_stap(&ortho, id, 7, &StapInvoer::nieuw(Gebeurtenis::InBespreking))
        .await
        .unwrap();
    a.do_stap(
        &ortho,
        id,
        8,
        &StapInvoer::nieuw(Gebeurtenis::OvereenstemmingJa).omdat("Besproken, eens."),
    )
    .await
    .unwrap();
    // Nothing is decided before two experts advised.
    let directeur = app.ctx(wereld.directeur).await;
    let te_vroeg = a.decide_aanvraag(&directeur, id, 9, &grant()).await;
    assert!(
        matches!(&te_vroeg, Err(AppError::Invalid(f)) if (f[0].veld.as_str(), f[0].code) == ("stap", "deskundigen")),
        "{te_vroeg:?}"
    );
    wereld.advise(app, id, "toewijzen").await;

    // The director decides; the letter is there for whom it concerns.
    let blad = a.open_aanvraag(&directeur, id).await.unwrap();
    assert_eq!(blad.aanvraag.staat, Staat::Gereed);
    assert!(blad.mag(Action::DecideAanvraag));
    assert_eq!(blad.kaart.getoetst.beoordeling.toewijsbaar, Some(Toewijsbaar::Ja));
    a.decide_aanvraag(&directeur, id, 9, &grant()).await.unwrap();
    assert_eq!(app.brieven.aantal(), 1);

    // The letter argues with the IQ: it is for who may see that. The mentor sees the outcome.
    assert!(matches!(
        a.open_brief(&mentor, id, None).await,
        Err(AppError::Denied)
    ));
    let blad = a.open_aanvraag(&mentor, id).await.unwrap();
    let besluit = blad.samenhang.beschikkingen.last().unwrap();
    assert_eq!(besluit.besluit, BesluitSoort::Toegewezen);
    assert!(besluit.motivering.is_empty() && blad.samenhang.adviezen.is_empty());
    for account in [wereld.zorgcoordinator, wereld.directie, wereld.orthopedagoog] {
        let ctx = app.ctx(account).await;
        let (nummer, pdf) = a.open_brief(&ctx, id, None).await.unwrap();
        assert_eq!(nummer, "2026-0001");
        assert!(String::from_utf8_lossy(&pdf).contains("Elif Özdemir"));
        let blad = a.open_aanvraag(&ctx, id).await.unwrap();
        assert_eq!(blad.aanvraag.staat, Staat::Toegewezen);
        let besluit = blad.samenhang.beschikkingen.last().cloned().unwrap();
        assert_eq!(
            (besluit.besluit, besluit.door),
            (BesluitSoort::Toegewezen, wereld.directeur)
        );
        assert!(besluit.ontvangstbewijs.replay().is_ok(), "the receipt replays");
        let nu: Vec<_> = blad.stappen_nu.iter().map(|(g, _)| *g).collect();
        // Objection is what is left: for the school, and for the samenwerkingsverband that writes it down.
        let bezwaar = [Gebeurtenis::BezwaarGemeld, Gebeurtenis::BezwaarIngediend];
        assert!(nu.starts_with(&bezwaar), "{nu:?}");
        assert!(!blad.mag(Action::EditAanvraag) && !blad.mag(Action::DecideAanvraag));
    }

    let blad = a.open_aanvraag(&directeur, id).await.unwrap();
    let stappen: Vec<_> = blad
        .stappen
        .iter()
        .map(|s| (s.stap.gebeurtenis, s.naam.as_str()))
        .collect();
    assert_eq!(
        stappen,
        [
            (Gebeurtenis::Gestart, "Mees Mentor"),
            (Gebeurtenis::Ingediend, "Zoe Zorg"),
            (Gebeurtenis::AanvullingGevraagd, "Otto Ortho"),
            (Gebeurtenis::Ingediend, "Zoe Zorg"),
            (Gebeurtenis::Gepland, "Otto Ortho"),
            (Gebeurtenis::InBespreking, "Otto Ortho"),
            (Gebeurtenis::OvereenstemmingJa, "Otto Ortho"),
            (Gebeurtenis::Toegewezen, "Dana Directeur"),
        ]
    );
    assert_eq!(blad.stappen[2].stap.toelichting, "Graag het volledige verslag.");
    // Who looked is there for the school to see.
    let inzage = a.open_leerling(&zorg, leerling).await.unwrap().inzage.unwrap();
    assert!(
        inzage
            .iter()
            .any(|r| r.naam == "Otto Ortho" && r.wat == "document" && r.reden == "orthopedagoog_swv")
    );
}

async fn pro_from_mentor_to_letter(app: &TestApp) {
    walk(app, ZaakSoort::Pro).await;
}

async fn lwoo_from_mentor_to_letter(app: &TestApp) {
    walk(app, ZaakSoort::Lwoo).await;
}

async fn a_refusal_is_a_decision_too(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.discussed(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let nee = StapInvoer::nieuw(Gebeurtenis::OvereenstemmingNee).omdat("Niet eens.");
    wereld.step(app, wereld.orthopedagoog, id, &nee).await;
    wereld.advise(app, id, "niet_toewijzen").await;
    let directeur = app.ctx(wereld.directeur).await;
    let blad = app.app.open_aanvraag(&directeur, id).await.unwrap();
    assert_eq!(blad.aanvraag.staat, Staat::Gereed, "agreement does not refuse");
    let invoer = BesluitInvoer {
        besluit: "niet_toewijzen".to_owned(),
        motivering: "Andere ondersteuning past beter.".to_owned(),
        ..BesluitInvoer::default()
    };
    app.app.decide_aanvraag(&directeur, id, 6, &invoer).await.unwrap();
    let blad = app.app.open_aanvraag(&directeur, id).await.unwrap();
    assert_eq!(blad.aanvraag.staat, Staat::NietAfgegeven);
    let besluit = blad.samenhang.beschikkingen.last().cloned().unwrap();
    assert_eq!(
        (besluit.besluit, besluit.ingangsdatum),
        (BesluitSoort::NietAfgegeven, None)
    );
    assert_eq!(app.brieven.aantal(), 1);
}

async fn a_withdrawal_ends_it_and_a_new_one_may_start(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Pro).await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let again = app
        .app
        .start_aanvraag(&zorg, wereld.leerling(0), "pro", "2026-10-05")
        .await;
    assert!(
        matches!(again, Err(AppError::Conflict("aanvraag_loopt"))),
        "{again:?}"
    );
    app.app
        .start_aanvraag(&zorg, wereld.leerling(0), "lwoo", "2026-10-05")
        .await
        .unwrap();
    app.app
        .do_stap(
            &zorg,
            id,
            3,
            &StapInvoer::nieuw(Gebeurtenis::Ingetrokken).omdat("De ouders kozen anders."),
        )
        .await
        .unwrap();
    let ctx = app.ctx(wereld.orthopedagoog).await;
    let blad = app.app.open_aanvraag(&ctx, id).await.unwrap();
    assert_eq!(blad.aanvraag.staat, Staat::Ingetrokken);
    let nieuw = app
        .app
        .start_aanvraag(&zorg, wereld.leerling(0), "pro", "2026-10-05")
        .await
        .unwrap();
    let blad = app.app.open_aanvraag(&zorg, nieuw).await.unwrap();
    assert_eq!(
        blad.aanvraag.nummer, "2026-0003",
        "numbers of what was refused are used again"
    );
}

async fn two_people_start_the_same_at_once(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let mentor = app.ctx(wereld.mentor).await;
    let zorg = app.ctx(wereld.zorgcoordinator).await;
    let (een, twee) = tokio::join!(
        app.app
            .start_aanvraag(&mentor, wereld.leerling(0), "pro", "2026-10-05"),
        app.app
            .start_aanvraag(&zorg, wereld.leerling(0), "pro", "2026-10-05"),
    );
    assert!(een.is_ok() != twee.is_ok(), "{een:?} {twee:?}");
    for result in [een, twee] {
        assert!(
            matches!(result, Ok(_) | Err(AppError::Conflict("aanvraag_loopt"))),
            "{result:?}"
        );
    }
}

async fn the_rules_of_the_day_of_submission_count(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let id = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Pro).await;
    app.env.wacht(jiff::Span::new().hours(24 * 40));
    let ortho = app.ctx(wereld.orthopedagoog).await;
    let blad = app.app.open_aanvraag(&ortho, id).await.unwrap();
    assert_eq!(blad.kaart.getoetst.peildatum.to_string(), "2026-11-10");
    // Sent back, it is the school's dossier of today again.
    app.app
        .do_stap(&ortho, id, 3, &app.aanvulling("Graag aanvullen."))
        .await
        .unwrap();
    let blad = app.app.open_aanvraag(&ortho, id).await.unwrap();
    assert_eq!(blad.kaart.getoetst.peildatum.to_string(), "2026-12-20");
}

on_both!(
    pro_from_mentor_to_letter,
    lwoo_from_mentor_to_letter,
    a_refusal_is_a_decision_too,
    a_withdrawal_ends_it_and_a_new_one_may_start,
    two_people_start_the_same_at_once,
    the_rules_of_the_day_of_submission_count,
);
