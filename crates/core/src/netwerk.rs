//! What all schools offer together: what answers a need at a level, what nobody offers, who has room (R105, R245-R247, R249).

pub mod bestuur;

use std::collections::BTreeMap;

use crate::{
    cascade::grens::Bezetting,
    cijfers::masker::{Aantal, Som},
    id::SchoolId,
    inrichting::{
        aanbod::Aanbodlijst,
        catalogus::{Arrangement, Catalogus, Partij},
    },
};

/// What is known of the schools together. Counts are of pupils and trajecten of today.
#[derive(Debug, Clone, Copy)]
pub struct Feiten<'a> {
    /// The catalogue.
    pub catalogus: &'a Catalogus,
    /// The schools, in the order of the page.
    pub scholen: &'a [SchoolId],
    /// What each school makes of the catalogue.
    pub aanbod: &'a BTreeMap<SchoolId, Aanbodlijst>,
    /// Running trajecten of a school, by offer.
    pub trajecten: &'a BTreeMap<(SchoolId, String), u32>,
    /// Pupils of a school with an open need, by need.
    pub behoeften: &'a BTreeMap<(SchoolId, String), u32>,
    /// The teams of the schools in this school week.
    pub bezetting: &'a BTreeMap<SchoolId, Vec<Bezetting>>,
}

/// How pupils of a school get an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bieder {
    /// The school gives it.
    School,
    /// Others give it, and the school wrote nothing about it: its pupils can have it all the same.
    Anderen,
    /// Not at this school.
    Niemand,
}

/// What a row of the picture is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wat {
    /// A need, by code, at a level of the cascade.
    Behoefte(String, u8),
    /// An offer, by code: for who keeps no needs.
    Aanbod(String),
}

/// A row: what answers it, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dekking {
    /// What it is about.
    pub wat: Wat,
    /// The lowest level at which it runs, or the level of the need.
    pub niveau: u8,
    /// The offers of the catalogue that answer it. None: the catalogue says of no offer that it does.
    pub aanbod: Vec<String>,
    /// For each school, in the order of the schools, the offers that pupils can have there.
    pub scholen: Vec<Vec<(String, Bieder)>>,
    /// Schools that give it and have minutes left for it in this school week, with those minutes; most first.
    pub ruimte: Vec<(SchoolId, u32)>,
}

impl Dekking {
    /// How many schools give it themselves.
    pub fn bij_scholen(&self) -> usize {
        let zelf = |s: &&Vec<(String, Bieder)>| s.iter().any(|(_, b)| *b == Bieder::School);
        self.scholen.iter().filter(zelf).count()
    }

    /// Whether pupils of some school can have it from others.
    pub fn via_anderen(&self) -> bool {
        self.scholen.iter().flatten().any(|(_, b)| *b == Bieder::Anderen)
    }

    /// Nobody offers it: no school, and nobody for the schools (R247).
    pub fn is_gat(&self) -> bool {
        self.scholen.iter().flatten().all(|(_, b)| *b == Bieder::Niemand)
    }
}

/// How much is asked of something, as may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vraag {
    /// A need or an offer, by code.
    pub code: String,
    /// For each school, in the order of the schools.
    pub scholen: Vec<Aantal>,
    /// All schools together, from what is shown.
    pub som: Som,
}

/// How a school gives an offer to its pupils.
pub fn bieder(catalogus: &Catalogus, lijst: &Aanbodlijst, offer: &Arrangement) -> Bieder {
    if lijst.biedt(catalogus, &offer.code) {
        return Bieder::School;
    }
    let elders = catalogus
        .soort(&offer.soort)
        .is_some_and(|soort| !matches!(soort.uitvoering, Partij::School | Partij::Scholen));
    if elders && lijst.van(&offer.code).is_none() {
        Bieder::Anderen
    } else {
        Bieder::Niemand
    }
}

