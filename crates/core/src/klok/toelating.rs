//! From the facts of an application to its terms: one function per term, with its article.

use jiff::{ToSpan, civil::Date};

use super::{
    BezwaarFeiten, Eigenaar, Grond, KlokFeiten, Termijn, TermijnSoort,
    beslistermijn::{aanvullen, niet_in_behandeling, school_beslist, swv_beslist, tijdelijke_plaatsing},
    bezwaartermijn::{beroep, beslissing_op_bezwaar, bezwaar_maken},
    schets::Schets,
};
use crate::toelating::instrument::iq_geldig_tot;

/// Years that the SWV keeps health data (WVO 2020 art. 2.47 lid 16).
const BEWAAR_JAREN: i32 = 3;

/// Every term that the facts set going, met or not, sorted by end and then by kind.
///
/// A term that was not met is left out once it no longer asks anything: after `gesloten_op` the terms of school and SWV,
/// after the decision the term to complete, the IQ test and the last session.
pub fn termijnen(feiten: &KlokFeiten, vandaag: Date) -> Vec<Termijn> {
    let bezwaar = feiten.bezwaar.as_ref();
    let mut alle: Vec<Termijn> = [
        school_beslist(feiten),
        tijdelijke_plaatsing(feiten),
        swv_beslist(feiten, vandaag),
        niet_in_behandeling(feiten, vandaag),
        bezwaar.map(bezwaar_maken),
        bezwaar.and_then(|b| beslissing_op_bezwaar(b, vandaag)),
        bezwaar.and_then(beroep),
        iq_geldig(feiten),
        einde_toewijzing(feiten),
        vernietigen(feiten),
        laatste_zitting(feiten),
    ]
    .into_iter()
    .flatten()
    .chain(aanvullen(feiten))
    .map(|schets| schets.op(vandaag))
    .collect();
    alle.sort_by_key(|t| (t.einde, t.soort, t.begin));
    alle
}

/// The nearest term that still asks something: not met, and not one that lapsed without a task left
/// ([`TermijnSoort::vervalt`]). A task that is overdue comes first.
pub fn eerstvolgende(termijnen: &[Termijn]) -> Option<&Termijn> {
    termijnen
        .iter()
        .filter(|t| t.vraagt())
        .min_by_key(|t| (t.einde, t.soort))
}

/// At most two years old on the day the complete dossier is handed in (rule of the SWV, R209): two years to the day is
/// still in time. A test of 29 February holds until 28 February **\[choice\]**.
fn iq_geldig(f: &KlokFeiten) -> Option<Schets> {
    let afgenomen = f.iq_datum?;
    Schets::nieuw(
        TermijnSoort::IqGeldig,
        Eigenaar::School,
        Grond::heel("swv", "iq_geldig"),
        afgenomen,
        iq_geldig_tot(afgenomen),
    )
    .gehaald(f.ingediend_op)
    .tenzij(f.besloten_op.or(f.gesloten_op).is_some())
}

/// WEC art. 40 lid 15 (VSO); for lwoo, known by its last session, Uitvoeringsbesluit art. 2.48 lid 1.
fn einde_toewijzing(f: &KlokFeiten) -> Option<Schets> {
    Some(Schets::nieuw(
        TermijnSoort::EindeToewijzing,
        Eigenaar::School,
        grond_einde(f.laatste_zitting.is_some()),
        f.besloten_op.unwrap_or(f.aangemeld_op),
        f.einddatum?,
    ))
}

/// Why a decision has a last day.
pub(super) const fn grond_einde(lwoo: bool) -> Grond {
    if lwoo {
        Grond::lid("uitvoeringsbesluit", "2.48", 1)
    } else {
        Grond::lid("wec", "40", 15)
    }
}

/// WVO 2020 art. 2.47 lid 16. **\[choice\]** From the decision, or the end of an objection when that is later; not while an
/// objection waits. An application that ended without a decision counts from the day it ended.
fn vernietigen(f: &KlokFeiten) -> Option<Schets> {
    let bezwaar = f.bezwaar.as_ref();
    if bezwaar.is_some_and(BezwaarFeiten::loopt) {
        return None;
    }
    let begin = f
        .besloten_op
        .max(bezwaar.and_then(BezwaarFeiten::geeindigd))
        .or(f.gesloten_op)?;
    Some(
        Schets::nieuw(
            TermijnSoort::Vernietigen,
            Eigenaar::Swv,
            Grond::lid("wvo2020", "2.47", 16),
            begin,
            begin.saturating_add(BEWAAR_JAREN.years()),
        )
        .gehaald(f.vernietigd_op),
    )
}

/// The last day that what may be destroyed on a day can be of (WVO 2020 art. 2.47 lid 16).
pub fn begin_bewaring(vandaag: Date) -> Date {
    vandaag.saturating_sub(BEWAAR_JAREN.years())
}

/// R219, R220: an lwoo dossier must be handed in by the last session **\[choice: handed in, not decided\]**. A date of the SWV.
fn laatste_zitting(f: &KlokFeiten) -> Option<Schets> {
    Schets::nieuw(
        TermijnSoort::LaatsteZitting,
        Eigenaar::School,
        Grond::heel("swv", "laatste_zitting"),
        f.aangemeld_op,
        f.laatste_zitting?,
    )
    .gehaald(f.ingediend_op)
    .tenzij(f.besloten_op.or(f.gesloten_op).is_some())
}
