//! Key figures of schools (R240-R242).

mod kengetal;
mod rendement;
mod schrijven;

pub(crate) use kengetal::EERSTE;
pub use kengetal::{KengetalBlad, KengetalDetail, KengetalRij};
pub use rendement::RendementBlad;
pub use schrijven::KengetalInvoer;
