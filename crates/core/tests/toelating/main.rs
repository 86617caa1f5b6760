//! The criteria for PrO and lwoo against the tables of readings, counts and test vectors, and against an independent
//! implementation written straight from the article.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test builds must be right, else it fails"
)]

mod bewijs;
mod eigenschappen;
mod invoer;
mod lezingen;
mod naief;
mod rooster;
mod uitleg;
mod zaak;
