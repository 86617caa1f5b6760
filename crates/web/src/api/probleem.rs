//! What goes wrong in the API, as problem documents (RFC 9457) in the language that the caller prefers.

use axum::Json;
use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::toelating::{GeenRegelset, ReplayFout};

use crate::fout::Fout;
use crate::taal::Taal;
use crate::taal::codes::veldfout;

/// An error of the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Probleem {
    /// One that pages have too.
    Fout(Fout),
    /// The body is no JSON, or not of the shape that is described.
    Json {
        /// Line, from 1.
        line: usize,
        /// Column, from 1; 0 when the line had not begun.
        column: usize,
        /// What was expected, in the words of the parser.
        cause: String,
    },
    /// More cases than one request may hold.
    TooManyCases {
        /// How many there were.
        found: usize,
        /// How many there may be.
        maximum: usize,
    },
    /// No rules hold on the reference date.
    NoRules(GeenRegelset),
    /// A receipt that does not replay.
    Replay(ReplayFout),
    /// A step or a field that was not accepted: what, and why.
    Velden(Vec<VeldFout>),
    /// It does not happen in this state, or somebody was first.
    Stand(&'static str),
}

/// The codes of problems with texts of their own: `probleem-titel-…` and `probleem-detail-…` exist for each.
pub(crate) const CODES: &[&str] = &[
    "afgemeld",
    "al-veranderd",
    "geen-regelset",
    "hash-verschilt",
    "herkomst",
    "intern",
    "json",
    "methode",
    "niet-bereikbaar",
    "niet-gevonden",
    "onbekende-regelset",
    "onleesbaar",
    "soort",
    "te-groot",
    "te-laat",
    "te-veel-gevallen",
    "uitkomst-verschilt",
    "velden",
    "verkeerde-stand",
];

/// A problem document (RFC 9457).
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct Probleemdocument {
    /// Names the kind of problem; the list of problems tells what it means. Stable: decide on this, not on the texts.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference", example = "/api/v1/problemen#json")]
    kind: String,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599, example = 400)]
    status: u16,
    /// The kind of problem in a few words, in the language of the response.
    #[schema(example = "Deze JSON is niet te lezen")]
    title: String,
    /// What went wrong this time, in the language of the response.
    #[schema(
        example = "Op regel 1, kolom 12 staat iets anders dan de beschrijving van de API toelaat. Zie oorzaak."
    )]
    detail: String,
    /// Line in the body of the request; only with `json`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 1)]
    regel: Option<usize>,
    /// Column in that line, in bytes; only with `json`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 0)]
    kolom: Option<usize>,
    /// What the parser expected, in English, for the developer; only with `json`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    oorzaak: Option<String>,
    /// The number to name to the administrator; only with a fault of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    meldnummer: Option<String>,
    /// What was not accepted; only with `velden`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    velden: Vec<Veldprobleem>,
}

/// A field, or the step itself (`stap`), that was not accepted.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct Veldprobleem {
    /// The field.
    #[schema(example = "stap")]
    veld: String,
    /// Why, as a code.
    #[schema(example = "deskundigen")]
    code: &'static str,
    /// Why, in the language of the response.
    #[schema(example = "Twee deskundigen moeten eerst adviseren.")]
    tekst: String,
}

/// A kind of problem.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Probleemsoort {
    /// The `type` of its problem documents.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference", example = "/api/v1/problemen#te-groot")]
    kind: String,
    /// The last part of `type`.
    #[schema(example = "te-groot")]
    code: &'static str,
    /// What it is, in the language of the response.
    #[schema(example = "Dit verzoek is te groot")]
    title: String,
}

impl Probleem {
    /// The problem of a body that did not parse.
    pub(super) fn json(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        let cause = text
            .rsplit_once(" at line ")
            .map_or(text.as_str(), |(cause, _)| cause);
        Self::Json {
            line: error.line(),
            column: error.column(),
            cause: cause.to_owned(),
        }
    }

    /// The same for the log, which has no room for details.
    const fn fout(&self) -> Fout {
        match self {
            Self::Fout(_) | Self::Json { .. } => Fout::Malformed,
            Self::TooManyCases { .. } => Fout::TooLarge,
            Self::NoRules(_) | Self::Replay(_) | Self::Velden(_) => Fout::Invalid,
            Self::Stand(_) => Fout::Conflict,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Fout(fout) => fout.code(),
            Self::Json { .. } => "json",
            Self::TooManyCases { .. } => "te-veel-gevallen",
            Self::Velden(_) => "velden",
            Self::Stand("gewijzigd") => "al-veranderd",
            Self::Stand(_) => "verkeerde-stand",
            Self::NoRules(_) => "geen-regelset",
            Self::Replay(ReplayFout::OnbekendeRegelset) => "onbekende-regelset",
            Self::Replay(ReplayFout::HashVerschilt) => "hash-verschilt",
            Self::Replay(ReplayFout::UitkomstVerschilt) => "uitkomst-verschilt",
        }
    }

