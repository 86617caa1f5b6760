//! The schools of a samenwerkingsverband beside each other: who offers what, in what shape, with how many hours, and how much
//! it is used (R020, R031, R245). No pupil is in it, and small numbers of other schools are not told.

mod getal;
mod neutraal;
mod uren;

pub use getal::{DREMPEL, Gebruik, Getal};
pub use neutraal::{NeutraalCel, NeutraalRij};
pub use uren::{Inzetsom, Uren, teamuren};

use std::collections::{BTreeMap, BTreeSet};

use super::{
    School,
    aanbod::{Aanbodlijst, hoe_door_school},
    catalogus::{Arrangement, Catalogus},
};
use crate::{cascade::eis::Eis, id::SchoolId, leerling::Onderwijssoort, toelating::codes};

codes! {
    /// In what shape an offer is at a school.
    Celvorm {
        /// Part of what everybody gets: no traject (R080).
        Geintegreerd = "geintegreerd",
        /// A traject of its own.
        Traject = "traject",
        /// For some kinds of education of the school part of what everybody gets, for others a traject.
        Gemengd = "gemengd",
        /// Others run it, and the school wrote nothing about it: pupils can have it all the same.
        ViaAnderen = "via_anderen",
        /// The school does not offer it.
        Niet = "niet",
        /// It does not exist for the kinds of education that are looked at (R022).
        NietVoor = "niet_voor",
        /// The catalogue no longer has it; what ran of it still counts.
        Vervallen = "vervallen",
    }
}

impl Celvorm {
    /// Whether the school itself has it.
    pub const fn is_aanwezig(self) -> bool {
        matches!(self, Self::Geintegreerd | Self::Traject | Self::Gemengd)
    }
}

/// An offer at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cel {
    /// In what shape.
    pub vorm: Celvorm,
    /// Whether the school wrote how it gives it; `None` where the school has nothing to write (R023, R082).
    pub beschreven: Option<bool>,
    /// Whether the school has the protocol that the offer asks for (R087); `None` when it asks none, or is not given.
    pub protocol: Option<bool>,
    /// Whether the samenwerkingsverband found the quality sufficient (R105).
    pub kwaliteit: Option<bool>,
    /// Minutes in a school week of who gives it, for all they give; `None` when nobody said.
    pub beschikbaar: Option<u32>,
    /// Minutes of them that running support takes; `None` when nobody said what there is, or it would give a pupil away.
    pub bezet: Option<u32>,
    /// Trajecten that run.
    pub lopend: Getal,
    /// Trajecten that ran in this school year.
    pub dit_jaar: Getal,
}

/// An offer beside all schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rij {
    /// The offer, by code.
    pub arrangement: String,
    /// A cell for each school, in their order.
    pub cellen: Vec<Cel>,
}

/// What is known of all schools.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schoolfeiten {
    /// What each makes of the catalogue.
    pub aanbod: BTreeMap<SchoolId, Aanbodlijst>,
    /// The hours of each team.
    pub uren: BTreeMap<SchoolId, BTreeMap<String, Uren>>,
    /// How much each uses of each offer.
    pub gebruik: BTreeMap<SchoolId, BTreeMap<String, Gebruik>>,
}

/// What is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keuze {
    /// Only this kind of support, by code; empty: all.
    pub soort: String,
    /// Only this kind of education: schools that have it, and the shape that offers have in it.
    pub onderwijs: Option<Onderwijssoort>,
    /// Only these schools; none named: all.
    pub scholen: BTreeSet<SchoolId>,
}

impl Keuze {
    /// Whether a school is compared.
    pub fn bevat(&self, school: &School) -> bool {
        let named = self.scholen.is_empty() || self.scholen.contains(&school.id);
        named && self.onderwijs.is_none_or(|soort| school.soorten.contains(&soort))
    }
}

/// The comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vergelijking {
    /// The schools, in the order of the cells.
    pub scholen: Vec<School>,
    /// The offers, in the order of the catalogue; then what it no longer has and ran this school year.
    pub rijen: Vec<Rij>,
    /// The same by neutral kind; what is not comparable last.
    pub neutraal: Vec<NeutraalRij>,
}

