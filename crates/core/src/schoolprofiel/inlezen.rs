//! Reading in a school support profile that a school already has: every paragraph lands in a place of the format or,
//! visibly, in none.
//!
//! [`alineas`] cuts a text into paragraphs with their line; [`plaats`] gives each a place by the headings it finds.
//! Nothing is lost, repeated, put in another order or made up, and nothing is guessed: a heading that fits two places as
//! well as each other, and everything below it, gets no place. A person moves and confirms.

mod alinea;
mod gang;
pub mod kengetallen;
mod kop;
mod overnemen;
mod rijcode;
mod soort;
mod zoek;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::toelating::codes;

pub use alinea::{alineas, is_rij};
pub use gang::plaats;
pub use overnemen::{Bronsoort, DOCUMENTEN, Ingelezen, InleesStaat, Samenvoeging, Weigering};
pub use rijcode::{Celgegeven, Cijferrij, Cijfertabel, Lot, cijfertabellen};
pub use zoek::zoekplekken;

/// Largest text, in bytes of UTF-8.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// Most paragraphs of a text.
pub const MAX_ALINEAS: usize = 20_000;

/// A paragraph as it stands in the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alinea {
    /// Line in the source, counted from 1; several paragraphs of one line share it. In a document without lines: the
    /// position of the paragraph.
    pub regel: u32,
    /// The text, without white space around it, bookmarks and tags. A row of a table keeps its tabs: one between cells.
    pub tekst: String,
    /// What the source says about it beside its words.
    pub opmaak: Opmaak,
}

/// What the source says about a paragraph beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opmaak {
    /// Nothing.
    Gewoon,
    /// A heading of this level, 1 the highest.
    Kop(u8),
    /// A line of a table of contents.
    Inhoudsopgave,
    /// A row of a table: cells with tabs between them.
    Tabelrij,
    /// An item of a list whose sign or number is not in its text.
    Opsomming,
    /// It stands beside the running text: a header, a footer, a note.
    Buiten,
}

/// A place of the format in which text can land, with the headings by which it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zoekplek {
    /// Code of the place, e.g. `tekst.visie` or `thema.1.basis`.
    pub code: String,
    /// Headings that open it, with or without their number ("2.1 Contactgegevens"). May be empty: then it is only reached
    /// as repetition of another.
    pub koppen: Vec<String>,
    /// Code of the place that the second occurrence of the same heading opens: the block of breedteondersteuning.
    pub herhaling: Option<String>,
    /// Code of the place of what stands below the line "Documentatie" of this place.
    pub documenten: Option<String>,
    /// Parts of this place by the capital before their line ("B. Expertise"), each with its code.
    pub delen: Vec<(char, String)>,
}

codes! {
    /// What a paragraph is.
    Soort {
        /// A heading that opens a place, or one that closes the place before it without opening one.
        Kop = "kop",
        /// A line within a place that names what follows: "A. …", "B. Documentatie:", a heading of a lower level.
        Tussenkop = "tussenkop",
        /// Text.
        Tekst = "tekst",
        /// A row of a table.
        Tabelrij = "tabelrij",
        /// The table of contents.
        Inhoudsopgave = "inhoudsopgave",
        /// A row of the table of figures per school year.
        Kengetallen = "kengetallen",
        /// Who adopted the profile and when.
        Vaststelling = "vaststelling",
        /// Where the school is and how it is reached.
        Contact = "contact",
    }
}

codes! {
    /// Why a paragraph has its place, or none.
    Reden {
        /// A heading in the very words of the format.
        ExacteKop = "exact",
        /// A heading with the number of the format and half of its words.
        GenummerdeKop = "genummerd",
        /// A heading with the words of the format, in its own wording.
        Woorden = "woorden",
        /// The second occurrence of a heading.
        Herhaling = "herhaling",
        /// The line "Documentatie" of a place.
        Documenten = "documenten",
        /// What stands below the heading of its place.
        Geerfd = "geerfd",
        /// A person put it there, or back into the tray.
        Verplaatst = "verplaatst",
        /// No place: it stands before the first heading.
        VoorEersteKop = "voor_eerste_kop",
        /// No place: it is, or stands below, a heading that the format does not know.
        OnbekendeKop = "onbekende_kop",
        /// No place: it is, or stands below, a heading that fits several places, or fits one a third time.
        MeerMogelijk = "meer_mogelijk",
        /// No place: a header, a footer or a note, of which the source does not say to which text it belongs.
        BuitenTekst = "buiten_tekst",
        /// No place: the table of contents.
        Inhoudsopgave = "inhoudsopgave",
        /// No place any more: it was not taken over, because a person left what stood there, or another party writes there.
        NietOvergenomen = "niet_overgenomen",
    }
}

/// A paragraph with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geplaatst {
    /// The paragraph, unchanged.
    pub alinea: Alinea,
    /// What it is.
    pub soort: Soort,
    /// Code of its place; `None`: it lies in the tray of what was not placed.
    pub plek: Option<String>,
    /// Why.
    pub reden: Reden,
}

/// A text that was read in: all its paragraphs, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inlezing {
    /// The paragraphs.
    pub alineas: Vec<Geplaatst>,
}

impl Inlezing {
    /// Puts a paragraph, by its position from 0, at a place, or with `None` back into the tray. Whether there is such a
    /// paragraph; the caller knows whether there is such a place. A heading or a row of figures that a person puts somewhere is text there.
    pub fn verplaats(&mut self, nummer: usize, plek: Option<&str>) -> bool {
        let Some(geplaatst) = self.alineas.get_mut(nummer) else {
            return false;
        };
        geplaatst.plek = plek.map(str::to_owned);
        geplaatst.reden = Reden::Verplaatst;
        match geplaatst.soort {
            Soort::Kop => geplaatst.soort = Soort::Tussenkop,
            Soort::Kengetallen => geplaatst.soort = Soort::Tabelrij,
            _ => {}
        }
        true
    }

    /// What each place would get: its paragraphs in order, a line each. Not what the profile keeps otherwise: the headings
    /// that open places, and the rows of figures.
    pub fn teksten(&self) -> BTreeMap<&str, String> {
        let mut uit: BTreeMap<&str, String> = BTreeMap::new();
        let tekst = |g: &&Geplaatst| !matches!(g.soort, Soort::Kop | Soort::Kengetallen);
        for g in self.alineas.iter().filter(tekst) {
            let Some(plek) = &g.plek else { continue };
            let bij = uit.entry(plek).or_default();
            if !bij.is_empty() {
                bij.push('\n');
            }
            bij.push_str(&g.alinea.tekst);
        }
        uit
    }
}

/// Why a text is not read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InleesFout {
    /// The text is larger than [`MAX_BYTES`].
    #[error("text of {bytes} bytes, at most {MAX_BYTES}")]
    TeGroot {
        /// Its size.
        bytes: usize,
    },
    /// The text has more than [`MAX_ALINEAS`] paragraphs.
    #[error("more than {MAX_ALINEAS} paragraphs, the first too many on line {regel}")]
    TeVeelAlineas {
        /// Line of the first paragraph too many.
        regel: u32,
    },
}
