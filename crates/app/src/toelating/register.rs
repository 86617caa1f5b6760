//! The register of decisions, its spreadsheet, and the letters of a bundle together.

use std::sync::Arc;

use vangnet_core::{
    id::BundelId,
    inrichting::School,
    toegang::{Action, Klasse, Scope},
};
use vangnet_store::{BesluitFilter, BesluitRegel, Pagina};

use crate::{App, AppError, Ctx, Result};

/// What the register shows.
#[derive(Debug, Clone)]
pub struct BesluitLijst {
    /// The decisions of this page.
    pub pagina: Pagina<BesluitRegel>,
    /// Schools to filter by.
    pub scholen: Vec<School>,
}

/// How the letters of a bundle come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrievenVorm {
    /// Each letter a file.
    Zip,
    /// One file for the printer.
    Pdf,
}

impl App {
    /// The decisions that the reader may see, newest first; page 0 gives all of them.
    pub async fn list_besluiten(&self, ctx: &Ctx, filter: &BesluitFilter) -> Result<BesluitLijst> {
        let scope = Scope::of(&ctx.actor, Action::ReadBeschikking);
        if scope.is_leeg() {
            return Err(AppError::NotFound);
        }
        let is_swv = ctx.actor.is_swv();
        let eigen = ctx.actor.scholen();
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| is_swv || eigen.contains(&s.id));
        Ok(BesluitLijst {
            pagina: ctx.swv.list_besluiten(&scope, filter).await?,
            scholen,
        })
    }

    /// The letters of the decisions on a bundle, together. Each letter that leaves is in the reading log.
    pub async fn open_bundelbrieven(
        &self,
        ctx: &Ctx,
        id: BundelId,
        vorm: BrievenVorm,
    ) -> Result<(String, Vec<u8>)> {
        let bundel = ctx.swv.find_bundel(id).await?.ok_or(AppError::NotFound)?;
        if Scope::of(&ctx.actor, Action::ReadBeschikking).is_leeg() {
            return Err(AppError::NotFound);
        }
        let mut brieven = Vec::new();
        for stand in ctx.swv.list_bundel_aanvragen(id).await? {
            if !stand.staat.is_besloten() {
                continue;
            }
            let zaak = self.zaak(ctx, stand.aanvraag, Action::ReadBeschikking).await?;
            if !zaak.decision.klassen.bevat(Klasse::Zorg) {
                return Err(AppError::Denied);
            }
            if let Some((nummer, pdf)) = ctx.swv.find_brief(stand.aanvraag, None, &zaak.zegel).await? {
                self.log_inzage(ctx, zaak.leerling.id, "beschikking", zaak.decision.reason)
                    .await?;
                brieven.push((format!("beschikking-{nummer}.pdf"), pdf));
            }
        }
        if brieven.is_empty() {
            return Err(AppError::NotFound);
        }
        let drukker = Arc::clone(&self.brieven);
        let samen = self
            .druk(
                move || match vorm {
                    BrievenVorm::Zip => drukker.zip(&brieven),
                    BrievenVorm::Pdf => {
                        drukker.samen(&brieven.into_iter().map(|(_, pdf)| pdf).collect::<Vec<_>>())
                    }
                },
                "bundel",
            )
            .await?;
        Ok((bundel.nummer, samen))
    }
}
