//! The table of key figures of a school, and the pupils behind a number.

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};
use vangnet_core::{
    bewaring::Handeling,
    cascade::eis::Eis,
    cijfers::kengetal::{Bron, Cel, JAREN, Kengetal, Peildatum, Register, Waarde},
    id::SchoolId,
    inrichting::School,
    toegang::{Action, Resource, Scope, decide},
};
use vangnet_store::{KengetalLeerling, KengetalVraag};

use crate::{App, AppError, Ctx, Result, Werkblad, amsterdam};

/// The first school year that can be shown, by its first calendar year.
pub(crate) const EERSTE: i16 = 2000;
/// Years after which a dossier of an application may be destroyed, with the decision on it.
const DOSSIERJAREN: u8 = 3;

/// What the page of key figures shows.
#[derive(Debug, Clone)]
pub struct KengetalBlad {
    /// The school.
    pub school: School,
    /// The schools whose key figures the reader may see.
    pub scholen: Vec<School>,
    /// The school years, by their first calendar year, the newest last.
    pub jaren: Vec<i16>,
    /// The school year of today.
    pub nu: i16,
    /// The reference date.
    pub peildatum: Peildatum,
    /// The rows. What was kept until 2014 only where something was written of it in these years.
    pub rijen: Vec<KengetalRij>,
    /// The years in which the register was kept in part only: their counts are too low.
    pub deels: Vec<i16>,
    /// The day from which the register is kept.
    pub sinds: Option<Date>,
    /// Whether small counts are masked: the reader may not see pupils of this school.
    pub gemaskeerd: bool,
    /// Whether the reader may write key figures of this school.
    pub mag_schrijven: bool,
}

/// A row: one number in each school year.
#[derive(Debug, Clone)]
pub struct KengetalRij {
    /// What is counted.
    pub code: Kengetal,
    /// One cell for each school year.
    pub cellen: Vec<Cel>,
}

/// One number, and who was counted.
#[derive(Debug, Clone)]
pub struct KengetalDetail {
    /// The school.
    pub school: School,
    /// The school year, by its first calendar year.
    pub jaar: i16,
    /// What is counted.
    pub code: Kengetal,
    /// The reference date.
    pub peildatum: Peildatum,
    /// The number.
    pub cel: Cel,
    /// What was written of it.
    pub waarde: Option<Waarde>,
    /// Who wrote it.
    pub door: Option<String>,
    /// The pupils whom the register counts, as far as the reader may see them; `None`: the register counts nobody here, or
    /// the reader may not see who.
    pub leerlingen: Option<Vec<KengetalLeerling>>,
    /// How many more the register counts, whom the reader may not see.
    pub anderen: u32,
    /// Whether the reader may write it.
    pub mag_schrijven: bool,
}

impl Ctx {
    /// Whether the reader sees the figures of a school, and then whether small counts are masked.
    pub(super) fn leest_cijfers(&self, school: SchoolId) -> Option<bool> {
        if decide(&self.actor, Action::ReadCijfers, &Resource::School(school)).allowed {
            return Some(false);
        }
        self.mag_swv(Action::ReadCijfers).then_some(true)
    }

    pub(crate) fn schrijft_cijfers(&self, school: SchoolId) -> bool {
        decide(&self.actor, Action::WriteKengetal, &Resource::School(school)).allowed
    }
}

impl App {
    /// The key figures of a school over five school years; without a school the first that the reader may see, without a year
    /// until that of today. `jaar` is the first calendar year of the last school year.
    ///
    /// # Errors
    /// `Denied` for who sees figures of no school; `NotFound` for a school of others and for a year that cannot be shown.
    pub async fn open_kengetallen(
        &self,
        ctx: &Ctx,
        school: Option<SchoolId>,
        jaar: Option<i16>,
        peildatum: Peildatum,
    ) -> Result<KengetalBlad> {
        let mut scholen = ctx.swv.list_scholen().await?;
        scholen.retain(|s| ctx.leest_cijfers(s.id).is_some());
        if scholen.is_empty() {
            return Err(AppError::Denied);
        }
        let found = match school {
            Some(id) => scholen.iter().find(|s| s.id == id),
            None => scholen.first(),
        };
        let school = found.cloned().ok_or(AppError::NotFound)?;
        let gemaskeerd = ctx.leest_cijfers(school.id).unwrap_or(true);
        let register = self.register(ctx).await?;
        let laatste = jaar.unwrap_or_else(|| register.jaar());
        if !(EERSTE..=register.jaar()).contains(&laatste) {
            return Err(AppError::NotFound);
        }
        let eerste = laatste.saturating_sub(JAREN.saturating_sub(1));
        let jaren: Vec<i16> = (eerste..=laatste).collect();
        let geschreven = ctx.swv.list_kengetallen(school.id, eerste, laatste).await?;
        let wacht = self.wachtaanbod(ctx).await?;
        let mut rijen = Vec::new();
        for code in Kengetal::ALL {
            if code.bron() == Bron::Historie && !geschreven.iter().any(|w| w.code == code) {
                continue;
            }
            let mut cellen = Vec::new();
            for jaar in &jaren {
                let telling = register.telling(code, *jaar, peildatum);
                let telt = self.tel(ctx, school.id, code, telling, &wacht).await?;
                let eigen = geschreven
                    .iter()
                    .find(|w| (w.code, w.schooljaar) == (code, *jaar));
                let cel = Cel::new(telt, eigen);
                cellen.push(if gemaskeerd { cel.gemaskeerd() } else { cel });
            }
            rijen.push(KengetalRij { code, cellen });
        }
        Ok(KengetalBlad {
            nu: register.jaar(),
            deels: jaren.iter().copied().filter(|j| register.is_deel(*j)).collect(),
            sinds: register.sinds,
            mag_schrijven: ctx.schrijft_cijfers(school.id),
            school,
            scholen,
            jaren,
            peildatum,
            rijen,
            gemaskeerd,
        })
    }

