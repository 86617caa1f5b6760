//! Up and down the cascade.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::{
        eis::{GebrekSoort, volgen_tot},
        traject::{Traject, TrajectGebeurtenis, TrajectStaat, TrajectStap},
        trede::{Doorloop, Stap, Trede, TredeGebrek, TredeGrond, gebreken},
    },
    id::{LeerlingId, TrajectId, TredeId},
    inrichting::catalogus::{Arrangement, Catalogus},
    toegang::Action,
};

use super::{LEZEN, Steun};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, datum_opt, vrij},
    leerling::Geval,
};

/// What becomes of a running traject at a step, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorloopInvoer {
    /// The traject.
    pub traject: TrajectId,
    /// `stopt`, `door`, or empty: not chosen.
    pub keuze: String,
    /// Until when it goes on, `YYYY-MM-DD`.
    pub tot: String,
}

/// A step up or down as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TredeInvoer {
    /// The level, by number.
    pub naar: String,
    /// The day from which it holds.
    pub datum: String,
    /// The ground, by code.
    pub grond: String,
    /// The role or body that decided.
    pub orgaan: String,
    /// The evaluated traject on which it rests, by id; may be empty.
    pub traject: String,
    /// That the criterion of the level was met.
    pub criterium: bool,
    /// When the parents were consulted.
    pub ouders_op: String,
    /// Why.
    pub toelichting: String,
    /// What becomes of running trajecten.
    pub doorloop: Vec<DoorloopInvoer>,
}

/// What was typed of a step, read.
struct Gelezen {
    op: Date,
    naar: u8,
    grond: TredeGrond,
    ouders_op: Option<Date>,
}

