//! The list of applications: the school's own, or the inbox of the samenwerkingsverband.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::store::AanvraagFilter;
use vangnet_app::toelating::AanvraagLijst;
use vangnet_core::id::SchoolId;
use vangnet_core::toelating::procedure::Staat;
use vangnet_core::toelating::{Route, ZaakSoort};

use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Fragment, Query};
use crate::pages::paging;
use crate::part::{Paging, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    zoek: String,
    staat: String,
    route: String,
    soort: String,
    school: String,
    alle: String,
    pagina: u64,
}

#[derive(Template)]
#[template(path = "toelating/lijst.html", blocks = ["rijen"])]
struct Lijst {
    t: Taal,
    page: Frame,
    slug: String,
    lijst: AanvraagLijst,
    fields: Vec<Field>,
    paging: Paging,
}

pub(super) async fn list(
    reader: Reader,
    Fragment(fragment): Fragment,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Fout> {
    let filter = filters.filter();
    let lijst = reader.web.app.list_aanvragen(&reader.ctx, &filter).await?;
    let paging = paging(
        &reader.href("/aanvragen"),
        &filters.query(),
        filter.pagina,
        lijst.pagina.totaal,
    );
    let page = Lijst {
        t: reader.t,
        page: reader.frame(Menu::Aanvragen),
        slug: reader.slug.clone(),
        fields: filters.fields(reader.t, &lijst),
        lijst,
        paging,
    };
    if fragment {
        html(&page.as_rijen())
    } else {
        html(&page)
    }
}

impl Filters {
    fn filter(&self) -> AanvraagFilter {
        AanvraagFilter {
            zoek: self.zoek.clone(),
            leerling: None,
            staat: Staat::parse(&self.staat),
            alleen_open: self.alle.is_empty() && self.staat.is_empty(),
            route: Route::parse(&self.route),
            soort: ZaakSoort::parse(&self.soort),
            school: Uuid::parse_str(&self.school).ok().map(SchoolId),
            zitting: None,
            pagina: self.pagina.max(1),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        [
            ("zoek", &self.zoek),
            ("staat", &self.staat),
            ("route", &self.route),
            ("soort", &self.soort),
            ("school", &self.school),
            ("alle", &self.alle),
        ]
        .into_iter()
        .map(|(name, value)| (name, value.clone()))
        .collect()
    }

    fn fields(&self, t: Taal, lijst: &AanvraagLijst) -> Vec<Field> {
        let select = |name, label: Tekst, value: &str, choices: Vec<Choice>| {
            let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
            let choices = alle.chain(choices).collect();
            Field::new(t, name, FieldKind::Select { choices }, label)
                .value(value)
                .open()
        };
        let staten = Staat::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("staat", s.code())))
            .collect();
        let routes = Route::ALL
            .iter()
            .map(|r| Choice::new(r.code(), t.code("route", r.code())))
            .collect();
        let soorten = ZaakSoort::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("soort", s.code())))
            .collect();
        let scholen: Vec<Choice> = lijst
            .scholen
            .iter()
            .map(|s| Choice::new(s.id.to_string(), &s.naam))
            .collect();
        let mut fields = vec![
            Field::line(t, "zoek", Line::Search, t.text("filter-zoek-aanvraag"))
                .value(&*self.zoek)
                .open(),
            select("staat", t.text("filter-staat"), &self.staat, staten),
            select("soort", t.text("filter-soort"), &self.soort, soorten),
        ];
        if lijst.zorg {
            fields.push(select("route", t.text("filter-route"), &self.route, routes));
        }
        if scholen.len() > 1 {
            fields.push(select("school", t.text("filter-school"), &self.school, scholen));
        }
        fields.push(
            Field::new(
                t,
                "alle",
                FieldKind::Checkbox {
                    checked: !self.alle.is_empty(),
                },
                t.text("filter-ook-klaar"),
            )
            .open(),
        );
        fields
    }
}
