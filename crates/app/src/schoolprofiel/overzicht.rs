//! The profiles of all schools beside each other (R245).

use std::collections::BTreeMap;

use vangnet_core::{
    id::{SchoolId, SchoolprofielId},
    inrichting::{School, vergelijking::Keuze},
    schoolprofiel::{
        Schoolprofiel,
        overzicht::{Geldend, PlekRij, overzicht},
    },
};

use super::lijst::geldend;
use crate::{App, AppError, Ctx, Result, Werkblad};

/// What the page with the profiles beside each other shows.
#[derive(Debug, Clone)]
pub struct ProfielOverzicht {
    /// Every school of the samenwerkingsverband, to choose from.
    pub alle: Vec<School>,
    /// The schools that are compared, in the order of the cells.
    pub scholen: Vec<School>,
    /// Name of the format that holds today; `None` when none does.
    pub format: Option<String>,
    /// The places of that format.
    pub rijen: Vec<PlekRij>,
}

impl App {
    /// Puts what the adopted profiles of schools say beside each other; six queries, however many schools there are.
    ///
    /// # Errors
    /// `NotFound` for who may not compare schools.
    pub async fn open_profieloverzicht(&self, ctx: &Ctx, keuze: &Keuze) -> Result<ProfielOverzicht> {
        if !ctx.vergelijkt() {
            return Err(AppError::NotFound);
        }
        let vandaag = self.today();
        let alle = ctx.swv.list_scholen().await?;
        let scholen: Vec<School> = alle.iter().filter(|s| keuze.bevat(s)).cloned().collect();
        let ids: Vec<SchoolId> = scholen.iter().map(|s| s.id).collect();
        let (format, catalogus, profielen, aanbod) = tokio::try_join!(
            ctx.swv.find_profielformat(vandaag),
            ctx.swv.find_catalogus(vandaag),
            ctx.swv.list_schoolprofielen(&ids),
            ctx.swv.list_alle_schoolaanbod(),
        )?;
        let mut per: BTreeMap<SchoolId, Vec<Schoolprofiel>> = BTreeMap::new();
        for profiel in profielen {
            per.entry(profiel.school).or_default().push(profiel);
        }
        let gelden: Vec<Schoolprofiel> = per
            .values()
            .filter_map(|van| geldend(van, vandaag).map(|(profiel, _)| profiel))
            .collect();
        let wie: Vec<SchoolprofielId> = gelden.iter().map(|p| p.id).collect();
        let mut beschreven = ctx.swv.list_beschreven(&wie).await?;
        let gelden = gelden.into_iter().map(|profiel| {
            let geldend = Geldend {
                beschreven: beschreven.remove(&profiel.id).unwrap_or_default(),
                format: profiel.format,
            };
            (profiel.school, geldend)
        });
        let gelden: BTreeMap<SchoolId, Geldend> = gelden.collect();
        let rijen = format.as_ref().map(|format| {
            let catalogus = catalogus.unwrap_or_default();
            overzicht(format, &catalogus, &scholen, &gelden, &aanbod)
        });
        Ok(ProfielOverzicht {
            alle,
            scholen,
            format: format.map(|format| format.naam),
            rijen: rijen.unwrap_or_default(),
        })
    }

    /// The same as a spreadsheet; that it left is in the trail.
    ///
    /// # Errors
    /// As [`App::open_profieloverzicht`].
    pub async fn export_profieloverzicht(
        &self,
        ctx: &Ctx,
        keuze: &Keuze,
        opmaak: impl FnOnce(ProfielOverzicht) -> Werkblad + Send,
    ) -> Result<Vec<u8>> {
        let gevonden = self.open_profieloverzicht(ctx, keuze).await?;
        let aantal = gevonden.scholen.len();
        self.voer_vergelijking_uit(ctx, opmaak(gevonden), aantal).await
    }
}
