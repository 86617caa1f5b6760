//! What a paragraph is by its looks: a line of a table of contents, contact data, data of the adoption.

use std::collections::{BTreeMap, BTreeSet};

use crate::tekst::fold;

use super::{Alinea, Opmaak, Soort, kop::Vorm};

/// What a line of contact data begins with, before its colon or tab.
const CONTACT: [&str; 26] = [
    "email",
    "e mail",
    "mail",
    "website",
    "telefoon",
    "telefoonnummer",
    "tel",
    "fax",
    "brin",
    "brinnummer",
    "locatie",
    "adres",
    "postadres",
    "bezoekadres",
    "postcode",
    "plaats",
    "nummer",
    "naam",
    "naam school",
    "naam van de school",
    "naam samenwerkingsverband",
    "directeur",
    "zorgcoordinator",
    "identiteit",
    "bevoegd gezag",
    "contactpersoon",
];
/// What a line about the adoption begins with.
const VASTSTELLING: [&str; 7] = [
    "datum",
    "handtekening",
    "vastgesteld op",
    "datum vaststelling",
    "advies mr",
    "instemming mr",
    "namens",
];
/// Longest line of either, in words.
const MAX_WOORDEN: usize = 25;
/// Longest line of a table of contents, in words.
const MAX_INHOUD: usize = 20;

/// What a paragraph within a place is, given what the one before it is.
pub(super) fn van(alinea: &Alinea, vorm: &Vorm, vorige: Option<Soort>) -> Soort {
    let anders = if alinea.opmaak == Opmaak::Tabelrij {
        Soort::Tabelrij
    } else {
        Soort::Tekst
    };
    if !vorm.kort(MAX_WOORDEN) {
        return anders;
    }
    let label = alinea
        .tekst
        .split_once([':', '\t'])
        .map(|(voor, _)| fold(voor))
        .unwrap_or_default();
    if VASTSTELLING.contains(&label.as_str()) || (label == "naam" && vorige == Some(Soort::Vaststelling)) {
        return Soort::Vaststelling;
    }
    if CONTACT.contains(&label.as_str()) || heeft_postcode(&alinea.tekst) {
        return Soort::Contact;
    }
    anders
}

/// Whether a line holds a Dutch postal code: four digits, a space, two capitals, as words of their own.
fn heeft_postcode(tekst: &str) -> bool {
    let woorden: Vec<&str> = tekst.split_whitespace().collect();
    let cijfers = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    let letters = |w: &str| w.len() == 2 && w.bytes().all(|b| b.is_ascii_uppercase());
    woorden
        .windows(2)
        .any(|paar| matches!(paar, [a, b] if cijfers(a) && letters(b)))
}

/// Which paragraphs are a table of contents, by their position: lines with the number of a page; below the word "Inhoud"
/// without such numbers, headings that come back later, each once.
pub(super) fn inhoudsopgave(alineas: &[Alinea], vormen: &[Vorm]) -> Vec<bool> {
    let mut laatste: BTreeMap<&str, usize> = BTreeMap::new();
    for (n, vorm) in vormen.iter().enumerate() {
        laatste.insert(&vorm.plat, n);
    }
    let mut deel: Option<Deel<'_>> = None;
    let mut uit = Vec::with_capacity(alineas.len());
    for (n, (alinea, vorm)) in alineas.iter().zip(vormen).enumerate() {
        let plat = vorm.plat.as_str();
        let bladzijde =
            alinea.opmaak == Opmaak::Inhoudsopgave || heeft_bladzijde(&alinea.tekst, deel.is_some());
        let kop = deel.is_none() && matches!(plat, "inhoud" | "inhoudsopgave");
        if kop {
            deel = Some(Deel::default());
        }
        let later = vorm.kort(MAX_INHOUD) && laatste.get(plat).is_some_and(|l| *l > n);
        let hoort = kop
            || bladzijde
            || deel
                .as_ref()
                .is_some_and(|d| later && !d.bladzijden && !d.gezien.contains(plat));
        match deel.as_mut() {
            Some(deel) if hoort => {
                deel.bladzijden |= bladzijde;
                deel.gezien.insert(plat);
            }
            _ => deel = None,
        }
        uit.push(hoort);
    }
    uit
}

/// A table of contents that is being read.
#[derive(Default)]
struct Deel<'a> {
    /// Some line has the number of a page.
    bladzijden: bool,
    gezien: BTreeSet<&'a str>,
}

/// Whether a line ends with the number of a page: after "pag." or a row of dots anywhere, after a tab within the table.
fn heeft_bladzijde(tekst: &str, in_deel: bool) -> bool {
    let cijfer_of_streep = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–');
    let voor = tekst.trim_end().trim_end_matches(cijfer_of_streep);
    let nummer = tekst.get(voor.len()..).unwrap_or_default();
    if !nummer.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let voor = voor.trim_end_matches(' ');
    let bladzijde = ["\tpag.", "\tp.", "\tblz.", "\tpagina"]
        .iter()
        .any(|w| voor.ends_with(w));
    bladzijde || voor.ends_with("....") || voor.ends_with("……") || (in_deel && voor.ends_with('\t'))
}
