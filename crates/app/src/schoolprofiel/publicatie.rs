//! An adopted profile is published and taken back, and everybody reads what was published (R004, R016).

use std::sync::Arc;

use jiff::Timestamp;
use vangnet_core::{
    bewaring::Handeling,
    id::{SchoolId, SchoolprofielId},
    schoolprofiel::{
        Bevroren, Schoolprofiel,
        publicatie::{Leerlingnamen, Publicatie, Verschil, plekken_met_naam, publicatie, verschillen},
        stand::{ProfielStaat, geldig_tot, geldig_van},
    },
    toegang::Action,
};
use vangnet_store::{PublicatieRij, PublicatieTekst, SwvDb};

use super::stap::hash;
use crate::{App, AppError, Ctx, ProfielGegevens, Result};

/// The page on which a profile is published.
#[derive(Debug, Clone)]
pub struct PublicatieBlad {
    /// The profile.
    pub profiel: Schoolprofiel,
    /// Name of the school.
    pub school: String,
    /// Its institution code.
    pub brin: String,
    /// What everybody will read; `None` before the adoption.
    pub inhoud: Option<Publicatie>,
    /// Titles of the places that name a pupil of the school, as far as one can see; an empty one: what pupils said.
    pub namen: Vec<String>,
    /// When it was published.
    pub sinds: Option<Timestamp>,
    /// Whether another profile stands there for the same school year.
    pub vervangt: bool,
    /// Whether the reader may publish it.
    pub mag_publiceren: bool,
    /// Whether the reader may take it back.
    pub mag_intrekken: bool,
}

/// A published profile as everybody reads it.
#[derive(Debug, Clone)]
pub struct OpenbaarProfiel {
    /// Name of the samenwerkingsverband.
    pub swv: String,
    /// What it says.
    pub inhoud: Publicatie,
    /// The school years that this school published, the newest first.
    pub jaren: Vec<i16>,
}

/// What the schools of a samenwerkingsverband published.
#[derive(Debug, Clone)]
pub struct OpenbareLijst {
    /// Name of the samenwerkingsverband.
    pub swv: String,
    /// By name of the school, the newest year first.
    pub rijen: Vec<PublicatieRij>,
}

/// How two published profiles of a school differ.
#[derive(Debug, Clone)]
pub struct OpenbaarVerschil {
    /// Name of the samenwerkingsverband.
    pub swv: String,
    /// The older.
    pub oud: Publicatie,
    /// The newer.
    pub nieuw: Publicatie,
    /// The places that differ.
    pub verschillen: Vec<Verschil>,
}

fn lees(tekst: &PublicatieTekst) -> Result<Publicatie> {
    serde_json::from_str(&tekst.inhoud).map_err(AppError::internal)
}

/// The names of the pupils of a school.
pub(super) async fn leerlingnamen(ctx: &Ctx, school: SchoolId) -> Result<Leerlingnamen> {
    Ok(Leerlingnamen::new(&ctx.swv.list_leerlingnamen(school).await?))
}

impl App {
    /// What will be published of a profile, or is.
    ///
    /// # Errors
    /// `NotFound` for who may not know of the profile.
    pub async fn open_publicatie(&self, ctx: &Ctx, id: SchoolprofielId) -> Result<PublicatieBlad> {
        let geval = self.profielgeval(ctx, id).await?;
        let inhoud = self.te_publiceren(ctx, &geval.profiel).await?;
        let namen = match &inhoud {
            Some(inhoud) => plekken_met_naam(inhoud, &leerlingnamen(ctx, geval.school.id).await?),
            None => Vec::new(),
        };
        let there = ctx.swv.list_publicaties(Some(&geval.school.brin)).await?;
        let same_year = there.iter().find(|p| p.schooljaar == geval.profiel.schooljaar);
        let sinds = same_year
            .filter(|p| p.profiel == id)
            .map(|p| Timestamp::from_millisecond(p.tijdstip))
            .transpose()
            .map_err(AppError::internal)?;
        Ok(PublicatieBlad {
            school: geval.school.naam.clone(),
            brin: geval.school.brin.clone(),
            namen,
            vervangt: same_year.is_some() && sinds.is_none(),
            mag_publiceren: inhoud.is_some()
                && sinds.is_none()
                && ctx.mag_school(Action::AdoptSchoolprofiel, geval.school.id),
            mag_intrekken: sinds.is_some() && ctx.trekt_in(&geval.profiel),
            sinds,
            inhoud,
            profiel: geval.profiel,
        })
    }

