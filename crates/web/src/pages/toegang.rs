//! Signing in and out, my account, and the accounts of the samenwerkingsverband.

mod aanmelden;
mod accounts;
mod code;
mod herinnering;
mod mijn;
mod rollen;
pub(super) mod terug;
mod tweede_factor;

use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use axum::routing::{get, post};
use vangnet_app::toegang::DUUR_UREN;

use crate::fout::Fout;
use crate::frame::{Flash, Frame};
use crate::http::cookie;
use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/aanmelden", get(aanmelden::form).post(aanmelden::sign_in))
        .route("/{swv}/aanmelden/code", get(code::form).post(code::give))
        .route("/{swv}/afmelden", post(aanmelden::sign_out))
        .route("/{swv}/account", get(mijn::open))
        .route("/{swv}/account/sessies/{id}/beeindigen", post(mijn::end_sessie))
        .route("/{swv}/account/wachtwoord", post(mijn::change_wachtwoord))
        .route(
            "/{swv}/account/tweede-factor",
            get(tweede_factor::form).post(tweede_factor::confirm),
        )
        .route("/{swv}/account/tweede-factor/uit", post(mijn::disable_totp))
        .route("/{swv}/account/herinneringen", post(herinnering::save))
        .route("/{swv}/account/agenda", post(herinnering::create_feed))
        .route(
            "/{swv}/account/agenda/intrekken",
            post(herinnering::withdraw_feed),
        )
        .route("/{swv}/accounts", get(accounts::list).post(accounts::create))
        .route("/{swv}/accounts/{id}", get(accounts::open))
        .route("/{swv}/accounts/{id}/rollen", post(accounts::give_rol))
        .route(
            "/{swv}/accounts/{id}/rollen/{regel}/beeindigen",
            post(accounts::end_rol),
        )
        .route("/{swv}/accounts/{id}/actief", post(accounts::set_actief))
        .route(
            "/{swv}/accounts/{id}/wachtwoord",
            post(accounts::reset_wachtwoord),
        )
}

/// The frame of a page for who is not signed in, with the samenwerkingsverband's name; an unknown one is not found.
pub(super) async fn kaal(web: &Web, slug: &str, flash: Option<Flash>) -> Result<Frame, Fout> {
    let swvs = web.app.list_swvs().await?;
    let swv = swvs
        .into_iter()
        .find(|swv| swv.slug == slug)
        .ok_or(Fout::NotFound)?;
    Ok(Frame {
        swv: swv.naam,
        flash,
        ..Frame::bare()
    })
}

/// Gives the browser the token of a session, for as long as a session lasts at most.
fn met_sessie(web: &Web, mut response: Response, token: &str) -> Response {
    let seconden = u32::try_from(DUUR_UREN.saturating_mul(60 * 60)).unwrap_or(0);
    let set = cookie::set(web.session_cookie(), token, seconden, web.https);
    response.headers_mut().extend(set.map(|set| (SET_COOKIE, set)));
    response
}

/// Takes the token away from the browser.
fn zonder_sessie(web: &Web, mut response: Response) -> Response {
    let set = cookie::set(web.session_cookie(), "", 0, web.https);
    response.headers_mut().extend(set.map(|set| (SET_COOKIE, set)));
    response
}
