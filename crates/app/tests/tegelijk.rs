//! Two people at one page: whoever saves second is told, and loses nothing of the first.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cognitive_complexity,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use jiff::civil::Date;
use vangnet_app::{
    AppError, Ctx, Result,
    cascade::{TrajectInvoer, TrajectStapInvoer},
    inrichting::{
        catalogus::ArrangementInvoer,
        tekst::{Lezing, stempel},
    },
    logboek::{IngelichtInvoer, LesklasInvoer},
};
use vangnet_core::{
    cascade::traject::{TrajectGebeurtenis, TrajectStaat},
    id::{AccountId, LeerlingId},
    inrichting::catalogus::Catalogus,
};
use vangnet_store::{AuditFilter, IngelichtRegel};
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

const NOORDERLICHT: &str = include_str!("../../cli/demo/catalogus-noorderlicht.toml");
const MAASDAL: &str = include_str!("../../cli/demo/catalogus-maasdal.toml");

fn told<T: std::fmt::Debug>(result: &Result<T>) -> bool {
    matches!(result, Err(AppError::Conflict("gewijzigd")))
}

fn les(account: AccountId, klassen: &str, gelezen: &str) -> LesklasInvoer {
    LesklasInvoer {
        gelezen: gelezen.to_owned(),
        ..LesklasInvoer::nieuw(account, klassen)
    }
}

/// The classes of somebody, as the page writes them.
async fn classes(app: &TestApp, ctx: &Ctx, wie: AccountId) -> String {
    let bladen = app.app.open_lesklassen(ctx).await.unwrap();
    let found = bladen[0].medewerkers.iter().find(|(m, _)| m.account == wie);
    found.unwrap().1.join(", ")
}

