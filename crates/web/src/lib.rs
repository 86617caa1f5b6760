//! Pages and the JSON API.
//!
//! Handlers extract, call one function of `app` and render. What they share is here: languages ([`taal`]), the frame around a
//! page ([`frame`]), form fields ([`form`]), pictures ([`beeld`]), errors ([`fout`]), embedded files ([`assets`]) and what every
//! request passes through ([`http`]).

pub(crate) mod api;
pub mod assets;
pub mod beeld;
pub mod form;
pub mod fout;
pub mod frame;
pub mod http;
pub(crate) mod pages;
pub mod part;
mod post;
pub mod reader;
mod state;
pub mod taal;

pub use api::document as openapi_document;
pub use post::Mailtekst;
pub use state::{DemoAanmelding, DemoInfo, Web, WebConfig, router};
