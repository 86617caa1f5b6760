//! The quality of support at a school: its cycle, its ambitions, what its staff can, its protocols
//! (R229, R231, R244, R253-R255, R257). Nothing here is about a pupil.

pub mod ambitie;
pub mod cyclus;
pub mod protocol;
pub mod scholing;
