//! The catalogue of support: read by who works with it, set by the samenwerkingsverband, in and out as TOML (R020, R031).

mod invoer;

pub use invoer::ArrangementInvoer;

use std::fmt::Write as _;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use vangnet_core::{
    bewaring::Handeling,
    inrichting::catalogus::{Catalogus, CatalogusFout, Verschil, verschillen},
    toegang::{Action, Scope},
};
use vangnet_store::{BeleidSoort, Tx};

use crate::{App, AppError, Ctx, Result};

/// Most characters of a file that is read in.
const MAX_BESTAND: usize = 200_000;

/// What the page of the catalogue shows.
#[derive(Debug, Clone)]
pub struct CatalogusBlad {
    /// The day for which it is shown.
    pub dag: Date,
    /// The days from which a version holds, oldest first.
    pub dagen: Vec<Date>,
    /// The catalogue that holds on that day; `None` when none was set.
    pub catalogus: Option<Catalogus>,
    /// Whether the reader may change it.
    pub mag_wijzigen: bool,
}

/// A file that was read, before anything is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lezing {
    /// It can hold; with what changes.
    Goed {
        /// What it says.
        catalogus: Box<Catalogus>,
        /// What changes against the version that holds on the first day.
        verschillen: Vec<Verschil>,
        /// The stamp of that version: what saving it asks back.
        stempel: String,
    },
    /// It is no TOML, or no catalogue.
    Onleesbaar {
        /// The line, from 1.
        regel: usize,
        /// What the reader of TOML says, in English.
        woorden: String,
    },
    /// It is one, with faults.
    Fouten(Vec<CatalogusFout>),
}

impl App {
    /// The catalogue on a day; today when none is named. For who sets it, and for everybody who works with support.
    pub async fn open_catalogus(&self, ctx: &Ctx, dag: Option<Date>) -> Result<CatalogusBlad> {
        let works = |action| !Scope::of(&ctx.actor, action).is_leeg();
        let reads = ctx.mag_swv(Action::ReadInrichting) || works(Action::ReadOndersteuning);
        if !reads {
            return Err(AppError::Denied);
        }
        let dag = dag.unwrap_or_else(|| self.today());
        Ok(CatalogusBlad {
            dag,
            dagen: ctx.swv.list_catalogusdagen().await?,
            catalogus: ctx.swv.find_catalogus(dag).await?,
            mag_wijzigen: ctx.mag_swv(Action::EditInrichting),
        })
    }

    /// The catalogue on a day as TOML, that reads back as the same.
    ///
    /// # Errors
    /// `NotFound` when none holds on that day.
    pub async fn export_catalogus(&self, ctx: &Ctx, dag: Option<Date>) -> Result<String> {
        let blad = self.open_catalogus(ctx, dag).await?;
        let catalogus = blad.catalogus.ok_or(AppError::NotFound)?;
        toml::to_string_pretty(&catalogus).map_err(AppError::internal)
    }

