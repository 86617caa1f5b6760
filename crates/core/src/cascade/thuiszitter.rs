//! A pupil who stays at home without a full programme (R143): since when, how much there is, who takes the next step.
//!
//! No source orders this; what is kept is what the list must show **\[choice\]**. Illness is a medical fact and has no code here:
//! the reason says what the school can do something about.

use jiff::civil::Date;

use crate::{
    id::{AccountId, LeerlingId, ThuiszitterId},
    toelating::codes,
};

codes! {
    /// Why there is no full programme.
    ThuisReden {
        /// Waits for a place that was found or asked for.
        WachtOpPlek = "wacht_op_plek",
        /// Nothing that fits was found yet.
        GeenAanbod = "geen_aanbod",
        /// Cannot come at the moment.
        KanNiet = "kan_niet",
        /// Does not come.
        KomtNiet = "komt_niet",
        /// Something else.
        Anders = "anders",
    }
}

/// A time at home as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thuiszitter {
    /// Identity.
    pub id: ThuiszitterId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// First day without a full programme.
    pub van: Date,
    /// Last day; open when absent.
    pub tot: Option<Date>,
    /// Why.
    pub reden: ThuisReden,
    /// Who takes the next step.
    pub eigenaar: Option<AccountId>,
    /// Minutes of programme that there are in a school week.
    pub minuten_per_week: u16,
    /// By when the next step is taken.
    pub stap_op: Option<Date>,
    /// The next step, in words.
    pub stap: String,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// Days from the first day without a full programme to a day, or to the last one when it ended before; the first counts.
pub fn dagen_zonder(van: Date, tot: Option<Date>, dag: Date) -> i32 {
    let einde = tot.map_or(dag, |tot| tot.min(dag));
    van.until(einde)
        .map_or(0, |span| span.get_days().saturating_add(1))
        .max(0)
}
