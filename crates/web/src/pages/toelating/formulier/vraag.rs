//! The question, what was tried, what pupil and parents say, and why the school asks this.

use vangnet_app::toelating::GeprobeerdInvoer;
use vangnet_core::toelating::ZaakSoort;

use super::{Groep, LEGE_RIJEN, MAX_RIJEN, Rij, Velden};
use crate::form::{Choice, FieldKind, Line};

impl Velden<'_> {
    pub(super) fn vraag(&self) -> Groep {
        let t = self.t;
        Groep {
            kop: t.text("groep-vraag").to_string(),
            uitleg: Some(t.text("groep-vraag-uitleg").to_string()),
            velden: vec![self.tekst("vraag", 4, t.text("veld-vraag-swv"), &self.form.vraag)],
            ..Groep::default()
        }
    }

    pub(super) fn geprobeerd(&self) -> Groep {
        let t = self.t;
        let gevuld = self.form.geprobeerd.len();
        let leeg = LEGE_RIJEN.min(MAX_RIJEN.saturating_sub(gevuld));
        let lege = std::iter::repeat_n(GeprobeerdInvoer::default(), leeg);
        let rijen = self.form.geprobeerd.iter().cloned().chain(lege).zip(1usize..);
        Groep {
            kop: t.text("groep-geprobeerd").to_string(),
            uitleg: Some(t.text("groep-geprobeerd-uitleg").to_string()),
            rijen: rijen
                .map(|(regel, n)| Rij {
                    kop: t.text("geprobeerd-rij").arg("nummer", n).to_string(),
                    rij: " groep--geprobeerd",
                    velden: vec![
                        self.regel(
                            format!("geprobeerd_wat_{n}"),
                            Line::Text,
                            t.text("veld-geprobeerd-wat"),
                            &regel.wat,
                        ),
                        self.regel(
                            format!("geprobeerd_periode_{n}"),
                            Line::Text,
                            t.text("veld-geprobeerd-periode"),
                            &regel.periode,
                        ),
                        self.tekst(
                            format!("geprobeerd_effect_{n}"),
                            2,
                            t.text("veld-geprobeerd-effect"),
                            &regel.effect,
                        ),
                    ],
                    verborgen: Vec::new(),
                })
                .collect(),
            ..Groep::default()
        }
    }

    pub(super) fn stem(&self) -> Groep {
        let t = self.t;
        Groep {
            kop: t.text("groep-stem").to_string(),
            uitleg: Some(t.text("groep-stem-uitleg").to_string()),
            velden: vec![self.tekst("stem_leerling", 3, t.text("veld-stem"), &self.form.stem_leerling)],
            ..Groep::default()
        }
    }

    pub(super) fn zienswijze(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        Groep {
            kop: t.text("groep-zienswijze").to_string(),
            uitleg: Some(t.text("groep-zienswijze-uitleg").to_string()),
            velden: vec![
                self.regel(
                    "zienswijze_datum",
                    Line::Date,
                    t.text("veld-zienswijze-datum"),
                    &f.zienswijze_datum,
                ),
                self.wijze(
                    "zienswijze_wijze",
                    t.text("veld-zienswijze-wijze"),
                    &f.zienswijze_wijze,
                ),
                self.tekst("zienswijze", 4, t.text("veld-zienswijze"), &f.zienswijze),
            ],
            ..Groep::default()
        }
    }

    /// Before lwoo (WVO 2020 art. 2.43 lid 2) and VSO (R224).
    pub(super) fn overleg(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        let uitleg = if self.soort == ZaakSoort::Vso {
            t.text("groep-overleg-uitleg-vso")
        } else {
            t.text("groep-overleg-uitleg")
        };
        Groep {
            kop: t.text("groep-overleg").to_string(),
            uitleg: Some(uitleg.to_string()),
            velden: vec![
                self.regel(
                    "overleg_datum",
                    Line::Date,
                    t.text("veld-overleg-datum"),
                    &f.overleg_datum,
                ),
                self.wijze("overleg_wijze", t.text("veld-zienswijze-wijze"), &f.overleg_wijze),
                self.tekst("overleg", 4, t.text("veld-overleg"), &f.overleg),
            ],
            ..Groep::default()
        }
    }

    pub(super) fn motivering(&self) -> Groep {
        let (t, f) = (self.t, self.form);
        let vso = self.soort == ZaakSoort::Vso;
        let uitleg = if vso {
            t.text("veld-motivering-uitleg-vso")
        } else {
            t.text("veld-motivering-uitleg")
        };
        let mut velden = vec![
            self.tekst("motivering", 8, t.text("veld-motivering"), &f.motivering)
                .hint(uitleg),
        ];
        if self.zorg && !vso {
            let uitleg = if self.keuze_open {
                t.text("veld-keuze-motivering-nu")
            } else {
                t.text("veld-keuze-motivering-uitleg")
            };
            velden.push(
                self.tekst(
                    "keuze_motivering",
                    4,
                    t.text("veld-keuze-motivering"),
                    &f.keuze_motivering,
                )
                .hint(uitleg),
            );
        }
        Groep {
            kop: t.text("groep-motivering").to_string(),
            velden,
            ..Groep::default()
        }
    }

    /// What the criteria are that must be answered: those that hold, else those that were answered before.
    pub(super) fn eigen_criteria(&self) -> Vec<String> {
        if self.soort != ZaakSoort::Lwoo {
            return Vec::new();
        }
        if self.eigen.is_empty() {
            self.form.eigen.iter().map(|e| e.criterium.clone()).collect()
        } else {
            self.eigen.to_vec()
        }
    }

    /// The samenwerkingsverband's own criteria for lwoo (WVO 2020 art. 2.48), each answered by the school.
    pub(super) fn eigen(&self) -> Groep {
        let t = self.t;
        let rijen = self.eigen_criteria().into_iter().zip(1usize..);
        Groep {
            kop: t.text("groep-eigen").to_string(),
            uitleg: Some(t.text("groep-eigen-uitleg").to_string()),
            rijen: rijen
                .map(|(criterium, n)| {
                    let was = self.form.eigen.iter().find(|e| e.criterium == criterium);
                    let was = was.cloned().unwrap_or_default();
                    let choices = vec![
                        Choice::new("", t.text("eigen-open")),
                        Choice::new("ja", t.text("eigen-ja")),
                        Choice::new("nee", t.text("eigen-nee")),
                    ];
                    Rij {
                        kop: criterium.clone(),
                        rij: "",
                        velden: vec![
                            self.veld(
                                format!("eigen_{n}"),
                                FieldKind::Radios { choices },
                                t.text("veld-eigen"),
                                &was.voldoet,
                            ),
                            self.tekst(
                                format!("eigen_toelichting_{n}"),
                                2,
                                t.text("veld-eigen-toelichting"),
                                &was.toelichting,
                            ),
                        ],
                        verborgen: vec![(format!("eigen_criterium_{n}"), criterium)],
                    }
                })
                .collect(),
            ..Groep::default()
        }
    }
}
