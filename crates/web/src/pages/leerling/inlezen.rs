//! Importing pupils: the file, and the report afterwards.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use vangnet_app::leerling::KOLOMMEN;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SchoolId;
use vangnet_core::inrichting::School;

use crate::form::{Choice, ErrorSummary, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::http::upload::Upload;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// What the file chooser offers.
const BESTANDEN: &str =
    ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Template)]
#[template(path = "leerling/inlezen.html")]
struct Inlezen {
    t: Taal,
    page: Frame,
    slug: String,
    fields: Vec<Field>,
    fouten: ErrorSummary,
    /// The only school there is to choose.
    school: Option<School>,
    kolommen: Vec<KolomUitleg>,
}

/// A column as the page explains it.
struct KolomUitleg {
    naam: Tekst,
    verplicht: bool,
    koppen: String,
    uitleg: Tekst,
}

pub(super) async fn form(reader: Reader) -> Result<Html<String>, Fout> {
    let scholen = reader.web.app.list_importscholen(&reader.ctx).await?;
    html(&pagina(&reader, scholen, "", &[]))
}

/// Reads the file; what it would do is shown before anything is written.
pub(super) async fn propose(reader: Reader, upload: Upload) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let scholen = app.list_importscholen(&reader.ctx).await?;
    let getypt = upload.field("school");
    let done = match gekozen(&scholen, getypt) {
        Some(school) => {
            app.propose_import(&reader.ctx, school, upload.content.to_vec())
                .await
        }
        None => Err(AppError::veld("school", "keuze")),
    };
    match done {
        Ok(id) => Ok(Redirect::to(&reader.href(&format!("/leerlingen/importeren/{id}"))).into_response()),
        Err(AppError::Invalid(fouten)) => {
            let page = html(&pagina(&reader, scholen, getypt, &fouten))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

/// The school that was chosen; where there is one, it needs no choice.
fn gekozen(scholen: &[School], getypt: &str) -> Option<SchoolId> {
    match scholen {
        [enige] => Some(enige.id),
        _ => getypt.parse().ok(),
    }
}

fn pagina(reader: &Reader, scholen: Vec<School>, school: &str, fouten: &[VeldFout]) -> Inlezen {
    let t = reader.t;
    let fields = velden(t, &scholen, school, fouten);
    let mut samen = ErrorSummary::of(t, &fields);
    for fout in fouten.iter().filter(|f| kolom(&f.veld).is_some()) {
        let text = t
            .code("kolomfout", fout.code)
            .arg("kolom", t.code("importkolom", &fout.veld))
            .arg("koppen", kolom(&fout.veld).unwrap_or_default());
        samen = samen.and("bestand", text);
    }
    Inlezen {
        t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        fouten: samen,
        fields,
        school: <[School; 1]>::try_from(scholen).ok().map(|[enige]| enige),
        kolommen: KOLOMMEN
            .iter()
            .map(|(_, code, verplicht, namen)| KolomUitleg {
                naam: t.code("importkolom", code),
                verplicht: *verplicht,
                koppen: namen.join(", "),
                uitleg: t.code("importkolom-uitleg", code),
            })
            .collect(),
    }
}

/// The headings of a column, by its code.
fn kolom(code: &str) -> Option<String> {
    let gevonden = KOLOMMEN.iter().find(|(_, bekend, ..)| *bekend == code);
    gevonden.map(|(.., namen)| namen.join(", "))
}

fn velden(t: Taal, scholen: &[School], school: &str, fouten: &[VeldFout]) -> Vec<Field> {
    let fout = |veld: &str| {
        fouten
            .iter()
            .find(|f| f.veld == veld)
            .map(|f| t.code("importfout", f.code))
    };
    let mut fields = Vec::new();
    if scholen.len() > 1 {
        let kies = std::iter::once(Choice::new("", t.text("inlezen-kies-school")));
        let choices = kies
            .chain(scholen.iter().map(|s| Choice::new(s.id.to_string(), &s.naam)))
            .collect();
        let veld = Field::new(
            t,
            "school",
            FieldKind::Select { choices },
            t.text("inlezen-school"),
        );
        fields.push(veld.value(school).error(fout("school")));
    }
    fields.push(
        Field::new(
            t,
            "bestand",
            FieldKind::File { accept: BESTANDEN },
            t.text("inlezen-bestand"),
        )
        .hint(t.text("inlezen-bestand-uitleg"))
        .error(fout("bestand")),
    );
    fields
}

/// The numbers of an import, as they stand in the address.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub(super) struct Verslag {
    nieuw: u32,
    gewijzigd: u32,
    ongewijzigd: u32,
    overgeslagen: u32,
}

#[derive(Template)]
#[template(path = "leerling/klaar.html")]
struct Klaar {
    t: Taal,
    page: Frame,
    slug: String,
    verslag: Verslag,
}

/// What an import did.
pub(super) async fn done(reader: Reader, Query(verslag): Query<Verslag>) -> Result<Html<String>, Fout> {
    reader.web.app.list_importscholen(&reader.ctx).await?;
    html(&Klaar {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        verslag,
    })
}
