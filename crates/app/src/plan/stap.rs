//! What happens to a plan in force: evaluated, ended, entered in the national register.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::traject::Uitkomst,
    id::{DoelId, EvaluatieId, OppId},
    plan::{
        evaluatie::{Doelresultaat, Evaluatie, EvaluatieInhoud, EvaluatieSoort, Vervolg},
        hoorrecht::is_gehoord_voor_evaluatie,
        opp::{Koers, Opp, OppStaat, RodTaak, koers_gebrek, rod_taak},
    },
    toegang::Action,
};

use super::Dossierhouder;
use crate::{
    App, AppError, Ctx, Result,
    invoer::{verplicht, vrij},
};

/// An evaluation of a plan as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvaluatieInvoer {
    /// Day, `YYYY-MM-DD`.
    pub datum: String,
    /// `voldoende`, `deels` or `onvoldoende`.
    pub uitkomst: String,
    /// How the pupil goes, compared with the plan: `volgens`, `boven` or `onder`.
    pub koers: String,
    /// What comes next, by code.
    pub vervolg: String,
    /// Why, where the pupil goes otherwise than expected.
    pub koers_reden: String,
    /// The parents took part.
    pub met_ouders: bool,
    /// The pupil took part.
    pub met_leerling: bool,
    /// What was seen.
    pub bevinding: String,
    /// What the parents said.
    pub ouders: String,
    /// What the pupil said.
    pub leerling: String,
    /// How far each goal was reached; empty means not spoken of.
    pub doelen: BTreeMap<DoelId, String>,
}

impl App {
    /// Records an evaluation of the plan in force, with what came of its goals (WVO 2020 art. 2.44 lid 3, R041).
    ///
    /// # Errors
    /// `Invalid` on `koers_reden` when the pupil goes otherwise than expected and no reason for the choice is given.
    pub async fn evaluate_opp(&self, ctx: &Ctx, id: OppId, invoer: &EvaluatieInvoer) -> Result<EvaluatieId> {
        let (houder, opp) = self.houder_van_opp(ctx, id, Action::EditPlan).await?;
        if !opp.is_van_kracht() {
            return Err(AppError::Conflict("staat"));
        }
        let evaluatie = self.lees_evaluatie(ctx, &opp, invoer)?;
        self.vereis_gehoord(ctx, &houder, &opp, evaluatie.datum).await?;
        let tx = ctx.swv.begin().await?;
        tx.insert_evaluatie(&evaluatie).await?;
        if let Some(zegel) = &houder.zegel {
            for mut doel in ctx.swv.list_doelen(opp.leerling, zegel).await? {
                if let Some(resultaat) = evaluatie.inhoud.doelen.get(&doel.id) {
                    doel.resultaat = *resultaat;
                    doel.resultaat_op = Some(evaluatie.datum);
                    tx.update_doel(&doel).await?;
                }
            }
        }
        let entry = houder
            .entry(ctx, Handeling::GeEvalueerd, "evaluatie")
            .op(evaluatie.id.0);
        tx.commit(entry, self.millis()).await?;
        Ok(evaluatie.id)
    }

    /// The pupil is heard before the plan is evaluated, as before it is adopted (WVO 2020 art. 2.44 lid 5): on record, not by
    /// a tick.
    async fn vereis_gehoord(&self, ctx: &Ctx, houder: &Dossierhouder, opp: &Opp, dag: Date) -> Result<()> {
        let eerder = match &houder.zegel {
            Some(zegel) => ctx.swv.list_evaluaties(opp.leerling, zegel).await?,
            None => Vec::new(),
        };
        let eigen = eerder.iter().filter(|e| e.opp == Some(opp.id)).map(|e| e.datum);
        let sinds = eigen.chain(opp.vastgesteld_op).max();
        if is_gehoord_voor_evaluatie(&houder.daden(ctx).await?, opp.id, sinds, dag) {
            Ok(())
        } else {
            Err(AppError::veld("leerling", "niet_gehoord"))
        }
    }

