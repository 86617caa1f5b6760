//! Editing the dossier: the form, saving, and the card that follows the typing.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::toelating::{AanvraagBlad, CriteriaKaart, DossierFormulier};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::AanvraagId;
use vangnet_core::toegang::{Action, Klasse};
use vangnet_core::toelating::Uitkomst;

use super::formulier::{Datalijst, Groep, Velden, formulier};
use super::kaart::Kaart;
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toelating/bewerken.html")]
struct Bewerken {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AanvraagBlad,
    versie: i32,
    groepen: Vec<Groep>,
    /// The instruments that fields propose.
    lijsten: Vec<Datalijst>,
    kaart: Kaart,
    fouten: ErrorSummary,
    /// Somebody else saved in between: what was typed is shown, what is stored too.
    strijdig: bool,
}

pub(super) async fn form(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Html<String>, Fout> {
    let blad = bewerkbaar(&reader, id).await?;
    let form = DossierFormulier::from(&blad.aanvraag.dossier);
    let versie = blad.aanvraag.versie;
    html(&pagina(&reader, blad, &form, &[], versie, false, None))
}

/// The application, if it is the reader's turn to change it.
async fn bewerkbaar(reader: &Reader, id: AanvraagId) -> Result<AanvraagBlad, Fout> {
    let blad = reader.web.app.open_aanvraag(&reader.ctx, id).await?;
    if blad.mag(Action::EditAanvraag) {
        Ok(blad)
    } else {
        Err(Fout::Denied { known: true })
    }
}

fn pagina(
    reader: &Reader,
    blad: AanvraagBlad,
    form: &DossierFormulier,
    fouten: &[VeldFout],
    versie: i32,
    strijdig: bool,
    kaart: Option<CriteriaKaart>,
) -> Bewerken {
    let t = reader.t;
    let zorg = blad.klassen.bevat(Klasse::Zorg);
    let kaart = kaart.unwrap_or_else(|| blad.kaart.clone());
    let (beleid, vandaag) = (&blad.samenhang.beleid, reader.web.app.today());
    let instrumenten = beleid.instrumenten_op(vandaag);
    let eigen = beleid
        .optingout_op(vandaag)
        .map(|eigen| eigen.criteria.as_slice());
    let groepen = Velden {
        t,
        form,
        fouten,
        soort: blad.aanvraag.dossier.soort,
        zorg,
        documenten: &blad.samenhang.documenten,
        instrumenten,
        eigen: eigen.unwrap_or_default(),
        keuze_open: kaart.getoetst.beoordeling.uitkomst == Uitkomst::Keuze,
    }
    .groepen();
    let velden: Vec<&Field> = groepen
        .iter()
        .flat_map(|g| g.velden.iter().chain(g.rijen.iter().flat_map(|r| &r.velden)))
        .collect();
    Bewerken {
        t,
        page: reader.frame(Menu::Aanvragen),
        slug: reader.slug.clone(),
        fouten: ErrorSummary::of(t, velden),
        lijsten: instrumenten.map(Datalijst::van).unwrap_or_default(),
        groepen,
        versie,
        strijdig,
        kaart: Kaart::new(t, kaart, blad.klassen),
        blad,
    }
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = getypt.get("versie").parse().or(Err(Fout::Malformed))?;
    let form = formulier(&getypt);
    let (fouten, strijdig) = match reader.web.app.save_aanvraag(&reader.ctx, id, versie, &form).await {
        Ok(()) => {
            let naar = reader.href(&format!("/aanvragen/{id}"));
            return Ok(Flash::redirect(Flash::done("dossier-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (fouten, false),
        Err(AppError::Conflict("gewijzigd")) => (Vec::new(), true),
        Err(fout) => return Err(fout.into()),
    };
    let blad = bewerkbaar(&reader, id).await?;
    // After a conflict the next save goes over what is stored now, knowingly.
    let versie = if strijdig { blad.aanvraag.versie } else { versie };
    let kaart = reader.web.app.preview_aanvraag(&reader.ctx, id, &form).await?;
    let page = html(&pagina(
        &reader,
        blad,
        &form,
        &fouten,
        versie,
        strijdig,
        Some(kaart),
    ))?;
    let status = if strijdig {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, page).into_response())
}

/// The card for what is typed now.
pub(super) async fn preview(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Html<String>, Fout> {
    let kaart = reader
        .web
        .app
        .preview_aanvraag(&reader.ctx, id, &formulier(&getypt))
        .await?;
    let klassen = reader.web.app.klassen_van_aanvraag(&reader.ctx, id).await?;
    html(&Kaart::new(reader.t, kaart, klassen))
}
