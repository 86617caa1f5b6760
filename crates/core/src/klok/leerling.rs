//! The terms of the support of one pupil: from facts to due dates, each with its ground, its owner and the record it is about.

mod afloop;
mod feiten;
mod plan;
mod schooljaar;
mod steun;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub use feiten::{AfspraakFeit, BesluitFeit, DoelFeit, IngelichtFeit, LeerlingKlok, ThuisFeit, TrajectFeit};
pub use schooljaar::deel_einde;

use super::{Betreft, Termijn, TermijnStaat, schets::Schets, termijnen};
use crate::{bewaring::steun::Bewaartermijn, inrichting::catalogus::Planregels};

/// What a samenwerkingsverband set that terms of support depend on.
#[derive(Debug, Clone, Copy)]
pub struct Klokregels<'a> {
    /// What plans must keep to.
    pub plan: &'a Planregels,
    /// How long support is kept.
    pub bewaring: Bewaartermijn,
    /// The Mondays of the weeks in which the schools are closed.
    pub dicht: &'a BTreeSet<Date>,
}

/// Every term that the facts of a pupil set going, met or not, sorted by last day and then by kind. Facts that nobody looked
/// up set nothing going.
///
/// Who left the school ([`LeerlingKlok::is_vertrokken`]) has no terms of plans, of the school year, of a grant and of staying at
/// home any more: what remains is to be ended, followed or destroyed.
pub fn termijnen_van(feiten: &LeerlingKlok, regels: &Klokregels<'_>, vandaag: Date) -> Vec<Termijn> {
    let mut schetsen: Vec<Schets> = Vec::new();
    if !feiten.is_vertrokken(vandaag) {
        plan::termijnen(feiten, regels.plan, vandaag, &mut schetsen);
        schooljaar::termijnen(feiten, regels, vandaag, &mut schetsen);
        steun::van_een_leerling(feiten, &mut schetsen);
        afloop::besluiten(feiten, &mut schetsen);
    }
    steun::trajecten(feiten, vandaag, &mut schetsen);
    steun::afspraken(feiten, &mut schetsen);
    afloop::termijnen(feiten, regels, vandaag, &mut schetsen);
    let mut alle: Vec<Termijn> = schetsen.into_iter().map(|schets| schets.op(vandaag)).collect();
    for (aanvraag, klok) in &feiten.toelating {
        let eigen = termijnen(klok, vandaag).into_iter().map(|termijn| Termijn {
            betreft: Some(Betreft::Aanvraag(*aanvraag)),
            ..termijn
        });
        alle.extend(eigen);
    }
    alle.sort_by_key(|t| (t.einde, t.soort, t.begin, t.betreft));
    alle
}

impl Termijn {
    /// Whether it asks something of its owner on the day for which it was derived: not met, and not a possibility or period
    /// that just ended.
    pub fn vraagt(&self) -> bool {
        !self.staat.is_gehaald() && (self.staat != TermijnStaat::Verlopen || !self.soort.vervalt())
    }
}
