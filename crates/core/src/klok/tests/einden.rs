//! Every due date with its ground: the dates are worked out apart from the code.

use jiff::civil::{Date, date};
use rstest::rstest;

use super::{
    super::{
        BezwaarFeiten, Eigenaar, KlokFeiten, Opschorting, TermijnSoort as Soort, TermijnStaat, Verlenging,
    },
    enige, termijn,
};

/// The first day of the year in which most cases play: before everything, so that nothing has lapsed.
const VROEG: Date = date(2015, 1, 1);

fn grond(feiten: &KlokFeiten, soort: Soort) -> (&'static str, &'static str, Option<u8>, Eigenaar) {
    let t = termijn(feiten, VROEG, soort);
    (t.grond.wet, t.grond.artikel, t.grond.lid, t.eigenaar)
}

#[rstest]
#[case("the example of the source", date(2016, 3, 1), date(2016, 4, 12))]
#[case("Saturday", date(2026, 10, 3), date(2026, 11, 16))]
#[case("Good Friday runs to Tuesday", date(2026, 2, 20), date(2026, 4, 7))]
#[case("Easter Monday", date(2026, 2, 23), date(2026, 4, 7))]
#[case("King's Day", date(2026, 3, 16), date(2026, 4, 28))]
#[case("5 May, then Ascension Day", date(2027, 3, 24), date(2027, 5, 7))]
#[case("Ascension Day", date(2026, 4, 2), date(2026, 5, 15))]
#[case("Whit Monday", date(2026, 4, 13), date(2026, 5, 26))]
#[case("Christmas, then a weekend", date(2026, 11, 13), date(2026, 12, 28))]
#[case("New Year's Day, then a weekend", date(2026, 11, 20), date(2027, 1, 4))]
fn school_decides_in_six_weeks(#[case] waarom: &str, #[case] aangemeld: Date, #[case] einde: Date) {
    let feiten = KlokFeiten::nieuw(aangemeld);
    assert_eq!(
        termijn(&feiten, VROEG, Soort::SchoolBeslist).einde,
        einde,
        "{waarom}"
    );
    assert_eq!(
        grond(&feiten, Soort::SchoolBeslist),
        ("wvo2020", "8.8", Some(2), Eigenaar::School)
    );
}

#[rstest]
#[case(
    "four weeks: the example of the source",
    date(2016, 3, 1),
    date(2016, 5, 10),
    date(2016, 5, 10)
)]
#[case(
    "less than four weeks",
    date(2016, 3, 1),
    date(2016, 4, 20),
    date(2016, 4, 20)
)]
#[case("a Saturday as named", date(2016, 3, 1), date(2016, 4, 23), date(2016, 4, 25))]
#[case(
    "day 70 is a Saturday",
    date(2026, 10, 3),
    date(2026, 12, 12),
    date(2026, 12, 14)
)]
#[case(
    "day 70 is King's Day",
    date(2026, 2, 16),
    date(2026, 4, 28),
    date(2026, 4, 28)
)]
#[case(
    "never past ten weeks, whatever was named",
    date(2016, 3, 1),
    date(2016, 8, 1),
    date(2016, 5, 10)
)]
#[case(
    "never before six weeks, whatever was named",
    date(2016, 3, 1),
    date(2016, 4, 1),
    date(2016, 4, 12)
)]
fn school_extends_once(
    #[case] waarom: &str,
    #[case] aangemeld: Date,
    #[case] tot: Date,
    #[case] einde: Date,
) {
    let feiten = KlokFeiten {
        verlengd: Some(Verlenging { op: aangemeld, tot }),
        ..KlokFeiten::nieuw(aangemeld)
    };
    assert_eq!(
        termijn(&feiten, VROEG, Soort::SchoolBeslist).einde,
        einde,
        "{waarom}"
    );
}

#[rstest]
#[case("the day after day 70", date(2016, 3, 1), date(2016, 5, 11))]
#[case("a Sunday stays a Sunday", date(2026, 10, 3), date(2026, 12, 13))]
fn temporary_placement_starts(#[case] waarom: &str, #[case] aangemeld: Date, #[case] begint: Date) {
    let feiten = KlokFeiten::nieuw(aangemeld);
    assert_eq!(
        termijn(&feiten, VROEG, Soort::TijdelijkePlaatsing).einde,
        begint,
        "{waarom}"
    );
    assert_eq!(
        grond(&feiten, Soort::TijdelijkePlaatsing),
        ("wvo2020", "8.13", Some(2), Eigenaar::School)
    );
}

