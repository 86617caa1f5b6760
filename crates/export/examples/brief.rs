//! Writes a fictional decision letter: `cargo run -p vangnet-export --example brief -- brief.pdf [afgewezen]`.

use std::error::Error;

#[path = "../tests/fixtures/voorbeeld.rs"]
mod voorbeeld;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("give the path of the PDF to write")?;
    let brief = match arguments.next().as_deref() {
        Some("afgewezen") => voorbeeld::lwoo_afgewezen(),
        _ => voorbeeld::pro_toegewezen(),
    };
    std::fs::write(path, vangnet_export::beschikking_pdf(&brief)?)?;
    Ok(())
}
