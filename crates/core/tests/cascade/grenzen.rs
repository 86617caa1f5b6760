//! Limits over school weeks, extensions, hours of the team, counts.

use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;
use vangnet_core::{
    cascade::{
        aandacht::{Aandachtspunt, Lopend, aandachtspunten},
        eis::{
            Ernst::{Afwijkbaar, Streng, Waarschuwing},
            bij_langer, bij_verlenging,
        },
        feiten::Moment::{Begin, Vraag},
        grens::{
            Inzet, bezetting, minuten_in_week, rest, schoolweek, schoolweken, te_vaak, verlenging, weken,
        },
        telling::{
            Aandeel, Duur, Intensiteit, aandelen, duur, geregistreerd, intensiteit, kenmerken, zwaarte,
        },
        traject::Traject,
        trede::niveau_van,
    },
    id::{GroepId, SchoolId},
    inrichting::{Jaarkalender, KalenderSoort, Kalenderdag, aanbod::Capaciteit, catalogus::Registratie},
};

use crate::bouw::{ander, beeindigd, ernst, feiten, gegeven, loopt, lopend, maasdal, noorderlicht};

fn inzet(trajecten: &[Traject]) -> Vec<Inzet> {
    trajecten.iter().filter_map(Inzet::van).collect()
}

/// "Hours per week summed" (002:865-885): week boundary computed by schoolweek.
#[test]
fn r139_the_week_begins_on_monday() {
    assert_eq!(schoolweek(date(2026, 11, 8)), date(2026, 11, 2));
    assert_eq!(schoolweek(date(2026, 11, 9)), date(2026, 11, 9));
    assert_eq!(weken(date(2026, 11, 2), date(2026, 11, 8)), 1);
    assert_eq!(weken(date(2026, 11, 8), date(2026, 11, 9)), 2);
    assert_eq!(weken(date(2026, 12, 28), date(2027, 1, 4)), 2);
    assert_eq!(weken(date(2026, 11, 9), date(2026, 11, 8)), 0);
}

/// The same: hours of running trajecten together.
#[test]
fn r139_hours_of_a_week_are_summed() {
    let catalogus = noorderlicht();
    let mut later = loopt(2, &catalogus, "8a", 2, date(2026, 11, 9));
    later.minuten_per_week = Some(45);
    let all = [loopt(1, &catalogus, "1", 2, date(2026, 9, 7)), later];
    assert_eq!(minuten_in_week(&all, date(2026, 11, 8)), 60);
    assert_eq!(minuten_in_week(&all, date(2026, 11, 13)), 105);
}

/// The same: a second traject of one offer shares its limit; told when it is used up, refused without reason over it.
#[test]
fn r139_a_second_traject_of_an_offer_shares_its_hours() {
    let mut f = feiten();
    f.kent_behoeften = false;
    f.andere = vec![ander("1", 60), ander("8a", 60)];
    f.minuten_per_week = Some(45);
    assert_eq!(ernst(&noorderlicht(), "1", &f, Vraag, "minuten"), None);
    f.minuten_per_week = Some(60);
    assert_eq!(
        ernst(&noorderlicht(), "1", &f, Vraag, "minuten"),
        Some(Waarschuwing)
    );
    f.minuten_per_week = Some(75);
    assert_eq!(
        ernst(&noorderlicht(), "1", &f, Vraag, "minuten"),
        Some(Afwijkbaar)
    );
    // It ended the Friday before.
    f.andere.first_mut().unwrap().periode.1 = Some(date(2026, 10, 30));
    assert_eq!(ernst(&noorderlicht(), "1", &f, Vraag, "minuten"), None);
}

/// The same: remaining hours and weeks are seen, and the end is told before.
#[test]
fn r139_what_is_left_is_told_before_it_is_gone() {
    let catalogus = noorderlicht();
    let grenzen = &catalogus.arrangement("1").unwrap().grenzen;
    let mut traject = loopt(1, &catalogus, "1", 2, date(2026, 9, 7));
    traject.minuten_per_week = Some(120);
    let op = |dag| rest(grenzen, &traject, 0, dag, &BTreeSet::new());
    let third = op(date(2026, 9, 23));
    assert_eq!(
        (third.weken, third.weken_hoogstens, third.weken_over),
        (3, Some(8), Some(5))
    );
    assert_eq!((third.minuten, third.minuten_hoogstens), (Some(120), Some(120)));
    assert!(!third.bijna && !third.over);
    assert!(op(date(2026, 10, 19)).bijna, "week 7");
    assert!(op(date(2026, 10, 26)).bijna, "week 8");
    let ninth = op(date(2026, 11, 2));
    assert!(ninth.over && !ninth.bijna);
}

