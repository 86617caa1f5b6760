//! Pupils: list, page, import.

mod blad;
mod import;
mod kolommen;
mod tabel;

pub use blad::{LeerlingBlad, LeerlingLijst};
pub use import::{ImportVerslag, ImportVoorstel, RijFout};
pub use kolommen::{KOLOMMEN, Kolom};

use vangnet_core::{leerling::Leerling, toegang::LeerlingFeiten};

/// The facts of a pupil's own record on which access depends.
pub fn feiten(leerling: &Leerling) -> LeerlingFeiten {
    LeerlingFeiten {
        school: leerling.gegevens.school,
        locatie: leerling.gegevens.locatie,
        mentor: leerling.gegevens.mentor,
        ingediend: false,
        bij_commissie: false,
    }
}
