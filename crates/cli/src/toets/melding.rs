//! The sentences of `vangnet toets`, Dutch and English.

use jiff::civil::Date;
use vangnet_core::toelating::{GeenRegelset, Regelset};

use super::csv::{MAX_CELL, MAX_CELLS, MAX_ROW};
use super::engine::Tally;
use super::fault::{Fault, FaultKind};

pub(crate) use vangnet_web::taal::Taal;

/// One of two ways to say it.
trait Kies {
    fn kies<'a>(self, nl: &'a str, en: &'a str) -> &'a str;
}

impl Kies for Taal {
    fn kies<'a>(self, nl: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }
}

/// Name of standard input in a message.
pub(super) const fn standard_input(taal: Taal) -> &'static str {
    match taal {
        Taal::Nl => "standaardinvoer",
        Taal::En => "standard input",
    }
}

/// The file cannot be read: file, line, column, reason.
pub(super) fn fault(taal: Taal, file: &str, fault: &Fault, names: &[String]) -> String {
    let reason = reason(taal, &fault.kind);
    let Some(place) = fault.place else {
        return format!("{file}: {reason}");
    };
    let (line, column, byte) = (
        taal.kies("regel", "line"),
        taal.kies("kolom", "column"),
        taal.kies("byte", "byte"),
    );
    let name = names
        .get(place.column - 1)
        .map(|name| format!(" ({})", name.trim()))
        .unwrap_or_default();
    match &fault.kind {
        FaultKind::MissingColumns(_) | FaultKind::DuplicateColumn(_) | FaultKind::Ragged { .. } => {
            format!(
                "{file}: {line} {}, {column} {}{name}: {reason}",
                place.line, place.column
            )
        }
        _ => format!(
            "{file}: {line} {}, {column} {}{name}, {byte} {}: {reason}",
            place.line, place.column, place.byte
        ),
    }
}

fn reason(taal: Taal, kind: &FaultKind) -> String {
    let mib = |bytes: usize| bytes >> 20;
    match kind {
        FaultKind::Io(error) => {
            format!("{} ({error})", taal.kies("kan niet worden gelezen", "cannot be read"))
        }
        FaultKind::NotUtf8 => taal
            .kies(
                "geen geldige UTF-8; sla het bestand op als “CSV UTF-8”",
                "not valid UTF-8; save the file as “CSV UTF-8”",
            )
            .to_owned(),
        FaultKind::UnclosedQuote => {
            taal.kies("aanhalingsteken wordt nergens gesloten", "quote is never closed").to_owned()
        }
        FaultKind::TextAfterQuote => {
            taal.kies("tekst na het sluitende aanhalingsteken", "text after the closing quote").to_owned()
        }
        FaultKind::QuoteInBareField => taal
            .kies(
                "aanhalingsteken in een veld dat er niet mee begint; zet het hele veld tussen aanhalingstekens en verdubbel het",
                "quote in a field that does not begin with one; quote the whole field and double it",
            )
            .to_owned(),
        FaultKind::CellTooLarge => match taal {
            Taal::Nl => format!("cel is groter dan {} MiB", mib(MAX_CELL)),
            Taal::En => format!("cell is larger than {} MiB", mib(MAX_CELL)),
        },
        FaultKind::RowTooLarge => match taal {
            Taal::Nl => format!("rij is groter dan {} MiB", mib(MAX_ROW)),
            Taal::En => format!("row is larger than {} MiB", mib(MAX_ROW)),
        },
        FaultKind::TooManyCells => match taal {
            Taal::Nl => format!("rij heeft meer dan {MAX_CELLS} cellen"),
            Taal::En => format!("row has more than {MAX_CELLS} cells"),
        },
        FaultKind::NoHeader => taal.kies("regel 1: het bestand heeft geen kopregel", "line 1: the file has no header").to_owned(),
        FaultKind::MissingColumns(missing) => {
            format!("{} {}", taal.kies("ontbrekende kolom:", "missing column:"), missing.join(", "))
        }
        FaultKind::DuplicateColumn(name) => {
            format!("{} {name}", taal.kies("kolom komt twee keer voor:", "column appears twice:"))
        }
        FaultKind::Ragged { found, expected } => match taal {
            Taal::Nl => format!("de rij heeft {found} velden, de kopregel {expected}"),
            Taal::En => format!("the row has {found} fields, the header {expected}"),
        },
    }
}

/// No rules hold on the date.
pub(super) fn no_rules(taal: Taal, geen: GeenRegelset) -> String {
    let GeenRegelset { peildatum, eerste } = geen;
    match taal {
        Taal::Nl => format!("peildatum {peildatum}: er is geen regelset van voor {eerste}"),
        Taal::En => format!("reference date {peildatum}: there is no rule set from before {eerste}"),
    }
}

/// The output would overwrite the input.
pub(super) fn same_file(taal: Taal, file: &str) -> String {
    match taal {
        Taal::Nl => format!("{file}: uitvoer en invoer zijn hetzelfde bestand"),
        Taal::En => format!("{file}: output and input are the same file"),
    }
}

/// The output cannot be written.
pub(super) fn unwritable(taal: Taal, file: Option<&str>, error: &std::io::Error) -> String {
    let file = file.unwrap_or_else(|| taal.kies("standaarduitvoer", "standard output"));
    format!(
        "{file}: {} ({error})",
        taal.kies("kan niet worden geschreven", "cannot be written")
    )
}

/// What was done: rows, rules, outcomes, warnings.
pub(super) fn summary(taal: Taal, tally: &Tally, regelset: &Regelset, peildatum: Date) -> String {
    let Tally {
        rows,
        pro,
        lwoo,
        keuze,
        geen,
        onvolledig,
        ongeldig,
        warned,
        formulas,
    } = *tally;
    let (versie, lezing) = (regelset.versie, regelset.lezing.code());
    let counts = format!(
        "PRO {pro}, LWOO {lwoo}, KEUZE {keuze}, GEEN {geen}, ONVOLLEDIG {onvolledig}, ONGELDIG {ongeldig}"
    );
    let done = match taal {
        Taal::Nl => format!(
            "{rows} rijen getoetst; peildatum {peildatum}, regelset {versie}, lid 6 {lezing}\n{counts}; met waarschuwing {warned}\n"
        ),
        Taal::En => format!(
            "{rows} rows checked; reference date {peildatum}, rule set {versie}, lid 6 {lezing}\n{counts}; with a warning {warned}\n"
        ),
    };
    if formulas == 0 {
        done
    } else {
        done + &formula_note(taal, formulas)
    }
}

/// Cells that a spreadsheet may run.
fn formula_note(taal: Taal, formulas: u64) -> String {
    match taal {
        Taal::Nl => format!(
            "Let op: {formulas} cellen beginnen als een formule en zijn ongewijzigd overgenomen; een rekenblad kan ze uitvoeren.\n"
        ),
        Taal::En => format!(
            "Note: {formulas} cells begin like a formula and were carried through unchanged; a spreadsheet may run them.\n"
        ),
    }
}