/// The same: what was set aside with a reason leaves the limit as it is; only where the source knows extension does a decided
/// one add weeks.
#[test]
fn r139_a_limit_that_was_set_aside_is_shown_as_it_is() {
    let catalogus = noorderlicht();
    let toont = |code: &str, verlengd| {
        let grenzen = &catalogus.arrangement(code).unwrap().grenzen;
        let traject = loopt(1, &catalogus, code, 2, date(2026, 9, 7));
        rest(grenzen, &traject, verlengd, date(2026, 9, 23), &BTreeSet::new()).weken_hoogstens
    };
    assert_eq!((toont("1", 0), toont("1", 1)), (Some(8), Some(8)));
    assert_eq!((toont("6b", 0), toont("6b", 1)), (Some(6), Some(12)));
}

/// The same: an offer that limits hours or times asks for the number before it begins.
#[test]
fn r139_hours_that_nobody_said_do_not_slip_past_the_limit() {
    let mut f = feiten();
    f.kent_behoeften = false;
    f.minuten_per_week = None;
    f.keren_per_week = None;
    let mist = |code: &str, gebrek: &str, f: &_, moment| ernst(&noorderlicht(), code, f, moment, gebrek);
    assert_eq!(mist("1", "uren_onbekend", &f, Vraag), None);
    assert_eq!(mist("1", "uren_onbekend", &f, Begin), Some(Streng));
    assert_eq!(mist("1", "keren_onbekend", &f, Begin), None);
    assert_eq!(mist("15b", "keren_onbekend", &f, Begin), Some(Streng));
    assert_eq!(mist("15a", "uren_onbekend", &f, Begin), None);
    f.minuten_per_week = Some(120);
    assert_eq!(mist("1", "uren_onbekend", &f, Begin), None);
}

/// The same: a week in which the schools are closed is no school week; without a calendar every week counts.
#[test]
fn r139_a_week_of_holiday_is_no_school_week() {
    let herfst = Jaarkalender {
        dagen: vec![Kalenderdag {
            soort: KalenderSoort::Vakantieweek,
            datum: date(2026, 10, 21),
            omschrijving: "herfstvakantie".to_owned(),
        }],
    };
    let dicht: BTreeSet<_> = herfst.dichte_weken().collect();
    let (begin, einde) = (date(2026, 9, 7), date(2026, 11, 6));
    assert_eq!(schoolweken(begin, einde, &BTreeSet::new()), 9);
    assert_eq!(schoolweken(begin, einde, &dicht), 8);
    assert_eq!(schoolweken(begin, date(2026, 10, 16), &dicht), 6);
    assert_eq!(schoolweken(date(2026, 10, 23), date(2026, 10, 23), &dicht), 0);
    assert_eq!(schoolweken(einde, begin, &dicht), 0);
    let mut f = feiten();
    f.kent_behoeften = false;
    f.periode = (Some(begin), Some(einde));
    assert_eq!(ernst(&noorderlicht(), "1", &f, Vraag, "weken"), Some(Afwijkbaar));
    f.dichte_weken = dicht;
    assert_eq!(ernst(&noorderlicht(), "1", &f, Vraag, "weken"), None);
}

/// The same: where the source states no limit, there is none.
#[test]
fn r139_without_a_limit_nothing_is_limited() {
    let mut f = feiten();
    f.kent_behoeften = false;
    f.minuten_per_week = Some(1_000);
    f.periode.1 = Some(date(2028, 7, 1));
    assert_eq!(ernst(&noorderlicht(), "15a", &f, Vraag, "minuten"), None);
    assert_eq!(ernst(&noorderlicht(), "15a", &f, Vraag, "weken"), None);
}

