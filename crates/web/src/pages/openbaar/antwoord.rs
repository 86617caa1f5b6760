//! Answers that everybody may keep, and asks again each time whether they still hold: what was taken back is gone at once.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// Kept by browsers and on the way to them, and asked about before each use.
const KEPT: &str = "public, no-cache";

/// A page in the language of its reader.
pub(super) fn pagina(vraag: &HeaderMap, html: String) -> Response {
    antwoord(vraag, "text/html; charset=utf-8", html.into_bytes())
}

/// Bytes with the mark of their content; who has them already gets the mark alone.
pub(crate) fn antwoord(vraag: &HeaderMap, soort: &'static str, inhoud: Vec<u8>) -> Response {
    let digest = Sha256::digest(&inhoud);
    let begin = digest.first_chunk::<16>().copied().unwrap_or_default();
    let etag = format!("\"{:032x}\"", u128::from_be_bytes(begin));
    let vast = [
        (ETAG, etag.clone()),
        (CACHE_CONTROL, KEPT.to_owned()),
        (VARY, "accept-language, cookie".to_owned()),
    ];
    if heeft_al(vraag, &etag) {
        return (StatusCode::NOT_MODIFIED, vast).into_response();
    }
    (vast, [(CONTENT_TYPE, soort)], inhoud).into_response()
}

/// Whether the reader says to have it: one of several marks, also one that a proxy made weak.
fn heeft_al(vraag: &HeaderMap, etag: &str) -> bool {
    let known = vraag.get_all(IF_NONE_MATCH).iter();
    known
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|one| one.trim().trim_start_matches("W/") == etag)
}
