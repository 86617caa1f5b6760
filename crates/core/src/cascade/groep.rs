//! Groups that get support together: a training with a traject for each pupil, or a class as a whole (R025, R058).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, GroepId, LeerlingId, SchoolId},
    inrichting::catalogus::Vorm,
    toelating::codes,
};

codes! {
    /// Where a group stands.
    GroepStaat {
        /// Being made.
        Gepland = "gepland",
        /// Runs.
        Loopt = "loopt",
        /// Ended.
        Beeindigd = "beeindigd",
    }
}

/// The plan of a group: what it is for and how (R058).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Groepsplan {
    /// What is going on.
    pub aanleiding: String,
    /// What it is to reach.
    pub doel: String,
    /// How.
    pub aanpak: String,
    /// What it brought.
    #[serde(default)]
    pub evaluatie: String,
}

impl Groepsplan {
    /// Whether it says what for and how.
    pub fn is_compleet(&self) -> bool {
        !self.doel.trim().is_empty() && !self.aanpak.trim().is_empty()
    }
}

/// A group as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groep {
    /// Identity.
    pub id: GroepId,
    /// The school.
    pub school: SchoolId,
    /// The offer, by its code in the catalogue.
    pub arrangement: String,
    /// A group of trajecten, or a class as a whole.
    pub vorm: Vorm,
    /// Its name.
    pub naam: String,
    /// The class, for a class as a whole; else empty.
    pub klas: String,
    /// First day.
    pub begin: Date,
    /// Last day.
    pub einde: Date,
    /// Minutes in a school week.
    pub minuten_per_week: Option<u16>,
    /// Who gives it.
    pub uitvoerder: String,
    /// Where it stands.
    pub staat: GroepStaat,
    /// Its plan.
    pub plan: Groepsplan,
    /// Who made it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Groep {
    /// Whether a pupil can still join it: a group of trajecten that did not end.
    pub fn is_open_op(&self, dag: Date) -> bool {
        self.vorm == Vorm::Groep && self.staat != GroepStaat::Beeindigd && self.einde >= dag
    }
}

/// Who is in a group, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groepslid {
    /// The pupil.
    pub leerling: LeerlingId,
    /// First day.
    pub van: Date,
    /// Last day; open when absent.
    pub tot: Option<Date>,
}

impl Groepslid {
    /// Whether a pupil is in the group on a day or comes into it later: who takes a place then (R025).
    pub fn is_lid_vanaf(&self, dag: Date) -> bool {
        self.tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether a pupil is in the group on a day.
    pub fn is_lid_op(&self, dag: Date) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }
}