/// Puts the schools beside each other. `eigen` are the schools of which the reader sees small numbers as well.
pub fn vergelijk(
    catalogus: &Catalogus,
    scholen: &[School],
    feiten: &Schoolfeiten,
    keuze: &Keuze,
    eigen: &BTreeSet<SchoolId>,
) -> Vergelijking {
    let scholen: Vec<School> = scholen.iter().filter(|s| keuze.bevat(s)).cloned().collect();
    let wanted = |a: &&Arrangement| keuze.soort.is_empty() || a.soort == keuze.soort;
    let offers: Vec<&Arrangement> = catalogus.arrangement.iter().filter(wanted).collect();
    let mut rijen: Vec<Rij> = offers
        .iter()
        .map(|a| Rij {
            arrangement: a.code.clone(),
            cellen: scholen
                .iter()
                .map(|school| cel(catalogus, a, school, feiten, keuze, eigen.contains(&school.id)))
                .collect(),
        })
        .collect();
    if keuze.soort.is_empty() {
        rijen.extend(vervallen(catalogus, &scholen, feiten, eigen));
    }
    let neutraal = neutraal::rijen(catalogus, &scholen, feiten, &rijen);
    Vergelijking {
        scholen,
        rijen,
        neutraal,
    }
}

fn cel(
    catalogus: &Catalogus,
    arrangement: &Arrangement,
    school: &School,
    feiten: &Schoolfeiten,
    keuze: &Keuze,
    eigen: bool,
) -> Cel {
    let leeg = Aanbodlijst::default();
    let lijst = feiten.aanbod.get(&school.id).unwrap_or(&leeg);
    let own = lijst.van(&arrangement.code);
    let soorten: Vec<Onderwijssoort> = match keuze.onderwijs {
        Some(soort) => vec![soort],
        None => school.soorten.clone(),
    };
    let vorm = vorm(catalogus, arrangement, lijst, &soorten);
    let given = matches!(vorm, Celvorm::Traject | Celvorm::Gemengd);
    let writes = given && hoe_door_school(catalogus, &arrangement.code);
    let asks = given && arrangement.eis.contains(&Eis::Protocol);
    let (beschikbaar, bezet) = uren::van_aanbod(arrangement, feiten.uren.get(&school.id), eigen);
    let (lopend, dit_jaar) = gebruikt(feiten, school.id, &arrangement.code).getallen(eigen);
    Cel {
        vorm,
        beschreven: writes.then(|| own.is_some_and(|o| !o.hoe.trim().is_empty())),
        protocol: asks.then(|| own.is_some_and(|o| o.protocol)),
        kwaliteit: own.and_then(|o| o.kwaliteit),
        beschikbaar: beschikbaar.filter(|_| given),
        bezet: bezet.filter(|_| given),
        lopend,
        dit_jaar,
    }
}

/// In what shape an offer is at a school, for some kinds of education; none named: whatever kind.
fn vorm(
    catalogus: &Catalogus,
    arrangement: &Arrangement,
    lijst: &Aanbodlijst,
    soorten: &[Onderwijssoort],
) -> Celvorm {
    let open: Vec<&Onderwijssoort> = soorten
        .iter()
        .filter(|s| !arrangement.niet_voor.contains(s))
        .collect();
    if open.is_empty() && !soorten.is_empty() {
        return Celvorm::NietVoor;
    }
    if lijst.van(&arrangement.code).is_some_and(|own| !own.biedt) {
        return Celvorm::Niet;
    }
    let within = |s: &&&Onderwijssoort| arrangement.geintegreerd_voor.contains(s);
    let integrated = open.iter().filter(within).count();
    if integrated > 0 && integrated == open.len() {
        Celvorm::Geintegreerd
    } else if !lijst.biedt(catalogus, &arrangement.code) {
        Celvorm::ViaAnderen
    } else if integrated > 0 {
        Celvorm::Gemengd
    } else {
        Celvorm::Traject
    }
}

fn gebruikt(feiten: &Schoolfeiten, school: SchoolId, code: &str) -> Gebruik {
    let found = feiten.gebruik.get(&school).and_then(|per| per.get(code));
    found.copied().unwrap_or_default()
}

/// What ran this school year and today's catalogue no longer has.
fn vervallen(
    catalogus: &Catalogus,
    scholen: &[School],
    feiten: &Schoolfeiten,
    eigen: &BTreeSet<SchoolId>,
) -> Vec<Rij> {
    let codes: BTreeSet<&String> = scholen
        .iter()
        .filter_map(|s| feiten.gebruik.get(&s.id))
        .flat_map(BTreeMap::keys)
        .filter(|code| catalogus.arrangement(code).is_none())
        .collect();
    let cel = |school: &School, code: &str| {
        let eigen = eigen.contains(&school.id);
        let (lopend, dit_jaar) = gebruikt(feiten, school.id, code).getallen(eigen);
        Cel {
            vorm: Celvorm::Vervallen,
            beschreven: None,
            protocol: None,
            kwaliteit: None,
            beschikbaar: None,
            bezet: None,
            lopend,
            dit_jaar,
        }
    };
    codes
        .into_iter()
        .map(|code| Rij {
            arrangement: code.clone(),
            cellen: scholen.iter().map(|school| cel(school, code)).collect(),
        })
        .collect()
}
