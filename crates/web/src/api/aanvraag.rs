//! One application for programs: where it stands, which steps its reader may take, and taking them.
//!
//! The same functions of `app` answer pages and programs, so a step that is refused there is refused here, for the same reason.

use axum::Json as Answer;
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use vangnet_app::AppError;
use vangnet_app::Ctx;
use vangnet_app::toelating::{AanvraagBlad, BesluitInvoer, BezwaarStapInvoer, StapInvoer, WegingInvoer};
use vangnet_core::id::{AanvraagId, ZittingId};
use vangnet_core::toelating::procedure::{Bewaking, Gebeurtenis};

use super::json::Json;
use super::probleem::Probleem;
use crate::fout::Fout;
use crate::http::cookie;
use crate::http::extract::Path;
use crate::state::Web;

/// A signed-in program: the token of a session, as `Authorization: Bearer`, or the cookie of our own pages.
pub(super) struct Programma {
    web: Web,
    ctx: Ctx,
}

impl FromRequestParts<Web> for Programma {
    type Rejection = Probleem;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Probleem> {
        let Path((slug, _)) = Path::<(String, AanvraagId)>::from_request_parts(parts, web)
            .await
            .map_err(|_cause| Probleem::from(Fout::Malformed))?;
        let bearer = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|waarde| waarde.to_str().ok())
            .and_then(|waarde| waarde.strip_prefix("Bearer "))
            .map(str::to_owned);
        let token = bearer
            .or_else(|| cookie::value(&parts.headers, web.session_cookie()).map(str::to_owned))
            .unwrap_or_default();
        let gevonden = web.app.find_ctx(&slug, &token).await.map_err(Fout::from)?;
        let ctx = gevonden.ok_or(Fout::SignedOut)?;
        Ok(Self {
            web: web.clone(),
            ctx,
        })
    }
}

/// Where an application stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanvraagAntwoord {
    /// Identity.
    id: Uuid,
    /// Number that people use.
    nummer: String,
    /// `pro`, `lwoo` or `vso`.
    soort: &'static str,
    /// Where it stands.
    staat: &'static str,
    /// Version to send with a step: a stale one is refused.
    #[schema(minimum = 1)]
    versie: i32,
    /// The steps that this reader may take in this state.
    stappen: Vec<StapAntwoord>,
    /// The terms that run, the nearest first.
    termijnen: Vec<TermijnAntwoord>,
}

/// A step that the reader may take.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StapAntwoord {
    /// The event.
    gebeurtenis: &'static str,
    /// The guard that still holds it up; null when nothing does.
    bewaking: Option<&'static str>,
    /// Whether it must be said why.
    toelichting: bool,
}

/// A term.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TermijnAntwoord {
    /// Which term.
    termijn: &'static str,
    /// Its last day.
    #[schema(format = "date")]
    einde: String,
    /// How it stands.
    staat: &'static str,
    /// The law.
    wet: &'static str,
    /// The article.
    artikel: &'static str,
}

/// A step to take.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StapVerzoek {
    /// The version that was read.
    #[schema(minimum = 1)]
    versie: i32,
    /// The event, by code. Decisions go to `besluiten`.
    gebeurtenis: String,
    /// Why, in words.
    #[serde(default)]
    toelichting: String,
    /// What was weighed beside the criteria.
    #[serde(default)]
    weging: Vec<WegingVerzoek>,
    /// Until when the school may complete it; only with `aanvulling_gevraagd`.
    #[serde(default)]
    herstel_tot: String,
    /// The talk on whose list it comes; only with `gepland`.
    #[serde(default)]
    zitting: Option<Uuid>,
    /// What an objection says; only with `bezwaar_gemeld` and `bezwaar_ingediend`.
    #[serde(default)]
    bezwaar: BezwaarVerzoek,
}

/// A weighed factor.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WegingVerzoek {
    /// `leerbaarheid`, `zelfvertrouwen`, `kwetsbaarheid`, or words.
    factor: String,
    /// What was found.
    tekst: String,
}

/// What comes in with an objection.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct BezwaarVerzoek {
    /// `school` or `ouders`.
    indiener: String,
    /// Day on which it was received.
    ontvangen_op: String,
    /// Day of the postmark, when it came by post.
    gepost_op: String,
    /// Grounds.
    gronden: String,
    /// Why being late is excused.
    verschoonbaar: String,
}

/// A decision to take; the director's alone.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BesluitVerzoek {
    /// The version that was read.
    #[schema(minimum = 1)]
    versie: i32,
    /// `toewijzen`, `niet_toewijzen` or `buiten_behandeling`.
    besluit: String,
    /// Grounds.
    motivering: String,
    /// First day; needed to grant.
    #[serde(default)]
    ingangsdatum: String,
    /// Last day; VSO only.
    #[serde(default)]
    einddatum: String,
    /// Funding category; VSO only.
    #[serde(default)]
    categorie: String,
    /// Why it departs from criteria, agreement or advice; needed when it does.
    #[serde(default)]
    afwijking: String,
    /// `gegrond`, `ongegrond` or `niet_ontvankelijk`; only on an objection.
    #[serde(default)]
    dictum: String,
}

