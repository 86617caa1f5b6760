//! The ontwikkelingsperspectief (WVO 2020 art. 2.44, Uitvoeringsbesluit art. 2.49): versions, its parts, and what stands
//! in the way of adopting it.

mod gebrek;
mod inhoud;
mod termijn;

use jiff::civil::Date;

use crate::{
    id::{AccountId, LeerlingId, OppId},
    toelating::codes,
};

pub use gebrek::{OppFeiten, OppGebrek, ontbreekt};
pub use inhoud::{OppDeel, OppInhoud, OppVeld, Verschil, verschillen};
pub use termijn::{
    Koers, KoersGebrek, OppGrond, OppPlicht, PlichtFeiten, RodTaak, evaluatie_voor, is_jaarlijks,
    koers_gebrek, opp_plicht, opp_termijn, rod_taak,
};

codes! {
    /// Where a version stands.
    OppStaat {
        /// Worked at.
        Concept = "concept",
        /// In force.
        Vastgesteld = "vastgesteld",
        /// Followed by another version; stays as it was (R061).
        Vervangen = "vervangen",
        /// Ended, or a concept that was dropped.
        Beeindigd = "beeindigd",
    }
}

/// A version of an ontwikkelingsperspectief (R061).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opp {
    /// Identity.
    pub id: OppId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The number of the version, from 1.
    pub nummer: i32,
    /// Where it stands.
    pub staat: OppStaat,
    /// The day on which it was begun.
    pub begonnen_op: Date,
    /// The day on which it was adopted.
    pub vastgesteld_op: Option<Date>,
    /// The day on which it was replaced or ended.
    pub einde: Option<Date>,
    /// What it says.
    pub inhoud: OppInhoud,
    /// When the text of the handelingsdeel last changed, UTC milliseconds: agreement of before does not count. A next version
    /// takes it over with the text.
    pub handelingsdeel_op: i64,
    /// Why the one before was adjusted, or why it ended.
    pub reden: String,
    /// Who began this version.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// The day on which its begin was entered in the national register.
    pub rod_begin: Option<Date>,
    /// The day on which its end was entered there.
    pub rod_einde: Option<Date>,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Opp {
    /// Whether it was adopted and did not end: what a traject of breedte asks for (R040).
    pub const fn is_van_kracht(&self) -> bool {
        matches!(self.staat, OppStaat::Vastgesteld)
    }

    /// Whether it was adopted at some time.
    pub const fn was_vastgesteld(&self) -> bool {
        self.vastgesteld_op.is_some()
    }
}

#[cfg(test)]
mod tests;
