//! What the catalogue demands of a traject, as data, and which of it is missing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

mod algemeen;
mod bijzonder;
mod grenzen;

use super::{
    feiten::{Moment, TrajectFeiten},
    traject::TrajectInhoud,
};
use crate::{
    inrichting::catalogus::{Arrangement, Ondersteuningssoort, Partij},
    leerling::Onderwijssoort,
    toelating::codes,
};

codes! {
    /// How heavy a demand weighs.
    Ernst {
        /// Said, not asked.
        Waarschuwing = "waarschuwing",
        /// Refused, unless the one who decides sets it aside with a reason.
        Afwijkbaar = "afwijkbaar",
        /// Refused.
        Streng = "streng",
    }
}

/// What kind of answer a question asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AntwoordSoort {
    /// Words.
    #[default]
    Tekst,
    /// A day.
    Datum,
    /// A whole number.
    Getal,
    /// Yes.
    Ja,
}

/// A demand of an offer, beyond what every offer demands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "eis", rename_all = "snake_case", deny_unknown_fields)]
pub enum Eis {
    /// A question of the offer must be answered.
    Antwoord {
        /// Stable code of the answer.
        veld: String,
        /// The question in the words of the samenwerkingsverband.
        vraag: String,
        /// What kind of answer.
        #[serde(default)]
        soort: AntwoordSoort,
        /// By when.
        bij: Moment,
        /// How heavy.
        ernst: Ernst,
        /// Only asked when this was chosen: a list and an option of it as "lijst.optie", or a form as "vorm.bovenschools";
        /// empty: always.
        #[serde(default)]
        als: String,
    },
    /// Something must be chosen from a list of the offer.
    Keuze {
        /// The list, by code.
        lijst: String,
        /// Only when this was chosen, as with an answer.
        #[serde(default)]
        als: String,
    },
    /// Dutch is the mother tongue, or the pupil is longer than so many years in the Netherlands (R085): not on the day itself.
    /// Reads the answers `moedertaal_nl` and `in_nederland_sinds`.
    Nt2Jaren {
        /// Years.
        jaren: u8,
    },
    /// A verklaring for dyslexia or dyscalculia is on file (R087).
    Verklaring,
    /// The IQ on file is above a number, for some kinds of education (R088).
    IqBoven {
        /// The number that must be passed.
        iq: u16,
        /// For these kinds of education.
        voor: Vec<Onderwijssoort>,
    },
    /// Another offer was tried without enough result, or it is said why it does not fit (R123).
    Voorganger {
        /// That offer.
        arrangement: String,
        /// The code of the answer that says why not.
        veld: String,
    },
    /// Only for some years.
    Leerjaren {
        /// First year.
        van: u8,
        /// Last year.
        tot: u8,
        /// How heavy.
        ernst: Ernst,
    },
    /// A TLV for the VSO was applied for or granted (R138).
    TlvVso,
    /// The group has a plan before it begins (R124).
    Groepsplan,
    /// There is a line in the log before it can end (R121).
    Logboek,
    /// When other trajecten run, the load on the pupil was weighed (R131).
    Belasting {
        /// The code of the answer.
        veld: String,
    },
    /// The school has a protocol for it; without, the school is marked (R087).
    Protocol,
    /// When it is given by somebody, somebody pays: e.g. care through the jeugdprofessional by the municipality (R117).
    Financier {
        /// Who gives it, as trajecten name it.
        uitvoerder: String,
        /// Who pays then.
        partij: Partij,
    },
    /// It belongs on the agenda of a meeting: shown while it runs until an answer says when it was there (R115).
    Agenda {
        /// The code of the answer.
        veld: String,
    },
    /// It is evaluated in each school year in which it runs: shown until that was done (R110).
    Jaarevaluatie {
        /// Only when this was chosen, as with an answer.
        #[serde(default)]
        als: String,
    },
    /// Who leaves by it for another kind of education does so in the first years; later only with a reason (R110, Q30).
    Overstap {
        /// The code of the answer that says whether.
        veld: String,
        /// The last year in which it was agreed.
        leerjaar: u8,
    },
    /// The pupil is followed after its end (R111, R132).
    Volgen {
        /// Years.
        #[serde(default)]
        jaren: u8,
        /// Weeks.
        #[serde(default)]
        weken: u8,
        /// Only when this was chosen, as with an answer.
        #[serde(default)]
        als: String,
    },
    /// The chosen options of a list must each answer one of the needs that it is for (R106).
    KeuzePast {
        /// The list, by code.
        lijst: String,
    },
}

