//! What can go wrong when a letter or list is made.

use jiff::civil::Date;

/// Why no bytes came out. The edge translates; the messages here are for logs and developers.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A field holds characters the letter's font has no glyph for, or control characters. A letter that
    /// silently drops a character of a name is worse than none, and PDF/UA-1 forbids missing glyphs.
    #[error("field {veld} holds characters that cannot be printed: {tekens:?}")]
    Onafdrukbaar {
        /// Name of the field as in the input struct, for example `leerling.naam`.
        veld: String,
        /// Each offending character once, in code point order.
        tekens: Vec<char>,
    },
    /// A field the decision cannot do without is blank, such as its grounds (Awb 3:46).
    #[error("field {veld} is blank")]
    Ontbreekt {
        /// Name of the field as in the input struct.
        veld: &'static str,
    },
    /// The accent colour is not written as `#rrggbb`.
    #[error("{waarde:?} is no colour of the form #rrggbb")]
    Kleur {
        /// The value as received.
        waarde: String,
    },
    /// The last day for objection or appeal lies before the end of the six weeks of Awb 6:7 and 6:8.
    #[error("period for objection or appeal ends {laatste_dag}, before {vroegst}")]
    Bezwaartermijn {
        /// The last day as received.
        laatste_dag: Date,
        /// The earliest day the period may end.
        vroegst: Date,
    },
    /// A date the file format cannot hold: years outside 0..=9999 in letters, before 1900 in Excel.
    #[error("date {0} cannot be written in this format")]
    Datum(Date),
    /// The template failed or the result does not conform: a fault of ours, never of the user.
    #[error("typesetting failed: {0}")]
    Zetten(String),
    /// A file name in a bundle is blank, too long, no plain name, or occurs twice.
    #[error("{naam:?} cannot be the name of a file in this bundle")]
    Bestandsnaam {
        /// The name as received.
        naam: String,
    },
    /// The bundle cannot be written as ZIP.
    #[error("archive: {0}")]
    Inpakken(#[from] zip::result::ZipError),
    /// A letter cannot be joined with the others: no PDF, damaged, encrypted or without pages.
    #[error("letter {brief} cannot be joined: {why}")]
    Samenvoegen {
        /// Position of the letter, counted from 1.
        brief: usize,
        /// What the PDF library says.
        why: String,
    },
    /// The joined PDF could not be written: a fault of ours, never of the user.
    #[error("joined PDF: {0}")]
    Schrijven(String),
    /// A row has another number of cells than there are columns.
    #[error("row {rij} has {cellen} cells, expected {kolommen}")]
    Rij {
        /// Position of the row, counted from 1 without the header.
        rij: usize,
        /// Number of cells found.
        cellen: usize,
        /// Number of columns declared.
        kolommen: usize,
    },
    /// Excel cannot hold this: over 1,048,575 rows, 16,384 columns or 32,767 characters in a cell.
    #[error("workbook: {0}")]
    Excel(#[from] rust_xlsxwriter::XlsxError),
}
