//! Key figures of schools (R240-R242).

mod kengetal;
mod schrijven;

pub use kengetal::{KengetalBlad, KengetalDetail, KengetalRij};
pub use schrijven::KengetalInvoer;
