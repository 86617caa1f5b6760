//! The steps of a traject: decided, begun, extended, ended.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    cascade::{
        eis::{Ernst, Gebrek, bij_langer, bij_verlenging, gebreken, volgen_tot},
        feiten::{Moment, TrajectFeiten},
        grens::verlenging,
        groep::Groepslid,
        traject::{Afwijking, Traject, TrajectGebeurtenis, TrajectStaat, TrajectStap},
    },
    id::TrajectId,
    inrichting::catalogus::{Arrangement, Catalogus, Ondersteuningssoort},
    toegang::Action,
};
use vangnet_store::Tx;

use super::{
    Omstandigheden, Steun, aanbod_van, als_fouten,
    evaluatie::volgende_evaluatie,
    formulier::{antwoorden, keren, minuten},
    mag_besluiten, mag_wegen, mist_zonder_aanbod,
};
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, datum_opt, vrij},
    leerling::Geval,
};

/// A demand that the decider sets aside, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AfwijkingInvoer {
    /// The demand, by code.
    pub gebrek: String,
    /// Why; empty: not set aside.
    pub reden: String,
}

/// A step as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrajectStapInvoer {
    /// What happens.
    pub gebeurtenis: TrajectGebeurtenis,
    /// The day, `YYYY-MM-DD`; empty: today.
    pub datum: String,
    /// The new last day, for an extension; or the last day of a traject that begins without one.
    pub einde: String,
    /// Hours in a school week, of what begins without them.
    pub uren: String,
    /// Times in a school week, of what begins without them.
    pub keren: String,
    /// Why.
    pub toelichting: String,
    /// What is asked at this moment, answered: question and answer.
    pub antwoorden: Vec<(String, String)>,
    /// What is set aside.
    pub afwijkingen: Vec<AfwijkingInvoer>,
    /// The version that was read.
    pub versie: i32,
}

impl TrajectStapInvoer {
    /// A step without words, today.
    pub fn nieuw(gebeurtenis: TrajectGebeurtenis, versie: i32) -> Self {
        Self {
            gebeurtenis,
            datum: String::new(),
            einde: String::new(),
            uren: String::new(),
            keren: String::new(),
            toelichting: String::new(),
            antwoorden: Vec::new(),
            afwijkingen: Vec::new(),
            versie,
        }
    }
}