    /// One key figure of a school year with the pupils whom the register counts.
    ///
    /// # Errors
    /// `NotFound` for who does not work at the school with its figures: who sees counts only, opens no list.
    pub async fn open_kengetal(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        jaar: i16,
        code: Kengetal,
        peildatum: Peildatum,
    ) -> Result<KengetalDetail> {
        if ctx.leest_cijfers(school) != Some(false) {
            return Err(AppError::NotFound);
        }
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen
            .into_iter()
            .find(|s| s.id == school)
            .ok_or(AppError::NotFound)?;
        let register = self.register(ctx).await?;
        if !(EERSTE..=register.jaar()).contains(&jaar) {
            return Err(AppError::NotFound);
        }
        let geschreven = ctx.swv.list_kengetallen(school.id, jaar, jaar).await?;
        let waarde = geschreven.into_iter().find(|w| w.code == code);
        let wacht = self.wachtaanbod(ctx).await?;
        let dagen = register.telling(code, jaar, peildatum);
        let telt = self.tel(ctx, school.id, code, dagen, &wacht).await?;
        let (action, klasse) = code.lezen();
        let scope = Scope::of(&ctx.actor, action);
        let mag_zien = !scope.is_leeg() && ctx.actor.leest_overal(action).bevat(klasse);
        let leerlingen = match dagen.filter(|_| mag_zien) {
            Some(dagen) => {
                let vraag = KengetalVraag {
                    code,
                    school: school.id,
                    dagen,
                    wacht,
                };
                Some(ctx.swv.list_kengetal(&vraag, &scope).await?)
            }
            None => None,
        };
        let gezien = leerlingen.as_ref().map_or(0, Vec::len);
        let door = match &waarde {
            Some(w) => ctx.swv.find_account(w.door).await?.map(|a| a.naam),
            None => None,
        };
        Ok(KengetalDetail {
            anderen: telt
                .unwrap_or(0)
                .saturating_sub(u32::try_from(gezien).unwrap_or(u32::MAX)),
            cel: Cel::new(telt, waarde.as_ref()),
            mag_schrijven: ctx.schrijft_cijfers(school.id),
            school,
            jaar,
            code,
            peildatum,
            waarde,
            door,
            leerlingen,
        })
    }

    /// The table as a spreadsheet; that it left is in the trail.
    pub async fn export_kengetallen(
        &self,
        ctx: &Ctx,
        school: Option<SchoolId>,
        jaar: Option<i16>,
        peildatum: Peildatum,
        opmaak: impl FnOnce(&KengetalBlad) -> Werkblad + Send,
    ) -> Result<Vec<u8>> {
        let blad = self.open_kengetallen(ctx, school, jaar, peildatum).await?;
        let werkblad = opmaak(&blad);
        let drukker = Arc::clone(&self.brieven);
        let bestand = self
            .druk(move || drukker.werkblad(&werkblad), "kengetallen")
            .await?;
        let tx = ctx.swv.begin().await?;
        let entry = ctx
            .entry(Handeling::CijfersUitgevoerd, "kengetal")
            .op(blad.school.id.0);
        tx.commit(entry, self.millis()).await?;
        Ok(bestand)
    }

    /// What the register can count.
    pub(crate) async fn register(&self, ctx: &Ctx) -> Result<Register> {
        let vandaag = self.today();
        let begin = ctx.swv.find_begin().await?;
        let dag = |millis| {
            let moment = Timestamp::from_millisecond(millis).ok()?;
            Some(moment.to_zoned(amsterdam()).date())
        };
        let beleid = ctx.swv.find_beleid().await?;
        Ok(Register {
            vandaag,
            sinds: begin.and_then(dag),
            bewaarjaren: beleid.bewaring_op(vandaag).jaren.min(DOSSIERJAREN),
        })
    }

    /// Offers in which a pupil waits for a place in the VSO.
    pub(super) async fn wachtaanbod(&self, ctx: &Ctx) -> Result<Vec<String>> {
        let catalogus = ctx.swv.find_catalogus(self.today()).await?.unwrap_or_default();
        let wacht = catalogus
            .arrangement
            .iter()
            .filter(|a| a.eis.contains(&Eis::TlvVso));
        Ok(wacht.map(|a| a.code.clone()).collect())
    }

    /// What the register counts; `None` when it cannot say.
    pub(super) async fn tel(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        code: Kengetal,
        dagen: Option<vangnet_core::cijfers::kengetal::Telling>,
        wacht: &[String],
    ) -> Result<Option<u32>> {
        let Some(dagen) = dagen else {
            return Ok(None);
        };
        let vraag = KengetalVraag {
            code,
            school,
            dagen,
            wacht: wacht.to_vec(),
        };
        Ok(Some(ctx.swv.count_kengetal(&vraag).await?))
    }
}
