//! The answers: those of `core`, to the last digit.

use std::fmt::Write as _;

use axum::http::StatusCode;
use jiff::civil::date;
use serde_json::{Value, json, to_value};
use vangnet_core::toelating::{
    AanvraagSoort, Invoer, Lezing, Ontvangstbewijs, PerDomein, Regelset, Waarschuwing, toets, uitleg,
};

use super::gesprek::{one, post, with_router};

/// A case as raw texts, to give to the API and to `core` alike.
struct Case {
    aanvraag: &'static str,
    sep: &'static str,
    numbers: [String; 10],
    /// Per number whether it goes as a JSON number.
    bare: [bool; 10],
}

const FIELDS: [&str; 10] = ["iq", "dl", "ir", "bl", "tl", "sp", "ir", "bl", "tl", "sp"];

impl Case {
    fn random(rng: &mut fastrand::Rng) -> Self {
        let mut numbers = [const { String::new() }; 10];
        let mut bare = [false; 10];
        for (place, number) in numbers.iter_mut().enumerate() {
            let known = rng.u8(0..8) > if place > 5 { 5 } else { 0 };
            if known {
                *number = match place {
                    0 => rng.u16(50..125).to_string(),
                    1 | 6.. => rng.u16(20..80).to_string(),
                    _ => format!("{}.{:04}", rng.u16(0..75), rng.u16(0..10_000)),
                };
                bare[place] = rng.bool();
            }
        }
        Self {
            aanvraag: *rng.choice(&["", "pro", "lwoo", "PRO "]).unwrap(),
            sep: *rng.choice(&["", "ja", "nee", "Ja"]).unwrap(),
            numbers,
            bare,
        }
    }

    fn json(&self, case_id: usize) -> String {
        let number = |place: usize| match (self.numbers[place].as_str(), self.bare[place]) {
            ("", true) => "null".to_owned(),
            (digits, true) => digits.to_owned(),
            (digits, false) => format!("{digits:?}"),
        };
        let mut text = format!(
            r#"{{"case_id": "{case_id}", "aanvraag": {:?}, "sep": {:?}"#,
            self.aanvraag, self.sep
        );
        for (place, field) in FIELDS.into_iter().enumerate() {
            match place {
                2 => text.push_str(r#", "dle": {"#),
                6 => text.push_str(r#"}, "dl_domein": {"#),
                _ => text.push_str(", "),
            }
            write!(text, r#""{field}": {}"#, number(place)).unwrap();
        }
        text + "}}"
    }

    fn invoer(&self) -> Invoer<'_> {
        let domains = |from: usize| PerDomein {
            ir: self.numbers[from].as_str(),
            bl: &self.numbers[from + 1],
            tl: &self.numbers[from + 2],
            sp: &self.numbers[from + 3],
        };
        Invoer {
            iq: &self.numbers[0],
            dl: &self.numbers[1],
            dle: domains(2),
            dl_domein: domains(6),
            sep: self.sep,
        }
    }
}

/// What must come out, field by field.
fn expected(case: &Case, case_id: usize, regelset: &Regelset) -> Value {
    let feiten = case.invoer().lees().unwrap();
    let soort = AanvraagSoort::lees(case.aanvraag).unwrap();
    let oordeel = toets(&feiten, soort, regelset);
    let bewijs = Ontvangstbewijs::maak(&feiten, soort, date(2026, 10, 1), Some(regelset.lezing)).unwrap();
    let warnings = oordeel.waarschuwingen.iter().map(Waarschuwing::code).map(|code| {
        let (veld, regel) = code.split_once(':').unwrap();
        json!({"veld": veld, "regel": regel})
    });
    json!({
        "case_id": case_id.to_string(),
        "la_pro": oordeel.la_pro, "la_lwoo": oordeel.la_lwoo,
        "lid4": oordeel.lid4, "lid5": oordeel.lid5, "lid6": oordeel.lid6,
        "uitkomst": oordeel.uitkomst, "mogelijk": oordeel.mogelijk,
        "strijdig": if oordeel.strijdig { "ja" } else { "nee" },
        "toewijsbaar": oordeel.toewijsbaar, "route": oordeel.route, "bespreek": oordeel.redenen,
        "fouten": [], "waarschuwingen": warnings.collect::<Vec<_>>(),
        "uitleg": uitleg(&feiten, &oordeel, regelset), "ontvangstbewijs": bewijs,
    })
}

#[test]
fn random_cases_are_answered_as_core_answers() {
    with_router(async |router| {
        let mut rng = fastrand::Rng::with_seed(46);
        for lezing in [
            None,
            Some(Lezing::Ruim),
            Some(Lezing::Exclusief),
            Some(Lezing::Dubbel),
        ] {
            let cases: Vec<Case> = (0..300).map(|_| Case::random(&mut rng)).collect();
            let texts: Vec<String> = cases.iter().enumerate().map(|(id, case)| case.json(id)).collect();
            let body = format!(
                r#"{{"peildatum": "2026-10-01", "lid6": {}, "gevallen": [{}]}}"#,
                to_value(lezing).unwrap(),
                texts.join(",")
            );
            let answer = post(&router, "/api/v1/toets", body).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.json);
            let regelset = Regelset::op(date(2026, 10, 1)).unwrap();
            let regelset = lezing.map_or(regelset, |lezing| regelset.with_lezing(lezing));
            assert_eq!(answer.json["hash"], regelset.hash());
            for (id, case) in cases.iter().enumerate() {
                assert_eq!(
                    answer.json["gevallen"][id],
                    expected(case, id, &regelset),
                    "{}",
                    texts[id]
                );
            }
        }
    });
}

#[test]
fn no_digit_is_lost() {
    let cases = [
        ("45", "45", "lwoo"),
        ("45.0000", "45", "lwoo"),
        ("45.0001", "45.0001", "geen"),
        ("\"45.0001\"", "45.0001", "geen"),
        ("\"45,0001\"", "45.0001", "geen"),
        ("30.0001", "30.0001", "lwoo"),
        ("30", "30", "pro"),
        ("29.9999", "29.9999", "pro"),
        ("0.1", "0.1", "pro"),
    ];
    with_router(async |router| {
        for (written, kept, band) in cases {
            let answer = one(&router, &format!(r#""dl": 60, "dle": {{"ir": {written}}}"#)).await;
            assert_eq!(
                answer["ontvangstbewijs"]["feiten"]["dle"]["ir"], kept,
                "{written}"
            );
            assert_eq!(answer["uitleg"]["domeinen"][0]["band"], band, "{written}");
        }
    });
}

#[test]
fn an_invalid_case_is_answered_and_spoils_no_other() {
    with_router(async |router| {
        let body = r#"{"gevallen": [
            {"case_id": "a", "aanvraag": "vmbo", "iq": 80.5, "dl": 0, "dle": {"ir": "60+", "bl": 1e1}, "sep": "soms",
             "dl_domein": {"sp": 45.00001}},
            {"case_id": "b", "iq": 251, "dle": {"tl": -3}},
            {"aanvraag": "pro", "iq": 60, "dl": 60, "dle": {"ir": 20, "bl": 20, "tl": 60, "sp": 60}, "sep": "nee"}
        ]}"#;
        let answer = post(&router, "/api/v1/toets", body).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.json["peildatum"], "2026-11-10", "today");
        let [first, second, third] = &answer.json["gevallen"].as_array().unwrap()[..] else {
            panic!("three answers");
        };
        let fout = |veld: &str, regel: &str| json!({"veld": veld, "regel": regel});
        assert_eq!(
            first["fouten"],
            json!([
                fout("aanvraag", "pro_of_lwoo"),
                fout("iq", "geheel_getal"),
                fout("dl", "groter_dan_nul"),
                fout("dle_ir", "getal"),
                fout("dle_bl", "getal"),
                fout("sep", "ja_of_nee"),
                fout("dl_sp", "getal"),
            ])
        );
        for field in [
            "la_pro",
            "la_lwoo",
            "lid4",
            "lid5",
            "lid6",
            "strijdig",
            "uitleg",
            "ontvangstbewijs",
        ] {
            assert_eq!(first[field], Value::Null, "{field}");
        }
        assert_eq!(
            (&first["uitkomst"], &first["toewijsbaar"], &first["route"]),
            (&json!("ONGELDIG"), &json!("ONGELDIG"), &json!("TERUG"))
        );
        assert_eq!(second["toewijsbaar"], Value::Null, "no application was named");
        assert_eq!(
            second["fouten"],
            json!([fout("iq", "van_1_tot_en_met_250"), fout("dle_tl", "getal")])
        );
        assert_eq!(
            (&third["uitkomst"], &third["toewijsbaar"], &third["route"]),
            (&json!("PRO"), &json!("JA"), &json!("BUNDEL"))
        );
        assert_eq!(third["case_id"], Value::Null);
    });
}

