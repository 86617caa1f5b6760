//! What can be done; what each role may do of it stands in `verlening.rs`.

use serde::{Deserialize, Serialize};

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
    /// Read the quality cycle, ambitions and protocols of a school, and how many of its staff can what.
    ReadKwaliteit,
    /// Write them: a school its own, the samenwerkingsverband what holds for all schools.
    WriteKwaliteit,
    /// See who of the staff followed which training.
    ReadScholing,
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
    pub const ALL: [Self; 46] = [
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
        Self::ReadKwaliteit,
        Self::WriteKwaliteit,
        Self::ReadScholing,
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
                | Self::ReadKwaliteit
                | Self::WriteKwaliteit
                | Self::ReadScholing
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
