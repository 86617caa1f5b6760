//! Plans: the plan page of a pupil, versions of the OPP, goals, profile, and the work list of a school.

mod blad;
mod doel;
mod doen;
mod lijst;
mod opp;
mod profiel;
mod velden;

use axum::Router;
use axum::routing::{get, post};

use crate::state::Web;

pub(super) use velden::Velden;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/plannen", get(lijst::list))
        .route("/{swv}/plannen.xlsx", get(lijst::export))
        .route("/{swv}/leerlingen/{id}/plan", get(blad::open))
        .route("/{swv}/leerlingen/{id}/plan/opp", post(doen::start))
        .route(
            "/{swv}/leerlingen/{id}/plan/opp/{opp}",
            get(opp::open).post(opp::save),
        )
        .route("/{swv}/leerlingen/{id}/plan/opp/{opp}/pdf", get(opp::pdf))
        .route(
            "/{swv}/leerlingen/{id}/plan/opp/{opp}/vaststellen",
            post(doen::adopt),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/opp/{opp}/evalueren",
            post(doen::evaluate),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/opp/{opp}/beeindigen",
            post(doen::end),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/opp/{opp}/register",
            post(doen::register),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/doelen",
            get(doel::nieuw).post(doel::add),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/doelen/{doel}",
            get(doel::open).post(doel::save),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/doelen/{doel}/traject",
            post(doel::link),
        )
        .route(
            "/{swv}/leerlingen/{id}/plan/profiel",
            get(profiel::open).post(profiel::save),
        )
}
