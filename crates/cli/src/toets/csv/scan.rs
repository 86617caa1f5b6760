//! The grammar of one row, over bytes: where its fields are and where it ends.

use super::super::fault::FaultKind;
use super::{MAX_CELL, MAX_CELLS, MAX_ROW};

/// Where a field stands in its row, without its quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) quoted: bool,
    /// Holds doubled quotes.
    pub(super) doubled: bool,
}

/// What was found.
#[derive(Debug)]
pub(super) enum Scan {
    /// A row of so many bytes, its end included, over so many line ends.
    Row { length: usize, newlines: u64 },
    /// The bytes end before the row does.
    Incomplete,
    /// There are no bytes left at all.
    End,
    /// The row breaks the grammar here.
    Broken { offset: usize, kind: FaultKind },
}

/// What comes after a field.
enum After {
    Field,
    /// The row ends; the number is where the next begins.
    Row(usize),
    Incomplete,
    Broken(usize, FaultKind),
}

/// Finds the fields of the row at the start of `bytes`. `last` says that nothing follows these bytes.
pub(super) fn scan(bytes: &[u8], delimiter: u8, last: bool, fields: &mut Vec<Field>) -> Scan {
    fields.clear();
    if bytes.is_empty() {
        return if last { Scan::End } else { Scan::Incomplete };
    }
    let (mut at, mut newlines) = (0, 1);
    loop {
        let (field, after) = match bytes.get(at) {
            Some(b'"') => quoted(bytes, at + 1, delimiter, last),
            _ => bare(bytes, at, delimiter, last),
        };
        fields.push(field);
        if field.to - field.from > MAX_CELL {
            return Scan::Broken {
                offset: at,
                kind: FaultKind::CellTooLarge,
            };
        }
        if fields.len() > MAX_CELLS {
            return Scan::Broken {
                offset: at,
                kind: FaultKind::TooManyCells,
            };
        }
        if field.quoted {
            let inside = bytes.get(field.from..field.to).unwrap_or_default();
            newlines += u64::try_from(memchr::memchr_iter(b'\n', inside).count()).unwrap_or(u64::MAX);
        }
        match after {
            After::Field => at = field.to + 1 + usize::from(field.quoted),
            After::Row(length) if length > MAX_ROW => {
                return Scan::Broken {
                    offset: at,
                    kind: FaultKind::RowTooLarge,
                };
            }
            After::Row(length) => return Scan::Row { length, newlines },
            After::Incomplete => return Scan::Incomplete,
            After::Broken(offset, kind) => return Scan::Broken { offset, kind },
        }
    }
}

/// A field without quotes: up to the delimiter or the end of the line.
fn bare(bytes: &[u8], from: usize, delimiter: u8, last: bool) -> (Field, After) {
    let rest = bytes.get(from..).unwrap_or_default();
    let stop = rest
        .iter()
        .position(|byte| *byte == delimiter || matches!(byte, b'\n' | b'\r' | b'"'));
    let to = stop.map_or(bytes.len(), |length| from + length);
    let field = Field {
        from,
        to,
        quoted: false,
        doubled: false,
    };
    let after = match bytes.get(to) {
        Some(b'"') => After::Broken(to, FaultKind::QuoteInBareField),
        _ => after(bytes, to, delimiter, last),
    };
    (field, after)
}

/// A field in quotes, from just after the opening one.
fn quoted(bytes: &[u8], from: usize, delimiter: u8, last: bool) -> (Field, After) {
    let (mut at, mut doubled) = (from, false);
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(length) = memchr::memchr(b'"', rest) else {
            let field = Field {
                from,
                to: bytes.len(),
                quoted: true,
                doubled,
            };
            let open = After::Broken(from - 1, FaultKind::UnclosedQuote);
            return (field, if last { open } else { After::Incomplete });
        };
        let quote = at + length;
        if bytes.get(quote + 1) == Some(&b'"') {
            (at, doubled) = (quote + 2, true);
            continue;
        }
        let field = Field {
            from,
            to: quote,
            quoted: true,
            doubled,
        };
        return (field, after(bytes, quote + 1, delimiter, last));
    }
}

/// What stands after a field that ends at `at`.
fn after(bytes: &[u8], at: usize, delimiter: u8, last: bool) -> After {
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(byte), _) if *byte == delimiter => After::Field,
        (Some(b'\r'), Some(b'\n')) => After::Row(at + 2),
        (Some(b'\r'), None) if !last => After::Incomplete,
        (Some(b'\n' | b'\r'), _) => After::Row(at + 1),
        (Some(_), _) => After::Broken(at, FaultKind::TextAfterQuote),
        (None, _) if last => After::Row(at),
        (None, _) => After::Incomplete,
    }
}