    /// The document in a language.
    fn document(self, t: Taal, status: StatusCode) -> Probleemdocument {
        let (title, detail) = self.texts(t);
        let document = Probleemdocument {
            kind: kind(self.code()),
            status: status.as_u16(),
            title,
            detail,
            ..Probleemdocument::default()
        };
        match self {
            Self::Json { line, column, cause } => Probleemdocument {
                regel: Some(line),
                kolom: Some(column),
                oorzaak: Some(cause),
                ..document
            },
            Self::Velden(fouten) => Probleemdocument {
                velden: fouten
                    .into_iter()
                    .map(|fout| Veldprobleem {
                        tekst: veldfout(t, &fout).to_string(),
                        veld: fout.veld,
                        code: fout.code,
                    })
                    .collect(),
                ..document
            },
            _ => document,
        }
    }

    /// Title and detail. A problem that only pages have so far speaks in their words.
    fn texts(&self, t: Taal) -> (String, String) {
        if let Self::Fout(fout) = self
            && !CODES.contains(&fout.code())
        {
            return (fout.title(t).to_string(), fout.explanation(t).to_string());
        }
        let (line, column) = match self {
            Self::Json { line, column, .. } => (*line, *column),
            _ => (0, 0),
        };
        let (found, maximum) = match self {
            Self::TooManyCases { found, maximum } => (*found, *maximum),
            _ => (0, 0),
        };
        let date = match self {
            Self::NoRules(none) => none.eerste,
            _ => Date::default(),
        };
        let detail = t
            .code("probleem-detail", self.code())
            .arg("regel", line)
            .arg("kolom", column)
            .arg("aantal", found)
            .arg("maximum", maximum)
            .arg("dag", t.long_date(date));
        (
            t.code("probleem-titel", self.code()).to_string(),
            detail.to_string(),
        )
    }
}

/// The `type` of the problems of one code.
fn kind(code: &str) -> String {
    format!("/api/v1/problemen#{code}")
}

impl From<Fout> for Probleem {
    fn from(fout: Fout) -> Self {
        Self::Fout(fout)
    }
}

impl From<AppError> for Probleem {
    fn from(fout: AppError) -> Self {
        match fout {
            AppError::Invalid(velden) => Self::Velden(velden),
            AppError::Conflict(code) => Self::Stand(code),
            ander => Self::Fout(ander.into()),
        }
    }
}

impl From<GeenRegelset> for Probleem {
    fn from(none: GeenRegelset) -> Self {
        Self::NoRules(none)
    }
}

impl From<ReplayFout> for Probleem {
    fn from(fout: ReplayFout) -> Self {
        Self::Replay(fout)
    }
}

/// An empty response that carries the problem to the edge, where the language is known and the log is written.
impl IntoResponse for Probleem {
    fn into_response(self) -> Response {
        if let Self::Fout(fout) = self {
            return fout.into_response();
        }
        let mut response = self.fout().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The response to a program for one that carries an error. `request` is the number to report, for faults of ours.
pub(crate) fn problem_page(mut carrier: Response, fout: Fout, t: Taal, request: Option<String>) -> Response {
    let status = fout.status();
    let probleem = carrier.extensions_mut().remove::<Probleem>();
    let document = Probleemdocument {
        meldnummer: request,
        ..probleem.unwrap_or(Probleem::Fout(fout)).document(t, status)
    };
    let body = serde_json::to_vec(&document).unwrap_or_default();
    let mut response = (status, Body::from(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(t.tag()));
    if let Some(allow) = carrier.headers_mut().remove(ALLOW) {
        headers.insert(ALLOW, allow);
    }
    response
}

/// Every kind of problem, in the language of `Accept-Language`: `nl` (default) or `en`.
#[utoipa::path(
    get,
    path = "/problemen",
    operation_id = "getProblemen",
    tag = "beschrijving",
    responses((status = 200, description = "Every kind of problem that `type` can name.", body = Vec<Probleemsoort>))
)]
pub(super) async fn list(t: Taal) -> Response {
    let soorten: Vec<_> = CODES
        .iter()
        .map(|&code| Probleemsoort {
            kind: kind(code),
            code,
            title: t.code("probleem-titel", code).to_string(),
        })
        .collect();
    let language = [(CONTENT_LANGUAGE, HeaderValue::from_static(t.tag()))];
    (language, Json(soorten)).into_response()
}
