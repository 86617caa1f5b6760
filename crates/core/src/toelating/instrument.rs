//! The yearly list of screening and test instruments, and how old an intelligence test may be.
//!
//! Source: UB WVO 2020 art. 2.46 lid 2: a ministerial regulation lists them each year before 1 October with rules for their
//! use, and the samenwerkingsverband checks that they were used (R209). The list is data of a year, with additions of the
//! samenwerkingsverband itself. The two years of the intelligence test are one of those rules of use.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::Domein;
use super::codes;
use crate::tekst::fold;

codes! {
    /// What an instrument measures (art. 2.46 lid 1 b-d).
    InstrumentSoort {
        /// Intelligence (lid 1 c).
        Intelligentie = "intelligentie",
        /// Attainment in one or more of the domains (lid 1 b).
        Didactisch = "didactisch",
        /// Personality (lid 1 d).
        Persoonlijkheid = "persoonlijkheid",
    }
}

/// One instrument on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Its name, as the list writes it.
    pub naam: String,
    /// What it measures.
    pub soort: InstrumentSoort,
    /// The domains it is listed for; empty when it is not about domains.
    pub domeinen: Vec<Domein>,
    /// First day on which it may be taken; without it, any day until [`Instrument::tot`].
    pub van: Option<Date>,
    /// Last day on which it may be taken; without it, any day from [`Instrument::van`].
    pub tot: Option<Date>,
    /// Added by the samenwerkingsverband, not on the national list.
    pub lokaal: bool,
}

impl Instrument {
    /// Whether it may be taken on a day, both ends of its window included.
    pub fn omvat(&self, dag: Date) -> bool {
        self.van.is_none_or(|van| van <= dag) && self.tot.is_none_or(|tot| dag <= tot)
    }
}

/// The list of one year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrumentenlijst {
    /// Where it was published, as the page cites it.
    pub bron: String,
    /// The instruments. One with more than one window stands on it more than once.
    pub instrumenten: Vec<Instrument>,
}

codes! {
    /// What is wrong with the use of an instrument.
    InstrumentGebrek {
        /// Not on the list for what it was used for.
        NietOpLijst = "niet_op_lijst",
        /// On the list, but not for the day on which it was taken.
        BuitenVenster = "buiten_venster",
        /// An intelligence test more than two years old when the complete dossier is handed in: see [`iq_te_oud`].
        IqTeOud = "iq_te_oud",
    }
}

impl Instrumentenlijst {
    /// The first instrument with this name and purpose. Case, accents, spaces and punctuation make no difference.
    pub fn zoek(&self, naam: &str, soort: InstrumentSoort) -> Option<&Instrument> {
        self.met_naam(naam, soort).next()
    }

    /// What is wrong with an instrument as it was used: not listed, or not for that day. A day that is not known yet is
    /// not wrong: that it is missing, the dossier says itself.
    pub fn gebrek(
        &self,
        naam: &str,
        soort: InstrumentSoort,
        afgenomen: Option<Date>,
    ) -> Option<InstrumentGebrek> {
        gebrek_bij(self.met_naam(naam, soort), afgenomen)
    }

    /// As [`Instrumentenlijst::gebrek`] for an attainment test in one domain: it must be listed for that domain.
    pub fn gebrek_in_domein(
        &self,
        naam: &str,
        domein: Domein,
        afgenomen: Option<Date>,
    ) -> Option<InstrumentGebrek> {
        let gevonden = self
            .met_naam(naam, InstrumentSoort::Didactisch)
            .filter(|een| een.domeinen.contains(&domein));
        gebrek_bij(gevonden, afgenomen)
    }

    /// Every entry with this name and purpose; none for a blank name.
    fn met_naam(&self, naam: &str, soort: InstrumentSoort) -> impl Iterator<Item = &Instrument> {
        let gezocht = fold(naam);
        self.instrumenten
            .iter()
            .filter(move |een| een.soort == soort && !gezocht.is_empty() && fold(&een.naam) == gezocht)
    }
}

/// Judges the entries that were found against the day on which the instrument was taken.
fn gebrek_bij<'a>(
    gevonden: impl Iterator<Item = &'a Instrument>,
    afgenomen: Option<Date>,
) -> Option<InstrumentGebrek> {
    let mut gebrek = Some(InstrumentGebrek::NietOpLijst);
    for een in gevonden {
        if afgenomen.is_none_or(|dag| een.omvat(dag)) {
            return None;
        }
        gebrek = Some(InstrumentGebrek::BuitenVenster);
    }
    gebrek
}

/// Years for which an intelligence test is good.
pub const IQ_JAREN: i32 = 2;

/// The last day on which a dossier with an intelligence test of this day can be handed in complete: the same day two years
/// later, and 28 February for a test taken on 29 February.
pub fn iq_geldig_tot(afgenomen: Date) -> Date {
    afgenomen.saturating_add(IQ_JAREN.years())
}

/// Whether an intelligence test is too old on the day on which the complete dossier is handed in: more than two years.
/// Exactly two years is still good.
pub fn iq_te_oud(afgenomen: Date, ingediend: Date) -> bool {
    ingediend > iq_geldig_tot(afgenomen)
}

#[cfg(test)]
mod tests;
