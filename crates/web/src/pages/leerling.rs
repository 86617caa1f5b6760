//! Pupils: list, page, import.

mod blad;
mod inlezen;
mod kop;
mod lijst;
mod voorstel;

pub(crate) use kop::Kop;

use axum::Router;
use axum::routing::{get, post};

use crate::http::limits;
use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/leerlingen", get(lijst::list))
        .route("/{swv}/leerlingen/{id}", get(blad::open))
        .route(
            "/{swv}/leerlingen/importeren",
            get(inlezen::form)
                .post(inlezen::propose)
                .layer(limits::body(limits::IMPORT)),
        )
        .route("/{swv}/leerlingen/importeren/klaar", get(inlezen::done))
        .route("/{swv}/leerlingen/importeren/{id}", get(voorstel::open))
        .route(
            "/{swv}/leerlingen/importeren/{id}/bevestigen",
            post(voorstel::confirm),
        )
        .route(
            "/{swv}/leerlingen/importeren/{id}/intrekken",
            post(voorstel::withdraw),
        )
}
