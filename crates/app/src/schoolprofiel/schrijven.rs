//! A profile is begun, and written place by place.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{SchoolId, SchoolprofielId},
    inrichting::{
        School,
        catalogus::{Catalogus, Partij},
    },
    schooljaar,
    schoolprofiel::{
        Plektekst, Schoolprofiel, Zelfoordeel,
        plek::{PlekDef, plekken},
        stand::ProfielStaat,
    },
};

use super::{blad::hoe, publicatie::leerlingnamen};
use crate::{App, AppError, Ctx, Result, invoer::vrij};

/// The text of a place as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlekInvoer {
    /// The text.
    pub tekst: String,
    /// How the school rates it, by code; empty: not rated.
    pub zelfoordeel: String,
    /// The version that was read; 0 when there was none.
    pub versie: i32,
}

impl App {
    /// Begins the profile of a school for a school year: empty, or with the texts of the one before. At the places of offers
    /// stands how the school says it gives them. One profile of a school is written at a time.
    ///
    /// # Errors
    /// `NotFound` for a school of others; `Denied` for who does not write; `Invalid` on `schooljaar`, or on `start` as long as
    /// there is no format or another one is being written.
    pub async fn start_schoolprofiel(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        schooljaar: &str,
        overnemen: bool,
    ) -> Result<SchoolprofielId> {
        let wie = mag_beginnen(ctx, school).await?;
        let vandaag = self.today();
        let jaar = jaar(vandaag, schooljaar)?;
        let format = ctx.swv.find_profielformat(vandaag).await?;
        let format = format.ok_or_else(|| AppError::veld("start", "profiel_zonder_format"))?;
        let catalogus = ctx.swv.find_catalogus(vandaag).await?.unwrap_or_default();
        let defs = plekken(&format, &catalogus, &wie.soorten);
        let open: BTreeSet<String> = defs
            .into_iter()
            .filter(PlekDef::is_open)
            .map(|p| p.code)
            .collect();
        let live = self.uit_aanbod(ctx, school, &catalogus).await?;
        let tx = ctx.swv.begin().await?;
        tx.lock_school(school).await?;
        let alle = tx.list_schoolprofielen(&[school]).await?;
        if alle.iter().any(|p| p.staat != ProfielStaat::Vastgesteld) {
            return Err(AppError::veld("start", "profiel_loopt"));
        }
        let before = match alle.first().filter(|_| overnemen) {
            Some(vorig) => tx.list_plekteksten(vorig.id).await?,
            None => Vec::new(),
        };
        let nieuw = Schoolprofiel {
            id: SchoolprofielId(self.new_id()),
            school,
            schooljaar: jaar,
            staat: ProfielStaat::Concept,
            format,
            mr: None,
            gehoord: None,
            vaststelling: None,
            versie: 1,
        };
        tx.insert_schoolprofiel(&nieuw, ctx.actor.account, self.millis())
            .await?;
        let mut begin = texts(before, live);
        begin.retain(|plek, _| open.contains(plek));
        for (plek, tekst) in begin {
            let waarde = Plektekst {
                plek,
                tekst,
                ..Plektekst::default()
            };
            tx.save_plektekst(nieuw.id, &waarde, ctx.actor.account, self.millis())
                .await?;
        }
        let entry = ctx
            .entry(Handeling::SchoolprofielGestart, "schoolprofiel")
            .op(nieuw.id.0)
            .met("schooljaar", jaar.to_string())
            .met("overgenomen", overnemen.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    /// How the school says it gives each offer that it gives, by place.
    async fn uit_aanbod(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        catalogus: &Catalogus,
    ) -> Result<Vec<(String, String)>> {
        let aanbod = ctx.swv.list_schoolaanbod(school).await?;
        let given = catalogus
            .arrangement
            .iter()
            .filter(|a| aanbod.biedt(catalogus, &a.code));
        let text = given.map(|a| (format!("categorie.{}", a.code), hoe(&aanbod, &a.code)));
        Ok(text.filter(|(_, text)| !text.is_empty()).collect())
    }

    /// Writes the text of a place, while the profile is a concept: what the medezeggenschapsraad advised on stays as it was.
    /// Answers whether it names a pupil of the school, as far as one can see (R016), and not to who writes for the
    /// samenwerkingsverband: that would tell who is a pupil there.
    ///
    /// # Errors
    /// `NotFound` without such a place, and where no text can stand; `Denied` where the other party writes (R023); `Invalid` on
    /// `tekst` or `zelfoordeel`, or on `stap` when it is no concept any more; `Conflict` when somebody else wrote in the
    /// meantime.
    pub async fn save_profielplek(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        code: &str,
        invoer: &PlekInvoer,
    ) -> Result<bool> {
        let geval = self.profielgeval(ctx, id).await?;
        let plek = geval.plek(code)?;
        if !plek.is_open() {
            return Err(AppError::NotFound);
        }
        if !ctx.schrijft_profiel(geval.school.id, plek.wie) {
            return Err(AppError::Denied);
        }
        let zelfoordeel = match invoer.zelfoordeel.as_str() {
            "" => None,
            code => Some(Zelfoordeel::parse(code).ok_or_else(|| AppError::veld("zelfoordeel", "keuze"))?),
        };
        let waarde = Plektekst {
            plek: code.to_owned(),
            tekst: vrij("tekst", &invoer.tekst)?,
            zelfoordeel: zelfoordeel.filter(|_| plek.wie == Partij::School),
            versie: invoer.versie,
        };
        let tx = ctx.swv.begin().await?;
        if tx.lock_schoolprofiel(id).await?.staat != ProfielStaat::Concept {
            return Err(AppError::veld("stap", "profiel_geen_concept"));
        }
        tx.save_plektekst(id, &waarde, ctx.actor.account, self.millis())
            .await?;
        let entry = ctx
            .entry(Handeling::SchoolprofielBewerkt, "schoolprofiel")
            .op(id.0)
            .met("plek", code);
        tx.commit(entry, self.millis()).await?;
        let van_school = plek.wie == Partij::School;
        Ok(van_school && leerlingnamen(ctx, geval.school.id).await?.staan_in(&waarde.tekst))
    }
}

/// The texts to begin with: those of before; at the place of an offer how the school gives it now.
fn texts(before: Vec<Plektekst>, live: Vec<(String, String)>) -> BTreeMap<String, String> {
    let was = before.into_iter().map(|t| (t.plek, t.tekst));
    was.filter(|(_, text)| !text.is_empty()).chain(live).collect()
}

/// The school, for who may begin a profile of it.
async fn mag_beginnen(ctx: &Ctx, school: SchoolId) -> Result<School> {
    if !ctx.leest_profiel(school) {
        return Err(AppError::NotFound);
    }
    let scholen = ctx.swv.list_scholen().await?;
    let found = scholen.into_iter().find(|s| s.id == school);
    let found = found.ok_or(AppError::NotFound)?;
    ctx.vereis_schrijver(school)?;
    Ok(found)
}

/// This school year or the next, by the calendar year in which it begins.
fn jaar(vandaag: Date, getypt: &str) -> Result<i16> {
    let nu = schooljaar::eerste_dag(vandaag).year();
    let jaar = getypt.parse::<i16>().ok();
    jaar.filter(|j| (nu..=nu.saturating_add(1)).contains(j))
        .ok_or_else(|| AppError::veld("schooljaar", "keuze"))
}
