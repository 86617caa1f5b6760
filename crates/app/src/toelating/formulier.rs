//! A dossier as typed: every field as text, read into exact values or refused by name.

mod lezen;

use jiff::civil::Date;
use vangnet_core::toelating::{
    Dl, Dle, Domein, Iq, PerDomein, ZaakSoort,
    aanvraag::{DomeinToets, Dossier, EigenOordeel, Geprobeerd},
    herkomst::{Herkomst, LaterGrond, Weg},
    vso::{Bekostigingscategorie, Clusterweg, clusterweg},
};

use self::lezen::Lezer;
use crate::invoer::MAX_TEKST;
use crate::{AppError, Result, VeldFout};

/// Most lines of a list in a dossier.
const MAX_REGELS: usize = 20;
/// Most characters of a name or instrument.
const MAX_NAAM: usize = 120;

/// A test result in one domain as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DomeinInvoer {
    /// DLE.
    pub dle: String,
    /// DL on the date of this test.
    pub dl: String,
    /// Instrument.
    pub instrument: String,
    /// Date, `YYYY-MM-DD`.
    pub datum: String,
}

/// Support that was tried, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GeprobeerdInvoer {
    /// What.
    pub wat: String,
    /// When and how long.
    pub periode: String,
    /// What it did.
    pub effect: String,
}

/// The answer to a criterion of the samenwerkingsverband's own, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EigenInvoer {
    /// The criterion.
    pub criterium: String,
    /// `ja`, `nee` or empty: not answered.
    pub voldoet: String,
    /// Why.
    pub toelichting: String,
}

/// A dossier as typed. Field names of faults: `iq`, `dl`, `dle_ir`, `dl_ir`, `instrument_ir`, `datum_ir`, ….
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DossierFormulier {
    /// Registration at the school.
    pub aangemeld_op: String,
    /// IQ.
    pub iq: String,
    /// Instrument of the IQ.
    pub iq_instrument: String,
    /// Date of the IQ.
    pub iq_datum: String,
    /// Responsible diagnostician.
    pub diagnosticus: String,
    /// Common DL.
    pub dl: String,
    /// Per domain.
    pub domeinen: PerDomein<DomeinInvoer>,
    /// `ja`, `nee` or empty.
    pub sep: String,
    /// Instrument of the personality research.
    pub sep_instrument: String,
    /// Date of the personality research.
    pub sep_datum: String,
    /// Motivation.
    pub motivering: String,
    /// Date of the parents' view.
    pub zienswijze_datum: String,
    /// How they gave it.
    pub zienswijze_wijze: String,
    /// What they said.
    pub zienswijze: String,
    /// By which way; empty: the usual one.
    pub weg: String,
    /// Where the pupil comes from.
    pub herkomst: String,
    /// In the country since; a newcomer only.
    pub nieuwkomer_sinds: String,
    /// 1 October of the year in which a newcomer was first counted in secondary education.
    pub nieuwkomer_teldatum: String,
    /// Ground of a later PrO.
    pub later_grond: String,
    /// That the parents consent in writing: `ja` or empty.
    pub instemming: String,
    /// That the pupil is enrolled at another school meanwhile: `ja` or empty.
    pub elders_ingeschreven: String,
    /// The question.
    pub vraag: String,
    /// Support that was tried; empty lines are left out.
    pub geprobeerd: Vec<GeprobeerdInvoer>,
    /// What the pupil says.
    pub stem_leerling: String,
    /// Why this one of the two (lid 6).
    pub keuze_motivering: String,
    /// Date of the consultation with the parents.
    pub overleg_datum: String,
    /// How they were consulted.
    pub overleg_wijze: String,
    /// What was said.
    pub overleg: String,
    /// Funding category; VSO only.
    pub categorie: String,
    /// The cluster, 1 to 4; VSO only.
    pub cluster: String,
    /// Answers to the criteria of the samenwerkingsverband's own.
    pub eigen: Vec<EigenInvoer>,
}

