//! What the reader has to do for support profiles.

use vangnet_core::{id::SchoolId, schoolprofiel::Profieltaak, toegang::Action};

use crate::{App, Ctx, Result, klok::venster};

/// A task at a place of a support profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfieltaakRegel {
    /// The task.
    pub taak: Profieltaak,
    /// Name of the school.
    pub school: String,
    /// The calendar year in which the school year of the profile begins.
    pub schooljaar: i16,
    /// Whether its last day has passed.
    pub te_laat: bool,
}

impl Ctx {
    /// Whether the reader works at a school of which the reader sees the profile.
    pub(super) fn leest_profielen(&self) -> bool {
        let hier = |school| self.mag_school(Action::ReadSchoolprofiel, school);
        self.actor.scholen().into_iter().any(hier)
    }
}

impl App {
    /// The reader's tasks for profiles of schools where the reader still works.
    pub(super) async fn profieltaken(&self, ctx: &Ctx) -> Result<Vec<ProfieltaakRegel>> {
        if !ctx.leest_profielen() {
            return Ok(Vec::new());
        }
        let vandaag = self.today();
        let tot = venster(vandaag).tot;
        let mut taken = ctx.swv.list_eigen_profieltaken(ctx.actor.account, tot).await?;
        taken.retain(|(_, school, _)| ctx.mag_school(Action::ReadSchoolprofiel, *school));
        if taken.is_empty() {
            return Ok(Vec::new());
        }
        let scholen = ctx.swv.list_scholen().await?;
        let naam = |id| scholen.iter().find(|s| s.id == id).map(|s| s.naam.clone());
        let regel = |(taak, school, schooljaar): (Profieltaak, SchoolId, i16)| ProfieltaakRegel {
            te_laat: taak.uiterlijk < vandaag,
            school: naam(school).unwrap_or_default(),
            schooljaar,
            taak,
        };
        Ok(taken.into_iter().map(regel).collect())
    }
}
