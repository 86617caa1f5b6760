//! The mentor of a pupil: who it is, who it was, and why it changed (R037).

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, LeerlingId},
    toegang::{Action, Rol},
};
use vangnet_store::{Medewerker, Mentorwissel};

use super::aantekening::keuze;
use crate::{App, AppError, Ctx, Result, invoer::verplicht, leerling::LeerlingKop};

/// Another mentor, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MentorInvoer {
    /// The version of the pupil's record that was read.
    pub versie: i32,
    /// The account.
    pub mentor: String,
    /// Why.
    pub reden: String,
}

/// The page.
#[derive(Debug, Clone)]
pub struct MentorBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// The changes, newest first.
    pub wissels: Vec<Mentorwissel>,
    /// Names.
    pub namen: BTreeMap<AccountId, String>,
    /// Who can be mentor; empty for who only reads.
    pub mentoren: Vec<Medewerker>,
}

impl App {
    /// Shows the mentors of a pupil through the years.
    pub async fn open_mentor(&self, ctx: &Ctx, id: LeerlingId) -> Result<MentorBlad> {
        let lezen = Action::ReadOndersteuning;
        let geval = self.geval(ctx, id, lezen, lezen).await?;
        self.log_inzage(ctx, id, "mentor", geval.decision.reason).await?;
        let wissels = ctx.swv.list_mentorwissels(id).await?;
        let mut wie: Vec<AccountId> = wissels
            .iter()
            .flat_map(|w| [w.van, w.naar, w.door])
            .flatten()
            .collect();
        wie.sort();
        wie.dedup();
        let school = geval.leerling.gegevens.school;
        let mentoren = if ctx.mag_lesklassen(school) {
            self.mentoren(ctx, school).await?
        } else {
            Vec::new()
        };
        Ok(MentorBlad {
            namen: ctx.swv.list_namen(&wie).await?,
            wissels,
            mentoren,
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    async fn mentoren(&self, ctx: &Ctx, school: vangnet_core::id::SchoolId) -> Result<Vec<Medewerker>> {
        let mut hier = ctx.swv.list_medewerkers(school, self.today()).await?;
        hier.retain(|m| m.rollen.contains(&Rol::Mentor));
        Ok(hier)
    }

    /// Gives a pupil another mentor; the history keeps who it was and why it changed.
    ///
    /// # Errors
    /// `Invalid` on `reden` without a reason, on `mentor` for who is no mentor at the school or already is this pupil's.
    pub async fn set_mentor(&self, ctx: &Ctx, id: LeerlingId, invoer: &MentorInvoer) -> Result<()> {
        let lezen = Action::ReadOndersteuning;
        let mut leerling = self.geval(ctx, id, lezen, lezen).await?.leerling;
        let school = leerling.gegevens.school;
        if !ctx.mag_lesklassen(school) {
            return Err(AppError::Denied);
        }
        let kies = || AppError::veld("mentor", "keuze");
        let naar: AccountId = keuze("mentor", &invoer.mentor)?.ok_or_else(kies)?;
        let bekend = self.mentoren(ctx, school).await?;
        let van = leerling.gegevens.mentor;
        if !bekend.iter().any(|m| m.account == naar) || van == Some(naar) {
            return Err(kies());
        }
        let reden = verplicht("reden", &invoer.reden)?;
        leerling.versie = invoer.versie;
        let wissel = Mentorwissel {
            id: self.new_id(),
            leerling: id,
            van,
            naar: Some(naar),
            datum: self.today(),
            reden,
            door: Some(ctx.actor.account),
            tijdstip: self.millis(),
        };
        let tx = ctx.swv.begin().await?;
        tx.set_mentor(&leerling, Some(naar)).await?;
        tx.insert_mentorwissels(std::slice::from_ref(&wissel)).await?;
        let entry = ctx
            .entry(Handeling::MentorGewijzigd, "leerling")
            .op(id.0)
            .over(id);
        tx.commit(entry, self.millis()).await?;
        Ok(())
    }
}
