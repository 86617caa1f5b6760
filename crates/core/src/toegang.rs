//! Access: one place decides, and says why (R167, R274-R276).
//!
//! [`decide`] answers for one record, [`Scope`] compiles the same conditions for lists; both read the one table in
//! `verlening.rs`. Deny is the default: what no line of that table grants is refused.

mod bereik;
mod beslis;
mod rol;
mod veld;
mod verlening;

#[cfg(test)]
mod tests;

pub use bereik::{Scope, ScopeDeel};
pub use beslis::{Decision, Reason, decide};
pub use rol::{Bereik, Organisatie, Rol, Toekenning};
pub use veld::{Klasse, Klassen, TABELLEN_ZONDER_LEERLING, VELDEN, klasse_van};
pub use verlening::{Action, Voorwaarde, verleningen};

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, LocatieId, SchoolId};

/// Who asks: an account with the roles that hold today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// Roles with their reach; expired ones are left out by whoever loads the actor.
    pub toekenningen: Vec<Toekenning>,
}

impl Actor {
    /// Whether this actor holds a role anywhere.
    pub fn heeft(&self, rol: Rol) -> bool {
        self.toekenningen.iter().any(|t| t.rol == rol)
    }

    /// Whether this actor works for the samenwerkingsverband itself.
    pub fn is_swv(&self) -> bool {
        self.toekenningen
            .iter()
            .any(|t| t.rol.organisatie() == Organisatie::Swv && t.bereik == Bereik::Swv)
    }

    /// The classes that every role with which this actor may do something reads: what a list may show of all its rows.
    pub fn leest_overal(&self, action: Action) -> Klassen {
        let mut rollen = self
            .toekenningen
            .iter()
            .filter(|t| t.is_geldig() && verleningen(t.rol).iter().any(|(a, _)| *a == action));
        let Some(eerste) = rollen.next() else {
            return Klassen::default();
        };
        rollen.fold(verlening::klassen(eerste.rol), |samen, t| {
            samen.intersection(verlening::klassen(t.rol))
        })
    }

    /// The schools named in this actor's roles, each once.
    pub fn scholen(&self) -> std::collections::BTreeSet<SchoolId> {
        self.toekenningen
            .iter()
            .filter_map(|t| t.bereik.school())
            .collect()
    }
}

/// What is asked for, with the facts on which access depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// The samenwerkingsverband as a whole: its set-up, accounts, trail.
    Swv,
    /// A school: its lists and imports.
    School(SchoolId),
    /// A pupil, or an application about a pupil.
    Leerling(LeerlingFeiten),
}

/// The facts of a pupil's record on which access depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeerlingFeiten {
    /// School of enrolment.
    pub school: SchoolId,
    /// Site.
    pub locatie: Option<LocatieId>,
    /// Mentor.
    pub mentor: Option<AccountId>,
    /// Whether the record in question (an application) was ever submitted to the samenwerkingsverband.
    pub ingediend: bool,
    /// Whether it is with the advisory committee now.
    pub bij_commissie: bool,
}
