//! The advisory committee: each member confirms having studied the dossier and speaks on it (R214).

use vangnet_core::{
    bewaring::Handeling,
    id::AanvraagId,
    toegang::Action,
    toelating::{
        commissie::{Commissie, Inbreng, Standpunt},
        procedure::Staat,
    },
};
use vangnet_store::InbrengRegel;

use super::samenhang::ondergrens;
use crate::{App, AppError, Ctx, Result, invoer::vrij};

/// What a member did, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InbrengInvoer {
    /// The member's seat, by code.
    pub lid: String,
    /// That the member studied the dossier.
    pub bestudeerd: bool,
    /// `ja`, `nee` or empty: not yet.
    pub standpunt: String,
    /// What the member says.
    pub toelichting: String,
}

impl App {
    /// Records what a member of the committee did with a dossier. A member speaks for the own seat; the orthopedagogue of the
    /// samenwerkingsverband keeps the record of the session for all.
    ///
    /// # Errors
    /// `Invalid` on `lid` when nobody sits there, on `bestudeerd` when a position comes before the study.
    pub async fn save_inbreng(&self, ctx: &Ctx, id: AanvraagId, invoer: &InbrengInvoer) -> Result<()> {
        let zaak = self.zaak(ctx, id, Action::AdviseAanvraag).await?;
        if zaak.aanvraag.staat != Staat::BijCommissie {
            return Err(AppError::Conflict("staat"));
        }
        let ronde = zaak.aanvraag.commissieronde.ok_or(AppError::Conflict("staat"))?;
        let beleid = ctx.swv.find_beleid().await?;
        let vandaag = self.today();
        let commissie = beleid
            .commissie_op(vandaag)
            .ok_or_else(|| AppError::veld("lid", "geen_commissie"))?;
        let lid = commissie
            .bij(ondergrens(&zaak.aanvraag))
            .into_iter()
            .find(|lid| lid.code == invoer.lid)
            .ok_or_else(|| AppError::veld("lid", "keuze"))?;
        if lid.account != Some(ctx.actor.account) && !ctx.mag(Action::JudgeAanvraag, zaak.feiten) {
            return Err(AppError::Denied);
        }
        let standpunt = match invoer.standpunt.as_str() {
            "" => None,
            code => Some(Standpunt::parse(code).ok_or_else(|| AppError::veld("standpunt", "keuze"))?),
        };
        if standpunt.is_some() && !invoer.bestudeerd {
            return Err(AppError::veld("bestudeerd", "eerst_bestuderen"));
        }
        let was = ctx.swv.list_inbreng(id, ronde, &zaak.zegel).await?;
        let eerder = was
            .iter()
            .find(|i| i.inbreng.lid == lid.code)
            .and_then(|i| i.inbreng.bestudeerd_op);
        let regel = InbrengRegel {
            inbreng: Inbreng {
                lid: lid.code.clone(),
                bestudeerd_op: invoer.bestudeerd.then(|| eerder.unwrap_or(vandaag)),
                standpunt,
            },
            naam: lid.naam.clone(),
            organisatie: lid.organisatie.clone(),
            van_school: Commissie::is_van_school(lid, zaak.aanvraag.school),
            toelichting: vrij("toelichting", &invoer.toelichting)?,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let tx = ctx.swv.begin().await?;
        tx.save_inbreng((id, zaak.leerling.id), ronde, &regel).await?;
        let entry = ctx
            .entry(Handeling::CommissieInbreng, "aanvraag")
            .op(id.0)
            .over(zaak.leerling.id)
            .met("lid", lid.code.clone());
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
