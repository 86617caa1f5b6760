//! One item in the meeting: the facts that this meeting may see, what was said, advised, decided and agreed, and what comes next
//! (R148, R152, R153).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, AgendapuntId, BijeenkomstId, LeerlingId, OverlegId, TrajectId},
    leerling::Leerling,
    overleg::{
        Bijeenkomst, Orgaan, Overleg,
        agenda::{Aanleiding, Afspraak, Agendapunt, PuntGebrek, PuntInhoud, PuntStaat, Vervolg, gebreken},
        route,
    },
    toegang::{Action, Klasse},
};

use super::{Zaal, agenda::aanbodnaam, orgaan_van};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum_opt, vrij},
    leerling::Geval,
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

/// What the meeting may see of a pupil's support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PuntSteun {
    /// The level, by name.
    pub niveau: String,
    /// What runs: offer, last day, next evaluation.
    pub lopend: Vec<(String, Option<Date>, Option<Date>)>,
    /// The needs that hold, by name.
    pub behoeften: Vec<String>,
}

/// What was said of the pupil before, where this meeting may read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eerder {
    /// The body.
    pub overleg: String,
    /// The day.
    pub datum: Date,
    /// What was said.
    pub inhoud: PuntInhoud,
}

/// What the meeting screen shows.
#[derive(Debug, Clone)]
pub struct PuntBlad {
    /// The body.
    pub overleg: Overleg,
    /// Its kind.
    pub orgaan: Orgaan,
    /// The meeting.
    pub bijeenkomst: Bijeenkomst,
    /// The item.
    pub punt: Agendapunt,
    /// Its number among the items that were not taken off, and how many there are.
    pub nummer: (usize, usize),
    /// The item before and after it.
    pub buren: (Option<AgendapuntId>, Option<AgendapuntId>),
    /// The pupil; of an anonymous item nobody.
    pub leerling: Option<Leerling>,
    /// The year of the pupil of an anonymous item.
    pub leerjaar: Option<u8>,
    /// The name of the group.
    pub groep: String,
    /// Whether it may be opened: else only what parents said is asked (R153).
    pub mag_open: bool,
    /// Support, when this meeting may see it.
    pub steun: Option<PuntSteun>,
    /// What was said before.
    pub eerder: Vec<Eerder>,
    /// The agreements of this item, and those about the pupil that are open.
    pub afspraken: Vec<Afspraak>,
    /// Names of who has something to do, and of who put it there.
    pub namen: BTreeMap<AccountId, String>,
    /// Who can get something to do.
    pub eigenaren: Vec<(AccountId, String)>,
    /// Bodies to which it can go, with the next meeting of each.
    pub naar: Vec<(Overleg, Option<Date>)>,
    /// The kinds of bodies before and after this one on the way (R148).
    pub weg: (Option<String>, Option<String>),
    /// Who decides by the catalogue on what this is about, when it says so.
    pub beslisser: Option<String>,
    /// Whether the reader leads the body.
    pub leidt: bool,
    /// Whether the reader may open the pupil's page.
    pub naar_leerling: bool,
}

impl App {
    /// Loads an item with its meeting and body.
    pub(super) async fn punt_van(
        &self,
        ctx: &Ctx,
        id: AgendapuntId,
        action: Action,
    ) -> Result<(Zaal, Bijeenkomst, Agendapunt)> {
        let punt = ctx.swv.find_punt(id).await?.ok_or(AppError::NotFound)?;
        let (zaal, bijeenkomst) = self.zitting_van(ctx, punt.bijeenkomst, action).await?;
        Ok((zaal, bijeenkomst, punt))
    }

