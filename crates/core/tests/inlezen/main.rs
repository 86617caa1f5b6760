//! Reading in a school support profile, tried on the two profiles the project was made from. They are not part of the
//! sources: they lie beside the project, and without them these tests fail.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what a test builds must be right, else it fails"
)]

mod bron;
mod formaten;
mod kengetallen;
mod plekken;
mod sleutel;
