//! The list of pupils: search, filters in the address, paging.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::leerling::LeerlingLijst;
use vangnet_app::store::LeerlingFilter;
use vangnet_core::id::SchoolId;
use vangnet_core::leerling::{Leerling, Onderwijssoort};

use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Fragment, Query};
use crate::pages::paging;
use crate::part::Paging;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    zoek: String,
    klas: String,
    soort: String,
    school: String,
    pagina: String,
}

#[derive(Template)]
#[template(path = "leerling/lijst.html", blocks = ["rijen"])]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    lijst: LeerlingLijst,
    fields: Vec<Field>,
    paging: Paging,
    /// Whether the reader asked for less than everything.
    gefilterd: bool,
}

impl Pagina {
    fn met_school(&self) -> bool {
        self.lijst.scholen.len() > 1
    }

    fn school(&self, leerling: &Leerling) -> &str {
        let school = self
            .lijst
            .scholen
            .iter()
            .find(|s| s.id == leerling.gegevens.school);
        school.map_or("", |s| s.naam.as_str())
    }
}

pub(super) async fn list(
    reader: Reader,
    Fragment(fragment): Fragment,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Fout> {
    let filter = filters.filter();
    let lijst = reader.web.app.list_leerlingen(&reader.ctx, &filter).await?;
    let page = Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        fields: filters.fields(reader.t, &lijst),
        paging: paging(
            &reader.href("/leerlingen"),
            &filters.query(),
            filter.pagina,
            lijst.pagina.totaal,
        ),
        gefilterd: filter
            != LeerlingFilter {
                pagina: 1,
                ..LeerlingFilter::default()
            },
        lijst,
    };
    if fragment {
        html(&page.as_rijen())
    } else {
        html(&page)
    }
}

impl Filters {
    fn filter(&self) -> LeerlingFilter {
        LeerlingFilter {
            zoek: self.zoek.trim().to_owned(),
            school: Uuid::parse_str(&self.school).ok().map(SchoolId),
            klas: self.klas.clone(),
            soort: Onderwijssoort::parse(&self.soort),
            pagina: self.pagina.parse().unwrap_or(1).max(1),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        [
            ("zoek", &self.zoek),
            ("klas", &self.klas),
            ("soort", &self.soort),
            ("school", &self.school),
        ]
        .into_iter()
        .map(|(name, value)| (name, value.clone()))
        .collect()
    }

    fn fields(&self, t: Taal, lijst: &LeerlingLijst) -> Vec<Field> {
        let select = |name, label: Tekst, value: &str, choices: Vec<Choice>| {
            let alle = std::iter::once(Choice::new("", t.text("leerlingen-filter-alle")));
            let choices = alle.chain(choices).collect();
            Field::new(t, name, FieldKind::Select { choices }, label).value(value)
        };
        let klassen = lijst.klassen.iter().map(|k| Choice::new(k, k)).collect();
        let soorten = Onderwijssoort::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("onderwijssoort", s.code())));
        let mut fields = vec![
            Field::line(t, "zoek", Line::Search, t.text("leerlingen-zoek"))
                .value(&*self.zoek)
                .autocomplete("off"),
            select("klas", t.text("leerlingen-klas"), &self.klas, klassen),
            select(
                "soort",
                t.text("leerlingen-soort"),
                &self.soort,
                soorten.collect(),
            ),
        ];
        if lijst.scholen.len() > 1 {
            let scholen = lijst
                .scholen
                .iter()
                .map(|s| Choice::new(s.id.to_string(), &s.naam))
                .collect();
            fields.push(select(
                "school",
                t.text("leerlingen-school"),
                &self.school,
                scholen,
            ));
        }
        fields.into_iter().map(Field::open).collect()
    }
}
