//! The page of a pupil's trajecten and cascade.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    cascade::{
        behoefte::Behoefte,
        grens::{Rest, minuten_in_week, rest},
        traject::{Traject, TrajectStaat},
        trede::{Trede, moet_kiezen},
    },
    id::{AccountId, LeerlingId, TrajectId},
    inrichting::catalogus::Catalogus,
    plan::evaluatie::Evaluatie,
    toegang::Action,
};

use vangnet_store::Zegel;

use super::{Aandacht, LEZEN, Steun};
use crate::{
    App, Ctx, Result,
    bewaring::Vernietiging,
    leerling::{Geval, LeerlingKop},
};

/// What pages show of a pupil's support.
#[derive(Debug, Clone)]
pub struct TrajectOverzicht {
    /// The catalogue.
    pub catalogus: Catalogus,
    /// The level today.
    pub niveau: u8,
    /// Every traject, the latest first.
    pub trajecten: Vec<Traject>,
    /// The steps, oldest first.
    pub treden: Vec<Trede>,
    /// The evaluations, of trajecten and of plans.
    pub evaluaties: Vec<Evaluatie>,
    /// The needs, those that ended included.
    pub behoeften: Vec<Behoefte>,
    /// Minutes of own staff this school week (R139).
    pub minuten: u32,
    /// What asks for attention of running trajecten.
    pub aandacht: Aandacht,
    /// The Mondays of the weeks in which the schools are closed (R139).
    pub dicht: BTreeSet<jiff::civil::Date>,
    /// How often trajecten were extended, as far as they were (R129).
    pub verlengd: BTreeMap<TrajectId, u16>,
}

impl TrajectOverzicht {
    /// What was used of the limits of a traject.
    pub fn rest(&self, traject: &Traject, vandaag: jiff::civil::Date) -> Rest {
        let grenzen = self.catalogus.arrangement(&traject.arrangement);
        let grenzen = grenzen.map(|a| a.grenzen.clone()).unwrap_or_default();
        let verlengd = self.verlengd.get(&traject.id).copied().unwrap_or_default();
        rest(&grenzen, traject, verlengd, vandaag, &self.dicht)
    }

    /// The trajecten that run.
    pub fn lopend(&self) -> impl Iterator<Item = &Traject> {
        self.trajecten.iter().filter(|t| t.staat == TrajectStaat::Loopt)
    }

    /// The name of a level.
    pub fn niveaunaam(&self, nr: u8) -> &str {
        self.catalogus.niveau(nr).map_or("", |n| &n.naam)
    }

    /// Running trajecten of which a step to a level asks what becomes of them.
    pub fn te_kiezen(&self, naar: u8, dag: jiff::civil::Date) -> impl Iterator<Item = &Traject> {
        self.trajecten
            .iter()
            .filter(move |t| moet_kiezen(&self.catalogus, t, dag, naar))
    }
}

/// What the page of a pupil's trajecten shows.
#[derive(Debug, Clone)]
pub struct CascadeBlad {
    /// Whose.
    pub kop: LeerlingKop,
    /// The support.
    pub overzicht: TrajectOverzicht,
    /// Who recorded the steps.
    pub namen: BTreeMap<AccountId, String>,
    /// Whether the reader may record needs and ask for trajecten.
    pub mag_vragen: bool,
    /// Whether the reader may move the pupil up or down.
    pub mag_beslissen: bool,
    /// Whether all of it may be destroyed, for who may do so.
    pub vernietigen: Option<Vernietiging>,
}

impl App {
    /// Opens the page of a pupil's trajecten; that it was opened is written down.
    pub async fn open_trajecten(&self, ctx: &Ctx, id: LeerlingId) -> Result<CascadeBlad> {
        let geval = self.geval(ctx, id, LEZEN, Action::ReadOndersteuning).await?;
        self.log_inzage(ctx, id, "trajecten", geval.decision.reason)
            .await?;
        let dicht = ctx.swv.list_dichte_weken().await?;
        let (overzicht, _) = self.overzicht(ctx, &geval, dicht).await?;
        let wie: Vec<AccountId> = overzicht.treden.iter().map(|t| t.door).collect();
        Ok(CascadeBlad {
            namen: if wie.is_empty() {
                BTreeMap::new()
            } else {
                ctx.swv.list_namen(&wie).await?
            },
            vernietigen: if ctx.mag(Action::DestroySteun, geval.feiten) {
                Some(self.steunvernietiging(ctx, id).await?)
            } else {
                None
            },
            mag_vragen: ctx.mag(Action::EditOndersteuning, geval.feiten),
            mag_beslissen: ctx.mag(Action::DecideOndersteuning, geval.feiten),
            kop: self.kop(ctx, geval.leerling).await?,
            overzicht,
        })
    }

    /// The support of a pupil as pages show it, with the seal for what else there is.
    pub(crate) async fn overzicht(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        dicht: BTreeSet<jiff::civil::Date>,
    ) -> Result<(TrajectOverzicht, Option<Zegel>)> {
        let catalogus = self.catalogus(ctx).await?;
        let steun: Steun = self.steun(ctx, geval.leerling.id).await?;
        let (aandacht, _) = self.aandacht(ctx, geval, &catalogus, &steun).await?;
        let overzicht = TrajectOverzicht {
            aandacht,
            niveau: self.niveau(&catalogus, &steun),
            minuten: minuten_in_week(&steun.trajecten, self.today()),
            trajecten: steun.trajecten,
            treden: steun.treden,
            behoeften: steun.behoeften,
            evaluaties: steun.evaluaties,
            catalogus,
            dicht,
            verlengd: ctx.swv.count_verlengingen(geval.leerling.id).await?,
        };
        Ok((overzicht, steun.zegel))
    }
}
