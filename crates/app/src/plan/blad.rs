//! The plan page of a pupil.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    cascade::traject::Traject,
    id::{AccountId, DoelId, LeerlingId, TrajectId},
    inrichting::catalogus::{Catalogus, Planregels},
    leerling::Onderwijssoort,
    plan::{
        doel::{Doel, DoelWaarschuwing},
        evaluatie::Evaluatie,
        hoorrecht::{Hoorstand, hoorstand},
        ilp::Profiel,
        iop::{IopStand, ilp_plicht, iop_plicht},
        opp::{
            Opp, OppGebrek, OppGrond, OppPlicht, OppStaat, PlichtFeiten, RodTaak, is_jaarlijks, ontbreekt,
            opp_plicht, opp_termijn, rod_taak,
        },
        taak::{PlanFeiten, PlanTaak},
    },
    schooljaar,
    toegang::Action,
    toestemming::{Daad, Kring, Stand, Toestemming, overeenstemming},
};
use vangnet_store::Zegel;

use crate::{App, Ctx, Result, leerling::LeerlingKop};

/// A version with who made it.
#[derive(Debug, Clone)]
pub struct VersieRegel {
    /// The version.
    pub opp: Opp,
    /// Name of its author.
    pub door: String,
    /// Where the hearing stands.
    pub hoor: Hoorstand,
    /// What must be entered in the national register.
    pub rod: Option<RodTaak>,
}

/// A goal with what it lacks and what works at it.
#[derive(Debug, Clone)]
pub struct DoelRegel {
    /// The goal.
    pub doel: Doel,
    /// What it lacks (R060).
    pub let_op: Vec<DoelWaarschuwing>,
    /// The trajecten that work at it (R062).
    pub trajecten: Vec<TrajectId>,
}

/// What the plan page of a pupil shows.
#[derive(Debug, Clone)]
pub struct PlanBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// The versions of the OPP, newest first.
    pub versies: Vec<VersieRegel>,
    /// What stands in the way of adopting the concept.
    pub ontbreekt: Vec<OppGebrek>,
    /// Where agreement on the handelingsdeel of the concept, else of the plan in force, stands.
    pub overeenstemming: Stand,
    /// Whose word is needed.
    pub kring: Kring,
    /// Why the pupil must have an OPP.
    pub plicht: Option<OppPlicht>,
    /// By when, and from what that runs.
    pub termijn: Option<(Option<Date>, OppGrond)>,
    /// What is to be done.
    pub taken: Vec<PlanTaak>,
    /// The goals.
    pub doelen: Vec<DoelRegel>,
    /// The trajecten of the pupil, newest first.
    pub trajecten: Vec<Traject>,
    /// Evaluations of the OPP, newest first.
    pub evaluaties: Vec<Evaluatie>,
    /// Hearing and agreement, newest first.
    pub daden: Vec<Toestemming>,
    /// Outflow profile, plan of learning.
    pub profiel: Profiel,
    /// The counters of the IOP this school year; none for who needs no IOP.
    pub iop: Vec<IopStand>,
    /// Whether the pupil must have an IOP.
    pub iop_plicht: bool,
    /// Whether the pupil must have an ILP.
    pub ilp_plicht: bool,
    /// The rules of the samenwerkingsverband.
    pub regels: Planregels,
    /// The catalogue, for the names of trajecten.
    pub catalogus: Catalogus,
    /// What the reader may do.
    pub mag: Vec<Action>,
}

impl PlanBlad {
    /// The version in force.
    pub fn van_kracht(&self) -> Option<&VersieRegel> {
        self.versies.iter().find(|v| v.opp.is_van_kracht())
    }

    /// The version that is worked at.
    pub fn concept(&self) -> Option<&VersieRegel> {
        self.versies.iter().find(|v| v.opp.staat == OppStaat::Concept)
    }

    /// Whether the reader may do something.
    pub fn mag(&self, action: Action) -> bool {
        self.mag.contains(&action)
    }
}

/// Everything of a pupil that is sealed and belongs to the plans.
#[derive(Debug, Default)]
struct Verzegeld {
    opps: Vec<Opp>,
    doelen: Vec<Doel>,
    trajecten: Vec<Traject>,
    evaluaties: Vec<Evaluatie>,
    daden: Vec<Toestemming>,
}

