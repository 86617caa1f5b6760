//! What changes from one catalogue to the next, by code.

use super::Catalogus;
use crate::{
    inrichting::verschil::{self, Regel, Verschil, regel},
    toelating::codes,
};

codes! {
    /// A part of a catalogue.
    CatalogusDeel {
        /// Levels.
        Niveau = "niveau",
        /// Needs.
        Behoefte = "behoefte",
        /// Kinds of support.
        Soort = "soort",
        /// Offers.
        Arrangement = "arrangement",
        /// What plans must keep to.
        Plan = "plan",
        /// What everybody gets.
        Basiskwaliteit = "basiskwaliteit",
        /// Bodies that discuss pupils.
        Overleg = "overleg",
        /// What an hour costs.
        Tarief = "tarief",
    }
}

fn regels(c: &Catalogus) -> Vec<Regel<CatalogusDeel>> {
    use CatalogusDeel as D;
    let mut alle = vec![regel(D::Plan, "", &c.plan)];
    alle.extend(c.niveau.iter().map(|n| regel(D::Niveau, &n.code, n)));
    alle.extend(c.behoefte.iter().map(|b| regel(D::Behoefte, &b.code, b)));
    alle.extend(c.soort.iter().map(|s| regel(D::Soort, &s.code, s)));
    alle.extend(c.arrangement.iter().map(|a| regel(D::Arrangement, &a.code, a)));
    alle.extend(
        c.basiskwaliteit
            .iter()
            .map(|b| regel(D::Basiskwaliteit, &b.code, b)),
    );
    alle.extend(c.overleg.iter().map(|o| regel(D::Overleg, &o.code, o)));
    alle.extend(c.tarief.iter().map(|t| regel(D::Tarief, &t.uitvoerder, t)));
    alle
}

/// What changes from one catalogue to another; empty when they say the same.
pub fn verschillen(was: &Catalogus, wordt: &Catalogus) -> Vec<Verschil<CatalogusDeel>> {
    verschil::verschillen(&regels(was), &regels(wordt))
}
