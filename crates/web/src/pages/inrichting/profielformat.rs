//! The format of the support profiles: seen on a day, read in and out (R007).

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use vangnet_app::AppError;
use vangnet_core::schoolprofiel::format::{
    FormatDeel, FormatFout, Profielformat, Profielvorm, Tekstdeel, Thema,
};
use vangnet_core::toegang::Action;

use super::beleidstekst::{self, Dagvraag, Gelezen, Getypt, Woorden};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Form, Query};
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "inrichting/profielformat.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    dag: Date,
    /// Day, its name, and whether it is the one that holds.
    versies: Vec<(Date, String, bool)>,
    mag_wijzigen: bool,
    format: Option<Formaat>,
}

/// A format in words.
struct Formaat {
    naam: String,
    vorm: String,
    categorieen: bool,
    /// Name and parts of each list of sections.
    lijsten: Vec<(String, Vec<Tekstdeel>)>,
    /// Heading and themes.
    aspecten: Vec<(String, Vec<Thema>)>,
}

fn formaat(t: Taal, f: Profielformat) -> Formaat {
    let lijsten = [
        (t.text("profielformat-teksten").to_string(), f.tekst),
        (t.text("profielformat-vso").to_string(), f.vso),
    ];
    let onder = |nr: u8| f.thema.iter().filter(move |thema| thema.aspect == nr).cloned();
    Formaat {
        naam: f.naam,
        vorm: match f.vorm {
            Profielvorm::Jaarlijks => t.text("profielformat-jaarlijks").to_string(),
            Profielvorm::Cyclus { jaren } => t.text("profielformat-cyclus").arg("jaren", jaren).to_string(),
        },
        categorieen: f.categorieen,
        lijsten: lijsten
            .into_iter()
            .filter(|(_, delen)| !delen.is_empty())
            .collect(),
        aspecten: f
            .aspect
            .iter()
            .map(|aspect| (aspect.titel.clone(), onder(aspect.nr).collect()))
            .collect(),
    }
}

pub(super) async fn open(reader: Reader, Query(vraag): Query<Dagvraag>) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let app = &reader.web.app;
    let blad = app.open_profielformat(&reader.ctx, vraag.dag()?).await?;
    let geldt = blad.dagen.iter().rev().find(|dag| **dag <= blad.dag).copied();
    let versie = |dag: &Date| (*dag, t.long_date(*dag), Some(*dag) == geldt);
    html(&Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        dag: blad.dag,
        versies: blad.dagen.iter().map(versie).collect(),
        mag_wijzigen: blad.mag_wijzigen,
        format: blad.format.map(|format| formaat(t, format)),
    })
}

pub(super) async fn toml(reader: Reader, Query(vraag): Query<Dagvraag>) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let toml = app.export_profielformat(&reader.ctx, vraag.dag()?).await?;
    let headers = [
        (CONTENT_TYPE, "application/toml; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"profielformat.toml\""),
    ];
    Ok((headers, toml).into_response())
}

fn woorden(reader: &Reader) -> Woorden {
    let t = reader.t;
    Woorden {
        kop: t.text("profielformat-invoeren").to_string(),
        uitleg: t.text("profielformat-invoeren-uitleg").to_string(),
        veld: t.text("profielformat-veld").to_string(),
        veld_uitleg: t.text("profielformat-veld-uitleg").to_string(),
        zelfde: t.text("profielformat-zelfde").to_string(),
        gevolg: t.text("profielformat-gevolg").to_string(),
        naar: (
            reader.href("/inrichting/profielformat"),
            t.text("profielformat-titel").to_string(),
        ),
        bewaard: "profielformat-bewaard",
    }
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    if !reader.mag(Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    let getypt = Getypt::van(reader.web.app.export_profielformat(&reader.ctx, None).await)?;
    beleidstekst::toon(&reader, woorden(&reader), &getypt, &[], None, false)
}

pub(super) async fn save(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let (app, t) = (&reader.web.app, reader.t);
    let (ctx, vanaf, toml) = (&reader.ctx, &getypt.vanaf, &getypt.toml);
    let lezing = app.preview_profielformat(ctx, vanaf, toml).await;
    let bewaard = if getypt.bewaart(&lezing) {
        Some(app.import_profielformat(ctx, vanaf, toml, &getypt.gelezen).await)
    } else {
        None
    };
    let deel = |deel: FormatDeel| t.code("formatdeel", deel.code()).to_string();
    let fout = |f: FormatFout| (f.plek, t.code("formatfout", f.soort.code()).to_string());
    let gelezen = lezing.map(|lezing| Gelezen::van(t, lezing, deel, fout));
    beleidstekst::antwoord(&reader, woorden(&reader), getypt, gelezen, bewaard)
}
