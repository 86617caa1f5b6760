//! Where an act stands: whose word is needed at an age, and what their words come to.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Daad, Toestemming, Wie, Woord};
use crate::{inrichting::catalogus::Planregels, toelating::codes};

codes! {
    /// What the words of those whose word is needed come to.
    Stand {
        /// Nobody spoke.
        Ontbreekt = "ontbreekt",
        /// Some said yes; others did not speak yet.
        Deels = "deels",
        /// All said yes.
        Ja = "ja",
        /// Somebody said no.
        Nee = "nee",
    }
}

codes! {
    /// Whose word is needed. The law is silent on pupils of age in chapter 2, so the ages are policy (README of the law, 3).
    Kring {
        /// The parents.
        Ouders = "ouders",
        /// The parents and the pupil.
        Beiden = "beiden",
        /// The pupil alone.
        Leerling = "leerling",
    }
}

impl Kring {
    /// Who must agree with the handelingsdeel at an age, in years: the parents (WVO 2020 art. 2.44 lid 2), until the pupil
    /// speaks alone. The law is silent on who is of age; the samenwerkingsverband sets that age.
    pub fn handelingsdeel(leeftijd: i16, regels: &Planregels) -> Self {
        if leeftijd >= i16::from(regels.leeftijd_alleen) {
            Self::Leerling
        } else {
            Self::Ouders
        }
    }

    /// Whose word is needed at an age, in years.
    pub fn bij(leeftijd: i16, regels: &Planregels) -> Self {
        if leeftijd >= i16::from(regels.leeftijd_alleen) {
            Self::Leerling
        } else if leeftijd >= i16::from(regels.leeftijd_leerling) {
            Self::Beiden
        } else {
            Self::Ouders
        }
    }

    const fn ouders(self) -> bool {
        matches!(self, Self::Ouders | Self::Beiden)
    }

    const fn leerling(self) -> bool {
        matches!(self, Self::Leerling | Self::Beiden)
    }
}

/// Where an act stands on a day. Only records of this act, about this record, are looked at: none is implied by another.
///
/// Of one person the last word counts. What was withdrawn or ran out is no word, and brings no earlier word back.
pub fn stand(daden: &[Toestemming], soort: Daad, betreft: Option<Uuid>, kring: Kring, dag: Date) -> Stand {
    let eigen = daden.iter().filter(|d| d.soort == soort && d.betreft == betreft);
    stand_over(eigen, kring, dag)
}

/// Where agreement on the handelingsdeel stands (WVO 2020 art. 2.44 lid 2 and 4 b): only what was said since its text last
/// changed counts, for nobody agrees with what was written later. On whichever version it was said: what did not change
/// needs no new agreement.
pub fn overeenstemming(daden: &[Toestemming], gewijzigd: i64, kring: Kring, dag: Date) -> Stand {
    let eigen = daden
        .iter()
        .filter(|d| d.soort == Daad::Handelingsdeel && d.tijdstip >= gewijzigd);
    stand_over(eigen, kring, dag)
}

/// Where an act stands by the words that are given.
pub fn stand_over<'a>(daden: impl Iterator<Item = &'a Toestemming>, kring: Kring, dag: Date) -> Stand {
    let mut eigen: Vec<&Toestemming> = daden.filter(|d| d.datum <= dag).collect();
    eigen.sort_by_key(|d| (d.datum, d.tijdstip));
    let mut delen = Vec::new();
    if kring.ouders() {
        delen.push(van_ouders(&eigen, dag));
    }
    if kring.leerling() {
        let laatste = eigen.iter().rev().find(|d| d.wie == Wie::Leerling);
        delen.push(laatste.map_or(Stand::Ontbreekt, |d| woord(d, dag)));
    }
    samen(&delen)
}

/// The last word of the pupil on a version of the plan, when it was not withdrawn (WVO 2020 art. 2.44 lid 5).
pub fn gehoord_over(daden: &[Toestemming], opp: Uuid, dag: Date) -> Option<&Toestemming> {
    let van_leerling = |d: &&Toestemming| {
        d.soort == Daad::Gehoord && d.betreft == Some(opp) && d.wie == Wie::Leerling && d.datum <= dag
    };
    daden
        .iter()
        .filter(van_leerling)
        .max_by_key(|d| (d.datum, d.tijdstip))
        .filter(|d| d.telt_op(dag))
}

fn woord(daad: &Toestemming, dag: Date) -> Stand {
    if !daad.telt_op(dag) {
        return Stand::Ontbreekt;
    }
    match daad.uitkomst {
        Woord::Nee => Stand::Nee,
        Woord::Ja | Woord::Gehoord | Woord::Gegeven | Woord::Afgezien => Stand::Ja,
    }
}

/// What the parents say: together, or each alone. One of two is not both.
fn van_ouders(eigen: &[&Toestemming], dag: Date) -> Stand {
    let mut samen = Stand::Ontbreekt;
    let mut los: BTreeMap<Wie, Stand> = BTreeMap::new();
    for daad in eigen {
        match daad.wie {
            Wie::Ouders => {
                samen = woord(daad, dag);
                los.clear();
            }
            Wie::Ouder1 | Wie::Ouder2 => {
                los.insert(daad.wie, woord(daad, dag));
            }
            Wie::Leerling => {}
        }
    }
    let ja = los.values().filter(|s| **s == Stand::Ja).count();
    // Who spoke for both and takes it back alone: then both are no longer there.
    let teruggenomen = los.values().any(|s| *s == Stand::Ontbreekt);
    if los.values().any(|s| *s == Stand::Nee) {
        return Stand::Nee;
    }
    match samen {
        Stand::Ja if teruggenomen => Stand::Deels,
        Stand::Ja => Stand::Ja,
        _ if ja >= 2 => Stand::Ja,
        Stand::Nee => Stand::Nee,
        _ if ja == 1 => Stand::Deels,
        _ => Stand::Ontbreekt,
    }
}

fn samen(delen: &[Stand]) -> Stand {
    if delen.contains(&Stand::Nee) {
        Stand::Nee
    } else if delen.iter().all(|deel| *deel == Stand::Ja) {
        Stand::Ja
    } else if delen.iter().any(|deel| matches!(deel, Stand::Ja | Stand::Deels)) {
        Stand::Deels
    } else {
        Stand::Ontbreekt
    }
}
