//! Files that browsers fetch: embedded in the binary, named by their content, kept by browsers for ever.

mod css;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};

use crate::fout::Fout;

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// One file as it is served.
struct Asset {
    content_type: &'static str,
    bytes: Vec<u8>,
    etag: String,
}

/// Every asset, found by its plain name for links and by its hashed name for requests.
struct Shelf {
    urls: BTreeMap<&'static str, String>,
    files: BTreeMap<String, Asset>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::fill);

impl Shelf {
    /// The style sheet comes last: it names the others.
    fn fill() -> Self {
        let mut shelf = Self {
            urls: BTreeMap::new(),
            files: BTreeMap::new(),
        };
        let latin: &[u8] =
            include_bytes!("../assets/vendor/source-sans-3/source-sans-3-latin-wght-normal.woff2");
        shelf.add("source-sans-3", "woff2", "font/woff2", latin.to_vec());
        let latin_ext: &[u8] =
            include_bytes!("../assets/vendor/source-sans-3/source-sans-3-latin-ext-wght-normal.woff2");
        shelf.add("source-sans-3-ext", "woff2", "font/woff2", latin_ext.to_vec());
        let script = concat!(
            include_str!("../assets/vendor/htmx/htmx.min.js"),
            "\n",
            include_str!("../assets/js/toetsen.js"),
            "\n",
            include_str!("../assets/js/overleg.js")
        );
        shelf.add("htmx", "js", "text/javascript; charset=utf-8", script.into());
        shelf.add(
            "merk",
            "svg",
            "image/svg+xml",
            include_bytes!("../assets/merk.svg").to_vec(),
        );
        let style = css::compose(|name| shelf.url(name));
        shelf.add("vangnet", "css", "text/css; charset=utf-8", style.into_bytes());
        shelf
    }

    fn add(&mut self, name: &'static str, extension: &str, content_type: &'static str, bytes: Vec<u8>) {
        let digest = Sha256::digest(&bytes);
        let start = digest.first_chunk::<4>().copied().unwrap_or_default();
        let hash = format!("{:08x}", u32::from_be_bytes(start));
        let file = format!("{name}.{hash}.{extension}");
        self.urls.insert(name, format!("/assets/{file}"));
        self.files.insert(
            file,
            Asset {
                content_type,
                bytes,
                etag: format!("\"{hash}\""),
            },
        );
    }

    /// The address of an asset; empty for a name that does not exist (a test asks for each).
    fn url(&self, name: &str) -> &str {
        self.urls.get(name).map_or("", String::as_str)
    }
}

/// The addresses of the assets, for templates.
#[derive(Debug, Clone, Copy, Default)]
pub struct Assets;

impl Assets {
    /// The one style sheet: base tokens, components, our tokens and our own styles.
    pub fn style(self) -> &'static str {
        SHELF.url("vangnet")
    }

    /// The script that swaps blocks; every page works without it.
    pub fn script(self) -> &'static str {
        SHELF.url("htmx")
    }

    /// The mark in the browser's tab.
    pub fn icon(self) -> &'static str {
        SHELF.url("merk")
    }
}

/// `GET /assets/{file}`.
pub fn routes() -> Router {
    Router::new().route("/assets/{file}", get(serve))
}

/// Serves a file by its hashed name, or says that the browser has it already.
async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = SHELF.files.get(&file) else {
        return Fout::NotFound.into_response();
    };
    let fixed = [(ETAG, asset.etag.as_str()), (CACHE_CONTROL, IMMUTABLE)];
    if headers
        .get(IF_NONE_MATCH)
        .is_some_and(|known| known == asset.etag.as_str())
    {
        return (StatusCode::NOT_MODIFIED, fixed).into_response();
    }
    (
        fixed,
        [(CONTENT_TYPE, asset.content_type)],
        asset.bytes.as_slice(),
    )
        .into_response()
}

#[cfg(test)]
mod tests;
