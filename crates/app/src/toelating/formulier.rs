//! A dossier as typed: every field as text, read into exact values or refused by name.

use jiff::civil::Date;
use vangnet_core::toelating::{
    Dl, Dle, Domein, FoutCode, Iq, PerDomein,
    aanvraag::{DomeinToets, Dossier, Zienswijze, ZienswijzeWijze},
};

use crate::{AppError, Result, VeldFout};

/// Most characters of a narrative text.
const MAX_TEKST: usize = 20_000;
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
        }
    }
}

/// Collects faults while reading.
struct Lezer {
    fouten: Vec<VeldFout>,
    vandaag: Date,
}

impl Lezer {
    fn fout(&mut self, veld: impl Into<String>, code: &'static str) {
        self.fouten.push(VeldFout::new(veld, code));
    }

    fn getal<T>(&mut self, veld: &str, gelezen: std::result::Result<Option<T>, FoutCode>) -> Option<T> {
        gelezen.unwrap_or_else(|fout| {
            self.fout(veld, fout.code());
            None
        })
    }

    /// A date that is not in the future.
    fn datum(&mut self, veld: &str, tekst: &str) -> Option<Date> {
        let tekst = tekst.trim();
        if tekst.is_empty() {
            return None;
        }
        match tekst.parse::<Date>() {
            Ok(datum) if datum > self.vandaag => self.fout(veld, "toekomst"),
            Ok(datum) if datum.year() < 2000 => self.fout(veld, "datum"),
            Ok(datum) => return Some(datum),
            Err(_) => self.fout(veld, "datum"),
        }
        None
    }

    fn tekst(&mut self, veld: &str, tekst: &str, max: usize) -> String {
        let tekst = tekst.trim().replace("\r\n", "\n");
        if tekst.chars().count() > max {
            self.fout(veld, "te_lang");
        }
        if tekst.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.fout(veld, "tekens");
        }
        tekst
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

    /// A view needs date and manner together; an empty one is no view.
    fn zienswijze(&self, lezer: &mut Lezer) -> Option<Zienswijze> {
        let tekst = lezer.tekst("zienswijze", &self.zienswijze, MAX_TEKST);
        let datum = lezer.datum("zienswijze_datum", &self.zienswijze_datum);
        let wijze = self.zienswijze_wijze.as_str();
        if self.zienswijze_datum.trim().is_empty() && wijze.is_empty() && tekst.is_empty() {
            return None;
        }
        if self.zienswijze_datum.trim().is_empty() {
            lezer.fout("zienswijze_datum", "verplicht");
        }
        let gekozen = ZienswijzeWijze::parse(wijze);
        if gekozen.is_none() {
            lezer.fout("zienswijze_wijze", "verplicht");
        }
        Some(Zienswijze {
            datum: datum?,
            wijze: gekozen?,
            tekst,
        })
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
            _ => {
                self.zienswijze.clear();
                self.zienswijze_datum.clear();
                self.zienswijze_wijze.clear();
            }
        }
    }
}
