//! Bundles: the sample is drawn so that anybody can draw it again, checked, and the director decides all in one act. The
//! decisions are written in the background, each in its own transaction: a restart goes on where it stopped.

use std::sync::Arc;

use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, BundelId, SessieId},
    inrichting::School,
    toegang::{Action, Actor, Scope},
    toelating::{
        procedure::{BesluitSoort, Gebeurtenis, Staat},
        steekproef::trek,
        zitting::{Bundel, BundelBesluit, BundelStaat, Trekking},
    },
};
use vangnet_store::{AanvraagRegel, BundelStand, Geopend, SwvDb};

use super::{
    StapInvoer, Zaak,
    besluit::{Besluit, wijkt_af},
    feiten,
    zitting::overslaan,
};
use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht},
};

/// The director's one act on a bundle as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BundelBesluitInvoer {
    /// Grounds for every letter.
    pub motivering: String,
    /// First day.
    pub ingangsdatum: String,
}

/// How far the decisions on a bundle are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Voortgang {
    /// Written.
    pub gedaan: u32,
    /// In all.
    pub totaal: u32,
}

/// What the page of a bundle shows.
#[derive(Debug, Clone)]
pub struct BundelBlad {
    /// The bundle.
    pub bundel: Bundel,
    /// The school.
    pub school: School,
    /// Its dossiers, by number; those that left it for the talk stay on its list.
    pub regels: Vec<AanvraagRegel>,
    /// How many of the sample still wait for a check.
    pub te_controleren: u32,
    /// How many dossiers lack the advice of two experts.
    pub zonder_advies: u32,
    /// How far the decisions are.
    pub voortgang: Voortgang,
    /// Whether the reader draws and checks.
    pub mag_oordelen: bool,
    /// Whether the reader decides.
    pub mag_besluiten: bool,
}

