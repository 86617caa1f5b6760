//! The table of what each role may do, and on what condition. The golden access matrix prints it.

use serde::{Deserialize, Serialize};

use super::{Klasse, Klassen, Rol};

/// What can be done. Each route and each `app` function names exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// See a pupil in lists and open the pupil's page.
    ReadLeerling,
    /// Import pupils into a school.
    ImportLeerlingen,
    /// Start an application for a pupil.
    StartAanvraag,
    /// See an application and its criteria card.
    ReadAanvraag,
    /// Change an application's dossier.
    EditAanvraag,
    /// Read the documents of an application.
    ReadDocument,
    /// Submit an application, withdraw it, answer a request to complete it.
    SubmitAanvraag,
    /// Ask the school to complete a dossier.
    RequestAanvulling,
    /// Plan talks, draw and check samples, record agreement, advice of experts and of the committee.
    JudgeAanvraag,
    /// Confirm that one studied a dossier, and speak on it, as a member of the advisory committee.
    AdviseAanvraag,
    /// Decide: grant or refuse.
    DecideAanvraag,
    /// Read the decision and its letter.
    ReadBeschikking,
    /// Keep the dossier of an objection.
    HandleBezwaar,
    /// Destroy a dossier after its retention period.
    DestroyDossier,
    /// See counts and lead times, without names.
    ReadCijfers,
    /// See who read a pupil's file.
    ReadInzage,
    /// See schools, sites, levels and policy.
    ReadInrichting,
    /// Change policy and set-up.
    EditInrichting,
    /// Make accounts, give roles, end sessions.
    ManageAccounts,
    /// Read the audit trail.
    ReadAudit,
}

impl Action {
    /// Every action, in the order of the matrix.
    pub const ALL: [Self; 20] = [
        Self::ReadLeerling,
        Self::ImportLeerlingen,
        Self::StartAanvraag,
        Self::ReadAanvraag,
        Self::EditAanvraag,
        Self::ReadDocument,
        Self::SubmitAanvraag,
        Self::RequestAanvulling,
        Self::JudgeAanvraag,
        Self::AdviseAanvraag,
        Self::DecideAanvraag,
        Self::ReadBeschikking,
        Self::HandleBezwaar,
        Self::DestroyDossier,
        Self::ReadCijfers,
        Self::ReadInzage,
        Self::ReadInrichting,
        Self::EditInrichting,
        Self::ManageAccounts,
        Self::ReadAudit,
    ];

    /// Whether the action is about a pupil's record (and not about the SWV or a school as such).
    pub const fn betreft_leerling(self) -> bool {
        !matches!(
            self,
            Self::ImportLeerlingen
                | Self::ReadCijfers
                | Self::ReadInrichting
                | Self::EditInrichting
                | Self::ManageAccounts
                | Self::ReadAudit
        )
    }
}

/// On what condition a role may do something, always within the reach with which the role was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voorwaarde {
    /// Anything within reach.
    Bereik,
    /// Only pupils whose mentor the actor is.
    EigenLeerling,
    /// Only what the school submitted to the samenwerkingsverband.
    Ingediend,
    /// Only what is with the advisory committee now.
    BijCommissie,
}

use Action as A;
use Voorwaarde as V;

type Verlening = (Action, Voorwaarde);

