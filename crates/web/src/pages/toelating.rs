//! Applications: list, page, dossier form with its criteria card, steps, documents, letter.

mod bewerken;
mod blad;
mod document;
mod formulier;
mod kaart;
mod lijst;
mod stappen;

pub(crate) use lijst::fasecodes;

use axum::Router;
use axum::routing::{get, post};

use crate::http::limits;
use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/aanvragen", get(lijst::list))
        .route("/{swv}/aanvragen/{id}", get(blad::open))
        .route(
            "/{swv}/aanvragen/{id}/bewerken",
            get(bewerken::form).post(bewerken::save),
        )
        .route("/{swv}/aanvragen/{id}/criteria", post(bewerken::preview))
        .route("/{swv}/aanvragen/{id}/stappen", post(stappen::step))
        .route("/{swv}/aanvragen/{id}/besluit", post(stappen::decide))
        .route("/{swv}/aanvragen/{id}/beschikking", get(document::brief))
        .route(
            "/{swv}/aanvragen/{id}/documenten",
            post(document::add).layer(limits::body(limits::DOCUMENT)),
        )
        .route("/{swv}/aanvragen/{id}/documenten/{document}", get(document::open))
        .route(
            "/{swv}/aanvragen/{id}/documenten/{document}/verwijderen",
            post(document::remove),
        )
        .route("/{swv}/leerlingen/{id}/aanvragen", post(stappen::start))
}
