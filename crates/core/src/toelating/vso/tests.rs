use super::TlvGebrek as G;
use super::*;
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;
use rstest::rstest;

// WEC art. 40 lid 15: one or more school years; in mid-year the rest of that year is added.
#[rstest]
#[case("from the first day, one year", date(2026, 8, 1), 1, date(2027, 7, 31))]
#[case("from the first day, two years", date(2026, 8, 1), 2, date(2028, 7, 31))]
#[case(
    "mid-year, one year more than the rest",
    date(2027, 1, 15),
    1,
    date(2028, 7, 31)
)]
#[case("the second day is mid-year", date(2026, 8, 2), 1, date(2028, 7, 31))]
#[case("the last day is mid-year", date(2026, 7, 31), 1, date(2027, 7, 31))]
#[case("in autumn, three years", date(2026, 11, 1), 3, date(2030, 7, 31))]
#[case("no years is one", date(2026, 8, 1), 0, date(2027, 7, 31))]
fn last_day(#[case] waarom: &str, #[case] ingang: Date, #[case] jaren: u8, #[case] einde: Date) {
    assert_eq!(geldige_einddatums(ingang, jaren), einde, "{waarom}");
    assert_eq!(einddatum_gebrek(ingang, einde), None, "{waarom}");
}

#[rstest]
#[case("a day early", date(2026, 8, 1), date(2027, 7, 30))]
#[case("a day late", date(2026, 8, 1), date(2027, 8, 1))]
#[case("the end of the calendar year", date(2026, 8, 1), date(2027, 12, 31))]
#[case("only the rest of the year", date(2027, 1, 15), date(2027, 7, 31))]
#[case("before it begins", date(2026, 8, 1), date(2025, 7, 31))]
fn no_school_years(#[case] waarom: &str, #[case] ingang: Date, #[case] einde: Date) {
    assert_eq!(
        einddatum_gebrek(ingang, einde),
        Some(G::EinddatumGeenSchooljaar),
        "{waarom}"
    );
}

#[test]
fn a_decision_needs_category_and_period() {
    let (ingang, einde) = (date(2026, 8, 1), Some(date(2027, 7, 31)));
    let laag = Some(Bekostigingscategorie::Laag);
    assert!(besluit_gebreken(laag, ingang, einde).is_empty());
    assert_eq!(besluit_gebreken(None, ingang, einde), [G::Categorie]);
    assert_eq!(besluit_gebreken(laag, ingang, None), [G::EinddatumGeenSchooljaar]);
    assert_eq!(
        besluit_gebreken(None, ingang, None),
        [G::EinddatumGeenSchooljaar, G::Categorie]
    );
}

#[test]
fn categories_carry_their_number() {
    assert_eq!(
        Bekostigingscategorie::ALL.map(Bekostigingscategorie::code),
        ["1", "2", "3"]
    );
}

proptest! {
    #[test]
    fn every_period_holds_its_whole_school_years(dagen in 0_i32..3_000, jaren in 1_u8..8) {
        let ingang = date(2024, 1, 1).saturating_add(dagen.days());
        let einde = geldige_einddatums(ingang, jaren);
        prop_assert_eq!(einddatum_gebrek(ingang, einde), None);
        let hele = einde.saturating_add(1.day()).saturating_sub(i32::from(jaren).years());
        prop_assert!(ingang <= hele, "{} whole years from {} to {}", jaren, hele, einde);
        prop_assert!(ingang > hele.saturating_sub(1.year()), "and less than one more");
        prop_assert_eq!(geldige_einddatums(ingang, jaren + 1), einde.saturating_add(1.year()));
    }
}