impl App {
    /// Takes a step with a traject. What left the catalogue neither begins nor goes on; it can still be ended, refused and
    /// withdrawn.
    ///
    /// # Errors
    /// `Conflict("staat")` when it does not happen here; `Denied` when somebody else decides (R160); `Invalid` on
    /// `eis.<kind>.<which>` for each demand that is missing and was not set aside with a reason, or on `arrangement` with
    /// `vervallen` when its offer left the catalogue.
    pub async fn step_traject(&self, ctx: &Ctx, id: TrajectId, invoer: &TrajectStapInvoer) -> Result<()> {
        use TrajectGebeurtenis as G;
        let action = match invoer.gebeurtenis {
            G::Ingetrokken => Action::EditOndersteuning,
            _ => Action::DecideOndersteuning,
        };
        let (geval, steun, was) = self.geval_van(ctx, id, action).await?;
        let staat = was
            .staat
            .na(invoer.gebeurtenis)
            .ok_or(AppError::Conflict("staat"))?;
        if matches!(invoer.gebeurtenis, G::Gevraagd | G::Doorgelopen) {
            return Err(AppError::Conflict("staat"));
        }
        let catalogus = self.catalogus(ctx).await?;
        let aanbod = aanbod_bij(&catalogus, &was.arrangement, invoer.gebeurtenis)?;
        vereis_beslisser(ctx, &geval, aanbod, invoer.gebeurtenis)?;
        let zegel = steun.zegel.as_ref().ok_or(AppError::NotFound)?;
        let stappen = ctx.swv.list_trajectstappen(id, zegel).await?;
        let mut traject = was.clone();
        traject.versie = invoer.versie;
        if let Some((arrangement, soort)) = aanbod {
            antwoord(&mut traject, arrangement, soort, &invoer.antwoorden)?;
        }
        let dag = self.zet(&mut traject, staat, invoer, aanbod.map(|(a, _)| a))?;
        let mist = match aanbod {
            _ if matches!(invoer.gebeurtenis, G::Afgewezen | G::Ingetrokken) => Vec::new(),
            None => mist_zonder_aanbod(&steun, &was),
            Some(aanbod) => {
                let mut om = self.omstandigheden(ctx, &geval, &traject, &stappen).await?;
                om.gezegd |= !invoer.toelichting.trim().is_empty();
                om.verlengd += usize::from(invoer.gebeurtenis == G::Verlengd);
                let feiten = self.trajectfeiten(&geval, &catalogus, &steun, &traject, &om);
                self.stapmist((&was, &traject), &om, aanbod, &feiten, invoer.gebeurtenis)
            }
        };
        // What the decision set aside stays set aside when it begins; an extension is decided anew.
        let eerder: Vec<Afwijking> = match invoer.gebeurtenis {
            G::Verlengd => Vec::new(),
            _ => stappen.iter().flat_map(|s| s.afwijkingen.clone()).collect(),
        };
        let afwijkingen = afwijkingen(&mist, &invoer.afwijkingen, &eerder)?;
        let stap = TrajectStap {
            nummer: 0,
            gebeurtenis: invoer.gebeurtenis,
            staat,
            datum: dag,
            orgaan: aanbod
                .filter(|_| is_besluit(invoer.gebeurtenis))
                .map(|(a, _)| a.beslisser.clone()),
            toelichting: vrij("toelichting", &invoer.toelichting)?,
            afwijkingen,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let verplicht = matches!(invoer.gebeurtenis, G::Afgewezen | G::Verlengd | G::Ingetrokken);
        if verplicht && stap.toelichting.is_empty() {
            return Err(AppError::veld("toelichting", "verplicht"));
        }
        let hoogstens = aanbod.and_then(|(a, _)| a.grenzen.groep);
        self.schrijf_trajectstap(ctx, &steun, &traject, &stap, hoogstens)
            .await
    }

    /// What is missing for a step that does not turn a traject away.
    fn stapmist(
        &self,
        (was, traject): (&Traject, &Traject),
        om: &Omstandigheden,
        aanbod: (&Arrangement, &Ondersteuningssoort),
        feiten: &TrajectFeiten,
        gebeurtenis: TrajectGebeurtenis,
    ) -> Vec<Gebrek> {
        use TrajectGebeurtenis as G;
        let moment = match gebeurtenis {
            G::Verlengd => return self.langer(was, traject, om, aanbod, feiten),
            G::Beeindigd => Moment::Einde,
            G::Besloten => Moment::Vraag,
            _ => Moment::Begin,
        };
        gebreken(aanbod.0, aanbod.1, feiten, moment)
    }

    /// What is missing to extend a traject: what the extension asks, what must hold as long as it runs, an evaluation that is
    /// due, and room in the period of its group (R129).
    fn langer(
        &self,
        was: &Traject,
        traject: &Traject,
        om: &Omstandigheden,
        (arrangement, soort): (&Arrangement, &Ondersteuningssoort),
        feiten: &TrajectFeiten,
    ) -> Vec<Gebrek> {
        let nieuw = traject.einde.unwrap_or_else(|| self.today());
        let eerder = u16::try_from(om.verlengd.saturating_sub(1)).unwrap_or(u16::MAX);
        let groep = om.groep.as_ref().map(|(groep, _)| groep.einde);
        let mut zelf = verlenging(
            &arrangement.grenzen,
            (was.begin, was.einde),
            eerder,
            nieuw,
            &om.dicht,
        );
        zelf.extend(bij_langer(was.evaluatie_op, groep, nieuw, self.today()));
        bij_verlenging(arrangement, soort, feiten, zelf)
    }

    /// Sets what a step changes of a traject; the day of the step.
    fn zet(
        &self,
        traject: &mut Traject,
        staat: TrajectStaat,
        invoer: &TrajectStapInvoer,
        arrangement: Option<&Arrangement>,
    ) -> Result<Date> {
        use TrajectGebeurtenis as G;
        let dag = datum_opt("datum", &invoer.datum)?.unwrap_or_else(|| self.today());
        if dag > self.today() && invoer.gebeurtenis != G::Begonnen {
            return Err(AppError::veld("datum", "toekomst"));
        }
        traject.staat = staat;
        match invoer.gebeurtenis {
            G::Begonnen => {
                let begin = datum_opt("datum", &invoer.datum)?
                    .or(traject.begin)
                    .unwrap_or(dag);
                traject.begin = Some(begin);
                traject.einde = traject.einde.or(datum_opt("einde", &invoer.einde)?);
                traject.minuten_per_week = traject.minuten_per_week.or(minuten("uren", &invoer.uren)?);
                traject.keren_per_week = traject.keren_per_week.or(keren("keren", &invoer.keren)?);
                if traject.einde.is_some_and(|einde| einde < begin) {
                    return Err(AppError::veld("einde", "voor_begin"));
                }
                traject.evaluatie_op = arrangement.and_then(|a| volgende_evaluatie(a, begin, traject.einde));
            }
            G::Verlengd => {
                traject.einde = Some(datum("einde", &invoer.einde)?);
                traject.evaluatie_op =
                    arrangement.and_then(|a| volgende_evaluatie(a, self.today(), traject.einde));
            }
            G::Beeindigd => {
                if traject.begin.is_some_and(|begin| dag < begin) {
                    return Err(AppError::veld("datum", "voor_begin"));
                }
                traject.beeindigd_op = Some(dag);
                traject.volgen_tot = arrangement.and_then(|a| volgen_tot(a, &traject.inhoud, dag));
                traject.evaluatie_op = None;
            }
            _ => {}
        }
        Ok(dag)
    }

    /// Writes a step with what it means for the group.
    async fn schrijf_trajectstap(
        &self,
        ctx: &Ctx,
        steun: &Steun,
        traject: &Traject,
        stap: &TrajectStap,
        hoogstens: Option<u8>,
    ) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        gelijk(&tx, steun, traject).await?;
        tx.update_traject(traject).await?;
        tx.insert_trajectstap(traject, stap).await?;
        if let Some(groep) = traject.groep {
            match stap.gebeurtenis {
                TrajectGebeurtenis::Begonnen => {
                    let begin = traject.begin.unwrap_or(stap.datum);
                    self.vol(&tx, groep, traject, hoogstens, begin).await?;
                    tx.insert_groepslid(
                        groep,
                        &Groepslid {
                            leerling: traject.leerling,
                            van: begin,
                            tot: None,
                        },
                    )
                    .await?;
                }
                TrajectGebeurtenis::Beeindigd => {
                    tx.end_groepslid(groep, traject.leerling, stap.datum).await?;
                }
                _ => {}
            }
        }
        let mut entry = ctx
            .entry(Handeling::TrajectVerder, "traject")
            .op(traject.id.0)
            .over(traject.leerling)
            .met("gebeurtenis", stap.gebeurtenis.code())
            .met("afwijkingen", stap.afwijkingen.len().to_string());
        // R129: each new last day stays known, also when there comes another.
        if let Some(einde) = traject
            .einde
            .filter(|_| stap.gebeurtenis == TrajectGebeurtenis::Verlengd)
        {
            entry = entry.met("einde", einde.to_string());
        }
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// An offer with its kind of support; `None` when today's catalogue no longer has it.
pub(super) type Aanbod<'a> = Option<(&'a Arrangement, &'a Ondersteuningssoort)>;

/// The offer of what takes a step, of a traject or of a group. What left the catalogue neither begins nor goes on: its rules
/// are not known any more. It can still be ended, refused and withdrawn.
///
/// # Errors
/// `Invalid` on `arrangement` with `vervallen`.
pub(super) fn aanbod_bij<'a>(
    catalogus: &'a Catalogus,
    code: &str,
    gebeurtenis: TrajectGebeurtenis,
) -> Result<Aanbod<'a>> {
    use TrajectGebeurtenis as G;
    match aanbod_van(catalogus, code) {
        Ok(aanbod) => Ok(Some(aanbod)),
        Err(_) if matches!(gebeurtenis, G::Beeindigd | G::Afgewezen | G::Ingetrokken) => Ok(None),
        Err(_) => Err(AppError::veld("arrangement", "vervallen")),
    }
}

