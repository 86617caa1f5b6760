//! The test results: DL, the four domains, intelligence, social-emotional research.

use vangnet_core::toelating::Domein;
use vangnet_core::toelating::instrument::{InstrumentGebrek, InstrumentSoort, Instrumentenlijst};

use super::{Groep, Velden};
use crate::form::{Choice, Field, FieldKind, Line};

/// The names of the fields of a domain: DLE, DL, instrument, date.
pub(super) const fn namen(domein: Domein) -> [&'static str; 4] {
    match domein {
        Domein::InzichtelijkRekenen => ["dle_ir", "dl_ir", "instrument_ir", "datum_ir"],
        Domein::BegrijpendLezen => ["dle_bl", "dl_bl", "instrument_bl", "datum_bl"],
        Domein::TechnischLezen => ["dle_tl", "dl_tl", "instrument_tl", "datum_tl"],
        Domein::Spellen => ["dle_sp", "dl_sp", "instrument_sp", "datum_sp"],
    }
}

impl Velden<'_> {
    pub(super) fn toetsen(&self) -> Groep {
        let t = self.t;
        let uitleg = if self.eigen.is_empty() || self.eigen_criteria().is_empty() {
            t.text("groep-aanmelding-uitleg").to_string()
        } else {
            format!(
                "{} {}",
                t.text("groep-toetsen-eigen"),
                t.text("groep-aanmelding-uitleg")
            )
        };
        Groep {
            kop: t.text("groep-toetsen").to_string(),
            uitleg: Some(uitleg),
            velden: vec![
                self.regel("dl", Line::Number, t.text("veld-dl"), &self.form.dl)
                    .hint(t.text("veld-dl-uitleg")),
            ],
            ..Groep::default()
        }
    }

    pub(super) fn domein(&self, domein: Domein) -> Groep {
        let t = self.t;
        let invoer = self.form.domeinen.get(domein);
        let [dle, dl, instrument, datum] = namen(domein);
        let gebrek = self
            .lijst_voor(&invoer.instrument)
            .and_then(|l| l.gebrek_in_domein(&invoer.instrument, domein, invoer.datum.parse().ok()));
        Groep {
            kop: t.code("domein", domein.code()).to_string(),
            let_op: self.let_op(gebrek),
            rij: " groep--rij groep--toets",
            velden: vec![
                self.regel(dle, Line::Number, t.text("veld-dle"), &invoer.dle),
                self.regel(dl, Line::Number, t.text("veld-dl-toets"), &invoer.dl),
                self.instrument(instrument, &invoer.instrument, domein.code()),
                self.regel(datum, Line::Date, t.text("veld-toetsdatum"), &invoer.datum),
            ],
            ..Groep::default()
        }
    }

    /// A field for an instrument: it proposes those of the list, when there is one.
    fn instrument(&self, name: &'static str, value: &str, lijst: &str) -> Field {
        let veld = self.regel(name, Line::Text, self.t.text("veld-instrument"), value);
        if self.instrumenten.is_some() {
            veld.attribute("list", format!("instrumenten-{lijst}"))
        } else {
            veld
        }
    }

    /// The list against which a name is checked: none for a name that was not typed yet.
    fn lijst_voor(&self, naam: &str) -> Option<&Instrumentenlijst> {
        self.instrumenten.filter(|_| !naam.trim().is_empty())
    }

    /// That an instrument is not on the list, in words.
    fn let_op(&self, gebrek: Option<InstrumentGebrek>) -> Option<String> {
        gebrek.map(|gebrek| self.t.code("instrument-gebrek", gebrek.code()).to_string())
    }

    fn gebrek(&self, naam: &str, datum: &str, soort: InstrumentSoort) -> Option<String> {
        let lijst = self.lijst_voor(naam)?;
        self.let_op(lijst.gebrek(naam, soort, datum.parse().ok()))
    }

    pub(super) fn iq(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        Groep {
            kop: t.text("groep-iq").to_string(),
            uitleg: Some(t.text("groep-iq-uitleg").to_string()),
            let_op: self.gebrek(&f.iq_instrument, &f.iq_datum, InstrumentSoort::Intelligentie),
            rij: " groep--rij groep--toets",
            velden: vec![
                self.regel("iq", Line::Number, t.text("veld-iq"), &f.iq),
                self.instrument(
                    "iq_instrument",
                    &f.iq_instrument,
                    InstrumentSoort::Intelligentie.code(),
                ),
                self.regel("iq_datum", Line::Date, t.text("veld-toetsdatum"), &f.iq_datum),
                self.regel(
                    "diagnosticus",
                    Line::Text,
                    t.text("veld-diagnosticus"),
                    &f.diagnosticus,
                ),
            ],
            ..Groep::default()
        }
    }

    pub(super) fn sep(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        let choices = vec![
            Choice::new("", t.text("sep-onbekend")),
            Choice::new("ja", t.text("sep-ja")),
            Choice::new("nee", t.text("sep-nee")),
        ];
        Groep {
            kop: t.text("groep-sep").to_string(),
            uitleg: Some(t.text("groep-sep-uitleg").to_string()),
            let_op: self.gebrek(&f.sep_instrument, &f.sep_datum, InstrumentSoort::Persoonlijkheid),
            rij: " groep--rij",
            velden: vec![
                self.veld("sep", FieldKind::Select { choices }, t.text("veld-sep"), &f.sep),
                self.instrument(
                    "sep_instrument",
                    &f.sep_instrument,
                    InstrumentSoort::Persoonlijkheid.code(),
                ),
                self.regel("sep_datum", Line::Date, t.text("veld-toetsdatum"), &f.sep_datum),
            ],
            ..Groep::default()
        }
    }
}
