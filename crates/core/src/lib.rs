//! Types, rules, access decisions and error codes of Vangnet.
//!
//! Nothing here does I/O, reads a clock, draws a random number or uses a float: every rule is a function of its
//! arguments, so every decision can be replayed. Sentences live at the edge; this crate speaks in codes with data.

pub mod bewaring;
pub mod cascade;
pub mod cijfers;
pub mod id;
pub mod inrichting;
pub mod klok;
pub mod kwaliteit;
pub mod leerling;
pub mod logboek;
pub mod netwerk;
pub mod overleg;
pub mod plan;
pub mod post;
pub mod schooljaar;
pub mod schoolprofiel;
pub mod tekst;
pub mod toegang;
pub mod toelating;
pub mod toestemming;
