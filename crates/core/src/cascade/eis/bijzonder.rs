//! What an offer demands of its own.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::{AntwoordSoort, Eis, Ernst, Gebrek, GebrekSoort as G, algemeen, gebrek};
use crate::{
    cascade::{
        feiten::{Moment, TrajectFeiten},
        traject::{TrajectStaat, Uitkomst},
    },
    inrichting::catalogus::{Arrangement, Keuzelijst, Optie},
};

/// What is missing of one demand at a moment.
pub(super) fn gebreken(
    eis: &Eis,
    arrangement: &Arrangement,
    f: &TrajectFeiten,
    moment: Moment,
) -> Vec<Gebrek> {
    if !telt(bij(eis), moment) {
        return Vec::new();
    }
    match eis {
        Eis::Antwoord {
            veld, soort, ernst, ..
        } => {
            let missing = eis.geldt(f) && !beantwoord(f, veld, *soort);
            missing
                .then(|| gebrek(G::Antwoord, *ernst, veld.clone()))
                .into_iter()
                .collect()
        }
        Eis::Keuze { lijst, .. } if eis.geldt(f) => keuze(arrangement, f, lijst),
        Eis::Keuze { .. } => Vec::new(),
        Eis::KeuzePast { lijst } => keuze_past(arrangement, f, lijst),
        Eis::Belasting { veld } => {
            let open = naast_ander(f) && !beantwoord(f, veld, AntwoordSoort::Tekst);
            open.then(|| gebrek(G::Belasting, Ernst::Streng, veld.clone()))
                .into_iter()
                .collect()
        }
        _ => enkel(eis, f).into_iter().collect(),
    }
}

/// From which moment a demand counts.
const fn bij(eis: &Eis) -> Moment {
    match eis {
        Eis::Antwoord { bij, .. } => *bij,
        Eis::Groepsplan => Moment::Begin,
        Eis::Logboek | Eis::Overstap { .. } => Moment::Einde,
        _ => Moment::Vraag,
    }
}

fn telt(bij: Moment, moment: Moment) -> bool {
    match moment {
        Moment::Vraag => bij == Moment::Vraag,
        Moment::Begin => bij != Moment::Einde,
        Moment::Einde => bij == Moment::Einde,
    }
}

/// The demands that have one gap at most.
fn enkel(eis: &Eis, f: &TrajectFeiten) -> Option<Gebrek> {
    let streng = |soort, mist: bool| mist.then(|| gebrek(soort, Ernst::Streng, ""));
    match eis {
        Eis::Nt2Jaren { jaren } => streng(G::Nt2Jaren, !taal_past(f, *jaren)),
        Eis::Verklaring => streng(G::Verklaring, f.verklaringen.is_empty()),
        Eis::IqBoven { iq, voor } => {
            let above = f.iq.is_some_and(|own| own > *iq);
            streng(G::Iq, voor.contains(&f.onderwijs) && !above)
        }
        Eis::Voorganger { arrangement, veld } => {
            let tried = f.andere.iter().any(|ander| {
                ander.arrangement == *arrangement
                    && matches!(ander.uitkomst, Some(Uitkomst::Deels | Uitkomst::Onvoldoende))
            });
            let said = beantwoord(f, veld, AntwoordSoort::Tekst);
            (!tried && !said).then(|| gebrek(G::Voorganger, Ernst::Streng, arrangement.clone()))
        }
        Eis::Leerjaren { van, tot, ernst } => {
            (!(*van..=*tot).contains(&f.leerjaar)).then(|| gebrek(G::Leerjaar, *ernst, ""))
        }
        Eis::TlvVso => streng(G::TlvVso, !f.tlv_vso),
        Eis::Groepsplan => streng(G::Groepsplan, !f.groepsplan),
        Eis::Logboek => algemeen::logboek(f),
        Eis::Protocol => (!f.protocol).then(|| gebrek(G::Protocol, Ernst::Waarschuwing, "")),
        Eis::Financier { uitvoerder, partij } => {
            let other = f.uitvoerder == *uitvoerder && f.financier != Some(*partij);
            other.then(|| gebrek(G::Financier, Ernst::Streng, partij.code()))
        }
        Eis::Overstap { veld, leerjaar } => {
            let late = f.leerjaar > *leerjaar && beantwoord(f, veld, AntwoordSoort::Ja);
            late.then(|| gebrek(G::Overstap, Ernst::Afwijkbaar, leerjaar.to_string()))
        }
        Eis::Antwoord { .. }
        | Eis::Keuze { .. }
        | Eis::KeuzePast { .. }
        | Eis::Belasting { .. }
        // What is shown while it runs, and what follows its end.
        | Eis::Agenda { .. }
        | Eis::Jaarevaluatie { .. }
        | Eis::Volgen { .. } => None,
    }
}

