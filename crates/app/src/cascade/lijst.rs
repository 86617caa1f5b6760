//! The list of running support.

use std::sync::Arc;

use vangnet_core::{
    bewaring::Handeling,
    inrichting::{School, catalogus::Catalogus},
    toegang::{Action, Bereik, Scope},
};
use vangnet_store::{OndersteuningFilter, Pagina, TrajectRegel};

use super::Aandacht;
use crate::{App, AppError, Ctx, Result, Werkblad};

/// What the list of running support shows.
#[derive(Debug, Clone)]
pub struct OndersteuningLijst {
    /// The trajecten of this page: what must be evaluated first comes first.
    pub pagina: Pagina<TrajectRegel>,
    /// What asks for attention, as far as it does not follow from something sealed.
    pub aandacht: Aandacht,
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
        let pagina = ctx.swv.list_ondersteuning(&scope, filter).await?;
        let catalogus = self.catalogus(ctx).await?;
        Ok(OndersteuningLijst {
            aandacht: self.aandacht_in_lijst(ctx, &catalogus, &pagina.rijen).await?,
            scholen: self.scholen_van(ctx, &scope).await?,
            pagina,
            catalogus,
        })
    }

    /// The schools of which the reader sees support.
    pub(super) async fn scholen_van(&self, ctx: &Ctx, scope: &Scope) -> Result<Vec<School>> {
        let eigen = ctx.actor.scholen();
        let overal = scope.delen.iter().any(|deel| deel.bereik == Bereik::Swv);
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| overal || eigen.contains(&s.id));
        Ok(scholen)
    }

    /// Every traject that a filter lets through, as a spreadsheet; that it left is in the trail.
    pub async fn export_ondersteuning(
        &self,
        ctx: &Ctx,
        filter: &OndersteuningFilter,
        opmaak: impl FnOnce(Vec<TrajectRegel>, &Catalogus) -> Werkblad + Send,
    ) -> Result<Vec<u8>> {
        let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let catalogus = self.catalogus(ctx).await?;
        let regels = ctx.swv.list_alle_ondersteuning(&scope, filter).await?;
        let aantal = regels.len().to_string();
        let blad = opmaak(regels, &catalogus);
        let drukker = Arc::clone(&self.brieven);
        let bestand = self
            .druk(move || drukker.werkblad(&blad), "ondersteuning")
            .await?;
        let tx = ctx.swv.begin().await?;
        let entry = ctx
            .entry(Handeling::OndersteuningUitgevoerd, "traject")
            .met("aantal", aantal);
        tx.commit(entry, self.millis()).await?;
        Ok(bestand)
    }
}
