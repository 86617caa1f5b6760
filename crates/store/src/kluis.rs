//! The vault: sealed fields and documents (XChaCha20-Poly1305), one key per pupil, wrapped by the key of the SWV,
//! which is wrapped by the main key. Destroying a pupil's key makes every copy of that pupil's text unreadable.

use std::{collections::BTreeMap, sync::Arc};

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use uuid::Uuid;
use vangnet_core::id::LeerlingId;
use zeroize::Zeroizing;

use crate::{
    Entropy,
    fout::{Result, StoreError},
    migratie,
    rij::{leerling_sleutel, swv_sleutel},
    verbinding::Verbinding,
};

/// A key that wipes itself from memory.
pub(crate) type Sleutel = Zeroizing<[u8; 32]>;

const VERSIE: u8 = 1;
const NONCE: usize = 24;

/// Where a sealed value stands: it opens nowhere else.
#[derive(Debug, Clone)]
pub(crate) struct Plek(String);

impl Plek {
    pub(crate) fn new(table: &str, column: &str, row: impl std::fmt::Display) -> Self {
        Self(format!("{table}\u{0}{column}\u{0}{row}"))
    }
}

/// The key store of one samenwerkingsverband, opened.
#[derive(Clone)]
pub struct Kluis {
    pub(crate) db: Verbinding,
    swv: Arc<Sleutel>,
    entropy: Arc<dyn Entropy>,
}

impl std::fmt::Debug for Kluis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kluis")
    }
}

impl Kluis {
    pub(crate) async fn open(db: Verbinding, hoofd: &Sleutel, entropy: Arc<dyn Entropy>) -> Result<Self> {
        migratie::sleutels(&db.schrijf).await?;
        let plek = Plek::new("swv_sleutel", "verpakt", 1);
        let swv = if let Some(row) = swv_sleutel::Entity::find_by_id(1).one(&db.lees).await? {
            to_key(&open(hoofd, &plek, &row.verpakt)?)?
        } else {
            let key = new_key(&*entropy);
            let row = swv_sleutel::ActiveModel {
                id: Set(1),
                verpakt: Set(seal(hoofd, &*entropy, &plek, &*key)?),
            };
            swv_sleutel::Entity::insert(row)
                .exec_without_returning(&db.schrijf)
                .await?;
            key
        };
        Ok(Self {
            db,
            swv: Arc::new(swv),
            entropy,
        })
    }

    /// The seal of a pupil; makes a key at the first use.
    pub(crate) async fn zegel(&self, leerling: LeerlingId) -> Result<Zegel> {
        if let Some(zegel) = self.find_zegel(leerling).await? {
            return Ok(zegel);
        }
        let key = new_key(&*self.entropy);
        let plek = Plek::new("leerling_sleutel", "verpakt", leerling);
        let row = leerling_sleutel::ActiveModel {
            leerling_id: Set(leerling.0),
            verpakt: Set(seal(&self.swv, &*self.entropy, &plek, &*key)?),
        };
        leerling_sleutel::Entity::insert(row)
            .on_conflict(
                OnConflict::column(leerling_sleutel::Column::LeerlingId)
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(&self.db.schrijf)
            .await?;
        self.find_zegel(leerling).await?.ok_or(StoreError::KeyMissing)
    }

    /// The seal of a pupil, when there is one.
    pub(crate) async fn find_zegel(&self, leerling: LeerlingId) -> Result<Option<Zegel>> {
        let row = leerling_sleutel::Entity::find_by_id(leerling.0)
            .one(&self.db.lees)
            .await?;
        row.as_ref().map(|row| self.pak_uit(row)).transpose()
    }

    fn pak_uit(&self, row: &leerling_sleutel::Model) -> Result<Zegel> {
        let plek = Plek::new("leerling_sleutel", "verpakt", LeerlingId(row.leerling_id));
        let sleutel = to_key(&open(&self.swv, &plek, &row.verpakt)?)?;
        Ok(Zegel {
            sleutel,
            entropy: Arc::clone(&self.entropy),
        })
    }

    /// The seals of pupils, as far as they have one; one query.
    pub(crate) async fn find_zegels(&self, leerlingen: &[LeerlingId]) -> Result<BTreeMap<LeerlingId, Zegel>> {
        if leerlingen.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows = leerling_sleutel::Entity::find()
            .filter(leerling_sleutel::Column::LeerlingId.is_in(leerlingen.iter().map(|l| l.0)))
            .all(&self.db.lees)
            .await?;
        rows.iter()
            .map(|row| Ok((LeerlingId(row.leerling_id), self.pak_uit(row)?)))
            .collect()
    }

    /// The seal of the samenwerkingsverband itself, for secrets that belong to no pupil.
    pub(crate) fn swv_zegel(&self) -> Zegel {
        Zegel {
            sleutel: (*self.swv).clone(),
            entropy: Arc::clone(&self.entropy),
        }
    }

    /// Destroys a pupil's key: all sealed text of this pupil becomes unreadable, in back-ups too.
    pub async fn vernietig(&self, leerling: LeerlingId) -> Result<bool> {
        let gone = leerling_sleutel::Entity::delete_by_id(leerling.0)
            .exec(&self.db.schrijf)
            .await?;
        Ok(gone.rows_affected > 0)
    }
}

/// Seals and opens values of one pupil; outside this crate it can only be passed on, so that a page asks for it once.
#[derive(Clone)]
pub struct Zegel {
    sleutel: Sleutel,
    entropy: Arc<dyn Entropy>,
}

impl std::fmt::Debug for Zegel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Zegel")
    }
}

