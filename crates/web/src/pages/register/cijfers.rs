//! Key figures of a school year: each as a picture and as a table.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use vangnet_app::toelating::{Cijfers, Telling};
use vangnet_core::toelating::procedure::{BesluitSoort, Staat};

use crate::beeld::staven::{Staaf, Staven};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::cijfers::{Tab, tabs};
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// The school year, by its first calendar year.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    jaar: String,
}

#[derive(Template)]
#[template(path = "register/cijfers.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    tabs: Vec<Tab>,
    titel: String,
    vorig: String,
    volgend: Option<String>,
    gemaskeerd: bool,
    leeg: bool,
    groepen: Vec<Groep>,
}

/// One figure: what it counts, drawn and in a table. The first cell of a row names it.
struct Groep {
    code: &'static str,
    kop: Tekst,
    uitleg: Option<Tekst>,
    beeld: Staven,
    koppen: Vec<Tekst>,
    rijen: Vec<Vec<String>>,
}

pub(super) async fn open(reader: Reader, Query(keuze): Query<Keuze>) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let jaar = match keuze.jaar.as_str() {
        "" => None,
        jaar => Some(jaar.parse().or(Err(Fout::NotFound))?),
    };
    let cijfers = reader.web.app.open_cijfers(&reader.ctx, jaar).await?;
    let adres = |jaar: i16| reader.href(&format!("/cijfers?jaar={jaar}"));
    let begin = cijfers.van.year();
    let loopt = cijfers.tot >= reader.web.app.today();
    html(&Pagina {
        t,
        page: reader.frame(Menu::Cijfers),
        tabs: tabs(&reader, "/cijfers"),
        titel: schooljaar(begin),
        vorig: adres(begin.saturating_sub(1)),
        volgend: (!loopt).then(|| adres(begin.saturating_add(1))),
        gemaskeerd: cijfers.gemaskeerd,
        leeg: cijfers.staten.is_empty() && cijfers.uitkomsten.is_empty() && cijfers.thuis.is_empty(),
        groepen: groepen(t, &cijfers),
    })
}

fn schooljaar(begin: i16) -> String {
    format!("{begin}–{}", begin.saturating_add(1))
}

fn groepen(t: Taal, c: &Cijfers) -> Vec<Groep> {
    let groepen = [
        staten(t, c),
        routes(t, c),
        uitkomsten(t, c),
        tijden(t, c),
        scholen(t, c),
        te_laat(t, c),
        thuis(t, c),
    ];
    groepen.into_iter().filter(|g| !g.rijen.is_empty()).collect()
}

/// A count in words; a masked one says that it is small.
fn aantal(t: Taal, telling: Telling) -> String {
    match telling {
        Telling::Aantal(n) => t.integer(i64::try_from(n).unwrap_or(i64::MAX)),
        Telling::Klein => t.text("cijfers-klein").to_string(),
    }
}

fn staaf(t: Taal, label: String, telling: Telling, klasse: &'static str) -> Staaf {
    Staaf {
        waarde: aantal(t, telling),
        aantal: match telling {
            Telling::Aantal(n) => Some(n),
            Telling::Klein => None,
        },
        label,
        klasse,
    }
}

fn groep(
    t: Taal,
    code: &'static str,
    (kop, uitleg): (Tekst, Option<Tekst>),
    (koppen, rijen): (Vec<Tekst>, Vec<Vec<String>>),
    staven: &[Staaf],
) -> Groep {
    Groep {
        code,
        beeld: Staven::new(t, kop.to_string(), staven),
        kop,
        uitleg,
        koppen,
        rijen,
    }
}

