//! Admission to praktijkonderwijs (PrO) and assignment to leerwegondersteunend onderwijs (lwoo): the legal criteria.
//!
//! Source: Uitvoeringsbesluit WVO 2020 art. 2.46 lid 3-6, before 1 August 2022 art. 15d of the decree of Stb. 2015, 273.
//! The flow is [`Invoer`] (raw text) → [`Feiten`] (exact values) → [`toets`] → [`Beoordeling`], explained by [`uitleg()`] and
//! kept as an [`Ontvangstbewijs`] that replays to the same answer. Everything is whole numbers and exact fractions.
//!
//! The outcome says what *may* be granted ("uitsluitend toe, indien"), never what must be: motivation, the view of the
//! parents and the instruments (lid 1 and 2) still count, and a person decides.

pub mod aanvraag;
mod artikel;
mod beoordeling;
pub mod bezwaar;
mod codes;
mod combinatie;
pub mod commissie;
pub mod deskundige;
mod feiten;
mod getal;
mod gezien;
pub mod herkomst;
pub mod instrument;
mod invoer;
mod leerachterstand;
mod ontbreekt;
mod ontvangstbewijs;
pub mod procedure;
mod regelset;
pub mod steekproef;
mod uitleg;
mod verzameling;
pub mod vso;
mod waarschuwing;
pub mod zaak;
pub mod zaaksoort;
pub mod zitting;

pub(crate) use codes::codes;

pub use artikel::{IQ_5A, IQ_5B, IQ_PRO, IqBand};
pub use beoordeling::{Beoordeling, toets};
pub use codes::{AanvraagSoort, Domein, Lezing, Oordeel, Reden, Route, Toewijsbaar, Uitkomst};
pub use feiten::{Feiten, PerDomein};
pub use getal::{Dl, Dle, FoutCode, Iq};
pub use invoer::{Beoordeeld, Fout, Invoer, Ongeldig, Veld, beoordeel_invoer, fouten_tekst, lees_sep};
pub use leerachterstand::{Band, Breuk, HELFT, KWART, Leerachterstand};
pub use ontvangstbewijs::{Ontvangstbewijs, ReplayFout};
pub use regelset::{Artikel, GeenRegelset, Regelset};
pub use uitleg::{DomeinUitleg, Gegeven, Grens, Onderdeel, OnderdeelCode, Uitleg, uitleg};
pub use verzameling::{Element, Verzameling};
pub use waarschuwing::{DL_GEWOON, Waarschuwing};
pub use zaaksoort::ZaakSoort;
