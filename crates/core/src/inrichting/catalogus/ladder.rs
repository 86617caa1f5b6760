//! From a need to what is offered: the ladder in rising intensity, and where there is nothing (R069, R070).

use super::{Arrangement, Catalogus};

/// An offer on the ladder of a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trap<'a> {
    /// The lowest level at which it runs.
    pub niveau: u8,
    /// The offer.
    pub arrangement: &'a Arrangement,
}

impl Catalogus {
    /// The lowest level at which an offer runs; `None` when its kind is unknown.
    pub fn laagste_niveau(&self, arrangement: &Arrangement) -> Option<u8> {
        self.soort(&arrangement.soort)?.niveaus.iter().copied().min()
    }

    /// What answers a need, in rising intensity (R069); within a level, kinds and offers in the order of the catalogue. Offers
    /// for which the profile links no needs are not on it: nobody said that they answer this one.
    pub fn ladder(&self, behoefte: &str) -> Vec<Trap<'_>> {
        let place = |a: &Arrangement| self.soort.iter().position(|s| s.code == a.soort);
        let mut found: Vec<Trap<'_>> = self
            .arrangement
            .iter()
            .filter(|a| a.behoeften.iter().any(|code| code == behoefte))
            .filter_map(|arrangement| {
                let niveau = self.laagste_niveau(arrangement)?;
                Some(Trap { niveau, arrangement })
            })
            .collect();
        found.sort_by_key(|trap| (trap.niveau, place(trap.arrangement)));
        found
    }

    /// The offers of a kind of support, in the order of the catalogue.
    pub fn aanbod<'a>(&'a self, soort: &'a str) -> impl Iterator<Item = &'a Arrangement> {
        self.arrangement.iter().filter(move |a| a.soort == soort)
    }

    /// Levels and offers of which the profile does not say how they compare (R031): shown as such, never left out.
    pub fn zonder_neutraal(&self) -> impl Iterator<Item = &str> {
        let levels = self
            .niveau
            .iter()
            .filter(|n| n.neutraal.is_none())
            .map(|n| n.code.as_str());
        let offers = self
            .arrangement
            .iter()
            .filter(|a| a.neutraal.is_none())
            .map(|a| a.code.as_str());
        levels.chain(offers)
    }
}
