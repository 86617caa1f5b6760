//! Goals: personal and attainable, each with a criterion by which one sees that it was reached (R051, R060, R062).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::evaluatie::Doelresultaat;
use crate::{
    id::{DoelId, LeerlingId},
    leerling::Onderwijssoort,
    toelating::codes,
};

codes! {
    /// The plan a goal belongs to.
    Plan {
        /// The ontwikkelingsperspectief.
        Opp = "opp",
        /// The individueel ontwikkelingsplan of praktijkonderwijs.
        Iop = "iop",
        /// The individueel leerplan of vmbo.
        Ilp = "ilp",
    }
}

codes! {
    /// The four domains of praktijkonderwijs (R051).
    Doeldomein {
        /// Work.
        Werken = "werken",
        /// Living.
        Wonen = "wonen",
        /// Spare time.
        VrijeTijd = "vrije_tijd",
        /// Citizenship.
        Burgerschap = "burgerschap",
    }
}

codes! {
    /// What a goal lacks; said, never refused.
    DoelWaarschuwing {
        /// Nobody can see when it is reached (R060).
        Criterium = "doel_criterium",
        /// By when it is to be reached is open (R060).
        Streefdatum = "doel_streefdatum",
        /// A goal of an IOP belongs to a domain (R051).
        Domein = "doel_domein",
        /// Its day has passed without a result (R060).
        Verlopen = "doel_verlopen",
    }
}

/// What is aimed at: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoelInhoud {
    /// The goal.
    pub doel: String,
    /// By what one sees that it was reached.
    pub criterium: String,
    /// Where the pupil stands at the beginning.
    pub beginsituatie: String,
    /// What came of it.
    pub resultaat: String,
}

/// A goal as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doel {
    /// Identity.
    pub id: DoelId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The plan.
    pub plan: Plan,
    /// The domain.
    pub domein: Option<Doeldomein>,
    /// What is aimed at.
    pub inhoud: DoelInhoud,
    /// The day on which it was set.
    pub begin: Date,
    /// By when it is to be reached.
    pub streefdatum: Option<Date>,
    /// How far it was reached.
    pub resultaat: Doelresultaat,
    /// The day on which that was said.
    pub resultaat_op: Option<Date>,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Doel {
    /// What it lacks on a day.
    pub fn waarschuwingen(&self, vandaag: Date) -> Vec<DoelWaarschuwing> {
        let open = self.resultaat == Doelresultaat::Open;
        [
            (
                DoelWaarschuwing::Criterium,
                self.inhoud.criterium.trim().is_empty(),
            ),
            (DoelWaarschuwing::Streefdatum, self.streefdatum.is_none()),
            (
                DoelWaarschuwing::Domein,
                self.plan == Plan::Iop && self.domein.is_none(),
            ),
            (
                DoelWaarschuwing::Verlopen,
                open && self.streefdatum.is_some_and(|dag| dag < vandaag),
            ),
        ]
        .into_iter()
        .filter_map(|(wat, is)| is.then_some(wat))
        .collect()
    }

    /// Whether it is worked at.
    pub fn is_open(&self) -> bool {
        self.resultaat == Doelresultaat::Open
    }
}

/// The plan that goals of a pupil belong to beside an OPP: IOP in praktijkonderwijs, else ILP (R044, R046).
pub const fn eigen_plan(soort: Onderwijssoort) -> Plan {
    match soort {
        Onderwijssoort::Pro => Plan::Iop,
        _ => Plan::Ilp,
    }
}

/// The goals by domain, every domain named even when it has none (R051).
pub fn per_domein(doelen: &[Doel]) -> BTreeMap<Doeldomein, Vec<&Doel>> {
    Doeldomein::ALL
        .into_iter()
        .map(|domein| {
            let eigen = doelen.iter().filter(|d| d.domein == Some(domein)).collect();
            (domein, eigen)
        })
        .collect()
}

#[cfg(test)]
mod tests;
