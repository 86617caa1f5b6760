//! The dossier form: what is posted, and the fields as shown, the question first.

mod lijsten;
mod toetsen;
mod vraag;
mod weg;

pub(super) use lijsten::Datalijst;

use vangnet_app::VeldFout;
use vangnet_app::toelating::{DomeinInvoer, DossierFormulier, EigenInvoer, GeprobeerdInvoer};
use vangnet_core::toelating::aanvraag::{DocumentSoort, ZienswijzeWijze};
use vangnet_core::toelating::instrument::Instrumentenlijst;
use vangnet_core::toelating::{Domein, PerDomein, ZaakSoort};

use crate::form::{Choice, Field, FieldKind, Getypt, Line};
use crate::pages::veldfout;
use crate::taal::Taal;

/// Most rows of a list in the form.
const MAX_RIJEN: usize = 20;
/// Empty rows after the filled ones.
const LEGE_RIJEN: usize = 3;

/// The form as `app` reads it, from what was posted. A list is read without its empty rows, so that the numbers in its
/// faults are those of the form as it is shown again.
pub(super) fn formulier(g: &Getypt) -> DossierFormulier {
    let domein = |domein: Domein| {
        let [dle, dl, instrument, datum] = toetsen::namen(domein);
        DomeinInvoer {
            dle: g.get(dle),
            dl: g.get(dl),
            instrument: g.get(instrument),
            datum: g.get(datum),
        }
    };
    let geprobeerd = ["geprobeerd_wat", "geprobeerd_periode", "geprobeerd_effect"];
    DossierFormulier {
        aangemeld_op: g.get("aangemeld_op"),
        iq: g.get("iq"),
        iq_instrument: g.get("iq_instrument"),
        iq_datum: g.get("iq_datum"),
        diagnosticus: g.get("diagnosticus"),
        dl: g.get("dl"),
        domeinen: PerDomein::met(domein),
        sep: g.get("sep"),
        sep_instrument: g.get("sep_instrument"),
        sep_datum: g.get("sep_datum"),
        motivering: g.get("motivering"),
        zienswijze_datum: g.get("zienswijze_datum"),
        zienswijze_wijze: g.get("zienswijze_wijze"),
        zienswijze: g.get("zienswijze"),
        weg: g.get("weg"),
        herkomst: g.get("herkomst"),
        nieuwkomer_sinds: g.get("nieuwkomer_sinds"),
        nieuwkomer_teldatum: g.get("nieuwkomer_teldatum"),
        later_grond: g.get("later_grond"),
        instemming: g.get("instemming"),
        elders_ingeschreven: g.get("elders_ingeschreven"),
        vraag: g.get("vraag"),
        geprobeerd: g
            .rijen(&geprobeerd)
            .into_iter()
            .map(|n| GeprobeerdInvoer {
                wat: g.rij("geprobeerd_wat", n),
                periode: g.rij("geprobeerd_periode", n),
                effect: g.rij("geprobeerd_effect", n),
            })
            .collect(),
        stem_leerling: g.get("stem_leerling"),
        keuze_motivering: g.get("keuze_motivering"),
        overleg_datum: g.get("overleg_datum"),
        overleg_wijze: g.get("overleg_wijze"),
        overleg: g.get("overleg"),
        categorie: g.get("categorie"),
        cluster: g.get("cluster"),
        eigen: g
            .rijen(&["eigen_criterium"])
            .into_iter()
            .map(|n| EigenInvoer {
                criterium: g.rij("eigen_criterium", n),
                voldoet: g.rij("eigen", n),
                toelichting: g.rij("eigen_toelichting", n),
            })
            .collect(),
    }
}

/// A group of fields under one heading.
#[derive(Debug, Default)]
pub(super) struct Groep {
    pub(super) kop: String,
    pub(super) uitleg: Option<String>,
    /// What to notice about what was typed.
    pub(super) let_op: Option<String>,
    /// The style class that sets the fields beside each other; empty for one below the other.
    pub(super) rij: &'static str,
    pub(super) velden: Vec<Field>,
    /// Rows of the same fields, below the fields.
    pub(super) rijen: Vec<Rij>,
    /// Words with what they mean, above the fields.
    pub(super) woorden: Vec<(String, String)>,
}

