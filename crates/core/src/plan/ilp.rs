//! What every pupil has beside an OPP: the outflow profile, the plan of learning, basic needs, levels of language and
//! arithmetic, the portfolio (R036, R043-R046, R079, R097).

use std::collections::BTreeMap;

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
        /// A solution without who chose it, or the other way round (R098).
        Oplossing = "ilp_oplossing",
    }
}

codes! {
    /// What everybody needs in order to learn: the view from which support starts (R079). Not one of the needs of the
    /// catalogue (R067): those are what a traject answers.
    Basisbehoefte {
        /// To be able to do it.
        Competentie = "competentie",
        /// To do it oneself.
        Autonomie = "autonomie",
        /// To belong.
        Relatie = "relatie",
    }
}

codes! {
    /// What reference levels are about.
    Referentiedomein {
        /// Dutch language.
        Taal = "taal",
        /// Arithmetic.
        Rekenen = "rekenen",
    }
}

codes! {
    /// The reference levels of language and arithmetic, lowest first (Wet referentieniveaus).
    Referentieniveau {
        /// On the way to 1F.
        OpWeg = "op_weg",
        /// 1F, at which praktijkonderwijs aims.
        EenF = "1f",
        /// 2F.
        TweeF = "2f",
        /// 3F.
        DrieF = "3f",
    }
}

/// A level of language or arithmetic as a test showed it (R097).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referentie {
    /// The day of the test.
    pub datum: Date,
    /// What it is about.
    pub domein: Referentiedomein,
    /// The level that was reached.
    pub niveau: Referentieniveau,
    /// The test; may be empty.
    pub toets: String,
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

/// What was chosen when a level of language or arithmetic stays out of reach, and who chose it (R098, 002:518).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Oplossing {
    /// The solution.
    pub wat: String,
    /// Zorgspecialisten and others, e.g. the ROC.
    pub wie: String,
}

impl Oplossing {
    /// Whether only one of both was said.
    fn is_half(&self) -> bool {
        self.wat.trim().is_empty() != self.wie.trim().is_empty()
    }
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
    /// What the pupil needs in order to learn, as far as somebody wrote it (R079).
    pub basisbehoeften: BTreeMap<Basisbehoefte, String>,
    /// Levels of language and arithmetic, oldest first (R097).
    pub referentie: Vec<Referentie>,
    /// What was chosen for a level that stays out of reach (R098).
    pub oplossingen: BTreeMap<Referentiedomein, Oplossing>,
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

    /// The way a pupil went in one domain, oldest first (R097).
    pub fn voortgang(&self, domein: Referentiedomein) -> Vec<&Referentie> {
        let mut eigen: Vec<&Referentie> = self.referentie.iter().filter(|r| r.domein == domein).collect();
        eigen.sort_by_key(|r| r.datum);
        eigen
    }

    /// The last day that it names.
    pub fn laatste_dag(&self) -> Option<Date> {
        let niveaus = self.referentie.iter().map(|r| r.datum);
        niveaus.chain(self.portfolio.iter().map(|p| p.datum)).max()
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
        if self.oplossingen.values().any(Oplossing::is_half) {
            gebreken.push(IlpGebrek::Oplossing);
        }
        gebreken.sort_unstable();
        gebreken.dedup();
        gebreken
    }
}

#[cfg(test)]
mod tests;
