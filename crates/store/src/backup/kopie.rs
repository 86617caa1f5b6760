//! Making a back-up.

use std::path::Path;

use super::{
    BackupFout, Verslag,
    manifest::{Databank, Inhoud, Manifest, PlaatsNaam, Soort, Tabel},
    map::NieuweMap,
};
use crate::{
    dialect::{self, kopie::Momentopname},
    fout::{Result, StoreError},
    migratie,
    register::{HOOFDSLEUTEL, Store},
    verbinding::{Verbinding, open_kopie},
};

impl Store {
    /// Copies everything while the server runs: data to `doel`, key stores and main key to `sleutels`.
    ///
    /// # Errors
    /// [`BackupFout`] when a target is not empty or the two are not apart; then, as after any error, neither folder is
    /// there under its name (a data folder without its keys folder can be, when the machine stops between the two).
    pub async fn backup(&self, doel: &Path, sleutels: &Path) -> Result<Verslag> {
        vereis_apart(doel, sleutels)?;
        let gegevens = NieuweMap::begin(doel).await?;
        let kluizen = match NieuweMap::begin(sleutels).await {
            Ok(map) => map,
            Err(fout) => {
                gegevens.ruim_op().await;
                return Err(fout);
            }
        };
        match self.kopieer(&gegevens, &kluizen).await {
            Ok((data, keys, swvs)) => {
                kluizen.voltooi_met(&keys).await?;
                gegevens.voltooi_met(&data).await?;
                Ok(Verslag {
                    swvs,
                    bestanden: data.bestanden.len().saturating_add(keys.bestanden.len()),
                    bytes: data.bytes().saturating_add(keys.bytes()),
                    rijen: data.rijen().saturating_add(keys.rijen()),
                    ketens: Vec::new(),
                })
            }
            Err(fout) => {
                gegevens.ruim_op().await;
                kluizen.ruim_op().await;
                Err(fout)
            }
        }
    }

    async fn kopieer(
        &self,
        gegevens: &NieuweMap,
        kluizen: &NieuweMap,
    ) -> Result<(Manifest, Manifest, Vec<String>)> {
        let soort = Soort::from(&self.opslag);
        let mut data = Manifest::new(soort, Inhoud::Gegevens);
        let mut keys = Manifest::new(soort, Inhoud::Sleutels);
        kopieer_een(gegevens, &mut data, self.register(), PlaatsNaam::Register).await?;
        let mut swvs = Vec::new();
        for vermelding in self.list_swvs().await? {
            let slug = vermelding.slug;
            let Some(swv) = self.find_swv(&slug).await? else {
                continue;
            };
            kopieer_een(gegevens, &mut data, &swv.db, PlaatsNaam::Swv(slug.clone())).await?;
            kopieer_een(
                kluizen,
                &mut keys,
                &swv.kluis.db,
                PlaatsNaam::Sleutels(slug.clone()),
            )
            .await?;
            swvs.push(slug);
        }
        kluizen.schrijf(HOOFDSLEUTEL, self.hoofdsleutel()).await?;
        kluizen.noteer(&mut keys, HOOFDSLEUTEL).await?;
        Ok((data, keys, swvs))
    }
}

fn vereis_apart(doel: &Path, sleutels: &Path) -> Result<()> {
    let doel = std::path::absolute(doel).map_err(StoreError::file(doel))?;
    let sleutels = std::path::absolute(sleutels).map_err(StoreError::file(sleutels))?;
    if doel.starts_with(&sleutels) || sleutels.starts_with(&doel) {
        Err(BackupFout::NietApart.into())
    } else {
        Ok(())
    }
}

async fn kopieer_een(
    map: &NieuweMap,
    manifest: &mut Manifest,
    bron: &Verbinding,
    naam: PlaatsNaam,
) -> Result<()> {
    let databank = match manifest.soort {
        Soort::Sqlite => kopieer_sqlite(map, manifest, bron, naam).await?,
        Soort::Postgres => kopieer_postgres(map, manifest, bron, naam).await?,
    };
    manifest.databanken.push(databank);
    Ok(())
}

async fn kopieer_sqlite(
    map: &NieuweMap,
    manifest: &mut Manifest,
    bron: &Verbinding,
    naam: PlaatsNaam,
) -> Result<Databank> {
    let bestand = naam.plaats().bestand();
    let pad = map.pad(&bestand).await?;
    dialect::sqlite_kopie(&bron.lees, &pad).await?;
    map.noteer(manifest, &bestand).await?;
    let kopie = open_kopie(&pad).await?;
    let mut tabellen: Vec<Tabel> = Vec::new();
    for (tabel, kolom) in dialect::kolommen(&kopie, "").await? {
        match tabellen.last_mut().filter(|t| t.naam == tabel) {
            Some(laatste) => laatste.kolommen.push(kolom),
            None => tabellen.push(Tabel {
                rijen: dialect::aantal(&kopie, &tabel).await?,
                naam: tabel,
                kolommen: vec![kolom],
            }),
        }
    }
    let migraties = migratie::gedaan(&kopie, naam.plaats()).await?;
    kopie.close().await?;
    Ok(Databank {
        plaats: naam,
        migraties,
        tabellen,
    })
}

async fn kopieer_postgres(
    map: &NieuweMap,
    manifest: &mut Manifest,
    bron: &Verbinding,
    naam: PlaatsNaam,
) -> Result<Databank> {
    use tokio::io::AsyncWriteExt;
    let mut moment = Momentopname::begin(&bron.lees).await?;
    let migraties = moment.migraties().await?;
    let mut tabellen = Vec::new();
    for (tabel, kolommen) in moment.tabellen().await? {
        let bestand = naam.bestand(&tabel);
        let pad = map.pad(&bestand).await?;
        let file = tokio::fs::File::create(&pad)
            .await
            .map_err(StoreError::file(&pad))?;
        let mut file = tokio::io::BufWriter::new(file);
        let rijen = moment.schrijf(&tabel, &kolommen, &mut file, &pad).await?;
        file.flush().await.map_err(StoreError::file(&pad))?;
        map.noteer(manifest, &bestand).await?;
        tabellen.push(Tabel {
            naam: tabel,
            kolommen,
            rijen,
        });
    }
    moment.einde().await?;
    Ok(Databank {
        plaats: naam,
        migraties,
        tabellen,
    })
}
