//! What is wrong with a format, before it may hold.

use std::collections::BTreeSet;

use super::{Profielformat, Profielvorm, Tekstdeel, Thema};
use crate::toelating::codes;

codes! {
    /// What is wrong.
    FormatFoutSoort {
        /// Nothing there.
        Leeg = "leeg",
        /// A code or number that occurs twice.
        Dubbel = "dubbel",
        /// A code that is no code: small letters, digits, `_` and `-` only.
        Code = "code",
        /// An aspect that does not exist.
        Aspect = "aspect",
        /// A number that cannot be zero.
        Getal = "getal",
        /// A theme that has only breedte, without breedte.
        ZonderBreedte = "zonder_breedte",
    }
}

/// Something wrong, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormatFout {
    /// The place, as keys of the file and codes joined by points, e.g. "thema.3.aspect".
    pub plek: String,
    /// What.
    pub soort: FormatFoutSoort,
}

use FormatFoutSoort as S;

#[derive(Default)]
struct Fouten(Vec<FormatFout>);

impl Fouten {
    fn als(&mut self, fout: bool, plek: impl Into<String>, soort: S) {
        if fout {
            self.0.push(FormatFout {
                plek: plek.into(),
                soort,
            });
        }
    }
}

/// Codes stand in addresses and are parts of the code of a place, so they have no point.
fn is_code(code: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-');
    (1..=40).contains(&code.len()) && code.bytes().all(allowed)
}

impl Profielformat {
    /// What is wrong with it; empty: it can hold.
    pub fn gebreken(&self) -> Vec<FormatFout> {
        let mut f = Fouten::default();
        f.als(self.naam.trim().is_empty(), "naam", S::Leeg);
        let empty = self.tekst.is_empty() && self.thema.is_empty() && !self.categorieen;
        f.als(empty, "tekst", S::Leeg);
        f.als(
            self.vorm == Profielvorm::Cyclus { jaren: 0 },
            "vorm.cyclus.jaren",
            S::Getal,
        );
        // One code, one section, also between the two lists: a text is found by its code alone.
        let mut seen = BTreeSet::new();
        for (list, parts) in [("tekst", &self.tekst), ("vso", &self.vso)] {
            for part in parts {
                deel(list, part, &mut seen, &mut f);
            }
        }
        let mut numbers = BTreeSet::new();
        for aspect in &self.aspect {
            let here = format!("aspect.{}", aspect.nr);
            f.als(!numbers.insert(aspect.nr), here.clone(), S::Dubbel);
            f.als(aspect.titel.trim().is_empty(), format!("{here}.titel"), S::Leeg);
        }
        let mut themes = BTreeSet::new();
        for thema in &self.thema {
            let here = format!("thema.{}", thema.nr);
            f.als(!themes.insert(thema.nr), here.clone(), S::Dubbel);
            f.als(
                !numbers.contains(&thema.aspect),
                format!("{here}.aspect"),
                S::Aspect,
            );
            thema_gebreken(thema, &here, &mut f);
        }
        f.0
    }
}

fn deel<'a>(list: &str, part: &'a Tekstdeel, seen: &mut BTreeSet<&'a str>, f: &mut Fouten) {
    let here = format!("{list}.{}", part.code);
    f.als(!is_code(&part.code), here.clone(), S::Code);
    f.als(!seen.insert(&part.code), here.clone(), S::Dubbel);
    f.als(part.titel.trim().is_empty(), format!("{here}.titel"), S::Leeg);
}

fn thema_gebreken(thema: &Thema, here: &str, f: &mut Fouten) {
    f.als(thema.nr == 0, format!("{here}.nr"), S::Getal);
    f.als(thema.titel.trim().is_empty(), format!("{here}.titel"), S::Leeg);
    let only = thema.alleen_breedte && !thema.breedte;
    f.als(only, format!("{here}.alleen_breedte"), S::ZonderBreedte);
    let mut seen = BTreeSet::new();
    for part in &thema.subblokken {
        let there = format!("{here}.subblokken.{}", part.code);
        f.als(!is_code(&part.code), there.clone(), S::Code);
        f.als(!seen.insert(part.code.as_str()), there.clone(), S::Dubbel);
        f.als(part.titel.trim().is_empty(), format!("{there}.titel"), S::Leeg);
    }
}
