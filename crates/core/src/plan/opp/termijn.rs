//! Who must have an ontwikkelingsperspectief, by when, when it is evaluated, and what goes to the national register.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Opp, OppStaat};
use crate::{
    inrichting::catalogus::Planregels,
    klok::termijn_einde,
    leerling::Onderwijssoort,
    plan::evaluatie::{Evaluatie, Vervolg},
    schooljaar,
    toelating::codes,
};

codes! {
    /// Why a pupil must have an ontwikkelingsperspectief.
    OppPlicht {
        /// Follows praktijkonderwijs (WVO 2020 art. 2.44 lid 1 a).
        Praktijkonderwijs = "praktijkonderwijs",
        /// Needs extra support in vwo, havo, mavo or vbo (art. 2.44 lid 1 b).
        ExtraOndersteuning = "extra_ondersteuning",
    }
}

codes! {
    /// From what the term runs.
    OppGrond {
        /// From enrolment (art. 2.44 lid 2).
        Inschrijving = "inschrijving",
        /// From definitive placement, after an enrolment by art. 8.13 (art. 2.44 lid 2).
        DefinitievePlaatsing = "definitieve_plaatsing",
        /// From the day the need was found, later than the enrolment: the law is silent, the same weeks are our reading.
        LaterGebleken = "later_gebleken",
        /// The day of enrolment is not known.
        Onbekend = "onbekend",
    }
}

/// What decides on duty and term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlichtFeiten {
    /// The kind of education.
    pub soort: Onderwijssoort,
    /// First day of extra support other than leerwegondersteunend onderwijs.
    pub extra_sinds: Option<Date>,
    /// The day of enrolment.
    pub ingeschreven_op: Option<Date>,
    /// The day of definitive placement.
    pub geplaatst_op: Option<Date>,
}

/// Whether a pupil must have one. Leerwegondersteunend onderwijs alone does not count (art. 2.44 lid 1 b). For voortgezet
/// speciaal onderwijs the WEC holds, not this article.
pub const fn opp_plicht(feiten: &PlichtFeiten) -> Option<OppPlicht> {
    match (feiten.soort, feiten.extra_sinds) {
        (Onderwijssoort::Pro, _) => Some(OppPlicht::Praktijkonderwijs),
        (Onderwijssoort::Vso, _) | (_, None) => None,
        (_, Some(_)) => Some(OppPlicht::ExtraOndersteuning),
    }
}

/// By when it must be adopted, and on what ground; `None` for who needs none. The day is the last one of the term, which moves
/// past a weekend or holiday where the law sets it (Algemene termijnenwet art. 1); no day when the enrolment is not known.
pub fn opp_termijn(feiten: &PlichtFeiten, regels: &Planregels) -> Option<(Option<Date>, OppGrond)> {
    let plicht = opp_plicht(feiten)?;
    let begin = match (feiten.geplaatst_op, feiten.ingeschreven_op) {
        (Some(dag), _) => (Some(dag), OppGrond::DefinitievePlaatsing),
        (None, Some(dag)) => (Some(dag), OppGrond::Inschrijving),
        (None, None) => (None, OppGrond::Onbekend),
    };
    let weken = i32::from(regels.opp_weken).weeks();
    let einde = |dag: Date| dag.saturating_add(weken);
    let (dag, grond) = match (plicht, feiten.extra_sinds) {
        (OppPlicht::ExtraOndersteuning, Some(sinds))
            if begin.0.is_none_or(|dag| einde(dag) < einde(sinds)) =>
        {
            (Some(sinds), OppGrond::LaterGebleken)
        }
        _ => begin,
    };
    let dag = dag.map(einde).map(|einde| match grond {
        OppGrond::LaterGebleken => einde,
        _ => termijn_einde(einde),
    });
    Some((dag, grond))
}

/// Whether an evaluation is the yearly one: of a plan, with the parents and the pupil (art. 2.44 lid 3). Without one of them it
/// does not count.
pub const fn is_jaarlijks(e: &Evaluatie) -> bool {
    e.opp.is_some() && e.met_ouders && e.met_leerling
}

/// By when a plan must be evaluated this school year; `None` when it is not in force or was evaluated (art. 2.44 lid 3).
/// `jaarlijks` are the days of evaluations that count as the yearly one.
pub fn evaluatie_voor(opp: &Opp, jaarlijks: &[Date], vandaag: Date) -> Option<Date> {
    let begin = schooljaar::eerste_dag(vandaag);
    let gedaan = jaarlijks.iter().any(|dag| (begin..=vandaag).contains(dag));
    (opp.is_van_kracht() && !gedaan).then(|| schooljaar::laatste_dag(vandaag))
}

codes! {
    /// How the pupil goes, compared with the plan (R041).
    Koers {
        /// As expected.
        Volgens = "volgens",
        /// Better than expected.
        Boven = "boven",
        /// Less than expected.
        Onder = "onder",
    }
}

codes! {
    /// What a comparison lacks.
    KoersGebrek {
        /// Who deviates makes a choice: going on as if nothing happened is a choice that needs its reason (R041).
        Reden = "koers_reden",
    }
}

/// What a comparison with the plan lacks: a deviation asks for a choice and its reason (R041). Every evaluation makes the
/// choice; the reason is what can be missing.
pub fn koers_gebrek(koers: Koers, _keuze: Vervolg, reden: &str) -> Option<KoersGebrek> {
    (koers != Koers::Volgens && reden.trim().is_empty()).then_some(KoersGebrek::Reden)
}

/// What must be entered in the national register of pupils (Besluit ROD, not for schools of praktijkonderwijs).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RodTaak {
    /// The day on which the plan began.
    Begin,
    /// The day on which it ended.
    Einde,
}

impl RodTaak {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Einde => "einde",
        }
    }
}

/// What must still be entered of a plan. Of a plan that was replaced nothing: its follower carries the begin on.
pub const fn rod_taak(opp: &Opp, soort: Onderwijssoort) -> Option<RodTaak> {
    if matches!(soort, Onderwijssoort::Pro) || opp.vastgesteld_op.is_none() {
        return None;
    }
    match (opp.staat, opp.rod_begin, opp.rod_einde) {
        (OppStaat::Vastgesteld | OppStaat::Beeindigd, None, _) => Some(RodTaak::Begin),
        (OppStaat::Beeindigd, Some(_), None) => Some(RodTaak::Einde),
        _ => None,
    }
}
