//! What teachers answer when they are asked, and the card of a pupil with a verklaring.

use serde::{Deserialize, Serialize};

use crate::toelating::codes;

codes! {
    /// How things go with a pupil in the lessons of one teacher.
    Voortgang {
        /// Very well.
        HeelGoed = "plusplus",
        /// Well.
        Goed = "plus",
        /// As may be expected.
        Gewoon = "nul",
        /// Not well.
        Matig = "min",
        /// Not well at all.
        Slecht = "minmin",
    }
}

impl Voortgang {
    /// The sign that stands for it; the edge always puts the words beside it.
    pub const fn teken(self) -> &'static str {
        match self {
            Self::HeelGoed => "++",
            Self::Goed => "+",
            Self::Gewoon => "0",
            Self::Matig => "−",
            Self::Slecht => "−−",
        }
    }
}

/// What one teacher answered: sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bijdrage {
    /// How it goes.
    pub voortgang: Voortgang,
    /// What works, in one line.
    pub werkt: String,
    /// What does not work, in one line.
    pub werkt_niet: String,
    /// What else the one who asks must know, in one line.
    pub verder: String,
}

codes! {
    /// What a verklaring is about: a card for the one says nothing of the other (R091).
    VerklaringSoort {
        /// Dyslexia.
        Dyslexie = "dyslexie",
        /// Dyscalculia.
        Dyscalculie = "dyscalculie",
    }
}

/// The card of a pupil with a verklaring: two parts, both filled in (R091). Sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kaart {
    /// The aids to which the pupil is entitled, one each.
    pub hulpmiddelen: Vec<String>,
    /// What is expected of the pupil, one line each.
    pub verwacht: Vec<String>,
    /// Who gave the verklaring.
    pub deskundige: String,
}

codes! {
    /// What a card lacks.
    KaartFout {
        /// The aids.
        Hulpmiddelen = "hulpmiddelen",
        /// What is expected of the pupil.
        Verwacht = "verwacht",
    }
}

impl Kaart {
    /// The parts that are missing (R091).
    pub fn gebreken(&self) -> Vec<KaartFout> {
        let mut mist = Vec::new();
        if self.hulpmiddelen.is_empty() {
            mist.push(KaartFout::Hulpmiddelen);
        }
        if self.verwacht.is_empty() {
            mist.push(KaartFout::Verwacht);
        }
        mist
    }
}
