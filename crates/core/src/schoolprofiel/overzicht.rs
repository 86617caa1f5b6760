//! What the profiles of all schools say beside each other, place by place (R245).

use std::collections::{BTreeMap, BTreeSet};

use super::{
    format::Profielformat,
    plek::{Blok, PlekDef, plekken},
};
use crate::{
    id::SchoolId,
    inrichting::{School, aanbod::Aanbodlijst, catalogus::Catalogus},
    toelating::codes,
};

codes! {
    /// What a school says at a place.
    Plekstand {
        /// It wrote something.
        Beschreven = "beschreven",
        /// It wrote nothing, and gives an offer that belongs there.
        Aanbod = "aanbod",
        /// Nothing is written, nothing is given.
        Leeg = "leeg",
        /// The place refers to the block on breedte (R012).
        Verwijst = "verwijst",
        /// The place does not exist for the kinds of education of the school (R012, R022).
        NietVoor = "niet_voor",
        /// The profile of the school has another format, in which this place is not: it does not compare.
        AnderFormat = "ander_format",
        /// No profile holds.
        GeenProfiel = "geen_profiel",
    }
}

/// A place at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plekcel {
    /// What the school says.
    pub stand: Plekstand,
    /// The offers of this place that the school gives, by code.
    pub aanbod: Vec<String>,
}

/// A place beside all schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlekRij {
    /// The heading it stands under; empty for text sections.
    pub groep: String,
    /// Title.
    pub titel: String,
    /// Its colour.
    pub blok: Option<Blok>,
    /// A cell for each school, in their order.
    pub cellen: Vec<Plekcel>,
}

/// The profile of a school that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geldend {
    /// The format with which it was begun.
    pub format: Profielformat,
    /// The places at which something is written, by code.
    pub beschreven: BTreeSet<String>,
}

/// The places of a format beside all schools; places of single offers are left out, for these there is the comparison of offers.
pub fn overzicht(
    format: &Profielformat,
    catalogus: &Catalogus,
    scholen: &[School],
    geldend: &BTreeMap<SchoolId, Geldend>,
    aanbod: &BTreeMap<SchoolId, Aanbodlijst>,
) -> Vec<PlekRij> {
    let niets = Aanbodlijst::default();
    let zonder_categorieen = Profielformat {
        categorieen: false,
        ..format.clone()
    };
    let eigen: Vec<Option<BTreeMap<String, PlekDef>>> = scholen
        .iter()
        .map(|school| {
            let found = plekken(&geldend.get(&school.id)?.format, catalogus, &school.soorten);
            Some(found.into_iter().map(|p| (p.code.clone(), p)).collect())
        })
        .collect();
    plekken(&zonder_categorieen, catalogus, &[])
        .into_iter()
        .map(|plek| PlekRij {
            cellen: scholen
                .iter()
                .zip(&eigen)
                .map(|(school, eigen)| {
                    let geldend = eigen.as_ref().zip(geldend.get(&school.id));
                    cel(
                        &plek,
                        geldend,
                        (catalogus, aanbod.get(&school.id).unwrap_or(&niets)),
                    )
                })
                .collect(),
            groep: plek.groep,
            titel: plek.titel,
            blok: plek.blok,
        })
        .collect()
}

fn cel(
    plek: &PlekDef,
    geldend: Option<(&BTreeMap<String, PlekDef>, &Geldend)>,
    (catalogus, aanbod): (&Catalogus, &Aanbodlijst),
) -> Plekcel {
    let zonder = |stand| Plekcel {
        stand,
        aanbod: Vec::new(),
    };
    let Some((eigen, geldend)) = geldend else {
        return zonder(Plekstand::GeenProfiel);
    };
    let Some(hier) = eigen.get(&plek.code) else {
        return zonder(Plekstand::AnderFormat);
    };
    if !hier.van_toepassing {
        return zonder(Plekstand::NietVoor);
    }
    if hier.verwijst {
        return zonder(Plekstand::Verwijst);
    }
    let biedt = |code: &&String| aanbod.biedt(catalogus, code);
    let aanbod: Vec<String> = hier.arrangementen.iter().filter(biedt).cloned().collect();
    let stand = if geldend.beschreven.contains(&plek.code) {
        Plekstand::Beschreven
    } else if aanbod.is_empty() {
        Plekstand::Leeg
    } else {
        Plekstand::Aanbod
    };
    Plekcel { stand, aanbod }
}
