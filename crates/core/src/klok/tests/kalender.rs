//! The fixed dates of a school year, and the penalty.

use jiff::civil::{Date, date};
use rstest::rstest;

use super::super::{dwangsom_cent, in_aanmeldvenster, laatste_week_september};

#[rstest]
#[case(date(2027, 3, 24), false)]
#[case(date(2027, 3, 25), true)]
#[case(date(2027, 3, 28), true)]
#[case(date(2027, 3, 31), true)]
#[case(date(2027, 4, 1), false)]
#[case(date(2027, 5, 28), false)]
fn registration_window(#[case] dag: Date, #[case] erin: bool) {
    assert_eq!(in_aanmeldvenster(dag), erin);
}

#[rstest]
#[case("30 September is a Monday", 2019, date(2019, 9, 23), date(2019, 9, 27))]
#[case("30 September is a Friday", 2022, date(2022, 9, 26), date(2022, 9, 30))]
#[case("30 September is a Saturday", 2023, date(2023, 9, 25), date(2023, 9, 29))]
#[case("30 September is a Thursday", 2027, date(2027, 9, 20), date(2027, 9, 24))]
fn last_week_of_september(
    #[case] waarom: &str,
    #[case] jaar: i16,
    #[case] maandag: Date,
    #[case] vrijdag: Date,
) {
    assert_eq!(laatste_week_september(jaar), (maandag, vrijdag), "{waarom}");
}

#[rstest]
#[case(0, 0)]
#[case(1, 23)]
#[case(14, 322)]
#[case(15, 357)]
#[case(28, 812)]
#[case(29, 857)]
#[case(42, 1_442)]
#[case(43, 1_442)]
#[case(u32::MAX, 1_442)]
fn penalty(#[case] dagen: u32, #[case] euro: u32) {
    assert_eq!(dwangsom_cent(dagen), euro * 100);
}
