//! Needs of a pupil.

use vangnet_core::{
    bewaring::Handeling,
    cascade::behoefte::{Behoefte, Bron},
    id::{BehoefteId, LeerlingId},
    toegang::Action,
};

use super::LEZEN;
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, vrij},
};

/// A need as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BehoefteInvoer {
    /// Which one, by code of the catalogue.
    pub code: String,
    /// Where it was seen, by code.
    pub bron: String,
    /// Since when, `YYYY-MM-DD`.
    pub datum: String,
    /// A word about it.
    pub toelichting: String,
}

impl App {
    /// Records a need of a pupil (R067).
    ///
    /// # Errors
    /// `Invalid` when the catalogue does not know the need, the day lies ahead, or the need is open already.
    pub async fn add_behoefte(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        invoer: &BehoefteInvoer,
    ) -> Result<BehoefteId> {
        self.geval(ctx, id, LEZEN, Action::EditOndersteuning).await?;
        let catalogus = self.catalogus(ctx).await?;
        if catalogus.behoefte(&invoer.code).is_none() {
            return Err(AppError::veld("code", "keuze"));
        }
        let op = datum("datum", &invoer.datum)?;
        if op > self.today() {
            return Err(AppError::veld("datum", "toekomst"));
        }
        let steun = self.steun(ctx, id).await?;
        if steun.behoeften_op(self.today()).contains(&invoer.code) {
            return Err(AppError::veld("code", "bestaat_al"));
        }
        let nieuw = Behoefte {
            id: BehoefteId(self.new_id()),
            leerling: id,
            code: invoer.code.clone(),
            bron: Bron::parse(&invoer.bron).ok_or_else(|| AppError::veld("bron", "keuze"))?,
            datum: op,
            tot: None,
            toelichting: vrij("toelichting", &invoer.toelichting)?,
            door: ctx.actor.account,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_behoefte(&nieuw).await?;
        let entry = ctx
            .entry(Handeling::BehoefteVastgelegd, "behoefte")
            .op(nieuw.id.0)
            .over(id);
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    /// Ends a need today; it stays on record.
    pub async fn end_behoefte(&self, ctx: &Ctx, id: LeerlingId, behoefte: BehoefteId) -> Result<()> {
        self.geval(ctx, id, LEZEN, Action::EditOndersteuning).await?;
        let tx = ctx.swv.begin().await?;
        tx.end_behoefte(id, behoefte, self.today()).await?;
        let entry = ctx
            .entry(Handeling::BehoefteVastgelegd, "behoefte")
            .op(behoefte.0)
            .over(id)
            .met("einde", self.today().to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
