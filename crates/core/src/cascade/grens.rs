//! The limits of trajecten: hours and times in a school week, weeks, extensions, and what is left of them (R139).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    eis::{Ernst, Gebrek, GebrekSoort},
    traject::{Traject, TrajectStaat},
};
use crate::{
    id::GroepId,
    inrichting::{aanbod::Capaciteit, catalogus::Grenzen},
};

/// The Monday of the school week of a day.
pub fn schoolweek(dag: Date) -> Date {
    let over = dag.weekday().to_monday_zero_offset();
    dag.saturating_sub(jiff::Span::new().days(i64::from(over)))
}

/// The Monday of the school week after the one of a day.
pub fn volgende_week(dag: Date) -> Date {
    schoolweek(dag).saturating_add(jiff::Span::new().days(7))
}

/// How many school weeks a period touches; none when it ends before it begins.
pub fn weken(begin: Date, einde: Date) -> u16 {
    if einde < begin {
        return 0;
    }
    let days = schoolweek(begin)
        .until(schoolweek(einde))
        .map_or(0, |span| span.get_days());
    u16::try_from(days / 7).unwrap_or(u16::MAX).saturating_add(1)
}

/// How many school weeks a period touches, without those in which the schools are closed, named by their Mondays (R139).
/// Where nobody set a calendar every week counts.
pub fn schoolweken(begin: Date, einde: Date, dicht: &BTreeSet<Date>) -> u16 {
    let touched = weken(begin, einde);
    if touched == 0 {
        return 0;
    }
    let closed = dicht.range(schoolweek(begin)..=einde).count();
    touched.saturating_sub(u16::try_from(closed).unwrap_or(u16::MAX))
}

/// Minutes of own staff that a pupil's running trajecten take in the school week of a day (R139). Minutes of others are not
/// counted (R125).
pub fn minuten_in_week(trajecten: &[Traject], dag: Date) -> u32 {
    let week = schoolweek(dag);
    trajecten
        .iter()
        .filter(|traject| loopt_in_week(traject, week))
        .filter_map(|traject| traject.minuten_per_week)
        .map(u32::from)
        .sum()
}

/// Whether a traject runs on a day of the school week that begins on a Monday. One that goes on past its planned end goes on.
fn loopt_in_week(traject: &Traject, maandag: Date) -> bool {
    matches!(traject.staat, TrajectStaat::Loopt | TrajectStaat::Beeindigd)
        && in_week((traject.begin, traject.beeindigd_op), maandag)
}

/// Whether a first day and the day of the end leave a day in the school week that begins on a Monday.
fn in_week((begin, beeindigd_op): (Option<Date>, Option<Date>), maandag: Date) -> bool {
    begin.is_some_and(|dag| dag < volgende_week(maandag)) && beeindigd_op.is_none_or(|op| op >= maandag)
}

/// What was used of the limits of a traject and what is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// School weeks that it runs, the one of today included.
    pub weken: u16,
    /// Most weeks.
    pub weken_hoogstens: Option<u16>,
    /// Weeks after this one.
    pub weken_over: Option<u16>,
    /// Minutes in a school week as agreed.
    pub minuten: Option<u16>,
    /// Most minutes.
    pub minuten_hoogstens: Option<u16>,
    /// This is its last week, or the one before: said before it is too late.
    pub bijna: bool,
    /// It runs longer, or takes more in a week, than allowed.
    pub over: bool,
    /// What comes when it takes longer, e.g. another arrangement (R134); empty when nothing is named.
    pub bij_langer: String,
}

/// What is left of a running traject on a day. Each extension that was decided adds as many weeks again, where the source
/// knows extension (R129); what was set aside with a reason leaves the limit as it is.
pub fn rest(
    grenzen: &Grenzen,
    traject: &Traject,
    verlengd: u16,
    vandaag: Date,
    dicht: &BTreeSet<Date>,
) -> Rest {
    let weken = traject
        .begin
        .map_or(0, |begin| schoolweken(begin, vandaag, dicht));
    let hoogstens = weken_hoogstens(grenzen, verlengd);
    let over_weken = hoogstens.is_some_and(|most| weken > most);
    let over_minuten = grenzen
        .minuten_per_week
        .zip(traject.minuten_per_week)
        .is_some_and(|(most, own)| own > most);
    let left = hoogstens.map(|most| most.saturating_sub(weken));
    Rest {
        weken,
        weken_hoogstens: hoogstens,
        weken_over: left,
        minuten: traject.minuten_per_week,
        minuten_hoogstens: grenzen.minuten_per_week,
        bijna: weken > 0 && !over_weken && left.is_some_and(|left| left <= 1),
        over: over_weken || over_minuten,
        bij_langer: grenzen.bij_langer.clone(),
    }
}

