//! What staff must be able to do, as the samenwerkingsverband says it for all schools (R254).

use vangnet_core::{
    bewaring::Handeling,
    id::CompetentieId,
    kwaliteit::scholing::{Competentie, is_code},
    toegang::Action,
};

use crate::{
    App, AppError, Ctx, Result, VeldFout,
    invoer::{datum, datum_opt, verplicht, verzamel},
};

/// A competence as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompetentieInvoer {
    /// The one that is changed; without, a new one.
    pub id: Option<CompetentieId>,
    /// Its version, as read.
    pub versie: i32,
    /// Name.
    pub titel: String,
    /// For what it is needed: codes, with commas between.
    pub codes: String,
    /// Whether every teacher must have it.
    pub ieder: bool,
    /// First day.
    pub vanaf: String,
    /// Last day; may be empty.
    pub tot: String,
}

impl App {
    /// Says what staff must be able to do, for all schools.
    ///
    /// # Errors
    /// `Denied` for who does not write for the samenwerkingsverband; `NotFound`; `Invalid` on every field that is wrong;
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_competentie(&self, ctx: &Ctx, i: &CompetentieInvoer) -> Result<()> {
        ctx.vereis_swv(Action::WriteKwaliteit)?;
        let alle = ctx.swv.list_competenties().await?;
        let was = match i.id {
            Some(id) => Some(alle.iter().find(|c| c.id == id).ok_or(AppError::NotFound)?),
            None => None,
        };
        let versie = was.map_or(0, |c| c.versie);
        if was.is_some() && versie != i.versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        let catalogus = ctx.swv.find_catalogus(self.today()).await?.unwrap_or_default();
        let mut fouten = Vec::new();
        let codes: Vec<String> = i
            .codes
            .split(',')
            .map(|c| c.trim().to_owned())
            .filter(|c| !c.is_empty())
            .collect();
        let known =
            |code: &String| is_code(&catalogus, code) || was.is_some_and(|was| was.codes.contains(code));
        if !codes.iter().all(known) {
            fouten.push(VeldFout::new("codes", "competentie_codes"));
        } else if codes.is_empty() && !i.ieder {
            fouten.push(VeldFout::new("codes", "verplicht"));
        }
        let titel = verplicht("titel", &i.titel).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let vanaf = datum("vanaf", &i.vanaf).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let tot = datum_opt("tot", &i.tot).unwrap_or_else(|f| verzamel(&mut fouten, f));
        if fouten.is_empty() && tot.is_some_and(|tot| tot < vanaf) {
            fouten.push(VeldFout::new("tot", "ambitie_volgorde"));
        }
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let competentie = Competentie {
            id: was.map_or_else(|| CompetentieId(self.new_id()), |c| c.id),
            titel,
            codes,
            ieder: i.ieder,
            vanaf,
            tot,
            versie,
        };
        let tx = ctx.swv.begin().await?;
        tx.save_competentie(&competentie).await?;
        let entry = ctx
            .entry(Handeling::CompetentieGewijzigd, "competentie")
            .op(competentie.id.0);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
