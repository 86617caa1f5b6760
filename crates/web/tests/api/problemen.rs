//! Everything that can be wrong with a request, each a problem document in the caller's language.

use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_TYPE, COOKIE};
use axum::http::{Method, StatusCode};

use super::gesprek::{get, post, request, send, with_router};

#[test]
fn an_unreadable_body_is_told_where() {
    let cases = [
        ("", 1, 0, "EOF while parsing a value"),
        ("{\n  \"gevallen\": [{]\n}", 2, 17, "key must be a string"),
        (
            "{\n\"gevallen\": [\n{\"dle_ir\": 3}]}",
            3,
            9,
            "unknown field `dle_ir`",
        ),
        (
            r#"{"gevallen": [{"iq": true}]}"#,
            1,
            26,
            "expected a number, a text or null",
        ),
        (r#"{"gevallen": [{"sep": true}]}"#, 1, 26, "invalid type: boolean"),
        (
            r#"{"gevallen": [], "lid6": "anders"}"#,
            1,
            33,
            "unknown variant `anders`",
        ),
        (r#"{"gevallen": [], "peildatum": "2026-02-30"}"#, 1, 42, ""),
        (r#"{"gevallen": [], "gevallen": []}"#, 1, 27, "duplicate field"),
        (r#"{"gevallen": []} {}"#, 1, 18, "trailing characters"),
        ("{}", 1, 2, "missing field `gevallen`"),
        ("[]", 1, 2, ""),
    ];
    with_router(async |router| {
        for (body, line, column, cause) in cases {
            let answer = post(&router, "/api/v1/toets", body).await;
            assert_eq!(
                (answer.status, answer.problem()),
                (StatusCode::BAD_REQUEST, "json"),
                "{body}"
            );
            let place = (answer.json["regel"].as_u64(), answer.json["kolom"].as_u64());
            assert_eq!(place, (Some(line), Some(column)), "{body}: {}", answer.json);
            let told = answer.json["oorzaak"].as_str().unwrap();
            assert!(
                told.starts_with(cause) && !told.contains(" at line "),
                "{body}: {told}"
            );
        }
        let broken = post(&router, "/api/v1/toets", vec![b'{', b'"', 0xff, b'"', b'}']).await;
        assert_eq!(
            (broken.status, broken.problem()),
            (StatusCode::BAD_REQUEST, "json")
        );
    });
}

#[test]
fn other_content_is_refused() {
    with_router(async |router| {
        for kind in [
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/jsonx",
            "",
        ] {
            let request = request(Method::POST, "/api/v1/toets").header(CONTENT_TYPE, kind);
            let answer = send(&router, request.body(Body::from(r#"{"gevallen": []}"#)).unwrap()).await;
            assert_eq!(
                (answer.status, answer.problem()),
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, "soort"),
                "{kind}"
            );
        }
        let request =
            request(Method::POST, "/api/v1/toets").header(CONTENT_TYPE, "Application/JSON; charset=utf-8");
        let answer = send(&router, request.body(Body::from(r#"{"gevallen": []}"#)).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK);
    });
}

#[test]
fn addresses_and_methods_that_are_not_there() {
    with_router(async |router| {
        for path in [
            "/api",
            "/api/",
            "/api/v1",
            "/api/v1/toets/",
            "/api/v1/onzin",
            "/api/v2/toets",
            "/api/leerlingen",
            "/api/aanvragen/1",
        ] {
            let answer = get(&router, path).await;
            assert_eq!(
                (answer.status, answer.problem()),
                (StatusCode::NOT_FOUND, "niet-gevonden"),
                "{path}"
            );
        }
        for (method, path, allow) in [
            (Method::GET, "/api/v1/toets", "POST"),
            (Method::PUT, "/api/v1/replays", "POST"),
            (Method::DELETE, "/api/v1/openapi.json", "GET,HEAD"),
        ] {
            let answer = send(&router, request(method, path).body(Body::empty()).unwrap()).await;
            assert_eq!(
                (answer.status, answer.problem()),
                (StatusCode::METHOD_NOT_ALLOWED, "methode"),
                "{path}"
            );
            assert_eq!(answer.header(ALLOW.as_str()), allow);
        }
    });
}

#[test]
fn requests_have_an_upper_limit() {
    with_router(async |router| {
        let cases = |count: usize| format!(r#"{{"gevallen": [{}]}}"#, vec!["{}"; count].join(","));
        let most = post(&router, "/api/v1/toets", cases(1000)).await;
        assert_eq!(
            (most.status, most.json["gevallen"].as_array().unwrap().len()),
            (StatusCode::OK, 1000)
        );
        let more = post(&router, "/api/v1/toets", cases(1001)).await;
        assert_eq!(
            (more.status, more.problem()),
            (StatusCode::PAYLOAD_TOO_LARGE, "te-veel-gevallen")
        );
        assert!(
            more.json["detail"].as_str().unwrap().contains("1.001"),
            "{}",
            more.json
        );
        let wide = format!(r#"{{"gevallen": [{{"case_id": "{}"}}]}}"#, "x".repeat(5 << 20));
        let large = post(&router, "/api/v1/toets", wide).await;
        assert_eq!(
            (large.status, large.problem()),
            (StatusCode::PAYLOAD_TOO_LARGE, "te-groot")
        );
        let allowed = format!(r#"{{"gevallen": [{{"case_id": "{}"}}]}}"#, "x".repeat(1 << 20));
        assert_eq!(
            post(&router, "/api/v1/toets", allowed).await.status,
            StatusCode::OK,
            "more than a form may be"
        );
    });
}

#[test]
fn a_reference_date_without_rules() {
    with_router(async |router| {
        let body = r#"{"peildatum": "2015-12-31", "gevallen": []}"#;
        let answer = post(&router, "/api/v1/toets", body).await;
        assert_eq!(
            (answer.status, answer.problem()),
            (StatusCode::UNPROCESSABLE_ENTITY, "geen-regelset")
        );
        assert_eq!(
            answer.json["detail"],
            "De eerste peildatum met regels is 1 januari 2016."
        );
    });
}

#[test]
fn a_page_elsewhere_cannot_use_a_cookie() {
    with_router(async |router| {
        let foreign = || {
            request(Method::POST, "/api/v1/toets")
                .header(CONTENT_TYPE, "application/json")
                .header("sec-fetch-site", "cross-site")
        };
        let body = || Body::from(r#"{"gevallen": []}"#);
        let answer = send(
            &router,
            foreign().header(COOKIE, "vangnet=x").body(body()).unwrap(),
        )
        .await;
        assert_eq!(
            (answer.status, answer.problem()),
            (StatusCode::FORBIDDEN, "herkomst")
        );
        assert_eq!(
            send(&router, foreign().body(body()).unwrap()).await.status,
            StatusCode::OK,
            "no cookie, no authority"
        );
    });
}

#[test]
fn texts_follow_the_language_and_codes_do_not() {
    with_router(async |router| {
        for (wanted, given, title) in [
            ("", "nl", "Deze JSON is niet te lezen"),
            ("fr", "nl", "Deze JSON is niet te lezen"),
            ("en", "en", "This JSON cannot be read"),
            ("nl;q=0.4, en-GB;q=0.9", "en", "This JSON cannot be read"),
        ] {
            let request = request(Method::POST, "/api/v1/toets").header(CONTENT_TYPE, "application/json");
            let answer = send(
                &router,
                request
                    .header(ACCEPT_LANGUAGE, wanted)
                    .body(Body::from("{"))
                    .unwrap(),
            )
            .await;
            assert_eq!(
                (answer.problem(), answer.header("content-language")),
                ("json", given),
                "{wanted}"
            );
            assert_eq!(answer.json["title"], title);
        }
    });
}
