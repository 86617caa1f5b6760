//! What a school makes of the catalogue, the hours of its team, and the partners of the samenwerkingsverband.

mod blad;
mod hoe;
mod partners;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/aanbod", get(blad::open))
        .route("/{swv}/aanbod/{id}/uren", post(blad::bewaar_uren))
        .route("/{swv}/aanbod/{id}/hoe/{code}", get(hoe::form).post(hoe::save))
        .route("/{swv}/partners", get(partners::lijst))
        .route(
            "/{swv}/partners/nieuw",
            get(partners::nieuw).post(partners::voeg_toe),
        )
        .route("/{swv}/partners/{id}", get(partners::form).post(partners::save))
}
