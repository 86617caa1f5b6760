//! Whom have we missed, and how many pupils there are of what.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use vangnet_core::{
    id::{LeerlingId, SchoolId},
    inrichting::catalogus::Catalogus,
    klok::Gemist,
    leerling::{Leerling, Naam},
    toegang::{Action, Scope},
};
use vangnet_store::{Bespreken, Gemistenlijst, Lijstdeel, Pagina, Schooltelling};

use super::{REGELS, eigen::Klokgrond};
use crate::{App, AppError, Ctx, Result, overleg::grens};

/// A pupil of whom something did not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GemistRegel {
    /// Who.
    pub leerling: LeerlingId,
    /// The pupil's name.
    pub naam: Naam,
    /// The pupil's class.
    pub klas: String,
}

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
    pub(crate) async fn gemist(&self, ctx: &Ctx, grond: &Klokgrond) -> Result<GemistWerk> {
        let lezen = Scope::of(&ctx.actor, Action::ReadOndersteuning);
        let houden = Scope::of(&ctx.actor, Action::EditOndersteuning);
        let vandaag = self.today();
        if houden.is_leeg() {
            return Ok(GemistWerk {
                telling: self.schooltelling(ctx, &lezen).await?,
                lijsten: Vec::new(),
            });
        }
        let bespreken = bespreken(grond, &houden, vandaag);
        let gemist = ctx
            .swv
            .list_gemist(
                &houden,
                (&grond.catalogus, &bespreken),
                vandaag,
                Lijstdeel::eerste(REGELS),
            )
            .await?;
        let telling = if lezen == houden {
            gemist.telling
        } else {
            self.schooltelling(ctx, &lezen).await?
        };
        let wie: Vec<LeerlingId> = gemist.per.values().flat_map(|l| l.wie.iter().copied()).collect();
        let leerlingen = ctx.swv.find_leerlingen(&wie).await?;
        let lijst = |(wat, lijst): (Gemist, Gemistenlijst)| GemistLijst {
            wat,
            leerlingen: met_namen(&lijst.wie, &leerlingen),
            totaal: lijst.totaal,
        };
        Ok(GemistWerk {
            telling,
            lijsten: gemist.per.into_iter().map(lijst).collect(),
        })
    }

    async fn schooltelling(&self, ctx: &Ctx, scope: &Scope) -> Result<Schooltelling> {
        let regels = (&Catalogus::default(), [].as_slice());
        let niemand = Lijstdeel::eerste(0);
        let gemist = ctx.swv.list_gemist(scope, regels, self.today(), niemand).await?;
        Ok(gemist.telling)
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
        let grond = self.klokgrond(ctx).await?;
        let vandaag = self.today();
        let bespreken = bespreken(&grond, &houden, vandaag);
        let deel = Lijstdeel::pagina(pagina);
        let mut gemist = ctx
            .swv
            .list_gemist(&houden, (&grond.catalogus, &bespreken), vandaag, deel)
            .await?;
        let lijst = gemist.per.remove(&wat).unwrap_or_default();
        let leerlingen = ctx.swv.find_leerlingen(&lijst.wie).await?;
        let pagina = Pagina {
            rijen: met_namen(&lijst.wie, &leerlingen),
            totaal: lijst.totaal,
        };
        Ok(GemistBlad { wat, pagina })
    }
}

/// The bodies at the schools of a scope that discuss each of their pupils, and since when is in time for each (R149).
fn bespreken(grond: &Klokgrond, scope: &Scope, vandaag: Date) -> Vec<Bespreken> {
    let orgaan = |code: &str| grond.catalogus.overleg.iter().find(|o| o.code == code);
    let scholen: BTreeSet<SchoolId> = scope.delen.iter().filter_map(|d| d.bereik.school()).collect();
    let hier = grond.overleggen.iter();
    hier.filter(|overleg| overleg.actief && scholen.contains(&overleg.school))
        .filter_map(|overleg| {
            let weken = orgaan(&overleg.orgaan)?.ieder_binnen?;
            Some(Bespreken {
                sinds: grens(vandaag, weken),
                overleg: overleg.clone(),
            })
        })
        .collect()
}

/// Pupils with what a list shows of them.
fn met_namen(wie: &[LeerlingId], leerlingen: &BTreeMap<LeerlingId, Leerling>) -> Vec<GemistRegel> {
    let regel = |leerling: &Leerling| GemistRegel {
        leerling: leerling.id,
        naam: leerling.gegevens.naam.clone(),
        klas: leerling.gegevens.klas.clone(),
    };
    wie.iter()
        .filter_map(|id| leerlingen.get(id))
        .map(regel)
        .collect()
}
