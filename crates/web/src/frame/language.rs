//! The language switch: remembers the choice and returns to the page it came from.

use axum::Router;
use axum::http::header::{REFERER, SET_COOKIE};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use serde::Deserialize;

use crate::fout::Fout;
use crate::http::extract::Form;
use crate::http::{cookie, origin};
use crate::taal::{LANGUAGE_COOKIE, Taal};

const YEAR: u32 = 365 * 24 * 60 * 60;

/// The form of the switch.
#[derive(Debug, Deserialize)]
struct Choice {
    taal: String,
}

/// `POST /taal`.
pub(crate) fn routes() -> Router {
    Router::new().route("/taal", post(switch))
}

async fn switch(uri: Uri, headers: HeaderMap, Form(choice): Form<Choice>) -> Result<Response, Fout> {
    let taal = Taal::from_tag(&choice.taal).ok_or(Fout::Malformed)?;
    let to = back(&uri, &headers).unwrap_or_else(|| "/".to_owned());
    let mut response = Redirect::to(&to).into_response();
    response
        .headers_mut()
        .extend(cookie::set(LANGUAGE_COOKIE, taal.tag(), YEAR, false).map(|set| (SET_COOKIE, set)));
    Ok(response)
}

/// The page of ours that a request came from, as a path; never an address elsewhere.
pub(crate) fn back(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let from: Uri = headers.get(REFERER)?.to_str().ok()?.parse().ok()?;
    let same = from
        .authority()?
        .as_str()
        .eq_ignore_ascii_case(origin::host(uri, headers)?);
    let path = from.path_and_query()?.as_str();
    // `//elsewhere` would leave our site as surely as a full address.
    (same && path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\"))
        .then(|| path.to_owned())
}
