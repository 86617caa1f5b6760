//! Requests to the router and what comes back.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use serde_json::Value;
use tower::ServiceExt;
use vangnet_testkit::{Databank, run};
use vangnet_web::{WebConfig, router};

/// What came back.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) json: Value,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The last part of the `type` of a problem document.
    pub(crate) fn problem(&self) -> &str {
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.json["status"], self.status.as_u16());
        let kind = self.json["type"].as_str().unwrap();
        kind.strip_prefix("/api/v1/problemen#").unwrap()
    }
}

/// Runs a test against the router of an application of its own; the clock stands at 10 November 2026.
pub(crate) fn with_router(test: impl AsyncFnOnce(Router)) {
    run(Databank::Sqlite, async |app| {
        test(router(app.app.clone(), WebConfig::default())).await;
    });
}

pub(crate) fn request(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(HOST, "vangnet.test")
}

pub(crate) async fn send(router: &Router, request: Request<Body>) -> Response {
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    assert_eq!(parts.headers["api-version"], "1.3.0", "{parts:?}");
    let json = serde_json::from_slice(&body)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&body)));
    Response {
        status: parts.status,
        headers: parts.headers,
        json,
    }
}

pub(crate) async fn get(router: &Router, path: &str) -> Response {
    send(router, request(Method::GET, path).body(Body::empty()).unwrap()).await
}

/// Posts JSON, as a program without cookies.
pub(crate) async fn post(router: &Router, path: &str, body: impl Into<Body>) -> Response {
    let request = request(Method::POST, path).header(CONTENT_TYPE, "application/json");
    send(router, request.body(body.into()).unwrap()).await
}

/// The answer to one case, given as the text of its fields.
pub(crate) async fn one(router: &Router, fields: &str) -> Value {
    let body = format!(r#"{{"peildatum": "2026-10-01", "gevallen": [{{{fields}}}]}}"#);
    let mut response = post(router, "/api/v1/toets", body).await;
    assert_eq!(response.status, StatusCode::OK, "{}", response.json);
    response.json["gevallen"][0].take()
}
