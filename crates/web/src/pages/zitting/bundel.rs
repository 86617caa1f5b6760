//! The page of a bundle: the sample and how to draw it again, the advice, the director's one act, how far the letters are.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::store::AanvraagRegel;
use vangnet_app::toelating::{AdviesInvoer, BundelBesluitInvoer, BundelBlad};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AanvraagId, BundelId};
use vangnet_core::toelating::deskundige::{AdviesOordeel, Deskundigheid};
use vangnet_core::toelating::procedure::Staat;
use vangnet_core::toelating::steekproef::trek;
use vangnet_core::toelating::zitting::{BundelStaat, Trekking};

use super::fout;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Fragment, Path};
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "zitting/bundel.html", blocks = ["stand"])]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: BundelBlad,
    /// The sample, with the form that tells of a doubt.
    steekproef: Vec<Getrokken>,
    advies: Vec<Field>,
    besluit: Vec<Field>,
    fouten: ErrorSummary,
    /// Whether the form of the advice shows at once: it was refused.
    advies_open: bool,
}

/// A dossier of the sample.
struct Getrokken {
    regel: AanvraagRegel,
    /// The reason of a doubt; only while it waits, and for who checks.
    reden: Option<Field>,
    /// Whether the reason was refused.
    open: bool,
}

/// What was typed into one of the forms, when it was refused.
#[derive(Debug, Clone, Default)]
pub(super) struct Getypt {
    pub(super) twijfel: Option<(AanvraagId, String)>,
    pub(super) advies: Option<AdviesInvoer>,
    pub(super) besluit: BundelBesluitInvoer,
    pub(super) fouten: Vec<VeldFout>,
}

pub(super) async fn open(
    reader: Reader,
    Fragment(fragment): Fragment,
    Path((_, id)): Path<(String, BundelId)>,
) -> Result<Html<String>, Fout> {
    let page = laad(&reader, id, &Getypt::default()).await?;
    if fragment {
        html(&page.as_stand())
    } else {
        html(&page)
    }
}

/// Back to the bundle with a message; refused input is shown again where it was typed.
pub(super) async fn klaar(
    reader: &Reader,
    id: BundelId,
    done: Result<(), AppError>,
    melding: &str,
    getypt: Getypt,
) -> Result<Response, Fout> {
    let pagina = reader.href(&format!("/bundels/{id}"));
    match done {
        Ok(()) => Ok(Flash::redirect(Flash::done(melding), &pagina)),
        Err(AppError::Invalid(fouten)) => {
            let page = laad(reader, id, &Getypt { fouten, ..getypt }).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(AppError::Conflict("steekproef_open")) => {
            Ok(Flash::redirect(Flash::warning("steekproef-open"), &pagina))
        }
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &pagina)),
        Err(fout) => Err(fout.into()),
    }
}

async fn laad(reader: &Reader, id: BundelId, getypt: &Getypt) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_bundel(&reader.ctx, id).await?;
    let steekproef = steekproef(t, &blad, getypt);
    let advies_kan = matches!(
        blad.bundel.staat,
        BundelStaat::Getrokken | BundelStaat::Gecontroleerd
    );
    let advies = if blad.mag_oordelen && advies_kan && !blad.regels.is_empty() {
        advies(t, reader, getypt)
    } else {
        Vec::new()
    };
    let besluit = if blad.mag_besluiten && blad.bundel.staat == BundelStaat::Gecontroleerd {
        besluit(t, reader, getypt)
    } else {
        Vec::new()
    };
    let redenen = steekproef.iter().filter_map(|s| s.reden.as_ref());
    let mut fouten = ErrorSummary::of(t, redenen.chain(&advies).chain(&besluit));
    for fout in &getypt.fouten {
        let anker = match fout.veld.as_str() {
            "stap" => "steekproef-kop",
            "advies" => "advies-kop",
            "bundel" => "besluit-kop",
            _ => continue,
        };
        fouten = fouten.and(anker, veldfout(t, fout));
    }
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Zittingen),
        slug: reader.slug.clone(),
        advies_open: getypt.advies.is_some(),
        steekproef,
        advies,
        besluit,
        fouten,
        blad,
    })
}

fn steekproef(t: Taal, blad: &BundelBlad, getypt: &Getypt) -> Vec<Getrokken> {
    let getrokken = blad.regels.iter().filter(|r| r.in_steekproef == Some(true));
    getrokken
        .map(|regel| {
            let dit = getypt.twijfel.as_ref().filter(|(id, _)| *id == regel.id);
            let wacht = regel.staat == Staat::Gebundeld && blad.mag_oordelen;
            let reden = wacht.then(|| {
                let tekst = dit.map(|(_, tekst)| tekst.as_str()).unwrap_or_default();
                Field::new(
                    t,
                    "toelichting",
                    FieldKind::Lines { rows: 2 },
                    t.text("veld-twijfel"),
                )
                .id(format!("twijfel-{}", regel.id))
                .value(tekst)
                .error(dit.and_then(|_| fout(t, &getypt.fouten, "toelichting")))
            });
            Getrokken {
                regel: regel.clone(),
                reden,
                open: dit.is_some(),
            }
        })
        .collect()
}

