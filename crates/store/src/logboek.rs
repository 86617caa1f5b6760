//! The daily tools: notes, what teachers must know, verklaringen with their cards, questions to all teachers.

mod aantekening;
mod mentor;
mod ronde;
pub(crate) mod telling;
mod verklaring;
mod wijzer;

pub use aantekening::{AantekeningFilter, AantekeningRegel};
pub use mentor::Mentorwissel;
pub use ronde::{BijdrageRegel, OpenVraag, Ronde};
pub use verklaring::Verklaring;
pub use wijzer::Handelingswijzer;
