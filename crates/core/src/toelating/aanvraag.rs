//! An application for PrO, lwoo or VSO: what its dossier holds and what is still missing.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use super::ontbreekt::Ontbreekt;
use super::{
    Dl, Dle, Domein, Feiten, Iq, PerDomein, ZaakSoort,
    codes::codes,
    herkomst::{Herkomst, LaterDocument, LaterGrond, Nieuwkomer, Weg},
    instrument::{InstrumentSoort, Instrumentenlijst, iq_te_oud},
    vso::{Bekostigingscategorie, Clusterweg, clusterweg},
};

codes! {
    /// How parents spoke: in a letter or in a talk.
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
        /// Copy of the lwoo decision, the TLV or the OPP (UB WVO 2020 art. 2.47 lid 2 a).
        KopieBeslissing = "kopie_beslissing",
        /// Ontwikkelingsperspectief (art. 2.47 lid 2 d 1; ground of a VSO-TLV).
        Opp = "opp",
        /// Activities of the school and their results (art. 2.47 lid 2 d 2).
        Activiteiten = "activiteiten",
        /// Which external experts were called in (art. 2.47 lid 2 d 3).
        ExterneDeskundigen = "externe_deskundigen",
        /// Risks when the pupil stays where he is (art. 2.47 lid 2 d 4).
        Risicos = "risicos",
        /// The separate written opinion of an expert.
        Deskundigenadvies = "deskundigenadvies",
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

/// Consultation with the parents: before an application for lwoo (WVO 2020 art. 2.43 lid 2) and VSO (R224).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ouderoverleg {
    /// When.
    pub datum: Date,
    /// How.
    pub wijze: ZienswijzeWijze,
    /// What was said.
    pub verslag: String,
}

/// Support that was tried before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geprobeerd {
    /// What.
    pub wat: String,
    /// When and how long, in words.
    pub periode: String,
    /// What it did.
    pub effect: String,
}

/// The content of a dossier: the evidence list of art. 2.46 lid 1 UB WVO 2020, that of art. 2.47 lid 2 for a later PrO, and
/// what a VSO-TLV rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// What is applied for.
    pub soort: ZaakSoort,
    /// By which way.
    pub weg: Weg,
    /// Where the pupil comes from (WVO 2020 art. 2.30 lid 2).
    pub herkomst: Option<Herkomst>,
    /// A newcomer to the country (art. 2.30 lid 3).
    pub nieuwkomer: Option<Nieuwkomer>,
    /// Ground of a later PrO (UB art. 2.47 lid 1).
    pub later_grond: Option<LaterGrond>,
    /// Whether the parents consent in writing (UB art. 2.47 lid 2 b).
    pub instemming: bool,
    /// Registration of the pupil at the school; starts the clock.
    pub aangemeld_op: Date,
    /// Whether the pupil is enrolled at another school meanwhile: then there is no temporary placement (art. 8.13).
    pub elders_ingeschreven: bool,
    /// The question to the samenwerkingsverband, in a few sentences: it comes first.
    pub vraag: String,
    /// Support that was tried, with its effect.
    pub geprobeerd: Vec<Geprobeerd>,
    /// What the pupil says.
    pub stem_leerling: String,
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
    /// Why this one of the two, when lid 6 leaves the choice to the motivation.
    pub keuze_motivering: String,
    /// The parents' view (lid 1 e).
    pub zienswijze: Option<Zienswijze>,
    /// Consultation with the parents.
    pub ouderoverleg: Option<Ouderoverleg>,
    /// Funding category asked for; VSO only.
    pub categorie: Option<Bekostigingscategorie>,
    /// The cluster of the school for which a VSO-TLV is asked, 1-4 (R224).
    pub cluster: Option<u8>,
    /// The school's answers to the SWV's own criteria for lwoo (art. 2.48).
    pub eigen: Vec<EigenOordeel>,
}

/// The school's answer to a criterion of the samenwerkingsverband's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EigenOordeel {
    /// The criterion, as it was asked.
    pub criterium: String,
    /// Whether the pupil meets it.
    pub voldoet: bool,
    /// Why.
    pub toelichting: String,
}

