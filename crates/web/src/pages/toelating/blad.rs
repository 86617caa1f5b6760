//! The page of one application.

use askama::Template;
use axum::response::Html;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::id::AanvraagId;
use vangnet_core::toegang::{Action, Klasse};
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::aanvraag::DocumentSoort;
use vangnet_core::toelating::procedure::Gebeurtenis;

use super::advies::AdviesDeel;
use super::bezwaar::BezwaarDeel;
use super::commissie::CommissieDeel;
use super::getypt::Getypt;
use super::kaart::{Kaart, ontbreekt};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::pages::veldfout;
use crate::part::{Moment, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toelating/blad.html")]
pub(super) struct Blad {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AanvraagBlad,
    kaart: Kaart,
    weg: Vec<Moment>,
    ontbreekt: Vec<String>,
    zorg: bool,
    advies: Option<AdviesDeel>,
    commissie: Option<CommissieDeel>,
    bezwaar: Option<BezwaarDeel>,
    formulieren: Formulieren,
    fouten: ErrorSummary,
}

/// The forms that the reader may use now.
struct Formulieren {
    indienen: bool,
    intrekken: Option<Field>,
    aanvulling: Option<Field>,
    overeenstemming: Vec<Field>,
    besluit: Vec<Field>,
    document: Vec<Field>,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &Getypt::default()).await?)
}

/// Loads the page, with what was typed when a form was refused.
pub(super) async fn laad(reader: &Reader, id: AanvraagId, getypt: &Getypt) -> Result<Blad, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_aanvraag(&reader.ctx, id).await?;
    let formulieren = formulieren(t, reader, &blad, getypt);
    let advies = AdviesDeel::new(reader, &blad, getypt);
    let commissie = CommissieDeel::new(reader, &blad, getypt);
    let bezwaar = BezwaarDeel::new(reader, &blad, getypt);
    let velden = formulieren
        .alle()
        .chain(advies.iter().flat_map(AdviesDeel::velden))
        .chain(commissie.iter().flat_map(CommissieDeel::velden))
        .chain(bezwaar.iter().flat_map(BezwaarDeel::velden));
    let mut fouten = ErrorSummary::of(t, velden);
    for fout in getypt.fouten.iter().filter(|f| f.veld == "ontbreekt") {
        fouten = fouten.and("ontbreekt", t.text("ontbreekt-iets").arg("wat", fout.code));
    }
    Ok(Blad {
        t,
        page: reader.frame(Menu::Aanvragen),
        slug: reader.slug.clone(),
        kaart: Kaart::new(t, blad.kaart.clone(), blad.klassen),
        weg: weg(t, &blad),
        ontbreekt: blad
            .kaart
            .getoetst
            .ontbreekt
            .iter()
            .map(|o| ontbreekt(t, *o))
            .collect(),
        zorg: blad.klassen.bevat(Klasse::Zorg),
        advies,
        commissie,
        bezwaar,
        formulieren,
        fouten,
        blad,
    })
}

impl Formulieren {
    fn alle(&self) -> impl Iterator<Item = &Field> {
        self.intrekken
            .iter()
            .chain(&self.aanvulling)
            .chain(&self.overeenstemming)
            .chain(&self.besluit)
            .chain(&self.document)
    }
}

