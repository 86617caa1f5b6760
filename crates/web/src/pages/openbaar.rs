//! What schools published of their support: for everybody, without signing in. Nothing of a pupil is here, nothing of who reads.

mod antwoord;
mod lijst;
mod profiel;
mod verschil;

pub(crate) use antwoord::antwoord as openbaar_antwoord;

use axum::Router;
use axum::routing::get;
use vangnet_core::schoolprofiel::publicatie::{Publicatie, PubliekePlek};

use crate::state::Web;
use crate::taal::Taal;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/ondersteuningsaanbod", get(lijst::open))
        .route("/{swv}/ondersteuningsaanbod/{brin}", get(profiel::laatste))
        .route(
            "/{swv}/ondersteuningsaanbod/{brin}/{jaar}",
            get(profiel::van_jaar),
        )
        .route("/{swv}/ondersteuningsaanbod/{brin}/{jaar}/pdf", get(profiel::pdf))
        .route(
            "/{swv}/ondersteuningsaanbod/{brin}/{jaar}/schoolgids",
            get(profiel::schoolgids),
        )
        .route(
            "/{swv}/ondersteuningsaanbod/{brin}/{jaar}/verschil/{met}",
            get(verschil::open),
        )
}

/// The places under one heading, as pages show them.
pub(super) struct Groep {
    pub(super) anker: String,
    pub(super) titel: String,
    pub(super) plekken: Vec<Plek>,
}

/// A place, in words.
pub(super) struct Plek {
    pub(super) code: String,
    pub(super) titel: String,
    pub(super) blok: Option<(&'static str, String)>,
    pub(super) norm: String,
    pub(super) tekst: String,
    /// The place of one offer: what it is, then how the school gives it.
    pub(super) is_aanbod: bool,
    /// Name, what it is, how the school gives it.
    pub(super) aanbod: Vec<(String, String, String)>,
    pub(super) documenten: Vec<String>,
}

fn plek(t: Taal, p: &PubliekePlek) -> Plek {
    Plek {
        code: p.code.clone(),
        titel: p.titel.clone(),
        blok: p
            .blok
            .map(|b| (b.code(), t.code("profielblok", b.code()).to_string())),
        norm: p.norm.clone(),
        tekst: p.tekst.clone(),
        is_aanbod: p.code.starts_with("categorie."),
        aanbod: p
            .aanbod
            .iter()
            .map(|a| (format!("{} {}", a.code, a.titel), a.wat.clone(), a.hoe.clone()))
            .collect(),
        documenten: p
            .documenten
            .iter()
            .map(|(titel, uitgave)| format!("{titel} {uitgave}").trim_end().to_owned())
            .collect(),
    }
}

/// A published profile in reading order, a group for each heading.
pub(super) fn groepen(t: Taal, publicatie: &Publicatie) -> Vec<Groep> {
    let delen = publicatie.delen().into_iter().zip(1_usize..);
    delen
        .map(|((kop, plekken), n)| Groep {
            anker: format!("deel-{n}"),
            titel: match kop {
                "" => t.text("schoolprofiel-algemeen").to_string(),
                kop => kop.to_owned(),
            },
            plekken: plekken.iter().map(|p| plek(t, p)).collect(),
        })
        .collect()
}