impl App {
    /// Moves a pupil up or down the cascade (R063-R066, R074-R077, R081).
    ///
    /// # Errors
    /// `Invalid` on the field that belongs to each gap: `orgaan`, `toelichting`, `naar`, `criterium`, `grond`, `traject`,
    /// `opp`, `ouders_op`, `doorloop`; `Conflict("trede")` when somebody else moved the pupil in between.
    pub async fn set_trede(&self, ctx: &Ctx, id: LeerlingId, invoer: &TredeInvoer) -> Result<TredeId> {
        let geval = self.geval(ctx, id, LEZEN, Action::DecideOndersteuning).await?;
        let catalogus = self.catalogus(ctx).await?;
        let steun = self.steun(ctx, id).await?;
        let Gelezen {
            op,
            naar,
            grond,
            ouders_op,
        } = self.lees_trede(&steun, invoer)?;
        let rust = match invoer.traject.trim() {
            "" => None,
            tekst => {
                let gekozen = tekst.parse::<TrajectId>().ok();
                let found = steun.trajecten.iter().find(|t| Some(t.id) == gekozen);
                Some(found.ok_or_else(|| AppError::veld("traject", "keuze"))?)
            }
        };
        let doorloop = lees_doorloop(&invoer.doorloop)?;
        let keuzes: Vec<&Traject> = steun
            .trajecten
            .iter()
            .filter(|t| t.staat == TrajectStaat::Loopt && t.loopt_op(op))
            .collect();
        if doorloop.keys().any(|id| !keuzes.iter().any(|t| t.id == *id)) {
            return Err(AppError::veld("doorloop", "keuze"));
        }
        let (orgaan, toelichting) = (
            vrij("orgaan", &invoer.orgaan)?,
            vrij("toelichting", &invoer.toelichting)?,
        );
        let van = self.niveau(&catalogus, &steun);
        let stap = Stap {
            datum: op,
            van,
            naar,
            grond,
            orgaan: &orgaan,
            toelichting: &toelichting,
            criterium: invoer.criterium,
            traject: rust,
            opp: ctx.swv.has_opp(id).await?,
            ouders: ouders_op.is_some(),
            doorloop: &doorloop,
        };
        let mist = gebreken(&catalogus, &stap, &steun.trajecten);
        if !mist.is_empty() {
            let fouten = mist.iter().map(|g| VeldFout::new(veld(*g), g.code()));
            return Err(AppError::Invalid(fouten.collect()));
        }
        for was in keuzes.iter().copied() {
            if doorloop.get(&was.id) == Some(&Doorloop::Stopt) {
                self.vereis_af(ctx, &geval, &catalogus, &steun, was).await?;
            }
        }
        let trede = Trede {
            id: TredeId(self.new_id()),
            leerling: id,
            datum: op,
            van,
            naar,
            grond,
            orgaan: orgaan.clone(),
            traject: rust.map(|t| t.id),
            ouders_op,
            toelichting: toelichting.clone(),
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        self.schrijf_trede(ctx, &catalogus, &steun, &trede, &keuzes, &doorloop)
            .await?;
        Ok(trede.id)
    }

    /// Day, level and ground of a step as typed.
    fn lees_trede(&self, steun: &Steun, invoer: &TredeInvoer) -> Result<Gelezen> {
        let op = datum("datum", &invoer.datum)?;
        if op > self.today() {
            return Err(AppError::veld("datum", "toekomst"));
        }
        if steun.treden.last().is_some_and(|t| op < t.datum) {
            return Err(AppError::veld("datum", "voor_vorige"));
        }
        let naar: u8 = invoer
            .naar
            .parse()
            .map_err(|_cause| AppError::veld("naar", "keuze"))?;
        let grond = TredeGrond::parse(&invoer.grond).ok_or_else(|| AppError::veld("grond", "keuze"))?;
        let ouders_op = datum_opt("ouders_op", &invoer.ouders_op)?;
        if ouders_op.is_some_and(|dag| dag > self.today()) {
            return Err(AppError::veld("ouders_op", "toekomst"));
        }
        Ok(Gelezen {
            op,
            naar,
            grond,
            ouders_op,
        })
    }

    /// What a traject asks at its end must be there when a step ends it (R121, R135); its evaluation with its instruments may
    /// follow, and stays on the work list (R140).
    async fn vereis_af(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        catalogus: &Catalogus,
        steun: &Steun,
        traject: &Traject,
    ) -> Result<()> {
        let later = [GebrekSoort::Evaluatie, GebrekSoort::Instrument];
        let mist = self.mist_bij_einde(ctx, geval, catalogus, steun, traject).await?;
        if mist.iter().any(|g| !later.contains(&g.soort)) {
            return Err(AppError::veld("doorloop", "sluit_niet"));
        }
        Ok(())
    }

    /// Writes a step with what becomes of running trajecten.
    async fn schrijf_trede(
        &self,
        ctx: &Ctx,
        catalogus: &Catalogus,
        steun: &Steun,
        trede: &Trede,
        keuzes: &[&Traject],
        doorloop: &BTreeMap<TrajectId, Doorloop>,
    ) -> Result<()> {
        let id = trede.leerling;
        let tx = ctx.swv.begin().await?;
        // Somebody else moved the pupil in between: the level from which this step goes is not the one that was judged.
        let last = tx.lock_treden(id).await?;
        if last != steun.treden.len() {
            return Err(AppError::Conflict("trede"));
        }
        tx.insert_trede(trede, last.saturating_add(1)).await?;
        for was in keuzes.iter().copied() {
            let Some(keuze) = doorloop.get(&was.id) else {
                continue;
            };
            let geevalueerd = steun.is_geevalueerd(was.id);
            let aanbod = catalogus.arrangement(&was.arrangement);
            let (t, stap) = self.doorgelopen(ctx, was, trede, *keuze, geevalueerd, aanbod);
            tx.update_traject(&t).await?;
            tx.insert_trajectstap(&t, &stap).await?;
            if let Some(groep) = t.groep.filter(|_| *keuze == Doorloop::Stopt) {
                tx.end_groepslid(groep, id, trede.datum).await?;
            }
        }
        let entry = ctx.entry(Handeling::TredeGezet, "trede").op(trede.id.0).over(id);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// A running traject as it stands after a step, with the step of its own that says so.
    fn doorgelopen(
        &self,
        ctx: &Ctx,
        was: &Traject,
        trede: &Trede,
        keuze: Doorloop,
        geevalueerd: bool,
        arrangement: Option<&Arrangement>,
    ) -> (Traject, TrajectStap) {
        let mut t = was.clone();
        let gebeurtenis = match keuze {
            Doorloop::Stopt => {
                t.staat = TrajectStaat::Beeindigd;
                t.beeindigd_op = Some(trede.datum);
                t.volgen_tot = arrangement.and_then(|a| volgen_tot(a, &t.inhoud, trede.datum));
                // R140: a step does not wait for the evaluation, but what stopped is still evaluated. It stays on the
                // work list, due on the day it stopped, until that was done.
                t.evaluatie_op = (!geevalueerd).then_some(trede.datum);
                TrajectGebeurtenis::Beeindigd
            }
            Doorloop::Tot(tot) => {
                t.doorloop_tot = tot;
                TrajectGebeurtenis::Doorgelopen
            }
        };
        let stap = TrajectStap {
            nummer: 0,
            gebeurtenis,
            staat: t.staat,
            datum: trede.datum,
            orgaan: Some(trede.orgaan.clone()),
            toelichting: trede.toelichting.clone(),
            afwijkingen: Vec::new(),
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        (t, stap)
    }
}

fn lees_doorloop(invoer: &[DoorloopInvoer]) -> Result<BTreeMap<TrajectId, Doorloop>> {
    let mut keuzes = BTreeMap::new();
    for regel in invoer {
        match regel.keuze.as_str() {
            "" => {}
            "stopt" => {
                keuzes.insert(regel.traject, Doorloop::Stopt);
            }
            "door" => {
                keuzes.insert(regel.traject, Doorloop::Tot(datum_opt("doorloop", &regel.tot)?));
            }
            _ => return Err(AppError::veld("doorloop", "keuze")),
        }
    }
    Ok(keuzes)
}

/// The field that a gap belongs to.
const fn veld(gebrek: TredeGebrek) -> &'static str {
    use TredeGebrek as G;
    match gebrek {
        G::Niveau => "naar",
        G::Orgaan => "orgaan",
        G::Toelichting => "toelichting",
        G::Criterium => "criterium",
        G::Grond => "grond",
        G::Evaluatie => "traject",
        G::Opp => "opp",
        G::Ouders => "ouders_op",
        G::Doorloop | G::DoorloopEinde => "doorloop",
    }
}
