//! Extractors that refuse with our own translated error pages instead of the framework's English sentences.
//!
//! Give forms fields of type `String` (or `Option<String>`, `Vec<String>` for repeated names) and let `app` judge them: then
//! what was typed is never lost. A body that does not even fit that shape did not come from our page.

use std::convert::Infallible;

use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::fout::Fout;

/// The parts of the path, as `axum::extract::Path`. One of the wrong shape names nothing: not found.
#[derive(Debug, Clone)]
pub struct Path<T>(pub T);

/// The query, with repeated names allowed. A filter of the wrong shape is a bad request.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

/// A posted form (`application/x-www-form-urlencoded`), with repeated names allowed.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

impl<S, T> FromRequestParts<S> for Path<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Fout;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fout> {
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(_) => Err(Fout::NotFound),
        }
    }
}

impl<S, T> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned,
    S: Sync,
{
    type Rejection = Fout;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fout> {
        let query = parts.uri.query().unwrap_or_default();
        serde_html_form::from_str(query)
            .map(Self)
            .or(Err(Fout::Malformed))
    }
}

impl<S, T> FromRequest<S> for Form<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Fout;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fout> {
        if !is_form(request.headers()) {
            return Err(Fout::MediaType);
        }
        let body = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(|refusal| too_large(&refusal))?;
        serde_html_form::from_bytes(&body)
            .map(Self)
            .or(Err(Fout::Malformed))
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    media_type.split(';').next().is_some_and(|kind| {
        kind.trim()
            .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    })
}

/// What a body that could not be read means: too much of it, or a connection that broke.
pub(crate) fn too_large(refusal: &BytesRejection) -> Fout {
    if refusal.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Fout::TooLarge
    } else {
        Fout::Malformed
    }
}

/// Whether htmx asks for a fragment. Pages answer with one block of the same template then, and with the whole page otherwise
/// (also when htmx restores history or picks a part out of a whole page itself).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fragment(pub bool);

impl<S: Sync> FromRequestParts<S> for Fragment {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let is = |name: &str, value: &str| parts.headers.get(name).is_some_and(|header| header == value);
        Ok(Self(is("hx-request", "true") && is("hx-request-type", "partial")))
    }
}
