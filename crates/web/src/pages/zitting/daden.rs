//! What is done to a bundle: each handler posts one deed and returns to its page.

use std::sync::Arc;

use axum::response::Response;
use serde::Deserialize;
use vangnet_app::toelating::{AdviesInvoer, BundelBesluitInvoer, StapInvoer};
use vangnet_core::id::{AanvraagId, BundelId};
use vangnet_core::toelating::procedure::Gebeurtenis;

use super::bundel::{Getypt, klaar};
use crate::fout::Fout;
use crate::http::extract::{Form, Path};
use crate::reader::Reader;

type Pad = Path<(String, BundelId)>;

pub(super) async fn draw(reader: Reader, Path((_, id)): Pad) -> Result<Response, Fout> {
    let done = reader.web.app.draw_steekproef(&reader.ctx, id).await;
    klaar(&reader, id, done, "steekproef-getrokken", Getypt::default()).await
}

pub(super) async fn close(reader: Reader, Path((_, id)): Pad) -> Result<Response, Fout> {
    let done = reader.web.app.close_steekproef(&reader.ctx, id).await;
    klaar(&reader, id, done, "steekproef-gesloten", Getypt::default()).await
}

/// The check of one dossier of the sample.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Controle {
    aanvraag: String,
    versie: String,
    gebeurtenis: String,
    toelichting: String,
}

pub(super) async fn check(
    reader: Reader,
    Path((_, id)): Pad,
    Form(gepost): Form<Controle>,
) -> Result<Response, Fout> {
    let aanvraag = gepost.aanvraag.parse().map(AanvraagId).or(Err(Fout::NotFound))?;
    let versie = gepost.versie.parse().or(Err(Fout::Malformed))?;
    let (gebeurtenis, melding) = match gepost.gebeurtenis.as_str() {
        "steekproef_twijfel" => (Gebeurtenis::SteekproefTwijfel, "steekproef-twijfel"),
        _ => (Gebeurtenis::SteekproefAkkoord, "steekproef-akkoord"),
    };
    let stap = StapInvoer::nieuw(gebeurtenis).omdat(&*gepost.toelichting);
    let done = reader.web.app.do_stap(&reader.ctx, aanvraag, versie, &stap).await;
    let getypt = Getypt {
        twijfel: Some((aanvraag, gepost.toelichting)),
        ..Getypt::default()
    };
    klaar(&reader, id, done, melding, getypt).await
}

/// The advice of one expert on all of the bundle.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Advies {
    naam: String,
    deskundigheid: String,
    organisatie: String,
    datum: String,
    oordeel: String,
    tekst: String,
    zelfstandig: String,
    van_school: String,
    eerder_betrokken: String,
}

pub(super) async fn advise(
    reader: Reader,
    Path((_, id)): Pad,
    Form(gepost): Form<Advies>,
) -> Result<Response, Fout> {
    let invoer = AdviesInvoer {
        naam: gepost.naam,
        deskundigheid: gepost.deskundigheid,
        organisatie: gepost.organisatie,
        van_school: gepost.van_school == "ja",
        eerder_betrokken: gepost.eerder_betrokken == "ja",
        zelfstandig: gepost.zelfstandig == "ja",
        datum: gepost.datum,
        oordeel: gepost.oordeel,
        tekst: gepost.tekst,
    };
    let done = reader
        .web
        .app
        .add_advies_bundel(&reader.ctx, id, &invoer)
        .await
        .map(|_aantal| ());
    let getypt = Getypt {
        advies: Some(invoer),
        ..Getypt::default()
    };
    klaar(&reader, id, done, "bundeladvies-vastgelegd", getypt).await
}

/// The director's one act.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Besluit {
    versie: String,
    motivering: String,
    ingangsdatum: String,
}

pub(super) async fn decide(
    reader: Reader,
    Path((_, id)): Pad,
    Form(gepost): Form<Besluit>,
) -> Result<Response, Fout> {
    let versie = gepost.versie.parse().or(Err(Fout::Malformed))?;
    let besluit = BundelBesluitInvoer {
        motivering: gepost.motivering,
        ingangsdatum: gepost.ingangsdatum,
    };
    let done = reader
        .web
        .app
        .decide_bundel(&reader.ctx, id, versie, &besluit)
        .await;
    if done.is_ok() {
        schrijf(&reader, id);
    }
    let getypt = Getypt {
        besluit,
        ..Getypt::default()
    };
    klaar(&reader, id, done, "bundel-besloten", getypt).await
}

/// Goes on with the decisions when the writing stopped halfway: what is written stays as it is.
pub(super) async fn resume(reader: Reader, Path((_, id)): Pad) -> Result<Response, Fout> {
    let done = reader.web.app.may_resume_bundel(&reader.ctx, id).await;
    if done.is_ok() {
        schrijf(&reader, id);
    }
    klaar(&reader, id, done, "bundel-verder", Getypt::default()).await
}

/// Writes the decisions in the background; a restart of the program goes on where it stopped.
fn schrijf(reader: &Reader, id: BundelId) {
    let app = reader.web.app.clone();
    let swv = Arc::clone(&reader.ctx.swv);
    tokio::spawn(async move {
        if let Err(fout) = app.write_bundel(&swv, id).await {
            // Logs the cause of a fault of ours; here which bundle waits, as nobody is there to be told.
            let fout = Fout::from(fout);
            tracing::error!(target: "vangnet::fout", bundel = %id, code = fout.log_code());
        }
    });
}
