//! The rules of support, each named by its number in the requirements, on the two catalogues of the demonstration.
#![expect(
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    reason = "what a test builds must be right, else it fails"
)]

mod aanvullend;
mod arrangementen;
mod basis;
mod bouw;
mod bronnen;
mod cascade;
mod grenzen;
mod inrichting;
