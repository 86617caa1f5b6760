//! The register of decisions with its spreadsheet, and the key figures of the admissions.

mod besluiten;
mod cijfers;
mod werkblad;

use axum::Router;
use axum::routing::get;

use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/besluiten", get(besluiten::list))
        .route("/{swv}/besluiten.xlsx", get(werkblad::export))
        .route("/{swv}/cijfers", get(cijfers::open))
}
