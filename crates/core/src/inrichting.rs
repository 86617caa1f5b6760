//! How a samenwerkingsverband and its schools organise support: schools, sites, levels and dated policy.

pub mod aanbod;
pub mod catalogus;
pub mod passend;
pub mod vergelijking;
pub mod verschil;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    bewaring::steun::Bewaartermijn,
    cascade::grens::schoolweek,
    id::{LocatieId, SchoolId},
    leerling::Onderwijssoort,
    overleg::kalender::Vrij,
    toelating::{Lezing, codes, commissie::Commissie, instrument::Instrumentenlijst, steekproef::Omvang},
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
    /// The court that decides on appeals, as letters name it, e.g. "rechtbank Noord-Nederland".
    #[serde(default)]
    pub rechtbank: Option<String>,
}

/// A setting of the samenwerkingsverband that holds from a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gedateerd<T> {
    /// First day on which the value holds.
    pub vanaf: Date,
    /// The value.
    pub waarde: T,
}

codes! {
    /// Days of the yearly path (R218, R219).
    KalenderSoort {
        /// Schools list registrations and prepare dossiers.
        Inventarisatie = "inventarisatie",
        /// Talks between school and samenwerkingsverband.
        Gesprekken = "gesprekken",
        /// The advisory committee meets.
        Commissie = "commissie",
        /// The urgent path after the summer.
        Spoed = "spoed",
        /// The last session of the year; lwoo that is not ready by then is not treated (R220).
        LaatsteZitting = "laatste_zitting",
        /// A week in which the schools are closed, named by one of its days: it is no school week (R139).
        Vakantieweek = "vakantieweek",
        /// A day without lessons: no meeting is planned on it.
        VrijeDag = "vrije_dag",
    }
}

/// A day of the yearly path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kalenderdag {
    /// What for.
    pub soort: KalenderSoort,
    /// When.
    pub datum: Date,
    /// A word about it, e.g. a place; may be empty.
    pub omschrijving: String,
}

/// The yearly path of a school year, published to the schools (R218).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jaarkalender {
    /// Its days.
    pub dagen: Vec<Kalenderdag>,
}

impl Jaarkalender {
    /// The Mondays of the weeks in which the schools are closed (R139).
    pub fn dichte_weken(&self) -> impl Iterator<Item = Date> {
        let dicht = |dag: &&Kalenderdag| dag.soort == KalenderSoort::Vakantieweek;
        self.dagen.iter().filter(dicht).map(|dag| schoolweek(dag.datum))
    }
}

codes! {
    /// Where an objection goes when the talk does not solve it.
    Bezwaarweg {
        /// To the objection committee and then the court: the law in force.
        Wet = "wet",
        /// First the talk, then the disputes committee: the practice of 2015 (002:997).
        Swv2015 = "swv_2015",
    }
}

/// Own rules for lwoo (opting out, WVO 2020 art. 2.48): criteria in words, judged by people, and how long a decision lasts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptingOut {
    /// The criteria, in the words of the samenwerkingsverband.
    pub criteria: Vec<String>,
    /// How many school years a decision lasts; without it, the whole school career (UB WVO 2020 art. 2.48).
    pub duur: Option<u8>,
}

/// The policy of a samenwerkingsverband: what national rules leave to it, each value with its date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beleid {
    /// Reading of art. 2.46 lid 6 where the SWV chose one; `None` as value means: back to the law's own reading.
    pub lid6: Vec<Gedateerd<Option<Lezing>>>,
    /// Size of the sample of a bundle (R211).
    pub steekproef: Vec<Gedateerd<Omvang>>,
    /// Composition of the advisory committee (R214).
    pub commissie: Vec<Gedateerd<Commissie>>,
    /// The yearly list of instruments with local additions (R209).
    pub instrumenten: Vec<Gedateerd<Instrumentenlijst>>,
    /// The yearly path, each from the first day of its school year (R218).
    pub kalender: Vec<Gedateerd<Jaarkalender>>,
    /// Where objections go.
    pub bezwaarweg: Vec<Gedateerd<Bezwaarweg>>,
    /// Own rules for lwoo; `None` as value means: back to the national criteria.
    pub optingout: Vec<Gedateerd<Option<OptingOut>>>,
    /// How long support is kept.
    #[serde(default)]
    pub bewaring: Vec<Gedateerd<Bewaartermijn>>,
}

