//! What holds for every request, seen from outside.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HOST, LOCATION,
    ORIGIN, SET_COOKIE, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, Method, Request, StatusCode, Uri};
use axum::response::Html;
use axum::routing::{get, post};
use rstest::rstest;
use serde::Deserialize;
use tower::ServiceExt;

use super::extract::{Form, Path, Query};
use super::origin::{OriginPolicy, allowed};
use super::*;
use crate::assets::Assets;
use crate::frame::Flash;

mod logging;

#[derive(Deserialize)]
struct Input {
    naam: String,
    #[serde(default)]
    keuze: Vec<String>,
}

fn app(tls: bool) -> Router {
    let pages = Router::new()
        .route("/", get(async || Html("<p>begin</p>")))
        .route("/dossier/{id}", get(async |Path(id): Path<u32>| id.to_string()))
        .route("/zoek", get(async |Query(input): Query<Input>| input.naam))
        .route(
            "/vorm",
            post(async |Form(input): Form<Input>| format!("{} {}", input.naam, input.keuze.join("+"))),
        )
        .route(
            "/groot",
            post(async |Form(input): Form<Input>| input.naam).route_layer(limits::body(2_000_000)),
        )
        .route(
            "/klaar",
            post(async || Flash::redirect(Flash::done("dossier-bewaard"), "/")),
        )
        .route("/verborgen", get(async || Fout::Denied { known: false }))
        .route(
            "/paniek",
            get(async || -> &'static str { panic!("naam van een leerling") }),
        )
        .route(
            "/traag",
            get(async || tokio::time::sleep(Duration::from_mins(1)).await),
        );
    let api = Router::new().route("/api/v1/toets", post(async || "{}"));
    let config = SiteConfig {
        tls,
        timeout: Duration::from_secs(5),
        request_ids: RequestIds::new("t"),
    };
    site(pages, api, &config)
}

/// A request as our own page would send it.
fn own(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(HOST, "vangnet.test")
        .header("sec-fetch-site", "same-origin")
}

fn form(path: &str, body: impl Into<Body>) -> Request<Body> {
    own(Method::POST, path)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into())
        .unwrap()
}

fn read(path: &str) -> Request<Body> {
    own(Method::GET, path).body(Body::empty()).unwrap()
}

async fn send(request: Request<Body>) -> (StatusCode, HeaderMap, String) {
    let response = app(false).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (
        parts.status,
        parts.headers,
        String::from_utf8_lossy(&body).into_owned(),
    )
}

#[rstest]
#[case::read(Method::GET, &[("sec-fetch-site", "cross-site")], true)]
#[case::head(Method::HEAD, &[], true)]
#[case::own_page(Method::POST, &[("sec-fetch-site", "same-origin")], true)]
#[case::typed(Method::POST, &[("sec-fetch-site", "none")], true)]
#[case::other_site(Method::POST, &[("sec-fetch-site", "cross-site")], false)]
#[case::sister_site(Method::POST, &[("sec-fetch-site", "same-site")], false)]
#[case::fetch_site_beats_origin(Method::POST, &[("sec-fetch-site", "cross-site"), ("origin", "http://vangnet.test")], false)]
#[case::old_browser(Method::POST, &[("origin", "http://vangnet.test")], true)]
#[case::old_browser_tls(Method::POST, &[("origin", "https://vangnet.test")], true)]
#[case::other_port(Method::POST, &[("origin", "http://vangnet.test:81")], false)]
#[case::other_host(Method::POST, &[("origin", "https://elders.test")], false)]
#[case::prefix_of_host(Method::POST, &[("origin", "https://vangnet.test.elders.test")], false)]
#[case::hidden_origin(Method::POST, &[("origin", "null")], false)]
#[case::nothing(Method::POST, &[], false)]
#[case::delete(Method::DELETE, &[], false)]
#[case::put(Method::PUT, &[("origin", "null")], false)]
#[case::options(Method::OPTIONS, &[("sec-fetch-site", "cross-site")], false)]
fn writes_must_come_from_our_own_pages(
    #[case] method: Method,
    #[case] headers: &[(&'static str, &str)],
    #[case] expected: bool,
) {
    let mut map = HeaderMap::new();
    map.insert(HOST, "vangnet.test".parse().unwrap());
    for (name, value) in headers {
        map.insert(*name, value.parse().unwrap());
    }
    let uri = Uri::from_static("/vorm");
    assert_eq!(allowed(OriginPolicy::SameOrigin, &method, &uri, &map), expected);
    // The API also takes writes without any cookie; with one the same rules hold.
    assert!(allowed(OriginPolicy::SameOriginOrCookieless, &method, &uri, &map));
    map.insert(COOKIE, "sessie=x".parse().unwrap());
    assert_eq!(
        allowed(OriginPolicy::SameOriginOrCookieless, &method, &uri, &map),
        expected
    );
}

