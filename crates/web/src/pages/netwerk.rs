//! What the schools offer together: gaps first, then who offers what at a level, how much is asked, who has room.

mod bestuur;

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde::Deserialize;
use vangnet_app::netwerk::{NetwerkBlad, Team};
use vangnet_core::cijfers::masker::{Aantal, Som};
use vangnet_core::inrichting::catalogus::{Catalogus, Partij};
use vangnet_core::netwerk::bestuur::{Bestuursvraag, Netwerkstand};
use vangnet_core::netwerk::{Bieder, Dekking, Wat};

use self::bestuur::Antwoord;
use super::cijfers::{Tab, tabs};
use crate::beeld::staven::{Staaf, Staven};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::Taal;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/{swv}/netwerk", get(open)).route(
        "/{swv}/netwerk/vragen/{vraag}",
        get(bestuur::open).post(bestuur::save),
    )
}

/// Most schools named at who has room.
const RUIMTE: usize = 5;

/// Which level, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Vraag {
    niveau: String,
}

/// A level that can be chosen.
struct Niveau {
    nr: u8,
    naam: String,
    nu: bool,
}

/// What is missing, in words.
struct Gat {
    wat: String,
    niveau: String,
    /// The offers that would answer it; empty: the catalogue names none.
    aanbod: String,
}

/// A row of the matrix: a school, and what it gives in each column.
struct Rij {
    school: String,
    vakken: Vec<Vak>,
}

/// What a school gives in a column.
struct Vak {
    zelf: String,
    anderen: bool,
}

/// The hours of a school's team, in words.
struct Teamrij {
    school: String,
    er_zijn: String,
    toegezegd: String,
    over: String,
    leerlingen: String,
    lopend: String,
}

/// Who has room for something.
struct Ruimte {
    wat: String,
    bij: usize,
    wie: Vec<String>,
}

#[derive(Template)]
#[template(path = "netwerk/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    tabs: Vec<Tab>,
    dag: String,
    aantal_scholen: usize,
    /// Whether rows are needs; else offers.
    behoeften: bool,
    gaten: Vec<Gat>,
    stand: Netwerkstand,
    niveaus: Vec<Niveau>,
    koppen: Vec<String>,
    matrix: Vec<Rij>,
    beeld: Option<Staven>,
    vraagkoppen: Vec<String>,
    vraagrijen: Vec<(String, Vec<String>)>,
    vraagsom: Vec<String>,
    teams: Vec<Teamrij>,
    /// How many pupils of all schools have support, when it is told.
    leerlingen: Option<String>,
    ruimte: Vec<Ruimte>,
    bekostiging: Vec<(String, String)>,
    antwoorden: BTreeMap<Bestuursvraag, Antwoord>,
    mag_antwoorden: bool,
    leeg: bool,
}

impl Pagina {
    /// What the board answered last to a question.
    fn antwoord(&self, vraag: &str) -> Option<&Antwoord> {
        self.antwoorden.get(&Bestuursvraag::parse(vraag)?)
    }
}

async fn open(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_netwerk(&reader.ctx).await?;
    html(&pagina(&reader, &blad, &vraag.niveau))
}

