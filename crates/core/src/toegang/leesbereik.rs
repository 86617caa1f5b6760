//! What a role reads of the records it may open.

use super::{Klasse, Klassen, Rol};

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
        Rol::Docent | Rol::Nt2Docent | Rol::Vertrouwenspersoon => Klassen::of(&[Klasse::Algemeen]),
        Rol::Mentor
        | Rol::Teamleider
        | Rol::Bpo
        | Rol::ZorgteamLid
        | Rol::Zorgspecialist
        | Rol::Logopedist
        | Rol::Taalcoordinator
        | Rol::Rekencoordinator
        | Rol::Rekenspecialist
        | Rol::SchoolmaatschappelijkWerker
        | Rol::SociaalPedagogischHulpverlener
        | Rol::VoorzitterCrisisteam => Klassen::of(&[Klasse::Algemeen, Klasse::Begeleiding]),
        _ => Klassen::of(&[]),
    }
}