/// "2 h/wk, 6 wk, extendable" (002:875): extension stores new end; more than one flagged (Q29).
#[test]
fn r129_bijles_can_be_extended_and_more_than_once_is_marked() {
    let catalogus = noorderlicht();
    let grenzen = &catalogus.arrangement("6b").unwrap().grenzen;
    let mut traject = loopt(1, &catalogus, "6b", 2, date(2026, 9, 7));
    traject.einde = Some(date(2026, 10, 16));
    let codes = |verlengd, nieuw| -> Vec<_> {
        verlenging(
            grenzen,
            (traject.begin, traject.einde),
            verlengd,
            nieuw,
            &BTreeSet::new(),
        )
        .into_iter()
        .map(|g| (g.code(), g.ernst))
        .collect()
    };
    assert_eq!(codes(0, date(2026, 11, 27)), []);
    assert_eq!(codes(0, date(2026, 10, 16)), [("einde".to_owned(), Streng)]);
    assert_eq!(codes(0, date(2026, 11, 30)), [("weken".to_owned(), Afwijkbaar)]);
    assert_eq!(
        codes(1, date(2026, 11, 27)),
        [("verlenging".to_owned(), Afwijkbaar)]
    );
}

/// The same: what is not extendable is marked past its weeks, with what comes instead.
#[test]
fn r129_what_cannot_be_extended_is_marked_past_its_weeks() {
    let catalogus = noorderlicht();
    let grenzen = &catalogus.arrangement("15b").unwrap().grenzen;
    let mut traject = loopt(1, &catalogus, "15b", 2, date(2026, 9, 7));
    traject.einde = Some(date(2026, 10, 2));
    let langer = |nieuw| {
        verlenging(
            grenzen,
            (traject.begin, traject.einde),
            0,
            nieuw,
            &BTreeSet::new(),
        )
    };
    assert_eq!(langer(date(2026, 10, 18)), []);
    let over = langer(date(2026, 10, 19));
    assert_eq!(over.first().unwrap().code(), "weken.15e");
}

/// The same: an extension asks again what must hold as long as it runs, and nothing that was asked once.
#[test]
fn r129_an_extension_asks_again_what_must_hold_while_it_runs() {
    let catalogus = noorderlicht();
    let mut f = feiten();
    f.kent_behoeften = true;
    f.gekozen.clear();
    f.criteria.clear();
    f.opp = false;
    f.minuten_per_week = Some(90);
    f.andere = vec![ander("6b", 60)];
    f.verlengd = 1;
    let codes = |code: &str, f: &_| -> Vec<_> {
        let offer = catalogus.arrangement(code).unwrap();
        let soort = catalogus.soort(&offer.soort).unwrap();
        let alle = bij_verlenging(offer, soort, f, Vec::new());
        alle.into_iter().map(|g| (g.code(), g.ernst)).collect()
    };
    let (opp, uren) = (("opp".to_owned(), Streng), ("minuten".to_owned(), Afwijkbaar));
    assert_eq!(codes("6b", &f), [opp.clone(), uren]);
    assert_eq!(codes("15f", &f), [opp, ("tlv_vso".to_owned(), Streng)]);
    f.opp = true;
    f.minuten_per_week = Some(60);
    f.tlv_vso = true;
    assert_eq!(codes("15f", &f), []);
}

/// The same: an evaluation that is due comes first, and nobody stays longer than the group.
#[test]
fn r129_a_longer_period_waits_for_the_evaluation_and_ends_with_the_group() {
    let (vandaag, nieuw) = (date(2026, 11, 2), date(2026, 12, 18));
    let codes = |op, groep| -> Vec<_> {
        let alle = bij_langer(op, groep, nieuw, vandaag);
        alle.into_iter().map(|g| (g.code(), g.ernst)).collect()
    };
    assert_eq!(codes(None, None), []);
    assert_eq!(codes(Some(date(2026, 11, 3)), Some(nieuw)), []);
    assert_eq!(
        codes(Some(vandaag), Some(date(2026, 12, 17))),
        [
            ("evaluatie_open".to_owned(), Afwijkbaar),
            ("groep_einde".to_owned(), Streng)
        ]
    );
}

/// "Max 2 talks/wk" (002:884): 3rd talk in week flagged.
#[test]
fn r134_the_third_talk_in_a_week_is_marked() {
    let catalogus = noorderlicht();
    let grenzen = &catalogus.arrangement("15b").unwrap().grenzen;
    // Friday of the week before, then Monday, Tuesday and Friday of one week.
    let held = [
        date(2026, 10, 30),
        date(2026, 11, 2),
        date(2026, 11, 3),
        date(2026, 11, 6),
    ];
    let (two, _) = held.split_at(3);
    assert_eq!(te_vaak(grenzen, two), None);
    assert_eq!(te_vaak(grenzen, &held), Some(date(2026, 11, 6)));
    let coaching = &catalogus.arrangement("1").unwrap().grenzen;
    assert_eq!(te_vaak(coaching, &held), None, "no times were agreed");
    let traject = loopt(1, &catalogus, "15b", 2, date(2026, 10, 26));
    let t = Lopend {
        keren: &held,
        ..lopend(&traject, &held, date(2026, 11, 9))
    };
    assert_eq!(aandachtspunten(&catalogus, &t), [Aandachtspunt::Keren]);
}

