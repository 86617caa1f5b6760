//! Who may not know is not told that there is anything.

use vangnet_app::{
    Werkblad,
    cascade::{BehoefteInvoer, EvaluatieInvoer, GroepInvoer, TredeInvoer},
};
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis as G,
    id::{AccountId, BehoefteId, GroepId},
    inrichting::catalogus::{Catalogus, Vorm},
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_store::{OndersteuningFilter, TrajectRegel};
use vangnet_testkit::{TestApp, Wereld, eindevaluatie, on_both, traject_invoer};

use crate::{aanbod, antwoord, geweigerd, nieuw, omdat};

/// A sheet with nothing on it.
fn leeg(_: Vec<TrajectRegel>, _: &Catalogus) -> Werkblad {
    Werkblad {
        naam: "Ondersteuning".to_owned(),
        datum: jiff::civil::date(2026, 11, 10),
        kolommen: Vec::new(),
        rijen: Vec::new(),
    }
}

async fn r057_a_teacher_and_others_see_no_support(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (leerling, school) = (w.leerling(0), app.school(0).id);
    w.adopted_opp(app, leerling).await;
    let id = w.running(app, leerling, aanbod(&catalogus, "1")).await;
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let bij = Toekenning {
        rol: Rol::Docent,
        bereik: Bereik::School { school },
    };
    let docent = app.account("Daan Docent", &[bij]).await;
    let directie = app.ctx(w.directie).await;
    let lesklas = [vangnet_app::logboek::LesklasInvoer::nieuw(docent, "1B")];
    app.app
        .save_lesklassen(&directie, school, &lesklas)
        .await
        .unwrap();
    let invoer = traject_invoer(&app.app, aanbod(&catalogus, "1"));
    let (stap, evaluatie) = (nieuw(G::Beeindigd, 3), eindevaluatie(&app.app, "deels"));
    for wie in [
        docent,
        w.andere_mentor,
        w.andere_zorgcoordinator,
        w.orthopedagoog,
        w.niemand,
    ] {
        let ctx = &app.ctx(wie).await;
        let a = &app.app;
        geweigerd(app, "notfound", a.open_trajecten(ctx, leerling)).await;
        geweigerd(app, "notfound", a.open_traject(ctx, id)).await;
        geweigerd(app, "notfound", a.new_traject(ctx, leerling)).await;
        geweigerd(app, "notfound", a.ask_traject(ctx, leerling, &invoer)).await;
        geweigerd(app, "notfound", a.step_traject(ctx, id, &stap)).await;
        geweigerd(app, "notfound", a.evaluate_traject(ctx, id, &evaluatie)).await;
        let trede = TredeInvoer::default();
        geweigerd(app, "notfound", a.set_trede(ctx, leerling, &trede)).await;
        let behoefte = BehoefteInvoer::default();
        geweigerd(app, "notfound", a.add_behoefte(ctx, leerling, &behoefte)).await;
        let einde = a.end_behoefte(ctx, leerling, BehoefteId(uuid::Uuid::from_u128(1)));
        geweigerd(app, "notfound", einde).await;
    }
    for wie in [
        docent,
        w.mentor,
        w.andere_zorgcoordinator,
        w.orthopedagoog,
        w.niemand,
    ] {
        let ctx = &app.ctx(wie).await;
        geweigerd(app, "notfound", app.app.open_groep(ctx, groep)).await;
        let naam = GroepInvoer {
            naam: "Overgenomen".to_owned(),
            ..GroepInvoer::default()
        };
        let fout = antwoord(app.app.save_groep(ctx, groep, 1, &naam).await);
        assert_eq!(fout, "notfound");
        let fout = antwoord(app.app.step_groep(ctx, groep, &nieuw(G::Begonnen, 1)).await);
        assert_eq!(fout, "notfound");
    }
    for wie in [docent, w.orthopedagoog, w.niemand] {
        let ctx = &app.ctx(wie).await;
        let alles = OndersteuningFilter::default();
        geweigerd(app, "notfound", app.app.list_groepen(ctx)).await;
        geweigerd(app, "notfound", app.app.list_ondersteuning(ctx, &alles)).await;
        geweigerd(app, "notfound", app.app.export_ondersteuning(ctx, &alles, leeg)).await;
    }
}

