//! Each traject counts once, rows add up to the total, and no small count can be computed.

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{cijfers::masker::KLEIN, inrichting::catalogus::Tarief};

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
        (
            prop::option::of(0u128..3),
            prop::sample::select(vec!["mentor", "docent", "zonder"]),
        ),
    )
        .prop_map(
            |(school, code, maatwerk, minuten, begin, duur, uitkomst, (groep, wie))| {
                let begin = date(2024, 8, 1).saturating_add(jiff::Span::new().days(begin));
                Gegeven {
                    school: SchoolId(Uuid::from_u128(school)),
                    arrangement: code.to_owned(),
                    maatwerk,
                    groep: groep.map(|g| GroepId(Uuid::from_u128(g))),
                    uitvoerder: wie.to_owned(),
                    minuten_per_week: minuten,
                    begin,
                    beeindigd_op: duur.map(|d| begin.saturating_add(jiff::Span::new().days(d))),
                    uitkomst,
                }
            },
        )
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
        prop_assert_eq!(verslag(&met_tarieven(), &meer, dag, true), verslag(&met_tarieven(), &alle, dag, true));
    }
}

#[test]
fn minutes_are_of_the_weeks_of_the_year() {
    let traject = Gegeven {
        school: SchoolId(Uuid::nil()),
        arrangement: "B1".to_owned(),
        maatwerk: false,
        groep: None,
        uitvoerder: "mentor".to_owned(),
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

/// The catalogue with two rates, one of which gives fractions of a cent.
fn met_tarieven() -> Catalogus {
    let tarief = |wie: &str, cent_per_uur| Tarief {
        uitvoerder: wie.to_owned(),
        cent_per_uur,
    };
    Catalogus {
        tarief: vec![tarief("mentor", 6_000), tarief("docent", 5_555)],
        ..catalogus()
    }
}

proptest! {
    /// Day by day and week by week, as somebody would write it out: in each school week each traject without a group, and of each
    /// group the longest time that any of its members had.
    #[test]
    fn r145_the_hours_of_the_team_count_a_group_once(alle in prop::collection::vec(gegeven(), 0..40)) {
        let (van, dag) = (date(2025, 8, 1), date(2026, 3, 1));
        let v = verslag(&met_tarieven(), &alle, dag, false);
        let mut som = Personeel::default();
        for regel in &v.regels {
            let mut minuten: BTreeMap<&str, u64> = BTreeMap::new();
            let weken = schoolweek(van).series(7.days()).take_while(|week| *week <= dag);
            for week in weken {
                let mut groepen: BTreeMap<(GroepId, &str), u16> = BTreeMap::new();
                for t in alle.iter().filter(|t| t.arrangement == regel.arrangement) {
                    let dagen = week.series(1.days()).take(7);
                    let liep = dagen.filter(|d| *d >= van && *d <= dag).any(|d| d >= t.begin && t.beeindigd_op.is_none_or(|op| d <= op));
                    let Some(per_week) = t.minuten_per_week.filter(|_| liep) else { continue };
                    match t.groep {
                        None => *minuten.entry(&t.uitvoerder).or_default() += u64::from(per_week),
                        Some(groep) => {
                            let meest = groepen.entry((groep, &t.uitvoerder)).or_default();
                            *meest = per_week.max(*meest);
                        }
                    }
                }
                for ((_, wie), per_week) in groepen {
                    *minuten.entry(wie).or_default() += u64::from(per_week);
                }
            }
            let van = |wie: &str| minuten.get(wie).copied().unwrap_or_default();
            // Rounded to the nearest cent, half up.
            let cent = van("mentor") * 100 + (van("docent") * 5_555 * 10 / 60 + 5) / 10;
            let verwacht = Personeel { minuten: minuten.values().sum(), cent, zonder_tarief: van("zonder") };
            prop_assert_eq!(regel.personeel.unwrap(), verwacht);
            prop_assert!(verwacht.minuten <= regel.minuten.unwrap());
            som = som.plus(verwacht);
        }
        prop_assert_eq!(v.totaal.personeel.unwrap(), som);
    }
}

#[test]
fn without_a_rate_there_are_hours_and_no_costs() {
    let traject = Gegeven {
        school: SchoolId(Uuid::nil()),
        arrangement: "B1".to_owned(),
        maatwerk: false,
        groep: None,
        uitvoerder: "mentor".to_owned(),
        minuten_per_week: Some(60),
        begin: date(2025, 9, 1),
        beeindigd_op: None,
        uitkomst: None,
    };
    // Monday 1 to Sunday 14 September 2025: two school weeks.
    let v = verslag(
        &Catalogus {
            tarief: Vec::new(),
            ..catalogus()
        },
        &[traject],
        date(2025, 9, 14),
        false,
    );
    let verwacht = Personeel {
        minuten: 120,
        cent: 0,
        zonder_tarief: 120,
    };
    assert_eq!(v.totaal.personeel, Some(verwacht));
}
