//! What support brought in a school year (R071, R145, R243).

use jiff::civil::Date;
use vangnet_core::{
    cijfers::rendement::{Verslag, verslag},
    id::SchoolId,
    inrichting::{School, catalogus::Catalogus},
    schooljaar,
};

use crate::{App, AppError, Ctx, Result};

/// School years that can be chosen, the one of today among them.
const JAREN: i16 = 5;

/// What the page of the report shows.
#[derive(Debug, Clone)]
pub struct RendementBlad {
    /// The catalogue, for names.
    pub catalogus: Catalogus,
    /// The schools of which the reader may see it.
    pub scholen: Vec<School>,
    /// The school; `None`: all together, for the samenwerkingsverband.
    pub school: Option<School>,
    /// The school year, by its first calendar year.
    pub jaar: i16,
    /// The school years that can be chosen, the newest first.
    pub jaren: Vec<i16>,
    /// The last day that is looked at.
    pub tot: Date,
    /// The report.
    pub verslag: Verslag,
    /// Whether small counts are masked.
    pub gemaskeerd: bool,
}

impl App {
    /// The report of a school year, by its first calendar year; without one of today's. Without a school all together for who
    /// works for the samenwerkingsverband, else the first of the reader's own.
    ///
    /// # Errors
    /// `Denied` for who sees figures of no school; `NotFound` for a school of others or a year that cannot be chosen.
    pub async fn open_rendement(
        &self,
        ctx: &Ctx,
        school: Option<SchoolId>,
        jaar: Option<i16>,
    ) -> Result<RendementBlad> {
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.leest_cijfers(s.id).is_some());
        if scholen.is_empty() {
            return Err(AppError::Denied);
        }
        let swv = ctx.mag_swv(vangnet_core::toegang::Action::ReadCijfers);
        let school = match school {
            Some(id) => Some(scholen.iter().find(|s| s.id == id).ok_or(AppError::NotFound)?),
            None if swv => None,
            None => scholen.first(),
        };
        let school = school.cloned();
        let vandaag = self.today();
        let nu = schooljaar::eerste_dag(vandaag).year();
        let jaar = jaar.unwrap_or(nu);
        let jaren: Vec<i16> = (0..JAREN).map(|terug| nu.saturating_sub(terug)).collect();
        if !jaren.contains(&jaar) {
            return Err(AppError::NotFound);
        }
        let van = Date::new(jaar, 8, 1).map_err(|_cause| AppError::NotFound)?;
        let tot = schooljaar::laatste_dag(van).min(vandaag);
        let gemaskeerd = school
            .as_ref()
            .is_none_or(|s| ctx.leest_cijfers(s.id) != Some(false));
        let catalogus = ctx.swv.find_catalogus(tot).await?.unwrap_or_default();
        let gegeven = ctx
            .swv
            .list_rendement(school.as_ref().map(|s| s.id), van, tot)
            .await?;
        Ok(RendementBlad {
            verslag: verslag(&catalogus, &gegeven, tot, gemaskeerd),
            catalogus,
            scholen,
            school,
            jaar,
            jaren,
            tot,
            gemaskeerd,
        })
    }
}
