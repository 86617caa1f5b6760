//! The agenda of a meeting: what stands on it, what could, in which order (R148-R154).

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, AgendapuntId, BijeenkomstId, LeerlingId},
    inrichting::catalogus::Catalogus,
    leerling::Leerling,
    overleg::{
        Bijeenkomst, BijeenkomstStaat, Orgaan, Overleg, Overleglid, afwezige_rollen,
        agenda::{Agendapunt, Over, PuntStaat, Voorstel},
    },
    toegang::{Action, Klasse},
};

use super::{
    Zaal,
    kalender::{bijeenkomstspoor, grens, vreemden},
};
use crate::{App, AppError, Ctx, Result};

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

impl App {
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
                Some(
                    ctx.swv
                        .count_niet_besproken(&zaal.overleg, sinds, self.today())
                        .await?,
                )
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
        let vandaag = self.today();
        let mut alle = ctx.swv.list_te_laat(eigen, b.datum, vandaag).await?;
        alle.extend(ctx.swv.list_te_beslissen(eigen, &besluit, vandaag).await?);
        let voor = b.datum.saturating_add(jiff::Span::new().days(VOORUIT));
        alle.extend(ctx.swv.list_te_evalueren(eigen, voor, vandaag).await?);
        if let Some(weken) = zaal.orgaan.ieder_binnen {
            let sinds = grens(b.datum, weken);
            alle.extend(ctx.swv.list_niet_besproken(eigen, sinds, vandaag).await?);
        }
        let mut gezien = BTreeSet::new();
        alle.retain(|v| gezien.insert(v.leerling));
        let wie: Vec<LeerlingId> = gezien.into_iter().collect();
        if wie.is_empty() {
            return Ok(Vec::new());
        }
        let leerlingen = ctx.swv.find_leerlingen(&wie).await?;
        let ziet_steun = zaal.orgaan.klassen().bevat(Klasse::Begeleiding);
        Ok(alle
            .into_iter()
            .filter_map(|voorstel| {
                // Who brings in knows of the pupil: nobody learns of others from a list of proposals.
                let leerling = leerlingen.get(&voorstel.leerling)?;
                let kent = ctx.mag(Action::ReadOndersteuning, ctx.actor.feiten(leerling));
                kent.then(|| VoorstelRegel {
                    leerling: leerling.clone(),
                    wat: if ziet_steun {
                        aanbodnaam(&zaal.catalogus, &voorstel.wat)
                    } else {
                        String::new()
                    },
                    voorstel,
                })
            })
            .collect())
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
        Ok(tx
            .commit(bijeenkomstspoor(ctx, &b, "gehouden"), self.millis())
            .await?)
    }
}

/// The name of an offer; its code when the catalogue no longer has it.
pub(super) fn aanbodnaam(catalogus: &Catalogus, code: &str) -> String {
    let titel = catalogus.arrangement(code).map(|a| a.titel.clone());
    titel.unwrap_or_else(|| code.to_owned())
}