#[test]
fn the_reference_date_chooses_the_rules() {
    with_router(async |router| {
        let case = r#""gevallen": [{"iq": 85, "dl": 100, "dle": {"ir": 40, "bl": 40, "tl": 40, "sp": 40}}]"#;
        for (when, regelset, lezing, uitkomst) in [
            (
                r#""peildatum": "2022-07-31","#,
                "toelating-2016-01-01",
                "ruim",
                "KEUZE",
            ),
            (
                r#""peildatum": "2022-08-01","#,
                "toelating-2022-08-01",
                "lwooplus",
                "GEEN",
            ),
            ("", "toelating-2022-08-01", "lwooplus", "GEEN"),
            (r#""lid6": "ruim","#, "toelating-2022-08-01", "ruim", "KEUZE"),
        ] {
            let answer = post(&router, "/api/v1/toets", format!("{{{when} {case}}}")).await;
            assert_eq!(answer.json["regelset"], regelset, "{when}");
            assert_eq!(answer.json["lezing"], lezing, "{when}");
            assert_eq!(answer.json["gevallen"][0]["uitkomst"], uitkomst, "{when}");
        }
    });
}

#[test]
fn the_example_of_the_page_is_true() {
    let page = include_str!("../../../../docs/API.md");
    with_router(async |router| {
        let request = page.split("-d '").nth(1).unwrap().split('\'').next().unwrap();
        let mut answer = post(&router, "/api/v1/toets", request.to_owned()).await.json["gevallen"][0].take();
        let told = page
            .split("\"gevallen\": [{\n")
            .nth(1)
            .unwrap()
            .split("\"uitleg\"")
            .next()
            .unwrap();
        let told: Value =
            serde_json::from_str(&format!("{{{}}}", told.trim().trim_end_matches(','))).unwrap();
        for field in ["uitleg", "ontvangstbewijs"] {
            assert!(answer.as_object_mut().unwrap().remove(field).unwrap().is_object());
        }
        assert_eq!(answer, told);
    });
}
