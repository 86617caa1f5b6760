//! The clock: terms in words, the terms of a school, pupils who stay at home, the day on which a pupil left.

mod gemist;
mod lijst;
mod mijn;
mod regel;
mod thuis;
mod thuiszitters;
mod vertrek;

pub(crate) use gemist::gemist_adres;
pub(crate) use regel::{DOEN, TermijnWoorden, Werklijn, adres, doe, grond};

pub(super) use super::cascade::uren;

use axum::Router;
use axum::routing::get;

use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/termijnen", get(lijst::open))
        .route("/{swv}/termijnen/mijn", get(mijn::open))
        .route("/{swv}/gemist/{lijst}", get(gemist::open))
        .route("/{swv}/thuiszitters", get(thuiszitters::list))
        .route("/{swv}/leerlingen/{id}/thuis", get(thuis::open).post(thuis::save))
        .route(
            "/{swv}/leerlingen/{id}/vertrek",
            get(vertrek::open).post(vertrek::save),
        )
}