impl From<&Dossier> for DossierFormulier {
    fn from(d: &Dossier) -> Self {
        let datum = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
        let dl = |dl: Option<Dl>| dl.map(|dl| dl.maanden().to_string()).unwrap_or_default();
        Self {
            aangemeld_op: d.aangemeld_op.to_string(),
            iq: d.iq.map(|iq| iq.waarde().to_string()).unwrap_or_default(),
            iq_instrument: d.iq_instrument.clone(),
            iq_datum: datum(d.iq_datum),
            diagnosticus: d.diagnosticus.clone(),
            dl: dl(d.dl),
            domeinen: PerDomein::met(|domein| {
                let toets = d.domeinen.get(domein);
                DomeinInvoer {
                    dle: toets
                        .dle
                        .map(|dle| dle.tekst().replace('.', ","))
                        .unwrap_or_default(),
                    dl: dl(toets.dl),
                    instrument: toets.instrument.clone(),
                    datum: datum(toets.datum),
                }
            }),
            sep: match d.sep {
                Some(true) => "ja".to_owned(),
                Some(false) => "nee".to_owned(),
                None => String::new(),
            },
            sep_instrument: d.sep_instrument.clone(),
            sep_datum: datum(d.sep_datum),
            motivering: d.motivering.clone(),
            zienswijze_datum: datum(d.zienswijze.as_ref().map(|z| z.datum)),
            zienswijze_wijze: d
                .zienswijze
                .as_ref()
                .map(|z| z.wijze.code().to_owned())
                .unwrap_or_default(),
            zienswijze: d.zienswijze.as_ref().map(|z| z.tekst.clone()).unwrap_or_default(),
            weg: d.weg.code().to_owned(),
            herkomst: d.herkomst.map(|h| h.code().to_owned()).unwrap_or_default(),
            nieuwkomer_sinds: datum(d.nieuwkomer.as_ref().map(|n| n.in_nederland_sinds)),
            nieuwkomer_teldatum: datum(d.nieuwkomer.as_ref().map(|n| n.eerste_teldatum)),
            later_grond: d.later_grond.map(|g| g.code().to_owned()).unwrap_or_default(),
            instemming: ja(d.instemming),
            elders_ingeschreven: ja(d.elders_ingeschreven),
            vraag: d.vraag.clone(),
            geprobeerd: d.geprobeerd.iter().map(GeprobeerdInvoer::from).collect(),
            stem_leerling: d.stem_leerling.clone(),
            keuze_motivering: d.keuze_motivering.clone(),
            overleg_datum: datum(d.ouderoverleg.as_ref().map(|o| o.datum)),
            overleg_wijze: d
                .ouderoverleg
                .as_ref()
                .map(|o| o.wijze.code().to_owned())
                .unwrap_or_default(),
            overleg: d
                .ouderoverleg
                .as_ref()
                .map(|o| o.verslag.clone())
                .unwrap_or_default(),
            categorie: d.categorie.map(|c| c.code().to_owned()).unwrap_or_default(),
            cluster: d.cluster.map(|c| c.to_string()).unwrap_or_default(),
            eigen: d.eigen.iter().map(EigenInvoer::from).collect(),
        }
    }
}

fn ja(waarde: bool) -> String {
    if waarde { "ja".to_owned() } else { String::new() }
}

impl From<&Geprobeerd> for GeprobeerdInvoer {
    fn from(g: &Geprobeerd) -> Self {
        Self {
            wat: g.wat.clone(),
            periode: g.periode.clone(),
            effect: g.effect.clone(),
        }
    }
}

impl From<&EigenOordeel> for EigenInvoer {
    fn from(e: &EigenOordeel) -> Self {
        Self {
            criterium: e.criterium.clone(),
            voldoet: if e.voldoet { "ja" } else { "nee" }.to_owned(),
            toelichting: e.toelichting.clone(),
        }
    }
}

impl DossierFormulier {
    /// Reads the form over a dossier.
    ///
    /// # Errors
    /// `Invalid` with every field that was not accepted; nothing is half read.
    pub fn lees(&self, was: &Dossier, vandaag: Date) -> Result<Dossier> {
        let mut lezer = Lezer {
            fouten: Vec::new(),
            vandaag,
        };
        let aangemeld_op = lezer.datum("aangemeld_op", &self.aangemeld_op);
        if aangemeld_op.is_none() && self.aangemeld_op.trim().is_empty() {
            lezer.fout("aangemeld_op", "verplicht");
        }
        let dossier = Dossier {
            soort: was.soort,
            aangemeld_op: aangemeld_op.unwrap_or(was.aangemeld_op),
            iq: lezer.getal("iq", Iq::parse(&self.iq)),
            iq_instrument: lezer.tekst("iq_instrument", &self.iq_instrument, MAX_NAAM),
            iq_datum: lezer.datum("iq_datum", &self.iq_datum),
            diagnosticus: lezer.tekst("diagnosticus", &self.diagnosticus, MAX_NAAM),
            dl: lezer.getal("dl", Dl::parse(&self.dl)),
            domeinen: PerDomein::met(|domein| self.domein(domein, &mut lezer)),
            sep: self.sep(&mut lezer),
            sep_instrument: lezer.tekst("sep_instrument", &self.sep_instrument, MAX_NAAM),
            sep_datum: lezer.datum("sep_datum", &self.sep_datum),
            motivering: lezer.tekst("motivering", &self.motivering, MAX_TEKST),
            zienswijze: self.zienswijze(&mut lezer),
            weg: lezer.code("weg", &self.weg, Weg::parse).unwrap_or(Weg::Regulier),
            herkomst: lezer.code("herkomst", &self.herkomst, Herkomst::parse),
            nieuwkomer: self.nieuwkomer(&mut lezer),
            later_grond: lezer.code("later_grond", &self.later_grond, LaterGrond::parse),
            instemming: self.instemming == "ja",
            elders_ingeschreven: self.elders_ingeschreven == "ja",
            vraag: lezer.tekst("vraag", &self.vraag, MAX_TEKST),
            geprobeerd: self.geprobeerd(&mut lezer),
            stem_leerling: lezer.tekst("stem_leerling", &self.stem_leerling, MAX_TEKST),
            keuze_motivering: lezer.tekst("keuze_motivering", &self.keuze_motivering, MAX_TEKST),
            ouderoverleg: self.overleg(&mut lezer),
            categorie: lezer
                .code("categorie", &self.categorie, Bekostigingscategorie::parse)
                .filter(|_| was.soort == ZaakSoort::Vso),
            cluster: self.cluster(&mut lezer).filter(|_| was.soort == ZaakSoort::Vso),
            eigen: self.eigen(&mut lezer),
        };
        if lezer.fouten.is_empty() {
            Ok(dossier)
        } else {
            Err(AppError::Invalid(lezer.fouten))
        }
    }