const MENTOR: &[Verlening] = &[
    (A::ReadLeerling, V::EigenLeerling),
    (A::StartAanvraag, V::EigenLeerling),
    (A::ReadAanvraag, V::EigenLeerling),
    (A::EditAanvraag, V::EigenLeerling),
    (A::ReadBeschikking, V::EigenLeerling),
    (A::ReadInzage, V::EigenLeerling),
];
const ZORGCOORDINATOR: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ImportLeerlingen, V::Bereik),
    (A::StartAanvraag, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::EditAanvraag, V::Bereik),
    (A::ReadDocument, V::Bereik),
    (A::SubmitAanvraag, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
    (A::ReadInzage, V::Bereik),
];
const SCHOOLDIAGNOSTIEK: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::StartAanvraag, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::EditAanvraag, V::Bereik),
    (A::ReadDocument, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
];
const TEAMLEIDER: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
];
const DIRECTIE: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ImportLeerlingen, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::ReadDocument, V::Bereik),
    (A::SubmitAanvraag, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
    (A::ReadInzage, V::Bereik),
];
const BPO: &[Verlening] = &[(A::ReadLeerling, V::Bereik)];
const ORTHOPEDAGOOG_SWV: &[Verlening] = &[
    (A::ReadAanvraag, V::Ingediend),
    (A::ReadDocument, V::Ingediend),
    (A::RequestAanvulling, V::Ingediend),
    (A::JudgeAanvraag, V::Ingediend),
    (A::AdviseAanvraag, V::BijCommissie),
    (A::HandleBezwaar, V::Ingediend),
    (A::ReadCijfers, V::Bereik),
    (A::ReadBeschikking, V::Ingediend),
    (A::ReadInrichting, V::Bereik),
];
const DIRECTEUR_SWV: &[Verlening] = &[
    (A::ReadAanvraag, V::Ingediend),
    (A::ReadDocument, V::Ingediend),
    (A::DecideAanvraag, V::Ingediend),
    (A::HandleBezwaar, V::Ingediend),
    (A::DestroyDossier, V::Ingediend),
    (A::ReadCijfers, V::Bereik),
    (A::ReadBeschikking, V::Ingediend),
    (A::ReadInrichting, V::Bereik),
    (A::EditInrichting, V::Bereik),
    (A::ReadAudit, V::Bereik),
];
const BEHEERDER: &[Verlening] = &[
    (A::ReadInrichting, V::Bereik),
    (A::ManageAccounts, V::Bereik),
    (A::ReadAudit, V::Bereik),
];
const BESTUUR_SWV: &[Verlening] = &[(A::ReadInrichting, V::Bereik), (A::ReadCijfers, V::Bereik)];
/// A member sees a dossier while it is with the committee, not before and not after.
const ADVIESCOMMISSIELID: &[Verlening] = &[
    (A::ReadAanvraag, V::BijCommissie),
    (A::ReadDocument, V::BijCommissie),
    (A::AdviseAanvraag, V::BijCommissie),
];

/// What a role may do. A role that is not named here may do nothing.
pub const fn verleningen(rol: Rol) -> &'static [Verlening] {
    match rol {
        Rol::Mentor => MENTOR,
        Rol::Zorgcoordinator => ZORGCOORDINATOR,
        Rol::OrthopedagoogSchool | Rol::Schoolpsycholoog | Rol::Diagnosticus => SCHOOLDIAGNOSTIEK,
        Rol::Teamleider => TEAMLEIDER,
        Rol::Directie => DIRECTIE,
        Rol::Bpo => BPO,
        Rol::OrthopedagoogSwv => ORTHOPEDAGOOG_SWV,
        Rol::DirecteurSwv => DIRECTEUR_SWV,
        Rol::Beheerder => BEHEERDER,
        Rol::BestuurSwv => BESTUUR_SWV,
        Rol::Adviescommissielid => ADVIESCOMMISSIELID,
        _ => &[],
    }
}

/// The confidentiality classes that a role reads of the records it may open.
pub(super) const fn klassen(rol: Rol) -> Klassen {
    match rol {
        Rol::Zorgcoordinator
        | Rol::OrthopedagoogSchool
        | Rol::Schoolpsycholoog
        | Rol::Diagnosticus
        | Rol::Directie
        | Rol::OrthopedagoogSwv
        | Rol::Adviescommissielid
        | Rol::DirecteurSwv => Klassen::of(&[Klasse::Algemeen, Klasse::Begeleiding, Klasse::Zorg]),
        Rol::Mentor | Rol::Teamleider | Rol::Bpo => Klassen::of(&[Klasse::Algemeen, Klasse::Begeleiding]),
        _ => Klassen::of(&[]),
    }
}
