//! One objection as it is shown: what happened, in the order in which it happens, with its terms.

use jiff::civil::Date;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::klok::{Termijn, TermijnSoort, TermijnStaat, bezwaar_tot};
use vangnet_core::toegang::Klasse;
use vangnet_core::toelating::bezwaar::{Bezwaar, Dictum};

use crate::part::Tone;
use crate::taal::{Taal, Tekst};

/// One objection.
#[derive(Debug)]
pub(super) struct Dossier {
    pub(super) kop: Tekst,
    pub(super) toon: Tone,
    pub(super) stand: Tekst,
    pub(super) feiten: Vec<Feit>,
}

/// Something that happened, or must.
#[derive(Debug)]
pub(super) struct Feit {
    pub(super) wat: Tekst,
    pub(super) waarde: String,
    pub(super) chip: Option<(Tone, Tekst)>,
}

impl Dossier {
    pub(super) fn new(t: Taal, blad: &AanvraagBlad, b: &Bezwaar) -> Self {
        let beschikkingen = &blad.samenhang.beschikkingen;
        let bestreden = beschikkingen.iter().find(|besluit| besluit.id == b.beschikking);
        let nummer = bestreden.map(|besluit| besluit.volgnummer.as_str());
        let aan_de_orde = blad.samenhang.bezwaar().is_some_and(|nu| nu.id == b.id);
        let klok = if aan_de_orde {
            blad.termijnen.as_slice()
        } else {
            &[]
        };
        let (toon, stand) = stand(t, b);
        let mut feiten = Feiten {
            t,
            b,
            zorg: blad.klassen.bevat(Klasse::Zorg),
            klok,
            regels: Vec::new(),
        };
        feiten.begin();
        feiten.commissie();
        feiten.slot();
        Self {
            kop: t
                .text("bezwaar-tegen")
                .arg("nummer", nummer.unwrap_or_default())
                .arg("dag", t.long_date(b.verzonden)),
            toon,
            stand,
            feiten: feiten.regels,
        }
    }
}

/// How an objection stands.
fn stand(t: Taal, b: &Bezwaar) -> (Tone, Tekst) {
    match b.dictum {
        Some(dictum) => (Tone::from(dictum), t.code("dictum", dictum.code())),
        None if b.gesloten_op.is_some() => (Tone::Neutraal, t.text("bezwaar-gesloten")),
        None if b.ontvangen_op.is_some() => (Tone::Straks, t.text("bezwaar-loopt")),
        None => (Tone::Straks, t.text("bezwaar-in-gesprek")),
    }
}

/// The tone of what is decided on an objection: neither is better, so only the one that changes the decision stands out.
impl From<Dictum> for Tone {
    fn from(dictum: Dictum) -> Self {
        match dictum {
            Dictum::Gegrond => Self::Extra,
            Dictum::Ongegrond | Dictum::NietOntvankelijk => Self::Neutraal,
        }
    }
}

/// The facts of an objection while they are gathered.
struct Feiten<'a> {
    t: Taal,
    b: &'a Bezwaar,
    /// Whether the reader sees what was said; without, only dates.
    zorg: bool,
    /// The terms of the objection at hand; of an earlier one none runs.
    klok: &'a [Termijn],
    regels: Vec<Feit>,
}

