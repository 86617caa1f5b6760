//! One key figure of a school year: what it counts, whom, and what the school writes instead.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::cijfers::{KengetalDetail, KengetalInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cijfers::kengetal::{Kengetal, Peildatum, WaardeSoort};
use vangnet_core::id::SchoolId;

use super::kengetallen::getal;
use super::schooljaar;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The reference date, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    peildatum: String,
}

/// Where the page stands: school, school year, row.
type Pad = (String, SchoolId, String, String);

/// Which number.
#[derive(Debug, Clone, Copy)]
struct Welk {
    school: SchoolId,
    jaar: i16,
    code: Kengetal,
    peildatum: Peildatum,
}

#[derive(Template)]
#[template(path = "cijfers/kengetal.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    detail: KengetalDetail,
    naam: Tekst,
    uitleg: Tekst,
    jaar: String,
    getal: String,
    telt: Option<String>,
    herkomst: Option<Tekst>,
    fouten: ErrorSummary,
    velden: Vec<Field>,
    versie: i32,
    strijdig: bool,
}

fn welk((_, school, jaar, code): &Pad, peildatum: &str) -> Result<Welk, Fout> {
    Ok(Welk {
        school: *school,
        jaar: jaar.parse().or(Err(Fout::NotFound))?,
        code: Kengetal::parse(code).ok_or(Fout::NotFound)?,
        peildatum: Peildatum::parse(peildatum).unwrap_or(Peildatum::Oktober),
    })
}

pub(super) async fn open(
    reader: Reader,
    Path(pad): Path<Pad>,
    Query(vraag): Query<Vraag>,
) -> Result<Response, Fout> {
    let welk = welk(&pad, &vraag.peildatum)?;
    toon(&reader, welk, None, &[], false).await
}

async fn toon(
    reader: &Reader,
    w: Welk,
    getypt: Option<&KengetalInvoer>,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Response, Fout> {
    let (t, app) = (reader.t, &reader.web.app);
    let detail = app
        .open_kengetal(&reader.ctx, w.school, w.jaar, w.code, w.peildatum)
        .await?;
    let stand = invoer(&detail);
    let velden = if detail.mag_schrijven {
        velden(t, getypt.unwrap_or(&stand), stand.versie > 0, fouten)
    } else {
        Vec::new()
    };
    let status = match (strijdig, fouten.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let pagina = html(&Pagina {
        t,
        page: reader.frame(Menu::Cijfers),
        slug: reader.slug.clone(),
        naam: t.code("kengetal", w.code.code()),
        uitleg: t.code("kengetal-uitleg", w.code.code()),
        jaar: schooljaar(w.jaar),
        getal: getal(t, detail.cel.getal),
        telt: detail.cel.berekend.map(|n| t.integer(i64::from(n))),
        herkomst: detail.cel.herkomst.map(|h| t.code("kengetalherkomst", h.code())),
        fouten: ErrorSummary::of(t, &velden),
        versie: getypt.filter(|_| !strijdig).map_or(stand.versie, |g| g.versie),
        velden,
        strijdig,
        detail,
    })?;
    Ok((status, pagina).into_response())
}

/// What was written, as the form holds it.
fn invoer(detail: &KengetalDetail) -> KengetalInvoer {
    let Some(w) = &detail.waarde else {
        return KengetalInvoer {
            soort: WaardeSoort::Getal.code().to_owned(),
            ..KengetalInvoer::default()
        };
    };
    let tekst = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    KengetalInvoer {
        soort: w.soort.code().to_owned(),
        waarde: tekst(w.waarde),
        noemer: tekst(w.noemer),
        reden: w.reden.clone(),
        versie: w.versie,
    }
}

fn velden(t: Taal, i: &KengetalInvoer, geschreven: bool, fouten: &[VeldFout]) -> Vec<Field> {
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let soorten = WaardeSoort::ALL
        .into_iter()
        .filter(|soort| geschreven || *soort != WaardeSoort::Berekend)
        .map(|soort| Choice::new(soort.code(), t.code("kengetalwaarde", soort.code())));
    let radios = FieldKind::Radios {
        choices: soorten.collect(),
    };
    vec![
        Field::new(t, "soort", radios, t.text("kengetal-soort"))
            .value(&*i.soort)
            .error(fout("soort")),
        Field::line(t, "waarde", Line::Number, t.text("kengetal-waarde"))
            .optional()
            .hint(t.text("kengetal-waarde-uitleg"))
            .value(&*i.waarde)
            .error(fout("waarde")),
        Field::line(t, "noemer", Line::Number, t.text("kengetal-noemer"))
            .optional()
            .hint(t.text("kengetal-noemer-uitleg"))
            .value(&*i.noemer)
            .error(fout("noemer")),
        Field::new(t, "reden", FieldKind::Lines { rows: 3 }, t.text("kengetal-reden"))
            .hint(t.text("kengetal-reden-uitleg"))
            .value(&*i.reden)
            .error(fout("reden")),
    ]
}

pub(super) async fn save(
    reader: Reader,
    Path(pad): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let w = welk(&pad, "")?;
    let invoer = KengetalInvoer {
        soort: g.get("soort"),
        waarde: g.get("waarde"),
        noemer: g.get("noemer"),
        reden: g.get("reden"),
        versie: g.get("versie").parse().unwrap_or_default(),
    };
    let app = &reader.web.app;
    let saved = app
        .save_kengetal(&reader.ctx, w.school, w.jaar, w.code, &invoer)
        .await;
    match saved {
        Ok(()) => Ok(terug(&reader, w.school, w.jaar, Flash::done("kengetal-bewaard"))),
        Err(AppError::Invalid(fouten)) => toon(&reader, w, Some(&invoer), &fouten, false).await,
        Err(AppError::Conflict(_)) => toon(&reader, w, Some(&invoer), &[], true).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn keep(
    reader: Reader,
    Path((_, school, jaar)): Path<(String, SchoolId, String)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let jaar: i16 = jaar.parse().or(Err(Fout::NotFound))?;
    let peildatum = Peildatum::parse(&g.get("peildatum")).unwrap_or(Peildatum::Oktober);
    let app = &reader.web.app;
    let flash = match app.keep_kengetallen(&reader.ctx, school, jaar, peildatum).await {
        Ok(_) => Flash::done("kengetallen-vastgelegd"),
        Err(AppError::Conflict("niets_te_bewaren")) => Flash::warning("kengetallen-niets"),
        Err(fout) => return Err(fout.into()),
    };
    Ok(terug(&reader, school, jaar, flash))
}

fn terug(reader: &Reader, school: SchoolId, jaar: i16, flash: Option<Flash>) -> Response {
    // The year stays in sight: as the last column, or among those of today.
    let nu = reader.web.app.today();
    let nu = vangnet_core::schooljaar::eerste_dag(nu).year();
    let laatste = if jaar > nu.saturating_sub(5) { nu } else { jaar };
    let pad = format!("{}?school={school}&jaar={laatste}", reader.href("/kengetallen"));
    Flash::redirect(flash, &pad)
}
