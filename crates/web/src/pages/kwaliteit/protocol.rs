//! The protocols of a school, and those for all schools.

use askama::Template;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vangnet_app::AppError;
use vangnet_app::kwaliteit::{ProtocolInvoer, ProtocolRegel};
use vangnet_core::id::SchoolId;
use vangnet_core::kwaliteit::protocol::Protocolsoort;

use super::vorm::{Vorm, wijzig};
use super::{Kop, Pad, Poging, dag, frame, kop, versie};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// A document in the list.
struct Rij {
    href: Option<String>,
    titel: String,
    soort: Tekst,
    van: Tekst,
    uitgave: String,
    herzien: String,
    verlopen: bool,
    adres: String,
    link: bool,
}

#[derive(Template)]
#[template(path = "kwaliteit/protocollen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    rijen: Vec<Rij>,
    verlopen: usize,
    ontbreekt: Vec<Tekst>,
    velden: Vec<Field>,
    voor_allen: bool,
    fouten: ErrorSummary,
}

/// Where a page of one document stands.
type Eenpad = (String, SchoolId, Uuid);

pub(super) async fn open(reader: Reader, Path((_, school)): Path<Pad>) -> Result<Response, Fout> {
    toon(&reader, school, Poging::GEEN).await
}

async fn toon(
    reader: &Reader,
    school: SchoolId,
    poging: Poging<'_, ProtocolInvoer>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_protocollen(&reader.ctx, school).await?;
    let leeg = ProtocolInvoer::default();
    let velden = if blad.kop.mag_toevoegen() {
        velden(t, poging.getypt.unwrap_or(&leeg), &poging)
    } else {
        Vec::new()
    };
    let kop = kop(reader, &blad.kop, "/protocollen");
    let pagina = Pagina {
        t,
        page: frame(reader),
        slug: reader.slug.clone(),
        rijen: blad.regels.iter().map(|r| rij(t, &kop, r)).collect(),
        kop,
        verlopen: blad.regels.iter().filter(|r| r.verlopen).count(),
        ontbreekt: blad
            .ontbreekt
            .iter()
            .map(|s| t.code("protocol-soort", s.code()))
            .collect(),
        fouten: ErrorSummary::of(t, &velden),
        voor_allen: !blad.kop.mag_school,
        velden,
    };
    Ok((poging.status(), html(&pagina)?).into_response())
}

fn rij(t: Taal, kop: &Kop, r: &ProtocolRegel) -> Rij {
    Rij {
        href: r.mag.then(|| format!("{}/protocollen/{}", kop.pad, r.id)),
        titel: r.titel.clone(),
        soort: t.code("protocol-soort", r.soort.map_or("anders", Protocolsoort::code)),
        van: if r.school.is_some() {
            t.text("kwaliteit-van-school")
        } else {
            t.text("kwaliteit-van-swv")
        },
        uitgave: r.uitgave.clone(),
        herzien: r.herzien_voor.map(|d| t.long_date(d)).unwrap_or_default(),
        verlopen: r.verlopen,
        link: r.adres.to_lowercase().starts_with("https://"),
        adres: r.adres.clone(),
    }
}

fn velden(t: Taal, i: &ProtocolInvoer, poging: &Poging<'_, ProtocolInvoer>) -> Vec<Field> {
    let mut soorten = vec![Choice::new("", t.code("protocol-soort", "anders"))];
    soorten.extend(Protocolsoort::ALL.map(|s| Choice::new(s.code(), t.code("protocol-soort", s.code()))));
    vec![
        Field::new(
            t,
            "soort",
            FieldKind::Select { choices: soorten },
            t.text("protocol-veld-soort"),
        )
        .open()
        .value(&*i.soort)
        .error(poging.bij(t, "soort")),
        Field::line(t, "titel", Line::Text, t.text("protocol-veld-titel"))
            .value(&*i.titel)
            .error(poging.bij(t, "titel")),
        Field::line(t, "uitgave", Line::Text, t.text("protocol-veld-uitgave"))
            .hint(t.text("protocol-veld-uitgave-uitleg"))
            .optional()
            .value(&*i.uitgave)
            .error(poging.bij(t, "uitgave")),
        Field::line(t, "herzien_voor", Line::Date, t.text("protocol-veld-herzien"))
            .optional()
            .value(&*i.herzien_voor)
            .error(poging.bij(t, "herzien_voor")),
        Field::line(t, "adres", Line::Text, t.text("protocol-veld-adres"))
            .hint(t.text("protocol-veld-adres-uitleg"))
            .optional()
            .value(&*i.adres)
            .error(poging.bij(t, "adres")),
    ]
}

