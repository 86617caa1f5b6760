//! The schools beside each other, by offer or by neutral kind; the same as a spreadsheet.

pub(super) mod profielen;
mod werkblad;

use std::collections::BTreeSet;

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::inrichting::vergelijking::VergelijkingBlad;
use vangnet_core::id::SchoolId;
use vangnet_core::inrichting::School;
use vangnet_core::inrichting::vergelijking::{Cel, Celvorm, Getal, Keuze, NeutraalRij, Rij};
use vangnet_core::leerling::Onderwijssoort;

use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::catalogus::woorden;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The other way to look: by neutral kind.
const NEUTRAAL: &str = "neutraal";

/// What is compared, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    soort: String,
    onderwijs: String,
    school: Vec<String>,
    beeld: String,
}

#[derive(Template)]
#[template(path = "aanbod/vergelijking.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    velden: Vec<Field>,
    /// Value, name and ticked of every school.
    scholen: Vec<(String, String, bool)>,
    /// Some schools were chosen.
    gekozen: bool,
    neutraal: bool,
    /// Which of the ways to look this is.
    beeld: u8,
    /// The addresses of both ways to look, and of the spreadsheet.
    adressen: [String; 4],
    groepen: Vec<Groep>,
    blad: VergelijkingBlad,
}

/// Offers of one kind of support; of what the catalogue no longer has.
struct Groep {
    titel: String,
    /// Code, name, and the cells.
    rijen: Vec<(String, String, Vec<Vak>)>,
}

/// A cell in words.
struct Vak {
    vorm: &'static str,
    toon: Tone,
    regels: Vec<String>,
    /// What is still missing.
    mist: Vec<String>,
}

pub(super) async fn open(reader: Reader, Query(filters): Query<Filters>) -> Result<Html<String>, Fout> {
    let keuze = filters.keuze();
    let blad = reader.web.app.open_vergelijking(&reader.ctx, &keuze).await?;
    html(&Pagina::new(&reader, &filters, &keuze, blad))
}

pub(super) async fn export(reader: Reader, Query(filters): Query<Filters>) -> Result<Response, Fout> {
    let (t, vandaag) = (reader.t, reader.web.app.today());
    let opmaak = move |blad: VergelijkingBlad| werkblad::van(t, vandaag, &blad);
    let bestand = reader
        .web
        .app
        .export_vergelijking(&reader.ctx, &filters.keuze(), opmaak)
        .await?;
    Ok(spreadsheet(t, vandaag, bestand))
}

fn spreadsheet(t: Taal, vandaag: Date, bestand: Vec<u8>) -> Response {
    let naam = format!(
        "attachment; filename=\"{}-{vandaag}.xlsx\"",
        t.text("vergelijking-bestand")
    );
    let headers = [(CONTENT_TYPE, XLSX.to_owned()), (CONTENT_DISPOSITION, naam)];
    (headers, bestand).into_response()
}

impl Pagina {
    fn new(reader: &Reader, filters: &Filters, keuze: &Keuze, blad: VergelijkingBlad) -> Self {
        let t = reader.t;
        Self {
            t,
            page: reader.frame(Menu::Vergelijking),
            slug: reader.slug.clone(),
            velden: filters.velden(t, &blad),
            scholen: blad
                .scholen
                .iter()
                .map(|s| (s.id.to_string(), s.naam.clone(), keuze.scholen.contains(&s.id)))
                .collect(),
            gekozen: !keuze.scholen.is_empty(),
            neutraal: filters.beeld == NEUTRAAL,
            beeld: u8::from(filters.beeld == NEUTRAAL),
            adressen: filters.adressen(reader, "/vergelijking.xlsx"),
            groepen: groepen(t, &blad),
            blad,
        }
    }

    fn gebruik(&self, lopend: Getal, dit_jaar: Getal) -> String {
        gebruik(self.t, lopend, dit_jaar)
    }

    fn neutraal_naam(&self, rij: &NeutraalRij) -> String {
        woorden::neutraal(self.t, rij.neutraal)
    }

    /// Whether the reader sees small numbers of a school.
    fn is_eigen(&self, school: &SchoolId) -> bool {
        self.blad.eigen.contains(school)
    }

    fn kolommen(&self) -> usize {
        self.blad.vergelijking.scholen.len().saturating_add(1)
    }
}

/// A number in words: small ones of other schools are not told.
fn getal(t: Taal, getal: Getal) -> String {
    match getal {
        Getal::Precies(aantal) => aantal.to_string(),
        Getal::Minder => t.text("vergelijking-minder").to_string(),
        Getal::Meer => t.text("vergelijking-meer").to_string(),
    }
}

fn gebruik(t: Taal, lopend: Getal, dit_jaar: Getal) -> String {
    if dit_jaar == Getal::Precies(0) {
        return t.text("vergelijking-ongebruikt").to_string();
    }
    t.text("vergelijking-gebruik")
        .arg("lopend", getal(t, lopend))
        .arg("jaar", getal(t, dit_jaar))
        .to_string()
}

/// The tone of a shape; the word stands in it.
const fn toon(vorm: Celvorm) -> Tone {
    match vorm {
        Celvorm::Traject | Celvorm::Gemengd => Tone::Goed,
        Celvorm::Geintegreerd => Tone::Basis,
        Celvorm::ViaAnderen => Tone::Aanvullend,
        Celvorm::Niet | Celvorm::NietVoor | Celvorm::Vervallen => Tone::Neutraal,
    }
}

