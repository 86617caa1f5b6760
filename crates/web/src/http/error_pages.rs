//! Turns a [`Fout`] into a page in the reader's language, in one place; under `/api` into a problem document.

use std::any::Any;

use askama::Template;
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::RequestId;
use super::extract::Fragment;
use crate::fout::Fout;
use crate::frame::{Frame, back};
use crate::pages::{met_terug, veilig};
use crate::taal::Taal;

/// The page for an error: what is wrong, what to do about it, and a way on.
#[derive(Debug, Template)]
#[template(path = "error.html")]
struct ErrorPage<'f> {
    t: Taal,
    page: Frame,
    fout: &'f Fout,
    /// The page the reader came from.
    back: Option<String>,
    /// The sign-in page of the samenwerkingsverband in the address, which returns to the page the reader came from.
    sign_in: String,
    /// The number to report, for faults of ours only.
    request: Option<String>,
}

/// The same within a page, when htmx asked for a block: it goes to the region for messages.
#[derive(Debug, Template)]
#[template(path = "error_fragment.html")]
struct ErrorFragment<'f> {
    t: Taal,
    fout: &'f Fout,
    request: Option<String>,
}

/// Renders every response that carries a [`Fout`]; others pass. The error stays in the extensions for the log.
pub(super) async fn render(request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let t = Taal::from_headers(&parts.headers);
    let fragment = Fragment::from_request_parts(&mut parts, &())
        .await
        .is_ok_and(|fragment| fragment.0);
    let id = parts.extensions.get::<RequestId>().cloned();
    let back = back(&parts.uri, &parts.headers);
    let is_api = crate::api::is_api(parts.uri.path());
    let sign_in = sign_in(parts.uri.path(), back.as_deref());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let Some(fout) = response.extensions_mut().remove::<Fout>() else {
        return response;
    };
    let request = id
        .filter(|_| fout.status().is_server_error())
        .map(|id| id.0.to_string());
    if is_api {
        let mut problem = crate::api::problem_page(response, fout.clone(), t, request);
        problem.extensions_mut().insert(fout);
        return problem;
    }
    let html = if fragment {
        ErrorFragment {
            t,
            fout: &fout,
            request,
        }
        .render()
    } else {
        ErrorPage {
            t,
            page: Frame::bare(),
            fout: &fout,
            sign_in,
            back,
            request,
        }
        .render()
    };
    let mut page = match html {
        Ok(html) => (fout.status(), Html(html)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    if fragment {
        let to_messages = [("hx-retarget", "#meldingen"), ("hx-reswap", "innerHTML")];
        page.headers_mut().extend(to_messages.map(|(name, value)| {
            (
                Some(HeaderName::from_static(name)),
                HeaderValue::from_static(value),
            )
        }));
    }
    page.headers_mut().extend(
        response
            .headers()
            .iter()
            .filter(|(name, _)| *name == "allow")
            .map(|(name, value)| (name.clone(), value.clone())),
    );
    page.extensions_mut().insert(fout);
    page
}

/// Every address that asks for a reader begins with the samenwerkingsverband.
fn sign_in(path: &str, back: Option<&str>) -> String {
    let slug = path.split('/').nth(1).unwrap_or_default();
    let naar = back.and_then(|back| veilig(slug, back));
    met_terug(&format!("/{slug}/aanmelden"), naar)
}

/// A bug reached a handler. The message of a panic may quote data, so it is not repeated here.
pub(super) fn panicked(_message: Box<dyn Any + Send>) -> Response {
    Fout::Internal { cause: "panic" }.into_response()
}
