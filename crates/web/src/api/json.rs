//! JSON bodies: read strictly, with an error that says where; and numbers that keep every digit.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::probleem::Probleem;
use crate::fout::Fout;
use crate::http::extract::too_large;

/// A JSON body (`application/json`, UTF-8). What does not fit its shape is refused with line, column and cause.
#[derive(Debug)]
pub(super) struct Json<T>(pub(super) T);

impl<S, T> FromRequest<S> for Json<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Probleem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Probleem> {
        if !is_json(request.headers()) {
            return Err(Fout::MediaType.into());
        }
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|refusal| too_large(&refusal))?;
        serde_json::from_slice(&body)
            .map(Self)
            .map_err(|error| Probleem::json(&error))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    media_type
        .split(';')
        .next()
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// A number as it was written, digit by digit: a JSON number or a text. It never passes through a float, so 45.0001 stays
/// 45.0001. Whether it is a number that the criteria take is for `core` to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Getal(pub(super) String);

impl<'de> Deserialize<'de> for Getal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(from)?;
        match raw.get().as_bytes().first() {
            Some(b'"') => serde_json::from_str(raw.get())
                .map(Self)
                .map_err(D::Error::custom),
            Some(b'-' | b'0'..=b'9') => Ok(Self(raw.get().to_owned())),
            Some(b'n') => Ok(Self::default()),
            _ => Err(D::Error::custom("expected a number, a text or null")),
        }
    }
}
