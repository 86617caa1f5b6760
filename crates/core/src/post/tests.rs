use jiff::civil::{Date, date};

use super::*;

fn telling(soort: HerinneringSoort, komt: u32, te_laat: u32) -> Telling {
    Telling { soort, komt, te_laat }
}

/// No week is closed.
const NIETS: BTreeSet<Date> = BTreeSet::new();

/// Nobody is mailed in a holiday of the schools; the Friday before looks ahead to the Monday after.
#[test]
fn r164_no_mail_goes_out_in_a_week_in_which_the_schools_are_closed() {
    let dicht = BTreeSet::from([date(2026, 10, 26)]);
    let (vrijdag, maandag) = (date(2026, 10, 23), date(2026, 11, 2));
    assert!(!is_postdag(date(2026, 10, 28), &dicht));
    assert_eq!(volgende_postdag(vrijdag, &dicht), maandag);
    assert!(opent_week(maandag, &dicht));
    let komt = [telling(HerinneringSoort::Overleg, 1, 0)];
    let tot = Overzicht::van(vrijdag, &dicht, &komt, |_| true).map(|o| o.tot);
    assert_eq!(tot, Some(maandag));
}

/// Friday 25 December 2026 is a holiday: Thursday looks ahead to Monday.
#[test]
fn mail_goes_out_on_working_days_and_looks_ahead_to_the_next() {
    let cases: [(Date, bool, Date, bool); 6] = [
        (date(2026, 11, 9), true, date(2026, 11, 10), true),
        (date(2026, 11, 10), true, date(2026, 11, 11), false),
        (date(2026, 11, 13), true, date(2026, 11, 16), false),
        (date(2026, 11, 14), false, date(2026, 11, 16), false),
        (date(2026, 12, 24), true, date(2026, 12, 28), false),
        // Easter Monday: Tuesday opens the week.
        (date(2027, 3, 30), true, date(2027, 3, 31), true),
    ];
    for (dag, post, volgende, opent) in cases {
        assert_eq!(
            (
                is_postdag(dag, &NIETS),
                volgende_postdag(dag, &NIETS),
                opent_week(dag, &NIETS)
            ),
            (post, volgende, opent),
            "{dag}"
        );
    }
    assert!(!is_postdag(date(2027, 3, 29), &NIETS), "Easter Monday");
}

#[test]
fn an_overview_has_what_somebody_wants_and_only_with_a_reason() {
    use HerinneringSoort::{Afspraak, Evaluatie, Overleg};
    let dinsdag = date(2026, 11, 10);
    let alles = |_| true;
    assert_eq!(Overzicht::van(dinsdag, &NIETS, &[], alles), None);
    assert_eq!(
        Overzicht::van(dinsdag, &NIETS, &[telling(Overleg, 0, 0)], alles),
        None
    );
    let laat = [telling(Afspraak, 0, 2)];
    assert_eq!(
        Overzicht::van(dinsdag, &NIETS, &laat, alles),
        None,
        "said on Monday"
    );
    let maandag = date(2026, 11, 9);
    assert_eq!(
        Overzicht::van(maandag, &NIETS, &laat, alles).map(|o| o.regels),
        Some(laat.to_vec())
    );
    let veel = [
        telling(Evaluatie, 1, 0),
        telling(Afspraak, 0, 2),
        telling(Overleg, 3, 0),
    ];
    let overzicht = Overzicht::van(dinsdag, &NIETS, &veel, alles);
    assert_eq!(
        overzicht.map(|o| (o.tot, o.regels.iter().map(|t| t.soort).collect::<Vec<_>>())),
        Some((date(2026, 11, 11), vec![Overleg, Afspraak, Evaluatie]))
    );
    let Some(overzicht) = Overzicht::van(dinsdag, &NIETS, &veel, alles) else {
        unreachable!("there is a reason")
    };
    assert!(!overzicht.is_verlopen(date(2026, 11, 11)));
    assert!(overzicht.is_verlopen(date(2026, 11, 12)));
    // Who switched off what comes up is not written about what is late.
    let zonder = |soort| soort == Afspraak;
    assert_eq!(Overzicht::van(dinsdag, &NIETS, &veel, zonder), None);
    assert!(HerinneringSoort::ALL.into_iter().all(HerinneringSoort::standaard));
    // Since it was made.
    let rest = overzicht.clone().nog_gewild(zonder).map(|o| o.regels);
    assert_eq!(rest, Some(laat.to_vec()));
    assert_eq!(overzicht.nog_gewild(|_| false), None);
}

#[test]
fn a_mail_is_tried_less_and_less_often_and_then_given_up() {
    let wachten: Vec<_> = (1..=6).map(|n| PostFout::Verbinding.volgende_na(n)).collect();
    assert_eq!(wachten, [Some(1), Some(5), Some(30), Some(120), Some(480), None]);
    assert_eq!(PostFout::Verbinding.volgende_na(0), None);
    assert_eq!(PostFout::Geweigerd.volgende_na(1), None);
    assert_eq!(PostFout::Adres.volgende_na(1), None);
    let alles: Vec<_> = PostFout::ALL.into_iter().filter(|f| f.treft_alles()).collect();
    assert_eq!(
        alles,
        [
            PostFout::Verbinding,
            PostFout::Beveiliging,
            PostFout::Aanmelding,
            PostFout::Map
        ]
    );
}
