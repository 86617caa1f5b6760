//! The yearly quality cycle of a school: four groups say how it goes, four phases say what is done about it (R244).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    cijfers::masker::{Aantal, KLEIN},
    id::{AccountId, SchoolId},
    toelating::codes,
};

/// The highest score, in tenths: ten.
pub const HOOGSTE: u8 = 100;

codes! {
    /// Who is asked (R244).
    Doelgroep {
        /// Partners with whom the school works.
        Ketenpartners = "ketenpartners",
        /// Pupils.
        Leerlingen = "leerlingen",
        /// Parents.
        Ouders = "ouders",
        /// Staff.
        Personeel = "personeel",
    }
}

codes! {
    /// A phase of the cycle, in order.
    Fase {
        /// What will be done.
        Plan = "plan",
        /// What was done.
        Do = "do",
        /// What came of it.
        Check = "check",
        /// What changes.
        Act = "act",
    }
}

codes! {
    /// Where a cycle stands.
    CyclusStaat {
        /// It is written in.
        Open = "open",
        /// It is done.
        Gesloten = "gesloten",
    }
}

codes! {
    /// A step of a cycle.
    CyclusStap {
        /// It is done.
        Sluiten = "sluiten",
        /// It was closed too early.
        Heropenen = "heropenen",
    }
}

codes! {
    /// Why a step is not taken.
    CyclusFout {
        /// It does not happen in this state.
        Staat = "cyclus_staat",
        /// A phase lacks its text, its day or its owner (R244).
        FasenLeeg = "cyclus_fasen_leeg",
    }
}

/// A step of the table: from, by, to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgang {
    /// From this state.
    pub van: CyclusStaat,
    /// By this step.
    pub stap: CyclusStap,
    /// To this state.
    pub naar: CyclusStaat,
}

/// Every step that exists.
pub const OVERGANGEN: [Overgang; 2] = [
    Overgang {
        van: CyclusStaat::Open,
        stap: CyclusStap::Sluiten,
        naar: CyclusStaat::Gesloten,
    },
    Overgang {
        van: CyclusStaat::Gesloten,
        stap: CyclusStap::Heropenen,
        naar: CyclusStaat::Open,
    },
];

/// What one group said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meting {
    /// How many were asked.
    pub gevraagd: u32,
    /// How many answered.
    pub ingevuld: u32,
    /// The score in tenths, from 0 to [`HOOGSTE`]; `None`: none was given.
    pub score: Option<u8>,
    /// What was found, in words; names nobody.
    pub bevinding: String,
}

/// A score as a reader may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// There is none.
    Geen,
    /// So few answered that who does not write it, does not see it.
    Klein,
    /// In tenths.
    Tienden(u8),
}

impl Meting {
    /// The score for a reader: hidden where fewer than five answered and the reader does not write for the school.
    pub const fn score(&self, masker: bool) -> Score {
        match self.score {
            None => Score::Geen,
            Some(_) if masker && self.ingevuld < KLEIN => Score::Klein,
            Some(tienden) => Score::Tienden(tienden),
        }
    }

    /// How many answered, for a reader.
    pub const fn antwoorden(&self, masker: bool) -> Aantal {
        Aantal::new(self.ingevuld, masker)
    }
}

/// What stands in a phase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fasetekst {
    /// In words.
    pub tekst: String,
    /// The day of it.
    pub datum: Option<Date>,
    /// Whose it is.
    pub eigenaar: Option<AccountId>,
}

impl Fasetekst {
    /// Whether text, day and owner are there.
    pub fn is_gevuld(&self) -> bool {
        !self.tekst.trim().is_empty() && self.datum.is_some() && self.eigenaar.is_some()
    }
}

/// The cycle of a school in a school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cyclus {
    /// The school.
    pub school: SchoolId,
    /// The calendar year in which the school year begins.
    pub schooljaar: i16,
    /// What each group said; a group that was not asked is not there.
    pub metingen: BTreeMap<Doelgroep, Meting>,
    /// What stands in each phase; an empty one is not there.
    pub fasen: BTreeMap<Fase, Fasetekst>,
    /// The day on which it was closed.
    pub gesloten_op: Option<Date>,
    /// Who wrote last.
    pub door: AccountId,
    /// When, in UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking; 0 when nothing was written.
    pub versie: i32,
}

impl Cyclus {
    /// Where it stands.
    pub const fn staat(&self) -> CyclusStaat {
        if self.gesloten_op.is_some() {
            CyclusStaat::Gesloten
        } else {
            CyclusStaat::Open
        }
    }

    /// The phases that are not filled, in order.
    pub fn lege_fasen(&self) -> Vec<Fase> {
        let filled = |fase: &Fase| self.fasen.get(fase).is_some_and(Fasetekst::is_gevuld);
        Fase::ALL.into_iter().filter(|fase| !filled(fase)).collect()
    }

    /// The state after a step.
    ///
    /// # Errors
    /// The first guard that holds it back.
    pub fn na(&self, stap: CyclusStap) -> Result<CyclusStaat, CyclusFout> {
        let staat = self.staat();
        let found = OVERGANGEN.iter().find(|o| o.van == staat && o.stap == stap);
        let overgang = found.ok_or(CyclusFout::Staat)?;
        if stap == CyclusStap::Sluiten && !self.lege_fasen().is_empty() {
            return Err(CyclusFout::FasenLeeg);
        }
        Ok(overgang.naar)
    }
}

/// A score as people type it, in tenths: "7", "7,4" or "7.4"; `None` when it is no score from 0 to 10 in tenths.
pub fn lees_score(tekst: &str) -> Option<u8> {
    let tekst = tekst.trim();
    let (heel, tiende) = match tekst.split_once([',', '.']) {
        Some((heel, tiende)) => (heel, tiende),
        None => (tekst, "0"),
    };
    let cijfers = |deel: &str, meest: usize| {
        (1..=meest).contains(&deel.len()) && deel.bytes().all(|b| b.is_ascii_digit())
    };
    if !cijfers(heel, 2) || !cijfers(tiende, 1) {
        return None;
    }
    let heel: u8 = heel.parse().ok()?;
    let tienden = heel.checked_mul(10)?.checked_add(tiende.parse().ok()?)?;
    (tienden <= HOOGSTE).then_some(tienden)
}
