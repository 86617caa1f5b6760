//! The card of a pupil with a verklaring: to print, with both parts (R091).

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::leerling::Tab;
use vangnet_app::logboek::{KaartBlad, KaartInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::LeerlingId;
use vangnet_core::logboek::VerklaringSoort;

use super::Maker;
use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "logboek/kaart.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: KaartBlad,
    /// The form, for who may record it.
    velden: Vec<Field>,
    fouten: ErrorSummary,
    botst: bool,
}

impl Pagina {
    fn versie(&self) -> i32 {
        self.blad.verklaring.as_ref().map_or(0, |v| v.versie)
    }
}

/// What was typed, and why it was not accepted.
#[derive(Default)]
struct Getypt {
    invoer: Option<KaartInvoer>,
    fouten: Vec<VeldFout>,
    botst: bool,
}

fn soort_van(code: &str) -> Result<VerklaringSoort, Fout> {
    VerklaringSoort::parse(code).ok_or(Fout::NotFound)
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id, soort)): Path<(String, LeerlingId, String)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, soort_van(&soort)?, Getypt::default()).await?)
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    soort: VerklaringSoort,
    getypt: Getypt,
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_kaart(&reader.ctx, id, soort).await?;
    let invoer = getypt.invoer.unwrap_or_else(|| zoals_nu(&blad));
    let velden = if blad.mag_schrijven {
        velden(t, &invoer, &getypt.fouten)
    } else {
        Vec::new()
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Logboek),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        botst: getypt.botst,
        blad,
    })
}

fn zoals_nu(blad: &KaartBlad) -> KaartInvoer {
    blad.verklaring
        .as_ref()
        .map(|v| KaartInvoer {
            versie: v.versie,
            datum: v.datum.to_string(),
            deskundige: v.kaart.deskundige.clone(),
            hulpmiddelen: v.kaart.hulpmiddelen.join("\n"),
            verwacht: v.kaart.verwacht.join("\n"),
        })
        .unwrap_or_default()
}

fn velden(t: Taal, invoer: &KaartInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    let maak = Maker { t, fouten };
    vec![
        maak.lijn("datum", Line::Date, t.text("kaart-veld-datum"), &invoer.datum),
        maak.lijn(
            "deskundige",
            Line::Text,
            t.text("kaart-veld-deskundige"),
            &invoer.deskundige,
        )
        .optional(),
        maak.vak(
            "hulpmiddelen",
            5,
            t.text("kaart-hulpmiddelen"),
            &invoer.hulpmiddelen,
        )
        .hint(t.text("kaart-hulpmiddelen-uitleg")),
        maak.vak("verwacht", 5, t.text("kaart-verwacht"), &invoer.verwacht)
            .hint(t.text("kaart-verwacht-uitleg")),
    ]
}

/// A card, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    versie: String,
    datum: String,
    deskundige: String,
    hulpmiddelen: String,
    verwacht: String,
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id, soort)): Path<(String, LeerlingId, String)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let soort = soort_van(&soort)?;
    let invoer = KaartInvoer {
        versie: posted.versie.parse().unwrap_or(0),
        datum: posted.datum,
        deskundige: posted.deskundige,
        hulpmiddelen: posted.hulpmiddelen,
        verwacht: posted.verwacht,
    };
    let app = &reader.web.app;
    let done = app.save_verklaring(&reader.ctx, id, soort, &invoer).await;
    let mut getypt = Getypt {
        invoer: Some(invoer),
        ..Getypt::default()
    };
    let status = match done {
        Ok(_) => {
            let naar = reader.href(&format!("/leerlingen/{id}/kaart/{}", soort.code()));
            return Ok(Flash::redirect(Flash::done("kaart-bewaard"), &naar));
        }
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
    let pagina = laad(&reader, id, soort, getypt).await?;
    Ok((status, html(&pagina)?).into_response())
}
