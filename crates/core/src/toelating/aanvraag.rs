//! An application for PrO or lwoo: its states, who moves it, what its dossier holds and what is still missing.
//!
//! The states follow section C of the procedure; bundles, samples, talks and the committee come between
//! [`Staat::Ingediend`] and [`Staat::Gereed`]. Agreement "no" does not end an application: since the Awb asks for a
//! decision on every application, the director signs that refusal too.

use jiff::civil::Date;
use serde::Serialize;

use super::{AanvraagSoort, Dl, Dle, Domein, Feiten, Iq, PerDomein, codes::codes};

codes! {
    /// Where an application stands.
    Staat {
        /// Registered at the school; the dossier is being made.
        Aangemeld = "aangemeld",
        /// Submitted to the samenwerkingsverband.
        Ingediend = "ingediend",
        /// The school was asked to complete it.
        Aanvullen = "aanvullen",
        /// Judged by the samenwerkingsverband; waits for the director.
        Gereed = "gereed",
        /// Granted.
        Toegewezen = "toegewezen",
        /// Refused.
        NietAfgegeven = "niet_afgegeven",
        /// Withdrawn by the school before a decision.
        Ingetrokken = "ingetrokken",
    }
}

codes! {
    /// What moves an application.
    Gebeurtenis {
        /// The school started it.
        Gestart = "gestart",
        /// The school submitted it, or submitted it again after completing it.
        Ingediend = "ingediend",
        /// The samenwerkingsverband asked for completion.
        AanvullingGevraagd = "aanvulling_gevraagd",
        /// Agreement was recorded: grant.
        OvereenstemmingJa = "overeenstemming_ja",
        /// Agreement was recorded: do not grant.
        OvereenstemmingNee = "overeenstemming_nee",
        /// The director granted it.
        Toegewezen = "toegewezen",
        /// The director refused it.
        NietAfgegeven = "niet_afgegeven",
        /// The school withdrew it.
        Ingetrokken = "ingetrokken",
    }
}

/// Refused: this event does not happen in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("event {gebeurtenis:?} does not happen in state {staat:?}")]
pub struct NietToegestaan {
    /// The state.
    pub staat: Staat,
    /// The event.
    pub gebeurtenis: Gebeurtenis,
}

/// Every transition: from, event, to. What is not here is refused.
pub const OVERGANGEN: &[(Staat, Gebeurtenis, Staat)] = &[
    (Staat::Aangemeld, Gebeurtenis::Ingediend, Staat::Ingediend),
    (Staat::Aangemeld, Gebeurtenis::Ingetrokken, Staat::Ingetrokken),
    (
        Staat::Ingediend,
        Gebeurtenis::AanvullingGevraagd,
        Staat::Aanvullen,
    ),
    (Staat::Ingediend, Gebeurtenis::OvereenstemmingJa, Staat::Gereed),
    (Staat::Ingediend, Gebeurtenis::OvereenstemmingNee, Staat::Gereed),
    (Staat::Ingediend, Gebeurtenis::Ingetrokken, Staat::Ingetrokken),
    (Staat::Aanvullen, Gebeurtenis::Ingediend, Staat::Ingediend),
    (Staat::Aanvullen, Gebeurtenis::Ingetrokken, Staat::Ingetrokken),
    (Staat::Gereed, Gebeurtenis::AanvullingGevraagd, Staat::Aanvullen),
    (Staat::Gereed, Gebeurtenis::OvereenstemmingJa, Staat::Gereed),
    (Staat::Gereed, Gebeurtenis::OvereenstemmingNee, Staat::Gereed),
    (Staat::Gereed, Gebeurtenis::Toegewezen, Staat::Toegewezen),
    (Staat::Gereed, Gebeurtenis::NietAfgegeven, Staat::NietAfgegeven),
];

