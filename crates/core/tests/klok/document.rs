//! `docs/klok.md` shows the terms that the program knows, each with ground, owner and source.
//!
//! To write the table again: `cargo run -p vangnet-core --example klok`.

use std::fmt::Write as _;

use vangnet_core::{
    inrichting::catalogus::Planregels,
    klok::{
        Grond, TermijnSoort,
        leerling::{Klokregels, termijnen_van},
    },
};

use super::tabel::rijen;

/// No week is closed.
const NIETS: std::collections::BTreeSet<jiff::civil::Date> = std::collections::BTreeSet::new();

/// The document.
pub(crate) const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/klok.md");
const BEGIN: &str = "<!-- termijnen:begin -->";
const EIND: &str = "<!-- termijnen:eind -->";

fn grond(grond: Grond) -> String {
    let lid = grond.lid.map(|lid| format!(" lid {lid}")).unwrap_or_default();
    format!("`{}` {}{lid}", grond.wet, grond.artikel)
}

fn tabel() -> String {
    let plan = Planregels::default();
    let regels = Klokregels {
        plan: &plan,
        bewaring: vangnet_core::bewaring::steun::Bewaartermijn::default(),
        dicht: &NIETS,
    };
    let alle = rijen();
    let mut tekst = String::from(
        "| Kind | Example: first day, last day | Ground | Owner | Source |\n|---|---|---|---|---|\n",
    );
    for soort in TermijnSoort::ALL {
        let rij = alle.iter().find(|rij| rij.soort == soort).expect("a row");
        let termijnen = termijnen_van(&rij.feiten, &regels, rij.vandaag);
        let termijn = termijnen.iter().find(|t| t.soort == soort).expect("the term");
        let _ = writeln!(
            tekst,
            "| `{}` | {}: {}, {} | {} | `{}` | {} |",
            soort.code(),
            rij.geval,
            termijn.begin,
            termijn.einde,
            grond(termijn.grond),
            termijn.eigenaar.code(),
            rij.bron,
        );
    }
    tekst
}

/// The document as it is, and as it must be.
pub(crate) fn was_en_wordt() -> (String, String) {
    let was = std::fs::read_to_string(DOCUMENT).expect("the document");
    let (voor, rest) = was.split_once(BEGIN).expect("the first mark");
    let (_, na) = rest.split_once(EIND).expect("the last mark");
    let wordt = format!("{voor}{BEGIN}\n{}{EIND}{na}", tabel());
    (was, wordt)
}

#[test]
fn the_document_shows_every_term() {
    let (was, wordt) = was_en_wordt();
    assert!(
        was == wordt,
        "write it again: cargo run -p vangnet-core --example klok"
    );
}
