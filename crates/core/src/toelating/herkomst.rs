//! For whom and by which way an application can be made.
//!
//! Source: WVO 2020 art. 2.30 lid 2 and 3, which art. 2.43 lid 3 applies to lwoo but for lid 2 c; UB WVO 2020 art. 2.47 for
//! PrO later on; WVO 2020 art. 2.48 lid 1 for a samenwerkingsverband with rules of its own for lwoo (opting out); ch. 7 of
//! the SWV's procedure for the urgent way, PrO in mid-year and the special groups (R217, R219, R221). The VSO has a rule of
//! its own (WEC art. 40 lid 13) and none here.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::codes;
use super::zaaksoort::ZaakSoort;
use crate::schooljaar;

codes! {
    /// Where a pupil comes from directly.
    Herkomst {
        /// A school for primary education (art. 2.30 lid 2 a, WPO).
        Basisonderwijs = "po",
        /// A school or institution for special education (art. 2.30 lid 2 a, WEC).
        SpeciaalOnderwijs = "wec",
        /// The first year of secondary education (art. 2.30 lid 2 b).
        VoLeerjaar1 = "vo_leerjaar1",
        /// A later year of secondary education: no ground by itself.
        VoLater = "vo_later",
    }
}

codes! {
    /// The way by which an application goes.
    Weg {
        /// The plan of the year.
        Regulier = "regulier",
        /// After the summer, in less time (R219).
        Spoed = "spoed",
        /// PrO in mid-year, after contact with the orthopedagoog of the SWV (R221).
        Tussentijds = "tussentijds",
        /// PrO for a pupil who is past the first year (UB WVO 2020 art. 2.47).
        LaterPro = "later_pro",
        /// PrO for the special groups, through the board of the PrO school (R217).
        BijzondereGroep = "bijzondere_groep",
    }
}

impl Weg {
    /// Whether it leads to PrO only.
    pub const fn alleen_pro(self) -> bool {
        matches!(self, Self::Tussentijds | Self::LaterPro | Self::BijzondereGroep)
    }

    /// Whether the pupil's origin must be one of art. 2.30 lid 2 a and b. The other two ways are those of lid 2 c.
    const fn vraagt_herkomst(self) -> bool {
        matches!(self, Self::Regulier | Self::Spoed | Self::Tussentijds)
    }
}

codes! {
    /// The ground for PrO later on (UB WVO 2020 art. 2.47 lid 1).
    LaterGrond {
        /// Designated for lwoo, with scores where lwoo and PrO meet (a 1).
        LwooGrensvlak = "lwoo_grensvlak",
        /// Designated for lwoo, with problems that grew since (a 2).
        LwooToegenomen = "lwoo_toegenomen",
        /// Designated for lwoo, with other problems on top of each other (a 3).
        LwooStapeling = "lwoo_stapeling",
        /// A TLV for (V)SO or an OPP, with the IQ or the delay of PrO (b 1).
        TlvIqOfLa = "tlv_iq_of_la",
        /// A TLV for (V)SO or an OPP, with problems that ask for PrO whatever the IQ or delay (b 2).
        TlvOngeacht = "tlv_ongeacht",
    }
}

impl LaterGrond {
    /// Where it stands in lid 1.
    pub const fn onderdeel(self) -> &'static str {
        match self {
            Self::LwooGrensvlak => "a 1",
            Self::LwooToegenomen => "a 2",
            Self::LwooStapeling => "a 3",
            Self::TlvIqOfLa => "b 1",
            Self::TlvOngeacht => "b 2",
        }
    }
}

/// A foreign pupil in the sense of WVO 2020 art. 8.4 lid 1 b or c who came to the Netherlands not long ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nieuwkomer {
    /// In the Netherlands since.
    pub in_nederland_sinds: Date,
    /// 1 October of the school year in which the pupil was first counted in secondary education.
    pub eerste_teldatum: Date,
}

impl Nieuwkomer {
    /// The day after which an application can be made, 31 July of that first school year, when the pupil had been in the
    /// Netherlands for less than a year on its 1 October; `None` when there is nothing to wait for (art. 2.30 lid 3).
    pub fn pas_na(&self) -> Option<Date> {
        let een_jaar = self.in_nederland_sinds.saturating_add(1.year());
        (een_jaar > self.eerste_teldatum).then(|| schooljaar::laatste_dag(self.eerste_teldatum))
    }
}

codes! {
    /// Why an application cannot be made, or not this way.
    WegGebrek {
        /// Nobody said where the pupil comes from.
        HerkomstOntbreekt = "herkomst_ontbreekt",
        /// Not straight from primary or special education or the first year (art. 2.30 lid 2 a, b).
        HerkomstNietToegestaan = "herkomst_niet_toegestaan",
        /// This way leads to PrO only.
        AlleenPro = "alleen_pro",
        /// The newcomer's first school year has not ended (art. 2.30 lid 3).
        NieuwkomerTeVroeg = "nieuwkomer_te_vroeg",
        /// Only the board of a PrO school can apply for a special group (R217).
        AlleenProSchool = "alleen_pro_school",
        /// PrO later on needs one of the grounds (UB art. 2.47 lid 1).
        LaterGrondOntbreekt = "later_grond_ontbreekt",
        /// PrO later on needs the parents' written consent (UB art. 2.47 lid 2 b).
        InstemmingOntbreekt = "instemming_ontbreekt",
    }
}

