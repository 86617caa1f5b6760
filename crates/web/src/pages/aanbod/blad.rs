//! What a school makes of each offer, and the hours of its team.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::inrichting::aanbod::AanbodBlad;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::grens::Bezetting;
use vangnet_core::id::SchoolId;
use vangnet_core::inrichting::aanbod::hoe_door_school;
use vangnet_core::inrichting::catalogus::Arrangement;

use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Query};
use crate::pages::catalogus::woorden;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// Which school.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    school: String,
}

/// What the form of the hours posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Uren {
    uitvoerder: String,
    minuten: String,
    /// The hours as they were read: "minutes:who", one a line.
    gelezen: String,
}

#[derive(Template)]
#[template(path = "aanbod/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AanbodBlad,
    soorten: Vec<(String, Vec<Rij>)>,
    bezetting: Vec<Bezet>,
    open: Vec<String>,
    /// Staff that nobody is, in words, with the offers that miss it.
    onvervuld: Vec<(String, String)>,
    fouten: ErrorSummary,
    velden: Vec<Field>,
    /// The hours as they are, to be given back.
    gelezen: String,
    /// Somebody else set the same hours.
    strijdig: bool,
}

/// The hours of one kind of staff, in words.
struct Bezet {
    wie: String,
    er_zijn: Option<String>,
    toegezegd: String,
    over: Option<String>,
    /// How much too much was promised.
    te_veel: Option<String>,
}

/// An offer at this school.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
struct Rij {
    code: String,
    titel: String,
    biedt: bool,
    /// Others run it, and the school wrote nothing about it: pupils can have it all the same.
    elders: bool,
    hoe: String,
    door_school: bool,
    vraagt_protocol: bool,
    protocol: bool,
    kwaliteit: Option<bool>,
    mag: bool,
}

pub(super) async fn open(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Response, Fout> {
    let school = match vraag.school.as_str() {
        "" => None,
        id => Some(id.parse::<SchoolId>().or(Err(Fout::Malformed))?),
    };
    toon(&reader, school, &Uren::default(), &[], false).await
}

async fn toon(
    reader: &Reader,
    school: Option<SchoolId>,
    getypt: &Uren,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_aanbod(&reader.ctx, school).await?;
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let wie = woorden::code_van(t, &getypt.uitvoerder);
    let nu = blad
        .bezetting
        .iter()
        .find(|b| strijdig && b.uitvoerder == wie.trim());
    let nu = nu.map(|b| b.beschikbaar.map(|m| m.to_string()).unwrap_or_default());
    let nu = nu.or_else(|| strijdig.then(String::new));
    let velden = if blad.mag_school {
        vec![
            Field::line(t, "uitvoerder", Line::Text, t.text("aanbod-uitvoerder"))
                .hint(t.text("aanbod-uitvoerder-uitleg"))
                .value(&*getypt.uitvoerder)
                .error(fout("uitvoerder")),
            Field::line(t, "minuten", Line::Number, t.text("aanbod-minuten"))
                .hint(t.text("aanbod-minuten-uitleg"))
                .value(&*getypt.minuten)
                .stored(nu.as_deref())
                .error(fout("minuten")),
        ]
    } else {
        Vec::new()
    };
    let soorten = blad.catalogus.soort.iter().map(|s| {
        let rijen = blad.catalogus.aanbod(&s.code).map(|a| rij(&blad, a)).collect();
        (s.naam.clone(), rijen)
    });
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Aanbod),
        slug: reader.slug.clone(),
        soorten: soorten.collect(),
        bezetting: blad.bezetting.iter().map(|b| bezet(t, b)).collect(),
        open: blad
            .lijst
            .zonder_hoe(&blad.catalogus)
            .iter()
            .map(|a| a.code.clone())
            .collect(),
        onvervuld: blad
            .onvervuld
            .iter()
            .map(|(rol, codes)| (woorden::wie(t, rol), codes.join(", ")))
            .collect(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
        gelezen: match getypt.gelezen.as_str() {
            eerder if !eerder.is_empty() && !strijdig => eerder.to_owned(),
            _ => stand(&blad.bezetting),
        },
        strijdig,
        blad,
    };
    let status = if strijdig {
        StatusCode::CONFLICT
    } else if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, html(&pagina)?).into_response())
}

/// The hours as the form gives them back.
fn stand(bezetting: &[Bezetting]) -> String {
    let regel = |b: &Bezetting| Some(format!("{}:{}", b.beschikbaar?, b.uitvoerder));
    bezetting.iter().filter_map(regel).collect::<Vec<_>>().join("\n")
}

/// The minutes of one kind of staff as they were read.
fn gelezen(stand: &str, wie: &str) -> Option<u32> {
    stand.lines().find_map(|regel| {
        let (minuten, uitvoerder) = regel.split_once(':')?;
        (uitvoerder == wie.trim()).then(|| minuten.parse().ok()).flatten()
    })
}

fn bezet(t: Taal, b: &Bezetting) -> Bezet {
    let over = b.over();
    let minuten = |over: i64| u32::try_from(over.unsigned_abs()).unwrap_or(u32::MAX);
    Bezet {
        wie: woorden::wie(t, &b.uitvoerder),
        er_zijn: b.beschikbaar.map(|er_zijn| uren(t, er_zijn)),
        toegezegd: uren(t, b.minuten),
        over: over.filter(|over| *over >= 0).map(|over| uren(t, minuten(over))),
        te_veel: over.filter(|over| *over < 0).map(|over| uren(t, minuten(over))),
    }
}

fn uren(t: Taal, minuten: u32) -> String {
    t.text("aanbod-uren")
        .arg("uren", minuten / 60)
        .arg("minuten", minuten % 60)
        .to_string()
}

fn rij(blad: &AanbodBlad, a: &Arrangement) -> Rij {
    let own = blad.lijst.van(&a.code);
    let door_school = hoe_door_school(&blad.catalogus, &a.code);
    Rij {
        code: a.code.clone(),
        titel: a.titel.clone(),
        biedt: blad.lijst.biedt(&blad.catalogus, &a.code),
        elders: own.is_none(),
        hoe: own.map(|o| o.hoe.clone()).unwrap_or_default(),
        door_school,
        vraagt_protocol: a.eis.contains(&vangnet_core::cascade::eis::Eis::Protocol),
        protocol: own.is_some_and(|o| o.protocol),
        kwaliteit: own.and_then(|o| o.kwaliteit),
        mag: if door_school {
            blad.mag_school
        } else {
            blad.mag_swv
        },
    }
}

/// The page of a school.
pub(super) fn pad(reader: &Reader, school: SchoolId) -> String {
    format!("{}?school={school}", reader.href("/aanbod"))
}

pub(super) async fn bewaar_uren(
    reader: Reader,
    Path((_, school)): Path<(String, SchoolId)>,
    Form(getypt): Form<Uren>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let wie = woorden::code_van(reader.t, &getypt.uitvoerder);
    match app
        .set_capaciteit(
            &reader.ctx,
            school,
            &wie,
            &getypt.minuten,
            gelezen(&getypt.gelezen, &wie),
        )
        .await
    {
        Ok(()) => Ok(Flash::redirect(
            Flash::done("aanbod-bewaard"),
            &pad(&reader, school),
        )),
        Err(AppError::Invalid(fouten)) => toon(&reader, Some(school), &getypt, &fouten, false).await,
        Err(AppError::Conflict("gewijzigd")) => toon(&reader, Some(school), &getypt, &[], true).await,
        Err(fout) => Err(fout.into()),
    }
}