impl Zegel {
    pub(crate) fn dicht(&self, plek: &Plek, plain: &[u8]) -> Result<Vec<u8>> {
        seal(&self.sleutel, &*self.entropy, plek, plain)
    }

    /// Seals a text; nothing is stored for an empty one.
    pub(crate) fn dicht_tekst(&self, plek: &Plek, text: &str) -> Result<Option<Vec<u8>>> {
        if text.is_empty() {
            Ok(None)
        } else {
            self.dicht(plek, text.as_bytes()).map(Some)
        }
    }

    /// Seals a record as JSON.
    pub(crate) fn dicht_json<T: serde::Serialize>(&self, plek: &Plek, waarde: &T) -> Result<Vec<u8>> {
        let tekst = crate::omzetting::naar_json(waarde, "sealed", "json")?;
        self.dicht(plek, tekst.as_bytes())
    }

    /// Opens a record that was sealed as JSON.
    pub(crate) fn open_json<T: serde::de::DeserializeOwned>(&self, plek: &Plek, sealed: &[u8]) -> Result<T> {
        crate::omzetting::json(&self.open_tekst(plek, Some(sealed))?, "sealed", "json")
    }

    pub(crate) fn open(&self, plek: &Plek, sealed: &[u8]) -> Result<Vec<u8>> {
        open(&self.sleutel, plek, sealed)
    }

    pub(crate) fn open_tekst(&self, plek: &Plek, sealed: Option<&[u8]>) -> Result<String> {
        let Some(sealed) = sealed else {
            return Ok(String::new());
        };
        String::from_utf8(self.open(plek, sealed)?).map_err(|_cause| StoreError::Corrupt {
            table: "sealed",
            column: "text",
        })
    }
}

pub(crate) fn new_key(entropy: &dyn Entropy) -> Sleutel {
    let mut key = Zeroizing::new([0; 32]);
    entropy.fill(key.as_mut());
    key
}

fn to_key(bytes: &[u8]) -> Result<Sleutel> {
    let key: [u8; 32] = bytes
        .try_into()
        .map_err(|_cause: std::array::TryFromSliceError| StoreError::KeyMissing)?;
    Ok(Zeroizing::new(key))
}

fn seal(key: &Sleutel, entropy: &dyn Entropy, plek: &Plek, plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0u8; NONCE];
    entropy.fill(&mut nonce);
    let cipher = XChaCha20Poly1305::new(&(**key).into());
    let text = cipher
        .encrypt(
            &XNonce::from(nonce),
            Payload {
                msg: plain,
                aad: plek.0.as_bytes(),
            },
        )
        .map_err(|_cause: chacha20poly1305::aead::Error| StoreError::KeyMissing)?;
    let mut sealed = Vec::with_capacity(1 + NONCE + text.len());
    sealed.push(VERSIE);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&text);
    Ok(sealed)
}

fn open(key: &Sleutel, plek: &Plek, sealed: &[u8]) -> Result<Vec<u8>> {
    let broken = || StoreError::Corrupt {
        table: "sealed",
        column: "bytes",
    };
    let (&versie, rest) = sealed.split_first().ok_or_else(broken)?;
    let (nonce, text) = rest.split_first_chunk::<NONCE>().ok_or_else(broken)?;
    if versie != VERSIE {
        return Err(broken());
    }
    XChaCha20Poly1305::new(&(**key).into())
        .decrypt(
            &XNonce::from(*nonce),
            Payload {
                msg: text,
                aad: plek.0.as_bytes(),
            },
        )
        .map_err(|_cause: chacha20poly1305::aead::Error| broken())
}

/// An id of 16 random bytes is never made here: ids come from outside.
pub(crate) fn plek(table: &str, column: &str, row: Uuid) -> Plek {
    Plek::new(table, column, row.hyphenated())
}
