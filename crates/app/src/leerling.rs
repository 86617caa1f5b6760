//! Pupils: list, page, import.

mod blad;
mod import;
mod kolommen;
mod kop;
mod tabel;

pub use blad::{LeerlingBlad, LeerlingLijst};
pub use import::{ImportVerslag, ImportVoorstel, RijFout};
pub use kolommen::{KOLOMMEN, Kolom};
pub use kop::{LeerlingKop, Tab};