/// Whether a step is a decision: of the role or body that the catalogue names (R160).
pub(super) const fn is_besluit(gebeurtenis: TrajectGebeurtenis) -> bool {
    use TrajectGebeurtenis as G;
    matches!(gebeurtenis, G::Besloten | G::Afgewezen | G::Verlengd)
}

/// Who takes a step may decide it, or weigh what it weighs.
fn vereis_beslisser(
    ctx: &Ctx,
    geval: &Geval,
    aanbod: Aanbod<'_>,
    gebeurtenis: TrajectGebeurtenis,
) -> Result<()> {
    let mag = aanbod.is_none_or(|(a, _)| match gebeurtenis {
        TrajectGebeurtenis::Begonnen => mag_wegen(a, ctx, geval),
        _ => !is_besluit(gebeurtenis) || mag_besluiten(ctx, a, geval),
    });
    if mag { Ok(()) } else { Err(AppError::Denied) }
}

/// The hours of a week were judged with the trajecten that were decided on or ran then (R139): when one of the pupil's
/// others came, changed or ended since, it must be judged again. The pupil is held until the transaction ends.
///
/// # Errors
/// `Conflict("gewijzigd")`.
async fn gelijk(tx: &Tx<'_>, steun: &Steun, traject: &Traject) -> Result<()> {
    tx.lock_leerling(traject.leerling).await?;
    let mut nu = tx.list_toegezegd(traject.leerling).await?;
    nu.remove(&traject.id);
    let anderen = steun.trajecten.iter().filter(|t| t.id != traject.id);
    let gelezen: BTreeMap<TrajectId, i32> = anderen
        .filter(|t| matches!(t.staat, TrajectStaat::Besloten | TrajectStaat::Loopt))
        .map(|t| (t.id, t.versie))
        .collect();
    if nu == gelezen {
        Ok(())
    } else {
        Err(AppError::Conflict("gewijzigd"))
    }
}

