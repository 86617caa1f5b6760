//! The place of every paragraph of both profiles, made by reading them: each range of source lines with its code, "" for
//! the tray. The ranges follow each other without a gap, so that no paragraph is without an expected answer.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::schoolprofiel::inlezen::{Inlezing, Soort, Zoekplek, alineas, plaats};

use crate::{
    bron::{profiel_000, profiel_002},
    formaten::{maasdal, noorderlicht},
    plekken::{format_000, format_002},
};

/// First line of a range and its place; it lasts until the next.
type Sleutel = [(u32, &'static str)];

const BLOKKEN_002: &Sleutel = &[
    (1, ""),
    (51, "tekst.voorwoord"),
    (76, "tekst.inleiding"),
    (106, "tekst.algemeen"),
    (108, "tekst.contact"),
    (125, "tekst.visie"),
    (149, "tekst.kengetallen"),
    (168, "tekst.toelating"),
    (208, "tekst.basis_breedte"),
    (210, "tekst.definitie"),
    (214, "tekst.aspecten"),
    (225, "tekst.breedte"),
    (238, "aspect.1"),
    (240, "thema.1.basis"),
    (252, "thema.1.basis.documenten"),
    (256, "thema.1.breedte"),
    (266, "thema.1.breedte.documenten"),
    (270, "thema.2.basis"),
    (303, "thema.2.basis.documenten"),
    (305, "thema.2.breedte"),
    (315, "thema.3.basis"),
    (339, "thema.3.basis.documenten"),
    (351, "thema.3.breedte"),
    (361, "thema.3.breedte.documenten"),
    (369, "thema.4.basis"),
    (379, "thema.4.basis.documenten"),
    (383, "thema.4.breedte"),
    (391, "thema.4.breedte.documenten"),
    (399, "thema.5.basis"),
    (413, "thema.5.basis.documenten"),
    (417, "aspect.2"),
    (419, "thema.6.basis"),
    (447, "thema.6.basis.documenten"),
    (452, "thema.6.breedte"),
    (462, "thema.7.basis"),
    (476, "thema.7.basis.documenten"),
    (482, "thema.7.breedte"),
    (492, "thema.8.basis"),
    (504, "thema.8.basis.documenten"),
    (510, "thema.8.breedte"),
    (520, "thema.9.basis"),
    (540, "thema.9.basis.documenten"),
    (544, "thema.9.breedte"),
    (558, "thema.10.basis"),
    (578, "thema.10.basis.documenten"),
    (588, "thema.10.breedte"),
    (600, "thema.11.basis"),
    (610, "thema.11.basis.documenten"),
    (616, "thema.11.breedte"),
    (622, "thema.11.breedte.documenten"),
    (628, "thema.12.basis"),
    (646, "thema.12.basis.documenten"),
    (654, "thema.12.breedte"),
    (667, "thema.12.breedte.documenten"),
    (675, "aspect.3"),
    (681, "thema.13.basis"),
    (715, "thema.13.breedte"),
    (734, "thema.14.basis"),
    (750, "thema.14.basis.documenten"),
    (754, "thema.14.breedte"),
    (770, "thema.14.breedte.documenten"),
    (773, "thema.15.basis"),
    (793, "thema.15.basis.documenten"),
    (798, "thema.15.breedte"),
    (810, "thema.15.breedte.documenten"),
    (814, "thema.16.basis"),
    (818, "thema.16.breedte"),
    (830, "thema.16.breedte.documenten"),
    (836, "aspect.4"),
    (838, "thema.17.basis"),
    (848, "thema.17.basis.documenten"),
    (854, "thema.18.basis"),
    (862, "tekst.arrangementen"),
    (892, "tekst.diepte"),
    (896, "tekst.cluster12"),
    (906, "tekst.pro_lwoo"),
    // The annexes: the format has no place for them.
    (1039, ""),
];

const BLOKKEN_000: &Sleutel = &[
    (1, ""),
    (3, "tekst.wettelijk_kader"),
    (13, "tekst.afspraken"),
    (16, "tekst.vaststelling"),
    (29, "tekst.algemeen"),
    (41, "tekst.doelgroep"),
    (52, "tekst.visie"),
    (88, "tekst.concept"),
    (108, "tekst.cascade"),
    (149, "tekst.aanbod"),
    (152, "tekst.behoeften"),
    (169, "tekst.basiskwaliteit"),
    (191, "tekst.basisondersteuning"),
    (203, "categorie.B1"),
    (209, "categorie.B2"),
    (217, "categorie.B3"),
    (227, "categorie.B4"),
    (235, "categorie.B5"),
    (247, "tekst.extra"),
    (259, "categorie.E2"),
    (264, "categorie.E4"),
    (271, "tekst.aanvullend"),
    (281, "categorie.A1"),
    (284, "categorie.A2"),
    (288, "categorie.A3"),
    (295, "tekst.ambities"),
];

fn verwacht(sleutel: &'static Sleutel, regel: u32) -> &'static str {
    sleutel.iter().rfind(|(begin, _)| *begin <= regel).unwrap().1
}

fn gelezen(tekst: &str, format: &[Zoekplek]) -> Inlezing {
    plaats(&alineas(tekst).unwrap(), format)
}

/// Lines of the source that hold more than white space and bookmarks, counted by other means than the reader's.
fn volle_regels(tekst: &str) -> BTreeSet<u32> {
    let vol = |regel: &str| {
        let zonder = regel.split_once(']').filter(|_| regel.contains("[bookmark:"));
        !zonder.map_or(regel, |(_, rest)| rest).trim().is_empty()
    };
    (1..)
        .zip(tekst.lines())
        .filter(|(_, r)| vol(r))
        .map(|(n, _)| n)
        .collect()
}

/// The paragraphs that are in another place than expected: expected, got, lines.
type Verward = BTreeMap<(String, String), Vec<u32>>;

fn verward(inlezing: &Inlezing, goed: impl Fn(u32) -> &'static str) -> Verward {
    let mut uit = Verward::new();
    for g in &inlezing.alineas {
        let (goed, kreeg) = (goed(g.alinea.regel), g.plek.clone().unwrap_or_default());
        if kreeg != goed {
            uit.entry((goed.to_owned(), kreeg))
                .or_default()
                .push(g.alinea.regel);
        }
    }
    uit
}

fn aantal(verward: &Verward) -> usize {
    verward.values().map(Vec::len).sum()
}

/// At least 95 in 100 paragraphs are in the place of the key; what is not is listed.
fn in_hun_plek(tekst: &str, format: &[Zoekplek], sleutel: &'static Sleutel) {
    let inlezing = gelezen(tekst, format);
    let verward = verward(&inlezing, |regel| verwacht(sleutel, regel));
    let (fout, alle) = (aantal(&verward), inlezing.alineas.len());
    assert!(
        (alle - fout) * 100 >= alle * 95,
        "{fout} of {alle} paragraphs are in a wrong place; (expected, got), lines: {verward:#?}"
    );
}

/// Every line of the source comes out, and its words in order.
fn niets_kwijt(tekst: &str, format: &[Zoekplek]) {
    let inlezing = gelezen(tekst, format);
    let regels: BTreeSet<u32> = inlezing.alineas.iter().map(|g| g.alinea.regel).collect();
    assert_eq!(regels, volle_regels(tekst));
    let uit: String = inlezing.alineas.iter().map(|g| g.alinea.tekst.as_str()).collect();
    let mut bron = tekst.replace("<p>", "").replace("</p>", "");
    while let Some((voor, na)) = bron.split_once("[bookmark:") {
        bron = format!("{voor}{}", na.split_once(']').unwrap().1);
    }
    let kaal = |t: &str| -> String { t.chars().filter(|c| !c.is_whitespace()).collect() };
    assert_eq!(kaal(&uit), kaal(&bron));
}

#[test]
fn the_profile_with_themes_lands_in_its_places() {
    in_hun_plek(&profiel_002(), &format_002(), BLOKKEN_002);
}

#[test]
fn the_profile_with_categories_lands_in_its_places() {
    in_hun_plek(&profiel_000(), &format_000(), BLOKKEN_000);
}

/// The key is worth something: without the blocks of breedteondersteuning too many paragraphs are in a wrong place.
#[test]
fn without_its_second_blocks_the_format_does_not_hold_the_profile() {
    let mut format = format_002();
    for plek in &mut format {
        plek.herhaling = None;
    }
    let inlezing = gelezen(&profiel_002(), &format);
    let fout = aantal(&verward(&inlezing, |regel| verwacht(BLOKKEN_002, regel)));
    assert!(fout * 100 > inlezing.alineas.len() * 5, "only {fout} paragraphs");
}

/// A theme that the format does not have goes to the tray, and no place beside it takes it.
#[test]
fn a_theme_that_the_format_does_not_know_lies_in_the_tray() {
    let tekst = profiel_002();
    for nummer in 1..=18 {
        let weg = format!("thema.{nummer}.");
        let format: Vec<Zoekplek> = format_002()
            .into_iter()
            .filter(|p| !p.code.starts_with(&weg))
            .collect();
        let verward = verward(&gelezen(&tekst, &format), |regel| {
            let plek = verwacht(BLOKKEN_002, regel);
            if plek.starts_with(&weg) { "" } else { plek }
        });
        assert_eq!(aantal(&verward), 0, "without theme {nummer}: {verward:#?}");
    }
}

/// The same for the categories of support, of which the source marks the headings.
#[test]
fn a_category_that_the_format_does_not_know_lies_in_the_tray() {
    let tekst = profiel_000();
    for weg in ["B1", "B2", "B3", "B4", "B5", "E2", "E4", "A1", "A2", "A3"] {
        let weg = format!("categorie.{weg}");
        let format: Vec<Zoekplek> = format_000().into_iter().filter(|p| p.code != weg).collect();
        let verward = verward(&gelezen(&tekst, &format), |regel| {
            let plek = verwacht(BLOKKEN_000, regel);
            if plek == weg { "" } else { plek }
        });
        assert_eq!(aantal(&verward), 0, "without {weg}: {verward:#?}");
    }
}

#[test]
fn nothing_of_either_profile_is_lost() {
    niets_kwijt(&profiel_002(), &format_002());
    niets_kwijt(&profiel_000(), &format_000());
}

/// The lines of paragraphs of a kind.
fn regels(inlezing: &Inlezing, soort: Soort) -> BTreeSet<u32> {
    let van_soort = inlezing.alineas.iter().filter(|g| g.soort == soort);
    van_soort.map(|g| g.alinea.regel).collect()
}

#[test]
fn what_is_no_text_is_told_apart() {
    let met_themas = gelezen(&profiel_002(), &format_002());
    let inhoud = std::iter::once(10).chain(12..=49).collect();
    assert_eq!(regels(&met_themas, Soort::Inhoudsopgave), inhoud);
    assert_eq!(regels(&met_themas, Soort::Kengetallen), (151..=166).collect());
    assert!(regels(&met_themas, Soort::Contact).is_superset(&(116..=123).collect()));
    let rijen = regels(&met_themas, Soort::Tabelrij);
    for arrangementen in [864..=868, 870..=875, 877..=881, 883..=886, 888..=890] {
        assert!(rijen.is_superset(&arrangementen.collect()));
    }
    let met_categorieen = gelezen(&profiel_000(), &format_000());
    assert!(regels(&met_categorieen, Soort::Vaststelling).is_superset(&(18..=20).collect()));
    assert!(regels(&met_categorieen, Soort::Contact).is_superset(&(32..=35).collect()));
    assert_eq!(regels(&met_categorieen, Soort::Kengetallen), BTreeSet::new());
}

/// The place of the key in the format of the demonstration; `None` where that format has no place of this subject and the
/// paragraph may lie in the tray or below the section in which it stands.
fn in_noorderlicht(regel: u32) -> Option<&'static str> {
    // The parts of theme 13 by their letters, and theme 16, of which the basis only refers on.
    match regel {
        // A paragraph of the introduction has the very heading that this format gives theme 17; a person moves it.
        88..=105 => return Some("thema.17.basis"),
        681..=690 => return Some("thema.13.basis.a"),
        691..=697 => return Some("thema.13.basis.b"),
        698..=705 => return Some("thema.13.basis.c"),
        706..=714 => return Some("thema.13.basis.d"),
        814..=829 => return Some("thema.16.breedte"),
        _ => {}
    }
    Some(verwacht(BLOKKEN_002, regel)).filter(|plek| plek.starts_with("thema."))
}

/// In a format that was not made for this text every theme lands in its block, and nothing else lands in one.
#[test]
fn the_themes_land_in_the_format_of_the_demonstration() {
    let inlezing = gelezen(&profiel_002(), &noorderlicht());
    let mut fout: Vec<(u32, Option<&str>, Option<&str>)> = Vec::new();
    for g in &inlezing.alineas {
        let kreeg = g.plek.as_deref().filter(|plek| plek.starts_with("thema."));
        let goed = in_noorderlicht(g.alinea.regel);
        if kreeg != goed {
            fout.push((g.alinea.regel, goed, kreeg));
        }
    }
    assert_eq!(fout, []);
}

/// Beside the themes: vision and admission land in the sections of the format that are about them, and of what is no theme
/// nothing else lies there.
#[test]
fn vision_and_admission_land_in_the_format_of_the_demonstration() {
    let inlezing = gelezen(&profiel_002(), &noorderlicht());
    for (plek, van, tot) in [("tekst.visie", 125, 148), ("tekst.toelating", 168, 207)] {
        let daar = inlezing
            .alineas
            .iter()
            .filter(|g| g.plek.as_deref() == Some(plek));
        let daar: BTreeSet<u32> = daar.map(|g| g.alinea.regel).collect();
        let bron = inlezing.alineas.iter().map(|g| g.alinea.regel);
        assert_eq!(daar, bron.filter(|r| (van..=tot).contains(r)).collect(), "{plek}");
    }
}

/// The same with the categories of support.
#[test]
fn the_categories_land_in_the_format_of_the_demonstration() {
    let inlezing = gelezen(&profiel_000(), &maasdal());
    let categorie = |plek: &str| plek.starts_with("categorie.");
    let mut fout: Vec<(u32, &str, Option<&str>)> = Vec::new();
    for g in &inlezing.alineas {
        let goed = Some(verwacht(BLOKKEN_000, g.alinea.regel)).filter(|p| categorie(p));
        let kreeg = g.plek.as_deref().filter(|p| categorie(p));
        if kreeg != goed {
            fout.push((g.alinea.regel, goed.unwrap_or_default(), kreeg));
        }
    }
    assert_eq!(fout, []);
}
