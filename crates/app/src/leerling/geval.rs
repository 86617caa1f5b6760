//! A pupil as somebody opens it for a deed.

use vangnet_core::{
    id::LeerlingId,
    leerling::Leerling,
    toegang::{Action, Decision, LeerlingFeiten},
};

use crate::{App, AppError, Ctx, Result};

/// A pupil, with what the one who asks may do there.
#[derive(Debug, Clone)]
pub(crate) struct Geval {
    pub(crate) leerling: Leerling,
    pub(crate) feiten: LeerlingFeiten,
    pub(crate) decision: Decision,
}

impl App {
    /// Loads a pupil for an action; who may not do `lezen` is not told that the pupil exists.
    pub(crate) async fn geval(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        lezen: Action,
        doen: Action,
    ) -> Result<Geval> {
        let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
        let feiten = ctx.actor.feiten(&leerling);
        let decision = ctx.vereis(lezen, doen, feiten)?;
        Ok(Geval {
            leerling,
            feiten,
            decision,
        })
    }
}
