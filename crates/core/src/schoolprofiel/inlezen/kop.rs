//! Headings: their number, their words, and how well one fits a place.

use crate::tekst::fold;

use super::{Reden, Zoekplek};

/// Words that say nothing about the subject of a heading.
const VULWOORDEN: [&str; 42] = [
    "de", "het", "een", "en", "of", "van", "in", "voor", "met", "op", "te", "die", "dat", "is", "zijn",
    "aan", "bij", "der", "den", "om", "over", "door", "uit", "naar", "tot", "per", "als", "er", "wij", "we",
    "ons", "onze", "zich", "haar", "hun", "ook", "eo", "ed", "dit", "deze", "wordt", "worden",
];
/// Words that stand before the number of a heading.
const LABELS: [&str; 7] = [
    "aspect",
    "hoofdstuk",
    "thema",
    "bijlage",
    "deel",
    "paragraaf",
    "onderdeel",
];
/// Most words of the first sentence of a heading.
pub(super) const MAX_WOORDEN: usize = 30;
/// How much of two headings must be shared when nothing else makes a line a heading, in thousandths.
const BIJNA_GELIJK: usize = 850;
/// How much must be shared when a heading of one or two words stands in a longer one, in thousandths.
const RUIM_GEDEELD: usize = 400;
/// How much better the best place must fit than the next, in thousandths.
const VOORSPRONG: usize = 100;

/// A number before a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Nummer {
    /// What stands before the last part: "aspect", "b" of B1, "2" of 2.1; blank for a plain number.
    voor: String,
    /// The last part.
    laatste: u16,
    /// How many parts.
    pub(super) diepte: u8,
    /// Whether its writing leaves no doubt that it is a number of a heading or list ("7 dagen" does).
    pub(super) stellig: bool,
}

impl Nummer {
    pub(super) fn gelijk(&self, ander: &Self) -> bool {
        self.voor == ander.voor && self.laatste == ander.laatste
    }

    /// Whether it comes right after another.
    pub(super) fn is_na(&self, ander: &Self) -> bool {
        self.voor == ander.voor && self.laatste == ander.laatste.saturating_add(1)
    }

    /// Whether two paragraphs after each other with these numbers are lines of a list.
    pub(super) fn volgt(&self, ander: &Self) -> bool {
        self.voor == ander.voor && self.laatste.abs_diff(ander.laatste) <= 1
    }
}

/// A paragraph or heading taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Vorm {
    /// Its number.
    pub(super) nummer: Option<Nummer>,
    /// The single capital with a dot with which it begins: "A. Wij hebben dit als volgt geregeld".
    pub(super) letter: Option<char>,
    /// All words after the number, folded, with single spaces.
    pub(super) plat: String,
    /// The words of the first sentence that say something.
    woorden: Vec<String>,
    /// How many words the first sentence has.
    pub(super) lengte: usize,
    /// Whether it ends as a sentence or part of one does.
    pub(super) zin: bool,
    /// Whether it begins as a heading does: with a capital, or with "Bijlage 1".
    pub(super) begint_als_kop: bool,
}

impl Vorm {
    pub(super) fn van(tekst: &str) -> Self {
        let (nummer, letter, rest) = gesplitst(tekst.trim());
        let met_label = nummer.as_ref().is_some_and(|n| LABELS.contains(&n.voor.as_str()));
        let begint_als_kop = met_label || rest.starts_with(char::is_uppercase);
        let zin = eerste_zin(rest);
        let gevouwen = fold(zin);
        let alle: Vec<&str> = gevouwen.split(' ').filter(|w| !w.is_empty()).collect();
        Self {
            nummer,
            letter,
            plat: if zin.len() == rest.len() {
                gevouwen.clone()
            } else {
                fold(rest)
            },
            woorden: alle
                .iter()
                .filter(|w| !VULWOORDEN.contains(w))
                .map(|w| (*w).to_owned())
                .collect(),
            lengte: alle.len(),
            zin: rest.ends_with(['.', ',', ';']),
            begint_als_kop,
        }
    }

    /// Whether it can be a heading by its length.
    pub(super) fn kort(&self, hoogstens: usize) -> bool {
        self.lengte > 0 && self.lengte <= hoogstens
    }
}

