//! The support profiles of schools: all of them, one from top to bottom, one place to write, tasks, documents, the steps to
//! adoption, a document that is read in, and the bundle for the ondersteuningsplan.

mod bijlage;
mod blad;
mod inlezen;
mod lijst;
mod plek;
mod publicatie;
mod stappen;

use axum::Router;
use axum::routing::{get, post};
use vangnet_app::schoolprofiel::{AanbodRegel, Cijfer};
use vangnet_core::schoolprofiel::Schoolprofiel;
use vangnet_core::schoolprofiel::hints::{Hint, HintSoort};
use vangnet_core::schoolprofiel::plek::PlekDef;
use vangnet_core::schoolprofiel::stand::ProfielStaat;

use crate::http::limits;
use crate::part::Tone;
use crate::state::Web;
use crate::taal::Taal;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/profielen", get(lijst::open).post(lijst::start))
        .route("/{swv}/profielen/bundel", get(lijst::bundel))
        .route("/{swv}/profielen/{id}", get(blad::open))
        .route(
            "/{swv}/profielen/{id}/plek/{code}",
            get(plek::form).post(plek::save),
        )
        .route(
            "/{swv}/profielen/{id}/taken",
            get(bijlage::taken).post(bijlage::voeg_toe),
        )
        .route("/{swv}/profielen/{id}/taken/{regel}/klaar", post(bijlage::klaar))
        .route(
            "/{swv}/profielen/{id}/bronnen",
            get(bijlage::bronnen).post(bijlage::bewaar),
        )
        .route(
            "/{swv}/profielen/{id}/stappen",
            get(stappen::open).post(stappen::doe),
        )
        .route(
            "/{swv}/profielen/{id}/openbaar",
            get(publicatie::open).post(publicatie::publiceer),
        )
        .route(
            "/{swv}/profielen/{id}/openbaar/intrekken",
            post(publicatie::trek_in),
        )
        .route(
            "/{swv}/profielen/{id}/inlezen",
            get(inlezen::open)
                .post(inlezen::lees)
                .layer(limits::body(limits::IMPORT)),
        )
        .route(
            "/{swv}/profielen/{id}/inlezen/verplaats",
            post(inlezen::verplaats),
        )
        .route(
            "/{swv}/profielen/{id}/inlezen/overnemen",
            post(inlezen::overnemen),
        )
        .route("/{swv}/profielen/{id}/inlezen/weg", post(inlezen::weg))
}

/// A school year by the calendar year in which it begins.
pub(super) fn schooljaar(jaar: i16) -> String {
    format!("{jaar}-{}", jaar.saturating_add(1))
}

/// Where a profile stands, as a colour; the word stands beside it.
const fn staattoon(staat: ProfielStaat) -> Tone {
    match staat {
        ProfielStaat::Concept => Tone::Neutraal,
        ProfielStaat::MrAdvies | ProfielStaat::Gehoord => Tone::Straks,
        ProfielStaat::Vastgesteld => Tone::Goed,
    }
}

/// The colour of a place, with its word: of an offer the kind of support as the samenwerkingsverband names it.
fn bloktoon(t: Taal, plek: &PlekDef) -> Option<(&'static str, String)> {
    let blok = plek.blok?;
    let word = if plek.code.starts_with("categorie.") {
        plek.groep.clone()
    } else {
        t.code("profielblok", blok.code()).to_string()
    };
    Some((blok.code(), word))
}

/// The trail of the pages of one profile.
struct Kop {
    id: String,
    school: String,
    jaar: String,
    staat: String,
    toon: Tone,
}

impl Kop {
    fn van(t: Taal, profiel: &Schoolprofiel, school: &str) -> Self {
        Self {
            id: profiel.id.to_string(),
            school: school.to_owned(),
            jaar: schooljaar(profiel.schooljaar),
            staat: t.code("profielstaat", profiel.staat.code()).to_string(),
            toon: staattoon(profiel.staat),
        }
    }
}

/// An offer of a place, in words.
struct Aanbod {
    code: String,
    titel: String,
    wat: String,
    hoe: String,
    biedt: bool,
    gebruik: String,
}

fn aanbod(t: Taal, regels: &[AanbodRegel]) -> Vec<Aanbod> {
    let each = |a: &AanbodRegel| Aanbod {
        code: a.code.clone(),
        titel: a.titel.clone(),
        wat: a.wat.clone(),
        hoe: a.hoe.clone(),
        biedt: a.biedt,
        gebruik: gebruik(t, a.cijfer),
    };
    regels.iter().map(each).collect()
}

/// What was used of an offer, in words.
fn gebruik(t: Taal, cijfer: Cijfer) -> String {
    let (Some(trajecten), Some(minuten)) = (cijfer.trajecten, cijfer.minuten_per_week) else {
        return t.text("schoolprofiel-gebruik-klein").to_string();
    };
    if trajecten == 0 && cijfer.klassen == 0 {
        return t.text("schoolprofiel-gebruik-geen").to_string();
    }
    let mut parts = Vec::new();
    if trajecten > 0 {
        parts.push(
            t.count("schoolprofiel-gebruik-trajecten", i64::from(trajecten))
                .to_string(),
        );
    }
    if cijfer.klassen > 0 {
        parts.push(
            t.count("schoolprofiel-gebruik-klassen", i64::from(cijfer.klassen))
                .to_string(),
        );
    }
    if minuten > 0 {
        let uren = t
            .text("aanbod-uren")
            .arg("uren", minuten / 60)
            .arg("minuten", minuten % 60);
        parts.push(
            t.text("schoolprofiel-gebruik-uren")
                .arg("uren", uren.to_string())
                .to_string(),
        );
    }
    parts.join(", ")
}

/// Something to look at, in words: what it is about, and what does not agree.
fn hint(t: Taal, hint: &Hint) -> String {
    let what = t.code("profielhint", hint.soort.code());
    if hint.wat.is_empty() {
        what.to_string()
    } else {
        format!("{}: {what}", hint.wat)
    }
}

/// How urgent it is: what holds the adoption back or is wrong now, or only something to think of.
const fn hinttoon(soort: HintSoort) -> Tone {
    match soort {
        HintSoort::ZonderProtocol | HintSoort::NietBeloofd | HintSoort::DocumentVerlopen => Tone::Laat,
        HintSoort::VerplichtLeeg | HintSoort::NormOpen => Tone::Straks,
        HintSoort::NooitGebruikt | HintSoort::Ongewijzigd => Tone::Neutraal,
    }
}
