//! The days on which a body meets in a school year: in no holiday, at its interval, in turn with another; and what becomes of
//! them when the calendar changes (R033, R150).

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::{Bijeenkomst, BijeenkomstStaat, Overleg, Ritme};
use crate::{
    cascade::grens::{schoolweek, volgende_week},
    id::BijeenkomstId,
    klok::is_feestdag,
    schooljaar,
};

/// The days without school, beside weekends and public holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vrij {
    /// The Mondays of the weeks in which the schools are closed.
    pub weken: BTreeSet<Date>,
    /// Single days.
    pub dagen: BTreeSet<Date>,
}

impl Vrij {
    /// Whether there is school on a day: a weekday in an open week that is no public holiday and not free.
    pub fn is_schooldag(&self, dag: Date) -> bool {
        let weekday = dag.weekday().to_monday_one_offset() <= 5;
        weekday && !is_feestdag(dag) && !self.weken.contains(&schoolweek(dag)) && !self.dagen.contains(&dag)
    }

    /// The Mondays of the school weeks that lie within the school year of a day.
    pub fn schoolweken(&self, dag: Date) -> Vec<Date> {
        let (first, last) = (schooljaar::eerste_dag(dag), schooljaar::laatste_dag(dag));
        let mut week = schoolweek(first);
        if week < first {
            week = volgende_week(week);
        }
        let mut found = Vec::new();
        while week.saturating_add(4.days()) <= last {
            if !self.weken.contains(&week) {
                found.push(week);
            }
            week = volgende_week(week);
        }
        found
    }
}

/// The days on which a body meets in the school year of a day; `ander` is the body with which it takes turns. Of two that take
/// turns the one that was made first begins.
pub fn dagen(overleg: &Overleg, ander: Option<&Overleg>, vrij: &Vrij, dag: Date) -> Vec<Date> {
    let weken = vrij.schoolweken(dag);
    let gekozen: Vec<Date> = match overleg.ritme {
        Ritme::Oproep => Vec::new(),
        Ritme::Weken(elke) => {
            let elke = usize::from(elke.max(1));
            // The second of two meets half way between the meetings of the first.
            let tweede = ander.is_some_and(|ander| ander.id < overleg.id);
            let skip = if tweede { elke / 2 } else { 0 };
            weken.iter().skip(skip).step_by(elke).copied().collect()
        }
        Ritme::PerJaar(keren) => verspreid(&weken, usize::from(keren)),
    };
    gekozen
        .into_iter()
        .filter_map(|week| in_week(week, overleg.weekdag, vrij))
        .collect()
}

/// Whether two bodies can take turns: the same even number of weeks (R150).
pub const fn kunnen_wisselen(een: Ritme, ander: Ritme) -> bool {
    match (een, ander) {
        (Ritme::Weken(een), Ritme::Weken(ander)) => een == ander && een > 0 && een.is_multiple_of(2),
        _ => false,
    }
}

/// So many weeks, in the middle of equal parts of the year; every week when there are not more.
fn verspreid(weken: &[Date], keren: usize) -> Vec<Date> {
    let keren = keren.min(weken.len());
    (0..keren)
        .filter_map(|n| {
            let midden = n.saturating_mul(2).saturating_add(1).saturating_mul(weken.len());
            weken.get(midden.checked_div(keren.saturating_mul(2))?).copied()
        })
        .collect()
}

/// The day of a week on which it is held: its weekday, else the next school day of that week, else one before it.
fn in_week(maandag: Date, weekdag: i8, vrij: &Vrij) -> Option<Date> {
    let weekdag = weekdag.clamp(1, 5);
    let dag = |n: i8| maandag.saturating_add(i32::from(n.saturating_sub(1)).days());
    (weekdag..=5)
        .chain((1..weekdag).rev())
        .map(dag)
        .find(|dag| vrij.is_schooldag(*dag))
}

/// How many school weeks passed without a meeting of a body that meets every so many weeks, when that is a turn or more: since the
/// last that was held, or from the first that was to be held, within the school year of today (R156, R157). `None`: no turn passed.
/// The week of today has not passed.
pub fn overgeslagen<'a>(
    ritme: Ritme,
    bijeenkomsten: impl Iterator<Item = &'a Bijeenkomst> + Clone,
    vrij: &Vrij,
    vandaag: Date,
) -> Option<usize> {
    let Ritme::Weken(elke) = ritme else {
        return None;
    };
    let gehouden = bijeenkomsten
        .clone()
        .filter(|b| b.staat == BijeenkomstStaat::Gehouden && b.datum <= vandaag);
    let laatste = gehouden.map(|b| volgende_week(b.datum)).max();
    let eerste = || {
        bijeenkomsten
            .map(|b| schoolweek(b.gepland.unwrap_or(b.datum)))
            .min()
    };
    let vanaf = laatste.or_else(eerste)?;
    let voorbij = vrij
        .schoolweken(vandaag)
        .into_iter()
        .filter(|week| vanaf <= *week && *week < schoolweek(vandaag))
        .count();
    (voorbij >= usize::from(elke.max(1))).then_some(voorbij)
}

/// What a new calendar changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Herplanning {
    /// Days on which a meeting is added.
    pub erbij: Vec<Date>,
    /// Meetings that go: nobody moved, held or filled them.
    pub weg: Vec<BijeenkomstId>,
}

/// What becomes of meetings when the days of the calendar change. Nothing before today changes; what was moved, held or
/// cancelled by hand stays as it is, and so does what has something on its agenda (`gevuld`). A school week that has a meeting
/// gets no second one.
pub fn herplan(
    bestaand: &[Bijeenkomst],
    gevuld: &BTreeSet<BijeenkomstId>,
    dagen: &[Date],
    vandaag: Date,
) -> Herplanning {
    let nieuw: BTreeSet<Date> = dagen.iter().copied().collect();
    let blijft = |b: &Bijeenkomst| {
        b.staat != BijeenkomstStaat::Gepland
            || gevuld.contains(&b.id)
            || b.datum < vandaag
            || nieuw.contains(&b.datum)
    };
    // A moved meeting keeps the week from which it was moved, and the one to which.
    let bezet: BTreeSet<Date> = bestaand
        .iter()
        .filter(|b| blijft(b))
        .flat_map(|b| b.gepland.into_iter().chain([b.datum]))
        .map(schoolweek)
        .collect();
    Herplanning {
        erbij: nieuw
            .iter()
            .copied()
            .filter(|dag| *dag >= vandaag && !bezet.contains(&schoolweek(*dag)))
            .collect(),
        weg: bestaand.iter().filter(|b| !blijft(b)).map(|b| b.id).collect(),
    }
}

#[cfg(test)]
mod tests;