/// Adds what is answered at a step to what was answered before.
pub(super) fn antwoord(
    traject: &mut Traject,
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    invoer: &[(String, String)],
) -> Result<()> {
    let mut fouten = Vec::new();
    let nieuw = antwoorden(arrangement, soort, invoer, &mut fouten);
    if !fouten.is_empty() {
        return Err(AppError::Invalid(fouten));
    }
    traject.inhoud.antwoorden.extend(nieuw);
    Ok(())
}

/// What is set aside of what is missing. Each that is missing and may be set aside needs a reason; what may not, refuses.
pub(super) fn afwijkingen(
    mist: &[Gebrek],
    invoer: &[AfwijkingInvoer],
    eerder: &[Afwijking],
) -> Result<Vec<Afwijking>> {
    let mut nieuw = Vec::new();
    let mut tegen = Vec::new();
    for gebrek in mist.iter().filter(|g| g.ernst != Ernst::Waarschuwing) {
        let code = gebrek.code();
        let reden = invoer
            .iter()
            .find(|a| a.gebrek == code)
            .map(|a| vrij("afwijking", &a.reden))
            .transpose()?
            .unwrap_or_default();
        if gebrek.ernst == Ernst::Afwijkbaar && !reden.is_empty() {
            nieuw.push(Afwijking { gebrek: code, reden });
        } else if gebrek.ernst == Ernst::Streng || !eerder.iter().any(|a| a.gebrek == code) {
            tegen.push(gebrek.clone());
        }
    }
    if tegen.is_empty() {
        Ok(nieuw)
    } else {
        Err(als_fouten(&tegen))
    }
}
