//! Plans: the ontwikkelingsperspectief (OPP), the plans that every pupil has (IOP, ILP), goals, and what is evaluated
//! (R039-R062).

pub mod doel;
pub mod evaluatie;
pub mod hoorrecht;
pub mod ilp;
pub mod iop;
pub mod opp;
pub mod taak;
