//! The director's decision: what must be weighed in one glance, and its form.

use askama::Template;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::id::AanvraagId;
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::bezwaar::Dictum;
use vangnet_core::toelating::procedure::{Gebeurtenis as G, Staat};
use vangnet_core::toelating::vso::{self, Bekostigingscategorie};

use super::doen::{Blokkade, Plekken};
use super::getypt::{Getypt, Vorm};
use super::weegt::{Weegt, weegt};
use crate::form::{Choice, Field, FieldKind, Line};
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// The three decisions: event and what the form sends.
const BESLUITEN: [(G, &str); 3] = [
    (G::Toegewezen, "toewijzen"),
    (G::NietAfgegeven, "niet_toewijzen"),
    (G::BuitenBehandeling, "buiten_behandeling"),
];

/// The section.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/besluit.html")]
pub(super) struct BesluitDeel {
    t: Taal,
    slug: String,
    aanvraag: AanvraagId,
    versie: i32,
    weegt: Vec<Weegt>,
    velden: Vec<Field>,
    wacht: Vec<Blokkade>,
}

impl askama::filters::HtmlSafe for BesluitDeel {}

impl BesluitDeel {
    /// The section; `None` for who does not decide now.
    pub(super) fn new(
        reader: &Reader,
        blad: &AanvraagBlad,
        getypt: &Getypt,
        plekken: Plekken,
    ) -> Option<Self> {
        let t = reader.t;
        let mut keuzes = Vec::new();
        let mut wacht = Vec::new();
        for (gebeurtenis, code) in BESLUITEN {
            if !blad.kan(gebeurtenis) {
                continue;
            }
            match blad.houdt_tegen(gebeurtenis) {
                None => keuzes.push(Choice::new(code, keuze(t, blad, gebeurtenis))),
                Some(bewaking) => {
                    wacht.push(Blokkade::new(t, keuze(t, blad, gebeurtenis), bewaking, plekken));
                }
            }
        }
        if keuzes.is_empty() && wacht.is_empty() {
            return None;
        }
        let velden = if keuzes.is_empty() {
            Vec::new()
        } else {
            Velden { reader, blad, getypt }.alle(keuzes)
        };
        Some(Self {
            t,
            slug: reader.slug.clone(),
            aanvraag: blad.aanvraag.id,
            versie: blad.aanvraag.versie,
            weegt: weegt(t, blad),
            velden,
            wacht,
        })
    }

    /// The fields, for the list of errors.
    pub(super) fn velden(&self) -> impl Iterator<Item = &Field> {
        self.velden.iter()
    }
}

fn keuze(t: Taal, blad: &AanvraagBlad, gebeurtenis: G) -> Tekst {
    match gebeurtenis {
        G::Toegewezen => t.code("besluit-toewijzen", blad.aanvraag.dossier.soort.code()),
        G::NietAfgegeven => t.text("besluit-niet-toewijzen"),
        _ => t.text("besluit-buiten-behandeling"),
    }
}

struct Velden<'a> {
    reader: &'a Reader,
    blad: &'a AanvraagBlad,
    getypt: &'a Getypt,
}

