//! Raw text into facts: blanks, strictness, errors by field.

use rstest::rstest;
use vangnet_core::toelating::{
    AanvraagSoort, Dl, Dle, FoutCode, Invoer, Iq, Ongeldig, PerDomein, Route, Uitkomst, Veld,
    beoordeel_invoer, fouten_tekst, lees_sep,
};

use crate::zaak::{LWOO, lwooplus};

#[test]
fn blanks_are_unknown() {
    for blanco in ["", " ", "\t \u{a0}"] {
        assert_eq!(Iq::parse(blanco), Ok(None));
        assert_eq!(Dl::parse(blanco), Ok(None));
        assert_eq!(Dle::parse(blanco), Ok(None));
        assert_eq!(lees_sep(blanco), Ok(None));
        assert_eq!(AanvraagSoort::lees(blanco), Ok(None));
    }
    assert!(Invoer::default().lees().unwrap().iq.is_none());
}

#[rstest]
#[case("12345")]
#[case("00012")]
#[case("1.23456")]
#[case("1.")]
#[case(".5")]
#[case("1.2.3")]
#[case("1,2,3")]
#[case("1 2")]
#[case("+1")]
#[case("-1")]
#[case("1e3")]
#[case("٣")]
#[case("x")]
#[case("1x")]
#[case("1.5x")]
fn anything_else_is_no_number(#[case] tekst: &str) {
    assert_eq!(Dle::parse(tekst), Err(FoutCode::Getal));
    assert_eq!(Dl::parse(tekst), Err(FoutCode::Getal));
    assert_eq!(Iq::parse(tekst), Err(FoutCode::Getal));
}

#[rstest]
#[case("ja", Some(true))]
#[case(" JA ", Some(true))]
#[case("nee", Some(false))]
#[case("Nee\t", Some(false))]
fn sep_ignores_case_and_blanks(#[case] tekst: &str, #[case] verwacht: Option<bool>) {
    assert_eq!(lees_sep(tekst), Ok(verwacht));
}

#[rstest]
#[case("pro", Some(AanvraagSoort::Pro))]
#[case(" PrO", Some(AanvraagSoort::Pro))]
#[case("LWOO ", Some(AanvraagSoort::Lwoo))]
fn aanvraag_ignores_case_and_blanks(#[case] tekst: &str, #[case] verwacht: Option<AanvraagSoort>) {
    assert_eq!(AanvraagSoort::lees(tekst), Ok(verwacht));
}

#[test]
fn other_words_are_invalid() {
    assert_eq!(lees_sep("j"), Err(FoutCode::JaOfNee));
    assert_eq!(AanvraagSoort::lees("vso"), Err(FoutCode::ProOfLwoo));
}

#[test]
fn every_broken_field_is_named_in_the_order_of_the_columns() {
    let invoer = Invoer {
        iq: "90.5",
        dl: "0",
        dle: PerDomein {
            ir: "<20",
            bl: "30",
            tl: "60+",
            sp: "x",
        },
        dl_domein: PerDomein {
            ir: "1.5",
            bl: "",
            tl: "-1",
            sp: "0",
        },
        sep: "misschien",
    };
    let ongeldig = beoordeel_invoer(&invoer, LWOO, &lwooplus()).unwrap_err();
    assert_eq!(
        fouten_tekst(&ongeldig.fouten),
        "iq:geheel_getal|dl:groter_dan_nul|dle_ir:getal|dle_tl:getal|dle_sp:getal|sep:ja_of_nee|\
         dl_ir:geheel_getal|dl_tl:getal|dl_sp:groter_dan_nul"
    );
    assert_eq!((Ongeldig::CODE, Ongeldig::ROUTE), ("ONGELDIG", Route::Terug));
    let json = serde_json::to_value(&ongeldig).unwrap();
    assert_eq!(
        (json["uitkomst"].as_str(), json["route"].as_str()),
        (Some("ONGELDIG"), Some("TERUG"))
    );
    assert_eq!(
        json["fouten"][0],
        serde_json::json!({"veld": "iq", "regel": "geheel_getal"})
    );
}

