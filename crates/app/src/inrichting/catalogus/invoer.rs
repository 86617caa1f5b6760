//! One offer of the catalogue as typed.

use std::collections::BTreeSet;

use vangnet_core::inrichting::catalogus::{Arrangement, Neutraal, Vorm};

use crate::{AppError, Result, VeldFout};

/// Most characters of a line.
const MAX_REGEL: usize = 200;
/// Most characters of a text.
const MAX_TEKST: usize = 2_000;

/// One offer as typed; what the form does not show stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArrangementInvoer {
    /// The stamp of the offer that was read.
    pub gelezen: String,
    /// First day.
    pub vanaf: String,
    /// Name.
    pub titel: String,
    /// Who it is for.
    pub doelgroep: String,
    /// What it is to reach.
    pub doel: String,
    /// What the evaluation looks at.
    pub evaluatie: String,
    /// Who decides, by role or body.
    pub beslisser: String,
    /// How it is compared; empty: not comparable.
    pub neutraal: String,
    /// The needs it answers, by code.
    pub behoeften: Vec<String>,
    /// The forms, by code.
    pub vormen: Vec<String>,
    /// The criteria, one a line.
    pub criteria: String,
    /// The instruments, by code, one a line.
    pub instrumenten: String,
    /// Most minutes in a school week.
    pub minuten: String,
    /// Most times in a school week.
    pub keren: String,
    /// Most weeks.
    pub weken: String,
    /// Weeks it always takes.
    pub duur: String,
    /// Most pupils in a group.
    pub groep: String,
    /// Whether it can be extended.
    pub verlengbaar: bool,
    /// Weeks between interim evaluations.
    pub tussenevaluatie: String,
}

struct Lezer(Vec<VeldFout>);

impl Lezer {
    fn fout(&mut self, veld: &str, code: &'static str) {
        self.0.push(VeldFout::new(veld, code));
    }

    fn tekst(&mut self, veld: &str, tekst: &str, hoogstens: usize, verplicht: bool) -> String {
        let tekst = tekst.trim().replace("\r\n", "\n");
        if verplicht && tekst.is_empty() {
            self.fout(veld, "verplicht");
        }
        if tekst.chars().count() > hoogstens {
            self.fout(veld, "te_lang");
        }
        if tekst.chars().any(|c| c.is_control() && c != '\n') {
            self.fout(veld, "tekens");
        }
        tekst
    }

    /// A whole number from 1 on; empty: no limit.
    fn getal<T: std::str::FromStr + Default + PartialEq>(&mut self, veld: &str, tekst: &str) -> Option<T> {
        let tekst = tekst.trim();
        if tekst.is_empty() {
            return None;
        }
        match tekst.parse::<T>() {
            Ok(getal) if getal != T::default() => return Some(getal),
            Ok(_) => self.fout(veld, "groter_dan_nul"),
            Err(_) => self.fout(veld, "geheel_getal"),
        }
        None
    }

    fn regels(&mut self, veld: &str, tekst: &str) -> Vec<String> {
        let tekst = self.tekst(veld, tekst, MAX_TEKST, false);
        let regels: Vec<String> = tekst
            .lines()
            .map(|regel| regel.trim().to_owned())
            .filter(|regel| !regel.is_empty())
            .collect();
        let each: BTreeSet<&String> = regels.iter().collect();
        if each.len() != regels.len() {
            self.fout(veld, "dubbele_rij");
        }
        regels
    }
}

impl ArrangementInvoer {
    /// Fills an offer with what was typed.
    pub(super) fn vul(&self, offer: &mut Arrangement, behoeften: &[String]) -> Result<()> {
        let mut lees = Lezer(Vec::new());
        offer.titel = lees.tekst("titel", &self.titel, MAX_REGEL, true);
        offer.doelgroep = lees.tekst("doelgroep", &self.doelgroep, MAX_TEKST, false);
        offer.doel = lees.tekst("doel", &self.doel, MAX_TEKST, false);
        offer.evaluatie = lees.tekst("evaluatie", &self.evaluatie, MAX_TEKST, false);
        offer.beslisser = lees.tekst("beslisser", &self.beslisser, MAX_REGEL, true);
        offer.neutraal = match self.neutraal.as_str() {
            "" => None,
            code => {
                let found = Neutraal::parse(code);
                if found.is_none() {
                    lees.fout("neutraal", "keuze");
                }
                found
            }
        };
        if self.behoeften.iter().any(|code| !behoeften.contains(code)) {
            lees.fout("behoeften", "keuze");
        }
        offer.behoeften.clone_from(&self.behoeften);
        let vormen: Vec<Vorm> = self.vormen.iter().filter_map(|code| Vorm::parse(code)).collect();
        if vormen.is_empty() {
            lees.fout("vormen", "verplicht");
        }
        // The form that was usual stays the first.
        let mut ordered: Vec<Vorm> = offer
            .vormen
            .iter()
            .copied()
            .filter(|v| vormen.contains(v))
            .collect();
        ordered.extend(vormen.into_iter().filter(|v| !offer.vormen.contains(v)));
        offer.vormen = ordered;
        offer.criteria = lees.regels("criteria", &self.criteria);
        offer.instrumenten = lees.regels("instrumenten", &self.instrumenten);
        let g = &mut offer.grenzen;
        g.minuten_per_week = lees.getal("minuten", &self.minuten);
        g.keren_per_week = lees.getal("keren", &self.keren);
        g.weken = lees.getal("weken", &self.weken);
        g.duur = lees.getal("duur", &self.duur);
        g.groep = lees.getal("groep", &self.groep);
        g.verlengbaar = self.verlengbaar;
        offer.tussenevaluatie = lees.getal("tussenevaluatie", &self.tussenevaluatie);
        if lees.0.is_empty() {
            Ok(())
        } else {
            Err(AppError::Invalid(lees.0))
        }
    }
}
