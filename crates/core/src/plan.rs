//! Plans: what is evaluated (R039-R062).

pub mod evaluatie;
