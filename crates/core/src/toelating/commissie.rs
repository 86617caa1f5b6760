//! The advisory committee for lwoo and PrO (adviescommissie): who sits, and what its members come to.
//!
//! Source: the procedure of the SWV (ch. 7; R214, R215): every doubtful dossier is discussed by all members after each has
//! studied it, and what stays divided goes to the director. Its composition is dated policy of each samenwerkingsverband,
//! never code. It is not the objection committee of WVO 2020 art. 2.47 lid 15.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::artikel::IQ_ONDERGRENS;
use super::codes;
use super::{AanvraagSoort, Iq};
use crate::id::{AccountId, SchoolId};

/// A seat in the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commissielid {
    /// Stable code of the seat, distinct within the committee, e.g. "ortho_noord".
    pub code: String,
    /// Who sits there.
    pub naam: String,
    /// For which organisation.
    pub organisatie: String,
    /// As what, in the SWV's own words, e.g. "orthopedagoog".
    pub deskundigheid: String,
    /// The school of that organisation, when it is one of the samenwerkingsverband.
    pub school: Option<SchoolId>,
    /// The account with which the member takes part, if any.
    pub account: Option<AccountId>,
    /// An extra expert, asked only for dossiers at the lower bound of PrO.
    pub alleen_ondergrens: bool,
}

/// The committee of a samenwerkingsverband.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commissie {
    /// Its members, in the order in which lists show them.
    pub leden: Vec<Commissielid>,
}

codes! {
    /// What a member advises.
    Standpunt {
        /// Grant.
        Ja = "ja",
        /// Do not grant.
        Nee = "nee",
    }
}

/// What one member brought to one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbreng {
    /// Code of the seat.
    pub lid: String,
    /// When the member confirmed having studied the dossier.
    pub bestudeerd_op: Option<Date>,
    /// What the member advises.
    pub standpunt: Option<Standpunt>,
}

codes! {
    /// What the committee comes to.
    CommissieUitkomst {
        /// All say: grant.
        Ja = "ja",
        /// All say: do not grant.
        Nee = "nee",
        /// Divided: the director decides (R215).
        Verdeeld = "verdeeld",
    }
}

codes! {
    /// Why there is no outcome yet.
    CommissieGebrek {
        /// Nobody sits.
        GeenLeden = "geen_leden",
        /// A member did not study the dossier.
        NietBestudeerd = "niet_bestudeerd",
        /// A member did not speak.
        StandpuntOntbreekt = "standpunt_ontbreekt",
        /// Somebody spoke who does not sit for this dossier.
        OnbekendLid = "onbekend_lid",
    }
}

impl Commissie {
    /// Who sits for a dossier: all, the extra expert only at the lower bound of PrO. That expert *can* be asked; for a
    /// dossier at the lower bound for which nobody asked, call it with `false`.
    pub fn bij(&self, pro_ondergrens: bool) -> Vec<&Commissielid> {
        self.leden
            .iter()
            .filter(|lid| pro_ondergrens || !lid.alleen_ondergrens)
            .collect()
    }

    /// Whether a member comes from a school: one from the applying school is marked, and still takes part.
    pub fn is_van_school(lid: &Commissielid, school: SchoolId) -> bool {
        lid.school == Some(school)
    }

    /// What the committee comes to once all who sit have studied the dossier and spoken: unanimous, or divided.
    ///
    /// Of more contributions by one member the last counts, as a correction.
    ///
    /// # Errors
    /// What is still missing or wrong; sorted, each once.
    pub fn uitkomst(
        &self,
        pro_ondergrens: bool,
        inbreng: &[Inbreng],
    ) -> Result<CommissieUitkomst, Vec<CommissieGebrek>> {
        let leden: BTreeSet<&str> = self
            .bij(pro_ondergrens)
            .into_iter()
            .map(|lid| lid.code.as_str())
            .collect();
        let laatste: BTreeMap<&str, &Inbreng> = inbreng.iter().map(|een| (een.lid.as_str(), een)).collect();
        let gebreken = gebreken(&leden, &laatste);
        if !gebreken.is_empty() {
            return Err(gebreken.into_iter().collect());
        }
        let standpunten: BTreeSet<Standpunt> = laatste.values().filter_map(|een| een.standpunt).collect();
        Ok(
            match (
                standpunten.contains(&Standpunt::Ja),
                standpunten.contains(&Standpunt::Nee),
            ) {
                (true, false) => CommissieUitkomst::Ja,
                (false, true) => CommissieUitkomst::Nee,
                (true, true) | (false, false) => CommissieUitkomst::Verdeeld,
            },
        )
    }
}

/// What is missing or wrong in the contributions of those who sit.
fn gebreken(leden: &BTreeSet<&str>, laatste: &BTreeMap<&str, &Inbreng>) -> BTreeSet<CommissieGebrek> {
    let mut gebreken = BTreeSet::new();
    if leden.is_empty() {
        gebreken.insert(CommissieGebrek::GeenLeden);
    }
    for lid in leden {
        let een = laatste.get(lid);
        if een.is_none_or(|een| een.bestudeerd_op.is_none()) {
            gebreken.insert(CommissieGebrek::NietBestudeerd);
        }
        if een.is_none_or(|een| een.standpunt.is_none()) {
            gebreken.insert(CommissieGebrek::StandpuntOntbreekt);
        }
    }
    if laatste.keys().any(|lid| !leden.contains(lid)) {
        gebreken.insert(CommissieGebrek::OnbekendLid);
    }
    gebreken
}

/// Whether a dossier lies at the lower bound of PrO: applied for PrO, with IQ 55-59 (ch. 7, R212).
pub fn is_pro_ondergrens(soort: AanvraagSoort, iq: Option<Iq>) -> bool {
    soort == AanvraagSoort::Pro && iq.is_some_and(|iq| IQ_ONDERGRENS.omvat(iq.waarde()))
}

#[cfg(test)]
mod tests;
