//! The steps of an application: each handler posts one deed and returns to the page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::AppError;
use vangnet_app::toelating::BesluitInvoer;
use vangnet_core::id::{AanvraagId, LeerlingId};

use super::blad::{Getypt, laad};
use crate::fout::Fout;
use crate::frame::{Flash, html};
use crate::http::extract::{Form, Path};
use crate::reader::Reader;

/// What the forms of the page post.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Daad {
    versie: String,
    reden: String,
    vraag: String,
    overeenstemming: String,
    toelichting: String,
    besluit: String,
    motivering: String,
    ingangsdatum: String,
    einddatum: String,
    afwijken: String,
}

impl Daad {
    fn versie(&self) -> Result<i32, Fout> {
        self.versie.parse().or(Err(Fout::Malformed))
    }

    fn besluit(&self) -> BesluitInvoer {
        BesluitInvoer {
            besluit: self.besluit.clone(),
            motivering: self.motivering.clone(),
            ingangsdatum: self.ingangsdatum.clone(),
            einddatum: self.einddatum.clone(),
            afwijken: self.afwijken == "ja",
        }
    }
}

type Pad = Path<(String, AanvraagId)>;

/// Back to the page with a message; refused input is shown again where it was typed.
pub(super) async fn klaar(
    reader: &Reader,
    id: AanvraagId,
    done: Result<(), AppError>,
    melding: &str,
    getypt: Getypt,
) -> Result<Response, Fout> {
    let pagina = reader.href(&format!("/aanvragen/{id}"));
    match done {
        Ok(()) => Ok(Flash::redirect(Flash::done(melding), &pagina)),
        Err(AppError::Invalid(fouten)) => {
            let blad = laad(reader, id, &Getypt { fouten, ..getypt }).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&blad)?).into_response())
        }
        // Somebody was first: show where it stands now.
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &pagina)),
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn submit(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<Daad>,
) -> Result<Response, Fout> {
    let done = reader
        .web
        .app
        .submit_aanvraag(&reader.ctx, id, daad.versie()?)
        .await;
    klaar(&reader, id, done, "ingediend", Getypt::default()).await
}

pub(super) async fn withdraw(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<Daad>,
) -> Result<Response, Fout> {
    let done = reader
        .web
        .app
        .withdraw_aanvraag(&reader.ctx, id, daad.versie()?, &daad.reden)
        .await;
    klaar(
        &reader,
        id,
        done,
        "ingetrokken",
        Getypt {
            tekst: daad.reden,
            ..Getypt::default()
        },
    )
    .await
}

pub(super) async fn request_aanvulling(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<Daad>,
) -> Result<Response, Fout> {
    let done = reader
        .web
        .app
        .request_aanvulling(&reader.ctx, id, daad.versie()?, &daad.vraag)
        .await;
    klaar(
        &reader,
        id,
        done,
        "aanvulling-gevraagd",
        Getypt {
            tekst: daad.vraag,
            ..Getypt::default()
        },
    )
    .await
}

pub(super) async fn record_overeenstemming(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<Daad>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let versie = daad.versie()?;
    let done = app
        .record_overeenstemming(&reader.ctx, id, versie, &daad.overeenstemming, &daad.toelichting)
        .await;
    let getypt = Getypt {
        tekst: daad.toelichting,
        keuze: daad.overeenstemming,
        ..Getypt::default()
    };
    klaar(&reader, id, done, "overeenstemming-vastgelegd", getypt).await
}

pub(super) async fn decide(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<Daad>,
) -> Result<Response, Fout> {
    let besluit = daad.besluit();
    let done = reader
        .web
        .app
        .decide_aanvraag(&reader.ctx, id, daad.versie()?, &besluit)
        .await;
    klaar(
        &reader,
        id,
        done,
        "besloten",
        Getypt {
            besluit,
            ..Getypt::default()
        },
    )
    .await
}

/// What the form on the pupil's page posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begin {
    soort: String,
    aangemeld_op: String,
}

pub(super) async fn start(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(begin): Form<Begin>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    match app
        .start_aanvraag(&reader.ctx, id, &begin.soort, &begin.aangemeld_op)
        .await
    {
        Ok(aanvraag) => {
            let naar = reader.href(&format!("/aanvragen/{aanvraag}/bewerken"));
            Ok(Flash::redirect(Flash::done("aanvraag-begonnen"), &naar))
        }
        Err(AppError::Conflict("aanvraag_loopt")) => {
            let naar = reader.href(&format!("/leerlingen/{id}"));
            Ok(Flash::redirect(Flash::warning("aanvraag-loopt"), &naar))
        }
        Err(AppError::Invalid(_)) => {
            let naar = reader.href(&format!("/leerlingen/{id}"));
            Ok(Flash::redirect(Flash::warning("aanvraag-kies"), &naar))
        }
        Err(fout) => Err(fout.into()),
    }
}
