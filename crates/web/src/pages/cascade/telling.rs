//! Counts of support in a school year.

use askama::Template;
use axum::response::Html;
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::cascade::TellingBlad;
use vangnet_core::cascade::telling::Aandeel;
use vangnet_core::id::SchoolId;
use vangnet_core::inrichting::catalogus::Registratie;

use super::titel;
use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::catalogus::woorden::kenmerk;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// Which school and year, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    school: String,
    jaar: String,
}

#[derive(Template)]
#[template(path = "cascade/telling.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    velden: Vec<Field>,
    blad: TellingBlad,
}

impl Pagina {
    fn titel<'a>(&'a self, code: &'a str) -> &'a str {
        titel(&self.blad.catalogus, code)
    }

    fn soort<'a>(&'a self, code: &'a str) -> &'a str {
        self.blad.catalogus.soort(code).map_or(code, |s| s.naam.as_str())
    }

    fn kenmerk(&self, code: &str) -> String {
        kenmerk(self.t, code)
    }

    /// The share in whole percents; "n.v.t." when there is nothing to count.
    fn procent(&self, aandeel: Aandeel) -> String {
        aandeel.procent().map_or_else(
            || self.t.text("telling-nvt").to_string(),
            |n| self.t.text("telling-procent").arg("n", n).to_string(),
        )
    }

    fn moet(registratie: Registratie) -> bool {
        registratie == Registratie::Verplicht
    }
}

pub(super) async fn open(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let school = Uuid::parse_str(&vraag.school).ok().map(SchoolId);
    let dag = vraag.jaar.parse::<Date>().ok();
    let blad = reader.web.app.open_tellingen(&reader.ctx, school, dag).await?;
    let select = |naam: &'static str, label: String, waarde: String, choices: Vec<Choice>| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(waarde)
            .open()
    };
    let jaren = blad.jaren.iter();
    let jaren = jaren
        .map(|j| Choice::new(j.to_string(), schooljaar(*j)))
        .collect();
    let mut velden = vec![select(
        "jaar",
        t.text("telling-jaar").to_string(),
        blad.jaar.to_string(),
        jaren,
    )];
    if blad.scholen.len() > 1 {
        let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
        let scholen = blad
            .scholen
            .iter()
            .map(|s| Choice::new(s.id.to_string(), &s.naam));
        let gekozen = blad.school.map(|s| s.to_string()).unwrap_or_default();
        let label = t.text("filter-school").to_string();
        velden.push(select("school", label, gekozen, alle.chain(scholen).collect()));
    }
    html(&Pagina {
        t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        velden,
        blad,
    })
}

/// A school year by its first day: "2026-2027".
fn schooljaar(eerste: Date) -> String {
    format!("{}-{}", eerste.year(), eerste.year().saturating_add(1))
}
