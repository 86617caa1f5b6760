//! What everybody gets: described for the school as a whole (R064, R101-R103).

use serde::{Deserialize, Serialize};

use crate::toelating::codes;

codes! {
    /// A kind of what everybody gets.
    BasisSoort {
        /// A field of expertise (R101).
        Expertise = "expertise",
        /// How a day at school is built (R102).
        Dagstructuur = "dagstructuur",
        /// Language and arithmetic in all subjects (R103).
        TaalRekenen = "taal_rekenen",
    }
}

/// Something that everybody gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basiskwaliteit {
    /// Stable code.
    pub code: String,
    /// Name.
    pub titel: String,
    /// Its kind.
    pub soort: BasisSoort,
}
