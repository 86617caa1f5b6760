//! What a decision on an objection says beyond a first decision (Awb 7:11-7:13).

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Beroep, rechtsmiddel};
use crate::{ExportError, papier, tekst};

/// The objection and how it was handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpBezwaar {
    /// Who objected, for example `de ouders van Noor Visser`.
    pub indiener: String,
    /// Date on which the objection was received.
    pub ontvangen: Date,
    /// Sequence number of the decision objected to.
    pub bestreden_volgnummer: String,
    /// Date of the decision objected to.
    pub bestreden_datum: Date,
    /// Date of the hearing by the committee (Awb 7:13 lid 3).
    pub gehoord_op: Option<Date>,
    /// Why there was no hearing. Required when `gehoord_op` is `None`: the decision must give the ground
    /// (Awb 7:12 lid 1).
    pub niet_gehoord: Option<String>,
    /// What is decided on the objection.
    pub dictum: Dictum,
    /// What the objection committee advised, in words (WVO 2020, 2.47 lid 15). Never blank.
    pub advies: String,
    /// Why the decision departs from that advice; the letter then says that the advice is enclosed
    /// (Awb 7:13 lid 7), so name it in the enclosures.
    pub afwijking: Option<String>,
    /// Where and until when appeal is made.
    pub beroep: Beroep,
}

/// What is decided on an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dictum {
    /// Well-founded: the earlier decision is withdrawn and the letter's outcome takes its place (Awb 7:11).
    Gegrond,
    /// Unfounded: the earlier decision stands.
    Ongegrond,
    /// Inadmissible: the objection is not weighed and the earlier decision stands.
    NietOntvankelijk,
}

/// The objection as the template reads it. `verzonden` is the date of the letter.
pub(super) fn data(zaak: &OpBezwaar, verzonden: Date) -> Result<Value, ExportError> {
    let niet_gehoord = tekst::optional_text("op_bezwaar.niet_gehoord", zaak.niet_gehoord.as_deref())?;
    if zaak.gehoord_op.is_none() && niet_gehoord.is_none() {
        return Err(ExportError::Ontbreekt {
            veld: "op_bezwaar.niet_gehoord",
        });
    }
    Ok(json!({
        "indiener": tekst::required("op_bezwaar.indiener", &zaak.indiener)?,
        "ontvangen": papier::datum(zaak.ontvangen)?,
        "bestreden_volgnummer":
            tekst::required("op_bezwaar.bestreden_volgnummer", &zaak.bestreden_volgnummer)?,
        "bestreden_datum": papier::datum(zaak.bestreden_datum)?,
        "gehoord_op": zaak.gehoord_op.map(papier::datum).transpose()?,
        "niet_gehoord": niet_gehoord,
        "dictum": match zaak.dictum {
            Dictum::Gegrond => "gegrond",
            Dictum::Ongegrond => "ongegrond",
            Dictum::NietOntvankelijk => "niet-ontvankelijk",
        },
        "advies": tekst::required_text("op_bezwaar.advies", &zaak.advies)?,
        "afwijking": tekst::optional_text("op_bezwaar.afwijking", zaak.afwijking.as_deref())?,
        "beroep": rechtsmiddel::beroep(&zaak.beroep, verzonden)?,
    }))
}
