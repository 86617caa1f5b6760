//! The dossier form: what is posted, and the fields as shown.

use serde::Deserialize;
use vangnet_app::VeldFout;
use vangnet_app::toelating::{DomeinInvoer, DossierFormulier};
use vangnet_core::toelating::aanvraag::ZienswijzeWijze;
use vangnet_core::toelating::{Domein, PerDomein, ZaakSoort};

use crate::form::{Choice, Field, FieldKind, Line};
use crate::pages::veldfout;
use crate::taal::Taal;

/// What the form posts: every field as text.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    pub(super) versie: String,
    aangemeld_op: String,
    iq: String,
    iq_instrument: String,
    iq_datum: String,
    diagnosticus: String,
    dl: String,
    dle_ir: String,
    dl_ir: String,
    instrument_ir: String,
    datum_ir: String,
    dle_bl: String,
    dl_bl: String,
    instrument_bl: String,
    datum_bl: String,
    dle_tl: String,
    dl_tl: String,
    instrument_tl: String,
    datum_tl: String,
    dle_sp: String,
    dl_sp: String,
    instrument_sp: String,
    datum_sp: String,
    sep: String,
    sep_instrument: String,
    sep_datum: String,
    motivering: String,
    zienswijze_datum: String,
    zienswijze_wijze: String,
    zienswijze: String,
}

impl Posted {
    /// The form as `app` reads it.
    pub(super) fn formulier(self) -> DossierFormulier {
        let domein = |dle, dl, instrument, datum| DomeinInvoer {
            dle,
            dl,
            instrument,
            datum,
        };
        DossierFormulier {
            aangemeld_op: self.aangemeld_op,
            iq: self.iq,
            iq_instrument: self.iq_instrument,
            iq_datum: self.iq_datum,
            diagnosticus: self.diagnosticus,
            dl: self.dl,
            domeinen: PerDomein {
                ir: domein(self.dle_ir, self.dl_ir, self.instrument_ir, self.datum_ir),
                bl: domein(self.dle_bl, self.dl_bl, self.instrument_bl, self.datum_bl),
                tl: domein(self.dle_tl, self.dl_tl, self.instrument_tl, self.datum_tl),
                sp: domein(self.dle_sp, self.dl_sp, self.instrument_sp, self.datum_sp),
            },
            sep: self.sep,
            sep_instrument: self.sep_instrument,
            sep_datum: self.sep_datum,
            motivering: self.motivering,
            zienswijze_datum: self.zienswijze_datum,
            zienswijze_wijze: self.zienswijze_wijze,
            zienswijze: self.zienswijze,
            ..DossierFormulier::default()
        }
    }
}

/// A group of fields under one heading.
#[derive(Debug)]
pub(super) struct Groep {
    pub(super) kop: String,
    pub(super) uitleg: Option<String>,
    /// The style class that sets the fields beside each other; empty for one below the other.
    pub(super) rij: &'static str,
    pub(super) velden: Vec<Field>,
}

/// The names of the fields of a domain: DLE, DL, instrument, date.
const fn namen(domein: Domein) -> [&'static str; 4] {
    match domein {
        Domein::InzichtelijkRekenen => ["dle_ir", "dl_ir", "instrument_ir", "datum_ir"],
        Domein::BegrijpendLezen => ["dle_bl", "dl_bl", "instrument_bl", "datum_bl"],
        Domein::TechnischLezen => ["dle_tl", "dl_tl", "instrument_tl", "datum_tl"],
        Domein::Spellen => ["dle_sp", "dl_sp", "instrument_sp", "datum_sp"],
    }
}

/// Builds the fields of the form.
pub(super) struct Velden<'a> {
    pub(super) t: Taal,
    pub(super) form: &'a DossierFormulier,
    pub(super) fouten: &'a [VeldFout],
    pub(super) soort: ZaakSoort,
    /// Whether the typist may see IQ, social-emotional research and the parents' view.
    pub(super) zorg: bool,
}

