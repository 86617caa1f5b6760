//! What every printed sheet shares: the samenwerkingsverband, the addressee, the pupil, criteria, and how they
//! reach a template.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{ExportError, tekst};

mod kleur;

/// The months as a letter writes them.
const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

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
    /// Name of the school, its board or the parents.
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
    /// Declaration that the pupil may enter voortgezet speciaal onderwijs, cluster 3 or 4 (WEC, 40 lid 12).
    ToelaatbaarheidsverklaringVso,
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

impl Soort {
    /// The name under which the templates know it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::ToelaatbaarheidsverklaringPraktijkonderwijs => "pro",
            Self::AanwijzingLeerwegondersteuning => "lwoo",
            Self::ToelaatbaarheidsverklaringVso => "vso",
        }
    }
}

/// The form of the sheet: sender, colours and the date in the document's properties.
pub(crate) fn blad(swv: &Swv, datum: Date) -> Result<Value, ExportError> {
    Ok(json!({
        "swv": {
            "naam": tekst::required("swv.naam", &swv.naam)?,
            "nummer": tekst::line("swv.nummer", &swv.nummer)?,
            "adresregels": tekst::lines("swv.adresregels", &swv.adresregels)?,
            "plaats": tekst::line("swv.plaats", &swv.plaats)?,
        },
        "kleur": kleur::accent(swv.accent.as_deref())?,
        "datum": self::datum(datum)?,
        "jaar": datum.year(),
        "maand": datum.month(),
        "dag": datum.day(),
    }))
}

pub(crate) fn geadresseerde(aan: &Geadresseerde) -> Result<Value, ExportError> {
    Ok(json!({
        "naam": tekst::required("geadresseerde.naam", &aan.naam)?,
        "adresregels": tekst::lines("geadresseerde.adresregels", &aan.adresregels)?,
    }))
}

pub(crate) fn leerling(leerling: &Leerling) -> Result<Value, ExportError> {
    Ok(json!({
        "naam": tekst::required("leerling.naam", &leerling.naam)?,
        "geboortedatum": datum(leerling.geboortedatum)?,
        "leerlingnummer": tekst::line("leerling.leerlingnummer", &leerling.leerlingnummer)?,
    }))
}

pub(crate) fn criteria(rijen: &[Criterium]) -> Result<Vec<[String; 4]>, ExportError> {
    rijen
        .iter()
        .map(|rij| {
            Ok([
                tekst::line("criteria.onderdeel", &rij.onderdeel)?,
                tekst::line("criteria.gegeven", &rij.gegeven)?,
                tekst::line("criteria.grens", &rij.grens)?,
                tekst::line("criteria.oordeel", &rij.oordeel)?,
            ])
        })
        .collect()
}

/// A date as a letter writes it: `3 maart 2026`.
pub(crate) fn datum(date: Date) -> Result<String, ExportError> {
    let maand = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|index| MAANDEN.get(index));
    match maand {
        Some(maand) if (0..=9999).contains(&date.year()) => {
            // A plain blank: a no-break space costs an ActualText, behind which some readers lose the rest, and a
            // box around the date is written before the line it stands in.
            Ok(format!("{} {maand} {}", date.day(), date.year()))
        }
        _ => Err(ExportError::Datum(date)),
    }
}
