//! Letters as archival, accessible PDF and lists as Excel: plain report structs in, bytes out.
//!
//! Nothing here decides anything. Callers hand over finished facts; the texts of a letter live in the
//! typst templates beside the Rust that fills them. The same input always gives the same bytes: dates
//! come from the input and no clock is read.
//!
//! - [`beschikking_pdf`]: the decision letter of a samenwerkingsverband, PDF/A-2a and PDF/UA-1.
//! - [`xlsx`]: a table as an Excel workbook.

mod beschikking;
mod fout;
mod press;
mod tabel;
mod tekst;

pub use beschikking::{
    BeschikkingBrief, Bezwaar, Criterium, Geadresseerde, Leerling, Ondertekenaar, Soort, Swv, Uitkomst,
    beschikking_pdf,
};
pub use fout::ExportError;
pub use tabel::{Cel, Kolom, KolomSoort, Tabel, xlsx};
