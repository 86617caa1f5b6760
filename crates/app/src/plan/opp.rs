//! Versions of the ontwikkelingsperspectief: begun, worked at, adopted.

use std::{collections::BTreeMap, sync::Arc};

use vangnet_core::{
    bewaring::Handeling,
    id::{LeerlingId, OppId},
    plan::{
        doel::Plan,
        opp::{Opp, OppDeel, OppInhoud, OppStaat, OppVeld, ontbreekt},
    },
    toegang::Action,
    toestemming::gehoord_over,
};

use super::Dossierhouder;
use crate::{
    App, AppError, Ctx, OppGegevens, Result, VeldFout,
    invoer::{datum_opt, verplicht, vrij},
};

/// A version as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OppInvoer {
    /// The texts.
    pub teksten: BTreeMap<OppVeld, String>,
    /// Day of the consultation with the parents, `YYYY-MM-DD`.
    pub overleg_op: String,
    /// Why the version before is adjusted.
    pub reden: String,
}

impl From<&Opp> for OppInvoer {
    fn from(opp: &Opp) -> Self {
        Self {
            teksten: opp.inhoud.teksten.clone(),
            overleg_op: opp.inhoud.overleg_op.map(|d| d.to_string()).unwrap_or_default(),
            reden: opp.reden.clone(),
        }
    }
}

