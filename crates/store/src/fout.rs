//! What can go wrong in storage.

use sea_orm::{DbErr, SqlErr};

/// Result of a storage operation.
pub type Result<T> = std::result::Result<T, StoreError>;

/// An error of storage. Messages name tables and ids, never content.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the record first, or a unique key exists already.
    #[error("conflict on {0}")]
    Conflict(&'static str),
    /// The database could not be reached or refused.
    #[error("database unavailable")]
    Unavailable(#[source] DbErr),
    /// A stored value cannot be read: the data was damaged or written by a newer version.
    #[error("corrupt value in {table}.{column}")]
    Corrupt {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
    },
    /// The key that seals this text is gone: the text was destroyed on purpose, or the key store was not restored.
    #[error("the key of a sealed text is missing")]
    KeyMissing,
    /// A file or folder could not be read or written.
    #[error("file error at {path}")]
    File {
        /// The path.
        path: String,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// A back-up or restore that was not done.
    #[error("back-up: {0}")]
    Backup(#[from] crate::backup::BackupFout),
    /// A name or setting that cannot be used; the text says which.
    #[error("{0}")]
    Setting(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Conflict("unique key"),
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => Self::Conflict("reference"),
            _ => Self::Unavailable(error),
        }
    }
}

impl StoreError {
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.display().to_string();
        move |source| Self::File { path, source }
    }
}

/// What changed a record that somebody may have changed first: of one row it is done.
///
/// # Errors
/// [`StoreError::Conflict`] on `wat` when another came first.
pub(crate) fn een(rijen: u64, wat: &'static str) -> Result<()> {
    if rijen == 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict(wat))
    }
}
