//! Back-up while the server runs, and restore into nothing. Keys stand apart from data.
//!
//! A back-up is two folders. The first holds the register and every samenwerkingsverband; the second the key stores and
//! the main key. They have cycles of their own: keys are kept for a short time only, so that destroying a pupil's key
//! reaches the back-ups too. Restore data with the newest keys there are. Restored without keys, lists, numbers, states
//! and the trail are there, sealed text is not ([`StoreError::KeyMissing`](crate::StoreError)), and accounts with a
//! second factor wait until an administrator resets them.
//!
//! Keys are copied after data, so that no text is copied without its key. Each database is a copy of one moment; the
//! register comes first, so that it names no samenwerkingsverband that is not there. A folder gets its name at the very
//! end: what is called `….onvolledig` is no back-up. `manifest.json` says what there is, with SHA-256 of every file.

mod herstel;
mod kopie;
mod manifest;
mod map;

use vangnet_core::bewaring::KetenFout;

/// What a back-up or restore did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verslag {
    /// Short names of the samenwerkingsverbanden.
    pub swvs: Vec<String>,
    /// Number of files.
    pub bestanden: usize,
    /// Bytes in those files.
    pub bytes: u64,
    /// Rows in all tables.
    pub rijen: u64,
    /// After a restore: the length of each audit chain, or where it is broken. It was so in the back-up: the hashes of
    /// the files were right.
    pub ketens: Vec<(String, Result<u64, KetenFout>)>,
}

/// Why a back-up or restore was not done. Nothing was left behind under its final name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupFout {
    /// The target folder exists and holds something.
    #[error("the folder is not empty: {0}")]
    NietLeeg(String),
    /// Keys and data would end up in one folder.
    #[error("keys and data must be in two folders, neither inside the other")]
    NietApart,
    /// There is no complete back-up in this folder.
    #[error("no back-up in: {0}")]
    GeenBackup(String),
    /// The folder holds the other half: keys where data is expected, or data where keys are.
    #[error("not this half of a back-up: {0}")]
    AndereHelft(String),
    /// The back-up was made of the other kind of database.
    #[error("the back-up is of another kind of database: {0}")]
    AnderSoort(&'static str),
    /// The back-up was made by a newer version of the program: it knows this migration, we do not.
    #[error("made by a newer version: {0}")]
    Nieuwer(String),
    /// A file is missing or is not what the manifest says.
    #[error("damaged: {0}")]
    Beschadigd(String),
    /// The target database holds a schema that the restore would make.
    #[error("the database is not empty: {0}")]
    SchemaBestaat(String),
}
