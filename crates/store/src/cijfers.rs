//! Key figures: what the register counts, and what was written.

mod kengetal;
mod rendement;
mod telling;

pub use telling::{KengetalLeerling, KengetalVraag};
