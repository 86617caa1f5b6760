//! The register of decisions: filters in the address, paging, a link to each application.

use askama::Template;
use axum::response::Html;
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::store::BesluitFilter;
use vangnet_app::toelating::BesluitLijst;
use vangnet_core::id::SchoolId;
use vangnet_core::schooljaar;
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::procedure::BesluitSoort;

use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Fragment, Query};
use crate::pages::paging;
use crate::part::{Paging, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// Months ahead in which a decision "ends soon": time enough to prepare the next one.
const AFLOOP: i32 = 6;

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    van: String,
    tot: String,
    soort: String,
    besluit: String,
    school: String,
    afloop: String,
    pagina: String,
}

#[derive(Template)]
#[template(path = "register/besluiten.html", blocks = ["rijen"])]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    lijst: BesluitLijst,
    fields: Vec<Field>,
    /// School years to choose at once.
    snel: Vec<(Tekst, String)>,
    paging: Paging,
    excel: String,
    met_school: bool,
}

pub(super) async fn list(
    reader: Reader,
    Fragment(fragment): Fragment,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Fout> {
    let vandaag = reader.web.app.today();
    let filter = filters.filter(vandaag);
    let lijst = reader.web.app.list_besluiten(&reader.ctx, &filter).await?;
    let query = filters.query();
    let pad = reader.href("/besluiten");
    let page = Pagina {
        t: reader.t,
        page: reader.frame(Menu::Besluiten),
        slug: reader.slug.clone(),
        fields: filters.fields(reader.t, &lijst),
        snel: snel(reader.t, &pad, vandaag),
        paging: paging(&pad, &query, filter.pagina, lijst.pagina.totaal),
        excel: adres(&reader.href("/besluiten.xlsx"), &query),
        met_school: lijst.scholen.len() > 1,
        lijst,
    };
    if fragment {
        html(&page.as_rijen())
    } else {
        html(&page)
    }
}

/// An address with the filters that are set.
fn adres(pad: &str, query: &[(&'static str, String)]) -> String {
    let gezet: Vec<_> = query.iter().filter(|(_, waarde)| !waarde.is_empty()).collect();
    if gezet.is_empty() {
        return pad.to_owned();
    }
    format!("{pad}?{}", serde_html_form::to_string(&gezet).unwrap_or_default())
}

/// This school year, the one before, and everything.
fn snel(t: Taal, pad: &str, vandaag: Date) -> Vec<(Tekst, String)> {
    let jaar = |dag: Date| {
        let (van, tot) = (schooljaar::eerste_dag(dag), schooljaar::laatste_dag(dag));
        adres(pad, &[("van", van.to_string()), ("tot", tot.to_string())])
    };
    let vorig = vandaag.saturating_sub(jiff::Span::new().years(1));
    vec![
        (t.text("register-dit-jaar"), jaar(vandaag)),
        (t.text("register-vorig-jaar"), jaar(vorig)),
        (t.text("register-alles"), pad.to_owned()),
    ]
}

impl Filters {
    /// What the store filters by. What is no date or code does not filter.
    pub(super) fn filter(&self, vandaag: Date) -> BesluitFilter {
        let straks = vandaag.saturating_add(jiff::Span::new().months(AFLOOP));
        BesluitFilter {
            van: self.van.parse().ok(),
            tot: self.tot.parse().ok(),
            soort: ZaakSoort::parse(&self.soort),
            besluit: BesluitSoort::parse(&self.besluit),
            school: Uuid::parse_str(&self.school).ok().map(SchoolId),
            loopt_af: (!self.afloop.is_empty()).then_some((vandaag, straks)),
            pagina: self.pagina.parse().unwrap_or(1).max(1),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        [
            ("van", &self.van),
            ("tot", &self.tot),
            ("soort", &self.soort),
            ("besluit", &self.besluit),
            ("school", &self.school),
            ("afloop", &self.afloop),
        ]
        .into_iter()
        .map(|(naam, waarde)| (naam, waarde.clone()))
        .collect()
    }

    fn fields(&self, t: Taal, lijst: &BesluitLijst) -> Vec<Field> {
        let select = |naam, label: Tekst, waarde: &str, choices: Vec<Choice>| {
            let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
            let choices = alle.chain(choices).collect();
            Field::new(t, naam, FieldKind::Select { choices }, label)
                .value(waarde)
                .open()
        };
        let dag =
            |naam, label: Tekst, waarde: &str| Field::line(t, naam, Line::Date, label).value(waarde).open();
        let soorten = ZaakSoort::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("soort", s.code())))
            .collect();
        let besluiten = BesluitSoort::ALL
            .iter()
            .map(|b| Choice::new(b.code(), t.code("besluit", b.code())))
            .collect();
        let mut fields = vec![
            dag("van", t.text("register-van"), &self.van),
            dag("tot", t.text("register-tot"), &self.tot),
            select("soort", t.text("filter-soort"), &self.soort, soorten),
            select("besluit", t.text("register-uitkomst"), &self.besluit, besluiten),
        ];
        if lijst.scholen.len() > 1 {
            let scholen = lijst
                .scholen
                .iter()
                .map(|s| Choice::new(s.id.to_string(), &s.naam))
                .collect();
            fields.push(select("school", t.text("filter-school"), &self.school, scholen));
        }
        let checked = !self.afloop.is_empty();
        fields.push(
            Field::new(
                t,
                "afloop",
                FieldKind::Checkbox { checked },
                t.text("register-afloop"),
            )
            .open(),
        );
        fields
    }
}

/// The tone of an outcome.
impl From<&BesluitSoort> for Tone {
    fn from(besluit: &BesluitSoort) -> Self {
        match besluit {
            BesluitSoort::Toegewezen => Self::Goed,
            BesluitSoort::NietAfgegeven | BesluitSoort::BuitenBehandeling => Self::Laat,
        }
    }
}
