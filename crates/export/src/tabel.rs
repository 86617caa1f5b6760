//! A table as an Excel workbook.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use crate::ExportError;

/// Integers up to 2^53 are exact in Excel; beyond, digits would silently change.
const EXACT: u64 = 1 << 53;
/// Longest name of a worksheet.
const SHEET_NAME: usize = 31;

/// A table: one worksheet with a bold, frozen header row that filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tabel {
    /// Title in the document properties; also the name of the worksheet, shortened where Excel asks.
    pub titel: String,
    /// Creation date in the document properties: passed in, so that equal tables are equal bytes.
    pub datum: Date,
    /// The columns, from left to right.
    pub kolommen: Vec<Kolom>,
    /// The rows; each has a cell for every column.
    pub rijen: Vec<Vec<Cel>>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Text of the header cell.
    pub kop: String,
    /// What the column mostly holds: decides where the header is aligned.
    pub soort: KolomSoort,
    /// Width in characters.
    pub breedte: u16,
}

/// What a column mostly holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KolomSoort {
    /// Text, to the left.
    Tekst,
    /// Numbers, to the right.
    Getal,
    /// Dates, to the left.
    Datum,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cel {
    /// Text, always written as text: `=1+1` stays those four characters.
    Tekst(String),
    /// A whole number; beyond 2^53 it is written as text, for Excel would round it.
    Geheel(i64),
    /// A decimal number as a scaled integer: `waarde` / 10^`cijfers`. Written as text beyond what Excel holds.
    Decimaal {
        /// The number without its decimal point.
        waarde: i64,
        /// Digits after the point.
        cijfers: u8,
    },
    /// A date, shown as day-month-year.
    Datum(Date),
    /// Nothing.
    Leeg,
}

/// The formats of one workbook.
#[derive(Debug)]
struct Formats {
    text: Format,
    /// Text that a spreadsheet would take for a formula if someone edits the cell.
    quoted: Format,
    number: Format,
    date: Format,
}

/// Writes the table as an Excel workbook (xlsx). The same table always gives the same bytes.
///
/// # Errors
/// A row with too few or too many cells, a date before 1900, or more than Excel can hold.
pub fn xlsx(tabel: &Tabel) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    let created = excel_date(tabel.datum)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(&tabel.titel)
            .set_creation_datetime(&created),
    );
    let sheet = book.add_worksheet();
    let name = sheet_name(&tabel.titel);
    if !name.is_empty() {
        sheet.set_name(name)?;
    }
    header(sheet, &tabel.kolommen)?;
    body(sheet, tabel)?;
    layout(sheet, tabel)?;
    Ok(book.save_to_buffer()?)
}

fn header(sheet: &mut Worksheet, kolommen: &[Kolom]) -> Result<(), ExportError> {
    let left = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin)
        .set_text_wrap();
    let right = left.clone().set_align(FormatAlign::Right);
    for (col, kolom) in (0u16..).zip(kolommen) {
        let format = if kolom.soort == KolomSoort::Getal {
            &right
        } else {
            &left
        };
        sheet.write_string_with_format(0, col, &kolom.kop, format)?;
        sheet.set_column_width(col, kolom.breedte)?;
    }
    Ok(())
}

fn body(sheet: &mut Worksheet, tabel: &Tabel) -> Result<(), ExportError> {
    let formats = Formats {
        text: Format::new().set_num_format("@"),
        quoted: Format::new().set_num_format("@").set_quote_prefix(),
        number: Format::new().set_num_format("0"),
        date: Format::new()
            .set_num_format("dd-mm-yyyy")
            .set_align(FormatAlign::Left),
    };
    for (row, cells) in (1u32..).zip(&tabel.rijen) {
        if cells.len() != tabel.kolommen.len() {
            let rij = usize::try_from(row).unwrap_or(usize::MAX);
            return Err(ExportError::Rij {
                rij,
                cellen: cells.len(),
                kolommen: tabel.kolommen.len(),
            });
        }
        for (col, cell) in (0u16..).zip(cells) {
            write(sheet, row, col, cell, &formats)?;
        }
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    col: u16,
    cell: &Cel,
    formats: &Formats,
) -> Result<(), ExportError> {
    match cell {
        Cel::Leeg => {}
        Cel::Tekst(text) => {
            let format = if text.starts_with(['=', '+', '-', '@']) {
                &formats.quoted
            } else {
                &formats.text
            };
            sheet.write_string_with_format(row, col, text, format)?;
        }
        Cel::Geheel(number) => match exact(*number) {
            Some(value) => {
                sheet.write_number_with_format(row, col, value, &formats.number)?;
            }
            None => {
                sheet.write_string_with_format(row, col, number.to_string(), &formats.text)?;
            }
        },
        Cel::Decimaal { waarde, cijfers } => match exact(*waarde).filter(|_| *cijfers <= 15) {
            Some(value) => {
                let format = Format::new().set_num_format(decimal_format(*cijfers));
                sheet.write_number_with_format(row, col, value / 10f64.powi(i32::from(*cijfers)), &format)?;
            }
            None => {
                sheet.write_string_with_format(row, col, format!("{waarde}e-{cijfers}"), &formats.text)?;
            }
        },
        Cel::Datum(date) => {
            sheet.write_datetime_with_format(row, col, &excel_date(*date)?, &formats.date)?;
        }
    }
    Ok(())
}

/// Header stays in view, filters, and repeats on every printed page; A4 on its side, as wide as one page.
fn layout(sheet: &mut Worksheet, tabel: &Tabel) -> Result<(), ExportError> {
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    let rows = u32::try_from(tabel.rijen.len()).unwrap_or(u32::MAX);
    if let Some(last) = tabel.kolommen.len().checked_sub(1) {
        sheet.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

/// The number as Excel stores it, when that is exact.
fn exact(number: i64) -> Option<f64> {
    if number.unsigned_abs() > EXACT {
        return None;
    }
    let high = i32::try_from(number >> 32).ok()?;
    let low = u32::try_from(number & 0xffff_ffff).ok()?;
    Some(f64::from(high) * 4_294_967_296.0 + f64::from(low))
}

/// `0.00` for two digits.
fn decimal_format(cijfers: u8) -> String {
    if cijfers == 0 {
        "0".to_owned()
    } else {
        format!("0.{}", "0".repeat(usize::from(cijfers)))
    }
}

fn excel_date(date: Date) -> Result<ExcelDateTime, ExportError> {
    let wrong = || ExportError::Datum(date);
    let year = u16::try_from(date.year())
        .ok()
        .filter(|year| *year >= 1900)
        .ok_or_else(wrong)?;
    let month = u8::try_from(date.month()).ok().ok_or_else(wrong)?;
    let day = u8::try_from(date.day()).ok().ok_or_else(wrong)?;
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}

/// The title as Excel allows it for a worksheet: 31 characters, none of `[]:*?/\`, no apostrophe at the ends.
fn sheet_name(titel: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    let mut name = String::new();
    let mut units = 0;
    for c in titel.trim().chars().filter(allowed) {
        units += c.len_utf16();
        if units > SHEET_NAME {
            break;
        }
        name.push(c);
    }
    name.trim_matches(|c: char| c == '\'' || c.is_whitespace())
        .to_owned()
}
