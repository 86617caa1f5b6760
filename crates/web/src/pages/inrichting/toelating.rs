//! The policy on admission: what holds today, what is planned, what was; and the address of each form.

use askama::Template;
use axum::response::Html;
use jiff::civil::Date;
use vangnet_core::inrichting::{Beleid, Gedateerd, Jaarkalender, OptingOut};
use vangnet_core::toelating::commissie::Commissie;
use vangnet_core::toelating::instrument::{Instrument, Instrumentenlijst};
use vangnet_core::toelating::steekproef::Omvang;

use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// The parts of the policy, in the order of the procedure.
pub(super) const ONDERDELEN: [&str; 7] = [
    "kalender",
    "instrumenten",
    "steekproef",
    "commissie",
    "bezwaarweg",
    "optingout",
    "bewaring",
];

/// The codes of the parts.
pub(crate) fn onderdelen() -> Vec<&'static str> {
    ONDERDELEN.to_vec()
}

#[derive(Template)]
#[template(path = "inrichting/toelating.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    delen: Vec<Deel>,
    mag_wijzigen: bool,
}

/// One part of the policy.
struct Deel {
    code: &'static str,
    regels: Vec<Regel>,
    /// What holds as long as nothing was chosen.
    zonder: String,
}

/// A value with its date.
struct Regel {
    vanaf: String,
    /// What it says, line by line.
    wat: Vec<String>,
    /// `gepland`, `geldt` or `was`.
    stand: &'static str,
}

impl Pagina {
    fn toon(regel: &Regel) -> Tone {
        match regel.stand {
            "geldt" => Tone::Goed,
            "gepland" => Tone::Straks,
            _ => Tone::Neutraal,
        }
    }
}

impl Deel {
    fn geldt(&self) -> bool {
        self.regels.iter().any(|r| r.stand == "geldt")
    }
}

pub(super) async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_beleid(&reader.ctx).await?;
    let vandaag = reader.web.app.today();
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        delen: ONDERDELEN
            .iter()
            .map(|code| deel(reader.t, code, &blad.beleid, vandaag))
            .collect(),
        mag_wijzigen: blad.mag_wijzigen,
    })
}

fn deel(t: Taal, code: &'static str, beleid: &Beleid, vandaag: Date) -> Deel {
    let regels = match code {
        "kalender" => regels(t, &beleid.kalender, vandaag, |k| kalender(t, k)),
        "instrumenten" => regels(t, &beleid.instrumenten, vandaag, |l| instrumenten(t, l)),
        "steekproef" => regels(t, &beleid.steekproef, vandaag, |o| vec![steekproef(t, *o)]),
        "commissie" => regels(t, &beleid.commissie, vandaag, |c| commissie(t, c)),
        "bezwaarweg" => regels(t, &beleid.bezwaarweg, vandaag, |w| {
            vec![t.code("bezwaarweg", w.code()).to_string()]
        }),
        "bewaring" => regels(t, &beleid.bewaring, vandaag, |b| {
            vec![t.count("beleid-bewaring-jaren", b.jaren).to_string()]
        }),
        _ => regels(t, &beleid.optingout, vandaag, |o| optingout(t, o.as_ref())),
    };
    Deel {
        code,
        regels,
        zonder: t.code("beleid-zonder", code).to_string(),
    }
}

/// The values, the newest first, each with how it stands today.
fn regels<T>(
    t: Taal,
    waarden: &[Gedateerd<T>],
    vandaag: Date,
    wat: impl Fn(&T) -> Vec<String>,
) -> Vec<Regel> {
    let nu = waarden.iter().map(|w| w.vanaf).filter(|d| *d <= vandaag).max();
    let mut alle: Vec<&Gedateerd<T>> = waarden.iter().collect();
    alle.sort_by_key(|w| std::cmp::Reverse(w.vanaf));
    alle.into_iter()
        .map(|w| Regel {
            vanaf: t.long_date(w.vanaf),
            wat: wat(&w.waarde),
            stand: match (Some(w.vanaf) == nu, w.vanaf > vandaag) {
                (true, _) => "geldt",
                (_, true) => "gepland",
                _ => "was",
            },
        })
        .collect()
}

fn steekproef(t: Taal, omvang: Omvang) -> String {
    match omvang {
        Omvang::Aantal(n) => t.count("beleid-steekproef-aantal", n).to_string(),
        Omvang::Procent(n) => t
            .text("beleid-steekproef-procent")
            .arg("procent", t.percent(n.into()))
            .to_string(),
    }
}

fn kalender(t: Taal, kalender: &Jaarkalender) -> Vec<String> {
    if kalender.dagen.is_empty() {
        return vec![t.text("beleid-kalender-leeg").to_string()];
    }
    let regel = |dag: &vangnet_core::inrichting::Kalenderdag| {
        let soort = t.code("kalender", dag.soort.code());
        let woord = if dag.omschrijving.is_empty() {
            String::new()
        } else {
            format!(" ({})", dag.omschrijving)
        };
        format!("{} {}: {soort}{woord}", t.short_date(dag.datum), dag.datum.year())
    };
    kalender.dagen.iter().map(regel).collect()
}

fn commissie(t: Taal, commissie: &Commissie) -> Vec<String> {
    let lid = |lid: &vangnet_core::toelating::commissie::Commissielid| {
        let extra = if lid.alleen_ondergrens {
            format!(" ({})", t.text("beleid-alleen-ondergrens"))
        } else {
            String::new()
        };
        format!("{}, {}, {}{extra}", lid.naam, lid.deskundigheid, lid.organisatie)
    };
    commissie.leden.iter().map(lid).collect()
}

fn instrumenten(t: Taal, lijst: &Instrumentenlijst) -> Vec<String> {
    let bron = (!lijst.bron.is_empty()).then(|| lijst.bron.clone());
    let aantal = t.count("beleid-instrumenten-aantal", lijst.instrumenten.len());
    bron.into_iter()
        .chain([aantal.to_string()])
        .chain(lijst.instrumenten.iter().map(|i| instrument(t, i)))
        .collect()
}

fn instrument(t: Taal, i: &Instrument) -> String {
    let mut wat = vec![t.code("instrumentsoort", i.soort.code()).to_string()];
    wat.extend(
        i.domeinen
            .iter()
            .map(|d| t.code("domein", d.code()).to_string().to_lowercase()),
    );
    if let Some(van) = i.van {
        wat.push(
            t.text("beleid-instrument-van")
                .arg("dag", t.long_date(van))
                .to_string(),
        );
    }
    if let Some(tot) = i.tot {
        wat.push(
            t.text("beleid-instrument-tot")
                .arg("dag", t.long_date(tot))
                .to_string(),
        );
    }
    if i.lokaal {
        wat.push(t.text("beleid-instrument-lokaal").to_string());
    }
    format!("{}: {}", i.naam, wat.join(", "))
}

fn optingout(t: Taal, waarde: Option<&OptingOut>) -> Vec<String> {
    let Some(eigen) = waarde else {
        return vec![t.text("beleid-optingout-landelijk").to_string()];
    };
    let duur = match eigen.duur {
        Some(jaren) => t.count("beleid-optingout-duur", jaren),
        None => t.text("beleid-optingout-altijd"),
    };
    std::iter::once(duur.to_string())
        .chain(eigen.criteria.iter().cloned())
        .collect()
}