impl App {
    /// Opens the plan page of a pupil; that it was opened is written down.
    pub async fn open_plan(&self, ctx: &Ctx, id: LeerlingId) -> Result<PlanBlad> {
        let houder = self.houder(ctx, id, Action::ReadOndersteuning).await?;
        self.log_inzage(ctx, id, "plan", houder.decision.reason).await?;
        let catalogus = self.catalogus(ctx).await?;
        let (vandaag, soort) = (self.today(), houder.leerling.gegevens.soort);
        let regels = catalogus.plan.clone();
        let schat = verzegeld(ctx, id, houder.zegel.as_ref()).await?;
        let profiel = ctx.swv.find_profiel(id, houder.zegel.as_ref()).await?;
        let extra = ctx.swv.find_extra_sinds(id, &catalogus.soorten_met_opp()).await?;
        let begin = schooljaar::eerste_dag(vandaag);
        let feiten = PlanFeiten {
            plicht: PlichtFeiten {
                soort,
                extra_sinds: extra,
                ingeschreven_op: profiel.ingeschreven_op,
                geplaatst_op: profiel.geplaatst_op,
            },
            jaarlijks: schat
                .evaluaties
                .iter()
                .filter(|e| is_jaarlijks(e))
                .map(|e| e.datum)
                .collect(),
            tellers: ctx.swv.count_ioptellers(id, begin).await?,
            plannen: schat.doelen.iter().map(|d| d.plan).collect(),
            uitstroom: profiel.uitstroom.is_some(),
            opps: schat.opps,
            daden: schat.daden,
        };
        let leeftijd = houder.leerling.leeftijd(vandaag);
        let kring = Kring::handelingsdeel(leeftijd, &regels);
        let concept = feiten.concept().map(|concept| {
            let bijstelling = feiten.van_kracht().is_some();
            let om = houder.oppfeiten(concept, bijstelling, &feiten.daden, &regels, vandaag);
            ontbreekt(&concept.inhoud, &om)
        });
        let over = feiten.concept().or_else(|| feiten.van_kracht());
        let koppelingen = ctx.swv.list_trajectdoelen(id).await?;
        let auteurs: Vec<_> = feiten.opps.iter().map(|o| o.door).collect();
        let namen = ctx.swv.list_namen(&auteurs).await?;
        Ok(PlanBlad {
            overeenstemming: over.map_or(Stand::Ontbreekt, |o| {
                overeenstemming(&feiten.daden, o.handelingsdeel_op, kring, vandaag)
            }),
            kring,
            plicht: opp_plicht(&feiten.plicht),
            termijn: opp_termijn(&feiten.plicht, &regels),
            taken: feiten.taken(leeftijd, &regels, vandaag),
            iop: feiten.iop(&regels),
            iop_plicht: iop_plicht(soort, &regels),
            ilp_plicht: ilp_plicht(soort, &regels),
            ontbreekt: concept.unwrap_or_default(),
            versies: versieregels(&feiten, &namen, soort, vandaag),
            daden: feiten
                .daden
                .into_iter()
                .filter(|d| matches!(d.soort, Daad::Gehoord | Daad::Handelingsdeel))
                .collect(),
            doelen: doelregels(schat.doelen, &koppelingen, vandaag),
            trajecten: schat.trajecten,
            evaluaties: schat.evaluaties.into_iter().filter(|e| e.opp.is_some()).collect(),
            profiel,
            regels,
            catalogus,
            mag: [Action::EditPlan, Action::AdoptPlan, Action::RecordToestemming]
                .into_iter()
                .filter(|actie| ctx.mag(*actie, houder.feiten))
                .collect(),
            kop: self.kop(ctx, houder.leerling).await?,
        })
    }
}

/// Everything sealed; nothing when nothing of this pupil was ever sealed.
async fn verzegeld(ctx: &Ctx, id: LeerlingId, zegel: Option<&Zegel>) -> Result<Verzegeld> {
    let Some(zegel) = zegel else {
        return Ok(Verzegeld::default());
    };
    Ok(Verzegeld {
        opps: ctx.swv.list_opps(id, zegel).await?,
        doelen: ctx.swv.list_doelen(id, zegel).await?,
        trajecten: ctx.swv.list_trajecten(id, zegel).await?,
        evaluaties: ctx.swv.list_evaluaties(id, zegel).await?,
        daden: ctx.swv.list_toestemmingen(id, zegel).await?,
    })
}

/// The versions with who wrote them, and how the hearing stands.
fn versieregels(
    feiten: &PlanFeiten,
    namen: &BTreeMap<AccountId, String>,
    soort: Onderwijssoort,
    vandaag: Date,
) -> Vec<VersieRegel> {
    let regel = |opp: &Opp| VersieRegel {
        door: namen.get(&opp.door).cloned().unwrap_or_default(),
        hoor: hoorstand(&feiten.daden, opp.id, opp.was_vastgesteld(), vandaag),
        rod: rod_taak(opp, soort),
        opp: opp.clone(),
    };
    feiten.opps.iter().map(regel).collect()
}

/// The goals with the trajecten that serve them.
fn doelregels(doelen: Vec<Doel>, koppelingen: &[(TrajectId, DoelId)], vandaag: Date) -> Vec<DoelRegel> {
    let regel = |doel: Doel| DoelRegel {
        let_op: doel.waarschuwingen(vandaag),
        trajecten: koppelingen
            .iter()
            .filter(|(_, d)| *d == doel.id)
            .map(|(t, _)| *t)
            .collect(),
        doel,
    };
    doelen.into_iter().map(regel).collect()
}
