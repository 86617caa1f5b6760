//! The same profiles in the formats of the demonstration: their own headings, which nobody fitted to these texts.

use vangnet_core::{
    inrichting::catalogus::Catalogus,
    leerling::Onderwijssoort,
    schoolprofiel::{
        format::Profielformat,
        inlezen::{Zoekplek, zoekplekken},
        plek::plekken,
    },
};

const NOORDERLICHT: (&str, &str) = (
    include_str!("../../../cli/demo/profielformat-noorderlicht.toml"),
    include_str!("../../../cli/demo/catalogus-noorderlicht.toml"),
);
const MAASDAL: (&str, &str) = (
    include_str!("../../../cli/demo/profielformat-maasdal.toml"),
    include_str!("../../../cli/demo/catalogus-maasdal.toml"),
);

fn van((format, catalogus): (&str, &str), soorten: &[Onderwijssoort]) -> Vec<Zoekplek> {
    let format: Profielformat = toml::from_str(format).unwrap();
    let catalogus: Catalogus = toml::from_str(catalogus).unwrap();
    zoekplekken(&plekken(&format, &catalogus, soorten))
}

/// The format with themes, for a school with vmbo and praktijkonderwijs.
pub(crate) fn noorderlicht() -> Vec<Zoekplek> {
    van(NOORDERLICHT, &[Onderwijssoort::VmboBasis, Onderwijssoort::Pro])
}

/// The format with categories, for a school for praktijkonderwijs.
pub(crate) fn maasdal() -> Vec<Zoekplek> {
    van(MAASDAL, &[Onderwijssoort::Pro])
}

#[test]
fn a_theme_is_looked_for_once_with_its_block_on_breedte_and_its_parts() {
    let alle = noorderlicht();
    let plek = |code: &str| alle.iter().find(|z| z.code == code).unwrap();
    let eerste = plek("thema.1.basis");
    assert_eq!(eerste.herhaling.as_deref(), Some("thema.1.breedte"));
    assert_eq!(eerste.documenten.as_deref(), Some("thema.1.basis.documenten"));
    assert_eq!(plek("thema.5.basis").herhaling, None);
    let delen: Vec<(char, &str)> = plek("thema.13.basis.a")
        .delen
        .iter()
        .map(|(l, c)| (*l, c.as_str()))
        .collect();
    assert_eq!(
        delen,
        [
            ('A', "thema.13.basis.a"),
            ('B', "thema.13.basis.b"),
            ('C', "thema.13.basis.c"),
            ('D', "thema.13.basis.d")
        ]
    );
    // The basis of 16 only refers on: its heading opens the block on breedte.
    assert!(!alle.iter().any(|z| z.code == "thema.16.basis"));
    assert!(
        plek("thema.16.breedte")
            .koppen
            .iter()
            .any(|k| k.starts_with("16 "))
    );
}
