//! What can go wrong for a reader, and how it is told.
//!
//! A handler returns `Result<_, Fout>`. The response carries the error to the edge, where it is logged once and becomes a page
//! in the reader's language (or, in the API, a problem document).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use vangnet_app::AppError;

use crate::taal::{Taal, Tekst};

/// An error as the edge knows it. The first six are those of `app`; the rest come from HTTP itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fout {
    /// The reader may not do this. `known`: whether they may know that the thing exists; if not, it reads as [`Self::NotFound`].
    Denied {
        /// May the reader know of the thing?
        known: bool,
    },
    /// There is no such thing, or the reader may not know of it.
    NotFound,
    /// Someone else changed it since the reader opened it.
    Conflict,
    /// The input breaks a rule and the page has no form to show it in. Forms show their own errors instead.
    Invalid,
    /// A database or disk did not answer; trying again later may help.
    Unavailable,
    /// A fault of ours. `cause` is a fixed word for the log, never data.
    Internal {
        /// Where it went wrong, as a fixed word.
        cause: &'static str,
    },
    /// The reader is not (or no longer) signed in.
    SignedOut,
    /// A write that did not come from our own pages.
    ForeignOrigin,
    /// Too many tries in a short time.
    TooMany,
    /// The request is larger than its route allows.
    TooLarge,
    /// The request has a kind of content that its route does not take.
    MediaType,
    /// The request is no form or query of ours.
    Malformed,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// The handler took too long.
    Timeout,
}

/// The codes of the error pages: `fout-titel-…`, `fout-uitleg-…` and `fout-herstel-…` exist for each.
pub(crate) const CODES: &[&str] = &[
    "afgemeld",
    "geweigerd",
    "herkomst",
    "intern",
    "invoer",
    "methode",
    "niet-bereikbaar",
    "niet-gevonden",
    "onleesbaar",
    "soort",
    "strijdig",
    "te-groot",
    "te-laat",
    "te-vaak",
];

impl Fout {
    /// The HTTP status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Denied { known: true } | Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::Denied { known: false } | Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable | Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        }
    }

    /// The code that the reader is told: what may not be known reads exactly as what does not exist.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Denied { known: true } => "geweigerd",
            Self::Denied { known: false } | Self::NotFound => "niet-gevonden",
            Self::Conflict => "strijdig",
            Self::Invalid => "invoer",
            Self::Unavailable => "niet-bereikbaar",
            Self::Internal { .. } => "intern",
            Self::SignedOut => "afgemeld",
            Self::ForeignOrigin => "herkomst",
            Self::TooMany => "te-vaak",
            Self::TooLarge => "te-groot",
            Self::MediaType => "soort",
            Self::Malformed => "onleesbaar",
            Self::MethodNotAllowed => "methode",
            Self::Timeout => "te-laat",
        }
    }

    /// The code for the log, which does tell the two kinds of "not found" apart.
    pub(crate) const fn log_code(&self) -> &'static str {
        match self {
            Self::Denied { known: false } => "geweigerd-verborgen",
            other => other.code(),
        }
    }

    /// The fixed word that says where a fault of ours lies; empty for other errors.
    pub(crate) const fn cause(&self) -> &'static str {
        match self {
            Self::Internal { cause } => cause,
            _ => "",
        }
    }

    /// What is wrong, in a few words.
    pub fn title(&self, t: Taal) -> Tekst {
        t.code("fout-titel", self.code())
    }

    /// What that means.
    pub fn explanation(&self, t: Taal) -> Tekst {
        t.code("fout-uitleg", self.code())
    }

    /// What the reader can do.
    pub fn recovery(&self, t: Taal) -> Tekst {
        t.code("fout-herstel", self.code())
    }
}

/// An empty response that carries the error; [`crate::http::site`] makes the page of it, where the language is known.
impl IntoResponse for Fout {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What `app` refused. A handler that has a form shows `Invalid` and `Conflict` there; without one they become a page.
impl From<AppError> for Fout {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Denied => Self::Denied { known: true },
            AppError::NotFound => Self::NotFound,
            AppError::Conflict(_) => Self::Conflict,
            AppError::Invalid(_) => Self::Invalid,
            AppError::Unavailable(_) => Self::Unavailable,
            AppError::Internal(cause) => {
                tracing::error!(target: "vangnet::fout", cause = %cause);
                Self::Internal { cause: "app" }
            }
        }
    }
}

/// A template that could not be written: a bug, as templates only format values.
impl From<askama::Error> for Fout {
    fn from(_: askama::Error) -> Self {
        Self::Internal { cause: "template" }
    }
}

#[cfg(test)]
mod tests;
