//! The quality of support at a school: cycle, ambitions, trainings, protocols.

mod ambitie;
mod cyclus;
mod cyclusvorm;
mod doel;
mod protocol;
mod scholing;
mod vorm;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::{get, post};
use serde::Deserialize;
use vangnet_app::VeldFout;
use vangnet_app::kwaliteit::KwaliteitKop;
use vangnet_core::id::SchoolId;

use super::cijfers::Tab;
use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::Frame;
use crate::http::extract::Query;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::{Taal, Tekst, key};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/kwaliteit", get(open))
        .route("/{swv}/kwaliteit/{school}", get(cyclus::open))
        .route("/{swv}/kwaliteit/{school}/cyclus/{jaar}", post(cyclus::save))
        .route("/{swv}/kwaliteit/{school}/cyclus/{jaar}/stap", post(cyclus::step))
        .route(
            "/{swv}/kwaliteit/{school}/ambities",
            get(ambitie::open).post(ambitie::save),
        )
        .route("/{swv}/kwaliteit/{school}/jaarverslag", get(ambitie::report))
        .route(
            "/{swv}/kwaliteit/{school}/ambities/{regel}",
            get(doel::open).post(doel::save),
        )
        .route(
            "/{swv}/kwaliteit/{school}/ambities/{regel}/notitie",
            post(doel::note),
        )
        .route(
            "/{swv}/kwaliteit/{school}/protocollen",
            get(protocol::open).post(protocol::add),
        )
        .route(
            "/{swv}/kwaliteit/{school}/protocollen/{regel}",
            get(protocol::edit).post(protocol::save),
        )
        .route(
            "/{swv}/kwaliteit/{school}/protocollen/{regel}/weg",
            post(protocol::remove),
        )
        .route(
            "/{swv}/kwaliteit/{school}/scholing",
            get(scholing::open).post(scholing::add),
        )
        .route(
            "/{swv}/kwaliteit/{school}/scholing/{regel}",
            get(vorm::training).post(vorm::save_training),
        )
        .route(
            "/{swv}/kwaliteit/{school}/scholing/{regel}/weg",
            post(vorm::remove_training),
        )
        .route(
            "/{swv}/kwaliteit/{school}/competenties",
            post(scholing::add_competence),
        )
        .route(
            "/{swv}/kwaliteit/{school}/competenties/{regel}",
            get(vorm::competence).post(vorm::save_competence),
        )
}

/// A school, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Vraag {
    school: String,
}

/// To the page of a school: the one that was chosen, or the first.
async fn open(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Redirect, Fout> {
    let first = reader.web.app.find_kwaliteitschool(&reader.ctx).await?;
    let school = vraag.school.parse().unwrap_or(first);
    Ok(Redirect::to(&reader.href(&format!("/kwaliteit/{school}"))))
}

/// The head of a page: school, tabs, other schools.
struct Kop {
    naam: String,
    /// The address of the school's pages, without a slash at the end.
    pad: String,
    tabs: Vec<Tab>,
    /// A choice of schools, for who sees more than one.
    keuze: Option<Field>,
}

fn kop(reader: &Reader, k: &KwaliteitKop, hier: &'static str) -> Kop {
    let pad = reader.href(&format!("/kwaliteit/{}", k.school.id));
    let tab = |deel: &'static str, label| Tab {
        label,
        href: format!("{pad}{deel}"),
        current: deel == hier,
    };
    let keuze = (k.scholen.len() > 1).then(|| {
        let each = k.scholen.iter().map(|s| Choice::new(s.id.to_string(), &*s.naam));
        let kind = FieldKind::Select {
            choices: each.collect(),
        };
        Field::new(reader.t, "school", kind, reader.t.text("filter-school"))
            .value(k.school.id.to_string())
            .open()
    });
    Kop {
        naam: k.school.naam.clone(),
        tabs: vec![
            tab("", key("kwaliteit-tab-cyclus")),
            tab("/ambities", key("kwaliteit-tab-ambities")),
            tab("/scholing", key("kwaliteit-tab-scholing")),
            tab("/protocollen", key("kwaliteit-tab-protocollen")),
        ],
        pad,
        keuze,
    }
}

fn frame(reader: &Reader) -> Frame {
    reader.frame(Menu::Kwaliteit)
}

/// What was typed, and why it was not taken.
struct Poging<'a, T> {
    getypt: Option<&'a T>,
    fouten: &'a [VeldFout],
    /// Whether somebody else wrote in between.
    strijdig: bool,
}

impl<T> Clone for Poging<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Poging<'_, T> {}

impl<'a, T> Poging<'a, T> {
    const GEEN: Self = Self {
        getypt: None,
        fouten: &[],
        strijdig: false,
    };

    const fn fout(getypt: &'a T, fouten: &'a [VeldFout]) -> Self {
        Self {
            getypt: Some(getypt),
            fouten,
            strijdig: false,
        }
    }

    const fn botst(getypt: &'a T) -> Self {
        Self {
            getypt: Some(getypt),
            fouten: &[],
            strijdig: true,
        }
    }

    fn bij(&self, t: Taal, veld: &str) -> Option<Tekst> {
        let found = self.fouten.iter().find(|f| f.veld == veld);
        found.map(|f| veldfout(t, f))
    }

    const fn status(&self) -> StatusCode {
        match (self.strijdig, self.fouten.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, true) => StatusCode::OK,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

/// Where a page stands: the samenwerkingsverband and the school.
type Pad = (String, SchoolId);

/// A day as a form holds it.
fn dag(dag: Option<jiff::civil::Date>) -> String {
    dag.map(|d| d.to_string()).unwrap_or_default()
}

/// The version in a form; what is none was not made by us.
fn versie(tekst: &str) -> Result<i32, Fout> {
    tekst.parse().or(Err(Fout::NotFound))
}
