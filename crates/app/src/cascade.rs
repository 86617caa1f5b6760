//! The cascade: needs, trajecten, groups, steps up and down, and the list of running support.

mod aandacht;
mod behoefte;
mod blad;
mod evaluatie;
mod formulier;
mod groep;
mod hulp;
mod lijst;
mod stap;
mod telling;
mod traject;
mod trede;

pub use aandacht::Aandacht;
pub use behoefte::BehoefteInvoer;
pub use blad::{CascadeBlad, TrajectOverzicht};
pub use evaluatie::EvaluatieInvoer;
pub use formulier::TrajectInvoer;
pub(crate) use formulier::minuten;
pub use groep::{GroepBlad, GroepInvoer, GroepRegel};
pub use hulp::{HulpBlad, HulpInvoer};
pub use lijst::OndersteuningLijst;
pub use stap::{AfwijkingInvoer, TrajectStapInvoer};
pub use telling::TellingBlad;
pub use traject::{TrajectBlad, TrajectNieuw, TrajectStapRegel};
pub use trede::{DoorloopInvoer, TredeInvoer};

pub use vangnet_core::cascade::feiten::CASUS_OP;

use std::collections::BTreeSet;

use jiff::civil::Date;
use vangnet_core::{
    cascade::{
        behoefte::Behoefte,
        eis::{Eis, Ernst, Gebrek, GebrekSoort, gebreken},
        feiten::{AnderTraject, Moment, TrajectFeiten},
        groep::Groep,
        traject::{Traject, TrajectGebeurtenis, TrajectStaat, TrajectStap},
        trede::{Trede, is_gemotiveerd, is_gestapt, niveau_van},
    },
    id::{DoelId, LeerlingId, TrajectId},
    inrichting::{
        aanbod::Aanbodlijst,
        catalogus::{Arrangement, Catalogus, Ondersteuningssoort},
    },
    plan::evaluatie::{Evaluatie, EvaluatieSoort},
    toegang::{Action, Klasse, Rol},
};
use vangnet_store::{Dossierfeiten, Zegel};

use crate::{App, AppError, Ctx, Result, VeldFout, leerling::Geval};

/// What one must be allowed to know of support at all.
const LEZEN: Action = Action::ReadOndersteuning;

/// What the support of a pupil consists of, loaded once for a page or a deed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Steun {
    /// The pupil's seal; `None` when nothing was ever sealed.
    pub(crate) zegel: Option<Zegel>,
    pub(crate) trajecten: Vec<Traject>,
    pub(crate) treden: Vec<Trede>,
    pub(crate) behoeften: Vec<Behoefte>,
    pub(crate) evaluaties: Vec<Evaluatie>,
    pub(crate) doelen: Vec<(TrajectId, DoelId)>,
}

impl Steun {
    /// Whether a traject was evaluated at its end.
    fn is_geevalueerd(&self, id: TrajectId) -> bool {
        self.evaluaties
            .iter()
            .any(|e| e.traject == Some(id) && e.soort == EvaluatieSoort::Eind)
    }

    /// The codes of the needs that hold on a day.
    pub(crate) fn behoeften_op(&self, dag: Date) -> BTreeSet<String> {
        let open = |b: &&Behoefte| b.datum <= dag && b.tot.is_none_or(|tot| dag < tot);
        self.behoeften
            .iter()
            .filter(open)
            .map(|b| b.code.clone())
            .collect()
    }
}

/// The facts of a traject that its own record does not hold.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
struct Omstandigheden {
    dossier: Dossierfeiten,
    verklaringen: BTreeSet<String>,
    opp: bool,
    protocol: bool,
    groep: Option<(Groep, usize)>,
    logboekregels: usize,
    verlengd: usize,
    /// Goals that are about to be tied to it.
    doelen: bool,
    /// At one of its steps it was said why.
    gezegd: bool,
    /// The Mondays of the weeks in which the schools are closed.
    dicht: BTreeSet<Date>,
}

impl App {
    /// Opens the pupil of a traject.
    async fn geval_van(&self, ctx: &Ctx, id: TrajectId, action: Action) -> Result<(Geval, Steun, Traject)> {
        let leerling = ctx
            .swv
            .find_trajectleerling(id)
            .await?
            .ok_or(AppError::NotFound)?;
        let geval = self.geval(ctx, leerling, LEZEN, action).await?;
        let steun = self.steun(ctx, leerling).await?;
        let traject = steun.trajecten.iter().find(|t| t.id == id).cloned();
        Ok((geval, steun, traject.ok_or(AppError::NotFound)?))
    }

