//! Applications: list, page, dossier form with its criteria card, steps, documents, letter.

mod advies;
mod beschikkingen;
mod besluit;
mod bewerken;
mod bezwaar;
mod blad;
mod commissie;
mod document;
mod doen;
mod formulier;
mod getypt;
mod kaart;
mod klok;
mod lezen;
mod lijst;
mod stappen;
mod verloop;
mod weegt;

pub(crate) use doen::groepen;

pub(crate) use kaart::Kaart;

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
        .route("/{swv}/aanvragen/{id}/termijn", post(stappen::term))
        .route("/{swv}/aanvragen/{id}/vernietigen", post(stappen::destroy))
        .route("/{swv}/aanvragen/{id}/lezen", get(lezen::read))
        .route("/{swv}/aanvragen/{id}/vraag", get(document::vraag))
        .route("/{swv}/aanvragen/{id}/beschikking", get(document::brief))
        .route(
            "/{swv}/aanvragen/{id}/beschikkingen/{besluit}",
            get(document::brief_van),
        )
        .route(
            "/{swv}/aanvragen/{id}/documenten",
            post(document::add).layer(limits::body(limits::DOCUMENT)),
        )
        .route("/{swv}/aanvragen/{id}/documenten/{document}", get(document::open))
        .route(
            "/{swv}/aanvragen/{id}/documenten/{document}/verwijderen",
            post(document::remove),
        )
        .route("/{swv}/aanvragen/{id}/adviezen", post(advies::add))
        .route("/{swv}/aanvragen/{id}/adviezen/{advies}", get(advies::open))
        .route("/{swv}/aanvragen/{id}/afschrift", post(advies::hand_out))
        .route("/{swv}/aanvragen/{id}/commissie", post(commissie::save))
        .route("/{swv}/aanvragen/{id}/bezwaar", post(bezwaar::save))
        .route("/{swv}/leerlingen/{id}/aanvragen", post(stappen::start))
}