/// What the dossier is checked against beside itself.
#[derive(Debug, Clone, Copy)]
pub struct Toetsbasis<'a> {
    /// The documents that are there.
    pub documenten: &'a [DocumentSoort],
    /// The list of instruments that holds, when the samenwerkingsverband keeps one.
    pub instrumenten: Option<&'a Instrumentenlijst>,
    /// Day of handing in: today, or the day on which it was submitted.
    pub peildatum: Date,
    /// Whether lid 6 leaves the choice to the motivation.
    pub keuze: bool,
    /// Criteria for lwoo of the samenwerkingsverband's own, instead of those of art. 2.46 (art. 2.48).
    pub eigen_criteria: Option<&'a [String]>,
}

impl Dossier {
    /// An empty dossier.
    pub fn nieuw(soort: ZaakSoort, aangemeld_op: Date) -> Self {
        Self {
            soort,
            weg: Weg::Regulier,
            herkomst: None,
            nieuwkomer: None,
            later_grond: None,
            instemming: false,
            aangemeld_op,
            elders_ingeschreven: false,
            vraag: String::new(),
            geprobeerd: Vec::new(),
            stem_leerling: String::new(),
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
            keuze_motivering: String::new(),
            zienswijze: None,
            ouderoverleg: None,
            categorie: None,
            cluster: None,
            eigen: Vec::new(),
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
    /// goes with every application for lwoo and PrO (WVO 2020 art. 2.30 lid 4, 2.43 lid 2).
    pub fn ontbreekt(&self, basis: &Toetsbasis<'_>) -> Vec<Ontbreekt> {
        let mut lijst = Lijst::default();
        let heeft = |soort| basis.documenten.contains(&soort);
        lijst.moet(Ontbreekt::Motivering, !self.motivering.trim().is_empty());
        if self.soort == ZaakSoort::Vso {
            self.ontbreekt_vso(&mut lijst, heeft(DocumentSoort::Opp));
            return lijst.0;
        }
        if self.weg == Weg::LaterPro {
            ontbreekt_later(&mut lijst, basis);
        } else if let Some(criteria) = basis.eigen_criteria.filter(|_| self.soort == ZaakSoort::Lwoo) {
            lijst.moet(Ontbreekt::Okr, heeft(DocumentSoort::Okr));
            let beantwoord = |c: &String| self.eigen.iter().any(|e| e.criterium == *c);
            lijst.moet(Ontbreekt::EigenCriteria, criteria.iter().all(beantwoord));
        } else {
            lijst.moet(Ontbreekt::Okr, heeft(DocumentSoort::Okr));
            self.ontbreekt_toetsen(&mut lijst);
        }
        self.ontbreekt_instrumenten(&mut lijst, basis);
        if basis.keuze && self.weg != Weg::LaterPro {
            lijst.moet(
                Ontbreekt::KeuzeMotivering,
                !self.keuze_motivering.trim().is_empty(),
            );
        }
        if self.soort == ZaakSoort::Pro {
            let gezegd = self
                .zienswijze
                .as_ref()
                .is_some_and(|z| !z.tekst.trim().is_empty());
            lijst.moet(Ontbreekt::Zienswijze, gezegd);
        } else {
            lijst.moet(Ontbreekt::Ouderoverleg, self.ouderoverleg.is_some());
        }
        lijst.0
    }

    fn ontbreekt_toetsen(&self, lijst: &mut Lijst) {
        let known = Domein::ALL
            .into_iter()
            .filter(|d| self.feiten().leerachterstand(*d).is_some());
        lijst.moet(Ontbreekt::Leerachterstand, known.count() >= 2);
        for (domein, toets) in self.domeinen.iter() {
            if toets.dle.is_some() {
                lijst.moet(
                    Ontbreekt::DomeinDl(domein),
                    toets.dl.is_some() || self.dl.is_some(),
                );
                let described = !toets.instrument.trim().is_empty() && toets.datum.is_some();
                lijst.moet(Ontbreekt::DomeinInstrument(domein), described);
            }
        }
        lijst.moet(Ontbreekt::Iq, self.iq.is_some());
        lijst.moet(
            Ontbreekt::IqInstrument,
            !self.iq_instrument.trim().is_empty() && self.iq_datum.is_some(),
        );
        lijst.moet(Ontbreekt::Diagnosticus, !self.diagnosticus.trim().is_empty());
        if self.sep == Some(true) {
            lijst.moet(
                Ontbreekt::SepInstrument,
                !self.sep_instrument.trim().is_empty() && self.sep_datum.is_some(),
            );
        }
    }

    /// Instruments of the yearly list, within their window; the intelligence test at most two years old (lid 2, R209).
    fn ontbreekt_instrumenten(&self, lijst: &mut Lijst, basis: &Toetsbasis<'_>) {
        if let Some(afgenomen) = self.iq_datum.filter(|_| self.iq.is_some()) {
            lijst.moet(Ontbreekt::IqTeOud, !iq_te_oud(afgenomen, basis.peildatum));
        }
        let Some(instrumenten) = basis.instrumenten else {
            return;
        };
        let op_lijst = |naam: &str, soort, datum| {
            naam.trim().is_empty() || instrumenten.gebrek(naam, soort, datum).is_none()
        };
        lijst.moet(
            Ontbreekt::IqNietOpLijst,
            op_lijst(&self.iq_instrument, InstrumentSoort::Intelligentie, self.iq_datum),
        );
        lijst.moet(
            Ontbreekt::SepNietOpLijst,
            op_lijst(
                &self.sep_instrument,
                InstrumentSoort::Persoonlijkheid,
                self.sep_datum,
            ),
        );
        for (domein, toets) in self.domeinen.iter() {
            let genoemd = toets.dle.is_some() && !toets.instrument.trim().is_empty();
            let gebrek = instrumenten.gebrek_in_domein(&toets.instrument, domein, toets.datum);
            lijst.moet(Ontbreekt::DomeinNietOpLijst(domein), !genoemd || gebrek.is_none());
        }
    }

    /// What a VSO-TLV rests on: the talk with the parents, the question, support that was tried and its effect, the OPP.
    fn ontbreekt_vso(&self, lijst: &mut Lijst, heeft_opp: bool) {
        lijst.moet(Ontbreekt::Vraag, !self.vraag.trim().is_empty());
        let overleg = self
            .ouderoverleg
            .as_ref()
            .is_some_and(|o| !o.verslag.trim().is_empty());
        lijst.moet(Ontbreekt::Ouderoverleg, overleg);
        lijst.moet(Ontbreekt::Opp, heeft_opp);
        lijst.moet(Ontbreekt::Geprobeerd, !self.geprobeerd.is_empty());
        lijst.moet(Ontbreekt::Categorie, self.categorie.is_some());
        // WEC art. 40 lid 12: the samenwerkingsverband decides on cluster 3 and 4 only.
        let eigen_weg = self.cluster.and_then(clusterweg);
        lijst.moet(Ontbreekt::Cluster, eigen_weg == Some(Clusterweg::Tlv));
    }
}

/// The closed list of UB WVO 2020 art. 2.47 lid 2.
fn ontbreekt_later(lijst: &mut Lijst, basis: &Toetsbasis<'_>) {
    for document in LaterDocument::ALL {
        let soorten: &[DocumentSoort] = match document {
            LaterDocument::BeslissingTlvOpp => &[DocumentSoort::KopieBeslissing],
            LaterDocument::ZienswijzeInstemming => &[DocumentSoort::ZienswijzeOuders],
            LaterDocument::OppOfOkr => &[DocumentSoort::Opp, DocumentSoort::Okr],
            LaterDocument::Activiteiten => &[DocumentSoort::Activiteiten],
            LaterDocument::ExterneDeskundigen => &[DocumentSoort::ExterneDeskundigen],
            LaterDocument::Risicos => &[DocumentSoort::Risicos],
            LaterDocument::Toetsgegevens => &[DocumentSoort::Toetsgegevens],
        };
        lijst.moet(
            Ontbreekt::LaterDocument(document),
            soorten.iter().any(|s| basis.documenten.contains(s)),
        );
    }
}

#[derive(Default)]
struct Lijst(Vec<Ontbreekt>);

impl Lijst {
    fn moet(&mut self, wat: Ontbreekt, is_er: bool) {
        if !is_er {
            self.0.push(wat);
        }
    }
}
