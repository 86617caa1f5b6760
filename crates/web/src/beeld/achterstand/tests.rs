//! The bars stand where the fractions say, and never show a bound that is not reached.

use askama::Template;
use rstest::rstest;

use super::*;

#[rstest]
#[case::half_is_pro(30, 60, Reach::Pro, 50)]
#[case::quarter_is_lwoo(45, 60, Reach::Lwoo, 25)]
#[case::above_half(27, 60, Reach::Pro, 55)]
#[case::just_below_half(31, 60, Reach::Lwoo, 48)]
#[case::ahead(66, 60, Reach::Low, -10)]
#[case::nothing_learned(0, 60, Reach::Pro, 100)]
fn reach_and_rounding(#[case] dle: u32, #[case] dl: u32, #[case] reach: Reach, #[case] hundredths: i64) {
    let value = Achterstand::months(dle, dl);
    assert_eq!((value.reach(), value.hundredths()), (reach, Some(hundredths)));
}

/// The seven pairs that two decimals would lift to 0,25.
#[rstest]
#[case(40, 53)]
#[case(43, 57)]
#[case(46, 61)]
#[case(49, 65)]
#[case(52, 69)]
#[case(55, 73)]
#[case(58, 77)]
fn a_value_just_below_a_quarter_shows_as_such(#[case] dle: u32, #[case] dl: u32) {
    let value = Achterstand::months(dle, dl);
    assert_eq!((value.reach(), value.hundredths()), (Reach::Low, Some(24)));
}

#[test]
fn bars_end_on_the_lines_of_their_bounds() {
    for layout in [WIDE, NARROW] {
        let drawing = draw(Taal::Nl, &Criteria::default(), layout);
        let at = |dle| layout.zero + Achterstand::months(dle, 60).length(layout.full);
        assert_eq!(drawing.bounds.map(|(x, _)| x), [at(45), at(30)]);
        assert_eq!(Achterstand::months(70, 60).length(layout.full), 0);
        assert_eq!(Achterstand::months(0, 60).length(layout.full), layout.full);
        let last = drawing.bars.last().unwrap();
        assert!(
            last.top + 24 <= layout.height,
            "the last bar is inside the picture"
        );
    }
}

#[test]
fn unknown_and_impossible_values_are_drawn_as_unknown() {
    let criteria = Criteria {
        ir: Some(Achterstand::months(30, 0)),
        bl: Some(Achterstand::months(30, 60)),
        ..Criteria::default()
    };
    let svg = AchterstandBeeld::new(Taal::Nl, &criteria).render().unwrap();
    assert_eq!(
        svg.matches("class=\"leeg\"").count(),
        6,
        "three unknown domains in two layouts"
    );
    assert!(
        svg.contains("Leerachterstand: Inzichtelijk rekenen onbekend; Begrijpend lezen 0,50; "),
        "{svg}"
    );
    assert_eq!(svg.matches("role=\"img\"").count(), 2);
}

#[test]
fn fractions_of_a_month_count() {
    let value = Achterstand::of(Dle::parse("45,0001").unwrap().unwrap(), Dl::new(60).unwrap());
    assert_eq!(
        (value.reach(), value.hundredths(), value.to_string()),
        (Reach::Low, Some(24), "45,0001/60".to_owned())
    );
    assert_eq!(Achterstand::months(45, 60).to_string(), "45/60");
}
