//! What stands above every page of a pupil: who it is, and the pages that the reader may open.

use std::collections::BTreeMap;

use vangnet_core::{
    id::AccountId,
    inrichting::School,
    leerling::Leerling,
    toegang::{Action, LeerlingFeiten},
};

use crate::{App, Ctx, Result};

/// A page of a pupil.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// The overview.
    Overzicht,
    /// The plans: OPP, IOP.
    Plan,
    /// The trajecten and the cascade.
    Trajecten,
    /// Where the pupil was discussed, and what was agreed.
    Overleg,
    /// The log.
    Logboek,
    /// What teachers must know and do.
    Handelingswijzer,
    /// Questions to all teachers.
    Vragen,
    /// The acts of pupil and parents, and who looked.
    Toestemming,
}

impl Tab {
    /// Every page, in the order of the tabs.
    pub const ALL: [Self; 8] = [
        Self::Overzicht,
        Self::Plan,
        Self::Trajecten,
        Self::Overleg,
        Self::Logboek,
        Self::Handelingswijzer,
        Self::Vragen,
        Self::Toestemming,
    ];

    /// The stable code, also the last part of the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overzicht => "overzicht",
            Self::Plan => "plan",
            Self::Trajecten => "trajecten",
            Self::Overleg => "overleg",
            Self::Logboek => "logboek",
            Self::Handelingswijzer => "handelingswijzer",
            Self::Vragen => "vragen",
            Self::Toestemming => "toestemming",
        }
    }

    /// What one must be allowed to open it.
    pub const fn action(self) -> Action {
        match self {
            Self::Overzicht => Action::ReadLeerling,
            Self::Plan | Self::Trajecten | Self::Overleg | Self::Vragen | Self::Toestemming => {
                Action::ReadOndersteuning
            }
            Self::Logboek => Action::ReadLogboek,
            Self::Handelingswijzer => Action::ReadHandelingswijzer,
        }
    }
}

/// What stands above every page of a pupil.
#[derive(Debug, Clone)]
pub struct LeerlingKop {
    /// The pupil.
    pub leerling: Leerling,
    /// The school.
    pub school: Option<School>,
    /// Name of the site.
    pub locatie: Option<String>,
    /// Name of the mentor.
    pub mentor: Option<String>,
    /// Whether the reader sees name and class and no more: a teacher (R057), a confidant.
    pub alleen_naam: bool,
    /// The pages that the reader may open.
    pub tabs: Vec<Tab>,
}

impl App {
    /// The head of a pupil's pages; two queries.
    pub(crate) async fn kop(&self, ctx: &Ctx, leerling: Leerling) -> Result<LeerlingKop> {
        Ok(self.kop_met(ctx, leerling, &[]).await?.0)
    }

    /// The head, and the names of others; two queries.
    pub(crate) async fn kop_met(
        &self,
        ctx: &Ctx,
        leerling: Leerling,
        ook: &[AccountId],
    ) -> Result<(LeerlingKop, BTreeMap<AccountId, String>)> {
        let feiten: LeerlingFeiten = ctx.actor.feiten(&leerling);
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == leerling.gegevens.school);
        let locatie = school
            .as_ref()
            .zip(leerling.gegevens.locatie)
            .and_then(|(school, id)| school.locaties.iter().find(|l| l.id == id))
            .map(|l| l.naam.clone());
        let ziet = |action| ctx.mag(action, feiten);
        let alleen_naam = !ziet(Action::ReadOndersteuning) && !ziet(Action::ReadAanvraag);
        let mentor = leerling.gegevens.mentor.filter(|_| !alleen_naam);
        let wie: Vec<AccountId> = ook.iter().copied().chain(mentor).collect();
        let namen = if wie.is_empty() {
            BTreeMap::new()
        } else {
            ctx.swv.list_namen(&wie).await?
        };
        let mentor = mentor.and_then(|mentor| namen.get(&mentor).cloned());
        let kop = LeerlingKop {
            school,
            locatie,
            mentor,
            alleen_naam,
            tabs: Tab::ALL
                .into_iter()
                .filter(|tab| ctx.mag(tab.action(), feiten))
                .collect(),
            leerling,
        };
        Ok((kop, namen))
    }
}
