//! The catalogue of support: seen on a day, read in and out, one offer changed.

mod bewerken;
mod blad;
mod invoeren;
pub(crate) mod woorden;

use axum::Router;
use axum::routing::get;

use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/inrichting/catalogus", get(blad::open))
        .route("/{swv}/inrichting/catalogus/toml", get(blad::toml))
        .route(
            "/{swv}/inrichting/catalogus/invoeren",
            get(invoeren::form).post(invoeren::save),
        )
        .route(
            "/{swv}/inrichting/catalogus/aanbod/{code}",
            get(bewerken::form).post(bewerken::save),
        )
}
