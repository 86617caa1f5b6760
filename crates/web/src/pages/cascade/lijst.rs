//! The list of running support, with filters in the address and as a spreadsheet.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::cascade::OndersteuningLijst;
use vangnet_app::store::{OndersteuningFilter, TrajectRegel};
use vangnet_app::{Werkblad, Werkcel};
use vangnet_core::cascade::aandacht::Aandachtspunt;
use vangnet_core::cascade::telling::{duur, intensiteit};
use vangnet_core::cascade::traject::TrajectStaat;
use vangnet_core::id::SchoolId;
use vangnet_core::inrichting::catalogus::Catalogus;

use super::{niveautoon, titel, veld::uren};
use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Fragment, Query};
use crate::pages::catalogus::woorden::wie;
use crate::pages::paging;
use crate::part::{Paging, Tone};
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The filters, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    zoek: String,
    arrangement: String,
    niveau: String,
    staat: String,
    school: String,
    evalueren: String,
    volgen: String,
    pagina: String,
}

impl Filters {
    fn filter(&self, vandaag: Date) -> OndersteuningFilter {
        OndersteuningFilter {
            zoek: self.zoek.clone(),
            school: Uuid::parse_str(&self.school).ok().map(SchoolId),
            arrangement: self.arrangement.clone(),
            niveau: self.niveau.parse().ok(),
            staat: TrajectStaat::parse(&self.staat),
            evalueren_voor: (!self.evalueren.is_empty())
                .then(|| vandaag.saturating_add(jiff::Span::new().days(14))),
            gevolgd_op: (!self.volgen.is_empty()).then_some(vandaag),
            pagina: self.pagina.parse().unwrap_or(1).max(1),
        }
    }

    fn query(&self) -> Vec<(&'static str, String)> {
        [
            ("zoek", &self.zoek),
            ("arrangement", &self.arrangement),
            ("niveau", &self.niveau),
            ("staat", &self.staat),
            ("school", &self.school),
            ("evalueren", &self.evalueren),
            ("volgen", &self.volgen),
        ]
        .into_iter()
        .map(|(naam, waarde)| (naam, waarde.clone()))
        .collect()
    }

    fn fields(&self, t: Taal, lijst: &OndersteuningLijst) -> Vec<Field> {
        let select = |naam: &'static str, label: Tekst, waarde: &str, choices: Vec<Choice>| {
            let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
            let choices = alle.chain(choices).collect();
            Field::new(t, naam, FieldKind::Select { choices }, label)
                .value(waarde)
                .open()
        };
        let c = &lijst.catalogus;
        let aanbod = c
            .arrangement
            .iter()
            .map(|a| Choice::new(&a.code, format!("{} {}", a.code, a.titel)));
        let niveaus = c.niveau.iter().filter(|n| n.geregistreerd);
        let staten = TrajectStaat::ALL
            .iter()
            .map(|s| Choice::new(s.code(), t.code("trajectstaat", s.code())));
        let mut fields = vec![
            Field::line(t, "zoek", Line::Search, t.text("ondersteuning-zoek"))
                .value(&*self.zoek)
                .open(),
            select(
                "arrangement",
                t.text("kolom-traject"),
                &self.arrangement,
                aanbod.collect(),
            ),
            select(
                "niveau",
                t.text("veld-traject-niveau"),
                &self.niveau,
                niveaus
                    .map(|n| Choice::new(n.nr.to_string(), format!("{} · {}", n.nr, n.naam)))
                    .collect(),
            ),
            select("staat", t.text("kolom-stand"), &self.staat, staten.collect()),
        ];
        if lijst.scholen.len() > 1 {
            let scholen = lijst
                .scholen
                .iter()
                .map(|s| Choice::new(s.id.to_string(), &s.naam));
            fields.push(select(
                "school",
                t.text("filter-school"),
                &self.school,
                scholen.collect(),
            ));
        }
        for (naam, waarde) in [("evalueren", &self.evalueren), ("volgen", &self.volgen)] {
            let checked = !waarde.is_empty();
            let label = t.code("ondersteuning", naam);
            fields.push(Field::new(t, naam, FieldKind::Checkbox { checked }, label).open());
        }
        fields
    }
}

#[derive(Template)]
#[template(path = "cascade/lijst.html", blocks = ["rijen"])]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    fields: Vec<Field>,
    lijst: OndersteuningLijst,
    paging: Paging,
    excel: String,
    vandaag: Date,
}

impl Pagina {
    /// A role or body by its name.
    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    fn titel<'a>(&'a self, code: &'a str) -> &'a str {
        titel(&self.lijst.catalogus, code)
    }

    fn niveautoon(&self, nr: u8) -> Tone {
        niveautoon(&self.lijst.catalogus, nr)
    }

    fn niveaunaam(&self, nr: u8) -> &str {
        self.lijst.catalogus.niveau(nr).map_or("", |n| &n.naam)
    }