fn groepen(t: Taal, blad: &VergelijkingBlad) -> Vec<Groep> {
    let rijen = &blad.vergelijking.rijen;
    let groep = |titel: String, past: &dyn Fn(&Rij) -> bool| Groep {
        titel,
        rijen: rijen
            .iter()
            .filter(|rij| past(rij))
            .map(|rij| {
                let code = rij.arrangement.clone();
                let titel = blad.catalogus.arrangement(&code).map(|a| a.titel.clone());
                let cellen = rij.cellen.iter().map(|cel| vak(t, cel)).collect();
                (code, titel.unwrap_or_default(), cellen)
            })
            .collect(),
    };
    let soort = |rij: &Rij| {
        blad.catalogus
            .arrangement(&rij.arrangement)
            .map(|a| a.soort.as_str())
    };
    let soorten = blad.catalogus.soort.iter();
    let weg = t.text("vergelijking-vervallen").to_string();
    soorten
        .map(|s| groep(s.naam.clone(), &|rij| soort(rij) == Some(s.code.as_str())))
        .chain([groep(weg, &|rij| soort(rij).is_none())])
        .filter(|g| !g.rijen.is_empty())
        .collect()
}

fn vak(t: Taal, cel: &Cel) -> Vak {
    let mut regels = Vec::new();
    let ongebruikt = cel.dit_jaar == Getal::Precies(0);
    if !ongebruikt || matches!(cel.vorm, Celvorm::Traject | Celvorm::Gemengd) {
        regels.push(gebruik(t, cel.lopend, cel.dit_jaar));
    }
    match (cel.bezet, cel.beschikbaar) {
        (Some(bezet), Some(er)) => regels.push(
            t.text("vergelijking-uren")
                .arg("bezet", bezet)
                .arg("er", er)
                .to_string(),
        ),
        (None, Some(er)) => regels.push(t.text("vergelijking-uren-er").arg("er", er).to_string()),
        (_, None) => {}
    }
    let mut mist = Vec::new();
    if cel.beschreven == Some(false) {
        mist.push(t.text("aanbod-zonder-hoe").to_string());
    }
    if cel.protocol == Some(false) {
        mist.push(t.text("aanbod-zonder-protocol").to_string());
    }
    if cel.kwaliteit == Some(false) {
        mist.push(t.text("aanbod-kwaliteit-nee").to_string());
    }
    Vak {
        vorm: cel.vorm.code(),
        toon: toon(cel.vorm),
        regels,
        mist,
    }
}

impl Filters {
    fn keuze(&self) -> Keuze {
        let scholen = self.school.iter().filter_map(|id| Uuid::parse_str(id).ok());
        Keuze {
            soort: self.soort.clone(),
            onderwijs: Onderwijssoort::ALL
                .into_iter()
                .find(|s| s.code() == self.onderwijs),
            scholen: scholen.map(SchoolId).collect::<BTreeSet<_>>(),
        }
    }

    /// The same choice in each of the three ways to look, and as a spreadsheet.
    fn adressen(&self, reader: &Reader, werkblad: &str) -> [String; 4] {
        let in_beeld = |pad: &str, beeld: &str| {
            let filters = Self {
                beeld: beeld.to_owned(),
                ..self.clone()
            };
            filters.adres(&reader.href(pad))
        };
        [
            in_beeld("/vergelijking", ""),
            in_beeld("/vergelijking", NEUTRAAL),
            in_beeld("/vergelijking/profielen", ""),
            self.adres(&reader.href(werkblad)),
        ]
    }

    fn adres(&self, pad: &str) -> String {
        let een = [
            ("soort", &self.soort),
            ("onderwijs", &self.onderwijs),
            ("beeld", &self.beeld),
        ];
        let scholen = self.school.iter().map(|id| ("school", id));
        let gezet: Vec<_> = een
            .into_iter()
            .chain(scholen)
            .filter(|(_, waarde)| !waarde.is_empty())
            .collect();
        if gezet.is_empty() {
            return pad.to_owned();
        }
        format!("{pad}?{}", serde_html_form::to_string(&gezet).unwrap_or_default())
    }

    fn velden(&self, t: Taal, blad: &VergelijkingBlad) -> Vec<Field> {
        let soorten = blad.catalogus.soort.iter();
        let soorten = soorten.map(|s| Choice::new(&s.code, &s.naam)).collect();
        vec![
            keuzelijst(t, "soort", t.text("vergelijking-soort"), &self.soort, soorten),
            onderwijs(t, &self.onderwijs, &blad.scholen),
        ]
    }
}

fn keuzelijst(t: Taal, naam: &'static str, label: Tekst, waarde: &str, choices: Vec<Choice>) -> Field {
    let alle = std::iter::once(Choice::new("", t.text("filter-alle")));
    let choices = alle.chain(choices).collect();
    Field::new(t, naam, FieldKind::Select { choices }, label)
        .value(waarde)
        .open()
}

/// The kinds of education that schools have, to choose from.
fn onderwijs(t: Taal, waarde: &str, scholen: &[School]) -> Field {
    let choices = Onderwijssoort::ALL
        .into_iter()
        .filter(|soort| scholen.iter().any(|s| s.soorten.contains(soort)))
        .map(|s| Choice::new(s.code(), t.code("onderwijssoort", s.code())));
    keuzelijst(
        t,
        "onderwijs",
        t.text("passend-onderwijs"),
        waarde,
        choices.collect(),
    )
}
