//! What an ontwikkelingsperspectief says, part by part, and how two versions differ.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{leerling::Onderwijssoort, toelating::codes};

codes! {
    /// The parts, each with its own demand on how it comes about.
    OppDeel {
        /// Expected outflow and its grounds (UB art. 2.49): after consultation aimed at agreement.
        Perspectief = "perspectief",
        /// Individual guidance (WVO 2020 art. 2.44 lid 7 a): after agreement with the parents.
        Handelingsdeel = "handelingsdeel",
        /// Deviations from the programme (lid 7 b).
        Programma = "programma",
        /// What the pupil said and what came of it (lid 7 c).
        Inbreng = "inbreng",
        /// The consultation with the parents (lid 1).
        Overleg = "overleg",
    }
}

codes! {
    /// The texts of an ontwikkelingsperspectief.
    OppVeld {
        /// The follow-on education that is expected (UB art. 2.49 lid 1).
        Uitstroom = "uitstroom",
        /// Why (UB art. 2.49 lid 1).
        Onderbouwing = "onderbouwing",
        /// What helps (UB art. 2.49 lid 2).
        Bevorderend = "bevorderend",
        /// What hinders (UB art. 2.49 lid 2).
        Belemmerend = "belemmerend",
        /// The kind of work that is expected, praktijkonderwijs (UB art. 2.49 lid 1).
        Arbeid = "arbeid",
        /// Why.
        ArbeidOnderbouwing = "arbeid_onderbouwing",
        /// The zorgarrangement (R042).
        Arrangement = "arrangement",
        /// The individual guidance: the begeleidingsprogramma (R042, WVO 2020 art. 2.41).
        Begeleiding = "begeleiding",
        /// The plan van aanpak (R042).
        PlanVanAanpak = "plan_van_aanpak",
        /// The parts of the programme from which is deviated.
        Afwijkingen = "afwijkingen",
        /// What the pupil said.
        Inbreng = "inbreng",
        /// What came of it.
        Invloed = "invloed",
        /// What was discussed with the parents.
        Overleg = "overleg",
    }
}

impl OppVeld {
    /// The part it belongs to.
    pub const fn deel(self) -> OppDeel {
        match self {
            Self::Uitstroom
            | Self::Onderbouwing
            | Self::Bevorderend
            | Self::Belemmerend
            | Self::Arbeid
            | Self::ArbeidOnderbouwing => OppDeel::Perspectief,
            Self::Arrangement | Self::Begeleiding | Self::PlanVanAanpak => OppDeel::Handelingsdeel,
            Self::Afwijkingen => OppDeel::Programma,
            Self::Inbreng | Self::Invloed => OppDeel::Inbreng,
            Self::Overleg => OppDeel::Overleg,
        }
    }

    /// Whether it is asked for a kind of education: the kind of work only in praktijkonderwijs.
    pub const fn geldt_voor(self, soort: Onderwijssoort) -> bool {
        !matches!(self, Self::Arbeid | Self::ArbeidOnderbouwing) || matches!(soort, Onderwijssoort::Pro)
    }
}

/// What a version says: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OppInhoud {
    /// The texts; what is not there is empty.
    pub teksten: BTreeMap<OppVeld, String>,
    /// The day of the consultation with the parents, aimed at agreement (WVO 2020 art. 2.44 lid 1 and 4).
    pub overleg_op: Option<Date>,
}

impl OppInhoud {
    /// A text, empty when it is not there.
    pub fn tekst(&self, veld: OppVeld) -> &str {
        self.teksten.get(&veld).map_or("", |tekst| tekst.trim())
    }

    /// Sets a text.
    pub fn zet(&mut self, veld: OppVeld, tekst: impl Into<String>) {
        let tekst = tekst.into();
        if tekst.trim().is_empty() {
            self.teksten.remove(&veld);
        } else {
            self.teksten.insert(veld, tekst);
        }
    }

    /// The same plan as the begin of a next version: what pupil and parents said on this one is not said on the next.
    #[must_use]
    pub fn volgende(&self) -> Self {
        let eigen = |veld: &OppVeld| !matches!(veld.deel(), OppDeel::Inbreng | OppDeel::Overleg);
        Self {
            teksten: self
                .teksten
                .iter()
                .filter(|(veld, _)| eigen(veld))
                .map(|(veld, tekst)| (*veld, tekst.clone()))
                .collect(),
            overleg_op: None,
        }
    }

    /// Whether a part says the same in another version.
    pub fn deel_gelijk(&self, ander: &Self, deel: OppDeel) -> bool {
        OppVeld::ALL
            .into_iter()
            .filter(|veld| veld.deel() == deel)
            .all(|veld| self.tekst(veld) == ander.tekst(veld))
    }
}

/// A text that differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verschil {
    /// Which.
    pub veld: OppVeld,
    /// As it was.
    pub was: String,
    /// As it became.
    pub werd: String,
}

/// The texts that differ between two versions, in the order of the plan.
pub fn verschillen(was: &OppInhoud, werd: &OppInhoud) -> Vec<Verschil> {
    OppVeld::ALL
        .into_iter()
        .filter(|veld| was.tekst(*veld) != werd.tekst(*veld))
        .map(|veld| Verschil {
            veld,
            was: was.tekst(veld).to_owned(),
            werd: werd.tekst(veld).to_owned(),
        })
        .collect()
}
