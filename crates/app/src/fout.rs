//! The one error of the application; pages and API translate it.

use vangnet_store::StoreError;

/// Result of an action.
pub type Result<T> = std::result::Result<T, AppError>;

/// A field that was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct VeldFout {
    /// The name of the field, as in the form.
    pub veld: String,
    /// What is wrong, as a code that the edge translates.
    pub code: &'static str,
}

impl VeldFout {
    /// A field with its code.
    pub fn new(veld: impl Into<String>, code: &'static str) -> Self {
        Self {
            veld: veld.into(),
            code,
        }
    }
}

/// Why an action was not done. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The person may see this, but not do that.
    #[error("denied")]
    Denied,
    /// It does not exist, or the person may not know that it does.
    #[error("not found")]
    NotFound,
    /// Somebody else was first, or the record is in a state in which this does not happen.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// The input was not accepted.
    #[error("invalid input")]
    Invalid(Vec<VeldFout>),
    /// Storage did not answer; trying again later may work.
    #[error("unavailable")]
    Unavailable(#[source] StoreError),
    /// A fault of ours.
    #[error("internal error")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl AppError {
    /// One field that was not accepted.
    pub fn veld(veld: &str, code: &'static str) -> Self {
        Self::Invalid(vec![VeldFout::new(veld, code)])
    }

    pub(crate) fn internal(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Internal(Box::new(error))
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict("account.login") => Self::veld("login", "bestaat_al"),
            StoreError::Conflict("beleid.vanaf") => Self::veld("vanaf", "bestaat_al"),
            StoreError::Conflict("aanvraag.open") => Self::Conflict("aanvraag_loopt"),
            StoreError::Conflict(_) => Self::Conflict("gewijzigd"),
            StoreError::Unavailable(_) => Self::Unavailable(error),
            other => Self::Internal(Box::new(other)),
        }
    }
}
