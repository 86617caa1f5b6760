//! A folder that gets its name when all of it is on disk.

use std::path::{Path, PathBuf};

use super::{
    BackupFout,
    manifest::{Bestand, Manifest, NAAM, som},
};
use crate::fout::{Result, StoreError};

/// A folder in the making.
#[derive(Debug)]
pub(super) struct NieuweMap {
    doel: PathBuf,
    /// Where it is made: beside its target, so that renaming is one step.
    wording: PathBuf,
}

impl NieuweMap {
    /// Begins a folder; the target may not be there, or must be empty.
    pub(super) async fn begin(doel: &Path) -> Result<Self> {
        if let Ok(mut entries) = tokio::fs::read_dir(doel).await {
            let eerste = entries.next_entry().await.map_err(StoreError::file(doel))?;
            if eerste.is_some() {
                return Err(BackupFout::NietLeeg(doel.display().to_string()).into());
            }
        } else if tokio::fs::try_exists(doel).await.unwrap_or(true) {
            return Err(BackupFout::NietLeeg(doel.display().to_string()).into());
        }
        let doel = std::path::absolute(doel).map_err(StoreError::file(doel))?;
        let mut naam = doel.file_name().unwrap_or_default().to_os_string();
        naam.push(".onvolledig");
        let wording = doel.with_file_name(naam);
        // What an interrupted run left under this name was never a back-up.
        if tokio::fs::try_exists(&wording).await.unwrap_or(false) {
            tokio::fs::remove_dir_all(&wording)
                .await
                .map_err(StoreError::file(&wording))?;
        }
        if let Some(ouder) = wording.parent() {
            tokio::fs::create_dir_all(ouder)
                .await
                .map_err(StoreError::file(ouder))?;
        }
        maak_map(&wording).await?;
        Ok(Self { doel, wording })
    }

    /// The full path of a file in the making; its folder is made.
    pub(super) async fn pad(&self, bestand: &str) -> Result<PathBuf> {
        let pad = self.wording.join(bestand);
        if let Some(map) = pad.parent().filter(|map| *map != self.wording) {
            maak_map(map).await?;
        }
        Ok(pad)
    }

    /// Writes a small file that only its owner can read.
    pub(super) async fn schrijf(&self, bestand: &str, inhoud: &[u8]) -> Result<()> {
        let pad = self.pad(bestand).await?;
        tokio::fs::write(&pad, inhoud)
            .await
            .map_err(StoreError::file(&pad))?;
        alleen_eigenaar(&pad).await
    }

    /// Brings a finished file to disk and notes its hash.
    pub(super) async fn noteer(&self, manifest: &mut Manifest, bestand: &str) -> Result<()> {
        let pad = self.wording.join(bestand);
        alleen_eigenaar(&pad).await?;
        sync(&pad).await?;
        let (omvang, sha256) = som(&pad).await?;
        manifest.bestanden.push(Bestand {
            pad: bestand.to_owned(),
            omvang,
            sha256,
        });
        Ok(())
    }

    /// Writes the manifest and gives the folder its name.
    pub(super) async fn voltooi_met(self, manifest: &Manifest) -> Result<()> {
        let tekst = crate::omzetting::naar_json(manifest, "manifest", "json")?;
        self.schrijf(NAAM, tekst.as_bytes()).await?;
        self.voltooi().await
    }

    /// Gives the folder its name, once all of it is on disk.
    pub(super) async fn voltooi(self) -> Result<()> {
        let mut mappen = vec![self.wording.clone()];
        while let Some(map) = mappen.pop() {
            let mut entries = tokio::fs::read_dir(&map).await.map_err(StoreError::file(&map))?;
            while let Some(entry) = entries.next_entry().await.map_err(StoreError::file(&map))? {
                let pad = entry.path();
                if pad.is_dir() {
                    mappen.push(pad);
                } else {
                    sync(&pad).await?;
                }
            }
            sync(&map).await?;
        }
        tokio::fs::rename(&self.wording, &self.doel)
            .await
            .map_err(StoreError::file(&self.doel))?;
        if let Some(ouder) = self.doel.parent() {
            sync(ouder).await?;
        }
        Ok(())
    }

    /// Removes what was made, after a failure.
    pub(super) async fn ruim_op(&self) {
        // A folder that stays is recognised by its name, and replaced by the next run.
        let _ = tokio::fs::remove_dir_all(&self.wording).await;
    }
}

async fn maak_map(map: &Path) -> Result<()> {
    let mut builder = tokio::fs::DirBuilder::new();
    builder.recursive(true).mode(0o700);
    builder.create(map).await.map_err(StoreError::file(map))
}

async fn alleen_eigenaar(pad: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let rechten = std::fs::Permissions::from_mode(0o600);
    tokio::fs::set_permissions(pad, rechten)
        .await
        .map_err(StoreError::file(pad))
}

/// Brings a file or folder to disk.
async fn sync(pad: &Path) -> Result<()> {
    let file = tokio::fs::File::open(pad).await.map_err(StoreError::file(pad))?;
    file.sync_all().await.map_err(StoreError::file(pad))
}
