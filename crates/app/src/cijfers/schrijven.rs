//! Writing a key figure, and keeping what the register counted.

use vangnet_core::{
    bewaring::Handeling,
    cijfers::kengetal::{Bron, Herkomst, Kengetal, Peildatum, Waarde, WaardeSoort},
    id::SchoolId,
};

use crate::{App, AppError, Ctx, Result, VeldFout, invoer::verplicht};

/// Largest number that can be written.
const MEEST: u32 = 1_000_000;
/// Most characters of a reason.
const MAX_REDEN: usize = 500;

/// A key figure as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KengetalInvoer {
    /// What kind of value, by code.
    pub soort: String,
    /// The number.
    pub waarde: String,
    /// Of how many, or empty.
    pub noemer: String,
    /// Why.
    pub reden: String,
    /// The version that was read; 0 when nothing was written.
    pub versie: i32,
}

impl App {
    /// Writes a key figure of a school year, before or instead of the count of the register.
    ///
    /// # Errors
    /// `NotFound` for a school of others; `Denied` for who only reads them; `Invalid` on `soort`, `waarde`, `noemer` or `reden`;
    /// `Conflict` when somebody else wrote it in the meantime.
    pub async fn save_kengetal(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        jaar: i16,
        code: Kengetal,
        invoer: &KengetalInvoer,
    ) -> Result<()> {
        let detail = self
            .open_kengetal(ctx, school, jaar, code, Peildatum::Oktober)
            .await?;
        if !detail.mag_schrijven {
            return Err(AppError::Denied);
        }
        let (soort, waarde, noemer, reden) = gelezen(invoer)?;
        if detail.waarde.map_or(0, |w| w.versie) != invoer.versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        // Where the register counts, or nobody else can know it, it is a number of the school's own; else it is history.
        let eigen = detail.cel.berekend.is_some() || code.bron() == Bron::Zelf;
        let waarde = Waarde {
            school,
            schooljaar: jaar,
            code,
            soort,
            waarde,
            noemer,
            herkomst: if eigen {
                Herkomst::Eigen
            } else {
                Herkomst::Historie
            },
            reden,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            versie: invoer.versie,
        };
        let tx = ctx.swv.begin().await?;
        tx.save_kengetal(&waarde).await?;
        let entry = ctx
            .entry(Handeling::KengetalVastgelegd, "kengetal")
            .op(school.0)
            .met("code", code.code())
            .met("schooljaar", jaar.to_string());
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Keeps what the register counts of a school year where nobody wrote anything, so that a later year does not change it
    /// (R032). Answers how many numbers were kept.
    ///
    /// # Errors
    /// `NotFound` for a school of others and a year that cannot be shown; `Denied` for who only reads;
    /// `Conflict("niets_te_bewaren")` when there is nothing to keep; `Conflict` when somebody else wrote in the meantime.
    pub async fn keep_kengetallen(
        &self,
        ctx: &Ctx,
        school: SchoolId,
        jaar: i16,
        peildatum: Peildatum,
    ) -> Result<usize> {
        if ctx.leest_cijfers(school) != Some(false) {
            return Err(AppError::NotFound);
        }
        if !ctx.schrijft_cijfers(school) {
            return Err(AppError::Denied);
        }
        let blad = self
            .open_kengetallen(ctx, Some(school), Some(jaar), peildatum)
            .await?;
        let nieuw: Vec<Waarde> = blad
            .rijen
            .iter()
            .filter_map(|rij| {
                let cel = rij.cellen.last().filter(|cel| cel.herkomst.is_none())?;
                Some(Waarde {
                    school,
                    schooljaar: jaar,
                    code: rij.code,
                    soort: WaardeSoort::Getal,
                    waarde: Some(cel.berekend?),
                    noemer: None,
                    herkomst: Herkomst::Register,
                    reden: String::new(),
                    door: ctx.actor.account,
                    tijdstip: self.millis(),
                    versie: cel.versie,
                })
            })
            .collect();
        if nieuw.is_empty() {
            return Err(AppError::Conflict("niets_te_bewaren"));
        }
        let tx = ctx.swv.begin().await?;
        for waarde in &nieuw {
            tx.save_kengetal(waarde).await?;
        }
        let entry = ctx
            .entry(Handeling::KengetalVastgelegd, "kengetal")
            .op(school.0)
            .met("schooljaar", jaar.to_string())
            .met("aantal", nieuw.len().to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.len())
    }
}

type Gelezen = (WaardeSoort, Option<u32>, Option<u32>, String);

fn gelezen(invoer: &KengetalInvoer) -> Result<Gelezen> {
    let mut fouten = Vec::new();
    let soort = WaardeSoort::parse(&invoer.soort)
        .filter(|soort| *soort != WaardeSoort::Berekend || invoer.versie > 0);
    if soort.is_none() {
        fouten.push(VeldFout::new("soort", "keuze"));
    }
    let getal = |veld: &str, tekst: &str, fouten: &mut Vec<VeldFout>| {
        let getal = tekst.trim().parse::<u32>().ok().filter(|n| *n <= MEEST);
        if getal.is_none() {
            fouten.push(VeldFout::new(veld, "geheel_getal"));
        }
        getal
    };
    let (mut waarde, mut noemer) = (None, None);
    if soort == Some(WaardeSoort::Getal) {
        waarde = getal("waarde", &invoer.waarde, &mut fouten);
        if !invoer.noemer.trim().is_empty() {
            noemer = getal("noemer", &invoer.noemer, &mut fouten);
        }
        if let (Some(waarde), Some(van)) = (waarde, noemer)
            && van < waarde
        {
            fouten.push(VeldFout::new("noemer", "noemer_te_klein"));
        }
    }
    let reden = match verplicht("reden", &invoer.reden) {
        Ok(reden) if reden.chars().count() <= MAX_REDEN => reden,
        Ok(_) => {
            fouten.push(VeldFout::new("reden", "te_lang"));
            String::new()
        }
        Err(fout) => crate::invoer::verzamel(&mut fouten, fout),
    };
    match soort {
        Some(soort) if fouten.is_empty() => Ok((soort, waarde, noemer, reden)),
        _ => Err(AppError::Invalid(fouten)),
    }
}
