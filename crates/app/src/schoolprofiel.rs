//! The support profile of a school: all of them in a list, one written place by place, adopted and frozen (R001-R023).

mod bijlage;
mod blad;
mod format;
mod inlezen;
mod lijst;
mod overzicht;
mod publicatie;
mod schrijven;
mod stap;

pub use bijlage::{DocumentInvoer, TaakInvoer};
pub use blad::{AanbodRegel, Cijfer, PlekBlad, PlekRegel, ProfielBlad, Vorige};
pub use format::{FormatBlad, FormatLezing};
pub use inlezen::{
    InleesInvoer, Inleesblad, Inleestelling, Overgenomen, OverneemInvoer, Vak, VerplaatsInvoer,
};
pub use lijst::{BundelRegel, ProfielRij, ProfielenLijst};
pub use overzicht::ProfielOverzicht;
pub use publicatie::{OpenbaarProfiel, OpenbaarVerschil, OpenbareLijst, PublicatieBlad};
pub use schrijven::PlekInvoer;
pub use stap::ProfielStapInvoer;

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    id::{SchoolId, SchoolprofielId},
    inrichting::{
        School,
        aanbod::Aanbodlijst,
        catalogus::{Catalogus, Partij},
    },
    schooljaar,
    schoolprofiel::{
        Brondocument, Gebruik, Plektekst, Schoolprofiel,
        hints::HintFeiten,
        plek::{PlekDef, plekken},
    },
    toegang::{Action, Resource, decide},
};

use crate::{App, AppError, Ctx, Result};

impl Ctx {
    /// Whether the reader may see the profile of a school.
    pub(crate) fn leest_profiel(&self, school: SchoolId) -> bool {
        self.mag_school(Action::ReadSchoolprofiel, school) || self.mag_swv(Action::ReadSchoolprofiel)
    }

    /// Whether the reader may write at the places of a party: the school at its own, the samenwerkingsverband at all others
    /// (R023).
    pub(crate) fn schrijft_profiel(&self, school: SchoolId, wie: Partij) -> bool {
        match wie {
            Partij::School => self.mag_school(Action::WriteSchoolprofiel, school),
            _ => self.mag_swv(Action::WriteSchoolprofiel),
        }
    }

    /// Whether this may be done to a school.
    pub(crate) fn mag_school(&self, action: Action, school: SchoolId) -> bool {
        decide(&self.actor, action, &Resource::School(school)).allowed
    }

    fn vereis_schrijver(&self, school: SchoolId) -> Result<()> {
        if self.schrijft_profiel(school, Partij::School) {
            Ok(())
        } else {
            Err(AppError::Denied)
        }
    }
}

/// A profile that the reader may see, with its school and its places.
struct Geval {
    profiel: Schoolprofiel,
    school: School,
    catalogus: Catalogus,
    plekken: Vec<PlekDef>,
}

impl Geval {
    fn plek(&self, code: &str) -> Result<&PlekDef> {
        self.plekken
            .iter()
            .find(|p| p.code == code)
            .ok_or(AppError::NotFound)
    }
}

/// What is live at a school: its offer, what was used of it this school year, its documents.
struct Levend {
    aanbod: Aanbodlijst,
    gebruik: BTreeMap<String, Gebruik>,
    documenten: Vec<Brondocument>,
}

impl Levend {
    fn feiten<'a>(
        &'a self,
        geval: &'a Geval,
        teksten: &'a [Plektekst],
        vorige: &'a [Plektekst],
        vandaag: Date,
    ) -> HintFeiten<'a> {
        HintFeiten {
            plekken: &geval.plekken,
            teksten,
            vorige,
            catalogus: &geval.catalogus,
            aanbod: &self.aanbod,
            gebruik: &self.gebruik,
            documenten: &self.documenten,
            vandaag,
        }
    }
}

impl App {
    /// The profile with its school, for who may know of it.
    async fn profielgeval(&self, ctx: &Ctx, id: SchoolprofielId) -> Result<Geval> {
        let profiel = ctx.swv.find_schoolprofiel(id).await?.ok_or(AppError::NotFound)?;
        if !ctx.leest_profiel(profiel.school) {
            return Err(AppError::NotFound);
        }
        let scholen = ctx.swv.list_scholen().await?;
        let school = scholen.into_iter().find(|s| s.id == profiel.school);
        let school = school.ok_or(AppError::NotFound)?;
        let catalogus = ctx.swv.find_catalogus(self.today()).await?.unwrap_or_default();
        Ok(Geval {
            plekken: plekken(&profiel.format, &catalogus, &school.soorten),
            profiel,
            school,
            catalogus,
        })
    }

    async fn levend(&self, ctx: &Ctx, school: SchoolId, dag: Date) -> Result<Levend> {
        let begin = schooljaar::eerste_dag(dag);
        Ok(Levend {
            aanbod: ctx.swv.list_schoolaanbod(school).await?,
            gebruik: ctx.swv.count_gebruik(school, begin, dag).await?,
            documenten: ctx.swv.list_brondocumenten(school).await?,
        })
    }

    /// The profile of the same school before this one, with its texts.
    async fn vorig_profiel(
        &self,
        ctx: &Ctx,
        profiel: &Schoolprofiel,
    ) -> Result<Option<(Schoolprofiel, Vec<Plektekst>)>> {
        let alle = ctx.swv.list_schoolprofielen(&[profiel.school]).await?;
        let before = |p: &Schoolprofiel| (p.schooljaar, p.id) < (profiel.schooljaar, profiel.id);
        let Some(vorig) = alle.into_iter().find(before) else {
            return Ok(None);
        };
        let teksten = ctx.swv.list_plekteksten(vorig.id).await?;
        Ok(Some((vorig, teksten)))
    }
}