/// A figure of one count per row.
fn enkel(
    t: Taal,
    code: &'static str,
    kop: (Tekst, Option<Tekst>),
    eerste: Tekst,
    regels: Vec<(String, Telling, &'static str)>,
) -> Groep {
    let rijen = regels
        .iter()
        .map(|(label, telling, _)| vec![label.clone(), aantal(t, *telling)])
        .collect();
    let staven: Vec<_> = regels
        .into_iter()
        .map(|(label, telling, klasse)| staaf(t, label, telling, klasse))
        .collect();
    groep(
        t,
        code,
        kop,
        (vec![eerste, t.text("cijfers-aantal")], rijen),
        &staven,
    )
}

fn staten(t: Taal, c: &Cijfers) -> Groep {
    let klasse = |staat: Staat| match staat {
        Staat::Toegewezen => "staaf-goed",
        Staat::NietAfgegeven | Staat::BuitenBehandeling | Staat::TeLaat => "staaf-fout",
        _ => "staaf",
    };
    let regels = c.staten.iter().map(|(staat, telling)| {
        let label = t.code("staat", staat.code()).to_string();
        (label, *telling, klasse(*staat))
    });
    let kop = (t.text("cijfers-staten"), Some(t.text("cijfers-staten-uitleg")));
    enkel(t, "staten", kop, t.text("kolom-staat"), regels.collect())
}

fn routes(t: Taal, c: &Cijfers) -> Groep {
    let regels = c.routes.iter().map(|(soort, route, telling)| {
        let route = match route {
            Some(route) => t.code("route", route.code()),
            None => t.text("cijfers-zonder-route"),
        };
        let label = format!("{} · {route}", t.code("soort", soort.code()));
        (label, *telling, "staaf")
    });
    let kop = (t.text("cijfers-routes"), None);
    enkel(t, "routes", kop, t.text("kolom-route"), regels.collect())
}

fn uitkomsten(t: Taal, c: &Cijfers) -> Groep {
    let klasse = |besluit: BesluitSoort| match besluit {
        BesluitSoort::Toegewezen => "staaf-goed",
        _ => "staaf-fout",
    };
    let regels = c.uitkomsten.iter().map(|(soort, besluit, telling)| {
        let soort = t.code("soort", soort.code());
        let label = format!("{soort} · {}", t.code("besluit", besluit.code()));
        (label, *telling, klasse(*besluit))
    });
    let kop = (t.text("cijfers-uitkomsten"), None);
    enkel(
        t,
        "uitkomsten",
        kop,
        t.text("register-uitkomst"),
        regels.collect(),
    )
}

fn tijden(t: Taal, c: &Cijfers) -> Groep {
    let vakken = [
        t.text("cijfers-binnen-zes"),
        t.text("cijfers-binnen-tien"),
        t.text("cijfers-later"),
    ];
    let klassen = ["staaf-goed", "staaf-straks", "staaf-fout"];
    let (mut rijen, mut staven) = (Vec::new(), Vec::new());
    for d in &c.doorlooptijden {
        let soort = t.code("soort", d.soort.code()).to_string();
        let tellingen = [d.binnen_zes, d.binnen_tien, d.later];
        for ((vak, klasse), telling) in vakken.iter().zip(klassen).zip(tellingen) {
            staven.push(staaf(t, format!("{soort} · {vak}"), telling, klasse));
        }
        let dagen = |dagen: Option<i32>| {
            dagen.map_or_else(
                || t.text("cijfers-klein").to_string(),
                |n| t.count("cijfers-dagen", n).to_string(),
            )
        };
        let mut rij = vec![soort, aantal(t, d.aantal)];
        rij.extend(tellingen.map(|telling| aantal(t, telling)));
        rij.extend([dagen(d.mediaan), dagen(d.mediaan_swv)]);
        rijen.push(rij);
    }
    let mut koppen = vec![t.text("kolom-soort"), t.text("cijfers-besluiten")];
    koppen.extend(vakken);
    koppen.extend([t.text("cijfers-mediaan"), t.text("cijfers-mediaan-swv")]);
    let kop = (t.text("cijfers-tijden"), Some(t.text("cijfers-tijden-uitleg")));
    groep(t, "tijden", kop, (koppen, rijen), &staven)
}

fn scholen(t: Taal, c: &Cijfers) -> Groep {
    let rijen = c.scholen.iter().map(|(school, tellingen)| {
        let mut rij = vec![school.naam.clone()];
        rij.extend(tellingen.map(|telling| aantal(t, telling)));
        rij
    });
    let staven = c
        .scholen
        .iter()
        .map(|(school, [alles, ..])| staaf(t, school.naam.clone(), *alles, "staaf"));
    let koppen = vec![
        t.text("kolom-school"),
        t.text("cijfers-aanvragen"),
        t.text("cijfers-toegewezen"),
        t.text("cijfers-niet"),
        t.text("cijfers-anders"),
    ];
    let kop = (t.text("cijfers-scholen"), None);
    groep(
        t,
        "scholen",
        kop,
        (koppen, rijen.collect()),
        &staven.collect::<Vec<_>>(),
    )
}

fn te_laat(t: Taal, c: &Cijfers) -> Groep {
    let regels = c
        .te_laat
        .iter()
        .map(|(school, telling)| (school.naam.clone(), *telling, "staaf-fout"));
    let kop = (t.text("cijfers-te-laat"), Some(t.text("cijfers-te-laat-uitleg")));
    enkel(t, "te-laat", kop, t.text("kolom-school"), regels.collect())
}

fn thuis(t: Taal, c: &Cijfers) -> Groep {
    let regels = c.thuis.iter().map(|(school, telling)| {
        let naam = school.as_ref().map(|s| s.naam.clone());
        let naam = naam.unwrap_or_else(|| t.text("cijfers-samen").to_string());
        (naam, *telling, "staaf")
    });
    let kop = (t.text("cijfers-thuis"), Some(t.text("cijfers-thuis-uitleg")));
    enkel(t, "thuis", kop, t.text("kolom-school"), regels.collect())
}
