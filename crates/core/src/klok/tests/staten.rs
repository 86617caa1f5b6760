//! How terms stand on a day, which of them fall away, and which comes first.

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use rstest::rstest;

use super::{
    super::{
        BezwaarFeiten, KlokFeiten, Opschorting, TermijnSoort as Soort, TermijnStaat as Staat, eerstvolgende,
        termijnen,
    },
    enige, termijn,
};

/// Registered and received by the SWV on 1 September 2026: the school decides by 13 October, the SWV by 27 October.
fn feiten() -> KlokFeiten {
    KlokFeiten {
        ontvangen_op: Some(date(2026, 9, 1)),
        ..KlokFeiten::nieuw(date(2026, 9, 1))
    }
}

#[rstest]
#[case(date(2026, 9, 28), Staat::Loopt, 15)]
#[case(date(2026, 9, 29), Staat::Nadert, 14)]
#[case(date(2026, 10, 13), Staat::Nadert, 0)]
#[case(date(2026, 10, 14), Staat::Verlopen, -1)]
fn a_term_runs_nears_and_passes(#[case] vandaag: Date, #[case] staat: Staat, #[case] over: i32) {
    let t = termijn(&feiten(), vandaag, Soort::SchoolBeslist);
    assert_eq!((t.staat, t.dagen_over, t.begin), (staat, over, date(2026, 9, 1)));
}

#[rstest]
#[case(date(2026, 10, 13), Staat::Gehaald)]
#[case(date(2026, 10, 14), Staat::TeLaatGehaald)]
fn a_term_is_met_on_its_last_day(#[case] beslist: Date, #[case] staat: Staat) {
    let feiten = KlokFeiten {
        toelating_beslist: Some(beslist),
        ..feiten()
    };
    assert_eq!(
        termijn(&feiten, date(2027, 1, 1), Soort::SchoolBeslist).staat,
        staat
    );
}

#[rstest]
#[case("decided on day 70", Some(date(2026, 11, 10)), false, None)]
#[case(
    "decided on day 71",
    Some(date(2026, 11, 11)),
    false,
    Some(Staat::TeLaatGehaald)
)]
#[case("not decided", None, false, Some(Staat::Verlopen))]
#[case("enrolled elsewhere", None, true, None)]
fn temporary_placement(
    #[case] waarom: &str,
    #[case] toelating_beslist: Option<Date>,
    #[case] elders_ingeschreven: bool,
    #[case] staat: Option<Staat>,
) {
    let feiten = KlokFeiten {
        toelating_beslist,
        elders_ingeschreven,
        ..feiten()
    };
    let gevonden = enige(&feiten, date(2026, 11, 12), Soort::TijdelijkePlaatsing).map(|t| t.staat);
    assert_eq!(gevonden, staat, "{waarom}");
}

#[rstest]
#[case("asked that day", date(2026, 9, 10), Staat::Opgeschort)]
#[case("the day before the term set", date(2026, 9, 23), Staat::Opgeschort)]
#[case("the last day counts again", date(2026, 9, 24), Staat::Loopt)]
#[case("past the end", date(2026, 11, 10), Staat::Verlopen)]
fn an_open_request_suspends(#[case] waarom: &str, #[case] vandaag: Date, #[case] staat: Staat) {
    let gevraagd = Opschorting::gevraagd(date(2026, 9, 10), date(2026, 9, 24));
    let open = KlokFeiten {
        opschortingen: vec![gevraagd],
        ..feiten()
    };
    assert_eq!(
        termijn(&open, vandaag, Soort::SwvBeslist).staat,
        staat,
        "{waarom}"
    );
    let klaar = KlokFeiten {
        opschortingen: vec![gevraagd.aangevuld(date(2026, 9, 10))],
        ..feiten()
    };
    assert_ne!(
        termijn(&klaar, vandaag, Soort::SwvBeslist).staat,
        Staat::Opgeschort,
        "{waarom}"
    );
    let besloten = KlokFeiten {
        besloten_op: Some(date(2026, 9, 12)),
        ..open
    };
    assert_eq!(
        termijn(&besloten, vandaag, Soort::SwvBeslist).staat,
        Staat::Gehaald,
        "{waarom}"
    );
    assert_eq!(enige(&besloten, vandaag, Soort::Aanvullen), None, "{waarom}");
}

#[rstest]
#[case(Soort::IqGeldig, date(2026, 7, 1), date(2026, 5, 2))]
#[case(Soort::EindeToewijzing, date(2027, 7, 31), date(2027, 2, 28))]
#[case(Soort::Vernietigen, date(2029, 6, 8), date(2029, 5, 9))]
#[case(Soort::LaatsteZitting, date(2026, 9, 25), date(2026, 9, 11))]
fn long_terms_near_earlier(#[case] soort: Soort, #[case] einde: Date, #[case] vanaf: Date) {
    assert_eq!(soort.nadert_vanaf(einde), vanaf);
    let feiten = KlokFeiten {
        iq_datum: (soort == Soort::IqGeldig).then_some(date(2024, 7, 1)),
        einddatum: Some(date(2027, 7, 31)),
        besloten_op: (soort == Soort::Vernietigen).then_some(date(2026, 6, 8)),
        laatste_zitting: Some(date(2026, 9, 25)),
        ..feiten()
    };
    let op = |dag: Date| termijn(&feiten, dag, soort).staat;
    assert_eq!(op(vanaf.saturating_sub(1.day())), Staat::Loopt);
    assert_eq!(op(vanaf), Staat::Nadert);
    assert_eq!(op(einde), Staat::Nadert);
    assert_eq!(op(einde.saturating_add(1.day())), Staat::Verlopen);
}

