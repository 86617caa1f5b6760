//! Arrangements of their own kind, each with the rules that the profiles state for it: vangnetregeling, mbo-entree, return
//! from elsewhere, effect of outside help, lwoo lessons, following after leaving.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::{
    eis::Ernst,
    traject::{Traject, TrajectStaat},
};
use crate::{
    inrichting::catalogus::{Catalogus, Partij},
    schooljaar,
    toelating::codes,
};

/// Whether one of the days lies in the school year of a day.
fn in_schooljaar(dagen: &[Date], dag: Date) -> bool {
    let first = schooljaar::eerste_dag(dag);
    dagen.iter().any(|other| schooljaar::eerste_dag(*other) == first)
}

/// Whether the praktijkschool still must evaluate in this school year how a pupil with a TLV for PrO does in vmbo-basis: at
/// least once a year (R110, 000:267).
pub fn vangnet_evaluatie_open(evaluaties: &[Date], vandaag: Date) -> bool {
    !in_schooljaar(evaluaties, vandaag)
}

/// How heavy it weighs that a pupil of the vangnetregeling moves to praktijkonderwijs in a year: in year 1 or 2 it is what
/// was agreed, later only with a reason (R110, Q30).
pub const fn vangnet_overstap(leerjaar: u8) -> Option<Ernst> {
    if leerjaar <= 2 {
        None
    } else {
        Some(Ernst::Afwijkbaar)
    }
}

codes! {
    /// What must be tested before a pupil goes to mbo-entree, and the level that must be in reach (R111, 000:269).
    EntreeEis {
        /// Whether it is feasible, cognitively.
        Cognitief = "cognitief",
        /// Whether it is feasible, in what was learnt.
        Didactisch = "didactisch",
        /// Whether it is feasible, socially and emotionally.
        SociaalEmotioneel = "sociaal_emotioneel",
        /// 2F for language.
        Taal2f = "taal_2f",
        /// 2F for arithmetic.
        Rekenen2f = "rekenen_2f",
    }
}

/// What is not met of mbo-entree; empty: eligible.
pub fn entree_mist(gehaald: &BTreeSet<EntreeEis>) -> Vec<EntreeEis> {
    EntreeEis::ALL
        .into_iter()
        .filter(|eis| !gehaald.contains(eis))
        .collect()
}

/// Trajecten that others watch over, without a look at what they bring (R112): the school refers and watches the effect.
/// `gemeten` says whether the effect of a traject was looked at.
pub fn zonder_effect<'a>(
    catalogus: &'a Catalogus,
    trajecten: &'a [Traject],
    gemeten: impl Fn(&Traject) -> bool + 'a,
) -> impl Iterator<Item = &'a Traject> {
    trajecten.iter().filter(move |traject| {
        let outside = catalogus
            .soort(&traject.soort)
            .is_some_and(|soort| soort.toezicht == Partij::Extern);
        let given = matches!(traject.staat, TrajectStaat::Loopt | TrajectStaat::Beeindigd);
        outside && given && !gemeten(traject)
    })
}

/// Whether a running traject that belongs on the agenda of the knooppuntenoverleg never was there (R115, 000:288).
pub fn nooit_geagendeerd(traject: &Traject, veld: &str) -> bool {
    let on = traject
        .inhoud
        .antwoorden
        .get(veld)
        .is_some_and(|a| a.trim().parse::<Date>().is_ok());
    traject.staat == TrajectStaat::Loopt && !on
}

/// Running trajecten that need an ontwikkelingsperspectief (breedte) without one contact with the parents since they began
/// (R055, 002:290).
pub fn zonder_oudercontact<'a>(
    catalogus: &'a Catalogus,
    trajecten: &'a [Traject],
    contacten: &'a [Date],
) -> impl Iterator<Item = &'a Traject> {
    trajecten.iter().filter(move |traject| {
        let breedte = catalogus.soort(&traject.soort).is_some_and(|soort| soort.opp);
        let contact = traject
            .begin
            .is_some_and(|begin| contacten.iter().any(|dag| *dag >= begin));
        breedte && traject.staat == TrajectStaat::Loopt && !contact
    })
}

/// Most minutes in a week of lessons for pupils with lwoo (002:427).
const LWOO_MINUTEN: u16 = 120;
/// Decisions in a school year on that programme: one each report period (002:572).
const LWOO_BESLUITEN: usize = 3;

