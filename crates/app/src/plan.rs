//! Plans of a pupil: the OPP with its versions, goals, the profile that every pupil has, and the work list of a school.

mod blad;
mod doel;
mod lijst;
mod opp;
mod profiel;
mod stap;

pub use blad::{DoelRegel, PlanBlad, VersieRegel};
pub use doel::DoelInvoer;
pub use lijst::{PlanWerk, PlannenLijst};
pub use opp::OppInvoer;
pub use profiel::{ProfielInvoer, ReferentieInvoer, StukInvoer, VakInvoer};
pub use stap::EvaluatieInvoer;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{LeerlingId, OppId},
    inrichting::catalogus::{Catalogus, Planregels},
    leerling::Leerling,
    plan::{
        hoorrecht::hoorstand,
        opp::{Opp, OppFeiten},
    },
    toegang::{Action, Decision, LeerlingFeiten},
    toestemming::{Kring, Toestemming, overeenstemming},
};
use vangnet_store::Zegel;

use crate::{App, AppError, Ctx, Result, leerling::Geval};

/// A pupil whose plans or acts were opened for an action.
#[derive(Debug, Clone)]
pub(crate) struct Dossierhouder {
    pub(crate) leerling: Leerling,
    pub(crate) feiten: LeerlingFeiten,
    pub(crate) decision: Decision,
    /// Absent while nothing of this pupil was ever sealed.
    pub(crate) zegel: Option<Zegel>,
}

impl Dossierhouder {
    /// Everything that hangs on a version of the plan.
    async fn opps(&self, ctx: &Ctx) -> Result<Vec<Opp>> {
        match &self.zegel {
            Some(zegel) => Ok(ctx.swv.list_opps(self.leerling.id, zegel).await?),
            None => Ok(Vec::new()),
        }
    }

    /// One version.
    async fn opp(&self, ctx: &Ctx, id: OppId) -> Result<Opp> {
        let found = self.opps(ctx).await?.into_iter().find(|o| o.id == id);
        found.ok_or(AppError::NotFound)
    }

    /// The acts.
    pub(crate) async fn daden(&self, ctx: &Ctx) -> Result<Vec<Toestemming>> {
        match &self.zegel {
            Some(zegel) => Ok(ctx.swv.list_toestemmingen(self.leerling.id, zegel).await?),
            None => Ok(Vec::new()),
        }
    }

    /// What is known around a version on a day.
    fn oppfeiten(
        &self,
        opp: &Opp,
        bijstelling: bool,
        daden: &[Toestemming],
        regels: &Planregels,
        op: Date,
    ) -> OppFeiten {
        let kring = Kring::handelingsdeel(self.leerling.leeftijd(op), regels);
        OppFeiten {
            soort: self.leerling.gegevens.soort,
            bijstelling,
            reden: !opp.reden.trim().is_empty(),
            hoor: hoorstand(daden, opp.id, opp.was_vastgesteld(), op),
            overeenstemming: overeenstemming(daden, opp.handelingsdeel_op, kring, op),
        }
    }

    /// The entry of a deed on this pupil's plans.
    pub(crate) fn entry(&self, ctx: &Ctx, handeling: Handeling, soort: &'static str) -> AuditEntry {
        ctx.entry(handeling, soort).over(self.leerling.id)
    }
}

impl App {
    /// Loads a pupil for an action on plans or acts; what one may not read is not found.
    pub(crate) async fn houder(&self, ctx: &Ctx, id: LeerlingId, action: Action) -> Result<Dossierhouder> {
        let Geval {
            leerling,
            feiten,
            decision,
        } = self.geval(ctx, id, Action::ReadOndersteuning, action).await?;
        Ok(Dossierhouder {
            zegel: ctx.swv.find_zegel(id).await?,
            leerling,
            feiten,
            decision,
        })
    }

    /// Loads the pupil of a version for an action.
    async fn houder_van_opp(&self, ctx: &Ctx, id: OppId, action: Action) -> Result<(Dossierhouder, Opp)> {
        let leerling = ctx.swv.find_leerling_van_opp(id).await?;
        let houder = self
            .houder(ctx, leerling.ok_or(AppError::NotFound)?, action)
            .await?;
        let opp = houder.opp(ctx, id).await?;
        Ok((houder, opp))
    }

    /// The catalogue of today; empty, with the rules of the law, when none was set.
    pub(crate) async fn catalogus(&self, ctx: &Ctx) -> Result<Catalogus> {
        Ok(ctx.swv.find_catalogus(self.today()).await?.unwrap_or_default())
    }

    /// A day that is not in the future and not before another.
    pub(crate) fn dag_tussen(&self, veld: &str, tekst: &str, vanaf: Option<Date>) -> Result<Date> {
        let dag = crate::invoer::datum(veld, tekst)?;
        if dag > self.today() {
            return Err(AppError::veld(veld, "toekomst"));
        }
        if vanaf.is_some_and(|vanaf| dag < vanaf) {
            return Err(AppError::veld(veld, "voor_begin"));
        }
        Ok(dag)
    }
}
