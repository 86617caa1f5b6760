//! Writes the table of terms into `docs/klok.md`, between its marks: `cargo run -p vangnet-core --example klok`.

#![expect(
    clippy::expect_used,
    clippy::too_many_lines,
    dead_code,
    reason = "without the document there is nothing to write; the tests use more of the table, which is as long as it is"
)]

#[path = "../tests/klok/bouw.rs"]
mod bouw;
#[path = "../tests/klok/document.rs"]
mod document;
#[path = "../tests/klok/tabel.rs"]
mod tabel;

fn main() {
    let (_, wordt) = document::was_en_wordt();
    std::fs::write(document::DOCUMENT, wordt).expect("the document is written");
}
