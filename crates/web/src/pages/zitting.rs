//! Talks and bundles: planning, sorting, walking through one dossier after another, the sample, the director's one act.

mod blad;
mod brieven;
mod bundel;
mod daden;
mod lijst;
mod lopen;
mod sorteren;

use axum::Router;
use axum::routing::{get, post};
use vangnet_app::VeldFout;
use vangnet_core::toelating::zitting::BundelStaat;

use crate::pages::veldfout;
use crate::part::Tone;
use crate::state::Web;
use crate::taal::{Taal, Tekst};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/zittingen", get(lijst::list).post(lijst::plan))
        .route("/{swv}/zittingen/{id}", get(blad::open).post(blad::save))
        .route("/{swv}/zittingen/{id}/sorteren", post(sorteren::sort))
        .route("/{swv}/zittingen/{id}/lopen/{n}", get(lopen::open).post(lopen::save))
        .route("/{swv}/bundels/{id}", get(bundel::open))
        .route("/{swv}/bundels/{id}/trekken", post(daden::draw))
        .route("/{swv}/bundels/{id}/controle", post(daden::check))
        .route("/{swv}/bundels/{id}/sluiten", post(daden::close))
        .route("/{swv}/bundels/{id}/advies", post(daden::advise))
        .route("/{swv}/bundels/{id}/besluit", post(daden::decide))
        .route("/{swv}/bundels/{id}/verder", post(daden::resume))
        .route("/{swv}/bundels/{id}/brieven.zip", get(brieven::zip))
        .route("/{swv}/bundels/{id}/brieven.pdf", get(brieven::pdf))
}

/// What is wrong with a field, when it was refused.
fn fout(t: Taal, fouten: &[VeldFout], veld: &str) -> Option<Tekst> {
    fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f))
}

/// The tone of a bundle's state.
impl From<&BundelStaat> for Tone {
    fn from(staat: &BundelStaat) -> Self {
        match staat {
            BundelStaat::Open => Self::Neutraal,
            BundelStaat::Getrokken | BundelStaat::Besluiten => Self::Straks,
            BundelStaat::Gecontroleerd => Self::Extra,
            BundelStaat::Besloten => Self::Goed,
        }
    }
}
