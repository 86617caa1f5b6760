//! What an hour of who gives support costs (R145).

use serde::{Deserialize, Serialize};

use super::Catalogus;

/// The highest rate that can be meant, in cents: a thousand euro an hour.
pub const MAX_TARIEF: u32 = 100_000;

/// What an hour of one kind of staff costs, as the samenwerkingsverband reckons it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tarief {
    /// Who gives the support, by role or in words, as in a traject.
    pub uitvoerder: String,
    /// Cents an hour.
    pub cent_per_uur: u32,
}

impl Catalogus {
    /// Who can have a rate without being named for it: whoever the offers name, in their order, and who has one.
    pub fn tariefhouders(&self) -> Vec<&str> {
        let van_aanbod = self.arrangement.iter().flat_map(|a| &a.uitvoerders);
        let met_tarief = self.tarief.iter().map(|t| &t.uitvoerder);
        let mut alle: Vec<&str> = Vec::new();
        for wie in van_aanbod.chain(met_tarief) {
            if !alle.contains(&wie.as_str()) {
                alle.push(wie);
            }
        }
        alle
    }

    /// The rate of who gives support, by role or in words.
    pub fn tarief(&self, uitvoerder: &str) -> Option<&Tarief> {
        self.tarief.iter().find(|t| t.uitvoerder == uitvoerder)
    }
}
