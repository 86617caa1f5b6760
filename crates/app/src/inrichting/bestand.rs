//! The file with which a samenwerkingsverband is set up.

use std::collections::BTreeMap;

use serde::Deserialize;
use vangnet_core::{
    bewaring::steun::Bewaartermijn,
    inrichting::{Bezwaarweg, Gedateerd, Jaarkalender, Niveau, OptingOut, School},
    leerling::Onderwijssoort,
    toelating::{
        Lezing,
        commissie::{Commissie, Commissielid},
        instrument::Instrumentenlijst,
        steekproef::Omvang,
    },
};
use vangnet_store::{BeleidSoort, Tx};

use super::beleid::stoel;
use crate::{AppError, Result, VeldFout};

/// The file with which a samenwerkingsverband is set up (TOML).
#[derive(Debug, Clone, Default, Deserialize)]
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
    /// Dated sizes of samples.
    #[serde(default)]
    pub steekproef: Vec<Gedateerd<Omvang>>,
    /// Dated compositions of the advisory committee.
    #[serde(default)]
    pub commissie: Vec<Gedateerd<CommissieBestand>>,
    /// Dated lists of instruments.
    #[serde(default)]
    pub instrumenten: Vec<Gedateerd<Instrumentenlijst>>,
    /// Calendars, each from the first day of its school year.
    #[serde(default)]
    pub kalender: Vec<Gedateerd<Jaarkalender>>,
    /// Where objections go, when not as the law in force says.
    #[serde(default)]
    pub bezwaarweg: Vec<Gedateerd<Bezwaarweg>>,
    /// Dated own rules for lwoo; without value: back to the national criteria.
    #[serde(default)]
    pub optingout: Vec<Gedateerd<Option<OptingOut>>>,
    /// Dated numbers of years that support is kept.
    #[serde(default)]
    pub bewaring: Vec<Gedateerd<Bewaartermijn>>,
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

/// A committee in that file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommissieBestand {
    /// Its members. Accounts are linked later, when they exist.
    pub leden: Vec<CommissielidBestand>,
}

/// A seat in that committee.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommissielidBestand {
    /// Who sits there.
    pub naam: String,
    /// For which organisation.
    pub organisatie: String,
    /// As what.
    pub deskundigheid: String,
    /// BRIN of the school of that organisation.
    #[serde(default)]
    pub school: Option<String>,
    /// Asked only at the lower bound of PrO.
    #[serde(default)]
    pub alleen_ondergrens: bool,
}

impl SwvBestand {
    pub(super) fn controleer(&self) -> Result<()> {
        let mut fouten = Vec::new();
        if self.school.is_empty() {
            fouten.push(VeldFout::new("school", "verplicht"));
        }
        for school in &self.school {
            let brin = school.brin.as_bytes();
            let (cijfers, letters) = brin.split_at(brin.len().min(2));
            let goed = brin.len() == 4
                && cijfers.iter().all(u8::is_ascii_digit)
                && letters.iter().all(u8::is_ascii_uppercase);
            if !goed {
                fouten.push(VeldFout::new(format!("school.brin {}", school.brin), "brin"));
            }
        }
        let jaren = |t: &Bewaartermijn| (1..=Bewaartermijn::MEEST).contains(&t.jaren);
        if !self.bewaring.iter().all(|regel| jaren(&regel.waarde)) {
            fouten.push(VeldFout::new("bewaring.jaren", "bewaarjaren"));
        }
        for lid in self.commissie.iter().flat_map(|c| &c.waarde.leden) {
            let bekend = |brin: &String| self.school.iter().any(|s| s.brin == *brin);
            if let Some(brin) = lid.school.as_ref().filter(|brin| !bekend(brin)) {
                fouten.push(VeldFout::new(format!("commissie.leden.school {brin}"), "keuze"));
            }
        }
        if fouten.is_empty() {
            Ok(())
        } else {
            Err(AppError::Invalid(fouten))
        }
    }

    /// Records the policy of the file.
    pub(super) async fn insert_beleid(&self, tx: &Tx<'_>, scholen: &BTreeMap<String, School>) -> Result<()> {
        insert(tx, BeleidSoort::Steekproef, &self.steekproef).await?;
        insert(tx, BeleidSoort::Instrumenten, &self.instrumenten).await?;
        insert(tx, BeleidSoort::Kalender, &self.kalender).await?;
        insert(tx, BeleidSoort::Bezwaarweg, &self.bezwaarweg).await?;
        insert(tx, BeleidSoort::Optingout, &self.optingout).await?;
        insert(tx, BeleidSoort::Bewaring, &self.bewaring).await?;
        for regel in &self.commissie {
            let commissie = regel.waarde.commissie(scholen);
            tx.insert_beleid(BeleidSoort::Commissie, regel.vanaf, &commissie)
                .await?;
        }
        Ok(())
    }
}

async fn insert<T: serde::Serialize + Sync>(
    tx: &Tx<'_>,
    soort: BeleidSoort,
    regels: &[Gedateerd<T>],
) -> Result<()> {
    for regel in regels {
        tx.insert_beleid(soort, regel.vanaf, &regel.waarde).await?;
    }
    Ok(())
}

impl CommissieBestand {
    fn commissie(&self, scholen: &BTreeMap<String, School>) -> Commissie {
        let leden = (1..).zip(&self.leden).map(|(nummer, lid)| Commissielid {
            code: stoel(nummer),
            naam: lid.naam.clone(),
            organisatie: lid.organisatie.clone(),
            deskundigheid: lid.deskundigheid.clone(),
            school: lid
                .school
                .as_ref()
                .and_then(|brin| scholen.get(brin))
                .map(|school| school.id),
            account: None,
            alleen_ondergrens: lid.alleen_ondergrens,
        });
        Commissie {
            leden: leden.collect(),
        }
    }
}
