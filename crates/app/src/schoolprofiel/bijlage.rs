//! Tasks at places of a profile, and the documents on which its places rest (R013).

use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, BrondocumentId, ProfieltaakId, SchoolprofielId},
    schoolprofiel::{Brondocument, Profieltaak, stand::ProfielStaat},
};

use crate::{
    App, AppError, Ctx, Result,
    invoer::{adres, datum, datum_opt, verplicht, verzamel, vrij},
};

/// A task as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaakInvoer {
    /// The place, by code.
    pub plek: String,
    /// What is to be done.
    pub wat: String,
    /// The account that does it.
    pub eigenaar: String,
    /// Last day.
    pub uiterlijk: String,
}

/// A document as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentInvoer {
    /// The one that is changed; without, a new one.
    pub id: Option<BrondocumentId>,
    /// Its version, as read.
    pub versie: i32,
    /// The place, by code.
    pub plek: String,
    /// Title.
    pub titel: String,
    /// Edition.
    pub uitgave: String,
    /// The day before which it must be looked at again; may be empty.
    pub herzien_voor: String,
    /// Where it stands; may be empty.
    pub adres: String,
}

impl App {
    /// Gives somebody who works at the school a task at a place of a profile that is not adopted.
    ///
    /// # Errors
    /// `NotFound`, `Denied`, `Invalid` on every field that is wrong.
    pub async fn add_profieltaak(&self, ctx: &Ctx, id: SchoolprofielId, invoer: &TaakInvoer) -> Result<()> {
        let geval = self.profielgeval(ctx, id).await?;
        ctx.vereis_schrijver(geval.school.id)?;
        if geval.profiel.staat == ProfielStaat::Vastgesteld {
            return Err(AppError::veld("stap", "profiel_geen_concept"));
        }
        let mut fouten = Vec::new();
        if !geval.plekken.iter().any(|p| p.is_open() && p.code == invoer.plek) {
            verzamel::<()>(&mut fouten, AppError::veld("plek", "keuze"));
        }
        let staff = ctx.swv.list_medewerkers(geval.school.id, self.today()).await?;
        let eigenaar = invoer.eigenaar.parse::<AccountId>().ok();
        let eigenaar = eigenaar.filter(|wie| staff.iter().any(|m| m.account == *wie));
        if eigenaar.is_none() {
            verzamel::<()>(&mut fouten, AppError::veld("eigenaar", "keuze"));
        }
        let wat = verplicht("wat", &invoer.wat).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let uiterlijk = datum("uiterlijk", &invoer.uiterlijk).unwrap_or_else(|f| verzamel(&mut fouten, f));
        let Some(eigenaar) = eigenaar.filter(|_| fouten.is_empty()) else {
            return Err(AppError::Invalid(fouten));
        };
        let taak = Profieltaak {
            id: ProfieltaakId(self.new_id()),
            profiel: id,
            plek: invoer.plek.clone(),
            wat,
            eigenaar,
            uiterlijk,
            klaar_op: None,
            versie: 0,
        };
        let tx = ctx.swv.begin().await?;
        tx.save_profieltaak(&taak).await?;
        let entry = ctx
            .entry(Handeling::SchoolprofielBewerkt, "schoolprofieltaak")
            .op(taak.id.0)
            .met("plek", taak.plek);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Marks a task as done: by who has it, or who writes for the school.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Conflict` when somebody else was first.
    pub async fn finish_profieltaak(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        taak: ProfieltaakId,
        versie: i32,
    ) -> Result<()> {
        let geval = self.profielgeval(ctx, id).await?;
        let found = ctx.swv.find_profieltaak(taak).await?;
        let mut found = found.filter(|t| t.profiel == id).ok_or(AppError::NotFound)?;
        if found.eigenaar != ctx.actor.account {
            ctx.vereis_schrijver(geval.school.id)?;
        }
        if found.klaar_op.is_some() || found.versie != versie {
            return Err(AppError::Conflict("gewijzigd"));
        }
        found.klaar_op = Some(self.today());
        let tx = ctx.swv.begin().await?;
        tx.save_profieltaak(&found).await?;
        let entry = ctx
            .entry(Handeling::SchoolprofielBewerkt, "schoolprofieltaak")
            .op(taak.0)
            .met("plek", found.plek);
        Ok(tx.commit(entry, self.millis()).await?)
    }

    /// Writes a document of the school at a place: a new one, or over the version that was read.
    ///
    /// # Errors
    /// `NotFound`; `Denied`; `Invalid` on every field that is wrong; `Conflict` when somebody else wrote in the meantime.
    pub async fn save_brondocument(
        &self,
        ctx: &Ctx,
        id: SchoolprofielId,
        invoer: &DocumentInvoer,
    ) -> Result<()> {
        let geval = self.profielgeval(ctx, id).await?;
        ctx.vereis_schrijver(geval.school.id)?;
        let soort = match invoer.id {
            Some(document) => {
                let found = ctx.swv.find_brondocument(document).await?;
                let found = found.filter(|d| d.school == geval.school.id);
                found.ok_or(AppError::NotFound)?.soort
            }
            None => None,
        };
        let mut fouten = Vec::new();
        if !geval.plekken.iter().any(|p| p.is_open() && p.code == invoer.plek) {
            verzamel::<()>(&mut fouten, AppError::veld("plek", "keuze"));
        }
        let document = Brondocument {
            id: invoer.id.unwrap_or_else(|| BrondocumentId(self.new_id())),
            school: geval.school.id,
            plek: invoer.plek.clone(),
            soort,
            titel: verplicht("titel", &invoer.titel).unwrap_or_else(|f| verzamel(&mut fouten, f)),
            uitgave: vrij("uitgave", &invoer.uitgave).unwrap_or_else(|f| verzamel(&mut fouten, f)),
            herzien_voor: datum_opt("herzien_voor", &invoer.herzien_voor)
                .unwrap_or_else(|f| verzamel(&mut fouten, f)),
            adres: adres(&invoer.adres).unwrap_or_else(|f| verzamel(&mut fouten, f)),
            versie: if invoer.id.is_some() {
                invoer.versie.max(1)
            } else {
                0
            },
        };
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        let tx = ctx.swv.begin().await?;
        tx.save_brondocument(&document).await?;
        let entry = ctx
            .entry(Handeling::SchoolprofielBewerkt, "brondocument")
            .op(document.id.0)
            .met("plek", document.plek);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
