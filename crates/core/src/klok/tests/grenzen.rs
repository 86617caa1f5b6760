//! A notice that a decision takes longer: when it is refused.

use jiff::civil::{Date, date};
use rstest::rstest;

use super::super::{
    KlokFeiten, Opschorting, Verlenging, VerlengingFout as Fout, mag_mededelen, mag_verlengen,
};

/// The example of the source: 1 March 2016, six weeks to 12 April, ten weeks to 10 May.
fn school() -> KlokFeiten {
    KlokFeiten::nieuw(date(2016, 3, 1))
}

#[rstest]
#[case("in time, four weeks", date(2016, 4, 1), date(2016, 5, 10), Ok(()))]
#[case("on the last day", date(2016, 4, 12), date(2016, 5, 10), Ok(()))]
#[case("a day late", date(2016, 4, 13), date(2016, 5, 10), Err(Fout::TeLaat))]
#[case("day 71", date(2016, 4, 1), date(2016, 5, 11), Err(Fout::TeLang))]
#[case(
    "names the end there is",
    date(2016, 4, 1),
    date(2016, 4, 12),
    Err(Fout::VoorBegin)
)]
#[case("one day more", date(2016, 4, 1), date(2016, 4, 13), Ok(()))]
#[case(
    "before registration",
    date(2016, 2, 29),
    date(2016, 5, 10),
    Err(Fout::VoorBegin)
)]
fn school_extends(
    #[case] waarom: &str,
    #[case] op: Date,
    #[case] tot: Date,
    #[case] verwacht: Result<(), Fout>,
) {
    assert_eq!(
        mag_verlengen(&school(), Verlenging { op, tot }),
        verwacht,
        "{waarom}"
    );
}

#[test]
fn ten_weeks_that_end_in_a_weekend_run_to_monday() {
    let feiten = KlokFeiten::nieuw(date(2026, 10, 3));
    let naar = |tot| {
        mag_verlengen(
            &feiten,
            Verlenging {
                op: date(2026, 11, 16),
                tot,
            },
        )
    };
    assert_eq!(naar(date(2026, 12, 14)), Ok(()));
    assert_eq!(naar(date(2026, 12, 15)), Err(Fout::TeLang));
}

#[test]
fn nothing_left_to_extend() {
    let nieuw = Verlenging {
        op: date(2016, 4, 1),
        tot: date(2016, 5, 10),
    };
    let verlengd = KlokFeiten {
        verlengd: Some(nieuw),
        ..school()
    };
    assert_eq!(mag_verlengen(&verlengd, nieuw), Err(Fout::AlVerlengd));
    let beslist = KlokFeiten {
        toelating_beslist: Some(date(2016, 3, 20)),
        ..school()
    };
    assert_eq!(mag_verlengen(&beslist, nieuw), Err(Fout::TeLaat));
    let gesloten = KlokFeiten {
        gesloten_op: Some(date(2016, 3, 20)),
        ..school()
    };
    assert_eq!(mag_verlengen(&gesloten, nieuw), Err(Fout::TeLaat));
}

/// Received 1 September 2026: eight weeks to 27 October; with 13 suspended days to 9 November.
fn swv(opgeschort: bool) -> KlokFeiten {
    let gevraagd = Opschorting::gevraagd(date(2026, 9, 10), date(2026, 9, 24));
    KlokFeiten {
        ontvangen_op: Some(date(2026, 9, 1)),
        opschortingen: opgeschort.then_some(gevraagd).into_iter().collect(),
        ..KlokFeiten::nieuw(date(2026, 8, 20))
    }
}

#[rstest]
#[case("on the last day", false, date(2026, 10, 27), date(2026, 12, 1), Ok(()))]
#[case("a day late", false, date(2026, 10, 28), date(2026, 12, 1), Err(Fout::TeLaat))]
#[case("suspended days count", true, date(2026, 11, 9), date(2026, 12, 1), Ok(()))]
#[case(
    "and then a day late",
    true,
    date(2026, 11, 10),
    date(2026, 12, 1),
    Err(Fout::TeLaat)
)]
#[case(
    "names the end there is",
    true,
    date(2026, 10, 1),
    date(2026, 11, 9),
    Err(Fout::VoorBegin)
)]
#[case("one day more", true, date(2026, 10, 1), date(2026, 11, 10), Ok(()))]
#[case(
    "before receipt",
    false,
    date(2026, 8, 31),
    date(2026, 12, 1),
    Err(Fout::VoorBegin)
)]
fn swv_names_a_term(
    #[case] waarom: &str,
    #[case] opgeschort: bool,
    #[case] op: Date,
    #[case] tot: Date,
    #[case] verwacht: Result<(), Fout>,
) {
    assert_eq!(
        mag_mededelen(&swv(opgeschort), Verlenging { op, tot }),
        verwacht,
        "{waarom}"
    );
}

#[test]
fn one_notice_of_an_application_that_waits() {
    let nieuw = Verlenging {
        op: date(2026, 10, 1),
        tot: date(2026, 12, 1),
    };
    let twee = KlokFeiten {
        mededeling: Some(nieuw),
        ..swv(false)
    };
    assert_eq!(mag_mededelen(&twee, nieuw), Err(Fout::AlVerlengd));
    let besloten = KlokFeiten {
        besloten_op: Some(date(2026, 9, 20)),
        ..swv(false)
    };
    assert_eq!(mag_mededelen(&besloten, nieuw), Err(Fout::TeLaat));
    let niet_ontvangen = KlokFeiten {
        ontvangen_op: None,
        ..swv(false)
    };
    assert_eq!(mag_mededelen(&niet_ontvangen, nieuw), Err(Fout::VoorBegin));
}
