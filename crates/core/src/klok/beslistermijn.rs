//! The terms in which the school and the SWV decide, and the school completes.

use jiff::{ToSpan, civil::Date};

use super::{
    Eigenaar, Grond, KlokFeiten, TermijnSoort, opschorting::opgeschort_einde, schets::Schets, termijn_einde,
};

/// Weeks in which the school decides on admission (WVO 2020 art. 8.8 lid 2).
const SCHOOL_WEKEN: i32 = 6;
/// Most weeks with the one extension of four; also those of WVO 2020 art. 8.13 lid 1.
pub(super) const SCHOOL_UITERLIJK_WEKEN: i32 = 10;
/// Weeks after which a reasonable term has passed in any case (Awb art. 4:13 lid 2).
const SWV_WEKEN: i32 = 8;
/// Weeks in which the decision not to treat an application is sent (Awb art. 4:5 lid 4).
const NIET_BEHANDELEN_WEKEN: i32 = 4;

/// The end of the school's term, moved: six weeks, or the day that its notice names, never past ten weeks (R199).
pub(super) fn school_einde(f: &KlokFeiten) -> Date {
    let zes = f.aangemeld_op.saturating_add(SCHOOL_WEKEN.weeks());
    let tien = f.aangemeld_op.saturating_add(SCHOOL_UITERLIJK_WEKEN.weeks());
    // [choice] The day that a notice names is moved as the term it fills in is.
    termijn_einde(f.verlengd.map_or(zes, |v| v.tot.min(tien).max(zes)))
}

/// WVO 2020 art. 8.8 lid 2.
pub(super) fn school_beslist(f: &KlokFeiten) -> Option<Schets> {
    Schets::nieuw(
        TermijnSoort::SchoolBeslist,
        Eigenaar::School,
        Grond::lid("wvo2020", "8.8", 2),
        f.aangemeld_op,
        school_einde(f),
    )
    .gehaald(f.toelating_beslist)
    .tenzij(f.gesloten_op.is_some())
}

/// WVO 2020 art. 8.13. **\[choice\]** Left out when the school decided within the ten weeks: nothing had to start. Met, late,
/// by a decision after them. Not moved: it is a day on which something starts, and moving it would cost the pupil days.
pub(super) fn tijdelijke_plaatsing(f: &KlokFeiten) -> Option<Schets> {
    let tien = f.aangemeld_op.saturating_add(SCHOOL_UITERLIJK_WEKEN.weeks());
    if f.elders_ingeschreven || f.toelating_beslist.is_some_and(|op| op <= tien) {
        return None;
    }
    let mut schets = Schets::nieuw(
        TermijnSoort::TijdelijkePlaatsing,
        Eigenaar::School,
        Grond::lid("wvo2020", "8.13", 2),
        f.aangemeld_op,
        tien.saturating_add(1.day()),
    )
    .gehaald(f.toelating_beslist);
    schets.op_tijd_tot = tien;
    schets.tenzij(f.gesloten_op.is_some())
}

/// The end of the SWV's term, moved: eight weeks with the suspended days, or the day that its notice names with the days of
/// suspensions asked after the notice. **\[choice\]** A suspension that ran when the notice was given is in the day it names.
pub(super) fn swv_einde(f: &KlokFeiten, ontvangen_op: Date) -> Date {
    let opschortingen = f.opschortingen.iter().copied();
    termijn_einde(match f.mededeling {
        None => {
            let acht = ontvangen_op.saturating_add(SWV_WEKEN.weeks());
            opgeschort_einde(acht, ontvangen_op, opschortingen)
        }
        Some(m) => opgeschort_einde(m.tot, m.op, opschortingen.filter(|o| o.van > m.op)),
    })
}

/// Awb art. 4:13 lid 2, after a notice art. 4:14 lid 3; suspension by art. 4:15.
pub(super) fn swv_beslist(f: &KlokFeiten, vandaag: Date) -> Option<Schets> {
    let ontvangen_op = f.ontvangen_op?;
    let grond = if f.mededeling.is_some() {
        Grond::lid("awb", "4:14", 3)
    } else {
        Grond::lid("awb", "4:13", 2)
    };
    Schets::nieuw(
        TermijnSoort::SwvBeslist,
        Eigenaar::Swv,
        grond,
        ontvangen_op,
        swv_einde(f, ontvangen_op),
    )
    .gehaald(f.besloten_op)
    .opgeschort(&f.opschortingen, vandaag)
    .tenzij(f.gesloten_op.is_some())
}

/// Awb art. 4:5 lid 1: one term for each request. Not moved: the SWV sets it, no law does **\[choice\]**.
pub(super) fn aanvullen(f: &KlokFeiten) -> impl Iterator<Item = Schets> {
    let afgedaan = f.besloten_op.or(f.gesloten_op).is_some();
    f.opschortingen.iter().filter_map(move |o| {
        Schets::nieuw(
            TermijnSoort::Aanvullen,
            Eigenaar::School,
            Grond::lid("awb", "4:5", 1),
            o.gevraagd_op(),
            o.tot,
        )
        .gehaald(o.klaar.then_some(o.tot))
        .tenzij(afgedaan)
    })
}

/// Awb art. 4:5 lid 4, from the last completion or unused term. A possibility, not a duty: **\[choice\]** shown only while it
/// is open, so neither while a request still runs, nor after four weeks, nor after the decision.
pub(super) fn niet_in_behandeling(f: &KlokFeiten, vandaag: Date) -> Option<Schets> {
    if f.besloten_op.or(f.gesloten_op).is_some()
        || f.opschortingen.iter().any(|o| !o.klaar && o.tot >= vandaag)
    {
        return None;
    }
    let begin = f.opschortingen.iter().map(|o| o.tot).max()?;
    let schets = Schets::nieuw(
        TermijnSoort::NietInBehandeling,
        Eigenaar::Swv,
        Grond::lid("awb", "4:5", 4),
        begin,
        begin.saturating_add(NIET_BEHANDELEN_WEKEN.weeks()),
    );
    (vandaag <= schets.einde).then_some(schets)
}