fn pagina(reader: &Reader, blad: &NetwerkBlad, niveau: &str) -> Pagina {
    let t = reader.t;
    let mut nrs: Vec<u8> = blad.dekking.iter().map(|d| d.niveau).collect();
    nrs.sort_unstable();
    nrs.dedup();
    let gekozen = niveau.parse::<u8>().ok().filter(|n| nrs.contains(n));
    let niveau = gekozen.or(nrs.first().copied()).unwrap_or(0);
    let rijen: Vec<&Dekking> = geordend(blad, niveau);
    let gevraagd = gevraagd(blad, niveau);
    let wie = |n: usize| blad.scholen.get(n).map_or("", |s| s.naam.as_str()).to_owned();
    Pagina {
        t,
        page: reader.frame(Menu::Cijfers),
        slug: reader.slug.clone(),
        tabs: tabs(reader, "/netwerk"),
        dag: t.long_date(blad.dag),
        aantal_scholen: blad.scholen.len(),
        behoeften: !blad.catalogus.behoefte.is_empty(),
        gaten: blad
            .dekking
            .iter()
            .filter(|d| d.is_gat())
            .map(|d| gat(blad, d))
            .collect(),
        stand: blad.stand(),
        niveaus: nrs
            .into_iter()
            .map(|nr| stap(&blad.catalogus, nr, niveau))
            .collect(),
        koppen: rijen.iter().map(|d| kort(&blad.catalogus, &d.wat)).collect(),
        matrix: matrix(blad, &rijen),
        beeld: beeld(t, blad, &rijen),
        vraagkoppen: gevraagd.iter().map(|v| titel(&blad.catalogus, &v.code)).collect(),
        vraagrijen: (0..blad.scholen.len())
            .map(|n| {
                let vak = |v: &&vangnet_core::netwerk::Vraag| {
                    v.scholen.get(n).map(|a| aantal(t, *a)).unwrap_or_default()
                };
                (wie(n), gevraagd.iter().map(vak).collect())
            })
            .collect(),
        vraagsom: gevraagd.iter().map(|v| som(t, v.som)).collect(),
        leerlingen: blad.leerlingen().map(|samen| som(t, samen)),
        teams: blad
            .teams
            .iter()
            .enumerate()
            .map(|(n, team)| teamrij(t, wie(n), team))
            .collect(),
        ruimte: rijen.iter().map(|d| ruimte(t, blad, d)).collect(),
        bekostiging: bekostiging(t, &blad.catalogus),
        antwoorden: Bestuursvraag::ALL
            .iter()
            .filter_map(|vraag| blad.antwoord(*vraag))
            .map(|a| (a.vraag, bestuur::antwoord(t, a, "")))
            .collect(),
        mag_antwoorden: blad.mag_antwoorden,
        leeg: blad.dekking.is_empty() || blad.scholen.is_empty(),
    }
}

/// The rows of a level in the order of the catalogue.
fn geordend(blad: &NetwerkBlad, niveau: u8) -> Vec<&Dekking> {
    let c = &blad.catalogus;
    let plek = |d: &&Dekking| match &d.wat {
        Wat::Behoefte(code, _) => c.behoefte.iter().position(|b| b.code == *code),
        Wat::Aanbod(code) => c.arrangement.iter().position(|a| a.code == *code),
    };
    let mut rijen: Vec<&Dekking> = blad.dekking.iter().filter(|d| d.niveau == niveau).collect();
    rijen.sort_by_key(plek);
    rijen
}

/// What is asked: every need, or the offers of a level.
fn gevraagd(blad: &NetwerkBlad, niveau: u8) -> Vec<&vangnet_core::netwerk::Vraag> {
    let hier = |v: &&vangnet_core::netwerk::Vraag| {
        blad.catalogus
            .arrangement(&v.code)
            .is_none_or(|a| blad.catalogus.laagste_niveau(a) == Some(niveau))
    };
    blad.vraag.iter().filter(hier).collect()
}

fn titel(catalogus: &Catalogus, code: &str) -> String {
    if let Some(behoefte) = catalogus.behoefte(code) {
        return behoefte.titel.clone();
    }
    let offer = catalogus.arrangement(code);
    offer.map_or_else(|| code.to_owned(), |a| format!("{} {}", a.code, a.titel))
}

fn kort(catalogus: &Catalogus, wat: &Wat) -> String {
    match wat {
        Wat::Behoefte(code, _) | Wat::Aanbod(code) => titel(catalogus, code),
    }
}

fn niveaunaam(catalogus: &Catalogus, nr: u8) -> String {
    catalogus
        .niveau(nr)
        .map_or_else(|| nr.to_string(), |n| n.naam.clone())
}

fn stap(catalogus: &Catalogus, nr: u8, nu: u8) -> Niveau {
    Niveau {
        nr,
        naam: niveaunaam(catalogus, nr),
        nu: nr == nu,
    }
}

fn gat(blad: &NetwerkBlad, d: &Dekking) -> Gat {
    Gat {
        wat: kort(&blad.catalogus, &d.wat),
        niveau: niveaunaam(&blad.catalogus, d.niveau),
        aanbod: d.aanbod.join(", "),
    }
}

