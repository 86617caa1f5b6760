//! Steps up and down: the level of a pupil, and what a step asks (R063-R066, R074-R077, R081).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::traject::{Traject, TrajectStaat, Uitkomst};
use crate::{
    id::{AccountId, LeerlingId, TrajectId, TredeId},
    inrichting::catalogus::{Cascadeniveau, Catalogus, Instap},
    toelating::codes,
};

codes! {
    /// On what ground a pupil goes up or down.
    TredeGrond {
        /// Complex, severe or multidisciplinary problems (R066).
        Complex = "complex",
        /// An evaluated traject of the level below was demonstrably not enough (R066).
        Onvoldoende = "onvoldoende",
        /// Learning or development does not come by itself; single, not complex (R065).
        Enkelvoudig = "enkelvoudig",
        /// The goals were reached, less is enough.
        Afschalen = "afschalen",
        /// The school cannot offer a fitting place (R026).
        GeenPassendePlek = "geen_passende_plek",
    }
}

/// A step up or down: who decided, when, why. Never changed, only followed by another (R081).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trede {
    /// Identity.
    pub id: TredeId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The day from which it holds.
    pub datum: Date,
    /// The level before.
    pub van: u8,
    /// The level after.
    pub naar: u8,
    /// On what ground.
    pub grond: TredeGrond,
    /// The role or body that decided.
    pub orgaan: String,
    /// The evaluated traject on which it rests.
    pub traject: Option<TrajectId>,
    /// When the parents were consulted, where the level asks it.
    pub ouders_op: Option<Date>,
    /// Why.
    pub toelichting: String,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
}

codes! {
    /// What is missing of a step.
    TredeGebrek {
        /// The level is not in the catalogue, or it is the one where the pupil is.
        Niveau = "niveau",
        /// Nobody decided.
        Orgaan = "orgaan",
        /// It was not said why (R081).
        Toelichting = "toelichting",
        /// The criterion of the level was not confirmed (R065).
        Criterium = "criterium",
        /// The ground does not carry this step (R066).
        Grond = "grond",
        /// No evaluated traject of a level below that was not enough (R066).
        Evaluatie = "evaluatie",
        /// No adopted ontwikkelingsperspectief (R026).
        Opp = "opp",
        /// The parents were not consulted (R026).
        Ouders = "ouders",
        /// It was not chosen whether a running traject stops or goes on (R074-R076).
        Doorloop = "doorloop",
        /// A traject that goes on has no end date, or one before the step (Q20).
        DoorloopEinde = "doorloop_einde",
    }
}

/// What becomes of a running traject at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doorloop {
    /// It ends.
    Stopt,
    /// It goes on for a while, until a day.
    Tot(Option<Date>),
}

/// A step that somebody wants to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap<'a> {
    /// The day from which it holds.
    pub datum: Date,
    /// The level before.
    pub van: u8,
    /// The level after.
    pub naar: u8,
    /// On what ground.
    pub grond: TredeGrond,
    /// Who decided.
    pub orgaan: &'a str,
    /// Why.
    pub toelichting: &'a str,
    /// The criterion of the level was confirmed.
    pub criterium: bool,
    /// The evaluated traject on which it rests.
    pub traject: Option<&'a Traject>,
    /// An ontwikkelingsperspectief was adopted.
    pub opp: bool,
    /// The parents were consulted.
    pub ouders: bool,
    /// What becomes of each running traject.
    pub doorloop: &'a BTreeMap<TrajectId, Doorloop>,
}

/// What keeps a pupil from a step; empty: it can be taken. In the order of the list of gaps, each once.
pub fn gebreken(catalogus: &Catalogus, stap: &Stap<'_>, trajecten: &[Traject]) -> Vec<TredeGebrek> {
    use TredeGebrek as G;
    let mut alle = BTreeSet::new();
    let mut mist = |wat, ontbreekt: bool| {
        if ontbreekt {
            alle.insert(wat);
        }
    };
    mist(G::Orgaan, stap.orgaan.trim().is_empty());
    mist(G::Toelichting, stap.toelichting.trim().is_empty());
    let level = catalogus.niveau(stap.naar);
    mist(G::Niveau, level.is_none() || stap.naar == stap.van);
    if let Some(level) = level.filter(|_| stap.naar > stap.van) {
        let asks = |instap| level.instap.contains(&instap);
        mist(G::Criterium, asks(Instap::Criterium) && !stap.criterium);
        let carried = matches!(stap.grond, TredeGrond::Complex | TredeGrond::Onvoldoende);
        mist(G::Grond, asks(Instap::Onderbouwd) && !carried);
        let evaluated = stap.traject.is_some_and(|t| draagt(t, stap));
        mist(G::Evaluatie, stap.grond == TredeGrond::Onvoldoende && !evaluated);
        mist(G::Opp, asks(Instap::Opp) && !stap.opp);
        mist(G::Ouders, asks(Instap::Ouders) && !stap.ouders);
        mist(G::Grond, stap.grond == TredeGrond::Afschalen);
        // R026: to where the school cannot serve there is one way.
        let geen_plek = stap.grond == TredeGrond::GeenPassendePlek;
        mist(G::Grond, asks(Instap::GeenPlek) && !geen_plek);
    }
    for traject in trajecten
        .iter()
        .filter(|t| moet_kiezen(catalogus, t, stap.datum, stap.naar))
    {
        let choice = stap.doorloop.get(&traject.id);
        mist(G::Doorloop, choice.is_none());
        if let Some(Doorloop::Tot(tot)) = choice {
            mist(G::DoorloopEinde, tot.is_none_or(|tot| tot < stap.datum));
        }
    }
    alle.into_iter().collect()
}

