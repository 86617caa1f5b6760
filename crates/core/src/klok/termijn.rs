//! What a term is: its state, ground, owner, and the record it is about.

use jiff::civil::Date;
use serde::Serialize;

use super::{Eigenaar, TermijnSoort};
use crate::{
    id::{AanvraagId, AccountId, AfspraakId, DoelId, OppId, ThuiszitterId, TrajectId},
    toelating::codes,
};

codes! {
    /// How a term stands on a day.
    TermijnStaat {
        /// Runs, and is not near.
        Loopt = "loopt",
        /// Runs, and its end is near ([`TermijnSoort::nadert_vanaf`]).
        Nadert = "nadert",
        /// The end has passed and what it asks has not been done.
        Verlopen = "verlopen",
        /// Done on time.
        Gehaald = "gehaald",
        /// Done, but after the end.
        TeLaatGehaald = "te_laat_gehaald",
        /// Stands still while the applicant completes; the end assumes that he takes all the time he was given.
        Opgeschort = "opgeschort",
    }
}

impl TermijnStaat {
    /// Whether what the term asks was done, on time or not.
    pub const fn is_gehaald(self) -> bool {
        matches!(self, Self::Gehaald | Self::TeLaatGehaald)
    }
}

/// The ground of a term: an article, as codes that the edge turns into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Grond {
    /// `wvo2020`, `awb`, `wec`, `uitvoeringsbesluit`; `swv` for policy of the samenwerkingsverband, `school` for what was
    /// agreed at the school.
    pub wet: &'static str,
    /// The article as the law numbers it; for `swv` and `school` the code of the policy or agreement.
    pub artikel: &'static str,
    /// The member, when the ground is one.
    pub lid: Option<u8>,
}

impl Grond {
    /// Every policy and agreement that is the ground of a term, by code.
    pub const AFSPRAKEN: [&'static str; 20] = [
        "aanbod",
        "bewaring",
        "doelengesprek",
        "doorloop",
        "huisbezoek",
        "ingelicht",
        "iop_evaluatie",
        "iq_geldig",
        "laatste_zitting",
        "medisch_herzien",
        "nazorg",
        "overleg",
        "plan",
        "rapport_vak",
        "rapport_werk",
        "thuiszitter",
        "traject",
        "vangnet",
        "vertrek",
        "volgen",
    ];

    /// The code of the policy or agreement; `None` for an article of law.
    pub fn afspraak(&self) -> Option<&'static str> {
        matches!(self.wet, "swv" | "school").then_some(self.artikel)
    }

    /// A member of an article.
    pub(super) const fn lid(wet: &'static str, artikel: &'static str, lid: u8) -> Self {
        Self {
            wet,
            artikel,
            lid: Some(lid),
        }
    }

    /// A whole article, a policy or an agreement.
    pub(super) const fn heel(wet: &'static str, artikel: &'static str) -> Self {
        Self {
            wet,
            artikel,
            lid: None,
        }
    }
}

/// The record that a term is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Betreft {
    /// An application.
    Aanvraag(AanvraagId),
    /// A version of the ontwikkelingsperspectief.
    Opp(OppId),
    /// A goal.
    Doel(DoelId),
    /// A traject.
    Traject(TrajectId),
    /// Somebody who was informed of medical facts.
    Ingelicht(AccountId),
    /// A time that the pupil stays at home.
    Thuiszitter(ThuiszitterId),
    /// An agreement of a meeting.
    Afspraak(AfspraakId),
}

/// A term as it stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Termijn {
    /// Which term.
    pub soort: TermijnSoort,
    /// Last day, moved where the Algemene termijnenwet moves it. For a temporary placement the day on which it starts.
    pub einde: Date,
    /// How it stands.
    pub staat: TermijnStaat,
    /// Why it exists.
    pub grond: Grond,
    /// Who must act.
    pub eigenaar: Eigenaar,
    /// The account that must act, when somebody was named: then it is nobody else's task.
    pub account: Option<AccountId>,
    /// The record it is about; `None`: the pupil, or the application whose terms were asked for.
    pub betreft: Option<Betreft>,
    /// Day of the event that set it going; the first day that counts is the day after.
    pub begin: Date,
    /// Days until the last day: 0 on that day, negative afterwards.
    pub dagen_over: i32,
}