#[rstest]
#[case(date(2026, 7, 1), Staat::Gehaald)]
#[case(date(2026, 7, 2), Staat::TeLaatGehaald)]
fn an_iq_test_is_at_most_two_years_old_when_handed_in(#[case] ingediend: Date, #[case] staat: Staat) {
    let feiten = KlokFeiten {
        iq_datum: Some(date(2024, 7, 1)),
        ingediend_op: Some(ingediend),
        ..feiten()
    };
    assert_eq!(termijn(&feiten, date(2026, 8, 1), Soort::IqGeldig).staat, staat);
}

#[test]
fn a_withdrawn_application_keeps_only_what_was_met_and_its_destruction() {
    let feiten = KlokFeiten {
        toelating_beslist: Some(date(2026, 9, 20)),
        opschortingen: vec![Opschorting::gevraagd(date(2026, 9, 10), date(2026, 9, 24))],
        iq_datum: Some(date(2024, 7, 1)),
        laatste_zitting: Some(date(2026, 9, 25)),
        gesloten_op: Some(date(2026, 9, 21)),
        ..feiten()
    };
    let alle: Vec<_> = termijnen(&feiten, date(2026, 12, 1))
        .iter()
        .map(|t| (t.soort, t.staat))
        .collect();
    assert_eq!(
        alle,
        [
            (Soort::SchoolBeslist, Staat::Gehaald),
            (Soort::Vernietigen, Staat::Loopt)
        ]
    );
}

/// Decided and sent on 8 June 2026, with an objection on 1 July.
fn met_bezwaar(beslist: Option<Date>, ingetrokken: Option<Date>) -> KlokFeiten {
    KlokFeiten {
        besloten_op: Some(date(2026, 6, 8)),
        bezwaar: Some(BezwaarFeiten {
            verzonden: date(2026, 6, 8),
            ontvangen: Some(date(2026, 7, 1)),
            beslist,
            ingetrokken,
            ..BezwaarFeiten::default()
        }),
        ..feiten()
    }
}

#[rstest]
#[case("waiting", None, None, None)]
#[case("decided", Some(date(2026, 9, 1)), None, Some(date(2029, 9, 1)))]
#[case("withdrawn", None, Some(date(2026, 8, 1)), Some(date(2029, 8, 1)))]
fn destruction_waits_for_the_objection(
    #[case] waarom: &str,
    #[case] beslist: Option<Date>,
    #[case] ingetrokken: Option<Date>,
    #[case] einde: Option<Date>,
) {
    let feiten = met_bezwaar(beslist, ingetrokken);
    let gevonden = enige(&feiten, date(2026, 12, 1), Soort::Vernietigen).map(|t| t.einde);
    assert_eq!(gevonden, einde, "{waarom}");
    let op_bezwaar = enige(&feiten, date(2026, 12, 1), Soort::BeslissingOpBezwaar).map(|t| t.staat);
    let verwacht = match (beslist, ingetrokken) {
        (Some(_), _) => Some(Staat::Gehaald),
        (None, Some(_)) => None,
        (None, None) => Some(Staat::Verlopen),
    };
    assert_eq!(op_bezwaar, verwacht, "{waarom}");
}

#[test]
fn an_open_repair_suspends_the_decision_on_the_objection() {
    let mut feiten = met_bezwaar(None, None);
    if let Some(b) = feiten.bezwaar.as_mut() {
        b.opschortingen
            .push(Opschorting::gevraagd(date(2026, 8, 3), date(2026, 8, 17)));
    }
    let op = |dag| termijn(&feiten, dag, Soort::BeslissingOpBezwaar).staat;
    assert_eq!(op(date(2026, 8, 16)), Staat::Opgeschort);
    assert_eq!(op(date(2026, 8, 17)), Staat::Loopt);
    assert_eq!(
        enige(&feiten, date(2026, 8, 4), Soort::Aanvullen),
        None,
        "no request to the school"
    );
}

#[test]
fn destroyed_is_met() {
    let feiten = KlokFeiten {
        vernietigd_op: Some(date(2029, 9, 1)),
        ..met_bezwaar(Some(date(2026, 9, 1)), None)
    };
    assert_eq!(
        termijn(&feiten, date(2030, 1, 1), Soort::Vernietigen).staat,
        Staat::Gehaald
    );
}

#[rstest]
#[case("the school first", feiten(), date(2026, 9, 2), Some(Soort::SchoolBeslist))]
#[case(
    "overdue stays first",
    feiten(),
    date(2026, 10, 20),
    Some(Soort::SchoolBeslist)
)]
#[case("a passed objection term asks nothing", KlokFeiten {
    toelating_beslist: Some(date(2026, 9, 20)),
    besloten_op: Some(date(2026, 9, 21)),
    bezwaar: Some(BezwaarFeiten { verzonden: date(2026, 9, 21), ..BezwaarFeiten::default() }),
    ..feiten()
}, date(2027, 1, 1), Some(Soort::Vernietigen))]
#[case("nothing left", KlokFeiten {
    toelating_beslist: Some(date(2026, 9, 20)),
    besloten_op: Some(date(2026, 9, 21)),
    vernietigd_op: Some(date(2029, 9, 1)),
    ..feiten()
}, date(2030, 1, 1), None)]
fn the_nearest_term(
    #[case] waarom: &str,
    #[case] feiten: KlokFeiten,
    #[case] vandaag: Date,
    #[case] soort: Option<Soort>,
) {
    let alle = termijnen(&feiten, vandaag);
    assert_eq!(eerstvolgende(&alle).map(|t| t.soort), soort, "{waarom}");
}