impl Feiten<'_> {
    fn feit(&mut self, wat: Tekst, waarde: impl Into<String>) {
        self.regels.push(Feit {
            wat,
            waarde: waarde.into(),
            chip: None,
        });
    }

    fn dag(&mut self, wat: Tekst, dag: Option<Date>) {
        if let Some(dag) = dag {
            self.feit(wat, self.t.long_date(dag));
        }
    }

    fn tekst(&mut self, wat: Tekst, tekst: &str) {
        if !tekst.is_empty() {
            self.feit(wat, tekst);
        }
    }

    fn chip(&mut self, toon: Tone, tekst: Tekst) {
        if let Some(laatste) = self.regels.last_mut() {
            laatste.chip = Some((toon, tekst));
        }
    }

    /// A term, as the clock has it.
    fn termijn(&mut self, wat: Tekst, soort: TermijnSoort) {
        let loopt = |t: &&Termijn| t.soort == soort && !t.staat.is_gehaald();
        if let Some(termijn) = self.klok.iter().find(loopt).copied() {
            self.feit(wat, self.t.long_date(termijn.einde));
            let toon = match termijn.staat {
                TermijnStaat::Verlopen if soort.vervalt() => Tone::Neutraal,
                TermijnStaat::Verlopen => Tone::Laat,
                TermijnStaat::Nadert => Tone::Straks,
                _ => Tone::Neutraal,
            };
            self.chip(toon, self.t.code("termijn-staat", termijn.staat.code()));
        }
    }

    /// From the first word to the grounds.
    fn begin(&mut self) {
        let (t, b) = (self.t, self.b);
        self.feit(t.text("bezwaar-wie"), t.code("indiener", b.indiener.code()));
        self.dag(t.text("bezwaar-gemeld"), b.gemeld_op);
        self.dag(t.text("bezwaar-gesprek-op"), b.gesprek_op);
        self.tekst(t.text("bezwaar-gesprek"), &b.gesprek);
        let einde = bezwaar_tot(b.verzonden);
        if let Some(op) = b.ontvangen_op {
            self.dag(t.text("bezwaar-ontvangen"), Some(op));
            if b.binnen_termijn() {
                self.chip(
                    Tone::Goed,
                    t.text("bezwaar-op-tijd").arg("dag", t.long_date(einde)),
                );
            } else {
                self.chip(
                    Tone::Straks,
                    t.text("bezwaar-na-termijn").arg("dag", t.long_date(einde)),
                );
            }
            self.dag(t.text("bezwaar-gepost"), b.gepost_op);
            self.tekst(t.text("bezwaar-verschoonbaar"), &b.verschoonbaar);
        } else if b.gesloten_op.is_none() {
            self.termijn(t.text("bezwaar-kan-tot"), TermijnSoort::Bezwaar);
        }
        self.tekst(t.text("bezwaar-gronden"), &b.gronden);
        for stilstand in &b.opschortingen {
            let (gevraagd, tot) = (t.long_date(stilstand.gevraagd_op()), t.long_date(stilstand.tot));
            let waarde = if stilstand.klaar {
                t.text("bezwaar-hersteld")
                    .arg("gevraagd", gevraagd)
                    .arg("dag", tot)
            } else {
                t.text("bezwaar-herstel-tot")
                    .arg("gevraagd", gevraagd)
                    .arg("dag", tot)
            };
            self.feit(t.text("bezwaar-herstel"), waarde);
        }
    }

    /// The committee: who, the hearing, the advice.
    fn commissie(&mut self) {
        let (t, b) = (self.t, self.b);
        let c = &b.commissie;
        if !c.voorzitter.is_empty() {
            self.feit(t.text("bezwaar-voorzitter"), &c.voorzitter);
            if c.voorzitter_extern {
                self.chip(Tone::Neutraal, t.text("bezwaar-voorzitter-extern"));
            }
        }
        self.tekst(t.text("bezwaar-leden"), &c.leden.join("\n"));
        if b.ontvangen_op.is_some()
            && b.dictum.is_none()
            && b.gesloten_op.is_none()
            && let Some(gebrek) = c.gebrek()
        {
            self.feit(t.text("bezwaar-commissie"), t.code("veldfout", gebrek.code()));
            self.chip(Tone::Straks, t.text("bezwaar-commissie-nog-niet"));
        }
        self.dag(t.text("bezwaar-gehoord"), b.gehoord_op);
        self.tekst(t.text("bezwaar-niet-gehoord"), &b.niet_gehoord);
        self.dag(t.text("bezwaar-advies-op"), b.advies_op);
        if let Some(dictum) = b.advies_dictum {
            self.chip(Tone::from(dictum), t.code("dictum", dictum.code()));
        }
        self.tekst(t.text("bezwaar-advies"), &b.advies);
    }

    /// The decision and what comes after it.
    fn slot(&mut self) {
        let (t, b) = (self.t, self.b);
        self.dag(t.text("bezwaar-verdaagd"), b.verdaagd_op);
        if b.ontvangen_op.is_some() && !b.is_gesloten() {
            self.termijn(t.text("bezwaar-beslissen-tot"), TermijnSoort::BeslissingOpBezwaar);
        }
        self.dag(t.text("bezwaar-beslist"), b.beslist_op);
        self.dag(t.text("bezwaar-geschil"), b.geschil_op);
        self.dag(t.text("bezwaar-geschil-oordeel"), b.geschil_oordeel_op);
        if b.beslist_op.is_none() {
            self.dag(t.text("bezwaar-gesloten-op"), b.gesloten_op);
        }
        if b.beroep_op.is_none() {
            self.termijn(t.text("bezwaar-beroep-tot"), TermijnSoort::Beroep);
        }
        self.dag(t.text("bezwaar-beroep"), b.beroep_op);
        self.dag(t.text("bezwaar-uitspraak"), b.beroep_uitspraak_op);
        if !self.zorg {
            self.feit(t.text("bezwaar-inhoud"), t.text("bezwaar-zonder-zorg"));
        }
    }
}
