use jiff::civil::{date, time};
use proptest::prelude::*;
use uuid::Uuid;

use super::{BijeenkomstStaat as Staat, *};
use crate::id::{OverlegId, SchoolId};

fn overleg(nr: u128, ritme: Ritme, weekdag: i8) -> Overleg {
    Overleg {
        id: OverlegId(Uuid::from_u128(nr)),
        school: SchoolId(Uuid::from_u128(1)),
        locatie: None,
        orgaan: "team".to_owned(),
        naam: "Team".to_owned(),
        ritme,
        wisselt_met: None,
        weekdag,
        begint: time(15, 0, 0, 0),
        minuten: 60,
        zaal: String::new(),
        klassen: Vec::new(),
        actief: true,
        versie: 1,
    }
}

fn alleen(ritme: Ritme, weekdag: i8, vrij: &Vrij, dag: Date) -> Vec<Date> {
    dagen(&overleg(1, ritme, weekdag), None, vrij, dag)
}

/// Any weeks and days off in a school year that begins in 2020 to 2030.
fn vrij() -> impl Strategy<Value = (Date, Vrij)> {
    let weken = proptest::collection::btree_set(0_i64..53, 0..14);
    let dagen = proptest::collection::btree_set(0_i64..365, 0..12);
    (2020_i16..2030, weken, dagen).prop_map(|(jaar, weken, dagen)| {
        let eerste = date(jaar, 8, 1);
        let maandag = schoolweek(eerste);
        let vrij = Vrij {
            weken: weken
                .into_iter()
                .map(|n| maandag.saturating_add(n.weeks()))
                .collect(),
            dagen: dagen
                .into_iter()
                .map(|n| eerste.saturating_add(n.days()))
                .collect(),
        };
        (eerste, vrij)
    })
}

