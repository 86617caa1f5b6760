//! The table of what each role may do, and on what condition. The golden access matrix prints it.

mod voorwaarde;

pub use voorwaarde::Voorwaarde;

use serde::{Deserialize, Serialize};

use super::{Rol, Voorwaarde};

/// What can be done. Each route and each `app` function names exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// See a pupil in lists and open the pupil's page.
    ReadLeerling,
    /// Read needs, trajecten, levels, plans and evaluations.
    ReadOndersteuning,
    /// Record needs, ask for a traject, keep it, evaluate it.
    EditOndersteuning,
    /// Decide on a traject, extend and end it, move a pupil up or down.
    DecideOndersteuning,
    /// Write and adjust plans (OPP, IOP) with their goals.
    EditPlan,
    /// Adopt a plan.
    AdoptPlan,
    /// Record the acts of pupil and parents: heard, agreed, permitted, withdrawn.
    RecordToestemming,
    /// Read the log, as far as the class of each note allows.
    ReadLogboek,
    /// Write in the log.
    WriteLogboek,
    /// Read what teachers must know and do.
    ReadHandelingswijzer,
    /// Answer the question that was put to all teachers of a pupil.
    AnswerVraag,
    /// Name who is informed of a pupil's medical facts.
    InformMedisch,
    /// Describe what a school makes of the catalogue, its groups and the hours of its team; say who teaches which class.
    EditSchoolaanbod,
    /// Compare what the schools offer, and see what answers needs; no pupil is in it.
    ReadVergelijking,
    /// Read the support profile of a school.
    ReadSchoolprofiel,
    /// Write it: a school its own places, the samenwerkingsverband where it says how (R023).
    WriteSchoolprofiel,
    /// Adopt it for the board (R002).
    AdoptSchoolprofiel,
    /// See a body, its meetings and what stands on their agenda, as far as that meeting may see.
    ReadOverleg,
    /// Put pupils on an agenda.
    BringInOverleg,
    /// Order the agenda, run the meeting, keep its minutes, decisions and agreements, invite who comes from outside.
    LeadOverleg,
    /// Set up bodies, their members and their calendar.
    EditOverleg,
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
    /// Destroy the support of a pupil, or a group, after its retention period.
    DestroySteun,
    /// See counts and lead times, without names; a school those of its own.
    ReadCijfers,
    /// Write a key figure of a school where the register cannot count it, or counts otherwise.
    WriteKengetal,
    /// See what all schools offer together, what nobody offers, and how much is asked.
    ReadNetwerk,
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
    pub const ALL: [Self; 43] = [
        Self::ReadLeerling,
        Self::ReadOndersteuning,
        Self::EditOndersteuning,
        Self::DecideOndersteuning,
        Self::EditPlan,
        Self::AdoptPlan,
        Self::RecordToestemming,
        Self::ReadLogboek,
        Self::WriteLogboek,
        Self::ReadHandelingswijzer,
        Self::AnswerVraag,
        Self::InformMedisch,
        Self::EditSchoolaanbod,
        Self::ReadVergelijking,
        Self::ReadSchoolprofiel,
        Self::WriteSchoolprofiel,
        Self::AdoptSchoolprofiel,
        Self::ReadOverleg,
        Self::BringInOverleg,
        Self::LeadOverleg,
        Self::EditOverleg,
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
        Self::DestroySteun,
        Self::ReadCijfers,
        Self::WriteKengetal,
        Self::ReadNetwerk,
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
            Self::EditSchoolaanbod
                | Self::ReadVergelijking
                | Self::ReadSchoolprofiel
                | Self::WriteSchoolprofiel
                | Self::AdoptSchoolprofiel
                | Self::ReadOverleg
                | Self::BringInOverleg
                | Self::LeadOverleg
                | Self::EditOverleg
                | Self::ImportLeerlingen
                | Self::ReadCijfers
                | Self::WriteKengetal
                | Self::ReadNetwerk
                | Self::ReadInrichting
                | Self::EditInrichting
                | Self::ManageAccounts
                | Self::ReadAudit
        )
    }

    /// Whether the action is about a body and its meetings.
    pub const fn betreft_overleg(self) -> bool {
        matches!(
            self,
            Self::ReadOverleg | Self::BringInOverleg | Self::LeadOverleg | Self::EditOverleg
        )
    }
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
    (A::ReadOndersteuning, V::EigenLeerling),
    (A::EditOndersteuning, V::EigenLeerling),
    (A::EditPlan, V::EigenLeerling),
    (A::RecordToestemming, V::EigenLeerling),
    (A::ReadLogboek, V::EigenLeerling),
    (A::WriteLogboek, V::EigenLeerling),
    (A::ReadHandelingswijzer, V::EigenLeerling),
    (A::AnswerVraag, V::EigenLeerling),
    (A::ReadOverleg, V::Lid),
    (A::BringInOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
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
    (A::ReadOndersteuning, V::Bereik),
    (A::EditOndersteuning, V::Bereik),
    (A::DecideOndersteuning, V::Bereik),
    (A::EditPlan, V::Bereik),
    (A::AdoptPlan, V::Bereik),
    (A::RecordToestemming, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadHandelingswijzer, V::Bereik),
    (A::AnswerVraag, V::Bereik),
    (A::InformMedisch, V::Bereik),
    (A::EditSchoolaanbod, V::Bereik),
    (A::ReadVergelijking, V::Medewerker),
    (A::ReadOverleg, V::Bereik),
    (A::BringInOverleg, V::Bereik),
    (A::LeadOverleg, V::Bereik),
    (A::EditOverleg, V::Bereik),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::WriteSchoolprofiel, V::Medewerker),
    (A::ReadCijfers, V::Bereik),
    (A::WriteKengetal, V::Bereik),
];
const SCHOOLDIAGNOSTIEK: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::StartAanvraag, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::EditAanvraag, V::Bereik),
    (A::ReadDocument, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::EditOndersteuning, V::Bereik),
    (A::EditPlan, V::Bereik),
    (A::RecordToestemming, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadHandelingswijzer, V::Bereik),
    (A::ReadOverleg, V::Lid),
    (A::BringInOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
];
const TEAMLEIDER: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::EditOndersteuning, V::Bereik),
    (A::DecideOndersteuning, V::Bereik),
    (A::AdoptPlan, V::Bereik),
    (A::RecordToestemming, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadHandelingswijzer, V::Bereik),
    (A::ReadVergelijking, V::Medewerker),
    (A::ReadOverleg, V::Lid),
    (A::BringInOverleg, V::Lid),
    (A::LeadOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::WriteSchoolprofiel, V::Medewerker),
    (A::ReadCijfers, V::Bereik),
];
const DIRECTIE: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ImportLeerlingen, V::Bereik),
    (A::ReadAanvraag, V::Bereik),
    (A::ReadDocument, V::Bereik),
    (A::SubmitAanvraag, V::Bereik),
    (A::ReadBeschikking, V::Bereik),
    (A::ReadInzage, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::DecideOndersteuning, V::Bereik),
    (A::AdoptPlan, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::ReadHandelingswijzer, V::Bereik),
    (A::InformMedisch, V::Bereik),
    (A::EditSchoolaanbod, V::Bereik),
    (A::ReadVergelijking, V::Medewerker),
    // The school is the controller of what support keeps; the samenwerkingsverband does not even see whose it is.
    (A::DestroySteun, V::Bereik),
    (A::ReadOverleg, V::Lid),
    (A::BringInOverleg, V::Lid),
    (A::LeadOverleg, V::Lid),
    (A::EditOverleg, V::Bereik),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::WriteSchoolprofiel, V::Medewerker),
    (A::AdoptSchoolprofiel, V::Bereik),
    (A::ReadCijfers, V::Bereik),
    (A::WriteKengetal, V::Bereik),
];
const BPO: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::EditOndersteuning, V::Bereik),
    (A::EditPlan, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadHandelingswijzer, V::Bereik),
    (A::ReadOverleg, V::Lid),
    (A::BringInOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
];
/// Members of the support team keep what they do with a pupil; they decide nothing.
const ZORGTEAM: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::EditOndersteuning, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadHandelingswijzer, V::Bereik),
    (A::ReadOverleg, V::Lid),
    (A::BringInOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
];
/// A teacher sees what to do for the pupils of the own classes, and answers when asked; nothing else (R057).
const DOCENT: &[Verlening] = &[
    (A::ReadLeerling, V::EigenKlas),
    (A::ReadHandelingswijzer, V::EigenKlas),
    (A::AnswerVraag, V::EigenKlas),
    (A::ReadOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
];
/// A confidant keeps what a pupil reports, for nobody else (R166), and sees of the rest what any member of staff may see.
const VERTROUWENSPERSOON: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadSchoolprofiel, V::Medewerker),
];
/// The chair of the crisis team starts what a crisis asks for (arrangement 4c).
const CRISIS: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::DecideOndersteuning, V::Bereik),
    (A::ReadSchoolprofiel, V::Medewerker),
];
const ORTHOPEDAGOOG_SWV: &[Verlening] = &[
    (A::ReadAanvraag, V::Ingediend),
    (A::ReadDocument, V::Ingediend),
    (A::RequestAanvulling, V::Ingediend),
    (A::JudgeAanvraag, V::Ingediend),
    (A::AdviseAanvraag, V::BijCommissie),
    (A::HandleBezwaar, V::Ingediend),
    (A::ReadCijfers, V::Bereik),
    (A::ReadNetwerk, V::Bereik),
    (A::ReadBeschikking, V::Ingediend),
    (A::ReadInrichting, V::Bereik),
    (A::ReadVergelijking, V::Bereik),
    (A::ReadSchoolprofiel, V::Bereik),
];
const DIRECTEUR_SWV: &[Verlening] = &[
    (A::ReadAanvraag, V::Ingediend),
    (A::ReadDocument, V::Ingediend),
    (A::DecideAanvraag, V::Ingediend),
    (A::HandleBezwaar, V::Ingediend),
    (A::DestroyDossier, V::Ingediend),
    (A::ReadCijfers, V::Bereik),
    (A::ReadNetwerk, V::Bereik),
    (A::ReadBeschikking, V::Ingediend),
    (A::ReadInrichting, V::Bereik),
    (A::ReadVergelijking, V::Bereik),
    (A::EditInrichting, V::Bereik),
    (A::ReadAudit, V::Bereik),
    (A::ReadSchoolprofiel, V::Bereik),
    (A::WriteSchoolprofiel, V::Bereik),
];
const BEHEERDER: &[Verlening] = &[
    (A::ReadInrichting, V::Bereik),
    (A::ManageAccounts, V::Bereik),
    (A::ReadAudit, V::Bereik),
    (A::ReadSchoolprofiel, V::Bereik),
];
const BESTUUR_SWV: &[Verlening] = &[
    (A::ReadInrichting, V::Bereik),
    (A::ReadCijfers, V::Bereik),
    (A::ReadNetwerk, V::Bereik),
    (A::ReadVergelijking, V::Bereik),
    (A::ReadSchoolprofiel, V::Bereik),
];
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
        Rol::ZorgteamLid
        | Rol::Zorgspecialist
        | Rol::Logopedist
        | Rol::Taalcoordinator
        | Rol::Rekencoordinator
        | Rol::Rekenspecialist
        | Rol::SchoolmaatschappelijkWerker
        | Rol::SociaalPedagogischHulpverlener => ZORGTEAM,
        Rol::Docent | Rol::Nt2Docent => DOCENT,
        Rol::Vertrouwenspersoon => VERTROUWENSPERSOON,
        Rol::VoorzitterCrisisteam => CRISIS,
        Rol::OrthopedagoogSwv => ORTHOPEDAGOOG_SWV,
        Rol::DirecteurSwv => DIRECTEUR_SWV,
        Rol::Beheerder => BEHEERDER,
        Rol::BestuurSwv => BESTUUR_SWV,
        Rol::Adviescommissielid => ADVIESCOMMISSIELID,
        _ => &[],
    }
}
