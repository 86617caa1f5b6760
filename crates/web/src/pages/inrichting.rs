//! How the samenwerkingsverband is set up, and the policy that it may set.

pub(crate) mod beleidstekst;
mod bewaring;
mod bezwaarweg;
mod commissie;
mod instrumenten;
mod kalender;
mod optingout;
mod profielformat;
mod steekproef;
mod toelating;
mod wijzigen;

pub(crate) use toelating::onderdelen;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use vangnet_app::inrichting::InrichtingBlad;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::inrichting::Niveau;
use vangnet_core::toelating::Lezing;

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::Taal;
use crate::taal::codes::lezingen;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/inrichting", get(open))
        .route("/{swv}/inrichting/lid6", post(set_lid6))
        .route("/{swv}/inrichting/profielformat", get(profielformat::open))
        .route("/{swv}/inrichting/profielformat/toml", get(profielformat::toml))
        .route(
            "/{swv}/inrichting/profielformat/invoeren",
            get(profielformat::form).post(profielformat::save),
        )
        .route("/{swv}/inrichting/toelating", get(toelating::open))
        .route(
            "/{swv}/inrichting/toelating/kalender",
            get(kalender::form).post(kalender::save),
        )
        .route(
            "/{swv}/inrichting/toelating/instrumenten",
            get(instrumenten::form).post(instrumenten::save),
        )
        .route(
            "/{swv}/inrichting/toelating/steekproef",
            get(steekproef::form).post(steekproef::save),
        )
        .route(
            "/{swv}/inrichting/toelating/commissie",
            get(commissie::form).post(commissie::save),
        )
        .route(
            "/{swv}/inrichting/toelating/bezwaarweg",
            get(bezwaarweg::form).post(bezwaarweg::save),
        )
        .route(
            "/{swv}/inrichting/toelating/bewaring",
            get(bewaring::form).post(bewaring::save),
        )
        .route(
            "/{swv}/inrichting/toelating/optingout",
            get(optingout::form).post(optingout::save),
        )
}

#[derive(Template)]
#[template(path = "inrichting/blad.html")]
struct InrichtingPagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: InrichtingBlad,
    /// Every reading that can be chosen.
    lezingen: Vec<&'static str>,
    beleid: Vec<BeleidRegel>,
    /// Code of the reading that holds today.
    nu: &'static str,
    fouten: ErrorSummary,
    velden: Vec<Field>,
}

/// One dated choice of the samenwerkingsverband.
struct BeleidRegel {
    vanaf: String,
    lezing: &'static str,
    nu: bool,
}

/// What the form posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Getypt {
    vanaf: String,
    lezing: String,
}

/// The code of a choice; no reading of its own means that of the law.
fn code(keuze: Option<Lezing>) -> &'static str {
    keuze.map_or("wet", Lezing::code)
}

impl InrichtingPagina {
    /// What a level is compared as, in words; a kind without a text shows its own code.
    fn neutraal(&self, niveau: &Niveau) -> String {
        let Some(soort) = &niveau.neutraal else {
            return self.t.text("niveau-niet-vergelijkbaar").into();
        };
        let tekst = self.t.code("neutraal", soort);
        if tekst.exists() {
            tekst.into()
        } else {
            soort.clone()
        }
    }
}

async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    html(&laad(&reader, &Getypt::default(), &[]).await?)
}

async fn laad(reader: &Reader, getypt: &Getypt, fouten: &[VeldFout]) -> Result<InrichtingPagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_inrichting(&reader.ctx).await?;
    let velden = if blad.mag_wijzigen {
        velden(t, getypt, fouten)
    } else {
        Vec::new()
    };
    let vandaag = reader.web.app.today();
    let mut regels = blad.beleid.lid6.clone();
    regels.sort_by_key(|regel| std::cmp::Reverse(regel.vanaf));
    let huidig = regels
        .iter()
        .find(|regel| regel.vanaf <= vandaag)
        .map(|regel| regel.vanaf);
    let beleid = regels.iter().map(|regel| BeleidRegel {
        vanaf: t.long_date(regel.vanaf),
        lezing: code(regel.waarde),
        nu: Some(regel.vanaf) == huidig,
    });
    Ok(InrichtingPagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        lezingen: lezingen(),
        beleid: beleid.collect(),
        nu: code(blad.beleid.lid6_op(vandaag)),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        blad,
    })
}

fn velden(t: Taal, getypt: &Getypt, fouten: &[VeldFout]) -> Vec<Field> {
    let fout = |veld: &str| {
        fouten
            .iter()
            .find(|fout| fout.veld == veld)
            .map(|fout| veldfout(t, fout))
    };
    let choices = lezingen()
        .into_iter()
        .map(|code| Choice::new(code, t.code("beleid-lezing", code)))
        .collect();
    vec![
        Field::new(t, "lezing", FieldKind::Radios { choices }, t.text("veld-lezing"))
            .value(&*getypt.lezing)
            .error(fout("lezing")),
        Field::line(t, "vanaf", Line::Date, t.text("veld-beleid-vanaf"))
            .hint(t.text("veld-beleid-vanaf-uitleg"))
            .value(&*getypt.vanaf)
            .error(fout("vanaf")),
    ]
}

async fn set_lid6(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    match reader
        .web
        .app
        .set_lid6(&reader.ctx, &getypt.vanaf, &getypt.lezing)
        .await
    {
        Ok(()) => Ok(Flash::redirect(
            Flash::done("beleid-bewaard"),
            &reader.href("/inrichting"),
        )),
        Err(AppError::Invalid(fouten)) => {
            let blad = laad(&reader, &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&blad)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
