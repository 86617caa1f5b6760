//! Putting something on an agenda: what is asked, of whom, and why a step on the way up is skipped (R148, R153).

use uuid::Uuid;
use vangnet_core::{
    bewaring::Handeling,
    id::{AgendapuntId, BijeenkomstId, GroepId, LeerlingId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst, Orgaan, Overleg,
        agenda::{Aanleiding, Agendapunt, Over, PuntInhoud, PuntStaat},
        route,
    },
    toegang::{Action, Scope},
};
use vangnet_store::LeerlingFilter;

use super::Zaal;
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum_opt, verplicht, verzamel, vrij},
};

/// A new item as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PuntNieuw {
    /// The pupil.
    pub leerling: Option<LeerlingId>,
    /// The group.
    pub groep: Option<GroepId>,
    /// Why it comes, by code; empty: somebody asked.
    pub aanleiding: String,
    /// The record from which it comes.
    pub bron: Option<Uuid>,
    /// What is asked of the meeting.
    pub vraag: String,
    /// Without the name of the pupil.
    pub anoniem: bool,
    /// The day on which the parents were consulted.
    pub ouders_op: String,
    /// How, and what they said.
    pub ouders: String,
    /// Why it is discussed although they were not.
    pub zonder_ouders: String,
    /// Why a body on the way is skipped (R148).
    pub overgeslagen: String,
}

/// What the form of a new item shows.
#[derive(Debug, Clone)]
pub struct PuntFormulier {
    /// The body.
    pub overleg: Overleg,
    /// Its kind.
    pub orgaan: Orgaan,
    /// The meeting.
    pub bijeenkomst: Bijeenkomst,
    /// The pupil it is about.
    pub leerling: Option<Leerling>,
    /// The kinds of bodies that are skipped with this pupil (R148).
    pub overgeslagen: Vec<String>,
    /// Pupils whose name or class fits what was searched for.
    pub gevonden: Vec<Leerling>,
    /// The groups of the school that did not end.
    pub groepen: Vec<(GroepId, String)>,
}

impl App {
    /// Opens the form of a new item: for a pupil, or to search for one.
    pub async fn new_punt(
        &self,
        ctx: &Ctx,
        id: BijeenkomstId,
        leerling: Option<LeerlingId>,
        zoek: &str,
    ) -> Result<PuntFormulier> {
        let (zaal, bijeenkomst) = self.zitting_van(ctx, id, Action::BringInOverleg).await?;
        if !zaal.brengt_in(ctx) || !bijeenkomst.staat.is_open() {
            return Err(AppError::Denied);
        }
        let nieuw = PuntNieuw {
            leerling,
            ..PuntNieuw::default()
        };
        self.waarover(ctx, &zaal, &nieuw).await?;
        let (leerling, overgeslagen) = match leerling {
            Some(id) => (
                ctx.swv.find_leerling(id).await?,
                self.overgeslagen(ctx, &zaal, id).await?,
            ),
            None => (None, Vec::new()),
        };
        let gevonden = if leerling.is_none() && zaal.orgaan.leerlingen && !zoek.trim().is_empty() {
            let filter = LeerlingFilter {
                zoek: zoek.to_owned(),
                school: Some(zaal.overleg.school),
                pagina: 1,
                ..LeerlingFilter::default()
            };
            let scope = Scope::of(&ctx.actor, Action::ReadOndersteuning);
            let mut rijen = ctx.swv.list_leerlingen(&scope, &filter).await?.rijen;
            rijen.retain(|l| zaal.overleg.bespreekt(l));
            rijen
        } else {
            Vec::new()
        };
        let groepen = if leerling.is_none() {
            let alle = ctx.swv.list_groepen(&[zaal.overleg.school]).await?;
            let lopend = alle.into_iter().filter(|g| !g.staat.is_einde());
            lopend.map(|g| (g.id, g.naam)).collect()
        } else {
            Vec::new()
        };
        Ok(PuntFormulier {
            leerling,
            overgeslagen,
            gevonden,
            groepen,
            orgaan: zaal.orgaan,
            overleg: zaal.overleg,
            bijeenkomst,
        })
    }

    /// Puts something on the agenda of a meeting.
    ///
    /// # Errors
    /// `Conflict("staat")` when the meeting was closed; `NotFound` for a pupil whom this body does not discuss or of whose support
    /// the reader may not know; `Invalid` on `vraag`, `overgeslagen` (R148), `ouders_op`, `aanleiding`.
    pub async fn add_punt(&self, ctx: &Ctx, id: BijeenkomstId, nieuw: &PuntNieuw) -> Result<AgendapuntId> {
        let (zaal, bijeenkomst) = self.zitting_van(ctx, id, Action::BringInOverleg).await?;
        if !zaal.brengt_in(ctx) {
            return Err(AppError::Denied);
        }
        if !bijeenkomst.staat.is_open() {
            return Err(AppError::Conflict("staat"));
        }
        let over = self.waarover(ctx, &zaal, nieuw).await?;
        let inhoud = self.lees_nieuw(ctx, &zaal, over, nieuw).await?;
        let aanleiding = match nieuw.aanleiding.as_str() {
            "" => Aanleiding::Gevraagd,
            code => Aanleiding::parse(code).ok_or_else(|| AppError::veld("aanleiding", "keuze"))?,
        };
        let mut punt = Agendapunt {
            id: AgendapuntId(self.new_id()),
            bijeenkomst: id,
            volgorde: 0,
            over,
            aanleiding,
            bron: nieuw.bron,
            staat: PuntStaat::Open,
            anoniem: nieuw.anoniem,
            ouders_op: inhoud.1,
            vervolg: None,
            naar: None,
            inhoud: inhoud.0,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            versie: 1,
        };
        let tx = ctx.swv.begin().await?;
        self.zet_op_agenda(&tx, &mut punt).await?;
        let mut entry = ctx
            .entry(Handeling::AgendaGewijzigd, "agendapunt")
            .op(punt.id.0)
            .met("gebeurtenis", "toegevoegd");
        if let Some(leerling) = over.leerling() {
            entry = entry.over(leerling);
        }
        tx.commit(entry, self.millis()).await?;
        Ok(punt.id)
    }