/// A row of a list.
#[derive(Debug)]
pub(super) struct Rij {
    pub(super) kop: String,
    pub(super) rij: &'static str,
    pub(super) velden: Vec<Field>,
    /// Names with what goes along unseen.
    pub(super) verborgen: Vec<(String, String)>,
}

/// Builds the fields of the form.
pub(super) struct Velden<'a> {
    pub(super) t: Taal,
    pub(super) form: &'a DossierFormulier,
    pub(super) fouten: &'a [VeldFout],
    pub(super) soort: ZaakSoort,
    /// Whether the typist may see IQ, social-emotional research and what parents and pupil said.
    pub(super) zorg: bool,
    /// The documents that are there.
    pub(super) documenten: &'a [DocumentSoort],
    /// The list of instruments that holds, if any.
    pub(super) instrumenten: Option<&'a Instrumentenlijst>,
    /// Criteria of the samenwerkingsverband's own.
    pub(super) eigen: &'a [String],
    /// Whether the criteria leave the choice between PrO and lwoo now.
    pub(super) keuze_open: bool,
}

impl Velden<'_> {
    fn veld(&self, name: impl Into<String>, kind: FieldKind, label: impl Into<String>, value: &str) -> Field {
        let name = name.into();
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

    fn regel(&self, name: impl Into<String>, line: Line, label: impl Into<String>, value: &str) -> Field {
        self.veld(name, FieldKind::Line(line), label, value)
    }

    fn tekst(&self, name: impl Into<String>, rows: u8, label: impl Into<String>, value: &str) -> Field {
        self.veld(name, FieldKind::Lines { rows }, label, value)
    }

    /// A choice that may be left open.
    fn keuze(
        &self,
        name: impl Into<String>,
        label: impl Into<String>,
        value: &str,
        keuzes: impl IntoIterator<Item = Choice>,
    ) -> Field {
        let leeg = std::iter::once(Choice::new("", self.t.text("kies")));
        let choices = leeg.chain(keuzes).collect();
        self.veld(name, FieldKind::Select { choices }, label, value)
    }

    fn vinkje(&self, name: &'static str, label: impl Into<String>, value: &str) -> Field {
        let checked = value == "ja";
        self.veld(name, FieldKind::Checkbox { checked }, label, "")
    }

    /// How parents spoke.
    fn wijze(&self, name: &'static str, label: impl Into<String>, value: &str) -> Field {
        let wijzen =
            ZienswijzeWijze::ALL.map(|w| Choice::new(w.code(), self.t.code("zienswijze-wijze", w.code())));
        self.keuze(name, label, value, wijzen)
    }

    /// The groups: the question first, then who and by which way, then the evidence in the order of the law's list.
    pub(super) fn groepen(&self) -> Vec<Groep> {
        let vso = self.soort == ZaakSoort::Vso;
        let mut groepen = vec![self.vraag(), self.geprobeerd()];
        if self.zorg {
            groepen.push(self.stem());
            groepen.push(if self.soort == ZaakSoort::Pro {
                self.zienswijze()
            } else {
                self.overleg()
            });
        }
        groepen.push(self.motivering());
        groepen.push(self.aanmelding());
        if vso {
            groepen.push(self.categorie());
            return groepen;
        }
        groepen.push(self.weg());
        if self.soort == ZaakSoort::Pro {
            groepen.push(self.later());
        }
        groepen.push(self.herkomst());
        if self.zorg && !self.eigen_criteria().is_empty() {
            groepen.push(self.eigen());
        }
        groepen.push(self.toetsen());
        groepen.extend(Domein::ALL.map(|domein| self.domein(domein)));
        if self.zorg {
            groepen.push(self.iq());
            groepen.push(self.sep());
        }
        groepen
    }

    fn aanmelding(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        Groep {
            kop: t.text("groep-aanmelding").to_string(),
            uitleg: Some(t.text("groep-aanmelding-klok").to_string()),
            velden: vec![
                self.regel(
                    "aangemeld_op",
                    Line::Date,
                    t.text("veld-aangemeld-op"),
                    &f.aangemeld_op,
                ),
                self.vinkje(
                    "elders_ingeschreven",
                    t.text("veld-elders"),
                    &f.elders_ingeschreven,
                )
                .hint(t.text("veld-elders-uitleg")),
            ],
            ..Groep::default()
        }
    }
}

#[cfg(test)]
mod tests;
