//! The clock against dates worked out by hand, and its laws. Here: how a single term ends.

mod einden;
mod grenzen;
mod kalender;
mod staten;
mod wetten;

use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case(1961, date(1961, 4, 2))]
#[case(2008, date(2008, 3, 23))]
#[case(2011, date(2011, 4, 24))]
#[case(2019, date(2019, 4, 21))]
#[case(2024, date(2024, 3, 31))]
#[case(2025, date(2025, 4, 20))]
#[case(2026, date(2026, 4, 5))]
#[case(2038, date(2038, 4, 25))]
fn easter(#[case] jaar: i16, #[case] pasen: Date) {
    assert_eq!(eerste_paasdag(jaar), pasen);
}

#[rstest]
#[case("an ordinary Thursday", date(2026, 11, 19), date(2026, 12, 31))]
#[case("New Year's Day", date(2026, 11, 20), date(2027, 1, 4))]
#[case(
    "Good Friday runs over Easter to Tuesday",
    date(2026, 2, 20),
    date(2026, 4, 7)
)]
#[case("King's Day on a Monday", date(2026, 3, 16), date(2026, 4, 28))]
#[case("Ascension Day", date(2026, 4, 2), date(2026, 5, 15))]
#[case("Saturday", date(2026, 10, 3), date(2026, 11, 16))]
fn objection_ends(#[case] waarom: &str, #[case] verzonden: Date, #[case] tot: Date) {
    assert_eq!(bezwaar_tot(verzonden), tot, "{waarom}");
}

#[test]
fn kings_day_moves_from_sunday_to_saturday() {
    assert!(is_feestdag(date(2025, 4, 26)));
    assert!(!is_feestdag(date(2025, 4, 27)));
    assert!(is_feestdag(date(2026, 4, 27)));
}

proptest! {
    #[test]
    fn a_term_never_ends_early_nor_on_a_free_day(jaar in 2000i16..2100, dagen in 0i32..366) {
        let dag = date(jaar, 1, 1).saturating_add(dagen.days());
        let einde = termijn_einde(dag);
        prop_assert!(einde >= dag && !is_vrij(einde));
        prop_assert!(einde <= dag.saturating_add(5.days()));
    }
}

/// The one term of a kind that facts set going.
fn enige(feiten: &KlokFeiten, vandaag: Date, soort: TermijnSoort) -> Option<Termijn> {
    let mut van_soort = termijnen(feiten, vandaag)
        .into_iter()
        .filter(|t| t.soort == soort);
    let eerste = van_soort.next();
    assert_eq!(van_soort.next(), None, "one {soort:?}");
    eerste
}

/// That term, which must be there.
fn termijn(feiten: &KlokFeiten, vandaag: Date, soort: TermijnSoort) -> Termijn {
    enige(feiten, vandaag, soort).unwrap_or_else(|| panic!("no {soort:?} on {vandaag}"))
}