    /// Adds an item at the end of an agenda that is still open.
    pub(super) async fn zet_op_agenda(
        &self,
        tx: &vangnet_store::Tx<'_>,
        punt: &mut Agendapunt,
    ) -> Result<()> {
        let bijeenkomst = tx.lock_bijeenkomst(punt.bijeenkomst).await?;
        if !bijeenkomst.is_some_and(|b| b.staat.is_open()) {
            return Err(AppError::Conflict("staat"));
        }
        let aantal = tx.list_volgorde(punt.bijeenkomst).await?.len();
        punt.volgorde = i32::try_from(aantal).unwrap_or(i32::MAX).saturating_add(1);
        Ok(tx.insert_punt(punt).await?)
    }

    async fn waarover(&self, ctx: &Ctx, zaal: &Zaal, nieuw: &PuntNieuw) -> Result<Over> {
        if let Some(id) = nieuw.leerling {
            let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
            let feiten = ctx.actor.feiten(&leerling);
            let kent = ctx.mag(Action::ReadOndersteuning, feiten);
            if !kent || !zaal.orgaan.leerlingen || !zaal.overleg.bespreekt(&leerling) {
                return Err(AppError::NotFound);
            }
            return Ok(Over::Leerling(id));
        }
        if let Some(id) = nieuw.groep {
            let groep = ctx.swv.find_groep(id).await?.ok_or(AppError::NotFound)?;
            if groep.school != zaal.overleg.school {
                return Err(AppError::NotFound);
            }
            return Ok(Over::Groep(id));
        }
        Ok(Over::Vrij)
    }

    async fn lees_nieuw(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        over: Over,
        nieuw: &PuntNieuw,
    ) -> Result<(PuntInhoud, Option<jiff::civil::Date>)> {
        let mut fouten = Vec::new();
        let mut tekst = |gelezen: Result<String>| gelezen.unwrap_or_else(|e| verzamel(&mut fouten, e));
        let mut inhoud = PuntInhoud {
            vraag: tekst(verplicht("vraag", &nieuw.vraag)),
            ouders: tekst(vrij("ouders", &nieuw.ouders)),
            zonder_ouders: tekst(vrij("zonder_ouders", &nieuw.zonder_ouders)),
            overgeslagen: tekst(vrij("overgeslagen", &nieuw.overgeslagen)),
            ..PuntInhoud::default()
        };
        let ouders_op = self
            .geweest("ouders_op", &nieuw.ouders_op)
            .unwrap_or_else(|e| verzamel(&mut fouten, e));
        let slaat_over = match over.leerling() {
            Some(leerling) => !self.overgeslagen(ctx, zaal, leerling).await?.is_empty(),
            None => false,
        };
        if slaat_over && inhoud.overgeslagen.is_empty() {
            fouten.push(VeldFout::new("overgeslagen", "verplicht"));
        } else if !slaat_over {
            inhoud.overgeslagen = String::new();
        }
        if fouten.is_empty() {
            Ok((inhoud, ouders_op))
        } else {
            Err(AppError::Invalid(fouten))
        }
    }

    /// A day that may be left out and is not to come.
    pub(super) fn geweest(&self, veld: &str, tekst: &str) -> Result<Option<jiff::civil::Date>> {
        match datum_opt(veld, tekst)? {
            Some(dag) if dag > self.today() => Err(AppError::veld(veld, "toekomst")),
            dag => Ok(dag),
        }
    }

    /// The kinds of bodies that are skipped when a pupil comes on the agenda of this one (R148).
    pub(super) async fn overgeslagen(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        leerling: LeerlingId,
    ) -> Result<Vec<String>> {
        let besproken = ctx.swv.list_besproken(leerling).await?;
        let overleggen = ctx.swv.list_overleggen(&[zaal.overleg.school]).await?;
        let geweest: Vec<&str> = besproken
            .iter()
            .filter(|b| b.staat == PuntStaat::Besproken)
            .filter_map(|b| overleggen.iter().find(|o| o.id == b.overleg))
            .map(|o| o.orgaan.as_str())
            .collect();
        let houdt = |o: &&Orgaan| overleggen.iter().any(|b| b.actief && b.orgaan == o.code);
        Ok(
            route::overgeslagen(&zaal.catalogus.overleg, &geweest, &zaal.orgaan.code)
                .into_iter()
                // A body that the school does not have cannot be skipped.
                .filter(houdt)
                .map(|o| o.titel.clone())
                .collect(),
        )
    }
}
