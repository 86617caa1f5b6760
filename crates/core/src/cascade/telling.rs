//! Counts of trajecten: maatwerk against the standard offer, what is registered, kinds, who is outside the school.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{eis::Eis, grens::weken};
use crate::{
    inrichting::catalogus::{Catalogus, Registratie, Vorm},
    schooljaar,
    toelating::codes,
};

codes! {
    /// How much support is in a week (R034).
    Intensiteit {
        /// Now and then: nothing was agreed for a week.
        Incidenteel = "incidenteel",
        /// Every week.
        Structureel = "structureel",
        /// Every week, more than two hours.
        Intensief = "intensief",
    }
}

codes! {
    /// How long support takes (R034).
    Duur {
        /// At most ten school weeks, the longest programme of a group.
        Kort = "kort",
        /// Longer, or without an end.
        Lang = "lang",
    }
}

/// Minutes in a school week above which support is intensive: the two hours that most offers have at most (002:865-890).
const INTENSIEF: u16 = 120;
/// Most weeks of what is short (002:866, 874).
const KORT: u16 = 10;

/// How intensive support is, from the minutes that were agreed for a week (R034).
pub fn intensiteit(minuten_per_week: Option<u16>) -> Intensiteit {
    match minuten_per_week {
        None | Some(0) => Intensiteit::Incidenteel,
        Some(minuten) if minuten > INTENSIEF => Intensiteit::Intensief,
        Some(_) => Intensiteit::Structureel,
    }
}

/// How long support takes, from its first and last day (R034); `None` while it has no first day.
pub fn duur(begin: Option<Date>, einde: Option<Date>) -> Option<Duur> {
    let begin = begin?;
    let short = einde.is_some_and(|einde| weken(begin, einde) <= KORT);
    Some(if short { Duur::Kort } else { Duur::Lang })
}

/// How much of an offer was made to measure (R071).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Aandeel {
    /// Trajecten made to measure.
    pub maatwerk: u32,
    /// All trajecten.
    pub totaal: u32,
}

impl Aandeel {
    /// Whole percents, rounded down; `None` when there is nothing to count (Q19).
    pub fn procent(self) -> Option<u32> {
        self.maatwerk.saturating_mul(100).checked_div(self.totaal)
    }

    /// More than one in five: exactly one in five is allowed (Q19).
    pub const fn te_veel(self) -> bool {
        self.maatwerk.saturating_mul(5) > self.totaal
    }
}

/// A traject that was given, as far as it is counted: nothing sealed, nobody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gegeven {
    /// The offer, by code.
    pub arrangement: String,
    /// The kind of support, by code.
    pub soort: String,
    /// In what form.
    pub vorm: Vorm,
    /// Made to measure.
    pub maatwerk: bool,
    /// Minutes in a school week.
    pub minuten_per_week: Option<u16>,
    /// First day.
    pub begin: Date,
    /// Last day as agreed.
    pub einde: Option<Date>,
    /// The day on which it ended.
    pub beeindigd_op: Option<Date>,
}

impl Gegeven {
    /// Whether it began in the school year of a day.
    pub fn begon_in(&self, dag: Date) -> bool {
        schooljaar::eerste_dag(self.begin) == schooljaar::eerste_dag(dag)
    }
}

/// The share of maatwerk for each offer whose kind keeps the norm, over the trajecten that began in the school year of a day;
/// offers without trajecten as well.
pub fn aandelen(catalogus: &Catalogus, trajecten: &[Gegeven], dag: Date) -> BTreeMap<String, Aandeel> {
    let mut found: BTreeMap<String, Aandeel> = catalogus
        .arrangement
        .iter()
        .filter(|a| catalogus.soort(&a.soort).is_some_and(|soort| soort.norm_80_20))
        .map(|a| (a.code.clone(), Aandeel::default()))
        .collect();
    for traject in trajecten.iter().filter(|t| t.begon_in(dag)) {
        if let Some(aandeel) = found.get_mut(&traject.arrangement) {
            aandeel.totaal = aandeel.totaal.saturating_add(1);
            aandeel.maatwerk = aandeel.maatwerk.saturating_add(u32::from(traject.maatwerk));
        }
    }
    found
}

/// How many trajecten of each kind of support began in the school year of a day (R072), kinds that must be registered apart
/// from those for which it is advised (Q18).
pub fn geregistreerd(
    catalogus: &Catalogus,
    trajecten: &[Gegeven],
    dag: Date,
) -> BTreeMap<Registratie, BTreeMap<String, u32>> {
    let mut found: BTreeMap<Registratie, BTreeMap<String, u32>> = BTreeMap::new();
    for soort in &catalogus.soort {
        let count = trajecten
            .iter()
            .filter(|t| t.soort == soort.code && t.begon_in(dag))
            .count();
        found
            .entry(soort.registratie)
            .or_default()
            .insert(soort.code.clone(), u32::try_from(count).unwrap_or(u32::MAX));
    }
    found
}

/// How many of the trajecten that began in the school year of a day carry each mark of the catalogue, e.g. "thuissituatie"
/// (R024), and how many carry one at all. A traject with two marks counts at both.
pub fn kenmerken(catalogus: &Catalogus, trajecten: &[Gegeven], dag: Date) -> (BTreeMap<String, u32>, u32) {
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    let mut marked = 0_u32;
    for traject in trajecten.iter().filter(|t| t.begon_in(dag)) {
        let marks: BTreeSet<&String> = catalogus
            .arrangement(&traject.arrangement)
            .map(|a| a.kenmerken.iter().collect())
            .unwrap_or_default();
        marked = marked.saturating_add(u32::from(!marks.is_empty()));
        for mark in marks {
            let count = found.entry(mark.clone()).or_default();
            *count = count.saturating_add(1);
        }
    }
    (found, marked)
}

/// How many pupils were placed outside the school and how many came back in the school year of a day (R119). They stay
/// enrolled, so they count in the total of the school (R025).
pub fn bovenschools(catalogus: &Catalogus, trajecten: &[Gegeven], dag: Date) -> (u32, u32) {
    let first = schooljaar::eerste_dag(dag);
    let mut placed = 0_u32;
    let mut back = 0_u32;
    for traject in trajecten.iter().filter(|t| t.vorm == Vorm::Bovenschools) {
        placed = placed.saturating_add(u32::from(traject.begon_in(dag)));
        // Who waits for a place elsewhere does not come back (R138).
        let waits = catalogus
            .arrangement(&traject.arrangement)
            .is_some_and(|a| a.eis.contains(&Eis::TlvVso));
        let returned = traject
            .beeindigd_op
            .filter(|_| !waits)
            .is_some_and(|op| schooljaar::eerste_dag(op) == first);
        back = back.saturating_add(u32::from(returned));
    }
    (placed, back)
}

/// How many of the trajecten that began in the school year of a day are how intensive and how long (R034).
pub fn zwaarte(trajecten: &[Gegeven], dag: Date) -> BTreeMap<(Intensiteit, Duur), u32> {
    let mut found: BTreeMap<(Intensiteit, Duur), u32> = BTreeMap::new();
    for traject in trajecten.iter().filter(|t| t.begon_in(dag)) {
        if let Some(duur) = duur(Some(traject.begin), traject.einde) {
            let count = found
                .entry((intensiteit(traject.minuten_per_week), duur))
                .or_default();
            *count = count.saturating_add(1);
        }
    }
    found
}
