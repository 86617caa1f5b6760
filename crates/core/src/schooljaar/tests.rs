use super::*;
use jiff::{ToSpan, civil::date};
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case(
    "the first day of the school year",
    date(2026, 8, 1),
    date(2026, 8, 1),
    date(2027, 7, 31)
)]
#[case(
    "the last day of the school year",
    date(2026, 7, 31),
    date(2025, 8, 1),
    date(2026, 7, 31)
)]
#[case("New Year's Eve", date(2026, 12, 31), date(2026, 8, 1), date(2027, 7, 31))]
#[case("New Year's Day", date(2027, 1, 1), date(2026, 8, 1), date(2027, 7, 31))]
#[case("29 February", date(2028, 2, 29), date(2027, 8, 1), date(2028, 7, 31))]
fn the_school_year(#[case] waarom: &str, #[case] dag: Date, #[case] begin: Date, #[case] einde: Date) {
    assert_eq!((eerste_dag(dag), laatste_dag(dag)), (begin, einde), "{waarom}");
}

proptest! {
    #[test]
    fn every_day_lies_in_one_school_year(jaar in 2000_i16..2100, dagen in 0_i32..366) {
        let dag = date(jaar, 1, 1).saturating_add(dagen.days());
        let einde = laatste_dag(dag);
        prop_assert!(is_laatste_dag(einde) && dag <= einde);
        prop_assert!(einde.saturating_sub(1.year()) < dag);
        prop_assert_eq!(laatste_dag(eerste_dag(dag)), einde);
        prop_assert!(is_eerste_dag(einde.saturating_add(1.day())));
    }
}
