//! The quality of support at schools.

mod ambitie;
mod bestuur;
mod cyclus;
mod document;
mod scholing;

pub(crate) use document::soort;
