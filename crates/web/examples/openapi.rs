//! Writes the description of the API: `cargo run -p vangnet-web --example openapi > docs/api/openapi.json`.

use std::io::{self, Write as _};

fn main() -> io::Result<()> {
    io::stdout()
        .lock()
        .write_all(vangnet_web::openapi_document().as_bytes())
}