/// Whether an answer of its kind was given.
fn beantwoord(f: &TrajectFeiten, veld: &str, soort: AntwoordSoort) -> bool {
    let Some(antwoord) = f.antwoorden.get(veld).map(|a| a.trim()).filter(|a| !a.is_empty()) else {
        return false;
    };
    match soort {
        AntwoordSoort::Tekst => true,
        AntwoordSoort::Datum => antwoord.parse::<Date>().is_ok(),
        AntwoordSoort::Getal => antwoord.parse::<u32>().is_ok(),
        AntwoordSoort::Ja => antwoord == "ja",
    }
}

/// Dutch is the mother tongue, or the pupil came more than so many years ago: on the day itself it is not yet (R085).
fn taal_past(f: &TrajectFeiten, jaren: u8) -> bool {
    if f.antwoorden.get("moedertaal_nl").is_some_and(|a| a == "ja") {
        return true;
    }
    let since = f
        .antwoorden
        .get("in_nederland_sinds")
        .and_then(|a| a.trim().parse::<Date>().ok());
    let on = f.periode.0.unwrap_or(f.vandaag);
    since
        .and_then(|since| since.checked_add(i32::from(jaren).years()).ok())
        .is_some_and(|day| day < on)
}

fn lijst<'a>(arrangement: &'a Arrangement, code: &str) -> Option<&'a Keuzelijst> {
    arrangement.keuze.iter().find(|lijst| lijst.code == code)
}

/// What was chosen from a list: options that it has, and more than one only when it allows that.
fn gekozen<'a>(lijst: &'a Keuzelijst, f: &TrajectFeiten) -> Option<Vec<&'a Optie>> {
    let codes: &BTreeSet<String> = f.keuzes.get(&lijst.code)?;
    let found: Vec<&Optie> = lijst.opties.iter().filter(|o| codes.contains(&o.code)).collect();
    let known = found.len() == codes.len() && !found.is_empty();
    (known && (lijst.meer || found.len() == 1)).then_some(found)
}

fn keuze(arrangement: &Arrangement, f: &TrajectFeiten, code: &str) -> Vec<Gebrek> {
    let Some(found) = lijst(arrangement, code).and_then(|lijst| gekozen(lijst, f)) else {
        return vec![gebrek(G::Keuze, Ernst::Streng, code)];
    };
    // R090: some options are for some years only.
    let year = found
        .iter()
        .all(|optie| optie.leerjaren.is_empty() || optie.leerjaren.contains(&f.leerjaar));
    (!year)
        .then(|| gebrek(G::KeuzePast, Ernst::Streng, code))
        .into_iter()
        .collect()
}

/// Each chosen option answers a need for which the traject is (R106); else it is said.
fn keuze_past(arrangement: &Arrangement, f: &TrajectFeiten, code: &str) -> Vec<Gebrek> {
    let Some(found) = lijst(arrangement, code).and_then(|lijst| gekozen(lijst, f)) else {
        return Vec::new();
    };
    let fits = |optie: &&Optie| {
        optie.behoeften.is_empty() || optie.behoeften.iter().any(|need| f.gekozen.contains(need))
    };
    (!found.iter().all(fits))
        .then(|| gebrek(G::KeuzePast, Ernst::Waarschuwing, code))
        .into_iter()
        .collect()
}

/// Whether another traject runs or is about to.
fn naast_ander(f: &TrajectFeiten) -> bool {
    f.andere
        .iter()
        .any(|ander| matches!(ander.staat, TrajectStaat::Loopt | TrajectStaat::Besloten))
}
