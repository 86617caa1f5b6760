//! The list of profiles, and the bundle for the ondersteuningsplan.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::schoolprofiel::{ProfielRij, ProfielenLijst};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SchoolId;

use super::{schooljaar, staattoon};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "schoolprofiel/lijst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    rijen: Vec<Rij>,
    heeft_format: bool,
    mag_bundel: bool,
    jaren: Vec<(i16, String)>,
    /// What was not accepted.
    fout: Option<Tekst>,
}

struct Rij {
    school: String,
    school_id: String,
    /// Its address, school year, state.
    laatste: Option<(String, String, String, Tone)>,
    /// Until when the one that holds is valid.
    geldig: Option<String>,
    over_tijd: bool,
    taken: u64,
    mag_starten: bool,
}

pub(super) async fn open(reader: Reader) -> Result<Response, Fout> {
    toon(&reader, &[]).await
}

async fn toon(reader: &Reader, fouten: &[VeldFout]) -> Result<Response, Fout> {
    let t = reader.t;
    let lijst: ProfielenLijst = reader.web.app.list_schoolprofielen(&reader.ctx).await?;
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        rijen: lijst.rijen.iter().map(|r| rij(t, r)).collect(),
        heeft_format: lijst.heeft_format,
        mag_bundel: lijst.mag_bundel,
        jaren: lijst.jaren.map(|jaar| (jaar, schooljaar(jaar))).to_vec(),
        fout: fouten.first().map(|f| veldfout(t, f)),
    };
    let status = if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, html(&pagina)?).into_response())
}

fn rij(t: Taal, r: &ProfielRij) -> Rij {
    Rij {
        school: r.school.naam.clone(),
        school_id: r.school.id.to_string(),
        laatste: r.laatste.as_ref().map(|p| {
            let staat = t.code("profielstaat", p.staat.code()).to_string();
            (
                p.id.to_string(),
                schooljaar(p.schooljaar),
                staat,
                staattoon(p.staat),
            )
        }),
        geldig: r.geldend.as_ref().map(|(_, tot)| t.long_date(*tot)),
        over_tijd: r.over_tijd,
        taken: r.open_taken,
        mag_starten: r.mag_starten,
    }
}

/// What the form to begin one posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Start {
    school: String,
    schooljaar: String,
    overnemen: String,
}

pub(super) async fn start(reader: Reader, Form(g): Form<Start>) -> Result<Response, Fout> {
    let school: SchoolId = g.school.parse().or(Err(Fout::NotFound))?;
    let app = &reader.web.app;
    let overnemen = g.overnemen == "ja";
    match app
        .start_schoolprofiel(&reader.ctx, school, &g.schooljaar, overnemen)
        .await
    {
        Ok(id) => {
            let naar = reader.href(&format!("/profielen/{id}"));
            Ok(Flash::redirect(Flash::done("schoolprofiel-begonnen"), &naar))
        }
        Err(AppError::Invalid(fouten)) => toon(&reader, &fouten).await,
        Err(fout) => Err(fout.into()),
    }
}

#[derive(Template)]
#[template(path = "schoolprofiel/bundel.html")]
struct Bundel {
    t: Taal,
    page: Frame,
    slug: String,
    aanwezig: Vec<Aanwezig>,
    ontbreekt: Vec<String>,
}

/// A school with a profile that holds.
struct Aanwezig {
    school: String,
    id: String,
    jaar: String,
    op: String,
    tot: String,
}

pub(super) async fn bundel(reader: Reader) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let regels = reader.web.app.bundel_schoolprofielen(&reader.ctx).await?;
    let mut aanwezig = Vec::new();
    let mut ontbreekt = Vec::new();
    for regel in regels {
        match regel.profiel {
            Some((profiel, tot)) => aanwezig.push(Aanwezig {
                school: regel.school.naam,
                id: profiel.id.to_string(),
                jaar: schooljaar(profiel.schooljaar),
                op: profiel
                    .vaststelling
                    .map_or_else(String::new, |v| t.long_date(v.op)),
                tot: t.long_date(tot),
            }),
            None => ontbreekt.push(regel.school.naam),
        }
    }
    html(&Bundel {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        aanwezig,
        ontbreekt,
    })
}
