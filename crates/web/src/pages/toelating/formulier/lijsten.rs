//! The instruments that fields propose.

use std::collections::BTreeSet;

use vangnet_core::toelating::Domein;
use vangnet_core::toelating::instrument::{InstrumentSoort, Instrumentenlijst};

/// The names that a field proposes.
#[derive(Debug)]
pub(in crate::pages::toelating) struct Datalijst {
    pub(in crate::pages::toelating) id: String,
    pub(in crate::pages::toelating) namen: Vec<String>,
}

impl Datalijst {
    /// Every list that the form refers to.
    pub(in crate::pages::toelating) fn van(lijst: &Instrumentenlijst) -> Vec<Self> {
        let soorten = [InstrumentSoort::Intelligentie, InstrumentSoort::Persoonlijkheid];
        let per_soort = soorten.map(|soort| {
            let namen = lijst.instrumenten.iter().filter(|i| i.soort == soort);
            Self::nieuw(soort.code(), namen.map(|i| i.naam.as_str()))
        });
        let per_domein = Domein::ALL.map(|domein| {
            let didactisch = lijst
                .instrumenten
                .iter()
                .filter(|i| i.soort == InstrumentSoort::Didactisch && i.domeinen.contains(&domein));
            Self::nieuw(domein.code(), didactisch.map(|i| i.naam.as_str()))
        });
        per_soort.into_iter().chain(per_domein).collect()
    }

    /// One with more than one window stands on the list more than once, and is proposed once.
    fn nieuw<'n>(code: &str, namen: impl Iterator<Item = &'n str>) -> Self {
        let namen: BTreeSet<&str> = namen.collect();
        Self {
            id: format!("instrumenten-{code}"),
            namen: namen.into_iter().map(str::to_owned).collect(),
        }
    }
}
