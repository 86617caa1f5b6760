//! The three questions that the board of a samenwerkingsverband answers about the support of its schools (R246).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, BestuursantwoordId},
    toelating::codes,
};

codes! {
    /// What is asked (R246).
    Bestuursvraag {
        /// Whether the level of basisondersteuning is realistic and ambitious.
        Niveau = "niveau",
        /// What the samenwerkingsverband pays along with the schools.
        Bekostiging = "bekostiging",
        /// Whether all pupils can be served.
        Bereik = "bereik",
    }
}

codes! {
    /// What the board finds.
    Oordeel {
        /// Yes.
        Ja = "ja",
        /// In part.
        Deels = "deels",
        /// No.
        Nee = "nee",
    }
}

/// What was known of the network on a day: counts of schools and of what they offer, none of pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Netwerkstand {
    /// Schools.
    pub scholen: usize,
    /// Needs at a level, or offers where the catalogue keeps no needs.
    pub totaal: usize,
    /// Of these, what at least one school offers.
    pub gedekt: usize,
    /// Schools that did not say how many hours their team has.
    pub zonder_uren: usize,
}

/// What the board answered, with what was known then. A later answer stands beside it; none is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bestuursantwoord {
    /// Identity.
    pub id: BestuursantwoordId,
    /// The question.
    pub vraag: Bestuursvraag,
    /// The answer.
    pub oordeel: Oordeel,
    /// Why, in words.
    pub toelichting: String,
    /// The day of the data, on which it was answered.
    pub dag: Date,
    /// What was known then.
    pub stand: Netwerkstand,
    /// Who recorded it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}
