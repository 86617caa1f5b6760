//! Deeds on a plan: begun, adopted, evaluated, ended, entered in the national register.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::AppError;
use vangnet_app::plan::EvaluatieInvoer;
use vangnet_core::id::{LeerlingId, OppId};

use super::blad::{Geweigerd, Vorm, pagina};
use crate::form::Getypt;
use crate::fout::Fout;
use crate::frame::Flash;
use crate::http::extract::{Form, Path};
use crate::reader::Reader;

pub(super) async fn start(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let gedaan = reader
        .web
        .app
        .start_opp(&reader.ctx, id, &getypt.get("reden"))
        .await;
    match gedaan {
        Ok(opp) => {
            let naar = reader.href(&format!("/leerlingen/{id}/plan/opp/{opp}"));
            Ok(Flash::redirect(Flash::done("plan-begonnen"), &naar))
        }
        Err(AppError::Conflict("concept" | "gewijzigd")) => {
            let naar = reader.href(&format!("/leerlingen/{id}/plan"));
            Ok(Flash::redirect(Flash::warning("plan-concept-is-er"), &naar))
        }
        fout => klaar(&reader, id, Vorm::Begin, getypt, fout.map(drop), "").await,
    }
}

pub(super) async fn adopt(
    reader: Reader,
    Path((_, id, opp)): Path<(String, LeerlingId, OppId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let op = getypt.get("vastgesteld_op");
    let gedaan = reader
        .web
        .app
        .adopt_opp(&reader.ctx, opp, versie(&getypt)?, &op)
        .await;
    klaar(&reader, id, Vorm::Vaststellen, getypt, gedaan, "plan-vastgesteld").await
}

pub(super) async fn evaluate(
    reader: Reader,
    Path((_, id, opp)): Path<(String, LeerlingId, OppId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let doelen = getypt
        .namen_met("doel_")
        .into_iter()
        .filter_map(|(doel, code)| Some((doel.parse().ok()?, code)))
        .collect();
    let invoer = EvaluatieInvoer {
        datum: getypt.get("datum"),
        uitkomst: getypt.get("uitkomst"),
        koers: getypt.get("koers"),
        vervolg: getypt.get("vervolg"),
        koers_reden: getypt.get("koers_reden"),
        met_ouders: getypt.ja("met_ouders"),
        met_leerling: getypt.ja("met_leerling"),
        bevinding: getypt.get("bevinding"),
        ouders: getypt.get("ouders"),
        leerling: getypt.get("leerling"),
        doelen,
    };
    let gedaan = reader.web.app.evaluate_opp(&reader.ctx, opp, &invoer).await;
    let gedaan = gedaan.map(drop);
    klaar(&reader, id, Vorm::Evalueren, getypt, gedaan, "plan-geevalueerd").await
}

pub(super) async fn end(
    reader: Reader,
    Path((_, id, opp)): Path<(String, LeerlingId, OppId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let (op, reden) = (getypt.get("einde"), getypt.get("reden"));
    let gedaan = reader
        .web
        .app
        .end_opp(&reader.ctx, opp, versie(&getypt)?, &op, &reden)
        .await;
    klaar(&reader, id, Vorm::Einde, getypt, gedaan, "plan-beeindigd").await
}

pub(super) async fn register(
    reader: Reader,
    Path((_, id, opp)): Path<(String, LeerlingId, OppId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let op = getypt.get("op");
    let gedaan = reader
        .web
        .app
        .register_rod(&reader.ctx, opp, versie(&getypt)?, &op)
        .await;
    klaar(&reader, id, Vorm::Register, getypt, gedaan, "plan-in-register").await
}

/// The version of the record that the form was made from.
pub(super) fn versie(getypt: &Getypt) -> Result<i32, Fout> {
    getypt.get("versie").parse().or(Err(Fout::Malformed))
}

/// Back to the plan, or the page again with what was typed.
async fn klaar(
    reader: &Reader,
    id: LeerlingId,
    vorm: Vorm,
    getypt: Getypt,
    gedaan: Result<(), AppError>,
    melding: &str,
) -> Result<Response, Fout> {
    match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/plan"));
            Ok(Flash::redirect(Flash::done(melding), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let geweigerd = Geweigerd { vorm, getypt, fouten };
            let page = pagina(reader, id, geweigerd).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
