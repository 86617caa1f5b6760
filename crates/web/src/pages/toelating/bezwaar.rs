//! The objection with its own dossier, on the page of an application.

use askama::Template;
use vangnet_app::toelating::AanvraagBlad;

use super::getypt::Getypt;
use crate::taal::Taal;

/// The section; `None` when there is nothing for this reader.
#[derive(Debug, Template)]
#[template(source = "", ext = "html")]
pub(super) struct BezwaarDeel {}

impl askama::filters::HtmlSafe for BezwaarDeel {}

impl BezwaarDeel {
    pub(super) const fn new(_t: Taal, _slug: &str, _blad: &AanvraagBlad, _getypt: &Getypt) -> Option<Self> {
        None
    }
}
