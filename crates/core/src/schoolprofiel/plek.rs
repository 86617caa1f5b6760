//! The places of a profile: where a text can stand, in reading order.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Serialize};

use super::{
    Plektekst,
    format::{Profielformat, Tekstdeel, Thema},
};
use crate::{
    inrichting::catalogus::{Arrangement, Catalogus, Partij},
    leerling::Onderwijssoort,
    toelating::codes,
};

codes! {
    /// The kind of a block, shown as a colour with its word (R011).
    Blok {
        /// The basis: green.
        Basis = "basis",
        /// Breedte: blue.
        Breedte = "breedte",
    }
}

/// A place, with a stable code: `tekst.visie`, `thema.3.basis`, `thema.13.basis.a`, `thema.3.breedte`, `categorie.B1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plek {
    /// A text section, by its code.
    Tekst(String),
    /// A block of a theme.
    Thema {
        /// The number of the theme.
        nr: u8,
        /// Which block.
        blok: Blok,
        /// A part of it.
        deel: Option<String>,
    },
    /// An offer of the catalogue, by its code.
    Categorie(String),
}

impl fmt::Display for Plek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tekst(code) => write!(f, "tekst.{code}"),
            Self::Thema { nr, blok, deel: None } => write!(f, "thema.{nr}.{}", blok.code()),
            Self::Thema {
                nr,
                blok,
                deel: Some(deel),
            } => write!(f, "thema.{nr}.{}.{deel}", blok.code()),
            Self::Categorie(code) => write!(f, "categorie.{code}"),
        }
    }
}

impl Plek {
    /// The place with exactly this code; `None` when it is no code of a place.
    pub fn parse(code: &str) -> Option<Self> {
        let (kind, rest) = code.split_once('.')?;
        if rest.is_empty() {
            return None;
        }
        let found = match kind {
            "tekst" => Self::Tekst(rest.to_owned()),
            "categorie" => Self::Categorie(rest.to_owned()),
            "thema" => {
                let mut parts = rest.splitn(3, '.');
                let nr = parts.next()?.parse().ok()?;
                let blok = Blok::parse(parts.next()?)?;
                let deel = parts.next().map(str::to_owned);
                if deel.as_deref() == Some("") {
                    return None;
                }
                Self::Thema { nr, blok, deel }
            }
            _ => return None,
        };
        // "+3" and "03" read as a number too.
        (found.to_string() == code).then_some(found)
    }
}

/// A place as a profile shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlekDef {
    /// Code of the place.
    pub code: String,
    /// Title.
    pub titel: String,
    /// The heading it stands under; empty for text sections.
    pub groep: String,
    /// What is to be answered; for an offer: what it is, by the catalogue (WAT).
    pub vraag: String,
    /// The norm of the samenwerkingsverband; empty when there is none (R018).
    pub norm: String,
    /// Its colour.
    pub blok: Option<Blok>,
    /// Who writes here: the school, or else the samenwerkingsverband (R023).
    pub wie: Partij,
    /// Whether the profile cannot be adopted while it is empty.
    pub verplicht: bool,
    /// Whether it exists for the kinds of education of the school (R012, R022).
    pub van_toepassing: bool,
    /// Whether it only refers to the block on breedte (R012).
    pub verwijst: bool,
    /// The offers of the catalogue that belong here, by code.
    pub arrangementen: Vec<String>,
    /// Titles of documents that one expects here.
    pub documenten: Vec<String>,
    /// Headings by which a document that is read in may show this place.
    #[serde(default, skip_serializing)]
    pub koppen: Vec<String>,
}

impl PlekDef {
    /// Whether a text can stand here.
    pub const fn is_open(&self) -> bool {
        self.van_toepassing && !self.verwijst
    }
}

/// The places of a profile in reading order. A school that gives only vso has the sections of the vso and nothing else (R008).
pub fn plekken(format: &Profielformat, catalogus: &Catalogus, soorten: &[Onderwijssoort]) -> Vec<PlekDef> {
    let vso = !soorten.is_empty() && soorten.iter().all(|s| *s == Onderwijssoort::Vso);
    if vso && !format.vso.is_empty() {
        return format.vso.iter().map(tekst).collect();
    }
    let mut found: Vec<PlekDef> = format.tekst.iter().map(tekst).collect();
    for thema in &format.thema {
        blokken(format, thema, catalogus, soorten, &mut found);
    }
    if format.categorieen {
        found.extend(
            catalogus
                .arrangement
                .iter()
                .map(|a| categorie(catalogus, a, soorten)),
        );
    }
    found
}

fn tekst(deel: &Tekstdeel) -> PlekDef {
    let mut koppen = vec![deel.titel.clone()];
    koppen.extend(deel.ook.iter().cloned());
    PlekDef {
        code: Plek::Tekst(deel.code.clone()).to_string(),
        titel: deel.titel.clone(),
        groep: String::new(),
        vraag: deel.vraag.clone(),
        norm: deel.norm.clone(),
        blok: None,
        wie: Partij::School,
        verplicht: deel.verplicht,
        van_toepassing: true,
        verwijst: false,
        arrangementen: Vec::new(),
        documenten: Vec::new(),
        koppen,
    }
}

