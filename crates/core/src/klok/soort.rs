//! What a term is: its kind, state, ground and owner.

use jiff::{ToSpan, civil::Date};
use serde::Serialize;

use crate::toelating::codes;

codes! {
    /// The terms of the admission procedure, in the order in which lists show terms that end on the same day.
    TermijnSoort {
        /// The school decides on admission: six weeks from receipt, at most ten when extended once (WVO 2020 art. 8.8 lid 2).
        SchoolBeslist = "school_beslist",
        /// The pupil must be placed for the time being: the day after ten weeks without a decision (WVO 2020 art. 8.13).
        TijdelijkePlaatsing = "tijdelijke_plaatsing",
        /// The SWV decides on the application: eight weeks, or the term of a notice (Awb art. 4:13, 4:14).
        SwvBeslist = "swv_beslist",
        /// The term set to the school to complete its application (Awb art. 4:5 lid 1).
        Aanvullen = "aanvullen",
        /// Last day on which the SWV may still decide not to treat an incomplete application (Awb art. 4:5 lid 4).
        NietInBehandeling = "niet_in_behandeling",
        /// Last day to object to the decision (Awb art. 6:7, 6:8).
        Bezwaar = "bezwaar",
        /// The SWV decides on the objection: twelve weeks with a committee, six more when adjourned (Awb art. 7:10).
        BeslissingOpBezwaar = "beslissing_op_bezwaar",
        /// Last day to appeal to the court against the decision on the objection (Awb art. 6:7, 6:8).
        Beroep = "beroep",
        /// Last day on which the dossier may be handed in with this IQ test (rule of the SWV, R209).
        IqGeldig = "iq_geldig",
        /// Last day of a decision with an end date (WEC art. 40 lid 15; lwoo: Uitvoeringsbesluit art. 2.48 lid 1).
        EindeToewijzing = "einde_toewijzing",
        /// Day by which the SWV destroys the dossier (WVO 2020 art. 2.47 lid 16, R271).
        Vernietigen = "vernietigen",
        /// Last session of the SWV's year for lwoo (R219, R220).
        LaatsteZitting = "laatste_zitting",
    }
}

impl TermijnSoort {
    /// Whether the Algemene termijnenwet moves the end from a free day to the next working day.
    ///
    /// Not for a term in years (art. 4 a), nor for a day that no law sets as a term: the start of the temporary placement,
    /// the term the SWV sets to complete, the end of a decision and the SWV's own session.
    pub const fn termijnenwet(self) -> bool {
        matches!(
            self,
            Self::SchoolBeslist
                | Self::SwvBeslist
                | Self::NietInBehandeling
                | Self::Bezwaar
                | Self::BeslissingOpBezwaar
                | Self::Beroep
        )
    }

    /// Whether the term just lapses: its end costs a possibility or ends a decision, but leaves no task undone.
    pub const fn vervalt(self) -> bool {
        matches!(
            self,
            Self::NietInBehandeling | Self::Bezwaar | Self::Beroep | Self::EindeToewijzing
        )
    }

    /// First day on which a term that ends on a day is shown as near: 14 days before, for an IQ test 60, for the end of a
    /// decision five months (time for a new one), for destruction 30. **\[choice\]**
    pub fn nadert_vanaf(self, einde: Date) -> Date {
        einde.saturating_sub(match self {
            Self::IqGeldig => 60.days(),
            Self::EindeToewijzing => 5.months(),
            Self::Vernietigen => 30.days(),
            _ => 14.days(),
        })
    }
}

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

codes! {
    /// Who must act before the term ends.
    Eigenaar {
        /// The school of registration.
        School = "school",
        /// The samenwerkingsverband.
        Swv = "swv",
        /// The parents.
        Ouders = "ouders",
    }
}

/// The ground of a term: an article, as codes that the edge turns into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Grond {
    /// `wvo2020`, `awb`, `wec`, `uitvoeringsbesluit`, or `swv` for the SWV's own policy.
    pub wet: &'static str,
    /// The article as the law numbers it; for `swv` the code of the policy.
    pub artikel: &'static str,
    /// The member, when the ground is one.
    pub lid: Option<u8>,
}

impl Grond {
    /// A member of an article.
    pub(super) const fn lid(wet: &'static str, artikel: &'static str, lid: u8) -> Self {
        Self {
            wet,
            artikel,
            lid: Some(lid),
        }
    }

    /// A whole article, or a policy of the SWV.
    pub(super) const fn heel(wet: &'static str, artikel: &'static str) -> Self {
        Self {
            wet,
            artikel,
            lid: None,
        }
    }
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
    /// Day of the event that set it going; the first day that counts is the day after.
    pub begin: Date,
    /// Days until the last day: 0 on that day, negative afterwards.
    pub dagen_over: i32,
}