proptest! {
    /// No meeting on a day without school, none outside the school year, each on its own day.
    #[test]
    fn no_holiday((eerste, vrij) in vrij(), weken in 1_u8..9, weekdag in 1_i8..6) {
        let found = alleen(Ritme::Weken(weken), weekdag, &vrij, eerste);
        prop_assert!(found.iter().all(|dag| vrij.is_schooldag(*dag)));
        prop_assert!(found.iter().all(|dag| schooljaar::eerste_dag(*dag) == eerste));
        prop_assert!(found.is_sorted());
        prop_assert!(found.windows(2).all(|paar| paar[0] < paar[1]));
    }

    /// From one meeting to the next there are exactly so many school weeks: no week has five public holidays.
    #[test]
    fn r033_the_interval_is_kept_in_school_weeks((eerste, vrij) in vrij(), weken in 1_u8..9, weekdag in 1_i8..6) {
        let vrij = Vrij { dagen: BTreeSet::new(), ..vrij };
        let alle = vrij.schoolweken(eerste);
        let plek = |dag: &Date| alle.iter().position(|week| *week == schoolweek(*dag)).unwrap();
        let found = alleen(Ritme::Weken(weken), weekdag, &vrij, eerste);
        prop_assert_eq!(found.len(), alle.len().div_ceil(usize::from(weken)));
        for paar in found.windows(2) {
            prop_assert_eq!(plek(&paar[1]) - plek(&paar[0]), usize::from(weken));
        }
    }

    /// Two that take turns never meet in the same week (R150), whatever holidays there are; every school week has one of both
    /// when they meet every two weeks.
    #[test]
    fn r150_two_that_take_turns_never_share_a_week(
        (eerste, vrij) in vrij(), half in 1_u8..4, een in 1_i8..6, twee in 1_i8..6,
    ) {
        let vrij = Vrij { dagen: BTreeSet::new(), ..vrij };
        let ritme = Ritme::Weken(half * 2);
        prop_assert!(kunnen_wisselen(ritme, ritme));
        let (team, vakgroep) = (overleg(1, ritme, een), overleg(2, ritme, twee));
        let weken = |wie: &Overleg, ander: &Overleg| -> BTreeSet<Date> {
            dagen(wie, Some(ander), &vrij, eerste).into_iter().map(schoolweek).collect()
        };
        let (van_team, van_vakgroep) = (weken(&team, &vakgroep), weken(&vakgroep, &team));
        prop_assert!(van_team.is_disjoint(&van_vakgroep));
        if half == 1 {
            let samen: BTreeSet<Date> = van_team.union(&van_vakgroep).copied().collect();
            prop_assert_eq!(samen, vrij.schoolweken(eerste).into_iter().collect::<BTreeSet<_>>());
        }
    }

    /// So many times a year, or as often as there are weeks; spread: never two in one week (R158).
    #[test]
    fn r158_so_many_times_a_year((eerste, vrij) in vrij(), keren in 1_u8..12) {
        let vrij = Vrij { dagen: BTreeSet::new(), ..vrij };
        let found = alleen(Ritme::PerJaar(keren), 3, &vrij, eerste);
        prop_assert_eq!(found.len(), usize::from(keren).min(vrij.schoolweken(eerste).len()));
        let weken: BTreeSet<Date> = found.iter().map(|dag| schoolweek(*dag)).collect();
        prop_assert_eq!(weken.len(), found.len());
    }

    /// Moved meetings stay moved, held ones held, filled ones filled; a second new calendar changes nothing more.
    #[test]
    fn what_was_moved_stays_moved(
        (eerste, oud) in vrij(), (_, nieuw) in vrij(), dag in 0_i64..365,
        staten in proptest::collection::vec((0_usize..5, any::<bool>(), 0_i64..20), 60),
    ) {
        let vandaag = eerste.saturating_add(dag.days());
        let id = |n: usize| BijeenkomstId(Uuid::from_u128(u128::try_from(n).unwrap()));
        let bijeenkomst = |n: usize, datum: Date| Bijeenkomst {
            id: id(n), overleg: OverlegId(Uuid::from_u128(1)), gepland: Some(datum), datum, begint: time(15, 0, 0, 0),
            staat: Staat::Gepland, aanwezig: Vec::new(), versie: 1,
        };
        let mut gevuld = BTreeSet::new();
        let mut bestaand = Vec::new();
        for (n, (gepland, (staat, agenda, later))) in
            alleen(Ritme::Weken(2), 2, &oud, eerste).into_iter().zip(&staten).enumerate()
        {
            let mut b = bijeenkomst(n, gepland);
            b.staat = Staat::ALL[*staat];
            if b.staat == Staat::Verplaatst {
                b.datum = gepland.saturating_add(later.days());
            }
            if *agenda {
                gevuld.insert(b.id);
            }
            bestaand.push(b);
        }
        let dagen = alleen(Ritme::Weken(2), 2, &nieuw, eerste);
        let plan = herplan(&bestaand, &gevuld, &dagen, vandaag);
        for weg in &plan.weg {
            let b = bestaand.iter().find(|b| b.id == *weg).unwrap();
            prop_assert!(b.staat == Staat::Gepland && !gevuld.contains(&b.id) && b.datum >= vandaag);
        }
        prop_assert!(plan.erbij.iter().all(|dag| *dag >= vandaag && nieuw.is_schooldag(*dag)));
        let mut daarna: Vec<Bijeenkomst> =
            bestaand.iter().filter(|b| !plan.weg.contains(&b.id)).cloned().collect();
        daarna.extend(plan.erbij.iter().enumerate().map(|(n, dag)| bijeenkomst(1_000 + n, *dag)));
        let nog = herplan(&daarna, &gevuld, &dagen, vandaag);
        prop_assert_eq!(nog, Herplanning { erbij: Vec::new(), weg: Vec::new() });
    }
}

