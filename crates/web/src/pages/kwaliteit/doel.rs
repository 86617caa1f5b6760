//! One ambition: where it stands, what was said of it, what can be changed.

use askama::Template;
use axum::response::{IntoResponse, Response};
use vangnet_app::AppError;
use vangnet_app::kwaliteit::{AmbitieBlad, AmbitieInvoer, NotitieInvoer};
use vangnet_core::id::{AmbitieId, SchoolId};
use vangnet_core::kwaliteit::ambitie::Ambitie;

use super::ambitie::{aanbodnaam, gelezen, staattoon, velden};
use super::{Kop, Poging, frame, kop, versie};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::part::Tone;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// Where the page stands: school and goal.
type Pad = (String, SchoolId, AmbitieId);

/// What was said.
struct Notitie {
    op: String,
    wie: String,
    staat: Tekst,
    tekst: String,
}

#[derive(Template)]
#[template(path = "kwaliteit/ambitie.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    actie: String,
    wat: String,
    waarom: String,
    soort: Tekst,
    van: Option<Tekst>,
    aanbod: String,
    eigenaar: String,
    begin: String,
    uiterlijk: String,
    staat: Tekst,
    toon: Tone,
    te_laat: bool,
    notities: Vec<Notitie>,
    /// The form of a note; empty for who only reads.
    notitie: Vec<Field>,
    /// The form of the goal; empty for who only reads, and when it asks for no work.
    velden: Vec<Field>,
    fouten: ErrorSummary,
    versie: i32,
    strijdig: bool,
}

pub(super) async fn open(reader: Reader, Path((_, school, id)): Path<Pad>) -> Result<Response, Fout> {
    toon(&reader, school, id, Poging::GEEN, Poging::GEEN).await
}

async fn toon(
    reader: &Reader,
    school: SchoolId,
    id: AmbitieId,
    poging: Poging<'_, AmbitieInvoer>,
    gezegd: Poging<'_, NotitieInvoer>,
) -> Result<Response, Fout> {
    let blad = reader.web.app.open_ambities(&reader.ctx, school).await?;
    let ambitie = blad.ambities.iter().find(|a| a.id == id).ok_or(Fout::NotFound)?;
    let pagina = html(&pagina(reader, &blad, ambitie, poging, gezegd))?;
    let status = poging.status().max(gezegd.status());
    Ok((status, pagina).into_response())
}

fn pagina(
    reader: &Reader,
    blad: &AmbitieBlad,
    a: &Ambitie,
    poging: Poging<'_, AmbitieInvoer>,
    gezegd: Poging<'_, NotitieInvoer>,
) -> Pagina {
    let t = reader.t;
    let mag = blad.kop.mag_van(a.school);
    let naam = |wie| blad.namen.get(&wie).cloned().unwrap_or_default();
    let stand = invoer(a);
    let velden = if mag && a.staat.is_open() {
        velden(
            t,
            blad,
            poging.getypt.unwrap_or(&stand),
            a.school.is_some(),
            &poging,
        )
    } else {
        Vec::new()
    };
    let notitie = if mag {
        notitieveld(t, a, gezegd)
    } else {
        Vec::new()
    };
    let kop = kop(reader, &blad.kop, "/ambities");
    let said = a.notities.iter().rev().map(|n| Notitie {
        op: t.long_date(n.op),
        wie: naam(n.door),
        staat: t.code("ambitie-staat", n.staat.code()),
        tekst: n.tekst.clone(),
    });
    Pagina {
        t,
        page: frame(reader),
        slug: reader.slug.clone(),
        actie: format!("{}/ambities/{}", kop.pad, a.id),
        kop,
        wat: a.wat.clone(),
        waarom: a.waarom.clone(),
        soort: t.code("ambitie-soort", a.soort.code()),
        van: a.school.is_none().then(|| t.text("kwaliteit-van-swv")),
        aanbod: aanbodnaam(&blad.catalogus, &a.aanbod),
        eigenaar: naam(a.eigenaar),
        begin: t.long_date(a.begin),
        uiterlijk: t.long_date(a.uiterlijk),
        staat: t.code("ambitie-staat", a.staat.code()),
        toon: staattoon(a.staat),
        te_laat: a.is_te_laat(blad.vandaag),
        notities: said.collect(),
        fouten: ErrorSummary::of(t, notitie.iter().chain(&velden)),
        notitie,
        velden,
        versie: a.versie,
        strijdig: poging.strijdig || gezegd.strijdig,
    }
}

/// What stands in the database, as the form holds it.
fn invoer(a: &Ambitie) -> AmbitieInvoer {
    AmbitieInvoer {
        id: Some(a.id),
        versie: a.versie,
        soort: a.soort.code().to_owned(),
        wat: a.wat.clone(),
        waarom: a.waarom.clone(),
        aanbod: a.aanbod.clone(),
        eigenaar: a.eigenaar.to_string(),
        begin: a.begin.to_string(),
        uiterlijk: a.uiterlijk.to_string(),
    }
}

fn notitieveld(t: Taal, a: &Ambitie, poging: Poging<'_, NotitieInvoer>) -> Vec<Field> {
    let staten = a.staat.mogelijk();
    let staten = staten.map(|s| Choice::new(s.code(), t.code("ambitie-staat", s.code())));
    let kind = FieldKind::Select {
        choices: staten.collect(),
    };
    let staat = poging.getypt.map_or(a.staat.code(), |g| g.staat.as_str());
    let tekst = poging.getypt.map_or("", |g| g.tekst.as_str());
    vec![
        Field::new(t, "staat", kind, t.text("ambitie-veld-staat"))
            .value(staat)
            .error(poging.bij(t, "staat")),
        Field::new(
            t,
            "tekst",
            FieldKind::Lines { rows: 3 },
            t.text("ambitie-veld-tekst"),
        )
        .value(tekst)
        .error(poging.bij(t, "tekst")),
    ]
}

pub(super) async fn save(
    reader: Reader,
    Path((_, school, id)): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = gelezen(&g, Some(id), versie(&g.get("versie"))?);
    match reader.web.app.save_ambitie(&reader.ctx, school, &invoer).await {
        Ok(_) => Ok(terug(&reader, school, id)),
        Err(AppError::Invalid(fouten)) => {
            toon(&reader, school, id, Poging::fout(&invoer, &fouten), Poging::GEEN).await
        }
        Err(AppError::Conflict(_)) => toon(&reader, school, id, Poging::botst(&invoer), Poging::GEEN).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn note(
    reader: Reader,
    Path((_, school, id)): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = NotitieInvoer {
        staat: g.get("staat"),
        tekst: g.get("tekst"),
        versie: versie(&g.get("versie"))?,
    };
    match reader
        .web
        .app
        .note_ambitie(&reader.ctx, school, id, &invoer)
        .await
    {
        Ok(()) => Ok(terug(&reader, school, id)),
        Err(AppError::Invalid(fouten)) => {
            toon(&reader, school, id, Poging::GEEN, Poging::fout(&invoer, &fouten)).await
        }
        Err(AppError::Conflict(_)) => toon(&reader, school, id, Poging::GEEN, Poging::botst(&invoer)).await,
        Err(fout) => Err(fout.into()),
    }
}

fn terug(reader: &Reader, school: SchoolId, id: AmbitieId) -> Response {
    let pad = reader.href(&format!("/kwaliteit/{school}/ambities/{id}"));
    Flash::redirect(Flash::done("kwaliteit-bewaard"), &pad)
}
