//! Advice of named experts, and the copy that parents get of each (WVO 2020 art. 2.47 lid 14 and 17).

use std::sync::Arc;

use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, AdviesId, BundelId},
    toegang::{Action, Klasse, Scope},
    toelating::{
        deskundige::{self, Advies, AdviesOordeel, Deskundigheid, Voor},
        procedure::Staat,
    },
};
use vangnet_store::AdviesRegel;

use super::{Samenhang, Zaak};
use crate::{
    AdviesGegevens, App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, verplicht},
};

/// An advice as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdviesInvoer {
    /// Name of the expert.
    pub naam: String,
    /// Field, by code.
    pub deskundigheid: String,
    /// Organisation.
    pub organisatie: String,
    /// That the expert works at the school that applies.
    pub van_school: bool,
    /// That the expert was closely involved with the pupil before.
    pub eerder_betrokken: bool,
    /// That it is the expert's own, separate opinion.
    pub zelfstandig: bool,
    /// Day, `YYYY-MM-DD`.
    pub datum: String,
    /// `toewijzen` or `niet_toewijzen`.
    pub oordeel: String,
    /// The opinion.
    pub tekst: String,
}

impl App {
    /// Records the advice of a named expert on an application that waits for a decision.
    ///
    /// # Errors
    /// `Invalid` on `advies` with the fault: a joint opinion, an expert of the applying school or involved before (VSO).
    pub async fn add_advies(&self, ctx: &Ctx, id: AanvraagId, invoer: &AdviesInvoer) -> Result<AdviesId> {
        let zaak = self.zaak(ctx, id, Action::JudgeAanvraag).await?;
        let samenhang = self.samenhang(ctx, &zaak).await?;
        let advies = self.lees_advies(&zaak, &samenhang, invoer)?;
        self.schrijf_advies(ctx, &zaak, advies).await
    }

    /// Records one expert's advice on every dossier of a bundle that waits for a decision, one by one: how many. For lwoo and
    /// PrO; a VSO dossier is never in a bundle.
    pub async fn add_advies_bundel(&self, ctx: &Ctx, id: BundelId, invoer: &AdviesInvoer) -> Result<u32> {
        if Scope::of(&ctx.actor, Action::JudgeAanvraag).is_leeg() {
            return Err(AppError::NotFound);
        }
        let (naam, tekst) = (
            verplicht("naam", &invoer.naam)?,
            verplicht("tekst", &invoer.tekst)?,
        );
        let mut aantal = 0u32;
        for stand in ctx.swv.list_bundel_aanvragen(id).await? {
            if !stand.staat.is_bij_swv() {
                continue;
            }
            let zaak = self.zaak(ctx, stand.aanvraag, Action::JudgeAanvraag).await?;
            let samenhang = self.samenhang(ctx, &zaak).await?;
            // Pressed twice, or a second time after it stopped halfway: the advice is there already.
            let mut adviezen = samenhang.adviezen.iter().map(|a| &a.advies);
            if adviezen.any(|a| a.naam == naam && a.tekst == tekst) {
                continue;
            }
            let advies = self.lees_advies(&zaak, &samenhang, invoer)?;
            self.schrijf_advies(ctx, &zaak, advies).await?;
            aantal = aantal.saturating_add(1);
        }
        if aantal == 0 && ctx.swv.find_bundel(id).await?.is_none() {
            return Err(AppError::NotFound);
        }
        Ok(aantal)
    }

