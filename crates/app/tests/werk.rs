//! My work: the groups of each role, what comes first, and what stays out.
#![expect(clippy::expect_used, reason = "a test that cannot be set up must fail")]

use vangnet_app::werk::{MijnWerk, WerkSoort};
use vangnet_core::{
    id::{AanvraagId, AccountId, LeerlingId},
    leerling::Leerling,
    toelating::{ZaakSoort, procedure::Staat},
};
use vangnet_store::Mutatie;
use vangnet_testkit::{TestApp, Wereld, on_both};

on_both!(
    groups_by_role,
    nothing_without_applications,
    longest_waiting_first,
    a_group_is_cut_and_counted
);

async fn werk(app: &TestApp, account: AccountId) -> MijnWerk {
    let ctx = app.ctx(account).await;
    app.app
        .mijn_werk(&ctx)
        .await
        .expect("an answer")
        .expect("a reader of applications")
}

/// The groups with the applications in them.
fn groups(werk: &MijnWerk) -> Vec<(WerkSoort, Vec<AanvraagId>)> {
    werk.groepen
        .iter()
        .map(|g| (g.soort, g.regels.iter().map(|r| r.aanvraag.id).collect()))
        .collect()
}

#[expect(clippy::cognitive_complexity, reason = "one story, told in order")]
async fn groups_by_role(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let begun = wereld.complete(app, wereld.leerling(2), ZaakSoort::Lwoo).await;
    let asked = wereld.submitted(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
    let swv = app.ctx(wereld.orthopedagoog).await;
    app.app
        .do_stap(&swv, asked, 3, &app.aanvulling("Welke toets?"))
        .await
        .expect("a question");
    let sent = wereld.submitted(app, wereld.leerling(3), ZaakSoort::Lwoo).await;
    let judged = wereld.ready(app, wereld.leerling(1), ZaakSoort::Pro).await;

    let school = werk(app, wereld.zorgcoordinator).await;
    assert_eq!(
        groups(&school),
        [
            (WerkSoort::Aanvullen, vec![asked]),
            (WerkSoort::Afmaken, vec![begun]),
            (WerkSoort::BijSwv, vec![sent, judged]),
        ]
    );
    assert_eq!(school.aantallen.iter().map(|(_, n)| n).sum::<u64>(), 4);
    let mentor = werk(app, wereld.mentor).await;
    assert_eq!(
        groups(&mentor),
        [
            (WerkSoort::Aanvullen, vec![asked]),
            (WerkSoort::BijSwv, vec![judged])
        ]
    );
    let head = werk(app, wereld.directie).await;
    assert_eq!(
        groups(&head),
        [
            (WerkSoort::BijSchool, vec![begun, asked]),
            (WerkSoort::BijSwv, vec![sent, judged])
        ],
        "who cannot change them follows them"
    );

    let ortho = werk(app, wereld.orthopedagoog).await;
    assert_eq!(groups(&ortho), [(WerkSoort::Plannen, vec![sent])]);
    assert_eq!(
        groups(&werk(app, wereld.directeur).await),
        [(WerkSoort::Beslissen, vec![judged])]
    );
    let known: Vec<Staat> = ortho.aantallen.iter().map(|(staat, _)| *staat).collect();
    assert!(
        !known.contains(&Staat::Aangemeld),
        "what was not submitted is not counted"
    );
}

async fn nothing_without_applications(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    for account in [wereld.beheerder, wereld.bestuur, wereld.niemand] {
        let ctx = app.ctx(account).await;
        assert_eq!(app.app.mijn_werk(&ctx).await.expect("an answer"), None);
    }
    let bpo = werk(app, wereld.bpo).await;
    assert!(
        bpo.groepen.is_empty() && bpo.gemist.is_some(),
        "who reads support has terms, and no applications"
    );
    let quiet = werk(app, wereld.zorgcoordinator).await;
    assert_eq!((quiet.groepen, quiet.aantallen), (vec![], vec![]));
}

async fn longest_waiting_first(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let first = wereld.ready(app, wereld.leerling(1), ZaakSoort::Lwoo).await;
    app.env.wacht(jiff::Span::new().days(3));
    let second = wereld.ready(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
    assert_eq!(
        groups(&werk(app, wereld.directeur).await),
        [(WerkSoort::Beslissen, vec![first, second])]
    );
}

async fn a_group_is_cut_and_counted(app: &TestApp) {
    let wereld = Wereld::new(app).await;
    let school = app.ctx(wereld.zorgcoordinator).await;
    let found = app.swv.find_leerling(wereld.leerling(0)).await.expect("storage");
    let model = found.expect("a pupil");
    let pupil = |n: usize| {
        let mut gegevens = model.gegevens.clone();
        gegevens.nummer = format!("8{n:03}");
        Leerling {
            vertrokken_op: None,
            id: LeerlingId(app.app.new_id()),
            gegevens,
            versie: 1,
        }
    };
    let pupils: Vec<_> = (0..24).map(pupil).collect();
    let new: Vec<_> = pupils.iter().cloned().map(Mutatie::Nieuw).collect();
    let tx = app.swv.begin().await.expect("a transaction");
    tx.save_leerlingen(&new, &|_| {}).await.expect("pupils");
    app.commit(tx).await;
    for pupil in pupils {
        let start = app.app.start_aanvraag(&school, pupil.id, "lwoo", "2026-10-05");
        start.await.expect("an application");
    }
    let werk = werk(app, wereld.zorgcoordinator).await;
    let group = werk.groepen.first().expect("a group");
    assert_eq!(
        (group.soort, group.regels.len(), group.totaal),
        (WerkSoort::Afmaken, 20, 24)
    );
}
