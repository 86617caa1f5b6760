//! The last day of enrolment of a pupil.

use vangnet_core::{bewaring::Handeling, id::LeerlingId, toegang::Action};

use super::LeerlingKop;
use crate::{App, AppError, Ctx, Result, invoer::datum_opt};

impl App {
    /// Opens the form of the last day of enrolment; nothing of the file is shown there.
    ///
    /// # Errors
    /// `Denied` for who does not keep the list of pupils of the school.
    pub async fn open_vertrek(&self, ctx: &Ctx, id: LeerlingId) -> Result<LeerlingKop> {
        let geval = self
            .geval(ctx, id, Action::ReadLeerling, Action::ReadLeerling)
            .await?;
        if !ctx.mag_importeren(geval.leerling.gegevens.school) {
            return Err(AppError::Denied);
        }
        self.kop(ctx, geval.leerling).await
    }

    /// Records the last day of enrolment, or takes it back when it is empty. For who keeps the list of pupils of the school. A
    /// pupil who left has no terms of plans any more; what runs is to be ended, and aftercare counts from here. The retention period
    /// does not: it counts from the last thing on file.
    ///
    /// # Errors
    /// `Denied` for who does not keep the list; `Invalid` on `vertrokken_op` for no day, for one before the pupil was enrolled or
    /// more than a year ahead; `Conflict` when somebody else wrote in the meantime.
    pub async fn save_vertrek(&self, ctx: &Ctx, id: LeerlingId, versie: i32, op: &str) -> Result<()> {
        let geval = self
            .geval(ctx, id, Action::ReadLeerling, Action::ReadLeerling)
            .await?;
        if !ctx.mag_importeren(geval.leerling.gegevens.school) {
            return Err(AppError::Denied);
        }
        let dag = datum_opt("vertrokken_op", op)?;
        let uiterlijk = self.today().saturating_add(jiff::Span::new().years(1));
        if dag.is_some_and(|dag| dag > uiterlijk) {
            return Err(AppError::veld("vertrokken_op", "toekomst"));
        }
        let zegel = ctx.swv.find_zegel(id).await?;
        let begin = ctx.swv.find_profiel(id, zegel.as_ref()).await?.ingeschreven_op;
        if dag.zip(begin).is_some_and(|(dag, begin)| dag < begin) {
            return Err(AppError::veld("vertrokken_op", "voor_begin"));
        }
        let tx = ctx.swv.begin().await?;
        tx.set_vertrek(id, versie, dag).await?;
        let mut entry = ctx
            .entry(Handeling::VertrekVastgelegd, "leerling")
            .op(id.0)
            .over(id);
        if let Some(dag) = dag {
            entry = entry.met("datum", dag.to_string());
        }
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
