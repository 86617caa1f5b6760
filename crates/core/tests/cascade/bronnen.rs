//! The catalogues against copies of the facts of the profiles: codes, limits, deciders, needs.

use std::collections::BTreeSet;

use serde::Deserialize;
use vangnet_core::{
    inrichting::catalogus::{Arrangement, Herkomst, Vorm},
    leerling::Onderwijssoort,
};

use crate::bouw::{maasdal, noorderlicht};

#[derive(Deserialize)]
struct Arrangementen {
    arrangement: Vec<Rij>,
}

#[derive(Deserialize)]
struct Rij {
    code: String,
    thema: u8,
    vorm: String,
    route: Vec<String>,
    beslisser: String,
    beslisser_expliciet: bool,
    #[serde(default)]
    inbreng: String,
    max_uren_per_week: Option<u16>,
    max_keren_per_week: Option<u8>,
    max_weken: Option<u16>,
    duur_weken: Option<u16>,
    max_groepsgrootte: Option<u8>,
    tussenevaluatie_weken: Option<u8>,
    #[serde(default)]
    verlengbaar: bool,
    #[serde(default)]
    instrumenten: Vec<String>,
    bron: String,
}

#[derive(Deserialize)]
struct Behoeften {
    behoefte: Vec<Behoefte>,
}

