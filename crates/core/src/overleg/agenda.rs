//! What stands on the agenda of a meeting, and what came of it: question, advice apart from decision, agreements (R148-R154).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Orgaan;
use crate::{
    id::{AccountId, AfspraakId, AgendapuntId, BijeenkomstId, GroepId, LeerlingId, OverlegId},
    toelating::codes,
};

codes! {
    /// Why something stands on an agenda.
    Aanleiding {
        /// Somebody asked.
        Gevraagd = "gevraagd",
        /// A body before it could not solve it (R148).
        Verwezen = "verwezen",
        /// A traject was asked for and waits for a decision.
        TrajectGevraagd = "traject_gevraagd",
        /// A traject is due for evaluation (R140).
        Evaluatie = "evaluatie",
        /// A plan waits for adoption.
        Plan = "plan",
        /// An agreement is overdue.
        Afspraak = "afspraak",
        /// Not discussed for longer than this body allows (R149).
        NietBesproken = "niet_besproken",
    }
}

codes! {
    /// Where an item stands.
    PuntStaat {
        /// To be discussed.
        Open = "open",
        /// Discussed.
        Besproken = "besproken",
        /// Put off to the next meeting.
        Doorgeschoven = "doorgeschoven",
        /// Taken off the agenda.
        Vervallen = "vervallen",
    }
}

codes! {
    /// What comes next.
    Vervolg {
        /// Nothing more than the agreements.
        Geen = "geen",
        /// A traject is asked for.
        Traject = "traject",
        /// A plan is made or changed.
        Plan = "plan",
        /// A level up.
        Op = "op",
        /// A level down.
        Af = "af",
        /// To another body (R148).
        Verwijzing = "verwijzing",
    }
}

/// Something that a body could put on its agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel {
    /// Why.
    pub aanleiding: Aanleiding,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The record it is about: a traject, an agreement.
    pub bron: Option<Uuid>,
    /// The day it is about: due, asked for.
    pub dag: Option<Date>,
    /// The offer, by code, when it is about a traject.
    pub wat: String,
}

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// A pupil.
    Leerling(LeerlingId),
    /// A group.
    Groep(GroepId),
    /// Something else: only its words.
    Vrij,
}

impl Over {
    /// The pupil.
    pub const fn leerling(self) -> Option<LeerlingId> {
        match self {
            Self::Leerling(id) => Some(id),
            Self::Groep(_) | Self::Vrij => None,
        }
    }
}

/// What was said of an item: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PuntInhoud {
    /// What is asked of the meeting.
    pub vraag: String,
    /// How the parents were consulted, and what they said.
    pub ouders: String,
    /// Why it is discussed although they were not (R153).
    pub zonder_ouders: String,
    /// Why a body on the way was skipped (R148).
    pub overgeslagen: String,
    /// What was discussed.
    pub verslag: String,
    /// What is advised: never a decision (R152).
    pub advies: String,
    /// What was decided.
    pub besluit: String,
    /// Why it goes to another body.
    pub vervolgreden: String,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agendapunt {
    /// Identity.
    pub id: AgendapuntId,
    /// On the agenda of which meeting.
    pub bijeenkomst: BijeenkomstId,
    /// Its place, from 1.
    pub volgorde: i32,
    /// What it is about.
    pub over: Over,
    /// Why it stands there.
    pub aanleiding: Aanleiding,
    /// The record from which it came: a traject, a plan, an agreement, an item of another body.
    pub bron: Option<Uuid>,
    /// Where it stands.
    pub staat: PuntStaat,
    /// Without the name of the pupil.
    pub anoniem: bool,
    /// The day on which the parents were consulted (R153).
    pub ouders_op: Option<Date>,
    /// What comes next.
    pub vervolg: Option<Vervolg>,
    /// The body to which it goes.
    pub naar: Option<OverlegId>,
    /// What was said.
    pub inhoud: PuntInhoud,
    /// Who put it there.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Agendapunt {
    /// Whether it may be opened in the meeting: parents were consulted, or it was said why not (R153).
    pub fn mag_open(&self, orgaan: &Orgaan) -> bool {
        !orgaan.ouders_vooraf
            || self.over.leerling().is_none()
            || self.ouders_op.is_some()
            || !self.inhoud.zonder_ouders.trim().is_empty()
    }
}

codes! {
    /// What keeps an item from being closed.
    PuntGebrek {
        /// The parents were not consulted, and it was not said why (R153).
        Ouders = "ouders",
        /// Nothing was recorded of it.
        Leeg = "niets_gezegd",
        /// This body advises; it does not decide (R152).
        GeenBesluit = "geen_besluit",
        /// Another body or role decides on it, by the catalogue.
        AnderBeslist = "ander_beslist",
        /// It was not said to which body it goes.
        Naar = "naar",
        /// It was not said why it goes there.
        Reden = "reden",
    }
}

/// What keeps an item from being closed as discussed; empty: it can be. `rollen` are those of who is there; `beslisser` is the body
/// or role that the catalogue names for what it is about, when it names one.
pub fn gebreken(
    punt: &Agendapunt,
    orgaan: &Orgaan,
    rollen: &[&str],
    beslisser: Option<&str>,
) -> Vec<PuntGebrek> {
    use PuntGebrek as G;
    let leeg = |tekst: &str| tekst.trim().is_empty();
    let i = &punt.inhoud;
    let verwijst = punt.vervolg == Some(Vervolg::Verwijzing);
    let besloten = !leeg(&i.besluit);
    [
        (G::Ouders, !punt.mag_open(orgaan)),
        (G::Leeg, leeg(&i.verslag) && leeg(&i.advies) && !besloten),
        (G::GeenBesluit, besloten && !orgaan.beslist()),
        // The body itself decides, or who is there in that role (R160).
        (
            G::AnderBeslist,
            besloten
                && orgaan.beslist()
                && beslisser.is_some_and(|wie| orgaan.code != wie && !rollen.contains(&wie)),
        ),
        (G::Naar, verwijst && punt.naar.is_none()),
        (G::Reden, verwijst && leeg(&i.vervolgreden)),
    ]
    .into_iter()
    .filter_map(|(gebrek, geldt)| geldt.then_some(gebrek))
    .collect()
}

/// What was agreed: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AfspraakInhoud {
    /// What will be done.
    pub wat: String,
    /// What came of it.
    pub gedaan: String,
}

/// An agreement: who does what by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afspraak {
    /// Identity.
    pub id: AfspraakId,
    /// At which item it was made.
    pub punt: AgendapuntId,
    /// The pupil, when it is about one.
    pub leerling: Option<LeerlingId>,
    /// Who does it, when that is somebody with an account.
    pub eigenaar: Option<AccountId>,
    /// Who does it else, by role: parents, the pupil, a partner; empty when it is somebody with an account.
    pub rol: String,
    /// By when.
    pub voor: Date,
    /// When it was done.
    pub gedaan_op: Option<Date>,
    /// It is no longer needed.
    pub vervallen: bool,
    /// What.
    pub inhoud: AfspraakInhoud,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Afspraak {
    /// Whether it is still to be done.
    pub const fn is_open(&self) -> bool {
        self.gedaan_op.is_none() && !self.vervallen
    }
}

#[cfg(test)]
mod tests;
