//! What a school has for needs, of a pupil or of somebody who may become one.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::inrichting::passend::{PassendBlad, PassendInvoer, PassendKeuze, PassendLeerling};
use vangnet_app::leerling::Tab;
use vangnet_core::id::{LeerlingId, SchoolId};
use vangnet_core::inrichting::catalogus::Catalogus;
use vangnet_core::inrichting::passend::{Hulpvraag, Passing, Voorstel};

use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::{Path, Query};
use crate::pages::catalogus::woorden::kenmerk;
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// What is asked, as it stands in the address: codes only, of nobody.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    school: String,
    onderwijs: String,
    leerjaar: String,
    behoefte: Vec<String>,
    kenmerk: Vec<String>,
    thema: Vec<String>,
}

#[derive(Template)]
#[template(path = "aanbod/passend.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    /// The pupil, when it is about one.
    kop: Option<Kop>,
    /// What can be chosen, when it is about nobody.
    formulier: Option<Formulier>,
    /// No need was recorded, or the samenwerkingsverband keeps none.
    zonder: Option<Zonder>,
    uitkomst: Option<Uitkomst>,
}

/// The form of the page without a pupil.
struct Formulier {
    velden: Vec<Field>,
    groepen: Vec<Vinkjes>,
    /// Something was chosen, and not enough to answer.
    onvolledig: bool,
}

/// Things to ask for, under one heading.
struct Vinkjes {
    titel: String,
    naam: &'static str,
    /// Value, label, ticked.
    keuzes: Vec<(String, String, bool)>,
}

/// Why there is nothing to answer for a pupil, and where to go.
struct Zonder {
    tekst: Tekst,
    /// Address and words of where to go, when the reader may.
    naar: Option<(String, Tekst)>,
}

struct Uitkomst {
    school: String,
    voor: String,
    regels: Vec<Regel>,
    ongekoppeld: Vec<String>,
}

/// One thing that is asked.
struct Regel {
    titel: String,
    passing: Passing,
    toon: Tone,
    aanbod: Vec<Aanbod>,
    elders: Vec<String>,
}

/// An offer that may answer it, in words.
struct Aanbod {
    naam: String,
    passing: Passing,
    redenen: Vec<String>,
}

pub(super) async fn kies(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Html<String>, Fout> {
    let keuze = reader.web.app.open_passend(&reader.ctx, &vraag.invoer()?).await?;
    let t = reader.t;
    html(&Pagina {
        t,
        page: reader.frame(Menu::Vergelijking),
        slug: reader.slug.clone(),
        kop: None,
        zonder: None,
        uitkomst: keuze.blad.as_ref().map(|blad| uitkomst(t, blad)),
        formulier: Some(vraag.formulier(t, &keuze)),
    })
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let gevonden = reader.web.app.open_passend_leerling(&reader.ctx, id).await?;
    let zonder = zonder(&reader, id, &gevonden);
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        formulier: None,
        uitkomst: zonder.is_none().then(|| uitkomst(reader.t, &gevonden.blad)),
        zonder,
        kop: Some(Kop::new(&reader, gevonden.kop, Tab::Trajecten)),
    })
}

/// What to say when there is nothing to answer for a pupil.
fn zonder(reader: &Reader, id: LeerlingId, gevonden: &PassendLeerling) -> Option<Zonder> {
    let (t, blad) = (reader.t, &gevonden.blad);
    if !blad.vragen.is_empty() {
        return None;
    }
    if gevonden.kent_behoeften {
        let pad = reader.href(&format!("/leerlingen/{id}/trajecten"));
        return Some(Zonder {
            tekst: t.text("passend-geen-behoeften"),
            naar: Some((pad, t.text("passend-naar-behoeften"))),
        });
    }
    let jaar = blad.voor.leerjaar.unwrap_or_default();
    let soort = blad.voor.onderwijs.code();
    let pad = reader.href(&format!("/passend?onderwijs={soort}&leerjaar={jaar}"));
    Some(Zonder {
        tekst: t.text("passend-kent-geen-behoeften"),
        naar: gevonden.mag_kiezen.then(|| (pad, t.text("passend-kies-zelf"))),
    })
}

/// The tone of an answer; the word stands beside it.
const fn toon(passing: Passing) -> Tone {
    match passing {
        Passing::Volledig => Tone::Goed,
        Passing::Deels => Tone::Straks,
        Passing::Onbekend | Passing::Niet => Tone::Neutraal,
    }
}

fn uitkomst(t: Taal, blad: &PassendBlad) -> Uitkomst {
    let voorstellen = blad.voorstellen();
    let soort = t.code("onderwijssoort", blad.voor.onderwijs.code()).to_string();
    let jaar = blad
        .voor
        .leerjaar
        .map(|jaar| t.text("leerling-leerjaar").arg("jaar", jaar));
    let ongekoppeld: BTreeSet<String> = voorstellen
        .iter()
        .flat_map(|v| &v.kandidaten)
        .filter(|k| !k.is_gekoppeld() && k.passing > Passing::Niet)
        .map(|k| naam(&k.arrangement.code, &k.arrangement.titel))
        .collect();
    Uitkomst {
        school: blad.school.naam.clone(),
        voor: jaar.map_or(soort.clone(), |jaar| format!("{soort}, {jaar}")),
        regels: voorstellen.iter().map(|v| regel(t, blad, v)).collect(),
        ongekoppeld: ongekoppeld.into_iter().collect(),
    }
}

