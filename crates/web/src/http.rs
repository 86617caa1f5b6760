//! What every request and response passes through, in one order that cannot be forgotten: [`site`].
//!
//! From the outside in: request log, security headers, compression, flash clearing, API version, error pages, panic catch, time limit, and
//! per router the origin check. Handlers never see a foreign write, and no response leaves without its headers.

pub mod cookie;
mod error_pages;
pub mod extract;
pub mod limits;
pub(crate) mod origin;
mod request_log;
mod security_headers;
pub mod upload;

use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::fout::Fout;
pub use origin::OriginPolicy;
pub use request_log::{RequestId, RequestIds};

/// How the site is served; the command line fills it in.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// Whether browsers reach us over TLS (directly or through a proxy). Decides on HSTS and the `__Host-` cookie prefix.
    pub tls: bool,
    /// The longest a handler may take before the reader gets an error page.
    pub timeout: Duration,
    /// Gives every request its id in the log.
    pub request_ids: RequestIds,
}

/// The whole application: `pages` for browsers, `api` for programs, the embedded assets and the language switch, wrapped in
/// everything that must hold for each of them.
///
/// Writes to `pages` must come from our own pages. Writes to `api` may also come from anywhere *without* cookies: a request that
/// carries none has no authority to abuse.
pub fn site(pages: Router, api: Router, config: &SiteConfig) -> Router {
    let pages = pages
        .merge(crate::frame::language_switch())
        .layer(from_fn_with_state(OriginPolicy::SameOrigin, origin::check));
    let api = api.layer(from_fn_with_state(
        OriginPolicy::SameOriginOrCookieless,
        origin::check,
    ));
    Router::new()
        .merge(pages)
        .merge(api)
        .merge(crate::assets::routes())
        .fallback(async || Fout::NotFound)
        .method_not_allowed_fallback(async || Fout::MethodNotAllowed)
        .layer(limits::body(limits::FORM))
        .layer(from_fn_with_state(config.timeout, limits::time_limit))
        .layer(CatchPanicLayer::custom(error_pages::panicked))
        .layer(from_fn(error_pages::render))
        .layer(from_fn(crate::api::name_version))
        .layer(from_fn(crate::frame::clear_flash))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(config.tls, security_headers::set))
        .layer(from_fn_with_state(config.request_ids.clone(), request_log::log))
}

#[cfg(test)]
mod tests;
