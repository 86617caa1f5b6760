//! Steps up and down, what goes on after one, and the level that follows.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use uuid::Uuid;
use vangnet_core::{
    cascade::{
        aandacht::{Aandachtspunt, Lopend, aandachtspunten},
        eis::Ernst::Streng,
        feiten::Moment::Vraag,
        traject::{Traject, Uitkomst},
        trede::{
            Doorloop, Stap, Trede, TredeGebrek as G, TredeGrond, gebreken, is_gemotiveerd, moet_kiezen,
            niveau_van, niveaus_voor,
        },
    },
    id::{AccountId, LeerlingId, TrajectId, TredeId},
};

use crate::bouw::{beeindigd, ernst, feiten, loopt, lopend, maasdal, noorderlicht};

const GEEN: &BTreeMap<TrajectId, Doorloop> = &BTreeMap::new();

fn stap(van: u8, naar: u8, grond: TredeGrond) -> Stap<'static> {
    Stap {
        datum: date(2026, 11, 2),
        van,
        naar,
        grond,
        orgaan: "zat",
        toelichting: "Het gaat niet meer",
        criterium: true,
        traject: None,
        opp: true,
        ouders: true,
        doorloop: GEEN,
    }
}

fn trede(datum: Date, van: u8, naar: u8) -> Trede {
    Trede {
        id: TredeId(Uuid::from_u128(1)),
        leerling: LeerlingId(Uuid::from_u128(1)),
        datum,
        van,
        naar,
        grond: TredeGrond::Complex,
        orgaan: "zat".to_owned(),
        traject: None,
        ouders_op: None,
        toelichting: String::new(),
        door: AccountId(Uuid::from_u128(3)),
        tijdstip: i64::from(naar),
    }
}

/// "Basiskwaliteit is for all, not registered" (000:153): no pupil-level traject can be created at level 1.
#[test]
fn r064_no_traject_runs_at_level_one() {
    let catalogus = maasdal();
    for soort in &catalogus.soort {
        assert!(niveaus_voor(&catalogus, &soort.code).iter().all(|n| n.nr > 1));
    }
    let mut open = catalogus.clone();
    open.soort.first_mut().unwrap().niveaus = vec![1, 2];
    let levels: Vec<u8> = niveaus_voor(&open, "basis").iter().map(|n| n.nr).collect();
    assert_eq!(levels, [2]);
    assert!(!open.gebreken().is_empty());
}

/// "Learning/development not self-evident; single, non-complex" (000:193): criterion mandatory.
#[test]
fn r065_level_two_asks_its_criterion() {
    let mut step = stap(1, 2, TredeGrond::Enkelvoudig);
    assert_eq!(gebreken(&maasdal(), &step, &[]), []);
    step.criterium = false;
    assert_eq!(gebreken(&maasdal(), &step, &[]), [G::Criterium]);
}

/// "Complex problems OR basis demonstrably insufficient" (000:248): second ground without evaluated B refused.
#[test]
fn r066_level_three_asks_complex_problems_or_an_evaluated_traject() {
    let catalogus = maasdal();
    assert_eq!(gebreken(&catalogus, &stap(2, 3, TredeGrond::Complex), &[]), []);
    assert_eq!(
        gebreken(&catalogus, &stap(2, 3, TredeGrond::Enkelvoudig), &[]),
        [G::Grond]
    );
    let mut step = stap(2, 3, TredeGrond::Onvoldoende);
    assert_eq!(gebreken(&catalogus, &step, &[]), [G::Evaluatie]);
    let b = loopt(1, &catalogus, "B1", 2, date(2026, 9, 7));
    let good = beeindigd(b.clone(), date(2026, 10, 30), Some(Uitkomst::Voldoende));
    let open = beeindigd(b.clone(), date(2026, 10, 30), None);
    let enough = beeindigd(b, date(2026, 10, 30), Some(Uitkomst::Onvoldoende));
    let same = beeindigd(
        loopt(2, &catalogus, "E2", 3, date(2026, 9, 7)),
        date(2026, 10, 30),
        Some(Uitkomst::Onvoldoende),
    );
    for (traject, outcome) in [
        (&good, vec![G::Evaluatie]),
        (&open, vec![G::Evaluatie]),
        (&same, vec![G::Evaluatie]),
        (&enough, vec![]),
    ] {
        step.traject = Some(traject);
        assert_eq!(gebreken(&catalogus, &step, &[]), outcome);
    }
}

