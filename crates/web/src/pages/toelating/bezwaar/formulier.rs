//! The form of the dossier of an objection.

use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::VeldFout;
use vangnet_app::toelating::BezwaarInvoer;
use vangnet_core::toelating::bezwaar::{Bezwaar, CommissieFout, Dictum};

use crate::form::{Choice, Field, FieldKind, Line};
use crate::pages::toelating::getypt::{Getypt, Vorm};
use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

/// Fields that belong together.
#[derive(Debug)]
pub(super) struct Groep {
    pub(super) kop: Tekst,
    pub(super) uitleg: Tekst,
    pub(super) velden: Vec<Field>,
}

/// The dossier, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages::toelating) struct Posted {
    pub(super) versie: String,
    gesprek_op: String,
    gesprek: String,
    voorzitter: String,
    voorzitter_extern: String,
    leden: String,
    herstel_tot: String,
    hersteld_op: String,
    verdaagd_op: String,
    gehoord_op: String,
    niet_gehoord: String,
    advies: String,
    advies_dictum: String,
    advies_op: String,
}

impl From<Posted> for BezwaarInvoer {
    fn from(posted: Posted) -> Self {
        Self {
            gesprek_op: posted.gesprek_op,
            gesprek: posted.gesprek,
            voorzitter: posted.voorzitter,
            voorzitter_extern: posted.voorzitter_extern == "ja",
            leden: posted.leden,
            herstel_tot: posted.herstel_tot,
            hersteld_op: posted.hersteld_op,
            verdaagd_op: posted.verdaagd_op,
            gehoord_op: posted.gehoord_op,
            niet_gehoord: posted.niet_gehoord,
            advies: posted.advies,
            advies_dictum: posted.advies_dictum,
            advies_op: posted.advies_op,
        }
    }
}

/// The dossier as it is stored, in the fields of the form.
pub(super) fn invoer_van(b: &Bezwaar) -> BezwaarInvoer {
    let dag = |dag: Option<Date>| dag.map(|d| d.to_string()).unwrap_or_default();
    let herstel = b.opschortingen.last().filter(|o| !o.klaar);
    BezwaarInvoer {
        gesprek_op: dag(b.gesprek_op),
        gesprek: b.gesprek.clone(),
        voorzitter: b.commissie.voorzitter.clone(),
        voorzitter_extern: b.commissie.voorzitter_extern,
        leden: b.commissie.leden.join("\n"),
        herstel_tot: dag(herstel.map(|o| o.tot)),
        hersteld_op: String::new(),
        verdaagd_op: dag(b.verdaagd_op),
        gehoord_op: dag(b.gehoord_op),
        niet_gehoord: b.niet_gehoord.clone(),
        advies: b.advies.clone(),
        advies_dictum: b.advies_dictum.map(Dictum::code).unwrap_or_default().to_owned(),
        advies_op: dag(b.advies_op),
    }
}

/// The groups of the form; the formal ones only once there is a formal objection.
pub(super) fn groepen(t: Taal, invoer: &BezwaarInvoer, formeel: bool, getypt: &Getypt) -> Vec<Groep> {
    let velden = Velden { t, getypt };
    let mut groepen = vec![velden.gesprek(invoer)];
    if formeel {
        groepen.extend([
            velden.herstel(invoer),
            velden.commissie(invoer),
            velden.horen(invoer),
            velden.advies(invoer),
            velden.verdagen(invoer),
        ]);
    }
    groepen
}

/// The field at which a fault is told.
fn veld_van(fout: &VeldFout) -> &str {
    match CommissieFout::parse(fout.code) {
        Some(CommissieFout::VoorzitterNietExtern) => "voorzitter_extern",
        Some(CommissieFout::TweeLeden) => "leden",
        Some(CommissieFout::VoorzitterOntbreekt) | None => &fout.veld,
    }
}

struct Velden<'a> {
    t: Taal,
    getypt: &'a Getypt,
}