async fn a_stale_page_of_lessons_takes_nothing_back(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let school = app.school(0).id;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let (een, twee) = (w.mentor, w.andere_mentor);
    // Both read an empty page; each writes a line of their own, the other line goes along as it was.
    let eerst = [les(een, "1B", ""), les(twee, "", "")];
    assert_eq!(a.save_lesklassen(&zorg, school, &eerst).await.unwrap(), 1);
    let daarna = [les(een, "", ""), les(twee, "2A, 2B", "")];
    assert_eq!(a.save_lesklassen(&directie, school, &daarna).await.unwrap(), 1);
    assert_eq!(classes(app, &zorg, een).await, "1B");
    assert_eq!(classes(app, &zorg, twee).await, "2A, 2B");
    // The trail names the classes, and nobody of them.
    let laatste = app.swv.list_audit(AuditFilter::default()).await.unwrap().rijen;
    assert_eq!(laatste[0].detail, r#"{"aantal":"1","klassen":"2A, 2B"}"#);
    // The same line, over what is no more: told, and nothing written, not even the other line.
    let oud = [les(een, "3C", ""), les(twee, "2A", "2A, 2B")];
    let voor = app.keten().await;
    assert!(told(&a.save_lesklassen(&directie, school, &oud).await));
    assert_eq!(
        (classes(app, &zorg, een).await.as_str(), app.keten().await),
        ("1B", voor)
    );
    // What both want is no quarrel, and nothing changed is no entry.
    let zelfde = [les(een, "1B", "")];
    assert_eq!(a.save_lesklassen(&directie, school, &zelfde).await.unwrap(), 0);
    assert_eq!(app.keten().await, voor);
    let nieuw = [les(een, "3C", "1B")];
    assert_eq!(a.save_lesklassen(&directie, school, &nieuw).await.unwrap(), 1);
    // At the same moment one of the two is told.
    let (p, q) = ([les(een, "4D", "3C")], [les(een, "5E", "3C")]);
    let (p, q) = tokio::join!(
        a.save_lesklassen(&zorg, school, &p),
        a.save_lesklassen(&directie, school, &q)
    );
    assert!(p.is_ok() != q.is_ok() && (told(&p) || told(&q)), "{p:?} {q:?}");
}

async fn informed(app: &TestApp, pupil: LeerlingId) -> Vec<IngelichtRegel> {
    app.swv.list_ingelicht(pupil).await.unwrap()
}

async fn a_stale_page_of_who_is_informed_takes_nothing_back(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let pupil = w.leerling(0);
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let invoer = |wie: AccountId, tot: &str, gelezen: Option<(Date, Option<Date>)>| IngelichtInvoer {
        account: wie.to_string(),
        vanaf: "2026-09-01".to_owned(),
        tot: tot.to_owned(),
        gelezen,
    };
    a.save_ingelicht(&zorg, pupil, &invoer(w.mentor, "", None))
        .await
        .unwrap();
    // Somebody else, from the same empty page: no quarrel.
    a.save_ingelicht(&directie, pupil, &invoer(w.bpo, "", None))
        .await
        .unwrap();
    // The same person: told.
    let oud = a
        .save_ingelicht(&directie, pupil, &invoer(w.mentor, "2026-12-31", None))
        .await;
    assert!(told(&oud), "{oud:?}");
    assert!(informed(app, pupil).await.iter().all(|r| r.tot.is_none()));
    let gelezen = Some((jiff::civil::date(2026, 9, 1), None));
    a.save_ingelicht(&directie, pupil, &invoer(w.mentor, "2026-12-31", gelezen))
        .await
        .unwrap();
    assert_eq!(
        informed(app, pupil)
            .await
            .iter()
            .filter(|r| r.tot.is_some())
            .count(),
        1
    );
    let (p, q) = (
        invoer(w.bpo, "2027-01-31", gelezen),
        invoer(w.bpo, "2027-02-28", gelezen),
    );
    let (p, q) = tokio::join!(
        a.save_ingelicht(&zorg, pupil, &p),
        a.save_ingelicht(&directie, pupil, &q)
    );
    assert!(p.is_ok() != q.is_ok() && (told(&p) || told(&q)), "{p:?} {q:?}");
}

async fn stale_hours_take_nothing_back(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let school = app.school(0).id;
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    a.set_capaciteit(&zorg, school, "logopedist", "600", None)
        .await
        .unwrap();
    let oud = a
        .set_capaciteit(&directie, school, "logopedist", "90", None)
        .await;
    assert!(told(&oud), "{oud:?}");
    let weg = a
        .set_capaciteit(&directie, school, "logopedist", "0", Some(480))
        .await;
    assert!(told(&weg), "{weg:?}");
    assert_eq!(
        app.swv.list_capaciteit(school).await.unwrap()[0].minuten_per_week,
        600
    );
    a.set_capaciteit(&directie, school, "trainer", "90", None)
        .await
        .unwrap();
    let (p, q) = tokio::join!(
        a.set_capaciteit(&zorg, school, "logopedist", "60", Some(600)),
        a.set_capaciteit(&directie, school, "logopedist", "120", Some(600))
    );
    assert!(p.is_ok() != q.is_ok() && (told(&p) || told(&q)), "{p:?} {q:?}");
}

async fn two_who_change_the_catalogue_keep_both_changes(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let catalogus = app.maasdal().await;
    let (een, twee) = (app.ctx(w.directeur).await, app.ctx(w.directeur).await);
    let dag = app.dag(30);
    let invoer = |code: &str, titel: &str| {
        let was = catalogus.arrangement(code).unwrap();
        ArrangementInvoer {
            gelezen: stempel(Some(was)).unwrap(),
            vanaf: dag.clone(),
            titel: titel.to_owned(),
            beslisser: was.beslisser.clone(),
            vormen: was.vormen.iter().map(|v| v.code().to_owned()).collect(),
            ..ArrangementInvoer::default()
        }
    };
    // Two offers at the same moment: both changes stay.
    let (b1, b2) = (invoer("B1", "Eerst"), invoer("B2", "Tweede"));
    let (p, q) = tokio::join!(
        a.set_arrangement(&een, "B1", &b1),
        a.set_arrangement(&twee, "B2", &b2)
    );
    p.unwrap();
    q.unwrap();
    let op: Date = dag.parse().unwrap();
    let nu = app.swv.find_catalogus(op).await.unwrap().unwrap();
    let titel = |c: &Catalogus, code: &str| c.arrangement(code).unwrap().titel.clone();
    assert_eq!(
        (titel(&nu, "B1"), titel(&nu, "B2")),
        ("Eerst".to_owned(), "Tweede".to_owned())
    );
    // The same offer from the page of before: told.
    let oud = a.set_arrangement(&een, "B1", &invoer("B1", "Oud")).await;
    assert!(told(&oud), "{oud:?}");
    // A file that was compared with the version of before: told, and after another look saved.
    let gelezen = stempel(Some(&catalogus)).unwrap();
    let oud = a.import_catalogus(&twee, &dag, MAASDAL, &gelezen).await;
    assert!(told(&oud), "{oud:?}");
    let Lezing::Goed {
        stempel, verschillen, ..
    } = a.preview_catalogus(&twee, &dag, MAASDAL).await.unwrap()
    else {
        panic!("a catalogue")
    };
    assert_eq!(verschillen.len(), 2);
    a.import_catalogus(&twee, &dag, MAASDAL, &stempel).await.unwrap();
    // At the same moment a file and an offer of the same day: one of the two is told, or the file comes after.
    let b1 = invoer("B1", "Weer anders");
    let (p, q) = tokio::join!(
        a.import_catalogus(&een, &dag, NOORDERLICHT, &gelezen),
        a.set_arrangement(&twee, "B1", &b1)
    );
    assert!(p.is_ok() != q.is_ok(), "{p:?} {q:?}");
}

/// The hours of one offer in a week are limited together: two that are decided on at the same moment do not pass the limit.
async fn r139_two_trajecten_decided_at_once_do_not_pass_the_limit(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let pupil = w.leerling(0);
    w.adopted_opp(app, pupil).await;
    let coach = catalogus.arrangement("1").unwrap();
    let invoer = TrajectInvoer {
        uren: "1,5".to_owned(),
        ..traject_invoer(&app.app, coach)
    };
    // Each of the two fits by itself.
    let een = w.asked(app, pupil, &invoer).await;
    let twee = w.asked(app, pupil, &invoer).await;
    let wie = w.beslisser(coach);
    let (zorg, directie) = (app.ctx(wie).await, app.ctx(wie).await);
    let begin = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Besloten, 1);
    let (p, q) = tokio::join!(
        app.app.step_traject(&zorg, een, &begin),
        app.app.step_traject(&directie, twee, &begin)
    );
    assert!(p.is_ok() != q.is_ok(), "{p:?} {q:?}");
    let mut besloten = 0;
    for id in [een, twee] {
        besloten += usize::from(app.traject(pupil, id).await.staat == TrajectStaat::Besloten);
    }
    assert_eq!(besloten, 1);
    // After another look the limit itself refuses.
    let rest = if p.is_ok() { twee } else { een };
    let weer = app.app.step_traject(&zorg, rest, &begin).await;
    let Err(AppError::Invalid(fouten)) = weer else {
        panic!("{weer:?}")
    };
    assert!(
        fouten.iter().any(|f| f.veld.starts_with("eis.minuten")),
        "{fouten:?}"
    );
}

on_both!(
    a_stale_page_of_lessons_takes_nothing_back,
    a_stale_page_of_who_is_informed_takes_nothing_back,
    stale_hours_take_nothing_back,
    two_who_change_the_catalogue_keep_both_changes,
    r139_two_trajecten_decided_at_once_do_not_pass_the_limit,
);
