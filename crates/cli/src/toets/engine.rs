//! The batch check itself: rows in, answers out, in the order of the file and in memory that does not grow with it.
//!
//! # Codes in `fout` and `waarschuwing`
//! Each is `veld:regel`, several with `|` between. The field is the name of an input column.
//!
//! | `fout` | meaning |
//! |---|---|
//! | `<veld>:getal` | no number of at most four digits, with at most four more after a dot or comma |
//! | `iq:geheel_getal`, `dl…:geheel_getal` | a whole number is needed |
//! | `iq:van_1_tot_en_met_250` | an IQ outside 1-250 |
//! | `dl…:groter_dan_nul` | a DL of zero |
//! | `sep:ja_of_nee` | something else than `ja`, `nee` or blank |
//! | `aanvraag:pro_of_lwoo` | something else than `pro`, `lwoo` or blank |
//!
//! | `waarschuwing` | meaning |
//! |---|---|
//! | `dl…:boven_60` | more than six school years of ten months: accepted, perhaps a repeated year |
//! | `dle_…:boven_dl` | the pupil is ahead: no delay, perhaps a typing error |

use std::io::{self, Read, Write};

use vangnet_core::toelating::{
    AanvraagSoort, Beoordeling, Fout, Ongeldig, Oordeel, Reden, Regelset, Route, Toewijsbaar, Uitkomst, Veld,
    Waarschuwing, beoordeel_invoer, fouten_tekst,
};

use super::columns::{Columns, OUTPUT, is_known};
use super::csv::{Reader, Row};
use super::fault::{Fault, FaultKind, Place};
use super::writer::Writer;

/// What was seen, for the summary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Rows.
    pub(crate) rows: u64,
    /// Outcome PRO.
    pub(crate) pro: u64,
    /// Outcome LWOO.
    pub(crate) lwoo: u64,
    /// Outcome KEUZE.
    pub(crate) keuze: u64,
    /// Outcome GEEN.
    pub(crate) geen: u64,
    /// Outcome ONVOLLEDIG.
    pub(crate) onvolledig: u64,
    /// Outcome ONGELDIG.
    pub(crate) ongeldig: u64,
    /// Rows with a warning.
    pub(crate) warned: u64,
    /// Cells carried through that a spreadsheet may run as a formula.
    pub(crate) formulas: u64,
}

/// Why a run stopped.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// The input cannot be read.
    Unreadable(Fault, Vec<String>),
    /// The output cannot be written.
    Unwritable(io::Error),
}

impl From<Fault> for Stopped {
    fn from(fault: Fault) -> Self {
        Self::Unreadable(fault, Vec::new())
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Unwritable(error)
    }
}

/// Judges every row of `source` under the rule set and writes the answers to `destination`.
pub(crate) fn check(
    source: impl Read,
    destination: impl Write,
    regelset: &Regelset,
) -> Result<Tally, Stopped> {
    let mut reader = Reader::new(source);
    let header = reader
        .header(is_known)?
        .ok_or_else(|| FaultKind::NoHeader.anywhere())?;
    let columns = Columns::find(&header)?;
    let mut writer = Writer::new(destination, header.delimiter, header.crlf);
    write_header(&mut writer, &columns)?;
    let mut tally = Tally::default();
    loop {
        match next(&mut reader, columns.count) {
            Ok(Some(row)) => check_row(&row, &columns, regelset, &mut writer, &mut tally)?,
            Ok(None) => break,
            Err(fault) => return Err(Stopped::Unreadable(fault, header.names)),
        }
    }
    writer.finish()?;
    Ok(tally)
}

/// The next row, if it has as many fields as the header.
fn next<R: Read>(reader: &mut Reader<R>, expected: usize) -> Result<Option<Row<'_>>, Fault> {
    match reader.next_row()? {
        Some(row) if row.len() != expected => Err(Fault {
            place: Some(Place {
                line: row.line,
                column: row.len().min(expected) + 1,
                byte: 1,
            }),
            kind: FaultKind::Ragged {
                found: row.len(),
                expected,
            },
        }),
        row => Ok(row),
    }
}

