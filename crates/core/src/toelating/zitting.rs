//! A talk between a school and the samenwerkingsverband, and the bundle of dossiers without doubt that comes out of it.

use jiff::civil::Date;

use super::codes::codes;
use crate::id::{AccountId, BundelId, SchoolId, ZittingId};

/// A talk about the dossiers of one school (R226).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zitting {
    /// Identity.
    pub id: ZittingId,
    /// The school.
    pub school: SchoolId,
    /// Day.
    pub datum: Date,
    /// Time, e.g. "13:30"; may be empty.
    pub tijd: String,
    /// Where; may be empty.
    pub plaats: String,
    /// Who planned it.
    pub door: AccountId,
}

codes! {
    /// Where a bundle stands.
    BundelStaat {
        /// The school sorts.
        Open = "open",
        /// The sample was drawn; the samenwerkingsverband checks it.
        Getrokken = "getrokken",
        /// The sample was checked; the director can decide.
        Gecontroleerd = "gecontroleerd",
        /// The director decided; the decisions are being written.
        Besluiten = "besluiten",
        /// Every decision was written.
        Besloten = "besloten",
    }
}

/// Dossiers without doubt of one talk (R211).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundel {
    /// Identity.
    pub id: BundelId,
    /// Number that people use, e.g. "B2026-012".
    pub nummer: String,
    /// The talk from which it comes.
    pub zitting: ZittingId,
    /// The school.
    pub school: SchoolId,
    /// Where it stands.
    pub staat: BundelStaat,
    /// The draw, once it was made.
    pub trekking: Option<Trekking>,
    /// The director's one act, once it was done.
    pub besluit: Option<BundelBesluit>,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// How a sample was drawn, so that anybody can draw it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trekking {
    /// Seed of the draw.
    pub zaad: u64,
    /// How many dossiers the bundle held, in the order of their numbers.
    pub uit: u16,
    /// How many were drawn.
    pub omvang: u16,
    /// When.
    pub datum: Date,
    /// By whom.
    pub door: AccountId,
}

/// One decision on all of a bundle: it grants each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundelBesluit {
    /// Grounds, the same for each letter beside its own facts.
    pub motivering: String,
    /// First day.
    pub ingangsdatum: Date,
    /// When it was signed.
    pub datum: Date,
    /// The director.
    pub door: AccountId,
    /// The director's name, as the letters carry it.
    pub naam: String,
}
