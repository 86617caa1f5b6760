//! The talks with the yearly path, and the form that plans one.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::store::AanvraagRegel;
use vangnet_app::toelating::{ZittingInvoer, ZittingLijst};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AanvraagId, SchoolId};
use vangnet_core::inrichting::School;

use super::fout;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Query};
use crate::part::{Moment, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    /// The school for which a talk is planned.
    school: String,
    /// Also talks of long ago.
    alle: String,
}

/// A talk as the forms post it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Gepost {
    school: String,
    datum: String,
    tijd: String,
    plaats: String,
    aanvragen: Vec<AanvraagId>,
}

impl From<Gepost> for ZittingInvoer {
    fn from(g: Gepost) -> Self {
        Self {
            school: g.school,
            datum: g.datum,
            tijd: g.tijd,
            plaats: g.plaats,
            aanvragen: g.aanvragen,
        }
    }
}

#[derive(Template)]
#[template(path = "zitting/lijst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    lijst: ZittingLijst,
    kalender: Vec<Moment>,
    /// First step of planning: which school.
    schoolkeuze: Option<Field>,
    /// Second step: when, where, which dossiers.
    plan: Option<Plan>,
    fouten: ErrorSummary,
    ook_oud: bool,
    is_swv: bool,
}

/// The form that plans a talk with a school.
struct Plan {
    school: School,
    velden: Vec<Field>,
    /// Dossiers that wait, and whether they are chosen.
    wachtend: Vec<(AanvraagRegel, bool)>,
}

pub(super) async fn list(reader: Reader, Query(keuze): Query<Keuze>) -> Result<Html<String>, Fout> {
    let ook_oud = !keuze.alle.is_empty();
    html(&laad(&reader, &keuze.school, ook_oud, None, &[]).await?)
}

pub(super) async fn plan(reader: Reader, Form(gepost): Form<Gepost>) -> Result<Response, Fout> {
    let invoer = ZittingInvoer::from(gepost);
    match reader.web.app.plan_zitting(&reader.ctx, &invoer).await {
        Ok(id) => {
            let naar = reader.href(&format!("/zittingen/{id}"));
            Ok(Flash::redirect(Flash::done("zitting-gepland"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, &invoer.school, false, Some(&invoer), &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

async fn laad(
    reader: &Reader,
    school: &str,
    ook_oud: bool,
    getypt: Option<&ZittingInvoer>,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let lijst = reader.web.app.list_zittingen(&reader.ctx, ook_oud).await?;
    let plan = lijst
        .scholen
        .iter()
        .find(|s| s.id.to_string() == school)
        .map(|school| formulier(t, school, &lijst, getypt, fouten));
    let schoolkeuze = lijst
        .mag_plannen
        .then(|| scholen(t, &lijst).value(school).error(fout(t, fouten, "school")));
    let fouten = ErrorSummary::of(t, schoolkeuze.iter().chain(plan.iter().flat_map(|p| &p.velden)));
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Zittingen),
        slug: reader.slug.clone(),
        kalender: jaarpad(t, reader.web.app.today(), &lijst),
        schoolkeuze,
        plan,
        lijst,
        fouten,
        ook_oud,
        is_swv: reader.ctx.actor.is_swv(),
    })
}

/// Day, time and place of a talk.
pub(super) fn velden(t: Taal, invoer: &ZittingInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    vec![
        Field::line(t, "datum", Line::Date, t.text("veld-zitting-datum"))
            .value(&*invoer.datum)
            .error(fout(t, fouten, "datum")),
        Field::line(t, "tijd", Line::Text, t.text("veld-zitting-tijd"))
            .hint(t.text("veld-zitting-tijd-uitleg"))
            .value(&*invoer.tijd)
            .optional()
            .error(fout(t, fouten, "tijd")),
        Field::line(t, "plaats", Line::Text, t.text("veld-zitting-plaats"))
            .value(&*invoer.plaats)
            .optional()
            .error(fout(t, fouten, "plaats")),
    ]
}

fn formulier(
    t: Taal,
    school: &School,
    lijst: &ZittingLijst,
    getypt: Option<&ZittingInvoer>,
    fouten: &[VeldFout],
) -> Plan {
    let leeg = ZittingInvoer::default();
    let gekozen = |id: AanvraagId| getypt.is_none_or(|g| g.aanvragen.contains(&id));
    let wacht = lijst.wachtend.iter().filter(|r| r.school_id == school.id);
    Plan {
        velden: velden(t, getypt.unwrap_or(&leeg), fouten),
        wachtend: wacht.map(|r| (r.clone(), gekozen(r.id))).collect(),
        school: school.clone(),
    }
}

/// The schools, each with how many of its dossiers wait.
fn scholen(t: Taal, lijst: &ZittingLijst) -> Field {
    let mut wacht: BTreeMap<SchoolId, usize> = BTreeMap::new();
    for regel in &lijst.wachtend {
        let aantal = wacht.entry(regel.school_id).or_default();
        *aantal = aantal.saturating_add(1);
    }
    let kies = std::iter::once(Choice::new("", t.text("zitting-kies-school")));
    let choices = kies
        .chain(lijst.scholen.iter().map(|s| {
            let aantal = wacht.get(&s.id).copied().unwrap_or(0);
            let label = t.count("zitting-school-wacht", aantal).arg("school", &s.naam);
            Choice::new(s.id.to_string(), label)
        }))
        .collect();
    Field::new(
        t,
        "school",
        FieldKind::Select { choices },
        t.text("veld-zitting-school"),
    )
}

/// The days of the yearly path; what is over stays, the next one stands out.
fn jaarpad(t: Taal, vandaag: jiff::civil::Date, lijst: &ZittingLijst) -> Vec<Moment> {
    let mut dagen = lijst.kalender.clone().unwrap_or_default().dagen;
    dagen.sort_by_key(|d| d.datum);
    let volgende = dagen.iter().map(|d| d.datum).find(|d| *d >= vandaag);
    dagen
        .iter()
        .map(|dag| {
            let is_volgende = Some(dag.datum) == volgende;
            let state = if is_volgende {
                Some(t.text("jaarpad-volgende").to_string())
            } else {
                (dag.datum < vandaag).then(|| t.text("jaarpad-voorbij").to_string())
            };
            Moment {
                day: t.short_date(dag.datum),
                tone: if is_volgende { Tone::Extra } else { Tone::Neutraal },
                state,
                what: t.code("kalender", dag.soort.code()).to_string(),
                note: (!dag.omschrijving.is_empty()).then(|| dag.omschrijving.clone()),
            }
        })
        .collect()
}
