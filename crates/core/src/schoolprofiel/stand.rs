//! Where a profile stands: one table of steps with their guards, until when it holds, and whether one is due.

use jiff::{ToSpan, civil::Date};

use super::{Gehoord, MrBesluit, Vaststelling, format::Profielvorm};
use crate::{schooljaar, toelating::codes};

codes! {
    /// Where a profile stands.
    ProfielStaat {
        /// Being written.
        Concept = "concept",
        /// The medezeggenschapsraad advised, or its term is over.
        MrAdvies = "mr_advies",
        /// Pupils were heard.
        Gehoord = "gehoord",
        /// Adopted by the board, and frozen.
        Vastgesteld = "vastgesteld",
    }
}

codes! {
    /// What the medezeggenschapsraad advised on the ondersteuningsaanbod (WMS art. 11 lid 1 r).
    MrAdvies {
        /// Positive.
        Positief = "positief",
        /// Negative: the board may adopt all the same, with reasons.
        Negatief = "negatief",
        /// None within the term.
        GeenOpTijd = "geen_op_tijd",
    }
}

codes! {
    /// A step of a profile.
    ProfielStap {
        /// The advice is recorded.
        MrAdvies = "mr_advies",
        /// It is recorded that pupils were heard.
        Gehoord = "gehoord",
        /// The board adopts it.
        Vaststellen = "vaststellen",
        /// It is written on: the advice has to be asked again.
        Terug = "terug",
    }
}

codes! {
    /// Why a step is not taken.
    StapFout {
        /// It does not happen in this state.
        Staat = "profiel_staat",
        /// No advice of the medezeggenschapsraad is recorded (R002).
        ZonderMr = "profiel_zonder_mr",
        /// It is not recorded that pupils were heard (WVO 2020 art. 2.92a).
        ZonderGehoord = "profiel_zonder_gehoord",
        /// Places that must be filled are empty (R001).
        PlekkenLeeg = "profiel_plekken_leeg",
        /// It would be adopted before the advice or the hearing.
        Volgorde = "profiel_volgorde",
    }
}

/// A step of the table: from, by, to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgang {
    /// From this state.
    pub van: ProfielStaat,
    /// By this step.
    pub stap: ProfielStap,
    /// To this state.
    pub naar: ProfielStaat,
}

const fn op(van: ProfielStaat, stap: ProfielStap, naar: ProfielStaat) -> Overgang {
    Overgang { van, stap, naar }
}

use ProfielStaat as S;
use ProfielStap as P;

/// Every step that exists. Nothing leaves [`ProfielStaat::Vastgesteld`]: who wants another text begins a new profile (R017).
pub const OVERGANGEN: [Overgang; 5] = [
    op(S::Concept, P::MrAdvies, S::MrAdvies),
    op(S::MrAdvies, P::Gehoord, S::Gehoord),
    op(S::Gehoord, P::Vaststellen, S::Vastgesteld),
    op(S::MrAdvies, P::Terug, S::Concept),
    op(S::Gehoord, P::Terug, S::Concept),
];

/// What the guards look at.
#[derive(Debug, Clone, Copy, Default)]
pub struct StapFeiten<'a> {
    /// The advice, as recorded.
    pub mr: Option<&'a MrBesluit>,
    /// The hearing, as recorded.
    pub gehoord: Option<&'a Gehoord>,
    /// How many places that must be filled are empty.
    pub leeg: usize,
    /// The day of the adoption.
    pub op: Option<Date>,
}

impl ProfielStaat {
    /// The steps that exist here.
    pub fn stappen(self) -> impl Iterator<Item = ProfielStap> {
        OVERGANGEN
            .into_iter()
            .filter(move |o| o.van == self)
            .map(|o| o.stap)
    }

    /// The state after a step.
    ///
    /// # Errors
    /// The first guard that holds it back.
    pub fn na(self, stap: ProfielStap, feiten: &StapFeiten<'_>) -> Result<Self, StapFout> {
        let found = OVERGANGEN.iter().find(|o| o.van == self && o.stap == stap);
        let overgang = found.ok_or(StapFout::Staat)?;
        if stap == ProfielStap::Vaststellen {
            let mr = feiten.mr.ok_or(StapFout::ZonderMr)?;
            let heard = feiten.gehoord.ok_or(StapFout::ZonderGehoord)?;
            if heard.inbreng.trim().is_empty() {
                return Err(StapFout::ZonderGehoord);
            }
            if feiten.leeg > 0 {
                return Err(StapFout::PlekkenLeeg);
            }
            if feiten.op.is_some_and(|op| op < mr.op || op < heard.op) {
                return Err(StapFout::Volgorde);
            }
        }
        Ok(overgang.naar)
    }
}

/// The first and last day of a school year, by the calendar year in which it begins.
pub fn dagen_van(jaar: i16) -> (Date, Date) {
    let begin = Date::new(jaar, 8, 1).unwrap_or(Date::MIN);
    (begin, schooljaar::laatste_dag(begin))
}

/// The last day on which an adopted profile holds: of its school year, or so many years after its adoption (R003).
pub fn geldig_tot(vorm: Profielvorm, jaar: i16, vaststelling: &Vaststelling) -> Date {
    match vorm {
        Profielvorm::Jaarlijks => dagen_van(jaar).1,
        Profielvorm::Cyclus { jaren } => vaststelling.op.saturating_add(i32::from(jaren).years()),
    }
}

/// The first day on which an adopted profile holds. A yearly one holds in its own school year, also when it was adopted during
/// it; one of a cycle from its adoption on.
pub fn geldig_van(vorm: Profielvorm, jaar: i16, vaststelling: &Vaststelling) -> Date {
    match vorm {
        Profielvorm::Jaarlijks => dagen_van(jaar).0.max(vaststelling.op),
        Profielvorm::Cyclus { .. } => vaststelling.op,
    }
}

/// Whether an adopted profile holds on a day.
pub fn geldt_op(vorm: Profielvorm, jaar: i16, vaststelling: &Vaststelling, dag: Date) -> bool {
    (geldig_van(vorm, jaar, vaststelling)..=geldig_tot(vorm, jaar, vaststelling)).contains(&dag)
}

/// Whether a school has no profile that holds today: yearly, none was adopted for the running school year; in a cycle, the
/// last one is older than its years (R003). `vastgesteld`: form, school year and adoption of each.
pub fn over_tijd<'a>(
    mut vastgesteld: impl Iterator<Item = (Profielvorm, i16, &'a Vaststelling)>,
    vandaag: Date,
) -> bool {
    !vastgesteld.any(|(vorm, jaar, v)| geldt_op(vorm, jaar, v, vandaag))
}
