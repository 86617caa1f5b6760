//! The catalogue of support: seen on a day, read in and out, one offer or the rates changed.

mod bewerken;
mod blad;
mod invoeren;
mod tarieven;
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
            "/{swv}/inrichting/catalogus/tarieven",
            get(tarieven::form).post(tarieven::save),
        )
        .route(
            "/{swv}/inrichting/catalogus/aanbod/{code}",
            get(bewerken::form).post(bewerken::save),
        )
}
