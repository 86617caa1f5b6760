//! Of what I am reminded by mail, and in which language.

use std::collections::BTreeSet;

use vangnet_core::{
    bewaring::Handeling,
    post::{HerinneringSoort, Posttaal},
};
use vangnet_store::Postvoorkeur;

use crate::{App, AppError, Ctx, Result};

impl App {
    /// Chooses of what I am reminded: the kinds that are named, and no others.
    ///
    /// # Errors
    /// `Invalid` on `taal` or `soort` with a code that does not exist.
    pub async fn save_herinneringen(&self, ctx: &Ctx, taal: &str, soorten: &[String]) -> Result<()> {
        let taal = Posttaal::parse(taal).ok_or_else(|| AppError::veld("taal", "keuze"))?;
        let aan: Option<BTreeSet<HerinneringSoort>> =
            soorten.iter().map(|s| HerinneringSoort::parse(s)).collect();
        let aan = aan.ok_or_else(|| AppError::veld("soort", "keuze"))?;
        let voorkeur = Postvoorkeur {
            taal: Some(taal),
            soorten: HerinneringSoort::ALL
                .into_iter()
                .map(|soort| (soort, aan.contains(&soort)))
                .collect(),
        };
        let tx = ctx.swv.begin().await?;
        tx.save_postvoorkeur(ctx.actor.account, &voorkeur).await?;
        let entry = ctx
            .entry(Handeling::HerinneringGewijzigd, "account")
            .op(ctx.actor.account.0)
            .met(
                "uit",
                HerinneringSoort::ALL.len().saturating_sub(aan.len()).to_string(),
            );
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
