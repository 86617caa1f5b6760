//! What everybody may read of an adopted profile, and how one year differs from another.
//!
//! The schoolgids says what support a school gives (WVO 2020 art. 2.92 lid 2 b) and what pupils said about it (art. 2.92a);
//! profiles are made to be read by pupils, parents and others (R004, R016). What was used of an offer, how the school rates
//! itself and who signed stay inside.

mod namen;
mod verschil;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Bevroren, Gehoord, MrBesluit,
    plek::{Blok, PlekDef},
    stand::dagen_van,
};

pub use namen::{Leerlingnamen, plekken_met_naam};
pub use verschil::{Stuk, Teken, Verandering, Verschil, verschillen};

/// A published profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publicatie {
    /// Name of the school.
    pub school: String,
    /// Institution code.
    pub brin: String,
    /// The calendar year in which its school year begins.
    pub schooljaar: i16,
    /// The day of the adoption.
    pub vastgesteld_op: Date,
    /// The first day on which it holds; `None` in what was published before this was kept.
    #[serde(default)]
    pub ingang: Option<Date>,
    /// The last day on which it holds.
    pub geldig_tot: Date,
    /// The advice of the medezeggenschapsraad.
    pub mr: MrBesluit,
    /// What pupils said, and what was done with it.
    pub gehoord: Gehoord,
    /// SHA-256 of what was frozen at the adoption, in hexadecimal.
    pub kenmerk: String,
    /// The places that say something, in reading order.
    pub plekken: Vec<PubliekePlek>,
}

/// A place of a published profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PubliekePlek {
    /// Code of the place.
    pub code: String,
    /// Title.
    pub titel: String,
    /// The heading it stands under; empty for text sections.
    pub groep: String,
    /// Its colour.
    pub blok: Option<Blok>,
    /// The norm of the samenwerkingsverband; empty when there is none.
    pub norm: String,
    /// What the school writes.
    pub tekst: String,
    /// What the school offers here.
    pub aanbod: Vec<PubliekAanbod>,
    /// The documents on which it rests: title and edition.
    pub documenten: Vec<(String, String)>,
}

/// An offer of a published profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PubliekAanbod {
    /// Code.
    pub code: String,
    /// Name.
    pub titel: String,
    /// What it is, by the catalogue.
    pub wat: String,
    /// How the school gives it.
    pub hoe: String,
}

/// What is published of a frozen profile. `kenmerk`: its hash; `geldig`: the first and the last day on which it holds. A place
/// without text and without an offer is left out.
pub fn publicatie(bevroren: &Bevroren, kenmerk: &str, geldig: (Date, Date)) -> Publicatie {
    Publicatie {
        school: bevroren.school.clone(),
        brin: bevroren.brin.clone(),
        schooljaar: bevroren.schooljaar,
        vastgesteld_op: bevroren.vaststelling.op,
        ingang: Some(geldig.0),
        geldig_tot: geldig.1,
        mr: bevroren.mr.clone(),
        gehoord: bevroren.gehoord.clone(),
        kenmerk: kenmerk.to_owned(),
        plekken: bevroren
            .plekken
            .iter()
            .filter(|p| p.is_open())
            .map(|p| plek(bevroren, p))
            .filter(|p| !p.tekst.is_empty() || !p.aanbod.is_empty())
            .collect(),
    }
}

fn plek(bevroren: &Bevroren, def: &PlekDef) -> PubliekePlek {
    let written = bevroren.teksten.iter().find(|t| t.plek == def.code);
    let offers = bevroren.aanbod.iter();
    let documents = bevroren.documenten.iter();
    PubliekePlek {
        code: def.code.clone(),
        titel: def.titel.clone(),
        groep: def.groep.clone(),
        blok: def.blok,
        norm: def.norm.clone(),
        tekst: written.map_or_else(String::new, |t| t.tekst.trim().to_owned()),
        aanbod: offers
            .filter(|a| def.arrangementen.contains(&a.code))
            .map(|a| PubliekAanbod {
                code: a.code.clone(),
                titel: a.titel.clone(),
                wat: a.wat.clone(),
                hoe: a.hoe.clone(),
            })
            .collect(),
        documenten: documents
            .filter(|(plek, _, _)| *plek == def.code)
            .map(|(_, titel, uitgave)| (titel.clone(), uitgave.clone()))
            .collect(),
    }
}

impl Publicatie {
    /// The first day on which it holds.
    pub fn geldig_van(&self) -> Date {
        self.ingang
            .unwrap_or_else(|| dagen_van(self.schooljaar).0.max(self.vastgesteld_op))
    }

    /// Whether it holds on a day.
    pub fn geldt_op(&self, dag: Date) -> bool {
        (self.geldig_van()..=self.geldig_tot).contains(&dag)
    }

    /// The places by heading, in reading order; an empty heading: text sections.
    pub fn delen(&self) -> Vec<(&str, &[PubliekePlek])> {
        let parts = self.plekken.chunk_by(|a, b| a.groep == b.groep);
        parts
            .filter_map(|part| part.first().map(|p| (p.groep.as_str(), part)))
            .collect()
    }

    /// What the school offers, by kind of support: each offer once, in reading order. The summary for the schoolgids (R004).
    pub fn aanbod(&self, blok: Blok) -> Vec<&PubliekAanbod> {
        let mut seen = BTreeSet::new();
        self.plekken
            .iter()
            .filter(|p| p.blok == Some(blok))
            .flat_map(|p| &p.aanbod)
            .filter(|a| seen.insert(a.code.as_str()))
            .collect()
    }
}
