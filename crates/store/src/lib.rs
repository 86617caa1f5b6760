//! The only crate that knows SQL: migrations, row <-> core mapping, transactions, the vault for sealed fields.
//!
//! One database per samenwerkingsverband: an SQLite file each, or a PostgreSQL schema each. A small register lists
//! them. No query carries a tenant column, so none can forget it.

mod backup;
mod bewaring;
mod dialect;
mod fout;
mod inrichting;
mod kluis;
mod leerling;
mod migratie;
mod omzetting;
mod register;
#[expect(
    unreachable_pub,
    reason = "the derive asks for public items in a private module"
)]
mod rij;
mod swv;
mod toegang;
mod toelating;
mod verbinding;

pub use backup::{BackupFout, Verslag};
pub use bewaring::{AuditFilter, InzageRegel};
pub use fout::{Result, StoreError};
pub use inrichting::AccountRegel;
pub use kluis::Kluis;
pub use leerling::{ImportConcept, LeerlingFilter, Mutatie};
pub use register::{Store, SwvVermelding};
pub use swv::{SwvDb, Tx};
pub use toegang::{Aanmeldpogingen, Account, NieuwAccount, RolRegel, Sessie};
pub use toelating::{AanvraagFilter, AanvraagRegel, Document, DocumentRegel, StaatTelling, WerkFilter};
pub use verbinding::{Opslag, QueryTeller};

/// Where randomness comes from: passed in, so that tests repeat.
pub trait Entropy: Send + Sync + std::fmt::Debug {
    /// Fills the buffer with random bytes.
    fn fill(&self, buffer: &mut [u8]);
}

/// A page of a list, with the number of all rows that match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagina<T> {
    /// The rows of this page.
    pub rijen: Vec<T>,
    /// How many rows match in all.
    pub totaal: u64,
}

/// Rows on one page of a list.
pub const PAGINA_OMVANG: u64 = 50;
