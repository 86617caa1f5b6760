//! Setting up a samenwerkingsverband, and the policy that it may set.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{LocatieId, SchoolId, SwvId},
    inrichting::{Beleid, Gedateerd, Locatie, Niveau, School, SwvGegevens},
    leerling::Onderwijssoort,
    toegang::Action,
    toelating::Lezing,
};
use vangnet_store::SwvVermelding;

use crate::{App, AppError, Ctx, Result, VeldFout};

/// The file with which a samenwerkingsverband is set up (TOML).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwvBestand {
    /// The name in the URL.
    pub slug: String,
    /// Full name.
    pub naam: String,
    /// Number, e.g. "VO9901".
    pub nummer: String,
    /// Postal address, one line each.
    pub adres: Vec<String>,
    /// Place from which letters are dated.
    pub plaats: String,
    /// The court that decides on appeals, as letters name it.
    #[serde(default)]
    pub rechtbank: Option<String>,
    /// Levels of support, lowest first.
    pub niveau: Vec<Niveau>,
    /// Dated readings of lid 6, when the SWV does not follow the law's own.
    #[serde(default)]
    pub lid6: Vec<Gedateerd<Option<Lezing>>>,
    /// Schools.
    pub school: Vec<SchoolBestand>,
}

/// A school in that file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolBestand {
    /// Institution code.
    pub brin: String,
    /// Name.
    pub naam: String,
    /// Postal address, one line each.
    pub adres: Vec<String>,
    /// Kinds of education, by code.
    pub soorten: Vec<Onderwijssoort>,
    /// Names of sites.
    #[serde(default)]
    pub locaties: Vec<String>,
}

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
        controleer(bestand)?;
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
        let vanaf: Date = vanaf
            .trim()
            .parse()
            .map_err(|_cause: jiff::Error| AppError::veld("vanaf", "datum"))?;
        if vanaf < self.today() {
            return Err(AppError::veld("vanaf", "verleden"));
        }
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

fn controleer(bestand: &SwvBestand) -> Result<()> {
    let mut fouten = Vec::new();
    if bestand.school.is_empty() {
        fouten.push(VeldFout::new("school", "verplicht"));
    }
    for school in &bestand.school {
        let brin = school.brin.as_bytes();
        let (cijfers, letters) = brin.split_at(brin.len().min(2));
        let goed = brin.len() == 4
            && cijfers.iter().all(u8::is_ascii_digit)
            && letters.iter().all(u8::is_ascii_uppercase);
        if !goed {
            fouten.push(VeldFout::new(format!("school.brin {}", school.brin), "brin"));
        }
    }
    if fouten.is_empty() {
        Ok(())
    } else {
        Err(AppError::Invalid(fouten))
    }
}
