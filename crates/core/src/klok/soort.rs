//! The kinds of terms: one list for the admission procedure and for the support of a pupil.

use jiff::{ToSpan, civil::Date};

use crate::{
    toegang::{Action, Klasse},
    toelating::codes,
};

codes! {
    /// The terms, in the order in which lists show terms that end on the same day: first those of the admission procedure,
    /// then those of the support of a pupil.
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
        /// An ontwikkelingsperspectief is adopted: six weeks from enrolment (WVO 2020 art. 2.44 lid 2).
        OppVaststellen = "opp_vaststellen",
        /// Before that the pupil gets the opportunity to speak (WVO 2020 art. 2.44 lid 5).
        Horen = "horen",
        /// Before that the parents agree with the handelingsdeel (WVO 2020 art. 2.44 lid 2).
        Overeenstemming = "overeenstemming",
        /// The ontwikkelingsperspectief is evaluated once a school year with parents and pupil (WVO 2020 art. 2.44 lid 3).
        OppEvaluatie = "opp_evaluatie",
        /// The IOP is evaluated and adjusted (R047).
        IopEvaluatie = "iop_evaluatie",
        /// A talk about goals of the IOP (R048).
        Doelengesprek = "doelengesprek",
        /// A report on vakvaardigheden (R049).
        RapportVak = "rapport_vak",
        /// A report on basis- and werknemersvaardigheden (R049).
        RapportWerk = "rapport_werk",
        /// The mentor visits the pupil at home (R050).
        Huisbezoek = "huisbezoek",
        /// The day by which a goal is to be reached (R060).
        Doel = "doel",
        /// A traject is evaluated, in between or at its end (R140).
        TrajectEvaluatie = "traject_evaluatie",
        /// The last day of a traject: it ends, or it is extended by decision (R129, R139).
        TrajectEinde = "traject_einde",
        /// A traject is evaluated once a school year, as its offer asks (R110).
        Jaarevaluatie = "jaarevaluatie",
        /// Until when the pupil is followed after a traject (R111, R132).
        Volgen = "volgen",
        /// Until when a pupil who left gets aftercare (R280).
        Nazorg = "nazorg",
        /// Until when somebody is informed of the pupil's medical facts: is it still needed? (R232, R275)
        Ingelicht = "ingelicht",
        /// Somebody is informed of the pupil's medical facts without a last day: a year later, is it still needed? (R232, R275)
        MedischHerzien = "medisch_herzien",
        /// The next step for a pupil who stays at home (R143).
        VolgendeStap = "volgende_stap",
        /// What was agreed in a meeting (R161).
        Afspraak = "afspraak",
        /// What still runs of a pupil who left: a traject, or a plan in force. While it does, support is not destroyed.
        Afsluiten = "afsluiten",
        /// From when the support of a pupil must go (Q17).
        SteunVernietigen = "steun_vernietigen",
    }
}

impl TermijnSoort {
    /// Whether the Algemene termijnenwet moves the end from a free day to the next working day.
    ///
    /// Not for a term in years (art. 4 a), nor for a day that no law sets as a term: the start of the temporary placement,
    /// the term the SWV sets to complete, the end of a decision, the SWV's own session, the end of a school year, and what
    /// was agreed. The term of an ontwikkelingsperspectief is moved where the law sets it ([`crate::plan::opp::opp_termijn`]).
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
            Self::NietInBehandeling
                | Self::Bezwaar
                | Self::Beroep
                | Self::EindeToewijzing
                | Self::Volgen
                | Self::Nazorg
                | Self::Ingelicht
        )
    }

    /// First day on which a term that ends on a day is shown as near: 14 days before; for an IQ test 60, for the end of a
    /// decision five months (time for a new one), for destruction 30; for what is due in a school year 42, so that the last
    /// part of the year is near before the summer holiday, for the yearly evaluation of a plan 60. **\[choice\]**
    pub fn nadert_vanaf(self, einde: Date) -> Date {
        einde.saturating_sub(match self {
            Self::IqGeldig | Self::OppEvaluatie => 60.days(),
            Self::EindeToewijzing => 5.months(),
            Self::Vernietigen | Self::SteunVernietigen | Self::Volgen | Self::Nazorg => 30.days(),
            Self::IopEvaluatie
            | Self::Doelengesprek
            | Self::RapportVak
            | Self::RapportWerk
            | Self::Huisbezoek
            | Self::Jaarevaluatie => 42.days(),
            _ => 14.days(),
        })
    }

    /// What a reader must be allowed to do, and which class the reader must read, to know of a term: who may not read the
    /// record does not learn of it through its term.
    pub const fn leesrecht(self) -> (Action, Klasse) {
        match self {
            Self::SchoolBeslist
            | Self::TijdelijkePlaatsing
            | Self::SwvBeslist
            | Self::Aanvullen
            | Self::NietInBehandeling
            | Self::Bezwaar
            | Self::BeslissingOpBezwaar
            | Self::Beroep
            | Self::Vernietigen
            | Self::LaatsteZitting => (Action::ReadAanvraag, Klasse::Begeleiding),
            Self::IqGeldig => (Action::ReadAanvraag, Klasse::Zorg),
            Self::EindeToewijzing => (Action::ReadBeschikking, Klasse::Begeleiding),
            Self::Ingelicht | Self::MedischHerzien => (Action::InformMedisch, Klasse::Algemeen),
            Self::SteunVernietigen => (Action::DestroySteun, Klasse::Algemeen),
            Self::OppVaststellen
            | Self::Horen
            | Self::Overeenstemming
            | Self::OppEvaluatie
            | Self::IopEvaluatie
            | Self::Doelengesprek
            | Self::RapportVak
            | Self::RapportWerk
            | Self::Huisbezoek
            | Self::Doel
            | Self::TrajectEvaluatie
            | Self::TrajectEinde
            | Self::Jaarevaluatie
            | Self::Volgen
            | Self::Nazorg
            | Self::VolgendeStap
            | Self::Afsluiten
            | Self::Afspraak => (Action::ReadOndersteuning, Klasse::Begeleiding),
        }
    }
}
