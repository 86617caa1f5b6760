//! The quality of support at a school: cycle, ambitions, protocols, what staff can (R229, R231, R244, R253-R255, R257).
//!
//! A school writes its own. What the samenwerkingsverband writes holds for all schools and stands on the page of each.

mod ambitie;
mod competentie;
mod cyclus;
mod protocol;
mod scholing;

pub use ambitie::{AmbitieBlad, AmbitieInvoer, JaarverslagBlad, NotitieInvoer};
pub use competentie::CompetentieInvoer;
pub use cyclus::{CyclusBlad, CyclusInvoer, FaseInvoer, GroepRegel, MetingInvoer};
pub use protocol::{ProtocolInvoer, ProtocolRegel, ProtocollenBlad};
pub use scholing::{CompetentieNamen, CompetentieRegel, ScholingBlad, ScholingInvoer, ScholingRegel};

use vangnet_core::{id::SchoolId, inrichting::School, toegang::Action};

use crate::{App, AppError, Ctx, Result};

/// The school of a page, and what the reader may write there.
#[derive(Debug, Clone)]
pub struct KwaliteitKop {
    /// The school.
    pub school: School,
    /// The schools of which the reader may see this, by name.
    pub scholen: Vec<School>,
    /// Whether the reader writes for the school.
    pub mag_school: bool,
    /// Whether the reader writes what holds for all schools.
    pub mag_swv: bool,
}

impl KwaliteitKop {
    /// Whether the reader may add something: to the school, or for all schools.
    pub const fn mag_toevoegen(&self) -> bool {
        self.mag_school || self.mag_swv
    }

    /// Whether the reader writes what belongs to a school, or to all when there is none.
    pub const fn mag_van(&self, school: Option<SchoolId>) -> bool {
        match school {
            Some(_) => self.mag_school,
            None => self.mag_swv,
        }
    }

    /// Whose what the reader adds will be: who writes for the school adds to the school.
    const fn nieuw_van(&self) -> Result<Option<SchoolId>> {
        match (self.mag_school, self.mag_swv) {
            (true, _) => Ok(Some(self.school.id)),
            (false, true) => Ok(None),
            (false, false) => Err(AppError::Denied),
        }
    }
}

impl Ctx {
    fn leest_kwaliteit(&self, school: SchoolId) -> bool {
        self.mag_school(Action::ReadKwaliteit, school) || self.mag_swv(Action::ReadKwaliteit)
    }
}

impl App {
    /// The first school of which the reader may see the quality.
    ///
    /// # Errors
    /// `Denied` for who sees it of no school.
    pub async fn find_kwaliteitschool(&self, ctx: &Ctx) -> Result<SchoolId> {
        let scholen = ctx.swv.list_scholen().await?;
        let mut mine = scholen.into_iter().filter(|s| ctx.leest_kwaliteit(s.id));
        mine.next().map(|s| s.id).ok_or(AppError::Denied)
    }

    /// The school, for who may know of it.
    async fn kwaliteitkop(&self, ctx: &Ctx, school: SchoolId) -> Result<KwaliteitKop> {
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.leest_kwaliteit(s.id));
        let found = scholen.iter().find(|s| s.id == school).cloned();
        Ok(KwaliteitKop {
            school: found.ok_or(AppError::NotFound)?,
            scholen,
            mag_school: ctx.mag_school(Action::WriteKwaliteit, school),
            mag_swv: ctx.mag_swv(Action::WriteKwaliteit),
        })
    }
}
