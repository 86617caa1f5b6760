//! The table of what each role may do, and on what condition. The golden access matrix prints it.

use super::{Action, Rol, Voorwaarde};

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
    (A::ReadKwaliteit, V::Medewerker),
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
    (A::ReadKwaliteit, V::Medewerker),
    (A::WriteKwaliteit, V::Medewerker),
    (A::ReadScholing, V::Medewerker),
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
    (A::ReadKwaliteit, V::Medewerker),
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
    (A::ReadKwaliteit, V::Medewerker),
    (A::WriteKwaliteit, V::Medewerker),
    (A::ReadScholing, V::Medewerker),
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
    (A::ReadKwaliteit, V::Medewerker),
    (A::WriteKwaliteit, V::Medewerker),
    (A::ReadScholing, V::Medewerker),
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
    (A::ReadKwaliteit, V::Medewerker),
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
    (A::ReadKwaliteit, V::Medewerker),
];
/// A teacher sees what to do for the pupils of the own classes, and answers when asked; nothing else (R057).
const DOCENT: &[Verlening] = &[
    (A::ReadLeerling, V::EigenKlas),
    (A::ReadHandelingswijzer, V::EigenKlas),
    (A::AnswerVraag, V::EigenKlas),
    (A::ReadOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::ReadKwaliteit, V::Medewerker),
];
/// A confidant keeps what a pupil reports, for nobody else (R166), and sees of the rest what any member of staff may see.
const VERTROUWENSPERSOON: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadLogboek, V::Bereik),
    (A::WriteLogboek, V::Bereik),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::ReadKwaliteit, V::Medewerker),
];
/// Who keeps the quality of support leads the meetings on results (002:568) and sees nothing of pupils.
const KWALITEITSZORG: &[Verlening] = &[
    (A::ReadOverleg, V::Lid),
    (A::LeadOverleg, V::Lid),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::ReadKwaliteit, V::Medewerker),
    (A::WriteKwaliteit, V::Medewerker),
];
/// The chair of the crisis team starts what a crisis asks for (arrangement 4c).
const CRISIS: &[Verlening] = &[
    (A::ReadLeerling, V::Bereik),
    (A::ReadOndersteuning, V::Bereik),
    (A::DecideOndersteuning, V::Bereik),
    (A::ReadSchoolprofiel, V::Medewerker),
    (A::ReadKwaliteit, V::Medewerker),
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
    (A::ReadKwaliteit, V::Bereik),
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
    (A::ReadKwaliteit, V::Bereik),
    (A::WriteKwaliteit, V::Bereik),
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
    (A::ReadKwaliteit, V::Bereik),
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
        Rol::MedewerkerKwaliteitszorg => KWALITEITSZORG,
        Rol::VoorzitterCrisisteam => CRISIS,
        Rol::OrthopedagoogSwv => ORTHOPEDAGOOG_SWV,
        Rol::DirecteurSwv => DIRECTEUR_SWV,
        Rol::Beheerder => BEHEERDER,
        Rol::BestuurSwv => BESTUUR_SWV,
        Rol::Adviescommissielid => ADVIESCOMMISSIELID,
        _ => &[],
    }
}
