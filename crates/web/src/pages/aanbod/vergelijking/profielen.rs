//! The profiles of schools beside each other, place by place; the same as a spreadsheet.

use askama::Template;
use axum::response::{Html, Response};
use jiff::civil::Date;
use vangnet_app::schoolprofiel::ProfielOverzicht;
use vangnet_app::{Werkblad, Werkcel};
use vangnet_core::schoolprofiel::overzicht::{PlekRij, Plekcel, Plekstand};

use super::{Filters, onderwijs, spreadsheet};
use crate::form::Field;
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "aanbod/profielen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    /// The addresses of the other ways to look, and of the spreadsheet.
    adressen: [String; 4],
    velden: Vec<Field>,
    /// Value, name and ticked of every school.
    scholen: Vec<(String, String, bool)>,
    gekozen: bool,
    overzicht: ProfielOverzicht,
    groepen: Vec<(String, Vec<PlekRij>)>,
}

impl Pagina {
    /// The tone of a state; the word stands in it.
    fn toon(cel: &Plekcel) -> Tone {
        match cel.stand {
            Plekstand::Beschreven => Tone::Goed,
            Plekstand::Aanbod | Plekstand::Verwijst => Tone::Basis,
            Plekstand::Leeg | Plekstand::GeenProfiel => Tone::Straks,
            Plekstand::NietVoor | Plekstand::AnderFormat => Tone::Neutraal,
        }
    }

    fn kolommen(&self) -> usize {
        self.overzicht.scholen.len().saturating_add(1)
    }
}

fn groepen(t: Taal, rijen: &[PlekRij]) -> Vec<(String, Vec<PlekRij>)> {
    let delen = rijen.chunk_by(|een, ander| een.groep == ander.groep);
    delen
        .map(|deel| (groep(t, deel.first()), deel.to_vec()))
        .collect()
}

fn groep(t: Taal, rij: Option<&PlekRij>) -> String {
    match rij.map_or("", |rij| rij.groep.as_str()) {
        "" => t.text("schoolprofiel-algemeen").to_string(),
        naam => naam.to_owned(),
    }
}

pub(in super::super) async fn open(
    reader: Reader,
    Query(filters): Query<Filters>,
) -> Result<Html<String>, Fout> {
    let (t, keuze) = (reader.t, filters.keuze());
    let overzicht = reader.web.app.open_profieloverzicht(&reader.ctx, &keuze).await?;
    html(&Pagina {
        t,
        page: reader.frame(Menu::Vergelijking),
        slug: reader.slug.clone(),
        adressen: filters.adressen(&reader, "/vergelijking/profielen.xlsx"),
        velden: vec![onderwijs(t, &filters.onderwijs, &overzicht.alle)],
        scholen: overzicht
            .alle
            .iter()
            .map(|s| (s.id.to_string(), s.naam.clone(), keuze.scholen.contains(&s.id)))
            .collect(),
        gekozen: !keuze.scholen.is_empty(),
        groepen: groepen(t, &overzicht.rijen),
        overzicht,
    })
}

pub(in super::super) async fn export(
    reader: Reader,
    Query(filters): Query<Filters>,
) -> Result<Response, Fout> {
    let (t, vandaag) = (reader.t, reader.web.app.today());
    let opmaak = move |overzicht: ProfielOverzicht| werkblad(t, vandaag, &overzicht);
    let app = &reader.web.app;
    let bestand = app
        .export_profieloverzicht(&reader.ctx, &filters.keuze(), opmaak)
        .await?;
    Ok(spreadsheet(t, vandaag, bestand))
}

fn werkblad(t: Taal, vandaag: Date, overzicht: &ProfielOverzicht) -> Werkblad {
    let kolommen = [
        (t.text("filter-school"), 28),
        (t.text("vergelijking-kop"), 24),
        (t.text("vergelijking-plek"), 40),
        (t.text("vergelijking-blok"), 22),
        (t.text("vergelijking-stand"), 30),
        (t.text("aanbod-kolom"), 24),
    ];
    let rijen = overzicht.rijen.iter().flat_map(|rij| {
        let cellen = overzicht.scholen.iter().zip(&rij.cellen);
        cellen.map(|(school, cel)| {
            let blok = rij
                .blok
                .map(|blok| t.code("profielblok", blok.code()).to_string());
            vec![
                Werkcel::Tekst(school.naam.clone()),
                Werkcel::Tekst(groep(t, Some(rij))),
                Werkcel::Tekst(rij.titel.clone()),
                blok.map_or(Werkcel::Leeg, Werkcel::Tekst),
                Werkcel::Tekst(t.code("plekstand", cel.stand.code()).to_string()),
                Werkcel::Tekst(cel.aanbod.join(", ")),
            ]
        })
    });
    Werkblad {
        naam: t.text("vergelijking-per-plek").to_string(),
        datum: vandaag,
        kolommen: kolommen
            .into_iter()
            .map(|(kop, breedte)| (kop.to_string(), breedte))
            .collect(),
        rijen: rijen.collect(),
    }
}
