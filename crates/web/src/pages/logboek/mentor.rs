//! The mentor of a pupil: who it was, and another one with the reason (R037).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::logboek::{MentorBlad, MentorInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AccountId, LeerlingId};

use super::Maker;
use crate::form::{Choice, ErrorSummary, Field};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "logboek/mentor.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: MentorBlad,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

impl Pagina {
    fn naam(&self, id: Option<AccountId>) -> &str {
        let naam = id.and_then(|id| self.blad.namen.get(&id));
        naam.map_or("–", String::as_str)
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &MentorInvoer::default(), &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    invoer: &MentorInvoer,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_mentor(&reader.ctx, id).await?;
    let maak = Maker { t, fouten };
    let nu = blad.kop.leerling.gegevens.mentor;
    let anderen = blad.mentoren.iter().filter(|m| Some(m.account) != nu);
    let keuzes = std::iter::once(Choice::new("", t.text("kies")))
        .chain(anderen.map(|m| Choice::new(m.account.to_string(), &m.naam)))
        .collect();
    let velden = if blad.mentoren.is_empty() {
        Vec::new()
    } else {
        vec![
            maak.kies("mentor", keuzes, t.text("mentor-veld-wie"), &invoer.mentor),
            maak.vak("reden", 2, t.text("mentor-veld-reden"), &invoer.reden),
        ]
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Logboek),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        blad,
    })
}

/// Another mentor, as the form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    versie: String,
    mentor: String,
    reden: String,
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let naar = reader.href(&format!("/leerlingen/{id}/mentor"));
    let invoer = MentorInvoer {
        versie: posted.versie.parse().unwrap_or(0),
        mentor: posted.mentor,
        reden: posted.reden,
    };
    match reader.web.app.set_mentor(&reader.ctx, id, &invoer).await {
        Ok(()) => Ok(Flash::redirect(Flash::done("mentor-gewijzigd"), &naar)),
        Err(AppError::Invalid(fouten)) => {
            let pagina = laad(&reader, id, &invoer, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &naar)),
        Err(fout) => Err(fout.into()),
    }
}
