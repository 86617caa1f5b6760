//! The roles named in the support profiles (`data/rollen.toml`) and the reach with which each is given.

use serde::{Deserialize, Serialize};

use crate::id::{LocatieId, SchoolId};

/// The organisation a role belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Organisatie {
    /// The family: pupil, parents, a fellow pupil as buddy.
    Gezin,
    /// The school.
    School,
    /// The samenwerkingsverband.
    Swv,
    /// A partner outside both.
    Extern,
}

macro_rules! rollen {
    ($($name:ident $code:literal $org:ident $doc:literal),+ $(,)?) => {
        /// A role. Codes are those of `data/rollen.toml`; `beheerder` is our own: it manages accounts and set-up and
        /// reads no pupil.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Rol {
            $(#[doc = $doc] $name,)+
        }

        impl Rol {
            /// Every role, in the order of the data file.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The organisation the role belongs to.
            pub const fn organisatie(self) -> Organisatie {
                match self { $(Self::$name => Organisatie::$org),+ }
            }

            /// Reads a code.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rol| rol.code() == code)
            }
        }
    };
}

rollen! {
    Leerling "leerling" Gezin "Pupil.",
    Ouder "ouder" Gezin "Parent or guardian.",
    Mentor "mentor" School "First contact of a pupil.",
    Docent "docent" School "Teacher.",
    Nt2Docent "nt2_docent" School "Qualified teacher of the language class.",
    Vakgroepvoorzitter "vakgroepvoorzitter" School "Chair of a subject group.",
    Teamleider "teamleider" School "Leader of a team or department.",
    Zorgcoordinator "zorgcoordinator" School "Pivot of the support team.",
    ZorgteamLid "zorgteam_lid" School "Member of the support team.",
    Zorgspecialist "zorgspecialist" School "Support specialist in team meetings.",
    OrthopedagoogSchool "orthopedagoog_school" School "Orthopedagogue of the school.",
    Schoolpsycholoog "schoolpsycholoog" School "Psychologist of the school.",
    Diagnosticus "diagnosticus" School "Diagnostically trained psychologist or orthopedagogue.",
    Logopedist "logopedist" School "Speech therapist.",
    SchoolmaatschappelijkWerker "schoolmaatschappelijk_werker" School "School social worker.",
    SociaalPedagogischHulpverlener "sociaal_pedagogisch_hulpverlener" School "Social-pedagogical worker.",
    Bpo "bpo" Swv "Begeleider passend onderwijs, assigned to schools by the SWV.",
    Jeugdprofessional "jeugdprofessional" Extern "Youth professional seconded by the municipality.",
    Taalcoordinator "taalcoordinator" School "Language coordinator.",
    Rekencoordinator "rekencoordinator" School "Arithmetic coordinator.",
    Rekenspecialist "rekenspecialist" School "Arithmetic specialist.",
    Decaan "decaan" School "Careers adviser.",
    Transfercoach "transfercoach" School "Follows pupils who move on to mbo.",
    CoordinatorVakmanschapsroute "coordinator_vakmanschapsroute" School "Follows pupils of the vakmanschapsroute.",
    Vertrouwenspersoon "vertrouwenspersoon" School "Confidant.",
    Pleinmanager "pleinmanager" School "Supervises the yard.",
    BhvEhboMedewerker "bhv_ehbo_medewerker" School "First aid and emergency staff.",
    VoorzitterCrisisteam "voorzitter_crisisteam" School "Chair of the crisis team.",
    MedewerkerKwaliteitszorg "medewerker_kwaliteitszorg" School "Quality staff.",
    Directie "directie" School "Head of the school.",
    BevoegdGezag "bevoegd_gezag" School "School board.",
    Mr "mr" School "Participation council.",
    UitstroomcommissieLid "uitstroomcommissie_lid" School "Member of the outflow committee.",
    DirecteurSwv "directeur_swv" Swv "Director of the SWV: the only one who decides.",
    OrthopedagoogSwv "orthopedagoog_swv" Swv "Orthopedagogue of the SWV: judges dossiers.",
    Adviescommissielid "adviescommissielid" Swv "Member of the advisory committee.",
    BestuurSwv "bestuur_swv" Swv "Board of the SWV: aggregates only.",
    AmbulantBegeleider "ambulant_begeleider" Extern "Visiting counsellor.",
    Leerplichtambtenaar "leerplichtambtenaar" Extern "School attendance officer.",
    Schoolarts "schoolarts" Extern "School doctor.",
    Ketenpartner "ketenpartner" Extern "Partner in the ZAT.",
    ZorgaanbiederExtern "zorgaanbieder_extern" Extern "External care provider.",
    MedewerkerPlusvoorziening "medewerker_plusvoorziening" Extern "Staff of a plus facility.",
    Buddy "buddy" Gezin "Fellow pupil; reads nothing.",
    MboContact "mbo_contact" Extern "Contact at an mbo school.",
    Beheerder "beheerder" Swv "Manages accounts and set-up; reads no pupil.",
}

/// Where a role holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "soort")]
pub enum Bereik {
    /// In the whole samenwerkingsverband.
    Swv,
    /// In one school.
    School {
        /// The school.
        school: SchoolId,
    },
    /// At one site of a school.
    Locatie {
        /// The school.
        school: SchoolId,
        /// The site.
        locatie: LocatieId,
    },
}

impl Bereik {
    /// The school named, if any.
    pub const fn school(&self) -> Option<SchoolId> {
        match self {
            Self::Swv => None,
            Self::School { school } | Self::Locatie { school, .. } => Some(*school),
        }
    }
}

/// A role given with its reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Toekenning {
    /// The role.
    pub rol: Rol,
    /// Where it holds.
    pub bereik: Bereik,
}

impl Toekenning {
    /// Whether the role can be given with this reach: a school role never reaches the whole SWV.
    pub fn is_geldig(&self) -> bool {
        match self.rol.organisatie() {
            Organisatie::School => self.bereik != Bereik::Swv,
            Organisatie::Swv => self.rol == Rol::Bpo || self.bereik == Bereik::Swv,
            Organisatie::Gezin => false,
            Organisatie::Extern => true,
        }
    }
}
