//! What is mine to do: terms that are late or end within a month and whose task is the reader's.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use futures_util::future::try_join_all;
use jiff::{Span, civil::Date};
use vangnet_core::{
    cascade::grens::volgende_week,
    id::{LeerlingId, OverlegId, SchoolId},
    inrichting::{Beleid, catalogus::Catalogus},
    klok::{
        Termijn, TermijnSoort,
        leerling::{Klokregels, LeerlingKlok, termijnen_van},
    },
    leerling::{Leerling, Onderwijssoort},
    overleg::Overleg,
    toegang::{Action, Rol, Scope, Toekenning, verleningen},
};
use vangnet_store::{AfspraakKlok, KlokFilter, KlokRegel, PAGINA_OMVANG, Venster};

use super::{Bezetting, REGELS};
use crate::{App, AppError, Ctx, Result};

/// How near the last day of a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgentie {
    /// It has passed.
    TeLaat,
    /// By Sunday.
    DezeWeek,
    /// Within a month.
    DezeMaand,
}

impl Urgentie {
    /// Every one, the most urgent first.
    pub const ALL: [Self; 3] = [Self::TeLaat, Self::DezeWeek, Self::DezeMaand];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TeLaat => "te_laat",
            Self::DezeWeek => "deze_week",
            Self::DezeMaand => "deze_maand",
        }
    }

    /// The one with a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|urgentie| urgentie.code() == code)
    }

    fn van(einde: Date, vandaag: Date) -> Self {
        if einde < vandaag {
            Self::TeLaat
        } else if einde < volgende_week(vandaag) {
            Self::DezeWeek
        } else {
            Self::DezeMaand
        }
    }
}

/// A term of a pupil, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermijnRegel {
    /// The pupil; `None` for an agreement about nobody, or about somebody who was discussed without a name.
    pub leerling: Option<Arc<Leerling>>,
    /// The term.
    pub termijn: Termijn,
}

/// The reader's terms that are as urgent as each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermijnGroep {
    /// How urgent.
    pub urgentie: Urgentie,
    /// The terms, the nearest first, at most twenty.
    pub regels: Vec<TermijnRegel>,
    /// How many there are.
    pub totaal: usize,
}

/// The last day that work lists look at: a month from today.
pub(crate) fn venster(vandaag: Date) -> Venster {
    Venster {
        vandaag,
        tot: vandaag.saturating_add(Span::new().months(1)),
    }
}

/// The reader's own terms, page by page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MijnTermijnenBlad {
    /// How many there are of each urgency, those without any left out.
    pub telling: BTreeMap<Urgentie, u64>,
    /// This page of what was chosen, the nearest first.
    pub regels: Vec<TermijnRegel>,
    /// How many were chosen.
    pub totaal: u64,
}

/// What terms and their owners are told from, whoever they are of.
pub(crate) struct Klokgrond {
    pub(crate) catalogus: Catalogus,
    pub(crate) beleid: Beleid,
    bezetting: Bezetting,
    /// The bodies of the reader's schools.
    pub(crate) overleggen: Vec<Overleg>,
}

impl App {
    /// Catalogue, policy, and who works and which bodies there are at the schools of the reader; one query.
    pub(crate) async fn klokgrond(&self, ctx: &Ctx) -> Result<Klokgrond> {
        let scholen: Vec<SchoolId> = ctx.actor.scholen().into_iter().collect();
        let grond = ctx.swv.find_klokgrond(&scholen, self.today()).await?;
        Ok(Klokgrond {
            catalogus: grond.catalogus.unwrap_or_default(),
            beleid: grond.beleid,
            bezetting: Bezetting::nieuw(grond.rolhouders).met(&ctx.actor),
            overleggen: grond.overleggen,
        })
    }

    /// The reader's terms by urgency, twenty of each; groups without any are left out. Live, nothing is kept.
    pub(crate) async fn mijn_termijnen(&self, ctx: &Ctx, grond: &Klokgrond) -> Result<Vec<TermijnGroep>> {
        let mijn = self.alle_mijn_termijnen(ctx, grond).await?;
        Ok(groepen(mijn, self.today()))
    }

