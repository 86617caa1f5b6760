//! Each traject counts once, rows add up to the total, and no small count can be computed.

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::cijfers::masker::KLEIN;

fn catalogus() -> Catalogus {
    toml::from_str(include_str!("../../../../cli/demo/catalogus-maasdal.toml")).unwrap()
}

fn gegeven() -> impl Strategy<Value = Gegeven> {
    let uitkomst = prop::option::of(prop::sample::select(Uitkomst::ALL.to_vec()));
    let code = prop::sample::select(vec!["B1", "B5", "E2", "weg"]);
    (
        0u128..3,
        code,
        any::<bool>(),
        prop::option::of(1u16..200),
        0i32..900,
        prop::option::of(0i32..300),
        uitkomst,
    )
        .prop_map(|(school, code, maatwerk, minuten, begin, duur, uitkomst)| {
            let begin = date(2024, 8, 1).saturating_add(jiff::Span::new().days(begin));
            Gegeven {
                school: SchoolId(Uuid::from_u128(school)),
                arrangement: code.to_owned(),
                maatwerk,
                minuten_per_week: minuten,
                begin,
                beeindigd_op: duur.map(|d| begin.saturating_add(jiff::Span::new().days(d))),
                uitkomst,
            }
        })
}

fn precies(som: Som) -> usize {
    assert!(som.is_precies());
    usize::try_from(som.minst).unwrap()
}

proptest! {
    #[test]
    fn r145_rows_add_up_and_each_traject_counts_once(alle in prop::collection::vec(gegeven(), 0..60)) {
        let dag = date(2026, 3, 1);
        let v = verslag(&catalogus(), &alle, dag, false);
        let van = date(2025, 8, 1);
        let hier: Vec<_> = alle.iter().filter(|t| t.begin <= dag && t.beeindigd_op.is_none_or(|op| op >= van)).collect();
        prop_assert_eq!(precies(v.totaal.gegeven), hier.len());
        prop_assert_eq!(precies(v.totaal.begonnen), hier.iter().filter(|t| t.begin >= van).count());
        let loopt = hier.iter().filter(|t| t.beeindigd_op.is_none_or(|op| op > dag)).count();
        prop_assert_eq!(precies(v.totaal.standen[0]), loopt);
        let mut codes: Vec<_> = v.regels.iter().map(|r| r.arrangement.clone()).collect();
        let rijen = codes.len();
        codes.sort();
        codes.dedup();
        prop_assert_eq!(codes.len(), rijen, "each offer once");
        for r in v.regels.iter().chain([&v.totaal]) {
            let standen: usize = r.standen.iter().map(|s| precies(*s)).sum();
            prop_assert_eq!(standen, precies(r.gegeven), "how they stood adds up");
        }
        prop_assert_eq!(v.regels.iter().map(|r| precies(r.gegeven)).sum::<usize>(), hier.len());
        prop_assert_eq!(v.regels.iter().map(|r| r.minuten.unwrap()).sum::<u64>(), v.totaal.minuten.unwrap());
        for r in v.regels.iter().filter_map(|r| r.aandeel.map(|a| (a, r))) {
            prop_assert_eq!(usize::try_from(r.0.totaal).unwrap(), precies(r.1.begonnen));
        }
    }

    /// One traject more or less among one to four of a place changes nothing of what is shown (R276).
    #[test]
    fn r276_a_hidden_count_can_be_any_of_the_four(alle in prop::collection::vec(gegeven(), 1..40), welk in any::<prop::sample::Index>()) {
        let dag = date(2026, 3, 1);
        let een = welk.get(&alle).clone();
        let vak = |t: &Gegeven| (t.school, t.arrangement.clone(), t.vak(date(2025, 8, 1), dag));
        let zelfde = alle.iter().filter(|t| vak(t) == vak(&een)).count();
        prop_assume!(een.vak(date(2025, 8, 1), dag).is_some() && zelfde + 1 < usize::try_from(KLEIN).unwrap());
        let mut meer = alle.clone();
        meer.push(een);
        prop_assert_eq!(verslag(&catalogus(), &meer, dag, true), verslag(&catalogus(), &alle, dag, true));
    }
}

#[test]
fn minutes_are_of_the_weeks_of_the_year() {
    let traject = Gegeven {
        school: SchoolId(Uuid::nil()),
        arrangement: "B1".to_owned(),
        maatwerk: false,
        minuten_per_week: Some(60),
        begin: date(2025, 7, 1),
        beeindigd_op: Some(date(2025, 8, 14)),
        uitkomst: Some(Uitkomst::Deels),
    };
    // Friday 1 to Thursday 14 August 2025 touches three school weeks.
    assert_eq!(traject.minuten(date(2025, 8, 1), date(2026, 7, 31)), 180);
    assert_eq!(
        traject.vak(date(2025, 8, 1), date(2026, 7, 31)),
        Some((false, Stand::Deels))
    );
    assert_eq!(traject.minuten(date(2026, 8, 1), date(2027, 7, 31)), 0);
}
