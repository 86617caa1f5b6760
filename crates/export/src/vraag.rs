//! "Question first": an application on two pages for its reader at the samenwerkingsverband.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{
    Criterium, ExportError, Leerling, Soort, Swv, papier,
    press::{self, Sjabloon},
    tekst,
};

/// What the reader of an application needs before the enclosures.
///
/// The form is made for two A4 pages. Nothing is ever cut or made smaller to reach that: texts that do not fit
/// run on to a third page and further, with the header of a table repeated. What the application leaves out is
/// named as left out, for that is what the reader wants to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VraagBlad {
    /// The samenwerkingsverband that reads it.
    pub swv: Swv,
    /// Number of the application, for example `A-2026-0412`.
    pub kenmerk: String,
    /// What was applied for.
    pub soort: Soort,
    /// About whom.
    pub leerling: Leerling,
    /// Name of the school that applied.
    pub school: String,
    /// Date on which the application was received.
    pub aanvraagdatum: Date,
    /// Date on which this sheet was made.
    pub datum: Date,
    /// The question. Blank lines separate paragraphs, as in the other texts. Never blank.
    pub vraag: String,
    /// Support that was tried.
    pub geprobeerd: Vec<Geprobeerd>,
    /// The facts beside the criteria.
    pub criteria: Vec<Criterium>,
    /// What the pupil says.
    pub stem_leerling: Option<String>,
    /// What the parents say.
    pub stem_ouders: Option<String>,
    /// The school's motivation (Uitvoeringsbesluit WVO 2020, 2.46 lid 1 onder a).
    pub motivering: Option<String>,
    /// Enclosures, one a line.
    pub bijlagen: Vec<String>,
}

/// Support that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geprobeerd {
    /// What was done.
    pub wat: String,
    /// When, in the caller's words, for example `sept. 2025 tot jan. 2026`.
    pub periode: String,
    /// What it brought.
    pub effect: String,
}

/// Sets the sheet as PDF that conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// The same sheet always gives the same bytes. Long texts run on beyond two pages; see [`VraagBlad`].
///
/// # Errors
/// See [`ExportError`]: blank required fields, characters without a glyph, a wrong colour.
pub fn vraag_pdf(blad: &VraagBlad) -> Result<Vec<u8>, ExportError> {
    let data = data(blad)?;
    let ident = format!("{} {} vraag {}", blad.swv.nummer, blad.kenmerk, blad.datum);
    press::print(Sjabloon::Vraag, data.to_string(), ident)
}

fn data(blad: &VraagBlad) -> Result<Value, ExportError> {
    Ok(json!({
        "blad": papier::blad(&blad.swv, blad.datum)?,
        "kenmerk": tekst::required("kenmerk", &blad.kenmerk)?,
        "soort": blad.soort.code(),
        "leerling": papier::leerling(&blad.leerling)?,
        "school": tekst::required("school", &blad.school)?,
        "aanvraagdatum": papier::datum(blad.aanvraagdatum)?,
        "vraag": tekst::required_text("vraag", &blad.vraag)?,
        "geprobeerd": blad.geprobeerd.iter().map(geprobeerd).collect::<Result<Vec<_>, _>>()?,
        "criteria": papier::criteria(&blad.criteria)?,
        "stem_leerling": tekst::optional_text("stem_leerling", blad.stem_leerling.as_deref())?,
        "stem_ouders": tekst::optional_text("stem_ouders", blad.stem_ouders.as_deref())?,
        "motivering": tekst::optional_text("motivering", blad.motivering.as_deref())?,
        "bijlagen": tekst::lines("bijlagen", &blad.bijlagen)?,
    }))
}

fn geprobeerd(rij: &Geprobeerd) -> Result<[String; 3], ExportError> {
    Ok([
        tekst::line("geprobeerd.wat", &rij.wat)?,
        tekst::line("geprobeerd.periode", &rij.periode)?,
        tekst::line("geprobeerd.effect", &rij.effect)?,
    ])
}