    /// A page, from 1, of the reader's terms that are late or end within a month: those of an urgency, or all.
    ///
    /// # Errors
    /// `NotFound` for who reads no support and sits in no meeting.
    pub async fn open_mijn_termijnen(
        &self,
        ctx: &Ctx,
        urgentie: Option<Urgentie>,
        pagina: u64,
    ) -> Result<MijnTermijnenBlad> {
        if !ctx.leest_steun() && !ctx.kent_overleg() {
            return Err(AppError::NotFound);
        }
        let grond = self.klokgrond(ctx).await?;
        let vandaag = self.today();
        let mut telling: BTreeMap<Urgentie, u64> = BTreeMap::new();
        let mut mijn = self.alle_mijn_termijnen(ctx, &grond).await?;
        mijn.retain(|regel| {
            let deze = Urgentie::van(regel.termijn.einde, vandaag);
            let aantal = telling.entry(deze).or_default();
            *aantal = aantal.saturating_add(1);
            urgentie.is_none_or(|gekozen| gekozen == deze)
        });
        let voor = pagina.max(1).saturating_sub(1).saturating_mul(PAGINA_OMVANG);
        Ok(MijnTermijnenBlad {
            totaal: u64::try_from(mijn.len()).unwrap_or(u64::MAX),
            regels: mijn
                .into_iter()
                .skip(usize::try_from(voor).unwrap_or(usize::MAX))
                .take(usize::try_from(PAGINA_OMVANG).unwrap_or(usize::MAX))
                .collect(),
            telling,
        })
    }

    /// The reader's terms that are late or end within a month, the nearest first. Some four queries and those of the reader's own
    /// pupils.
    async fn alle_mijn_termijnen(&self, ctx: &Ctx, grond: &Klokgrond) -> Result<Vec<TermijnRegel>> {
        let Klokgrond {
            catalogus,
            beleid,
            bezetting,
            overleggen: _,
        } = grond;
        let vandaag = self.today();
        let venster = venster(vandaag);
        let ik = ctx.actor.account;
        let dicht = beleid.dichte_weken();
        let regels = Klokregels {
            plan: &catalogus.plan,
            bewaring: beleid.bewaring_op(vandaag),
            dicht: &dicht,
        };
        let lezen = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let medisch = Scope::of(&ctx.actor, Action::InformMedisch);
        // Each with what it keeps elsewhere than here.
        let nabij = ctx.swv.list_klok_nabij((&lezen, &medisch), catalogus, venster);
        let nabij = Box::pin(async { Ok::<_, AppError>(nabij.await?) });
        let eigen = Box::pin(self.eigen_klokregels(ctx, &lezen, catalogus, bezetting));
        let afspraken = Box::pin(self.eigen_afspraken(ctx, &regels, (venster, grond)));
        let (nabij, eigen, mut mijn) = tokio::try_join!(nabij, eigen, afspraken)?;
        // Of the own pupils more is known; who is both the reader's own and without a mentor who reaches there is one.
        let mut bekend: BTreeSet<LeerlingId> = BTreeSet::new();
        let eigen: Vec<KlokRegel> = eigen
            .into_iter()
            .filter(|regel| bekend.insert(regel.leerling.id))
            .collect();
        let nabij = nabij
            .into_iter()
            .filter(|regel| !bekend.contains(&regel.leerling.id));
        for KlokRegel { leerling, klok } in eigen.into_iter().chain(nabij) {
            let mut termijnen = termijnen_van(&klok, &regels, vandaag);
            termijnen.retain(|t| t.vraagt() && t.einde <= venster.tot && !is_eigen_afspraak(ctx, t));
            termijnen.retain(|t| bezetting.van_wie(&leerling, t).contains(&ik));
            for termijn in ctx.zichtbaar(&leerling, termijnen) {
                mijn.push(TermijnRegel {
                    leerling: Some(Arc::clone(&leerling)),
                    termijn,
                });
            }
        }
        mijn.sort_by_key(|r| {
            let t = &r.termijn;
            (t.einde, t.soort, r.leerling.as_ref().map(|l| l.id), t.betreft)
        });
        Ok(mijn)
    }

    /// What the reader agreed to do in meetings, whatever else the reader may see of the pupil: it was agreed there, by name. Who
    /// does not work at the school any more is told nothing of it. What nobody keeps of those without a name in it is there for who
    /// leads the body.
    async fn eigen_afspraken(
        &self,
        ctx: &Ctx,
        regels: &Klokregels<'_>,
        (venster, grond): (Venster, &Klokgrond),
    ) -> Result<Vec<TermijnRegel>> {
        let ik = ctx.actor.account;
        let scholen = geleide_scholen(ctx);
        let te_doen = ctx.swv.list_afspraken_te_doen(ik, &scholen, venster.tot);
        let (mut afspraken, naamloos) = te_doen.await?;
        afspraken.retain(|a| grond.bezetting.werkt(ik, a.school));
        afspraken.extend(self.naamloze_afspraken(ctx, naamloos, (&scholen, grond)).await?);
        let wie: Vec<LeerlingId> = afspraken.iter().filter_map(|a| a.leerling).collect();
        let leerlingen = ctx.swv.find_leerlingen(&wie).await?;
        let leerlingen: BTreeMap<LeerlingId, Arc<Leerling>> =
            leerlingen.into_iter().map(|(id, l)| (id, Arc::new(l))).collect();
        let mut mijn = Vec::new();
        for afspraak in afspraken {
            let mut klok = LeerlingKlok::nieuw(Onderwijssoort::Pro, venster.vandaag);
            klok.afspraken.push(afspraak.feit);
            let termijnen = termijnen_van(&klok, regels, venster.vandaag);
            mijn.extend(termijnen.into_iter().map(|termijn| TermijnRegel {
                leerling: afspraak.leerling.and_then(|id| leerlingen.get(&id).cloned()),
                termijn,
            }));
        }
        Ok(mijn)
    }

