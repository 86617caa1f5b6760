//! The second step of signing in: the code of the authenticator.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use vangnet_app::{AppError, VeldFout};

use super::aanmelden::geweigerd;
use super::terug::{met_terug, veilig};
use super::{kaal, met_sessie};
use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flashed, Frame, html};
use crate::http::cookie;
use crate::http::extract::{Form, Path, Query};
use crate::pages::veldfout;
use crate::state::Web;
use crate::taal::Taal;

/// Address and form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    code: String,
    naar: String,
}

#[derive(Template)]
#[template(path = "toegang/code.html")]
struct Code {
    t: Taal,
    page: Frame,
    slug: String,
    naar: String,
    fouten: ErrorSummary,
    veld: Field,
}

impl Code {
    fn new(t: Taal, page: Frame, slug: String, naar: &str, fout: Option<&VeldFout>) -> Self {
        let veld = veld(t).error(fout.map(|fout| veldfout(t, fout)));
        let naar = veilig(&slug, naar).unwrap_or_default().to_owned();
        Self {
            t,
            page,
            naar,
            fouten: ErrorSummary::of(t, [&veld]),
            veld,
            slug,
        }
    }
}

/// The field for a code.
pub(super) fn veld(t: Taal) -> Field {
    Field::line(t, "code", Line::Code, t.text("veld-code"))
        .hint(t.text("veld-code-uitleg"))
        .autocomplete("one-time-code")
}

pub(super) async fn form(
    State(web): State<Web>,
    t: Taal,
    Flashed(flash): Flashed,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Query(getypt): Query<Getypt>,
) -> Result<Response, Fout> {
    let token = cookie::value(&headers, web.session_cookie()).unwrap_or_default();
    if !web.app.is_halverwege(&slug, token).await? {
        return Ok(opnieuw(&slug, &getypt.naar));
    }
    let page = kaal(&web, &slug, flash).await?;
    Ok(html(&Code::new(t, page, slug, &getypt.naar, None))?.into_response())
}

pub(super) async fn give(
    State(web): State<Web>,
    t: Taal,
    Path(slug): Path<String>,
    headers: HeaderMap,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let token = cookie::value(&headers, web.session_cookie()).unwrap_or_default();
    match web.app.second_factor(&slug, token, &getypt.code).await {
        Ok(aangemeld) => {
            let pad = veilig(&slug, &getypt.naar).map_or_else(|| format!("/{slug}"), str::to_owned);
            Ok(met_sessie(
                &web,
                Redirect::to(&pad).into_response(),
                &aangemeld.token,
            ))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = kaal(&web, &slug, None).await?;
            let pagina = Code::new(t, page, slug, &getypt.naar, fouten.first());
            Ok((geweigerd(&fouten), html(&pagina)?).into_response())
        }
        // No half session, or it took longer than ten minutes.
        Err(AppError::NotFound) => {
            kaal(&web, &slug, None).await?;
            Ok(opnieuw(&slug, &getypt.naar))
        }
        Err(fout) => Err(fout.into()),
    }
}

/// Back to the first step, of a samenwerkingsverband that exists.
fn opnieuw(slug: &str, naar: &str) -> Response {
    let naar = veilig(slug, naar);
    Redirect::to(&met_terug(&format!("/{slug}/aanmelden"), naar)).into_response()
}
