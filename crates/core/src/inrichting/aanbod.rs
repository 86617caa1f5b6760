//! What a school makes of the catalogue, the hours of its team, and the partners of the samenwerkingsverband
//! (R023, R030, R082, R144).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::catalogus::{Arrangement, Catalogus, Partij};
use crate::{
    id::{PartnerId, SchoolId},
    leerling::Onderwijssoort,
    toegang::{Organisatie, Rol},
};

/// What a school makes of one offer of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schoolaanbod {
    /// The school.
    pub school: SchoolId,
    /// The offer, by its code.
    pub arrangement: String,
    /// How the school gives it, in its own words; only where the school says how (R023, R082).
    pub hoe: String,
    /// Whether the school gives it.
    pub biedt: bool,
    /// Whether the school has the protocol that the offer asks for (R087).
    pub protocol: bool,
    /// Whether the samenwerkingsverband found the quality of a chosen school sufficient (R105); `None`: not looked at yet.
    pub kwaliteit: Option<bool>,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// What a school makes of all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aanbodlijst(pub Vec<Schoolaanbod>);

impl Aanbodlijst {
    /// What the school wrote about an offer.
    pub fn van(&self, arrangement: &str) -> Option<&Schoolaanbod> {
        self.0.iter().find(|a| a.arrangement == arrangement)
    }

    /// Whether the school gives an offer. What it never wrote about, it gives when schools run that kind of support.
    pub fn biedt(&self, catalogus: &Catalogus, arrangement: &str) -> bool {
        self.van(arrangement).map_or_else(
            || uitvoering(catalogus, arrangement).is_some_and(|partij| partij == Partij::School),
            |a| a.biedt,
        )
    }

    /// Whether the school has the protocol for an offer (R087).
    pub fn protocol(&self, arrangement: &str) -> bool {
        self.van(arrangement).is_some_and(|a| a.protocol)
    }

    /// The offers of which the school must still write how it gives them (R082): not one may be blank.
    pub fn zonder_hoe<'a>(&self, catalogus: &'a Catalogus) -> Vec<&'a Arrangement> {
        catalogus
            .arrangement
            .iter()
            .filter(|a| hoe_door_school(catalogus, &a.code) && self.biedt(catalogus, &a.code))
            .filter(|a| self.van(&a.code).is_none_or(|eigen| eigen.hoe.trim().is_empty()))
            .collect()
    }
}

fn uitvoering(catalogus: &Catalogus, arrangement: &str) -> Option<Partij> {
    let offer = catalogus.arrangement(arrangement)?;
    Some(catalogus.soort(&offer.soort)?.uitvoering)
}

/// Whether the school says how an offer is given, and so may write about it (R023).
pub fn hoe_door_school(catalogus: &Catalogus, arrangement: &str) -> bool {
    catalogus
        .arrangement(arrangement)
        .and_then(|a| catalogus.soort(&a.soort))
        .is_some_and(|soort| soort.hoe == Partij::School)
}

/// Minutes in a school week that one kind of staff of a school has for support (R144).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capaciteit {
    /// The school.
    pub school: SchoolId,
    /// Who, by role or in words, as trajecten name them.
    pub uitvoerder: String,
    /// Minutes in a school week.
    pub minuten_per_week: u32,
}

/// A partner outside (R030).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Identity.
    pub id: PartnerId,
    /// Name.
    pub naam: String,
    /// What it does, in words.
    pub rol: String,
    /// Cluster 1 or 2, for who serves the blind, the deaf and language disorders (R114, R116).
    pub cluster: Option<u8>,
    /// Whether it can still be chosen.
    pub actief: bool,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// What is odd about a group for lessons (R094).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Groepsmelding {
    /// More pupils than the most.
    TeGroot {
        /// The most.
        hoogstens: u8,
    },
    /// More than two levels together.
    TeVeelNiveaus,
}

/// Most pupils in a group of praktijkonderwijs (000:90, 002:435).
const GROEP_PRO: u8 = 16;
/// Most pupils in a class of vmbo (002:425-426).
const GROEP_VMBO: u8 = 24;
/// Most levels in one group (002:474).
const NIVEAUS_IN_GROEP: usize = 2;

/// Warns about the size of a group for lessons and about how many levels are in it (R094). Nothing is refused.
pub fn groepsmeldingen(soort: Onderwijssoort, leerlingen: usize, niveaus: usize) -> Vec<Groepsmelding> {
    let hoogstens = match soort {
        Onderwijssoort::Pro => Some(GROEP_PRO),
        Onderwijssoort::VmboBasis | Onderwijssoort::VmboKader | Onderwijssoort::VmboTl => Some(GROEP_VMBO),
        Onderwijssoort::Havo | Onderwijssoort::Vwo | Onderwijssoort::Vso => None,
    };
    let te_groot = hoogstens
        .filter(|most| leerlingen > usize::from(*most))
        .map(|hoogstens| Groepsmelding::TeGroot { hoogstens });
    let te_veel = (niveaus > NIVEAUS_IN_GROEP).then_some(Groepsmelding::TeVeelNiveaus);
    te_groot.into_iter().chain(te_veel).collect()
}

/// Staff that the offers of a school ask for and that nobody is there: taalcoördinator, rekencoördinator, logopedist (R099,
/// 002:608). Somebody is there who has the role at the school, or hours. Each role once, with the offers that miss it; who
/// comes from outside the school is not asked.
pub fn onvervuld<'a>(
    catalogus: &'a Catalogus,
    lijst: &Aanbodlijst,
    rollen: &BTreeSet<String>,
    capaciteit: &[Capaciteit],
) -> BTreeMap<&'a str, Vec<&'a str>> {
    let there = |code: &str| {
        // Another word than a role of the school is somebody of another organisation, or no function of its own.
        let outside = Rol::parse(code).is_none_or(|rol| rol.organisatie() != Organisatie::School);
        let hours = |c: &Capaciteit| c.uitvoerder == code && c.minuten_per_week > 0;
        outside || rollen.contains(code) || capaciteit.iter().any(hours)
    };
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for offer in &catalogus.arrangement {
        if !lijst.biedt(catalogus, &offer.code) {
            continue;
        }
        // Who gives it: one of them is enough. Who brings it in is asked apart.
        let given = offer.uitvoerders.is_empty() || offer.uitvoerders.iter().any(|u| there(u));
        let givers = offer.uitvoerders.iter().filter(|_| !given);
        let brings = Some(&offer.inbreng).filter(|i| !i.is_empty() && !there(i));
        for role in givers.chain(brings) {
            let offers = found.entry(role).or_default();
            if !offers.contains(&offer.code.as_str()) {
                offers.push(&offer.code);
            }
        }
    }
    found
}