fn blokken(
    format: &Profielformat,
    thema: &Thema,
    catalogus: &Catalogus,
    soorten: &[Onderwijssoort],
    found: &mut Vec<PlekDef>,
) {
    let aspect = format.aspect.iter().find(|a| a.nr == thema.aspect);
    let offers = catalogus.arrangement.iter().filter(|a| a.thema == Some(thema.nr));
    let offers: Vec<String> = offers.map(|a| a.code.clone()).collect();
    let nr = thema.nr;
    let naam = format!("{nr} {}", thema.titel);
    let base = PlekDef {
        code: String::new(),
        titel: naam.clone(),
        groep: aspect.map_or_else(String::new, |a| a.titel.clone()),
        vraag: thema.vraag.clone(),
        norm: thema.norm.clone(),
        blok: Some(Blok::Basis),
        wie: Partij::School,
        verplicht: !thema.vrij && !thema.alleen_breedte,
        van_toepassing: bestaat(&thema.niet_voor, soorten),
        verwijst: thema.alleen_breedte,
        arrangementen: Vec::new(),
        documenten: thema.documenten.clone(),
        koppen: Vec::new(),
    };
    let place = |blok, deel| Plek::Thema { nr, blok, deel }.to_string();
    let with = |own: Vec<String>, ook: &[String]| own.into_iter().chain(ook.iter().cloned()).collect();
    if thema.subblokken.is_empty() {
        found.push(PlekDef {
            code: place(Blok::Basis, None),
            koppen: with(vec![thema.titel.clone(), naam.clone()], &thema.ook),
            ..base.clone()
        });
    }
    for part in &thema.subblokken {
        let letter = part.code.to_uppercase();
        found.push(PlekDef {
            code: place(Blok::Basis, Some(part.code.clone())),
            titel: format!("{naam}: {letter} {}", part.titel),
            koppen: with(
                vec![part.titel.clone(), format!("{letter} {}", part.titel)],
                &part.ook,
            ),
            ..base.clone()
        });
    }
    if thema.breedte {
        // The norm is answered on the basis; only where that refers on, it is answered here.
        let alleen = |text: &str| {
            if thema.alleen_breedte {
                text.to_owned()
            } else {
                String::new()
            }
        };
        let own = vec![
            format!("{} breedteondersteuning", thema.titel),
            format!("Breedteondersteuning {}", thema.titel),
            format!("Breedteondersteuning thema {nr}"),
        ];
        found.push(PlekDef {
            code: place(Blok::Breedte, None),
            blok: Some(Blok::Breedte),
            verplicht: thema.alleen_breedte && !thema.vrij,
            verwijst: false,
            arrangementen: offers,
            norm: alleen(&thema.norm),
            vraag: alleen(&thema.vraag),
            documenten: if thema.alleen_breedte {
                thema.documenten.clone()
            } else {
                Vec::new()
            },
            koppen: own,
            ..base
        });
    }
}

fn categorie(catalogus: &Catalogus, a: &Arrangement, soorten: &[Onderwijssoort]) -> PlekDef {
    let soort = catalogus.soort(&a.soort);
    let wie = soort.map_or(Partij::Swv, |s| s.hoe);
    PlekDef {
        code: Plek::Categorie(a.code.clone()).to_string(),
        titel: format!("{} {}", a.code, a.titel),
        groep: soort.map_or_else(String::new, |s| s.naam.clone()),
        vraag: wat(a),
        norm: String::new(),
        blok: Some(if wie == Partij::School {
            Blok::Basis
        } else {
            Blok::Breedte
        }),
        wie,
        verplicht: wie == Partij::School,
        van_toepassing: bestaat(&a.niet_voor, soorten),
        verwijst: false,
        arrangementen: vec![a.code.clone()],
        documenten: Vec::new(),
        koppen: vec![a.titel.clone(), format!("{} {}", a.code, a.titel)],
    }
}

/// What an offer is, in the words of the catalogue: who it is for and what it is to reach.
pub fn wat(a: &Arrangement) -> String {
    let parts = [a.doelgroep.trim(), a.doel.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// Whether something exists for at least one kind of education of the school; without kinds, always.
fn bestaat(niet_voor: &[Onderwijssoort], soorten: &[Onderwijssoort]) -> bool {
    soorten.is_empty() || soorten.iter().any(|s| !niet_voor.contains(s))
}

/// The places that must have a text and have none, in reading order. The place of an offer that the school does not give is
/// not asked.
pub fn lege_plekken<'a>(
    plekken: &'a [PlekDef],
    teksten: &[Plektekst],
    geboden: &BTreeSet<String>,
) -> Vec<&'a PlekDef> {
    let written: BTreeMap<&str, &str> = teksten
        .iter()
        .map(|t| (t.plek.as_str(), t.tekst.trim()))
        .collect();
    let given = |p: &PlekDef| {
        !p.code.starts_with("categorie.") || p.arrangementen.iter().any(|code| geboden.contains(code))
    };
    let empty = |p: &PlekDef| written.get(p.code.as_str()).is_none_or(|text| text.is_empty());
    plekken
        .iter()
        .filter(|p| p.verplicht && p.is_open() && given(p) && empty(p))
        .collect()
}
