//! The last day of enrolment of a pupil.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::LeerlingId;

use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "klok/vertrek.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    versie: i32,
    vertrokken: bool,
    veld: Field,
    fouten: ErrorSummary,
    strijdig: bool,
}

/// The day, as the form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    vertrokken_op: String,
    versie: i32,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, None, &[], false).await?)
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    getypt: Option<&Posted>,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let kop = reader.web.app.open_vertrek(&reader.ctx, id).await?;
    let nu = kop.leerling.vertrokken_op;
    let nu_tekst = nu.map(|dag| dag.to_string()).unwrap_or_default();
    let waarde = getypt.map_or(nu_tekst.as_str(), |posted| posted.vertrokken_op.as_str());
    let veld = Field::line(t, "vertrokken_op", Line::Date, t.text("vertrek-veld"))
        .value(waarde)
        .optional()
        .hint(t.text("vertrek-veld-uitleg"))
        .stored(strijdig.then_some(nu_tekst.as_str()))
        .error(fouten.first().map(|fout| veldfout(t, fout)));
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        versie: kop.leerling.versie,
        vertrokken: nu.is_some(),
        fouten: ErrorSummary::of(t, [&veld]),
        veld,
        strijdig,
        kop: Kop::new(reader, kop, Tab::Overzicht),
    })
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    match app
        .save_vertrek(&reader.ctx, id, posted.versie, &posted.vertrokken_op)
        .await
    {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}"));
            Ok(Flash::redirect(Flash::done("vertrek-bewaard"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let pagina = laad(&reader, id, Some(&posted), &fouten, false).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(AppError::Conflict(_)) => {
            let pagina = laad(&reader, id, Some(&posted), &[], true).await?;
            Ok((StatusCode::CONFLICT, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
