//! Steps up and down: the level of a pupil, and what a step asks (R063-R066, R074-R077, R081).

use jiff::civil::Date;

use crate::{
    id::{AccountId, LeerlingId, TrajectId, TredeId},
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
    /// Why.
    pub toelichting: String,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
}
