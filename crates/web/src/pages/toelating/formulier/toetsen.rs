//! The test results: DL, the four domains, intelligence, social-emotional research.

use vangnet_core::toelating::Domein;
use vangnet_core::toelating::instrument::InstrumentSoort;

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
        let gebrek = self.instrumenten.and_then(|lijst| {
            let dag = invoer.datum.parse().ok();
            lijst
                .gebrek_in_domein(&invoer.instrument, domein, dag)
                .filter(|_| !invoer.instrument.trim().is_empty())
        });
        let lijst = format!("instrumenten-{}", domein.code());
        Groep {
            kop: t.code("domein", domein.code()).to_string(),
            rij: " groep--rij groep--toets",
            velden: vec![
                self.regel(dle, Line::Number, t.text("veld-dle"), &invoer.dle),
                self.regel(dl, Line::Number, t.text("veld-dl-toets"), &invoer.dl),
                self.instrument(instrument, &invoer.instrument, lijst, gebrek),
                self.regel(datum, Line::Date, t.text("veld-toetsdatum"), &invoer.datum),
            ],
            ..Groep::default()
        }
    }

    /// A field for an instrument: it proposes those of the list, and says so when what stands there is not on it.
    fn instrument(
        &self,
        name: &'static str,
        value: &str,
        lijst: String,
        gebrek: Option<vangnet_core::toelating::instrument::InstrumentGebrek>,
    ) -> Field {
        let veld = self.regel(name, Line::Text, self.t.text("veld-instrument"), value);
        if self.instrumenten.is_none() {
            return veld;
        }
        let veld = veld.attribute("list", lijst);
        match gebrek {
            Some(gebrek) => veld.hint(self.t.code("instrument-gebrek", gebrek.code())),
            None => veld,
        }
    }

    fn instrument_voor(&self, name: &'static str, value: &str, datum: &str, soort: InstrumentSoort) -> Field {
        let gebrek = self.instrumenten.and_then(|lijst| {
            lijst
                .gebrek(value, soort, datum.parse().ok())
                .filter(|_| !value.trim().is_empty())
        });
        self.instrument(name, value, format!("instrumenten-{}", soort.code()), gebrek)
    }

    pub(super) fn iq(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        Groep {
            kop: t.text("groep-iq").to_string(),
            uitleg: Some(t.text("groep-iq-uitleg").to_string()),
            rij: " groep--rij groep--toets",
            velden: vec![
                self.regel("iq", Line::Number, t.text("veld-iq"), &f.iq),
                self.instrument_voor(
                    "iq_instrument",
                    &f.iq_instrument,
                    &f.iq_datum,
                    InstrumentSoort::Intelligentie,
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
            rij: " groep--rij",
            velden: vec![
                self.veld("sep", FieldKind::Select { choices }, t.text("veld-sep"), &f.sep),
                self.instrument_voor(
                    "sep_instrument",
                    &f.sep_instrument,
                    &f.sep_datum,
                    InstrumentSoort::Persoonlijkheid,
                ),
                self.regel("sep_datum", Line::Date, t.text("veld-toetsdatum"), &f.sep_datum),
            ],
            ..Groep::default()
        }
    }
}
