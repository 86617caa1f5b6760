//! Where a profile and the facts do not agree. Nothing is refused: people look.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Brondocument, Gebruik, Plektekst, plek::PlekDef};
use crate::{
    cascade::eis::Eis,
    inrichting::{aanbod::Aanbodlijst, catalogus::Catalogus},
    toelating::codes,
};

codes! {
    /// What does not agree.
    HintSoort {
        /// The school offers it, and nobody had it this school year.
        NooitGebruikt = "nooit_gebruikt",
        /// Pupils had it this school year, and the school says that it does not offer it.
        NietBeloofd = "niet_beloofd",
        /// The offer asks for a protocol that the school does not have (R087).
        ZonderProtocol = "zonder_protocol",
        /// A place that must be filled is empty.
        VerplichtLeeg = "verplicht_leeg",
        /// A norm stands without an answer (R018).
        NormOpen = "norm_open",
        /// A document should have been looked at again.
        DocumentVerlopen = "document_verlopen",
        /// The same words as last year.
        Ongewijzigd = "ongewijzigd",
    }
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hint {
    /// The place, by code; empty when the offer has none.
    pub plek: String,
    /// What.
    pub soort: HintSoort,
    /// The offer or the document it is about; empty for the place itself.
    pub wat: String,
}

/// What is known when a profile is looked at.
#[derive(Debug, Clone, Copy)]
pub struct HintFeiten<'a> {
    /// The places.
    pub plekken: &'a [PlekDef],
    /// The texts.
    pub teksten: &'a [Plektekst],
    /// The texts of the profile before this one.
    pub vorige: &'a [Plektekst],
    /// The catalogue.
    pub catalogus: &'a Catalogus,
    /// What the school makes of it.
    pub aanbod: &'a Aanbodlijst,
    /// What was used in the school year, by offer.
    pub gebruik: &'a BTreeMap<String, Gebruik>,
    /// The documents of the school.
    pub documenten: &'a [Brondocument],
    /// Today.
    pub vandaag: Date,
}

/// Everything that does not agree, by place in reading order.
pub fn hints(f: &HintFeiten<'_>) -> Vec<Hint> {
    let geboden = f.geboden();
    let leeg: BTreeSet<&str> = super::plek::lege_plekken(f.plekken, f.teksten, &geboden)
        .into_iter()
        .map(|p| p.code.as_str())
        .collect();
    let mut found = Vec::new();
    for plek in f.plekken.iter().filter(|p| p.is_open()) {
        f.plek(plek, &leeg, &mut found);
    }
    let placed: BTreeSet<&String> = f.plekken.iter().flat_map(|p| &p.arrangementen).collect();
    for offer in f
        .catalogus
        .arrangement
        .iter()
        .filter(|a| !placed.contains(&a.code))
    {
        f.aanbod("", &offer.code, &mut found);
    }
    found
}

impl HintFeiten<'_> {
    /// The offers that the school gives.
    pub fn geboden(&self) -> BTreeSet<String> {
        let alle = self.catalogus.arrangement.iter();
        let given = alle.filter(|a| self.aanbod.biedt(self.catalogus, &a.code));
        given.map(|a| a.code.clone()).collect()
    }

    fn plek(&self, plek: &PlekDef, leeg: &BTreeSet<&str>, found: &mut Vec<Hint>) {
        let text = |list: &[Plektekst]| {
            let here = list.iter().find(|t| t.plek == plek.code);
            here.map_or_else(String::new, |t| t.tekst.trim().to_owned())
        };
        let (now, before) = (text(self.teksten), text(self.vorige));
        let mut add = |soort, wat: &str| {
            found.push(Hint {
                plek: plek.code.clone(),
                soort,
                wat: wat.to_owned(),
            });
        };
        if leeg.contains(plek.code.as_str()) {
            add(HintSoort::VerplichtLeeg, "");
        } else if !plek.norm.is_empty() && now.is_empty() {
            add(HintSoort::NormOpen, "");
        }
        if !now.is_empty() && now == before {
            add(HintSoort::Ongewijzigd, "");
        }
        for document in self.documenten.iter().filter(|d| d.plek == plek.code) {
            if document.herzien_voor.is_some_and(|dag| dag <= self.vandaag) {
                add(HintSoort::DocumentVerlopen, &document.titel);
            }
        }
        for code in &plek.arrangementen {
            self.aanbod(&plek.code, code, found);
        }
    }

    fn aanbod(&self, plek: &str, code: &str, found: &mut Vec<Hint>) {
        let given = self.aanbod.biedt(self.catalogus, code);
        let used = self.gebruik.get(code).is_some_and(|g| !g.is_leeg());
        let asks = self
            .catalogus
            .arrangement(code)
            .is_some_and(|a| a.eis.contains(&Eis::Protocol));
        let all = [
            (given && !used, HintSoort::NooitGebruikt),
            (!given && used, HintSoort::NietBeloofd),
            (
                given && asks && !self.aanbod.protocol(code),
                HintSoort::ZonderProtocol,
            ),
        ];
        for (_, soort) in all.into_iter().filter(|(holds, _)| *holds) {
            found.push(Hint {
                plek: plek.to_owned(),
                soort,
                wat: code.to_owned(),
            });
        }
    }
}
