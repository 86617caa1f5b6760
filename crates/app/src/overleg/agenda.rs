//! The agenda of a meeting: what stands on it, what could, in which order (R148-R154).

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, AgendapuntId, BijeenkomstId, GroepId, LeerlingId},
    inrichting::catalogus::Catalogus,
    leerling::Leerling,
    overleg::{
        Bijeenkomst, BijeenkomstStaat, Orgaan, Overleg, Overleglid, afwezige_rollen,
        agenda::{Aanleiding, Agendapunt, Over, PuntInhoud, PuntStaat, Voorstel},
        route,
    },
    toegang::{Action, Scope},
};
use vangnet_store::LeerlingFilter;

use super::{
    Zaal,
    kalender::{grens, vreemden},
};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum_opt, verplicht, vrij},
};

/// Days ahead of a meeting that an evaluation may be due to be suggested for it.
const VOORUIT: i64 = 14;

/// An item in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PuntRegel {
    /// The item.
    pub punt: Agendapunt,
    /// The pupil it is about.
    pub leerling: Option<Leerling>,
    /// The name of the group it is about.
    pub groep: String,
    /// Whether it may be opened in the meeting (R153).
    pub mag_open: bool,
}

/// Something that could be put on the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoorstelRegel {
    /// What.
    pub voorstel: Voorstel,
    /// The pupil.
    pub leerling: Leerling,
    /// The offer by name, when it is about a traject.
    pub wat: String,
}

