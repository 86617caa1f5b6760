//! What support brought in a school year, by offer.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use vangnet_app::cijfers::RendementBlad;
use vangnet_core::cijfers::masker::Som;
use vangnet_core::cijfers::rendement::{Personeel, Regel, Stand};
use vangnet_core::id::SchoolId;

use super::{Tab, schooljaar, tabs};
use crate::beeld::staven::{Staaf, Staven};
use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// Which school and year, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    school: String,
    jaar: String,
}

/// A row as it is shown.
struct Rij {
    naam: String,
    vakken: Vec<String>,
    te_veel: bool,
}

#[derive(Template)]
#[template(path = "cijfers/rendement.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    tabs: Vec<Tab>,
    velden: Vec<Field>,
    school: Option<String>,
    jaar: String,
    tot: String,
    gemaskeerd: bool,
    leeg: bool,
    koppen: Vec<Tekst>,
    rijen: Vec<Rij>,
    totaal: Rij,
    beeld: Staven,
    /// Whether any rate is known: without one there are no costs.
    tarieven: bool,
}

pub(super) async fn open(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Html<String>, Fout> {
    let school = match vraag.school.as_str() {
        "" => None,
        id => Some(id.parse::<SchoolId>().or(Err(Fout::NotFound))?),
    };
    let jaar = match vraag.jaar.as_str() {
        "" => None,
        jaar => Some(jaar.parse::<i16>().or(Err(Fout::NotFound))?),
    };
    let app = &reader.web.app;
    let blad = app.open_rendement(&reader.ctx, school, jaar).await?;
    html(&pagina(&reader, &blad))
}

fn pagina(reader: &Reader, blad: &RendementBlad) -> Pagina {
    let t = reader.t;
    let gegeven = blad.verslag.regels.iter().filter(|r| r.gegeven != Som::default());
    let titel = t.text("rendement-totaal").to_string();
    let tarieven = !blad.catalogus.tarief.is_empty();
    Pagina {
        t,
        page: reader.frame(Menu::Cijfers),
        slug: reader.slug.clone(),
        tabs: tabs(reader, "/rendement"),
        velden: velden(t, blad),
        school: blad.school.as_ref().map(|s| s.naam.clone()),
        jaar: schooljaar(blad.jaar),
        tot: t.long_date(blad.tot),
        gemaskeerd: blad.gemaskeerd,
        leeg: blad.verslag.totaal.gegeven == Som::default(),
        koppen: koppen(t, tarieven),
        rijen: gegeven
            .map(|r| rij(t, naam(blad, &r.arrangement), r, tarieven))
            .collect(),
        totaal: rij(t, titel, &blad.verslag.totaal, tarieven),
        beeld: beeld(t, &blad.verslag.totaal),
        tarieven,
    }
}

fn naam(blad: &RendementBlad, code: &str) -> String {
    let offer = blad.catalogus.arrangement(code);
    offer.map_or_else(|| code.to_owned(), |a| format!("{} {}", a.code, a.titel))
}

fn velden(t: Taal, blad: &RendementBlad) -> Vec<Field> {
    let select = |naam: &'static str, label: Tekst, waarde: String, choices: Vec<Choice>| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(waarde)
            .open()
    };
    let jaren = blad
        .jaren
        .iter()
        .map(|j| Choice::new(j.to_string(), schooljaar(*j)));
    let nu = blad.jaar.to_string();
    let mut velden = vec![select("jaar", t.text("telling-jaar"), nu, jaren.collect())];
    if blad.scholen.len() > 1 {
        let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
        let scholen = blad
            .scholen
            .iter()
            .map(|s| Choice::new(s.id.to_string(), &s.naam));
        let nu = blad.school.as_ref().map(|s| s.id.to_string()).unwrap_or_default();
        velden.push(select(
            "school",
            t.text("filter-school"),
            nu,
            alle.chain(scholen).collect(),
        ));
    }
    velden
}

fn koppen(t: Taal, tarieven: bool) -> Vec<Tekst> {
    let standen = Stand::ALL.map(|s| t.code("rendementstand", s.code()));
    [t.text("rendement-gegeven"), t.text("rendement-begonnen")]
        .into_iter()
        .chain(standen)
        .chain([t.text("rendement-uren"), t.text("rendement-personeel")])
        .chain(
            tarieven
                .then(|| [t.text("rendement-kosten"), t.text("rendement-zonder-tarief")])
                .into_iter()
                .flatten(),
        )
        .chain([t.text("rendement-maatwerk")])
        .collect()
}

fn rij(t: Taal, naam: String, regel: &Regel, tarieven: bool) -> Rij {
    let aandeel = regel.aandeel.map(|a| match a.procent() {
        Some(procent) => t
            .text("rendement-aandeel")
            .arg("maatwerk", a.maatwerk)
            .arg("totaal", a.totaal)
            .arg("procent", procent)
            .to_string(),
        None => t.text("telling-nvt").to_string(),
    });
    let verborgen = || t.text("rendement-verborgen").to_string();
    let personeel = regel.personeel;
    let kosten = tarieven.then(|| {
        [
            personeel.map_or_else(verborgen, |p| kosten(t, p)),
            personeel.map_or_else(verborgen, |p| uren(t, p.zonder_tarief)),
        ]
    });
    Rij {
        naam,
        vakken: [regel.gegeven, regel.begonnen]
            .into_iter()
            .chain(regel.standen)
            .map(|s| som(t, s))
            .chain([
                regel.minuten.map_or_else(verborgen, |minuten| uren(t, minuten)),
                personeel.map_or_else(verborgen, |p| uren(t, p.minuten)),
            ])
            .chain(kosten.into_iter().flatten())
            .chain([aandeel.unwrap_or_default()])
            .collect(),
        te_veel: regel
            .aandeel
            .is_some_and(vangnet_core::cascade::telling::Aandeel::te_veel),
    }
}

/// Hours and minutes, short enough for a column: 125 is `2:05`.
fn uren(t: Taal, minuten: u64) -> String {
    let heel = t.integer(i64::try_from(minuten / 60).unwrap_or(i64::MAX));
    format!("{heel}:{:02}", minuten % 60)
}

/// What the hours cost of whom a rate is known; in words when it is of nobody.
fn kosten(t: Taal, personeel: Personeel) -> String {
    if personeel.cent == 0 && personeel.zonder_tarief > 0 {
        return t.text("rendement-geen-tarief").to_string();
    }
    t.euro(personeel.cent)
}

/// A sum, or the bounds between which it lies.
fn som(t: Taal, som: Som) -> String {
    if som.is_precies() {
        return t.integer(i64::from(som.minst));
    }
    t.text("rendement-tussen")
        .arg("minst", som.minst)
        .arg("meest", som.meest)
        .to_string()
}

/// How all of them stood.
fn beeld(t: Taal, totaal: &Regel) -> Staven {
    let staaf = |(stand, som_van): (Stand, Som)| Staaf {
        label: t.code("rendementstand", stand.code()).to_string(),
        waarde: som(t, som_van),
        aantal: som_van.is_precies().then(|| u64::from(som_van.minst)),
        klasse: match stand {
            Stand::Voldoende => "staaf-goed",
            Stand::Onvoldoende => "staaf-fout",
            Stand::Deels => "staaf-straks",
            Stand::Loopt | Stand::Onbekend => "staaf",
        },
    };
    let staven: Vec<Staaf> = Stand::ALL.into_iter().zip(totaal.standen).map(staaf).collect();
    Staven::new(t, t.text("rendement-beeld").to_string(), &staven)
}