fn formulieren(t: Taal, reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Formulieren {
    let fout = |veld: &str| {
        getypt
            .fouten
            .iter()
            .find(|f| f.veld == veld)
            .map(|f| veldfout(t, f))
    };
    let lang = |naam: &'static str, label| {
        Field::new(t, naam, FieldKind::Lines { rows: 4 }, label)
            .value(
                getypt
                    .stap
                    .as_ref()
                    .map(|s| s.toelichting.clone())
                    .unwrap_or_default(),
            )
            .error(fout(naam))
    };
    let indienen = blad.mag(Action::SubmitAanvraag);
    let documenten = blad.mag(Action::EditAanvraag) && blad.documenten.is_some();
    let ja_nee = vec![
        Choice::new("ja", t.text("overeenstemming-ja")),
        Choice::new("nee", t.text("overeenstemming-nee")),
    ];
    let soorten = DocumentSoort::ALL
        .iter()
        .map(|s| Choice::new(s.code(), t.code("document", s.code())))
        .collect();
    Formulieren {
        indienen: indienen && blad.kan(Gebeurtenis::Ingediend),
        intrekken: indienen.then(|| lang("reden", t.text("veld-reden"))),
        aanvulling: blad
            .mag(Action::RequestAanvulling)
            .then(|| lang("vraag", t.text("veld-vraag"))),
        overeenstemming: if blad.kan(Gebeurtenis::OvereenstemmingJa) {
            vec![
                Field::new(
                    t,
                    "overeenstemming",
                    FieldKind::Radios { choices: ja_nee },
                    t.text("veld-overeenstemming"),
                )
                .value(
                    getypt
                        .stap
                        .as_ref()
                        .map(|s| s.gebeurtenis)
                        .map(Gebeurtenis::code)
                        .unwrap_or_default(),
                )
                .error(fout("overeenstemming")),
                lang("toelichting", t.text("veld-toelichting")).hint(t.text("veld-toelichting-uitleg")),
            ]
        } else {
            Vec::new()
        },
        besluit: if blad.mag(Action::DecideAanvraag) {
            besluit(t, reader, blad, getypt)
        } else {
            Vec::new()
        },
        document: if documenten {
            vec![
                Field::new(
                    t,
                    "soort",
                    FieldKind::Select { choices: soorten },
                    t.text("veld-documentsoort"),
                )
                .error(fout("soort")),
                Field::new(
                    t,
                    "bestand",
                    FieldKind::File {
                        accept: "application/pdf",
                    },
                    t.text("veld-bestand"),
                )
                .hint(t.text("veld-bestand-uitleg"))
                .error(fout("bestand")),
            ]
        } else {
            Vec::new()
        },
    }
}

fn besluit(t: Taal, reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Vec<Field> {
    let fout = |veld: &str| {
        getypt
            .fouten
            .iter()
            .find(|f| f.veld == veld)
            .map(|f| veldfout(t, f))
    };
    let invoer = &getypt.besluit;
    let keuzes = vec![
        Choice::new(
            "toewijzen",
            t.code("besluit-toewijzen", blad.aanvraag.dossier.soort.code()),
        ),
        Choice::new("niet_toewijzen", t.text("besluit-niet-toewijzen")),
    ];
    let begin = if invoer.ingangsdatum.is_empty() {
        reader.web.app.today().to_string()
    } else {
        invoer.ingangsdatum.clone()
    };
    let mut velden = vec![
        Field::new(
            t,
            "besluit",
            FieldKind::Radios { choices: keuzes },
            t.text("veld-besluit"),
        )
        .value(&*invoer.besluit)
        .error(fout("besluit")),
        Field::new(
            t,
            "motivering",
            FieldKind::Lines { rows: 6 },
            t.text("veld-besluit-motivering"),
        )
        .hint(t.text("veld-besluit-motivering-uitleg"))
        .value(&*invoer.motivering)
        .error(fout("motivering")),
        Field::line(t, "ingangsdatum", Line::Date, t.text("veld-ingangsdatum"))
            .value(begin)
            .optional()
            .error(fout("ingangsdatum")),
    ];
    if blad.aanvraag.dossier.soort == ZaakSoort::Lwoo {
        velden.push(
            Field::line(t, "einddatum", Line::Date, t.text("veld-einddatum"))
                .hint(t.text("veld-einddatum-uitleg"))
                .value(&*invoer.einddatum)
                .optional()
                .error(fout("einddatum")),
        );
    }
    velden
}

/// The way so far, newest last.
fn weg(t: Taal, blad: &AanvraagBlad) -> Vec<Moment> {
    blad.stappen
        .iter()
        .map(|regel| {
            let wie = t.text("weg-door").arg("naam", &regel.naam).to_string();
            let note = if regel.stap.toelichting.is_empty() {
                wie
            } else {
                format!("{wie} {}", regel.stap.toelichting)
            };
            Moment {
                day: t.day_month(crate::taal::legal_time(regel.tijdstip).date()),
                tone: Tone::Neutraal,
                state: None,
                what: t.code("gebeurtenis", regel.stap.gebeurtenis.code()).to_string(),
                note: Some(note),
            }
        })
        .collect()
}
