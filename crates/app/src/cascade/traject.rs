//! Asking for a traject, and its page.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::{
        aandacht::Aandachtspunt,
        eis::{Ernst, Gebrek, gebreken},
        feiten::Moment,
        grens::{Rest, rest},
        traject::{Traject, TrajectGebeurtenis, TrajectStaat, TrajectStap},
    },
    id::{AccountId, LeerlingId, TrajectId},
    inrichting::{
        aanbod::Partner,
        catalogus::{Arrangement, Catalogus, Ondersteuningssoort},
    },
    plan::evaluatie::Evaluatie,
    toegang::{Action, Klasse},
    toelating::vso::{Clusterweg, clusterweg},
};

use super::{
    LEZEN, Steun, TrajectInvoer, aanbod_van, aandacht::te_vaak_op, als_fouten, groep::GroepRegel,
    mag_besluiten, mag_wegen, mist_zonder_aanbod, zichtbaar,
};
use crate::{
    App, Ctx, Result,
    leerling::{Geval, LeerlingKop},
};

/// What the form for a new traject needs.
#[derive(Debug, Clone)]
pub struct TrajectNieuw {
    /// Whose.
    pub kop: LeerlingKop,
    /// The catalogue.
    pub catalogus: Catalogus,
    /// The needs of the pupil today, by code.
    pub behoeften: Vec<String>,
    /// Offers that can be asked for a pupil of this school, by code: given by the school itself, by another or by a
    /// partner. What the school says it does not give is shown with that reason.
    pub biedt: Vec<String>,
    /// The groups that can be joined.
    pub groepen: Vec<GroepRegel>,
    /// The partners.
    pub partners: Vec<Partner>,
    /// The goals it can serve: id and title.
    pub doelen: Vec<(vangnet_core::id::DoelId, String)>,
    /// Minutes of own staff that running trajecten take this week (R139).
    pub minuten: u32,
    /// The level today.
    pub niveau: u8,
}

/// A step with the name of who recorded it.
#[derive(Debug, Clone)]
pub struct TrajectStapRegel {
    /// The step.
    pub stap: TrajectStap,
    /// Who recorded it.
    pub naam: String,
}

/// What the page of a traject shows.
#[derive(Debug, Clone)]
pub struct TrajectBlad {
    /// Whose.
    pub kop: LeerlingKop,
    /// The traject.
    pub traject: Traject,
    /// The catalogue.
    pub catalogus: Catalogus,
    /// Its offer; `None` when today's catalogue no longer has it.
    pub arrangement: Option<Arrangement>,
    /// Its kind of support.
    pub soort: Option<Ondersteuningssoort>,
    /// Its steps, oldest first.
    pub stappen: Vec<TrajectStapRegel>,
    /// Its evaluations, newest first.
    pub evaluaties: Vec<Evaluatie>,
    /// What was used of its limits.
    pub rest: Rest,
    /// What asks for attention while it runs.
    pub aandacht: Vec<Aandachtspunt>,
    /// The last day on which it was given more often in its week than agreed.
    pub te_vaak: Option<Date>,
    /// Who decides on a pupil of the cluster that was chosen (R116); `None` when none was.
    pub clusterweg: Option<Clusterweg>,
    /// What is missing for its next step.
    pub gebreken: Vec<Gebrek>,
    /// The goals it serves: id, title.
    pub doelen: Vec<(vangnet_core::id::DoelId, String)>,
    /// The name of its group.
    pub groep: Option<String>,
    /// The name of its partner.
    pub partner: Option<String>,
    /// What can happen now, for this reader.
    pub kan: Vec<TrajectGebeurtenis>,
    /// Whether the reader may evaluate it.
    pub mag_evalueren: bool,
}

impl App {
    /// The form for a new traject of a pupil.
    pub async fn new_traject(&self, ctx: &Ctx, id: LeerlingId) -> Result<TrajectNieuw> {
        let geval = self.geval(ctx, id, LEZEN, Action::EditOndersteuning).await?;
        self.log_inzage(ctx, id, "trajecten", geval.decision.reason)
            .await?;
        let catalogus = self.catalogus(ctx).await?;
        let steun = self.steun(ctx, id).await?;
        let aanbod = ctx.swv.list_schoolaanbod(geval.leerling.gegevens.school).await?;
        let biedt = catalogus
            .arrangement
            .iter()
            .filter(|a| aanbod.van(&a.code).is_none_or(|eigen| eigen.biedt));
        Ok(TrajectNieuw {
            behoeften: steun.behoeften_op(self.today()).into_iter().collect(),
            biedt: biedt.map(|a| a.code.clone()).collect(),
            groepen: self
                .open_groepen(ctx, geval.leerling.gegevens.school, &catalogus)
                .await?,
            partners: ctx.swv.list_partners().await?,
            doelen: self.doelnamen(ctx, &steun, geval.leerling.id).await?,
            minuten: vangnet_core::cascade::grens::minuten_in_week(&steun.trajecten, self.today()),
            niveau: self.niveau(&catalogus, &steun),
            kop: self.kop(ctx, geval.leerling).await?,
            catalogus,
        })
    }

