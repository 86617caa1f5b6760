//! What schools published of their support, for other programs: no sign-in, nothing of a pupil.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use vangnet_core::schoolprofiel::plek::Blok;
use vangnet_core::schoolprofiel::publicatie::{Publicatie, PubliekePlek};

use super::probleem::Probleem;
use crate::fout::Fout;
use crate::http::extract::Path;
use crate::pages::openbaar_antwoord;
use crate::state::Web;

/// What schools published.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanbodLijst {
    /// Name of the samenwerkingsverband.
    swv: String,
    /// By name of the school, the newest year first.
    publicaties: Vec<AanbodVermelding>,
}

/// One school in one school year.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanbodVermelding {
    /// Institution code.
    brin: String,
    /// Name of the school.
    school: String,
    /// The calendar year in which the school year begins.
    schooljaar: i16,
}

/// What a school published for a school year.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanbodAntwoord {
    /// Institution code.
    brin: String,
    /// Name of the school.
    school: String,
    /// The calendar year in which the school year begins.
    schooljaar: i16,
    /// Day of the adoption by the board.
    #[schema(format = Date)]
    vastgesteld_op: String,
    /// The first day on which it holds.
    #[schema(format = Date)]
    geldig_van: String,
    /// The last day on which it holds.
    #[schema(format = Date)]
    geldig_tot: String,
    /// What the medezeggenschapsraad advised: `positief`, `negatief` or `geen_op_tijd`.
    mr_advies: &'static str,
    /// Day of that advice, or the day on which its term was over.
    #[schema(format = Date)]
    mr_op: String,
    /// Day on which pupils were heard.
    #[schema(format = Date)]
    gehoord_op: String,
    /// What pupils said, and what was done with it.
    inbreng: String,
    /// SHA-256 of what was adopted, in hexadecimal.
    kenmerk: String,
    /// The places that say something, in reading order.
    plekken: Vec<AanbodPlek>,
}

/// A place of a profile.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanbodPlek {
    /// Stable code, for example `thema.3.basis`.
    code: String,
    /// Title.
    titel: String,
    /// The heading it stands under; empty for text sections.
    groep: String,
    /// `basis` or `breedte`; null where neither.
    blok: Option<&'static str>,
    /// The norm of the samenwerkingsverband; empty when there is none.
    norm: String,
    /// What the school writes.
    tekst: String,
    /// What the school offers here.
    aanbod: Vec<AanbodRegel>,
    /// The documents on which it rests.
    documenten: Vec<AanbodDocument>,
}

/// An offer.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanbodRegel {
    /// Code in the catalogue of the samenwerkingsverband.
    code: String,
    /// Name.
    titel: String,
    /// What it is.
    wat: String,
    /// How the school gives it.
    hoe: String,
}

/// A document.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AanbodDocument {
    /// Title.
    titel: String,
    /// Edition; empty when it has none.
    uitgave: String,
}

impl From<Publicatie> for AanbodAntwoord {
    fn from(p: Publicatie) -> Self {
        let geldig_van = p.geldig_van().to_string();
        Self {
            brin: p.brin,
            school: p.school,
            schooljaar: p.schooljaar,
            vastgesteld_op: p.vastgesteld_op.to_string(),
            geldig_van,
            geldig_tot: p.geldig_tot.to_string(),
            mr_advies: p.mr.advies.code(),
            mr_op: p.mr.op.to_string(),
            gehoord_op: p.gehoord.op.to_string(),
            inbreng: p.gehoord.inbreng,
            kenmerk: p.kenmerk,
            plekken: p.plekken.into_iter().map(AanbodPlek::from).collect(),
        }
    }
}

impl From<PubliekePlek> for AanbodPlek {
    fn from(p: PubliekePlek) -> Self {
        let documenten = p.documenten.into_iter();
        Self {
            code: p.code,
            titel: p.titel,
            groep: p.groep,
            blok: p.blok.map(Blok::code),
            norm: p.norm,
            tekst: p.tekst,
            aanbod: p
                .aanbod
                .into_iter()
                .map(|a| AanbodRegel {
                    code: a.code,
                    titel: a.titel,
                    wat: a.wat,
                    hoe: a.hoe,
                })
                .collect(),
            documenten: documenten
                .map(|(titel, uitgave)| AanbodDocument { titel, uitgave })
                .collect(),
        }
    }
}

/// What the schools of a samenwerkingsverband published of their support.
#[utoipa::path(
    get,
    path = "/swv/{swv}/ondersteuningsaanbod",
    operation_id = "getOndersteuningsaanbodLijst",
    tag = "ondersteuningsaanbod",
    params(("swv" = String, Path, description = "Short name of the samenwerkingsverband.")),
    responses((status = 200, description = "Which school published which year.", body = AanbodLijst))
)]
pub(super) async fn list(
    State(web): State<Web>,
    Path(slug): Path<String>,
) -> Result<Answer<AanbodLijst>, Probleem> {
    let lijst = web.app.list_openbaar(&slug).await.map_err(Fout::from)?;
    let vermelding = |rij: vangnet_app::store::PublicatieRij| AanbodVermelding {
        brin: rij.brin,
        school: rij.school,
        schooljaar: rij.schooljaar,
    };
    Ok(Answer(AanbodLijst {
        swv: lijst.swv,
        publicaties: lijst.rijen.into_iter().map(vermelding).collect(),
    }))
}

/// What a school published for a school year.
///
/// The answer carries an `ETag`; who sends it back in `If-None-Match` gets `304` while nothing changed.
#[utoipa::path(
    get,
    path = "/swv/{swv}/ondersteuningsaanbod/{brin}/{jaar}",
    operation_id = "getOndersteuningsaanbod",
    tag = "ondersteuningsaanbod",
    params(("swv" = String, Path, description = "Short name of the samenwerkingsverband."),
           ("brin" = String, Path, description = "Institution code of the school."),
           ("jaar" = i16, Path, description = "The calendar year in which the school year begins.")),
    responses((status = 200, description = "What was published.", body = AanbodAntwoord))
)]
pub(super) async fn open(
    State(web): State<Web>,
    headers: HeaderMap,
    Path((slug, brin, jaar)): Path<(String, String, String)>,
) -> Result<Response, Probleem> {
    let jaar: i16 = jaar.parse().or(Err(Fout::Malformed))?;
    let openbaar = web.app.open_openbaar(&slug, &brin, Some(jaar)).await;
    let antwoord = AanbodAntwoord::from(openbaar.map_err(Fout::from)?.inhoud);
    let Ok(json) = serde_json::to_vec(&antwoord) else {
        return Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response());
    };
    Ok(openbaar_antwoord(&headers, "application/json", json))
}
