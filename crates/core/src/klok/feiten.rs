//! The facts that the terms of one application are derived from.

use jiff::civil::Date;

use super::{Opschorting, Verlenging};

/// What the clock must know of one application. A fact that did not happen is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KlokFeiten {
    /// Day on which the school received the registration.
    pub aangemeld_op: Date,
    /// The school's one notice that it needs longer (WVO 2020 art. 8.8 lid 2).
    pub verlengd: Option<Verlenging>,
    /// Day on which the school decided on admission.
    pub toelating_beslist: Option<Date>,
    /// Enrolled at another school for VO or VSO: then there is no temporary placement (WVO 2020 art. 8.13 lid 1).
    pub elders_ingeschreven: bool,
    /// Day on which the SWV first received the application; completing it later does not change this day.
    pub ontvangen_op: Option<Date>,
    /// Requests of the SWV to complete the application.
    pub opschortingen: Vec<Opschorting>,
    /// The SWV's one notice that it needs longer (Awb art. 4:14 lid 3).
    pub mededeling: Option<Verlenging>,
    /// Day on which the SWV decided.
    pub besloten_op: Option<Date>,
    /// Day on which the application ended without a decision (withdrawn, not treated): the terms of school and SWV that were
    /// not yet met no longer run.
    pub gesloten_op: Option<Date>,
    /// Day of the IQ test.
    pub iq_datum: Option<Date>,
    /// Day on which the complete dossier was handed in.
    pub ingediend_op: Option<Date>,
    /// Last day of the decision, when it has one.
    pub einddatum: Option<Date>,
    /// Last session of the SWV's year; only for lwoo, also after the decision (it tells the ground of `einddatum`).
    pub laatste_zitting: Option<Date>,
    /// The decision as sent, and the objection to it.
    pub bezwaar: Option<BezwaarFeiten>,
    /// Day on which the dossier was destroyed.
    pub vernietigd_op: Option<Date>,
}

impl KlokFeiten {
    /// A registration and nothing else.
    pub fn nieuw(aangemeld_op: Date) -> Self {
        Self {
            aangemeld_op,
            ..Self::default()
        }
    }
}

/// The decision as sent, and the objection to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BezwaarFeiten {
    /// Day on which the decision was sent.
    pub verzonden: Date,
    /// Day on which an objection was received.
    pub ontvangen: Option<Date>,
    /// Whether the decision on it was adjourned (Awb art. 7:10 lid 3).
    pub verdaagd: bool,
    /// Requests to repair the objection (Awb art. 6:6, 7:10 lid 2).
    pub opschortingen: Vec<Opschorting>,
    /// Day on which the decision on the objection was sent.
    pub beslist: Option<Date>,
    /// Day on which the objection was withdrawn.
    pub ingetrokken: Option<Date>,
}

impl BezwaarFeiten {
    /// Day on which the objection ended, when it did.
    pub(super) fn geeindigd(&self) -> Option<Date> {
        self.beslist.or(self.ingetrokken)
    }

    /// Whether an objection waits for a decision.
    pub(super) fn loopt(&self) -> bool {
        self.ontvangen.is_some() && self.geeindigd().is_none()
    }
}
