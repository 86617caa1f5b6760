//! The table of key figures of a school.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use vangnet_app::cijfers::{KengetalBlad, KengetalRij};
use vangnet_core::cijfers::kengetal::{Bron, Cel, Getal, Herkomst, Kengetal, Peildatum};
use vangnet_core::id::SchoolId;

use super::{Tab, schooljaar, tabs};
use crate::beeld::staven::{Staaf, Staven};
use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// Which school and years, as they stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    school: String,
    jaar: String,
    peildatum: String,
    /// The row of which the course is drawn.
    rij: String,
}

/// What is asked, read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keuze {
    pub(super) school: Option<SchoolId>,
    pub(super) jaar: Option<i16>,
    pub(super) peildatum: Peildatum,
}

impl Vraag {
    /// What is asked; what cannot be read does not exist.
    pub(super) fn keuze(&self) -> Result<Keuze, Fout> {
        let school = match self.school.as_str() {
            "" => None,
            id => Some(id.parse::<SchoolId>().or(Err(Fout::NotFound))?),
        };
        let jaar = match self.jaar.as_str() {
            "" => None,
            jaar => Some(jaar.parse::<i16>().or(Err(Fout::NotFound))?),
        };
        Ok(Keuze {
            school,
            jaar,
            peildatum: Peildatum::parse(&self.peildatum).unwrap_or(Peildatum::Oktober),
        })
    }
}

/// A cell as it is shown.
struct Vak {
    tekst: String,
    href: Option<String>,
    merk: Option<Tekst>,
}

/// A row as it is shown.
struct Rij {
    naam: Tekst,
    uitleg: Tekst,
    href: String,
    bron: Tekst,
    vakken: Vec<Vak>,
}

/// Something that was written, with its reason.
struct Geschreven {
    wat: String,
    getal: String,
    reden: String,
    telt: Option<String>,
}

#[derive(Template)]
#[template(path = "cijfers/kengetallen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    tabs: Vec<Tab>,
    velden: Vec<Field>,
    blad: KengetalBlad,
    jaren: Vec<String>,
    rijen: Vec<Rij>,
    geschreven: Vec<Geschreven>,
    deels: String,
    peildatum: String,
    /// The row whose course is drawn, and the picture; `None` when it has no number.
    gekozen: Tekst,
    beeld: Option<Staven>,
    laatste: i16,
    laatste_jaar: String,
    uitvoer: String,
}

pub(super) async fn open(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Html<String>, Fout> {
    let keuze = vraag.keuze()?;
    let app = &reader.web.app;
    let blad = app
        .open_kengetallen(&reader.ctx, keuze.school, keuze.jaar, keuze.peildatum)
        .await?;
    let gekozen = Kengetal::parse(&vraag.rij).unwrap_or(Kengetal::Leerlingen);
    html(&pagina(&reader, blad, gekozen))
}

fn pagina(reader: &Reader, blad: KengetalBlad, gekozen: Kengetal) -> Pagina {
    let t = reader.t;
    let deels: Vec<String> = blad.deels.iter().copied().map(schooljaar).collect();
    let plek = format!(
        "?school={}&jaar={}&peildatum={}",
        blad.school.id,
        laatste(&blad),
        blad.peildatum.code()
    );
    Pagina {
        t,
        page: reader.frame(Menu::Cijfers),
        tabs: tabs(reader, "/kengetallen"),
        velden: velden(t, &blad),
        jaren: blad.jaren.iter().copied().map(schooljaar).collect(),
        rijen: blad.rijen.iter().map(|r| rij(reader, &blad, r, &plek)).collect(),
        geschreven: geschreven(t, &blad),
        deels: deels.join(", "),
        peildatum: t.code("peildatum", blad.peildatum.code()).to_string(),
        beeld: beeld(t, &blad, gekozen),
        gekozen: t.code("kengetal", gekozen.code()),
        laatste: laatste(&blad),
        laatste_jaar: schooljaar(laatste(&blad)),
        uitvoer: format!("{}{plek}", reader.href("/kengetallen.xlsx")),
        slug: reader.slug.clone(),
        blad,
    }
}

fn laatste(blad: &KengetalBlad) -> i16 {
    blad.jaren.last().copied().unwrap_or(blad.nu)
}

fn velden(t: Taal, blad: &KengetalBlad) -> Vec<Field> {
    let select = |naam: &'static str, label: Tekst, waarde: String, choices: Vec<Choice>| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(waarde)
            .open()
    };
    let jaren = (0..15).map(|terug| blad.nu.saturating_sub(terug));
    let jaren = jaren.map(|jaar| Choice::new(jaar.to_string(), schooljaar(jaar)));
    let peil = Peildatum::ALL.map(|p| Choice::new(p.code(), t.code("peildatum", p.code())));
    let mut velden = vec![
        select(
            "jaar",
            t.text("kengetal-laatste-jaar"),
            laatste(blad).to_string(),
            jaren.collect(),
        ),
        select(
            "peildatum",
            t.text("kengetal-peildatum"),
            blad.peildatum.code().to_owned(),
            peil.to_vec(),
        ),
    ];
    if blad.scholen.len() > 1 {
        let scholen = blad.scholen.iter();
        let scholen = scholen.map(|s| Choice::new(s.id.to_string(), &s.naam)).collect();
        let nu = blad.school.id.to_string();
        velden.insert(0, select("school", t.text("filter-school"), nu, scholen));
    }
    velden
}