/// "School cannot serve" (002:892-894): only reachable with OPP and parent consultation.
#[test]
fn r026_diepte_is_not_reached_without_plan_and_parents() {
    let mut step = stap(2, 3, TredeGrond::GeenPassendePlek);
    assert_eq!(gebreken(&noorderlicht(), &step, &[]), []);
    step.opp = false;
    step.ouders = false;
    assert_eq!(gebreken(&noorderlicht(), &step, &[]), [G::Opp, G::Ouders]);
}

/// The same: "the school cannot offer a fitting place" is the only ground.
#[test]
fn r026_diepte_has_one_ground() {
    for grond in TredeGrond::ALL {
        let mist = gebreken(&noorderlicht(), &stap(2, 3, grond), &[]);
        let alleen = grond == TredeGrond::GeenPassendePlek;
        assert_eq!(!mist.contains(&G::Grond), alleen, "{grond:?}");
    }
}

/// "Learning not self-evident; single" (000:193): a level with a criterion is entered with a reason, by a step or at the
/// traject.
#[test]
fn r065_support_of_level_two_has_a_step_or_a_reason() {
    let catalogus = maasdal();
    assert!(!is_gemotiveerd(&catalogus, &[], 2, false));
    assert!(is_gemotiveerd(&catalogus, &[], 2, true));
    assert!(is_gemotiveerd(&catalogus, &[], 1, false), "for everybody");
}

fn keuze(id: TrajectId, doorloop: Doorloop) -> BTreeMap<TrajectId, Doorloop> {
    BTreeMap::from([(id, doorloop)])
}

fn kiezen(van: u8, naar: u8, grond: TredeGrond, traject: &Traject) {
    let catalogus = maasdal();
    let all = std::slice::from_ref(traject);
    let step = stap(van, naar, grond);
    assert_eq!(gebreken(&catalogus, &step, all), [G::Doorloop]);
    let day = date(2026, 12, 18);
    for (choice, outcome) in [
        (Doorloop::Stopt, vec![]),
        (Doorloop::Tot(Some(day)), vec![]),
        (Doorloop::Tot(None), vec![G::DoorloopEinde]),
        (Doorloop::Tot(Some(date(2026, 11, 1))), vec![G::DoorloopEinde]),
    ] {
        let chosen = keuze(traject.id, choice);
        let asked = Stap {
            doorloop: &chosen,
            ..step.clone()
        };
        assert_eq!(gebreken(&catalogus, &asked, all), outcome, "{choice:?}");
    }
}

/// "On 2 to 3-4 B traject may (temporarily) continue" (000:201): parallel B and E visible; temporary end date required (Q20).
#[test]
fn r074_at_a_step_up_each_basis_traject_stops_or_goes_on_until_a_day() {
    let catalogus = maasdal();
    let b = loopt(1, &catalogus, "B1", 2, date(2026, 9, 7));
    kiezen(2, 3, TredeGrond::Complex, &b);
    let mut over = b;
    over.doorloop_tot = Some(date(2026, 12, 18));
    let e = loopt(2, &catalogus, "E2", 3, date(2026, 11, 2));
    let both = [over, e];
    assert_eq!(both.iter().filter(|t| t.loopt_op(date(2026, 11, 20))).count(), 2);
    assert_eq!(niveau_van(&catalogus, &both, &[], date(2026, 11, 20)), 3);
}

/// "On 3-4 to 2 E traject may continue in transition" (000:257): E open past end flagged.
#[test]
fn r075_at_a_step_down_extra_goes_on_until_a_day_and_is_marked_past_it() {
    let catalogus = maasdal();
    let mut e = loopt(1, &catalogus, "E2", 3, date(2026, 9, 7));
    kiezen(3, 2, TredeGrond::Afschalen, &e);
    e.doorloop_tot = Some(date(2026, 12, 18));
    let op = |dag| {
        let t = Lopend {
            niveau: Some(2),
            ..lopend(&e, &[], dag)
        };
        aandachtspunten(&catalogus, &t)
    };
    assert_eq!(op(date(2026, 12, 18)), []);
    assert_eq!(op(date(2026, 12, 19)), [Aandachtspunt::Doorloop]);
}

