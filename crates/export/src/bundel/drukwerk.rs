//! One PDF with all letters for the printer.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::ExportError;

/// Levels of the page tree that are looked through for what a page inherits; deeper is no letter of ours.
const DEPTH: usize = 16;
/// What a page may inherit from the nodes above it (ISO 32000-1, 7.7.3.4).
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// What a page keeps; tags, notes and bookmarks belong to the letter it came from and mean nothing on paper.
const KEPT: [&[u8]; 9] = [
    b"Type",
    b"Contents",
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"BleedBox",
    b"TrimBox",
    b"Rotate",
    b"Group",
];

/// Joins letters into one PDF **for printing**: all pages in order, each letter starting on the front of a sheet.
///
/// A letter with an odd number of pages is followed by a blank page, so printed on both sides no two letters share
/// a sheet; the file asks the viewer to print double-sided along the long edge. Fonts and pages are taken over
/// unchanged. The result has no tags and is neither PDF/A nor PDF/UA: the separate letters stay what is
/// archived, sent and read aloud. The same letters always give the same bytes.
///
/// # Errors
/// [`ExportError::Ontbreekt`] without letters, [`ExportError::Samenvoegen`] for bytes that are no PDF with pages or
/// that are encrypted.
pub fn samengevoegd_pdf(brieven: &[Vec<u8>]) -> Result<Vec<u8>, ExportError> {
    let mut druk = Druk::new();
    for (brief, bytes) in brieven.iter().enumerate() {
        let number = brief + 1;
        let wrong = |why: String| ExportError::Samenvoegen { brief: number, why };
        let document = Document::load_mem(bytes).map_err(|error| wrong(error.to_string()))?;
        if document.is_encrypted() || document.was_encrypted() {
            return Err(wrong("encrypted".to_owned()));
        }
        druk.add(&document).map_err(|error| wrong(error.to_string()))?;
    }
    druk.finish()
}

/// The joined document while it grows.
#[derive(Debug)]
struct Druk {
    document: Document,
    pages: ObjectId,
    kids: Vec<Object>,
}

impl Druk {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        Self {
            document,
            pages,
            kids: Vec::new(),
        }
    }

    /// Adds one letter, and a blank page when it ends on the front of a sheet.
    fn add(&mut self, letter: &Document) -> Result<(), lopdf::Error> {
        let mut copy = Copy {
            letter,
            numbers: BTreeMap::new(),
            queue: Vec::new(),
        };
        let mut last_size = None;
        let mut count = 0_usize;
        for page in letter.page_iter() {
            let mut page = copy.page(page, &mut self.document)?;
            page.set("Parent", self.pages);
            last_size = page.get(b"MediaBox").ok().cloned();
            self.push(page);
            count += 1;
        }
        copy.referenced(&mut self.document)?;
        match last_size {
            None => Err(lopdf::Error::PageNumberNotFound(1)),
            Some(size) if count % 2 == 1 => {
                self.push(
                    dictionary! { "Type" => "Page", "Parent" => self.pages, "MediaBox" => size,
                    "Resources" => Dictionary::new() },
                );
                Ok(())
            }
            Some(_) => Ok(()),
        }
    }

    fn push(&mut self, page: Dictionary) {
        let id = self.document.add_object(page);
        self.kids.push(Object::Reference(id));
    }

    fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        let count = i64::try_from(self.kids.len()).unwrap_or(i64::MAX);
        if count == 0 {
            return Err(ExportError::Ontbreekt { veld: "brieven" });
        }
        let tree = dictionary! { "Type" => "Pages", "Kids" => self.kids, "Count" => count };
        self.document.set_object(self.pages, tree);
        let catalog = self.document.add_object(dictionary! {
            "Type" => "Catalog",
            "Pages" => self.pages,
            "Lang" => Object::string_literal("nl-NL"),
            "ViewerPreferences" => dictionary! { "Duplex" => "DuplexFlipLongEdge" },
        });
        self.document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        self.document
            .save_to(&mut bytes)
            .map_err(|error| ExportError::Schrijven(error.to_string()))?;
        Ok(bytes)
    }
}

/// Copies what the pages of one letter need, under new numbers.
#[derive(Debug)]
struct Copy<'a> {
    letter: &'a Document,
    /// New number by old number.
    numbers: BTreeMap<ObjectId, ObjectId>,
    /// What has a new number and is not copied yet.
    queue: Vec<ObjectId>,
}

impl Copy<'_> {
    /// One page with what it inherits, without what only the letter as a whole can use.
    fn page(&mut self, page: ObjectId, into: &mut Document) -> Result<Dictionary, lopdf::Error> {
        let own = self.letter.get_dictionary(page)?;
        let mut kept = Dictionary::new();
        for key in KEPT {
            if let Ok(value) = own.get(key) {
                kept.set(key, value.clone());
            }
        }
        let mut node = own;
        for _ in 0..DEPTH {
            let Ok(parent) = node.get(b"Parent").and_then(Object::as_reference) else {
                break;
            };
            node = self.letter.get_dictionary(parent)?;
            for key in INHERITED {
                if let (false, Ok(value)) = (kept.has(key), node.get(key)) {
                    kept.set(key, value.clone());
                }
            }
        }
        self.renumber_all(&mut kept, into);
        Ok(kept)
    }

    /// Copies everything that was referred to, and what that refers to.
    fn referenced(&mut self, into: &mut Document) -> Result<(), lopdf::Error> {
        while let Some(old) = self.queue.pop() {
            let mut object = self.letter.get_object(old)?.clone();
            self.renumber(&mut object, into);
            if let Some(new) = self.numbers.get(&old) {
                into.set_object(*new, object);
            }
        }
        Ok(())
    }

    fn renumber_all(&mut self, dictionary: &mut Dictionary, into: &mut Document) {
        for (_, value) in dictionary.iter_mut() {
            self.renumber(value, into);
        }
    }

    /// Direct objects nest as deep as the writer of the letter made them, which is us.
    fn renumber(&mut self, object: &mut Object, into: &mut Document) {
        match object {
            Object::Reference(old) => {
                let queue = &mut self.queue;
                *old = *self.numbers.entry(*old).or_insert_with_key(|old| {
                    queue.push(*old);
                    into.new_object_id()
                });
            }
            Object::Array(items) => {
                for item in items {
                    self.renumber(item, into);
                }
            }
            Object::Dictionary(inner) => self.renumber_all(inner, into),
            Object::Stream(stream) => self.renumber_all(&mut stream.dict, into),
            _ => {}
        }
    }
}
