//! Letters as archival, accessible PDF, lists as Excel, meetings as iCalendar: plain report structs in, bytes out.
//!
//! Nothing here decides anything. Callers hand over finished facts; the texts of a letter live in the
//! typst templates beside the Rust that fills them. The same input always gives the same bytes: dates
//! come from the input and no clock is read.
//!
//! - [`beschikking_pdf`]: the decision letter of a samenwerkingsverband, also on an objection.
//! - [`advies_pdf`]: the copy of an expert's advice for the parents.
//! - [`vraag_pdf`]: an application on two pages for its reader.
//! - [`opp_pdf`]: an ontwikkelingsperspectief, one page when it is concise.
//! - [`profiel_pdf`]: what everybody may read of a support profile.
//! - [`bundel_zip`] and [`samengevoegd_pdf`]: many letters, to keep and to print.
//! - [`xlsx`]: a table as an Excel workbook.
//! - [`agenda_ics`]: meetings for a calendar program.
//!
//! One function goes the other way: [`lees_tekst`] reads the paragraphs of a document that somebody brings along.
//!
//! Letters and sheets are PDF/A-2a and PDF/UA-1.

mod advies;
mod agenda;
mod beschikking;
mod bundel;
mod fout;
mod lezen;
mod opp;
mod papier;
mod press;
mod profiel;
mod tabel;
mod tekst;
mod vraag;

pub use advies::{AdviesBrief, Deskundige, advies_pdf};
pub use agenda::{Agenda, AgendaAfspraak, agenda_ics};
pub use beschikking::{
    AdviesRegel, Beroep, BeschikkingBrief, Bezwaar, Dictum, Ondertekenaar, OpBezwaar, Uitkomst,
    beschikking_pdf,
};
pub use bundel::{bundel_zip, samengevoegd_pdf};
pub use fout::ExportError;
pub use lezen::{LeesFout, lees_tekst};
pub use opp::{OppBlad, OppDeel, OppDoel, opp_pdf};
pub use papier::{Criterium, Geadresseerde, Leerling, Soort, Swv};
pub use profiel::{ProfielBlad, ProfielDeel, ProfielPlek, profiel_pdf};
pub use tabel::{Cel, Kolom, KolomSoort, Tabel, xlsx};
pub use vraag::{Geprobeerd, VraagBlad, vraag_pdf};