codes! {
    /// What must go with an application for PrO later on beside the motivation (c): the closed list of UB WVO 2020
    /// art. 2.47 lid 2.
    LaterDocument {
        /// Copy of the lwoo decision, of the TLV for (V)SO, or of the OPP (a).
        BeslissingTlvOpp = "kopie_beslissing",
        /// The parents' view and consent, in writing (b).
        ZienswijzeInstemming = "zienswijze_instemming",
        /// The OPP or the onderwijskundig rapport (d 1).
        OppOfOkr = "opp_of_okr",
        /// What the referring school did for the pupil, and with what result (d 2).
        Activiteiten = "activiteiten",
        /// Which external experts were asked for advice or help (d 3).
        ExterneDeskundigen = "externe_deskundigen",
        /// The risks expected should the pupil stay where he is (d 4).
        Risicos = "risicos",
        /// Test results that may matter (d 5).
        Toetsgegevens = "toetsgegevens_later",
    }
}

impl LaterDocument {
    /// Where it stands in lid 2.
    pub const fn onderdeel(self) -> &'static str {
        match self {
            Self::BeslissingTlvOpp => "a",
            Self::ZienswijzeInstemming => "b",
            Self::OppOfOkr => "d 1",
            Self::Activiteiten => "d 2",
            Self::ExterneDeskundigen => "d 3",
            Self::Risicos => "d 4",
            Self::Toetsgegevens => "d 5",
        }
    }
}

/// The facts about a pupil and an application that open or close a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WegFeiten {
    /// What is applied for.
    pub soort: ZaakSoort,
    /// By which way.
    pub weg: Weg,
    /// Where the pupil comes from; `None` when not recorded.
    pub herkomst: Option<Herkomst>,
    /// Set for a pupil to whom art. 2.30 lid 3 may apply.
    pub nieuwkomer: Option<Nieuwkomer>,
    /// Ground for PrO later on.
    pub later_grond: Option<LaterGrond>,
    /// Whether the parents consented in writing.
    pub instemming: bool,
    /// Whether the applying school is a school for PrO.
    pub school_is_pro: bool,
    /// Whether the samenwerkingsverband has its own rules for lwoo (art. 2.48 lid 1).
    pub optingout: bool,
    /// The day on which the application is handed in.
    pub dag: Date,
}

/// Why the application cannot be made, or not this way; sorted, each once, empty when it can.
pub fn gebreken(f: &WegFeiten) -> Vec<WegGebrek> {
    let mut gebreken = BTreeSet::new();
    if f.weg.alleen_pro() && f.soort != ZaakSoort::Pro {
        gebreken.insert(WegGebrek::AlleenPro);
    }
    gebreken.extend(herkomst_gebrek(f));
    let pas_na = f.nieuwkomer.as_ref().and_then(Nieuwkomer::pas_na);
    if f.soort != ZaakSoort::Vso && pas_na.is_some_and(|pas_na| f.dag <= pas_na) {
        gebreken.insert(WegGebrek::NieuwkomerTeVroeg);
    }
    if f.weg == Weg::BijzondereGroep && !f.school_is_pro {
        gebreken.insert(WegGebrek::AlleenProSchool);
    }
    if f.weg == Weg::LaterPro && f.later_grond.is_none() {
        gebreken.insert(WegGebrek::LaterGrondOntbreekt);
    }
    if f.weg == Weg::LaterPro && !f.instemming {
        gebreken.insert(WegGebrek::InstemmingOntbreekt);
    }
    gebreken.into_iter().collect()
}

/// Art. 2.30 lid 2 a and b, which also hold for lwoo (art. 2.43 lid 3) unless the samenwerkingsverband opted out.
fn herkomst_gebrek(f: &WegFeiten) -> Option<WegGebrek> {
    let geldt = match f.soort {
        ZaakSoort::Pro => true,
        ZaakSoort::Lwoo => !f.optingout,
        ZaakSoort::Vso => false,
    };
    if !geldt || !f.weg.vraagt_herkomst() {
        return None;
    }
    match f.herkomst {
        None => Some(WegGebrek::HerkomstOntbreekt),
        Some(Herkomst::VoLater) => Some(WegGebrek::HerkomstNietToegestaan),
        Some(Herkomst::Basisonderwijs | Herkomst::SpeciaalOnderwijs | Herkomst::VoLeerjaar1) => None,
    }
}

#[cfg(test)]
mod tests;