#[tokio::test]
async fn a_foreign_write_reaches_no_handler() {
    let request = Request::post("/vorm")
        .header(HOST, "vangnet.test")
        .header(ORIGIN, "https://elders.test");
    let (status, _, body) = send(request.body(Body::from("naam=a")).unwrap()).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(body.contains("Dit verzoek kwam niet van Vangnet"), "{body}");
    let (status, _, body) = send(Request::post("/api/v1/toets").body(Body::empty()).unwrap()).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "{}"));
}

#[rstest]
#[case("/", 200)]
#[case("/bestaat-niet", 404)]
#[case("/dossier/abc", 404)]
#[case("/zoek?naam=a&naam=b", 400)]
#[case("/vorm", 405)]
#[case("/paniek", 500)]
#[tokio::test]
async fn every_response_has_the_security_headers(#[case] path: &str, #[case] status: u16) {
    let (got, headers, _) = send(read(path)).await;
    assert_eq!(got.as_u16(), status);
    assert_eq!(headers[CONTENT_SECURITY_POLICY], security_headers::POLICY);
    assert_eq!(headers[X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert_eq!(headers["referrer-policy"], "same-origin");
    assert_eq!(headers["cross-origin-opener-policy"], "same-origin");
    assert_eq!(headers["cross-origin-resource-policy"], "same-origin");
    assert!(headers.contains_key("permissions-policy"));
    assert_eq!(headers[CACHE_CONTROL], "no-store");
    assert!(
        !headers.contains_key(STRICT_TRANSPORT_SECURITY),
        "no promise of TLS without TLS"
    );
}

#[tokio::test]
async fn assets_are_kept_and_carry_the_headers_too() {
    let (status, headers, _) = send(read(Assets.style())).await;
    assert_eq!(status, StatusCode::OK);
    assert!(headers[CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    assert!(headers.contains_key(CONTENT_SECURITY_POLICY));
}

#[tokio::test]
async fn tls_promises_tls() {
    let response = app(true).oneshot(read("/")).await.unwrap();
    assert!(response.headers().contains_key(STRICT_TRANSPORT_SECURITY));
}

#[tokio::test]
async fn the_policy_allows_nothing_inline_or_foreign() {
    for word in ["unsafe-inline", "unsafe-eval", "*", "http:", "https:"] {
        assert!(!security_headers::POLICY.contains(word), "{word}");
    }
}

#[tokio::test]
async fn errors_speak_the_language_of_the_reader() {
    let request = own(Method::GET, "/bestaat-niet")
        .header("accept-language", "en")
        .body(Body::empty())
        .unwrap();
    let (_, _, english) = send(request).await;
    assert!(
        english.contains(r#"<html lang="en""#) && english.contains("This page is not here"),
        "{english}"
    );
    let (_, _, dutch) = send(read("/bestaat-niet")).await;
    assert!(dutch.contains(r#"<html lang="nl""#) && dutch.contains("Deze pagina is er niet"));
}

#[tokio::test]
async fn hidden_and_absent_pages_are_the_same_byte_for_byte() {
    let (hidden, headers_hidden, body_hidden) = send(read("/verborgen")).await;
    let (absent, headers_absent, body_absent) = send(read("/bestaat-niet")).await;
    assert_eq!(
        (hidden, headers_hidden, body_hidden),
        (absent, headers_absent, body_absent)
    );
}

#[tokio::test]
async fn a_panic_becomes_a_page_with_a_number_and_without_its_words() {
    let (status, _, body) = send(read("/paniek")).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        body.contains("Meldnummer: t-1") && !body.contains("leerling"),
        "{body}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_slow_handler_is_stopped() {
    let (status, _, body) = send(read("/traag")).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.contains("Dit duurde te lang"), "{body}");
}

#[tokio::test]
async fn forms_keep_repeated_names_and_refuse_what_is_none() {
    let (_, _, body) = send(form("/vorm", "naam=a+b&keuze=x&keuze=y")).await;
    assert_eq!(body, "a b x+y");
    assert_eq!(send(form("/vorm", "geen=naam")).await.0, StatusCode::BAD_REQUEST);
    let json = own(Method::POST, "/vorm")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from("{}"))
        .unwrap();
    assert_eq!(send(json).await.0, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn bodies_are_limited_per_route() {
    let long = format!("naam={}", "x".repeat(limits::FORM + 1));
    let (status, _, body) = send(form("/vorm", long.clone())).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(body.contains("Dit is te groot"), "{body}");
    assert_eq!(
        send(form("/groot", long)).await.0,
        StatusCode::OK,
        "a route may allow more"
    );
}

#[tokio::test]
async fn a_wrong_method_names_the_right_ones() {
    let (status, headers, _) = send(read("/vorm")).await;
    assert_eq!(
        (status, headers[ALLOW].to_str().unwrap()),
        (StatusCode::METHOD_NOT_ALLOWED, "POST")
    );
}

#[tokio::test]
async fn an_error_within_a_page_goes_to_the_region_for_messages() {
    let request = own(Method::GET, "/bestaat-niet")
        .header("hx-request", "true")
        .header("hx-request-type", "partial");
    let (status, headers, body) = send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(
        (status, headers["hx-retarget"].to_str().unwrap()),
        (StatusCode::NOT_FOUND, "#meldingen")
    );
    assert!(
        !body.contains("<html") && body.contains("Deze pagina is er niet"),
        "{body}"
    );
}

#[tokio::test]
async fn pages_are_compressed_for_those_who_ask() {
    let request = own(Method::GET, Assets.style())
        .header("accept-encoding", "br, gzip")
        .body(Body::empty())
        .unwrap();
    let (_, headers, body) = send(request).await;
    assert_eq!(headers[CONTENT_ENCODING], "br");
    assert!(body.len() < 120_000);
}

#[tokio::test]
async fn a_flash_message_lives_until_a_whole_page_shows_it() {
    let (status, headers, _) = send(own(Method::POST, "/klaar").body(Body::empty()).unwrap()).await;
    assert_eq!(
        (status, headers[LOCATION].to_str().unwrap()),
        (StatusCode::SEE_OTHER, "/")
    );
    let cookie = headers[SET_COOKIE].to_str().unwrap();
    assert!(
        cookie.starts_with("melding=goed.dossier-bewaard; Path=/; Max-Age=300; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
    let (_, headers, _) = send(
        own(Method::GET, "/")
            .header(COOKIE, "melding=goed.dossier-bewaard")
            .body(Body::empty())
            .unwrap(),
    )
    .await;
    assert!(
        headers[SET_COOKIE]
            .to_str()
            .unwrap()
            .starts_with("melding=; Path=/; Max-Age=0")
    );
    let fragment = own(Method::GET, "/")
        .header(COOKIE, "melding=goed.dossier-bewaard")
        .header("hx-request", "true");
    let (_, headers, _) = send(
        fragment
            .header("hx-request-type", "partial")
            .body(Body::empty())
            .unwrap(),
    )
    .await;
    assert!(!headers.contains_key(SET_COOKIE), "a fragment does not show it");
}

#[tokio::test]
async fn the_language_switch_remembers_and_returns() {
    let request = own(Method::POST, "/taal")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("referer", "http://vangnet.test/swv/leerlingen?q=a");
    let (status, headers, _) = send(request.body(Body::from("taal=en")).unwrap()).await;
    assert_eq!(
        (status, headers[LOCATION].to_str().unwrap()),
        (StatusCode::SEE_OTHER, "/swv/leerlingen?q=a")
    );
    assert!(headers[SET_COOKIE].to_str().unwrap().starts_with("taal=en; "));
    assert_eq!(send(form("/taal", "taal=fr")).await.0, StatusCode::BAD_REQUEST);
}

#[test]
fn cookies_hold_no_character_that_could_end_them() {
    assert_eq!(cookie::set("a", "b;c", 1, false), None);
    assert_eq!(cookie::set("a", "b\r\nx: y", 1, false), None);
    let secure = cookie::set("__Host-sessie", "abc", 1, true).unwrap();
    assert!(secure.to_str().unwrap().ends_with("; Secure"));
}