fn advies(t: Taal, reader: &Reader, getypt: &Getypt) -> Vec<Field> {
    let vandaag = reader.web.app.today().to_string();
    let leeg = AdviesInvoer {
        datum: vandaag,
        zelfstandig: true,
        ..AdviesInvoer::default()
    };
    let invoer = getypt.advies.as_ref().unwrap_or(&leeg);
    let fout = |veld: &str| getypt.advies.as_ref().and(fout(t, &getypt.fouten, veld));
    let kies = std::iter::once(Choice::new("", t.text("kies")));
    let velden = kies.chain(
        Deskundigheid::ALL
            .iter()
            .map(|d| Choice::new(d.code(), t.code("deskundigheid", d.code()))),
    );
    let oordelen = AdviesOordeel::ALL
        .iter()
        .map(|o| Choice::new(o.code(), t.code("advies-oordeel", o.code())))
        .collect();
    let vink = |naam, checked, label| Field::new(t, naam, FieldKind::Checkbox { checked }, label).open();
    vec![
        Field::line(t, "naam", Line::Text, t.text("veld-bundeladvies-naam"))
            .value(&*invoer.naam)
            .error(fout("naam")),
        Field::new(
            t,
            "deskundigheid",
            FieldKind::Select {
                choices: velden.collect(),
            },
            t.text("veld-bundeladvies-deskundigheid"),
        )
        .value(&*invoer.deskundigheid)
        .error(fout("deskundigheid")),
        Field::line(
            t,
            "organisatie",
            Line::Text,
            t.text("veld-bundeladvies-organisatie"),
        )
        .value(&*invoer.organisatie)
        .error(fout("organisatie")),
        Field::line(t, "datum", Line::Date, t.text("veld-bundeladvies-datum"))
            .value(&*invoer.datum)
            .error(fout("datum")),
        Field::new(
            t,
            "oordeel",
            FieldKind::Radios { choices: oordelen },
            t.text("veld-bundeladvies-oordeel"),
        )
        .value(&*invoer.oordeel)
        .error(fout("oordeel")),
        Field::new(
            t,
            "tekst",
            FieldKind::Lines { rows: 4 },
            t.text("veld-bundeladvies-tekst"),
        )
        .hint(t.text("veld-bundeladvies-tekst-uitleg"))
        .value(&*invoer.tekst)
        .error(fout("tekst")),
        vink(
            "zelfstandig",
            invoer.zelfstandig,
            t.text("veld-bundeladvies-zelfstandig"),
        ),
        vink(
            "van_school",
            invoer.van_school,
            t.text("veld-bundeladvies-van-school"),
        ),
        vink(
            "eerder_betrokken",
            invoer.eerder_betrokken,
            t.text("veld-bundeladvies-eerder-betrokken"),
        ),
    ]
}

fn besluit(t: Taal, reader: &Reader, getypt: &Getypt) -> Vec<Field> {
    let invoer = &getypt.besluit;
    let begin = if invoer.ingangsdatum.is_empty() {
        reader.web.app.today().to_string()
    } else {
        invoer.ingangsdatum.clone()
    };
    let fout = |veld: &str| fout(t, &getypt.fouten, veld);
    vec![
        Field::new(
            t,
            "motivering",
            FieldKind::Lines { rows: 4 },
            t.text("veld-bundel-motivering"),
        )
        .hint(t.text("veld-bundel-motivering-uitleg"))
        .value(&*invoer.motivering)
        .error(fout("motivering")),
        Field::line(t, "ingangsdatum", Line::Date, t.text("veld-bundel-ingang"))
            .value(begin)
            .error(fout("ingangsdatum")),
    ]
}

impl Pagina {
    /// The places that were drawn, counted from 0, by the recorded seed: drawn again here, not stored.
    fn plekken(trekking: &Trekking) -> String {
        let plekken = trek(
            trekking.zaad,
            usize::from(trekking.uit),
            usize::from(trekking.omvang),
        );
        let plekken: Vec<String> = plekken.iter().map(ToString::to_string).collect();
        plekken.join(", ")
    }

    /// How many left the bundle for the talk after the draw.
    fn eruit(&self, trekking: &Trekking) -> usize {
        usize::from(trekking.uit).saturating_sub(self.blad.regels.len())
    }

    fn in_behandeling(&self) -> bool {
        self.blad.bundel.staat == BundelStaat::Besluiten
    }

    fn brieven(&self) -> bool {
        self.blad.voortgang.gedaan > 0
    }
}
