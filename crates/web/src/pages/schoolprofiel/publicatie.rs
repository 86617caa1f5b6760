//! What everybody will read of a profile: looked at, published, taken back.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SchoolprofielId;

use super::{Kop, schooljaar};
use crate::form::{ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::openbaar::{Groep, groepen};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Tekst;

#[derive(Template)]
#[template(path = "schoolprofiel/openbaar.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
struct Pagina {
    t: crate::taal::Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    /// Its address for everybody: institution code and year.
    brin: String,
    jaar: i16,
    schooljaar: String,
    sinds: Option<String>,
    vastgesteld: bool,
    vervangt: bool,
    mag_publiceren: bool,
    mag_intrekken: bool,
    /// Titles of places that seem to name a pupil.
    namen: Vec<String>,
    velden: Vec<Field>,
    fouten: ErrorSummary,
    melding: Option<Tekst>,
    groepen: Vec<Groep>,
}

async fn toon(reader: &Reader, id: SchoolprofielId, fouten: &[VeldFout]) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_publicatie(&reader.ctx, id).await?;
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let mut velden = Vec::new();
    if blad.mag_publiceren && !blad.namen.is_empty() {
        let gelezen = Field::new(
            t,
            "gelezen",
            FieldKind::Checkbox { checked: false },
            t.text("openbaar-veld-gelezen"),
        );
        velden.push(gelezen.error(fout("gelezen")));
    }
    let inbreng = || t.text("openbaar-leerlingen").to_string();
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school),
        brin: blad.brin,
        jaar: blad.profiel.schooljaar,
        schooljaar: schooljaar(blad.profiel.schooljaar),
        sinds: blad.sinds.map(|at| t.moment(at)),
        vastgesteld: blad.inhoud.is_some(),
        vervangt: blad.vervangt,
        mag_publiceren: blad.mag_publiceren,
        mag_intrekken: blad.mag_intrekken,
        namen: blad
            .namen
            .into_iter()
            .map(|titel| if titel.is_empty() { inbreng() } else { titel })
            .collect(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        melding: fout("publiceren"),
        groepen: blad.inhoud.as_ref().map(|p| groepen(t, p)).unwrap_or_default(),
    };
    let status = if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, html(&pagina)?).into_response())
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
) -> Result<Response, Fout> {
    toon(&reader, id, &[]).await
}

pub(super) async fn publiceer(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let gelezen = !g.get("gelezen").is_empty();
    match reader
        .web
        .app
        .publish_schoolprofiel(&reader.ctx, id, gelezen)
        .await
    {
        Ok(()) => Ok(naar(&reader, id, "schoolprofiel-openbaar")),
        Err(AppError::Invalid(fouten)) => toon(&reader, id, &fouten).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn trek_in(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
) -> Result<Response, Fout> {
    reader.web.app.withdraw_schoolprofiel(&reader.ctx, id).await?;
    Ok(naar(&reader, id, "schoolprofiel-ingetrokken"))
}

fn naar(reader: &Reader, id: SchoolprofielId, code: &'static str) -> Response {
    let pad = reader.href(&format!("/profielen/{id}/openbaar"));
    Flash::redirect(Flash::done(code), &pad)
}
