//! What changes from one format to the next, by code.

use super::Profielformat;
use crate::{
    inrichting::verschil::{self, Regel, Verschil, regel},
    toelating::codes,
};

codes! {
    /// A part of a format.
    FormatDeel {
        /// Name, how often it is adopted, whether there is a place for each offer.
        Algemeen = "algemeen",
        /// Text sections.
        Tekst = "tekst",
        /// Headings over themes.
        Aspect = "aspect",
        /// Themes.
        Thema = "thema",
        /// What replaces all of it for a school that gives only vso.
        Vso = "vso",
    }
}

fn regels(f: &Profielformat) -> Vec<Regel<FormatDeel>> {
    use FormatDeel as D;
    let mut alle = vec![
        regel(D::Algemeen, "naam", &f.naam),
        regel(D::Algemeen, "vorm", &f.vorm),
        regel(D::Algemeen, "categorieen", &f.categorieen),
    ];
    alle.extend(f.tekst.iter().map(|t| regel(D::Tekst, &t.code, t)));
    alle.extend(f.aspect.iter().map(|a| regel(D::Aspect, a.nr.to_string(), a)));
    alle.extend(f.thema.iter().map(|t| regel(D::Thema, t.nr.to_string(), t)));
    alle.extend(f.vso.iter().map(|t| regel(D::Vso, &t.code, t)));
    alle
}

/// What changes from one format to another; empty when they say the same.
pub fn verschillen(was: &Profielformat, wordt: &Profielformat) -> Vec<Verschil<FormatDeel>> {
    verschil::verschillen(&regels(was), &regels(wordt))
}
