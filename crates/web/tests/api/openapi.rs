//! The description: served, committed, and true.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::gesprek::{get, one, post, with_router};
use super::schema::{description, misfits};

#[test]
fn the_served_description_is_the_committed_one() {
    with_router(async |router| {
        let served = get(&router, "/api/v1/openapi.json").await;
        assert_eq!(served.status, StatusCode::OK);
        assert_eq!(served.header("content-type"), "application/json");
        assert_eq!(
            served.header("access-control-allow-origin"),
            "*",
            "any page may read it"
        );
        assert_eq!(
            served.json,
            description(),
            "write it again: cargo run -p vangnet-web --example openapi > docs/api/openapi.json"
        );
        assert_eq!(served.json["openapi"], "3.1.0");
    });
}

#[test]
fn the_committed_file_is_written_by_the_example() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/api/openapi.json");
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        vangnet_web::openapi_document()
    );
}

#[test]
fn the_example_request_is_answered_as_described() {
    with_router(async |router| {
        let description = description();
        let content = &description["paths"]["/toets"]["post"]["requestBody"]["content"]["application/json"];
        assert_eq!(
            misfits(&description, "ToetsVerzoek", &content["example"]),
            Vec::<String>::new()
        );
        let answer = post(&router, "/api/v1/toets", content["example"].to_string()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(
            misfits(&description, "ToetsAntwoord", &answer.json),
            Vec::<String>::new()
        );
    });
}

#[test]
fn every_kind_of_answer_is_described() {
    let cases = [
        "",
        r#""iq": 78, "dl": 60, "dle": {"ir": 20, "bl": "30.5", "tl": 61, "sp": 0}, "sep": "nee", "aanvraag": "pro""#,
        r#""iq": "95", "dl": 70, "dle": {"ir": 40, "bl": 40}, "dl_domein": {"ir": 55}, "aanvraag": "lwoo""#,
        r#""iq": "drie", "aanvraag": "x", "sep": "misschien", "dl": 0, "dle": {"sp": "60+"}"#,
    ];
    with_router(async |router| {
        let description = description();
        for case in cases {
            let answer = one(&router, case).await;
            assert_eq!(
                misfits(&description, "GevalAntwoord", &answer),
                Vec::<String>::new(),
                "{case}"
            );
        }
    });
}

#[test]
fn every_problem_is_described_and_listed() {
    with_router(async |router| {
        let description = description();
        let problem = post(&router, "/api/v1/toets", "{").await;
        assert_eq!(
            misfits(&description, "Probleemdocument", &problem.json),
            Vec::<String>::new()
        );
        let list = get(&router, "/api/v1/problemen").await;
        assert_eq!(
            (list.status, list.header("content-language")),
            (StatusCode::OK, "nl")
        );
        for kind in list.json.as_array().unwrap() {
            assert_eq!(misfits(&description, "Probleemsoort", kind), Vec::<String>::new());
        }
        let listed = |kind: &Value| {
            list.json
                .as_array()
                .unwrap()
                .iter()
                .any(|one| one["type"] == *kind)
        };
        assert!(listed(&problem.json["type"]));
        assert!(!listed(&json!("/api/v1/problemen#onzin")));
    });
}
