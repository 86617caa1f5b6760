//! Key figures: what the register counts, and what was written.

mod kengetal;
mod telling;

pub use telling::{KengetalLeerling, KengetalVraag};
