//! The six acts of pupil and parents: distinct, dated, revocable; none implies another.

mod stand;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    id::{AccountId, LeerlingId, ToestemmingId},
    toelating::codes,
};

pub use stand::{Kring, Stand, gehoord_over, overeenstemming, stand, stand_over};

codes! {
    /// What is done.
    Daad {
        /// The pupil was heard, or declined (WVO 2020 art. 2.44 lid 5).
        Gehoord = "gehoord",
        /// Parents agree with the handelingsdeel, or not (WVO 2020 art. 2.44 lid 2).
        Handelingsdeel = "handelingsdeel",
        /// Parents gave their view on an application for praktijkonderwijs (WVO 2020 art. 2.30 lid 4).
        Zienswijze = "zienswijze",
        /// They agree with what a dossier says.
        InhoudDossier = "inhoud_dossier",
        /// It may be handed on to somebody else.
        Overdracht = "overdracht",
        /// The pupil may be discussed in the ZAT.
        Zat = "zat",
    }
}

codes! {
    /// Who spoke.
    Wie {
        /// The pupil.
        Leerling = "leerling",
        /// The parents together, or the only one with authority.
        Ouders = "ouders",
        /// One of two parents; numbers, not names, tell the two apart, for a name is easily written in two ways.
        Ouder1 = "ouder_1",
        /// The other one.
        Ouder2 = "ouder_2",
    }
}

codes! {
    /// What was said.
    Woord {
        /// The pupil spoke.
        Gehoord = "gehoord",
        /// A view was given.
        Gegeven = "gegeven",
        /// Yes.
        Ja = "ja",
        /// No.
        Nee = "nee",
        /// It was offered and declined.
        Afgezien = "afgezien",
    }
}

codes! {
    /// In what manner; for a hearing the pupil chooses (WVO 2020 art. 2.44 lid 5).
    Wijze {
        /// In a talk.
        Gesprek = "gesprek",
        /// In writing.
        Schriftelijk = "schriftelijk",
        /// By telephone or on a screen.
        Digitaal = "digitaal",
        /// With a drawing, pictures or something made.
        Gemaakt = "gemaakt",
        /// Through somebody else.
        ViaAnder = "via_ander",
    }
}

codes! {
    /// What is wrong with an act.
    DaadGebrek {
        /// This was not what was asked.
        Woord = "daad_woord",
        /// Only the pupil is heard.
        AlleenLeerling = "daad_alleen_leerling",
        /// One of two parents has a name.
        Naam = "daad_naam",
        /// What was said is missing.
        Tekst = "daad_tekst",
        /// What it is about, or to whom, is missing.
        Waarover = "daad_waarover",
        /// Valid until before it began.
        Geldigheid = "daad_geldigheid",
        /// The version of the plan it is about is missing.
        Plan = "daad_plan",
    }
}

impl Daad {
    /// What can be said to it.
    pub const fn woorden(self) -> &'static [Woord] {
        match self {
            Self::Gehoord => &[Woord::Gehoord, Woord::Afgezien],
            Self::Zienswijze => &[Woord::Gegeven, Woord::Afgezien],
            Self::Handelingsdeel | Self::InhoudDossier | Self::Overdracht | Self::Zat => {
                &[Woord::Ja, Woord::Nee]
            }
        }
    }

    /// Whether it is about a version of the ontwikkelingsperspectief.
    pub const fn betreft_opp(self) -> bool {
        matches!(self, Self::Gehoord | Self::Handelingsdeel)
    }

    /// Whether it must say what it is about, or to whom.
    pub const fn vraagt_waarover(self) -> bool {
        matches!(self, Self::InhoudDossier | Self::Overdracht | Self::Zat)
    }
}

/// What was said: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaadInhoud {
    /// Name of the parent, when one of two spoke.
    pub naam: String,
    /// Who helped: an interpreter, a grandmother, a mentor.
    pub ondersteund_door: String,
    /// What it is about, or to whom.
    pub waarover: String,
    /// What was said.
    pub tekst: String,
    /// What was done with it, as it was told back to the pupil (WVO 2020 art. 2.44 lid 6).
    pub effect: String,
}

/// An act as stored. Only its withdrawal and its telling back are written later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toestemming {
    /// Identity.
    pub id: ToestemmingId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// What is done.
    pub soort: Daad,
    /// The record it is about: a version of the OPP, an application.
    pub betreft: Option<Uuid>,
    /// Who spoke.
    pub wie: Wie,
    /// What was said.
    pub uitkomst: Woord,
    /// The day.
    pub datum: Date,
    /// In what manner.
    pub wijze: Wijze,
    /// Last day on which it holds; open when absent.
    pub geldig_tot: Option<Date>,
    /// The day from which it no longer counts.
    pub ingetrokken_op: Option<Date>,
    /// The day on which the pupil was told what was done with it.
    pub teruggekoppeld_op: Option<Date>,
    /// What was said.
    pub inhoud: DaadInhoud,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Toestemming {
    /// Whether it counts on a day: given by then, not withdrawn, not past its end.
    pub fn telt_op(&self, dag: Date) -> bool {
        self.datum <= dag
            && self.ingetrokken_op.is_none_or(|op| op > dag)
            && self.geldig_tot.is_none_or(|tot| tot >= dag)
    }

    /// What keeps it from being recorded.
    pub fn gebreken(&self) -> Vec<DaadGebrek> {
        let leeg = |tekst: &str| tekst.trim().is_empty();
        let gezegd = matches!(self.uitkomst, Woord::Gehoord | Woord::Gegeven);
        [
            (DaadGebrek::Woord, !self.soort.woorden().contains(&self.uitkomst)),
            (
                DaadGebrek::AlleenLeerling,
                self.soort == Daad::Gehoord && self.wie != Wie::Leerling,
            ),
            (
                DaadGebrek::Naam,
                matches!(self.wie, Wie::Ouder1 | Wie::Ouder2) && leeg(&self.inhoud.naam),
            ),
            (DaadGebrek::Tekst, gezegd && leeg(&self.inhoud.tekst)),
            (
                DaadGebrek::Waarover,
                self.soort.vraagt_waarover() && leeg(&self.inhoud.waarover),
            ),
            (
                DaadGebrek::Geldigheid,
                self.geldig_tot.is_some_and(|tot| tot < self.datum),
            ),
            (
                DaadGebrek::Plan,
                self.soort.betreft_opp() && self.betreft.is_none(),
            ),
        ]
        .into_iter()
        .filter_map(|(gebrek, is)| is.then_some(gebrek))
        .collect()
    }
}

#[cfg(test)]
mod tests;