fn gelezen(g: &Getypt, id: Option<Uuid>, versie: i32) -> ProtocolInvoer {
    ProtocolInvoer {
        id,
        versie,
        soort: g.get("soort"),
        titel: g.get("titel"),
        uitgave: g.get("uitgave"),
        herzien_voor: g.get("herzien_voor"),
        adres: g.get("adres"),
    }
}

pub(super) async fn add(
    reader: Reader,
    Path((_, school)): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = gelezen(&g, None, 0);
    match reader.web.app.save_protocol(&reader.ctx, school, &invoer).await {
        Ok(()) => Ok(terug(&reader, school)),
        Err(AppError::Invalid(fouten)) => toon(&reader, school, Poging::fout(&invoer, &fouten)).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn edit(reader: Reader, Path((_, school, id)): Path<Eenpad>) -> Result<Response, Fout> {
    toon_een(&reader, school, id, Poging::GEEN).await
}

async fn toon_een(
    reader: &Reader,
    school: SchoolId,
    id: Uuid,
    poging: Poging<'_, ProtocolInvoer>,
) -> Result<Response, Fout> {
    let blad = reader.web.app.open_protocollen(&reader.ctx, school).await?;
    let found = blad.regels.iter().find(|r| r.id == id && r.mag);
    let regel = found.ok_or(Fout::NotFound)?;
    let stand = ProtocolInvoer {
        id: Some(id),
        versie: regel.versie,
        soort: regel.soort.map(|s| s.code().to_owned()).unwrap_or_default(),
        titel: regel.titel.clone(),
        uitgave: regel.uitgave.clone(),
        herzien_voor: dag(regel.herzien_voor),
        adres: regel.adres.clone(),
    };
    let vorm = Vorm {
        titel: regel.titel.clone(),
        bij: "/protocollen",
        id,
        versie: regel.versie,
        velden: velden(reader.t, poging.getypt.unwrap_or(&stand), &poging),
        weg: Some(reader.t.text("protocol-weg")),
    };
    wijzig(reader, &blad.kop, vorm, &poging)
}

pub(super) async fn save(
    reader: Reader,
    Path((_, school, id)): Path<Eenpad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = gelezen(&g, Some(id), versie(&g.get("versie"))?);
    match reader.web.app.save_protocol(&reader.ctx, school, &invoer).await {
        Ok(()) => Ok(terug(&reader, school)),
        Err(AppError::Invalid(fouten)) => toon_een(&reader, school, id, Poging::fout(&invoer, &fouten)).await,
        Err(AppError::Conflict(_)) => toon_een(&reader, school, id, Poging::botst(&invoer)).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn remove(
    reader: Reader,
    Path((_, school, id)): Path<Eenpad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = versie(&g.get("versie"))?;
    let app = &reader.web.app;
    app.delete_protocol(&reader.ctx, school, id, versie).await?;
    let pad = reader.href(&format!("/kwaliteit/{school}/protocollen"));
    Ok(Flash::redirect(Flash::done("kwaliteit-verwijderd"), &pad))
}

fn terug(reader: &Reader, school: SchoolId) -> Response {
    let pad = reader.href(&format!("/kwaliteit/{school}/protocollen"));
    Flash::redirect(Flash::done("kwaliteit-bewaard"), &pad)
}
