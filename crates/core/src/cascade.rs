//! The cascade: trajecten, their rules and limits, and the level of a pupil (R063-R140).

pub mod aandacht;
pub mod behoefte;
pub mod eis;
pub mod feiten;
pub mod grens;
pub mod groep;
pub mod hulp;
pub mod telling;
pub mod thuiszitter;
pub mod traject;
pub mod trede;
