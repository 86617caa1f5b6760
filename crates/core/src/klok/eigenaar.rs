//! Who must act before a term ends.

use crate::{toegang::Rol, toelating::codes};

codes! {
    /// Who must act before the term ends.
    Eigenaar {
        /// The school of registration.
        School = "school",
        /// The samenwerkingsverband.
        Swv = "swv",
        /// The parents.
        Ouders = "ouders",
        /// The pupil's mentor: guards the plan and is the first contact of pupil and parents (000:84-86, 002:244-246).
        Mentor = "mentor",
        /// The zorgcoördinator: the pivot of nearly every arrangement (002:685-689).
        Zorgcoordinator = "zorgcoordinator",
        /// The team leader (002:880, 885).
        Teamleider = "teamleider",
        /// The orthopedagogue of the school (002:721).
        Orthopedagoog = "orthopedagoog",
        /// The head of the school (002:889-890).
        Directie = "directie",
    }
}

impl Eigenaar {
    /// The owners at a school who have work of their own there; the mentor only has that of the own pupils.
    pub const BIJ_SCHOOL: [Self; 5] = [
        Self::Mentor,
        Self::Zorgcoordinator,
        Self::Teamleider,
        Self::Orthopedagoog,
        Self::Directie,
    ];

    /// The role that holds this task; `None` where it is nobody's in particular, or outside the school.
    pub const fn rol(self) -> Option<Rol> {
        match self {
            Self::School | Self::Swv | Self::Ouders => None,
            Self::Mentor => Some(Rol::Mentor),
            Self::Zorgcoordinator => Some(Rol::Zorgcoordinator),
            Self::Teamleider => Some(Rol::Teamleider),
            Self::Orthopedagoog => Some(Rol::OrthopedagoogSchool),
            Self::Directie => Some(Rol::Directie),
        }
    }

    /// Who holds a task that the catalogue gives to a role or body, in its words: to a role named here, else to the
    /// zorgcoördinator, through whom nearly every arrangement runs (002:685-689) **\[choice\]**.
    pub fn van(orgaan: &str) -> Self {
        Self::BIJ_SCHOOL
            .into_iter()
            .find(|eigenaar| eigenaar.rol().is_some_and(|rol| rol.code() == orgaan))
            .unwrap_or(Self::Zorgcoordinator)
    }
}
