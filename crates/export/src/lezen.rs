//! Documents that somebody brings along: bytes in, paragraphs out. Word (DOCX) and plain text.

mod docx;
mod lichaam;
mod stijl;
#[cfg(test)]
mod tests;

use vangnet_core::schoolprofiel::inlezen::{Alinea, InleesFout, Weigering, alineas};

/// Largest file, in bytes.
const MAX_BESTAND: usize = 10 * 1024 * 1024;
/// How a DOCX begins: it is a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// How a Word document of before 2007 begins, and a DOCX with a password.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
/// How a PDF begins.
const PDF: &[u8] = b"%PDF";

/// Why a document was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeesFout {
    /// The file is larger than ten megabytes.
    #[error("file of {bytes} bytes, at most {MAX_BESTAND}")]
    TeGroot {
        /// Its size.
        bytes: usize,
    },
    /// There are no paragraphs in it.
    #[error("no text in the file")]
    Leeg,
    /// It is a Word document of before 2007, or one with a password.
    #[error("an old Word document, or one with a password")]
    OudWord,
    /// It is a PDF.
    #[error("a PDF")]
    Pdf,
    /// It is no text, or an archive that is no Word document.
    #[error("neither a Word document nor plain text")]
    GeenTekst,
    /// A part of the document is damaged.
    #[error("{deel} is damaged at byte {plaats}: {waarom}")]
    Kapot {
        /// Which part, by its name in the archive.
        deel: String,
        /// Where in it.
        plaats: u64,
        /// What is wrong.
        waarom: String,
    },
    /// A part unpacks to more than is taken.
    #[error("{deel} unpacks to more than {grens} bytes")]
    Uitgepakt {
        /// Which part.
        deel: String,
        /// What was left for it.
        grens: u64,
    },
    /// A part declares entities or asks for a document elsewhere. Word never does.
    #[error("{deel} declares entities, at byte {plaats}")]
    Entiteit {
        /// Which part.
        deel: String,
        /// Where in it.
        plaats: u64,
    },
    /// Too much text, or too many paragraphs.
    #[error(transparent)]
    TeVeel(#[from] InleesFout),
}

impl LeesFout {
    /// What a reader is told of it.
    pub const fn weigering(&self) -> Weigering {
        match self {
            Self::TeGroot { .. } => Weigering::TeGroot,
            Self::Leeg => Weigering::Leeg,
            Self::OudWord => Weigering::OudWord,
            Self::Pdf => Weigering::Pdf,
            Self::GeenTekst => Weigering::GeenTekst,
            Self::Kapot { .. } => Weigering::Kapot,
            Self::Uitgepakt { .. } | Self::Entiteit { .. } => Weigering::Verdacht,
            Self::TeVeel(_) => Weigering::TeVeel,
        }
    }
}

/// The paragraphs of a Word document or plain text, told apart by what is in the file and not by its name.
///
/// Of a Word document: the running text in order with its headings, lists and tables, then headers, footers and notes as
/// text beside it. What was deleted with tracked changes is left out and what was inserted is in; comments are left out.
/// Plain text may be UTF-8, UTF-16 with a byte order mark, or Windows-1252.
///
/// # Errors
/// [`LeesFout`] says what is wrong, and where.
pub fn lees_tekst(bytes: &[u8]) -> Result<Vec<Alinea>, LeesFout> {
    if bytes.len() > MAX_BESTAND {
        return Err(LeesFout::TeGroot { bytes: bytes.len() });
    }
    if bytes.starts_with(OLE) {
        return Err(LeesFout::OudWord);
    }
    if bytes.starts_with(PDF) {
        return Err(LeesFout::Pdf);
    }
    let gelezen = if bytes.starts_with(ZIP) {
        docx::lees(bytes)?
    } else {
        alineas(&decodeer(bytes)?)?
    };
    if gelezen.is_empty() {
        return Err(LeesFout::Leeg);
    }
    Ok(gelezen)
}

/// By its byte order mark; without one UTF-8, else the Windows encoding in which Dutch schools still keep old texts.
fn decodeer(bytes: &[u8]) -> Result<String, LeesFout> {
    let (codering, _) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (tekst, _, fout) = codering.decode(bytes);
    let tekst = if fout {
        encoding_rs::WINDOWS_1252.decode(bytes).0
    } else {
        tekst
    };
    if tekst.contains('\0') {
        return Err(LeesFout::GeenTekst);
    }
    Ok(tekst.into_owned())
}
