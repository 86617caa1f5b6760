//! What was said of an item: recorded, closed, sent on, put off, taken off (R148, R152, R153).

use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AgendapuntId, BijeenkomstId, OverlegId},
    overleg::{
        Bijeenkomst,
        agenda::{Aanleiding, Agendapunt, PuntGebrek, PuntInhoud, PuntStaat, Vervolg, gebreken},
        rollen, route,
    },
    toegang::Action,
};

use super::{Zaal, orgaan_van};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{verzamel, vrij},
};

/// What was said, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PuntInvoer {
    /// What is asked.
    pub vraag: String,
    /// The day on which the parents were consulted.
    pub ouders_op: String,
    /// How, and what they said.
    pub ouders: String,
    /// Why it is discussed although they were not.
    pub zonder_ouders: String,
    /// What was discussed.
    pub verslag: String,
    /// What is advised.
    pub advies: String,
    /// What was decided.
    pub besluit: String,
    /// What comes next, by code; empty: not said yet.
    pub vervolg: String,
    /// The body to which it goes, by id.
    pub naar: String,
    /// Why it goes there.
    pub vervolgreden: String,
    /// The version that was read.
    pub versie: i32,
}

impl App {
    /// Records what was said of an item; with `gereed` it is closed as discussed, and goes on where it was sent.
    ///
    /// # Errors
    /// `Conflict("staat")` when the meeting was closed or the item was; `Conflict("gewijzigd")` when somebody else wrote meanwhile;
    /// `Invalid` on fields, and with `gereed` on `punt` with the code of each [`PuntGebrek`].
    pub async fn save_punt(
        &self,
        ctx: &Ctx,
        id: AgendapuntId,
        invoer: &PuntInvoer,
        gereed: bool,
    ) -> Result<()> {
        let (zaal, bijeenkomst, was) = self.punt_van(ctx, id, Action::LeadOverleg).await?;
        if !bijeenkomst.staat.is_open() || was.staat != PuntStaat::Open {
            return Err(AppError::Conflict("staat"));
        }
        let mut punt = self.lees_punt(&was, invoer)?;
        let beslisser = self.beslisser(ctx, &zaal, &was).await?;
        let mut door = None;
        if gereed {
            let rollen = rollen(&zaal.leden, &bijeenkomst.aanwezig);
            let mist = gebreken(&punt, &zaal.orgaan, &rollen, beslisser.as_deref());
            if !mist.is_empty() {
                let fout = |g: &PuntGebrek| VeldFout::new(veld_van(*g), g.code());
                return Err(AppError::Invalid(mist.iter().map(fout).collect()));
            }
            punt.staat = PuntStaat::Besproken;
            door = self.doorverwijzing(ctx, &zaal, &bijeenkomst, &punt).await?;
        }
        let tx = ctx.swv.begin().await?;
        tx.update_punt(&punt).await?;
        if let Some(volgend) = &mut door {
            self.zet_op_agenda(&tx, volgend).await?;
        }
        let handeling = if gereed {
            Handeling::PuntBesproken
        } else {
            Handeling::PuntBewerkt
        };
        let mut entry = ctx.entry(handeling, "agendapunt").op(id.0);
        if let Some(leerling) = punt.over.leerling() {
            entry = entry.over(leerling);
        }
        if let (true, Some(vervolg)) = (gereed, punt.vervolg) {
            entry = entry.met("vervolg", vervolg.code());
        }
        Ok(tx.commit(entry, self.millis()).await?)
    }

    fn lees_punt(&self, was: &Agendapunt, invoer: &PuntInvoer) -> Result<Agendapunt> {
        let mut fouten = Vec::new();
        let mut tekst =
            |veld: &str, getypt: &str| vrij(veld, getypt).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let inhoud = PuntInhoud {
            vraag: tekst("vraag", &invoer.vraag),
            ouders: tekst("ouders", &invoer.ouders),
            zonder_ouders: tekst("zonder_ouders", &invoer.zonder_ouders),
            overgeslagen: was.inhoud.overgeslagen.clone(),
            verslag: tekst("verslag", &invoer.verslag),
            advies: tekst("advies", &invoer.advies),
            besluit: tekst("besluit", &invoer.besluit),
            vervolgreden: tekst("vervolgreden", &invoer.vervolgreden),
        };
        if inhoud.vraag.is_empty() {
            fouten.push(VeldFout::new("vraag", "verplicht"));
        }
        let ouders_op = self
            .geweest("ouders_op", &invoer.ouders_op)
            .unwrap_or_else(|e| verzamel(&mut fouten, e));
        let vervolg = match invoer.vervolg.as_str() {
            "" => None,
            code => {
                let gelezen = Vervolg::parse(code);
                if gelezen.is_none() {
                    fouten.push(VeldFout::new("vervolg", "keuze"));
                }
                gelezen
            }
        };
        let naar = invoer.naar.parse::<OverlegId>().ok();
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        Ok(Agendapunt {
            ouders_op,
            vervolg,
            naar: naar.filter(|_| vervolg == Some(Vervolg::Verwijzing)),
            inhoud,
            versie: invoer.versie,
            ..was.clone()
        })
    }

