//! Whom have we missed.

use vangnet_app::{klok::GemistLijst, logboek::AantekeningInvoer, werk::MijnWerk};
use vangnet_core::{
    id::{AccountId, LeerlingId},
    klok::Gemist,
};
use vangnet_testkit::{Deel, TestApp, Wereld, on_both};

use crate::{aanbod, pro, werk};

fn lijst(werk: &MijnWerk, wat: Gemist) -> (Vec<LeerlingId>, u64) {
    let gemist = werk.gemist.as_ref().unwrap();
    let van = |l: &GemistLijst| (l.leerlingen.iter().map(|l| l.leerling).collect(), l.totaal);
    let gevonden = gemist.lijsten.iter().find(|l| l.wat == wat);
    gevonden.map(van).unwrap_or_default()
}

async fn schrijf(app: &TestApp, wie: AccountId, leerling: LeerlingId, soort: &str) {
    let ctx = app.ctx(wie).await;
    let invoer = AantekeningInvoer {
        soort: soort.to_owned(),
        toon: "gewoon".to_owned(),
        tekst: "Het gaat goed.".to_owned(),
        ..AantekeningInvoer::default()
    };
    app.app.write_aantekening(&ctx, leerling, &invoer).await.unwrap();
}

async fn r046_who_needs_a_plan_and_has_none_begun_is_missed(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    pro(app, &w, w.leerling(0), 10).await;
    pro(app, &w, w.leerling(2), 10).await;
    assert_eq!(
        lijst(&werk(app, w.zorgcoordinator).await, Gemist::GeenPlan),
        (vec![w.leerling(0), w.leerling(2)], 2)
    );
    assert_eq!(
        lijst(&werk(app, w.mentor).await, Gemist::GeenPlan),
        (vec![w.leerling(0)], 1),
        "a mentor sees the own pupils"
    );
    w.concept_opp(app, w.leerling(0)).await;
    assert_eq!(
        lijst(&werk(app, w.zorgcoordinator).await, Gemist::GeenPlan),
        (vec![w.leerling(2)], 1)
    );
    let directie = werk(app, w.directie).await;
    assert_eq!(
        lijst(&directie, Gemist::GeenPlan),
        (vec![], 0),
        "who keeps no support misses nobody"
    );
    assert_eq!(directie.gemist.unwrap().telling.leerlingen, 4);
}

async fn r055_support_without_contact_with_the_parents_is_missed(app: &TestApp) {
    let catalogus = app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let leerling = w.leerling(0);
    w.adopted_opp(app, leerling).await;
    w.running(app, leerling, aanbod(&catalogus, "1")).await;
    let van = async |wat| lijst(&werk(app, w.zorgcoordinator).await, wat);
    assert_eq!(van(Gemist::GeenContact).await, (vec![leerling], 1));
    schrijf(app, w.mentor, leerling, "oudercontact").await;
    assert_eq!(van(Gemist::GeenContact).await, (vec![], 0));
}

/// Support of one pupil asks for a plan of that pupil, and of nobody else.
async fn wvo244_only_who_gets_such_support_must_have_a_plan(app: &TestApp) {
    let catalogus = app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let leerling = w.leerling(0);
    let opp = w.adopted_opp(app, leerling).await;
    w.running(app, leerling, aanbod(&catalogus, "1")).await;
    let van = async || lijst(&werk(app, w.zorgcoordinator).await, Gemist::GeenPlan);
    assert_eq!(van().await, (vec![], 0));
    app.sql(Deel::Swv, "UPDATE opp SET staat = 'beeindigd'").await;
    assert_eq!(van().await, (vec![leerling], 1), "{opp:?}");
    let andere = werk(app, w.andere_zorgcoordinator).await;
    assert_eq!(lijst(&andere, Gemist::GeenPlan), (vec![], 0));
}

async fn r052_support_without_a_talk_is_missed_after_two_weeks(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let leerling = w.leerling(0);
    w.running(app, leerling, aanbod(&catalogus, "B5")).await;
    let van = async |wat| lijst(&werk(app, w.zorgcoordinator).await, wat);
    app.env.wacht(jiff::Span::new().hours(24 * 13));
    assert_eq!(van(Gemist::GeenGesprek).await, (vec![], 0));
    app.env.wacht(jiff::Span::new().hours(24));
    assert_eq!(van(Gemist::GeenGesprek).await, (vec![leerling], 1));
    schrijf(app, w.mentor, leerling, "gesprek").await;
    assert_eq!(van(Gemist::GeenGesprek).await, (vec![], 0));
}

