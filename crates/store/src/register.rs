//! The register of samenwerkingsverbanden, and the opening of each one's database.

use std::{collections::BTreeMap, sync::Arc};

use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};
use tokio::sync::RwLock;
use vangnet_core::id::SwvId;
use zeroize::Zeroizing;

use crate::{
    Entropy,
    fout::{Result, StoreError},
    kluis::{Kluis, Sleutel, new_key},
    migratie,
    rij::register,
    swv::SwvDb,
    verbinding::{Opslag, Plaats, QueryTeller, Verbinding},
};

/// A samenwerkingsverband as the register lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwvVermelding {
    /// Identity.
    pub id: SwvId,
    /// The name in the URL.
    pub slug: String,
    /// The full name.
    pub naam: String,
}

/// The file of the main key, beside the key stores.
pub(crate) const HOOFDSLEUTEL: &str = "hoofdsleutel";

/// All samenwerkingsverbanden of this installation.
pub struct Store {
    pub(crate) opslag: Opslag,
    register: Verbinding,
    hoofdsleutel: Sleutel,
    entropy: Arc<dyn Entropy>,
    open: RwLock<BTreeMap<String, Arc<SwvDb>>>,
    teller: QueryTeller,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("register", &self.register)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the register, making it and the main key when they are not there yet.
    pub async fn open(opslag: Opslag, entropy: Arc<dyn Entropy>) -> Result<Self> {
        let hoofdsleutel = hoofdsleutel(&opslag, &*entropy).await?;
        let teller = QueryTeller::default();
        let register = opslag.open(Plaats::Register, &teller).await?;
        migratie::register(&register.schrijf).await?;
        Ok(Self {
            opslag,
            register,
            hoofdsleutel,
            entropy,
            open: RwLock::default(),
            teller,
        })
    }

    /// The samenwerkingsverbanden, by name.
    pub async fn list_swvs(&self) -> Result<Vec<SwvVermelding>> {
        let rows = register::Entity::find()
            .order_by_asc(register::Column::Naam)
            .all(&self.register.lees)
            .await?;
        Ok(rows
            .into_iter()
            .map(|r| SwvVermelding {
                id: SwvId(r.id),
                slug: r.slug,
                naam: r.naam,
            })
            .collect())
    }

    /// Adds a samenwerkingsverband. The slug: 2 to 30 lower-case letters, digits and hyphens, beginning with a letter.
    pub async fn create_swv(&self, vermelding: &SwvVermelding) -> Result<Arc<SwvDb>> {
        if !is_slug(&vermelding.slug) {
            return Err(StoreError::Setting(format!(
                "not a usable short name: {:?}",
                vermelding.slug
            )));
        }
        let row = register::ActiveModel {
            id: Set(vermelding.id.0),
            slug: Set(vermelding.slug.clone()),
            naam: Set(vermelding.naam.clone()),
        };
        register::Entity::insert(row)
            .exec_without_returning(&self.register.schrijf)
            .await?;
        self.open_swv(vermelding).await
    }

    /// Finds a samenwerkingsverband by the name in the URL.
    pub async fn find_swv(&self, slug: &str) -> Result<Option<Arc<SwvDb>>> {
        if let Some(swv) = self.open.read().await.get(slug) {
            return Ok(Some(Arc::clone(swv)));
        }
        match self.list_swvs().await?.into_iter().find(|v| v.slug == slug) {
            Some(vermelding) => self.open_swv(&vermelding).await.map(Some),
            None => Ok(None),
        }
    }

    async fn open_swv(&self, vermelding: &SwvVermelding) -> Result<Arc<SwvDb>> {
        let mut open = self.open.write().await;
        if let Some(swv) = open.get(&vermelding.slug) {
            return Ok(Arc::clone(swv));
        }
        let slug = vermelding.slug.as_str();
        let sleutels = self.opslag.open(Plaats::Sleutels(slug), &self.teller).await?;
        let kluis = Kluis::open(sleutels, &self.hoofdsleutel, Arc::clone(&self.entropy)).await?;
        let db = self.opslag.open(Plaats::Swv(slug), &self.teller).await?;
        let swv = Arc::new(SwvDb::open(vermelding, db, kluis, self.teller.clone()).await?);
        open.insert(slug.to_owned(), Arc::clone(&swv));
        Ok(swv)
    }

    pub(crate) fn hoofdsleutel(&self) -> &[u8] {
        &*self.hoofdsleutel
    }

    pub(crate) fn register(&self) -> &Verbinding {
        &self.register
    }

    /// Closes the connections that nobody uses now, for an hour in which nobody asks anything; says how many.
    pub async fn sluit_ongebruikt(&self) -> u32 {
        let mut gesloten = self.register.sluit_ongebruikt().await;
        let open: Vec<Arc<SwvDb>> = self.open.read().await.values().cloned().collect();
        for swv in open {
            for verbinding in [&swv.db, &swv.kluis.db] {
                gesloten = gesloten.saturating_add(verbinding.sluit_ongebruikt().await);
            }
        }
        gesloten
    }

    /// Statements so far, of every database.
    pub fn vragen(&self) -> u64 {
        self.teller.stand()
    }

    /// Closes every database.
    pub async fn sluit(self) -> Result<()> {
        for swv in self.open.into_inner().into_values() {
            swv.db.clone().sluit().await?;
            swv.kluis.db.clone().sluit().await?;
        }
        self.register.sluit().await
    }
}

pub(crate) fn is_slug(slug: &str) -> bool {
    (2..=30).contains(&slug.len())
        && slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !matches!(slug, "api" | "assets" | "gezond" | "taal")
}

/// Reads the main key, or makes it: a file of 32 bytes that only its owner can read.
async fn hoofdsleutel(opslag: &Opslag, entropy: &dyn Entropy) -> Result<Sleutel> {
    let map = opslag.map().join("sleutels");
    tokio::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&map)
        .await
        .map_err(StoreError::file(&map))?;
    let pad = map.join(HOOFDSLEUTEL);
    match tokio::fs::read(&pad).await {
        Ok(bytes) => {
            let key: [u8; 32] = bytes.try_into().map_err(|_cause: Vec<u8>| {
                StoreError::Setting(format!("the main key is damaged: {}", pad.display()))
            })?;
            Ok(Zeroizing::new(key))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key = new_key(entropy);
            let mut options = tokio::fs::OpenOptions::new();
            options.write(true).create_new(true).mode(0o600);
            let mut file = options.open(&pad).await.map_err(StoreError::file(&pad))?;
            tokio::io::AsyncWriteExt::write_all(&mut file, &*key)
                .await
                .map_err(StoreError::file(&pad))?;
            file.sync_all().await.map_err(StoreError::file(&pad))?;
            Ok(key)
        }
        Err(error) => Err(StoreError::file(&pad)(error)),
    }
}
