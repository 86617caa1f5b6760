//! What somebody from outside sees: a door that asks a code, and one item.

use askama::Template;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use vangnet_app::overleg::{BEZOEK_SECONDEN, GastBlad};
use vangnet_app::{AppError, VeldFout};

use super::klok;
use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::cookie;
use crate::http::extract::{Form, Path};
use crate::pages::kaal;
use crate::pages::veldfout;
use crate::state::Web;
use crate::taal::Taal;

/// The code as typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    code: String,
}

#[derive(Template)]
#[template(path = "overleg/gastdeur.html")]
struct Deur {
    t: Taal,
    page: Frame,
    slug: String,
    token: String,
    veld: Field,
    fouten: ErrorSummary,
}

#[derive(Template)]
#[template(path = "overleg/gast.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: GastBlad,
}

#[derive(Template)]
#[template(path = "overleg/gastweg.html")]
struct Weg {
    t: Taal,
    page: Frame,
}

impl Pagina {
    fn wie(&self) -> String {
        let t = self.t;
        match (&self.blad.leerling, self.blad.leerjaar) {
            (Some(leerling), _) => leerling.gegevens.naam.voluit(),
            (None, Some(jaar)) => t.text("punt-anoniem").arg("jaar", jaar).to_string(),
            (None, None) => t.text("punt-vrij").to_string(),
        }
    }

    fn begint(&self) -> String {
        klok(self.blad.wanneer.1)
    }
}

fn deur(t: Taal, page: Frame, slug: String, token: String, fout: Option<&VeldFout>) -> Deur {
    let veld = Field::line(t, "code", Line::Code, t.text("gast-code"))
        .hint(t.text("gast-code-uitleg"))
        .autocomplete("one-time-code")
        .error(fout.map(|fout| veldfout(t, fout)));
    Deur {
        t,
        page,
        slug,
        token,
        fouten: ErrorSummary::of(t, [&veld]),
        veld,
    }
}

pub(super) async fn door(
    State(web): State<Web>,
    t: Taal,
    Path((slug, token)): Path<(String, String)>,
) -> Result<Html<String>, Fout> {
    if !web.app.knows_gast(&slug, &token).await? {
        return Err(Fout::NotFound);
    }
    let page = kaal(&web, &slug, None).await?;
    html(&deur(t, page, slug, token, None))
}

pub(super) async fn enter(
    State(web): State<Web>,
    t: Taal,
    Path((slug, token)): Path<(String, String)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    match web.app.enter_gast(&slug, &token, &getypt.code).await {
        Ok(bezoek) => {
            let naar = Redirect::to(&format!("/{slug}/gast")).into_response();
            Ok(met(&web, naar, &bezoek, BEZOEK_SECONDEN))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = kaal(&web, &slug, None).await?;
            let pagina = deur(t, page, slug, token, fouten.first());
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn open(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Html<String>, Fout> {
    let bezoek = cookie::value(&headers, web.guest_cookie()).ok_or(Fout::NotFound)?;
    let blad = web.app.open_gast(&slug, bezoek).await?;
    html(&Pagina {
        t,
        page: kaal(&web, &slug, None).await?,
        slug,
        blad,
    })
}

/// Ends the visit and takes the cookie away.
pub(super) async fn leave(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, Fout> {
    if let Some(bezoek) = cookie::value(&headers, web.guest_cookie()) {
        web.app.leave_gast(&slug, bezoek).await?;
    }
    let page = kaal(&web, &slug, None).await?;
    Ok(met(&web, html(&Weg { t, page })?.into_response(), "", 0))
}

fn met(web: &Web, mut answer: Response, bezoek: &str, seconden: u32) -> Response {
    if let Some(value) = cookie::set(web.guest_cookie(), bezoek, seconden, web.https) {
        answer.headers_mut().append(SET_COOKIE, value);
    }
    answer
}
