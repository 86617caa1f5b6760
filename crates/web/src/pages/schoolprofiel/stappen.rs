//! The steps to adoption on one page, with what is still missing.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::schoolprofiel::{ProfielBlad, ProfielStapInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SchoolprofielId;
use vangnet_core::schoolprofiel::stand::{MrAdvies, ProfielStaat, ProfielStap};

use super::Kop;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "schoolprofiel/stappen.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    /// The steps of the way: name, whether it was done, what was recorded.
    weg: Vec<(String, bool, String)>,
    leeg: Vec<(String, String)>,
    /// The step that comes now: code, label, fields.
    nu: Option<(&'static str, String, Vec<Field>)>,
    terug: bool,
    versie: i32,
    fouten: ErrorSummary,
    melding: Option<Tekst>,
    strijdig: bool,
    vastgesteld: bool,
    /// The next step is somebody else's.
    wacht: bool,
}

fn weg(t: Taal, blad: &ProfielBlad) -> Vec<(String, bool, String)> {
    let p = &blad.profiel;
    let naam = |staat: ProfielStaat| t.code("profielstaat", staat.code()).to_string();
    let mr = p.mr.as_ref().map_or_else(String::new, |mr| {
        format!("{}, {}", t.code("mradvies", mr.advies.code()), t.long_date(mr.op))
    });
    let heard = p.gehoord.as_ref().map_or_else(String::new, |g| t.long_date(g.op));
    let adopted = p.vaststelling.as_ref();
    let adopted = adopted.map_or_else(String::new, |v| format!("{}, {}", v.naam, t.long_date(v.op)));
    let full = blad.leeg.is_empty();
    vec![
        (
            t.text("schoolprofiel-weg-schrijven").to_string(),
            full,
            String::new(),
        ),
        (naam(ProfielStaat::MrAdvies), p.mr.is_some(), mr),
        (naam(ProfielStaat::Gehoord), p.gehoord.is_some(), heard),
        (naam(ProfielStaat::Vastgesteld), p.vaststelling.is_some(), adopted),
    ]
}

fn velden(t: Taal, stap: ProfielStap, i: &ProfielStapInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let dag = Field::line(t, "datum", Line::Date, t.text("schoolprofiel-veld-datum"))
        .value(&*i.datum)
        .error(fout("datum"));
    match stap {
        ProfielStap::MrAdvies => {
            let choices = MrAdvies::ALL
                .map(|a| Choice::new(a.code(), t.code("mradvies", a.code())))
                .to_vec();
            let advies = Field::new(
                t,
                "mr",
                FieldKind::Radios { choices },
                t.text("schoolprofiel-veld-advies"),
            );
            vec![advies.value(&*i.advies).error(fout("mr")), dag]
        }
        ProfielStap::Gehoord => vec![
            dag,
            Field::new(
                t,
                "inbreng",
                FieldKind::Lines { rows: 6 },
                t.text("schoolprofiel-veld-inbreng"),
            )
            .hint(t.text("schoolprofiel-veld-inbreng-uitleg"))
            .value(&*i.inbreng)
            .error(fout("inbreng")),
        ],
        ProfielStap::Vaststellen => vec![
            Field::line(t, "naam", Line::Text, t.text("schoolprofiel-veld-naam"))
                .hint(t.text("schoolprofiel-veld-naam-uitleg"))
                .value(&*i.naam)
                .error(fout("naam")),
            dag,
        ],
        ProfielStap::Terug => Vec::new(),
    }
}

/// What the form begins with: today, and what pupils said before.
fn begin(reader: &Reader, blad: &ProfielBlad) -> ProfielStapInvoer {
    let heard = blad.profiel.gehoord.as_ref();
    ProfielStapInvoer {
        datum: reader.web.app.today().to_string(),
        inbreng: heard.map_or_else(String::new, |g| g.inbreng.clone()),
        ..ProfielStapInvoer::default()
    }
}

async fn toon(
    reader: &Reader,
    id: SchoolprofielId,
    getypt: Option<(ProfielStapInvoer, Vec<VeldFout>)>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_schoolprofiel(&reader.ctx, id).await?;
    let strijdig = getypt.as_ref().is_some_and(|(_, fouten)| fouten.is_empty());
    let (invoer, fouten) = getypt.unwrap_or_else(|| (begin(reader, &blad), Vec::new()));
    let next = blad.stappen.iter().copied().find(|s| *s != ProfielStap::Terug);
    let nu = next.map(|stap| {
        let label = t.code("profielstap", stap.code()).to_string();
        (stap.code(), label, velden(t, stap, &invoer, &fouten))
    });
    let vastgesteld = blad.profiel.staat == ProfielStaat::Vastgesteld;
    let none: &[Field] = &[];
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school.naam),
        weg: weg(t, &blad),
        fouten: ErrorSummary::of(t, nu.as_ref().map_or(none, |(_, _, velden)| velden.as_slice())),
        melding: fouten.iter().find(|f| f.veld == "stap").map(|f| veldfout(t, f)),
        wacht: nu.is_none() && !vastgesteld && blad.mag_schrijven,
        nu,
        terug: blad.stappen.contains(&ProfielStap::Terug),
        versie: blad.profiel.versie,
        leeg: blad.leeg,
        strijdig,
        vastgesteld,
    };
    let status = match (strijdig, fouten.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, html(&pagina)?).into_response())
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
) -> Result<Response, Fout> {
    toon(&reader, id, None).await
}

pub(super) async fn doe(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = ProfielStapInvoer {
        stap: g.get("stap"),
        versie: g.get("versie").parse().or(Err(Fout::NotFound))?,
        datum: g.get("datum"),
        advies: g.get("mr"),
        inbreng: g.get("inbreng"),
        naam: g.get("naam"),
    };
    match reader.web.app.step_schoolprofiel(&reader.ctx, id, &invoer).await {
        Ok(()) => {
            let naar = reader.href(&format!("/profielen/{id}/stappen"));
            Ok(Flash::redirect(Flash::done("schoolprofiel-verder"), &naar))
        }
        Err(AppError::Invalid(fouten)) => toon(&reader, id, Some((invoer, fouten))).await,
        Err(AppError::Conflict(_)) => toon(&reader, id, Some((invoer, Vec::new()))).await,
        Err(fout) => Err(fout.into()),
    }
}
