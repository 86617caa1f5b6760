//! Whom have we missed: lists of pupils of whom something did not happen.

use crate::toelating::codes;

codes! {
    /// What did not happen.
    Gemist {
        /// Stays at home without a full programme (R143).
        GeenProgramma = "geen_programma",
        /// Must have an ontwikkelingsperspectief, and nobody began one (WVO 2020 art. 2.44 lid 1).
        GeenPlan = "geen_plan",
        /// Gets support for which a plan is asked, and nobody spoke with the parents since it began (R055).
        GeenContact = "geen_contact",
        /// Was discussed in no meeting for so many weeks as the catalogue sets, and waits on no agenda (R149).
        NietBesproken = "niet_besproken",
        /// Gets support for two weeks or longer, and nobody spoke with the pupil since it began (R052).
        GeenGesprek = "geen_gesprek",
    }
}

/// Days that support runs before a talk with the pupil is missed **\[choice\]**: a first one may take two weeks to plan.
pub const GESPREK_NA_DAGEN: i32 = 14;
