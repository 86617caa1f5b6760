//! The clock: how a term ends (Algemene termijnenwet), every term of the admission procedure, and every term of the support of
//! a pupil, each with its ground and its owner.
//!
//! Every due date is derived from facts, by [`termijnen`] for an application and by [`leerling::termijnen_van`] for a pupil;
//! none is stored.

mod beslistermijn;
mod bezwaartermijn;
mod dwangsom;
mod eigenaar;
mod feiten;
mod gemist;
mod kalender;
pub mod leerling;
mod opschorting;
mod schets;
mod soort;
mod termijn;
mod toelating;
mod verlenging;

use jiff::{ToSpan, civil::Date, civil::Weekday};

pub use dwangsom::{DWANGSOM_DAGEN, dwangsom_cent};
pub use eigenaar::Eigenaar;
pub use feiten::{BezwaarFeiten, KlokFeiten};
pub use gemist::{GESPREK_NA_DAGEN, Gemist};
pub use kalender::{in_aanmeldvenster, laatste_week_september};
pub use opschorting::Opschorting;
pub use soort::TermijnSoort;
pub use termijn::{Betreft, Grond, Termijn, TermijnStaat};
pub use toelating::{begin_bewaring, eerstvolgende, termijnen};
pub use verlenging::{Verlenging, VerlengingFout, mag_mededelen, mag_verlengen};

/// The objection term in weeks, from the day after the decision was sent (Awb art. 6:7 and 6:8 lid 1).
pub const BEZWAAR_WEKEN: i32 = 6;

/// The last day on which an objection can be made to a decision sent on a day.
pub fn bezwaar_tot(verzonden: Date) -> Date {
    termijn_einde(verzonden.saturating_add(BEZWAAR_WEKEN.weeks()))
}

/// The end of a term: one that ends on a Saturday, Sunday or public holiday runs to the next day that is none of these
/// (Algemene termijnenwet art. 1 lid 1).
pub fn termijn_einde(dag: Date) -> Date {
    let mut einde = dag;
    while is_vrij(einde) {
        einde = einde.saturating_add(1.day());
    }
    einde
}

/// Saturday, Sunday or public holiday.
pub fn is_vrij(dag: Date) -> bool {
    matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday) || is_feestdag(dag)
}

/// A public holiday in the sense of the Algemene termijnenwet art. 3: New Year's Day, Good Friday, Easter Monday,
/// King's Day, 5 May, Ascension Day, Whit Monday, both Christmas Days.
pub fn is_feestdag(dag: Date) -> bool {
    let vast = [(1, 1), (5, 5), (12, 25), (12, 26)].contains(&(dag.month(), dag.day()));
    let pasen = eerste_paasdag(dag.year());
    let om_pasen = [-2i32, 1, 39, 50]
        .into_iter()
        .any(|na| pasen.saturating_add(na.days()) == dag);
    vast || om_pasen || dag == koningsdag(dag.year())
}

/// 27 April, or 26 April when that is a Sunday.
fn koningsdag(jaar: i16) -> Date {
    let dag = Date::new(jaar, 4, 27).unwrap_or(Date::ZERO);
    if dag.weekday() == Weekday::Sunday {
        dag.saturating_sub(1.day())
    } else {
        dag
    }
}

/// Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher: whole numbers only).
#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the published algorithm"
)]
pub fn eerste_paasdag(jaar: i16) -> Date {
    let jaar_32 = i32::from(jaar);
    let a = jaar_32 % 19;
    let (b, c) = (jaar_32 / 100, jaar_32 % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let maand = (h + l - 7 * m + 90) / 25;
    let dag = (h + l - 7 * m + 33 * maand + 19) % 32;
    let maand = i8::try_from(maand).unwrap_or(4);
    Date::new(jaar, maand, i8::try_from(dag).unwrap_or(1)).unwrap_or(Date::ZERO)
}

#[cfg(test)]
mod tests;
