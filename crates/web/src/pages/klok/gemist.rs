//! Everybody of whom something did not happen, page by page.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use vangnet_app::klok::GemistBlad;
use vangnet_core::id::LeerlingId;
use vangnet_core::klok::Gemist;

use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Path, Query};
use crate::pages::paging;
use crate::part::Paging;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Bladzijde {
    pagina: String,
}

#[derive(Template)]
#[template(path = "klok/gemist.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    paging: Paging,
    blad: GemistBlad,
}

impl Pagina {
    fn adres(&self, leerling: LeerlingId) -> String {
        gemist_adres(&self.slug, self.blad.wat, leerling)
    }
}

/// The page on which what did not happen is made good.
pub(crate) fn gemist_adres(slug: &str, wat: Gemist, leerling: LeerlingId) -> String {
    let pupil = format!("/{slug}/leerlingen/{leerling}");
    match wat {
        Gemist::GeenProgramma => format!("{pupil}/thuis"),
        Gemist::GeenPlan => format!("{pupil}/plan"),
        Gemist::GeenContact => format!("{pupil}/logboek?schrijf=oudercontact#schrijf"),
        Gemist::NietBesproken => format!("{pupil}/overleg"),
        Gemist::GeenGesprek => format!("{pupil}/logboek?schrijf=gesprek#schrijf"),
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, lijst)): Path<(String, String)>,
    Query(bladzijde): Query<Bladzijde>,
) -> Result<Html<String>, Fout> {
    let wat = Gemist::parse(&lijst).ok_or(vangnet_app::AppError::NotFound)?;
    let pagina = bladzijde.pagina.parse().unwrap_or(1);
    let blad = reader.web.app.open_gemist(&reader.ctx, wat, pagina).await?;
    let pad = reader.href(&format!("/gemist/{}", wat.code()));
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Werk),
        slug: reader.slug.clone(),
        paging: paging(&pad, &[], pagina, blad.pagina.totaal),
        blad,
    })
}
