//! Where and until when one objects (bezwaar) or appeals (beroep).

use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

use crate::{ExportError, papier, tekst};

/// Length of the period for objection and for appeal in days: six weeks (Awb 6:7).
const TERMIJN_DAGEN: i32 = 42;

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

/// Where and until when one appeals against a decision on an objection. Counted as for [`Bezwaar`]
/// (Awb 6:7, 6:8). Which court is competent depends on who appeals: the caller names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beroep {
    /// Last day on which an appeal is in time.
    pub laatste_dag: Date,
    /// Name of the court without article, for example `rechtbank Noord-Nederland`.
    pub rechtbank: String,
    /// Postal address, one line each, the addressee first.
    pub adresregels: Vec<String>,
    /// Where one appeals electronically.
    pub digitaal: Option<String>,
}

/// The objection clause.
pub(super) fn bezwaar(bezwaar: &Bezwaar, verzonden: Date) -> Result<Value, ExportError> {
    Ok(json!({
        "eerste_dag": eerste_dag(verzonden)?,
        "laatste_dag": laatste_dag(bezwaar.laatste_dag, verzonden)?,
        "adresregels": adres("bezwaar.adresregels", &bezwaar.adresregels)?,
        "digitaal": tekst::optional_line("bezwaar.digitaal", bezwaar.digitaal.as_deref())?,
    }))
}

/// The appeal clause.
pub(super) fn beroep(beroep: &Beroep, verzonden: Date) -> Result<Value, ExportError> {
    Ok(json!({
        "eerste_dag": eerste_dag(verzonden)?,
        "laatste_dag": laatste_dag(beroep.laatste_dag, verzonden)?,
        "rechtbank": tekst::required("op_bezwaar.beroep.rechtbank", &beroep.rechtbank)?,
        "adresregels": adres("op_bezwaar.beroep.adresregels", &beroep.adresregels)?,
        "digitaal": tekst::optional_line("op_bezwaar.beroep.digitaal", beroep.digitaal.as_deref())?,
    }))
}

/// The period starts on the day after sending (Awb 6:8 lid 1).
fn eerste_dag(verzonden: Date) -> Result<String, ExportError> {
    papier::datum(verzonden.tomorrow().ok().ok_or(ExportError::Datum(verzonden))?)
}

/// A period shorter than the law gives is refused; a longer one is the Algemene termijnenwet at work, or
/// kindness.
fn laatste_dag(laatste_dag: Date, verzonden: Date) -> Result<String, ExportError> {
    let vroegst = verzonden
        .checked_add(TERMIJN_DAGEN.days())
        .ok()
        .ok_or(ExportError::Datum(verzonden))?;
    if laatste_dag < vroegst {
        return Err(ExportError::Bezwaartermijn { laatste_dag, vroegst });
    }
    papier::datum(laatste_dag)
}

fn adres(veld: &'static str, adresregels: &[String]) -> Result<Vec<String>, ExportError> {
    let adresregels = tekst::lines(veld, adresregels)?;
    if adresregels.is_empty() {
        Err(ExportError::Ontbreekt { veld })
    } else {
        Ok(adresregels)
    }
}
