//! What is published of a profile, whom it seems to name, and how two differ.

use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;
use vangnet_core::schoolprofiel::{
    Gehoord, MrBesluit,
    plek::Blok,
    publicatie::{
        Leerlingnamen, Publicatie, PubliekAanbod, PubliekePlek, Stuk, Teken, Verandering, plekken_met_naam,
        verschillen,
    },
    stand::MrAdvies,
};

fn plek(code: &str, tekst: &str) -> PubliekePlek {
    PubliekePlek {
        code: code.to_owned(),
        titel: format!("Titel van {code}"),
        groep: String::new(),
        blok: Some(Blok::Basis),
        norm: String::new(),
        tekst: tekst.to_owned(),
        aanbod: Vec::new(),
        documenten: Vec::new(),
    }
}

fn van(plekken: Vec<PubliekePlek>) -> Publicatie {
    Publicatie {
        school: "De Vlinder".to_owned(),
        brin: "99AA".to_owned(),
        schooljaar: 2026,
        vastgesteld_op: date(2026, 9, 1),
        ingang: Some(date(2026, 9, 1)),
        geldig_tot: date(2027, 7, 31),
        mr: MrBesluit {
            advies: MrAdvies::Positief,
            op: date(2026, 8, 20),
        },
        gehoord: Gehoord {
            op: date(2026, 8, 25),
            inbreng: "Rust.".to_owned(),
        },
        kenmerk: "00".to_owned(),
        plekken,
    }
}

fn kant(stukken: &[Stuk], zonder: Teken) -> String {
    let with = stukken.iter().filter(|s| s.teken != zonder);
    with.map(|s| s.tekst.as_str()).collect()
}

proptest! {
    /// The pieces put together are both texts, whatever they are; nothing differs from itself.
    #[test]
    fn the_pieces_are_both_texts(was in "[a-c \n]{0,40}", now in "[a-c \n]{0,40}") {
        let (oud, nieuw) = (van(vec![plek("tekst.visie", &was)]), van(vec![plek("tekst.visie", &now)]));
        prop_assert!(verschillen(&oud, &oud).is_empty());
        let found = verschillen(&oud, &nieuw);
        if was == now {
            prop_assert!(found.is_empty());
        } else {
            let Verandering::Gewijzigd(stukken) = &found.first().unwrap().verandering else {
                return Err(TestCaseError::fail("it was there before"));
            };
            prop_assert_eq!(kant(stukken, Teken::Nieuw), was);
            prop_assert_eq!(kant(stukken, Teken::Weg), now);
        }
    }

    /// What is new from one side is gone from the other.
    #[test]
    fn the_way_back_is_the_opposite(een in proptest::collection::btree_map("[a-e]", "[xy]", 0..5), ander in proptest::collection::btree_map("[a-e]", "[xy]", 0..5)) {
        let make = |m: &std::collections::BTreeMap<String, String>| van(m.iter().map(|(c, t)| plek(c, t)).collect());
        let codes = |oud: &Publicatie, nieuw: &Publicatie, soort: &str| -> std::collections::BTreeSet<String> {
            let all = verschillen(oud, nieuw).into_iter();
            all.filter(|v| v.verandering.code() == soort).map(|v| v.plek.code).collect()
        };
        let (a, b) = (make(&een), make(&ander));
        prop_assert_eq!(codes(&a, &b, "nieuw"), codes(&b, &a, "weg"));
        prop_assert_eq!(codes(&a, &b, "gewijzigd"), codes(&b, &a, "gewijzigd"));
        let changed = een.iter().filter(|(code, tekst)| ander.get(*code).is_some_and(|t| t != *tekst)).count();
        prop_assert_eq!(codes(&a, &b, "gewijzigd").len(), changed);
    }
}