impl Velden<'_> {
    fn veld(&self, naam: &'static str, kind: FieldKind, label: Tekst, waarde: &str) -> Field {
        Field::new(self.t, naam, kind, label)
            .id(format!("bezwaar-{naam}"))
            .value(waarde)
            .error(self.fout(naam))
            .open()
    }

    /// What is wrong with a field. What is wrong with the committee is told at the field that mends it.
    fn fout(&self, naam: &str) -> Option<Tekst> {
        let fouten = self.getypt.fouten.iter();
        let fout = fouten.into_iter().find(|f| veld_van(f) == naam)?;
        (self.getypt.vorm == Vorm::Bezwaar).then(|| veldfout(self.t, fout))
    }

    fn dag(&self, naam: &'static str, label: Tekst, waarde: &str) -> Field {
        self.veld(naam, FieldKind::Line(Line::Date), label, waarde)
    }

    fn lang(&self, naam: &'static str, rows: u8, label: Tekst, waarde: &str) -> Field {
        self.veld(naam, FieldKind::Lines { rows }, label, waarde)
    }

    fn gesprek(&self, b: &BezwaarInvoer) -> Groep {
        let t = self.t;
        Groep {
            kop: t.text("groep-bezwaar-gesprek"),
            uitleg: t.text("groep-bezwaar-gesprek-uitleg"),
            velden: vec![
                self.dag("gesprek_op", t.text("veld-bezwaar-gesprek-op"), &b.gesprek_op),
                self.lang("gesprek", 4, t.text("veld-bezwaar-gesprek"), &b.gesprek),
            ],
        }
    }

    fn herstel(&self, b: &BezwaarInvoer) -> Groep {
        let t = self.t;
        Groep {
            kop: t.text("groep-bezwaar-herstel"),
            uitleg: t.text("groep-bezwaar-herstel-uitleg"),
            velden: vec![
                self.dag("herstel_tot", t.text("veld-bezwaar-herstel-tot"), &b.herstel_tot),
                self.dag("hersteld_op", t.text("veld-bezwaar-hersteld-op"), &b.hersteld_op),
            ],
        }
    }

    fn commissie(&self, b: &BezwaarInvoer) -> Groep {
        let t = self.t;
        let checked = b.voorzitter_extern;
        Groep {
            kop: t.text("groep-bezwaar-commissie"),
            uitleg: t.text("groep-bezwaar-commissie-uitleg"),
            velden: vec![
                self.veld(
                    "voorzitter",
                    FieldKind::Line(Line::Text),
                    t.text("veld-bezwaar-voorzitter"),
                    &b.voorzitter,
                ),
                self.veld(
                    "voorzitter_extern",
                    FieldKind::Checkbox { checked },
                    t.text("veld-bezwaar-voorzitter-extern"),
                    "",
                ),
                self.lang("leden", 3, t.text("veld-bezwaar-leden"), &b.leden)
                    .hint(t.text("veld-bezwaar-leden-uitleg")),
            ],
        }
    }

    fn horen(&self, b: &BezwaarInvoer) -> Groep {
        let t = self.t;
        Groep {
            kop: t.text("groep-bezwaar-horen"),
            uitleg: t.text("groep-bezwaar-horen-uitleg"),
            velden: vec![
                self.dag("gehoord_op", t.text("veld-bezwaar-gehoord-op"), &b.gehoord_op),
                self.lang(
                    "niet_gehoord",
                    3,
                    t.text("veld-bezwaar-niet-gehoord"),
                    &b.niet_gehoord,
                ),
            ],
        }
    }

    fn advies(&self, b: &BezwaarInvoer) -> Groep {
        let t = self.t;
        let choices = std::iter::once(Choice::new("", t.text("bezwaar-nog-geen-advies")))
            .chain(Dictum::ALL.map(|d| Choice::new(d.code(), t.code("dictum", d.code()))))
            .collect();
        Groep {
            kop: t.text("groep-bezwaar-advies"),
            uitleg: t.text("groep-bezwaar-advies-uitleg"),
            velden: vec![
                self.lang("advies", 6, t.text("veld-bezwaar-advies"), &b.advies),
                self.veld(
                    "advies_dictum",
                    FieldKind::Select { choices },
                    t.text("veld-bezwaar-advies-dictum"),
                    &b.advies_dictum,
                ),
                self.dag("advies_op", t.text("veld-bezwaar-advies-op"), &b.advies_op),
            ],
        }
    }

    fn verdagen(&self, b: &BezwaarInvoer) -> Groep {
        let t = self.t;
        Groep {
            kop: t.text("groep-bezwaar-verdagen"),
            uitleg: t.text("groep-bezwaar-verdagen-uitleg"),
            velden: vec![self.dag("verdaagd_op", t.text("veld-bezwaar-verdaagd-op"), &b.verdaagd_op)],
        }
    }
}
