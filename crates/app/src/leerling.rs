//! Pupils: list, page, import.

mod blad;
mod geval;
mod import;
mod kolommen;
mod kop;
mod tabel;
mod vertrek;

pub use blad::{LeerlingBlad, LeerlingLijst};
pub(crate) use geval::Geval;
pub use import::{ImportVerslag, ImportVoorstel, RijFout};
pub use kolommen::{KOLOMMEN, Kolom};
pub use kop::{LeerlingKop, Tab};