/// What stands in a cell, in words.
pub(super) fn getal(t: Taal, getal: Getal) -> String {
    match getal {
        Getal::Aantal { waarde, noemer: None } => t.integer(i64::from(waarde)),
        Getal::Aantal {
            waarde,
            noemer: Some(noemer),
        } => t
            .text("kengetal-van")
            .arg("waarde", waarde)
            .arg("noemer", noemer)
            .to_string(),
        Getal::Klein => t.text("kengetal-klein").to_string(),
        Getal::Onbekend => t.code("kengetalwaarde", "onbekend").to_string(),
        Getal::Streepje => t.code("kengetalwaarde", "streepje").to_string(),
        Getal::Leeg => t.code("kengetalwaarde", "leeg").to_string(),
        Getal::Geen => t.text("kengetal-geen").to_string(),
    }
}

fn rij(reader: &Reader, blad: &KengetalBlad, rij: &KengetalRij, plek: &str) -> Rij {
    let t = reader.t;
    let code = rij.code.code();
    let vak = |(jaar, cel): (&i16, &Cel)| Vak {
        tekst: getal(t, cel.getal),
        href: (!blad.gemaskeerd).then(|| {
            let pad = format!("/kengetallen/{}/{jaar}/{code}", blad.school.id);
            format!("{}?peildatum={}", reader.href(&pad), blad.peildatum.code())
        }),
        merk: cel
            .herkomst
            .filter(|h| *h != Herkomst::Historie)
            .map(|h| t.code("kengetalherkomst", h.code())),
    };
    Rij {
        naam: t.code("kengetal", code),
        uitleg: t.code("kengetal-uitleg", code),
        href: format!("{}{plek}&rij={code}#verloop", reader.href("/kengetallen")),
        bron: t.code("kengetalbron", rij.code.bron().code()),
        vakken: blad.jaren.iter().zip(&rij.cellen).map(vak).collect(),
    }
}

/// Everything that the school wrote instead of a count, with its reason; nothing for who sees counts only.
fn geschreven(t: Taal, blad: &KengetalBlad) -> Vec<Geschreven> {
    let cellen = blad.rijen.iter().flat_map(|rij| {
        let cellen = blad.jaren.iter().zip(&rij.cellen);
        cellen.map(move |(jaar, cel)| (rij.code, *jaar, cel))
    });
    let eigen = |(code, _, cel): &(Kengetal, i16, &Cel)| {
        cel.herkomst == Some(Herkomst::Eigen) && code.bron() != Bron::Zelf
    };
    cellen
        .filter(|cel| !blad.gemaskeerd && eigen(cel))
        .map(|(code, jaar, cel)| Geschreven {
            wat: format!("{}, {}", t.code("kengetal", code.code()), schooljaar(jaar)),
            getal: getal(t, cel.getal),
            reden: cel.reden.clone(),
            telt: cel.berekend.map(|n| t.integer(i64::from(n))),
        })
        .collect()
}

fn beeld(t: Taal, blad: &KengetalBlad, code: Kengetal) -> Option<Staven> {
    let rij = blad.rijen.iter().find(|r| r.code == code)?;
    let staaf = |(jaar, cel): (&i16, &Cel)| {
        let aantal = match cel.getal {
            Getal::Aantal { waarde, .. } => Some(u64::from(waarde)),
            Getal::Klein => None,
            _ => return None,
        };
        Some(Staaf {
            label: schooljaar(*jaar),
            waarde: getal(t, cel.getal),
            aantal,
            klasse: "staaf",
        })
    };
    let staven: Vec<Staaf> = blad.jaren.iter().zip(&rij.cellen).filter_map(staaf).collect();
    let titel = t.code("kengetal", code.code()).to_string();
    (!staven.is_empty()).then(|| Staven::new(t, titel, &staven))
}