/// The sample when the samenwerkingsverband set none: one in ten.
const STEEKPROEF: Omvang = Omvang::Procent(10);

/// The value that holds on a day: the latest that began by then.
fn op<T>(waarden: &[Gedateerd<T>], dag: Date) -> Option<&T> {
    waarden
        .iter()
        .filter(|regel| regel.vanaf <= dag)
        .max_by_key(|regel| regel.vanaf)
        .map(|regel| &regel.waarde)
}

impl Beleid {
    /// The reading of lid 6 that the SWV chose for a reference date; `None` when the law's own reading holds.
    pub fn lid6_op(&self, peildatum: Date) -> Option<Lezing> {
        op(&self.lid6, peildatum).copied().flatten()
    }

    /// The size of samples.
    pub fn steekproef_op(&self, dag: Date) -> Omvang {
        op(&self.steekproef, dag).copied().unwrap_or(STEEKPROEF)
    }

    /// The advisory committee.
    pub fn commissie_op(&self, dag: Date) -> Option<&Commissie> {
        op(&self.commissie, dag)
    }

    /// The list of instruments; `None` when the samenwerkingsverband keeps none: then none is refused.
    pub fn instrumenten_op(&self, dag: Date) -> Option<&Instrumentenlijst> {
        op(&self.instrumenten, dag)
    }

    /// The Mondays of the weeks in which the schools are closed, of every calendar (R139).
    pub fn dichte_weken(&self) -> BTreeSet<Date> {
        let alle = self.kalender.iter();
        alle.flat_map(|k| k.waarde.dichte_weken()).collect()
    }

    /// The days without school, of every calendar.
    pub fn vrij(&self) -> Vrij {
        let dagen = self.kalender.iter().flat_map(|k| &k.waarde.dagen);
        let vrij = dagen.filter(|dag| dag.soort == KalenderSoort::VrijeDag);
        Vrij {
            weken: self.dichte_weken(),
            dagen: vrij.map(|dag| dag.datum).collect(),
        }
    }

    /// The yearly path of the school year of a day.
    pub fn kalender_op(&self, dag: Date) -> Option<&Jaarkalender> {
        op(&self.kalender, dag)
    }

    /// Where objections go.
    pub fn bezwaarweg_op(&self, dag: Date) -> Bezwaarweg {
        op(&self.bezwaarweg, dag).copied().unwrap_or(Bezwaarweg::Wet)
    }

    /// Own rules for lwoo, when the samenwerkingsverband opted out.
    pub fn optingout_op(&self, dag: Date) -> Option<&OptingOut> {
        op(&self.optingout, dag).and_then(Option::as_ref)
    }

    /// How long support is kept: the number of the day on which somebody destroys it, whenever it ended **\[choice\]**.
    pub fn bewaring_op(&self, dag: Date) -> Bewaartermijn {
        op(&self.bewaring, dag).copied().unwrap_or_default()
    }

    /// The last session for an lwoo application that was registered on a day: the first such day from then on in any
    /// calendar; `None` when no calendar names one.
    pub fn laatste_zitting_na(&self, aangemeld_op: Date) -> Option<Date> {
        self.kalender
            .iter()
            .flat_map(|jaar| &jaar.waarde.dagen)
            .filter(|dag| dag.soort == KalenderSoort::LaatsteZitting && dag.datum >= aangemeld_op)
            .map(|dag| dag.datum)
            .min()
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
            ..Beleid::default()
        };
        assert_eq!(beleid.lid6_op(date(2024, 7, 31)), None);
        assert_eq!(beleid.lid6_op(date(2024, 8, 1)), Some(Lezing::Ruim));
        assert_eq!(beleid.lid6_op(date(2025, 12, 31)), Some(Lezing::Ruim));
        assert_eq!(beleid.lid6_op(date(2026, 1, 1)), None);
    }
}