fn ontvangen(op: Date) -> KlokFeiten {
    KlokFeiten {
        ontvangen_op: Some(op),
        ..KlokFeiten::nieuw(op)
    }
}

#[rstest]
#[case("an ordinary Tuesday", date(2026, 9, 1), date(2026, 10, 27))]
#[case("Christmas, then a weekend", date(2026, 10, 30), date(2026, 12, 28))]
#[case("Easter Monday", date(2026, 2, 9), date(2026, 4, 7))]
#[case("New Year's Day, then a weekend", date(2026, 11, 6), date(2027, 1, 4))]
#[case("King's Day on a Saturday", date(2025, 3, 1), date(2025, 4, 28))]
fn swv_decides_in_eight_weeks(#[case] waarom: &str, #[case] op: Date, #[case] einde: Date) {
    let feiten = ontvangen(op);
    assert_eq!(
        termijn(&feiten, VROEG, Soort::SwvBeslist).einde,
        einde,
        "{waarom}"
    );
    assert_eq!(
        grond(&feiten, Soort::SwvBeslist),
        ("awb", "4:13", Some(2), Eigenaar::Swv)
    );
}

/// Asked on 10 September 2026 to complete by 24 September.
fn gevraagd() -> Opschorting {
    Opschorting::gevraagd(date(2026, 9, 10), date(2026, 9, 24))
}

#[rstest]
#[case("nothing asked", vec![], date(2026, 10, 27))]
#[case("unused: 11 to 23 September, 13 days", vec![gevraagd()], date(2026, 11, 9))]
#[case("completed on the 20th: 9 days", vec![gevraagd().aangevuld(date(2026, 9, 20))], date(2026, 11, 5))]
#[case("completed too late: no more than the term set", vec![gevraagd().aangevuld(date(2026, 10, 2))], date(2026, 11, 9))]
#[case("completed the same day", vec![gevraagd().aangevuld(date(2026, 9, 10))], date(2026, 10, 27))]
#[case("overlap counts once: 11 to 28 September, 18 days",
    vec![Opschorting::gevraagd(date(2026, 9, 17), date(2026, 9, 29)), gevraagd()], date(2026, 11, 16))]
#[case("the same twice", vec![gevraagd(), gevraagd()], date(2026, 11, 9))]
#[case("two apart: 13 and 4 days",
    vec![gevraagd(), Opschorting::gevraagd(date(2026, 11, 2), date(2026, 11, 7))], date(2026, 11, 13))]
#[case("asked on the last day: 4 days",
    vec![Opschorting::gevraagd(date(2026, 10, 26), date(2026, 10, 31))], date(2026, 11, 2))]
#[case("asked after the end", vec![Opschorting::gevraagd(date(2026, 10, 27), date(2026, 11, 10))], date(2026, 10, 27))]
fn suspension_moves_the_end(
    #[case] waarom: &str,
    #[case] opschortingen: Vec<Opschorting>,
    #[case] einde: Date,
) {
    let feiten = KlokFeiten {
        opschortingen,
        ..ontvangen(date(2026, 9, 1))
    };
    assert_eq!(
        termijn(&feiten, VROEG, Soort::SwvBeslist).einde,
        einde,
        "{waarom}"
    );
}

#[test]
fn a_request_in_the_days_that_a_weekend_adds_still_suspends() {
    // Eight weeks end on Saturday 31 October 2026, moved to Monday 2 November. Asked on Saturday: the term runs on.
    let feiten = KlokFeiten {
        opschortingen: vec![Opschorting::gevraagd(date(2026, 10, 31), date(2026, 11, 11))],
        ..ontvangen(date(2026, 9, 5))
    };
    assert_eq!(
        termijn(&feiten, VROEG, Soort::SwvBeslist).einde,
        date(2026, 11, 12)
    );
}

#[rstest]
#[case("as named", vec![], date(2026, 11, 20))]
#[case("before the notice: in the day named", vec![gevraagd()], date(2026, 11, 20))]
#[case("running at the notice: in the day named", vec![Opschorting::gevraagd(date(2026, 10, 15), date(2026, 10, 30))], date(2026, 11, 20))]
#[case("after the notice: 10 days more",
    vec![gevraagd(), Opschorting::gevraagd(date(2026, 11, 2), date(2026, 11, 13))], date(2026, 11, 30))]
