//! Whether a text names somebody: before it is published, a person looks at those places.

use std::collections::BTreeMap;

use super::Publicatie;

/// Titles of the places in which one of these full names stands, all its words after each other, whatever their case; an
/// empty title is what pupils said. A name of one word is not looked for: it is as often an ordinary word.
pub fn plekken_met_naam(publicatie: &Publicatie, namen: &[String]) -> Vec<String> {
    let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for naam in namen {
        let words = woorden(naam);
        if let (Some(first), true) = (words.first(), words.len() > 1) {
            by_first.entry(first.clone()).or_default().push(words);
        }
    }
    let noemt = |text: &str| {
        let words = woorden(text);
        (0..words.len()).any(|at| {
            let here = words.get(at..).unwrap_or_default();
            let candidates = here.first().and_then(|word| by_first.get(word));
            candidates.is_some_and(|all| all.iter().any(|name| here.starts_with(name)))
        })
    };
    let place = |p: &super::PubliekePlek| {
        noemt(&p.tekst)
            || p.aanbod.iter().any(|a| noemt(&a.hoe))
            || p.documenten.iter().any(|(t, _)| noemt(t))
    };
    let mut found: Vec<String> = publicatie
        .plekken
        .iter()
        .filter(|p| place(p))
        .map(|p| p.titel.clone())
        .collect();
    if noemt(&publicatie.gehoord.inbreng) {
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
