//! What changes from one catalogue to the next, by code.

use std::collections::BTreeSet;

use super::Catalogus;
use crate::toelating::codes;

codes! {
    /// A part of a catalogue.
    CatalogusDeel {
        /// Levels.
        Niveau = "niveau",
        /// Needs.
        Behoefte = "behoefte",
        /// Kinds of support.
        Soort = "soort",
        /// Offers.
        Arrangement = "arrangement",
        /// What plans must keep to.
        Plan = "plan",
        /// What everybody gets.
        Basiskwaliteit = "basiskwaliteit",
        /// Bodies that discuss pupils.
        Overleg = "overleg",
    }
}

codes! {
    /// What happens to a part.
    Wijziging {
        /// It comes.
        Nieuw = "nieuw",
        /// It changes.
        Anders = "anders",
        /// It goes.
        Weg = "weg",
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verschil {
    /// In which part.
    pub deel: CatalogusDeel,
    /// Which one, by code; empty for rules of plans.
    pub code: String,
    /// What happens to it.
    pub wijziging: Wijziging,
    /// The keys that change, in the words of the file.
    pub sleutels: Vec<String>,
}

type Regels = Vec<(CatalogusDeel, String, serde_json::Value)>;

fn regels(catalogus: &Catalogus) -> Regels {
    fn waarde<T: serde::Serialize>(value: &T) -> serde_json::Value {
        serde_json::to_value(value).unwrap_or_default()
    }
    use CatalogusDeel as D;
    let mut alle: Regels = Vec::new();
    alle.extend(
        catalogus
            .niveau
            .iter()
            .map(|n| (D::Niveau, n.code.clone(), waarde(n))),
    );
    alle.extend(
        catalogus
            .behoefte
            .iter()
            .map(|b| (D::Behoefte, b.code.clone(), waarde(b))),
    );
    alle.extend(
        catalogus
            .soort
            .iter()
            .map(|s| (D::Soort, s.code.clone(), waarde(s))),
    );
    alle.extend(
        catalogus
            .arrangement
            .iter()
            .map(|a| (D::Arrangement, a.code.clone(), waarde(a))),
    );
    alle.push((D::Plan, String::new(), waarde(&catalogus.plan)));
    alle.extend(
        catalogus
            .basiskwaliteit
            .iter()
            .map(|b| (D::Basiskwaliteit, b.code.clone(), waarde(b))),
    );
    alle.extend(
        catalogus
            .overleg
            .iter()
            .map(|o| (D::Overleg, o.code.clone(), waarde(o))),
    );
    alle
}

fn sleutels(was: &serde_json::Value, wordt: &serde_json::Value) -> Vec<String> {
    let empty = serde_json::Map::new();
    let was = was.as_object().unwrap_or(&empty);
    let wordt = wordt.as_object().unwrap_or(&empty);
    let keys: BTreeSet<&String> = was.keys().chain(wordt.keys()).collect();
    keys.into_iter()
        .filter(|key| was.get(*key) != wordt.get(*key))
        .cloned()
        .collect()
}

/// What changes from one catalogue to another; empty when they say the same.
pub fn verschillen(was: &Catalogus, wordt: &Catalogus) -> Vec<Verschil> {
    let old = regels(was);
    let new = regels(wordt);
    let find = |lijst: &Regels, deel: CatalogusDeel, code: &str| {
        lijst
            .iter()
            .find(|(d, c, _)| *d == deel && c == code)
            .map(|(.., value)| value.clone())
    };
    let mut alle = Vec::new();
    for (deel, code, value) in &new {
        let (wijziging, sleutels) = match find(&old, *deel, code) {
            None => (Wijziging::Nieuw, Vec::new()),
            Some(before) if before == *value => continue,
            Some(before) => (Wijziging::Anders, sleutels(&before, value)),
        };
        alle.push(Verschil {
            deel: *deel,
            code: code.clone(),
            wijziging,
            sleutels,
        });
    }
    alle.extend(
        old.iter()
            .filter(|(deel, code, _)| find(&new, *deel, code).is_none())
            .map(|(deel, code, _)| Verschil {
                deel: *deel,
                code: code.clone(),
                wijziging: Wijziging::Weg,
                sleutels: Vec::new(),
            }),
    );
    alle.sort();
    alle
}
