//! Policy by date: what holds on a day, and what holds when nothing was set.

use jiff::civil::{Date, date};
use rstest::rstest;
use vangnet_core::{
    inrichting::{Beleid, Bezwaarweg, Gedateerd, Jaarkalender, KalenderSoort, Kalenderdag, OptingOut},
    toelating::{Lezing, commissie::Commissie, instrument::Instrumentenlijst, steekproef::Omvang},
};

fn vanaf<T>(dag: Date, waarde: T) -> Gedateerd<T> {
    Gedateerd { vanaf: dag, waarde }
}

/// Two values of everything, written down out of order.
fn beleid() -> Beleid {
    let (een, twee) = (date(2025, 8, 1), date(2026, 8, 1));
    let kalender = |dag: Date| Jaarkalender {
        dagen: vec![Kalenderdag {
            soort: KalenderSoort::LaatsteZitting,
            datum: dag,
            omschrijving: String::new(),
        }],
    };
    let lijst = |bron: &str| Instrumentenlijst {
        bron: bron.to_owned(),
        instrumenten: Vec::new(),
    };
    let eigen = OptingOut {
        criteria: vec!["Motivatie".to_owned()],
        duur: Some(2),
    };
    Beleid {
        lid6: vec![vanaf(twee, None), vanaf(een, Some(Lezing::Ruim))],
        steekproef: vec![vanaf(twee, Omvang::Aantal(5)), vanaf(een, Omvang::Procent(20))],
        commissie: vec![vanaf(twee, Commissie::default())],
        instrumenten: vec![vanaf(twee, lijst("tweede")), vanaf(een, lijst("eerste"))],
        kalender: vec![
            vanaf(twee, kalender(date(2026, 9, 28))),
            vanaf(een, kalender(date(2025, 9, 29))),
        ],
        bezwaarweg: vec![vanaf(twee, Bezwaarweg::Wet), vanaf(een, Bezwaarweg::Swv2015)],
        bewaring: Vec::new(),
        optingout: vec![vanaf(twee, None), vanaf(een, Some(eigen))],
    }
}

const VOOR: Date = date(2025, 7, 31);
const EERSTE: Date = date(2025, 8, 1);
const NOG: Date = date(2026, 7, 31);
const TWEEDE: Date = date(2026, 8, 1);

#[rstest]
// A sample is one in ten when the samenwerkingsverband set none (R211).
#[case(VOOR, Omvang::Procent(10))]
#[case(EERSTE, Omvang::Procent(20))]
#[case(NOG, Omvang::Procent(20))]
#[case(TWEEDE, Omvang::Aantal(5))]
fn the_size_of_a_sample(#[case] dag: Date, #[case] omvang: Omvang) {
    assert_eq!(beleid().steekproef_op(dag), omvang);
}

#[rstest]
// WVO 2020 art. 2.47 lid 15: the law's way is the default, that of 2015 a choice with a date (002:997).
#[case(VOOR, Bezwaarweg::Wet)]
#[case(EERSTE, Bezwaarweg::Swv2015)]
#[case(NOG, Bezwaarweg::Swv2015)]
#[case(TWEEDE, Bezwaarweg::Wet)]
fn the_way_of_an_objection(#[case] dag: Date, #[case] weg: Bezwaarweg) {
    assert_eq!(beleid().bezwaarweg_op(dag), weg);
}

#[rstest]
// WVO 2020 art. 2.48: own rules for lwoo hold from their date until they are given up.
#[case(VOOR, None)]
#[case(EERSTE, Some(2))]
#[case(NOG, Some(2))]
#[case(TWEEDE, None)]
fn own_rules_for_lwoo(#[case] dag: Date, #[case] duur: Option<u8>) {
    let beleid = beleid();
    assert_eq!(beleid.optingout_op(dag).and_then(|o| o.duur), duur);
    assert_eq!(beleid.optingout_op(dag).is_some(), duur.is_some());
}

#[rstest]
// R209: without a list none is refused; R214: without a committee nobody sits.
#[case(VOOR, None, false)]
#[case(EERSTE, Some("eerste"), false)]
#[case(NOG, Some("eerste"), false)]
#[case(TWEEDE, Some("tweede"), true)]
fn lists_and_committee(#[case] dag: Date, #[case] bron: Option<&str>, #[case] commissie: bool) {
    let beleid = beleid();
    assert_eq!(beleid.instrumenten_op(dag).map(|l| l.bron.as_str()), bron);
    assert_eq!(beleid.commissie_op(dag).is_some(), commissie);
    assert_eq!(beleid.kalender_op(dag).is_some(), dag >= EERSTE);
}

#[rstest]
// R219, R220: the last session that comes after the registration, in whichever year's calendar it stands.
#[case(date(2025, 3, 1), Some(date(2025, 9, 29)))]
#[case(date(2025, 9, 29), Some(date(2025, 9, 29)))]
#[case(date(2025, 9, 30), Some(date(2026, 9, 28)))]
#[case(date(2026, 9, 28), Some(date(2026, 9, 28)))]
#[case(date(2026, 9, 29), None)]
fn the_last_session_for_lwoo(#[case] aangemeld: Date, #[case] dag: Option<Date>) {
    assert_eq!(beleid().laatste_zitting_na(aangemeld), dag);
    assert_eq!(Beleid::default().laatste_zitting_na(aangemeld), None);
}

#[test]
fn other_days_of_the_calendar_close_nothing() {
    let dagen = KalenderSoort::ALL
        .into_iter()
        .filter(|soort| *soort != KalenderSoort::LaatsteZitting)
        .map(|soort| Kalenderdag {
            soort,
            datum: date(2026, 9, 1),
            omschrijving: String::new(),
        })
        .collect();
    let beleid = Beleid {
        kalender: vec![vanaf(EERSTE, Jaarkalender { dagen })],
        ..Beleid::default()
    };
    assert_eq!(beleid.laatste_zitting_na(EERSTE), None);
}
