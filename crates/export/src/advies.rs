//! The copy of one expert's advice for the parents (WVO 2020, 2.47 lid 17).

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{
    ExportError, Geadresseerde, Leerling, Soort, Swv, papier,
    press::{self, Sjabloon},
    tekst,
};

/// One expert's advice as the parents receive it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviesBrief {
    /// The samenwerkingsverband that was advised.
    pub swv: Swv,
    /// The parents.
    pub geadresseerde: Geadresseerde,
    /// Date of sending.
    pub datum: Date,
    /// Number of the application, for example `A-2026-0412`.
    pub kenmerk: String,
    /// What was applied for.
    pub soort: Soort,
    /// About whom.
    pub leerling: Leerling,
    /// Name of the school that applied.
    pub school: String,
    /// Who advised.
    pub deskundige: Deskundige,
    /// Date of the advice itself.
    pub adviesdatum: Date,
    /// The advice. Blank lines separate paragraphs. Never blank.
    pub tekst: String,
    /// What the advice comes to, in one or a few sentences. Never blank.
    pub conclusie: String,
}

/// An expert who advises the samenwerkingsverband (WVO 2020, 2.47 lid 14).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deskundige {
    /// Name.
    pub naam: String,
    /// Field, for example `orthopedagoog` (Uitvoeringsbesluit WVO 2020, 2.51).
    pub deskundigheid: String,
    /// Where the expert works; left out when blank.
    pub organisatie: String,
}

/// Sets the copy of an advice as PDF that conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// The same advice always gives the same bytes.
///
/// # Errors
/// See [`ExportError`]: blank required fields, characters without a glyph, a wrong colour.
pub fn advies_pdf(brief: &AdviesBrief) -> Result<Vec<u8>, ExportError> {
    let data = data(brief)?;
    // One application has several opinions, and an expert may advise again.
    let ident = format!(
        "{} {} advies {} {}",
        brief.swv.nummer, brief.kenmerk, brief.deskundige.naam, brief.adviesdatum
    );
    press::print(Sjabloon::Advies, data.to_string(), ident)
}

fn data(brief: &AdviesBrief) -> Result<Value, ExportError> {
    Ok(json!({
        "blad": papier::blad(&brief.swv, brief.datum)?,
        "geadresseerde": papier::geadresseerde(&brief.geadresseerde)?,
        "kenmerk": tekst::required("kenmerk", &brief.kenmerk)?,
        "soort": brief.soort.code(),
        "leerling": papier::leerling(&brief.leerling)?,
        "school": tekst::required("school", &brief.school)?,
        "deskundige": {
            "naam": tekst::required("deskundige.naam", &brief.deskundige.naam)?,
            "deskundigheid": tekst::required("deskundige.deskundigheid", &brief.deskundige.deskundigheid)?,
            "organisatie": tekst::line("deskundige.organisatie", &brief.deskundige.organisatie)?,
        },
        "adviesdatum": papier::datum(brief.adviesdatum)?,
        "tekst": tekst::required_text("tekst", &brief.tekst)?,
        "conclusie": tekst::required_text("conclusie", &brief.conclusie)?,
    }))
}
