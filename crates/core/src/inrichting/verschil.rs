//! What changes from one version of a dated policy to the next, by code.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::toelating::codes;

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

/// One change; `D` names the parts of the policy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Verschil<D> {
    /// In which part.
    pub deel: D,
    /// Which one, by code; empty for a part that is there once.
    pub code: String,
    /// What happens to it.
    pub wijziging: Wijziging,
    /// The keys that change, in the words of the file.
    pub sleutels: Vec<String>,
}

/// Something that a policy says: in which part, its code, and what.
pub(crate) type Regel<D> = (D, String, Value);

pub(crate) fn regel<D, T: Serialize>(deel: D, code: impl Into<String>, wat: &T) -> Regel<D> {
    (deel, code.into(), serde_json::to_value(wat).unwrap_or_default())
}

fn sleutels(was: &Value, wordt: &Value) -> Vec<String> {
    let empty = Map::new();
    let was = was.as_object().unwrap_or(&empty);
    let wordt = wordt.as_object().unwrap_or(&empty);
    let keys: BTreeSet<&String> = was.keys().chain(wordt.keys()).collect();
    keys.into_iter()
        .filter(|key| was.get(*key) != wordt.get(*key))
        .cloned()
        .collect()
}

/// What changes from what one version says to what another says; empty when they say the same.
pub(crate) fn verschillen<D: Copy + Ord>(was: &[Regel<D>], wordt: &[Regel<D>]) -> Vec<Verschil<D>> {
    let find = |lijst: &[Regel<D>], deel: D, code: &str| {
        let found = lijst.iter().find(|(d, c, _)| *d == deel && c == code);
        found.map(|(.., value)| value.clone())
    };
    let verschil = |deel: D, code: &str, wijziging, sleutels| Verschil {
        deel,
        code: code.to_owned(),
        wijziging,
        sleutels,
    };
    let mut alle = Vec::new();
    for (deel, code, value) in wordt {
        match find(was, *deel, code) {
            None => alle.push(verschil(*deel, code, Wijziging::Nieuw, Vec::new())),
            Some(before) if before == *value => {}
            Some(before) => alle.push(verschil(*deel, code, Wijziging::Anders, sleutels(&before, value))),
        }
    }
    let gone = was
        .iter()
        .filter(|(deel, code, _)| find(wordt, *deel, code).is_none());
    alle.extend(gone.map(|(deel, code, _)| verschil(*deel, code, Wijziging::Weg, Vec::new())));
    alle.sort();
    alle
}
