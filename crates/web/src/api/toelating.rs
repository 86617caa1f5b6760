//! The criteria of admission and the replay of receipts.
//!
//! No sign-in is asked: an answer follows from the request alone, and nothing of the request is kept or logged.

mod antwoord;
mod schema;
mod verzoek;

use axum::Json as Answer;
use axum::extract::State;
use vangnet_core::toelating::Ontvangstbewijs;

use super::json::Json;
use super::probleem::Probleem;
use crate::state::Web;
use antwoord::{GevalAntwoord, ToetsAntwoord};
use verzoek::ToetsVerzoek;

/// Most cases in one request.
const MAXIMUM: usize = 1_000;

/// Tests cases against the criteria for PrO and lwoo.
///
/// Each case is answered in the order of the request, with the codes of `vangnet toets`. A case with an invalid field is
/// answered `ONGELDIG`, with the fields and the rules they break; the other cases are answered as always. What is left out is
/// unknown, which is never taken as no.
///
/// The answer says what the criteria allow. A person decides.
#[utoipa::path(
    post,
    path = "/toets",
    operation_id = "postToets",
    tag = "toelating",
    request_body(content = ToetsVerzoek, example = json!({
        "peildatum": "2026-10-01",
        "gevallen": [{
            "case_id": "geval-1", "aanvraag": "lwoo", "iq": 92, "dl": 60,
            "dle": {"ir": 38.5, "bl": "45.0001", "sp": 40}, "dl_domein": {"sp": 58}, "sep": "ja"
        }]
    })),
    responses((status = 200, description = "An answer to each case.", body = ToetsAntwoord))
)]
pub(super) async fn toets(
    State(web): State<Web>,
    Json(verzoek): Json<ToetsVerzoek>,
) -> Result<Answer<ToetsAntwoord>, Probleem> {
    if verzoek.gevallen.len() > MAXIMUM {
        return Err(Probleem::TooManyCases {
            found: verzoek.gevallen.len(),
            maximum: MAXIMUM,
        });
    }
    Ok(Answer(ToetsAntwoord::new(&verzoek, web.app.today())?))
}

/// Judges a receipt again.
///
/// The body is a receipt (`ontvangstbewijs`) as an answer gave it. The answer is the one that the receipt was given with;
/// when it is not, the problem says why: `onbekende-regelset`, `hash-verschilt` or `uitkomst-verschilt`.
#[utoipa::path(
    post,
    path = "/replays",
    operation_id = "postReplays",
    tag = "toelating",
    request_body(content = schema::Ontvangstbewijs, description = "A receipt."),
    responses((status = 200, description = "The same answer as the first time.", body = GevalAntwoord))
)]
pub(super) async fn replay(Json(bewijs): Json<Ontvangstbewijs>) -> Result<Answer<GevalAntwoord>, Probleem> {
    let regelset = bewijs.regels()?;
    bewijs.replay()?;
    Ok(Answer(GevalAntwoord::judged(None, bewijs, &regelset)))
}
