//! How long support is kept, and what stands in the way of destroying it.
//!
//! What the law says: the samenwerkingsverband keeps health data until three years after its assessment, its advice or its
//! assignment of support (WVO 2020 art. 2.47 lid 16). The pupil administration of the school (enrolment, de-registration,
//! absence, funding) is kept for at least five years after de-registration (Uitvoeringsbesluit WVO 2020 art. 8.10 lid 2);
//! nothing of it is destroyed here: the pupil, the class and the days of enrolment stay.
//!
//! For the rest of what support keeps at a school (needs, trajecten, plans, notes, acts) neither names a number of years:
//! what is no longer needed has to go. Three years after support ended is **agreed practice, not law**, taken over from
//! lid 16 **\[choice\]**; a samenwerkingsverband sets another number from a day on.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// Years that support is kept when the samenwerkingsverband set no number: agreed practice.
const JAREN: u8 = 3;

/// How many years support is kept after its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bewaartermijn {
    /// Whole years.
    pub jaren: u8,
}

impl Default for Bewaartermijn {
    fn default() -> Self {
        Self { jaren: JAREN }
    }
}

impl Bewaartermijn {
    /// Most years that can be set **\[choice\]**: who wants longer has something else to explain.
    pub const MEEST: u8 = 10;

    /// The first day on which what ended on a day may be destroyed: so many years later to the day; of 29 February 28
    /// February.
    pub fn vanaf(self, laatste: Date) -> Date {
        laatste.saturating_add(i32::from(self.jaren).years())
    }
}

/// What is known of the support of a pupil, or of a group, when somebody wants to destroy it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
pub struct SteunFeiten {
    /// The last day on which something of it happened, ended or was written; `None`: there is nothing.
    pub laatste: Option<Date>,
    /// A traject was asked for, waits or runs, or the pupil is in a group that did not end.
    pub traject: bool,
    /// A plan is in force.
    pub plan: bool,
    /// A need was recorded and did not end.
    pub behoefte: bool,
    /// Teachers read what they must know: a handelingswijzer was published and not withdrawn.
    pub wijzer: bool,
    /// Somebody is informed of medical facts, without a last day.
    pub ingelicht: bool,
    /// The pupil waits on an agenda, or an agreement is open.
    pub overleg: bool,
    /// The pupil stays at home without a full programme.
    pub thuis: bool,
    /// Others are in it still: of a group only.
    pub leden: bool,
}

/// What stands in the way of destroying support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SteunGebrek {
    /// There is nothing to destroy.
    Leeg,
    /// A traject runs, or waits for its decision or its first day.
    Traject,
    /// A plan is in force.
    Plan,
    /// A need did not end.
    Behoefte,
    /// A handelingswijzer was not withdrawn.
    Wijzer,
    /// Somebody is still informed of medical facts.
    Ingelicht,
    /// The pupil waits on an agenda, or an agreement is open.
    Overleg,
    /// The pupil stays at home without a full programme: help goes on.
    Thuis,
    /// Of a group: trajecten or members are kept.
    Leden,
    /// The retention period is not over before this day.
    Bewaartermijn(Date),
}

impl SteunGebrek {
    /// Every code.
    pub const CODES: [&'static str; 10] = [
        "leeg",
        "traject",
        "plan",
        "behoefte",
        "wijzer",
        "ingelicht",
        "overleg",
        "thuis",
        "leden",
        "bewaartermijn",
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leeg => "leeg",
            Self::Traject => "traject",
            Self::Plan => "plan",
            Self::Behoefte => "behoefte",
            Self::Wijzer => "wijzer",
            Self::Ingelicht => "ingelicht",
            Self::Overleg => "overleg",
            Self::Thuis => "thuis",
            Self::Leden => "leden",
            Self::Bewaartermijn(_) => "bewaartermijn",
        }
    }
}

/// What stands in the way of destroying support on a day, all of it; empty: it may go. What is still open is told first: the
/// day from which the retention period counts is known when that ended. A verklaring (dyslexia, dyscalculia) never ends, so
/// it holds nothing back.
pub fn houdt_tegen(feiten: SteunFeiten, termijn: Bewaartermijn, vandaag: Date) -> Vec<SteunGebrek> {
    use SteunGebrek as G;
    let Some(laatste) = feiten.laatste else {
        return vec![G::Leeg];
    };
    let open: Vec<G> = [
        (feiten.traject, G::Traject),
        (feiten.plan, G::Plan),
        (feiten.behoefte, G::Behoefte),
        (feiten.wijzer, G::Wijzer),
        (feiten.ingelicht, G::Ingelicht),
        (feiten.overleg, G::Overleg),
        (feiten.thuis, G::Thuis),
        (feiten.leden, G::Leden),
    ]
    .into_iter()
    .filter_map(|(is_open, gebrek)| is_open.then_some(gebrek))
    .collect();
    let vanaf = termijn.vanaf(laatste);
    if open.is_empty() && vandaag < vanaf {
        return vec![G::Bewaartermijn(vanaf)];
    }
    open
}

#[cfg(test)]
mod tests;
