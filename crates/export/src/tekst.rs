//! User text made fit for print: normalised, checked against the fonts, breakable.
//!
//! Text reaches the template as JSON strings, so nothing in it can be markup. What remains is what a
//! page cannot show: control characters and scripts the letter font does not have.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::{ExportError, press};

/// Words longer than this many characters get a chance to break, or they would run off the page.
const LONG_WORD: usize = 32;
/// Distance between the chances, in characters; fits the narrowest table column.
const BREAK_EVERY: usize = 10;
/// Zero-width space: a chance to break a line, without a mark.
const BREAK: char = '\u{200b}';

/// One line: line breaks and tabs become single blanks, ends are trimmed.
pub(crate) fn line(veld: &str, text: &str) -> Result<String, ExportError> {
    let clean = checked(veld, text)?;
    Ok(clean
        .split_whitespace()
        .map(breakable)
        .collect::<Vec<_>>()
        .join(" "))
}

/// As [`line()`], but blank text is an error: the decision cannot do without it.
pub(crate) fn required(veld: &'static str, text: &str) -> Result<String, ExportError> {
    let clean = line(veld, text)?;
    if clean.is_empty() {
        Err(ExportError::Ontbreekt { veld })
    } else {
        Ok(clean)
    }
}

/// Several lines, blank ones left out.
pub(crate) fn lines(veld: &str, texts: &[String]) -> Result<Vec<String>, ExportError> {
    let mut clean = Vec::with_capacity(texts.len());
    for text in texts {
        let line = line(veld, text)?;
        if !line.is_empty() {
            clean.push(line);
        }
    }
    Ok(clean)
}

/// Running text: paragraphs are separated by blank lines, each paragraph is its lines.
pub(crate) fn paragraphs(veld: &str, text: &str) -> Result<Vec<Vec<String>>, ExportError> {
    let clean = checked(veld, text)?;
    let mut paragraphs = Vec::new();
    let mut current = Vec::new();
    for row in clean.lines() {
        let row = row
            .split_whitespace()
            .map(breakable)
            .collect::<Vec<_>>()
            .join(" ");
        if !row.is_empty() {
            current.push(row);
        } else if !current.is_empty() {
            paragraphs.push(std::mem::take(&mut current));
        }
    }
    if !current.is_empty() {
        paragraphs.push(current);
    }
    Ok(paragraphs)
}

/// As [`paragraphs()`], but blank text is an error: the sheet cannot do without it.
pub(crate) fn required_text(veld: &'static str, text: &str) -> Result<Vec<Vec<String>>, ExportError> {
    let paragraphs = paragraphs(veld, text)?;
    if paragraphs.is_empty() {
        Err(ExportError::Ontbreekt { veld })
    } else {
        Ok(paragraphs)
    }
}

/// A blank optional line is no line.
pub(crate) fn optional_line(veld: &str, text: Option<&str>) -> Result<Option<String>, ExportError> {
    let line = text.map(|text| line(veld, text)).transpose()?;
    Ok(line.filter(|line| !line.is_empty()))
}

/// Blank optional text is no text.
pub(crate) fn optional_text(veld: &str, text: Option<&str>) -> Result<Option<Vec<Vec<String>>>, ExportError> {
    let paragraphs = text.map(|text| paragraphs(veld, text)).transpose()?;
    Ok(paragraphs.filter(|paragraphs| !paragraphs.is_empty()))
}

/// Composes accents (NFC), drops invisible marks that word processors leave, and refuses what has no glyph.
fn checked(veld: &str, text: &str) -> Result<String, ExportError> {
    let clean: String = text.nfc().filter(|c| !is_stray(*c)).collect();
    // Word processors copy a line break as a vertical tab and a page break as a form feed.
    let clean = clean
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{c}'], "\n");
    let bad: BTreeSet<char> = clean.chars().filter(|c| !is_printable(*c)).collect();
    if bad.is_empty() {
        return Ok(clean);
    }
    Err(ExportError::Onafdrukbaar {
        veld: veld.to_owned(),
        tekens: bad.into_iter().collect(),
    })
}

/// Soft hyphen, zero-width space and joiners, byte order mark: pasted along, never meant.
fn is_stray(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Bidirectional overrides are refused with the control characters: they make a line read otherwise than stored.
fn is_printable(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        _ => !c.is_control() && (c.is_whitespace() || press::has_glyph(c)),
    }
}

/// Adds chances to break to a word that is too long for any hyphenation to be counted on.
fn breakable(word: &str) -> String {
    if word.chars().count() <= LONG_WORD {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() + word.len() / 3);
    for (i, c) in word.chars().enumerate() {
        // Never between a letter and its combining accent.
        let joins = unicode_normalization::char::is_combining_mark(c);
        if i > 0 && i % BREAK_EVERY == 0 && !joins {
            broken.push(BREAK);
        }
        broken.push(c);
    }
    broken
}

#[cfg(test)]
mod tests;
