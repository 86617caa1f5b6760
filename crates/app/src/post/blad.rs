//! The outbox as an administrator sees it: what was given up, what waits, what was sent.

use vangnet_core::{bewaring::Handeling, id::PostId, post::PostStaat, toegang::Action};
use vangnet_store::Post;

use crate::{App, AppError, Ctx, Result};

/// At most this many lines of a state.
const REGELS: u64 = 100;

/// What the page of mail shows.
#[derive(Debug, Clone)]
pub struct PostBlad {
    /// What was given up, the newest first.
    pub mislukt: Vec<Post>,
    /// What waits for its first or next try.
    pub klaar: Vec<Post>,
    /// How many are in each state.
    pub aantallen: Vec<(PostStaat, u64)>,
    /// Mail ends in a folder of the server and reaches nobody; `None` when nothing delivers mail at all.
    pub naar_map: Option<bool>,
}

impl App {
    /// Opens the outbox.
    pub async fn open_post(&self, ctx: &Ctx) -> Result<PostBlad> {
        ctx.vereis_swv(Action::ManageAccounts)?;
        let mut aantallen = Vec::new();
        for staat in PostStaat::ALL {
            aantallen.push((staat, ctx.swv.count_post(staat).await?));
        }
        Ok(PostBlad {
            mislukt: ctx.swv.list_post(PostStaat::Mislukt, REGELS).await?,
            klaar: ctx.swv.list_post(PostStaat::Klaar, REGELS).await?,
            aantallen,
            naar_map: self.post.as_ref().map(|kamer| kamer.bode.is_map()),
        })
    }

    /// Has a mail that was given up tried again in the next round.
    ///
    /// # Errors
    /// `Conflict("staat")` when it was not given up, or somebody else had it tried again.
    pub async fn retry_post(&self, ctx: &Ctx, id: PostId) -> Result<()> {
        ctx.vereis_swv(Action::ManageAccounts)?;
        let nu = self.millis();
        let tx = ctx.swv.begin().await?;
        if !tx.retry_post(id, nu).await? {
            return Err(AppError::Conflict("staat"));
        }
        let entry = ctx
            .entry(Handeling::PostVerder, "postvak")
            .op(id.0)
            .met("staat", PostStaat::Klaar.code());
        Ok(tx.commit(entry, nu).await?)
    }
}
