//! The facts of one pupil that the terms of support are derived from.

use jiff::civil::Date;

use crate::{
    cascade::traject::TrajectStaat,
    id::{AanvraagId, AccountId, AfspraakId, DoelId, ThuiszitterId, TrajectId},
    klok::{Eigenaar, KlokFeiten},
    leerling::{Onderwijssoort, leeftijd},
    plan::{iop::IopTeller, taak::PlanFeiten},
};

/// What the clock must know of one pupil. A fact that did not happen, or that nobody looked up, is `None` or empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeerlingKlok {
    /// The kind of education.
    pub soort: Onderwijssoort,
    /// The day of birth.
    pub geboren: Date,
    /// The last day of enrolment.
    pub vertrokken_op: Option<Date>,
    /// What is known of the plans; `None`: nobody looked.
    pub plan: Option<PlanFeiten>,
    /// The days of this school year on which something of the IOP was done; `None`: nobody looked.
    pub gedaan: Option<Vec<(IopTeller, Date)>>,
    /// Goals that are worked at and have a day.
    pub doelen: Vec<DoelFeit>,
    /// Trajecten that run, or ended and are to be evaluated or followed.
    pub trajecten: Vec<TrajectFeit>,
    /// Who was informed of medical facts until a day.
    pub ingelicht: Vec<IngelichtFeit>,
    /// A time at home that did not end.
    pub thuis: Option<ThuisFeit>,
    /// Agreements of meetings about this pupil.
    pub afspraken: Vec<AfspraakFeit>,
    /// Applications that were not decided.
    pub toelating: Vec<(AanvraagId, KlokFeiten)>,
    /// Decisions with a last day.
    pub besluiten: Vec<BesluitFeit>,
    /// The last day of support, when all of it ended and nothing but the retention period keeps it.
    pub steun_tot: Option<Date>,
}

impl LeerlingKlok {
    /// A pupil of whom nothing is known yet.
    pub const fn nieuw(soort: Onderwijssoort, geboren: Date) -> Self {
        Self {
            soort,
            geboren,
            vertrokken_op: None,
            plan: None,
            gedaan: None,
            doelen: Vec::new(),
            trajecten: Vec::new(),
            ingelicht: Vec::new(),
            thuis: None,
            afspraken: Vec::new(),
            toelating: Vec::new(),
            besluiten: Vec::new(),
            steun_tot: None,
        }
    }

    /// Whether the last day of enrolment lies before a day.
    pub fn is_vertrokken(&self, vandaag: Date) -> bool {
        self.vertrokken_op.is_some_and(|dag| dag < vandaag)
    }

    /// The age on a day, in whole years.
    pub(super) fn leeftijd(&self, op: Date) -> i16 {
        leeftijd(self.geboren, op)
    }
}

/// A traject, as far as its terms need it: nothing sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrajectFeit {
    /// Which one.
    pub id: TrajectId,
    /// Where it stands.
    pub staat: TrajectStaat,
    /// First day.
    pub begin: Option<Date>,
    /// Last day as planned.
    pub einde: Option<Date>,
    /// Goes on until this day after a step.
    pub doorloop_tot: Option<Date>,
    /// The day on which it ended.
    pub beeindigd_op: Option<Date>,
    /// Until when the pupil is followed after it.
    pub volgen_tot: Option<Date>,
    /// When it must be evaluated next.
    pub evaluatie_op: Option<Date>,
    /// Its offer asks for an evaluation each school year (R110).
    pub jaarlijks: bool,
    /// The days of its evaluations, as far as its offer asks for one each school year.
    pub evaluaties: Vec<Date>,
    /// Who gives it, as a task.
    pub uitvoerder: Eigenaar,
    /// Who guides it, when it is somebody with an account.
    pub begeleider: Option<AccountId>,
    /// Who decides about it.
    pub beslisser: Eigenaar,
}

/// A goal that is worked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoelFeit {
    /// Which one.
    pub id: DoelId,
    /// The day on which it was set.
    pub begin: Date,
    /// By when it is to be reached.
    pub streefdatum: Date,
}

/// Somebody who is informed of medical facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IngelichtFeit {
    /// Who.
    pub account: AccountId,
    /// First day.
    pub vanaf: Date,
    /// Last day; open when absent.
    pub tot: Option<Date>,
}

/// A time at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThuisFeit {
    /// Which one.
    pub id: ThuiszitterId,
    /// First day without a full programme.
    pub van: Date,
    /// The day of the next step.
    pub stap_op: Option<Date>,
    /// Who takes it.
    pub eigenaar: Option<AccountId>,
}

/// An agreement of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AfspraakFeit {
    /// Which one.
    pub id: AfspraakId,
    /// The day of the meeting.
    pub gemaakt_op: Date,
    /// By when.
    pub voor: Date,
    /// Who, when it is somebody with an account; else who brought the pupil in sees to it that it is done.
    pub eigenaar: Option<AccountId>,
    /// The day on which it was done.
    pub gedaan_op: Option<Date>,
}

/// A decision of the samenwerkingsverband with a last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BesluitFeit {
    /// The application.
    pub aanvraag: AanvraagId,
    /// The day of the decision.
    pub datum: Date,
    /// Its last day.
    pub einddatum: Date,
    /// It is an assignment of lwoo.
    pub lwoo: bool,
}
