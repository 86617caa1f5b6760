//! The manifest: what a back-up holds, and the hash of every file.

use std::path::{Component, Path};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::BackupFout;
use crate::{
    fout::{Result, StoreError},
    migratie,
    register::is_slug,
    verbinding::{Opslag, Plaats},
};

pub(super) const NAAM: &str = "manifest.json";
/// Shape of the manifest; grows when an older program cannot read it.
const VORM: u32 = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Inhoud {
    Gegevens,
    Sleutels,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Soort {
    Sqlite,
    Postgres,
}

impl From<&Opslag> for Soort {
    fn from(opslag: &Opslag) -> Self {
        match opslag {
            Opslag::Sqlite { .. } => Self::Sqlite,
            Opslag::Postgres { .. } => Self::Postgres,
        }
    }
}

impl Soort {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Manifest {
    vorm: u32,
    /// Version of the program.
    versie: String,
    pub(super) soort: Soort,
    pub(super) inhoud: Inhoud,
    pub(super) databanken: Vec<Databank>,
    pub(super) bestanden: Vec<Bestand>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Databank {
    pub(super) plaats: PlaatsNaam,
    pub(super) migraties: Vec<String>,
    /// In an order in which each table comes after those it refers to.
    pub(super) tabellen: Vec<Tabel>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "soort", content = "swv")]
pub(super) enum PlaatsNaam {
    Register,
    Swv(String),
    Sleutels(String),
}

impl PlaatsNaam {
    pub(super) fn plaats(&self) -> Plaats<'_> {
        match self {
            Self::Register => Plaats::Register,
            Self::Swv(slug) => Plaats::Swv(slug),
            Self::Sleutels(slug) => Plaats::Sleutels(slug),
        }
    }

    /// Where the rows of a table are, on PostgreSQL.
    pub(super) fn bestand(&self, tabel: &str) -> String {
        format!("{}/{tabel}.copy", self.plaats().bestand().trim_end_matches(".db"))
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Tabel {
    pub(super) naam: String,
    pub(super) kolommen: Vec<String>,
    pub(super) rijen: u64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Bestand {
    /// Path below the folder, with `/`.
    pub(super) pad: String,
    pub(super) omvang: u64,
    pub(super) sha256: String,
}

impl Manifest {
    pub(super) fn new(soort: Soort, inhoud: Inhoud) -> Self {
        Self {
            vorm: VORM,
            versie: env!("CARGO_PKG_VERSION").to_owned(),
            soort,
            inhoud,
            databanken: Vec::new(),
            bestanden: Vec::new(),
        }
    }

    pub(super) fn bytes(&self) -> u64 {
        self.bestanden.iter().map(|b| b.omvang).sum()
    }

    pub(super) fn rijen(&self) -> u64 {
        let tabellen = self.databanken.iter().flat_map(|d| &d.tabellen);
        tabellen.map(|t| t.rijen).sum()
    }

    /// Reads the manifest of a folder and checks every file against it.
    pub(super) async fn lees(map: &Path, inhoud: Inhoud, soort: Soort) -> Result<Self> {
        let geen = || BackupFout::GeenBackup(map.display().to_string());
        let tekst = tokio::fs::read(map.join(NAAM)).await.map_err(|_cause| geen())?;
        let manifest: Self = serde_json::from_slice(&tekst).map_err(|_cause| geen())?;
        if manifest.vorm > VORM {
            return Err(BackupFout::Nieuwer(NAAM.to_owned()).into());
        }
        if manifest.inhoud != inhoud {
            return Err(BackupFout::AndereHelft(map.display().to_string()).into());
        }
        if manifest.soort != soort {
            return Err(BackupFout::AnderSoort(manifest.soort.code()).into());
        }
        manifest.controleer_namen()?;
        for bestand in &manifest.bestanden {
            let pad = map.join(&bestand.pad);
            let (omvang, sha256) = som(&pad)
                .await
                .map_err(|_cause| BackupFout::Beschadigd(bestand.pad.clone()))?;
            if omvang != bestand.omvang || sha256 != bestand.sha256 {
                return Err(BackupFout::Beschadigd(bestand.pad.clone()).into());
            }
        }
        Ok(manifest)
    }

    /// Nothing in a manifest may point outside its folder or name what we do not know.
    fn controleer_namen(&self) -> Result<()> {
        for bestand in &self.bestanden {
            let gewoon = |c: Component<'_>| matches!(c, Component::Normal(_));
            if !Path::new(&bestand.pad).components().all(gewoon) {
                return Err(BackupFout::Beschadigd(bestand.pad.clone()).into());
            }
        }
        for databank in &self.databanken {
            let verwacht = match (&databank.plaats, self.inhoud) {
                (PlaatsNaam::Register, Inhoud::Gegevens) => true,
                (PlaatsNaam::Swv(slug), Inhoud::Gegevens)
                | (PlaatsNaam::Sleutels(slug), Inhoud::Sleutels) => is_slug(slug),
                _ => false,
            };
            if !verwacht {
                return Err(BackupFout::Beschadigd(NAAM.to_owned()).into());
            }
            let bekend = migratie::namen(databank.plaats.plaats());
            if let Some(nieuw) = databank.migraties.iter().find(|m| !bekend.contains(m)) {
                return Err(BackupFout::Nieuwer(nieuw.clone()).into());
            }
        }
        Ok(())
    }
}

/// Size and SHA-256 of a file.
pub(super) async fn som(pad: &Path) -> Result<(u64, String)> {
    use tokio::io::AsyncReadExt;
    let mut file = tokio::fs::File::open(pad).await.map_err(StoreError::file(pad))?;
    let mut sha = Sha256::new();
    let mut omvang = 0u64;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let gelezen = file.read(&mut buffer).await.map_err(StoreError::file(pad))?;
        if gelezen == 0 {
            return Ok((omvang, hex(&sha.finalize())));
        }
        sha.update(buffer.get(..gelezen).unwrap_or_default());
        omvang = omvang.saturating_add(u64::try_from(gelezen).unwrap_or(u64::MAX));
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
