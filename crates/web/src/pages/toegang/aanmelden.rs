//! Signing in with name and password, and signing out.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use vangnet_app::{AppError, VeldFout};

use super::terug::{met_terug, veilig};
use super::{kaal, met_sessie, zonder_sessie};
use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Flashed, Frame, html};
use crate::http::cookie;
use crate::http::extract::{Form, Path, Query};
use crate::pages::veldfout;
use crate::state::Web;
use crate::taal::Taal;

/// What the address may fill in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vooraf {
    login: String,
    naar: String,
}

/// What the form posts.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    login: String,
    wachtwoord: String,
    naar: String,
}

#[derive(Template)]
#[template(path = "toegang/aanmelden.html")]
struct Aanmelden {
    t: Taal,
    page: Frame,
    slug: String,
    naar: String,
    fouten: ErrorSummary,
    velden: Vec<Field>,
}

impl Aanmelden {
    fn new(t: Taal, page: Frame, slug: String, login: &str, naar: &str, fout: Option<&VeldFout>) -> Self {
        let velden = vec![
            Field::line(t, "login", Line::Email, t.text("veld-login"))
                .value(login)
                .autocomplete("username")
                .error(fout.map(|fout| veldfout(t, fout))),
            Field::line(t, "wachtwoord", Line::Password, t.text("veld-wachtwoord"))
                .autocomplete("current-password"),
        ];
        let naar = veilig(&slug, naar).unwrap_or_default().to_owned();
        Self {
            t,
            page,
            naar,
            fouten: ErrorSummary::of(t, &velden),
            velden,
            slug,
        }
    }
}

pub(super) async fn form(
    State(web): State<Web>,
    t: Taal,
    Flashed(flash): Flashed,
    Path(slug): Path<String>,
    Query(vooraf): Query<Vooraf>,
) -> Result<Html<String>, Fout> {
    let page = kaal(&web, &slug, flash).await?;
    html(&Aanmelden::new(t, page, slug, &vooraf.login, &vooraf.naar, None))
}

pub(super) async fn sign_in(
    State(web): State<Web>,
    t: Taal,
    Path(slug): Path<String>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let naar = veilig(&slug, &getypt.naar);
    match web.app.sign_in(&slug, &getypt.login, &getypt.wachtwoord).await {
        Ok(aangemeld) => {
            let pad = if aangemeld.tweede_factor {
                met_terug(&format!("/{slug}/aanmelden/code"), naar)
            } else {
                naar.map_or_else(|| format!("/{slug}"), str::to_owned)
            };
            Ok(met_sessie(
                &web,
                Redirect::to(&pad).into_response(),
                &aangemeld.token,
            ))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = kaal(&web, &slug, None).await?;
            let pagina = Aanmelden::new(t, page, slug, &getypt.login, &getypt.naar, fouten.first());
            Ok((geweigerd(&fouten), html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

/// Too many tries has a status of its own.
pub(super) fn geweigerd(fouten: &[VeldFout]) -> StatusCode {
    if fouten.iter().any(|fout| fout.code == "te_veel_pogingen") {
        StatusCode::TOO_MANY_REQUESTS
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// Ends the session, if there still is one, and takes the cookie away in any case.
pub(super) async fn sign_out(
    State(web): State<Web>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Fout> {
    let token = cookie::value(&headers, web.session_cookie()).unwrap_or_default();
    if let Some(ctx) = web.app.find_ctx(&slug, token).await? {
        match web.app.sign_out(&ctx).await {
            // Ended from elsewhere a moment ago is ended too.
            Ok(()) | Err(AppError::NotFound) => {}
            Err(fout) => return Err(fout.into()),
        }
    }
    let klaar = Flash::redirect(Flash::done("afgemeld"), &format!("/{slug}/aanmelden"));
    Ok(zonder_sessie(&web, klaar))
}