/// The lwoo lessons of a pupil in a school year (R093).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LwooLessen {
    /// Decisions so far.
    pub besluiten: usize,
    /// Decisions that are still to come in this school year.
    pub nog: usize,
    /// More than two hours a week: warned.
    pub te_veel: bool,
}

/// Counts the decisions in the school year of a day and looks at the minutes a week.
pub fn lwoo_lessen(minuten_per_week: u16, besluiten: &[Date], dag: Date) -> LwooLessen {
    let first = schooljaar::eerste_dag(dag);
    let made = besluiten
        .iter()
        .filter(|other| schooljaar::eerste_dag(**other) == first)
        .count();
    LwooLessen {
        besluiten: made,
        nog: LWOO_BESLUITEN.saturating_sub(made),
        te_veel: minuten_per_week > LWOO_MINUTEN,
    }
}

/// Extra help that a teacher or mentor gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hulp {
    /// Within the lessons of the teacher: that stays basis.
    pub in_de_les: bool,
    /// Structural over a set period.
    pub structureel: bool,
}

/// Whether extra help became breedte, and so needs an ontwikkelingsperspectief (R096, 002:459).
pub const fn is_breedte(hulp: Hulp) -> bool {
    hulp.structureel && !hulp.in_de_les
}

/// Weeks for which a pupil is followed after leaving for mbo (R132, 002:880).
const VOLGEN_WEKEN: i32 = 52;
/// Years of aftercare, mbo-entree included (R111, 000:269).
const NAZORG_JAREN: i32 = 2;

/// Whether a pupil who left is still on the list to follow on a day (R132): 52 weeks, the last day included.
pub fn wordt_gevolgd(vertrek: Date, dag: Date) -> bool {
    let until = vertrek.saturating_add(VOLGEN_WEKEN.weeks());
    vertrek <= dag && dag <= until
}

/// The last day of aftercare.
pub fn nazorg_tot(vertrek: Date) -> Date {
    vertrek.saturating_add(NAZORG_JAREN.years())
}

codes! {
    /// The steps of a stay outside the school (R118, 002:662), in their order.
    Verblijf {
        /// The pupil was put forward.
        Aanmelding = "aanmelding",
        /// The work began.
        Werkwijze = "werkwijze",
        /// The pupil came back.
        Terugkeer = "terugkeer",
    }
}

/// The step that comes next; `None` when all were taken: only then can it be closed.
pub fn volgende_stap(gezet: &BTreeSet<Verblijf>) -> Option<Verblijf> {
    Verblijf::ALL.into_iter().find(|stap| !gezet.contains(stap))
}

codes! {
    /// By whom a pupil of a cluster is served, and so who decides (R026, R116).
    Clusterweg {
        /// An institute of its own, outside the samenwerkingsverband.
        Instelling = "instelling",
        /// The samenwerkingsverband, by a TLV.
        Tlv = "tlv",
    }
}

/// The way for a cluster: 1 and 2 have their own, 3 and 4 go through the samenwerkingsverband (002:896-904).
pub const fn clusterweg(cluster: u8) -> Option<Clusterweg> {
    match cluster {
        1 | 2 => Some(Clusterweg::Instelling),
        3 | 4 => Some(Clusterweg::Tlv),
        _ => None,
    }
}

/// The day on which a traject that waits for a place ends: when the pupil is placed (R138, 002:890). `None` when it does not
/// wait for one.
pub fn einde_bij_plaatsing(catalogus: &Catalogus, traject: &Traject, geplaatst: Date) -> Option<Date> {
    let waits = catalogus
        .arrangement(&traject.arrangement)
        .is_some_and(|a| a.eis.contains(&super::eis::Eis::TlvVso));
    (waits && traject.loopt_op(geplaatst)).then_some(geplaatst)
}

/// Whether a solution for a level that stays out of reach is complete: what is done, and with whom (R098, 002:518).
pub fn oplossing_volledig(oplossing: &str, partijen: &[String]) -> bool {
    !oplossing.trim().is_empty() && partijen.iter().any(|p| !p.trim().is_empty())
}

/// The roles that nobody has of those that there must be (R099, 002:608).
pub fn onvervuld<'a>(rollen: &'a [&'a str], vervuld: &'a BTreeSet<String>) -> impl Iterator<Item = &'a str> {
    rollen.iter().copied().filter(|rol| !vervuld.contains(*rol))
}
