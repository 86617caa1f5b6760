//! A traject: support that one pupil gets, from the question to its end.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, GroepId, LeerlingId, PartnerId, SchoolId, TrajectId},
    inrichting::catalogus::{Partij, Vorm},
    toelating::codes,
};

codes! {
    /// Where a traject stands.
    TrajectStaat {
        /// Asked for, and waits for a decision.
        Gevraagd = "gevraagd",
        /// Decided; begins on its day.
        Besloten = "besloten",
        /// Runs.
        Loopt = "loopt",
        /// Ended.
        Beeindigd = "beeindigd",
        /// Not granted.
        Afgewezen = "afgewezen",
        /// Taken back before it began.
        Ingetrokken = "ingetrokken",
    }
}

codes! {
    /// What happens to a traject.
    TrajectGebeurtenis {
        /// Somebody asks for it.
        Gevraagd = "gevraagd",
        /// It is decided that it comes.
        Besloten = "besloten",
        /// It is decided that it does not come.
        Afgewezen = "afgewezen",
        /// It begins.
        Begonnen = "begonnen",
        /// It gets a new end, by decision (R129).
        Verlengd = "verlengd",
        /// It goes on for a while after a step up or down (R074-R076).
        Doorgelopen = "doorgelopen",
        /// It ends.
        Beeindigd = "beeindigd",
        /// It is taken back before it began.
        Ingetrokken = "ingetrokken",
    }
}

codes! {
    /// What a traject brought, as its evaluation found (R066).
    Uitkomst {
        /// Its goals were reached.
        Voldoende = "voldoende",
        /// Some were.
        Deels = "deels",
        /// Demonstrably not enough.
        Onvoldoende = "onvoldoende",
    }
}

impl TrajectStaat {
    /// The state after an event; `None` when it does not happen here.
    pub const fn na(self, gebeurtenis: TrajectGebeurtenis) -> Option<Self> {
        use TrajectGebeurtenis as G;
        match (self, gebeurtenis) {
            (Self::Gevraagd, G::Besloten) => Some(Self::Besloten),
            (Self::Gevraagd, G::Afgewezen) => Some(Self::Afgewezen),
            (Self::Gevraagd | Self::Besloten, G::Ingetrokken) => Some(Self::Ingetrokken),
            (Self::Besloten, G::Begonnen) | (Self::Loopt, G::Verlengd | G::Doorgelopen) => Some(Self::Loopt),
            (Self::Loopt, G::Beeindigd) => Some(Self::Beeindigd),
            _ => None,
        }
    }

    /// Whether nothing more happens to it.
    pub const fn is_einde(self) -> bool {
        matches!(self, Self::Beeindigd | Self::Afgewezen | Self::Ingetrokken)
    }
}

/// What was asked and answered of a traject: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrajectInhoud {
    /// Why, in words.
    pub reden: String,
    /// The needs it answers, by code.
    pub behoeften: BTreeSet<String>,
    /// The criteria that were ticked, by their place in the catalogue from 0.
    pub criteria: BTreeSet<usize>,
    /// What was chosen from each list, by code.
    pub keuzes: BTreeMap<String, BTreeSet<String>>,
    /// What was answered to what the catalogue asks, by code.
    pub antwoorden: BTreeMap<String, String>,
    /// The need of the pupil weighed against the effect on the group (R141).
    pub weging: String,
}

/// A traject as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traject {
    /// Identity.
    pub id: TrajectId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The school that keeps it.
    pub school: SchoolId,
    /// The offer, by its code in the catalogue.
    pub arrangement: String,
    /// The kind of support, by code.
    pub soort: String,
    /// The level at which it runs.
    pub niveau: u8,
    /// In what form.
    pub vorm: Vorm,
    /// Made to measure, outside the standard offer (R071).
    pub maatwerk: bool,
    /// The group, when it is given in one.
    pub groep: Option<GroepId>,
    /// Where it stands.
    pub staat: TrajectStaat,
    /// When it was asked for.
    pub gevraagd_op: Date,
    /// First day.
    pub begin: Option<Date>,
    /// Last day as planned.
    pub einde: Option<Date>,
    /// The day on which it ended.
    pub beeindigd_op: Option<Date>,
    /// Goes on until this day after a step up or down.
    pub doorloop_tot: Option<Date>,
    /// The last day on which the pupil is followed after its end (R111, R132); known when it has ended.
    pub volgen_tot: Option<Date>,
    /// Minutes in a school week by the school's own staff.
    pub minuten_per_week: Option<u16>,
    /// Times in a school week.
    pub keren_per_week: Option<u8>,
    /// Minutes in a school week by others, which no limit counts (R125).
    pub extern_minuten: Option<u16>,
    /// Who gives it, by role or in words.
    pub uitvoerder: String,
    /// Who guides it, when it is somebody with an account.
    pub begeleider: Option<AccountId>,
    /// Who pays.
    pub financier: Partij,
    /// The partner that gives it.
    pub partner: Option<PartnerId>,
    /// When it must be evaluated next.
    pub evaluatie_op: Option<Date>,
    /// What it brought.
    pub uitkomst: Option<Uitkomst>,
    /// What was asked and answered.
    pub inhoud: TrajectInhoud,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Traject {
    /// Whether it can be evaluated: while it runs, and after it stopped without its evaluation at a step (R140).
    pub const fn is_te_evalueren(&self) -> bool {
        match self.staat {
            TrajectStaat::Loopt => true,
            TrajectStaat::Beeindigd => self.evaluatie_op.is_some(),
            _ => false,
        }
    }

    /// Whether it runs on a day, the time it goes on after a step included.
    pub fn loopt_op(&self, dag: Date) -> bool {
        let begonnen = self.begin.is_some_and(|begin| begin <= dag);
        let voorbij = self.beeindigd_op.is_some_and(|op| op < dag);
        matches!(self.staat, TrajectStaat::Loopt | TrajectStaat::Beeindigd) && begonnen && !voorbij
    }
}

/// A step of a traject: who, when, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrajectStap {
    /// Its number, from 1.
    pub nummer: i32,
    /// What happened.
    pub gebeurtenis: TrajectGebeurtenis,
    /// The state after it.
    pub staat: TrajectStaat,
    /// The day of the deed.
    pub datum: Date,
    /// The role or body that decided, when it was decided.
    pub orgaan: Option<String>,
    /// Why.
    pub toelichting: String,
    /// What was set aside, each with its reason.
    pub afwijkingen: Vec<Afwijking>,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
}

/// A demand that was set aside by decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afwijking {
    /// The demand, by the code of its [`super::eis::Gebrek`].
    pub gebrek: String,
    /// Why.
    pub reden: String,
}
