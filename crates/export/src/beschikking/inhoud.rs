//! From the letter's struct to the JSON the template reads: checked, with dates in Dutch words.

use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

use super::{BeschikkingBrief, Bezwaar, Criterium, Leerling, Soort, Swv, Uitkomst};
use crate::{ExportError, tekst};

mod kleur;

/// Length of the objection period in days: six weeks (Awb 6:7).
const BEZWAAR_DAGEN: i32 = 42;

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

/// All data of the letter.
pub(super) fn data(brief: &BeschikkingBrief) -> Result<Value, ExportError> {
    Ok(json!({
        "swv": swv(&brief.swv)?,
        "kleur": kleur::accent(brief.swv.accent.as_deref())?,
        "geadresseerde": {
            "naam": tekst::required("geadresseerde.naam", &brief.geadresseerde.naam)?,
            "adresregels": tekst::lines("geadresseerde.adresregels", &brief.geadresseerde.adresregels)?,
        },
        "afschrift": optional_line("afschrift", brief.afschrift.as_deref())?,
        "datum": datum(brief.datum)?,
        "jaar": brief.datum.year(),
        "maand": brief.datum.month(),
        "dag": brief.datum.day(),
        "volgnummer": tekst::required("volgnummer", &brief.volgnummer)?,
        "pro": brief.soort == Soort::ToelaatbaarheidsverklaringPraktijkonderwijs,
        "uitkomst": uitkomst(brief.uitkomst)?,
        "leerling": leerling(&brief.leerling)?,
        "school": tekst::required("school", &brief.school)?,
        "aanvraagdatum": datum(brief.aanvraagdatum)?,
        "grondslag": tekst::lines("grondslag", &brief.grondslag)?,
        "criteria": brief.criteria.iter().map(criterium).collect::<Result<Vec<_>, _>>()?,
        "deskundigenadvies": optional_text("deskundigenadvies", brief.deskundigenadvies.as_deref())?,
        "motivering": motivering(&brief.motivering)?,
        "zienswijze": optional_text("zienswijze_ouders", brief.zienswijze_ouders.as_deref())?,
        "bezwaar": bezwaar(&brief.bezwaar, brief.datum)?,
        "ondertekenaar": {
            "naam": tekst::required("ondertekenaar.naam", &brief.ondertekenaar.naam)?,
            "functie": tekst::line("ondertekenaar.functie", &brief.ondertekenaar.functie)?,
        },
        "bijlagen": tekst::lines("bijlagen", &brief.bijlagen)?,
    }))
}

fn swv(swv: &Swv) -> Result<Value, ExportError> {
    Ok(json!({
        "naam": tekst::required("swv.naam", &swv.naam)?,
        "nummer": tekst::line("swv.nummer", &swv.nummer)?,
        "adresregels": tekst::lines("swv.adresregels", &swv.adresregels)?,
        "plaats": tekst::line("swv.plaats", &swv.plaats)?,
    }))
}

fn leerling(leerling: &Leerling) -> Result<Value, ExportError> {
    Ok(json!({
        "naam": tekst::required("leerling.naam", &leerling.naam)?,
        "geboortedatum": datum(leerling.geboortedatum)?,
        "leerlingnummer": tekst::line("leerling.leerlingnummer", &leerling.leerlingnummer)?,
    }))
}

fn uitkomst(uitkomst: Uitkomst) -> Result<Value, ExportError> {
    match uitkomst {
        Uitkomst::NietToegewezen => Ok(json!({ "toegewezen": false })),
        Uitkomst::Toegewezen {
            ingangsdatum,
            einddatum,
        } => Ok(json!({
            "toegewezen": true,
            "ingangsdatum": datum(ingangsdatum)?,
            "einddatum": einddatum.map(datum).transpose()?,
        })),
    }
}

fn criterium(rij: &Criterium) -> Result<Value, ExportError> {
    Ok(json!([
        tekst::line("criteria.onderdeel", &rij.onderdeel)?,
        tekst::line("criteria.gegeven", &rij.gegeven)?,
        tekst::line("criteria.grens", &rij.grens)?,
        tekst::line("criteria.oordeel", &rij.oordeel)?,
    ]))
}

/// The grounds; a decision without is no decision (Awb 3:46).
fn motivering(text: &str) -> Result<Vec<Vec<String>>, ExportError> {
    let paragraphs = tekst::paragraphs("motivering", text)?;
    if paragraphs.is_empty() {
        Err(ExportError::Ontbreekt { veld: "motivering" })
    } else {
        Ok(paragraphs)
    }
}

/// The objection clause. A period shorter than the law gives is refused; a longer one is the Algemene
/// termijnenwet at work, or kindness.
fn bezwaar(bezwaar: &Bezwaar, verzonden: Date) -> Result<Value, ExportError> {
    let eerste = verzonden.tomorrow().ok().ok_or(ExportError::Datum(verzonden))?;
    let vroegst = verzonden
        .checked_add(BEZWAAR_DAGEN.days())
        .ok()
        .ok_or(ExportError::Datum(verzonden))?;
    if bezwaar.laatste_dag < vroegst {
        return Err(ExportError::Bezwaartermijn {
            laatste_dag: bezwaar.laatste_dag,
            vroegst,
        });
    }
    let adresregels = tekst::lines("bezwaar.adresregels", &bezwaar.adresregels)?;
    if adresregels.is_empty() {
        return Err(ExportError::Ontbreekt {
            veld: "bezwaar.adresregels",
        });
    }
    Ok(json!({
        "eerste_dag": datum(eerste)?,
        "laatste_dag": datum(bezwaar.laatste_dag)?,
        "adresregels": adresregels,
        "digitaal": optional_line("bezwaar.digitaal", bezwaar.digitaal.as_deref())?,
    }))
}

/// A blank optional line is no line.
fn optional_line(veld: &str, text: Option<&str>) -> Result<Option<String>, ExportError> {
    let line = text.map(|text| tekst::line(veld, text)).transpose()?;
    Ok(line.filter(|line| !line.is_empty()))
}

/// Blank optional text is no text.
fn optional_text(veld: &str, text: Option<&str>) -> Result<Option<Vec<Vec<String>>>, ExportError> {
    let paragraphs = text.map(|text| tekst::paragraphs(veld, text)).transpose()?;
    Ok(paragraphs.filter(|paragraphs| !paragraphs.is_empty()))
}

/// A date as a letter writes it: `3 maart 2026`.
fn datum(date: Date) -> Result<String, ExportError> {
    let maand = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|index| MAANDEN.get(index));
    match maand {
        Some(maand) if (0..=9999).contains(&date.year()) => {
            // A plain blank: a no-break space costs an ActualText, behind which some readers lose the rest.
            Ok(format!("{} {maand} {}", date.day(), date.year()))
        }
        _ => Err(ExportError::Datum(date)),
    }
}
