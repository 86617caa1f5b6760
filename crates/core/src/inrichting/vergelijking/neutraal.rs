//! The comparison by neutral kind: words of one samenwerkingsverband beside those of the others (R031).

use super::{Cel, Celvorm, Gebruik, Getal, Rij, Schoolfeiten, gebruikt};
use crate::{
    id::SchoolId,
    inrichting::{
        School,
        catalogus::{Catalogus, Neutraal},
    },
};

/// The offers of one neutral kind at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeutraalCel {
    /// Which of them the school has, by code.
    pub aanwezig: Vec<String>,
    /// Which of them others run for it, by code.
    pub via_anderen: Vec<String>,
    /// Trajecten that run.
    pub lopend: Getal,
    /// Trajecten that ran in this school year.
    pub dit_jaar: Getal,
}

/// A neutral kind beside all schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeutraalRij {
    /// The kind; `None`: the catalogue does not say how these offers compare (R031). They are never left out.
    pub neutraal: Option<Neutraal>,
    /// The offers of that kind in the catalogue, by code.
    pub arrangementen: Vec<String>,
    /// A cell for each school, in their order.
    pub cellen: Vec<NeutraalCel>,
}

/// The rows by neutral kind (R031): every kind, and last what has none, when there is any.
pub(super) fn rijen(
    catalogus: &Catalogus,
    scholen: &[School],
    feiten: &Schoolfeiten,
    rijen: &[Rij],
) -> Vec<NeutraalRij> {
    let kind = |rij: &Rij| catalogus.arrangement(&rij.arrangement).and_then(|a| a.neutraal);
    Neutraal::ALL
        .into_iter()
        .map(Some)
        .chain([None])
        .filter_map(|neutraal| {
            let own: Vec<&Rij> = rijen.iter().filter(|rij| kind(rij) == neutraal).collect();
            (neutraal.is_some() || !own.is_empty()).then(|| NeutraalRij {
                neutraal,
                arrangementen: own.iter().map(|rij| rij.arrangement.clone()).collect(),
                cellen: (0_usize..)
                    .zip(scholen)
                    .map(|(nr, school)| neutraal_cel(nr, school.id, feiten, &own))
                    .collect(),
            })
        })
        .collect()
}

fn neutraal_cel(nr: usize, school: SchoolId, feiten: &Schoolfeiten, rijen: &[&Rij]) -> NeutraalCel {
    let cellen: Vec<(&Rij, &Cel)> = rijen
        .iter()
        .filter_map(|rij| Some((*rij, rij.cellen.get(nr)?)))
        .collect();
    let totaal = cellen.iter().fold(Gebruik::default(), |som, (rij, _)| {
        som.plus(gebruikt(feiten, school, &rij.arrangement))
    });
    let delen = |getal: fn(&Cel) -> Getal| cellen.iter().map(|(_, cel)| getal(cel)).collect::<Vec<_>>();
    let codes = |past: fn(Celvorm) -> bool| {
        let there = cellen.iter().filter(|(_, cel)| past(cel.vorm));
        there.map(|(rij, _)| rij.arrangement.clone()).collect::<Vec<_>>()
    };
    NeutraalCel {
        aanwezig: codes(Celvorm::is_aanwezig),
        via_anderen: codes(|vorm| vorm == Celvorm::ViaAnderen),
        lopend: Getal::som(totaal.lopend, &delen(|cel| cel.lopend)),
        dit_jaar: Getal::som(totaal.dit_jaar, &delen(|cel| cel.dit_jaar)),
    }
}
