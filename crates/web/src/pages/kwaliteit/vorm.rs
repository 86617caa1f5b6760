//! Pages with one form: a document, a training or a competence that is changed or removed.

use askama::Template;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vangnet_app::AppError;
use vangnet_app::kwaliteit::{CompetentieInvoer, KwaliteitKop, ScholingInvoer};
use vangnet_core::id::{CompetentieId, ScholingId, SchoolId};

use super::scholing::{competentie, competentievelden, dagvelden, gelezen, terug};
use super::{Kop, Poging, dag, frame, kop, versie};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// What such a page is about.
pub(super) struct Vorm {
    pub(super) titel: String,
    /// The page it belongs to.
    pub(super) bij: &'static str,
    pub(super) id: Uuid,
    pub(super) versie: i32,
    pub(super) velden: Vec<Field>,
    /// What the button says that removes it; `None`: it cannot be removed.
    pub(super) weg: Option<Tekst>,
}

#[derive(Template)]
#[template(path = "kwaliteit/wijzig.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    vorm: Vorm,
    terug: String,
    actie: String,
    fouten: ErrorSummary,
    strijdig: bool,
}

/// Shows the form.
pub(super) fn wijzig<T>(
    reader: &Reader,
    k: &KwaliteitKop,
    vorm: Vorm,
    poging: &Poging<'_, T>,
) -> Result<Response, Fout> {
    // A competence is changed from the page of trainings.
    let tab = if vorm.bij == "/competenties" {
        "/scholing"
    } else {
        vorm.bij
    };
    let kop = kop(reader, k, tab);
    let pagina = Pagina {
        t: reader.t,
        page: frame(reader),
        slug: reader.slug.clone(),
        terug: format!("{}{tab}", kop.pad),
        actie: format!("{}{}/{}", kop.pad, vorm.bij, vorm.id),
        kop,
        fouten: ErrorSummary::of(reader.t, &vorm.velden),
        vorm,
        strijdig: poging.strijdig,
    };
    Ok((poging.status(), html(&pagina)?).into_response())
}

/// Where the page of a training stands.
type Trainingpad = (String, SchoolId, ScholingId);

pub(super) async fn training(
    reader: Reader,
    Path((_, school, id)): Path<Trainingpad>,
) -> Result<Response, Fout> {
    toon_training(&reader, school, id, Poging::GEEN).await
}

async fn toon_training(
    reader: &Reader,
    school: SchoolId,
    id: ScholingId,
    poging: Poging<'_, ScholingInvoer>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_scholing(&reader.ctx, school).await?;
    let mut alle = blad.scholingen.iter().flatten();
    let found = alle.find(|r| r.scholing.id == id && blad.mag_schrijven());
    let regel = found.ok_or(Fout::NotFound)?;
    let s = &regel.scholing;
    let stand = ScholingInvoer {
        gepland: dag(s.gepland),
        gevolgd: dag(s.gevolgd),
        geldig_tot: dag(s.geldig_tot),
        ..ScholingInvoer::default()
    };
    let vorm = Vorm {
        titel: format!("{}: {}", regel.wie, regel.wat),
        bij: "/scholing",
        id: id.0,
        versie: s.versie,
        velden: dagvelden(t, poging.getypt.unwrap_or(&stand), &poging),
        weg: Some(t.text("scholing-weg")),
    };
    wijzig(reader, &blad.kop, vorm, &poging)
}

pub(super) async fn save_training(
    reader: Reader,
    Path((_, school, id)): Path<Trainingpad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = gelezen(&g, Some(id), versie(&g.get("versie"))?);
    match reader.web.app.save_scholing(&reader.ctx, school, &invoer).await {
        Ok(()) => Ok(terug(&reader, school, Flash::done("kwaliteit-bewaard"))),
        Err(AppError::Invalid(fouten)) => {
            toon_training(&reader, school, id, Poging::fout(&invoer, &fouten)).await
        }
        Err(AppError::Conflict(_)) => toon_training(&reader, school, id, Poging::botst(&invoer)).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn remove_training(
    reader: Reader,
    Path((_, school, id)): Path<Trainingpad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = versie(&g.get("versie"))?;
    let app = &reader.web.app;
    app.delete_scholing(&reader.ctx, school, id, versie).await?;
    Ok(terug(&reader, school, Flash::done("kwaliteit-verwijderd")))
}

/// Where the page of a competence stands.
type Competentiepad = (String, SchoolId, CompetentieId);

pub(super) async fn competence(
    reader: Reader,
    Path((_, school, id)): Path<Competentiepad>,
) -> Result<Response, Fout> {
    toon_competence(&reader, school, id, Poging::GEEN).await
}

async fn toon_competence(
    reader: &Reader,
    school: SchoolId,
    id: CompetentieId,
    poging: Poging<'_, CompetentieInvoer>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_scholing(&reader.ctx, school).await?;
    let found = blad.competenties.iter().find(|c| c.id == id && blad.kop.mag_swv);
    let c = found.ok_or(Fout::NotFound)?;
    let stand = CompetentieInvoer {
        titel: c.titel.clone(),
        codes: c.codes.join(", "),
        ieder: c.ieder,
        vanaf: c.vanaf.to_string(),
        tot: dag(c.tot),
        ..CompetentieInvoer::default()
    };
    let vorm = Vorm {
        titel: c.titel.clone(),
        bij: "/competenties",
        id: id.0,
        versie: c.versie,
        velden: competentievelden(t, poging.getypt.unwrap_or(&stand), &poging),
        weg: None,
    };
    wijzig(reader, &blad.kop, vorm, &poging)
}

pub(super) async fn save_competence(
    reader: Reader,
    Path((_, school, id)): Path<Competentiepad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = competentie(&g, Some(id), versie(&g.get("versie"))?);
    match reader.web.app.save_competentie(&reader.ctx, &invoer).await {
        Ok(()) => Ok(terug(&reader, school, Flash::done("kwaliteit-bewaard"))),
        Err(AppError::Invalid(fouten)) => {
            toon_competence(&reader, school, id, Poging::fout(&invoer, &fouten)).await
        }
        Err(AppError::Conflict(_)) => toon_competence(&reader, school, id, Poging::botst(&invoer)).await,
        Err(fout) => Err(fout.into()),
    }
}