/// An offer that is given in another way is a difference; the norm of the samenwerkingsverband is not the school's.
#[test]
fn offers_and_documents_count_and_norms_do_not() {
    let before = plek("thema.3.basis", "Zo.");
    let mut now = before.clone();
    now.norm = "Een andere norm.".to_owned();
    assert!(verschillen(&van(vec![before.clone()]), &van(vec![now.clone()])).is_empty());
    now.aanbod.push(PubliekAanbod {
        code: "B2".to_owned(),
        titel: "Instructie".to_owned(),
        wat: String::new(),
        hoe: "Elke week.".to_owned(),
    });
    let found = verschillen(&van(vec![before]), &van(vec![now]));
    let Verandering::Gewijzigd(stukken) = &found.first().unwrap().verandering else {
        unreachable!("it was there before");
    };
    assert_eq!(kant(stukken, Teken::Weg), "Zo.\nB2 Instructie Elke week.");
}

/// Anybody may ask for a comparison: two very long texts that share nothing are shown as replaced.
#[test]
fn very_long_texts_are_not_compared_word_by_word() {
    let long = |word: &str| vec![word; 2_100].join(" ");
    let (oud, nieuw) = (van(vec![plek("a", &long("x"))]), van(vec![plek("a", &long("y"))]));
    let found = verschillen(&oud, &nieuw);
    let Verandering::Gewijzigd(stukken) = &found.first().unwrap().verandering else {
        unreachable!("it was there before");
    };
    let tekens: Vec<Teken> = stukken.iter().map(|s| s.teken).collect();
    assert_eq!(tekens, [Teken::Weg, Teken::Nieuw]);
}

#[rstest]
#[case::whole("Wij hielpen Kim de Wit in de klas.", true)]
#[case::case("WIJ HIELPEN KIM DE WIT.", true)]
#[case::signs("Kim-de-Wit", true)]
#[case::first_name("Kim kwam elke dag.", false)]
#[case::last_name("De wit geverfde muur.", false)]
#[case::other_order("De Wit, Kim", false)]
#[case::longer_word("Kim de Witte", false)]
#[case::one_word("Noor", false)]
#[case::split_by_a_line("Kim\nde Wit", true)]
fn r016_a_text_names_a_pupil_with_the_whole_name(#[case] tekst: &str, #[case] noemt: bool) {
    let namen = Leerlingnamen::new(&["Kim de Wit".to_owned(), "Noor  ".to_owned()]);
    let publicatie = van(vec![plek("tekst.visie", "Rust."), plek("tekst.doelgroep", tekst)]);
    let found = plekken_met_naam(&publicatie, &namen);
    let expected: &[&str] = if noemt {
        &["Titel van tekst.doelgroep"]
    } else {
        &[]
    };
    assert_eq!(found, expected);
}

/// Offers, documents and what pupils said are looked at as well.
#[test]
fn r016_every_text_is_looked_at() {
    let namen = Leerlingnamen::new(&["Kim Wit".to_owned()]);
    let mut met_aanbod = plek("a", "");
    met_aanbod.aanbod.push(PubliekAanbod {
        code: "B2".to_owned(),
        titel: String::new(),
        wat: String::new(),
        hoe: "Met Kim Wit.".to_owned(),
    });
    let mut met_document = plek("b", "");
    met_document
        .documenten
        .push(("Plan van Kim Wit".to_owned(), String::new()));
    let mut publicatie = van(vec![met_aanbod, met_document]);
    publicatie.gehoord.inbreng = "Kim Wit zei: rust.".to_owned();
    assert_eq!(
        plekken_met_naam(&publicatie, &namen),
        ["Titel van a", "Titel van b", ""]
    );
}

/// What was published before the first day was kept holds from its school year, or from its adoption in it.
#[test]
fn what_was_published_earlier_can_still_be_read() {
    let mut kept = serde_json::to_value(van(Vec::new())).unwrap();
    kept.as_object_mut().unwrap().remove("ingang");
    let read: Publicatie = serde_json::from_value(kept.clone()).unwrap();
    assert_eq!(read.geldig_van(), date(2026, 9, 1));
    *kept.get_mut("vastgesteld_op").unwrap() = "2026-06-20".into();
    let read: Publicatie = serde_json::from_value(kept).unwrap();
    assert_eq!(read.geldig_van(), date(2026, 8, 1));
    for (dag, geldt) in [
        (date(2026, 7, 31), false),
        (date(2026, 8, 1), true),
        (date(2027, 7, 31), true),
        (date(2027, 8, 1), false),
    ] {
        assert_eq!(read.geldt_op(dag), geldt, "{dag}");
    }
}
