//! The profiles and the domain data beside the project, read at run time.

use std::path::PathBuf;

fn lees(pad: &str) -> String {
    let pad = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared")
        .join(pad);
    std::fs::read_to_string(&pad)
        .unwrap_or_else(|fout| panic!("{} is needed for this test: {fout}", pad.display()))
}

/// The profile of a school for vmbo and praktijkonderwijs, after a format with eighteen themes.
pub(crate) fn profiel_002() -> String {
    lees("seeds/002_c079dcf140572824.txt")
}

/// The profile of a school for praktijkonderwijs, after a format with categories of support.
pub(crate) fn profiel_000() -> String {
    lees("seeds/000_19e31db7e6e6c007.txt")
}

/// A table of the domain data.
pub(crate) fn domein(bestand: &str) -> toml::Table {
    lees(&format!("domain/data/{bestand}.toml")).parse().unwrap()
}
