//! Key figures of schools.

mod detail;
mod kengetallen;
mod rendement;
mod werkblad;

use axum::Router;
use axum::routing::{get, post};
use vangnet_core::toegang::Action;

use crate::reader::Reader;
use crate::state::Web;
use crate::taal::{Sleutel, key};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/kengetallen", get(kengetallen::open))
        .route("/{swv}/rendement", get(rendement::open))
        .route("/{swv}/kengetallen.xlsx", get(werkblad::export))
        .route(
            "/{swv}/kengetallen/{school}/{jaar}/vastleggen",
            post(detail::keep),
        )
        .route(
            "/{swv}/kengetallen/{school}/{jaar}/{code}",
            get(detail::open).post(detail::save),
        )
}

/// A page with figures, in the row above each of them.
#[derive(Debug, Clone)]
pub(crate) struct Tab {
    /// Its name.
    pub(crate) label: Sleutel,
    /// Its address.
    pub(crate) href: String,
    /// Whether it is the page.
    pub(crate) current: bool,
}

/// The pages with figures that a reader may open.
pub(crate) fn tabs(reader: &Reader, nu: &'static str) -> Vec<Tab> {
    let swv = reader.mag(Action::ReadCijfers);
    [
        ("/cijfers", key("cijfers-tab-toelating"), swv),
        ("/kengetallen", key("cijfers-tab-kengetallen"), true),
        ("/rendement", key("cijfers-tab-rendement"), true),
        (
            "/netwerk",
            key("cijfers-tab-netwerk"),
            reader.mag(Action::ReadNetwerk),
        ),
    ]
    .into_iter()
    .filter(|(.., toon)| *toon)
    .map(|(pad, label, _)| Tab {
        label,
        href: reader.href(pad),
        current: pad == nu,
    })
    .collect()
}

/// A school year by its first calendar year: "2026-2027".
pub(crate) fn schooljaar(jaar: i16) -> String {
    format!("{jaar}-{}", jaar.saturating_add(1))
}