/// What the page of an agenda shows.
#[derive(Debug, Clone)]
pub struct AgendaBlad {
    /// The body.
    pub overleg: Overleg,
    /// Its kind.
    pub orgaan: Orgaan,
    /// The meeting.
    pub bijeenkomst: Bijeenkomst,
    /// Its items in order, without those taken off.
    pub punten: Vec<PuntRegel>,
    /// What could be put on it.
    pub voorstellen: Vec<VoorstelRegel>,
    /// How many pupils were not discussed within the weeks of this body (R149).
    pub niet_besproken: Option<u64>,
    /// Who sits in it, by name, and whether each was there.
    pub leden: Vec<(Overleglid, String, bool)>,
    /// Roles of which one should have been there (R149); empty before it began.
    pub afwezig: Vec<String>,
    /// Whether the reader leads it.
    pub leidt: bool,
    /// Whether the reader brings pupils in.
    pub brengt_in: bool,
}

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

    /// Opens the agenda of a meeting: names and reasons; what is asked stands with each item.
    pub async fn open_agenda(&self, ctx: &Ctx, id: BijeenkomstId) -> Result<AgendaBlad> {
        let (zaal, bijeenkomst) = self.zitting_van(ctx, id, Action::ReadOverleg).await?;
        let mut punten = ctx.swv.list_punten(id).await?;
        punten.retain(|p| p.staat != PuntStaat::Vervallen);
        let brengt_in = zaal.brengt_in(ctx);
        let komt_nog = bijeenkomst.staat.is_open();
        let voorstellen = if brengt_in && komt_nog && zaal.orgaan.leerlingen {
            self.voorstellen(ctx, &zaal, &bijeenkomst).await?
        } else {
            Vec::new()
        };
        let accounts: Vec<AccountId> = zaal.leden.iter().map(|l| l.account).collect();
        let namen = if accounts.is_empty() {
            BTreeMap::new()
        } else {
            ctx.swv.list_namen(&accounts).await?
        };
        let niet_besproken = match zaal.orgaan.ieder_binnen {
            Some(weken) if brengt_in && komt_nog => {
                let sinds = grens(bijeenkomst.datum, weken);
                Some(ctx.swv.count_niet_besproken(&zaal.overleg, sinds).await?)
            }
            _ => None,
        };
        let begonnen = !bijeenkomst.staat.komt_nog() && bijeenkomst.staat != BijeenkomstStaat::Vervallen;
        let afwezig = if begonnen {
            afwezige_rollen(&zaal.orgaan, &zaal.leden, &bijeenkomst.aanwezig).to_vec()
        } else {
            Vec::new()
        };
        Ok(AgendaBlad {
            punten: self.puntregels(ctx, &zaal.orgaan, punten).await?,
            voorstellen,
            niet_besproken,
            leden: zaal
                .leden
                .iter()
                .map(|lid| {
                    let naam = namen.get(&lid.account).cloned().unwrap_or_default();
                    (lid.clone(), naam, bijeenkomst.aanwezig.contains(&lid.account))
                })
                .collect(),
            afwezig,
            leidt: zaal.leidt(ctx),
            brengt_in,
            orgaan: zaal.orgaan,
            overleg: zaal.overleg,
            bijeenkomst,
        })
    }

    /// The agenda with what is asked at each item, to print; that it was opened is written down for each pupil.
    pub async fn print_agenda(&self, ctx: &Ctx, id: BijeenkomstId) -> Result<AgendaBlad> {
        let (zaal, _) = self.zitting_van(ctx, id, Action::LeadOverleg).await?;
        let blad = self.open_agenda(ctx, id).await?;
        for regel in &blad.punten {
            if let Some(leerling) = &regel.leerling {
                self.log_inzage(ctx, leerling.id, "overleg", zaal.decision.reason)
                    .await?;
            }
        }
        Ok(blad)
    }

    async fn puntregels(
        &self,
        ctx: &Ctx,
        orgaan: &Orgaan,
        punten: Vec<Agendapunt>,
    ) -> Result<Vec<PuntRegel>> {
        let wie: BTreeSet<LeerlingId> = punten.iter().filter_map(|p| p.over.leerling()).collect();
        let wie: Vec<LeerlingId> = wie.into_iter().collect();
        let leerlingen = if wie.is_empty() {
            BTreeMap::new()
        } else {
            ctx.swv.find_leerlingen(&wie).await?
        };
        let mut regels = Vec::new();
        for punt in punten {
            let groep = match punt.over {
                Over::Groep(groep) => ctx.swv.find_groep(groep).await?.map(|g| g.naam),
                Over::Leerling(_) | Over::Vrij => None,
            };
            regels.push(PuntRegel {
                leerling: punt.over.leerling().and_then(|id| leerlingen.get(&id)).cloned(),
                groep: groep.unwrap_or_default(),
                mag_open: punt.mag_open(orgaan),
                punt,
            });
        }
        Ok(regels)
    }

    /// What a body could put on the agenda of a meeting, the most urgent first; each pupil once.
    async fn voorstellen(&self, ctx: &Ctx, zaal: &Zaal, b: &Bijeenkomst) -> Result<Vec<VoorstelRegel>> {
        let eigen = &zaal.overleg;
        let besluit: Vec<&str> = zaal
            .catalogus
            .arrangement
            .iter()
            .filter(|a| a.beslisser == zaal.orgaan.code)
            .map(|a| a.code.as_str())
            .collect();
        let mut alle = ctx.swv.list_te_laat(eigen, b.datum).await?;
        alle.extend(ctx.swv.list_te_beslissen(eigen, &besluit).await?);
        let voor = b.datum.saturating_add(jiff::Span::new().days(VOORUIT));
        alle.extend(ctx.swv.list_te_evalueren(eigen, voor).await?);
        if let Some(weken) = zaal.orgaan.ieder_binnen {
            let sinds = grens(b.datum, weken);
            alle.extend(ctx.swv.list_niet_besproken(eigen, sinds).await?);
        }
        let mut gezien = BTreeSet::new();
        alle.retain(|v| gezien.insert(v.leerling));
        let wie: Vec<LeerlingId> = gezien.into_iter().collect();
        if wie.is_empty() {
            return Ok(Vec::new());
        }
        let leerlingen = ctx.swv.find_leerlingen(&wie).await?;
        Ok(alle
            .into_iter()
            .filter_map(|voorstel| {
                Some(VoorstelRegel {
                    leerling: leerlingen.get(&voorstel.leerling)?.clone(),
                    wat: aanbodnaam(&zaal.catalogus, &voorstel.wat),
                    voorstel,
                })
            })
            .collect())
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
        let mut tekst = |gelezen: Result<String>| match gelezen {
            Ok(tekst) => tekst,
            Err(AppError::Invalid(mis)) => {
                fouten.extend(mis);
                String::new()
            }
            Err(_) => String::new(),
        };
        let mut inhoud = PuntInhoud {
            vraag: tekst(verplicht("vraag", &nieuw.vraag)),
            ouders: tekst(vrij("ouders", &nieuw.ouders)),
            zonder_ouders: tekst(vrij("zonder_ouders", &nieuw.zonder_ouders)),
            overgeslagen: tekst(vrij("overgeslagen", &nieuw.overgeslagen)),
            ..PuntInhoud::default()
        };
        let ouders_op = match datum_opt("ouders_op", &nieuw.ouders_op) {
            Ok(Some(dag)) if dag > self.today() => {
                fouten.push(VeldFout::new("ouders_op", "toekomst"));
                None
            }
            Ok(dag) => dag,
            Err(_) => {
                fouten.push(VeldFout::new("ouders_op", "datum"));
                None
            }
        };
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

    /// Puts the items of an agenda in another order. Items that are not named keep their place after those that are.
    pub async fn order_agenda(&self, ctx: &Ctx, id: BijeenkomstId, volgorde: &[AgendapuntId]) -> Result<()> {
        let (_, bijeenkomst) = self.zitting_van(ctx, id, Action::LeadOverleg).await?;
        if !bijeenkomst.staat.is_open() {
            return Err(AppError::Conflict("staat"));
        }
        let tx = ctx.swv.begin().await?;
        tx.lock_bijeenkomst(id).await?;
        let bestaand: Vec<AgendapuntId> = tx
            .list_volgorde(id)
            .await?
            .into_iter()
            .map(|(punt, _)| punt)
            .collect();
        if volgorde.iter().any(|punt| !bestaand.contains(punt)) {
            return Err(AppError::NotFound);
        }
        let mut gezien = BTreeSet::new();
        let nieuw = volgorde
            .iter()
            .chain(&bestaand)
            .filter(|punt| gezien.insert(**punt))
            .copied();
        for (nr, punt) in (1..).zip(nieuw) {
            tx.set_volgorde(punt, nr).await?;
        }
        let entry = ctx
            .entry(Handeling::AgendaGewijzigd, "bijeenkomst")
            .op(id.0)
            .met("gebeurtenis", "volgorde");
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Begins a meeting, or says anew who is there.
    ///
    /// # Errors
    /// `Conflict("staat")` when it was closed or cancelled; `Invalid` on `aanwezig` for who does not sit in it.
    pub async fn start_bijeenkomst(
        &self,
        ctx: &Ctx,
        id: BijeenkomstId,
        aanwezig: &[AccountId],
        versie: i32,
    ) -> Result<()> {
        let (zaal, mut b) = self.zitting_van(ctx, id, Action::LeadOverleg).await?;
        if !b.staat.is_open() {
            return Err(AppError::Conflict("staat"));
        }
        if aanwezig
            .iter()
            .any(|wie| !zaal.leden.iter().any(|l| l.account == *wie))
        {
            return Err(vreemden());
        }
        b.aanwezig = aanwezig.to_vec();
        b.staat = BijeenkomstStaat::Bezig;
        b.versie = versie;
        self.bewaar_bijeenkomst(ctx, &b, "begonnen").await
    }

    /// Closes a meeting of which every item was discussed, put off or taken off.
    ///
    /// # Errors
    /// `Conflict("open_punten")` when items are open; `Conflict("staat")` when it does not go on.
    pub async fn close_bijeenkomst(&self, ctx: &Ctx, id: BijeenkomstId, versie: i32) -> Result<()> {
        let (_, mut b) = self.zitting_van(ctx, id, Action::LeadOverleg).await?;
        if b.staat != BijeenkomstStaat::Bezig {
            return Err(AppError::Conflict("staat"));
        }
        b.staat = BijeenkomstStaat::Gehouden;
        b.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.lock_bijeenkomst(id).await?;
        let open = tx.list_volgorde(id).await?;
        if open.iter().any(|(_, staat)| *staat == PuntStaat::Open) {
            return Err(AppError::Conflict("open_punten"));
        }
        tx.update_bijeenkomst(&b).await?;
        let entry = ctx
            .entry(Handeling::BijeenkomstGewijzigd, "bijeenkomst")
            .op(id.0)
            .met("gebeurtenis", "gehouden");
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// The name of an offer; its code when the catalogue no longer has it.
pub(super) fn aanbodnaam(catalogus: &Catalogus, code: &str) -> String {
    let titel = catalogus.arrangement(code).map(|a| a.titel.clone());
    titel.unwrap_or_else(|| code.to_owned())
}
