//! Evaluations of trajecten and plans: what was looked at, what it brought, what comes next (R054, R066, R140).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    cascade::traject::Uitkomst,
    id::{AccountId, DoelId, EvaluatieId, LeerlingId, OppId, TrajectId},
    plan::opp::Koers,
    toelating::codes,
};

codes! {
    /// When an evaluation is held.
    EvaluatieSoort {
        /// On the way.
        Tussen = "tussen",
        /// At the end.
        Eind = "eind",
        /// Of a plan, once a school year at least (WVO 2020 art. 2.44 lid 3).
        Jaar = "jaar",
    }
}

codes! {
    /// What comes after an evaluation.
    Vervolg {
        /// It goes on as it is.
        Doorgaan = "doorgaan",
        /// It is adjusted.
        Bijstellen = "bijstellen",
        /// It stops.
        Stoppen = "stoppen",
        /// More is needed: up the cascade.
        Opschalen = "opschalen",
        /// Less is enough: down the cascade.
        Afschalen = "afschalen",
    }
}

codes! {
    /// How far a goal was reached.
    Doelresultaat {
        /// Still worked at.
        Open = "open",
        /// Reached.
        Behaald = "behaald",
        /// Reached in part.
        Deels = "deels",
        /// Not reached.
        NietBehaald = "niet_behaald",
    }
}

/// What was found: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluatieInhoud {
    /// What was seen.
    pub bevinding: String,
    /// The effect on each goal.
    pub doelen: BTreeMap<DoelId, Doelresultaat>,
    /// What parents said.
    pub ouders: String,
    /// What the pupil said.
    pub leerling: String,
    /// How the pupil goes, compared with the plan; of an evaluation of an OPP (R041).
    #[serde(default)]
    pub koers: Option<Koers>,
    /// Why this choice is made where the pupil goes otherwise than expected (R041).
    #[serde(default)]
    pub koers_reden: String,
}

/// An evaluation as stored; never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluatie {
    /// Identity.
    pub id: EvaluatieId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The traject, when one was evaluated.
    pub traject: Option<TrajectId>,
    /// The plan, when one was evaluated.
    pub opp: Option<OppId>,
    /// When in its course.
    pub soort: EvaluatieSoort,
    /// The day.
    pub datum: Date,
    /// What it brought.
    pub uitkomst: Uitkomst,
    /// What comes next.
    pub vervolg: Vervolg,
    /// The parents took part.
    pub met_ouders: bool,
    /// The pupil took part.
    pub met_leerling: bool,
    /// What was used: observatielijst, zelfevaluatie, … by code of the catalogue.
    pub instrumenten: BTreeSet<String>,
    /// What was found.
    pub inhoud: EvaluatieInhoud,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
}
