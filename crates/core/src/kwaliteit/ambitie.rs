//! Ambitions and improvement actions of a school, or of the samenwerkingsverband for all schools (R255, R257).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, AmbitieId, SchoolId},
    toelating::codes,
};

codes! {
    /// What kind of goal.
    AmbitieSoort {
        /// Where the school wants to be.
        Ambitie = "ambitie",
        /// A planned improvement of basis- or breedteondersteuning (R257).
        Verbeteractie = "verbeteractie",
    }
}

codes! {
    /// Where it stands.
    AmbitieStaat {
        /// Meant, not begun.
        Voorgenomen = "voorgenomen",
        /// Being worked at.
        Loopt = "loopt",
        /// Reached.
        Bereikt = "bereikt",
        /// Concluded without being reached.
        NietBereikt = "niet_bereikt",
        /// Dropped.
        Gestopt = "gestopt",
    }
}

codes! {
    /// Why a change is not made.
    AmbitieFout {
        /// This state does not follow on that one.
        Staat = "ambitie_staat",
        /// The last day lies before the first.
        Volgorde = "ambitie_volgorde",
    }
}

use AmbitieStaat as S;

/// Which state follows on which. Nothing leaves [`AmbitieStaat::Bereikt`]: who wants more sets a new goal.
pub const OVERGANGEN: [(AmbitieStaat, AmbitieStaat); 7] = [
    (S::Voorgenomen, S::Loopt),
    (S::Voorgenomen, S::Gestopt),
    (S::Loopt, S::Bereikt),
    (S::Loopt, S::NietBereikt),
    (S::Loopt, S::Gestopt),
    (S::NietBereikt, S::Loopt),
    (S::Gestopt, S::Loopt),
];

impl AmbitieStaat {
    /// Whether it still asks for work.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Voorgenomen | Self::Loopt)
    }

    /// What it can become, and what it is: a note may leave it as it is.
    pub fn mogelijk(self) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |naar| *naar == self || OVERGANGEN.contains(&(self, *naar)))
    }

    /// The state after a change.
    ///
    /// # Errors
    /// [`AmbitieFout::Staat`] when it does not follow.
    pub fn na(self, naar: Self) -> Result<Self, AmbitieFout> {
        if self.mogelijk().any(|s| s == naar) {
            Ok(naar)
        } else {
            Err(AmbitieFout::Staat)
        }
    }
}

/// What was said of it on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notitie {
    /// The day.
    pub op: Date,
    /// Who.
    pub door: AccountId,
    /// The state from then on.
    pub staat: AmbitieStaat,
    /// In words.
    pub tekst: String,
}

/// A goal with its owner and its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambitie {
    /// Identity.
    pub id: AmbitieId,
    /// The school; `None`: of the samenwerkingsverband, for all schools.
    pub school: Option<SchoolId>,
    /// What kind.
    pub soort: AmbitieSoort,
    /// What is to be reached.
    pub wat: String,
    /// Why.
    pub waarom: String,
    /// What it is about: the offer, by code; empty: nothing of the catalogue.
    pub aanbod: String,
    /// Who sees to it.
    pub eigenaar: AccountId,
    /// First day.
    pub begin: Date,
    /// Last day.
    pub uiterlijk: Date,
    /// Where it stands.
    pub staat: AmbitieStaat,
    /// What was said of it, oldest first; a change of state is always among them.
    pub notities: Vec<Notitie>,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Ambitie {
    /// Whether its last day is over and it still asks for work.
    pub fn is_te_laat(&self, vandaag: Date) -> bool {
        self.staat.is_open() && self.uiterlijk < vandaag
    }

    /// Where it stood at the end of a day: before the first note it was only meant.
    pub fn staat_op(&self, dag: Date) -> AmbitieStaat {
        let known = self.notities.iter().rev().find(|n| n.op <= dag);
        known.map_or(AmbitieStaat::Voorgenomen, |n| n.staat)
    }

    /// Whether it belongs in the report of a time: it begins before the end of it, and asked for work when it began or was
    /// spoken of in it.
    pub fn hoort_in(&self, van: Date, tot: Date) -> bool {
        let eve = van.yesterday().unwrap_or(van);
        let spoken = self.notities.iter().any(|n| van <= n.op && n.op <= tot);
        self.begin <= tot && (spoken || self.staat_op(eve).is_open())
    }
}

/// What is late first, then what is open by last day, then what is concluded.
pub fn op_volgorde(ambities: &mut [Ambitie], vandaag: Date) {
    ambities.sort_by_key(|a| (!a.is_te_laat(vandaag), !a.staat.is_open(), a.uiterlijk, a.id));
}