/// "2.9 fte; also for group work" (002:719-730): overbooking shown; a group is given once.
#[test]
fn r144_the_hours_of_the_team_against_what_there_is() {
    let catalogus = noorderlicht();
    let school = SchoolId(Uuid::from_u128(2));
    let group = Some(GroepId(Uuid::from_u128(9)));
    let mut all: Vec<_> = (1..=4)
        .map(|n| loopt(n, &catalogus, "2a", 2, date(2026, 9, 7)))
        .collect();
    for traject in &mut all {
        traject.uitvoerder = "trainer".to_owned();
        traject.groep = group;
        traject.minuten_per_week = Some(90);
    }
    all.push(loopt(5, &catalogus, "1", 2, date(2026, 9, 7)));
    let hours = [
        Capaciteit {
            school,
            uitvoerder: "trainer".to_owned(),
            minuten_per_week: 90,
        },
        Capaciteit {
            school,
            uitvoerder: "logopedist".to_owned(),
            minuten_per_week: 300,
        },
    ];
    let found = bezetting(&inzet(&all), &hours, date(2026, 11, 2));
    let rows: Vec<_> = found
        .iter()
        .map(|b| (b.uitvoerder.as_str(), b.minuten, b.beschikbaar))
        .collect();
    assert_eq!(
        rows,
        [
            ("logopedist", 0, Some(300)),
            ("mentor", 60, None),
            ("trainer", 90, Some(90))
        ]
    );
    all.push(loopt(6, &catalogus, "1", 2, date(2026, 9, 7)));
    all.last_mut().unwrap().uitvoerder = "trainer".to_owned();
    let found = bezetting(&inzet(&all), &hours, date(2026, 11, 2));
    let over: Vec<_> = found
        .iter()
        .map(vangnet_core::cascade::grens::Bezetting::over)
        .collect();
    assert_eq!(over, [Some(300), None, Some(-60)]);
}

/// "At least 80 % fits; at most 20 % gets maatwerk" (000:199, 255, 273): >20 % alerts; 0 trajects = n/a; exactly 20 allowed (Q19).
#[test]
fn r071_more_than_one_in_five_made_to_measure_is_marked() {
    let share = |maatwerk, totaal| Aandeel { maatwerk, totaal };
    assert_eq!(share(0, 0).procent(), None);
    assert!(!share(0, 0).te_veel());
    assert!(!share(1, 5).te_veel());
    assert!(share(2, 9).te_veel());
    let catalogus = maasdal();
    let mut all = [
        loopt(1, &catalogus, "B1", 2, date(2026, 9, 7)),
        loopt(2, &catalogus, "B1", 2, date(2025, 9, 8)),
    ];
    all.first_mut().unwrap().maatwerk = true;
    let all: Vec<_> = all.iter().map(gegeven).collect();
    let found = aandelen(&catalogus, &all, date(2026, 11, 2));
    assert_eq!(found.get("B1"), Some(&share(1, 1)));
    assert_eq!(found.get("E2"), Some(&share(0, 0)));
    assert!(aandelen(&noorderlicht(), &all, date(2026, 11, 2)).is_empty());
}

/// "Every B and E traject registered; A text silent (register advised)" (000:200, 256): kept apart in reports (Q18).
#[test]
fn r072_counts_of_a_year_keep_what_must_apart_from_what_is_advised() {
    let catalogus = maasdal();
    let all = [
        loopt(1, &catalogus, "B1", 2, date(2026, 9, 7)),
        loopt(2, &catalogus, "B2", 2, date(2026, 9, 7)),
        loopt(3, &catalogus, "E2", 3, date(2026, 9, 7)),
        loopt(4, &catalogus, "A1", 3, date(2026, 9, 7)),
        loopt(5, &catalogus, "B1", 2, date(2025, 9, 8)),
    ]
    .map(|t| gegeven(&t));
    let found = geregistreerd(&catalogus, &all, date(2026, 11, 2));
    let must = found.get(&Registratie::Verplicht).unwrap();
    assert_eq!((must.get("basis"), must.get("extra")), (Some(&2), Some(&1)));
    assert_eq!(must.get("aanvullend"), None);
    assert_eq!(
        found.get(&Registratie::Aanbevolen).unwrap().get("aanvullend"),
        Some(&1)
    );
}