/// Whether a traject carries the ground that what was tried was not enough: of a level below, evaluated, and not enough.
fn draagt(traject: &Traject, stap: &Stap<'_>) -> bool {
    traject.niveau < stap.naar && matches!(traject.uitkomst, Some(Uitkomst::Deels | Uitkomst::Onvoldoende))
}

/// Whether at a step it must be chosen what becomes of a traject: it runs, and its kind of support does not belong to the
/// level to which the pupil goes (R074, R075, R076).
pub fn moet_kiezen(catalogus: &Catalogus, traject: &Traject, dag: Date, naar: u8) -> bool {
    traject.staat == TrajectStaat::Loopt
        && traject.loopt_op(dag)
        && !hoort_bij(catalogus, &traject.soort, naar)
}

/// Whether a kind of support belongs to a level.
pub(super) fn hoort_bij(catalogus: &Catalogus, soort: &str, niveau: u8) -> bool {
    catalogus
        .soort(soort)
        .is_some_and(|soort| soort.niveaus.contains(&niveau))
}

/// The level of a pupil on a day (R063): the highest at which support runs that does not merely go on; and the one to which
/// was stepped last, as long as its support did not end again. Without either, the lowest of the catalogue.
pub fn niveau_van(catalogus: &Catalogus, trajecten: &[Traject], treden: &[Trede], dag: Date) -> u8 {
    let lowest = catalogus.niveau.iter().map(|n| n.nr).min().unwrap_or(1);
    let last = treden.iter().rfind(|trede| trede.datum <= dag);
    // What began before a step down and belongs to both levels, runs at the lower one since.
    let running = trajecten
        .iter()
        .filter(|t| t.loopt_op(dag) && t.doorloop_tot.is_none())
        .map(|t| match last {
            Some(stap)
                if t.begin.is_some_and(|begin| begin <= stap.datum)
                    && hoort_bij(catalogus, &t.soort, stap.naar) =>
            {
                t.niveau.min(stap.naar)
            }
            _ => t.niveau,
        });
    let stepped = last
        .filter(|trede| !uitgewerkt(trajecten, trede, dag))
        .map(|trede| trede.naar);
    running.chain(stepped).fold(lowest, std::cmp::max)
}

/// Whether support of a level may begin: to a level that asks complex problems or an evaluated traject the pupil was taken by
/// a step (R066); the traject alone does not take him there.
pub fn is_gestapt(catalogus: &Catalogus, treden: &[Trede], niveau: u8) -> bool {
    let asked = catalogus
        .niveau(niveau)
        .is_some_and(|n| n.instap.contains(&Instap::Onderbouwd));
    !asked || treden.last().is_some_and(|trede| trede.naar >= niveau)
}

/// Whether it was said why support of a level is asked, where the level has a criterion (R065): by a step to it or higher, or
/// at the traject itself.
pub fn is_gemotiveerd(catalogus: &Catalogus, treden: &[Trede], niveau: u8, reden: bool) -> bool {
    let asked = catalogus
        .niveau(niveau)
        .is_some_and(|n| n.instap.contains(&Instap::Criterium));
    !asked || reden || treden.last().is_some_and(|trede| trede.naar >= niveau)
}

/// Whether the support to which a step led has ended, all of it.
fn uitgewerkt(trajecten: &[Traject], trede: &Trede, dag: Date) -> bool {
    let own = || trajecten.iter().filter(|t| t.niveau == trede.naar);
    let ended = own().any(|t| t.beeindigd_op.is_some_and(|op| op >= trede.datum && op < dag));
    ended && !own().any(|t| !t.staat.is_einde() || t.loopt_op(dag))
}

/// The levels at which trajecten of a kind can run: registered ones only. At level 1 there is never a traject (R064).
pub fn niveaus_voor<'a>(catalogus: &'a Catalogus, soort: &str) -> Vec<&'a Cascadeniveau> {
    let allowed = catalogus
        .soort(soort)
        .map(|s| s.niveaus.as_slice())
        .unwrap_or_default();
    catalogus
        .niveau
        .iter()
        .filter(|n| n.geregistreerd && allowed.contains(&n.nr))
        .collect()
}