impl Velden<'_> {
    fn veld(&self, name: &'static str, kind: FieldKind, label: impl Into<String>, value: &str) -> Field {
        let fout = self
            .fouten
            .iter()
            .find(|f| f.veld == name)
            .map(|f| veldfout(self.t, f));
        Field::new(self.t, name, kind, label)
            .value(value)
            .open()
            .error(fout)
    }

    fn regel(&self, name: &'static str, line: Line, label: impl Into<String>, value: &str) -> Field {
        self.veld(name, FieldKind::Line(line), label, value)
    }

    /// The groups in the order of the law's evidence list.
    pub(super) fn groepen(&self) -> Vec<Groep> {
        let mut groepen = vec![self.aanmelding()];
        groepen.extend(Domein::ALL.map(|domein| self.domein(domein)));
        if self.zorg {
            groepen.push(self.iq());
            groepen.push(self.sep());
        }
        groepen.push(self.motivering());
        if self.zorg && self.soort == ZaakSoort::Pro {
            groepen.push(self.zienswijze());
        }
        groepen
    }

    fn aanmelding(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        Groep {
            kop: t.text("groep-aanmelding").to_string(),
            uitleg: Some(t.text("groep-aanmelding-uitleg").to_string()),
            rij: " groep--rij",
            velden: vec![
                self.regel(
                    "aangemeld_op",
                    Line::Date,
                    t.text("veld-aangemeld-op"),
                    &f.aangemeld_op,
                ),
                self.regel("dl", Line::Number, t.text("veld-dl"), &f.dl)
                    .hint(t.text("veld-dl-uitleg")),
            ],
        }
    }

    fn domein(&self, domein: Domein) -> Groep {
        let t = self.t;
        let invoer = self.form.domeinen.get(domein);
        let [dle, dl, instrument, datum] = namen(domein);
        Groep {
            kop: t.code("domein", domein.code()).to_string(),
            uitleg: None,
            rij: " groep--rij groep--toets",
            velden: vec![
                self.regel(dle, Line::Number, t.text("veld-dle"), &invoer.dle),
                self.regel(dl, Line::Number, t.text("veld-dl-toets"), &invoer.dl),
                self.regel(
                    instrument,
                    Line::Text,
                    t.text("veld-instrument"),
                    &invoer.instrument,
                ),
                self.regel(datum, Line::Date, t.text("veld-toetsdatum"), &invoer.datum),
            ],
        }
    }

    fn iq(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        Groep {
            kop: t.text("groep-iq").to_string(),
            uitleg: Some(t.text("groep-iq-uitleg").to_string()),
            rij: " groep--rij groep--toets",
            velden: vec![
                self.regel("iq", Line::Number, t.text("veld-iq"), &f.iq),
                self.regel(
                    "iq_instrument",
                    Line::Text,
                    t.text("veld-instrument"),
                    &f.iq_instrument,
                ),
                self.regel("iq_datum", Line::Date, t.text("veld-toetsdatum"), &f.iq_datum),
                self.regel(
                    "diagnosticus",
                    Line::Text,
                    t.text("veld-diagnosticus"),
                    &f.diagnosticus,
                ),
            ],
        }
    }

    fn sep(&self) -> Groep {
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
                self.regel(
                    "sep_instrument",
                    Line::Text,
                    t.text("veld-instrument"),
                    &f.sep_instrument,
                ),
                self.regel("sep_datum", Line::Date, t.text("veld-toetsdatum"), &f.sep_datum),
            ],
        }
    }

    fn motivering(&self) -> Groep {
        let t = self.t;
        let veld = self.veld(
            "motivering",
            FieldKind::Lines { rows: 8 },
            t.text("veld-motivering"),
            &self.form.motivering,
        );
        Groep {
            kop: t.text("groep-motivering").to_string(),
            uitleg: None,
            rij: "",
            velden: vec![veld.hint(t.text("veld-motivering-uitleg"))],
        }
    }

    fn zienswijze(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        let leeg = std::iter::once(Choice::new("", t.text("kies")));
        let wijzen = ZienswijzeWijze::ALL
            .iter()
            .map(|w| Choice::new(w.code(), t.code("zienswijze-wijze", w.code())));
        let choices = leeg.chain(wijzen).collect();
        Groep {
            kop: t.text("groep-zienswijze").to_string(),
            uitleg: Some(t.text("groep-zienswijze-uitleg").to_string()),
            rij: "",
            velden: vec![
                self.regel(
                    "zienswijze_datum",
                    Line::Date,
                    t.text("veld-zienswijze-datum"),
                    &f.zienswijze_datum,
                ),
                self.veld(
                    "zienswijze_wijze",
                    FieldKind::Select { choices },
                    t.text("veld-zienswijze-wijze"),
                    &f.zienswijze_wijze,
                ),
                self.veld(
                    "zienswijze",
                    FieldKind::Lines { rows: 4 },
                    t.text("veld-zienswijze"),
                    &f.zienswijze,
                ),
            ],
        }
    }
}