/// "Tag each traject with one or more kinds" (002:229-234): counts per kind add up to tagged trajects.
#[test]
fn r024_counts_per_kind_add_up() {
    let catalogus = noorderlicht();
    let all = [
        loopt(1, &catalogus, "1", 2, date(2026, 9, 7)),
        loopt(2, &catalogus, "4a", 2, date(2026, 9, 7)),
        loopt(3, &catalogus, "4a", 2, date(2025, 9, 8)),
    ]
    .map(|t| gegeven(&t));
    let (found, marked) = kenmerken(&catalogus, &all, date(2026, 11, 2));
    assert_eq!(marked, 2);
    assert_eq!(found.values().sum::<u32>(), 3);
    assert_eq!(found.get("fysiek_medisch"), Some(&1));
}

/// "All counts per schooljaar; peildata 1 Sept and 1 Oct" (002:151, 1031): history unaffected by a new year.
#[test]
fn r032_a_new_school_year_leaves_the_counts_of_the_last_as_they_were() {
    let catalogus = maasdal();
    let oud = loopt(1, &catalogus, "E2", 3, date(2025, 9, 15));
    let oud = beeindigd(oud, date(2026, 6, 30), None);
    // Begun on the last and on the first day of a school year.
    let rand = loopt(2, &catalogus, "B3", 2, date(2026, 7, 31));
    let nieuw = loopt(3, &catalogus, "B3", 2, date(2026, 8, 1));
    let telt = |trajecten: &[Traject], dag| {
        let trajecten: Vec<_> = trajecten.iter().map(gegeven).collect();
        let geteld = geregistreerd(&catalogus, &trajecten, dag);
        let som = |soort: &str| geteld.values().find_map(|per| per.get(soort).copied());
        (som("basis"), som("extra"))
    };
    let toen = [oud.clone(), rand.clone()];
    let nu = [oud, rand, nieuw];
    for peildatum in [date(2025, 9, 1), date(2025, 10, 1)] {
        assert_eq!(telt(&toen, peildatum), (Some(1), Some(1)));
        assert_eq!(telt(&nu, peildatum), telt(&toen, peildatum));
    }
    assert_eq!(telt(&nu, date(2026, 10, 1)), (Some(1), Some(0)));
    // The level on a peildatum stays what it was, whatever ended or began since.
    assert_eq!(niveau_van(&catalogus, &nu, &[], date(2025, 10, 1)), 3);
    assert_eq!(niveau_van(&catalogus, &nu, &[], date(2025, 9, 1)), 1);
    assert_eq!(niveau_van(&catalogus, &nu, &[], date(2026, 10, 1)), 2);
}

/// "Varies incidental-structural, intensive, short-long" (002:66): both follow from what was agreed.
#[test]
fn r034_intensity_and_duration_are_two_things() {
    use Intensiteit as I;
    let minuten = [None, Some(0), Some(60), Some(120), Some(121)];
    assert_eq!(
        minuten.map(intensiteit),
        [
            I::Incidenteel,
            I::Incidenteel,
            I::Structureel,
            I::Structureel,
            I::Intensief
        ]
    );
    let maandag = date(2026, 11, 2);
    assert_eq!(
        duur(Some(maandag), Some(date(2027, 1, 10))),
        Some(Duur::Kort),
        "ten weeks"
    );
    assert_eq!(
        duur(Some(maandag), Some(date(2027, 1, 11))),
        Some(Duur::Lang),
        "the eleventh"
    );
    assert_eq!(duur(Some(maandag), None), Some(Duur::Lang), "without an end");
    assert_eq!(duur(None, None), None, "not begun");
    let mut kort = loopt(1, &noorderlicht(), "1", 2, maandag);
    kort.einde = Some(date(2026, 12, 18));
    kort.minuten_per_week = Some(121);
    let lang = loopt(2, &noorderlicht(), "4a", 2, maandag);
    let vorig = loopt(3, &noorderlicht(), "4a", 2, date(2025, 11, 3));
    let geteld = zwaarte(&[kort, lang, vorig].map(|t| gegeven(&t)), maandag);
    let verwacht = [((I::Structureel, Duur::Lang), 1), ((I::Intensief, Duur::Kort), 1)];
    assert_eq!(geteld.into_iter().collect::<Vec<_>>(), verwacht);
}
