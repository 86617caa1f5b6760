//! Whose task a term is, and who knows of it.

use jiff::ToSpan;
use vangnet_app::{
    klok::{TermijnenFilter, Urgentie as U},
    overleg::{AfspraakInvoer, PuntNieuw},
};
use vangnet_core::{
    id::LeerlingId,
    klok::{Eigenaar, TermijnSoort as S, TermijnStaat as T},
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

use crate::{aanbod, pro, termijnen, werk};

/// The mentor of the pupil is asked for the plan; without a mentor, or with one who is none any more, the zorgcoördinator.
async fn r039_the_plan_is_the_mentors_task_and_without_one_the_zorgcoordinators(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let (eigen, zonder) = (w.leerling(0), w.leerling(3));
    pro(app, &w, eigen, 40).await;
    pro(app, &w, zonder, 50).await;
    let plan = |werk: &vangnet_app::werk::MijnWerk| -> Vec<_> {
        let alle = termijnen(werk);
        alle.into_iter()
            .filter(|(_, soort, _)| *soort == S::OppVaststellen)
            .collect()
    };
    assert_eq!(
        plan(&werk(app, w.mentor).await),
        [(U::DezeWeek, S::OppVaststellen, eigen)]
    );
    assert_eq!(plan(&werk(app, w.andere_mentor).await), []);
    assert_eq!(
        plan(&werk(app, w.zorgcoordinator).await),
        [(U::TeLaat, S::OppVaststellen, zonder)]
    );
    assert_eq!(
        plan(&werk(app, w.directie).await),
        [],
        "who has other tasks is not told"
    );
    assert_eq!(plan(&werk(app, w.andere_zorgcoordinator).await), []);
    // Whoever was mentor and is none any more leaves nobody behind.
    let oud = app.account("Oude Mentor", &[]).await;
    w.change(app, eigen, |g| g.mentor = Some(oud)).await;
    let zorg = plan(&werk(app, w.zorgcoordinator).await);
    assert!(
        zorg.contains(&(U::DezeWeek, S::OppVaststellen, eigen)),
        "{zorg:?}"
    );
}

/// Who is mentor at one site and zorgcoördinator of the school: a pupil of the other site with that mentor is the reader's own in
/// two ways, and asked once.
async fn a_pupil_that_is_mine_in_two_ways_is_asked_once(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let school = app.school(0);
    let rol = |rol, bereik| Toekenning { rol, bereik };
    let site = Bereik::Locatie {
        school: school.id,
        locatie: school.locaties[0].id,
    };
    let hier = Bereik::School { school: school.id };
    let rollen = [rol(Rol::Mentor, site), rol(Rol::Zorgcoordinator, hier)];
    let beide = app.account("Bea Beide", &rollen).await;
    let leerling = w.leerling(2);
    pro(app, &w, leerling, 50).await;
    w.change(app, leerling, |g| g.mentor = Some(beide)).await;
    assert_eq!(
        termijnen(&werk(app, beide).await),
        [
            (U::TeLaat, S::Doelengesprek, leerling),
            (U::TeLaat, S::OppVaststellen, leerling)
        ]
    );
}

/// What was promised so many times a year is asked of the mentor, part by part.
async fn r048_goal_talks_of_the_year_are_the_mentors(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    pro(app, &w, w.leerling(0), 80).await;
    let alle = termijnen(&werk(app, w.mentor).await);
    let gesprekken: Vec<_> = alle.iter().filter(|(_, s, _)| *s == S::Doelengesprek).collect();
    assert_eq!(
        gesprekken,
        [&(U::TeLaat, S::Doelengesprek, w.leerling(0))],
        "by 31 October"
    );
    let zorg = termijnen(&werk(app, w.zorgcoordinator).await);
    assert!(!zorg.iter().any(|(_, s, _)| *s == S::Doelengesprek));
}

/// An evaluation and the end of a traject come by themselves, in the work of who gives it and of who decides about it.
async fn r140_evaluation_and_end_of_a_traject_are_asked_of_who_gives_and_decides(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let offer = aanbod(&catalogus, "B5");
    let id = w.running(app, w.leerling(0), offer).await;
    let traject = app.traject(w.leerling(0), id).await;
    assert!(traject.evaluatie_op.is_some(), "{traject:?}");
    app.env.wacht(jiff::Span::new().hours(24 * 25));
    let geeft = match Eigenaar::van(&traject.uitvoerder) {
        Eigenaar::Mentor => w.mentor,
        _ => w.zorgcoordinator,
    };
    let mijn = termijnen(&werk(app, geeft).await);
    assert!(mijn.iter().any(|(_, s, _)| *s == S::TrajectEvaluatie), "{mijn:?}");
    let beslist = match Eigenaar::van(&offer.beslisser) {
        Eigenaar::Teamleider => w.teamleider,
        Eigenaar::Directie => w.directie,
        Eigenaar::Mentor => w.mentor,
        _ => w.zorgcoordinator,
    };
    let mijn = termijnen(&werk(app, beslist).await);
    assert!(mijn.iter().any(|(_, s, _)| *s == S::TrajectEinde), "{mijn:?}");
    for niet in [w.andere_mentor, w.bpo, w.andere_zorgcoordinator] {
        assert_eq!(termijnen(&werk(app, niet).await), []);
    }
}

/// The yearly evaluation depends on what was chosen, which is sealed: it is in the work of who gives the traject, and done when it
/// was done.
async fn r110_a_yearly_evaluation_that_was_chosen_is_asked_until_it_was_done(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let e4 = aanbod(&catalogus, "E4");
    let mut lopend = Vec::new();
    for (n, regeling) in [(0, "vangnet"), (1, "mbo_entree")] {
        w.need(app, w.leerling(n), "motivatie").await;
        let mut invoer = traject_invoer(&app.app, e4);
        invoer.behoeften = std::iter::once("motivatie".to_owned()).collect();
        invoer.keuzes = vec![
            ("traject".to_owned(), "maatwerkpilot".to_owned()),
            ("regeling".to_owned(), regeling.to_owned()),
        ];
        lopend.push(w.started(app, w.leerling(n), e4, &invoer).await);
    }
    let leerling = w.leerling(0);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let lijst = async || {
        let jaarlijks = TermijnenFilter {
            soort: Some(S::Jaarevaluatie),
            ..TermijnenFilter::default()
        };
        let blad = app.app.open_termijnen(&zorg, &jaarlijks).await.unwrap();
        let wie = blad
            .regels
            .iter()
            .filter_map(|r| r.leerling.as_ref().map(|l| l.id));
        wie.collect::<Vec<_>>()
    };
    let mijn = async || {
        let mut alle = Vec::new();
        for wie in [w.zorgcoordinator, w.mentor, w.teamleider, w.directie] {
            alle.extend(termijnen(&werk(app, wie).await));
        }
        let jaar = alle.into_iter().filter(|(_, s, _)| *s == S::Jaarevaluatie);
        jaar.map(|(.., l)| l).collect::<Vec<_>>()
    };
    assert_eq!(lijst().await, []);
    // The fifth of July.
    app.env.wacht(jiff::Span::new().hours(24 * 237));
    assert_eq!((lijst().await, mijn().await), (vec![leerling], vec![leerling]));
    w.evaluated(app, lopend[0], e4, "onvoldoende").await;
    assert_eq!((lijst().await, mijn().await), (vec![], vec![]));
    let blad = app.app.open_leerling(&zorg, leerling).await.unwrap();
    let jaar = blad
        .termijnen
        .iter()
        .find(|t| t.soort == S::Jaarevaluatie)
        .unwrap();
    assert_eq!(jaar.staat, T::Gehaald);
}

/// A teacher, a confidant and the samenwerkingsverband learn nothing of support through a term.
async fn r167_a_term_says_nothing_to_who_may_not_read_its_record(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    w.running(app, w.leerling(0), aanbod(&catalogus, "B5")).await;
    app.env.wacht(jiff::Span::new().hours(24 * 25));
    let bereik = Bereik::School {
        school: app.school(0).id,
    };
    let docent = app
        .account(
            "Doris Docent",
            &[Toekenning {
                rol: Rol::Docent,
                bereik,
            }],
        )
        .await;
    let ctx = app.ctx(docent).await;
    assert!(app.app.mijn_werk(&ctx).await.unwrap().is_none());
    assert!(
        app.app
            .open_termijnen(&ctx, &TermijnenFilter::default())
            .await
            .is_err()
    );
    let directeur = app.ctx(w.directeur).await;
    let werk = app.app.mijn_werk(&directeur).await.unwrap().unwrap();
    assert!(werk.termijnen.is_empty() && werk.gemist.is_none());
    assert!(
        app.app
            .open_termijnen(&directeur, &TermijnenFilter::default())
            .await
            .is_err()
    );
    let vertrouwd = app
        .account(
            "Vera Vertrouwd",
            &[Toekenning {
                rol: Rol::Vertrouwenspersoon,
                bereik,
            }],
        )
        .await;
    let ctx = app.ctx(vertrouwd).await;
    let blad = app.app.open_leerling(&ctx, w.leerling(0)).await.unwrap();
    assert!(blad.termijnen.is_empty());
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_leerling(&zorg, w.leerling(0)).await.unwrap();
    assert!(blad.termijnen.iter().any(|t| t.soort == S::TrajectEinde));
}

/// Who is informed of medical facts until a day is a term for who names them, and for nobody else.
async fn r275_who_is_informed_is_a_term_for_who_names_them(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = vangnet_app::logboek::IngelichtInvoer {
        account: w.mentor.to_string(),
        vanaf: app.dag(0),
        tot: app.dag(3),
        gelezen: None,
    };
    app.app
        .save_ingelicht(&zorg, w.leerling(0), &invoer)
        .await
        .unwrap();
    let mijn = termijnen(&werk(app, w.zorgcoordinator).await);
    assert!(
        mijn.contains(&(U::DezeWeek, S::Ingelicht, w.leerling(0))),
        "{mijn:?}"
    );
    assert!(
        !termijnen(&werk(app, w.mentor).await)
            .iter()
            .any(|(_, s, _)| *s == S::Ingelicht)
    );
    let mentor = app.ctx(w.mentor).await;
    let blad = app.app.open_leerling(&mentor, w.leerling(0)).await.unwrap();
    assert!(!blad.termijnen.iter().any(|t| t.soort == S::Ingelicht));
    let blad = app.app.open_leerling(&zorg, w.leerling(0)).await.unwrap();
    assert!(blad.termijnen.iter().any(|t| t.soort == S::Ingelicht));
}

/// Who is informed without a last day is asked after within a year, until there is one; on the page of the pupil all along.
async fn r232_who_is_informed_without_an_end_is_looked_at_again(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let open = |vanaf: String| vangnet_app::logboek::IngelichtInvoer {
        account: w.mentor.to_string(),
        vanaf,
        ..vangnet_app::logboek::IngelichtInvoer::default()
    };
    for (n, sinds) in [(0, -360), (1, -300)] {
        let invoer = open(app.dag(sinds));
        app.app
            .save_ingelicht(&zorg, w.leerling(n), &invoer)
            .await
            .unwrap();
        let blad = app.app.open_leerling(&zorg, w.leerling(n)).await.unwrap();
        let een_jaar = blad.termijnen.iter().filter(|t| t.soort == S::MedischHerzien);
        assert_eq!(een_jaar.count(), 1, "{n}");
        // The mentor, who does not name them, is told nothing.
        let mentor = app.ctx(w.mentor).await;
        let blad = app.app.open_leerling(&mentor, w.leerling(n)).await.unwrap();
        assert!(!blad.termijnen.iter().any(|t| t.soort == S::MedischHerzien));
        let mijn = termijnen(&werk(app, w.mentor).await);
        assert!(!mijn.iter().any(|(_, s, _)| *s == S::MedischHerzien));
    }
    let van = async || -> Vec<LeerlingId> {
        let mijn = termijnen(&werk(app, w.zorgcoordinator).await);
        let herzien = mijn.into_iter().filter(|(_, s, _)| *s == S::MedischHerzien);
        herzien.map(|(.., wie)| wie).collect()
    };
    assert_eq!(van().await, [w.leerling(0)]);
    // The answer is a last day.
    let vanaf = app.app.today().saturating_add((-360).days());
    let invoer = vangnet_app::logboek::IngelichtInvoer {
        tot: app.dag(200),
        gelezen: Some((vanaf, None)),
        ..open(app.dag(-360))
    };
    app.app
        .save_ingelicht(&zorg, w.leerling(0), &invoer)
        .await
        .unwrap();
    assert_eq!(van().await, []);
}

/// What was agreed in a meeting is the task of who was named there; of parents the zorgcoördinator sees to it. Where a pupil was
/// discussed without a name the line names nobody.
async fn r161_an_agreement_is_the_task_of_who_was_named(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    let anoniem = PuntNieuw {
        leerling: Some(w.leerling(2)),
        vraag: "Wat helpt?".to_owned(),
        anoniem: true,
        ..PuntNieuw::default()
    };
    let anoniem = app.app.add_punt(&zorg, b, &anoniem).await.unwrap();
    for (punt, wie, dag) in [
        (punt, w.mentor.to_string(), -1),
        (punt, "ouder".to_owned(), 2),
        (anoniem, w.mentor.to_string(), 1),
    ] {
        let invoer = AfspraakInvoer {
            wat: "Bellen".to_owned(),
            wie,
            voor: app.dag(dag),
        };
        app.app.add_afspraak(&zorg, punt, &invoer).await.unwrap();
    }
    let van = |werk: &vangnet_app::werk::MijnWerk| -> Vec<_> {
        let regels = werk.termijnen.iter().flat_map(|g| &g.regels);
        regels
            .filter(|r| r.termijn.soort == S::Afspraak)
            .map(|r| (r.termijn.einde.to_string(), r.leerling.as_ref().map(|l| l.id)))
            .collect()
    };
    assert_eq!(
        van(&werk(app, w.mentor).await),
        [(app.dag(-1), Some(w.leerling(0))), (app.dag(1), None)]
    );
    assert_eq!(
        van(&werk(app, w.zorgcoordinator).await),
        [(app.dag(2), Some(w.leerling(0)))]
    );
    let blad = app.app.open_leerling(&zorg, w.leerling(2)).await.unwrap();
    assert!(!blad.termijnen.iter().any(|t| t.soort == S::Afspraak));
}

/// The page of a pupil shows the same terms as the list.
async fn the_page_of_a_pupil_and_the_list_say_the_same(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    pro(app, &w, w.leerling(0), 80).await;
    w.running(app, w.leerling(0), aanbod(&catalogus, "B3")).await;
    app.env.wacht(jiff::Span::new().hours(24 * 20));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_leerling(&zorg, w.leerling(0)).await.unwrap();
    let lijst = app
        .app
        .open_termijnen(&zorg, &TermijnenFilter::default())
        .await
        .unwrap();
    let van_lijst: Vec<_> = lijst
        .regels
        .iter()
        .filter(|r| r.leerling.as_ref().map(|l| l.id) == Some(w.leerling(0)))
        .map(|r| r.termijn)
        .collect();
    let van_blad: Vec<_> = blad
        .termijnen
        .into_iter()
        .filter(|t| t.vraagt() && matches!(t.staat, T::Verlopen | T::Nadert))
        .collect();
    assert!(!van_lijst.is_empty());
    assert_eq!(van_lijst, van_blad);
}

on_both!(
    a_pupil_that_is_mine_in_two_ways_is_asked_once,
    r110_a_yearly_evaluation_that_was_chosen_is_asked_until_it_was_done,
    r039_the_plan_is_the_mentors_task_and_without_one_the_zorgcoordinators,
    r048_goal_talks_of_the_year_are_the_mentors,
    r140_evaluation_and_end_of_a_traject_are_asked_of_who_gives_and_decides,
    r167_a_term_says_nothing_to_who_may_not_read_its_record,
    r275_who_is_informed_is_a_term_for_who_names_them,
    r232_who_is_informed_without_an_end_is_looked_at_again,
    r161_an_agreement_is_the_task_of_who_was_named,
    the_page_of_a_pupil_and_the_list_say_the_same,
);