impl From<AanvraagBlad> for AanvraagAntwoord {
    fn from(blad: AanvraagBlad) -> Self {
        Self {
            id: blad.aanvraag.id.0,
            soort: blad.aanvraag.dossier.soort.code(),
            staat: blad.aanvraag.staat.code(),
            versie: blad.aanvraag.versie,
            stappen: blad
                .stappen_nu
                .iter()
                .map(|(gebeurtenis, bewaking)| StapAntwoord {
                    gebeurtenis: gebeurtenis.code(),
                    bewaking: bewaking.map(Bewaking::code),
                    toelichting: gebeurtenis.vraagt_toelichting(),
                })
                .collect(),
            termijnen: blad
                .termijnen
                .iter()
                .map(|t| TermijnAntwoord {
                    termijn: t.soort.code(),
                    einde: t.einde.to_string(),
                    staat: t.staat.code(),
                    wet: t.grond.wet,
                    artikel: t.grond.artikel,
                })
                .collect(),
            nummer: blad.aanvraag.nummer,
        }
    }
}

/// Where an application stands, with the steps that the reader may take.
///
/// Reading it is written in the pupil's reading log, as it is when a page opens it.
#[utoipa::path(
    get,
    path = "/swv/{swv}/aanvragen/{id}",
    operation_id = "getAanvraag",
    tag = "procedure",
    params(("swv" = String, Path, description = "Short name of the samenwerkingsverband."),
           ("id" = Uuid, Path, description = "The application.")),
    security(("sessie" = [])),
    responses((status = 200, description = "Where it stands.", body = AanvraagAntwoord))
)]
pub(super) async fn open(
    programma: Programma,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Answer<AanvraagAntwoord>, Probleem> {
    programma.antwoord(id).await
}

/// Takes a step of the procedure.
///
/// Refused with `409` when this does not happen in this state or somebody was first, with `422` and the reason when a guard
/// does not hold or a field was not accepted, with `403` when it is not this reader's step.
#[utoipa::path(
    post,
    path = "/swv/{swv}/aanvragen/{id}/stappen",
    operation_id = "postStap",
    tag = "procedure",
    params(("swv" = String, Path, description = "Short name of the samenwerkingsverband."),
           ("id" = Uuid, Path, description = "The application.")),
    security(("sessie" = [])),
    request_body(content = StapVerzoek, example = json!({"versie": 3, "gebeurtenis": "in_bespreking"})),
    responses((status = 200, description = "Where it stands after the step.", body = AanvraagAntwoord))
)]
pub(super) async fn step(
    programma: Programma,
    Path((_, id)): Path<(String, AanvraagId)>,
    Json(verzoek): Json<StapVerzoek>,
) -> Result<Answer<AanvraagAntwoord>, Probleem> {
    let gebeurtenis = Gebeurtenis::parse(&verzoek.gebeurtenis)
        .ok_or_else(|| Probleem::from(AppError::veld("gebeurtenis", "keuze")))?;
    let invoer = StapInvoer {
        toelichting: verzoek.toelichting,
        weging: verzoek
            .weging
            .into_iter()
            .map(|w| WegingInvoer {
                factor: w.factor,
                tekst: w.tekst,
            })
            .collect(),
        herstel_tot: verzoek.herstel_tot,
        zitting: verzoek.zitting.map(ZittingId),
        bezwaar: BezwaarStapInvoer {
            indiener: verzoek.bezwaar.indiener,
            ontvangen_op: verzoek.bezwaar.ontvangen_op,
            gepost_op: verzoek.bezwaar.gepost_op,
            gronden: verzoek.bezwaar.gronden,
            verschoonbaar: verzoek.bezwaar.verschoonbaar,
        },
        ..StapInvoer::nieuw(gebeurtenis)
    };
    programma
        .web
        .app
        .do_stap(&programma.ctx, id, verzoek.versie, &invoer)
        .await?;
    programma.antwoord(id).await
}

/// Decides on an application. Only the director of the samenwerkingsverband can; the letter is made in the same act.
#[utoipa::path(
    post,
    path = "/swv/{swv}/aanvragen/{id}/besluiten",
    operation_id = "postBesluit",
    tag = "procedure",
    params(("swv" = String, Path, description = "Short name of the samenwerkingsverband."),
           ("id" = Uuid, Path, description = "The application.")),
    security(("sessie" = [])),
    request_body(content = BesluitVerzoek, example = json!({
        "versie": 6, "besluit": "toewijzen", "motivering": "De gegevens voldoen aan de criteria.",
        "ingangsdatum": "2026-12-01"
    })),
    responses((status = 200, description = "Where it stands after the decision.", body = AanvraagAntwoord))
)]
pub(super) async fn decide(
    programma: Programma,
    Path((_, id)): Path<(String, AanvraagId)>,
    Json(verzoek): Json<BesluitVerzoek>,
) -> Result<Answer<AanvraagAntwoord>, Probleem> {
    let invoer = BesluitInvoer {
        besluit: verzoek.besluit,
        motivering: verzoek.motivering,
        ingangsdatum: verzoek.ingangsdatum,
        einddatum: verzoek.einddatum,
        categorie: verzoek.categorie,
        afwijking: verzoek.afwijking,
        dictum: verzoek.dictum,
    };
    programma
        .web
        .app
        .decide_aanvraag(&programma.ctx, id, verzoek.versie, &invoer)
        .await?;
    programma.antwoord(id).await
}

impl Programma {
    async fn antwoord(&self, id: AanvraagId) -> Result<Answer<AanvraagAntwoord>, Probleem> {
        let blad = self.web.app.open_aanvraag(&self.ctx, id).await?;
        Ok(Answer(blad.into()))
    }
}
