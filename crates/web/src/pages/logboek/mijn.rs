//! What a teacher sees: the own classes, who has a handelingswijzer, questions to answer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::logboek::{AntwoordInvoer, MijnKlassen, RondeBlad};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::VraagrondeId;
use vangnet_core::logboek::Voortgang;

use super::Maker;
use crate::form::{Choice, ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "logboek/mijn.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    mijn: MijnKlassen,
}

pub(super) async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Klassen),
        slug: reader.slug.clone(),
        mijn: reader.web.app.open_mijn_klassen(&reader.ctx).await?,
    })
}

#[derive(Template)]
#[template(path = "logboek/antwoord.html")]
struct Vraag {
    t: Taal,
    page: Frame,
    slug: String,
    blad: RondeBlad,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

pub(super) async fn vraag(
    reader: Reader,
    Path((_, id)): Path<(String, VraagrondeId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, None, &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: VraagrondeId,
    getypt: Option<AntwoordInvoer>,
    fouten: &[VeldFout],
) -> Result<Vraag, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_vraagronde(&reader.ctx, id).await?;
    let invoer = getypt.unwrap_or_else(|| zoals_nu(&blad));
    let velden = velden(t, &invoer, fouten);
    Ok(Vraag {
        t,
        page: reader.frame(Menu::Klassen),
        slug: reader.slug.clone(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        blad,
    })
}

fn zoals_nu(blad: &RondeBlad) -> AntwoordInvoer {
    blad.eigen
        .as_ref()
        .map(|b| AntwoordInvoer {
            voortgang: b.voortgang.code().to_owned(),
            werkt: b.werkt.clone(),
            werkt_niet: b.werkt_niet.clone(),
            verder: b.verder.clone(),
        })
        .unwrap_or_default()
}

fn velden(t: Taal, invoer: &AntwoordInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    let maak = Maker { t, fouten };
    let keuze = |v: &Voortgang| {
        let woorden = t.code("voortgang", v.code());
        Choice::new(v.code(), format!("{} {woorden}", v.teken()))
    };
    let keuzes = Voortgang::ALL.iter().map(keuze).collect();
    let regel = |naam, label, waarde: &str| maak.lijn(naam, Line::Text, label, waarde).optional();
    vec![
        maak.rondjes("voortgang", keuzes, t.text("ronde-voortgang"), &invoer.voortgang),
        regel("werkt", t.text("ronde-werkt"), &invoer.werkt),
        regel("werkt_niet", t.text("ronde-werkt-niet"), &invoer.werkt_niet),
        regel("verder", t.text("ronde-verder"), &invoer.verder),
    ]
}

/// An answer, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    voortgang: String,
    werkt: String,
    werkt_niet: String,
    verder: String,
}

pub(super) async fn answer(
    reader: Reader,
    Path((_, id)): Path<(String, VraagrondeId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let invoer = AntwoordInvoer {
        voortgang: posted.voortgang,
        werkt: posted.werkt,
        werkt_niet: posted.werkt_niet,
        verder: posted.verder,
    };
    match reader.web.app.answer_vraagronde(&reader.ctx, id, &invoer).await {
        Ok(()) => {
            let naar = reader.href("/mijn-klassen");
            Ok(Flash::redirect(Flash::done("vraag-beantwoord"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let pagina = laad(&reader, id, Some(invoer), &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
