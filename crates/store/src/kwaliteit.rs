//! The quality of support at schools.

mod ambitie;
mod cyclus;
mod document;
mod scholing;

pub(crate) use document::soort;

use crate::fout::{Result, StoreError};

fn een(rows: u64, wat: &'static str) -> Result<()> {
    if rows == 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict(wat))
    }
}
