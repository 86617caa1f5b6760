//! The support profile of a school as live data: what it offers and how, written place by place in the format of its
//! samenwerkingsverband, adopted every year with the schoolgids (WVO 2020 art. 2.92 lid 2 b) or in a longer cycle (R001-R023).

pub mod format;
pub mod hints;
pub mod inlezen;
pub mod overzicht;
pub mod plek;
pub mod publicatie;
pub mod stand;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, BrondocumentId, ProfieltaakId, SchoolId, SchoolprofielId},
    kwaliteit::protocol::Protocolsoort,
    toelating::codes,
};
use format::Profielformat;
use plek::PlekDef;
use stand::{MrAdvies, ProfielStaat};

codes! {
    /// How a school rates what it wrote at a place (R018).
    Zelfoordeel {
        /// It does not work yet.
        Begin = "begin",
        /// Part of it works.
        Deels = "deels",
        /// It works as the norm asks.
        OpOrde = "op_orde",
        /// Others can learn from it.
        Voorbeeld = "voorbeeld",
    }
}

/// The profile of a school for a school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schoolprofiel {
    /// Identity.
    pub id: SchoolprofielId,
    /// The school.
    pub school: SchoolId,
    /// The calendar year in which its school year begins.
    pub schooljaar: i16,
    /// Where it stands.
    pub staat: ProfielStaat,
    /// The format as it was when the profile was begun.
    pub format: Profielformat,
    /// The advice of the medezeggenschapsraad, once recorded (WMS art. 11 lid 1 r).
    pub mr: Option<MrBesluit>,
    /// That pupils were heard, once recorded (WVO 2020 art. 2.92a).
    pub gehoord: Option<Gehoord>,
    /// The adoption.
    pub vaststelling: Option<Vaststelling>,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// The advice of the medezeggenschapsraad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MrBesluit {
    /// What it was.
    pub advies: MrAdvies,
    /// The day of the advice, or the day on which its term was over.
    pub op: Date,
}

/// That pupils were heard, and what came of it: the schoolgids describes it (WVO 2020 art. 2.92a).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gehoord {
    /// The day.
    pub op: Date,
    /// What pupils said, and what was done with it; names nobody.
    pub inbreng: String,
}

/// The adoption by the board (R002).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vaststelling {
    /// The day of the decision.
    pub op: Date,
    /// Who signed for the board.
    pub naam: String,
}

/// What stands at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plektekst {
    /// The place, by code.
    pub plek: String,
    /// The text.
    pub tekst: String,
    /// How the school rates it.
    pub zelfoordeel: Option<Zelfoordeel>,
    /// Version for optimistic locking; 0: nothing was saved.
    pub versie: i32,
}

/// Somebody's task at a place of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profieltaak {
    /// Identity.
    pub id: ProfieltaakId,
    /// The profile.
    pub profiel: SchoolprofielId,
    /// The place, by code.
    pub plek: String,
    /// What is to be done.
    pub wat: String,
    /// Who does it.
    pub eigenaar: AccountId,
    /// Last day.
    pub uiterlijk: Date,
    /// The day on which it was done.
    pub klaar_op: Option<Date>,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// A document on which a place rests, as the school keeps it (R013). The document itself is elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brondocument {
    /// Identity.
    pub id: BrondocumentId,
    /// The school.
    pub school: SchoolId,
    /// The place, by code; empty: it rests at no place of a profile.
    pub plek: String,
    /// What kind of protocol it is (R229); `None`: none, or not said.
    pub soort: Option<Protocolsoort>,
    /// Title.
    pub titel: String,
    /// Edition, in words.
    pub uitgave: String,
    /// The day before which it must be looked at again.
    pub herzien_voor: Option<Date>,
    /// Where it stands: a link, or words.
    pub adres: String,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// What was used of an offer in a school year: numbers, nobody's name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gebruik {
    /// Trajecten that ran at some time in it.
    pub trajecten: u32,
    /// Classes that got it as a whole.
    pub klassen: u32,
    /// Minutes in a school week that these take together.
    pub minuten_per_week: u32,
}

impl Gebruik {
    /// Whether it was used at all.
    pub const fn is_leeg(&self) -> bool {
        self.trajecten == 0 && self.klassen == 0
    }
}

/// The smallest number of trajecten that is shown to who does not write the profile: fewer could point at a pupil (R249).
pub const KLEIN: u32 = 5;

/// An offer as it stood when the profile was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BevrorenAanbod {
    /// Code.
    pub code: String,
    /// Name.
    pub titel: String,
    /// What it is, by the catalogue.
    pub wat: String,
    /// How the school gives it.
    pub hoe: String,
    /// What was used of it in the school year of the adoption.
    pub gebruik: Gebruik,
}

/// A profile as it was adopted: later changes of texts, format, catalogue, offer or figures do not touch it (R017).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bevroren {
    /// Name of the school.
    pub school: String,
    /// Institution code.
    pub brin: String,
    /// The calendar year in which its school year begins.
    pub schooljaar: i16,
    /// Name of the format.
    pub format: String,
    /// The places, in reading order.
    pub plekken: Vec<PlekDef>,
    /// What stood at them.
    pub teksten: Vec<Plektekst>,
    /// What the school offered.
    pub aanbod: Vec<BevrorenAanbod>,
    /// The documents: place, title, edition.
    pub documenten: Vec<(String, String, String)>,
    /// The advice of the medezeggenschapsraad.
    pub mr: MrBesluit,
    /// That pupils were heard.
    pub gehoord: Gehoord,
    /// The adoption.
    pub vaststelling: Vaststelling,
}