    /// What asks for attention of a traject.
    fn aandacht(&self, regel: &TrajectRegel) -> &[Aandachtspunt] {
        let punten = self.lijst.aandacht.get(&regel.id);
        punten.map(Vec::as_slice).unwrap_or_default()
    }

    fn staattoon(staat: TrajectStaat) -> Tone {
        Tone::from(&staat)
    }
}

pub(super) async fn list(
    reader: Reader,
    Fragment(fragment): Fragment,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Fout> {
    let vandaag = reader.web.app.today();
    let filter = filters.filter(vandaag);
    let lijst = reader.web.app.list_ondersteuning(&reader.ctx, &filter).await?;
    let query = filters.query();
    let gezet: Vec<_> = query.iter().filter(|(_, v)| !v.is_empty()).collect();
    let page = Pagina {
        t: reader.t,
        page: reader.frame(Menu::Ondersteuning),
        slug: reader.slug.clone(),
        fields: filters.fields(reader.t, &lijst),
        paging: paging(
            &reader.href("/ondersteuning"),
            &query,
            filter.pagina,
            lijst.pagina.totaal,
        ),
        excel: format!(
            "{}?{}",
            reader.href("/ondersteuning.xlsx"),
            serde_html_form::to_string(&gezet).unwrap_or_default()
        ),
        vandaag,
        lijst,
    };
    if fragment {
        html(&page.as_rijen())
    } else {
        html(&page)
    }
}

pub(super) async fn export(reader: Reader, Query(filters): Query<Filters>) -> Result<Response, Fout> {
    let (t, vandaag) = (reader.t, reader.web.app.today());
    let filter = filters.filter(vandaag);
    let opmaak =
        move |regels: Vec<TrajectRegel>, catalogus: &Catalogus| werkblad(t, vandaag, &regels, catalogus);
    let bestand = reader
        .web
        .app
        .export_ondersteuning(&reader.ctx, &filter, opmaak)
        .await?;
    let naam = format!(
        "attachment; filename=\"{}-{vandaag}.xlsx\"",
        t.text("ondersteuning-bestand")
    );
    let headers = [(CONTENT_TYPE, XLSX.to_owned()), (CONTENT_DISPOSITION, naam)];
    Ok((headers, bestand).into_response())
}

fn werkblad(t: Taal, vandaag: Date, regels: &[TrajectRegel], catalogus: &Catalogus) -> Werkblad {
    let kolommen = [
        (t.text("kolom-leerling"), 28),
        (t.text("ondersteuning-klas"), 8),
        (t.text("kolom-traject"), 40),
        (t.text("veld-traject-niveau"), 18),
        (t.text("kolom-stand"), 14),
        (t.text("veld-traject-begin"), 12),
        (t.text("veld-traject-einde"), 12),
        (t.text("veld-traject-uren"), 10),
        (t.text("kolom-wie"), 24),
        (t.text("kolom-evaluatie"), 12),
        (t.text("ondersteuning-uitkomst"), 14),
        (t.text("traject-maatwerk"), 10),
        (t.text("ondersteuning-intensiteit"), 14),
        (t.text("ondersteuning-duur"), 10),
    ];
    let rij = |r: &TrajectRegel| {
        let niveau = catalogus.niveau(r.niveau).map_or("", |n| &n.naam);
        vec![
            Werkcel::Tekst(r.naam.voluit()),
            Werkcel::Tekst(r.klas.clone()),
            Werkcel::Tekst(format!("{} {}", r.arrangement, titel(catalogus, &r.arrangement))),
            Werkcel::Tekst(format!("{} {niveau}", r.niveau)),
            Werkcel::Tekst(t.code("trajectstaat", r.staat.code()).to_string()),
            Werkcel::from(r.begin),
            Werkcel::from(r.einde),
            r.minuten_per_week
                .map_or(Werkcel::Leeg, |m| Werkcel::Tekst(uren(t, m))),
            Werkcel::Tekst(wie(t, &r.uitvoerder)),
            Werkcel::from(r.evaluatie_op),
            r.uitkomst.map_or(Werkcel::Leeg, |u| {
                Werkcel::Tekst(t.code("trajectuitkomst", u.code()).to_string())
            }),
            Werkcel::Tekst(if r.maatwerk {
                t.text("ja").to_string()
            } else {
                String::new()
            }),
            Werkcel::Tekst(
                t.code("intensiteit", intensiteit(r.minuten_per_week).code())
                    .to_string(),
            ),
            duur(r.begin, r.einde).map_or(Werkcel::Leeg, |d| {
                Werkcel::Tekst(t.code("duur", d.code()).to_string())
            }),
        ]
    };
    Werkblad {
        naam: t.text("ondersteuning-titel").to_string(),
        datum: vandaag,
        kolommen: kolommen
            .into_iter()
            .map(|(kop, breedte)| (kop.to_string(), breedte))
            .collect(),
        rijen: regels.iter().map(rij).collect(),
    }
}
