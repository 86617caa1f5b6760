//! The objection with its own dossier, on the page of an application: the way in words, each objection with its dates and
//! terms, and the form of the dossier of the open one.

mod dossier;
mod formulier;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use vangnet_app::AppError;
use vangnet_app::toelating::{AanvraagBlad, BezwaarInvoer};
use vangnet_core::id::AanvraagId;
use vangnet_core::inrichting::Bezwaarweg;
use vangnet_core::klok::{Termijn, TermijnSoort, TermijnStaat};
use vangnet_core::toegang::Action;
use vangnet_core::toelating::procedure::Gebeurtenis;

use self::dossier::Dossier;
use self::formulier::{Groep, Posted, groepen, invoer_van};
use super::blad::laad;
use super::getypt::{Getypt, Vorm};
use super::stappen::klaar;
use crate::form::Field;
use crate::fout::Fout;
use crate::frame::html;
use crate::http::extract::{Form, Path};
use crate::reader::Reader;
use crate::taal::Taal;

/// The section; `None` when there is nothing for this reader.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/bezwaar.html")]
pub(super) struct BezwaarDeel {
    t: Taal,
    /// The address of the application.
    pad: String,
    /// Whether the samenwerkingsverband keeps to the practice of 2015.
    swv2015: bool,
    /// Last day to object, while nobody did.
    kan_tot: Option<Date>,
    /// The newest first.
    dossiers: Vec<Dossier>,
    formulier: Option<Formulier>,
}

impl askama::filters::HtmlSafe for BezwaarDeel {}

/// The form of the open dossier.
#[derive(Debug)]
struct Formulier {
    versie: i32,
    groepen: Vec<Groep>,
    geweigerd: bool,
    /// Somebody else saved in between: what was typed is shown, what is stored stands above.
    strijdig: bool,
}

impl BezwaarDeel {
    pub(super) fn new(reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Option<Self> {
        let bezwaren = &blad.samenhang.bezwaren;
        let kan = blad.kan(Gebeurtenis::BezwaarGemeld) || blad.kan(Gebeurtenis::BezwaarIngediend);
        if bezwaren.is_empty() && !kan {
            return None;
        }
        let weg = blad.samenhang.beleid.bezwaarweg_op(reader.web.app.today());
        let termijn = blad.termijnen.iter().find(|t| t.soort == TermijnSoort::Bezwaar);
        let open = |t: &&Termijn| matches!(t.staat, TermijnStaat::Loopt | TermijnStaat::Nadert);
        Some(Self {
            t: reader.t,
            pad: reader.href(&format!("/aanvragen/{}", blad.aanvraag.id)),
            swv2015: weg == Bezwaarweg::Swv2015,
            kan_tot: termijn
                .filter(|_| bezwaren.is_empty())
                .filter(open)
                .map(|t| t.einde),
            dossiers: bezwaren
                .iter()
                .rev()
                .map(|b| Dossier::new(reader.t, blad, b))
                .collect(),
            formulier: formulier(reader.t, blad, getypt),
        })
    }

    /// The fields of its form, for the summary of errors.
    pub(super) fn velden(&self) -> impl Iterator<Item = &Field> {
        self.formulier
            .iter()
            .flat_map(|f| &f.groepen)
            .flat_map(|g| &g.velden)
    }
}

/// The form of the objection at hand, while it is open.
fn formulier(t: Taal, blad: &AanvraagBlad, getypt: &Getypt) -> Option<Formulier> {
    let open = blad.samenhang.bezwaar().filter(|b| !b.is_gesloten())?;
    if !blad.mag(Action::HandleBezwaar) {
        return None;
    }
    let was = invoer_van(open);
    let ingevuld = if getypt.vorm == Vorm::Bezwaar {
        getypt.bezwaar.clone()
    } else {
        was.clone()
    };
    // Before the formal objection there is only the talk, unless more was recorded already.
    let alleen_gesprek = |b: &BezwaarInvoer| {
        *b == BezwaarInvoer {
            gesprek_op: b.gesprek_op.clone(),
            gesprek: b.gesprek.clone(),
            ..BezwaarInvoer::default()
        }
    };
    let formeel = open.ontvangen_op.is_some() || !alleen_gesprek(&was);
    Some(Formulier {
        versie: open.versie,
        groepen: groepen(t, &ingevuld, formeel, getypt),
        geweigerd: getypt.is(Vorm::Bezwaar),
        strijdig: getypt.strijdig,
    })
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let versie = posted.versie.parse().or(Err(Fout::Malformed))?;
    let bezwaar = BezwaarInvoer::from(posted);
    let app = &reader.web.app;
    let done = app.save_bezwaar(&reader.ctx, id, versie, &bezwaar).await;
    let getypt = Getypt {
        bezwaar,
        ..Getypt::in_vorm(Vorm::Bezwaar)
    };
    if !matches!(done, Err(AppError::Conflict("gewijzigd"))) {
        return klaar(&reader, id, done, "bezwaar-bewaard", getypt).await;
    }
    // The next save goes over what is stored now, knowingly.
    let getypt = Getypt {
        strijdig: true,
        ..getypt
    };
    let page = html(&laad(&reader, id, &getypt).await?)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}
