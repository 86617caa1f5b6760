//! The register of decisions, its spreadsheet, and the letters of a bundle together.

use std::sync::Arc;

use vangnet_core::{
    bewaring::Handeling,
    id::BundelId,
    inrichting::School,
    toegang::{Action, Klasse, Scope},
};
use vangnet_store::{BesluitFilter, BesluitRegel, Pagina};

use crate::{App, AppError, Ctx, Result, Werkblad};

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

    /// The register as a spreadsheet: every decision that the reader may see, laid out by the edge in the reader's language.
    /// It holds names, so that it left is written down.
    pub async fn export_besluiten(
        &self,
        ctx: &Ctx,
        filter: &BesluitFilter,
        opmaak: impl FnOnce(Vec<BesluitRegel>) -> Werkblad + Send,
    ) -> Result<Vec<u8>> {
        let alles = BesluitFilter {
            pagina: 0,
            ..filter.clone()
        };
        let regels = self.list_besluiten(ctx, &alles).await?.pagina.rijen;
        let aantal = regels.len().to_string();
        let blad = opmaak(regels);
        let drukker = Arc::clone(&self.brieven);
        let bestand = self.druk(move || drukker.werkblad(&blad), "register").await?;
        let entry = ctx
            .entry(Handeling::RegisterUitgevoerd, "beschikking")
            .met("aantal", aantal);
        let tx = ctx.swv.begin().await?;
        tx.commit(entry, self.millis()).await?;
        Ok(bestand)
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
