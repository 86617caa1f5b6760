//! A need of a pupil: what support starts from (R067).

use jiff::civil::Date;

use crate::{
    id::{AccountId, BehoefteId, LeerlingId},
    toelating::codes,
};

codes! {
    /// Where a need was seen.
    Bron {
        /// The mentor saw it.
        Mentor = "mentor",
        /// Teachers saw it.
        Docenten = "docenten",
        /// The pupil says so.
        Leerling = "leerling",
        /// The parents say so.
        Ouders = "ouders",
        /// The former school said so (R036).
        VorigeSchool = "vorige_school",
        /// A test or an examination shows it.
        Onderzoek = "onderzoek",
        /// An observation shows it (R142).
        Observatie = "observatie",
        /// A partner outside says so.
        Partner = "partner",
    }
}

/// A need as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behoefte {
    /// Identity.
    pub id: BehoefteId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// Which one, by its code in the catalogue.
    pub code: String,
    /// Where it was seen.
    pub bron: Bron,
    /// Since when.
    pub datum: Date,
    /// Until when; open when absent.
    pub tot: Option<Date>,
    /// A word about it; may be empty.
    pub toelichting: String,
    /// Who recorded it.
    pub door: AccountId,
}