    /// The item that comes on the agenda of the body to which this one goes: its first meeting after this one.
    async fn doorverwijzing(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        bijeenkomst: &Bijeenkomst,
        punt: &Agendapunt,
    ) -> Result<Option<Agendapunt>> {
        let (Some(Vervolg::Verwijzing), Some(naar)) = (punt.vervolg, punt.naar) else {
            return Ok(None);
        };
        let overleg = ctx.swv.find_overleg(naar).await?;
        let overleg = overleg.filter(|o| o.actief && o.school == zaal.overleg.school);
        let overleg = overleg.ok_or_else(|| AppError::veld("naar", "keuze"))?;
        let vanaf = bijeenkomst.datum.max(self.today());
        let komend = self.volgende(ctx, &[naar], vanaf).await?.remove(&naar);
        let komend = komend.ok_or_else(|| AppError::veld("naar", "geen_bijeenkomst"))?;
        if let Some(id) = punt.over.leerling() {
            let leerling = ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?;
            if !overleg.bespreekt(&leerling) {
                return Err(AppError::veld("naar", "niet_van_dit_overleg"));
            }
        }
        let codes = [zaal.orgaan.code.as_str()];
        let vraagt_ouders = orgaan_van(&zaal.catalogus, &overleg.orgaan).ouders_vooraf;
        let slaat_over = !route::overgeslagen(&zaal.catalogus.overleg, &codes, &overleg.orgaan).is_empty();
        Ok(Some(Agendapunt {
            id: AgendapuntId(self.new_id()),
            bijeenkomst: komend.id,
            volgorde: 0,
            over: punt.over,
            aanleiding: Aanleiding::Verwezen,
            bron: Some(punt.id.0),
            staat: PuntStaat::Open,
            anoniem: punt.anoniem,
            // That parents were asked for this body is no word for one that asks them itself: what they said goes along.
            ouders_op: punt.ouders_op.filter(|_| !vraagt_ouders),
            vervolg: None,
            naar: None,
            inhoud: PuntInhoud {
                vraag: punt.inhoud.vraag.clone(),
                ouders: punt.inhoud.ouders.clone(),
                overgeslagen: if slaat_over {
                    punt.inhoud.vervolgreden.clone()
                } else {
                    String::new()
                },
                vervolgreden: String::new(),
                ..PuntInhoud::default()
            },
            door: ctx.actor.account,
            tijdstip: self.millis(),
            versie: 1,
        }))
    }

    /// Puts an item off to the next meeting of its body, with what was typed of it.
    ///
    /// # Errors
    /// `Conflict("geen_bijeenkomst")` when its calendar has none; `Conflict("staat")` when it was closed.
    pub async fn defer_punt(&self, ctx: &Ctx, id: AgendapuntId, versie: i32) -> Result<BijeenkomstId> {
        let (zaal, bijeenkomst, was) = self.punt_van(ctx, id, Action::LeadOverleg).await?;
        if !bijeenkomst.staat.is_open() || was.staat != PuntStaat::Open {
            return Err(AppError::Conflict("staat"));
        }
        let vanaf = bijeenkomst.datum.max(self.today());
        let eigen = zaal.overleg.id;
        let tot = vanaf.saturating_add(jiff::Span::new().years(1));
        let volgende = ctx.swv.list_bijeenkomsten(&[eigen], vanaf, tot).await?;
        let volgende = volgende
            .into_iter()
            .find(|b| b.staat.komt_nog() && b.id != bijeenkomst.id)
            .ok_or(AppError::Conflict("geen_bijeenkomst"))?;
        let mut nieuw = Agendapunt {
            id: AgendapuntId(self.new_id()),
            bijeenkomst: volgende.id,
            versie: 1,
            ..was.clone()
        };
        let oud = Agendapunt {
            staat: PuntStaat::Doorgeschoven,
            versie,
            ..was
        };
        let tx = ctx.swv.begin().await?;
        tx.update_punt(&oud).await?;
        self.zet_op_agenda(&tx, &mut nieuw).await?;
        tx.move_genodigden(oud.id, nieuw.id).await?;
        tx.commit(agendaspoor(ctx, &oud, "doorgeschoven"), self.millis())
            .await?;
        Ok(volgende.id)
    }

    /// Takes an item off the agenda: who brought it in, or who leads.
    pub async fn remove_punt(&self, ctx: &Ctx, id: AgendapuntId, versie: i32) -> Result<BijeenkomstId> {
        let (zaal, bijeenkomst, mut punt) = self.punt_van(ctx, id, Action::ReadOverleg).await?;
        if !zaal.leidt(ctx) && punt.door != ctx.actor.account {
            return Err(AppError::Denied);
        }
        if !bijeenkomst.staat.is_open() || punt.staat != PuntStaat::Open {
            return Err(AppError::Conflict("staat"));
        }
        punt.staat = PuntStaat::Vervallen;
        punt.versie = versie;
        let tx = ctx.swv.begin().await?;
        tx.update_punt(&punt).await?;
        tx.commit(agendaspoor(ctx, &punt, "vervallen"), self.millis())
            .await?;
        Ok(bijeenkomst.id)
    }
}

fn agendaspoor(ctx: &Ctx, punt: &Agendapunt, gebeurtenis: &'static str) -> AuditEntry {
    let entry = ctx
        .entry(Handeling::AgendaGewijzigd, "agendapunt")
        .op(punt.id.0)
        .met("gebeurtenis", gebeurtenis);
    match punt.over.leerling() {
        Some(leerling) => entry.over(leerling),
        None => entry,
    }
}

/// The field of the form to which a gap belongs.
const fn veld_van(gebrek: PuntGebrek) -> &'static str {
    match gebrek {
        PuntGebrek::Ouders => "ouders_op",
        PuntGebrek::Leeg => "verslag",
        PuntGebrek::GeenBesluit | PuntGebrek::AnderBeslist => "besluit",
        PuntGebrek::Naar => "naar",
        PuntGebrek::Reden => "vervolgreden",
    }
}