async fn r149_who_was_not_discussed_for_two_weeks_is_missed(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let van = async || lijst(&werk(app, w.zorgcoordinator).await, Gemist::NietBesproken);
    assert_eq!(van().await, (vec![], 0), "no body discusses everybody yet");
    let team = w.overleg(app, "teamoverleg").await;
    assert_eq!(van().await.1, 4, "of its class");
    w.change(app, w.leerling(3), |g| "3C".clone_into(&mut g.klas))
        .await;
    let blad = app.app.open_overleg(&zorg, team, None).await.unwrap();
    assert_eq!(
        (van().await.1, blad.niet_besproken),
        (3, Some(3)),
        "as the page of the body says"
    );
    // What was left open by a meeting that passed waits for nothing.
    let gisteren = w.bijeenkomst(app, team, 1).await;
    w.punt(app, gisteren, w.leerling(1)).await;
    assert!(!van().await.0.contains(&w.leerling(1)));
    app.env.wacht(jiff::Span::new().hours(48));
    assert!(van().await.0.contains(&w.leerling(1)));
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    assert!(
        !van().await.0.contains(&w.leerling(0)),
        "who waits on an agenda is not missed"
    );
    w.begin(app, b).await;
    w.besproken(app, punt, "Het gaat beter.").await;
    app.env.wacht(jiff::Span::new().hours(24 * 14));
    assert!(!van().await.0.contains(&w.leerling(0)));
    app.env.wacht(jiff::Span::new().hours(24));
    assert!(van().await.0.contains(&w.leerling(0)));
}

/// As many as there are, page by page, nobody twice and nobody left out, by name; who left is not among them.
async fn r149_everybody_who_was_not_discussed_is_on_a_page(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.overleg(app, "teamoverleg").await;
    let erbij = w.more(app, 60).await;
    app.app
        .save_vertrek(&zorg, erbij[59], 1, &app.dag(-1))
        .await
        .unwrap();
    let (getoond, totaal) = lijst(&werk(app, w.zorgcoordinator).await, Gemist::NietBesproken);
    assert_eq!(
        (getoond.len(), totaal),
        (20, 63),
        "four and sixty, without who left"
    );
    let mut namen = Vec::new();
    for (nr, hoeveel) in [(1, 50), (2, 13), (3, 0)] {
        let blad = app.app.open_gemist(&zorg, Gemist::NietBesproken, nr).await;
        let pagina = blad.unwrap().pagina;
        assert_eq!((pagina.rijen.len(), pagina.totaal), (hoeveel, 63));
        namen.extend(pagina.rijen.into_iter().map(|r| (r.naam.achternaam, r.leerling)));
    }
    let van_werk: Vec<_> = namen.iter().take(20).map(|(_, id)| *id).collect();
    assert_eq!(van_werk, getoond, "the first of them stand in Mijn werk");
    let reeks: Vec<&str> = namen
        .iter()
        .map(|(naam, _)| naam.as_str())
        .filter(|naam| naam.starts_with("Reeks"))
        .collect();
    let verwacht: Vec<String> = (0..59).map(|n| format!("Reeks{n:03}")).collect();
    assert_eq!(reeks, verwacht);
}

async fn a_list_is_cut_at_twenty_and_counts_all(app: &TestApp) {
    app.maasdal().await;
    let w = Wereld::new(app).await;
    w.change(app, w.leerling(0), |g| {
        g.soort = vangnet_core::leerling::Onderwijssoort::Pro;
    })
    .await;
    w.more(app, 23).await;
    let (getoond, totaal) = lijst(&werk(app, w.zorgcoordinator).await, Gemist::GeenPlan);
    assert_eq!((getoond.len(), totaal), (20, 24));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let open = async |wat, pagina| app.app.open_gemist(&zorg, wat, pagina).await.unwrap().pagina;
    let een = open(Gemist::GeenPlan, 1).await;
    assert_eq!((een.rijen.len(), een.totaal), (24, 24));
    assert!(open(Gemist::GeenPlan, 2).await.rijen.is_empty());
    assert_eq!(
        open(Gemist::NietBesproken, 1).await.totaal,
        0,
        "no body discusses everybody"
    );
    let directie = app.ctx(w.directie).await;
    let weg = app.app.open_gemist(&directie, Gemist::GeenPlan, 1).await;
    assert_eq!(crate::antwoord(weg), "notfound", "who keeps no support");
}

on_both!(
    wvo244_only_who_gets_such_support_must_have_a_plan,
    r046_who_needs_a_plan_and_has_none_begun_is_missed,
    r055_support_without_contact_with_the_parents_is_missed,
    r052_support_without_a_talk_is_missed_after_two_weeks,
    r149_who_was_not_discussed_for_two_weeks_is_missed,
    r149_everybody_who_was_not_discussed_is_on_a_page,
    a_list_is_cut_at_twenty_and_counts_all,
);
