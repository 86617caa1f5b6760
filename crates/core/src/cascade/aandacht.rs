//! What asks for attention while a traject runs: nothing is refused, it is shown until it was done.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    eis::{Eis, gekozen},
    grens::te_vaak,
    traject::{TrajectInhoud, TrajectStaat},
    trede::hoort_bij,
};
use crate::{
    inrichting::catalogus::{Arrangement, Catalogus, Partij},
    schooljaar,
    toelating::codes,
};

/// The answer that says what the school saw of the effect.
const EFFECT: &str = "effect";

codes! {
    /// What asks for attention.
    Aandachtspunt {
        /// It goes on past the day until which it might go on after a step (R075, 000:257).
        Doorloop = "doorloop",
        /// It does not belong to the level of the pupil and has no day until which it goes on (R076, 000:274).
        Afbouw = "afbouw",
        /// It goes on past its last day.
        Einde = "einde",
        /// The pupil was placed elsewhere: it ends with the placement (R138, 002:890).
        Plaatsing = "plaatsing",
        /// It was never on the agenda of the meeting where it belongs (R115, 000:288).
        Agenda = "agenda",
        /// It was not evaluated in this school year (R110, 000:267).
        Jaarevaluatie = "jaarevaluatie",
        /// In a school week it was given more often than was agreed (R134, 002:884).
        Keren = "keren",
        /// Others watch over it, and nobody looked at what it brings (R112, 000:271).
        Effect = "effect",
        /// No contact with the parents since it began (R055, 002:290).
        Oudercontact = "oudercontact",
    }
}

/// What is known of a running traject.
#[derive(Debug, Clone)]
pub struct Lopend<'a> {
    /// Today.
    pub vandaag: Date,
    /// The offer, by code.
    pub arrangement: &'a str,
    /// The kind of support, by code.
    pub soort: &'a str,
    /// Where it stands.
    pub staat: TrajectStaat,
    /// First day.
    pub begin: Option<Date>,
    /// Last day as agreed.
    pub einde: Option<Date>,
    /// Until when it goes on after a step.
    pub doorloop_tot: Option<Date>,
    /// What was chosen and answered; `None` where nothing sealed is read: then what follows from it is not told.
    pub inhoud: Option<&'a TrajectInhoud>,
    /// The level of the pupil; `None` where it is not known.
    pub niveau: Option<u8>,
    /// The pupil is no longer at the school that gives it, or was enrolled in the VSO.
    pub elders: bool,
    /// Days of contact with the parents.
    pub contacten: &'a [Date],
    /// Days of its evaluations.
    pub evaluaties: &'a [Date],
    /// Days of its talks.
    pub keren: &'a [Date],
}

/// What asks for attention of a traject; nothing when it does not run. In the order of the list, each once.
pub fn aandachtspunten(catalogus: &Catalogus, t: &Lopend<'_>) -> Vec<Aandachtspunt> {
    use Aandachtspunt as A;
    if t.staat != TrajectStaat::Loopt || t.begin.is_none_or(|begin| begin > t.vandaag) {
        return Vec::new();
    }
    let offer = catalogus.arrangement(t.arrangement);
    let kind = catalogus.soort(t.soort);
    let past = |dag: Option<Date>| dag.is_some_and(|dag| dag < t.vandaag);
    let known = |punt: A| {
        match punt {
            A::Doorloop => past(t.doorloop_tot),
            A::Afbouw => {
                t.doorloop_tot.is_none() && t.niveau.is_some_and(|nr| !hoort_bij(catalogus, t.soort, nr))
            }
            // After a step the day until which it goes on counts.
            A::Einde => t.doorloop_tot.is_none() && past(t.einde),
            A::Plaatsing => t.elders && offer.is_some_and(|a| a.eis.contains(&Eis::TlvVso)),
            A::Agenda => offer.is_some_and(|a| nooit_geagendeerd(a, t.inhoud)),
            A::Jaarevaluatie => offer.is_some_and(|a| jaarevaluatie_open(a, t)),
            A::Keren => offer.is_some_and(|a| te_vaak(&a.grenzen, t.keren).is_some()),
            A::Effect => kind.is_some_and(|k| k.toezicht == Partij::Extern) && zonder_effect(t),
            A::Oudercontact => {
                let contact = |begin| t.contacten.iter().any(|dag| *dag >= begin);
                kind.is_some_and(|k| k.opp) && !t.begin.is_some_and(contact)
            }
        }
    };
    A::ALL.into_iter().filter(|punt| known(*punt)).collect()
}

/// Whether it belongs on an agenda and nobody said when it was there (R115).
fn nooit_geagendeerd(offer: &Arrangement, inhoud: Option<&TrajectInhoud>) -> bool {
    let Some(inhoud) = inhoud else {
        return false;
    };
    let said = |veld: &String| {
        let answer = inhoud.antwoorden.get(veld);
        answer.is_some_and(|a| a.trim().parse::<Date>().is_ok())
    };
    offer
        .eis
        .iter()
        .any(|eis| matches!(eis, Eis::Agenda { veld } if !said(veld)))
}

/// Whether nobody looked at what it brings: no evaluation, and no answer to what the school saw of the effect (R112).
fn zonder_effect(t: &Lopend<'_>) -> bool {
    let Some(inhoud) = t.inhoud else {
        return false;
    };
    let said = inhoud
        .antwoorden
        .get(EFFECT)
        .is_some_and(|a| !a.trim().is_empty());
    t.evaluaties.is_empty() && !said
}

/// Whether it must be evaluated once a school year and was not yet in this one (R110).
fn jaarevaluatie_open(offer: &Arrangement, t: &Lopend<'_>) -> bool {
    t.inhoud.is_some()
        && vraagt_jaarevaluatie(offer, t.inhoud)
        && dit_schooljaar(t.evaluaties, t.vandaag).is_none()
}

/// The first of some days that lies in the school year of a day, and not after it: what is asked once a school year was done then.
pub fn dit_schooljaar(dagen: &[Date], vandaag: Date) -> Option<Date> {
    let eerste = schooljaar::eerste_dag(vandaag);
    let gedaan = dagen.iter().copied();
    gedaan.filter(|dag| (eerste..=vandaag).contains(dag)).min()
}

/// Whether an offer asks for an evaluation each school year at all, be it only with what was chosen (R110).
pub fn kan_jaarevaluatie(offer: &Arrangement) -> bool {
    offer
        .eis
        .iter()
        .any(|eis| matches!(eis, Eis::Jaarevaluatie { .. }))
}

/// Whether an offer asks for an evaluation each school year (R110). Without what was chosen only what never depends on it.
pub fn vraagt_jaarevaluatie(offer: &Arrangement, inhoud: Option<&TrajectInhoud>) -> bool {
    let none = BTreeMap::new();
    let keuzes = inhoud.map_or(&none, |inhoud| &inhoud.keuzes);
    offer
        .eis
        .iter()
        .any(|eis| matches!(eis, Eis::Jaarevaluatie { als } if gekozen(keuzes, als)))
}
