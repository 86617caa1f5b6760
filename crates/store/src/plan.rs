//! Plans, goals and what was found of them.

mod doel;
mod evaluatie;
pub(crate) mod lijst;
mod opp;
mod profiel;

pub use lijst::{PlanFilter, PlanRegel};