codes! {
    /// What is missing or wrong.
    GebrekSoort {
        /// No need was recorded or chosen (R067).
        Behoefte = "behoefte",
        /// The offer does not answer the chosen needs (R068, R089).
        BehoeftePast = "behoefte_past",
        /// A criterion was not ticked (R073).
        Criteria = "criteria",
        /// It does not exist for this kind of education (R022, R104).
        NietVoor = "niet_voor",
        /// It is part of what everybody gets here: no traject (R080, R083).
        Geintegreerd = "geintegreerd",
        /// No adopted ontwikkelingsperspectief (R040).
        Opp = "opp",
        /// No multidisciplinary case (R077).
        Casus = "casus",
        /// The pupil was not taken up to its level by a step with ground and decider (R066, R081).
        Trede = "trede",
        /// It was not said why support of this level is asked (R065).
        Reden = "reden",
        /// Tied to no goal (R062).
        Doel = "doel",
        /// A question was not answered.
        Antwoord = "antwoord",
        /// Nothing was chosen.
        Keuze = "keuze",
        /// What was chosen does not fit needs or year.
        KeuzePast = "keuze_past",
        /// Too short in the Netherlands (R085).
        Nt2Jaren = "nt2_jaren",
        /// No verklaring (R087).
        Verklaring = "verklaring",
        /// The IQ is not above the number, or not known (R088).
        Iq = "iq",
        /// The offer before it was not tried (R123).
        Voorganger = "voorganger",
        /// Somebody else must pay (R117).
        Financier = "financier",
        /// Not for this year (R135).
        Leerjaar = "leerjaar",
        /// No TLV for the VSO (R138).
        TlvVso = "tlv_vso",
        /// No plan for the group (R124).
        Groepsplan = "groepsplan",
        /// No line in the log (R121).
        Logboek = "logboek",
        /// The load was not weighed (R131).
        Belasting = "belasting",
        /// The school has no protocol (R087).
        Protocol = "protocol",
        /// No last day (R074, R126).
        Einde = "einde",
        /// Not evaluated (R140).
        Evaluatie = "evaluatie",
        /// An evaluation that is due was not done yet (R129, R140).
        EvaluatieOpen = "evaluatie_open",
        /// An instrument was not used (R122).
        Instrument = "instrument",
        /// The offer limits the hours in a week, and nobody said how many (R139).
        UrenOnbekend = "uren_onbekend",
        /// The offer limits the times in a week, and nobody said how many (R139).
        KerenOnbekend = "keren_onbekend",
        /// The group ends before (R129).
        GroepEinde = "groep_einde",
        /// More minutes in a week than allowed.
        Minuten = "minuten",
        /// More times in a week than allowed.
        Keren = "keren",
        /// More weeks than allowed.
        Weken = "weken",
        /// More pupils in the group than allowed.
        Groep = "groep",
        /// To another kind of education later than agreed (R110).
        Overstap = "overstap",
        /// Extended more than once (Q29).
        Verlenging = "verlenging",
    }
}

/// What is missing of a traject at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebrek {
    /// What.
    pub soort: GebrekSoort,
    /// How heavy.
    pub ernst: Ernst,
    /// Which one: the code of the answer or list, the instrument, the criterion; empty when there is only one.
    pub wat: String,
}

impl Gebrek {
    /// The code by which it is set aside: kind and which.
    pub fn code(&self) -> String {
        if self.wat.is_empty() {
            self.soort.code().to_owned()
        } else {
            format!("{}.{}", self.soort.code(), self.wat)
        }
    }
}

impl Eis {
    /// Whether an answer is asked for with what was chosen so far; a demand that is no question always counts.
    pub fn geldt(&self, feiten: &TrajectFeiten) -> bool {
        let (Self::Antwoord { als, .. } | Self::Keuze { als, .. }) = self else {
            return true;
        };
        als.strip_prefix("vorm.")
            .map_or_else(|| gekozen(&feiten.keuzes, als), |vorm| feiten.vorm.code() == vorm)
    }
}

