//! The printing press: typst with our fonts and nothing else.
//!
//! Templates and fonts are embedded; no file system, network, package or clock is reachable. The data of
//! a sheet is one virtual JSON file, so fonts, standard library and parsed templates are made once per
//! process and shared by all sheets.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::ExportError;

/// Source Sans 3, version 3.052, SIL Open Font License 1.1 (`fonts/OFL.txt`): Latin with all European and
/// Turkish letters, Greek and Cyrillic.
const FONTS: [&[u8]; 2] = [
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-SemiBold.ttf"),
];
/// Templates by virtual path: one for each [`Sjabloon`], and what they import.
const TEMPLATES: [(&str, &str); 9] = [
    ("/beschikking.typ", include_str!("beschikking/beschikking.typ")),
    ("/besluit.typ", include_str!("beschikking/besluit.typ")),
    ("/bezwaar.typ", include_str!("beschikking/bezwaar.typ")),
    ("/beroep.typ", include_str!("beschikking/beroep.typ")),
    ("/advies.typ", include_str!("advies/advies.typ")),
    ("/vraag.typ", include_str!("vraag/vraag.typ")),
    ("/opp.typ", include_str!("opp/opp.typ")),
    ("/profiel.typ", include_str!("profiel/profiel.typ")),
    ("/vorm.typ", include_str!("papier/vorm.typ")),
];
/// Where a template finds its data.
const DATA: &str = "/blad.json";
/// Compilations that an unused memoised result survives; keeps a long-running server's memory flat.
const CACHE_AGE: usize = 4;

/// Which sheet is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sjabloon {
    /// The decision letter.
    Beschikking,
    /// The copy of an expert's advice.
    Advies,
    /// The question of an application on two pages.
    Vraag,
    /// An ontwikkelingsperspectief.
    Opp,
    /// A support profile.
    Profiel,
}

impl Sjabloon {
    /// Virtual path of its template.
    fn path(self) -> &'static str {
        match self {
            Self::Beschikking => "/beschikking.typ",
            Self::Advies => "/advies.typ",
            Self::Vraag => "/vraag.typ",
            Self::Opp => "/opp.typ",
            Self::Profiel => "/profiel.typ",
        }
    }
}

/// What all sheets share.
#[derive(Debug)]
struct Press {
    standard: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: FileId,
}

impl Press {
    fn load() -> Result<Self, String> {
        let fonts: Vec<Font> = FONTS
            .iter()
            .flat_map(|data| Font::iter(Bytes::new(*data)))
            .collect();
        let sources = TEMPLATES
            .iter()
            .map(|(path, text)| Ok(Source::new(file_id(path)?, (*text).to_owned())))
            .collect::<Result<Vec<_>, String>>()?;
        Ok(Self {
            standard: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            data: file_id(DATA)?,
        })
    }

    /// The one press of this process. Its inputs are constants, so a failure is a fault in this crate.
    fn get() -> Result<&'static Self, ExportError> {
        static PRESS: OnceLock<Result<Press, String>> = OnceLock::new();
        PRESS
            .get_or_init(Self::load)
            .as_ref()
            .map_err(|why| ExportError::Zetten(why.clone()))
    }
}

fn file_id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Whether every font of the letter can draw this character.
pub(crate) fn has_glyph(c: char) -> bool {
    Press::get().is_ok_and(|press| {
        press
            .fonts
            .iter()
            .all(|font| font.info().coverage.contains(u32::from(c)))
    })
}

/// Sets the sheet described by `data` (JSON text) as PDF/A-2a and PDF/UA-1.
///
/// `ident` identifies the sheet for ever: the PDF identifiers derive from it. Conformance is enforced by
/// the writer: a sheet that would break either standard is an error, not a lesser file.
pub(crate) fn print(sjabloon: Sjabloon, data: String, ident: String) -> Result<Vec<u8>, ExportError> {
    let job = Job {
        press: Press::get()?,
        main: file_id(sjabloon.path()).map_err(ExportError::Zetten)?,
        data: Bytes::from_string(data),
    };
    let result = typeset(&job, ident);
    typst::comemo::evict(CACHE_AGE);
    result
}

fn typeset(job: &Job, ident: String) -> Result<Vec<u8>, ExportError> {
    let document = typst::compile::<PagedDocument>(job)
        .output
        .map_err(|errors| diagnosis(errors.as_slice()))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| ExportError::Zetten(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Vangnet".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| diagnosis(errors.as_slice()))
}

fn diagnosis(errors: &[SourceDiagnostic]) -> ExportError {
    ExportError::Zetten(
        errors
            .iter()
            .map(|error| error.message.as_str())
            .collect::<Vec<_>>()
            .join("; "),
    )
}

/// One sheet on the shared press.
#[derive(Debug)]
struct Job {
    press: &'static Press,
    main: FileId,
    data: Bytes,
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.standard
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press
            .sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// No clock: a letter carries the date it was given.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