fn regel(t: Taal, blad: &PassendBlad, voorstel: &Voorstel<'_>) -> Regel {
    let aanbod = voorstel.gekoppeld().map(|k| Aanbod {
        naam: naam(&k.arrangement.code, &k.arrangement.titel),
        passing: k.passing,
        redenen: k
            .redenen
            .iter()
            .map(|reden| t.code("passend-reden", reden.code()).to_string())
            .collect(),
    });
    let elders = blad.elders(&voorstel.vraag);
    let elders = elders.iter().map(|e| {
        let codes: Vec<&str> = e.aanbod.iter().map(|a| a.code.as_str()).collect();
        t.text("passend-elders-school")
            .arg("school", e.school.naam.as_str())
            .arg("passing", t.code("passing", e.passing.code()).to_string())
            .arg("codes", codes.join(", "))
            .to_string()
    });
    Regel {
        titel: titel(t, &blad.catalogus, &voorstel.vraag),
        passing: voorstel.passing,
        toon: toon(voorstel.passing),
        aanbod: aanbod.collect(),
        elders: elders.collect(),
    }
}

/// An offer by code and name; once where they are the same.
fn naam(code: &str, titel: &str) -> String {
    if code == titel {
        titel.to_owned()
    } else {
        format!("{code} {titel}")
    }
}

/// What is asked, in words: a theme by the offers that belong to it, for the profile names no more.
fn titel(t: Taal, catalogus: &Catalogus, vraag: &Hulpvraag) -> String {
    match vraag {
        Hulpvraag::Behoefte(code) => catalogus.behoefte(code).map_or(code, |b| &b.titel).clone(),
        Hulpvraag::Kenmerk(code) => kenmerk(t, code),
        Hulpvraag::Thema(nr) => {
            let offers = catalogus.arrangement.iter().filter(|a| a.thema == Some(*nr));
            let titels: Vec<&str> = offers.map(|a| a.titel.as_str()).collect();
            t.text("passend-thema")
                .arg("nr", *nr)
                .arg("aanbod", titels.join("; "))
                .to_string()
        }
    }
}

impl Vraag {
    fn invoer(&self) -> Result<PassendInvoer, Fout> {
        let school = match self.school.as_str() {
            "" => None,
            id => Some(SchoolId(Uuid::parse_str(id).or(Err(Fout::NotFound))?)),
        };
        let set = |codes: &[String]| codes.iter().cloned().collect();
        Ok(PassendInvoer {
            school,
            onderwijs: self.onderwijs.clone(),
            leerjaar: self.leerjaar.clone(),
            behoeften: set(&self.behoefte),
            kenmerken: set(&self.kenmerk),
            themas: set(&self.thema),
        })
    }

    fn formulier(&self, t: Taal, keuze: &PassendKeuze) -> Formulier {
        let select = |naam: &'static str, label: Tekst, waarde: &str, choices: Vec<Choice>| {
            Field::new(t, naam, FieldKind::Select { choices }, label)
                .value(waarde)
                .open()
        };
        let kies = || std::iter::once(Choice::new("", t.text("passend-kies")));
        let soorten = keuze
            .soorten
            .iter()
            .map(|s| Choice::new(s.code(), t.code("onderwijssoort", s.code())));
        let jaren = (1..=6)
            .map(|jaar: i32| Choice::new(jaar.to_string(), t.text("leerling-leerjaar").arg("jaar", jaar)));
        let weet_niet = std::iter::once(Choice::new("", t.text("passend-leerjaar-open")));
        let mut velden = vec![
            select(
                "onderwijs",
                t.text("passend-onderwijs"),
                &self.onderwijs,
                kies().chain(soorten).collect(),
            ),
            select(
                "leerjaar",
                t.text("passend-leerjaar"),
                &self.leerjaar,
                weet_niet.chain(jaren).collect(),
            ),
        ];
        if keuze.scholen.len() > 1 {
            let scholen = keuze.scholen.iter();
            let scholen = scholen.map(|s| Choice::new(s.id.to_string(), &s.naam));
            let school = keuze.school.to_string();
            velden.insert(
                0,
                select("school", t.text("filter-school"), &school, scholen.collect()),
            );
        }
        Formulier {
            velden,
            groepen: groepen(t, keuze),
            onvolledig: keuze.blad.is_none() && (!self.onderwijs.is_empty() || !keuze.gekozen.is_empty()),
        }
    }
}

/// What can be asked for, in groups that are not empty.
fn groepen(t: Taal, keuze: &PassendKeuze) -> Vec<Vinkjes> {
    let mut groepen = [
        ("behoefte", t.text("passend-behoeften")),
        ("kenmerk", t.text("passend-kenmerken")),
        ("thema", t.text("passend-themas")),
    ]
    .map(|(naam, titel)| Vinkjes {
        titel: titel.to_string(),
        naam,
        keuzes: Vec::new(),
    });
    for vraag in &keuze.vragen {
        let (naam, waarde) = match vraag {
            Hulpvraag::Behoefte(code) => ("behoefte", code.clone()),
            Hulpvraag::Kenmerk(code) => ("kenmerk", code.clone()),
            Hulpvraag::Thema(nr) => ("thema", nr.to_string()),
        };
        let label = titel(t, &keuze.catalogus, vraag);
        if let Some(groep) = groepen.iter_mut().find(|g| g.naam == naam) {
            groep.keuzes.push((waarde, label, keuze.gekozen.contains(vraag)));
        }
    }
    groepen.into_iter().filter(|g| !g.keuzes.is_empty()).collect()
}
