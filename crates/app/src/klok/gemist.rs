//! Whom have we missed, and how many pupils there are of what.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    id::SchoolId,
    inrichting::catalogus::Catalogus,
    klok::Gemist,
    toegang::{Action, Scope},
};
use vangnet_store::{Bespreken, GemistRegel, PAGINA_OMVANG, Pagina, Schooltelling};

use super::REGELS;
use crate::{App, AppError, Ctx, Result, overleg::grens};

/// Pupils of whom something did not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GemistLijst {
    /// What.
    pub wat: Gemist,
    /// The first twenty, by name.
    pub leerlingen: Vec<GemistRegel>,
    /// How many there are.
    pub totaal: u64,
}

/// Whom we missed, and the counts beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GemistWerk {
    /// The lists that hold somebody.
    pub lijsten: Vec<GemistLijst>,
    /// The pupils of the reader in numbers.
    pub telling: Schooltelling,
}

/// Everybody of whom something did not happen, page by page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GemistBlad {
    /// What.
    pub wat: Gemist,
    /// This page, by name.
    pub pagina: Pagina<GemistRegel>,
}

impl App {
    /// Whom the reader missed among the pupils whose support the reader keeps; nobody for who only reads.
    pub(crate) async fn gemist(&self, ctx: &Ctx, catalogus: &Catalogus) -> Result<GemistWerk> {
        let lezen = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let houden = Scope::of(&ctx.actor, Action::EditOndersteuning);
        let vandaag = self.today();
        let mut werk = GemistWerk {
            telling: ctx.swv.count_school(&lezen, vandaag).await?,
            lijsten: Vec::new(),
        };
        if houden.is_leeg() {
            return Ok(werk);
        }
        let bespreken = self.bespreken(ctx, catalogus, &houden).await?;
        let meest = u64::try_from(REGELS).unwrap_or(u64::MAX);
        for wat in Gemist::ALL {
            if wat == Gemist::NietBesproken && bespreken.is_empty() {
                continue;
            }
            let pagina = ctx
                .swv
                .list_gemist(&houden, wat, (catalogus, &bespreken), vandaag, (0, meest))
                .await?;
            if pagina.totaal > 0 {
                werk.lijsten.push(GemistLijst {
                    wat,
                    leerlingen: pagina.rijen,
                    totaal: pagina.totaal,
                });
            }
        }
        Ok(werk)
    }

    /// A page of one of these lists, from 1.
    ///
    /// # Errors
    /// `NotFound` for who keeps no support.
    pub async fn open_gemist(&self, ctx: &Ctx, wat: Gemist, pagina: u64) -> Result<GemistBlad> {
        let houden = Scope::of(&ctx.actor, Action::EditOndersteuning);
        if houden.is_leeg() {
            return Err(AppError::NotFound);
        }
        let catalogus = self.catalogus(ctx).await?;
        let bespreken = self.bespreken(ctx, &catalogus, &houden).await?;
        let voor = pagina.max(1).saturating_sub(1).saturating_mul(PAGINA_OMVANG);
        let pagina = ctx
            .swv
            .list_gemist(
                &houden,
                wat,
                (&catalogus, &bespreken),
                self.today(),
                (voor, PAGINA_OMVANG),
            )
            .await?;
        Ok(GemistBlad { wat, pagina })
    }

    /// The bodies at the schools of a scope that discuss each of their pupils, and since when is in time for each (R149).
    async fn bespreken(&self, ctx: &Ctx, catalogus: &Catalogus, scope: &Scope) -> Result<Vec<Bespreken>> {
        let binnen: BTreeMap<&str, u8> = catalogus
            .overleg
            .iter()
            .filter_map(|orgaan| Some((orgaan.code.as_str(), orgaan.ieder_binnen?)))
            .collect();
        if binnen.is_empty() {
            return Ok(Vec::new());
        }
        let scholen: BTreeSet<SchoolId> = scope.delen.iter().filter_map(|d| d.bereik.school()).collect();
        let scholen: Vec<SchoolId> = scholen.into_iter().collect();
        let overleggen = ctx.swv.list_overleggen(&scholen).await?;
        let vandaag = self.today();
        let actief = overleggen.into_iter().filter(|overleg| overleg.actief);
        Ok(actief
            .filter_map(|overleg| {
                let weken = binnen.get(overleg.orgaan.as_str())?;
                Some(Bespreken {
                    sinds: grens(vandaag, *weken),
                    overleg,
                })
            })
            .collect())
    }
}