async fn lists_hold_what_the_reader_may_see(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let coach = aanbod(&catalogus, "1");
    for n in 0..4 {
        w.asked(app, w.leerling(n), &traject_invoer(&app.app, coach))
            .await;
    }
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let alles = OndersteuningFilter::default();
    for (wie, ziet, groepen) in [
        (w.mentor, 2, 0),
        (w.andere_mentor, 1, 0),
        (w.zorgcoordinator, 4, 1),
        (w.teamleider, 2, 1),
        (w.bpo, 4, 1),
        (w.andere_zorgcoordinator, 0, 0),
    ] {
        let ctx = app.ctx(wie).await;
        let lijst = app.app.list_ondersteuning(&ctx, &alles).await.unwrap();
        assert_eq!(lijst.pagina.totaal, ziet);
        let mut geteld = 0;
        let tel = |regels: Vec<TrajectRegel>, catalogus: &Catalogus| {
            geteld = regels.len();
            leeg(Vec::new(), catalogus)
        };
        app.app.export_ondersteuning(&ctx, &alles, tel).await.unwrap();
        assert_eq!(geteld, usize::try_from(ziet).unwrap());
        let (regels, _, _) = app.app.list_groepen(&ctx).await.unwrap();
        assert_eq!(regels.len(), groepen);
    }
    // Who reads support at one school and teaches at another, sees the groups of the one.
    let rollen = [(Rol::Mentor, 1), (Rol::Docent, 0)].map(|(rol, school)| Toekenning {
        rol,
        bereik: Bereik::School {
            school: app.school(school).id,
        },
    });
    let beide = app.ctx(app.account("Bas Beide", &rollen).await).await;
    let (regels, _, scholen) = app.app.list_groepen(&beide).await.unwrap();
    assert_eq!((regels.len(), scholen.len()), (0, 1));
    // A mentor does not make groups, and does not change what is not seen.
    let mentor = app.ctx(w.mentor).await;
    let invoer = GroepInvoer::default();
    geweigerd(app, "notfound", app.app.save_groep(&mentor, groep, 1, &invoer)).await;
    geweigerd(app, "denied", app.app.create_groep(&mentor, &invoer)).await;
}

/// Whether a group is in the list of a reader; the page must say the same.
async fn ziet(app: &TestApp, wie: AccountId, groep: GroepId) -> bool {
    let ctx = app.ctx(wie).await;
    let (regels, _, _) = app.app.list_groepen(&ctx).await.unwrap();
    let lijst = regels.iter().any(|r| r.groep.id == groep);
    let blad = antwoord(app.app.open_groep(&ctx, groep).await);
    assert_eq!(blad, if lijst { "gedaan" } else { "notfound" });
    lijst
}

/// A mentor sees a group from the moment that an own pupil waits for it, and also when that pupil left it; never before.
async fn a_mentor_sees_groups_of_own_pupils(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let b5 = aanbod(&catalogus, "B5");
    let groep = w.group(app, "B5", Vorm::Groep).await;
    let lezers = [
        w.mentor,
        w.andere_mentor,
        w.zorgcoordinator,
        w.teamleider,
        w.directie,
    ];
    let wie_ziet = async |groep| {
        let mut gezien = Vec::new();
        for wie in lezers {
            gezien.push(ziet(app, wie, groep).await);
        }
        gezien
    };
    let iedereen = [true, true, true, true, true];
    assert_eq!(wie_ziet(groep).await, [false, false, true, true, true]);
    let mut invoer = traject_invoer(&app.app, b5);
    invoer.vorm = "groep".to_owned();
    invoer.groep = groep.to_string();
    invoer.behoeften = std::iter::once("motivatie".to_owned()).collect();
    for n in [0, 2] {
        w.need(app, w.leerling(n), "motivatie").await;
    }
    // Who waits for it.
    let gevraagd = w.asked(app, w.leerling(2), &invoer).await;
    assert_eq!(wie_ziet(groep).await, [false, true, true, true, true]);
    // Who is in it, and whose question was taken back.
    let id = w.started(app, w.leerling(0), b5, &invoer).await;
    assert_eq!(wie_ziet(groep).await, iedereen);
    w.stap(
        app,
        w.zorgcoordinator,
        gevraagd,
        &omdat(G::Ingetrokken, 1, "Toch niet."),
    )
    .await
    .unwrap();
    assert_eq!(wie_ziet(groep).await, [true, false, true, true, true]);
    // Who was in it.
    w.evaluated(app, id, b5, "deels").await;
    let versie = app.traject(w.leerling(0), id).await.versie;
    w.stap(app, w.zorgcoordinator, id, &nieuw(G::Beeindigd, versie))
        .await
        .unwrap();
    assert_eq!(wie_ziet(groep).await, [true, false, true, true, true]);
    // A mentor may look at a group of an own pupil, not change it.
    let mentor = app.ctx(w.mentor).await;
    assert!(!app.app.open_groep(&mentor, groep).await.unwrap().mag_bewerken);
    let anders = GroepInvoer::default();
    geweigerd(app, "denied", app.app.save_groep(&mentor, groep, 1, &anders)).await;
    // With the pupil goes what the mentor sees.
    w.change(app, w.leerling(0), |g| g.mentor = Some(w.andere_mentor))
        .await;
    assert_eq!(wie_ziet(groep).await, [false, true, true, true, true]);
}

