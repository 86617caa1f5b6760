//! Every write must come from our own pages (protection against cross-site request forgery).
//!
//! Browsers say where a request comes from: `Sec-Fetch-Site` (all current ones), or else `Origin`. Neither is something a page
//! elsewhere can forge. We therefore need no token in forms, and pages can be cached by nobody but still posted by everybody.

use axum::extract::{Request, State};
use axum::http::header::{COOKIE, HOST, ORIGIN};
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::fout::Fout;
use crate::state::Web;

/// Who may write to a router.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginPolicy {
    /// Only our own pages.
    SameOrigin,
    /// Our own pages, and any program that sends no cookie. For the JSON API only.
    SameOriginOrCookieless,
}

/// Refuses a write that our own pages did not send. Reads (`GET`, `HEAD`) pass: they change nothing.
pub(super) async fn check(State(policy): State<OriginPolicy>, request: Request, next: Next) -> Response {
    if allowed(policy, request.method(), request.uri(), request.headers()) {
        next.run(request).await
    } else {
        Fout::ForeignOrigin.into_response()
    }
}

/// Whether a request may pass. Without any sign of where it came from it may not: a browser always gives one with a write.
pub(super) fn allowed(policy: OriginPolicy, method: &Method, uri: &Uri, headers: &HeaderMap) -> bool {
    if matches!(*method, Method::GET | Method::HEAD) {
        return true;
    }
    if policy == OriginPolicy::SameOriginOrCookieless && !headers.contains_key(COOKIE) {
        return true;
    }
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match (header(headers, ORIGIN.as_str()), host(uri, headers)) {
        (Some(origin), Some(host)) => origin_host(origin).is_some_and(|from| from.eq_ignore_ascii_case(host)),
        _ => false,
    }
}

/// The host and port of an `Origin`; `None` for `null` and for schemes that are no web page of ours.
fn origin_host(origin: &str) -> Option<&str> {
    origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"))
}

/// The address at which the browser reaches us, without a path.
pub(crate) fn base(web: &Web, uri: &Uri, headers: &HeaderMap) -> String {
    let schema = if web.https { "https" } else { "http" };
    format!("{schema}://{}", host(uri, headers).unwrap_or_default())
}

/// Our own host and port as the browser knows us: the `Host` header, or the authority of an HTTP/2 request.
pub(crate) fn host<'r>(uri: &'r Uri, headers: &'r HeaderMap) -> Option<&'r str> {
    header(headers, HOST.as_str()).or_else(|| uri.authority().map(axum::http::uri::Authority::as_str))
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
