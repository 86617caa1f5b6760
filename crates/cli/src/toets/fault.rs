//! Why a file cannot be read, and where. Codes with data; the sentences are in `melding`.

use std::io;

/// A place in the file, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// Line.
    pub(crate) line: u64,
    /// Column of the table.
    pub(crate) column: usize,
    /// Byte within the line.
    pub(crate) byte: usize,
}

/// What is wrong with the file.
#[derive(Debug)]
pub(crate) enum FaultKind {
    /// It cannot be opened or read.
    Io(io::Error),
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// A quote that is never closed.
    UnclosedQuote,
    /// Text between a closing quote and the next delimiter.
    TextAfterQuote,
    /// A quote in a field that does not begin with one.
    QuoteInBareField,
    /// A cell above the limit.
    CellTooLarge,
    /// A row above the limit.
    RowTooLarge,
    /// More cells in a row than the limit.
    TooManyCells,
    /// No first row.
    NoHeader,
    /// Columns that must be there and are not.
    MissingColumns(Vec<&'static str>),
    /// A known column that is there twice.
    DuplicateColumn(String),
    /// A row with another number of fields than the header.
    Ragged { found: usize, expected: usize },
}

impl FaultKind {
    /// An error without a place.
    pub(crate) const fn anywhere(self) -> Fault {
        Fault {
            place: None,
            kind: self,
        }
    }
}

/// An unreadable file.
#[derive(Debug)]
pub(crate) struct Fault {
    /// Where, when there is a where.
    pub(crate) place: Option<Place>,
    /// What.
    pub(crate) kind: FaultKind,
}
