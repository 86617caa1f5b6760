//! What the procedure rests on: a dossier checked for what is missing, an objection, the dated policy.
#![expect(
    clippy::unwrap_used,
    reason = "what a test builds must be right, else it fails"
)]

mod beleid;
mod bezwaar;
mod dossier;