/// Number, letter, and what follows.
fn gesplitst(tekst: &str) -> (Option<Nummer>, Option<char>, &str) {
    let (eerste, rest) = in_tweeen(tekst);
    let label = fold(eerste);
    if LABELS.contains(&label.as_str()) {
        let (tweede, na) = in_tweeen(rest);
        if let Some(nummer) = cijfers(tweede, true).filter(|n| n.diepte == 1) {
            let met_label = Nummer {
                voor: label,
                stellig: true,
                ..nummer
            };
            return (Some(met_label), None, na);
        }
    }
    let hoofdletter = rest.starts_with(char::is_uppercase);
    if let Some(nummer) = cijfers(eerste, hoofdletter).or_else(|| code(eerste)) {
        return (Some(nummer), None, rest);
    }
    let mut tekens = eerste.chars();
    let letter = tekens
        .next()
        .filter(|c| c.is_uppercase() && matches!(tekens.as_str(), "." | ")"));
    (None, letter, if letter.is_some() { rest } else { tekst })
}

/// The first word, and what follows without the signs that may stand between.
fn in_tweeen(tekst: &str) -> (&str, &str) {
    let (eerste, rest) = tekst.split_once(char::is_whitespace).unwrap_or((tekst, ""));
    (eerste, rest.trim_start_matches([' ', '\t', '-', '–', ':', '.']))
}

/// "1.", "2.1", "3)" and, when allowed, a number without a sign.
fn cijfers(woord: &str, kaal_mag: bool) -> Option<Nummer> {
    let kern = woord.trim_end_matches(['.', ')', ':']);
    let delen: Vec<&str> = kern.split('.').collect();
    let diepte = u8::try_from(delen.len()).ok().filter(|d| *d <= 4)?;
    let goed = |deel: &&str| (1..=2).contains(&deel.len()) && deel.bytes().all(|b| b.is_ascii_digit());
    let stellig = kern.len() != woord.len() || diepte > 1;
    if !delen.iter().all(goed) || !(stellig || kaal_mag) {
        return None;
    }
    let (voor, laatste) = kern.rsplit_once('.').unwrap_or(("", kern));
    Some(Nummer {
        voor: voor.to_owned(),
        laatste: laatste.parse().ok()?,
        diepte,
        stellig,
    })
}

/// "B1": a capital and one or two digits.
fn code(woord: &str) -> Option<Nummer> {
    let kern = woord.trim_end_matches(['.', ')', ':']);
    let letter = kern.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = kern.get(1..).filter(|r| (1..=2).contains(&r.len()))?;
    if !rest.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Nummer {
        voor: letter.to_ascii_lowercase().to_string(),
        laatste: rest.parse().ok()?,
        diepte: 1,
        stellig: true,
    })
}

/// The text up to a full stop with a capital after it.
fn eerste_zin(tekst: &str) -> &str {
    for (plaats, _) in tekst.match_indices(". ") {
        let na = tekst.get(plaats.saturating_add(2)..).unwrap_or_default();
        if na.trim_start().starts_with(char::is_uppercase) {
            return tekst.get(..plaats).unwrap_or(tekst);
        }
    }
    tekst
}

/// The headings of the format, taken apart once.
#[derive(Debug)]
pub(super) struct Koppen {
    vormen: Vec<(usize, Vorm)>,
}

/// How the text sets a line apart from the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Teken {
    /// The source marks it as a heading.
    Gemerkt,
    /// It has a number and does not stand in a list.
    Genummerd,
    /// Nothing: only (nearly) the same words make it a heading.
    Kaal,
    /// It stands in a list or is a line with a letter: only the same words make it a heading.
    InLijst,
}

/// What a line opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opent {
    /// This place, by its position in the list.
    Plek(usize, Reden),
    /// One of several places.
    Meer,
    /// Nothing.
    Niets,
}

impl Koppen {
    pub(super) fn van(plekken: &[Zoekplek]) -> Self {
        let vormen = plekken.iter().enumerate();
        Self {
            vormen: vormen
                .flat_map(|(n, plek)| plek.koppen.iter().map(move |kop| (n, Vorm::van(kop))))
                .filter(|(_, vorm)| !vorm.plat.is_empty())
                .collect(),
        }
    }