    fn lees_advies(&self, zaak: &Zaak, samenhang: &Samenhang, invoer: &AdviesInvoer) -> Result<Advies> {
        let a = &zaak.aanvraag;
        if !a.staat.is_bij_swv() && a.staat != Staat::BijBezwaarcommissie {
            return Err(AppError::Conflict("staat"));
        }
        let op = datum("datum", &invoer.datum)?;
        if op > self.today() {
            return Err(AppError::veld("datum", "toekomst"));
        }
        let advies = Advies {
            naam: verplicht("naam", &invoer.naam)?,
            deskundigheid: Deskundigheid::parse(&invoer.deskundigheid)
                .ok_or_else(|| AppError::veld("deskundigheid", "keuze"))?,
            organisatie: verplicht("organisatie", &invoer.organisatie)?,
            school: invoer.van_school.then_some(a.school),
            eerder_betrokken: invoer.eerder_betrokken,
            zelfstandig: invoer.zelfstandig,
            datum: op,
            oordeel: AdviesOordeel::parse(&invoer.oordeel)
                .ok_or_else(|| AppError::veld("oordeel", "keuze"))?,
            tekst: verplicht("tekst", &invoer.tekst)?,
        };
        let gebreken = deskundige::gebreken_van(
            &advies,
            &samenhang.adviezen(),
            Voor::from(a.dossier.soort),
            a.school,
        );
        if gebreken.is_empty() {
            Ok(advies)
        } else {
            let fouten = gebreken.iter().map(|g| VeldFout::new("advies", g.code()));
            Err(AppError::Invalid(fouten.collect()))
        }
    }

    async fn schrijf_advies(&self, ctx: &Ctx, zaak: &Zaak, advies: Advies) -> Result<AdviesId> {
        let regel = AdviesRegel {
            id: AdviesId(self.new_id()),
            advies,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            afschrift_op: None,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_advies(zaak.aanvraag.id, zaak.leerling.id, &regel)
            .await?;
        let entry = ctx
            .entry(Handeling::AdviesVastgelegd, "advies")
            .op(regel.id.0)
            .over(zaak.leerling.id)
            .met("deskundigheid", regel.advies.deskundigheid.code());
        tx.commit(entry, self.millis()).await?;
        Ok(regel.id)
    }

    /// Writes down that the parents got a copy of every advice of which they had none.
    pub async fn give_afschrift(&self, ctx: &Ctx, id: AanvraagId, op: &str) -> Result<u64> {
        let zaak = self.zaak(ctx, id, Action::JudgeAanvraag).await?;
        let op = datum("op", op)?;
        if op > self.today() {
            return Err(AppError::veld("op", "toekomst"));
        }
        let tx = ctx.swv.begin().await?;
        let aantal = tx.geef_afschrift(id, op).await?;
        if aantal == 0 {
            return Err(AppError::Conflict("geen_afschrift"));
        }
        let entry = ctx
            .entry(Handeling::AfschriftVerstrekt, "aanvraag")
            .op(id.0)
            .over(zaak.leerling.id)
            .met("aantal", aantal.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(aantal)
    }

    /// The copy of one advice for the parents, as PDF.
    pub async fn open_advies(&self, ctx: &Ctx, id: AanvraagId, advies: AdviesId) -> Result<Vec<u8>> {
        let zaak = self.zaak(ctx, id, Action::ReadBeschikking).await?;
        if !zaak.decision.klassen.bevat(Klasse::Zorg) {
            return Err(AppError::Denied);
        }
        let adviezen = ctx.swv.list_adviezen(id, &zaak.zegel).await?;
        let regel = adviezen
            .into_iter()
            .find(|a| a.id == advies)
            .ok_or(AppError::NotFound)?;
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == zaak.aanvraag.school);
        let gegevens = AdviesGegevens {
            school: school.ok_or(AppError::NotFound)?,
            swv: ctx.swv.find_gegevens().await?.ok_or(AppError::NotFound)?,
            leerling: zaak.leerling.clone(),
            nummer: zaak.aanvraag.nummer.clone(),
            soort: zaak.aanvraag.dossier.soort,
            advies: regel.advies,
            datum: self.today(),
        };
        let brieven = Arc::clone(&self.brieven);
        let pdf = self.druk(move || brieven.advies(&gegevens), "tekst").await?;
        self.log_inzage(ctx, zaak.leerling.id, "advies", zaak.decision.reason)
            .await?;
        Ok(pdf)
    }
}