impl Staat {
    /// The state after an event.
    pub fn na(self, gebeurtenis: Gebeurtenis) -> Result<Self, NietToegestaan> {
        OVERGANGEN
            .iter()
            .find(|(van, wat, _)| *van == self && *wat == gebeurtenis)
            .map(|(_, _, naar)| *naar)
            .ok_or(NietToegestaan {
                staat: self,
                gebeurtenis,
            })
    }

    /// Whether the school may still change the dossier.
    pub const fn is_bewerkbaar(self) -> bool {
        matches!(self, Self::Aangemeld | Self::Aanvullen)
    }

    /// Whether nothing more happens, objection aside.
    pub const fn is_einde(self) -> bool {
        matches!(self, Self::Toegewezen | Self::NietAfgegeven | Self::Ingetrokken)
    }
}

codes! {
    /// How parents gave their view (art. 2.46 lid 1 e UB WVO 2020).
    ZienswijzeWijze {
        /// In writing.
        Schriftelijk = "schriftelijk",
        /// In a talk that the school wrote down.
        Gesprek = "gesprek",
    }
}

codes! {
    /// Kinds of documents in a dossier.
    DocumentSoort {
        /// Onderwijskundig rapport of the former school.
        Okr = "okr",
        /// Report of the intelligence test.
        IqVerslag = "iq_verslag",
        /// Results of the attainment tests.
        Toetsgegevens = "toetsgegevens",
        /// Report of personality research.
        Persoonlijkheidsonderzoek = "persoonlijkheidsonderzoek",
        /// The parents' view as they wrote it.
        ZienswijzeOuders = "zienswijze_ouders",
        /// Anything else.
        Overig = "overig",
    }
}

/// A test result in one domain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DomeinToets {
    /// Attained level in months of education.
    pub dle: Option<Dle>,
    /// Months enrolled on the date of this test; without it the common one counts.
    pub dl: Option<Dl>,
    /// Name of the instrument.
    pub instrument: String,
    /// Date of the test.
    pub datum: Option<Date>,
}

/// The parents' view on an application for PrO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zienswijze {
    /// When they gave it.
    pub datum: Date,
    /// How they gave it.
    pub wijze: ZienswijzeWijze,
    /// What they said.
    pub tekst: String,
}

/// The content of a dossier: the exhaustive evidence list of art. 2.46 lid 1 UB WVO 2020.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// What is applied for.
    pub soort: AanvraagSoort,
    /// Registration of the pupil at the school; starts the clock.
    pub aangemeld_op: Date,
    /// Intelligence quotient (lid 1 c).
    pub iq: Option<Iq>,
    /// Instrument of the intelligence test.
    pub iq_instrument: String,
    /// Date of the intelligence test.
    pub iq_datum: Option<Date>,
    /// Psychologist or orthopedagogue under whose responsibility it was taken (lid 2).
    pub diagnosticus: String,
    /// Months enrolled, for domains without their own (lid 3 b).
    pub dl: Option<Dl>,
    /// Results per domain (lid 1 b).
    pub domeinen: PerDomein<DomeinToets>,
    /// Whether a social-emotional problem substantially hinders the learning process (lid 5 b 3).
    pub sep: Option<bool>,
    /// Instrument of the personality research (lid 1 d).
    pub sep_instrument: String,
    /// Date of the personality research.
    pub sep_datum: Option<Date>,
    /// The school board's motivation (lid 1 a).
    pub motivering: String,
    /// The parents' view (lid 1 e).
    pub zienswijze: Option<Zienswijze>,
}

impl Dossier {
    /// An empty dossier.
    pub fn nieuw(soort: AanvraagSoort, aangemeld_op: Date) -> Self {
        Self {
            soort,
            aangemeld_op,
            iq: None,
            iq_instrument: String::new(),
            iq_datum: None,
            diagnosticus: String::new(),
            dl: None,
            domeinen: PerDomein::default(),
            sep: None,
            sep_instrument: String::new(),
            sep_datum: None,
            motivering: String::new(),
            zienswijze: None,
        }
    }

