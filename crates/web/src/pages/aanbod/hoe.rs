//! What a school makes of one offer.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::inrichting::aanbod::{AanbodBlad, AanbodInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::eis::Eis;
use vangnet_core::id::SchoolId;
use vangnet_core::inrichting::aanbod::{Schoolaanbod, hoe_door_school};
use vangnet_core::inrichting::catalogus::Arrangement;

use super::blad::pad;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "aanbod/hoe.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    school: String,
    school_id: SchoolId,
    offer: Arrangement,
    fouten: ErrorSummary,
    velden: Vec<Field>,
    versie: i32,
    /// What another wrote in the meantime.
    ander: Option<Schoolaanbod>,
}

async fn wat(reader: &Reader, school: SchoolId, code: &str) -> Result<(AanbodBlad, Arrangement, bool), Fout> {
    let blad = reader.web.app.open_aanbod(&reader.ctx, Some(school)).await?;
    let offer = blad
        .catalogus
        .arrangement(code)
        .cloned()
        .ok_or(AppError::NotFound)?;
    let door_school = hoe_door_school(&blad.catalogus, code);
    if !(if door_school {
        blad.mag_school
    } else {
        blad.mag_swv
    }) {
        return Err(AppError::Denied.into());
    }
    Ok((blad, offer, door_school))
}

pub(super) async fn form(
    reader: Reader,
    Path((_, school, code)): Path<(String, SchoolId, String)>,
) -> Result<Response, Fout> {
    let (blad, offer, door_school) = wat(&reader, school, &code).await?;
    let was = blad.lijst.van(&code);
    let invoer = AanbodInvoer {
        hoe: was.map(|w| w.hoe.clone()).unwrap_or_default(),
        biedt: blad.lijst.biedt(&blad.catalogus, &code),
        protocol: blad.lijst.protocol(&code),
        kwaliteit: was
            .and_then(|w| w.kwaliteit)
            .map_or("", |k| if k { "ja" } else { "nee" })
            .to_owned(),
        versie: was.map_or(0, |w| w.versie),
    };
    toon(&reader, &blad, offer, door_school, &invoer, &[], None)
}

fn velden(
    t: Taal,
    offer: &Arrangement,
    door_school: bool,
    i: &AanbodInvoer,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let mut velden = vec![
        Field::new(
            t,
            "biedt",
            FieldKind::Checkbox { checked: i.biedt },
            t.text("aanbod-biedt"),
        )
        .open(),
    ];
    if door_school {
        velden.push(
            Field::new(t, "hoe", FieldKind::Lines { rows: 8 }, t.text("aanbod-hoe"))
                .hint(t.text("aanbod-hoe-uitleg"))
                .value(&*i.hoe)
                .error(fout("hoe")),
        );
    } else {
        let choices = ["", "ja", "nee"].map(|code| {
            let label = match code {
                "ja" => t.text("aanbod-kwaliteit-ja"),
                "nee" => t.text("aanbod-kwaliteit-nee"),
                _ => t.text("aanbod-kwaliteit-open"),
            };
            Choice::new(code, label)
        });
        velden.push(
            Field::new(
                t,
                "kwaliteit",
                FieldKind::Select {
                    choices: choices.to_vec(),
                },
                t.text("aanbod-kwaliteit"),
            )
            .optional()
            .value(&*i.kwaliteit)
            .error(fout("kwaliteit")),
        );
    }
    if offer.eis.contains(&Eis::Protocol) {
        let kind = FieldKind::Checkbox { checked: i.protocol };
        velden.push(Field::new(t, "protocol", kind, t.text("aanbod-protocol")).open());
    }
    velden
}

fn toon(
    reader: &Reader,
    blad: &AanbodBlad,
    offer: Arrangement,
    door_school: bool,
    invoer: &AanbodInvoer,
    fouten: &[VeldFout],
    ander: Option<Schoolaanbod>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let velden = velden(t, &offer, door_school, invoer, fouten);
    let status = match (&ander, fouten.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let pagina = html(&Pagina {
        t,
        page: reader.frame(Menu::Aanbod),
        slug: reader.slug.clone(),
        school: blad.school.naam.clone(),
        school_id: blad.school.id,
        offer,
        fouten: ErrorSummary::of(t, &velden),
        velden,
        versie: ander.as_ref().map_or(invoer.versie, |a| a.versie),
        ander,
    })?;
    Ok((status, pagina).into_response())
}

pub(super) async fn save(
    reader: Reader,
    Path((_, school, code)): Path<(String, SchoolId, String)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = AanbodInvoer {
        hoe: g.get("hoe"),
        biedt: g.ja("biedt"),
        protocol: g.ja("protocol"),
        kwaliteit: g.get("kwaliteit"),
        versie: g.get("versie").parse().or(Err(Fout::Malformed))?,
    };
    let app = &reader.web.app;
    let fouten = match app.save_aanbod(&reader.ctx, school, &code, &invoer).await {
        Ok(()) => {
            return Ok(Flash::redirect(
                Flash::done("aanbod-bewaard"),
                &pad(&reader, school),
            ));
        }
        Err(AppError::Invalid(fouten)) => fouten,
        Err(AppError::Conflict(_)) => Vec::new(),
        Err(fout) => return Err(fout.into()),
    };
    let (blad, offer, door_school) = wat(&reader, school, &code).await?;
    let ander = blad.lijst.van(&code).filter(|_| fouten.is_empty()).cloned();
    toon(&reader, &blad, offer, door_school, &invoer, &fouten, ander)
}
