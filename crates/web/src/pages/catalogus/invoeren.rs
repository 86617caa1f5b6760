//! A file read in: first what it would change or what is wrong with it, then saved.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::inrichting::catalogus::Lezing;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::inrichting::catalogus::{CatalogusFout, Verschil};

use crate::form::{ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What the form posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    vanaf: String,
    toml: String,
    /// `bewaar` saves; else it is looked at.
    doe: String,
    /// The stamp of the version with which it was compared.
    gelezen: String,
}

#[derive(Template)]
#[template(path = "catalogus/invoeren.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    fouten: ErrorSummary,
    velden: Vec<Field>,
    /// What was found in the file; `None` before it was looked at.
    gelezen: Option<Gelezen>,
    /// The stamp of the version with which it was compared.
    stand: String,
    /// Another version came since the file was looked at.
    strijdig: bool,
}

enum Gelezen {
    Goed(Vec<Verschil>),
    Onleesbaar { regel: usize, woorden: String },
    Fouten(Vec<CatalogusFout>),
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    if !reader.mag(vangnet_core::toegang::Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    let toml = match reader.web.app.export_catalogus(&reader.ctx, None).await {
        Ok(toml) => toml,
        Err(AppError::NotFound) => String::new(),
        Err(fout) => return Err(fout.into()),
    };
    let getypt = Getypt {
        toml,
        ..Getypt::default()
    };
    toon(&reader, &getypt, &[], None, false)
}

fn toon(
    reader: &Reader,
    getypt: &Getypt,
    fouten: &[VeldFout],
    gelezen: Option<Gelezen>,
    strijdig: bool,
) -> Result<Response, Fout> {
    let t = reader.t;
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let velden = vec![
        Field::line(t, "vanaf", Line::Date, t.text("veld-beleid-vanaf"))
            .hint(t.text("veld-beleid-vanaf-uitleg"))
            .value(&*getypt.vanaf)
            .error(fout("vanaf")),
        Field::new(
            t,
            "toml",
            FieldKind::Lines { rows: 20 },
            t.text("catalogus-veld-toml"),
        )
        .hint(t.text("catalogus-veld-toml-uitleg"))
        .value(&*getypt.toml)
        .error(fout("toml"))
        .attribute("spellcheck", "false"),
    ];
    let slecht = matches!(gelezen, Some(Gelezen::Onleesbaar { .. } | Gelezen::Fouten(_)));
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        gelezen,
        stand: getypt.gelezen.clone(),
        strijdig,
    };
    let status = if strijdig {
        StatusCode::CONFLICT
    } else if slecht || !pagina.fouten.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok((status, html(&pagina)?).into_response())
}

pub(super) async fn save(reader: Reader, Form(mut getypt): Form<Getypt>) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let gelezen = match app
        .preview_catalogus(&reader.ctx, &getypt.vanaf, &getypt.toml)
        .await
    {
        Ok(gelezen) => gelezen,
        Err(AppError::Invalid(fouten)) => return toon(&reader, &getypt, &fouten, None, false),
        Err(fout) => return Err(fout.into()),
    };
    let mut strijdig = false;
    let gelezen = match gelezen {
        Lezing::Goed {
            verschillen, stempel, ..
        } => {
            if getypt.doe == "bewaar" {
                match app
                    .import_catalogus(&reader.ctx, &getypt.vanaf, &getypt.toml, &getypt.gelezen)
                    .await
                {
                    Ok(()) => return Ok(bewaard(&reader, &getypt)),
                    // The differences with what holds by now are shown, and saving asks once more.
                    Err(AppError::Conflict("gewijzigd")) => strijdig = true,
                    Err(fout) => return Err(fout.into()),
                }
            }
            getypt.gelezen = stempel;
            Gelezen::Goed(verschillen)
        }
        Lezing::Onleesbaar { regel, woorden } => Gelezen::Onleesbaar { regel, woorden },
        Lezing::Fouten(fouten) => Gelezen::Fouten(fouten),
    };
    toon(&reader, &getypt, &[], Some(gelezen), strijdig)
}

fn bewaard(reader: &Reader, getypt: &Getypt) -> Response {
    let naar = format!(
        "{}?dag={}",
        reader.href("/inrichting/catalogus"),
        getypt.vanaf.trim()
    );
    Flash::redirect(Flash::done("catalogus-bewaard"), &naar)
}
