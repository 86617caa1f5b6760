//! The decision letter (beschikking) of a samenwerkingsverband on lwoo and praktijkonderwijs.
//!
//! Names, dates and grounds come from the caller; the Dutch texts of the letter live in the templates in
//! this folder. The letter carries what the Algemene wet bestuursrecht asks of a decision: its grounds
//! (3:46), where they are found (3:47) and who may object, where and until when (3:45).

mod inhoud;

use jiff::civil::Date;

use crate::{ExportError, press};

/// Everything a decision letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeschikkingBrief {
    /// The samenwerkingsverband that decides.
    pub swv: Swv,
    /// To whom the letter goes: the board of the school that applied.
    pub geadresseerde: Geadresseerde,
    /// Who receives a copy, for example `de ouders van Noor Visser` (Awb 3:43; WVO 2020, 2.47 lid 17).
    pub afschrift: Option<String>,
    /// Date of the letter, which is the date of sending: objections are counted from the day after.
    pub datum: Date,
    /// Sequence number of the decision, for example `2026-0137` (WVO 2020, 2.47 lid 17).
    pub volgnummer: String,
    /// What was applied for.
    pub soort: Soort,
    /// What is decided.
    pub uitkomst: Uitkomst,
    /// About whom.
    pub leerling: Leerling,
    /// Name of the school that applied.
    pub school: String,
    /// Date on which the application was received.
    pub aanvraagdatum: Date,
    /// Legal provisions the decision rests on, one a line (Awb 3:47 lid 2).
    pub grondslag: Vec<String>,
    /// The facts beside the criteria; no table when empty.
    pub criteria: Vec<Criterium>,
    /// Advice of the experts, and why the decision departs from it if it does (Awb 3:49, 3:50).
    pub deskundigenadvies: Option<String>,
    /// Grounds. Blank lines separate paragraphs. Never blank (Awb 3:46).
    pub motivering: String,
    /// What the parents said, in short (PrO: WVO 2020, 2.30 lid 4).
    pub zienswijze_ouders: Option<String>,
    /// Until when and where objections are made.
    pub bezwaar: Bezwaar,
    /// Who signs.
    pub ondertekenaar: Ondertekenaar,
    /// Enclosures, one a line.
    pub bijlagen: Vec<String>,
}

/// The samenwerkingsverband as it presents itself on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swv {
    /// Full name.
    pub naam: String,
    /// Number in the register, for example `VO9901`.
    pub nummer: String,
    /// Street, postcode and place, telephone, web: one a line.
    pub adresregels: Vec<String>,
    /// Place the letter is dated from.
    pub plaats: String,
    /// House colour as `#rrggbb`; our own when absent.
    pub accent: Option<String>,
}

/// To whom the letter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geadresseerde {
    /// Name of the school or its board.
    pub naam: String,
    /// Attention line, street, postcode and place.
    pub adresregels: Vec<String>,
}

/// What was applied for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// Declaration that the pupil may enter praktijkonderwijs (WVO 2020, 2.30 lid 5).
    ToelaatbaarheidsverklaringPraktijkonderwijs,
    /// Decision that the pupil is designated for leerwegondersteunend onderwijs (WVO 2020, 2.43 lid 1).
    AanwijzingLeerwegondersteuning,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uitkomst {
    /// Granted.
    Toegewezen {
        /// First day it holds.
        ingangsdatum: Date,
        /// Last day it holds; without one it has no end.
        einddatum: Option<Date>,
    },
    /// Refused.
    NietToegewezen,
}

/// The pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leerling {
    /// Full name.
    pub naam: String,
    /// Date of birth.
    pub geboortedatum: Date,
    /// Number of the pupil in the administration of the school.
    pub leerlingnummer: String,
}

/// One row of the criteria table, in the caller's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterium {
    /// What is measured, for example `Leerachterstand inzichtelijk rekenen`.
    pub onderdeel: String,
    /// The pupil's fact, for example `0,62 (DLE 19, DL 50)`.
    pub gegeven: String,
    /// The bound, for example `ten minste 0,5`.
    pub grens: String,
    /// The outcome, for example `voldoet`.
    pub oordeel: String,
}

/// Where and until when objections are made. Six weeks from the day after sending (Awb 6:7, 6:8), moved
/// to a working day by the Algemene termijnenwet: the caller's clock knows the holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezwaar {
    /// Last day on which an objection is in time.
    pub laatste_dag: Date,
    /// Postal address, one line each, the addressee first.
    pub adresregels: Vec<String>,
    /// Where an objection may be sent electronically, if the SWV has opened that way.
    pub digitaal: Option<String>,
}

/// Who signs on behalf of the samenwerkingsverband.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ondertekenaar {
    /// Name.
    pub naam: String,
    /// Function.
    pub functie: String,
}

/// Sets the decision letter as PDF that conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// The same letter always gives the same bytes.
///
/// # Errors
/// See [`ExportError`]: blank required fields, characters without a glyph, a wrong colour, too short an
/// objection period.
pub fn beschikking_pdf(brief: &BeschikkingBrief) -> Result<Vec<u8>, ExportError> {
    let data = inhoud::data(brief)?;
    let ident = format!("{} {}", brief.swv.nummer, brief.volgnummer);
    press::print(data.to_string(), ident)
}