impl App {
    /// Begins a version: the first, or one that adjusts what holds, with a reason (R061).
    ///
    /// # Errors
    /// `Conflict("concept")` when a version is worked at already.
    pub async fn start_opp(&self, ctx: &Ctx, id: LeerlingId, reden: &str) -> Result<OppId> {
        let houder = self.houder(ctx, id, Action::EditPlan).await?;
        let versies = houder.opps(ctx).await?;
        if versies.iter().any(|o| o.staat == OppStaat::Concept) {
            return Err(AppError::Conflict("concept"));
        }
        let vorige = versies.iter().find(|o| o.is_van_kracht());
        let reden = if vorige.is_some() {
            verplicht("reden", reden)?
        } else {
            vrij("reden", reden)?
        };
        let nu = self.millis();
        let nieuw = Opp {
            id: OppId(self.new_id()),
            leerling: id,
            nummer: versies.first().map_or(0, |o| o.nummer).saturating_add(1),
            staat: OppStaat::Concept,
            begonnen_op: self.today(),
            vastgesteld_op: None,
            einde: None,
            inhoud: vorige.map(|o| o.inhoud.volgende()).unwrap_or_default(),
            handelingsdeel_op: vorige.map_or(nu, |o| o.handelingsdeel_op),
            reden,
            door: ctx.actor.account,
            tijdstip: nu,
            rod_begin: None,
            rod_einde: None,
            versie: 1,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_opp(&nieuw).await?;
        let entry = houder
            .entry(ctx, Handeling::PlanBewerkt, "opp")
            .op(nieuw.id.0)
            .met("nummer", nieuw.nummer.to_string());
        tx.commit(entry, nu).await?;
        Ok(nieuw.id)
    }

    /// Saves a concept over the version that was read. A change of the handelingsdeel asks for new agreement.
    ///
    /// # Errors
    /// `Conflict("gewijzigd")` when somebody else saved in between; `Conflict("staat")` when it is no concept any more.
    pub async fn save_opp(&self, ctx: &Ctx, id: OppId, versie: i32, invoer: &OppInvoer) -> Result<()> {
        let (houder, mut opp) = self.houder_van_opp(ctx, id, Action::EditPlan).await?;
        if opp.staat != OppStaat::Concept {
            return Err(AppError::Conflict("staat"));
        }
        let mut inhoud = OppInhoud {
            overleg_op: datum_opt("overleg_op", &invoer.overleg_op)?,
            ..OppInhoud::default()
        };
        if inhoud.overleg_op.is_some_and(|dag| dag > self.today()) {
            return Err(AppError::veld("overleg_op", "toekomst"));
        }
        for (veld, tekst) in &invoer.teksten {
            if veld.geldt_voor(houder.leerling.gegevens.soort) {
                inhoud.zet(*veld, vrij(veld.code(), tekst)?);
            }
        }
        if !inhoud.deel_gelijk(&opp.inhoud, OppDeel::Handelingsdeel) {
            opp.handelingsdeel_op = self.millis();
        }
        opp.inhoud = inhoud;
        opp.reden = vrij("reden", &invoer.reden)?;
        opp.versie = versie;
        self.schrijf_opp(ctx, &houder, &opp, Handeling::PlanBewerkt).await
    }

    /// Adopts a concept; the version that held is replaced and stays as it was (WVO 2020 art. 2.44, R061).
    ///
    /// # Errors
    /// `Invalid` on `vaststellen` with everything that stands in the way.
    pub async fn adopt_opp(&self, ctx: &Ctx, id: OppId, versie: i32, op: &str) -> Result<()> {
        let (houder, mut opp) = self.houder_van_opp(ctx, id, Action::AdoptPlan).await?;
        if opp.staat != OppStaat::Concept {
            return Err(AppError::Conflict("staat"));
        }
        let op = self.dag_tussen("vastgesteld_op", op, Some(opp.begonnen_op))?;
        let vorige = houder.opps(ctx).await?.into_iter().find(Opp::is_van_kracht);
        if vorige.as_ref().and_then(|v| v.vastgesteld_op) > Some(op) {
            return Err(AppError::veld("vastgesteld_op", "voor_begin"));
        }
        let regels = self.catalogus(ctx).await?.plan;
        let daden = houder.daden(ctx).await?;
        let feiten = houder.oppfeiten(&opp, vorige.is_some(), &daden, &regels, op);
        let mut gebreken = ontbreekt(&opp.inhoud, &feiten);
        if opp.inhoud.overleg_op.is_some_and(|overleg| overleg > op) {
            gebreken.push(vangnet_core::plan::opp::OppGebrek::Overleg);
        }
        if !gebreken.is_empty() {
            let fouten = gebreken.iter().map(|g| VeldFout::new("vaststellen", g.code()));
            return Err(AppError::Invalid(fouten.collect()));
        }
        opp.staat = OppStaat::Vastgesteld;
        opp.vastgesteld_op = Some(op);
        opp.versie = versie;
        let tx = ctx.swv.begin().await?;
        if let Some(mut vorige) = vorige {
            // The register knows one begin of the plan, whatever its versions.
            opp.rod_begin = vorige.rod_begin;
            vorige.staat = OppStaat::Vervangen;
            vorige.einde = Some(op);
            tx.update_opp(&vorige).await?;
        }
        tx.update_opp(&opp).await?;
        let entry = houder
            .entry(ctx, Handeling::PlanVastgesteld, "opp")
            .op(id.0)
            .met("nummer", opp.nummer.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    pub(super) async fn schrijf_opp(
        &self,
        ctx: &Ctx,
        houder: &Dossierhouder,
        opp: &Opp,
        handeling: Handeling,
    ) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        tx.update_opp(opp).await?;
        let entry = houder
            .entry(ctx, handeling, "opp")
            .op(opp.id.0)
            .met("nummer", opp.nummer.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// A version on paper; that it left is written down.
    pub async fn open_opp_pdf(&self, ctx: &Ctx, id: OppId) -> Result<(i32, Vec<u8>)> {
        let (houder, opp) = self.houder_van_opp(ctx, id, Action::ReadOndersteuning).await?;
        let leerling = &houder.leerling;
        let kop = self.kop(ctx, leerling.clone()).await?;
        let (regels, daden) = (self.catalogus(ctx).await?.plan, houder.daden(ctx).await?);
        let vandaag = self.today();
        let doelen = match &houder.zegel {
            Some(zegel) => ctx.swv.list_doelen(leerling.id, zegel).await?,
            None => Vec::new(),
        };
        let profiel = ctx.swv.find_profiel(leerling.id, houder.zegel.as_ref()).await?;
        let nummer = opp.nummer;
        let dag = opp.vastgesteld_op.unwrap_or(vandaag);
        let feiten = houder.oppfeiten(&opp, false, &daden, &regels, dag);
        let gegevens = OppGegevens {
            swv: ctx.swv.find_gegevens().await?.ok_or(AppError::NotFound)?,
            school: kop.school.ok_or(AppError::NotFound)?,
            mentor: kop.mentor.unwrap_or_default(),
            leerling: kop.leerling,
            gehoord: gehoord_over(&daden, opp.id.0, vandaag).cloned(),
            overeenstemming: feiten.overeenstemming,
            uitstroom: profiel.uitstroom,
            doelen: doelen.into_iter().filter(|d| d.plan == Plan::Opp).collect(),
            opp,
            datum: vandaag,
        };
        let brieven = Arc::clone(&self.brieven);
        let pdf = self.druk(move || brieven.opp(&gegevens), "opp").await?;
        self.log_inzage(ctx, houder.leerling.id, "plan-pdf", houder.decision.reason)
            .await?;
        Ok((nummer, pdf))
    }
}