#[test]
fn valid_text_is_read_into_every_field() {
    let invoer = Invoer {
        iq: "85",
        dl: "60",
        dle: PerDomein {
            ir: "40,5",
            bl: "41",
            tl: "42",
            sp: "43",
        },
        dl_domein: PerDomein {
            ir: "51",
            bl: "52",
            tl: "53",
            sp: "54",
        },
        sep: "nee",
    };
    let beoordeeld = beoordeel_invoer(&invoer, LWOO, &lwooplus()).unwrap();
    let feiten = beoordeeld.feiten;
    assert_eq!(
        (feiten.iq.map(Iq::waarde), feiten.dl.map(Dl::maanden), feiten.sep),
        (Some(85), Some(60), Some(false))
    );
    let dle: Vec<_> = feiten
        .dle
        .iter()
        .map(|(domein, dle)| (domein.code(), dle.unwrap().tekst()))
        .collect();
    assert_eq!(
        dle,
        [("ir", "40.5"), ("bl", "41"), ("tl", "42"), ("sp", "43")].map(|(code, dle)| (code, dle.to_owned()))
    );
    let dl: Vec<_> = feiten
        .dl_domein
        .iter()
        .map(|(_, dl)| dl.unwrap().maanden())
        .collect();
    assert_eq!(dl, [51, 52, 53, 54]);
    assert_eq!(beoordeeld.beoordeling.uitkomst, Uitkomst::Geen);
}

#[test]
fn ranges_hold_for_numbers_that_are_not_read_from_text() {
    assert_eq!(Dl::new(9999).map(Dl::maanden), Ok(9999));
    assert_eq!(Dl::new(10_000), Err(FoutCode::Getal));
    assert!(Dle::van_tienduizendsten(99_999_999).is_ok());
    assert_eq!(Dle::van_tienduizendsten(100_000_000), Err(FoutCode::Getal));
    assert!(serde_json::from_str::<Iq>("251").is_err());
    assert!(serde_json::from_str::<Dl>("0").is_err());
    assert!(serde_json::from_str::<Dle>("\"\"").is_err());
    assert!(serde_json::from_str::<Dle>("\"-1\"").is_err());
    assert_eq!(serde_json::from_str::<Dle>("\"42,50\"").unwrap().tekst(), "42.5");
}

#[test]
fn codes_read_back_and_name_their_field() {
    for veld in Veld::ALL {
        assert_eq!(Veld::parse(veld.code()), Some(veld));
    }
    for waarschuwing in vangnet_core::toelating::Waarschuwing::ALL {
        let (veld, _) = waarschuwing.code().split_once(':').unwrap();
        assert_eq!(waarschuwing.veld().code(), veld);
    }
    assert_eq!(Veld::parse("dle"), None);
    assert_eq!(FoutCode::Getal.to_string(), "getal");
}

#[test]
fn a_set_of_codes_keeps_the_order_of_the_list() {
    use vangnet_core::toelating::{Reden, Verzameling};
    let mut set = Verzameling::leeg();
    assert!(set.is_leeg() && set.enige().is_none() && !set.bevat(Reden::Strijdig));
    set.voeg_toe(Reden::VoldoetNiet);
    set.voeg_toe(Reden::VoldoetNiet);
    assert_eq!((set.enige(), set.is_leeg()), (Some(Reden::VoldoetNiet), false));
    set.voeg_toe(Reden::Iq75_80);
    assert_eq!(
        set.iter().collect::<Vec<_>>(),
        [Reden::Iq75_80, Reden::VoldoetNiet]
    );
    assert_eq!(set.enige(), None);
    assert!(set.bevat(Reden::Iq75_80) && set.bevat(Reden::VoldoetNiet) && !set.bevat(Reden::Strijdig));
    assert_eq!(format!("{set:?}"), "{Iq75_80, VoldoetNiet}");
    assert_eq!(set, [Reden::VoldoetNiet, Reden::Iq75_80].into_iter().collect());
    assert_ne!(set, Verzameling::default());
}
