//! How much a request may bring and how long it may take.

use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::fout::Fout;

/// Bytes of an ordinary form: generous for long motivations, small enough to hold in memory.
pub const FORM: usize = 256 * 1024;
/// Bytes of a document that goes with a dossier (a PDF), with room for the rest of the form.
pub const DOCUMENT: usize = 21 * 1024 * 1024;
/// Bytes of a list of pupils (CSV or XLSX).
pub const IMPORT: usize = 16 * 1024 * 1024;
/// Bytes of a JSON request of the API.
pub const API: usize = 4 * 1024 * 1024;

/// The limit for one route: `.route_layer(limits::body(limits::DOCUMENT))`. Without it [`FORM`] holds.
pub fn body(bytes: usize) -> DefaultBodyLimit {
    DefaultBodyLimit::max(bytes)
}

/// Answers with an error page when a handler takes longer than `limit`; the handler is dropped, its transaction with it.
pub(super) async fn time_limit(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    tokio::time::timeout(limit, next.run(request))
        .await
        .unwrap_or_else(|_late| Fout::Timeout.into_response())
}
