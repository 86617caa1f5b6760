//! How a samenwerkingsverband and its schools organise support: schools, sites, levels and dated policy.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{LocatieId, SchoolId},
    leerling::Onderwijssoort,
    toelating::Lezing,
};

/// A school of the samenwerkingsverband (R009).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Identity.
    pub id: SchoolId,
    /// National institution code: two digits and two letters.
    pub brin: String,
    /// Name.
    pub naam: String,
    /// Postal address, one line each, as letters print it.
    pub adres: Vec<String>,
    /// Kinds of education offered (R021).
    pub soorten: Vec<Onderwijssoort>,
    /// Sites.
    pub locaties: Vec<Locatie>,
}

/// A site of a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locatie {
    /// Identity.
    pub id: LocatieId,
    /// Name, e.g. "Noord".
    pub naam: String,
}

/// A level of support as this samenwerkingsverband names it (R020): data, never code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Niveau {
    /// Stable code, e.g. "breedte".
    pub code: String,
    /// Name in the SWV's own words.
    pub naam: String,
    /// Which neutral kind it is compared as (R031); absent when not comparable.
    pub neutraal: Option<String>,
    /// Whether support at this level is registered per pupil (R064).
    pub geregistreerd: bool,
}

/// What the samenwerkingsverband is and how letters present it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwvGegevens {
    /// Full name.
    pub naam: String,
    /// Number, e.g. "VO9901".
    pub nummer: String,
    /// Postal address, one line each.
    pub adres: Vec<String>,
    /// Place from which letters are dated.
    pub plaats: String,
    /// Levels of support, lowest first.
    pub niveaus: Vec<Niveau>,
}

/// A setting of the samenwerkingsverband that holds from a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gedateerd<T> {
    /// First day on which the value holds.
    pub vanaf: Date,
    /// The value.
    pub waarde: T,
}

/// The policy of a samenwerkingsverband: what national rules leave to it, each value with its date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beleid {
    /// Reading of art. 2.46 lid 6 where the SWV chose one; `None` as value means: back to the law's own reading.
    pub lid6: Vec<Gedateerd<Option<Lezing>>>,
}

impl Beleid {
    /// The reading of lid 6 that the SWV chose for a reference date; `None` when the law's own reading holds.
    pub fn lid6_op(&self, peildatum: Date) -> Option<Lezing> {
        self.lid6
            .iter()
            .filter(|regel| regel.vanaf <= peildatum)
            .max_by_key(|regel| regel.vanaf)
            .and_then(|regel| regel.waarde)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn policy_holds_from_its_date_until_the_next() {
        let beleid = Beleid {
            lid6: vec![
                Gedateerd {
                    vanaf: date(2026, 1, 1),
                    waarde: None,
                },
                Gedateerd {
                    vanaf: date(2024, 8, 1),
                    waarde: Some(Lezing::Ruim),
                },
            ],
        };
        assert_eq!(beleid.lid6_op(date(2024, 7, 31)), None);
        assert_eq!(beleid.lid6_op(date(2024, 8, 1)), Some(Lezing::Ruim));
        assert_eq!(beleid.lid6_op(date(2025, 12, 31)), Some(Lezing::Ruim));
        assert_eq!(beleid.lid6_op(date(2026, 1, 1)), None);
    }
}
