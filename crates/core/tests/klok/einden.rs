//! Each row of the table, and what no row can say.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use rstest::rstest;
use vangnet_core::{
    bewaring::steun::Bewaartermijn,
    id::AccountId,
    inrichting::catalogus::Planregels,
    klok::{
        Betreft, Eigenaar, Grond, Termijn, TermijnSoort as S, TermijnStaat as T,
        leerling::{Klokregels, LeerlingKlok, TrajectFeit, deel_einde, termijnen_van},
    },
    leerling::Onderwijssoort as O,
    plan::{
        iop::IopTeller,
        opp::OppStaat,
        taak::{PlanFeiten, TaakSoort},
    },
    toegang::{Action, Klasse, Rol, verleningen},
};

use super::{
    bouw::{nr, opp, plan, pro, traject, vmbo},
    tabel::{EIGENAREN, rijen},
};

/// No week is closed.
const NIETS: BTreeSet<Date> = BTreeSet::new();

fn van(feiten: &LeerlingKlok, vandaag: Date) -> Vec<Termijn> {
    let plan = Planregels::default();
    let regels = Klokregels {
        plan: &plan,
        bewaring: Bewaartermijn::default(),
        dicht: &NIETS,
    };
    termijnen_van(feiten, &regels, vandaag)
}

fn soorten(feiten: &LeerlingKlok, vandaag: Date) -> Vec<S> {
    van(feiten, vandaag).into_iter().map(|t| t.soort).collect()
}

#[test]
fn every_row_of_the_table_holds() {
    for rij in rijen() {
        let termijnen = van(&rij.feiten, rij.vandaag);
        let eerste = termijnen.iter().find(|t| t.soort == rij.soort);
        let eerste = eerste.unwrap_or_else(|| panic!("{:?}, {}: no term", rij.soort, rij.geval));
        assert_eq!(
            (eerste.begin, eerste.einde, eerste.staat),
            rij.volgt,
            "{:?}, {}",
            rij.soort,
            rij.geval
        );
        assert!(!rij.bron.is_empty(), "{:?}, {}: no source", rij.soort, rij.geval);
    }
}

#[test]
fn every_kind_has_a_row_a_ground_and_an_owner() {
    let alle = rijen();
    let mut gronden = BTreeSet::new();
    for soort in S::ALL {
        let rij = alle.iter().find(|rij| rij.soort == soort);
        let rij = rij.unwrap_or_else(|| panic!("{soort:?}: no row with a source"));
        let termijn = van(&rij.feiten, rij.vandaag)
            .into_iter()
            .find(|t| t.soort == soort)
            .unwrap();
        if let Some((_, eigenaar)) = EIGENAREN.iter().find(|(s, _)| *s == soort) {
            assert_eq!(termijn.eigenaar, *eigenaar, "{soort:?}");
        }
        if let Some(code) = termijn.grond.afspraak() {
            assert!(Grond::AFSPRAKEN.contains(&code), "{soort:?}: {code}");
        }
    }
    for rij in alle {
        gronden.extend(
            van(&rij.feiten, rij.vandaag)
                .iter()
                .filter_map(|t| t.grond.afspraak()),
        );
    }
    let alle: BTreeSet<&str> = Grond::AFSPRAKEN.into_iter().collect();
    assert_eq!(gronden, alle, "each agreement is the ground of a term");
}

#[rstest]
#[case("once", 1, &[(2027, 7, 31)])]
#[case("twice", 2, &[(2027, 1, 31), (2027, 7, 31)])]
#[case("three times", 3, &[(2026, 11, 30), (2027, 3, 31), (2027, 7, 31)])]
#[case("four times", 4, &[(2026, 10, 31), (2027, 1, 31), (2027, 4, 30), (2027, 7, 31)])]
fn r033_a_number_of_times_is_spread_over_the_school_year(
    #[case] geval: &str,
    #[case] delen: u8,
    #[case] einden: &[(i16, i8, i8)],
) {
    let eerste = date(2026, 8, 1);
    let zijn: Vec<Date> = (1..=delen).map(|deel| deel_einde(eerste, deel, delen)).collect();
    let moeten: Vec<Date> = einden.iter().map(|(j, m, d)| date(*j, *m, *d)).collect();
    assert_eq!(zijn, moeten, "{geval}");
}