#[derive(Deserialize)]
struct Behoefte {
    nr: u8,
    code: String,
    basis_tekst: BTreeSet<String>,
    basis_afgeleid: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Categorieen {
    cascadeniveau: Vec<Niveau>,
    soort: Vec<Soort>,
    categorie: Vec<Categorie>,
    ab_terrein: Vec<Terrein>,
}

#[derive(Deserialize)]
struct Niveau {
    niveau: u8,
    geregistreerd: bool,
}

#[derive(Deserialize)]
struct Soort {
    code: String,
    cascade: Vec<u8>,
    registratie: bool,
    tachtig_twintig: bool,
}

#[derive(Deserialize)]
struct Categorie {
    code: String,
    behoeften: Vec<String>,
    behoeften_bron: Herkomst,
    pro_van_toepassing: bool,
    #[serde(default)]
    coachingsthemas: Vec<String>,
}

#[derive(Deserialize)]
struct Terrein {
    code: String,
    behoeften_afgeleid: Vec<String>,
}

fn categorieen() -> Categorieen {
    toml::from_str(include_str!("../../data/categorieen.toml")).unwrap()
}

fn behoeften() -> Behoeften {
    toml::from_str(include_str!("../../data/behoeften.toml")).unwrap()
}

fn gelijk(rij: &Rij, offer: &Arrangement) {
    let g = &offer.grenzen;
    let code = &rij.code;
    assert_eq!(offer.thema, Some(rij.thema), "{code}");
    assert_eq!(
        g.minuten_per_week,
        rij.max_uren_per_week.map(|u| u * 60),
        "{code}"
    );
    assert_eq!(g.keren_per_week, rij.max_keren_per_week, "{code}");
    assert_eq!(g.weken, rij.max_weken, "{code}");
    assert_eq!(g.duur, rij.duur_weken, "{code}");
    assert_eq!(g.groep, rij.max_groepsgrootte, "{code}");
    assert_eq!(g.verlengbaar, rij.verlengbaar, "{code}");
    assert_eq!(offer.tussenevaluatie, rij.tussenevaluatie_weken, "{code}");
    assert_eq!(offer.instrumenten, rij.instrumenten, "{code}");
    assert_eq!(offer.route, rij.route, "{code}");
    assert_eq!(offer.inbreng, rij.inbreng, "{code}");
    assert_eq!(offer.beslisser, rij.beslisser, "{code}");
    assert_eq!(offer.beslisser_expliciet, rij.beslisser_expliciet, "{code}");
    assert_eq!(offer.bron, rij.bron, "{code}");
    let vorm = match rij.vorm.as_str() {
        "individueel" | "individueel of kleine groep" => Vorm::Individueel,
        "lesgroep" => Vorm::Lesgroep,
        _ => Vorm::Groep,
    };
    assert_eq!(offer.vormen.first(), Some(&vorm), "{code}");
}

/// "18 arrangements 1…15f; code number = theme number" (002:862-890): 18 rows equal data file.
#[test]
fn r120_the_eighteen_arrangements_equal_the_data_file() {
    let bron: Arrangementen = toml::from_str(include_str!("../../data/arrangementen.toml")).unwrap();
    let catalogus = noorderlicht();
    assert_eq!(bron.arrangement.len(), 18);
    // Trajects for dyslexia stand in the text of the profile (R092), not in its table.
    let breedte = catalogus.arrangement.iter();
    let breedte = breedte.filter(|a| a.soort == "breedte" && a.code != "dyslexie");
    let codes: Vec<&str> = breedte.map(|a| a.code.as_str()).collect();
    let verwacht: Vec<&str> = bron.arrangement.iter().map(|a| a.code.as_str()).collect();
    assert_eq!(codes, verwacht);
    for rij in &bron.arrangement {
        gelijk(rij, catalogus.arrangement(&rij.code).unwrap());
        let number: String = rij.code.chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(number, rij.thema.to_string());
    }
}

/// "Text links B1: 1,2,3,7; B2: 1; B5: 1,3,7,8,9,10" (000:204, 210, 236): matrix equals data file.
#[test]
fn r068_the_matrix_of_needs_and_categories_equals_the_data_file() {
    let catalogus = maasdal();
    let bron = categorieen();
    assert_eq!(bron.categorie.len(), catalogus.arrangement.len());
    for rij in &bron.categorie {
        let offer = catalogus.arrangement(&rij.code).unwrap();
        assert_eq!(offer.behoeften, rij.behoeften, "{}", rij.code);
        assert_eq!(offer.behoeften_bron, rij.behoeften_bron, "{}", rij.code);
    }
    for need in behoeften().behoefte {
        let both: BTreeSet<String> = need.basis_tekst.union(&need.basis_afgeleid).cloned().collect();
        let own: BTreeSet<String> = catalogus
            .aanbod("basis")
            .filter(|a| a.behoeften.contains(&need.code))
            .map(|a| a.code.clone())
            .collect();
        assert_eq!(own, both, "{}", need.code);
        assert_eq!(catalogus.behoefte(&need.code).unwrap().nr, need.nr);
    }
}

/// "Four levels: 1 basiskwaliteit, 2 basis, 3-4 extra; aanvullend within the multidisciplinary approach" (000:112, 153, 193, 248).
#[test]
fn r063_four_levels_with_the_kinds_that_run_there_equal_the_data_file() {
    let catalogus = maasdal();
    let bron = categorieen();
    assert_eq!(catalogus.niveau.len(), 4);
    for rij in &bron.cascadeniveau {
        assert_eq!(
            catalogus.niveau(rij.niveau).unwrap().geregistreerd,
            rij.geregistreerd
        );
    }
    for rij in &bron.soort {
        let soort = catalogus.soort(&rij.code).unwrap();
        assert_eq!(soort.niveaus, rij.cascade);
        assert_eq!(soort.norm_80_20, rij.tachtig_twintig);
        let must = soort.registratie.code() == "verplicht";
        assert_eq!(must, rij.registratie, "{}", rij.code);
    }
}

/// "E1,E3 not for PrO" (000:171, 249-251).
#[test]
fn r022_applicability_equals_the_data_file() {
    let catalogus = maasdal();
    for rij in categorieen().categorie {
        let offer = catalogus.arrangement(&rij.code).unwrap();
        let applies = !offer.niet_voor.contains(&Onderwijssoort::Pro);
        assert_eq!(applies, rij.pro_van_toepassing, "{}", rij.code);
    }
}

/// "Gedrag, ZML, NT2, spraak-taal, ziekte/lichamelijk; each tied to at least one need" (000:260): 5 fields.
#[test]
fn r106_the_five_fields_equal_the_data_file() {
    let catalogus = maasdal();
    let lijst = catalogus
        .arrangement("E2")
        .unwrap()
        .keuze
        .first()
        .unwrap()
        .clone();
    let bron = categorieen().ab_terrein;
    assert_eq!((bron.len(), lijst.opties.len()), (5, 5));
    for rij in bron {
        let optie = lijst.opties.iter().find(|o| o.code == rij.code).unwrap();
        assert_eq!(optie.behoeften, rij.behoeften_afgeleid);
        assert!(!optie.behoeften.is_empty());
    }
}

/// "SOVA year 1, 14 coaching topics" (000:241-245).
#[test]
fn r090_fourteen_topics_for_coaching_as_in_the_data_file() {
    let catalogus = maasdal();
    let offer = catalogus.arrangement("B5").unwrap();
    let themas = offer.keuze.iter().find(|k| k.code == "thema").unwrap();
    let bron = categorieen();
    let rij = bron.categorie.iter().find(|c| c.code == "B5").unwrap();
    assert_eq!(themas.opties.len(), rij.coachingsthemas.len());
}
