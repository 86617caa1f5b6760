//! What a school makes of the catalogue, the hours of its team, the partners of the samenwerkingsverband, what fits needs, and
//! the schools beside each other.

mod blad;
mod hoe;
mod partners;
mod passend;
mod vergelijking;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/aanbod", get(blad::open))
        .route("/{swv}/aanbod/{id}/uren", post(blad::bewaar_uren))
        .route("/{swv}/aanbod/{id}/hoe/{code}", get(hoe::form).post(hoe::save))
        .route("/{swv}/vergelijking", get(vergelijking::open))
        .route("/{swv}/vergelijking.xlsx", get(vergelijking::export))
        .route(
            "/{swv}/vergelijking/profielen",
            get(vergelijking::profielen::open),
        )
        .route(
            "/{swv}/vergelijking/profielen.xlsx",
            get(vergelijking::profielen::export),
        )
        .route("/{swv}/passend", get(passend::kies))
        .route("/{swv}/leerlingen/{id}/passend", get(passend::open))
        .route("/{swv}/partners", get(partners::lijst))
        .route(
            "/{swv}/partners/nieuw",
            get(partners::nieuw).post(partners::voeg_toe),
        )
        .route("/{swv}/partners/{id}", get(partners::form).post(partners::save))
}
