//! Many letters in one file: as ZIP to keep, as one PDF to print.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::ExportError;

mod drukwerk;

pub use drukwerk::samengevoegd_pdf;

/// Longest file name; beyond, some file systems refuse to unpack.
const NAME: usize = 120;

/// Packs files as ZIP, in the given order. The same files always give the same bytes: every entry carries the
/// date 1 January 1980, for the dates that matter are in the letters.
///
/// File names show without unpacking and on a list of downloads: no personal data in them, the sequence number of
/// the decision will do (`beschikking-2026-0137.pdf`).
///
/// # Errors
/// [`ExportError::Bestandsnaam`] for a name that is blank, too long, occurs twice or holds anything but letters a-z,
/// digits, `-`, `_` and `.`, so that unpacking never leaves the folder; [`ExportError::Inpakken`] when the archive
/// cannot be written.
pub fn bundel_zip(bestanden: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ExportError> {
    let mut names = BTreeSet::new();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    for (name, bytes) in bestanden {
        // Case is folded: two names that differ in case only are one file on many machines.
        if !is_plain(name) || !names.insert(name.to_ascii_lowercase()) {
            return Err(ExportError::Bestandsnaam { naam: name.clone() });
        }
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes).map_err(zip::result::ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Whether the name is one every file system takes and no path.
fn is_plain(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !name.is_empty() && name.len() <= NAME && !name.starts_with('.') && name.chars().all(allowed)
}
