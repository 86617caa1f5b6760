//! Restoring a back-up into nothing.

use std::{path::Path, sync::Arc};

use super::{
    BackupFout, Verslag,
    manifest::{Databank, Inhoud, Manifest, Soort},
    map::NieuweMap,
};
use crate::{
    Entropy, dialect,
    fout::{Result, StoreError},
    migratie,
    register::{HOOFDSLEUTEL, Store},
    verbinding::{Opslag, QueryTeller},
};

/// One half of a back-up, checked.
struct Helft<'a> {
    map: &'a Path,
    manifest: Manifest,
}

impl Store {
    /// Restores data, with its keys when there are any, into an empty folder or a database without these schemas; then
    /// opens everything and verifies every audit chain.
    ///
    /// # Errors
    /// [`BackupFout`]: what is wrong with the back-up, or that the target is not empty. Nothing is left behind then.
    pub async fn restore(
        opslag: Opslag,
        entropy: Arc<dyn Entropy>,
        doel: &Path,
        sleutels: Option<&Path>,
    ) -> Result<Verslag> {
        let soort = Soort::from(&opslag);
        let mut helften = Vec::new();
        if let Some(map) = sleutels {
            let manifest = Manifest::lees(map, Inhoud::Sleutels, soort).await?;
            helften.push(Helft { map, manifest });
        }
        let manifest = Manifest::lees(doel, Inhoud::Gegevens, soort).await?;
        helften.push(Helft { map: doel, manifest });

        let nieuw = NieuweMap::begin(opslag.map()).await?;
        let gedaan = match &opslag {
            Opslag::Sqlite { .. } => sqlite(&nieuw, &helften).await,
            Opslag::Postgres { url, .. } => postgres(&nieuw, &helften, &opslag, url).await,
        };
        if let Err(fout) = gedaan {
            nieuw.ruim_op().await;
            return Err(fout);
        }
        nieuw.voltooi().await?;
        let ketens = controleer(opslag, entropy).await?;
        Ok(Verslag {
            swvs: ketens.iter().map(|(slug, _)| slug.clone()).collect(),
            bestanden: helften.iter().map(|h| h.manifest.bestanden.len()).sum(),
            bytes: helften.iter().map(|h| h.manifest.bytes()).sum(),
            rijen: helften.iter().map(|h| h.manifest.rijen()).sum(),
            ketens,
        })
    }
}

async fn controleer(
    opslag: Opslag,
    entropy: Arc<dyn Entropy>,
) -> Result<
    Vec<(
        String,
        std::result::Result<u64, vangnet_core::bewaring::KetenFout>,
    )>,
> {
    let store = Store::open(opslag, entropy).await?;
    let mut ketens = Vec::new();
    for vermelding in store.list_swvs().await? {
        if let Some(swv) = store.find_swv(&vermelding.slug).await? {
            ketens.push((vermelding.slug, swv.controleer_keten().await?));
        }
    }
    store.sluit().await?;
    Ok(ketens)
}

async fn kopieer(van: &Path, nieuw: &NieuweMap, naar: &str) -> Result<()> {
    let inhoud = tokio::fs::File::open(van).await.map_err(StoreError::file(van))?;
    let naar = nieuw.pad(naar).await?;
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut uit = options.open(&naar).await.map_err(StoreError::file(&naar))?;
    let mut inhoud = inhoud;
    tokio::io::copy(&mut inhoud, &mut uit)
        .await
        .map_err(StoreError::file(&naar))?;
    uit.sync_all().await.map_err(StoreError::file(&naar))
}

async fn hoofdsleutel(nieuw: &NieuweMap, helft: &Helft<'_>) -> Result<()> {
    if helft.manifest.inhoud == Inhoud::Sleutels {
        let naar = format!("sleutels/{HOOFDSLEUTEL}");
        kopieer(&helft.map.join(HOOFDSLEUTEL), nieuw, &naar).await?;
    }
    Ok(())
}

async fn sqlite(nieuw: &NieuweMap, helften: &[Helft<'_>]) -> Result<()> {
    for helft in helften {
        hoofdsleutel(nieuw, helft).await?;
        for databank in &helft.manifest.databanken {
            let bestand = databank.plaats.plaats().bestand();
            kopieer(&helft.map.join(&bestand), nieuw, &bestand).await?;
        }
    }
    Ok(())
}

/// Schemas are made one by one; when one fails, those that were made go.
async fn postgres(nieuw: &NieuweMap, helften: &[Helft<'_>], opslag: &Opslag, url: &str) -> Result<()> {
    let server = crate::verbinding::open_server(url).await?;
    let databanken = || {
        helften
            .iter()
            .flat_map(|h| h.manifest.databanken.iter().map(move |d| (h.map, d)))
    };
    for helft in helften {
        for databank in &helft.manifest.databanken {
            let namen = [databank.plaats.plaats().schema()]
                .into_iter()
                .chain(match &databank.plaats {
                    super::manifest::PlaatsNaam::Swv(slug) => {
                        Some(crate::verbinding::Plaats::Sleutels(slug).schema())
                    }
                    _ => None,
                });
            for schema in namen {
                if dialect::kopie::schema_bestaat(&server, &schema).await? {
                    return Err(BackupFout::SchemaBestaat(schema).into());
                }
            }
        }
        hoofdsleutel(nieuw, helft).await?;
    }
    for (map, databank) in databanken() {
        if let Err(fout) = laad(map, databank, opslag).await {
            for (_, databank) in databanken() {
                dialect::kopie::verwijder_schema(&server, &databank.plaats.plaats().schema()).await?;
            }
            return Err(fout);
        }
    }
    server.close().await?;
    Ok(())
}

/// Makes the tables as they were at the back-up, then fills them in one transaction.
async fn laad(map: &Path, databank: &Databank, opslag: &Opslag) -> Result<()> {
    let plaats = databank.plaats.plaats();
    let db = opslag.open(plaats, &QueryTeller::default()).await?;
    let stappen = u32::try_from(databank.migraties.len()).unwrap_or(u32::MAX);
    migratie::stappen(&db.schrijf, plaats, stappen).await?;
    let mut lading = dialect::kopie::Lading::begin(&db.schrijf).await?;
    for tabel in databank.tabellen.iter().filter(|t| t.naam != migratie::TABEL) {
        let bestand = databank.plaats.bestand(&tabel.naam);
        let pad = map.join(&bestand);
        let file = tokio::fs::File::open(&pad)
            .await
            .map_err(StoreError::file(&pad))?;
        if lading.lees(&tabel.naam, &tabel.kolommen, file).await? != tabel.rijen {
            return Err(BackupFout::Beschadigd(bestand).into());
        }
    }
    lading.commit().await?;
    db.sluit().await
}
