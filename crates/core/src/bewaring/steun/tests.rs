use jiff::civil::{Date, date};
use rstest::rstest;

use super::*;

const DAG: Date = date(2026, 11, 22);

fn feiten(laatste: Date) -> SteunFeiten {
    SteunFeiten {
        laatste: Some(laatste),
        ..SteunFeiten::default()
    }
}

#[rstest]
#[case(date(2023, 11, 22), None)]
#[case(date(2023, 11, 23), Some(SteunGebrek::Bewaartermijn(date(2026, 11, 23))))]
#[case(DAG, Some(SteunGebrek::Bewaartermijn(date(2029, 11, 22))))]
fn support_may_go_three_years_to_the_day_after_its_last(
    #[case] laatste: Date,
    #[case] tegen: Option<SteunGebrek>,
) {
    let gebreken = houdt_tegen(feiten(laatste), Bewaartermijn::default(), DAG);
    assert_eq!(gebreken, Vec::from_iter(tegen));
}

#[test]
fn the_number_of_years_is_policy() {
    let vijf = Bewaartermijn { jaren: 5 };
    let tegen = houdt_tegen(feiten(date(2023, 11, 22)), vijf, DAG);
    assert_eq!(tegen, [SteunGebrek::Bewaartermijn(date(2028, 11, 22))]);
}

#[test]
fn of_the_29th_of_february_it_is_the_28th() {
    let vanaf = Bewaartermijn::default().vanaf(date(2024, 2, 29));
    assert_eq!(vanaf, date(2027, 2, 28));
}

#[test]
fn what_runs_stays_however_old_it_is() {
    let oud = feiten(date(2010, 1, 1));
    let tegen = |f| houdt_tegen(f, Bewaartermijn::default(), DAG);
    for (feiten, gebrek) in [
        (SteunFeiten { traject: true, ..oud }, SteunGebrek::Traject),
        (SteunFeiten { plan: true, ..oud }, SteunGebrek::Plan),
        (
            SteunFeiten {
                behoefte: true,
                ..oud
            },
            SteunGebrek::Behoefte,
        ),
        (SteunFeiten { wijzer: true, ..oud }, SteunGebrek::Wijzer),
        (
            SteunFeiten {
                ingelicht: true,
                ..oud
            },
            SteunGebrek::Ingelicht,
        ),
        (SteunFeiten { leden: true, ..oud }, SteunGebrek::Leden),
        (SteunFeiten::default(), SteunGebrek::Leeg),
    ] {
        assert_eq!(tegen(feiten), [gebrek]);
    }
    assert_eq!(tegen(oud), []);
}

#[test]
fn everything_that_is_open_is_told_at_once_and_before_the_day() {
    let open = SteunFeiten {
        plan: true,
        ingelicht: true,
        ..feiten(DAG)
    };
    let tegen = houdt_tegen(open, Bewaartermijn::default(), DAG);
    assert_eq!(tegen, [SteunGebrek::Plan, SteunGebrek::Ingelicht]);
}
