//! Writes the table of steps into `docs/procedure.md`, between its marks: `cargo run -p vangnet-core --example overgangen`.

#![expect(
    clippy::expect_used,
    reason = "without the document there is nothing to write"
)]

use std::fmt::Write as _;

use vangnet_core::{
    toegang::{Action, Rol, Voorwaarde, verleningen},
    toelating::procedure::OVERGANGEN,
};

/// The document.
pub(crate) const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/procedure.md");
const BEGIN: &str = "<!-- overgangen:begin -->";
const EIND: &str = "<!-- overgangen:eind -->";

fn main() {
    let was = std::fs::read_to_string(DOCUMENT).expect("the document");
    std::fs::write(DOCUMENT, met_tabel(&was)).expect("the document is written");
}

/// The document with the table of today between its marks.
///
/// # Panics
/// When the marks are not there.
pub(crate) fn met_tabel(document: &str) -> String {
    let (voor, rest) = document.split_once(BEGIN).expect("the first mark");
    let (_, na) = rest.split_once(EIND).expect("the last mark");
    format!("{voor}{BEGIN}\n{}{EIND}{na}", tabel())
}

fn tabel() -> String {
    let mut tekst = String::from("| From | Event | To | Who | Guards |\n|---|---|---|---|---|\n");
    for o in OVERGANGEN {
        let bewaking: Vec<String> = o.bewaking.iter().map(|b| format!("`{}`", b.code())).collect();
        let wie: Vec<String> = o.acties.iter().map(|actie| wie(*actie)).collect();
        let _ = writeln!(
            tekst,
            "| `{}` | `{}` | `{}` | {} | {} |",
            o.van.code(),
            o.gebeurtenis.code(),
            o.naar.code(),
            wie.join("; "),
            bewaking.join(", "),
        );
    }
    tekst
}

/// An action with the roles that hold it, the ones of the school with the pupils it is limited to.
fn wie(actie: Action) -> String {
    let rollen: Vec<&str> = Rol::ALL
        .iter()
        .filter(|rol| {
            verleningen(**rol)
                .iter()
                .any(|(a, voorwaarde)| *a == actie && *voorwaarde != Voorwaarde::EigenLeerling)
        })
        .map(|rol| rol.code())
        .collect();
    format!("{actie:?}: {}", rollen.join(", "))
}