    /// Reads what can be read and leaves out the rest: for the card that follows the typing.
    pub fn lees_voorlopig(&self, was: &Dossier, vandaag: Date) -> (Dossier, Vec<VeldFout>) {
        match self.lees(was, vandaag) {
            Ok(dossier) => (dossier, Vec::new()),
            Err(AppError::Invalid(fouten)) => {
                let mut rest = self.clone();
                for fout in &fouten {
                    rest.wis(&fout.veld);
                }
                if rest.aangemeld_op.is_empty() {
                    rest.aangemeld_op = was.aangemeld_op.to_string();
                }
                (rest.lees(was, vandaag).unwrap_or_else(|_| was.clone()), fouten)
            }
            Err(_) => (was.clone(), Vec::new()),
        }
    }

    fn domein(&self, domein: Domein, lezer: &mut Lezer) -> DomeinToets {
        let invoer = self.domeinen.get(domein);
        let code = domein.code();
        DomeinToets {
            dle: lezer.getal(&format!("dle_{code}"), Dle::parse(&invoer.dle)),
            dl: lezer.getal(&format!("dl_{code}"), Dl::parse(&invoer.dl)),
            instrument: lezer.tekst(&format!("instrument_{code}"), &invoer.instrument, MAX_NAAM),
            datum: lezer.datum(&format!("datum_{code}"), &invoer.datum),
        }
    }

    /// The cluster: what an institute decides itself is said at once (R116, R224).
    fn cluster(&self, lezer: &mut Lezer) -> Option<u8> {
        if self.cluster.is_empty() {
            return None;
        }
        let cluster = self.cluster.parse::<u8>().ok();
        match cluster.and_then(clusterweg) {
            Some(Clusterweg::Tlv) => return cluster,
            Some(Clusterweg::Instelling) => lezer.fout("cluster", "cluster_instelling"),
            None => lezer.fout("cluster", "keuze"),
        }
        None
    }

    fn sep(&self, lezer: &mut Lezer) -> Option<bool> {
        match self.sep.as_str() {
            "ja" => Some(true),
            "nee" => Some(false),
            "" => None,
            _ => {
                lezer.fout("sep", "keuze");
                None
            }
        }
    }

    fn wis(&mut self, veld: &str) {
        let (naam, domein) = veld.split_once('_').unwrap_or((veld, ""));
        if let Some(domein) = Domein::parse(domein) {
            let invoer = self.domeinen.get_mut(domein);
            match naam {
                "dle" => invoer.dle.clear(),
                "dl" => invoer.dl.clear(),
                "instrument" => invoer.instrument.clear(),
                _ => invoer.datum.clear(),
            }
            return;
        }
        match veld {
            "aangemeld_op" => self.aangemeld_op.clear(),
            "iq" => self.iq.clear(),
            "iq_instrument" => self.iq_instrument.clear(),
            "iq_datum" => self.iq_datum.clear(),
            "diagnosticus" => self.diagnosticus.clear(),
            "dl" => self.dl.clear(),
            "sep" => self.sep.clear(),
            "sep_instrument" => self.sep_instrument.clear(),
            "sep_datum" => self.sep_datum.clear(),
            "motivering" => self.motivering.clear(),
            "weg" => self.weg.clear(),
            "herkomst" => self.herkomst.clear(),
            "later_grond" => self.later_grond.clear(),
            "vraag" => self.vraag.clear(),
            "stem_leerling" => self.stem_leerling.clear(),
            "keuze_motivering" => self.keuze_motivering.clear(),
            "categorie" => self.categorie.clear(),
            "cluster" => self.cluster.clear(),
            veld if veld.starts_with("nieuwkomer") => {
                self.nieuwkomer_sinds.clear();
                self.nieuwkomer_teldatum.clear();
            }
            veld if veld.starts_with("overleg") => {
                self.overleg.clear();
                self.overleg_datum.clear();
                self.overleg_wijze.clear();
            }
            veld if veld.starts_with("geprobeerd") => self.geprobeerd.clear(),
            veld if veld.starts_with("eigen") => self.eigen.clear(),
            _ => {
                self.zienswijze.clear();
                self.zienswijze_datum.clear();
                self.zienswijze_wijze.clear();
            }
        }
    }
}
