//! Extra lessons and help beside the lessons, that are no traject: lessons for pupils with lwoo, help after school, talks
//! (R093, R096).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, HulpId, LeerlingId},
    inrichting::catalogus::Catalogus,
    schooljaar,
    toelating::codes,
};

codes! {
    /// What kind of help.
    HulpSoort {
        /// Lessons for pupils with lwoo: language and arithmetic, later Dutch, English and mathematics (002:427).
        LwooLes = "lwoo_les",
        /// Extra lessons or explanation.
        ExtraLes = "extra_les",
        /// Talks of a mentor or teacher.
        Gesprek = "gesprek",
        /// Something else.
        Anders = "anders",
    }
}

/// What it is about: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HulpInhoud {
    /// Subjects, or what it is about.
    pub waarvoor: String,
    /// What it brought; empty while it was not evaluated.
    #[serde(default)]
    pub evaluatie: String,
}

/// Help that was decided for a period. For lwoo lessons each report period is a decision of its own (002:572).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hulp {
    /// Identity.
    pub id: HulpId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// What kind.
    pub soort: HulpSoort,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Date,
    /// Minutes in a school week.
    pub minuten_per_week: u16,
    /// Given by the teacher within the lesson: that stays basis (002:459).
    pub in_de_les: bool,
    /// Structural over its period.
    pub structureel: bool,
    /// What it is about.
    pub inhoud: HulpInhoud,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// Whether help became breedte and so needs an ontwikkelingsperspectief (R096, 002:459-460): structural, outside the lesson, and
/// in a samenwerkingsverband that asks one for extra support.
pub fn is_breedte(catalogus: &Catalogus, soort: HulpSoort, in_de_les: bool, structureel: bool) -> bool {
    let asks = catalogus.soort.iter().any(|s| s.opp);
    asks && structureel && !in_de_les && soort != HulpSoort::LwooLes
}

/// Most minutes in a week of lessons for pupils with lwoo (002:427).
const LWOO_MINUTEN: u32 = 120;
/// Decisions in a school year on that programme: one each report period (002:572).
const LWOO_BESLUITEN: usize = 3;

/// The lwoo lessons of a pupil in the school year of a day (R093).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LwooLessen {
    /// Decisions so far.
    pub besluiten: usize,
    /// Decisions that are still to come in this school year.
    pub nog: usize,
    /// More than two hours in a week of that school year: warned.
    pub te_veel: bool,
}

/// Counts the decisions in the school year of a day, and the minutes in its fullest week; `None` when there are no lwoo lessons in
/// that year.
pub fn lwoo_lessen(hulp: &[Hulp], dag: Date) -> Option<LwooLessen> {
    let first = schooljaar::eerste_dag(dag);
    let lessons = || hulp.iter().filter(|h| h.soort == HulpSoort::LwooLes);
    // What begins on one day is one decision, whatever the subjects.
    let begin: BTreeSet<Date> = lessons()
        .map(|h| h.van)
        .filter(|van| schooljaar::eerste_dag(*van) == first)
        .collect();
    let minuten = |op: Date| -> u32 {
        let runs = lessons().filter(|h| h.van <= op && op <= h.tot);
        runs.map(|h| u32::from(h.minuten_per_week)).sum()
    };
    (!begin.is_empty()).then(|| LwooLessen {
        besluiten: begin.len(),
        nog: LWOO_BESLUITEN.saturating_sub(begin.len()),
        // The fullest week begins with one of them.
        te_veel: begin.iter().any(|van| minuten(*van) > LWOO_MINUTEN),
    })
}