/// Every row of the network: a need at each level that is registered, or each offer for who keeps no needs. What nobody offers
/// comes first, then in the order of the catalogue.
pub fn dekking(feiten: Feiten<'_>) -> Vec<Dekking> {
    let catalogus = feiten.catalogus;
    let mut rijen: Vec<Dekking> = if catalogus.behoefte.is_empty() {
        let offers = catalogus.arrangement.iter();
        offers
            .map(|a| {
                let niveau = catalogus.laagste_niveau(a).unwrap_or(0);
                rij(feiten, Wat::Aanbod(a.code.clone()), niveau, &[a])
            })
            .collect()
    } else {
        let niveaus = || catalogus.niveau.iter().filter(|n| n.geregistreerd);
        let needs = catalogus.behoefte.iter();
        needs
            .flat_map(|b| niveaus().map(move |n| (b, n.nr)))
            .map(|(b, niveau)| {
                let offers: Vec<&Arrangement> = antwoorden(catalogus, &b.code, niveau).collect();
                rij(feiten, Wat::Behoefte(b.code.clone(), niveau), niveau, &offers)
            })
            .collect()
    };
    rijen.sort_by_key(|rij| !rij.is_gat());
    rijen
}

/// The offers that answer a need at a level. An offer without needs is none of them: nobody said that it answers this one.
fn antwoorden<'a>(
    catalogus: &'a Catalogus,
    behoefte: &'a str,
    niveau: u8,
) -> impl Iterator<Item = &'a Arrangement> {
    catalogus.arrangement.iter().filter(move |a| {
        let level = catalogus
            .soort(&a.soort)
            .is_some_and(|s| s.niveaus.contains(&niveau));
        level && a.behoeften.iter().any(|b| b == behoefte)
    })
}

fn rij(feiten: Feiten<'_>, wat: Wat, niveau: u8, offers: &[&Arrangement]) -> Dekking {
    let leeg = Aanbodlijst::default();
    let at = |school: &SchoolId| {
        let lijst = feiten.aanbod.get(school).unwrap_or(&leeg);
        offers
            .iter()
            .map(|a| (a.code.clone(), bieder(feiten.catalogus, lijst, a)))
            .collect::<Vec<_>>()
    };
    let scholen: Vec<Vec<(String, Bieder)>> = feiten.scholen.iter().map(at).collect();
    let mut ruimte: Vec<(SchoolId, u32)> = feiten
        .scholen
        .iter()
        .zip(&scholen)
        .filter_map(|(school, given)| {
            let own = offers.iter().zip(given);
            let own = own.filter(|(_, (_, b))| *b == Bieder::School).map(|(a, _)| *a);
            let team = feiten.bezetting.get(school)?;
            let over = vrij(team, &own.collect::<Vec<_>>());
            (over > 0).then_some((*school, over))
        })
        .collect();
    ruimte.sort_by_key(|(_, over)| std::cmp::Reverse(*over));
    Dekking {
        wat,
        niveau,
        aanbod: offers.iter().map(|a| a.code.clone()).collect(),
        scholen,
        ruimte,
    }
}

/// Minutes that are left in this school week of staff that gives one of these offers, each kind of staff once. An offer that
/// names nobody can be given by everybody.
fn vrij(team: &[Bezetting], offers: &[&Arrangement]) -> u32 {
    let geeft = |wie: &str| {
        offers
            .iter()
            .any(|a| a.uitvoerders.is_empty() || a.uitvoerders.iter().any(|u| u == wie))
    };
    team.iter()
        .filter(|b| geeft(&b.uitvoerder))
        .filter_map(|b| u32::try_from(b.over()?).ok())
        .fold(0, u32::saturating_add)
}

/// How much is asked: pupils with each need, or running trajecten of each offer for who keeps no needs. These are the only counts
/// of pupils of the page, each pupil or traject in one cell: so no sum of others tells a small one (R276).
pub fn vraag(feiten: Feiten<'_>) -> Vec<Vraag> {
    let (codes, telling): (Vec<&str>, _) = if feiten.catalogus.behoefte.is_empty() {
        let offers = feiten.catalogus.arrangement.iter();
        (offers.map(|a| a.code.as_str()).collect(), feiten.trajecten)
    } else {
        let needs = feiten.catalogus.behoefte.iter();
        (needs.map(|b| b.code.as_str()).collect(), feiten.behoeften)
    };
    let aantal = |school: &SchoolId, code: &str| {
        let found = telling.get(&(*school, code.to_owned())).copied();
        Aantal::new(found.unwrap_or(0), true)
    };
    codes
        .into_iter()
        .map(|code| {
            let scholen: Vec<Aantal> = feiten.scholen.iter().map(|s| aantal(s, code)).collect();
            Vraag {
                code: code.to_owned(),
                som: scholen.iter().copied().collect(),
                scholen,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
