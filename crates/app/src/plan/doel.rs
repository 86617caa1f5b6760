//! Goals: set, changed, concluded, tied to trajecten.

use vangnet_core::{
    bewaring::Handeling,
    id::{DoelId, LeerlingId, TrajectId},
    plan::{
        doel::{Doel, DoelInhoud, Doeldomein, Plan},
        evaluatie::Doelresultaat,
    },
    toegang::Action,
};

use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum_opt, verplicht, vrij},
};

/// A goal as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoelInvoer {
    /// `opp`, `iop` or `ilp`.
    pub plan: String,
    /// Domain, by code; may be empty.
    pub domein: String,
    /// The goal.
    pub doel: String,
    /// By what one sees that it was reached; without, a warning stays (R060).
    pub criterium: String,
    /// Where the pupil stands at the beginning.
    pub beginsituatie: String,
    /// By when, `YYYY-MM-DD`; may be empty.
    pub streefdatum: String,
    /// How far it was reached, by code; empty means still worked at.
    pub resultaat: String,
    /// What came of it.
    pub resultaat_tekst: String,
}

impl From<&Doel> for DoelInvoer {
    fn from(doel: &Doel) -> Self {
        Self {
            plan: doel.plan.code().to_owned(),
            domein: doel.domein.map(|d| d.code().to_owned()).unwrap_or_default(),
            doel: doel.inhoud.doel.clone(),
            criterium: doel.inhoud.criterium.clone(),
            beginsituatie: doel.inhoud.beginsituatie.clone(),
            streefdatum: doel.streefdatum.map(|d| d.to_string()).unwrap_or_default(),
            resultaat: doel.resultaat.code().to_owned(),
            resultaat_tekst: doel.inhoud.resultaat.clone(),
        }
    }
}

impl App {
    /// Sets a goal, or changes one over the version that was read. What it lacks is said, not refused (R060).
    pub async fn save_doel(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        bestaand: Option<(DoelId, i32)>,
        invoer: &DoelInvoer,
    ) -> Result<DoelId> {
        let houder = self.houder(ctx, id, Action::EditPlan).await?;
        let was = match (bestaand, &houder.zegel) {
            (None, _) => None,
            (Some((doel, _)), Some(zegel)) => {
                let doelen = ctx.swv.list_doelen(id, zegel).await?;
                let was = doelen.into_iter().find(|d| d.id == doel);
                Some(was.ok_or(AppError::NotFound)?)
            }
            (Some(_), None) => return Err(AppError::NotFound),
        };
        let mut doel = self.lees_doel(id, was.as_ref(), invoer)?;
        let tx = ctx.swv.begin().await?;
        if let Some((_, versie)) = bestaand {
            doel.versie = versie;
            tx.update_doel(&doel).await?;
        } else {
            tx.insert_doel(&doel).await?;
        }
        let entry = houder.entry(ctx, Handeling::DoelBewerkt, "doel").op(doel.id.0);
        tx.commit(entry, self.millis()).await?;
        Ok(doel.id)
    }

    fn lees_doel(&self, leerling: LeerlingId, was: Option<&Doel>, invoer: &DoelInvoer) -> Result<Doel> {
        let keuze = |veld: &str| AppError::veld(veld, "keuze");
        let domein = match invoer.domein.as_str() {
            "" => None,
            code => Some(Doeldomein::parse(code).ok_or_else(|| keuze("domein"))?),
        };
        let resultaat = match invoer.resultaat.as_str() {
            "" => Doelresultaat::Open,
            code => Doelresultaat::parse(code).ok_or_else(|| keuze("resultaat"))?,
        };
        let inhoud = DoelInhoud {
            doel: verplicht("doel", &invoer.doel)?,
            criterium: vrij("criterium", &invoer.criterium)?,
            beginsituatie: vrij("beginsituatie", &invoer.beginsituatie)?,
            resultaat: vrij("resultaat_tekst", &invoer.resultaat_tekst)?,
        };
        let begin = was.map_or_else(|| self.today(), |d| d.begin);
        let streefdatum = datum_opt("streefdatum", &invoer.streefdatum)?;
        if streefdatum.is_some_and(|dag| dag < begin) {
            return Err(AppError::veld("streefdatum", "voor_begin"));
        }
        let gezegd = was
            .filter(|d| d.resultaat == resultaat)
            .and_then(|d| d.resultaat_op);
        Ok(Doel {
            id: was.map_or_else(|| DoelId(self.new_id()), |d| d.id),
            leerling,
            plan: Plan::parse(&invoer.plan).ok_or_else(|| keuze("plan"))?,
            domein,
            inhoud,
            begin,
            streefdatum,
            resultaat,
            resultaat_op: (resultaat != Doelresultaat::Open).then(|| gezegd.unwrap_or_else(|| self.today())),
            versie: 1,
        })
    }

    /// Ties a traject to a goal of the same pupil (R062), or unties it.
    pub async fn link_doel(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        traject: TrajectId,
        doel: DoelId,
        aan: bool,
    ) -> Result<()> {
        let houder = self.houder(ctx, id, Action::EditPlan).await?;
        let zegel = houder.zegel.as_ref().ok_or(AppError::NotFound)?;
        let doelen = ctx.swv.list_doelen(id, zegel).await?;
        if !doelen.iter().any(|d| d.id == doel) || !ctx.swv.is_traject_van(traject, id).await? {
            return Err(AppError::NotFound);
        }
        let tx = ctx.swv.begin().await?;
        if aan {
            tx.link_doel(id, traject, doel).await?;
        } else {
            tx.unlink_doel(traject, doel).await?;
        }
        let entry = houder.entry(ctx, Handeling::DoelBewerkt, "doel").op(doel.0);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
