//! A body: its calendar of a school year, who sits in it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::overleg::{BijeenkomstInvoer, OverlegBlad};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::OverlegId;
use vangnet_core::overleg::{Bijeenkomst, BijeenkomstStaat};
use vangnet_core::schooljaar;

use super::{klok, ritme};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::plan::Velden;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// Which school year, by the year in which it begins.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    jaar: Option<i16>,
}

#[derive(Template)]
#[template(path = "overleg/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: OverlegBlad,
    vandaag: Date,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

impl Pagina {
    fn ritme(&self) -> Tekst {
        ritme(self.t, self.blad.overleg.ritme)
    }

    #[expect(clippy::unused_self, reason = "the template calls it")]
    fn klok(&self, b: &Bijeenkomst) -> String {
        klok(b.begint)
    }

    fn weekdag(&self) -> Tekst {
        self.t.code("weekdag", &self.blad.overleg.weekdag.to_string())
    }

    fn begint(&self) -> String {
        klok(self.blad.overleg.begint)
    }

    fn schooljaar(&self) -> String {
        let eerste = self.blad.schooljaar.year();
        format!("{eerste}/{}", eerste.saturating_add(1))
    }

    /// The school year before or after.
    fn jaar(&self, verder: i16) -> i16 {
        self.blad.schooljaar.year().saturating_add(verder)
    }

    fn voorzitter(&self) -> Option<&str> {
        let leden = self.blad.leden.iter();
        leden
            .filter(|(lid, _)| lid.voorzitter)
            .map(|(_, naam)| naam.as_str())
            .next()
    }

    /// How loud it is that pupils were not discussed.
    fn toon_niet_besproken(&self) -> Tone {
        match self.blad.niet_besproken {
            Some(0) | None => Tone::Goed,
            Some(_) => Tone::Laat,
        }
    }

    /// Whether a meeting lies behind and was not closed.
    fn vergeten(&self, b: &Bijeenkomst) -> bool {
        b.datum < self.vandaag && b.staat.is_open()
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, OverlegId)>,
    Query(keuze): Query<Keuze>,
) -> Result<Html<String>, Fout> {
    let dag = keuze.jaar.and_then(|jaar| Date::new(jaar, 8, 1).ok());
    html(&laad(&reader, id, dag, &BijeenkomstInvoer::default(), &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: OverlegId,
    dag: Option<Date>,
    invoer: &BijeenkomstInvoer,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_overleg(&reader.ctx, id, dag).await?;
    let velden = if blad.leidt {
        let v = Velden { t, fouten, voor: "" };
        let begint = if invoer.begint.is_empty() {
            klok(blad.overleg.begint)
        } else {
            invoer.begint.clone()
        };
        vec![
            v.dag("datum", t.text("overleg-datum"), &invoer.datum),
            v.regel("begint", t.text("overleg-begint"), begint),
        ]
    } else {
        Vec::new()
    };
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        vandaag: reader.web.app.today(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        blad,
    })
}

pub(super) async fn plan(
    reader: Reader,
    Path((_, id)): Path<(String, OverlegId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let vandaag = reader.web.app.today();
    let jaar = getypt.get("jaar").parse().ok();
    let dag = jaar.and_then(|jaar| Date::new(jaar, 8, 1).ok());
    // The school year that goes on is planned from today; whatever lies behind stays.
    let dag = dag
        .filter(|dag| *dag != schooljaar::eerste_dag(vandaag))
        .unwrap_or(vandaag);
    reader.web.app.plan_overleg(&reader.ctx, id, dag).await?;
    let jaar = schooljaar::eerste_dag(dag).year();
    let naar = reader.href(&format!("/overleg/{id}?jaar={jaar}"));
    Ok(Flash::redirect(Flash::done("kalender-gemaakt"), &naar))
}

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Path<(String, OverlegId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = BijeenkomstInvoer {
        datum: getypt.get("datum"),
        begint: getypt.get("begint"),
        versie: 0,
    };
    match reader.web.app.add_bijeenkomst(&reader.ctx, id, &invoer).await {
        Ok(nieuw) => {
            let naar = reader.href(&format!("/bijeenkomsten/{nieuw}"));
            Ok(Flash::redirect(Flash::done("bijeenkomst-gepland"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, None, &invoer, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