fn swv_names_a_term(#[case] waarom: &str, #[case] opschortingen: Vec<Opschorting>, #[case] einde: Date) {
    let feiten = KlokFeiten {
        opschortingen,
        mededeling: Some(Verlenging {
            op: date(2026, 10, 20),
            tot: date(2026, 11, 20),
        }),
        ..ontvangen(date(2026, 9, 1))
    };
    assert_eq!(
        termijn(&feiten, VROEG, Soort::SwvBeslist).einde,
        einde,
        "{waarom}"
    );
    assert_eq!(
        grond(&feiten, Soort::SwvBeslist),
        ("awb", "4:14", Some(3), Eigenaar::Swv)
    );
}

#[rstest]
#[case(
    "unused on Thursday the 24th",
    gevraagd(),
    date(2026, 9, 25),
    Some(date(2026, 10, 22))
)]
#[case("completed on the 20th, moved from a Sunday", gevraagd().aangevuld(date(2026, 9, 20)), date(2026, 9, 20),
    Some(date(2026, 10, 19)))]
#[case("still time to complete", gevraagd(), date(2026, 9, 24), None)]
#[case("no longer possible", gevraagd(), date(2026, 10, 23), None)]
fn not_treated_within_four_weeks(
    #[case] waarom: &str,
    #[case] opschorting: Opschorting,
    #[case] vandaag: Date,
    #[case] einde: Option<Date>,
) {
    let feiten = KlokFeiten {
        opschortingen: vec![opschorting],
        ..ontvangen(date(2026, 9, 1))
    };
    let gevonden = enige(&feiten, vandaag, Soort::NietInBehandeling);
    assert_eq!(gevonden.map(|t| t.einde), einde, "{waarom}");
    if let Some(t) = gevonden {
        assert_eq!(
            (t.grond.wet, t.grond.artikel, t.grond.lid),
            ("awb", "4:5", Some(4)),
            "{waarom}"
        );
    }
}

#[test]
fn each_request_sets_a_term_to_complete() {
    let tweede = Opschorting::gevraagd(date(2026, 10, 1), date(2026, 10, 10));
    let feiten = KlokFeiten {
        opschortingen: vec![tweede, gevraagd().aangevuld(date(2026, 9, 20))],
        ..ontvangen(date(2026, 9, 1))
    };
    let alle: Vec<_> = super::super::termijnen(&feiten, date(2026, 10, 2))
        .into_iter()
        .filter(|t| t.soort == Soort::Aanvullen)
        .map(|t| (t.begin, t.einde, t.staat, t.eigenaar))
        .collect();
    let eerste = (
        date(2026, 9, 10),
        date(2026, 9, 20),
        TermijnStaat::Gehaald,
        Eigenaar::School,
    );
    // 10 October 2026 is a Saturday: the SWV set it, so it stays.
    let laatste = (
        date(2026, 10, 1),
        date(2026, 10, 10),
        TermijnStaat::Nadert,
        Eigenaar::School,
    );
    assert_eq!(alle, [eerste, laatste]);
}

fn verzonden(op: Date, verdaagd: bool) -> KlokFeiten {
    KlokFeiten {
        besloten_op: Some(op),
        bezwaar: Some(BezwaarFeiten {
            verzonden: op,
            ontvangen: Some(op),
            verdaagd,
            ..BezwaarFeiten::default()
        }),
        ..ontvangen(VROEG)
    }
}