    /// Opens an item in the meeting; that it was opened is written down.
    pub async fn open_punt(&self, ctx: &Ctx, id: AgendapuntId) -> Result<PuntBlad> {
        let (zaal, bijeenkomst, punt) = self.punt_van(ctx, id, Action::ReadOverleg).await?;
        if punt.staat == PuntStaat::Vervallen {
            return Err(AppError::NotFound);
        }
        let leidt = zaal.leidt(ctx);
        let mag_open = punt.mag_open(&zaal.orgaan);
        let leerling = match punt.over.leerling() {
            Some(id) => Some(ctx.swv.find_leerling(id).await?.ok_or(AppError::NotFound)?),
            None => None,
        };
        if let Some(leerling) = &leerling {
            self.log_inzage(ctx, leerling.id, "overleg", zaal.decision.reason)
                .await?;
        }
        let groep = match punt.over {
            vangnet_core::overleg::agenda::Over::Groep(id) => ctx.swv.find_groep(id).await?,
            _ => None,
        };
        let mut volgorde = ctx.swv.list_punten(punt.bijeenkomst).await?;
        volgorde.retain(|p| p.staat != PuntStaat::Vervallen);
        let plek = volgorde.iter().position(|p| p.id == id).unwrap_or(0);
        let buur = |nr: Option<usize>| nr.and_then(|nr| volgorde.get(nr)).map(|p| p.id);
        // What parents were not asked about stays closed; who sees nothing else of the pupil gets nothing either (R153).
        let (steun, eerder) = match &leerling {
            Some(leerling) if mag_open => self.feiten_voor(ctx, &zaal, &punt, leerling).await?,
            _ => (None, Vec::new()),
        };
        let afspraken = self.afspraken_bij(ctx, &punt).await?;
        let namen = self
            .namen_bij(ctx, &zaal, &punt, &afspraken, leerling.as_ref())
            .await?;
        let mentor = leerling.as_ref().and_then(|l| l.gegevens.mentor);
        let eigenaren = zaal.leden.iter().map(|l| l.account).chain(mentor);
        let mut eigenaren: Vec<(AccountId, String)> = eigenaren
            .filter_map(|wie| Some((wie, namen.get(&wie)?.clone())))
            .collect();
        eigenaren.sort_by(|a, b| a.1.cmp(&b.1));
        eigenaren.dedup();
        let (terug, op) = route::buren(&zaal.catalogus.overleg, &zaal.orgaan.code);
        let weg = (terug.map(|o| o.titel.clone()), op.map(|o| o.titel.clone()));
        let naar_leerling = leerling
            .as_ref()
            .is_some_and(|l| !punt.anoniem && ctx.mag(Action::ReadOndersteuning, ctx.actor.feiten(l)));
        Ok(PuntBlad {
            beslisser: self.beslisser(ctx, &zaal, &punt).await?,
            naar: if leidt {
                self.naar(ctx, &zaal).await?
            } else {
                Vec::new()
            },
            nummer: (plek.saturating_add(1), volgorde.len()),
            buren: (buur(plek.checked_sub(1)), buur(plek.checked_add(1))),
            leerjaar: leerling.as_ref().map(|l| l.gegevens.leerjaar),
            leerling: leerling.filter(|_| !punt.anoniem),
            groep: groep.map(|g| g.naam).unwrap_or_default(),
            mag_open,
            steun,
            eerder,
            afspraken,
            namen,
            eigenaren,
            weg,
            leidt,
            naar_leerling,
            overleg: zaal.overleg,
            orgaan: zaal.orgaan,
            bijeenkomst,
            punt,
        })
    }

    /// The facts of a pupil that a meeting may see, by the classes of its kind.
    async fn feiten_voor(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        leerling: &Leerling,
    ) -> Result<(Option<PuntSteun>, Vec<Eerder>)> {
        let ziet = zaal.orgaan.klassen();
        if !ziet.bevat(Klasse::Begeleiding) {
            return Ok((None, Vec::new()));
        }
        let geval = Geval {
            feiten: ctx.actor.feiten(leerling),
            decision: zaal.decision,
            leerling: leerling.clone(),
        };
        let dicht = ctx.swv.list_dichte_weken().await?;
        let (overzicht, _) = self.overzicht(ctx, &geval, dicht).await?;
        let vandaag = self.today();
        let steun = PuntSteun {
            niveau: overzicht.niveaunaam(overzicht.niveau).to_owned(),
            lopend: overzicht
                .lopend()
                .map(|t| {
                    let naam = aanbodnaam(&overzicht.catalogus, &t.arrangement);
                    (naam, t.einde, t.evaluatie_op)
                })
                .collect(),
            behoeften: overzicht
                .behoeften
                .iter()
                .filter(|b| b.datum <= vandaag && b.tot.is_none_or(|tot| vandaag < tot))
                .map(|b| {
                    let naam = overzicht.catalogus.behoefte(&b.code).map(|n| n.titel.clone());
                    naam.unwrap_or_else(|| b.code.clone())
                })
                .collect(),
        };
        // A name in what was said before would give away who an anonymous item is about.
        let eerder = if punt.anoniem {
            Vec::new()
        } else {
            self.eerder(ctx, zaal, punt, leerling.id).await?
        };
        Ok((Some(steun), eerder))
    }

