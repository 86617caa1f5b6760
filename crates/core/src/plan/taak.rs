//! What is still to be done for the plans of a pupil, from facts without a word of text: one rule for the pupil's page and
//! for the work list of a school.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    doel::Plan,
    hoorrecht::{Hoorstand, hoorstand},
    iop::{IopStand, IopTeller, ilp_plicht, iop_plicht, standen},
    opp::{Opp, OppStaat, PlichtFeiten, RodTaak, evaluatie_voor, opp_termijn, rod_taak},
};
use crate::{
    inrichting::catalogus::Planregels,
    toelating::codes,
    toestemming::{Kring, Stand, Toestemming, overeenstemming},
};

codes! {
    /// What is to be done.
    TaakSoort {
        /// An OPP must be adopted, by its term (WVO 2020 art. 2.44 lid 2).
        Vaststellen = "vaststellen",
        /// A concept waits for agreement on its handelingsdeel (lid 2).
        Overeenstemming = "overeenstemming",
        /// A concept waits until the pupil got the opportunity to speak (lid 5).
        Horen = "horen",
        /// The pupil must be told what came of the hearing (lid 6).
        Terugkoppelen = "terugkoppelen",
        /// The OPP must be evaluated this school year (lid 3).
        Evalueren = "evalueren",
        /// The begin must be entered in the national register.
        RodBegin = "rod_begin",
        /// The end must be entered there.
        RodEinde = "rod_einde",
        /// A pupil of praktijkonderwijs has no IOP (R046).
        Iop = "iop",
        /// The outflow profile is missing (R043).
        Uitstroomprofiel = "uitstroomprofiel",
    }
}

/// What is to be done, and by when, if there is a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanTaak {
    /// What.
    pub soort: TaakSoort,
    /// Last day.
    pub voor: Option<Date>,
}

/// What is known of a pupil's plans, without their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFeiten {
    /// What decides on duty and term.
    pub plicht: PlichtFeiten,
    /// The versions of the OPP, newest first, without their text.
    pub opps: Vec<Opp>,
    /// Hearing and agreement, without what was said.
    pub daden: Vec<Toestemming>,
    /// The days of evaluations of a plan with parents and pupil, in this school year.
    pub jaarlijks: Vec<Date>,
    /// How often each note was written in this school year.
    pub tellers: Vec<(IopTeller, u32)>,
    /// The plans of which the pupil has goals.
    pub plannen: BTreeSet<Plan>,
    /// Whether an outflow profile was set.
    pub uitstroom: bool,
}

impl PlanFeiten {
    /// The version in force.
    pub fn van_kracht(&self) -> Option<&Opp> {
        self.opps.iter().find(|opp| opp.is_van_kracht())
    }

    /// The version that is worked at.
    pub fn concept(&self) -> Option<&Opp> {
        self.opps.iter().find(|opp| opp.staat == OppStaat::Concept)
    }

    /// What is to be done on a day, the legal terms first. `leeftijd` is that of the pupil, in years.
    pub fn taken(&self, leeftijd: i16, regels: &Planregels, vandaag: Date) -> Vec<PlanTaak> {
        let mut taken = Vec::new();
        let mut taak = |soort, voor| taken.push(PlanTaak { soort, voor });
        let van_kracht = self.van_kracht();
        if van_kracht.is_none()
            && let Some((voor, _)) = opp_termijn(&self.plicht, regels)
        {
            taak(TaakSoort::Vaststellen, voor);
        }
        if let Some(concept) = self.concept() {
            let kring = Kring::handelingsdeel(leeftijd, regels);
            if overeenstemming(&self.daden, concept.handelingsdeel_op, kring, vandaag) != Stand::Ja {
                taak(TaakSoort::Overeenstemming, None);
            }
            if !hoorstand(&self.daden, concept.id, false, vandaag).is_aangeboden() {
                taak(TaakSoort::Horen, None);
            }
        }
        if let Some(opp) = van_kracht {
            if hoorstand(&self.daden, opp.id, true, vandaag) == Hoorstand::TerugTeKoppelen {
                taak(TaakSoort::Terugkoppelen, None);
            }
            if let Some(voor) = evaluatie_voor(opp, &self.jaarlijks, vandaag) {
                taak(TaakSoort::Evalueren, Some(voor));
            }
        }
        for opp in &self.opps {
            match rod_taak(opp, self.plicht.soort) {
                Some(RodTaak::Begin) => taak(TaakSoort::RodBegin, None),
                Some(RodTaak::Einde) => taak(TaakSoort::RodEinde, None),
                None => {}
            }
        }
        if iop_plicht(self.plicht.soort, regels) && !self.plannen.contains(&Plan::Iop) {
            taak(TaakSoort::Iop, None);
        }
        let profiel = iop_plicht(self.plicht.soort, regels) || ilp_plicht(self.plicht.soort, regels);
        if profiel && !self.uitstroom {
            taak(TaakSoort::Uitstroomprofiel, None);
        }
        taken
    }

    /// The counters of the IOP; none for who needs no IOP (R047-R050).
    pub fn iop(&self, regels: &Planregels) -> Vec<IopStand> {
        if iop_plicht(self.plicht.soort, regels) {
            standen(&self.tellers, regels)
        } else {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests;
