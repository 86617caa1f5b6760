//! Random ways of random dossiers, by people in every role, against a model that knows the procedure from its description
//! and not from the table of `core`. The seed of a walk that fails is printed; `walk(app, seed)` repeats it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::match_same_arms,
    clippy::too_many_lines,
    reason = "a test stops where it fails; a model is read line by line"
)]

mod referentie;
mod wandeling;

use std::collections::BTreeSet;

use vangnet_core::{
    inrichting::{Bezwaarweg, Jaarkalender, KalenderSoort, Kalenderdag},
    toegang::{Bereik, Rol, Toekenning},
    toelating::procedure::Staat,
};
use vangnet_store::{BeleidSoort, BesluitFilter};
use vangnet_testkit::{TestApp, Wereld, on_both};

use wandeling::{Toneel, walk};

/// Walks of each test; there are four tests on each database.
const WANDELINGEN: u64 = 16;
/// Most acts of a walk.
const STAPPEN: usize = 40;

async fn walks(app: &TestApp, eerste: u64, weg: Bezwaarweg) {
    let wereld = Wereld::new(app).await;
    wereld.with_commissie(app).await;
    app.beleid(BeleidSoort::Bezwaarweg, &weg).await;
    let kalender = Jaarkalender {
        dagen: vec![Kalenderdag {
            soort: KalenderSoort::LaatsteZitting,
            datum: referentie::LAATSTE_ZITTING,
            omschrijving: String::new(),
        }],
    };
    app.beleid(BeleidSoort::Kalender, &kalender).await;
    let lid = Toekenning {
        rol: Rol::Adviescommissielid,
        bereik: Bereik::Swv,
    };
    let lid = app.account("Lies Lid", &[lid]).await;
    let mut toneel = Toneel::new(app, &wereld, lid, weg == Bezwaarweg::Swv2015).await;
    let leerlingen = wereld.more(app, usize::try_from(WANDELINGEN).unwrap()).await;
    let mut besluiten = 0;
    for (zaad, leerling) in (eerste..).zip(leerlingen) {
        app.env.opnieuw();
        besluiten += walk(&mut toneel, zaad, leerling, STAPPEN).await;
    }
    // What these walks came across; a generator that never gets anywhere would prove nothing.
    let bezocht = &toneel.bezocht;
    for staat in [
        Staat::Aanvullen,
        Staat::BijCommissie,
        Staat::BijDirecteur,
        Staat::Toegewezen,
        Staat::NietAfgegeven,
        Staat::BezwaarSwv,
        Staat::BijBezwaarcommissie,
        Staat::BijRechter,
    ] {
        assert!(bezocht.contains(&staat), "{staat:?} is not in {bezocht:?}");
    }
    assert!(toneel.geweigerd.len() >= 8, "only {:?}", toneel.geweigerd);
    numbers_are_unique_and_gapless(app, &wereld, &toneel.vernietigd, besluiten).await;
}

async fn numbers_are_unique_and_gapless(
    app: &TestApp,
    wereld: &Wereld,
    vernietigd: &[String],
    besluiten: u64,
) {
    let directeur = app.ctx(wereld.directeur).await;
    let mut nummers = BTreeSet::new();
    let alle = BesluitFilter::default();
    let lijst = app.app.list_besluiten(&directeur, &alle).await.unwrap().pagina;
    let geregistreerd = lijst.rijen.into_iter().map(|regel| regel.volgnummer);
    let alle: Vec<String> = geregistreerd.chain(vernietigd.iter().cloned()).collect();
    assert_eq!(
        u64::try_from(alle.len()).unwrap(),
        besluiten,
        "a decision for each act of the director, and no other"
    );
    for volgnummer in alle {
        let (jaar, volg) = volgnummer.split_once('-').unwrap();
        let key: (u32, u64) = (jaar.parse().unwrap(), volg.parse().unwrap());
        assert!(nummers.insert(key), "{key:?} twice");
    }
    for (jaar, volg) in &nummers {
        assert!(
            *volg == 1 || nummers.contains(&(*jaar, volg - 1)),
            "a gap before {jaar}-{volg}"
        );
    }
}

async fn walks_by_the_law(app: &TestApp) {
    walks(app, 1_000, Bezwaarweg::Wet).await;
}

async fn more_walks_by_the_law(app: &TestApp) {
    walks(app, 2_000, Bezwaarweg::Wet).await;
}

async fn walks_by_the_practice_of_2015(app: &TestApp) {
    walks(app, 3_000, Bezwaarweg::Swv2015).await;
}

async fn more_walks_by_the_practice_of_2015(app: &TestApp) {
    walks(app, 4_000, Bezwaarweg::Swv2015).await;
}

on_both!(
    walks_by_the_law,
    more_walks_by_the_law,
    walks_by_the_practice_of_2015,
    more_walks_by_the_practice_of_2015,
);
