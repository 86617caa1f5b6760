//! The JSON API: the criteria, the replay of receipts, the steps of the procedure, and what schools published, for other programs.
//!
//! It follows the Dutch API Design Rules and is described by an OpenAPI 3.1 document ([`openapi`]). Every error is a problem
//! document (RFC 9457, [`probleem`]), and every response names the version of the API. The criteria keep nothing and
//! log nothing of what they are sent; the procedure asks a signed-in session and does what its pages do.

mod aanvraag;
mod json;
mod ondersteuningsaanbod;
mod openapi;
mod probleem;
mod toelating;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{any, get, post};

use crate::fout::Fout;
use crate::http::limits;
use crate::state::Web;

pub use openapi::document;
pub(crate) use probleem::{CODES, problem_page};

/// The version of the API, as semantic versioning counts it. The first number stands in every address.
const VERSION: &str = "1.3.0";

/// The response header that carries [`VERSION`].
const VERSION_HEADER: HeaderName = HeaderName::from_static("api-version");

/// Every route of the API. What is under `/api` and is none of them never reaches a page.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/api/v1/toets", post(toelating::toets))
        .route("/api/v1/replays", post(toelating::replay))
        .route("/api/v1/swv/{swv}/aanvragen/{id}", get(aanvraag::open))
        .route("/api/v1/swv/{swv}/aanvragen/{id}/stappen", post(aanvraag::step))
        .route(
            "/api/v1/swv/{swv}/aanvragen/{id}/besluiten",
            post(aanvraag::decide),
        )
        .route(
            "/api/v1/swv/{swv}/ondersteuningsaanbod",
            get(ondersteuningsaanbod::list),
        )
        .route(
            "/api/v1/swv/{swv}/ondersteuningsaanbod/{brin}/{jaar}",
            get(ondersteuningsaanbod::open),
        )
        .route("/api/v1/problemen", get(probleem::list))
        .route("/api/v1/openapi.json", get(openapi::serve))
        .route_layer(limits::body(limits::API))
        .route("/api", any(async || Fout::NotFound))
        .route("/api/{*rest}", any(async || Fout::NotFound))
}

/// Whether a path belongs to the API, so that its errors are for programs.
pub(crate) fn is_api(path: &str) -> bool {
    path.strip_prefix("/api")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Names the version of the API in every response under `/api`, errors included.
pub(crate) async fn name_version(request: Request, next: Next) -> Response {
    let is_api = is_api(request.uri().path());
    let mut response = next.run(request).await;
    if is_api {
        response
            .headers_mut()
            .insert(VERSION_HEADER, HeaderValue::from_static(VERSION));
    }
    response
}
