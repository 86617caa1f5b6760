//! What a pupil's teachers must know and do: read by them, published and withdrawn by who keeps it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::logboek::WijzerBlad;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::LeerlingId;

use super::Maker;
use crate::form::{ErrorSummary, Field};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "logboek/wijzer.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: WijzerBlad,
    /// The form, for who may publish.
    veld: Option<Field>,
    fouten: ErrorSummary,
    /// Somebody else published since the form was opened.
    botst: bool,
}

impl Pagina {
    fn naam(&self, id: &vangnet_core::id::AccountId) -> &str {
        self.blad.namen.get(id).map_or("", String::as_str)
    }
}

/// What was typed, and why it was not accepted.
#[derive(Default)]
struct Getypt {
    tekst: Option<String>,
    fouten: Vec<VeldFout>,
    botst: bool,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, Getypt::default()).await?)
}

async fn laad(reader: &Reader, id: LeerlingId, getypt: Getypt) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_handelingswijzer(&reader.ctx, id).await?;
    let maak = Maker {
        t,
        fouten: &getypt.fouten,
    };
    let tekst = getypt.tekst.unwrap_or_else(|| {
        let huidig = blad.huidig.as_ref();
        huidig.map(|w| w.tekst.clone()).unwrap_or_default()
    });
    let veld = maak
        .vak("tekst", 10, t.text("wijzer-veld"), &tekst)
        .hint(t.text("wijzer-veld-uitleg"));
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Handelingswijzer),
        fouten: ErrorSummary::of(t, [&veld]),
        veld: blad.mag_schrijven.then_some(veld),
        botst: getypt.botst,
        blad,
    })
}

/// A version, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    nummer: String,
    tekst: String,
}

pub(super) async fn publish(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let nummer = posted.nummer.parse().unwrap_or(0);
    let done = app
        .publish_handelingswijzer(&reader.ctx, id, nummer, &posted.tekst)
        .await;
    let mut getypt = Getypt {
        tekst: Some(posted.tekst),
        ..Getypt::default()
    };
    let status = match done {
        Ok(_) => return Ok(klaar(&reader, id, "wijzer-gepubliceerd")),
        Err(AppError::Invalid(fouten)) => {
            getypt.fouten = fouten;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(AppError::Conflict(_)) => {
            getypt.botst = true;
            StatusCode::CONFLICT
        }
        Err(fout) => return Err(fout.into()),
    };
    let pagina = laad(&reader, id, getypt).await?;
    Ok((status, html(&pagina)?).into_response())
}

pub(super) async fn withdraw(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let nummer = posted.nummer.parse().unwrap_or(0);
    match app.withdraw_handelingswijzer(&reader.ctx, id, nummer).await {
        Ok(()) => Ok(klaar(&reader, id, "wijzer-ingetrokken")),
        Err(AppError::Conflict(_)) => {
            let naar = reader.href(&format!("/leerlingen/{id}/handelingswijzer"));
            Ok(Flash::redirect(Flash::warning("al-veranderd"), &naar))
        }
        Err(fout) => Err(fout.into()),
    }
}

fn klaar(reader: &Reader, id: LeerlingId, melding: &str) -> Response {
    let naar = reader.href(&format!("/leerlingen/{id}/handelingswijzer"));
    Flash::redirect(Flash::done(melding), &naar)
}
