//! The catalogue on a day: levels, needs and what answers them, offers with limits, deciders and demands.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use vangnet_app::inrichting::catalogus::CatalogusBlad;
use vangnet_core::inrichting::catalogus::{
    Arrangement, BehoefteSoort, Cascadeniveau, Catalogus, Ondersteuningssoort, Tarief,
};
use vangnet_core::overleg::Orgaan;
use vangnet_core::toegang::Action;

use super::woorden;
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::inrichting::beleidstekst::Dagvraag;
use crate::pages::overleg::ritme;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "catalogus/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    is_swv: bool,
    dag: Date,
    versies: Vec<Versie>,
    catalogus: Catalogus,
    leeg: bool,
    mag_wijzigen: bool,
    /// Levels and offers that cannot be compared, by code (R031).
    onvergelijkbaar: Vec<String>,
    behoeften: Vec<BehoefteRij>,
    soorten: Vec<SoortDeel>,
}

/// A version of the catalogue.
struct Versie {
    dag: Date,
    naam: String,
    nu: bool,
}

/// A need with what each kind of support offers for it, in rising intensity.
struct BehoefteRij {
    titel: String,
    cellen: Vec<Vec<String>>,
}

/// A kind of support with its offers.
struct SoortDeel {
    soort: Ondersteuningssoort,
    bekostiging: String,
    aanbod: Vec<Aanbod>,
}

/// An offer in words.
struct Aanbod {
    offer: Arrangement,
    vormen: String,
    grenzen: Vec<String>,
    beslisser: String,
    uitvoerders: String,
    behoeften: String,
    niet_voor: String,
    geintegreerd_voor: String,
    neutraal: String,
    eisen: Vec<String>,
}

impl Pagina {
    fn ritme(&self, orgaan: &Orgaan) -> Tekst {
        ritme(self.t, orgaan.ritme)
    }

    fn deelnemers(&self, orgaan: &Orgaan) -> String {
        woorden::wie_allen(self.t, &orgaan.deelnemers)
    }

    fn wie(&self, tarief: &Tarief) -> String {
        woorden::wie(self.t, &tarief.uitvoerder)
    }

    fn neutraal(&self, niveau: &Cascadeniveau) -> String {
        woorden::neutraal(self.t, niveau.neutraal)
    }
}

pub(super) async fn open(reader: Reader, Query(vraag): Query<Dagvraag>) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_catalogus(&reader.ctx, vraag.dag()?).await?;
    html(&pagina(&reader, blad))
}

fn pagina(reader: &Reader, blad: CatalogusBlad) -> Pagina {
    let t = reader.t;
    let geldt = blad.dagen.iter().copied().filter(|d| *d <= blad.dag).max();
    let is_swv = reader.mag(Action::ReadInrichting);
    let leeg = blad.catalogus.is_none();
    let catalogus = blad.catalogus.unwrap_or_default();
    Pagina {
        t,
        page: reader.frame(if is_swv { Menu::Inrichting } else { Menu::Aanbod }),
        slug: reader.slug.clone(),
        is_swv,
        dag: blad.dag,
        versies: blad
            .dagen
            .iter()
            .map(|dag| Versie {
                dag: *dag,
                naam: t.long_date(*dag),
                nu: Some(*dag) == geldt,
            })
            .collect(),
        onvergelijkbaar: catalogus.zonder_neutraal().map(str::to_owned).collect(),
        behoeften: behoeften(&catalogus),
        soorten: catalogus.soort.iter().map(|s| soort(t, &catalogus, s)).collect(),
        catalogus,
        leeg,
        mag_wijzigen: blad.mag_wijzigen,
    }
}

fn behoeften(catalogus: &Catalogus) -> Vec<BehoefteRij> {
    let rij = |need: &BehoefteSoort| {
        let ladder = catalogus.ladder(&need.code);
        let cel = |s: &Ondersteuningssoort| {
            ladder
                .iter()
                .filter(|trap| trap.arrangement.soort == s.code)
                .map(|trap| trap.arrangement.code.clone())
                .collect()
        };
        BehoefteRij {
            titel: format!("{}. {}", need.nr, need.titel),
            cellen: catalogus.soort.iter().map(cel).collect(),
        }
    };
    catalogus.behoefte.iter().map(rij).collect()
}

fn soort(t: Taal, catalogus: &Catalogus, soort: &Ondersteuningssoort) -> SoortDeel {
    let partijen: Vec<String> = soort
        .bekostiging
        .iter()
        .map(|p| t.code("catalogus-partij", p.code()).to_string())
        .collect();
    SoortDeel {
        bekostiging: partijen.join(", "),
        aanbod: catalogus
            .aanbod(&soort.code)
            .map(|a| aanbod(t, catalogus, a))
            .collect(),
        soort: soort.clone(),
    }
}

fn aanbod(t: Taal, catalogus: &Catalogus, offer: &Arrangement) -> Aanbod {
    let namen = |codes: &[vangnet_core::leerling::Onderwijssoort]| -> String {
        let namen: Vec<String> = codes
            .iter()
            .map(|s| t.code("onderwijssoort", s.code()).to_string())
            .collect();
        namen.join(", ")
    };
    let vormen: Vec<String> = offer
        .vormen
        .iter()
        .map(|v| t.code("catalogus-vorm", v.code()).to_string())
        .collect();
    let needs: Vec<&str> = offer
        .behoeften
        .iter()
        .filter_map(|code| catalogus.behoefte(code))
        .map(|b| b.titel.as_str())
        .collect();
    Aanbod {
        vormen: vormen.join(", "),
        grenzen: woorden::grenzen(t, &offer.grenzen),
        beslisser: woorden::wie(t, &offer.beslisser),
        uitvoerders: woorden::wie_allen(t, &offer.uitvoerders),
        behoeften: needs.join(", "),
        niet_voor: namen(&offer.niet_voor),
        geintegreerd_voor: namen(&offer.geintegreerd_voor),
        neutraal: woorden::neutraal(t, offer.neutraal),
        eisen: offer.eis.iter().map(|e| woorden::eis(t, e, offer)).collect(),
        offer: offer.clone(),
    }
}

pub(super) async fn toml(reader: Reader, Query(vraag): Query<Dagvraag>) -> Result<Response, Fout> {
    let dag = vraag.dag()?;
    let tekst = reader.web.app.export_catalogus(&reader.ctx, dag).await?;
    let dag = dag.unwrap_or_else(|| reader.web.app.today());
    let headers = [
        (CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"catalogus-{}-{dag}.toml\"", reader.slug),
        ),
    ];
    Ok((headers, tekst).into_response())
}
