//! Whom have we missed, and how many pupils there are of what.

use jiff::civil::Date;
use vangnet_core::{
    inrichting::catalogus::Catalogus,
    klok::Gemist,
    leerling::Leerling,
    toegang::{Action, Scope},
};
use vangnet_store::{Bespreken, Schooltelling};

use super::REGELS;
use crate::{App, Ctx, Result, overleg::grens};

/// Pupils of whom something did not happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GemistLijst {
    /// What.
    pub wat: Gemist,
    /// The first twenty, by name.
    pub leerlingen: Vec<Leerling>,
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
        let bespreken = bespreken(catalogus, vandaag);
        let meest = u64::try_from(REGELS).unwrap_or(u64::MAX);
        for wat in Gemist::ALL {
            if wat == Gemist::NietBesproken && bespreken.organen.is_empty() {
                continue;
            }
            let pagina = ctx
                .swv
                .list_gemist(&houden, wat, (catalogus, &bespreken), vandaag, meest)
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
}

/// The bodies that discuss every pupil, and since when is in time: the longest that one of them may wait (R149).
fn bespreken(catalogus: &Catalogus, vandaag: Date) -> Bespreken {
    let binnen: Vec<(&str, u8)> = catalogus
        .overleg
        .iter()
        .filter_map(|orgaan| Some((orgaan.code.as_str(), orgaan.ieder_binnen?)))
        .collect();
    let weken = binnen.iter().map(|(_, weken)| *weken).max().unwrap_or_default();
    Bespreken {
        organen: binnen.iter().map(|(code, _)| (*code).to_owned()).collect(),
        sinds: grens(vandaag, weken),
    }
}
