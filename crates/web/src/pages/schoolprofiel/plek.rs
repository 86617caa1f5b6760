//! One place of a profile, to write it: the form, and beside it last year's text and what the figures say.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::schoolprofiel::{PlekBlad, PlekInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SchoolprofielId;
use vangnet_core::inrichting::catalogus::Partij;
use vangnet_core::schoolprofiel::Zelfoordeel;
use vangnet_core::schoolprofiel::plek::PlekDef;

use super::{Aanbod, Kop, aanbod, bloktoon, hint, hinttoon, schooljaar};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "schoolprofiel/plek.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    code: String,
    titel: String,
    blok: Option<(&'static str, String)>,
    norm: String,
    vraag: String,
    is_aanbod: bool,
    tekst: String,
    velden: Vec<Field>,
    fouten: ErrorSummary,
    versie: i32,
    strijdig: bool,
    /// School year and text of before.
    vorige: Option<(String, String)>,
    aanbod: Vec<Aanbod>,
    hints: Vec<(Tone, String)>,
    documenten: Vec<(String, String)>,
    /// Titles of documents that one expects here.
    verwacht: Vec<String>,
    terug: Option<(String, String)>,
    verder: Option<(String, String)>,
}

fn velden(t: Taal, blad: &PlekBlad, i: &PlekInvoer, strijdig: bool, fouten: &[VeldFout]) -> Vec<Field> {
    if !blad.regel.mag_schrijven {
        return Vec::new();
    }
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let now = Some(blad.regel.tekst.tekst.as_str()).filter(|_| strijdig);
    let mut velden = vec![
        Field::new(
            t,
            "tekst",
            FieldKind::Lines { rows: 14 },
            t.text("schoolprofiel-veld-tekst"),
        )
        .hint(t.text("schoolprofiel-veld-tekst-uitleg"))
        .open()
        .value(&*i.tekst)
        .stored(now)
        .error(fout("tekst").or_else(|| fout("stap"))),
    ];
    if blad.regel.plek.wie == Partij::School {
        let mut choices = vec![Choice::new("", t.text("schoolprofiel-zelfoordeel-geen"))];
        choices.extend(Zelfoordeel::ALL.map(|z| Choice::new(z.code(), t.code("zelfoordeel", z.code()))));
        velden.push(
            Field::new(
                t,
                "zelfoordeel",
                FieldKind::Select { choices },
                t.text("schoolprofiel-veld-zelfoordeel"),
            )
            .open()
            .value(&*i.zelfoordeel)
            .error(fout("zelfoordeel")),
        );
    }
    velden
}

async fn toon(
    reader: &Reader,
    id: SchoolprofielId,
    code: &str,
    getypt: Option<(PlekInvoer, Vec<VeldFout>)>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_profielplek(&reader.ctx, id, code).await?;
    let now = &blad.regel.tekst;
    let stored = PlekInvoer {
        tekst: now.tekst.clone(),
        zelfoordeel: now.zelfoordeel.map_or("", Zelfoordeel::code).to_owned(),
        versie: now.versie,
    };
    let strijdig = getypt.as_ref().is_some_and(|(_, fouten)| fouten.is_empty());
    let (invoer, fouten) = getypt.unwrap_or((stored, Vec::new()));
    let velden = velden(t, &blad, &invoer, strijdig, &fouten);
    let status = match (strijdig, fouten.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    // Who saves over what another wrote has seen it: the form carries the version that stands now.
    let versie = if strijdig { now.versie } else { invoer.versie };
    let pagina = html(&pagina(reader, &blad, velden, versie, strijdig))?;
    Ok((status, pagina).into_response())
}

fn pagina(reader: &Reader, blad: &PlekBlad, velden: Vec<Field>, versie: i32, strijdig: bool) -> Pagina {
    let t = reader.t;
    let plek = &blad.regel.plek;
    let naar = |p: &PlekDef| {
        let word = bloktoon(t, p).map(|(_, word)| word);
        let titel = word.map_or_else(|| p.titel.clone(), |w| format!("{} ({w})", p.titel));
        (p.code.clone(), titel)
    };
    let has = |titel: &String| blad.documenten.iter().any(|d| d.titel == *titel);
    Pagina {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school.naam),
        code: plek.code.clone(),
        titel: plek.titel.clone(),
        blok: bloktoon(t, plek),
        norm: plek.norm.clone(),
        vraag: plek.vraag.clone(),
        is_aanbod: plek.code.starts_with("categorie."),
        tekst: blad.regel.tekst.tekst.clone(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        versie,
        strijdig,
        vorige: blad
            .vorige
            .as_ref()
            .map(|v| (schooljaar(v.schooljaar), v.tekst.clone())),
        aanbod: aanbod(t, &blad.regel.aanbod),
        hints: blad
            .regel
            .hints
            .iter()
            .map(|h| (hinttoon(h.soort), hint(t, h)))
            .collect(),
        documenten: blad
            .documenten
            .iter()
            .map(|d| (d.titel.clone(), d.uitgave.clone()))
            .collect(),
        verwacht: plek
            .documenten
            .iter()
            .filter(|titel| !has(titel))
            .cloned()
            .collect(),
        terug: blad.terug.as_ref().map(naar),
        verder: blad.verder.as_ref().map(naar),
    }
}

pub(super) async fn form(
    reader: Reader,
    Path((_, id, code)): Path<(String, SchoolprofielId, String)>,
) -> Result<Response, Fout> {
    toon(&reader, id, &code, None).await
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id, code)): Path<(String, SchoolprofielId, String)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = PlekInvoer {
        tekst: g.get("tekst"),
        zelfoordeel: g.get("zelfoordeel"),
        versie: g.get("versie").parse().or(Err(Fout::NotFound))?,
    };
    match reader
        .web
        .app
        .save_profielplek(&reader.ctx, id, &code, &invoer)
        .await
    {
        Ok(noemt_leerling) => {
            // Where a name must be taken out, the writer stays.
            let pad = match g.get("naar").as_str() {
                naar if !naar.is_empty() && !noemt_leerling => {
                    format!("/profielen/{id}/plek/{}", schoon(naar))
                }
                _ => format!("/profielen/{id}/plek/{code}"),
            };
            let flash = if noemt_leerling {
                Flash::warning("schoolprofiel-bewaard-naam")
            } else {
                Flash::done("schoolprofiel-bewaard")
            };
            Ok(Flash::redirect(flash, &reader.href(&pad)))
        }
        Err(AppError::Invalid(fouten)) => toon(&reader, id, &code, Some((invoer, fouten))).await,
        Err(AppError::Conflict(_)) => toon(&reader, id, &code, Some((invoer, Vec::new()))).await,
        Err(fout) => Err(fout.into()),
    }
}

/// The code of a place as it may stand in an address.
fn schoon(code: &str) -> String {
    let allowed = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    code.chars().filter(allowed).collect()
}