    /// The support of a pupil: six queries, one when nothing was ever recorded.
    pub(crate) async fn steun(&self, ctx: &Ctx, id: LeerlingId) -> Result<Steun> {
        let Some(zegel) = ctx.swv.find_zegel(id).await? else {
            return Ok(Steun::default());
        };
        Ok(Steun {
            trajecten: ctx.swv.list_trajecten(id, &zegel).await?,
            treden: ctx.swv.list_treden(id, &zegel).await?,
            behoeften: ctx.swv.list_behoeften(id, &zegel).await?,
            evaluaties: ctx.swv.list_evaluaties(id, &zegel).await?,
            doelen: ctx.swv.list_trajectdoelen(id).await?,
            zegel: Some(zegel),
        })
    }

    async fn omstandigheden(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        traject: &Traject,
        stappen: &[TrajectStap],
    ) -> Result<Omstandigheden> {
        let id = geval.leerling.id;
        let aanbod: Aanbodlijst = ctx.swv.list_schoolaanbod(traject.school).await?;
        let groep = match traject.groep {
            Some(groep) => match ctx.swv.find_groep(groep).await? {
                Some(found) => {
                    let leden = ctx.swv.list_groepsleden(groep).await?;
                    let begin = traject.begin.unwrap_or(found.begin);
                    let ander = leden.iter().filter(|l| l.leerling != id && l.is_lid_vanaf(begin));
                    let aantal = ander.count().saturating_add(1);
                    Some((found, aantal))
                }
                None => None,
            },
            None => None,
        };
        let logboekregels = ctx.swv.count_logboek(traject.id).await?;
        Ok(Omstandigheden {
            dossier: ctx.swv.find_dossierfeiten(id).await?,
            verklaringen: ctx
                .swv
                .list_verklaringen(id)
                .await?
                .into_iter()
                .map(|v| v.soort.code().to_owned())
                .collect(),
            opp: ctx.swv.has_opp(id).await?,
            protocol: aanbod.protocol(&traject.arrangement),
            groep,
            logboekregels: usize::try_from(logboekregels).unwrap_or(usize::MAX),
            verlengd: stappen
                .iter()
                .filter(|s| s.gebeurtenis == TrajectGebeurtenis::Verlengd)
                .count(),
            doelen: false,
            dicht: ctx.swv.list_dichte_weken().await?,
            gezegd: stappen.iter().any(|s| !s.toelichting.is_empty()),
        })
    }

    /// The facts that the rules of a traject look at.
    fn trajectfeiten(
        &self,
        geval: &Geval,
        catalogus: &Catalogus,
        steun: &Steun,
        t: &Traject,
        om: &Omstandigheden,
    ) -> TrajectFeiten {
        let vandaag = self.today();
        let mijn = steun.evaluaties.iter().filter(|e| e.traject == Some(t.id));
        let groep = om.groep.as_ref();
        TrajectFeiten {
            vandaag,
            onderwijs: geval.leerling.gegevens.soort,
            leerjaar: geval.leerling.gegevens.leerjaar,
            iq: om.dossier.iq,
            verklaringen: om.verklaringen.clone(),
            kent_behoeften: !catalogus.behoefte.is_empty(),
            behoeften: steun.behoeften_op(vandaag),
            opp: om.opp,
            casus: t
                .inhoud
                .antwoorden
                .get(CASUS_OP)
                .and_then(|a| a.trim().parse::<Date>().ok())
                .is_some_and(|dag| dag <= vandaag && dag.year() >= 2000),
            trede: is_gestapt(catalogus, &steun.treden, t.niveau),
            reden: is_gemotiveerd(
                catalogus,
                &steun.treden,
                t.niveau,
                om.gezegd || !t.inhoud.reden.is_empty(),
            ),
            tlv_vso: om.dossier.tlv_vso,
            ouders: false,
            groepsplan: groep.is_some_and(|(g, _)| g.plan.is_compleet()),
            groepsgrootte: groep.map_or(1, |(_, aantal)| *aantal),
            logboekregels: om.logboekregels,
            instrumenten: mijn.flat_map(|e| e.instrumenten.iter().cloned()).collect(),
            geevalueerd: steun.is_geevalueerd(t.id),
            doel: om.doelen || steun.doelen.iter().any(|(traject, _)| *traject == t.id),
            protocol: om.protocol,
            andere: steun
                .trajecten
                .iter()
                .filter(|a| a.id != t.id)
                .map(ander)
                .collect(),
            vorm: t.vorm,
            uitvoerder: t.uitvoerder.clone(),
            financier: Some(t.financier),
            periode: (t.begin, t.einde),
            // Who has it given by others only has no hours of its own (R125).
            minuten_per_week: t.minuten_per_week.or(t.extern_minuten.map(|_| 0)),
            keren_per_week: t.keren_per_week,
            gekozen: t.inhoud.behoeften.clone(),
            criteria: t.inhoud.criteria.clone(),
            keuzes: t.inhoud.keuzes.clone(),
            antwoorden: t.inhoud.antwoorden.clone(),
            verlengd: om.verlengd,
            dichte_weken: om.dicht.clone(),
        }
    }

