//! Setting up a samenwerkingsverband, and the policy that it may set.

pub mod aanbod;
pub mod beleid;
mod bestand;
pub mod catalogus;
pub mod passend;
pub mod tekst;
pub mod vergelijking;

pub use bestand::{CommissieBestand, CommissielidBestand, SchoolBestand, SwvBestand};

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{LocatieId, SchoolId, SwvId},
    inrichting::{Beleid, Locatie, School, SwvGegevens},
    toegang::Action,
    toelating::Lezing,
};
use vangnet_store::SwvVermelding;

use crate::{App, AppError, Ctx, Result};

/// What the set-up page shows.
#[derive(Debug, Clone)]
pub struct InrichtingBlad {
    /// The samenwerkingsverband.
    pub gegevens: SwvGegevens,
    /// Its schools.
    pub scholen: Vec<School>,
    /// Its policy.
    pub beleid: Beleid,
    /// Whether the reader may change it.
    pub mag_wijzigen: bool,
}

impl App {
    /// Sets up a samenwerkingsverband from its file: register, database, schools, policy. From the command line only.
    pub async fn create_swv(&self, bestand: &SwvBestand) -> Result<BTreeMap<String, School>> {
        bestand.controleer()?;
        let vermelding = SwvVermelding {
            id: SwvId(self.new_id()),
            slug: bestand.slug.clone(),
            naam: bestand.naam.clone(),
        };
        let swv = self.store.create_swv(&vermelding).await?;
        let scholen: BTreeMap<String, School> = bestand
            .school
            .iter()
            .map(|s| (s.brin.clone(), self.school(s)))
            .collect();
        let tx = swv.begin().await?;
        tx.save_gegevens(&SwvGegevens {
            naam: bestand.naam.clone(),
            nummer: bestand.nummer.clone(),
            adres: bestand.adres.clone(),
            plaats: bestand.plaats.clone(),
            niveaus: bestand.niveau.clone(),
            rechtbank: bestand.rechtbank.clone(),
        })
        .await?;
        for school in scholen.values() {
            tx.insert_school(school).await?;
        }
        for regel in &bestand.lid6 {
            tx.insert_lid6(regel.vanaf, regel.waarde).await?;
        }
        bestand.insert_beleid(&tx, &scholen).await?;
        let entry = AuditEntry::new(None, Handeling::InrichtingGewijzigd, "swv")
            .op(vermelding.id.0)
            .met("scholen", scholen.len().to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(scholen)
    }

    fn school(&self, bestand: &SchoolBestand) -> School {
        School {
            id: SchoolId(self.new_id()),
            brin: bestand.brin.clone(),
            naam: bestand.naam.clone(),
            adres: bestand.adres.clone(),
            soorten: bestand.soorten.clone(),
            locaties: bestand
                .locaties
                .iter()
                .map(|naam| Locatie {
                    id: LocatieId(self.new_id()),
                    naam: naam.clone(),
                })
                .collect(),
        }
    }

    /// Shows the set-up.
    pub async fn open_inrichting(&self, ctx: &Ctx) -> Result<InrichtingBlad> {
        ctx.vereis_swv(Action::ReadInrichting)?;
        Ok(InrichtingBlad {
            gegevens: ctx.swv.find_gegevens().await?.ok_or(AppError::NotFound)?,
            scholen: ctx.swv.list_scholen().await?,
            beleid: ctx.swv.find_beleid().await?,
            mag_wijzigen: ctx.mag_swv(Action::EditInrichting),
        })
    }

    /// Sets the reading of lid 6 from a date on; the past stays as it was, so the date may not lie before today.
    pub async fn set_lid6(&self, ctx: &Ctx, vanaf: &str, lezing: &str) -> Result<()> {
        ctx.vereis_swv(Action::EditInrichting)?;
        let vanaf = self.vanaf_nu(vanaf)?;
        let keuze = match lezing {
            "wet" => None,
            code => Some(Lezing::parse(code).ok_or_else(|| AppError::veld("lezing", "keuze"))?),
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_lid6(vanaf, keuze).await?;
        let entry = ctx
            .entry(Handeling::BeleidGewijzigd, "beleid")
            .met("sleutel", "lid6")
            .met("vanaf", vanaf.to_string())
            .met("waarde", lezing);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}
