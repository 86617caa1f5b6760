//! Many letters in one file: the archive and the print file.

#![expect(clippy::unwrap_used, reason = "a test stops where its bundle fails")]

use std::io::{Cursor, Read};

use pdf_extract::{Document, Object};
use vangnet_export::{ExportError, beschikking_pdf, bundel_zip, samengevoegd_pdf};

#[path = "fixtures/lezen.rs"]
mod lezen;
#[path = "fixtures/voorbeeld.rs"]
mod voorbeeld;

/// All letters, and that each keeps the marks of its standards.
fn letters() -> Vec<Vec<u8>> {
    voorbeeld::BRIEVEN
        .iter()
        .map(|(_, brief)| {
            let brief = brief();
            let pdf = beschikking_pdf(&brief).unwrap();
            lezen::assert_marks(&pdf, &brief.volgnummer);
            pdf
        })
        .collect()
}

fn files() -> Vec<(String, Vec<u8>)> {
    let names = (1..).map(|number| format!("beschikking-2026-{number:04}.pdf"));
    names.zip(letters()).collect()
}

fn pages(pdf: &[u8]) -> usize {
    Document::load_mem(pdf).unwrap().get_pages().len()
}

#[test]
fn a_bundle_unpacks_to_the_same_letters_in_order() {
    let files = files();
    let bytes = bundel_zip(&files).unwrap();
    assert_eq!(bytes, bundel_zip(&files).unwrap(), "no clock in it");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), files.len());
    for (index, (name, letter)) in files.iter().enumerate() {
        let mut entry = archive.by_index(index).unwrap();
        assert_eq!(entry.name().unwrap(), name.as_str());
        assert_eq!(entry.last_modified().unwrap().year(), 1980);
        let mut unpacked = Vec::new();
        entry.read_to_end(&mut unpacked).unwrap();
        assert_eq!(&unpacked, letter);
    }
}

#[test]
fn an_empty_bundle_is_an_empty_archive() {
    let archive = zip::ZipArchive::new(Cursor::new(bundel_zip(&[]).unwrap())).unwrap();
    assert_eq!(archive.len(), 0);
}

#[test]
fn names_that_leave_the_folder_or_clash_are_refused() {
    let long = "a".repeat(121);
    for name in [
        "", "../a.pdf", "a/b.pdf", "a\\b.pdf", "C:a.pdf", ".pdf", "Zoë.pdf", "a b.pdf", "a\0.pdf", &long,
    ] {
        let refused = bundel_zip(&[(name.to_owned(), Vec::new())]);
        assert!(
            matches!(refused, Err(ExportError::Bestandsnaam { .. })),
            "{name:?}"
        );
    }
    let twice = ["a.pdf", "A.PDF"].map(|name| (name.to_owned(), Vec::new()));
    assert!(matches!(bundel_zip(&twice), Err(ExportError::Bestandsnaam { naam }) if naam == "A.PDF"));
}

#[test]
fn the_print_file_starts_every_letter_on_the_front_of_a_sheet() {
    let letters = letters();
    let print = samengevoegd_pdf(&letters).unwrap();
    assert_eq!(
        print,
        samengevoegd_pdf(&letters).unwrap(),
        "same letters, same bytes"
    );
    let document = Document::load_mem(&print).unwrap();
    let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
    let mut first = 1;
    for (letter, (_, brief)) in letters.iter().zip(voorbeeld::BRIEVEN) {
        assert_eq!(first % 2, 1);
        let text = document.extract_text(&[first]).unwrap_or_default();
        assert!(!text.is_empty(), "a letter, no blank page");
        let words = lezen::words(letter);
        assert!(words.contains(&brief().volgnummer));
        let count = pages(letter);
        first += u32::try_from(count + count % 2).unwrap();
    }
    assert_eq!(numbers.len(), usize::try_from(first - 1).unwrap());
}

#[test]
fn an_odd_letter_is_followed_by_a_page_without_anything() {
    let mut brief = voorbeeld::lwoo_afgewezen();
    let mut letter = beschikking_pdf(&brief).unwrap();
    while pages(&letter).is_multiple_of(2) {
        brief
            .motivering
            .push_str("\n\nNog een alinea met uitleg over de gegevens van de leerling.");
        letter = beschikking_pdf(&brief).unwrap();
    }
    let count = pages(&letter);
    let print = samengevoegd_pdf(&[letter]).unwrap();
    let document = Document::load_mem(&print).unwrap();
    let blank = document.get_pages()[&u32::try_from(count + 1).unwrap()];
    let page = document.get_dictionary(blank).unwrap();
    assert!(!page.has(b"Contents"));
    assert!(page.has(b"MediaBox"));
    assert_eq!(pages(&print), count + 1);
}

#[test]
fn the_print_file_keeps_every_word_and_font_and_leaves_the_archive_marks() {
    let letters = letters();
    let print = samengevoegd_pdf(&letters).unwrap();
    let together: Vec<String> = letters.iter().map(|letter| lezen::words(letter)).collect();
    assert_eq!(lezen::words(&print), together.join(" "));
    let document = Document::load_mem(&print).unwrap();
    let embedded = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let fonts: Vec<_> = embedded.filter(|dict| dict.has_type(b"FontDescriptor")).collect();
    assert!(fonts.len() >= letters.len() * 2, "both weights of every letter");
    assert!(
        fonts
            .iter()
            .all(|font| font.has(b"FontFile2") || font.has(b"FontFile3"))
    );
    let catalog = document.catalog().unwrap();
    for mark in [
        b"Metadata".as_slice(),
        b"StructTreeRoot",
        b"MarkInfo",
        b"OutputIntents",
    ] {
        assert!(!catalog.has(mark), "the print file claims no standard");
    }
    let viewer = document.get_dict_in_dict(catalog, b"ViewerPreferences").unwrap();
    assert_eq!(
        viewer.get(b"Duplex").and_then(Object::as_name).unwrap(),
        b"DuplexFlipLongEdge"
    );
}

#[test]
fn what_is_no_letter_is_refused_by_its_place() {
    assert!(matches!(
        samengevoegd_pdf(&[]),
        Err(ExportError::Ontbreekt { veld: "brieven" })
    ));
    let mut letters = letters();
    letters.insert(1, b"%PDF-1.7 nothing".to_vec());
    assert!(matches!(
        samengevoegd_pdf(&letters),
        Err(ExportError::Samenvoegen { brief: 2, .. })
    ));
}
