//! The decision for one record.

use serde::Serialize;

use crate::id::{LocatieId, SchoolId};

use super::{
    Action, Actor, Bereik, Klasse, Klassen, LeerlingFeiten, Resource, Rol, Toekenning, Voorwaarde,
    leesbereik::klassen, verlening::verleningen,
};

/// Whether something is allowed, and why; the reason is shown to the reader and kept in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Allowed or not.
    pub allowed: bool,
    /// Why.
    pub reason: Reason,
    /// The confidentiality classes that may be shown; empty when refused.
    pub klassen: Klassen,
}

/// Why something is allowed or refused, as a code with data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum Reason {
    /// Allowed by a role, on its condition.
    Rol {
        /// The role.
        rol: Rol,
        /// The condition that was met.
        voorwaarde: Voorwaarde,
    },
    /// Refused: none of the actor's roles grants this action at all.
    GeenRol,
    /// Refused: a role grants the action, but not for this record.
    BuitenBereik,
}

/// Decides whether an actor may do something to a record. Deny by default; the only place that decides.
pub fn decide(actor: &Actor, action: Action, resource: &Resource) -> Decision {
    let mut granted: Option<(Rol, Voorwaarde)> = None;
    let mut classes = Klassen::default();
    let mut named = false;
    let fits = match resource {
        Resource::Leerling(_) => action.betreft_leerling(),
        Resource::Overleg(_) => action.betreft_overleg(),
        Resource::Swv | Resource::School(_) => !action.betreft_leerling() && !action.betreft_overleg(),
    };
    for toekenning in actor.toekenningen.iter().filter(|t| t.is_geldig()) {
        for (_, voorwaarde) in verleningen(toekenning.rol).iter().filter(|(a, _)| *a == action) {
            named = true;
            if fits && holds(actor, toekenning, *voorwaarde, resource) {
                granted = granted.or(Some((toekenning.rol, *voorwaarde)));
                classes = classes.union(klassen(toekenning.rol));
            }
        }
    }
    // Medical facts are for who was informed by name, whatever the role (R275).
    if let Resource::Leerling(feiten) = resource
        && feiten.ingelicht
    {
        classes = classes.union(Klassen::of(&[Klasse::Medisch]));
    }
    match granted {
        Some((rol, voorwaarde)) => Decision {
            allowed: true,
            reason: Reason::Rol { rol, voorwaarde },
            klassen: classes,
        },
        None => Decision {
            allowed: false,
            reason: if named {
                Reason::BuitenBereik
            } else {
                Reason::GeenRol
            },
            klassen: Klassen::default(),
        },
    }
}

fn holds(actor: &Actor, toekenning: &Toekenning, voorwaarde: Voorwaarde, resource: &Resource) -> bool {
    match resource {
        Resource::Swv => toekenning.bereik == Bereik::Swv && voorwaarde == Voorwaarde::Bereik,
        Resource::School(school) => {
            let hele_school = matches!(toekenning.bereik, Bereik::School { .. });
            toekenning.bereik.school() == Some(*school)
                && (voorwaarde == Voorwaarde::Medewerker || (voorwaarde == Voorwaarde::Bereik && hele_school))
        }
        Resource::Leerling(feiten) => reaches(&toekenning.bereik, feiten) && meets(actor, voorwaarde, feiten),
        Resource::Overleg(feiten) => {
            let bereik = &toekenning.bereik;
            // Who works at one site has something to say over a body of the whole school only when sitting in it.
            let als_lid = feiten.lid && in_bereik(bereik, feiten.school, feiten.locatie);
            match voorwaarde {
                Voorwaarde::Bereik => als_lid || omvat(bereik, feiten.school, feiten.locatie),
                Voorwaarde::Lid => als_lid,
                _ => false,
            }
        }
    }
}

fn in_bereik(bereik: &Bereik, bij: SchoolId, op: Option<LocatieId>) -> bool {
    match bereik {
        Bereik::Swv => true,
        Bereik::School { school } => *school == bij,
        Bereik::Locatie { school, locatie } => *school == bij && op.is_none_or(|op| op == *locatie),
    }
}

pub(super) fn reaches(bereik: &Bereik, feiten: &LeerlingFeiten) -> bool {
    omvat(bereik, feiten.school, feiten.locatie)
}

/// Whether a reach has all of a site; without a site, all of a school.
fn omvat(bereik: &Bereik, bij: SchoolId, op: Option<LocatieId>) -> bool {
    match bereik {
        Bereik::Swv => true,
        Bereik::School { school } => *school == bij,
        Bereik::Locatie { school, locatie } => *school == bij && Some(*locatie) == op,
    }
}

fn meets(actor: &Actor, voorwaarde: Voorwaarde, feiten: &LeerlingFeiten) -> bool {
    match voorwaarde {
        Voorwaarde::Bereik => true,
        Voorwaarde::Lid | Voorwaarde::Medewerker => false,
        Voorwaarde::EigenLeerling => feiten.mentor == Some(actor.account),
        Voorwaarde::EigenKlas => feiten.geeft_les,
        Voorwaarde::Ingediend => feiten.ingediend,
        Voorwaarde::BijCommissie => feiten.bij_commissie,
    }
}
