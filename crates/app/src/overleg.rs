//! Bodies that discuss pupils: their calendar, their agenda, the meeting itself and what was agreed (R148-R158).

mod afspraak;
mod agenda;
mod feed;
mod gast;
mod gezegd;
mod inrichting;
mod kalender;
mod lijst;
mod nieuw;
mod punt;

pub use afspraak::{ANDEREN, AfspraakInvoer, AfspraakRegel};
pub use agenda::{AgendaBlad, PuntRegel, VoorstelRegel};
pub use gast::{BEZOEK_SECONDEN, GastBlad, GastInvoer, GastenBlad, Uitnodiging};
pub use gezegd::PuntInvoer;
pub use inrichting::{LidInvoer, OverlegFormulier, OverlegInvoer};
pub(crate) use kalender::grens;
pub use kalender::{BijeenkomstInvoer, OverlegBlad};
pub use lijst::{BesprokenRegel, LeerlingOverleg, OverlegLijst, OverlegRegel};
pub use nieuw::{PuntFormulier, PuntNieuw};
pub use punt::{Eerder, PuntBlad, PuntSteun};

use vangnet_core::{
    id::{BijeenkomstId, OverlegId},
    inrichting::catalogus::Catalogus,
    overleg::{Bijeenkomst, Orgaan, Overleg, Overleglid},
    toegang::{Action, Decision, OverlegFeiten, Resource, decide},
};

use crate::{App, AppError, Ctx, Result};

/// A body as somebody opens it, with what the reader may do there.
#[derive(Debug, Clone)]
pub(crate) struct Zaal {
    pub(crate) catalogus: Catalogus,
    pub(crate) overleg: Overleg,
    pub(crate) orgaan: Orgaan,
    pub(crate) leden: Vec<Overleglid>,
    pub(crate) feiten: OverlegFeiten,
    pub(crate) decision: Decision,
}

impl Zaal {
    /// The role in which somebody sits in it.
    fn rol(&self, ctx: &Ctx) -> Option<&str> {
        let ik = self.leden.iter().find(|lid| lid.account == ctx.actor.account);
        ik.map(|lid| lid.rol.as_str())
    }

    /// Whether the reader leads it.
    fn leidt(&self, ctx: &Ctx) -> bool {
        ctx.mag_overleg(Action::LeadOverleg, self.feiten)
    }

    /// Whether the reader brings pupils in (R152): who leads it, and who sits in it in a role that does.
    fn brengt_in(&self, ctx: &Ctx) -> bool {
        let mag = ctx.mag_overleg(Action::BringInOverleg, self.feiten);
        mag && (self.leidt(ctx) || self.rol(ctx).is_some_and(|rol| self.orgaan.brengt_in(rol)))
    }
}

/// The kind of a body; one that the catalogue no longer has sees names only and decides nothing.
fn orgaan_van(catalogus: &Catalogus, code: &str) -> Orgaan {
    let bekend = catalogus.orgaan(code).cloned();
    bekend.unwrap_or_else(|| Orgaan::vervallen(code))
}

impl App {
    /// Loads a body for an action; who may not see it is not told that it exists.
    pub(crate) async fn zaal(&self, ctx: &Ctx, id: OverlegId, action: Action) -> Result<Zaal> {
        let overleg = ctx.swv.find_overleg(id).await?.ok_or(AppError::NotFound)?;
        let leden = ctx.swv.list_overlegleden(&[id]).await?.remove(&id);
        let leden = leden.unwrap_or_default();
        let feiten = overleg.feiten(&leden, ctx.actor.account);
        let decision = decide(&ctx.actor, Action::ReadOverleg, &Resource::Overleg(feiten));
        if !decision.allowed {
            return Err(AppError::NotFound);
        }
        if !ctx.mag_overleg(action, feiten) {
            return Err(AppError::Denied);
        }
        let catalogus = self.catalogus(ctx).await?;
        Ok(Zaal {
            orgaan: orgaan_van(&catalogus, &overleg.orgaan),
            catalogus,
            overleg,
            leden,
            feiten,
            decision,
        })
    }

    /// Loads a meeting with its body. Who only sits in it reads a meeting around its day; who leads it, always.
    pub(crate) async fn zitting_van(
        &self,
        ctx: &Ctx,
        id: BijeenkomstId,
        action: Action,
    ) -> Result<(Zaal, Bijeenkomst)> {
        let bijeenkomst = ctx.swv.find_bijeenkomst(id).await?.ok_or(AppError::NotFound)?;
        let zaal = self.zaal(ctx, bijeenkomst.overleg, action).await?;
        if !zaal.leidt(ctx) && !bijeenkomst.leesbaar_voor_leden(self.today()) {
            return Err(AppError::NotFound);
        }
        Ok((zaal, bijeenkomst))
    }
}
