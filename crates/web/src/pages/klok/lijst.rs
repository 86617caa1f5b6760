//! The terms of a school: how many are late or near by kind and owner, and which.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::klok::{TermijnRegel, TermijnenBlad, TermijnenFilter};
use vangnet_core::id::SchoolId;
use vangnet_core::klok::{Eigenaar, TermijnSoort};

use super::{adres, doe, grond};
use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::nabij::Nabij;
use crate::pages::paging;
use crate::part::Paging;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    school: String,
    soort: String,
    eigenaar: String,
    te_laat: String,
    pagina: String,
}

#[derive(Template)]
#[template(path = "klok/lijst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    velden: Vec<Field>,
    telling: Vec<Telregel>,
    paging: Paging,
    blad: TermijnenBlad,
}

/// A line of the counts.
struct Telregel {
    wat: Tekst,
    wie: Tekst,
    te_laat: u64,
    nabij: u64,
    adres: String,
}

impl Pagina {
    fn nabij(&self, regel: &TermijnRegel) -> Nabij {
        Nabij::van(self.t, &regel.termijn)
    }

    fn grond(&self, regel: &TermijnRegel) -> Tekst {
        grond(self.t, regel.termijn.grond)
    }

    fn adres(&self, regel: &TermijnRegel) -> String {
        adres(&self.slug, regel.leerling.as_ref().map(|l| l.id), &regel.termijn)
    }

    fn doe(&self, regel: &TermijnRegel) -> Tekst {
        self.t.code("termijn-doe", doe(regel.termijn.soort))
    }

    /// Whose task it is: a name, else a role.
    fn wie(&self, regel: &TermijnRegel) -> String {
        let naam = regel.wie().and_then(|id| self.blad.namen.get(&id).cloned());
        naam.unwrap_or_else(|| self.t.code("eigenaar", regel.termijn.eigenaar.code()).to_string())
    }
}

pub(super) async fn open(reader: Reader, Query(filters): Query<Filters>) -> Result<Html<String>, Fout> {
    let filter = filters.filter();
    let blad = reader.web.app.open_termijnen(&reader.ctx, &filter).await?;
    let pad = reader.href("/termijnen");
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Werk),
        slug: reader.slug.clone(),
        velden: filters.velden(reader.t, &blad),
        telling: filters.telling(reader.t, &pad, &blad),
        paging: paging(&pad, &filters.query(), filter.pagina, blad.totaal),
        blad,
    })
}

impl Filters {
    fn filter(&self) -> TermijnenFilter {
        TermijnenFilter {
            school: Uuid::parse_str(&self.school).ok().map(SchoolId),
            soort: TermijnSoort::parse(&self.soort),
            eigenaar: Eigenaar::parse(&self.eigenaar),
            te_laat: self.te_laat == "ja",
            pagina: self.pagina.parse().unwrap_or(1),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        vec![
            ("school", self.school.clone()),
            ("soort", self.soort.clone()),
            ("eigenaar", self.eigenaar.clone()),
            ("te_laat", self.te_laat.clone()),
        ]
    }

    fn velden(&self, t: Taal, blad: &TermijnenBlad) -> Vec<Field> {
        let kies = |naam, label: Tekst, waarde: &str, choices: Vec<Choice>| {
            let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
            let choices = alle.chain(choices).collect();
            Field::new(t, naam, FieldKind::Select { choices }, label)
                .value(waarde)
                .open()
        };
        let soorten = TermijnSoort::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("termijn", s.code())));
        let eigenaren = Eigenaar::ALL
            .iter()
            .map(|e| Choice::new(e.code(), t.code("eigenaar", e.code())));
        let mut velden = vec![
            kies("soort", t.text("termijnen-soort"), &self.soort, soorten.collect()),
            kies(
                "eigenaar",
                t.text("termijnen-eigenaar"),
                &self.eigenaar,
                eigenaren.collect(),
            ),
            Field::new(
                t,
                "te_laat",
                FieldKind::Checkbox {
                    checked: self.te_laat == "ja",
                },
                t.text("termijnen-alleen-te-laat"),
            )
            .open(),
        ];
        if blad.scholen.len() > 1 {
            let scholen = blad
                .scholen
                .iter()
                .map(|s| Choice::new(s.id.to_string(), &s.naam));
            let school = kies("school", t.text("filter-school"), &self.school, scholen.collect());
            velden.insert(0, school);
        }
        velden
    }

    fn telling(&self, t: Taal, pad: &str, blad: &TermijnenBlad) -> Vec<Telregel> {
        let regel = |((soort, eigenaar), aantal): (
            &(TermijnSoort, Eigenaar),
            &vangnet_app::klok::TermijnenTelling,
        )| {
            let mut query = vec![("soort", soort.code()), ("eigenaar", eigenaar.code())];
            if !self.school.is_empty() {
                query.push(("school", self.school.as_str()));
            }
            Telregel {
                wat: t.code("termijn", soort.code()),
                wie: t.code("eigenaar", eigenaar.code()),
                te_laat: aantal.te_laat,
                nabij: aantal.nabij,
                adres: format!(
                    "{pad}?{}#lijst",
                    serde_html_form::to_string(&query).unwrap_or_default()
                ),
            }
        };
        let mut alle: Vec<Telregel> = blad.telling.iter().map(regel).collect();
        alle.sort_by_key(|r| std::cmp::Reverse(r.te_laat));
        alle
    }
}
