//! The log names routes and codes, never what stood in an address.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tower::ServiceExt;

use super::{app, read};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn one_line_per_request_without_path_or_query() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    for path in [
        "/dossier/4711?naam=geheim",
        "/zoek?naam=geheim",
        "/leerling/geheim",
        "/paniek",
    ] {
        app(false).oneshot(read(path)).await.unwrap();
    }
    drop(guard);
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert_eq!(text.lines().count(), 4, "{text}");
    let parts = [
        "route=\"/dossier/{id}\" status=200",
        "route=\"/zoek\"",
        "route=\"-\" status=404",
        "ERROR",
        "cause=\"panic\"",
        "request=t-1",
    ];
    for part in parts {
        assert!(text.contains(part), "{part} in {text}");
    }
    for secret in ["4711", "geheim", "leerling"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}
