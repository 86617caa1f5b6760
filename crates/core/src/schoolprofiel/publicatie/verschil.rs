//! How two published profiles of a school differ, place by place and word by word.

use similar::{ChangeTag, TextDiff};

use super::{Publicatie, PubliekePlek};

/// Beyond so many words times words a text is shown as replaced, not compared: anybody may ask for a comparison.
const MAX_WOORDPAREN: usize = 4_000_000;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Teken {
    /// It stands in both.
    Zelfde,
    /// It is gone.
    Weg,
    /// It is new.
    Nieuw,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuk {
    /// What became of it.
    pub teken: Teken,
    /// The words, with the white space behind them.
    pub tekst: String,
}

/// What happened to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verandering {
    /// It was not there before.
    Nieuw,
    /// It is not there any more.
    Weg,
    /// It says something else: the pieces of both, in order.
    Gewijzigd(Vec<Stuk>),
}

impl Verandering {
    /// The codes.
    pub const CODES: [&'static str; 3] = ["nieuw", "weg", "gewijzigd"];

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nieuw => "nieuw",
            Self::Weg => "weg",
            Self::Gewijzigd(_) => "gewijzigd",
        }
    }
}

/// A place that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschil {
    /// The place; of one that is gone as it was.
    pub plek: PubliekePlek,
    /// What happened.
    pub verandering: Verandering,
}

/// The places that differ: those of the new profile in reading order, then what is gone. A norm is the samenwerkingsverband's
/// and does not count.
pub fn verschillen(oud: &Publicatie, nieuw: &Publicatie) -> Vec<Verschil> {
    let mut uit = Vec::new();
    for plek in &nieuw.plekken {
        let before = oud.plekken.iter().find(|p| p.code == plek.code);
        let verandering = match before {
            None => Verandering::Nieuw,
            Some(before) => {
                let (was, now) = (inhoud(before), inhoud(plek));
                if was == now {
                    continue;
                }
                Verandering::Gewijzigd(stukken(&was, &now))
            }
        };
        uit.push(Verschil {
            plek: plek.clone(),
            verandering,
        });
    }
    let gone = |p: &&PubliekePlek| nieuw.plekken.iter().all(|n| n.code != p.code);
    uit.extend(oud.plekken.iter().filter(gone).map(|plek| Verschil {
        plek: plek.clone(),
        verandering: Verandering::Weg,
    }));
    uit
}

/// What a place says, as one text: the words of the school, its offers, its documents, a line each.
fn inhoud(plek: &PubliekePlek) -> String {
    let mut lines = vec![plek.tekst.clone()];
    for a in &plek.aanbod {
        let parts = [a.code.as_str(), &a.titel, &a.wat, &a.hoe];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        lines.push(parts.join(" "));
    }
    for (titel, uitgave) in &plek.documenten {
        lines.push(format!("{titel} {uitgave}").trim_end().to_owned());
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn stukken(was: &str, now: &str) -> Vec<Stuk> {
    let words = |text: &str| text.split_whitespace().count();
    if words(was).saturating_mul(words(now)) > MAX_WOORDPAREN {
        let stuk = |teken, text: &str| Stuk {
            teken,
            tekst: text.to_owned(),
        };
        return vec![stuk(Teken::Weg, was), stuk(Teken::Nieuw, now)];
    }
    let mut uit: Vec<Stuk> = Vec::new();
    for change in TextDiff::from_words(was, now).iter_all_changes() {
        let teken = match change.tag() {
            ChangeTag::Equal => Teken::Zelfde,
            ChangeTag::Delete => Teken::Weg,
            ChangeTag::Insert => Teken::Nieuw,
        };
        match uit.last_mut().filter(|last| last.teken == teken) {
            Some(last) => last.tekst.push_str(change.value()),
            None => uit.push(Stuk {
                teken,
                tekst: change.value().to_owned(),
            }),
        }
    }
    uit
}
