//! The hours of the teams of all schools (R144).

use std::collections::{BTreeMap, BTreeSet};

use super::DREMPEL;
use crate::{
    id::{GroepId, SchoolId},
    inrichting::{aanbod::Capaciteit, catalogus::Arrangement},
};

/// Minutes of a school's team in a school week that one kind of staff gives: together outside groups, or in one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inzetsom {
    /// The school.
    pub school: SchoolId,
    /// Who gives it, by role or in words.
    pub uitvoerder: String,
    /// The group or class, given once however many are in it; `None`: all that is outside groups.
    pub groep: Option<GroepId>,
    /// Minutes in the school week.
    pub minuten: u32,
    /// Pupils whose trajecten these are; none for a class that gets it as a whole.
    pub leerlingen: u32,
}

/// The hours of one kind of staff in a school week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uren {
    /// Minutes that there are; `None` when nobody said.
    pub beschikbaar: Option<u32>,
    /// Minutes that running support takes.
    pub bezet: u32,
    /// Of how many pupils at least, to know whether the minutes give a pupil away.
    pub leerlingen: u32,
}

/// The hours of the team of each school by who, as [`crate::cascade::grens::bezetting`] counts them for one school.
pub fn teamuren(inzet: &[Inzetsom], capaciteit: &[Capaciteit]) -> BTreeMap<SchoolId, BTreeMap<String, Uren>> {
    let mut found: BTreeMap<SchoolId, BTreeMap<String, Uren>> = BTreeMap::new();
    for c in capaciteit {
        let uren = found.entry(c.school).or_default().entry(c.uitvoerder.clone());
        uren.or_default().beschikbaar = Some(c.minuten_per_week);
    }
    let mut groups = BTreeSet::new();
    for som in inzet {
        if som.groep.is_some_and(|groep| !groups.insert(groep)) {
            continue;
        }
        let uren = found.entry(som.school).or_default();
        let uren = uren.entry(som.uitvoerder.clone()).or_default();
        uren.bezet = uren.bezet.saturating_add(som.minuten);
        uren.leerlingen = uren.leerlingen.max(som.leerlingen);
    }
    found
}

/// Minutes that there are of who gives an offer, and that are taken.
pub(super) fn van_aanbod(
    arrangement: &Arrangement,
    team: Option<&BTreeMap<String, Uren>>,
    eigen: bool,
) -> (Option<u32>, Option<u32>) {
    let who: BTreeSet<&String> = arrangement.uitvoerders.iter().collect();
    let known: Vec<&Uren> = who
        .into_iter()
        .filter_map(|wie| team?.get(wie).filter(|uren| uren.beschikbaar.is_some()))
        .collect();
    if known.is_empty() {
        return (None, None);
    }
    let sum = |minuten: fn(&Uren) -> u32| known.iter().fold(0_u32, |s, u| s.saturating_add(minuten(u)));
    let small = |u: &&Uren| (1..DREMPEL).contains(&u.leerlingen);
    let told = eigen || !known.iter().any(small);
    (
        Some(sum(|u| u.beschikbaar.unwrap_or_default())),
        told.then(|| sum(|u| u.bezet)),
    )
}
