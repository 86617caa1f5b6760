//! The fields of a step, by what it asks.

use jiff::ToSpan;
use jiff::civil::Date;
use vangnet_app::toelating::{AanvraagBlad, StapInvoer};
use vangnet_core::toelating::bezwaar::Indiener;
use vangnet_core::toelating::procedure::Gebeurtenis as G;
use vangnet_core::toelating::zaak::FACTOREN;

use super::Groep;
use crate::form::{Choice, Field, FieldKind, Line};
use crate::pages::toelating::getypt::{Getypt, Vorm};
use crate::reader::Reader;
use crate::taal::Tekst;

/// What the fields of one form need.
#[derive(Debug, Clone, Copy)]
pub(super) struct Velden<'a> {
    pub(super) reader: &'a Reader,
    pub(super) blad: &'a AanvraagBlad,
    pub(super) getypt: &'a Getypt,
    pub(super) groep: Groep,
}

impl Velden<'_> {
    /// The fields of the form, the choice first.
    pub(super) fn van(&self, eerste: G, rest: &[G]) -> Vec<Field> {
        let t = self.reader.t;
        let mut velden = Vec::new();
        if !rest.is_empty() {
            let choices = std::iter::once(eerste).chain(rest.iter().copied());
            let choices = choices.map(|g| Choice::new(g.code(), self.keuze(g))).collect();
            let gekozen = self.typte(|s| s.gebeurtenis.code().to_owned());
            velden.push(
                self.maak("gebeurtenis", FieldKind::Radios { choices }, self.vraag())
                    .value(gekozen),
            );
        }
        if self.vraagt_indiener(eerste) {
            velden.push(self.indiener());
        }
        match eerste {
            G::BezwaarIngediend => velden.extend(self.bezwaar()),
            G::Ingediend | G::TeLaat => {}
            _ => velden.push(self.toelichting(eerste, rest)),
        }
        if eerste == G::AanvullingGevraagd {
            let voorstel = self.reader.web.app.today().saturating_add(2.weeks());
            velden.push(
                self.datum(
                    "herstel_tot",
                    t.text("veld-herstel-tot"),
                    |s| &s.herstel_tot,
                    Some(voorstel),
                )
                .hint(t.text("veld-herstel-tot-uitleg")),
            );
        }
        velden
    }

    /// What was weighed beside the criteria (R214).
    pub(super) fn weging(&self, eerste: G) -> Vec<Field> {
        let t = self.reader.t;
        if !matches!(
            eerste,
            G::OvereenstemmingJa
                | G::OvereenstemmingNee
                | G::GeenOvereenstemming
                | G::CommissieJa
                | G::CommissieNee
                | G::CommissieVerdeeld
        ) {
            return Vec::new();
        }
        let typte =
            |plaats: usize| self.typte(|s| s.weging.get(plaats).map(|w| w.tekst.clone()).unwrap_or_default());
        let vast = FACTOREN.iter().enumerate().map(|(plaats, factor)| {
            self.maak(factor, FieldKind::Lines { rows: 2 }, t.code("factor", factor))
                .value(typte(plaats))
                .optional()
        });
        let vrij = FACTOREN.len();
        let naam = self.typte(|s| s.weging.get(vrij).map(|w| w.factor.clone()).unwrap_or_default());
        let eigen = [
            self.maak("factor", FieldKind::Line(Line::Text), t.text("veld-factor"))
                .value(naam)
                .optional(),
            self.maak(
                "factor_tekst",
                FieldKind::Lines { rows: 2 },
                t.text("veld-factor-tekst"),
            )
            .value(typte(vrij))
            .error(self.fout("weging"))
            .optional(),
        ];
        vast.chain(eigen).collect()
    }

    /// Whether something was typed about that.
    pub(super) fn gewogen(&self) -> bool {
        let stap = self.getypt.stap.as_ref().filter(|_| self.hier());
        stap.is_some_and(|s| s.weging.iter().any(|w| !w.tekst.is_empty()))
    }

    fn bezwaar(&self) -> [Field; 4] {
        let t = self.reader.t;
        let vandaag = self.reader.web.app.today();
        let lang = |naam, label, waarde: fn(&StapInvoer) -> &String| {
            self.maak(naam, FieldKind::Lines { rows: 4 }, label)
                .value(self.typte(|s| waarde(s).clone()))
        };
        [
            self.datum(
                "ontvangen_op",
                t.text("veld-ontvangen-op"),
                |s| &s.bezwaar.ontvangen_op,
                Some(vandaag),
            ),
            self.datum(
                "gepost_op",
                t.text("veld-gepost-op"),
                |s| &s.bezwaar.gepost_op,
                None,
            )
            .hint(t.text("veld-gepost-op-uitleg"))
            .optional(),
            lang("gronden", t.text("veld-gronden"), |s| &s.bezwaar.gronden),
            lang("verschoonbaar", t.text("veld-verschoonbaar"), |s| {
                &s.bezwaar.verschoonbaar
            })
            .hint(t.text("veld-verschoonbaar-uitleg"))
            .optional(),
        ]
    }

    /// Who objects: asked once, when there is no open objection yet.
    fn vraagt_indiener(&self, gebeurtenis: G) -> bool {
        let open = self.blad.samenhang.bezwaar().filter(|b| !b.is_gesloten());
        match gebeurtenis {
            G::BezwaarGemeld => true,
            G::BezwaarIngediend => open.is_none(),
            _ => false,
        }
    }

    fn indiener(&self) -> Field {
        let t = self.reader.t;
        let choices = Indiener::ALL
            .iter()
            .map(|i| Choice::new(i.code(), t.code("indiener", i.code())))
            .collect();
        self.maak("indiener", FieldKind::Radios { choices }, t.text("veld-indiener"))
            .value(self.typte(|s| s.bezwaar.indiener.clone()))
    }

    fn toelichting(&self, eerste: G, rest: &[G]) -> Field {
        let t = self.reader.t;
        let label = match eerste {
            G::Ingetrokken | G::BezwaarIngetrokken | G::Heropend => t.text("veld-reden"),
            G::AanvullingGevraagd => t.text("veld-vraag"),
            G::BezwaarGemeld => t.text("veld-bezwaar-melding"),
            G::BezwaarOpgelost => t.text("veld-oplossing"),
            G::NieuweGegevens => t.text("veld-nieuwe-gegevens"),
            G::GeschilOordeel | G::BeroepOngegrond | G::BeroepGegrond => t.text("veld-oordeel"),
            _ => t.text("veld-toelichting"),
        };
        let veld = self
            .maak("toelichting", FieldKind::Lines { rows: 4 }, label)
            .value(self.typte(|s| s.toelichting.clone()));
        let nodig = |g: &G| g.vraagt_toelichting();
        if nodig(&eerste) && rest.iter().all(nodig) {
            veld
        } else if rest.iter().any(nodig) {
            veld.hint(t.text("veld-toelichting-bij-twijfel")).optional()
        } else {
            veld.optional()
        }
    }

    fn keuze(&self, gebeurtenis: G) -> Tekst {
        let t = self.reader.t;
        match gebeurtenis {
            G::OvereenstemmingJa => t.text("overeenstemming-ja"),
            G::OvereenstemmingNee => t.text("overeenstemming-nee"),
            G::GeenOvereenstemming => t.text("overeenstemming-geen"),
            g => t.code("gebeurtenis", g.code()),
        }
    }

    fn vraag(&self) -> Tekst {
        let t = self.reader.t;
        match self.groep.code {
            "overeenstemming" => t.text("veld-overeenstemming"),
            "steekproef" => t.text("veld-steekproef"),
            _ => t.text("veld-uitspraak"),
        }
    }

    /// A day; what was typed wins from what is proposed, also when it was emptied.
    fn datum(
        &self,
        naam: &'static str,
        label: Tekst,
        waarde: fn(&StapInvoer) -> &String,
        voorstel: Option<Date>,
    ) -> Field {
        let getypt = self.getypt.stap.as_ref().filter(|_| self.hier()).map(waarde);
        let voorstel = || voorstel.map(|dag| dag.to_string()).unwrap_or_default();
        self.maak(naam, FieldKind::Line(Line::Date), label)
            .value(getypt.cloned().unwrap_or_else(voorstel))
    }

    /// A field; its id holds the form, as names repeat on the page.
    fn maak(&self, naam: &'static str, kind: FieldKind, label: Tekst) -> Field {
        Field::new(self.reader.t, naam, kind, label)
            .id(format!("{}-{}", self.groep.code, naam.replace('_', "-")))
            .error(self.fout(naam))
    }

    /// Whether this is the form that was refused.
    fn hier(&self) -> bool {
        self.getypt.groep == self.groep.code
    }

    fn fout(&self, naam: &str) -> Option<Tekst> {
        self.getypt
            .fout(self.reader.t, Vorm::Stap, naam)
            .filter(|_| self.hier())
    }

    /// What was typed into this form before it was refused.
    fn typte(&self, waarde: impl Fn(&StapInvoer) -> String) -> String {
        self.getypt
            .stap
            .as_ref()
            .filter(|_| self.hier())
            .map(waarde)
            .unwrap_or_default()
    }
}