#[test]
fn r164_a_part_of_the_year_ends_before_a_holiday() {
    let plan = Planregels::default();
    // The autumn holiday from Monday 26 October, and the last two weeks of July.
    let dicht = [date(2026, 10, 26), date(2027, 7, 19), date(2027, 7, 26)].into();
    let regels = Klokregels {
        plan: &plan,
        bewaring: Bewaartermijn::default(),
        dicht: &dicht,
    };
    let mut feiten = pro();
    feiten.gedaan = Some(Vec::new());
    let einden: Vec<Date> = termijnen_van(&feiten, &regels, date(2026, 9, 1))
        .iter()
        .filter(|t| t.soort == S::Doelengesprek)
        .map(|t| t.einde)
        .collect();
    assert_eq!(
        einden,
        [
            date(2026, 10, 23),
            date(2027, 1, 31),
            date(2027, 4, 30),
            date(2027, 7, 16)
        ]
    );
}

#[test]
fn r047_the_second_evaluation_of_the_iop_is_asked_when_the_first_was_done() {
    let mut feiten = pro();
    feiten.gedaan = Some(vec![(IopTeller::Evaluatie, date(2026, 9, 20))]);
    let staten = |feiten: &LeerlingKlok, vandaag| -> Vec<T> {
        let alle = van(feiten, vandaag);
        alle.iter()
            .filter(|t| t.soort == S::IopEvaluatie)
            .map(|t| t.staat)
            .collect()
    };
    assert_eq!(staten(&feiten, date(2027, 3, 1)), [T::Gehaald, T::Loopt]);
    assert_eq!(staten(&feiten, date(2027, 7, 1)), [T::Gehaald, T::Nadert]);
    feiten
        .gedaan
        .as_mut()
        .unwrap()
        .push((IopTeller::Evaluatie, date(2027, 6, 30)));
    assert_eq!(staten(&feiten, date(2027, 7, 1)), [T::Gehaald, T::Gehaald]);
}

#[test]
fn r046_who_needs_no_iop_has_no_terms_of_it() {
    let mut feiten = vmbo();
    feiten.gedaan = Some(Vec::new());
    assert_eq!(soorten(&feiten, date(2026, 11, 20)), []);
    let mut feiten = pro();
    assert_eq!(
        soorten(&feiten, date(2026, 11, 20)),
        [],
        "nobody looked: nothing is said"
    );
    feiten.gedaan = Some(Vec::new());
    assert_eq!(soorten(&feiten, date(2026, 11, 20)).len(), 2 + 4 + 2 + 2 + 1);
}

#[test]
fn r048_who_came_in_february_is_asked_for_the_talks_that_are_left() {
    let mut feiten = pro();
    feiten.gedaan = Some(Vec::new());
    feiten.plan = Some(plan(O::Pro, date(2027, 2, 1)));
    let gesprekken: Vec<Date> = van(&feiten, date(2027, 2, 2))
        .iter()
        .filter(|t| t.soort == S::Doelengesprek)
        .map(|t| t.einde)
        .collect();
    assert_eq!(gesprekken, [date(2027, 4, 30), date(2027, 7, 31)]);
}

#[test]
fn r061_a_plan_that_was_adjusted_was_adopted_when_its_first_version_was() {
    let begin = date(2025, 8, 18);
    let mut eerste = opp(1, OppStaat::Vervangen, Some(date(2025, 9, 20)));
    eerste.einde = Some(date(2026, 11, 2));
    let feiten = LeerlingKlok {
        plan: Some(PlanFeiten {
            opps: vec![opp(2, OppStaat::Vastgesteld, Some(date(2026, 11, 2))), eerste],
            ..plan(O::Pro, begin)
        }),
        ..pro()
    };
    let alle = van(&feiten, date(2026, 11, 20));
    let termijn = alle.iter().find(|t| t.soort == S::OppVaststellen).unwrap();
    assert_eq!(termijn.staat, T::Gehaald);
}

#[test]
fn r039_hearing_and_agreement_are_asked_of_a_concept_only() {
    let begin = date(2026, 8, 17);
    let vandaag = date(2026, 9, 1);
    let met = |opps| LeerlingKlok {
        plan: Some(PlanFeiten {
            opps,
            ..plan(O::Pro, begin)
        }),
        ..pro()
    };
    assert_eq!(soorten(&met(Vec::new()), vandaag), [S::OppVaststellen]);
    assert_eq!(
        soorten(&met(vec![opp(1, OppStaat::Concept, None)]), vandaag),
        [S::OppVaststellen, S::Horen, S::Overeenstemming]
    );
    let bijstelling = vec![
        opp(2, OppStaat::Concept, None),
        opp(1, OppStaat::Vastgesteld, Some(date(2026, 8, 25))),
    ];
    assert_eq!(
        soorten(&met(bijstelling), vandaag),
        [S::OppVaststellen, S::OppEvaluatie],
        "an adjustment has no legal day"
    );
}

