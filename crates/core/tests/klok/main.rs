//! The clock of a pupil: every due date against a table worked out by hand with its source, and its laws.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what a test builds must be right, else it fails"
)]

mod bouw;
mod document;
mod einden;
mod tabel;
mod wetten;