#[rstest]
#[case(
    "plain",
    date(2026, 1, 5),
    date(2026, 2, 16),
    date(2026, 5, 11),
    date(2026, 6, 22)
)]
#[case(
    "adjourned to Ascension Day",
    date(2026, 11, 19),
    date(2026, 12, 31),
    date(2027, 3, 25),
    date(2027, 5, 7)
)]
#[case(
    "objection moved from New Year, decision from Easter Monday",
    date(2026, 11, 20),
    date(2027, 1, 4),
    date(2027, 3, 30),
    date(2027, 5, 10)
)]
fn objection_and_the_decision_on_it(
    #[case] waarom: &str,
    #[case] op: Date,
    #[case] bezwaar: Date,
    #[case] twaalf: Date,
    #[case] achttien: Date,
) {
    let feiten = verzonden(op, false);
    assert_eq!(termijn(&feiten, VROEG, Soort::Bezwaar).einde, bezwaar, "{waarom}");
    assert_eq!(
        grond(&feiten, Soort::Bezwaar),
        ("awb", "6:7", None, Eigenaar::Ouders)
    );
    assert_eq!(
        termijn(&feiten, VROEG, Soort::BeslissingOpBezwaar).einde,
        twaalf,
        "{waarom}"
    );
    assert_eq!(
        grond(&feiten, Soort::BeslissingOpBezwaar),
        ("awb", "7:10", Some(1), Eigenaar::Swv)
    );
    let feiten = verzonden(op, true);
    assert_eq!(
        termijn(&feiten, VROEG, Soort::BeslissingOpBezwaar).einde,
        achttien,
        "{waarom}"
    );
    assert_eq!(
        grond(&feiten, Soort::BeslissingOpBezwaar),
        ("awb", "7:10", Some(3), Eigenaar::Swv)
    );
}

#[test]
fn only_days_within_the_objection_term_are_suspended() {
    // The twelve weeks begin on 17 February 2026: of 11 to 20 February only the last four days count.
    let mut feiten = verzonden(date(2026, 1, 5), false);
    if let Some(b) = feiten.bezwaar.as_mut() {
        b.opschortingen
            .push(Opschorting::gevraagd(date(2026, 2, 10), date(2026, 2, 21)));
    }
    assert_eq!(
        termijn(&feiten, VROEG, Soort::BeslissingOpBezwaar).einde,
        date(2026, 5, 15)
    );
}

#[rstest]
#[case("Good Friday", date(2027, 2, 12), date(2027, 3, 30))]
#[case("Christmas", date(2026, 11, 13), date(2026, 12, 28))]
fn appeal(#[case] waarom: &str, #[case] beslist: Date, #[case] einde: Date) {
    let mut feiten = verzonden(date(2026, 1, 5), false);
    assert_eq!(enige(&feiten, VROEG, Soort::Beroep), None);
    if let Some(b) = feiten.bezwaar.as_mut() {
        b.beslist = Some(beslist);
    }
    assert_eq!(termijn(&feiten, VROEG, Soort::Beroep).einde, einde, "{waarom}");
    assert_eq!(
        grond(&feiten, Soort::Beroep),
        ("awb", "6:7", None, Eigenaar::Ouders)
    );
}

#[test]
fn terms_of_years_and_dates_of_the_swv_do_not_move() {
    let feiten = KlokFeiten {
        iq_datum: Some(date(2024, 2, 29)),
        laatste_zitting: Some(date(2026, 9, 26)),
        ..KlokFeiten::nieuw(date(2026, 3, 2))
    };
    assert_eq!(termijn(&feiten, VROEG, Soort::IqGeldig).einde, date(2026, 2, 28));
    assert_eq!(
        grond(&feiten, Soort::IqGeldig),
        ("swv", "iq_geldig", None, Eigenaar::School)
    );
    assert_eq!(
        termijn(&feiten, VROEG, Soort::LaatsteZitting).einde,
        date(2026, 9, 26)
    );
    assert_eq!(
        grond(&feiten, Soort::LaatsteZitting),
        ("swv", "laatste_zitting", None, Eigenaar::School)
    );
    let besloten = KlokFeiten {
        besloten_op: Some(date(2026, 6, 6)),
        einddatum: Some(date(2027, 7, 31)),
        ..feiten
    };
    assert_eq!(
        termijn(&besloten, VROEG, Soort::Vernietigen).einde,
        date(2029, 6, 6)
    );
    assert_eq!(
        grond(&besloten, Soort::Vernietigen),
        ("wvo2020", "2.47", Some(16), Eigenaar::Swv)
    );
    assert_eq!(
        termijn(&besloten, VROEG, Soort::EindeToewijzing).einde,
        date(2027, 7, 31)
    );
    let lwoo = ("uitvoeringsbesluit", "2.48", Some(1), Eigenaar::School);
    assert_eq!(grond(&besloten, Soort::EindeToewijzing), lwoo);
    let vso = KlokFeiten {
        laatste_zitting: None,
        ..besloten
    };
    assert_eq!(
        grond(&vso, Soort::EindeToewijzing),
        ("wec", "40", Some(15), Eigenaar::School)
    );
}
