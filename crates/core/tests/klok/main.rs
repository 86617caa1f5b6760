//! The clock of a pupil: every due date against a table worked out by hand with its source, and its laws.
#![expect(
    clippy::expect_used,
    clippy::too_many_lines,
    reason = "what a test builds must be right, else it fails; a table is as long as it is"
)]

mod bouw;
mod document;
mod einden;
mod tabel;
mod wetten;