#[test]
fn r160_the_one_the_catalogue_names_owns_the_end() {
    for (orgaan, eigenaar) in [
        ("teamleider", Eigenaar::Teamleider),
        ("directie", Eigenaar::Directie),
        ("mentor", Eigenaar::Mentor),
        ("orthopedagoog_school", Eigenaar::Orthopedagoog),
        ("intern_zorgoverleg", Eigenaar::Zorgcoordinator),
        ("", Eigenaar::Zorgcoordinator),
    ] {
        assert_eq!(Eigenaar::van(orgaan), eigenaar, "{orgaan}");
    }
}

#[test]
fn r140_who_guides_a_traject_evaluates_it() {
    let feiten = LeerlingKlok {
        trajecten: vec![TrajectFeit {
            evaluatie_op: Some(date(2026, 11, 23)),
            begeleider: Some(AccountId(nr(8))),
            ..traject(3, date(2026, 10, 5))
        }],
        ..vmbo()
    };
    let alle = van(&feiten, date(2026, 11, 20));
    let termijn = alle.first().unwrap();
    assert_eq!(termijn.account, Some(AccountId(nr(8))));
    assert_eq!(
        termijn.betreft,
        Some(Betreft::Traject(feiten.trajecten.first().unwrap().id))
    );
}

#[test]
fn r132_who_left_is_followed_and_asked_nothing_more() {
    let mut feiten = pro();
    feiten.gedaan = Some(Vec::new());
    feiten.plan = Some(plan(O::Pro, date(2026, 8, 17)));
    feiten.vertrokken_op = Some(date(2026, 11, 19));
    assert_eq!(soorten(&feiten, date(2026, 11, 20)), [S::Nazorg]);
    assert!(
        soorten(&feiten, date(2026, 11, 19)).len() > 1,
        "on the last day the pupil is still there"
    );
    feiten.trajecten.push(TrajectFeit {
        einde: Some(date(2026, 12, 1)),
        ..traject(3, date(2026, 10, 5))
    });
    assert_eq!(
        soorten(&feiten, date(2026, 11, 20)),
        [S::Afsluiten, S::Nazorg],
        "what runs must be ended"
    );
}

#[test]
fn r280_aftercare_is_for_praktijkonderwijs_and_as_long_as_was_set() {
    let mut feiten = vmbo();
    feiten.vertrokken_op = Some(date(2026, 7, 10));
    assert_eq!(soorten(&feiten, date(2026, 11, 20)), []);
    feiten.soort = O::Pro;
    let plan = Planregels {
        nazorg_jaren: 0,
        ..Planregels::default()
    };
    let regels = Klokregels {
        plan: &plan,
        bewaring: Bewaartermijn::default(),
        dicht: &NIETS,
    };
    assert_eq!(termijnen_van(&feiten, &regels, date(2026, 11, 20)), []);
}

#[test]
fn what_a_work_list_of_plans_asks_by_a_day_is_a_term_of_the_clock() {
    let begin = date(2026, 8, 17);
    let vandaag = date(2026, 11, 20);
    for opps in [
        Vec::new(),
        vec![opp(1, OppStaat::Concept, None)],
        vec![opp(1, OppStaat::Vastgesteld, Some(date(2026, 9, 1)))],
    ] {
        let feiten = PlanFeiten {
            opps,
            ..plan(O::Pro, begin)
        };
        let taken = feiten.taken(14, &Planregels::default(), vandaag);
        let klok = LeerlingKlok {
            plan: Some(feiten),
            ..pro()
        };
        let open: Vec<(S, Date)> = van(&klok, vandaag)
            .iter()
            .filter(|t| t.vraagt())
            .map(|t| (t.soort, t.einde))
            .collect();
        for (taak, soort) in [
            (TaakSoort::Vaststellen, S::OppVaststellen),
            (TaakSoort::Evalueren, S::OppEvaluatie),
        ] {
            let voor = taken.iter().find(|t| t.soort == taak).and_then(|t| t.voor);
            let einde = open.iter().find(|(s, _)| *s == soort).map(|(_, einde)| *einde);
            assert_eq!(voor, einde, "{taak:?}");
        }
    }
}

#[test]
fn r167_a_term_is_for_who_may_read_what_it_is_about() {
    let docent = verleningen(Rol::Docent);
    for soort in S::ALL {
        let (action, klasse) = soort.leesrecht();
        assert!(
            !docent.iter().any(|(a, _)| *a == action),
            "{soort:?}: a teacher reads no term"
        );
        assert_ne!(klasse, Klasse::Vertrouwelijk);
        assert_ne!(action, Action::ReadLeerling);
    }
}
