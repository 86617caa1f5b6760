//! Objection to a decision: the talk first where people want it, the formal way of the Awb, and what comes after.
//!
//! Source: Awb 6:4-6:14, 7:10-7:13, WVO 2020 art. 2.47 lid 15, R222. The disputes committee takes disputes between parents
//! and school about the OPP and the duty of care only (WVO 2020 art. 12.34); against a decision of the samenwerkingsverband it
//! stands in the practice of 2015 alone.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{codes::codes, procedure::BezwaarStand};
use crate::{
    id::{AanvraagId, BeschikkingId, BezwaarId, LeerlingId},
    klok::{BezwaarFeiten, Opschorting, bezwaar_tot},
};

codes! {
    /// Who objects.
    Indiener {
        /// The board of the school that applied.
        School = "school",
        /// The parents, or the pupil of age.
        Ouders = "ouders",
    }
}

codes! {
    /// What the committee advises, and what is decided, on an objection.
    Dictum {
        /// Well-founded: the decision is changed.
        Gegrond = "gegrond",
        /// Unfounded: the decision stays.
        Ongegrond = "ongegrond",
        /// Not admissible, for instance too late without excuse.
        NietOntvankelijk = "niet_ontvankelijk",
    }
}

/// The objection committee (Awb 7:13): a chair from outside and at least two members.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bezwaarcommissie {
    /// The chair.
    pub voorzitter: String,
    /// That the chair is not part of, nor works for, the samenwerkingsverband.
    pub voorzitter_extern: bool,
    /// The members.
    pub leden: Vec<String>,
}

/// An objection with its own dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bezwaar {
    /// Identity.
    pub id: BezwaarId,
    /// The application.
    pub aanvraag: AanvraagId,
    /// The decision that is contested.
    pub beschikking: BeschikkingId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// Who objects.
    pub indiener: Indiener,
    /// Day on which the contested decision was sent.
    pub verzonden: Date,
    /// Day on which the talk was asked for.
    pub gemeld_op: Option<Date>,
    /// Day of the talk.
    pub gesprek_op: Option<Date>,
    /// What came out of the talk.
    pub gesprek: String,
    /// Day on which the formal objection was received.
    pub ontvangen_op: Option<Date>,
    /// Day on which it was posted, when it came by post (Awb 6:9 lid 2).
    pub gepost_op: Option<Date>,
    /// Grounds of the objection.
    pub gronden: String,
    /// Why being late is excused (Awb 6:11); empty when not.
    pub verschoonbaar: String,
    /// Suspensions while a defect is repaired (Awb 7:10 lid 2).
    pub opschortingen: Vec<Opschorting>,
    /// Day on which the decision was adjourned by six weeks (Awb 7:10 lid 3).
    pub verdaagd_op: Option<Date>,
    /// Who sits.
    pub commissie: Bezwaarcommissie,
    /// Day of the hearing.
    pub gehoord_op: Option<Date>,
    /// Why nobody was heard (Awb 7:3); empty when somebody was.
    pub niet_gehoord: String,
    /// Report of the hearing with the committee's reasons (Awb 7:13 lid 6).
    pub advies: String,
    /// What the committee advises.
    pub advies_dictum: Option<Dictum>,
    /// Day of the advice.
    pub advies_op: Option<Date>,
    /// What was decided.
    pub dictum: Option<Dictum>,
    /// Day on which the decision on the objection was sent.
    pub beslist_op: Option<Date>,
    /// Day on which it was withdrawn or solved.
    pub gesloten_op: Option<Date>,
    /// Day on which the disputes committee was asked (practice of 2015).
    pub geschil_op: Option<Date>,
    /// Day of its opinion.
    pub geschil_oordeel_op: Option<Date>,
    /// Day on which the court was asked.
    pub beroep_op: Option<Date>,
    /// Day of the court's judgment.
    pub beroep_uitspraak_op: Option<Date>,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Bezwaar {
    /// A new one, of which nothing is recorded yet.
    pub fn nieuw(
        id: BezwaarId,
        (aanvraag, leerling): (AanvraagId, LeerlingId),
        (beschikking, verzonden): (BeschikkingId, Date),
        indiener: Indiener,
    ) -> Self {
        Self {
            id,
            aanvraag,
            beschikking,
            leerling,
            indiener,
            verzonden,
            gemeld_op: None,
            gesprek_op: None,
            gesprek: String::new(),
            ontvangen_op: None,
            gepost_op: None,
            gronden: String::new(),
            verschoonbaar: String::new(),
            opschortingen: Vec::new(),
            verdaagd_op: None,
            commissie: Bezwaarcommissie::default(),
            gehoord_op: None,
            niet_gehoord: String::new(),
            advies: String::new(),
            advies_dictum: None,
            advies_op: None,
            dictum: None,
            beslist_op: None,
            gesloten_op: None,
            geschil_op: None,
            geschil_oordeel_op: None,
            beroep_op: None,
            beroep_uitspraak_op: None,
            versie: 1,
        }
    }

    /// Whether it came within six weeks: received by then, or posted by then and received within a week (Awb 6:9).
    pub fn binnen_termijn(&self) -> bool {
        let einde = bezwaar_tot(self.verzonden);
        let Some(ontvangen) = self.ontvangen_op else {
            return false;
        };
        let per_post = self.gepost_op.is_some_and(|post| post <= einde)
            && ontvangen <= einde.saturating_add(jiff::Span::new().days(7));
        ontvangen <= einde || per_post
    }

    /// How it stands, for the guards.
    pub fn stand(&self) -> BezwaarStand {
        let gehoord = self.gehoord_op.is_some() || !self.niet_gehoord.trim().is_empty();
        BezwaarStand {
            op_tijd: self.binnen_termijn() || !self.verschoonbaar.trim().is_empty(),
            gesprek: self.gesprek_op.is_some(),
            advies: gehoord
                && self.advies_dictum.is_some()
                && !self.advies.trim().is_empty()
                && self.commissie.gebrek().is_none(),
            beslist: self.beslist_op.is_some(),
        }
    }

    /// The facts for its terms.
    pub fn klok(&self) -> BezwaarFeiten {
        BezwaarFeiten {
            verzonden: self.verzonden,
            ontvangen: self.ontvangen_op,
            verdaagd: self.verdaagd_op.is_some(),
            opschortingen: self.opschortingen.clone(),
            beslist: self.beslist_op,
            ingetrokken: self.gesloten_op,
        }
    }

    /// Whether nothing more is to be done on it.
    pub const fn is_gesloten(&self) -> bool {
        self.gesloten_op.is_some() || self.beslist_op.is_some()
    }
}

codes! {
    /// What is wrong with an objection committee (Awb 7:13 lid 1).
    CommissieFout {
        /// There is no chair.
        VoorzitterOntbreekt = "voorzitter_ontbreekt",
        /// The chair is not from outside.
        VoorzitterNietExtern = "voorzitter_niet_extern",
        /// Fewer than two members.
        TweeLeden = "twee_leden",
    }
}

impl Bezwaarcommissie {
    /// What is wrong with it, if anything.
    pub fn gebrek(&self) -> Option<CommissieFout> {
        let leden = self.leden.iter().filter(|l| !l.trim().is_empty()).count();
        if self.voorzitter.trim().is_empty() {
            Some(CommissieFout::VoorzitterOntbreekt)
        } else if !self.voorzitter_extern {
            Some(CommissieFout::VoorzitterNietExtern)
        } else if leden < 2 {
            Some(CommissieFout::TweeLeden)
        } else {
            None
        }
    }
}