impl Velden<'_> {
    fn alle(&self, keuzes: Vec<Choice>) -> Vec<Field> {
        let t = self.reader.t;
        let invoer = &self.getypt.besluit;
        let bezwaar = self.blad.aanvraag.staat == Staat::BijBezwaarcommissie;
        let toewijzen = keuzes.iter().any(|k| k.value == "toewijzen");
        let enig = match keuzes.as_slice() {
            [enig] => enig.value.clone(),
            _ => String::new(),
        };
        let gekozen = if invoer.besluit.is_empty() {
            enig
        } else {
            invoer.besluit.clone()
        };
        let mut velden = Vec::new();
        if bezwaar {
            velden.push(self.dictum());
        }
        velden.push(
            self.maak(
                "besluit",
                FieldKind::Radios { choices: keuzes },
                t.text("veld-besluit"),
            )
            .value(gekozen),
        );
        velden.push(
            self.maak(
                "motivering",
                FieldKind::Lines { rows: 6 },
                t.text("veld-besluit-motivering"),
            )
            .hint(t.text("veld-besluit-motivering-uitleg"))
            .value(&*invoer.motivering),
        );
        velden.push(
            self.maak(
                "afwijking",
                FieldKind::Lines { rows: 3 },
                t.text("veld-afwijking"),
            )
            .hint(if bezwaar {
                t.text("veld-afwijking-bezwaar")
            } else {
                t.text("veld-afwijking-uitleg")
            })
            .value(&*invoer.afwijking)
            .open(),
        );
        if toewijzen {
            velden.extend(self.looptijd());
        }
        velden
    }

    /// From when, until when, at what cost: only to grant.
    fn looptijd(&self) -> Vec<Field> {
        let t = self.reader.t;
        let invoer = &self.getypt.besluit;
        let vandaag = self.reader.web.app.today();
        let getypt = self.getypt.vorm == Vorm::Besluit;
        let of = |tekst: &str, voorstel: String| if getypt { tekst.to_owned() } else { voorstel };
        let soort = self.blad.aanvraag.dossier.soort;
        let hint = match soort {
            ZaakSoort::Pro => t.text("veld-ingangsdatum-pro"),
            ZaakSoort::Lwoo => match self.duur() {
                Some(jaren) => t.text("veld-ingangsdatum-jaren").arg("jaren", jaren),
                None => t.text("veld-ingangsdatum-lwoo"),
            },
            ZaakSoort::Vso => t.text("veld-ingangsdatum-vso"),
        };
        let mut velden = vec![
            self.maak(
                "ingangsdatum",
                FieldKind::Line(Line::Date),
                t.text("veld-ingangsdatum"),
            )
            .hint(hint)
            .value(of(&invoer.ingangsdatum, vandaag.to_string()))
            .open(),
        ];
        if soort == ZaakSoort::Vso {
            let gevraagd = self
                .blad
                .aanvraag
                .dossier
                .categorie
                .map(Bekostigingscategorie::code);
            let choices = Bekostigingscategorie::ALL
                .iter()
                .map(|c| Choice::new(c.code(), t.code("categorie", c.code())))
                .collect();
            let einde = vso::geldige_einddatums(vandaag, 1);
            velden.push(
                self.maak("einddatum", FieldKind::Line(Line::Date), t.text("veld-einddatum"))
                    .hint(t.text("veld-einddatum-vso"))
                    .value(of(&invoer.einddatum, einde.to_string()))
                    .open(),
            );
            velden.push(
                self.maak(
                    "categorie",
                    FieldKind::Radios { choices },
                    t.text("veld-categorie"),
                )
                .value(of(&invoer.categorie, gevraagd.unwrap_or_default().to_owned()))
                .open(),
            );
        }
        velden
    }

    /// How many school years lwoo lasts, where the samenwerkingsverband has rules of its own.
    fn duur(&self) -> Option<u8> {
        let vandaag = self.reader.web.app.today();
        self.blad.samenhang.beleid.optingout_op(vandaag)?.duur
    }

    fn dictum(&self) -> Field {
        let t = self.reader.t;
        let choices = Dictum::ALL
            .iter()
            .map(|d| Choice::new(d.code(), t.code("dictum", d.code())))
            .collect();
        self.maak("dictum", FieldKind::Radios { choices }, t.text("veld-dictum"))
            .hint(t.text("veld-dictum-uitleg"))
            .value(&*self.getypt.besluit.dictum)
    }

    fn maak(&self, naam: &'static str, kind: FieldKind, label: Tekst) -> Field {
        let t = self.reader.t;
        Field::new(t, naam, kind, label)
            .id(format!("besluit-{naam}"))
            .error(self.getypt.fout(t, Vorm::Besluit, naam))
    }
}
