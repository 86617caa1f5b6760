//! The evaluations of a traject: on the way, and at its end.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use vangnet_core::{
    bewaring::Handeling,
    cascade::traject::{TrajectStaat, Uitkomst},
    id::{DoelId, EvaluatieId, TrajectId},
    inrichting::catalogus::Arrangement,
    plan::evaluatie::{Doelresultaat, Evaluatie, EvaluatieInhoud, EvaluatieSoort, Vervolg},
    toegang::Action,
};

use super::als_fouten;
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, verplicht, vrij},
};

/// An evaluation as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvaluatieInvoer {
    /// `tussen` or `eind`.
    pub soort: String,
    /// The day.
    pub datum: String,
    /// What it brought, by code.
    pub uitkomst: String,
    /// What comes next, by code.
    pub vervolg: String,
    /// What was found.
    pub bevinding: String,
    /// Instruments that were used.
    pub instrumenten: Vec<String>,
    /// The effect on goals: goal and result.
    pub doelen: Vec<(DoelId, String)>,
    /// The parents took part.
    pub met_ouders: bool,
    /// The pupil took part.
    pub met_leerling: bool,
    /// What parents said.
    pub ouders: String,
    /// What the pupil said.
    pub leerling: String,
}

impl App {
    /// Records an evaluation of a traject (R054, R066, R140): while it runs, and of what stopped at a step without one.
    ///
    /// # Errors
    /// `Conflict("staat")` when there is nothing to evaluate; `Invalid` on the field that was not accepted.
    pub async fn evaluate_traject(
        &self,
        ctx: &Ctx,
        id: TrajectId,
        invoer: &EvaluatieInvoer,
    ) -> Result<EvaluatieId> {
        let (geval, mut steun, mut traject) = self.geval_van(ctx, id, Action::EditOndersteuning).await?;
        if !traject.is_te_evalueren() {
            return Err(AppError::Conflict("staat"));
        }
        let catalogus = self.catalogus(ctx).await?;
        let arrangement = catalogus.arrangement(&traject.arrangement);
        let op = datum("datum", &invoer.datum)?;
        if op > self.today() {
            return Err(AppError::veld("datum", "toekomst"));
        }
        if traject.begin.is_some_and(|begin| op < begin) {
            return Err(AppError::veld("datum", "voor_begin"));
        }
        let soort = EvaluatieSoort::parse(&invoer.soort)
            .filter(|s| *s != EvaluatieSoort::Jaar)
            // What has ended is evaluated as a whole.
            .filter(|s| *s == EvaluatieSoort::Eind || traject.staat == TrajectStaat::Loopt)
            .ok_or_else(|| AppError::veld("soort", "keuze"))?;
        let uitkomst =
            Uitkomst::parse(&invoer.uitkomst).ok_or_else(|| AppError::veld("uitkomst", "keuze"))?;
        let mut inhoud = EvaluatieInhoud {
            bevinding: verplicht("bevinding", &invoer.bevinding)?,
            ouders: vrij("ouders", &invoer.ouders)?,
            leerling: vrij("leerling", &invoer.leerling)?,
            ..EvaluatieInhoud::default()
        };
        for (doel, code) in &invoer.doelen {
            let van_traject = steun.doelen.contains(&(id, *doel));
            let resultaat = Doelresultaat::parse(code).filter(|_| van_traject);
            inhoud
                .doelen
                .insert(*doel, resultaat.ok_or_else(|| AppError::veld("doelen", "keuze"))?);
        }
        let instrumenten = bekend(&invoer.instrumenten, arrangement)?;
        let evaluatie = Evaluatie {
            id: EvaluatieId(self.new_id()),
            leerling: geval.leerling.id,
            traject: Some(id),
            opp: None,
            soort,
            datum: op,
            uitkomst,
            vervolg: Vervolg::parse(&invoer.vervolg).ok_or_else(|| AppError::veld("vervolg", "keuze"))?,
            met_ouders: invoer.met_ouders,
            met_leerling: invoer.met_leerling,
            instrumenten,
            inhoud,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        traject.evaluatie_op = match soort {
            EvaluatieSoort::Tussen => arrangement.and_then(|a| volgende_evaluatie(a, op, traject.einde)),
            EvaluatieSoort::Eind | EvaluatieSoort::Jaar => None,
        };
        // What it brought is known at its end: an evaluation on the way carries no step up (R066).
        if soort == EvaluatieSoort::Eind {
            traject.uitkomst = Some(uitkomst);
        }
        // What a step ended is closed by this evaluation: with what its end demands (R121, R122).
        if traject.staat.is_einde() {
            steun.evaluaties.push(evaluatie.clone());
            let mist = self
                .mist_bij_einde(ctx, &geval, &catalogus, &steun, &traject)
                .await?;
            if !mist.is_empty() {
                return Err(als_fouten(&mist));
            }
        }
        let tx = ctx.swv.begin().await?;
        tx.insert_evaluatie(&evaluatie).await?;
        tx.update_traject(&traject).await?;
        let entry = ctx
            .entry(Handeling::GeEvalueerd, "evaluatie")
            .op(evaluatie.id.0)
            .over(evaluatie.leerling);
        tx.commit(entry, self.millis()).await?;
        Ok(evaluatie.id)
    }
}

/// The instruments that were filled in, of those that the offer names.
fn bekend(getypt: &[String], arrangement: Option<&Arrangement>) -> Result<BTreeSet<String>> {
    let namen = arrangement.map(|a| a.instrumenten.as_slice()).unwrap_or_default();
    if getypt.iter().any(|code| !namen.contains(code)) {
        return Err(AppError::veld("instrumenten", "keuze"));
    }
    Ok(getypt.iter().cloned().collect())
}

/// When a traject must be evaluated next: by its rhythm, and at its end at the latest (R140).
pub(super) fn volgende_evaluatie(
    arrangement: &Arrangement,
    vanaf: Date,
    einde: Option<Date>,
) -> Option<Date> {
    let ritme = arrangement
        .tussenevaluatie
        .map(|weken| vanaf.saturating_add(i32::from(weken).weeks()));
    match (ritme, einde) {
        (Some(ritme), Some(einde)) => Some(ritme.min(einde)),
        (ritme, einde) => ritme.or(einde),
    }
}