    /// The open goals of a pupil, with their titles.
    async fn doelnamen(
        &self,
        ctx: &Ctx,
        steun: &Steun,
        id: LeerlingId,
    ) -> Result<Vec<(vangnet_core::id::DoelId, String)>> {
        let Some(zegel) = &steun.zegel else {
            return Ok(Vec::new());
        };
        let doelen = ctx.swv.list_doelen(id, zegel).await?;
        Ok(doelen.into_iter().map(|d| (d.id, d.inhoud.doel)).collect())
    }

    /// Asks for a traject (R067-R073). What the source forbids is refused; what may be set aside waits for the decision.
    ///
    /// # Errors
    /// `Invalid` on `eis.<kind>.<which>` for each demand that refuses it, or on the field that was not accepted.
    pub async fn ask_traject(&self, ctx: &Ctx, id: LeerlingId, invoer: &TrajectInvoer) -> Result<TrajectId> {
        let geval = self.geval(ctx, id, LEZEN, Action::EditOndersteuning).await?;
        let catalogus = self.catalogus(ctx).await?;
        let steun = self.steun(ctx, id).await?;
        let traject = self.lees_traject(&catalogus, &geval.leerling, invoer, None)?;
        self.bekend(ctx, &geval, &steun, &traject, invoer).await?;
        let (arrangement, soort) = aanbod_van(&catalogus, &traject.arrangement)?;
        let mut om = self.omstandigheden(ctx, &geval, &traject, &[]).await?;
        om.doelen = !invoer.doelen.is_empty();
        let feiten = self.trajectfeiten(&geval, &catalogus, &steun, &traject, &om);
        let mut mist = zichtbaar(
            gebreken(arrangement, soort, &feiten, Moment::Vraag),
            arrangement,
            ctx,
            &geval,
        );
        mist.retain(|g| g.ernst == Ernst::Streng);
        if !mist.is_empty() {
            return Err(als_fouten(&mist));
        }
        let stap = TrajectStap {
            nummer: 1,
            gebeurtenis: TrajectGebeurtenis::Gevraagd,
            staat: TrajectStaat::Gevraagd,
            datum: self.today(),
            orgaan: None,
            toelichting: traject.inhoud.reden.clone(),
            afwijkingen: Vec::new(),
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_traject(&traject).await?;
        tx.insert_trajectstap(&traject, &stap).await?;
        for doel in &invoer.doelen {
            tx.link_doel(id, traject.id, *doel).await?;
        }
        let entry = ctx
            .entry(Handeling::TrajectGevraagd, "traject")
            .op(traject.id.0)
            .over(id);
        tx.commit(entry, self.millis()).await?;
        Ok(traject.id)
    }

    /// Group, partner and goals that were named must exist, at this school and for this pupil.
    async fn bekend(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        steun: &Steun,
        traject: &Traject,
        invoer: &TrajectInvoer,
    ) -> Result<()> {
        if let Some(groep) = traject.groep {
            let found = ctx.swv.find_groep(groep).await?;
            let past = found.is_some_and(|g| {
                g.school == traject.school
                    && g.arrangement == traject.arrangement
                    && g.is_open_op(self.today())
            });
            if !past {
                return Err(crate::AppError::veld("groep", "keuze"));
            }
        }
        if let Some(partner) = traject.partner
            && ctx.swv.find_partner(partner).await?.is_none()
        {
            return Err(crate::AppError::veld("partner", "keuze"));
        }
        if !invoer.doelen.is_empty() {
            let bekend = self.doelnamen(ctx, steun, geval.leerling.id).await?;
            if invoer
                .doelen
                .iter()
                .any(|d| !bekend.iter().any(|(id, _)| id == d))
            {
                return Err(crate::AppError::veld("doelen", "keuze"));
            }
        }
        Ok(())
    }

    /// Opens the page of a traject; that it was opened is written down.
    pub async fn open_traject(&self, ctx: &Ctx, id: TrajectId) -> Result<TrajectBlad> {
        let (geval, steun, traject) = self.geval_van(ctx, id, Action::ReadOndersteuning).await?;
        self.log_inzage(ctx, geval.leerling.id, "traject", geval.decision.reason)
            .await?;
        let catalogus = self.catalogus(ctx).await?;
        let zegel = steun.zegel.as_ref().ok_or(crate::AppError::NotFound)?;
        let stappen = ctx.swv.list_trajectstappen(id, zegel).await?;
        let arrangement = catalogus.arrangement(&traject.arrangement).cloned();
        let soort = catalogus.soort(&traject.soort).cloned();
        let (gebreken, dicht) = match (&arrangement, &soort) {
            (Some(a), Some(s)) => {
                let om = self.omstandigheden(ctx, &geval, &traject, &stappen).await?;
                let feiten = self.trajectfeiten(&geval, &catalogus, &steun, &traject, &om);
                let mist = gebreken(a, s, &feiten, moment(traject.staat));
                (zichtbaar(mist, a, ctx, &geval), om.dicht)
            }
            _ => (mist_zonder_aanbod(&steun, &traject), BTreeSet::new()),
        };
        let (mut aandacht, dagen) = self.aandacht(ctx, &geval, &catalogus, &steun).await?;
        let wie: Vec<AccountId> = stappen.iter().map(|s| s.door).collect();
        let namen = ctx.swv.list_namen(&wie).await?;
        let verlengd = stappen
            .iter()
            .filter(|s| s.gebeurtenis == TrajectGebeurtenis::Verlengd)
            .count();
        let grenzen = arrangement
            .as_ref()
            .map(|a| a.grenzen.clone())
            .unwrap_or_default();
        let namen_doelen: BTreeMap<_, _> = self
            .doelnamen(ctx, &steun, geval.leerling.id)
            .await?
            .into_iter()
            .collect();
        Ok(TrajectBlad {
            rest: rest(
                &grenzen,
                &traject,
                u16::try_from(verlengd).unwrap_or(u16::MAX),
                self.today(),
                &dicht,
            ),
            aandacht: aandacht.remove(&id).unwrap_or_default(),
            te_vaak: te_vaak_op(&catalogus, &traject, &dagen),
            // Which cluster it is tells of the handicap.
            clusterweg: gekozen_cluster(&traject)
                .filter(|_| geval.decision.klassen.bevat(Klasse::Zorg))
                .and_then(clusterweg),
            kan: Self::kan(ctx, &geval, &traject, arrangement.as_ref()),
            mag_evalueren: ctx.mag(Action::EditOndersteuning, geval.feiten) && traject.is_te_evalueren(),
            groep: match traject.groep {
                Some(groep) => ctx.swv.find_groep(groep).await?.map(|g| g.naam),
                None => None,
            },
            partner: match traject.partner {
                Some(partner) => ctx.swv.find_partner(partner).await?.map(|p| p.naam),
                None => None,
            },
            doelen: doelen_van(&steun, &traject, &namen_doelen),
            evaluaties: steun
                .evaluaties
                .into_iter()
                .filter(|e| e.traject == Some(id))
                .collect(),
            stappen: stappen
                .into_iter()
                .map(|stap| TrajectStapRegel {
                    naam: namen.get(&stap.door).cloned().unwrap_or_default(),
                    stap,
                })
                .collect(),
            kop: self.kop(ctx, geval.leerling).await?,
            traject,
            arrangement,
            soort,
            gebreken,
            catalogus,
        })
    }

    /// What can happen to a traject now, by this person.
    fn kan(
        ctx: &Ctx,
        geval: &Geval,
        traject: &Traject,
        arrangement: Option<&Arrangement>,
    ) -> Vec<TrajectGebeurtenis> {
        use TrajectGebeurtenis as G;
        let beslist = ctx.mag(Action::DecideOndersteuning, geval.feiten);
        let bewerkt = ctx.mag(Action::EditOndersteuning, geval.feiten);
        let besluit = arrangement.is_some_and(|a| mag_besluiten(ctx, a, geval)) && beslist;
        let weegt = arrangement.is_some_and(|a| mag_wegen(a, ctx, geval));
        G::ALL
            .into_iter()
            .filter(|g| traject.staat.na(*g).is_some())
            .filter(|g| match g {
                // Whose offer left the catalogue is turned away by who decides on support.
                G::Afgewezen => besluit || (arrangement.is_none() && beslist),
                G::Besloten | G::Verlengd => besluit,
                G::Begonnen => beslist && weegt,
                G::Beeindigd => beslist,
                G::Ingetrokken => bewerkt,
                // A traject goes on past a step only as part of that step.
                G::Gevraagd | G::Doorgelopen => false,
            })
            .collect()
    }
}

/// The cluster that was chosen with an offer that asks for one (R114).
fn gekozen_cluster(traject: &Traject) -> Option<u8> {
    let gekozen = traject.inhoud.keuzes.get("cluster")?;
    gekozen.first()?.parse().ok()
}

fn doelen_van(
    steun: &Steun,
    traject: &Traject,
    namen: &BTreeMap<vangnet_core::id::DoelId, String>,
) -> Vec<(vangnet_core::id::DoelId, String)> {
    steun
        .doelen
        .iter()
        .filter(|(id, _)| *id == traject.id)
        .filter_map(|(_, doel)| Some((*doel, namen.get(doel)?.clone())))
        .collect()
}

/// The moment of the next step of a traject.
pub(super) const fn moment(staat: TrajectStaat) -> Moment {
    match staat {
        TrajectStaat::Loopt | TrajectStaat::Beeindigd => Moment::Einde,
        _ => Moment::Begin,
    }
}
