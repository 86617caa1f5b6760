//! The format of the profiles: dated policy of the samenwerkingsverband, in and out as TOML (R007).

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    inrichting::verschil::Verschil,
    schoolprofiel::format::{FormatDeel, FormatFout, Profielformat, verschillen},
    toegang::Action,
};
use vangnet_store::BeleidSoort;

use crate::{
    App, AppError, Ctx, Result,
    inrichting::tekst::{self, Beleidstekst, Lezing, stempel},
};

/// What is known of the format.
#[derive(Debug, Clone)]
pub struct FormatBlad {
    /// The day for which it is shown.
    pub dag: Date,
    /// The days from which a version holds, oldest first.
    pub dagen: Vec<Date>,
    /// The format that holds on the day; `None` when none was set.
    pub format: Option<Profielformat>,
    /// Whether the reader may set it.
    pub mag_wijzigen: bool,
}

/// A format that was read, before anything is saved.
pub type FormatLezing = Lezing<Profielformat, FormatDeel, FormatFout>;

impl Beleidstekst for Profielformat {
    type Deel = FormatDeel;
    type Gebrek = FormatFout;

    fn gebreken(&self) -> Vec<FormatFout> {
        self.gebreken()
    }

    fn verschillen(was: &Self, wordt: &Self) -> Vec<Verschil<FormatDeel>> {
        verschillen(was, wordt)
    }
}

impl App {
    /// The format on a day; today when none is named.
    ///
    /// # Errors
    /// `Denied` for who does not read the set-up of the samenwerkingsverband.
    pub async fn open_profielformat(&self, ctx: &Ctx, dag: Option<Date>) -> Result<FormatBlad> {
        ctx.vereis_swv(Action::ReadInrichting)?;
        let dag = dag.unwrap_or_else(|| self.today());
        Ok(FormatBlad {
            dag,
            dagen: ctx.swv.list_profielformatdagen().await?,
            format: ctx.swv.find_profielformat(dag).await?,
            mag_wijzigen: ctx.mag_swv(Action::EditInrichting),
        })
    }

    /// The format on a day as TOML, that reads back as the same.
    ///
    /// # Errors
    /// `NotFound` when none holds on that day.
    pub async fn export_profielformat(&self, ctx: &Ctx, dag: Option<Date>) -> Result<String> {
        let format = self
            .open_profielformat(ctx, dag)
            .await?
            .format
            .ok_or(AppError::NotFound)?;
        toml::to_string_pretty(&format).map_err(AppError::internal)
    }

    /// Reads a file and says what is wrong with it. Saves nothing.
    ///
    /// # Errors
    /// `Invalid` on `vanaf`, or on `toml` when it is empty or too long.
    pub async fn preview_profielformat(&self, ctx: &Ctx, vanaf: &str, tekst: &str) -> Result<FormatLezing> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        tekst::lees(tekst, ctx.swv.find_profielformat(vanaf).await?)
    }

    /// Sets the format of a file from a day on; profiles that were begun keep the one they were begun with. `gelezen` is the
    /// stamp of the version that held when the file was looked at, empty when there was none.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when another version holds by now; `Invalid` on `vanaf`, or on `toml` when the file has faults.
    pub async fn import_profielformat(
        &self,
        ctx: &Ctx,
        vanaf: &str,
        tekst: &str,
        gelezen: &str,
    ) -> Result<()> {
        let Lezing::Goed { inhoud, .. } = self.preview_profielformat(ctx, vanaf, tekst).await? else {
            return Err(AppError::veld("toml", "profielformat"));
        };
        let vanaf = self.vanaf_nu(vanaf)?;
        let tx = ctx.swv.begin().await?;
        let was = tx.lock_profielformat(vanaf).await?;
        if stempel(was.as_ref())? != gelezen {
            return Err(AppError::Conflict("gewijzigd"));
        }
        tx.save_beleid(BeleidSoort::Profielformat, vanaf, &*inhoud)
            .await?;
        let entry = ctx
            .entry(Handeling::BeleidGewijzigd, "beleid")
            .met("sleutel", BeleidSoort::Profielformat.code())
            .met("vanaf", vanaf.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
