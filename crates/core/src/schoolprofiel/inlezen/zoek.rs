//! The places of a profile with the headings by which a document shows them.

use super::{DOCUMENTEN, Zoekplek};
use crate::schoolprofiel::plek::{Blok, Plek, PlekDef};

/// The places of a profile, to look for. A theme and its block on breedte share their heading: the second time it opens the
/// block on breedte. The parts of a theme are told apart by their letter. What stands below "Documentatie" of a theme goes to
/// the code of its place with `.documenten` behind it. Places where no text can stand are left out.
pub fn zoekplekken(plekken: &[PlekDef]) -> Vec<Zoekplek> {
    let open: Vec<(&PlekDef, Plek)> = plekken
        .iter()
        .filter(|def| def.is_open())
        .filter_map(|def| Some((def, Plek::parse(&def.code)?)))
        .collect();
    let mut uit: Vec<Zoekplek> = Vec::new();
    for (def, plek) in &open {
        let Plek::Thema { nr, blok, deel } = plek else {
            uit.push(los(def));
            continue;
        };
        if let Some(letter) = deel {
            als_deel(def, *nr, letter, &open, &mut uit);
            continue;
        }
        let mut zoek = los(def);
        zoek.documenten = Some(format!("{}{DOCUMENTEN}", def.code));
        match blok {
            Blok::Basis => zoek.herhaling = breedte_van(*nr, &open),
            Blok::Breedte => zoek.koppen.extend(verwezen(*nr, plekken)),
        }
        zoek.koppen = met_nummer(*nr, zoek.koppen);
        uit.push(zoek);
    }
    uit
}

fn los(def: &PlekDef) -> Zoekplek {
    Zoekplek {
        code: def.code.clone(),
        koppen: def.koppen.clone(),
        ..Zoekplek::default()
    }
}

/// A part of a theme: the first brings the heading of the theme, the others are known by their letter.
fn als_deel(def: &PlekDef, nr: u8, letter: &str, open: &[(&PlekDef, Plek)], uit: &mut Vec<Zoekplek>) {
    let Some(letter) = letter.chars().next().map(|l| l.to_ascii_uppercase()) else {
        return;
    };
    let van_thema =
        |zoek: &&mut Zoekplek| !zoek.delen.is_empty() && zoek.code.starts_with(&format!("thema.{nr}.basis."));
    if let Some(eerste) = uit.iter_mut().find(van_thema) {
        eerste.delen.push((letter, def.code.clone()));
        return;
    }
    // "13 Expertise: A Functies": the words before the last colon are those of the theme.
    let thema = def
        .titel
        .rsplit_once(": ")
        .map_or(def.titel.as_str(), |(thema, _)| thema);
    uit.push(Zoekplek {
        koppen: vec![thema.to_owned()],
        herhaling: breedte_van(nr, open),
        documenten: Some(format!("thema.{nr}.basis{DOCUMENTEN}")),
        delen: vec![(letter, def.code.clone())],
        ..los(def)
    });
}

/// The code of the block on breedte of a theme, where there is one.
fn breedte_van(nr: u8, open: &[(&PlekDef, Plek)]) -> Option<String> {
    let breedte = Plek::Thema {
        nr,
        blok: Blok::Breedte,
        deel: None,
    };
    let found = open.iter().find(|(_, plek)| *plek == breedte);
    found.map(|(def, _)| def.code.clone())
}

/// The headings of a basis that only refers to its block on breedte: both times they open that block.
fn verwezen(nr: u8, plekken: &[PlekDef]) -> Vec<String> {
    let basis = format!("thema.{nr}.basis");
    let found = plekken.iter().find(|def| def.code == basis && def.verwijst);
    found.map(|def| def.koppen.clone()).unwrap_or_default()
}

/// Headings with the number of their theme before them as well.
fn met_nummer(nr: u8, koppen: Vec<String>) -> Vec<String> {
    let begin = format!("{nr} ");
    let zonder: Vec<String> = koppen
        .iter()
        .filter(|kop| !kop.starts_with(&begin))
        .cloned()
        .collect();
    koppen
        .into_iter()
        .chain(zonder.into_iter().map(|kop| format!("{nr} {kop}")))
        .collect()
}
