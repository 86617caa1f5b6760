//! The parts of a Word document: an archive with the running text, the styles, and what stands beside the text.

use std::{
    borrow::Cow,
    io::{Cursor, Read},
};

use vangnet_core::schoolprofiel::inlezen::Alinea;
use zip::{ZipArchive, result::ZipError};

use super::{LeesFout, lichaam::Lichaam, stijl::Stijlen};

/// The running text.
const TEKST: &str = "word/document.xml";
const STIJLEN: &str = "word/styles.xml";
/// Most that all parts together may unpack to, in bytes.
pub(super) const MAX_UITGEPAKT: u64 = 24 * 1024 * 1024;
/// Most parts in the archive.
const MAX_DELEN: usize = 5_000;

pub(super) fn lees(bytes: &[u8]) -> Result<Vec<Alinea>, LeesFout> {
    let archief = ZipArchive::new(Cursor::new(bytes)).map_err(|fout| kapot("the archive", &fout))?;
    let mut archief = Archief {
        archief,
        over: MAX_UITGEPAKT,
    };
    let namen: Result<Vec<String>, ZipError> = archief
        .archief
        .file_names()
        .map(|naam| naam.map(Cow::into_owned))
        .collect();
    let mut namen = namen.map_err(|fout| kapot("the archive", &fout))?;
    if namen.len() > MAX_DELEN || !namen.iter().any(|naam| naam == TEKST) {
        return Err(LeesFout::GeenTekst);
    }
    namen.sort();
    let stijlen = match archief.deel(STIJLEN)? {
        Some(xml) => Stijlen::lees(STIJLEN, &xml)?,
        None => Stijlen::default(),
    };
    let mut lichaam = Lichaam::nieuw(&stijlen);
    for (naam, buiten) in std::iter::once((TEKST, false)).chain(namen.iter().filter_map(|n| naast(n))) {
        if let Some(xml) = archief.deel(naam)? {
            lichaam.lees(naam, &xml, buiten)?;
        }
    }
    Ok(lichaam.klaar())
}

/// Headers, footers and notes, which are read after the running text.
fn naast(naam: &str) -> Option<(&str, bool)> {
    let kern = naam.strip_prefix("word/")?.strip_suffix(".xml")?;
    let hoort = matches!(kern, "footnotes" | "endnotes")
        || ["header", "footer"].iter().any(|soort| {
            let nummer = kern.strip_prefix(soort);
            nummer.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
        });
    hoort.then_some((naam, true))
}

fn kapot(deel: &str, fout: &dyn std::error::Error) -> LeesFout {
    LeesFout::Kapot {
        deel: deel.to_owned(),
        plaats: 0,
        waarom: fout.to_string(),
    }
}

/// The archive, and how much may still be unpacked.
struct Archief<'a> {
    archief: ZipArchive<Cursor<&'a [u8]>>,
    over: u64,
}

impl Archief<'_> {
    /// A part as text; `None` when there is none of this name. What the archive says about its size is not believed.
    fn deel(&mut self, naam: &str) -> Result<Option<String>, LeesFout> {
        let bestand = match self.archief.by_name(naam) {
            Ok(bestand) => bestand,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(LeesFout::OudWord);
            }
            Err(fout) => return Err(kapot(naam, &fout)),
        };
        let mut bytes = Vec::new();
        let gelezen = bestand.take(self.over.saturating_add(1)).read_to_end(&mut bytes);
        gelezen.map_err(|fout| kapot(naam, &fout))?;
        let lengte = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let grens = self.over;
        self.over = grens.checked_sub(lengte).ok_or_else(|| LeesFout::Uitgepakt {
            deel: naam.to_owned(),
            grens,
        })?;
        let tekst = String::from_utf8(bytes).map_err(|fout| kapot(naam, &fout))?;
        if tekst.contains('\0') {
            return Err(LeesFout::GeenTekst);
        }
        Ok(Some(tekst))
    }
}
