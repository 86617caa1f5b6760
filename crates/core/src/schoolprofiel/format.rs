//! The format in which the schools of a samenwerkingsverband describe their support, so that they compare (R007): data, set
//! with a date, as the catalogue.

mod gebrek;
mod verschil;

pub use gebrek::{FormatFout, FormatFoutSoort};
pub use verschil::{FormatDeel, verschillen};

use serde::{Deserialize, Serialize};

use crate::leerling::Onderwijssoort;

/// How often a profile is adopted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Profielvorm {
    /// Every school year, as part of the schoolgids (WVO 2020 art. 2.92 lid 2 b).
    #[default]
    Jaarlijks,
    /// Once in so many years: what the samenwerkingsverband chose to keep of the former four-yearly profile (R003).
    Cyclus {
        /// Years, at least 1.
        jaren: u8,
    },
}

/// A format as it holds from a date on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profielformat {
    /// Name.
    pub naam: String,
    /// Whether there is a place for each offer of the catalogue: WAT from the catalogue, HOE in the profile (R023).
    #[serde(default)]
    pub categorieen: bool,
    /// How often it is adopted.
    #[serde(default)]
    pub vorm: Profielvorm,
    /// Text sections, in reading order (R010).
    #[serde(default)]
    pub tekst: Vec<Tekstdeel>,
    /// Headings over the themes.
    #[serde(default)]
    pub aspect: Vec<Aspect>,
    /// The themes (R011).
    #[serde(default)]
    pub thema: Vec<Thema>,
    /// What replaces all of it for a school that gives only vso: offer, added value, agreements with the vo (R008).
    #[serde(default)]
    pub vso: Vec<Tekstdeel>,
}

/// A text section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tekstdeel {
    /// Stable code.
    pub code: String,
    /// Title.
    pub titel: String,
    /// What is to be answered.
    #[serde(default)]
    pub vraag: String,
    /// The norm, when there is one (R018).
    #[serde(default)]
    pub norm: String,
    /// Whether the profile cannot be adopted without it (R001).
    #[serde(default)]
    pub verplicht: bool,
    /// Other headings under which schools write it.
    #[serde(default)]
    pub ook: Vec<String>,
}

/// A heading over themes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aspect {
    /// Its number.
    pub nr: u8,
    /// Title.
    pub titel: String,
}

/// A theme, with a block on the basis and perhaps one on breedte (R011, R012).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thema {
    /// Its number.
    pub nr: u8,
    /// The heading it stands under, by number.
    pub aspect: u8,
    /// Title.
    pub titel: String,
    /// The norm that holds for every school of the samenwerkingsverband (R018).
    #[serde(default)]
    pub norm: String,
    /// What is to be answered.
    #[serde(default)]
    pub vraag: String,
    /// Whether there is a block on breedte.
    #[serde(default)]
    pub breedte: bool,
    /// Whether the block on the basis only refers to the one on breedte (R012).
    #[serde(default)]
    pub alleen_breedte: bool,
    /// Whether the profile can be adopted without its block on the basis.
    #[serde(default)]
    pub vrij: bool,
    /// Parts of the block on the basis.
    #[serde(default)]
    pub subblokken: Vec<Subblok>,
    /// Kinds of education for which it does not exist (R012).
    #[serde(default)]
    pub niet_voor: Vec<Onderwijssoort>,
    /// Titles of documents that one expects here (R013).
    #[serde(default)]
    pub documenten: Vec<String>,
    /// Other headings under which schools write it.
    #[serde(default)]
    pub ook: Vec<String>,
}

/// A part of the block on the basis of a theme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subblok {
    /// Its letter: a, b, c, d.
    pub code: String,
    /// Title.
    pub titel: String,
    /// Other headings under which schools write it.
    #[serde(default)]
    pub ook: Vec<String>,
}
