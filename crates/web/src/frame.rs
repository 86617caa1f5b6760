//! The frame around every page: menu, who is signed in, language switch, flash message, version.
//!
//! A page is a struct with `t: Taal`, `page: Frame` and its own data, whose template extends `base.html`:
//!
//! ```text
//! #[derive(Template)]
//! #[template(path = "leerling/lijst.html", blocks = ["rijen"])]
//! struct Lijst { t: Taal, page: Frame, rows: Vec<Row> }
//! ```
//!
//! A handler returns `html(&lijst)`, or `html(&lijst.as_rijen())` when [`crate::http::extract::Fragment`] says so.

mod flash;
mod language;

pub(crate) use flash::{FLASH_CODES, clear as clear_flash};
pub use flash::{Flash, Flashed};
pub(crate) use language::{back, routes as language_switch};

use askama::Template;
use axum::response::Html;

use crate::assets::Assets;
use crate::fout::Fout;
use crate::taal::{Sleutel, Taal};

/// What `base.html` shows around a page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Addresses of the embedded files.
    pub assets: Assets,
    /// Where the mark links to: the reader's own start.
    pub home: String,
    /// The name of the samenwerkingsverband.
    pub swv: String,
    /// The school, for those who work at one.
    pub school: Option<String>,
    /// Who is signed in; without, the page has no menu.
    pub signed_in: Option<SignedIn>,
    /// The main menu, already limited to what the reader may open.
    pub nav: Vec<NavItem>,
    /// What the previous deed has to say.
    pub flash: Option<Flash>,
    /// The version in the footer.
    pub version: &'static str,
}

impl Frame {
    /// The frame of a page for someone who is not signed in: no menu.
    pub fn bare() -> Self {
        Self {
            assets: Assets,
            home: "/".to_owned(),
            swv: String::new(),
            school: None,
            signed_in: None,
            nav: Vec::new(),
            flash: None,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    /// The languages that the switch offers beside the one of the page.
    pub fn other_languages(&self, current: Taal) -> impl Iterator<Item = Taal> {
        Taal::ALL.into_iter().filter(move |taal| *taal != current)
    }
}

/// Who is signed in, as the frame shows it.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The person's name.
    pub name: String,
    /// Their role, translated.
    pub role: String,
    /// Where the sign-out form posts to.
    pub sign_out: String,
}

/// One item of the main menu.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// The key of its label.
    pub label: Sleutel,
    /// Its address.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
    /// How many things wait there; `None` shows no number.
    pub count: Option<i64>,
}

/// Writes a page or a fragment of one.
pub fn html(template: &impl Template) -> Result<Html<String>, Fout> {
    Ok(Html(template.render()?))
}

#[cfg(test)]
mod tests;
