//! Whether a text names somebody: before it is published, a person looks at those places.

use std::collections::BTreeMap;

use super::Publicatie;

/// Full names of pupils, to look for in a text. A name of one word is not looked for: it is as often an ordinary word.
#[derive(Debug, Default)]
pub struct Leerlingnamen(BTreeMap<String, Vec<Vec<String>>>);

impl Leerlingnamen {
    /// Of these names.
    pub fn new(namen: &[String]) -> Self {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for naam in namen {
            let words = woorden(naam);
            if let (Some(first), true) = (words.first(), words.len() > 1) {
                by_first.entry(first.clone()).or_default().push(words);
            }
        }
        Self(by_first)
    }

    /// Whether one of them stands in a text, all its words after each other, whatever their case.
    pub fn staan_in(&self, text: &str) -> bool {
        let words = woorden(text);
        (0..words.len()).any(|at| {
            let here = words.get(at..).unwrap_or_default();
            let candidates = here.first().and_then(|word| self.0.get(word));
            candidates.is_some_and(|all| all.iter().any(|name| here.starts_with(name)))
        })
    }
}

/// Titles of the places in which one of these names stands; an empty title is what pupils said.
pub fn plekken_met_naam(publicatie: &Publicatie, namen: &Leerlingnamen) -> Vec<String> {
    let place = |p: &super::PubliekePlek| {
        namen.staan_in(&p.tekst)
            || p.aanbod.iter().any(|a| namen.staan_in(&a.hoe))
            || p.documenten.iter().any(|(t, _)| namen.staan_in(t))
    };
    let mut found: Vec<String> = publicatie
        .plekken
        .iter()
        .filter(|p| place(p))
        .map(|p| p.titel.clone())
        .collect();
    if namen.staan_in(&publicatie.gehoord.inbreng) {
        found.push(String::new());
    }
    found
}

/// The words of a text in small letters; signs around and between them go.
fn woorden(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