    /// What was said of a pupil before, in bodies that see no more than this one.
    async fn eerder(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        leerling: LeerlingId,
    ) -> Result<Vec<Eerder>> {
        let besproken = ctx.swv.list_besproken(leerling).await?;
        if besproken.len() <= 1 {
            return Ok(Vec::new());
        }
        let punten = ctx.swv.list_punten_van(leerling).await?;
        let overleggen = ctx.swv.list_overleggen(&[zaal.overleg.school]).await?;
        let ziet = zaal.orgaan.klassen();
        Ok(besproken
            .iter()
            .filter(|b| b.punt != punt.id && b.staat == PuntStaat::Besproken)
            .filter_map(|b| {
                let overleg = overleggen.iter().find(|o| o.id == b.overleg)?;
                let orgaan = orgaan_van(&zaal.catalogus, &overleg.orgaan);
                let was = punten.iter().find(|p| p.id == b.punt && !p.anoniem)?;
                ziet.omvat(orgaan.klassen()).then(|| Eerder {
                    overleg: overleg.naam.clone(),
                    datum: b.datum,
                    inhoud: was.inhoud.clone(),
                })
            })
            .collect())
    }

    /// The agreements of an item; of the pupil's others those that are open and were made where this meeting may read.
    async fn afspraken_bij(&self, ctx: &Ctx, punt: &Agendapunt) -> Result<Vec<Afspraak>> {
        ctx.swv.list_afspraken(&[punt.id]).await.map_err(Into::into)
    }

    async fn namen_bij(
        &self,
        ctx: &Ctx,
        zaal: &Zaal,
        punt: &Agendapunt,
        afspraken: &[Afspraak],
        leerling: Option<&Leerling>,
    ) -> Result<BTreeMap<AccountId, String>> {
        let mut wie: Vec<AccountId> = zaal.leden.iter().map(|l| l.account).collect();
        wie.extend(afspraken.iter().filter_map(|a| a.eigenaar));
        wie.extend(leerling.and_then(|l| l.gegevens.mentor));
        wie.push(punt.door);
        wie.sort();
        wie.dedup();
        Ok(ctx.swv.list_namen(&wie).await?)
    }

    /// The bodies to which an item can go, with the next meeting of each.
    async fn naar(&self, ctx: &Ctx, zaal: &Zaal) -> Result<Vec<(Overleg, Option<Date>)>> {
        let mut andere = ctx.swv.list_overleggen(&[zaal.overleg.school]).await?;
        andere.retain(|o| {
            let bespreekt = zaal.catalogus.orgaan(&o.orgaan).is_some_and(|k| k.leerlingen);
            o.actief && o.id != zaal.overleg.id && bespreekt
        });
        let ids: Vec<OverlegId> = andere.iter().map(|o| o.id).collect();
        let komend = self.volgende(ctx, &ids, self.today()).await?;
        Ok(andere
            .into_iter()
            .map(|o| {
                let dag = komend.get(&o.id).map(|b| b.datum);
                (o, dag)
            })
            .collect())
    }

    /// The first meeting of each body on or after a day that is still to come.
    async fn volgende(
        &self,
        ctx: &Ctx,
        overleggen: &[OverlegId],
        vanaf: Date,
    ) -> Result<BTreeMap<OverlegId, Bijeenkomst>> {
        let tot = vanaf.saturating_add(jiff::Span::new().years(1));
        let alle = ctx.swv.list_bijeenkomsten(overleggen, vanaf, tot).await?;
        let mut eerste = BTreeMap::new();
        for b in alle.into_iter().filter(|b| b.staat.komt_nog()) {
            eerste.entry(b.overleg).or_insert(b);
        }
        Ok(eerste)
    }

    /// Who decides by the catalogue on the traject that an item is about.
    async fn beslisser(&self, ctx: &Ctx, zaal: &Zaal, punt: &Agendapunt) -> Result<Option<String>> {
        let (Some(leerling), Some(bron), Aanleiding::TrajectGevraagd) =
            (punt.over.leerling(), punt.bron, punt.aanleiding)
        else {
            return Ok(None);
        };
        let steun = self.steun(ctx, leerling).await?;
        let traject = steun.trajecten.iter().find(|t| t.id == TrajectId(bron));
        let aanbod = traject.and_then(|t| zaal.catalogus.arrangement(&t.arrangement));
        Ok(aanbod.map(|a| a.beslisser.clone()).filter(|wie| !wie.is_empty()))
    }

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
            let mist = gebreken(&punt, &zaal.orgaan, beslisser.as_deref());
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
        let mut tekst = |veld: &str, getypt: &str| match vrij(veld, getypt) {
            Ok(tekst) => tekst,
            Err(_) => {
                fouten.push(VeldFout::new(veld, "te_lang"));
                String::new()
            }
        };
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
        let ouders_op = match datum_opt("ouders_op", &invoer.ouders_op) {
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
            ouders_op: punt.ouders_op,
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

fn agendaspoor(
    ctx: &Ctx,
    punt: &Agendapunt,
    gebeurtenis: &'static str,
) -> vangnet_core::bewaring::AuditEntry {
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
