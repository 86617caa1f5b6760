//! By which way, where the pupil comes from, and what a later PrO or VSO asks beside it.

use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::aanvraag::DocumentSoort;
use vangnet_core::toelating::herkomst::{Herkomst, LaterDocument, LaterGrond, Weg};
use vangnet_core::toelating::vso::Bekostigingscategorie;

use super::{Groep, Velden};
use crate::form::{Choice, FieldKind, Line};

impl Velden<'_> {
    pub(super) fn weg(&self) -> Groep {
        let t = self.t;
        let wegen: Vec<Weg> = Weg::ALL
            .into_iter()
            .filter(|weg| self.soort == ZaakSoort::Pro || !weg.alleen_pro())
            .collect();
        let woorden = wegen
            .iter()
            .map(|w| {
                let uitleg = t.code("weg-uitleg", w.code());
                (t.code("weg", w.code()).to_string(), uitleg.to_string())
            })
            .collect();
        let choices = wegen
            .iter()
            .map(|w| Choice::new(w.code(), t.code("weg", w.code())))
            .collect();
        let gekozen = if self.form.weg.is_empty() {
            Weg::Regulier.code()
        } else {
            &self.form.weg
        };
        Groep {
            kop: t.text("groep-weg").to_string(),
            woorden,
            velden: vec![self.veld("weg", FieldKind::Radios { choices }, t.text("veld-weg"), gekozen)],
            ..Groep::default()
        }
    }

    /// PrO later on: its ground, the parents' consent, and the closed list of documents (UB WVO 2020 art. 2.47).
    pub(super) fn later(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        let mut velden = Vec::new();
        if self.zorg {
            let gronden = LaterGrond::ALL.map(|g| {
                let naam = t.code("later-grond", g.code());
                Choice::new(g.code(), format!("{}: {naam}", g.onderdeel()))
            });
            velden.push(self.keuze("later_grond", t.text("veld-later-grond"), &f.later_grond, gronden));
        }
        velden.push(self.vinkje("instemming", t.text("veld-instemming"), &f.instemming));
        Groep {
            kop: t.text("groep-later").to_string(),
            uitleg: Some(t.text("groep-later-uitleg").to_string()),
            woorden: LaterDocument::ALL
                .map(|d| {
                    let wat = t.code("ontbreekt", d.code()).arg("domein", "");
                    (format!("{}: {wat}", d.onderdeel()), self.stand(later_soorten(d)))
                })
                .to_vec(),
            velden,
            ..Groep::default()
        }
    }

    pub(super) fn herkomst(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        let herkomsten = Herkomst::ALL.map(|h| Choice::new(h.code(), t.code("herkomst", h.code())));
        Groep {
            kop: t.text("groep-herkomst").to_string(),
            uitleg: Some(t.text("groep-herkomst-uitleg").to_string()),
            velden: vec![
                self.keuze("herkomst", t.text("veld-herkomst"), &f.herkomst, herkomsten),
                self.regel(
                    "nieuwkomer_sinds",
                    Line::Date,
                    t.text("veld-nieuwkomer-sinds"),
                    &f.nieuwkomer_sinds,
                )
                .hint(t.text("veld-nieuwkomer-sinds-uitleg")),
                self.regel(
                    "nieuwkomer_teldatum",
                    Line::Date,
                    t.text("veld-nieuwkomer-teldatum"),
                    &f.nieuwkomer_teldatum,
                )
                .hint(t.text("veld-nieuwkomer-teldatum-uitleg")),
            ],
            ..Groep::default()
        }
    }

    /// What is asked for, and what goes with it (WEC art. 40 lid 12-15, R224).
    pub(super) fn categorie(&self) -> Groep {
        let t = self.t;
        let categorieen =
            Bekostigingscategorie::ALL.map(|c| Choice::new(c.code(), t.code("categorie", c.code())));
        let clusters =
            ["1", "2", "3", "4"].map(|c| Choice::new(c, t.text("veld-cluster-nummer").arg("nummer", c)));
        let opp = t.code("document", DocumentSoort::Opp.code()).to_string();
        Groep {
            kop: t.text("groep-categorie").to_string(),
            uitleg: Some(t.text("groep-categorie-uitleg").to_string()),
            woorden: vec![(opp, self.stand(&[DocumentSoort::Opp]))],
            velden: vec![
                self.keuze("cluster", t.text("veld-cluster"), &self.form.cluster, clusters),
                self.keuze(
                    "categorie",
                    t.text("veld-categorie-gevraagd"),
                    &self.form.categorie,
                    categorieen,
                ),
            ],
            ..Groep::default()
        }
    }

    /// Whether one of the documents is there, in words.
    fn stand(&self, soorten: &[DocumentSoort]) -> String {
        if soorten.iter().any(|s| self.documenten.contains(s)) {
            self.t.text("document-is-er").to_string()
        } else {
            let namen: Vec<String> = soorten
                .iter()
                .map(|s| self.t.code("document", s.code()).to_string())
                .collect();
            self.t
                .text("document-nog-toevoegen")
                .arg("soort", namen.join(" / "))
                .to_string()
        }
    }
}

/// The kinds under which a document of the closed list is added.
const fn later_soorten(document: LaterDocument) -> &'static [DocumentSoort] {
    match document {
        LaterDocument::BeslissingTlvOpp => &[DocumentSoort::KopieBeslissing],
        LaterDocument::ZienswijzeInstemming => &[DocumentSoort::ZienswijzeOuders],
        LaterDocument::OppOfOkr => &[DocumentSoort::Opp, DocumentSoort::Okr],
        LaterDocument::Activiteiten => &[DocumentSoort::Activiteiten],
        LaterDocument::ExterneDeskundigen => &[DocumentSoort::ExterneDeskundigen],
        LaterDocument::Risicos => &[DocumentSoort::Risicos],
        LaterDocument::Toetsgegevens => &[DocumentSoort::Toetsgegevens],
    }
}