    /// What everybody will read of a profile; `None` before its adoption.
    async fn te_publiceren(&self, ctx: &Ctx, profiel: &Schoolprofiel) -> Result<Option<Publicatie>> {
        let kept = ctx.swv.find_bevroren(profiel.id).await?;
        let (Some(kept), ProfielStaat::Vastgesteld) = (kept, profiel.staat) else {
            return Ok(None);
        };
        let bevroren: Bevroren = serde_json::from_str(&kept.json).map_err(AppError::internal)?;
        let (vorm, jaar, v) = (profiel.format.vorm, profiel.schooljaar, &bevroren.vaststelling);
        let geldig = (geldig_van(vorm, jaar, v), geldig_tot(vorm, jaar, v));
        Ok(Some(publicatie(&bevroren, &kept.hash, geldig)))
    }

    /// Publishes an adopted profile, in place of what the school published for the same school year. `gelezen`: somebody read
    /// the places that seem to name a pupil.
    ///
    /// # Errors
    /// `NotFound` for who may not know of it; `Denied` for who does not adopt; `Invalid` on `gelezen` when a place seems to name
    /// a pupil and nobody said to have read it, and on `publiceren` when it was not adopted or holds characters that paper
    /// cannot show; `Conflict` when it is published already.
    pub async fn publish_schoolprofiel(&self, ctx: &Ctx, id: SchoolprofielId, gelezen: bool) -> Result<()> {
        let blad = self.open_publicatie(ctx, id).await?;
        let school = blad.profiel.school;
        if !ctx.mag_school(Action::AdoptSchoolprofiel, school) {
            return Err(AppError::Denied);
        }
        let Some(inhoud) = blad.inhoud else {
            return Err(AppError::veld("publiceren", "profiel_niet_vastgesteld"));
        };
        if blad.sinds.is_some() {
            return Err(AppError::Conflict("gewijzigd"));
        }
        if !blad.namen.is_empty() && !gelezen {
            return Err(AppError::veld("gelezen", "profiel_noemt_leerling"));
        }
        let json = serde_json::to_string(&inhoud).map_err(AppError::internal)?;
        let tekst = PublicatieTekst {
            hash: hash(&json),
            inhoud: json,
        };
        let gegevens = ProfielGegevens {
            swv: ctx.swv.find_gegevens().await?.ok_or(AppError::NotFound)?,
            publicatie: inhoud,
        };
        let brieven = Arc::clone(&self.brieven);
        let pdf = self
            .druk(move || brieven.profiel(&gegevens), "publiceren")
            .await?;
        let wie = (ctx.actor.account, self.millis());
        let tx = ctx.swv.begin().await?;
        tx.lock_school(school).await?;
        tx.save_publicatie(id, (school, blad.profiel.schooljaar), &tekst, pdf, wie)
            .await?;
        let entry = ctx
            .entry(Handeling::SchoolprofielGepubliceerd, "schoolprofiel")
            .op(id.0)
            .met("hash", &tekst.hash);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Takes back what was published of a profile: from that moment nobody reads it without signing in.
    ///
    /// # Errors
    /// `NotFound` for who may not know of it; `Denied` for who neither writes nor adopts; `Conflict` when it is not published.
    pub async fn withdraw_schoolprofiel(&self, ctx: &Ctx, id: SchoolprofielId) -> Result<()> {
        let geval = self.profielgeval(ctx, id).await?;
        if !ctx.trekt_in(&geval.profiel) {
            return Err(AppError::Denied);
        }
        let tx = ctx.swv.begin().await?;
        tx.delete_publicatie(id).await?;
        let entry = ctx
            .entry(Handeling::SchoolprofielIngetrokken, "schoolprofiel")
            .op(id.0);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// What the schools of a samenwerkingsverband published: for everybody.
    ///
    /// # Errors
    /// `NotFound` without such a samenwerkingsverband.
    pub async fn list_openbaar(&self, slug: &str) -> Result<OpenbareLijst> {
        let swv = self.find_swv(slug).await?;
        Ok(OpenbareLijst {
            swv: naam(&swv).await?,
            rijen: swv.list_publicaties(None).await?,
        })
    }

    /// What a school published for a school year: for everybody. Without a year the newest of a school year that
    /// has begun, or else the newest.
    ///
    /// # Errors
    /// `NotFound` when nothing was published, or not any more.
    pub async fn open_openbaar(
        &self,
        slug: &str,
        brin: &str,
        schooljaar: Option<i16>,
    ) -> Result<OpenbaarProfiel> {
        let swv = self.find_swv(slug).await?;
        let rijen = swv.list_publicaties(Some(brin)).await?;
        let jaren: Vec<i16> = rijen.iter().map(|r| r.schooljaar).collect();
        let nu = vangnet_core::schooljaar::eerste_dag(self.today()).year();
        let begun = jaren.iter().copied().find(|jaar| *jaar <= nu);
        let jaar = schooljaar.or(begun).or_else(|| jaren.first().copied());
        let jaar = jaar.ok_or(AppError::NotFound)?;
        let tekst = swv.find_publicatie(brin, jaar).await?.ok_or(AppError::NotFound)?;
        Ok(OpenbaarProfiel {
            swv: naam(&swv).await?,
            inhoud: lees(&tekst)?,
            jaren,
        })
    }

    /// The same as PDF.
    ///
    /// # Errors
    /// As [`App::open_openbaar`].
    pub async fn open_openbaar_pdf(&self, slug: &str, brin: &str, schooljaar: i16) -> Result<Vec<u8>> {
        let swv = self.find_swv(slug).await?;
        let pdf = swv.find_publicatie_pdf(brin, schooljaar).await?;
        pdf.ok_or(AppError::NotFound)
    }

    /// How what a school published for one year differs from another year; the newer is compared with the older.
    ///
    /// # Errors
    /// `NotFound` when one of both is not there, or both are one.
    pub async fn compare_openbaar(
        &self,
        slug: &str,
        brin: &str,
        (een, ander): (i16, i16),
    ) -> Result<OpenbaarVerschil> {
        if een == ander {
            return Err(AppError::NotFound);
        }
        let swv = self.find_swv(slug).await?;
        let oud = swv.find_publicatie(brin, een.min(ander)).await?;
        let nieuw = swv.find_publicatie(brin, een.max(ander)).await?;
        let oud = lees(&oud.ok_or(AppError::NotFound)?)?;
        let nieuw = lees(&nieuw.ok_or(AppError::NotFound)?)?;
        Ok(OpenbaarVerschil {
            swv: naam(&swv).await?,
            verschillen: verschillen(&oud, &nieuw),
            oud,
            nieuw,
        })
    }
}

async fn naam(swv: &SwvDb) -> Result<String> {
    let gegevens = swv.find_gegevens().await?;
    Ok(gegevens.map_or_else(String::new, |g| g.naam))
}

impl Ctx {
    /// Who adopts or writes may take back, so that something wrong is gone at once.
    fn trekt_in(&self, profiel: &Schoolprofiel) -> bool {
        self.mag_school(Action::AdoptSchoolprofiel, profiel.school)
            || self.mag_school(Action::WriteSchoolprofiel, profiel.school)
            || self.mag_swv(Action::WriteSchoolprofiel)
    }
}
