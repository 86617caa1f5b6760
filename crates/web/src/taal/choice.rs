//! Which language a request gets: the cookie of the language switch, else what the browser prefers, else Dutch.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use std::convert::Infallible;

use super::Taal;
use crate::http::cookie;

/// The cookie that remembers the choice of the language switch. It holds a language tag and nothing else.
pub const LANGUAGE_COOKIE: &str = "taal";

impl Taal {
    /// The language for a request with these headers.
    pub fn from_headers(headers: &HeaderMap) -> Self {
        cookie::value(headers, LANGUAGE_COOKIE)
            .and_then(Self::from_tag)
            .or_else(|| headers.get(ACCEPT_LANGUAGE)?.to_str().ok().and_then(preferred))
            .unwrap_or_default()
    }
}

/// The best language of an `Accept-Language` value: highest weight first, first named wins a tie, weight 0 refuses.
fn preferred(header: &str) -> Option<Taal> {
    let mut best: Option<(u16, Taal)> = None;
    for part in header.split(',') {
        let (tag, params) = part.split_once(';').unwrap_or((part, ""));
        let weight = weight(params);
        if let Some(taal) = Taal::from_tag(tag)
            && weight > best.map_or(0, |(highest, _)| highest)
        {
            best = Some((weight, taal));
        }
    }
    best.map(|(_, taal)| taal)
}

/// The weight `q=0.8` in thousandths: 800. Without one 1000; unreadable counts as 0.
fn weight(params: &str) -> u16 {
    let Some(value) = params.trim().strip_prefix("q=") else {
        return 1000;
    };
    let (whole, decimals) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    match whole {
        "1" => 1000,
        "0" => format!("{decimals:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

impl<S: Sync> FromRequestParts<S> for Taal {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::from_headers(&parts.headers))
    }
}
