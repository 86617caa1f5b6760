//! An ontwikkelingsperspectief on paper (WVO 2020 art. 2.44).

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{
    ExportError, Leerling, Swv, papier,
    press::{self, Sjabloon},
    tekst,
};

/// A version of an ontwikkelingsperspectief, in the words of the paper.
///
/// Made for one A4 page. Nothing is cut or made smaller to reach that: a longer plan runs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OppBlad {
    /// The samenwerkingsverband, for the house style.
    pub swv: Swv,
    /// Name of the school.
    pub school: String,
    /// About whom.
    pub leerling: Leerling,
    /// Class.
    pub klas: String,
    /// Name of the mentor.
    pub mentor: String,
    /// Number of the version.
    pub versie: i32,
    /// Where it stands, for example `vastgesteld op 3 maart 2026`.
    pub stand: String,
    /// Why this version came.
    pub reden: Option<String>,
    /// Outflow profile.
    pub uitstroom: Option<String>,
    /// The parts with their texts; what is empty is left out.
    pub delen: Vec<OppDeel>,
    /// The goals.
    pub doelen: Vec<OppDoel>,
    /// How the pupil was heard, in a sentence.
    pub gehoord: String,
    /// Where agreement stands, in a sentence.
    pub overeenstemming: String,
    /// Day of printing.
    pub datum: Date,
}

/// A part of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OppDeel {
    /// Heading.
    pub kop: String,
    /// Name and text of each item.
    pub teksten: Vec<(String, String)>,
}

/// A goal of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OppDoel {
    /// The goal.
    pub doel: String,
    /// By what one sees that it was reached.
    pub criterium: String,
    /// By when.
    pub voor: Option<Date>,
    /// What came of it.
    pub resultaat: String,
}

/// Sets the plan as PDF that conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// # Errors
/// See [`ExportError`]: blank required fields, characters without a glyph, a wrong colour.
pub fn opp_pdf(blad: &OppBlad) -> Result<Vec<u8>, ExportError> {
    let data = data(blad)?;
    let ident = format!(
        "{} opp {} {} {}",
        blad.swv.nummer, blad.leerling.leerlingnummer, blad.versie, blad.datum
    );
    press::print(Sjabloon::Opp, data.to_string(), ident)
}

fn data(blad: &OppBlad) -> Result<Value, ExportError> {
    let mut delen = Vec::new();
    for deel in &blad.delen {
        let deel = self::deel(deel)?;
        delen.extend(deel);
    }
    Ok(json!({
        "blad": papier::blad(&blad.swv, blad.datum)?,
        "school": tekst::required("school", &blad.school)?,
        "leerling": papier::leerling(&blad.leerling)?,
        "klas": tekst::line("klas", &blad.klas)?,
        "mentor": tekst::line("mentor", &blad.mentor)?,
        "versie": blad.versie,
        "stand": tekst::required("stand", &blad.stand)?,
        "reden": tekst::optional_line("reden", blad.reden.as_deref())?,
        "uitstroom": tekst::optional_line("uitstroom", blad.uitstroom.as_deref())?,
        "delen": delen,
        "doelen": blad.doelen.iter().map(doel).collect::<Result<Vec<_>, _>>()?,
        "gehoord": tekst::required("gehoord", &blad.gehoord)?,
        "overeenstemming": tekst::required("overeenstemming", &blad.overeenstemming)?,
    }))
}

/// A part with the texts that it has; `None` when it has none.
fn deel(deel: &OppDeel) -> Result<Option<Value>, ExportError> {
    let mut teksten = Vec::new();
    for (naam, tekst) in &deel.teksten {
        let alineas = tekst::paragraphs(naam, tekst)?;
        if !alineas.is_empty() {
            teksten.push(json!({ "naam": tekst::line("naam", naam)?, "tekst": alineas }));
        }
    }
    if teksten.is_empty() {
        return Ok(None);
    }
    Ok(Some(
        json!({ "kop": tekst::required("kop", &deel.kop)?, "teksten": teksten }),
    ))
}

fn doel(doel: &OppDoel) -> Result<[String; 4], ExportError> {
    let voor = doel.voor.map(papier::datum).transpose()?;
    Ok([
        tekst::line("doel", &doel.doel)?,
        tekst::line("criterium", &doel.criterium)?,
        voor.unwrap_or_default(),
        tekst::line("resultaat", &doel.resultaat)?,
    ])
}
