//! Nothing runs off the page, whatever its length: no text is cut without a word.

#![expect(clippy::unwrap_used, reason = "a test stops where its sheet fails")]

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform, output_doc};
use vangnet_export::{advies_pdf, beschikking_pdf, vraag_pdf};

#[path = "fixtures/bladen.rs"]
mod bladen;
#[path = "fixtures/voorbeeld.rs"]
mod voorbeeld;

/// A4 in points, less the margin that printers leave white.
const LEFT: f64 = 30.0;
const RIGHT: f64 = 565.0;
const BOTTOM: f64 = 25.0;
const TOP: f64 = 817.0;

/// Where characters stand that a printer would not show.
#[derive(Debug, Default)]
struct Outside {
    page: u32,
    characters: Vec<(u32, String)>,
    seen: usize,
}

impl OutputDev for Outside {
    fn begin_page(
        &mut self,
        page: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.page = page;
        Ok(())
    }
    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
    fn output_character(
        &mut self,
        place: &Transform,
        _: f64,
        _: f64,
        _: f64,
        character: &str,
    ) -> Result<(), OutputError> {
        self.seen += 1;
        if !(LEFT..RIGHT).contains(&place.m31) || !(BOTTOM..TOP).contains(&place.m32) {
            self.characters.push((self.page, character.to_owned()));
        }
        Ok(())
    }
    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

fn assert_inside(pdf: &[u8]) {
    let mut outside = Outside::default();
    output_doc(&Document::load_mem(pdf).unwrap(), &mut outside).unwrap();
    assert!(outside.seen > 100, "text was read");
    assert!(outside.characters.is_empty(), "{:?}", outside.characters);
}

/// About three pages of text without a blank line.
fn long() -> String {
    "De school heeft dit met de ouders en de leerling besproken en vastgelegd. ".repeat(120)
}

#[test]
fn every_example_stays_on_the_page() {
    for (_, brief) in voorbeeld::BRIEVEN {
        assert_inside(&beschikking_pdf(&brief()).unwrap());
    }
    assert_inside(&advies_pdf(&bladen::advies()).unwrap());
    assert_inside(&vraag_pdf(&bladen::vraag()).unwrap());
}

#[test]
fn a_question_or_effect_longer_than_a_page_runs_on() {
    let mut blad = bladen::vraag();
    blad.vraag = long();
    blad.geprobeerd.iter_mut().for_each(|rij| rij.effect = long());
    blad.criteria
        .iter_mut()
        .for_each(|rij| rij.oordeel = "x".repeat(399));
    blad.stem_leerling = Some(long());
    assert_inside(&vraag_pdf(&blad).unwrap());
}

#[test]
fn a_conclusion_longer_than_a_page_runs_on() {
    let mut advies = bladen::advies();
    advies.conclusie = long();
    assert_inside(&advies_pdf(&advies).unwrap());
}

#[test]
fn a_decision_with_everything_too_long_runs_on() {
    for mut brief in [voorbeeld::vso_toegewezen(), voorbeeld::bezwaar_gegrond()] {
        let address = vec!["Regel van een adres".to_owned(); 70];
        brief
            .deskundigen
            .iter_mut()
            .for_each(|regel| regel.strekking = long());
        brief.leerling.naam = "Voornaam ".repeat(200);
        if let Some(zaak) = &mut brief.op_bezwaar {
            zaak.advies = long();
            zaak.beroep.adresregels.clone_from(&address);
        }
        if let Some(bezwaar) = &mut brief.bezwaar {
            bezwaar.adresregels.clone_from(&address);
        }
        brief.ondertekenaar.functie = long();
        assert_inside(&beschikking_pdf(&brief).unwrap());
    }
}
