//! The document shows the table of steps that the program uses.

#[path = "../examples/overgangen.rs"]
#[expect(dead_code, reason = "the example has a main of its own")]
mod overgangen;

#[test]
fn the_document_shows_the_table_of_today() {
    let document = std::fs::read_to_string(overgangen::DOCUMENT).expect("the document");
    assert!(
        overgangen::met_tabel(&document) == document,
        "write it again: cargo run -p vangnet-core --example overgangen"
    );
}
