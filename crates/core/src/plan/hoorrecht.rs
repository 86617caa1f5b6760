//! The right to be heard as a loop: offered, said or declined, weighed, told back (WVO 2020 art. 2.44 lid 5 and 6).

use jiff::civil::Date;

use crate::{
    id::OppId,
    toelating::codes,
    toestemming::{Toestemming, Woord, gehoord_over},
};

codes! {
    /// Where the loop stands for a version of the plan.
    Hoorstand {
        /// The pupil did not get the opportunity yet: the plan cannot be adopted (lid 5).
        NietAangeboden = "niet_aangeboden",
        /// The pupil spoke; the plan is not adopted yet.
        Gehoord = "gehoord",
        /// The pupil got the opportunity and declined.
        Afgezien = "afgezien",
        /// Adopted: the pupil must be told what came of it (lid 6). A task, it holds nothing up.
        TerugTeKoppelen = "terug_te_koppelen",
        /// Told.
        Teruggekoppeld = "teruggekoppeld",
    }
}

impl Hoorstand {
    /// Whether the plan may be adopted as far as hearing goes.
    pub const fn is_aangeboden(self) -> bool {
        !matches!(self, Self::NietAangeboden)
    }
}

/// Where the loop stands on a day for a version, adopted or not.
pub fn hoorstand(daden: &[Toestemming], opp: OppId, vastgesteld: bool, dag: Date) -> Hoorstand {
    let Some(daad) = gehoord_over(daden, opp.0, dag) else {
        return Hoorstand::NietAangeboden;
    };
    match (daad.uitkomst, daad.teruggekoppeld_op, vastgesteld) {
        (_, Some(_), _) => Hoorstand::Teruggekoppeld,
        (Woord::Gehoord, None, true) => Hoorstand::TerugTeKoppelen,
        (Woord::Gehoord, None, false) => Hoorstand::Gehoord,
        // Who said nothing changed nothing: there is nothing to tell back.
        _ => Hoorstand::Afgezien,
    }
}

/// Whether the pupil was heard for an evaluation of a version (WVO 2020 art. 2.44 lid 5): spoke or declined on the day of the
/// evaluation, or since the version was adopted or evaluated last. What was said before adopting is not said of how it went.
pub fn is_gehoord_voor_evaluatie(daden: &[Toestemming], opp: OppId, sinds: Option<Date>, dag: Date) -> bool {
    gehoord_over(daden, opp.0, dag)
        .is_some_and(|daad| daad.datum == dag || sinds.is_none_or(|sinds| daad.datum > sinds))
}

#[cfg(test)]
mod tests;