    /// What the end of a traject demands and is not there; nothing when today's catalogue no longer has its offer.
    async fn mist_bij_einde(
        &self,
        ctx: &Ctx,
        geval: &Geval,
        catalogus: &Catalogus,
        steun: &Steun,
        traject: &Traject,
    ) -> Result<Vec<Gebrek>> {
        let Ok((arrangement, soort)) = aanbod_van(catalogus, &traject.arrangement) else {
            return Ok(Vec::new());
        };
        let om = self.omstandigheden(ctx, geval, traject, &[]).await?;
        let feiten = self.trajectfeiten(geval, catalogus, steun, traject, &om);
        let mut mist = gebreken(arrangement, soort, &feiten, Moment::Einde);
        mist.retain(|g| g.ernst == Ernst::Streng);
        Ok(mist)
    }

    /// The level of a pupil today.
    pub(crate) fn niveau(&self, catalogus: &Catalogus, steun: &Steun) -> u8 {
        niveau_van(catalogus, &steun.trajecten, &steun.treden, self.today())
    }
}

/// What the end of a traject demands when today's catalogue no longer has its offer: only its evaluation (R140).
fn mist_zonder_aanbod(steun: &Steun, traject: &Traject) -> Vec<Gebrek> {
    let gebrek = || Gebrek {
        soort: GebrekSoort::Evaluatie,
        ernst: Ernst::Streng,
        wat: String::new(),
    };
    let open = traject.staat == TrajectStaat::Loopt && !steun.is_geevalueerd(traject.id);
    open.then(gebrek).into_iter().collect()
}

/// The offer of a traject with its kind of support.
fn aanbod_van<'a>(
    catalogus: &'a Catalogus,
    code: &str,
) -> Result<(&'a Arrangement, &'a Ondersteuningssoort)> {
    catalogus
        .arrangement(code)
        .and_then(|a| Some((a, catalogus.soort(&a.soort)?)))
        .ok_or_else(|| AppError::veld("arrangement", "keuze"))
}

fn ander(t: &Traject) -> AnderTraject {
    AnderTraject {
        arrangement: t.arrangement.clone(),
        niveau: t.niveau,
        staat: t.staat,
        minuten_per_week: t.minuten_per_week.unwrap_or(0),
        periode: (t.begin, t.beeindigd_op.or(t.doorloop_tot).or(t.einde)),
        uitkomst: t.uitkomst,
    }
}

/// What is missing as fields that were not accepted.
fn als_fouten(gebreken: &[Gebrek]) -> AppError {
    AppError::Invalid(
        gebreken
            .iter()
            .map(|g| VeldFout::new(format!("eis.{}", g.code()), g.soort.code()))
            .collect(),
    )
}

/// Whether the IQ on file decides on an offer for a pupil (R088): then only who reads care data is told what is missing,
/// and whether the offer is open at all.
fn weegt_iq(arrangement: &Arrangement, geval: &Geval) -> bool {
    let onderwijs = geval.leerling.gegevens.soort;
    arrangement
        .eis
        .iter()
        .any(|eis| matches!(eis, Eis::IqBoven { voor, .. } if voor.contains(&onderwijs)))
}

/// Whether a TLV on file decides on an offer (R138): then only who reads applications is told whether there is one.
fn weegt_tlv(arrangement: &Arrangement) -> bool {
    arrangement.eis.iter().any(|eis| matches!(eis, Eis::TlvVso))
}

/// What is missing, for this reader: whether the IQ suffices is care data, and so is what follows from it; whether there is
/// a TLV is known to who reads applications.
fn zichtbaar(mut gebreken: Vec<Gebrek>, arrangement: &Arrangement, ctx: &Ctx, geval: &Geval) -> Vec<Gebrek> {
    if !ctx.mag(Action::ReadAanvraag, geval.feiten) {
        gebreken.retain(|g| g.soort != GebrekSoort::TlvVso);
    }
    if weegt_iq(arrangement, geval) && !geval.decision.klassen.bevat(Klasse::Zorg) {
        gebreken.retain(|g| !matches!(g.soort, GebrekSoort::Iq | GebrekSoort::Geintegreerd));
    }
    gebreken
}

/// Whether this person may record the decision on an offer: a role decides itself, where it reaches the pupil; what a body
/// decided is recorded by whoever decides on support (R130, R160).
fn mag_besluiten(ctx: &Ctx, arrangement: &Arrangement, geval: &Geval) -> bool {
    Rol::parse(&arrangement.beslisser).is_none_or(|rol| ctx.actor.heeft_bij(rol, &geval.feiten))
        && mag_wegen(arrangement, ctx, geval)
}

/// Whether this person may know what the offer weighs. The answer does not depend on what is on file.
fn mag_wegen(arrangement: &Arrangement, ctx: &Ctx, geval: &Geval) -> bool {
    (!weegt_iq(arrangement, geval) || geval.decision.klassen.bevat(Klasse::Zorg))
        && (!weegt_tlv(arrangement) || ctx.mag(Action::ReadAanvraag, geval.feiten))
}
