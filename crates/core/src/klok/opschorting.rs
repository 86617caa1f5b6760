//! Suspension of a decision term while the applicant completes (Awb art. 4:15 lid 1 a, art. 7:10 lid 2).

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::termijn_einde;

/// One suspension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Opschorting {
    /// First suspended day: the day after the request.
    pub van: Date,
    /// First day that counts again: the day of completion, or the last day of the term that was set.
    pub tot: Date,
    /// Whether the applicant has completed.
    pub klaar: bool,
}

impl Opschorting {
    /// A request on a day to complete by a day.
    ///
    /// **\[choice\]** The last day of the term set counts again: "tot de dag waarop ... de daarvoor gestelde termijn
    /// ongebruikt is verstreken" can be read one day longer; the shorter reading is the safe one for who must decide.
    pub fn gevraagd(op: Date, herstel_tot: Date) -> Self {
        Self {
            van: op.saturating_add(1.day()),
            tot: herstel_tot,
            klaar: false,
        }
    }

    /// The same, completed on a day. Completion after the term that was set does not lengthen the suspension.
    #[must_use]
    pub fn aangevuld(self, op: Date) -> Self {
        Self {
            tot: op.min(self.tot),
            klaar: true,
            ..self
        }
    }

    /// Day on which the completion was asked.
    pub fn gevraagd_op(self) -> Date {
        self.van.saturating_sub(1.day())
    }

    /// Whether the applicant still has time on a day.
    pub fn is_open(self, vandaag: Date) -> bool {
        !self.klaar && self.tot > vandaag
    }
}

/// The end of a term, not yet moved, after adding every suspended day after `na` once.
///
/// **\[choice\]** A request made after the term has ended (moved, as the Algemene termijnenwet moves it) suspends nothing.
pub(super) fn opgeschort_einde(
    einde: Date,
    na: Date,
    opschortingen: impl IntoIterator<Item = Opschorting>,
) -> Date {
    let eerste = na.saturating_add(1.day());
    let mut delen: Vec<(Date, Date)> = opschortingen.into_iter().map(|o| (o.van, o.tot)).collect();
    delen.sort_unstable();
    let (mut einde, mut geteld) = (einde, eerste);
    for (van, tot) in delen {
        let van = van.max(geteld);
        if van >= tot {
            continue;
        }
        // A request made after the bare end but before the moved one suspends the term as moved.
        if van > einde {
            einde = termijn_einde(einde);
        }
        if van > einde {
            break;
        }
        einde = einde.saturating_add(dagen(van, tot).days());
        geteld = tot;
    }
    einde
}

/// Days from one day to another, negative when the other lies before it.
pub(super) fn dagen(van: Date, tot: Date) -> i32 {
    van.until(tot).map_or(0, |span| span.get_days())
}
