//! Whose task a term is.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    id::{AccountId, SchoolId},
    klok::{Eigenaar, Termijn, TermijnSoort},
    leerling::Leerling,
    toegang::{Actor, Bereik, Rol, Toekenning},
};

use super::ziet;

/// Who works at schools, each with the roles held there and at the samenwerkingsverband.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bezetting {
    actoren: BTreeMap<AccountId, Actor>,
    rollen: BTreeMap<Rol, BTreeSet<AccountId>>,
}

impl Bezetting {
    pub(crate) fn nieuw(houders: impl IntoIterator<Item = (AccountId, Toekenning)>) -> Self {
        let mut bezetting = Self::default();
        for (account, toekenning) in houders {
            bezetting
                .rollen
                .entry(toekenning.rol)
                .or_default()
                .insert(account);
            let actor = bezetting.actoren.entry(account);
            let actor = actor.or_insert_with(|| Actor::met(account, Vec::new()));
            actor.toekenningen.push(toekenning);
        }
        bezetting
    }

    /// With the reader as known from the session, classes and all.
    pub(crate) fn met(mut self, actor: &Actor) -> Self {
        for toekenning in &actor.toekenningen {
            self.rollen
                .entry(toekenning.rol)
                .or_default()
                .insert(actor.account);
        }
        self.actoren.insert(actor.account, actor.clone());
        self
    }

    /// Whether somebody works at a school, or for the samenwerkingsverband.
    pub(crate) fn werkt(&self, account: AccountId, school: SchoolId) -> bool {
        let hier = |t: &Toekenning| t.bereik == Bereik::Swv || t.bereik.school() == Some(school);
        let actor = self.actoren.get(&account);
        actor.is_some_and(|actor| actor.toekenningen.iter().any(|t| t.is_geldig() && hier(t)))
    }

    /// Whether somebody can do what a term asks: reaches the pupil and may read the record. What was agreed in a meeting is kept
    /// by who works there, whatever else that person reads.
    fn kan(&self, account: AccountId, leerling: &Leerling, soort: TermijnSoort) -> bool {
        if soort == TermijnSoort::Afspraak {
            return self.werkt(account, leerling.gegevens.school);
        }
        let actor = self.actoren.get(&account);
        actor.is_some_and(|actor| ziet(actor, soort, actor.feiten(leerling)))
    }

    /// Who hold a role that reaches a pupil, and can do what a term asks.
    fn met_rol(&self, rol: Rol, leerling: &Leerling, soort: TermijnSoort) -> Vec<AccountId> {
        let houders = self.rollen.get(&rol).into_iter().flatten().copied();
        houders
            .filter(|account| self.heeft_bij(*account, rol, leerling) && self.kan(*account, leerling, soort))
            .collect()
    }

    fn heeft_bij(&self, account: AccountId, rol: Rol, leerling: &Leerling) -> bool {
        let actor = self.actoren.get(&account);
        actor.is_some_and(|actor| actor.heeft_bij(rol, &actor.feiten(leerling)))
    }

    /// Whose task a term of a pupil is: of who was named, else of the mentor or of who holds the role; and of the
    /// zorgcoördinator when none of these reaches the pupil and reads the record.
    pub(crate) fn van_wie(&self, leerling: &Leerling, termijn: &Termijn) -> Vec<AccountId> {
        let soort = termijn.soort;
        if let Some(account) = termijn.account.filter(|a| self.kan(*a, leerling, soort)) {
            return vec![account];
        }
        let Some(rol) = termijn.eigenaar.rol() else {
            return Vec::new();
        };
        let houders = if termijn.eigenaar == Eigenaar::Mentor {
            let mentor = leerling.gegevens.mentor.into_iter();
            mentor
                .filter(|m| self.heeft_bij(*m, rol, leerling) && self.kan(*m, leerling, soort))
                .collect()
        } else {
            self.met_rol(rol, leerling, soort)
        };
        if houders.is_empty() && rol != Rol::Zorgcoordinator {
            return self.met_rol(Rol::Zorgcoordinator, leerling, soort);
        }
        houders
    }

    /// Whether anybody holds a role at a school.
    pub(crate) fn is_bezet(&self, rol: Rol, school: SchoolId) -> bool {
        let hier = |t: &Toekenning| t.rol == rol && t.is_geldig() && t.bereik.school() == Some(school);
        self.actoren
            .values()
            .any(|actor| actor.toekenningen.iter().any(hier))
    }

    /// Who is a mentor where.
    pub(crate) fn mentoren(&self) -> BTreeMap<Bereik, Vec<AccountId>> {
        let mut per: BTreeMap<Bereik, Vec<AccountId>> = BTreeMap::new();
        for (account, actor) in &self.actoren {
            let mentor = |t: &&Toekenning| t.rol == Rol::Mentor && t.is_geldig();
            for toekenning in actor.toekenningen.iter().filter(mentor) {
                per.entry(toekenning.bereik).or_default().push(*account);
            }
        }
        per
    }
}
