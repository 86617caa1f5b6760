//! The catalogue of support: read by who works with it, set by the samenwerkingsverband, in and out as TOML (R020, R031).

mod invoer;
mod tarief;

pub use invoer::ArrangementInvoer;
pub use tarief::{TariefRegel, TarievenInvoer};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    inrichting::{
        catalogus::{Catalogus, CatalogusDeel, CatalogusFout, verschillen},
        verschil::Verschil,
    },
    toegang::{Action, Scope},
};
use vangnet_store::{BeleidSoort, Tx};

use super::tekst::{self, Beleidstekst, Lezing, stempel};
use crate::{App, AppError, Ctx, Result};

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

/// A catalogue that was read, before anything is saved.
pub type CatalogusLezing = Lezing<Catalogus, CatalogusDeel, CatalogusFout>;

impl Beleidstekst for Catalogus {
    type Deel = CatalogusDeel;
    type Gebrek = CatalogusFout;

    fn gebreken(&self) -> Vec<CatalogusFout> {
        self.gebreken()
    }

    fn verschillen(was: &Self, wordt: &Self) -> Vec<Verschil<CatalogusDeel>> {
        verschillen(was, wordt)
    }
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
    pub async fn preview_catalogus(&self, ctx: &Ctx, vanaf: &str, tekst: &str) -> Result<CatalogusLezing> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        tekst::lees(tekst, ctx.swv.find_catalogus(vanaf).await?)
    }

    /// Sets the catalogue of a file from a day on, over a version of that same day; the past stays as it was. `gelezen` is the
    /// stamp of the version with which it was compared, empty when there was none.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when another version holds on that day by now; `Invalid` on `vanaf` when it lies before today, on `toml` when the file has faults: [`App::preview_catalogus`] names them.
    pub async fn import_catalogus(&self, ctx: &Ctx, vanaf: &str, tekst: &str, gelezen: &str) -> Result<()> {
        let Lezing::Goed { inhoud, .. } = self.preview_catalogus(ctx, vanaf, tekst).await? else {
            return Err(AppError::veld("toml", "catalogus"));
        };
        let vanaf = self.vanaf_nu(vanaf)?;
        let tx = ctx.swv.begin().await?;
        let was = tx.lock_catalogus(vanaf).await?;
        if stempel(was.as_ref())? != gelezen {
            return Err(AppError::Conflict("gewijzigd"));
        }
        self.bewaar_catalogus(ctx, tx, vanaf, &inhoud, "").await
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
