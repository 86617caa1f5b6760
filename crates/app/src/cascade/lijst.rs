//! The list of running support.

use vangnet_core::{
    bewaring::Handeling,
    inrichting::{School, catalogus::Catalogus},
    toegang::{Action, Bereik, Scope},
};
use vangnet_store::{OndersteuningFilter, Pagina, TrajectRegel};

use crate::{App, AppError, Ctx, Result};

/// What the list of running support shows.
#[derive(Debug, Clone)]
pub struct OndersteuningLijst {
    /// The trajecten of this page: what must be evaluated first comes first.
    pub pagina: Pagina<TrajectRegel>,
    /// The catalogue, for names.
    pub catalogus: Catalogus,
    /// The schools of the reader.
    pub scholen: Vec<School>,
}

impl App {
    /// The trajecten that the reader may see.
    pub async fn list_ondersteuning(
        &self,
        ctx: &Ctx,
        filter: &OndersteuningFilter,
    ) -> Result<OndersteuningLijst> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let eigen = ctx.actor.scholen();
        let overal = scope.delen.iter().any(|deel| deel.bereik == Bereik::Swv);
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| overal || eigen.contains(&s.id));
        Ok(OndersteuningLijst {
            pagina: ctx.swv.list_ondersteuning(&scope, filter).await?,
            catalogus: self.catalogus(ctx).await?,
            scholen,
        })
    }

    /// Every traject that a filter lets through, to leave as a spreadsheet; that it left is in the trail.
    pub async fn export_ondersteuning(
        &self,
        ctx: &Ctx,
        filter: &OndersteuningFilter,
    ) -> Result<(Vec<TrajectRegel>, Catalogus)> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let catalogus = self.catalogus(ctx).await?;
        let regels = ctx.swv.list_alle_ondersteuning(&scope, filter).await?;
        let tx = ctx.swv.begin().await?;
        let entry = ctx
            .entry(Handeling::OndersteuningUitgevoerd, "traject")
            .met("aantal", regels.len().to_string());
        tx.commit(entry, self.millis()).await?;
        Ok((regels, catalogus))
    }
}
