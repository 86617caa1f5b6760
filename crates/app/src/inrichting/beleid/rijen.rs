//! Lists of policy as typed, row by row: every row that is wrong is named by its number in the form.

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, SchoolId},
    inrichting::{KalenderSoort, Kalenderdag},
    schooljaar,
    tekst::fold,
    toelating::{
        Domein,
        commissie::{Commissie, Commissielid},
        instrument::{Instrument, InstrumentSoort},
    },
};

use super::BeleidBlad;
use crate::{AppError, Result, VeldFout};

/// Most rows of a list.
const MAX_RIJEN: usize = 200;
/// Most characters of a name.
const MAX_NAAM: usize = 120;

/// A seat in the committee, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommissielidInvoer {
    /// The code of a seat that exists; empty for a new one.
    pub code: String,
    /// Who sits there.
    pub naam: String,
    /// For which organisation.
    pub organisatie: String,
    /// As what.
    pub deskundigheid: String,
    /// The school of that organisation, by id; empty for none.
    pub school: String,
    /// The account with which the member takes part, by id; empty for none.
    pub account: String,
    /// Asked only at the lower bound of PrO.
    pub alleen_ondergrens: bool,
}

/// An instrument, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InstrumentInvoer {
    /// Its name.
    pub naam: String,
    /// What it measures, by code.
    pub soort: String,
    /// The domains it is listed for, by code.
    pub domeinen: Vec<String>,
    /// First day on which it may be taken.
    pub van: String,
    /// Last day on which it may be taken.
    pub tot: String,
    /// Added by the samenwerkingsverband.
    pub lokaal: bool,
}

/// A day of the calendar, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KalenderdagInvoer {
    /// What for, by code.
    pub soort: String,
    /// When.
    pub datum: String,
    /// A word about it.
    pub omschrijving: String,
}

/// Collects what is wrong while reading rows.
#[derive(Debug, Default)]
pub(super) struct Rijen {
    fouten: Vec<VeldFout>,
}

impl Rijen {
    fn fout(&mut self, veld: impl Into<String>, code: &'static str) {
        self.fouten.push(VeldFout::new(veld, code));
    }

    /// Keeps the faults of the first day with those of the rows.
    pub(super) fn vanaf(&mut self, gelezen: Result<Date>) -> Option<Date> {
        match gelezen {
            Ok(dag) => Some(dag),
            Err(AppError::Invalid(fouten)) => {
                self.fouten.extend(fouten);
                None
            }
            Err(_) => None,
        }
    }

    /// The first day, when nothing was wrong.
    pub(super) fn klaar(self, vanaf: Option<Date>) -> Result<Date> {
        match vanaf {
            Some(dag) if self.fouten.is_empty() => Ok(dag),
            _ => Err(AppError::Invalid(self.fouten)),
        }
    }

    /// A text of one line that may be empty.
    pub(super) fn tekst(&mut self, veld: &str, tekst: &str) -> String {
        let tekst = tekst.trim().to_owned();
        if tekst.chars().count() > MAX_NAAM {
            self.fout(veld, "te_lang");
        }
        if tekst.chars().any(char::is_control) {
            self.fout(veld, "tekens");
        }
        tekst
    }

    fn verplicht(&mut self, veld: &str, tekst: &str) -> String {
        let tekst = self.tekst(veld, tekst);
        if tekst.is_empty() {
            self.fout(veld, "verplicht");
        }
        tekst
    }

    fn datum(&mut self, veld: &str, tekst: &str) -> Option<Date> {
        let tekst = tekst.trim();
        let dag = tekst.parse::<Date>().ok();
        let dag = dag.filter(|dag| (2000..2200).contains(&dag.year()));
        if dag.is_none() && !tekst.is_empty() {
            self.fout(veld, "datum");
        }
        dag
    }

    fn begrens<T>(&mut self, veld: &str, rijen: &[T]) {
        if rijen.len() > MAX_RIJEN {
            self.fout(veld, "te_veel");
        }
    }

    pub(super) fn commissie(
        &mut self,
        leden: &[(usize, CommissielidInvoer)],
        blad: &BeleidBlad,
    ) -> Commissie {
        self.begrens("lid_naam_1", leden);
        if leden.is_empty() {
            self.fout("lid_naam_1", "verplicht");
        }
        let mut stoelen = Stoelen::van(blad);
        let mut accounts = BTreeSet::new();
        let leden = leden
            .iter()
            .map(|(n, lid)| {
                let account = self.keuze(&format!("lid_account_{n}"), &lid.account, |id| {
                    let id = AccountId(id);
                    let zat = blad.beleid.commissie.iter().flat_map(|c| &c.waarde.leden);
                    let bekend = blad.accounts.iter().any(|a| a.id == id)
                        || zat.into_iter().any(|l| l.account == Some(id));
                    bekend.then_some(id)
                });
                if account.is_some_and(|id| !accounts.insert(id)) {
                    self.fout(format!("lid_account_{n}"), "dubbele_rij");
                }
                Commissielid {
                    code: stoelen.code(&lid.code),
                    naam: self.verplicht(&format!("lid_naam_{n}"), &lid.naam),
                    organisatie: self.verplicht(&format!("lid_organisatie_{n}"), &lid.organisatie),
                    deskundigheid: self.verplicht(&format!("lid_deskundigheid_{n}"), &lid.deskundigheid),
                    school: self.keuze(&format!("lid_school_{n}"), &lid.school, |id| {
                        let id = SchoolId(id);
                        blad.scholen.iter().any(|s| s.id == id).then_some(id)
                    }),
                    account,
                    alleen_ondergrens: lid.alleen_ondergrens,
                }
            })
            .collect();
        Commissie { leden }
    }