    /// The place that a line opens.
    pub(super) fn opent(&self, regel: &Vorm, teken: Teken) -> Opent {
        if !regel.kort(MAX_WOORDEN) {
            return Opent::Niets;
        }
        let mut beste: Vec<(usize, Graad)> = Vec::new();
        for (plek, kop) in &self.vormen {
            let Some(graad) = graad(kop, regel, teken) else {
                continue;
            };
            match beste.iter_mut().find(|(n, _)| n == plek) {
                Some((_, eerder)) => *eerder = graad.max(*eerder),
                None => beste.push((*plek, graad)),
            }
        }
        beste.sort_by_key(|(_, graad)| std::cmp::Reverse(*graad));
        match (beste.first(), beste.get(1)) {
            (Some((plek, hoogste)), tweede) if tweede.is_none_or(|(_, t)| hoogste.wint(*t)) => {
                Opent::Plek(*plek, hoogste.reden())
            }
            (Some(_), _) => Opent::Meer,
            (None, _) => Opent::Niets,
        }
    }
}

/// How well a heading fits, the least first; numbers are thousandths of shared words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Graad {
    Woorden(usize),
    Genummerd(usize),
    Exact { ook_nummer: bool },
}

impl Graad {
    fn wint(self, ander: Self) -> bool {
        match (self, ander) {
            (Self::Woorden(a), Self::Woorden(b)) | (Self::Genummerd(a), Self::Genummerd(b)) => {
                a >= b.saturating_add(VOORSPRONG)
            }
            _ => self > ander,
        }
    }

    const fn reden(self) -> Reden {
        match self {
            Self::Woorden(_) => Reden::Woorden,
            Self::Genummerd(_) => Reden::GenummerdeKop,
            Self::Exact { .. } => Reden::ExacteKop,
        }
    }
}

fn graad(kop: &Vorm, regel: &Vorm, teken: Teken) -> Option<Graad> {
    let nummers = kop.nummer.as_ref().zip(regel.nummer.as_ref());
    let zelfde_nummer = nummers.is_some_and(|(a, b)| a.gelijk(b));
    if kop.plat == regel.plat {
        return Some(Graad::Exact {
            ook_nummer: zelfde_nummer,
        });
    }
    if teken == Teken::InLijst || kop.woorden.is_empty() {
        return None;
    }
    let van_kop = |gelijk: fn(&str, &str) -> bool| {
        let gedeeld = kop
            .woorden
            .iter()
            .filter(|k| regel.woorden.iter().any(|r| gelijk(k, r)))
            .count();
        (
            gedeeld,
            gedeeld
                .saturating_mul(1000)
                .checked_div(kop.woorden.len())
                .unwrap_or_default(),
        )
    };
    let (_, met_samenstellingen) = van_kop(verwant);
    if zelfde_nummer && met_samenstellingen >= 500 {
        return Some(Graad::Genummerd(met_samenstellingen));
    }
    let (gedeeld, van_kop) = van_kop(zelfde);
    let samen = kop.woorden.len().saturating_add(regel.woorden.len());
    let van_beide = gedeeld.saturating_mul(2000).checked_div(samen)?;
    let heel = van_kop == 1000 && (kop.woorden.len() >= 3 || van_beide >= RUIM_GEDEELD);
    let strijdig = nummers.is_some() && !zelfde_nummer;
    let past = van_beide >= BIJNA_GELIJK || (heel && teken != Teken::Kaal && !strijdig);
    past.then_some(Graad::Woorden(van_beide))
}

/// Whether two folded words are the same but for their ending: "behoefte" and "behoeften".
fn zelfde(a: &str, b: &str) -> bool {
    let (kort, lang) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    kort == lang || (kort.len() >= 5 && lang.len().saturating_sub(kort.len()) <= 4 && lang.starts_with(kort))
}

/// Whether two folded words are the same, or one is the first or last part of the other: "dyslexie" and
/// "dyslexiebegeleiding".
fn verwant(a: &str, b: &str) -> bool {
    let (kort, lang) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    zelfde(a, b) || (kort.len() >= 6 && (lang.starts_with(kort) || lang.ends_with(kort)))
}