/// Whether an option was chosen, named as "lijst.optie"; always when none is named.
pub fn gekozen(keuzes: &BTreeMap<String, BTreeSet<String>>, als: &str) -> bool {
    als.split_once('.').is_none_or(|(lijst, optie)| {
        let chosen = keuzes.get(lijst);
        chosen.is_some_and(|chosen| chosen.contains(optie))
    })
}

/// The last day on which a pupil is followed after a traject that ended on a day (R111, R132); `None` when it is not asked.
pub fn volgen_tot(arrangement: &Arrangement, inhoud: &TrajectInhoud, einde: Date) -> Option<Date> {
    arrangement
        .eis
        .iter()
        .filter_map(|eis| match eis {
            Eis::Volgen { jaren, weken, als } if gekozen(&inhoud.keuzes, als) => {
                let span = i32::from(*jaren).years().weeks(i32::from(*weken));
                Some(einde.saturating_add(span))
            }
            _ => None,
        })
        .max()
}

/// What is missing of a traject at a moment, heaviest first. What counts when it is asked for counts when it begins as well;
/// at its end only what an end demands.
pub fn gebreken(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    feiten: &TrajectFeiten,
    moment: Moment,
) -> Vec<Gebrek> {
    let mut alle = match moment {
        Moment::Vraag => algemeen::bij_vraag(arrangement, soort, feiten),
        Moment::Begin => {
            let mut begin = algemeen::bij_vraag(arrangement, soort, feiten);
            begin.extend(algemeen::bij_begin(arrangement, soort, feiten));
            begin
        }
        Moment::Einde => algemeen::bij_einde(arrangement, feiten),
    };
    if moment != Moment::Einde {
        alle.extend(grenzen::gebreken(&arrangement.grenzen, &arrangement.code, feiten));
    }
    for eis in &arrangement.eis {
        alle.extend(bijzonder::gebreken(eis, arrangement, feiten, moment));
    }
    gesorteerd(alle)
}

/// What is missing to let something go on until a later day: what an extension itself demands, and again what must hold as
/// long as it runs (R129, R138, R139, R040). The facts have the new last day, and this extension among those that were
/// decided.
pub fn bij_verlenging(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    feiten: &TrajectFeiten,
    verlenging: Vec<Gebrek>,
) -> Vec<Gebrek> {
    use GebrekSoort as G;
    let blijft = |soort| {
        matches!(
            soort,
            G::Opp | G::Casus | G::TlvVso | G::Groepsplan | G::Minuten | G::Keren | G::Weken | G::Verlenging
        )
    };
    let mut alle = gebreken(arrangement, soort, feiten, Moment::Begin);
    alle.retain(|g| blijft(g.soort));
    alle.extend(verlenging);
    gesorteerd(alle)
}

/// What something with a last day demands beside it: an evaluation that is due is done before it goes on (R140), and nobody
/// stays longer than the group.
pub fn bij_langer(
    evaluatie_op: Option<Date>,
    groep: Option<Date>,
    nieuw: Date,
    vandaag: Date,
) -> Vec<Gebrek> {
    let mut alle = Vec::new();
    if evaluatie_op.is_some_and(|op| op <= vandaag) {
        alle.push(gebrek(GebrekSoort::EvaluatieOpen, Ernst::Afwijkbaar, ""));
    }
    if groep.is_some_and(|einde| nieuw > einde) {
        alle.push(gebrek(GebrekSoort::GroepEinde, Ernst::Streng, ""));
    }
    alle
}

/// Heaviest first, each once.
fn gesorteerd(mut alle: Vec<Gebrek>) -> Vec<Gebrek> {
    alle.sort_by(|a, b| (b.ernst, a.soort, &a.wat).cmp(&(a.ernst, b.soort, &b.wat)));
    alle.dedup();
    alle
}

fn gebrek(soort: GebrekSoort, ernst: Ernst, wat: impl Into<String>) -> Gebrek {
    Gebrek {
        soort,
        ernst,
        wat: wat.into(),
    }
}
