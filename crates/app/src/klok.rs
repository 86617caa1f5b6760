//! The clock at work: the terms of a pupil, what is mine to do, whom we missed, the terms of a school, who stays at home.

mod blad;
mod eigen;
mod gemist;
mod overzicht;
mod taak;
mod thuis;

pub(crate) use blad::Bekend;
pub(crate) use eigen::venster;
pub use eigen::{MijnTermijnenBlad, TermijnGroep, TermijnRegel, Urgentie};
pub use gemist::{GemistBlad, GemistLijst, GemistRegel, GemistWerk};
pub use overzicht::{TermijnenBlad, TermijnenFilter, TermijnenTelling};
pub(crate) use taak::Bezetting;
pub use thuis::{ThuisBlad, ThuisInvoer, ThuisLijst};

use vangnet_core::{
    klok::{Termijn, TermijnSoort},
    leerling::Leerling,
    toegang::{Action, Actor, LeerlingFeiten, Resource, decide},
};

use crate::Ctx;

/// At most this many lines in a group of a work list.
pub(crate) const REGELS: usize = 20;

/// Whether somebody may know of terms of a kind of a pupil: may read the record, and the class of what it says.
pub(crate) fn ziet(actor: &Actor, soort: TermijnSoort, feiten: LeerlingFeiten) -> bool {
    let (action, klasse) = soort.leesrecht();
    let decision = decide(actor, action, &Resource::Leerling(feiten));
    decision.allowed && decision.klassen.bevat(klasse)
}

impl Ctx {
    /// The terms of a pupil that the reader may know of.
    pub(crate) fn zichtbaar(&self, leerling: &Leerling, termijnen: Vec<Termijn>) -> Vec<Termijn> {
        let feiten = self.actor.feiten(leerling);
        let mut gezien: Vec<(Action, vangnet_core::toegang::Klasse, bool)> = Vec::new();
        termijnen
            .into_iter()
            .filter(|termijn| {
                let (action, klasse) = termijn.soort.leesrecht();
                let bekend = gezien.iter().find(|(a, k, _)| (*a, *k) == (action, klasse));
                if let Some((.., ziet)) = bekend {
                    return *ziet;
                }
                let ziet = ziet(&self.actor, termijn.soort, feiten);
                gezien.push((action, klasse, ziet));
                ziet
            })
            .collect()
    }
}
