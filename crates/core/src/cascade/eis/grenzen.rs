//! The limits of an offer, guarded when it is asked for (R139). What the source does not limit is not limited.

use super::{Ernst, Gebrek, GebrekSoort as G, gebrek};
use crate::{
    cascade::{
        feiten::TrajectFeiten,
        grens::{schoolweek, schoolweken, volgende_week},
    },
    inrichting::catalogus::{Grenzen, Vorm},
};

pub(super) fn gebreken(grenzen: &Grenzen, arrangement: &str, f: &TrajectFeiten) -> Vec<Gebrek> {
    [
        minuten(grenzen, arrangement, f),
        keren(grenzen, f),
        duur(grenzen, f),
        groep(grenzen, f),
        verlenging(grenzen, f),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Minutes of own staff in the fullest school week, together with running trajecten of the same offer. Over the limit it is
/// marked (R121, R125, R127); when others use up what is left, that is said before.
fn minuten(grenzen: &Grenzen, arrangement: &str, f: &TrajectFeiten) -> Option<Gebrek> {
    let most = u32::from(grenzen.minuten_per_week?);
    let own = u32::from(f.minuten_per_week?);
    let others = anderen(arrangement, f);
    let sum = own.saturating_add(others);
    if sum > most {
        return Some(gebrek(G::Minuten, Ernst::Afwijkbaar, ""));
    }
    (others > 0 && sum == most).then(|| gebrek(G::Minuten, Ernst::Waarschuwing, ""))
}

/// The minutes that other trajecten of the offer take in the fullest week of the period.
fn anderen(arrangement: &str, f: &TrajectFeiten) -> u32 {
    let van = f.periode.0.unwrap_or(f.vandaag);
    let tot = f.periode.1.unwrap_or(van);
    let mut week = schoolweek(van);
    let mut most = 0;
    // A period of more than three years is a slip of the pen; the weeks beyond add nothing.
    for _ in 0..160 {
        if week > tot {
            break;
        }
        let sum = f
            .andere
            .iter()
            .filter(|ander| ander.arrangement == arrangement && ander.loopt_in_week(week))
            .map(|ander| u32::from(ander.minuten_per_week))
            .sum();
        most = std::cmp::max(most, sum);
        week = volgende_week(week);
    }
    most
}

fn keren(grenzen: &Grenzen, f: &TrajectFeiten) -> Option<Gebrek> {
    let over = f.keren_per_week? > grenzen.keren_per_week?;
    over.then(|| gebrek(G::Keren, Ernst::Afwijkbaar, ""))
}

/// School weeks from the first to the last day. What comes when it takes longer is named (R134). An offer that always takes
/// as long is not cut short unseen (R135).
fn duur(grenzen: &Grenzen, f: &TrajectFeiten) -> Option<Gebrek> {
    let period = schoolweken(f.periode.0?, f.periode.1?, &f.dichte_weken);
    let most = grenzen.weken.or(grenzen.duur)?;
    let allowed = if grenzen.verlengbaar {
        let extra = u16::try_from(f.verlengd).unwrap_or(u16::MAX);
        most.saturating_mul(extra.saturating_add(1))
    } else {
        most
    };
    if period > allowed {
        return Some(gebrek(G::Weken, Ernst::Afwijkbaar, grenzen.bij_langer.clone()));
    }
    let short = grenzen.duur.is_some_and(|always| period < always);
    short.then(|| gebrek(G::Weken, Ernst::Waarschuwing, ""))
}

/// The group with this pupil in it: the eleventh of ten is refused (R122, R128, R135), the last place is said.
fn groep(grenzen: &Grenzen, f: &TrajectFeiten) -> Option<Gebrek> {
    let most = usize::from(grenzen.groep?);
    // Off-site programmes have groups too (15c).
    if !matches!(f.vorm, Vorm::Groep | Vorm::Bovenschools) {
        return None;
    }
    match f.groepsgrootte.cmp(&most) {
        std::cmp::Ordering::Greater => Some(gebrek(G::Groep, Ernst::Streng, "")),
        std::cmp::Ordering::Equal => Some(gebrek(G::Groep, Ernst::Waarschuwing, "")),
        std::cmp::Ordering::Less => None,
    }
}

/// Each extension is a decision; more than one is marked (R129, Q29).
fn verlenging(grenzen: &Grenzen, f: &TrajectFeiten) -> Option<Gebrek> {
    (grenzen.verlengbaar && f.verlengd > 1).then(|| gebrek(G::Verlenging, Ernst::Afwijkbaar, ""))
}