    fn keuze<T>(&mut self, veld: &str, tekst: &str, zoek: impl Fn(Uuid) -> Option<T>) -> Option<T> {
        if tekst.is_empty() {
            return None;
        }
        let gevonden = Uuid::parse_str(tekst).ok().and_then(zoek);
        if gevonden.is_none() {
            self.fout(veld, "keuze");
        }
        gevonden
    }

    pub(super) fn instrumenten(&mut self, rijen: &[(usize, InstrumentInvoer)]) -> Vec<Instrument> {
        self.begrens("instrument_naam_1", rijen);
        if rijen.is_empty() {
            self.fout("instrument_naam_1", "verplicht");
        }
        let mut gezien = BTreeSet::new();
        rijen
            .iter()
            .filter_map(|(n, rij)| {
                let naam_veld = format!("instrument_naam_{n}");
                let naam = self.verplicht(&naam_veld, &rij.naam);
                let soort = InstrumentSoort::parse(&rij.soort);
                if soort.is_none() {
                    self.fout(format!("instrument_soort_{n}"), "keuze");
                }
                let domeinen: Vec<Domein> = rij.domeinen.iter().filter_map(|d| Domein::parse(d)).collect();
                if soort == Some(InstrumentSoort::Didactisch) && domeinen.is_empty() {
                    self.fout(format!("instrument_ir_{n}"), "domein_verplicht");
                }
                let van = self.datum(&format!("instrument_van_{n}"), &rij.van);
                let tot_veld = format!("instrument_tot_{n}");
                let tot = self.datum(&tot_veld, &rij.tot);
                if van.zip(tot).is_some_and(|(van, tot)| tot < van) {
                    self.fout(tot_veld, "voor_begin");
                }
                if !gezien.insert((fold(&naam), soort, van, tot, domeinen.clone())) {
                    self.fout(naam_veld, "dubbele_rij");
                }
                Some(Instrument {
                    naam,
                    soort: soort?,
                    domeinen: if soort == Some(InstrumentSoort::Didactisch) {
                        domeinen
                    } else {
                        Vec::new()
                    },
                    van,
                    tot,
                    lokaal: rij.lokaal,
                })
            })
            .collect()
    }

    /// The days of a school year, in the order of the calendar.
    pub(super) fn kalender(&mut self, rijen: &[(usize, KalenderdagInvoer)], begin: Date) -> Vec<Kalenderdag> {
        self.begrens("dag_datum_1", rijen);
        let mut gezien = BTreeSet::new();
        let mut dagen: Vec<Kalenderdag> = rijen
            .iter()
            .filter_map(|(n, rij)| {
                let veld = format!("dag_datum_{n}");
                let soort = KalenderSoort::parse(&rij.soort);
                if soort.is_none() {
                    self.fout(format!("dag_soort_{n}"), "keuze");
                }
                let datum = self.datum(&veld, &rij.datum);
                if rij.datum.trim().is_empty() {
                    self.fout(&*veld, "verplicht");
                }
                if datum.is_some_and(|dag| schooljaar::eerste_dag(dag) != begin) {
                    self.fout(&*veld, "buiten_schooljaar");
                }
                let omschrijving = self.tekst(&format!("dag_omschrijving_{n}"), &rij.omschrijving);
                if let Some(dag) = datum
                    && !gezien.insert((dag, soort, omschrijving.clone()))
                {
                    self.fout(&*veld, "dubbele_rij");
                }
                Some(Kalenderdag {
                    soort: soort?,
                    datum: datum?,
                    omschrijving,
                })
            })
            .collect();
        dagen.sort_by_key(|dag| (dag.datum, dag.soort));
        dagen
    }
}

/// Hands out the codes of seats: one that exists keeps its own, a new one gets a number that no seat ever had.
struct Stoelen {
    bekend: BTreeSet<String>,
    vergeven: BTreeSet<String>,
    volgende: u32,
}

impl Stoelen {
    fn van(blad: &BeleidBlad) -> Self {
        let bekend: BTreeSet<String> = blad
            .beleid
            .commissie
            .iter()
            .flat_map(|c| &c.waarde.leden)
            .map(|lid| lid.code.clone())
            .collect();
        let nummers = bekend
            .iter()
            .filter_map(|code| code.strip_prefix("stoel-")?.parse::<u32>().ok());
        Self {
            volgende: nummers.max().unwrap_or(0).saturating_add(1),
            bekend,
            vergeven: BTreeSet::new(),
        }
    }

    fn code(&mut self, gevraagd: &str) -> String {
        if self.bekend.contains(gevraagd) && self.vergeven.insert(gevraagd.to_owned()) {
            return gevraagd.to_owned();
        }
        let code = stoel(self.volgende);
        self.volgende = self.volgende.saturating_add(1);
        self.vergeven.insert(code.clone());
        code
    }
}

/// The code of a seat by its number: it says nothing of who sits there, since the trail keeps it.
pub(in crate::inrichting) fn stoel(nummer: u32) -> String {
    format!("stoel-{nummer}")
}