fn matrix(blad: &NetwerkBlad, rijen: &[&Dekking]) -> Vec<Rij> {
    let rij = |(n, school): (usize, &vangnet_core::inrichting::School)| {
        let vak = |d: &&Dekking| {
            let hier = d.scholen.get(n).map_or(&[][..], Vec::as_slice);
            let zelf = hier.iter().filter(|(_, b)| *b == Bieder::School);
            Vak {
                zelf: zelf.map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(", "),
                anderen: hier.iter().any(|(_, b)| *b == Bieder::Anderen),
            }
        };
        Rij {
            school: school.naam.clone(),
            vakken: rijen.iter().map(vak).collect(),
        }
    };
    blad.scholen.iter().enumerate().map(rij).collect()
}

/// How many schools give each row, drawn.
fn beeld(t: Taal, blad: &NetwerkBlad, rijen: &[&Dekking]) -> Option<Staven> {
    let staaf = |d: &&Dekking| {
        let bij = d.bij_scholen();
        Staaf {
            label: kort(&blad.catalogus, &d.wat),
            waarde: t
                .text("netwerk-van")
                .arg("aantal", bij)
                .arg("scholen", blad.scholen.len())
                .to_string(),
            aantal: u64::try_from(bij).ok(),
            klasse: if d.is_gat() { "staaf-fout" } else { "staaf" },
        }
    };
    let staven: Vec<Staaf> = rijen.iter().map(staaf).collect();
    (!staven.is_empty()).then(|| Staven::new(t, t.text("netwerk-beeld").to_string(), &staven))
}

/// A count of pupils; a small one says only that it is small.
fn aantal(t: Taal, aantal: Aantal) -> String {
    match aantal {
        Aantal::Precies(n) => t.integer(i64::from(n)),
        Aantal::Klein => t.text("netwerk-klein").to_string(),
    }
}

/// A sum, or the bounds between which it lies.
fn som(t: Taal, som: Som) -> String {
    if som.is_precies() {
        return t.integer(i64::from(som.minst));
    }
    t.text("netwerk-tussen")
        .arg("minst", som.minst)
        .arg("meest", som.meest)
        .to_string()
}

fn uren(t: Taal, minuten: u32) -> String {
    t.text("aanbod-uren")
        .arg("uren", minuten / 60)
        .arg("minuten", minuten % 60)
        .to_string()
}

/// Hours that there are, promised, left; running trajecten.
fn teamrij(t: Taal, school: String, team: &Team) -> Teamrij {
    let over = team.beschikbaar.map(|er_zijn| {
        if let Some(over) = er_zijn.checked_sub(team.toegezegd) {
            uren(t, over)
        } else {
            let te_veel = uren(t, team.toegezegd.saturating_sub(er_zijn));
            t.text("aanbod-te-veel").arg("uren", te_veel).to_string()
        }
    });
    Teamrij {
        school,
        er_zijn: team.beschikbaar.map_or_else(
            || t.text("aanbod-niet-opgegeven").to_string(),
            |minuten| uren(t, minuten),
        ),
        toegezegd: team
            .beschikbaar
            .map(|_| uren(t, team.toegezegd))
            .unwrap_or_default(),
        over: over.unwrap_or_default(),
        leerlingen: team.leerlingen.map_or_else(
            || t.text("netwerk-niet-getoond").to_string(),
            |leerlingen| aantal(t, leerlingen),
        ),
        lopend: team.lopend.map(|s| som(t, s)).unwrap_or_default(),
    }
}

fn ruimte(t: Taal, blad: &NetwerkBlad, d: &Dekking) -> Ruimte {
    let naam = |id| {
        let school = blad.scholen.iter().find(|s| s.id == id);
        school.map(|s| s.naam.clone()).unwrap_or_default()
    };
    let wie = d.ruimte.iter().take(RUIMTE);
    Ruimte {
        wat: kort(&blad.catalogus, &d.wat),
        bij: d.bij_scholen(),
        wie: wie
            .map(|(id, minuten)| format!("{} ({})", naam(*id), uren(t, *minuten)))
            .collect(),
    }
}

/// Who may pay each kind of support, as the catalogue says.
fn bekostiging(t: Taal, catalogus: &Catalogus) -> Vec<(String, String)> {
    let wie = |p: &Partij| t.code("catalogus-partij", p.code()).to_string();
    catalogus
        .soort
        .iter()
        .map(|s| {
            let wie: Vec<String> = s.bekostiging.iter().map(wie).collect();
            (s.naam.clone(), wie.join(", "))
        })
        .collect()
}