/// The last day on which a traject was given more often in its school week than agreed (R134). It is marked, not refused: it
/// was given.
pub fn te_vaak(grenzen: &Grenzen, dagen: &[Date]) -> Option<Date> {
    let most = usize::from(grenzen.keren_per_week?);
    let over = |dag: &&Date| {
        let week = schoolweek(**dag);
        dagen.iter().filter(|other| schoolweek(**other) == week).count() > most
    };
    dagen.iter().filter(over).max().copied()
}

/// Most weeks, with the extensions that were decided.
fn weken_hoogstens(grenzen: &Grenzen, verlengd: u16) -> Option<u16> {
    let keer = if grenzen.verlengbaar {
        verlengd.saturating_add(1)
    } else {
        1
    };
    grenzen
        .weken
        .or(grenzen.duur)
        .map(|most| most.saturating_mul(keer))
}

/// What keeps something that runs from a new last day (R129): it must lie after the old one; each extension is a decision,
/// and more than one is marked (Q29); longer than the limit is marked when the source knows no extension.
pub fn verlenging(
    grenzen: &Grenzen,
    (begin, einde): (Option<Date>, Option<Date>),
    verlengd: u16,
    nieuw: Date,
    dicht: &BTreeSet<Date>,
) -> Vec<Gebrek> {
    let mut alle = Vec::new();
    let mut add = |soort, ernst, wat: &str| {
        alle.push(Gebrek {
            soort,
            ernst,
            wat: wat.to_owned(),
        });
    };
    if einde.is_some_and(|einde| nieuw <= einde) {
        add(GebrekSoort::Einde, Ernst::Streng, "");
    }
    let allowed = weken_hoogstens(grenzen, verlengd.saturating_add(1));
    let period = begin.map_or(0, |begin| schoolweken(begin, nieuw, dicht));
    if allowed.is_some_and(|allowed| period > allowed) {
        add(GebrekSoort::Weken, Ernst::Afwijkbaar, &grenzen.bij_langer);
    }
    if verlengd >= 1 {
        add(GebrekSoort::Verlenging, Ernst::Afwijkbaar, "");
    }
    alle
}

/// How many minutes of one kind of staff are in use in a school week, beside what there is (R144).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezetting {
    /// Who, by role or in words.
    pub uitvoerder: String,
    /// Minutes that running trajecten take.
    pub minuten: u32,
    /// Minutes that there are; `None` when nobody said.
    pub beschikbaar: Option<u32>,
}

impl Bezetting {
    /// Minutes that are left, below zero when more was promised than there is; `None` when nobody said what there is.
    pub fn over(&self) -> Option<i64> {
        Some(i64::from(self.beschikbaar?).saturating_sub(i64::from(self.minuten)))
    }
}

/// What a traject takes of a team, without anything that is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inzet {
    /// Who gives it, by role or in words.
    pub uitvoerder: String,
    /// The group in which it is given.
    pub groep: Option<GroepId>,
    /// Minutes in a school week.
    pub minuten_per_week: Option<u16>,
    /// First day.
    pub begin: Option<Date>,
    /// The day on which it ended.
    pub beeindigd_op: Option<Date>,
}

impl Inzet {
    /// What a traject takes; `None` when it never ran.
    pub fn van(traject: &Traject) -> Option<Self> {
        matches!(traject.staat, TrajectStaat::Loopt | TrajectStaat::Beeindigd).then(|| Self {
            uitvoerder: traject.uitvoerder.clone(),
            groep: traject.groep,
            minuten_per_week: traject.minuten_per_week,
            begin: traject.begin,
            beeindigd_op: traject.beeindigd_op,
        })
    }
}

/// The hours of a school's team in the school week of a day: every uitvoerder that runs something or has hours. A group is
/// given once, however many are in it.
pub fn bezetting(inzet: &[Inzet], capaciteit: &[Capaciteit], dag: Date) -> Vec<Bezetting> {
    let week = schoolweek(dag);
    let mut used: BTreeMap<&str, u32> = capaciteit.iter().map(|c| (c.uitvoerder.as_str(), 0)).collect();
    let mut groups = BTreeSet::new();
    for traject in inzet.iter().filter(|i| in_week((i.begin, i.beeindigd_op), week)) {
        let counted = traject.groep.is_some_and(|groep| !groups.insert(groep));
        if let Some(minuten) = traject.minuten_per_week.filter(|_| !counted) {
            let sum = used.entry(traject.uitvoerder.as_str()).or_default();
            *sum = sum.saturating_add(u32::from(minuten));
        }
    }
    used.into_iter()
        .map(|(uitvoerder, minuten)| Bezetting {
            uitvoerder: uitvoerder.to_owned(),
            minuten,
            beschikbaar: capaciteit
                .iter()
                .find(|c| c.uitvoerder == uitvoerder)
                .map(|c| c.minuten_per_week),
        })
        .collect()
}
