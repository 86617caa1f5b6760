//! The daily tools around a pupil: notes with their confidentiality, what teachers must know, cards, questions to all
//! teachers of a pupil (R048-R057, R091, R100, R166, R275).

mod leesrecht;
mod vraag;

pub use leesrecht::{Leesrecht, mag_lezen};
pub use vraag::{Bijdrage, Kaart, KaartFout, VerklaringSoort, Voortgang};

use jiff::civil::Date;

use crate::{
    id::{AantekeningId, AccountId, DoelId, LeerlingId, TrajectId},
    toegang::Klasse,
    toelating::codes,
};

codes! {
    /// What kind of note it is.
    AantekeningSoort {
        /// Anything worth remembering.
        Notitie = "notitie",
        /// Contact with parents, also when things go well (R055).
        Oudercontact = "oudercontact",
        /// What was seen (R100).
        Observatie = "observatie",
        /// A line in the log of a traject (R054).
        Logboek = "logboek",
        /// A talk with the pupil; of a traject when it names one.
        Gesprek = "gesprek",
        /// A short moment of intensive guidance by the mentor (R053).
        Mentormoment = "mentormoment",
        /// A visit to a lesson.
        Lesbezoek = "lesbezoek",
        /// A coaching talk (R052).
        Coachingsgesprek = "coachingsgesprek",
        /// A talk about goals of the individual development plan (R048).
        Doelengesprek = "doelengesprek",
        /// The development plan was evaluated and adjusted (R047).
        IopEvaluatie = "iop_evaluatie",
        /// A report on skills in the subjects (R049).
        RapportVak = "rapport_vak",
        /// A report on basic skills and skills of an employee (R049).
        RapportWerk = "rapport_werk",
        /// The mentor visited the pupil at home (R050).
        Huisbezoek = "huisbezoek",
        /// The parents came to the information evening (R056).
        Ouderavond = "ouderavond",
        /// A lesson in social skills (R100).
        Sova = "sova",
        /// The pupil was taken out of the lesson for a while (R100).
        TimeOut = "time_out",
        /// A time of extra study after school, when a pupil lags by effort or motivation (R095).
        Studietijd = "studietijd",
        /// The Klimaatschaal was filled in (R100).
        Klimaatschaal = "klimaatschaal",
        /// A talk to restore what was broken (R100).
        Herstelgesprek = "herstelgesprek",
        /// A private report to a confidant (R166).
        Vertrouwensgesprek = "vertrouwensgesprek",
        /// Illness, or another medical fact (R275).
        Ziekte = "ziekte",
    }
}

codes! {
    /// How a contact with parents was meant: also when things go well (R055).
    Toon {
        /// Good news.
        Positief = "positief",
        /// Business as usual.
        Gewoon = "gewoon",
        /// Worries.
        Zorgelijk = "zorgelijk",
    }
}

codes! {
    /// What is missing from a note.
    AantekeningFout {
        /// A contact with parents has a tone (R055).
        Toon = "toon_ontbreekt",
        /// A talk about goals names a goal (R048).
        Doel = "doel_ontbreekt",
        /// A line in the log, or a moment of intensive guidance, belongs to a traject (R053, R054).
        Traject = "traject_ontbreekt",
        /// This kind is kept in this class and no wider one.
        Klasse = "klasse_te_ruim",
    }
}

impl AantekeningFout {
    /// The field of the form at which it is told.
    pub const fn veld(self) -> &'static str {
        match self {
            Self::Toon => "toon",
            Self::Doel => "doel",
            Self::Traject => "traject",
            Self::Klasse => "klasse",
        }
    }
}

impl AantekeningSoort {
    /// Whether it asks for a tone (R055).
    pub const fn vraagt_toon(self) -> bool {
        matches!(self, Self::Oudercontact)
    }

    /// Whether it asks for a goal (R048).
    pub const fn vraagt_doel(self) -> bool {
        matches!(self, Self::Doelengesprek)
    }

    /// Whether it asks for a traject (R053, R054).
    pub const fn vraagt_traject(self) -> bool {
        matches!(self, Self::Logboek | Self::Mentormoment)
    }

    /// Whether it counts as a talk of the traject that it names.
    pub const fn is_gesprek(self) -> bool {
        matches!(
            self,
            Self::Gesprek | Self::Mentormoment | Self::Coachingsgesprek | Self::Doelengesprek
        )
    }

    /// The class that is proposed for it: as narrow as the kind asks for, so that a note in two taps is safe.
    pub const fn klasse(self) -> Klasse {
        match self {
            Self::Ziekte => Klasse::Medisch,
            Self::Vertrouwensgesprek => Klasse::Vertrouwelijk,
            _ => Klasse::Begeleiding,
        }
    }

    /// The classes in which it may be kept: a medical fact stays with who was informed, a private report with its author.
    pub const fn past(self, klasse: Klasse) -> bool {
        match self {
            Self::Ziekte => matches!(klasse, Klasse::Medisch | Klasse::Vertrouwelijk),
            Self::Vertrouwensgesprek => matches!(klasse, Klasse::Vertrouwelijk),
            _ => true,
        }
    }
}

/// A note as written. It is never changed: a correction is a new note that names the one it corrects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aantekening {
    /// Identity.
    pub id: AantekeningId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// What kind.
    pub soort: AantekeningSoort,
    /// Who may read it.
    pub klasse: Klasse,
    /// The day it is about.
    pub datum: Date,
    /// The tone of a contact with parents.
    pub toon: Option<Toon>,
    /// The traject it belongs to.
    pub traject: Option<TrajectId>,
    /// The goal it is about.
    pub doel: Option<DoelId>,
    /// The note that it corrects: always the first one of the row.
    pub verbetert: Option<AantekeningId>,
    /// The text.
    pub tekst: String,
    /// Who wrote it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}

impl Aantekening {
    /// What is missing from it, each once.
    pub fn gebreken(&self) -> Vec<AantekeningFout> {
        let mist = [
            (
                AantekeningFout::Toon,
                self.soort.vraagt_toon() && self.toon.is_none(),
            ),
            (
                AantekeningFout::Doel,
                self.soort.vraagt_doel() && self.doel.is_none(),
            ),
            (
                AantekeningFout::Traject,
                self.soort.vraagt_traject() && self.traject.is_none(),
            ),
            (AantekeningFout::Klasse, !self.soort.past(self.klasse)),
        ];
        mist.into_iter()
            .filter(|(_, mist)| *mist)
            .map(|(fout, _)| fout)
            .collect()
    }
}

#[cfg(test)]
mod tests;