fn write_header<W: Write>(writer: &mut Writer<W>, columns: &Columns) -> io::Result<()> {
    for name in OUTPUT {
        writer.code(name);
    }
    for (_, name) in &columns.extra {
        writer.text(name);
    }
    writer.end_row()
}

/// Judges and writes one row.
fn check_row<W: Write>(
    row: &Row<'_>,
    columns: &Columns,
    regelset: &Regelset,
    writer: &mut Writer<W>,
    tally: &mut Tally,
) -> io::Result<()> {
    let case_id = row.get(columns.case_id);
    writer.text(case_id);
    let mut formulas = u64::from(is_formula(case_id));

    let raw_aanvraag = row.get(columns.aanvraag);
    let aanvraag = AanvraagSoort::lees(raw_aanvraag);
    let answer = beoordeel_invoer(&columns.invoer(row), aanvraag.unwrap_or_default(), regelset);
    match (aanvraag, answer) {
        (Ok(_), Ok(beoordeeld)) => write_answer(writer, &beoordeeld.beoordeling, tally),
        (aanvraag, answer) => {
            let mut fouten: Vec<_> = aanvraag
                .err()
                .map(|regel| Fout {
                    veld: Veld::Aanvraag,
                    regel,
                })
                .into_iter()
                .collect();
            fouten.extend(answer.err().into_iter().flat_map(|ongeldig| ongeldig.fouten));
            write_invalid(writer, &fouten, !raw_aanvraag.trim().is_empty());
            tally.ongeldig += 1;
        }
    }
    for (place, _) in &columns.extra {
        let value = row.get(*place);
        writer.text(value);
        formulas += u64::from(is_formula(value));
    }
    tally.rows += 1;
    tally.formulas += formulas;
    writer.end_row()
}

fn write_answer<W: Write>(writer: &mut Writer<W>, answer: &Beoordeling, tally: &mut Tally) {
    for oordeel in [
        answer.la_pro,
        answer.la_lwoo,
        answer.lid4,
        answer.lid5,
        answer.lid6,
    ] {
        writer.code(oordeel.code());
    }
    writer.code(answer.uitkomst.code());
    writer.codes(answer.mogelijk.iter().map(Uitkomst::code));
    writer.code(Oordeel::from(Some(answer.strijdig)).code());
    writer.code(answer.toewijsbaar.map_or("", Toewijsbaar::code));
    writer.code(answer.route.map_or("", Route::code));
    writer.codes(answer.redenen.iter().map(Reden::code));
    writer.code("");
    writer.codes(answer.waarschuwingen.iter().map(Waarschuwing::code));
    tally.warned += u64::from(!answer.waarschuwingen.is_leeg());
    let count = match answer.uitkomst {
        Uitkomst::Pro => &mut tally.pro,
        Uitkomst::Lwoo => &mut tally.lwoo,
        Uitkomst::Keuze => &mut tally.keuze,
        Uitkomst::Geen => &mut tally.geen,
        Uitkomst::Onvolledig => &mut tally.onvolledig,
    };
    *count += 1;
}

/// An invalid row: outcome, route and errors, and `ONGELDIG` for the application when one was named; all else blank.
fn write_invalid<W: Write>(writer: &mut Writer<W>, fouten: &[Fout], named: bool) {
    for _ in ["la_pro", "la_lwoo", "lid4", "lid5", "lid6"] {
        writer.code("");
    }
    writer.code(Ongeldig::CODE);
    writer.code("");
    writer.code("");
    writer.code(if named { Ongeldig::CODE } else { "" });
    writer.code(Ongeldig::ROUTE.code());
    writer.code("");
    writer.code(&fouten_tekst(fouten));
    writer.code("");
}

/// Whether a spreadsheet may take the text for a formula. Plain numbers with a sign and lone signs are not counted.
fn is_formula(text: &str) -> bool {
    match text.as_bytes() {
        [b'=' | b'@' | b'\t' | b'\r', ..] => true,
        [b'+' | b'-', rest @ ..] => rest
            .iter()
            .any(|byte| !matches!(byte, b'0'..=b'9' | b'.' | b',' | b' ')),
        _ => false,
    }
}