    /// Of what was agreed about nobody by name, what bodies that the reader leads agreed and nobody keeps: parents or a partner have
    /// to do it, or who was named does not work there any more. A query when there is any.
    async fn naamloze_afspraken(
        &self,
        ctx: &Ctx,
        mut afspraken: Vec<AfspraakKlok>,
        (scholen, grond): (&[SchoolId], &Klokgrond),
    ) -> Result<Vec<AfspraakKlok>> {
        let bezetting = &grond.bezetting;
        afspraken.retain(|a| a.feit.eigenaar.is_none_or(|wie| !bezetting.werkt(wie, a.school)));
        if afspraken.is_empty() {
            return Ok(afspraken);
        }
        let hier = |o: &&Overleg| scholen.contains(&o.school);
        let overleggen: Vec<&Overleg> = grond.overleggen.iter().filter(hier).collect();
        let ids: Vec<OverlegId> = overleggen.iter().map(|o| o.id).collect();
        let leden = ctx.swv.list_overlegleden(&ids).await?;
        let geleid: BTreeSet<OverlegId> = overleggen
            .iter()
            .filter(|o| {
                let leden = leden.get(&o.id).map(Vec::as_slice).unwrap_or_default();
                ctx.mag_overleg(Action::LeadOverleg, o.feiten(leden, ctx.actor.account))
            })
            .map(|o| o.id)
            .collect();
        // The zorgcoördinator sees to it; who else leads the body only where there is none.
        let zorgt = |school| {
            let hier = |t: &Toekenning| t.rol == Rol::Zorgcoordinator && t.bereik.school() == Some(school);
            ctx.actor.toekenningen.iter().any(hier)
        };
        afspraken.retain(|a| {
            let nodig = || !bezetting.is_bezet(Rol::Zorgcoordinator, a.school);
            geleid.contains(&a.overleg) && (zorgt(a.school) || nodig())
        });
        Ok(afspraken)
    }

    /// The reader's own pupils and, for who looks after these, those without a mentor, with everything that the clock knows.
    async fn eigen_klokregels(
        &self,
        ctx: &Ctx,
        lezen: &Scope,
        catalogus: &Catalogus,
        bezetting: &Bezetting,
    ) -> Result<Vec<KlokRegel>> {
        let mut filters = Vec::new();
        if ctx.actor.heeft(Rol::Mentor) {
            filters.push(KlokFilter {
                mentor: Some(ctx.actor.account),
                ..KlokFilter::default()
            });
        }
        if ctx.actor.heeft(Rol::Zorgcoordinator) {
            filters.push(KlokFilter {
                zonder_mentor: Some(bezetting.mentoren()),
                ..KlokFilter::default()
            });
        }
        let vandaag = self.today();
        let lijsten = filters
            .iter()
            .map(|filter| ctx.swv.list_klok(lezen, filter, catalogus, vandaag));
        Ok(try_join_all(lijsten).await?.into_iter().flatten().collect())
    }
}

/// Schools where the reader may lead a body.
fn geleide_scholen(ctx: &Ctx) -> Vec<SchoolId> {
    let leidt = |t: &Toekenning| {
        let mag = verleningen(t.rol).iter().any(|(a, _)| *a == Action::LeadOverleg);
        t.bereik.school().filter(|_| t.is_geldig() && mag)
    };
    let scholen: BTreeSet<SchoolId> = ctx.actor.toekenningen.iter().filter_map(leidt).collect();
    scholen.into_iter().collect()
}

/// Whether it is what the reader agreed to do: that is asked for by itself, also of pupils whose support the reader does not read.
fn is_eigen_afspraak(ctx: &Ctx, termijn: &Termijn) -> bool {
    termijn.soort == TermijnSoort::Afspraak && termijn.account == Some(ctx.actor.account)
}

/// Terms in their order, by urgency.
fn groepen(mijn: Vec<TermijnRegel>, vandaag: Date) -> Vec<TermijnGroep> {
    let mut per: BTreeMap<Urgentie, TermijnGroep> = BTreeMap::new();
    for regel in mijn {
        let urgentie = Urgentie::van(regel.termijn.einde, vandaag);
        let groep = per.entry(urgentie).or_insert_with(|| TermijnGroep {
            urgentie,
            regels: Vec::new(),
            totaal: 0,
        });
        groep.totaal = groep.totaal.saturating_add(1);
        if groep.regels.len() < REGELS {
            groep.regels.push(regel);
        }
    }
    per.into_values().collect()
}
