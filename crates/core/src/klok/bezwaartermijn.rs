//! The terms of an objection to a decision of the SWV, and of the appeal after it.

use jiff::{ToSpan, civil::Date};

use super::{
    BEZWAAR_WEKEN, BezwaarFeiten, Eigenaar, Grond, TermijnSoort, bezwaar_tot, opschorting::opgeschort_einde,
    schets::Schets,
};

/// Weeks for the decision on an objection on which a committee advises (Awb art. 7:10 lid 1, WVO 2020 art. 2.47 lid 15).
const BESLISSING_WEKEN: i32 = 12;
/// Weeks for which it may be adjourned (Awb art. 7:10 lid 3).
const VERDAGING_WEKEN: i32 = 6;

/// Awb art. 6:7, from the day after sending (art. 6:8 lid 1). An objection posted in time and received within a week after the
/// end is in time as well (art. 6:9 lid 2): a person judges that, the clock only sees the day of receipt.
pub(super) fn bezwaar_maken(b: &BezwaarFeiten) -> Schets {
    Schets::nieuw(
        TermijnSoort::Bezwaar,
        Eigenaar::Ouders,
        Grond::heel("awb", "6:7"),
        b.verzonden,
        b.verzonden.saturating_add(BEZWAAR_WEKEN.weeks()),
    )
    .gehaald(b.ontvangen)
}

/// Awb art. 7:10 lid 1, adjourned lid 3, suspended lid 2.
///
/// Twelve weeks from the day after the objection term ended (that end moved). The Algemene termijnenwet still covers twelve
/// weeks (art. 4 a), and **\[choice\]** the six of the adjournment as a term of their own, counted from the twelve as they are.
pub(super) fn beslissing_op_bezwaar(b: &BezwaarFeiten, vandaag: Date) -> Option<Schets> {
    b.ontvangen?;
    let begin = bezwaar_tot(b.verzonden);
    let (weken, lid) = if b.verdaagd {
        (BESLISSING_WEKEN + VERDAGING_WEKEN, 3)
    } else {
        (BESLISSING_WEKEN, 1)
    };
    let einde = opgeschort_einde(
        begin.saturating_add(weken.weeks()),
        begin,
        b.opschortingen.iter().copied(),
    );
    Schets::nieuw(
        TermijnSoort::BeslissingOpBezwaar,
        Eigenaar::Swv,
        Grond::lid("awb", "7:10", lid),
        begin,
        einde,
    )
    .gehaald(b.beslist)
    .opgeschort(&b.opschortingen, vandaag)
    .tenzij(b.ingetrokken.is_some())
}

/// Awb art. 6:7, from the day after the decision on the objection was sent. Whether somebody appealed is not a fact here.
pub(super) fn beroep(b: &BezwaarFeiten) -> Option<Schets> {
    let beslist = b.beslist?;
    Some(Schets::nieuw(
        TermijnSoort::Beroep,
        Eigenaar::Ouders,
        Grond::heel("awb", "6:7"),
        beslist,
        beslist.saturating_add(BEZWAAR_WEKEN.weeks()),
    ))
}
