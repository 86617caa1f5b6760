//! An agreement: who does what by when, and what came of it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::overleg::AfspraakRegel;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::AfspraakId;

use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::plan::Velden;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

type Pad = Path<(String, AfspraakId)>;

#[derive(Template)]
#[template(path = "overleg/afspraak.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    regel: AfspraakRegel,
    veld: Field,
    fouten: ErrorSummary,
}

impl Pagina {
    fn eigenaar(&self) -> String {
        let rol = &self.regel.afspraak.rol;
        match &self.regel.eigenaar {
            Some(naam) => naam.clone(),
            None => self.t.code("rol", rol).to_string(),
        }
    }
}

pub(super) async fn open(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, "", &[]).await?)
}

async fn laad(reader: &Reader, id: AfspraakId, gedaan: &str, fouten: &[VeldFout]) -> Result<Pagina, Fout> {
    let t = reader.t;
    let regel = reader.web.app.open_afspraak(&reader.ctx, id).await?;
    let v = Velden { t, fouten, voor: "" };
    let veld = v
        .lang("gedaan", 3, t.text("afspraak-uitkomst"), gedaan)
        .hint(t.text("afspraak-uitkomst-uitleg"))
        .open();
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        fouten: ErrorSummary::of(t, [&veld]),
        veld,
        regel,
    })
}

pub(super) async fn finish(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let (tekst, versie) = (getypt.get("gedaan"), getypt.get("versie").parse().unwrap_or(0));
    let app = &reader.web.app;
    let gedaan = app.finish_afspraak(&reader.ctx, id, &tekst, versie).await;
    terug(&reader, id, gedaan, "afspraak-gedaan", &tekst).await
}

pub(super) async fn drop_it(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let (tekst, versie) = (getypt.get("gedaan"), getypt.get("versie").parse().unwrap_or(0));
    let app = &reader.web.app;
    let gedaan = app.drop_afspraak(&reader.ctx, id, &tekst, versie).await;
    terug(&reader, id, gedaan, "afspraak-vervallen", &tekst).await
}

async fn terug(
    reader: &Reader,
    id: AfspraakId,
    gedaan: Result<(), AppError>,
    melding: &'static str,
    tekst: &str,
) -> Result<Response, Fout> {
    let (status, fouten) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/afspraken/{id}"));
            return Ok(Flash::redirect(Flash::done(melding), &naar));
        }
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten),
        Err(AppError::Conflict("gewijzigd")) => {
            (StatusCode::CONFLICT, vec![VeldFout::new("gedaan", "gewijzigd")])
        }
        Err(fout) => return Err(fout.into()),
    };
    let page = laad(reader, id, tekst, &fouten).await?;
    Ok((status, html(&page)?).into_response())
}
