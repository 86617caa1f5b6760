//! The same conditions for lists: a scope that the store turns into SQL, so that a list never loads what its reader
//! may not see.

use super::{Action, Actor, Bereik, LeerlingFeiten, Voorwaarde, beslis::reaches, verlening::verleningen};
use crate::id::AccountId;

/// A union of parts: a record is in the scope when it is in at least one part. No parts: nothing is visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The parts.
    pub delen: Vec<ScopeDeel>,
}

/// One part of a scope: all its conditions hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScopeDeel {
    /// The reach.
    pub bereik: Bereik,
    /// Only pupils with this mentor.
    pub mentor: Option<AccountId>,
    /// Only pupils of a class that this account teaches.
    pub docent: Option<AccountId>,
    /// Only applications that were submitted.
    pub alleen_ingediend: bool,
    /// Only applications that are with the advisory committee.
    pub alleen_bij_commissie: bool,
}

impl Scope {
    /// What an actor may see in a list of records on which `action` is asked.
    pub fn of(actor: &Actor, action: Action) -> Self {
        let mut delen: Vec<ScopeDeel> = actor
            .toekenningen
            .iter()
            .filter(|t| t.is_geldig() && action.betreft_leerling())
            .flat_map(|t| {
                verleningen(t.rol)
                    .iter()
                    .filter(|(a, _)| *a == action)
                    .map(|(_, voorwaarde)| ScopeDeel {
                        bereik: t.bereik,
                        mentor: (*voorwaarde == Voorwaarde::EigenLeerling).then_some(actor.account),
                        docent: (*voorwaarde == Voorwaarde::EigenKlas).then_some(actor.account),
                        alleen_ingediend: *voorwaarde == Voorwaarde::Ingediend,
                        alleen_bij_commissie: *voorwaarde == Voorwaarde::BijCommissie,
                    })
            })
            .collect();
        delen.sort();
        delen.dedup();
        Self { delen }
    }

    /// Whether nothing at all is visible.
    pub fn is_leeg(&self) -> bool {
        self.delen.is_empty()
    }

    /// Whether a record is in the scope: the rule that the store's SQL must equal.
    pub fn contains(&self, feiten: &LeerlingFeiten) -> bool {
        self.delen.iter().any(|deel| {
            reaches(&deel.bereik, feiten)
                && deel.mentor.is_none_or(|mentor| feiten.mentor == Some(mentor))
                && (deel.docent.is_none() || feiten.geeft_les)
                && (!deel.alleen_ingediend || feiten.ingediend)
                && (!deel.alleen_bij_commissie || feiten.bij_commissie)
        })
    }
}
