//! Access: one place decides, and says why (R167, R274-R276).
//!
//! [`decide`] answers for one record, [`Scope`] compiles the same conditions for lists; both read the one table in
//! `verlening.rs`. Deny is the default: what no line of that table grants is refused.

mod actie;
mod bereik;
mod beslis;
mod leesbereik;
mod rol;
mod veld;
mod verlening;
mod voorwaarde;

#[cfg(test)]
mod tests;

pub use actie::Action;
pub use bereik::{Scope, ScopeDeel};
pub use beslis::{Decision, Reason, decide};
pub use rol::{Bereik, Organisatie, Rol, Toekenning};
pub use veld::{Klasse, Klassen, TABELLEN_ZONDER_LEERLING, klasse_van, velden};
pub use verlening::verleningen;
pub use voorwaarde::Voorwaarde;

use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, LeerlingId, LocatieId, SchoolId},
    leerling::Leerling,
};

/// Who asks: an account with the roles that hold today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// Roles with their reach; expired ones are left out by whoever loads the actor.
    pub toekenningen: Vec<Toekenning>,
    /// The classes that this actor teaches.
    pub lesklassen: Vec<Lesklas>,
    /// The pupils of whose medical facts this actor was informed by name (R275).
    pub ingelicht: Vec<LeerlingId>,
}

/// A class of a school, as its timetable names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lesklas {
    /// The school.
    pub school: SchoolId,
    /// The class, e.g. "2B".
    pub klas: String,
}

impl Actor {
    /// An actor with these roles who teaches no class and was informed of nobody.
    pub const fn met(account: AccountId, toekenningen: Vec<Toekenning>) -> Self {
        Self {
            account,
            toekenningen,
            lesklassen: Vec::new(),
            ingelicht: Vec::new(),
        }
    }

    /// The facts of a pupil's own record on which the access of this actor depends.
    pub fn feiten(&self, leerling: &Leerling) -> LeerlingFeiten {
        let g = &leerling.gegevens;
        LeerlingFeiten {
            school: g.school,
            locatie: g.locatie,
            mentor: g.mentor,
            geeft_les: self
                .lesklassen
                .iter()
                .any(|les| les.school == g.school && les.klas == g.klas),
            ingelicht: self.ingelicht.contains(&leerling.id),
            ingediend: false,
            bij_commissie: false,
        }
    }

    /// Whether this actor holds a role anywhere.
    pub fn heeft(&self, rol: Rol) -> bool {
        self.toekenningen.iter().any(|t| t.rol == rol)
    }

    /// Whether this actor holds a role that reaches a pupil, and decides there as such (R160).
    pub fn heeft_bij(&self, rol: Rol, feiten: &LeerlingFeiten) -> bool {
        self.toekenningen
            .iter()
            .any(|t| t.rol == rol && t.is_geldig() && beslis::reaches(&t.bereik, feiten))
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
        rollen.fold(leesbereik::klassen(eerste.rol), |samen, t| {
            samen.intersection(leesbereik::klassen(t.rol))
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
    /// A body at a school, its meetings and what stands on their agenda.
    Overleg(OverlegFeiten),
}

/// The facts of a body on which access depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverlegFeiten {
    /// The school.
    pub school: SchoolId,
    /// The site, for a body of a site.
    pub locatie: Option<LocatieId>,
    /// Whether the one who asks sits in it.
    pub lid: bool,
}

/// The facts of a pupil's record on which access depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
pub struct LeerlingFeiten {
    /// School of enrolment.
    pub school: SchoolId,
    /// Site.
    pub locatie: Option<LocatieId>,
    /// Mentor.
    pub mentor: Option<AccountId>,
    /// Whether the one who asks teaches the pupil's class.
    pub geeft_les: bool,
    /// Whether the one who asks was informed of the pupil's medical facts by name (R275).
    pub ingelicht: bool,
    /// Whether the record in question (an application) was ever submitted to the samenwerkingsverband.
    pub ingediend: bool,
    /// Whether it is with the advisory committee now.
    pub bij_commissie: bool,
}
