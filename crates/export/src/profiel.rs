//! What everybody may read of the support profile of a school, on paper.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{
    ExportError, Swv, papier,
    press::{self, Sjabloon},
    tekst,
};

/// A support profile, in the words of the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfielBlad {
    /// The samenwerkingsverband, for the house style.
    pub swv: Swv,
    /// Name of the school.
    pub school: String,
    /// Institution code.
    pub brin: String,
    /// School year, for example `2026-2027`.
    pub schooljaar: String,
    /// Day of the adoption.
    pub datum: Date,
    /// The first and the last day on which it holds.
    pub geldig: (Date, Date),
    /// What the medezeggenschapsraad advised, in words, with its day.
    pub mr: String,
    /// What pupils said, and what was done with it.
    pub inbreng: String,
    /// The parts, in reading order.
    pub delen: Vec<ProfielDeel>,
    /// Hash of what was adopted.
    pub kenmerk: String,
}

/// A part of a profile: places under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfielDeel {
    /// Heading.
    pub kop: String,
    /// Its places.
    pub plekken: Vec<ProfielPlek>,
}

/// A place of a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfielPlek {
    /// Title.
    pub titel: String,
    /// The kind of support, as a word beside its colour; with whether it is the basis.
    pub blok: Option<(bool, String)>,
    /// The norm; empty when there is none.
    pub norm: String,
    /// What the school writes.
    pub tekst: String,
    /// Name of each offer, and what it is and how it is given.
    pub aanbod: Vec<(String, String)>,
    /// Titles of documents.
    pub documenten: Vec<String>,
}

/// Sets a support profile as PDF that conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// # Errors
/// See [`ExportError`]: blank required fields, characters without a glyph, a wrong colour.
pub fn profiel_pdf(blad: &ProfielBlad) -> Result<Vec<u8>, ExportError> {
    let data = data(blad)?;
    let ident = format!("{} profiel {} {}", blad.swv.nummer, blad.brin, blad.kenmerk);
    press::print(Sjabloon::Profiel, data.to_string(), ident)
}

fn data(blad: &ProfielBlad) -> Result<Value, ExportError> {
    Ok(json!({
        "blad": papier::blad(&blad.swv, blad.datum)?,
        "school": tekst::required("school", &blad.school)?,
        "brin": tekst::line("brin", &blad.brin)?,
        "schooljaar": tekst::required("schooljaar", &blad.schooljaar)?,
        "vastgesteld": papier::datum(blad.datum)?,
        "van": papier::datum(blad.geldig.0)?,
        "tot": papier::datum(blad.geldig.1)?,
        "mr": tekst::line("mr", &blad.mr)?,
        "inbreng": tekst::paragraphs("inbreng", &blad.inbreng)?,
        "delen": blad.delen.iter().map(deel).collect::<Result<Vec<_>, _>>()?,
        // Enough to compare by eye; the whole stands on the page.
        "kenmerk": blad.kenmerk.chars().take(12).collect::<String>(),
    }))
}

fn deel(deel: &ProfielDeel) -> Result<Value, ExportError> {
    Ok(json!({
        "kop": tekst::required("kop", &deel.kop)?,
        "plekken": deel.plekken.iter().map(plek).collect::<Result<Vec<_>, _>>()?,
    }))
}

fn plek(plek: &ProfielPlek) -> Result<Value, ExportError> {
    let blok = plek.blok.as_ref();
    let aanbod = plek.aanbod.iter().map(|(naam, wat)| {
        Ok::<_, ExportError>(json!({
            "naam": tekst::line("aanbod", naam)?,
            "wat": tekst::paragraphs("aanbod", wat)?,
        }))
    });
    let documenten = plek.documenten.iter().map(|d| tekst::line("document", d));
    Ok(json!({
        "titel": tekst::required("titel", &plek.titel)?,
        "basis": blok.is_some_and(|(basis, _)| *basis),
        "blok": tekst::optional_line("blok", blok.map(|(_, woord)| woord.as_str()))?,
        "norm": tekst::paragraphs("norm", &plek.norm)?,
        "tekst": tekst::paragraphs("tekst", &plek.tekst)?,
        "aanbod": aanbod.collect::<Result<Vec<_>, _>>()?,
        "documenten": documenten.collect::<Result<Vec<_>, _>>()?,
    }))
}