impl App {
    /// Opens a bundle.
    pub async fn open_bundel(&self, ctx: &Ctx, id: BundelId) -> Result<BundelBlad> {
        let bundel = ctx.swv.find_bundel(id).await?.ok_or(AppError::NotFound)?;
        let mag_oordelen = !Scope::of(&ctx.actor, Action::JudgeAanvraag).is_leeg();
        let mag_besluiten = !Scope::of(&ctx.actor, Action::DecideAanvraag).is_leeg();
        if !mag_oordelen && !mag_besluiten {
            return Err(AppError::NotFound);
        }
        let lezen = Scope::of(&ctx.actor, Action::ReadAanvraag);
        let regels = ctx.swv.list_van_zitting(&lezen, bundel.zitting).await?;
        let regels: Vec<_> = regels.into_iter().filter(|r| r.bundel == Some(id)).collect();
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == bundel.school);
        let te_controleren = regels
            .iter()
            .filter(|r| r.in_steekproef == Some(true) && r.staat == Staat::Gebundeld)
            .count();
        let mut zonder_advies = 0u32;
        // While decisions are written the page is asked for again and again, and advice matters no more.
        let advies_telt = !matches!(bundel.staat, BundelStaat::Besluiten | BundelStaat::Besloten);
        for regel in regels.iter().filter(|r| advies_telt && r.staat.is_bij_swv()) {
            let zaak = self.zaak(ctx, regel.id, Action::ReadAanvraag).await?;
            if !self.heeft_advies(ctx, &zaak).await? {
                zonder_advies = zonder_advies.saturating_add(1);
            }
        }
        Ok(BundelBlad {
            voortgang: voortgang(&regels),
            school: school.ok_or(AppError::NotFound)?,
            te_controleren: u32::try_from(te_controleren).unwrap_or(u32::MAX),
            zonder_advies,
            regels,
            bundel,
            mag_oordelen,
            mag_besluiten,
        })
    }

    async fn heeft_advies(&self, ctx: &Ctx, zaak: &Zaak) -> Result<bool> {
        use vangnet_core::toelating::deskundige::{Voor, gebreken};
        let a = &zaak.aanvraag;
        let adviezen = ctx.swv.list_adviezen(a.id, &zaak.zegel).await?;
        let adviezen: Vec<_> = adviezen.into_iter().map(|r| r.advies).collect();
        Ok(gebreken(&adviezen, Voor::from(a.dossier.soort), a.school).is_empty())
    }

    /// Draws the sample: a fresh seed, recorded with the number of dossiers, so that the draw can be repeated.
    pub async fn draw_steekproef(&self, ctx: &Ctx, id: BundelId) -> Result<()> {
        vereis_ergens(ctx, Action::JudgeAanvraag)?;
        let mut bundel = ctx.swv.find_bundel(id).await?.ok_or(AppError::NotFound)?;
        if bundel.staat != BundelStaat::Open {
            return Err(AppError::Conflict("staat"));
        }
        let stand = ctx.swv.list_bundel_aanvragen(id).await?;
        let erin: Vec<AanvraagId> = stand
            .iter()
            .filter(|s| s.staat == Staat::Gebundeld)
            .map(|s| s.aanvraag)
            .collect();
        let beleid = ctx.swv.find_beleid().await?;
        let omvang = beleid.steekproef_op(self.today()).van(erin.len());
        let mut ruis = [0u8; 8];
        self.env.fill(&mut ruis);
        // 53 bits: the number is the same in a spreadsheet.
        let zaad = u64::from_be_bytes(ruis) >> 11;
        let getrokken: Vec<AanvraagId> = trek(zaad, erin.len(), omvang)
            .into_iter()
            .filter_map(|plek| erin.get(plek).copied())
            .collect();
        let aantal = |n: usize| u16::try_from(n).map_err(AppError::internal);
        bundel.staat = BundelStaat::Getrokken;
        bundel.trekking = Some(Trekking {
            zaad,
            uit: aantal(erin.len())?,
            omvang: aantal(getrokken.len())?,
            datum: self.today(),
            door: ctx.actor.account,
        });
        let tx = ctx.swv.begin().await?;
        tx.update_bundel(&bundel).await?;
        tx.markeer_steekproef(id, &getrokken).await?;
        let entry = ctx
            .entry(Handeling::SteekproefGetrokken, "bundel")
            .op(id.0)
            .met("zaad", zaad.to_string())
            .met("uit", erin.len().to_string())
            .met("omvang", getrokken.len().to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Closes a sample that was checked: the dossiers outside it are ready too, each as a step of its own.
    ///
    /// # Errors
    /// `Conflict("steekproef_open")` while a dossier of the sample waits for its check.
    pub async fn close_steekproef(&self, ctx: &Ctx, id: BundelId) -> Result<()> {
        vereis_ergens(ctx, Action::JudgeAanvraag)?;
        let mut bundel = ctx.swv.find_bundel(id).await?.ok_or(AppError::NotFound)?;
        let stand = ctx.swv.list_bundel_aanvragen(id).await?;
        let wacht = |s: &BundelStand| s.staat == Staat::Gebundeld;
        if stand.iter().any(|s| wacht(s) && s.in_steekproef != Some(false)) {
            return Err(AppError::Conflict("steekproef_open"));
        }
        match bundel.staat {
            BundelStaat::Getrokken => {
                bundel.staat = BundelStaat::Gecontroleerd;
                let tx = ctx.swv.begin().await?;
                tx.update_bundel(&bundel).await?;
                let entry = ctx
                    .entry(Handeling::SteekproefGecontroleerd, "bundel")
                    .op(id.0)
                    .met("aantal", stand.len().to_string());
                tx.commit(entry, self.millis()).await?;
            }
            // A restart in between: what was left over still goes on.
            BundelStaat::Gecontroleerd => {}
            _ => return Err(AppError::Conflict("staat")),
        }
        for stand in stand.iter().filter(|s| wacht(s)) {
            let zaak = self.zaak(ctx, stand.aanvraag, Action::JudgeAanvraag).await?;
            let versie = zaak.aanvraag.versie;
            let stap = StapInvoer::nieuw(Gebeurtenis::BuitenSteekproef);
            overslaan(self.zet_stap(ctx, zaak, versie, &stap).await)?;
        }
        Ok(())
    }

    /// The director decides on all of a bundle: each is granted, with its own letter. The act is signed here; the decisions
    /// are written by [`App::write_bundel`].
    ///
    /// # Errors
    /// `Invalid` on `bundel` with the guard that does not hold for a dossier, before anything is written.
    pub async fn decide_bundel(
        &self,
        ctx: &Ctx,
        id: BundelId,
        versie: i32,
        invoer: &BundelBesluitInvoer,
    ) -> Result<()> {
        vereis_ergens(ctx, Action::DecideAanvraag)?;
        let mut bundel = ctx.swv.find_bundel(id).await?.ok_or(AppError::NotFound)?;
        if bundel.staat != BundelStaat::Gecontroleerd {
            return Err(AppError::Conflict("staat"));
        }
        let besluit = BundelBesluit {
            motivering: verplicht("motivering", &invoer.motivering)?,
            ingangsdatum: datum("ingangsdatum", &invoer.ingangsdatum)?,
            datum: self.today(),
            door: ctx.actor.account,
            naam: ctx.naam.clone(),
        };
        let mut aantal = 0u32;
        for stand in ctx.swv.list_bundel_aanvragen(id).await? {
            if stand.staat != Staat::Gereed {
                continue;
            }
            let zaak = self.zaak(ctx, stand.aanvraag, Action::DecideAanvraag).await?;
            if zaak.aanvraag.overeenstemming.is_none() {
                self.kan_in_bundel(ctx, &zaak, &besluit).await?;
                aantal = aantal.saturating_add(1);
            }
        }
        if aantal == 0 {
            return Err(AppError::veld("bundel", "leeg"));
        }
        bundel.versie = versie;
        bundel.staat = BundelStaat::Besluiten;
        bundel.besluit = Some(besluit);
        let tx = ctx.swv.begin().await?;
        tx.update_bundel(&bundel).await?;
        let entry = ctx
            .entry(Handeling::BundelBesloten, "bundel")
            .op(id.0)
            .met("aantal", aantal.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    async fn kan_in_bundel(&self, ctx: &Ctx, zaak: &Zaak, besluit: &BundelBesluit) -> Result<()> {
        let samenhang = self.samenhang(ctx, zaak).await?;
        let getoetst = self.getoetst(zaak, &samenhang)?;
        self.besluit_overgang(zaak, &samenhang, &getoetst, BesluitSoort::Toegewezen)
            .map_err(|fout| match fout {
                AppError::Invalid(fouten) => AppError::Invalid(
                    fouten
                        .into_iter()
                        .map(|f| VeldFout::new("bundel", f.code))
                        .collect(),
                ),
                ander => ander,
            })?;
        match wijkt_af(&toewijzing(besluit), zaak, &samenhang, &getoetst) {
            None => Ok(()),
            Some(waarvan) => Err(AppError::veld("bundel", waarvan)),
        }
    }

    /// Writes the decisions of a bundle that was signed, one transaction each: what is written already is left as it is, so it
    /// can be called again after a crash, and by two at once.
    pub async fn write_bundel(&self, swv: &Arc<SwvDb>, id: BundelId) -> Result<()> {
        let Some(bundel) = swv.find_bundel(id).await? else {
            return Err(AppError::NotFound);
        };
        let (BundelStaat::Besluiten, Some(besluit)) = (bundel.staat, bundel.besluit.clone()) else {
            return Ok(());
        };
        let ctx = Ctx {
            swv_naam: swv.naam.clone(),
            swv: Arc::clone(swv),
            actor: Actor::met(besluit.door, Vec::new()),
            naam: besluit.naam.clone(),
            sessie: SessieId(uuid::Uuid::nil()),
        };
        for stand in swv.list_bundel_aanvragen(id).await? {
            if stand.staat == Staat::Gereed {
                overslaan(self.write_bundel_een(&ctx, stand.aanvraag, &besluit).await)?;
            }
        }
        let klaar = Bundel {
            staat: BundelStaat::Besloten,
            ..bundel
        };
        let tx = swv.begin().await?;
        match tx.update_bundel(&klaar).await {
            Err(vangnet_store::StoreError::Conflict(_)) => return Ok(()),
            gedaan => gedaan?,
        }
        let entry = ctx
            .entry(Handeling::BundelBesloten, "bundel")
            .op(id.0)
            .met("staat", BundelStaat::Besloten.code());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    async fn write_bundel_een(&self, ctx: &Ctx, id: AanvraagId, besluit: &BundelBesluit) -> Result<()> {
        let Geopend {
            aanvraag,
            leerling,
            zegel,
        } = ctx.swv.find_aanvraag(id).await?.ok_or(AppError::NotFound)?;
        // Somebody decided on it, or it went through a talk of its own.
        if aanvraag.staat != Staat::Gereed || aanvraag.overeenstemming.is_some() {
            return Ok(());
        }
        let feiten = feiten(&ctx.actor, &aanvraag, &leerling);
        let zaak = Zaak {
            decision: ctx.decide(Action::DecideAanvraag, feiten),
            feiten,
            aanvraag,
            leerling,
            zegel,
        };
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let getoetst = self.getoetst(&zaak, &samenhang)?;
        let soort = BesluitSoort::Toegewezen;
        let overgang = self
            .besluit_overgang(&zaak, &samenhang, &getoetst, soort)
            // What changed since the signature waits for a decision of its own.
            .map_err(|_cause| AppError::Conflict("staat"))?;
        let mut een = toewijzing(besluit);
        if zaak.aanvraag.dossier.soort == vangnet_core::toelating::ZaakSoort::Lwoo {
            een.einddatum = samenhang
                .beleid
                .optingout_op(besluit.datum)
                .and_then(|eigen| eigen.duur)
                .map(|jaren| vangnet_core::toelating::vso::geldige_einddatums(besluit.ingangsdatum, jaren));
        }
        self.schrijf_besluit(ctx, zaak, &samenhang, &getoetst, overgang, een)
            .await
    }

    /// Whether the reader may let the writing of a bundle go on when it stopped: [`App::write_bundel`] does it.
    pub async fn may_resume_bundel(&self, ctx: &Ctx, id: BundelId) -> Result<()> {
        vereis_ergens(ctx, Action::DecideAanvraag)?;
        match ctx.swv.find_bundel(id).await?.map(|b| b.staat) {
            None => Err(AppError::NotFound),
            Some(BundelStaat::Besluiten) => Ok(()),
            Some(_) => Err(AppError::Conflict("staat")),
        }
    }

    /// Goes on with the bundles whose decisions were being written when the program stopped. To be called at the start.
    pub async fn resume_bundels(&self) -> Result<()> {
        for vermelding in self.list_swvs().await? {
            let swv = self.find_swv(&vermelding.slug).await?;
            for bundel in swv.list_bundels_in(BundelStaat::Besluiten).await? {
                self.write_bundel(&swv, bundel.id).await?;
            }
        }
        Ok(())
    }
}

fn vereis_ergens(ctx: &Ctx, action: Action) -> Result<()> {
    if Scope::of(&ctx.actor, action).is_leeg() {
        return Err(AppError::Denied);
    }
    Ok(())
}

fn toewijzing(besluit: &BundelBesluit) -> Besluit {
    Besluit {
        soort: BesluitSoort::Toegewezen,
        motivering: besluit.motivering.clone(),
        afwijking: String::new(),
        ingangsdatum: Some(besluit.ingangsdatum),
        einddatum: None,
        categorie: None,
        dictum: None,
    }
}

/// Whether the one act can decide on it: ready, and not by a talk of its own.
fn besluitbaar(regel: &AanvraagRegel) -> bool {
    regel.staat == Staat::Gereed && regel.overeenstemming.is_none()
}

fn voortgang(regels: &[AanvraagRegel]) -> Voortgang {
    let tel = |klopt: &dyn Fn(&AanvraagRegel) -> bool| {
        u32::try_from(regels.iter().filter(|r| klopt(r)).count()).unwrap_or(u32::MAX)
    };
    let gedaan = tel(&|r| r.staat.is_besloten() && r.overeenstemming.is_none());
    Voortgang {
        gedaan,
        totaal: gedaan.saturating_add(tel(&besluitbaar)),
    }
}