/// A class as a whole is seen by the mentor of a pupil who sits in it.
async fn a_mentor_sees_the_class_of_own_pupils(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    for n in 0..4 {
        w.change(app, w.leerling(n), |g| g.klas = "9Z".to_owned()).await;
    }
    let groep = w.group(app, "2c", Vorm::Lesgroep).await;
    assert!(!ziet(app, w.mentor, groep).await);
    w.change(app, w.leerling(0), |g| g.klas = "1B".to_owned()).await;
    assert!(ziet(app, w.mentor, groep).await);
    assert!(!ziet(app, w.andere_mentor, groep).await);
    // One that never began had nobody in it.
    let zorg = app.ctx(w.zorgcoordinator).await;
    app.app
        .step_groep(&zorg, groep, &omdat(G::Ingetrokken, 1, "Toch niet."))
        .await
        .unwrap();
    assert!(!ziet(app, w.mentor, groep).await);
    assert!(ziet(app, w.zorgcoordinator, groep).await);
}

/// Names of pupils in a group are for who may see those pupils.
async fn a_mentor_sees_the_own_pupils_of_a_group(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let b5 = aanbod(&catalogus, "B5");
    let groep = w.group(app, "B5", Vorm::Groep).await;
    for n in [0, 2] {
        w.need(app, w.leerling(n), "motivatie").await;
        let mut invoer = traject_invoer(&app.app, b5);
        invoer.vorm = "groep".to_owned();
        invoer.groep = groep.to_string();
        invoer.behoeften = std::iter::once("motivatie".to_owned()).collect();
        w.started(app, w.leerling(n), b5, &invoer).await;
    }
    let namen = async |wie| {
        let ctx = app.ctx(wie).await;
        let blad = app.app.open_groep(&ctx, groep).await.unwrap();
        blad.leden.into_iter().map(|(_, naam)| naam).collect::<Vec<_>>()
    };
    assert_eq!(namen(w.mentor).await, ["Elif Özdemir"]);
    assert_eq!(namen(w.andere_mentor).await, ["Noor Postma"]);
    assert_eq!(namen(w.zorgcoordinator).await.len(), 2);
}

async fn a_reader_is_written_down(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let id = w.running(app, w.leerling(0), aanbod(&catalogus, "B1")).await;
    app.env.wacht(jiff::Span::new().days(1));
    let mentor = app.ctx(w.mentor).await;
    app.app.open_trajecten(&mentor, w.leerling(0)).await.unwrap();
    app.app.open_traject(&mentor, id).await.unwrap();
    let inzage = app.swv.list_inzage(w.leerling(0), 50).await.unwrap();
    let gezien: Vec<_> = inzage.iter().filter(|r| r.naam == "Mees Mentor").collect();
    assert_eq!(gezien.len(), 2, "{inzage:?}");
}

/// An evaluation is of who keeps the traject; who only decides does not write it.
async fn r054_who_only_decides_does_not_evaluate(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let id = w.running(app, w.leerling(0), aanbod(&catalogus, "B1")).await;
    let directie = app.ctx(w.directie).await;
    let invoer: EvaluatieInvoer = eindevaluatie(&app.app, "deels");
    geweigerd(app, "denied", app.app.evaluate_traject(&directie, id, &invoer)).await;
}

on_both!(
    r057_a_teacher_and_others_see_no_support,
    lists_hold_what_the_reader_may_see,
    a_mentor_sees_groups_of_own_pupils,
    a_mentor_sees_the_class_of_own_pupils,
    a_mentor_sees_the_own_pupils_of_a_group,
    a_reader_is_written_down,
    r054_who_only_decides_does_not_evaluate,
);
