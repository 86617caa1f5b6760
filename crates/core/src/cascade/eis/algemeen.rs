//! What every offer demands.

use super::{Eis, Ernst, Gebrek, GebrekSoort as G, gebrek};
use crate::{
    cascade::feiten::TrajectFeiten,
    inrichting::catalogus::{Arrangement, Ondersteuningssoort, Vorm},
};

/// What must be there to ask.
pub(super) fn bij_vraag(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    f: &TrajectFeiten,
) -> Vec<Gebrek> {
    let mut alle = Vec::new();
    alle.extend(onderwijs(arrangement, f));
    alle.extend(behoeften(arrangement, f));
    alle.extend(
        (0..arrangement.criteria.len())
            .filter(|nr| !f.criteria.contains(nr))
            .map(|nr| gebrek(G::Criteria, Ernst::Afwijkbaar, nr.to_string())),
    );
    if soort.casus && !f.casus {
        alle.push(gebrek(G::Casus, Ernst::Streng, ""));
    }
    if !f.doel && f.vorm != Vorm::Lesgroep {
        alle.push(gebrek(G::Doel, Ernst::Waarschuwing, ""));
    }
    alle
}

/// The kind of education of the pupil, not of the school (R021).
fn onderwijs(arrangement: &Arrangement, f: &TrajectFeiten) -> Option<Gebrek> {
    if arrangement.niet_voor.contains(&f.onderwijs) {
        return Some(gebrek(G::NietVoor, Ernst::Streng, ""));
    }
    let integrated = arrangement.geintegreerd_voor.contains(&f.onderwijs);
    (integrated && !opent(arrangement, f)).then(|| gebrek(G::Geintegreerd, Ernst::Streng, ""))
}

/// A high IQ opens an offer that is otherwise part of what everybody gets (R088).
fn opent(arrangement: &Arrangement, f: &TrajectFeiten) -> bool {
    arrangement.eis.iter().any(|eis| match eis {
        Eis::IqBoven { iq, voor } => voor.contains(&f.onderwijs) && f.iq.is_some_and(|own| own > *iq),
        _ => false,
    })
}

/// A traject starts from a need of the pupil (R067) that the offer answers (R068, R089). When it is given to a whole class,
/// no pupil's need is chosen.
fn behoeften(arrangement: &Arrangement, f: &TrajectFeiten) -> Option<Gebrek> {
    if !f.kent_behoeften || f.vorm == Vorm::Lesgroep {
        return None;
    }
    let recorded = f.gekozen.iter().any(|code| f.behoeften.contains(code));
    if !recorded {
        return Some(gebrek(G::Behoefte, Ernst::Streng, ""));
    }
    let fits = arrangement.behoeften.is_empty()
        || f.gekozen
            .iter()
            .any(|code| f.behoeften.contains(code) && arrangement.behoeften.contains(code));
    (!fits).then(|| gebrek(G::BehoeftePast, Ernst::Afwijkbaar, ""))
}

/// What must be there to begin.
pub(super) fn bij_begin(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    f: &TrajectFeiten,
) -> Vec<Gebrek> {
    let mut alle = Vec::new();
    if !f.trede {
        alle.push(gebrek(G::Trede, Ernst::Streng, ""));
    }
    if !f.reden {
        alle.push(gebrek(G::Reden, Ernst::Streng, ""));
    }
    // R139: what nobody said cannot be held against a limit.
    if arrangement.grenzen.minuten_per_week.is_some() && f.minuten_per_week.is_none() {
        alle.push(gebrek(G::UrenOnbekend, Ernst::Streng, ""));
    }
    if arrangement.grenzen.keren_per_week.is_some() && f.keren_per_week.is_none() {
        alle.push(gebrek(G::KerenOnbekend, Ernst::Streng, ""));
    }
    if f.vorm == Vorm::Lesgroep {
        // Q07: a whole class has a plan for the group; a plan of their own only for pupils who are followed apart.
        if !f.groepsplan {
            alle.push(gebrek(G::Groepsplan, Ernst::Streng, ""));
        }
    } else if soort.opp && !f.opp {
        alle.push(gebrek(G::Opp, Ernst::Streng, ""));
    }
    if f.periode.1.is_none() {
        alle.push(gebrek(G::Einde, Ernst::Streng, ""));
    }
    alle
}

/// What must be there to end: its evaluation (R140), with every instrument of the offer (R121, R122, R128, R135, R136).
pub(super) fn bij_einde(arrangement: &Arrangement, f: &TrajectFeiten) -> Vec<Gebrek> {
    let mut alle = Vec::new();
    if !f.geevalueerd {
        alle.push(gebrek(G::Evaluatie, Ernst::Streng, ""));
    }
    for code in &arrangement.instrumenten {
        if code == LOGBOEK {
            alle.extend(logboek(f));
        } else if code != EINDEVALUATIE && !f.instrumenten.contains(code) {
            alle.push(gebrek(G::Instrument, Ernst::Streng, code.clone()));
        }
    }
    alle
}

/// The log is kept here, so it is no tick: its lines are counted.
const LOGBOEK: &str = "logboek";
/// The evaluation at the end is asked of every traject.
const EINDEVALUATIE: &str = "eindevaluatie";

pub(super) fn logboek(f: &TrajectFeiten) -> Option<Gebrek> {
    (f.logboekregels == 0).then(|| gebrek(G::Logboek, Ernst::Streng, ""))
}