/// "Back to 1-2: A may taper off temporarily" (000:274): open A at level 1-2 only accepted as afbouw.
#[test]
fn r076_aanvullend_at_level_two_is_accepted_only_as_it_tapers_off() {
    let catalogus = maasdal();
    let mut a = loopt(1, &catalogus, "A1", 3, date(2026, 9, 7));
    kiezen(3, 2, TredeGrond::Afschalen, &a);
    let on = date(2026, 11, 20);
    let at = |t: &Traject, niveau| {
        let dagen = [on];
        let t = Lopend {
            niveau: Some(niveau),
            ..lopend(t, &dagen, on)
        };
        aandachtspunten(&catalogus, &t)
    };
    assert_eq!(at(&a, 2), [Aandachtspunt::Afbouw]);
    assert_eq!(at(&a, 3), []);
    a.doorloop_tot = Some(date(2026, 12, 18));
    assert_eq!(at(&a, 2), []);
}

/// "E and A only as part of multidisciplinary approach (ZAT)" (000:248, 260, 272): E without casus refused.
#[test]
fn r077_extra_and_aanvullend_run_within_a_case() {
    let mut f = feiten();
    f.casus = false;
    for code in ["E2", "E4", "A2", "A3"] {
        assert_eq!(
            ernst(&maasdal(), code, &f, Vraag, "casus"),
            Some(Streng),
            "{code}"
        );
    }
    assert_eq!(ernst(&maasdal(), "B1", &f, Vraag, "casus"), None);
}

/// "Each up/down records decider, date, reason" (000:201, 257).
#[test]
fn r081_a_step_names_who_decided_and_why() {
    let mut step = stap(2, 3, TredeGrond::Complex);
    step.orgaan = " ";
    step.toelichting = "";
    assert_eq!(gebreken(&maasdal(), &step, &[]), [G::Orgaan, G::Toelichting]);
    let nowhere = stap(2, 5, TredeGrond::Complex);
    assert_eq!(gebreken(&maasdal(), &nowhere, &[]), [G::Niveau]);
}

/// "See pupil level and history" (000:112): from running trajecten and decisions.
#[test]
fn r063_the_level_follows_from_what_runs_and_what_was_decided() {
    let catalogus = maasdal();
    let on = date(2026, 11, 20);
    assert_eq!(niveau_van(&catalogus, &[], &[], on), 1);
    let b = loopt(1, &catalogus, "B1", 2, date(2026, 9, 7));
    assert_eq!(niveau_van(&catalogus, std::slice::from_ref(&b), &[], on), 2);
    // Stepped up; the extra support is still to begin.
    let up = [trede(date(2026, 11, 2), 2, 3)];
    let mut over = b.clone();
    over.doorloop_tot = Some(date(2026, 12, 18));
    assert_eq!(niveau_van(&catalogus, &[over], &up, on), 3);
    // Not yet on the day before.
    assert_eq!(
        niveau_van(&catalogus, std::slice::from_ref(&b), &up, date(2026, 11, 1)),
        2
    );
    // It ran and ended: what runs below counts again.
    let e = beeindigd(
        loopt(2, &catalogus, "E2", 3, date(2026, 11, 2)),
        date(2026, 11, 13),
        None,
    );
    assert_eq!(niveau_van(&catalogus, &[b, e.clone()], &up, on), 2);
    // Stepped down with support that tapers off.
    let steps = [trede(date(2026, 9, 7), 2, 3), trede(date(2026, 11, 16), 3, 2)];
    let mut slow = loopt(3, &catalogus, "E2", 3, date(2026, 9, 7));
    slow.doorloop_tot = Some(date(2026, 12, 18));
    assert_eq!(niveau_van(&catalogus, &[slow.clone()], &steps, on), 2);
    assert!(!moet_kiezen(&catalogus, &slow, on, 3));
}