    /// Reads a file and says what it would change from a day on, or what is wrong with it. Saves nothing.
    ///
    /// # Errors
    /// `Invalid` on `vanaf`, or on `toml` when it is empty or too long.
    pub async fn preview_catalogus(&self, ctx: &Ctx, vanaf: &str, tekst: &str) -> Result<Lezing> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        if tekst.trim().is_empty() {
            return Err(AppError::veld("toml", "verplicht"));
        }
        if tekst.len() > MAX_BESTAND {
            return Err(AppError::veld("toml", "te_lang"));
        }
        let catalogus: Catalogus = match toml::from_str(tekst) {
            Ok(catalogus) => catalogus,
            Err(fout) => return Ok(onleesbaar(tekst, &fout)),
        };
        let faults = catalogus.gebreken();
        if !faults.is_empty() {
            return Ok(Lezing::Fouten(faults));
        }
        let was = ctx.swv.find_catalogus(vanaf).await?;
        Ok(Lezing::Goed {
            stempel: stempel(was.as_ref())?,
            verschillen: verschillen(&was.unwrap_or_default(), &catalogus),
            catalogus: Box::new(catalogus),
        })
    }

    /// Sets the catalogue of a file from a day on, over a version of that same day; the past stays as it was. `gelezen` is the
    /// stamp of the version with which it was compared, empty when there was none.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when another version holds on that day by now; `Invalid` on `vanaf` when it lies before today, on `toml` when the file has faults: [`App::preview_catalogus`] names them.
    pub async fn import_catalogus(&self, ctx: &Ctx, vanaf: &str, tekst: &str, gelezen: &str) -> Result<()> {
        let Lezing::Goed { catalogus, .. } = self.preview_catalogus(ctx, vanaf, tekst).await? else {
            return Err(AppError::veld("toml", "catalogus"));
        };
        let vanaf = self.vanaf_nu(vanaf)?;
        let tx = ctx.swv.begin().await?;
        let was = tx.lock_catalogus(vanaf).await?;
        if stempel(was.as_ref())? != gelezen {
            return Err(AppError::Conflict("gewijzigd"));
        }
        self.bewaar_catalogus(ctx, tx, vanaf, &catalogus, "").await
    }

    /// Changes one offer from a day on, in the version that holds then; what else the catalogue says stays, also what
    /// somebody else writes at the same moment.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when the offer of that day is not the one that was read; `NotFound` without the offer; `Invalid` with every field that is wrong.
    pub async fn set_arrangement(&self, ctx: &Ctx, code: &str, invoer: &ArrangementInvoer) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(&invoer.vanaf)?;
        let tx = ctx.swv.begin().await?;
        let found = tx.lock_catalogus(vanaf).await?;
        let mut catalogus = found.ok_or(AppError::NotFound)?;
        let eigen: Vec<String> = catalogus.behoefte.iter().map(|b| b.code.clone()).collect();
        let offer = catalogus
            .arrangement
            .iter_mut()
            .find(|a| a.code == code)
            .ok_or(AppError::NotFound)?;
        let gelijk = stempel(Some(&*offer))? == invoer.gelezen;
        invoer.vul(offer, &eigen)?;
        if !gelijk {
            return Err(AppError::Conflict("gewijzigd"));
        }
        if !catalogus.gebreken().is_empty() {
            return Err(AppError::veld("groep", "catalogus"));
        }
        self.bewaar_catalogus(ctx, tx, vanaf, &catalogus, code).await
    }

    async fn bewaar_catalogus(
        &self,
        ctx: &Ctx,
        tx: Tx<'_>,
        vanaf: Date,
        catalogus: &Catalogus,
        wat: &str,
    ) -> Result<()> {
        tx.save_beleid(BeleidSoort::Catalogus, vanaf, catalogus).await?;
        let entry = ctx
            .entry(Handeling::AanbodGewijzigd, "beleid")
            .met("sleutel", BeleidSoort::Catalogus.code())
            .met("vanaf", vanaf.to_string())
            .met("arrangement", wat);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// The stamp of a catalogue or of one offer, by which one sees that it is still what was read; empty for none.
///
/// # Errors
/// `Internal` when it cannot be written as text.
pub fn stempel<T: serde::Serialize>(waarde: Option<&T>) -> Result<String> {
    let Some(waarde) = waarde else {
        return Ok(String::new());
    };
    let tekst = serde_json::to_string(waarde).map_err(AppError::internal)?;
    let hash = Sha256::digest(tekst.as_bytes());
    Ok(hash.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

fn onleesbaar(tekst: &str, fout: &toml::de::Error) -> Lezing {
    let before = fout.span().map_or(0, |span| span.start);
    let regel = tekst
        .bytes()
        .take(before)
        .filter(|b| *b == b'\n')
        .count()
        .saturating_add(1);
    Lezing::Onleesbaar {
        regel,
        woorden: fout.message().to_owned(),
    }
}
