//! The list of applications: the school's own, or the inbox of the samenwerkingsverband.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::store::AanvraagFilter;
use vangnet_app::toelating::AanvraagLijst;
use vangnet_app::werk::WerkRegel;
use vangnet_core::id::SchoolId;
use vangnet_core::toelating::procedure::Staat;
use vangnet_core::toelating::{Route, ZaakSoort};

use crate::form::{Choice, ChoiceGroup, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Fragment, Query};
use crate::pages::nabij::Nabij;
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

/// The states by where an application lies.
const FASEN: [(&str, &[Staat]); 5] = [
    ("school", &[Staat::Aangemeld, Staat::Aanvullen]),
    (
        "swv",
        &[
            Staat::Ingediend,
            Staat::Gepland,
            Staat::Gebundeld,
            Staat::InBespreking,
            Staat::BijCommissie,
            Staat::BijDirecteur,
            Staat::Gereed,
        ],
    ),
    (
        "besloten",
        &[Staat::Toegewezen, Staat::NietAfgegeven, Staat::BuitenBehandeling],
    ),
    (
        "bezwaar",
        &[
            Staat::BezwaarSwv,
            Staat::BijBezwaarcommissie,
            Staat::BijGeschillencommissie,
            Staat::BijRechter,
        ],
    ),
    (
        "afgesloten",
        &[Staat::Ingetrokken, Staat::TeLaat, Staat::Vernietigd],
    ),
];

/// The codes of the groups of states.
pub(crate) fn fasecodes() -> Vec<&'static str> {
    FASEN.iter().map(|(code, _)| *code).collect()
}

fn fasen(t: Taal) -> FieldKind {
    let groep = |(code, staten): (&str, &[Staat])| ChoiceGroup {
        label: t.code("fase", code).to_string(),
        choices: staten
            .iter()
            .map(|s| Choice::new(s.code(), t.code("staat", s.code())))
            .collect(),
    };
    FieldKind::Groups {
        first: Choice::new("", t.text("filter-alle")),
        groups: FASEN.map(groep).into(),
    }
}

impl Lijst {
    fn nabij(&self, regel: &WerkRegel) -> Option<Nabij> {
        regel.termijn.as_ref().map(|termijn| Nabij::van(self.t, termijn))
    }

    /// How many applications lie in each group of states.
    fn per_fase(&self) -> Vec<(Tekst, i64)> {
        let aantal = |staten: &[Staat]| -> u64 {
            let passend = self.lijst.aantallen.iter().filter(|(s, _)| staten.contains(s));
            passend.map(|(_, n)| n).sum()
        };
        FASEN
            .iter()
            .map(|(code, staten)| {
                let n = i64::try_from(aantal(staten)).unwrap_or(i64::MAX);
                (self.t.code("fase", code), n)
            })
            .filter(|(_, n)| *n > 0)
            .collect()
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
            Field::new(t, "staat", fasen(t), t.text("filter-staat"))
                .value(&*self.staat)
                .open(),
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