    /// The facts that the criteria need.
    pub fn feiten(&self) -> Feiten {
        Feiten {
            iq: self.iq,
            dl: self.dl,
            dle: PerDomein::met(|domein| self.domeinen.get(domein).dle),
            dl_domein: PerDomein::met(|domein| self.domeinen.get(domein).dl),
            sep: self.sep,
        }
    }

    /// What is still missing before the school can submit, in the order of the law's list. The onderwijskundig rapport
    /// goes with every application (WVO 2020 art. 2.30 lid 4, 2.43 lid 2).
    pub fn ontbreekt(&self, heeft_okr: bool) -> Vec<Ontbreekt> {
        let mut missing = Vec::new();
        let mut need = |wat: Ontbreekt, present: bool| {
            if !present {
                missing.push(wat);
            }
        };
        need(Ontbreekt::Motivering, !self.motivering.trim().is_empty());
        need(Ontbreekt::Okr, heeft_okr);
        let known = Domein::ALL
            .into_iter()
            .filter(|d| self.feiten().leerachterstand(*d).is_some());
        need(Ontbreekt::Leerachterstand, known.count() >= 2);
        for (domein, toets) in self.domeinen.iter() {
            if toets.dle.is_some() {
                need(
                    Ontbreekt::DomeinDl(domein),
                    toets.dl.is_some() || self.dl.is_some(),
                );
                let described = !toets.instrument.trim().is_empty() && toets.datum.is_some();
                need(Ontbreekt::DomeinInstrument(domein), described);
            }
        }
        need(Ontbreekt::Iq, self.iq.is_some());
        need(
            Ontbreekt::IqInstrument,
            !self.iq_instrument.trim().is_empty() && self.iq_datum.is_some(),
        );
        need(Ontbreekt::Diagnosticus, !self.diagnosticus.trim().is_empty());
        if self.sep == Some(true) {
            need(
                Ontbreekt::SepInstrument,
                !self.sep_instrument.trim().is_empty() && self.sep_datum.is_some(),
            );
        }
        if self.soort == AanvraagSoort::Pro {
            let gezegd = self
                .zienswijze
                .as_ref()
                .is_some_and(|z| !z.tekst.trim().is_empty());
            need(Ontbreekt::Zienswijze, gezegd);
        }
        missing
    }
}

/// Something that is missing from a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "code", content = "domein")]
pub enum Ontbreekt {
    /// The school's motivation (lid 1 a).
    Motivering,
    /// The onderwijskundig rapport, as a document (WVO 2020 art. 2.30 lid 4, 2.43 lid 2).
    Okr,
    /// Results in at least two domains (lid 1 b).
    Leerachterstand,
    /// DL of a domain with a DLE (lid 3).
    DomeinDl(Domein),
    /// Instrument and date of a domain (lid 2).
    DomeinInstrument(Domein),
    /// IQ (lid 1 c).
    Iq,
    /// Instrument and date of the IQ (lid 2).
    IqInstrument,
    /// The responsible diagnostician (lid 2).
    Diagnosticus,
    /// Instrument and date of the personality research (lid 1 d, lid 2).
    SepInstrument,
    /// The parents' view (lid 1 e).
    Zienswijze,
    /// The facts leave the outcome open: the missing ones decide.
    Uitkomst,
}

impl Ontbreekt {
    /// The stable code, without the domain.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Motivering => "motivering",
            Self::Okr => "okr",
            Self::Leerachterstand => "leerachterstand",
            Self::DomeinDl(_) => "domein_dl",
            Self::DomeinInstrument(_) => "domein_instrument",
            Self::Iq => "iq",
            Self::IqInstrument => "iq_instrument",
            Self::Diagnosticus => "diagnosticus",
            Self::SepInstrument => "sep_instrument",
            Self::Zienswijze => "zienswijze",
            Self::Uitkomst => "uitkomst",
        }
    }

    /// The domain it is about, if any.
    pub const fn domein(self) -> Option<Domein> {
        match self {
            Self::DomeinDl(domein) | Self::DomeinInstrument(domein) => Some(domein),
            _ => None,
        }
    }
}
