//! Reading in a school support profile of a hundred kilobytes: `cargo bench -p vangnet-core --bench inlezen`. The aim is at
//! most 1 s.

use std::fmt::Write as _;

use divan::{Bencher, black_box};
use vangnet_core::schoolprofiel::inlezen::{Zoekplek, alineas, kengetallen::kengetallen, plaats};

/// Subjects of the themes of a format that nobody uses.
const THEMAS: [&str; 18] = [
    "Begroeting aan de deur",
    "Rust in de gang",
    "Ruimte voor pauze",
    "Hulp bij huiswerk",
    "Leren buiten de school",
    "Gesprekken met ouders",
    "Boeken en methoden",
    "Rekenen in de praktijk",
    "Voorlezen in de klas",
    "Plannen van toetsen",
    "Sport en beweging",
    "Overstap naar werk",
    "Begeleiders in de school",
    "Overleg met partners",
    "Plan voor iedere leerling",
    "Afspraken met de gemeente",
    "Scholing van docenten",
    "Oordeel van de inspectie",
];

fn format() -> Vec<Zoekplek> {
    let plek = |n: usize, soort: &str, kop: Option<&str>| Zoekplek {
        code: format!("thema.{n}.{soort}"),
        koppen: kop.map(|k| format!("{n}. {k}")).into_iter().collect(),
        herhaling: kop.map(|_| format!("thema.{n}.breedte")),
        documenten: Some(format!("thema.{n}.{soort}.documenten")),
        ..Zoekplek::default()
    };
    (1..)
        .zip(THEMAS)
        .flat_map(|(n, kop)| [plek(n, "basis", Some(kop)), plek(n, "breedte", None)])
        .collect()
}

/// A text of at least a hundred kilobytes with every theme twice, lists, documents and a table of figures.
fn profiel() -> String {
    let mut tekst =
        String::from("Beschrijving\t2023-2024\t2024-2025\nAantal met a of b\t12-13\t18 (van 105)\n\n");
    for ronde in 0..2 {
        for (n, kop) in (1..).zip(THEMAS) {
            let _ = writeln!(tekst, "{n}. De school zorgt voor {kop}.\n\nA. Wij doen dit zo:\n");
            for alinea in 0..6 {
                let _ = writeln!(
                    tekst,
                    "{}\n",
                    "De school kijkt elke week wat een leerling nodig heeft. ".repeat(8)
                );
                let _ = writeln!(tekst, "- punt {alinea} van ronde {ronde}\n- nog een punt\n");
            }
            let _ = writeln!(tekst, "B. Documentatie:\n\nPlan {n}\n");
        }
    }
    tekst
}

fn main() {
    divan::main();
}

#[divan::bench]
fn profile_of_100_kilobytes(bencher: Bencher) {
    let (tekst, format) = (profiel(), format());
    assert!(tekst.len() >= 100_000, "the profile has {} bytes", tekst.len());
    bencher.bench_local(|| {
        let alineas = alineas(black_box(&tekst)).unwrap_or_default();
        (
            plaats(&alineas, &format).alineas.len(),
            kengetallen(&alineas).len(),
        )
    });
}
