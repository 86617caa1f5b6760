//! The decision letter (beschikking) of a samenwerkingsverband on lwoo, praktijkonderwijs and vso, and its
//! decision on an objection.
//!
//! Names, dates and grounds come from the caller; the Dutch texts of the letter live in the templates in
//! this folder. The letter carries what the Algemene wet bestuursrecht asks of a decision: its grounds
//! (3:46), where they are found (3:47), why it departs from advice (3:50) and who may object or appeal, where
//! and until when (3:45).

mod inhoud;
mod op_bezwaar;
mod rechtsmiddel;

use jiff::civil::Date;

pub use self::op_bezwaar::{Dictum, OpBezwaar};
pub use self::rechtsmiddel::{Beroep, Bezwaar};
use crate::{
    Criterium, ExportError, Geadresseerde, Leerling, Soort, Swv,
    press::{self, Sjabloon},
};

/// Everything a decision letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeschikkingBrief {
    /// The samenwerkingsverband that decides.
    pub swv: Swv,
    /// To whom the letter goes: the board of the school that applied, or who objected.
    pub geadresseerde: Geadresseerde,
    /// Who receives a copy, for example `de ouders van Noor Visser` (Awb 3:43; WVO 2020, 2.47 lid 17).
    pub afschrift: Option<String>,
    /// Date of the letter, which is the date of sending: objections are counted from the day after.
    pub datum: Date,
    /// Sequence number of the decision, for example `2026-0137` (WVO 2020, 2.47 lid 17).
    pub volgnummer: String,
    /// What was applied for.
    pub soort: Soort,
    /// What is decided; in a decision on an objection: what holds after it.
    pub uitkomst: Uitkomst,
    /// Category of funding, for example `categorie 1 (laag)`: a row of facts in a letter on vso.
    pub bekostigingscategorie: Option<String>,
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
    /// Which way it went and why, where the criteria leave both open (Uitvoeringsbesluit WVO 2020, 2.46 lid 6).
    pub keuze: Option<String>,
    /// The experts' advice, a row each (WVO 2020, 2.47 lid 14; Uitvoeringsbesluit WVO 2020, 2.51).
    pub deskundigen: Vec<AdviesRegel>,
    /// Reasons why the decision departs from the experts' advice (Awb 3:50); `None` when it does not.
    pub afwijking_advies: Option<String>,
    /// What the advisory committee of the samenwerkingsverband advised before the decision: one sentence.
    pub commissie: Option<String>,
    /// Grounds. Blank lines separate paragraphs. Never blank (Awb 3:46).
    pub motivering: String,
    /// What the parents said, in short (PrO: WVO 2020, 2.30 lid 4).
    pub zienswijze_ouders: Option<String>,
    /// Set when the letter decides on an objection; it then closes with appeal at the court.
    pub op_bezwaar: Option<OpBezwaar>,
    /// Until when and where objections are made. Required in a first decision; not printed in a decision on an
    /// objection, against which only appeal is open.
    pub bezwaar: Option<Bezwaar>,
    /// Who signs.
    pub ondertekenaar: Ondertekenaar,
    /// Enclosures, one a line.
    pub bijlagen: Vec<String>,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uitkomst {
    /// Granted.
    Toegewezen {
        /// First day it holds.
        ingangsdatum: Date,
        /// Last day it holds; without one it has no end. A declaration for vso always ends (WEC, 40 lid 15).
        einddatum: Option<Date>,
    },
    /// Refused.
    NietToegewezen,
    /// Not treated, because the application stayed incomplete (Awb 4:5 lid 1).
    BuitenBehandeling,
}

/// One expert's advice as the decision names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviesRegel {
    /// Name of the expert.
    pub naam: String,
    /// Field, for example `orthopedagoog` (Uitvoeringsbesluit WVO 2020, 2.51).
    pub deskundigheid: String,
    /// Date of the advice.
    pub datum: Date,
    /// What the advice comes to, for example `toewijzen`.
    pub strekking: String,
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
/// See [`ExportError`]: blank required fields, characters without a glyph, a wrong colour, too short a period for
/// objection or appeal, a declaration for vso without end, a hearing neither held nor explained.
pub fn beschikking_pdf(brief: &BeschikkingBrief) -> Result<Vec<u8>, ExportError> {
    let data = inhoud::data(brief)?;
    let ident = format!("{} {}", brief.swv.nummer, brief.volgnummer);
    press::print(Sjabloon::Beschikking, data.to_string(), ident)
}
