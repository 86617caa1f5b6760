//! The only crate that knows SQL: migrations, row <-> core mapping, transactions, the vault for sealed fields.
//!
//! One database per samenwerkingsverband: an SQLite file each, or a PostgreSQL schema each. A small register lists
//! them. No query carries a tenant column, so none can forget it.

mod backup;
mod bewaring;
mod cascade;
mod cijfers;
mod codes;
mod dialect;
mod fout;
mod inrichting;
mod klok;
mod kluis;
mod kwaliteit;
mod leerling;
mod logboek;
mod migratie;
mod netwerk;
mod omzetting;
mod overleg;
mod plan;
mod post;
mod register;
#[expect(
    unreachable_pub,
    reason = "the derive asks for public items in a private module"
)]
mod rij;
mod schoolprofiel;
mod swv;
mod toegang;
mod toelating;
mod toestemming;
mod verbinding;
mod zicht;

pub use backup::{BackupFout, Verslag};
pub use bewaring::{AuditFilter, InzageRegel};
pub use cascade::{Dossierfeiten, OndersteuningFilter, TrajectRegel, Trajectdagen};
pub use cijfers::{KengetalLeerling, KengetalVraag};
pub use fout::{Result, StoreError};
pub use inrichting::{AccountRegel, BeleidSoort};
pub use klok::{
    AfspraakKlok, Bespreken, Gemisten, Gemistenlijst, KlokBekend, KlokFilter, KlokRegel, Klokgrond,
    Lijstdeel, Schooltelling, ThuisRegel, Venster,
};
pub use kluis::{Kluis, Zegel};
pub use leerling::{ImportConcept, Klasgenoot, LeerlingFilter, Mutatie};
pub use logboek::{
    AantekeningFilter, AantekeningRegel, BijdrageRegel, Handelingswijzer, Mentorwissel, OpenVraag, Ronde,
    Verklaring,
};
pub use netwerk::Tellingen;
pub use overleg::Besproken;
pub use plan::{PlanFilter, PlanRegel};
pub use post::{Dagtelling, NieuwePost, Ontvanger, Post, Postvoorkeur};
pub use register::{Store, SwvVermelding};
pub use schoolprofiel::{BevrorenTekst, PublicatieRij, PublicatieTekst};
pub use swv::{SwvDb, Tx};
pub use toegang::{
    Aanmeldpogingen, Account, IngelichtRegel, Kring, Medewerker, NieuwAccount, RolRegel, Sessie,
};
pub use toelating::{
    AanvraagFilter, AanvraagRegel, AanvraagTelling, AdviesRegel, BesluitFilter, BesluitRegel, BundelStand,
    Document, DocumentRegel, Doorlooptijd, Geopend, InbrengRegel, StaatTelling, WerkFilter, ZittingRegel,
};
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

/// How many rows come before a page. Whatever number was typed: beyond the end a page is empty.
pub(crate) fn voor_pagina(pagina: u64) -> u64 {
    pagina
        .clamp(1, 1_000_000)
        .saturating_sub(1)
        .saturating_mul(PAGINA_OMVANG)
}

/// How many rows match, when the rows of a page tell it already: a page that is not full is the last one.
pub(crate) fn totaal_van(pagina: u64, rijen: usize) -> Option<u64> {
    let rijen = u64::try_from(rijen).unwrap_or(u64::MAX);
    let laatste = rijen < PAGINA_OMVANG && (rijen > 0 || pagina <= 1);
    laatste.then(|| voor_pagina(pagina).saturating_add(rijen))
}

/// Rows on one page of a list.
pub const PAGINA_OMVANG: u64 = 50;
