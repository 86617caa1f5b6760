//! Switching the second step on: a secret for the authenticator, confirmed with its first code.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::toegang::TotpVoorstel;
use vangnet_app::{AppError, VeldFout};

use super::code::veld;
use crate::form::{ErrorSummary, Field};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toegang/tweede_factor.html")]
struct TweedeFactor {
    t: Taal,
    page: Frame,
    slug: String,
    voorstel: TotpVoorstel,
    fouten: ErrorSummary,
    veld: Field,
}

impl TweedeFactor {
    fn new(reader: &Reader, voorstel: TotpVoorstel, fout: Option<&VeldFout>) -> Self {
        let t = reader.t;
        let veld = veld(t).error(fout.map(|fout| veldfout(t, fout)));
        Self {
            t,
            page: reader.frame(Menu::Account),
            slug: reader.slug.clone(),
            voorstel,
            fouten: ErrorSummary::of(t, [&veld]),
            veld,
        }
    }

    /// The secret in groups of four, easier to type over.
    fn groepen(&self) -> String {
        let tekens: Vec<char> = self.voorstel.geheim.chars().collect();
        let groepen: Vec<String> = tekens.chunks(4).map(|groep| groep.iter().collect()).collect();
        groepen.join(" ")
    }
}

/// What the form posts; the secret travels along, so that a mistyped code does not ask for a new scan.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    geheim: String,
    code: String,
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    match reader.web.app.begin_totp(&reader.ctx).await {
        Ok(voorstel) => Ok(html(&TweedeFactor::new(&reader, voorstel, None))?.into_response()),
        Err(AppError::Conflict(_)) => Ok(al_aan(&reader)),
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn confirm(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    match reader
        .web
        .app
        .confirm_totp(&reader.ctx, &getypt.geheim, &getypt.code)
        .await
    {
        Ok(()) => Ok(Flash::redirect(
            Flash::done("tweede-factor-aan"),
            &reader.href("/account"),
        )),
        Err(AppError::Invalid(fouten)) => {
            let voorstel = reader.web.app.repeat_totp(&reader.ctx, &getypt.geheim).await?;
            let pagina = html(&TweedeFactor::new(&reader, voorstel, fouten.first()))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, pagina).into_response())
        }
        Err(AppError::Conflict(_)) => Ok(al_aan(&reader)),
        Err(fout) => Err(fout.into()),
    }
}

/// It is on, perhaps since a moment: the account page shows how it stands.
fn al_aan(reader: &Reader) -> Response {
    Flash::redirect(Flash::warning("tweede-factor-al-aan"), &reader.href("/account"))
}
