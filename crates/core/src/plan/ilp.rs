//! What every pupil has beside an OPP: the outflow profile, the plan of learning, the portfolio (R036, R043-R046).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{id::LeerlingId, leerling::Onderwijssoort, toelating::codes};

codes! {
    /// Where a pupil is expected to go. Every pupil has one; it is no part of the OPP document (R043).
    Uitstroomprofiel {
        /// Day care.
        Dagbesteding = "dagbesteding",
        /// Sheltered work.
        BeschutWerk = "beschut_werk",
        /// Work.
        Arbeid = "arbeid",
        /// Mbo, entree.
        MboEntree = "mbo_entree",
        /// Mbo 2.
        Mbo2 = "mbo_2",
        /// Mbo 3 or 4.
        Mbo34 = "mbo_3_4",
        /// Havo.
        Havo = "havo",
        /// Hbo.
        Hbo = "hbo",
        /// University.
        Wo = "wo",
    }
}

codes! {
    /// What is wrong with a plan of learning.
    IlpGebrek {
        /// A subject without a name.
        Vak = "ilp_vak",
        /// A subject at another level is higher than the pupil's own (R045).
        NietHoger = "ilp_niet_hoger",
        /// Without a reason (R045).
        Reden = "ilp_reden",
    }
}

/// A subject at a higher level than the pupil's own, in the same class (R045).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VakNiveau {
    /// The subject, practical ones included.
    pub vak: String,
    /// The level.
    pub niveau: Onderwijssoort,
    /// Why.
    pub reden: String,
}

/// Something a pupil made or can show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portfoliostuk {
    /// The day.
    pub datum: Date,
    /// What it shows.
    pub tekst: String,
}

/// The plan of learning: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Leerplan {
    /// The advice of the primary school.
    pub basisschooladvies: String,
    /// The levels with which the pupil came in (R036).
    pub instroom: String,
    /// The route that the pupil chooses (R046).
    pub keuzetraject: String,
    /// Subjects at a higher level.
    pub vakken: Vec<VakNiveau>,
    /// The portfolio, oldest first (R046).
    pub portfolio: Vec<Portfoliostuk>,
}

/// What every pupil has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profiel {
    /// The pupil.
    pub leerling: LeerlingId,
    /// Where the pupil is expected to go.
    pub uitstroom: Option<Uitstroomprofiel>,
    /// The day of enrolment: from it the term for the OPP runs (WVO 2020 art. 2.44 lid 2).
    pub ingeschreven_op: Option<Date>,
    /// The day of definitive placement, when the pupil came in by art. 8.13.
    pub geplaatst_op: Option<Date>,
    /// The plan of learning.
    pub plan: Leerplan,
    /// Version for optimistic locking; 0 while nothing was saved.
    pub versie: i32,
}

impl Profiel {
    /// Of a pupil of whom nothing was saved.
    pub fn leeg(leerling: LeerlingId) -> Self {
        Self {
            leerling,
            uitstroom: None,
            ingeschreven_op: None,
            geplaatst_op: None,
            plan: Leerplan::default(),
            versie: 0,
        }
    }
}

impl Leerplan {
    /// The start profile: the advice of the primary school, never anything else (R044).
    pub fn startprofiel(&self) -> Option<&str> {
        let advies = self.basisschooladvies.trim();
        (!advies.is_empty()).then_some(advies)
    }

    /// What keeps it from being saved for a pupil of a kind of education.
    pub fn gebreken(&self, eigen: Onderwijssoort) -> Vec<IlpGebrek> {
        let mut gebreken = Vec::new();
        for vak in &self.vakken {
            if vak.vak.trim().is_empty() {
                gebreken.push(IlpGebrek::Vak);
            }
            if vak.niveau <= eigen || vak.niveau == Onderwijssoort::Vso {
                gebreken.push(IlpGebrek::NietHoger);
            }
            if vak.reden.trim().is_empty() {
                gebreken.push(IlpGebrek::Reden);
            }
        }
        gebreken.sort_unstable();
        gebreken.dedup();
        gebreken
    }
}

#[cfg(test)]
mod tests;