    fn lees_evaluatie(&self, ctx: &Ctx, opp: &Opp, invoer: &EvaluatieInvoer) -> Result<Evaluatie> {
        let keuze = |veld: &str| AppError::veld(veld, "keuze");
        let datum = self.dag_tussen("datum", &invoer.datum, opp.vastgesteld_op)?;
        let uitkomst = Uitkomst::parse(&invoer.uitkomst).ok_or_else(|| keuze("uitkomst"))?;
        let koers = Koers::parse(&invoer.koers).ok_or_else(|| keuze("koers"))?;
        let vervolg = Vervolg::parse(&invoer.vervolg).ok_or_else(|| keuze("vervolg"))?;
        let koers_reden = vrij("koers_reden", &invoer.koers_reden)?;
        if let Some(gebrek) = koers_gebrek(koers, vervolg, &koers_reden) {
            return Err(AppError::veld("koers_reden", gebrek.code()));
        }
        let mut doelen = BTreeMap::new();
        for (id, code) in invoer.doelen.iter().filter(|(_, code)| !code.is_empty()) {
            let resultaat = Doelresultaat::parse(code).ok_or_else(|| keuze("doelen"))?;
            doelen.insert(*id, resultaat);
        }
        // The yearly evaluation is the one with both (art. 2.44 lid 3).
        let jaar = invoer.met_ouders && invoer.met_leerling;
        Ok(Evaluatie {
            id: EvaluatieId(self.new_id()),
            leerling: opp.leerling,
            traject: None,
            opp: Some(opp.id),
            soort: if jaar {
                EvaluatieSoort::Jaar
            } else {
                EvaluatieSoort::Tussen
            },
            datum,
            uitkomst,
            vervolg,
            met_ouders: invoer.met_ouders,
            met_leerling: invoer.met_leerling,
            instrumenten: BTreeSet::new(),
            inhoud: EvaluatieInhoud {
                bevinding: verplicht("bevinding", &invoer.bevinding)?,
                doelen,
                ouders: vrij("ouders", &invoer.ouders)?,
                leerling: vrij("leerling", &invoer.leerling)?,
                koers: Some(koers),
                koers_reden,
            },
            door: ctx.actor.account,
            tijdstip: self.millis(),
        })
    }

    /// Ends the plan in force, or drops a concept, with a reason.
    pub async fn end_opp(&self, ctx: &Ctx, id: OppId, versie: i32, op: &str, reden: &str) -> Result<()> {
        let (houder, mut opp) = self.houder_van_opp(ctx, id, Action::EditPlan).await?;
        match opp.staat {
            OppStaat::Concept => {}
            // Whoever adopts a plan ends it.
            OppStaat::Vastgesteld if ctx.mag(Action::AdoptPlan, houder.feiten) => {}
            OppStaat::Vastgesteld => return Err(AppError::Denied),
            OppStaat::Vervangen | OppStaat::Beeindigd => return Err(AppError::Conflict("staat")),
        }
        let vanaf = opp.vastgesteld_op.unwrap_or(opp.begonnen_op);
        opp.einde = Some(self.dag_tussen("einde", op, Some(vanaf))?);
        let reden = verplicht("reden", reden)?;
        // Why it was adjusted stays beside why it ended.
        let samen = [opp.reden.as_str(), &reden].join("\n");
        samen.trim().clone_into(&mut opp.reden);
        opp.staat = OppStaat::Beeindigd;
        opp.versie = versie;
        self.schrijf_opp(ctx, &houder, &opp, Handeling::PlanBeeindigd)
            .await
    }

    /// Writes down that the begin or the end of a plan was entered in the national register of pupils.
    ///
    /// # Errors
    /// `Conflict("rod")` when nothing is to be entered: it was, or the pupil is at a school of praktijkonderwijs.
    pub async fn register_rod(&self, ctx: &Ctx, id: OppId, versie: i32, op: &str) -> Result<()> {
        let (houder, mut opp) = self.houder_van_opp(ctx, id, Action::EditPlan).await?;
        let soort = houder.leerling.gegevens.soort;
        let dag = self.dag_tussen("op", op, opp.vastgesteld_op)?;
        match rod_taak(&opp, soort) {
            Some(RodTaak::Begin) => opp.rod_begin = Some(dag),
            Some(RodTaak::Einde) => opp.rod_einde = Some(dag),
            None => return Err(AppError::Conflict("rod")),
        }
        opp.versie = versie;
        self.schrijf_opp(ctx, &houder, &opp, Handeling::PlanBewerkt).await
    }
}
