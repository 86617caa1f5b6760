//! From the letter's struct to the JSON the template reads: checked, with dates in Dutch words.

use serde_json::{Value, json};

use super::{AdviesRegel, BeschikkingBrief, Uitkomst, op_bezwaar, rechtsmiddel};
use crate::{ExportError, Soort, papier, tekst};

/// All data of the letter.
pub(super) fn data(brief: &BeschikkingBrief) -> Result<Value, ExportError> {
    Ok(json!({
        "blad": papier::blad(&brief.swv, brief.datum)?,
        "geadresseerde": papier::geadresseerde(&brief.geadresseerde)?,
        "afschrift": tekst::optional_line("afschrift", brief.afschrift.as_deref())?,
        "volgnummer": tekst::required("volgnummer", &brief.volgnummer)?,
        "soort": brief.soort.code(),
        "uitkomst": uitkomst(brief.soort, brief.uitkomst)?,
        "bekostigingscategorie":
            tekst::optional_line("bekostigingscategorie", brief.bekostigingscategorie.as_deref())?,
        "leerling": papier::leerling(&brief.leerling)?,
        "school": tekst::required("school", &brief.school)?,
        "aanvraagdatum": papier::datum(brief.aanvraagdatum)?,
        "grondslag": tekst::lines("grondslag", &brief.grondslag)?,
        "criteria": papier::criteria(&brief.criteria)?,
        "keuze": tekst::optional_text("keuze", brief.keuze.as_deref())?,
        "deskundigen": brief.deskundigen.iter().map(advies).collect::<Result<Vec<_>, _>>()?,
        "afwijking_advies": tekst::optional_text("afwijking_advies", brief.afwijking_advies.as_deref())?,
        "commissie": tekst::optional_line("commissie", brief.commissie.as_deref())?,
        // A decision without grounds is no decision (Awb 3:46).
        "motivering": tekst::required_text("motivering", &brief.motivering)?,
        "zienswijze": tekst::optional_text("zienswijze_ouders", brief.zienswijze_ouders.as_deref())?,
        "op_bezwaar": brief.op_bezwaar.as_ref().map(|zaak| op_bezwaar::data(zaak, brief.datum)).transpose()?,
        "bezwaar": bezwaar(brief)?,
        "ondertekenaar": {
            "naam": tekst::required("ondertekenaar.naam", &brief.ondertekenaar.naam)?,
            "functie": tekst::line("ondertekenaar.functie", &brief.ondertekenaar.functie)?,
        },
        "bijlagen": tekst::lines("bijlagen", &brief.bijlagen)?,
    }))
}

/// The objection clause of a first decision, which may not be left out (Awb 3:45).
fn bezwaar(brief: &BeschikkingBrief) -> Result<Option<Value>, ExportError> {
    match (&brief.op_bezwaar, &brief.bezwaar) {
        (Some(_), _) => Ok(None),
        (None, Some(bezwaar)) => rechtsmiddel::bezwaar(bezwaar, brief.datum).map(Some),
        (None, None) => Err(ExportError::Ontbreekt { veld: "bezwaar" }),
    }
}

fn uitkomst(soort: Soort, uitkomst: Uitkomst) -> Result<Value, ExportError> {
    match uitkomst {
        Uitkomst::NietToegewezen => Ok(json!({ "soort": "afgewezen" })),
        Uitkomst::BuitenBehandeling => Ok(json!({ "soort": "buiten behandeling" })),
        // WEC, 40 lid 15: for one or more school years, so never without an end.
        Uitkomst::Toegewezen { einddatum: None, .. } if soort == Soort::ToelaatbaarheidsverklaringVso => {
            Err(ExportError::Ontbreekt {
                veld: "uitkomst.einddatum",
            })
        }
        Uitkomst::Toegewezen {
            ingangsdatum,
            einddatum,
        } => Ok(json!({
            "soort": "toegewezen",
            "ingangsdatum": papier::datum(ingangsdatum)?,
            "einddatum": einddatum.map(papier::datum).transpose()?,
        })),
    }
}

fn advies(regel: &AdviesRegel) -> Result<Value, ExportError> {
    Ok(json!({
        "naam": tekst::required("deskundigen.naam", &regel.naam)?,
        "deskundigheid": tekst::required("deskundigen.deskundigheid", &regel.deskundigheid)?,
        "datum": papier::datum(regel.datum)?,
        "strekking": tekst::required("deskundigen.strekking", &regel.strekking)?,
    }))
}
