//! A receipt gives the same answer again, or says why it does not.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::gesprek::{one, post, with_router};

const CASE: &str = r#""aanvraag": "lwoo", "iq": 88, "dl": 60, "dle": {"ir": "44.9999", "bl": 30.0001, "sp": 12}, "dl_domein": {"sp": 58}"#;

#[test]
fn the_answer_is_the_same_again() {
    with_router(async |router| {
        for case in [CASE, "", r#""iq": 60, "dl": 50, "dle": {"ir": 10, "tl": 20}"#] {
            let first = one(&router, case).await;
            let again = post(&router, "/api/v1/replays", first["ontvangstbewijs"].to_string()).await;
            assert_eq!((again.status, again.json), (StatusCode::OK, first), "{case}");
        }
    });
}

#[test]
fn a_changed_receipt_says_what_is_wrong() {
    let cases: [(&str, Value, &str); 8] = [
        ("/regelset", json!("toelating-1999-01-01"), "onbekende-regelset"),
        ("/regelset", json!("toelating-2016-01-01"), "onbekende-regelset"),
        ("/peildatum", json!("2020-01-01"), "onbekende-regelset"),
        ("/hash", json!("0"), "hash-verschilt"),
        ("/lezing", json!("ruim"), "hash-verschilt"),
        ("/feiten/iq", json!(95), "uitkomst-verschilt"),
        ("/aanvraag", json!("pro"), "uitkomst-verschilt"),
        ("/beoordeling/uitkomst", json!("PRO"), "uitkomst-verschilt"),
    ];
    with_router(async |router| {
        let bewijs = one(&router, CASE).await["ontvangstbewijs"].take();
        for (at, value, code) in cases {
            let mut changed = bewijs.clone();
            *changed.pointer_mut(at).unwrap() = value;
            let answer = post(&router, "/api/v1/replays", changed.to_string()).await;
            assert_eq!(
                (answer.status, answer.problem()),
                (StatusCode::UNPROCESSABLE_ENTITY, code),
                "{at}"
            );
        }
    });
}

#[test]
fn what_is_no_receipt_is_a_bad_request() {
    with_router(async |router| {
        let bewijs = one(&router, CASE).await["ontvangstbewijs"].take();
        for (at, value) in [
            ("/feiten/iq", json!(0)),
            ("/feiten/iq", json!(80.5)),
            ("/feiten/dle/ir", json!(45)),
            ("/feiten/dle/ir", json!("45.00001")),
            ("/lezing", json!("anders")),
            ("/beoordeling/route", json!("TERUG NAAR AF")),
        ] {
            let mut changed = bewijs.clone();
            *changed.pointer_mut(at).unwrap() = value;
            let answer = post(&router, "/api/v1/replays", changed.to_string()).await;
            assert_eq!(
                (answer.status, answer.problem()),
                (StatusCode::BAD_REQUEST, "json"),
                "{at}"
            );
        }
        let mut more = bewijs;
        more["extra"] = json!(1);
        assert_eq!(
            post(&router, "/api/v1/replays", more.to_string()).await.problem(),
            "json"
        );
    });
}
