//! How many statements a page sends: a number that grows with the data is a fault.

#![expect(
    clippy::unwrap_used,
    clippy::cognitive_complexity,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::logboek::{AantekeningInvoer, LesklasInvoer};
use vangnet_app::toelating::BesluitInvoer;
use vangnet_core::toelating::ZaakSoort;
use vangnet_store::{AantekeningFilter, AanvraagFilter, LeerlingFilter};
use vangnet_testkit::{SLUG, TestApp, Wereld, on_both};

/// Statements of a second look at a page; the first also writes down that it was read.
async fn second_look<T>(app: &TestApp, kijk: impl AsyncFn() -> vangnet_app::Result<T>) -> u64 {
    kijk().await.map(drop).unwrap();
    let voor = app.swv.queries();
    kijk().await.map(drop).unwrap();
    app.swv.queries() - voor
}

async fn the_log_asks_little(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, pupil) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    for tekst in ["Een.", "Twee.", "Drie."] {
        let note = AantekeningInvoer {
            soort: "notitie".to_owned(),
            tekst: tekst.to_owned(),
            ..AantekeningInvoer::default()
        };
        a.write_aantekening(&zorg, pupil, &note).await.unwrap();
    }
    a.publish_handelingswijzer(&zorg, pupil, 0, "Vaste plek.")
        .await
        .unwrap();
    a.save_lesklassen(&zorg, app.school(0).id, &[LesklasInvoer::nieuw(w.mentor, "1B")])
        .await
        .unwrap();
    let mentor = app.ctx(w.mentor).await;
    let alle = AantekeningFilter::default();
    let gemeten = [
        (
            "open_logboek",
            second_look(app, async || a.open_logboek(&zorg, pupil, &alle).await).await,
        ),
        (
            "open_handelingswijzer",
            second_look(app, async || a.open_handelingswijzer(&mentor, pupil).await).await,
        ),
        (
            "open_mijn_klassen",
            second_look(app, async || a.open_mijn_klassen(&mentor).await).await,
        ),
        (
            "open_lesklassen",
            second_look(app, async || a.open_lesklassen(&zorg).await).await,
        ),
    ];
    let verwacht = [
        // Pupil; notes, key, counts; trajecten, goals with their key, talks of this week; who looked; schools, mentor.
        ("open_logboek", 11),
        // Pupil; versions, key, names; teachers, their names; who looked; schools, mentor.
        ("open_handelingswijzer", 9),
        ("open_mijn_klassen", 3),
        ("open_lesklassen", 5),
    ];
    assert_eq!(gemeten, verwacht);
}

async fn pages_ask_little(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let id = w.ready(app, w.leerling(0), ZaakSoort::Pro).await;
    w.submitted(app, w.leerling(1), ZaakSoort::Lwoo).await;
    let besluit = BesluitInvoer {
        besluit: "toewijzen".to_owned(),
        motivering: "Aan de criteria is voldaan.".to_owned(),
        ingangsdatum: "2026-12-01".to_owned(),
        ..BesluitInvoer::default()
    };
    a.decide_aanvraag(&app.ctx(w.directeur).await, id, 6, &besluit)
        .await
        .unwrap();
    let zorg = app.ctx(w.zorgcoordinator).await;
    let ortho = app.ctx(w.orthopedagoog).await;
    let token = app.token(w.zorgcoordinator).await;
    let alle = LeerlingFilter::default();
    let inbox = AanvraagFilter::default();
    let gemeten = [
        (
            "find_ctx",
            second_look(app, async || a.find_ctx(SLUG, &token).await).await,
        ),
        (
            "list_leerlingen",
            second_look(app, async || a.list_leerlingen(&zorg, &alle).await).await,
        ),
        (
            "open_leerling",
            second_look(app, async || a.open_leerling(&zorg, w.leerling(0)).await).await,
        ),
        (
            "list_aanvragen",
            second_look(app, async || a.list_aanvragen(&ortho, &inbox).await).await,
        ),
        (
            "open_aanvraag",
            second_look(app, async || a.open_aanvraag(&zorg, id).await).await,
        ),
        (
            "open_brief",
            second_look(app, async || a.open_brief(&zorg, id, None).await).await,
        ),
    ];
    let verwacht = [
        // Session with account; roles with the classes taught, and whose medical facts are known.
        ("find_ctx", 2),
        ("list_leerlingen", 3),
        // Pupil, reading log, applications, policy, readers; schools and mentor; advice to teachers; catalogue and key, and with it
        // trajecten, steps, needs, evaluations, goals and acts; for the terms one more.
        ("open_leerling", 18),
        // Schools, rows, counts per state; policy, for the terms.
        ("list_aanvragen", 4),
        // Application, key, reader's note; schools, policy, kinds of documents; advice, decisions, objections; documents, steps.
        ("open_aanvraag", 12),
        ("open_brief", 5),
    ];
    assert_eq!(gemeten, verwacht);
}

on_both!(the_log_asks_little, pages_ask_little);
