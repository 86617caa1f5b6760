//! A notice that a decision takes longer: given once, in time, and for how long.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    KlokFeiten,
    beslistermijn::{SCHOOL_UITERLIJK_WEKEN, school_einde, swv_einde},
    termijn_einde,
};
use crate::toelating::codes;

/// A notice given on a day that names the day by which the decision comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Verlenging {
    /// Day of the notice.
    pub op: Date,
    /// Last day of the term that it names.
    pub tot: Date,
}

codes! {
    /// Why a notice is refused.
    #[derive(thiserror::Error)]
    VerlengingFout {
        /// There was a notice before: it is given once.
        #[error("extended before")]
        AlVerlengd = "al_verlengd",
        /// The term had ended on the day of the notice, or there is nothing left to decide.
        #[error("notice after the end of the term")]
        TeLaat = "te_laat",
        /// The day it names lies beyond what the law allows.
        #[error("longer than the law allows")]
        TeLang = "te_lang",
        /// The notice lies before the term began, or the day it names does not lie after the end as it is.
        #[error("notice before the term began, or nothing added to it")]
        VoorBegin = "voor_begin",
    }
}

/// Whether the school may extend its term: once, by notice within the six weeks, to at most ten weeks after registration
/// (WVO 2020 art. 8.8 lid 2, R198). The ten weeks are moved by the Algemene termijnenwet.
///
/// The law counts "ten hoogste vier weken"; **\[choice\]** from the six weeks as they are, not as moved (R199: day 70 is on
/// time). For minor asylum seekers the law gives no extension (lid 9): the caller knows who they are.
///
/// # Errors
/// The first rule that the notice breaks.
pub fn mag_verlengen(feiten: &KlokFeiten, nieuw: Verlenging) -> Result<(), VerlengingFout> {
    if feiten.verlengd.is_some() {
        return Err(VerlengingFout::AlVerlengd);
    }
    let klaar = feiten.toelating_beslist.is_some() || feiten.gesloten_op.is_some();
    binnen(nieuw, feiten.aangemeld_op, school_einde(feiten), klaar)?;
    let uiterlijk = feiten.aangemeld_op.saturating_add(SCHOOL_UITERLIJK_WEKEN.weeks());
    if nieuw.tot > termijn_einde(uiterlijk) {
        return Err(VerlengingFout::TeLang);
    }
    Ok(())
}

/// Whether the SWV may name a later term: within the eight weeks with their suspended days (Awb art. 4:14 lid 3).
///
/// The law asks for a reasonable term and names no maximum, so none is enforced. **\[choice\]** Once: the law speaks of one
/// notice and one term.
///
/// # Errors
/// The first rule that the notice breaks.
pub fn mag_mededelen(feiten: &KlokFeiten, nieuw: Verlenging) -> Result<(), VerlengingFout> {
    if feiten.mededeling.is_some() {
        return Err(VerlengingFout::AlVerlengd);
    }
    let ontvangen_op = feiten.ontvangen_op.ok_or(VerlengingFout::VoorBegin)?;
    let klaar = feiten.besloten_op.is_some() || feiten.gesloten_op.is_some();
    binnen(nieuw, ontvangen_op, swv_einde(feiten, ontvangen_op), klaar)
}

/// What both notices share: given while the term runs, and naming a later day.
fn binnen(nieuw: Verlenging, begin: Date, einde: Date, klaar: bool) -> Result<(), VerlengingFout> {
    if nieuw.op < begin {
        Err(VerlengingFout::VoorBegin)
    } else if klaar || nieuw.op > einde {
        Err(VerlengingFout::TeLaat)
    } else if nieuw.tot <= einde {
        Err(VerlengingFout::VoorBegin)
    } else {
        Ok(())
    }
}