/// A weekly talk and one every two weeks (R156, R157): Mondays of September and October 2026, one holiday week from 19 October.
#[rstest::rstest]
#[case::held_last_week(1, &[(date(2026, 9, 7), Staat::Gehouden)], date(2026, 9, 14), None)]
#[case::a_week_without(1, &[(date(2026, 9, 7), Staat::Gehouden)], date(2026, 9, 21), Some(1))]
#[case::three_without(1, &[(date(2026, 9, 7), Staat::Gehouden)], date(2026, 10, 5), Some(3))]
#[case::every_two_weeks_is_in_time(2, &[(date(2026, 9, 7), Staat::Gehouden)], date(2026, 9, 25), None)]
#[case::every_two_weeks_is_late(2, &[(date(2026, 9, 7), Staat::Gehouden)], date(2026, 9, 28), Some(2))]
#[case::a_holiday_does_not_count(1, &[(date(2026, 10, 12), Staat::Gehouden)], date(2026, 10, 26), None)]
#[case::never_held(1, &[(date(2026, 9, 7), Staat::Gepland), (date(2026, 9, 14), Staat::Vervallen)], date(2026, 9, 21), Some(2))]
#[case::still_to_come(1, &[(date(2026, 9, 7), Staat::Gepland)], date(2026, 9, 8), None)]
#[case::nothing_planned(1, &[], date(2026, 9, 21), None)]
fn r156_a_week_without_a_meeting_is_told(
    #[case] elke: u8,
    #[case] gehouden: &[(Date, Staat)],
    #[case] vandaag: Date,
    #[case] verwacht: Option<usize>,
) {
    let vrij = Vrij {
        weken: BTreeSet::from([date(2026, 10, 19)]),
        dagen: BTreeSet::new(),
    };
    let bijeenkomsten: Vec<Bijeenkomst> = gehouden
        .iter()
        .map(|(dag, staat)| Bijeenkomst {
            id: BijeenkomstId(Uuid::from_u128(1)),
            overleg: OverlegId(Uuid::from_u128(1)),
            gepland: Some(*dag),
            datum: *dag,
            begint: time(15, 0, 0, 0),
            staat: *staat,
            aanwezig: Vec::new(),
            versie: 1,
        })
        .collect();
    let gevonden = overgeslagen(Ritme::Weken(elke), bijeenkomsten.iter(), &vrij, vandaag);
    assert_eq!(gevonden, verwacht);
}

#[test]
fn on_call_there_is_no_day() {
    assert_eq!(alleen(Ritme::Oproep, 1, &Vrij::default(), date(2026, 9, 1)), []);
}

/// "Change 6-week ZAT to 8: calendar follows" (000:86, 002:530).
#[test]
fn r033_another_interval_is_another_calendar() {
    let van = |weken| alleen(Ritme::Weken(weken), 4, &Vrij::default(), date(2026, 9, 1));
    assert_eq!(van(6).first().copied(), Some(date(2026, 8, 6)));
    assert_eq!(van(6).get(1).copied(), Some(date(2026, 9, 17)));
    assert_eq!(van(8).get(1).copied(), Some(date(2026, 10, 1)));
}

/// Two sites, two meetings in a week (R151): each body of a site has its own calendar.
#[test]
fn r151_weekly_is_every_school_week() {
    let vrij = Vrij {
        weken: [date(2026, 10, 19)].into(),
        ..Vrij::default()
    };
    let found = alleen(Ritme::Weken(1), 2, &vrij, date(2026, 9, 1));
    assert!(found.contains(&date(2026, 10, 13)) && found.contains(&date(2026, 10, 27)));
    assert!(!found.contains(&date(2026, 10, 20)));
}

/// A free day and a public holiday move the meeting within its week: Good Friday 2027 is 26 March, a Friday; Thursday is held.
#[test]
fn a_free_day_moves_the_meeting_within_its_week() {
    let op = |weekdag, vrij: &Vrij| alleen(Ritme::Weken(1), weekdag, vrij, date(2027, 3, 1));
    let vrij = Vrij::default();
    assert!(op(5, &vrij).contains(&date(2027, 3, 25)) && !op(5, &vrij).contains(&date(2027, 3, 26)));
    // Easter Monday: the next day.
    assert!(op(1, &vrij).contains(&date(2027, 3, 30)) && !op(1, &vrij).contains(&date(2027, 3, 29)));
    // A study day beside it: one further.
    let studiedag = Vrij {
        dagen: [date(2027, 3, 30)].into(),
        ..Vrij::default()
    };
    assert!(op(1, &studiedag).contains(&date(2027, 3, 31)));
}

#[test]
fn r150_only_the_same_even_number_of_weeks_takes_turns() {
    assert!(kunnen_wisselen(Ritme::Weken(2), Ritme::Weken(2)));
    for (een, ander) in [
        (Ritme::Weken(1), Ritme::Weken(1)),
        (Ritme::Weken(2), Ritme::Weken(4)),
        (Ritme::Weken(0), Ritme::Weken(0)),
        (Ritme::Weken(2), Ritme::Oproep),
        (Ritme::PerJaar(4), Ritme::PerJaar(4)),
    ] {
        assert!(!kunnen_wisselen(een, ander), "{een:?} {ander:?}");
    }
}
