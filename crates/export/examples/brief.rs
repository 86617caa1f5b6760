//! Writes a fictional letter or sheet: `cargo run -p vangnet-export --example brief -- brief.pdf [naam]`.
//!
//! Names: `toegewezen` (default), `afgewezen`, `vso`, `buiten-behandeling`, `gegrond`, `ongegrond`, `advies`, `opp`, `vraag`,
//! and `druk`: all decision letters in one file for the printer.

use std::error::Error;

use vangnet_export::{advies_pdf, beschikking_pdf, opp_pdf, samengevoegd_pdf, vraag_pdf};

#[path = "../tests/fixtures/bladen.rs"]
mod bladen;
#[path = "../tests/fixtures/plan.rs"]
mod plan;
#[path = "../tests/fixtures/voorbeeld.rs"]
mod voorbeeld;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("give the path of the PDF to write")?;
    let name = arguments.next().unwrap_or_else(|| "toegewezen".to_owned());
    let pdf = match name.as_str() {
        "advies" => advies_pdf(&bladen::advies())?,
        "opp" => opp_pdf(&plan::opp())?,
        "vraag" => vraag_pdf(&bladen::vraag())?,
        "druk" => {
            let letters = voorbeeld::BRIEVEN
                .iter()
                .map(|(_, brief)| beschikking_pdf(&brief()));
            samengevoegd_pdf(&letters.collect::<Result<Vec<_>, _>>()?)?
        }
        other => {
            let brief = voorbeeld::BRIEVEN
                .iter()
                .find(|(name, _)| *name == other)
                .ok_or("no such letter")?;
            beschikking_pdf(&brief.1())?
        }
    };
    std::fs::write(path, pdf)?;
    Ok(())
}
