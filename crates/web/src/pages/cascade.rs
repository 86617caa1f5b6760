//! The cascade: a pupil's trajecten, needs and steps; groups; the list of running support.

mod blad;
mod groep;
mod hulp;
mod lijst;
mod nieuw;
mod telling;
mod traject;
mod veld;
mod vernietigen;

pub(super) use blad::rest;
pub(super) use veld::uren;

use axum::Router;
use axum::routing::{get, post};
use vangnet_core::cascade::traject::{TrajectStaat, Uitkomst};
use vangnet_core::inrichting::catalogus::{Catalogus, Kleur};

use crate::part::Tone;
use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/ondersteuning", get(lijst::list))
        .route("/{swv}/ondersteuning.xlsx", get(lijst::export))
        .route("/{swv}/ondersteuning/tellingen", get(telling::open))
        .route("/{swv}/groepen", get(groep::list).post(groep::create))
        .route("/{swv}/groepen/{id}", get(groep::open).post(groep::save))
        .route("/{swv}/groepen/{id}/stap", post(groep::step))
        .route("/{swv}/groepen/{id}/vernietigen", post(vernietigen::groep))
        .route(
            "/{swv}/leerlingen/{id}/trajecten",
            get(blad::open).post(nieuw::ask),
        )
        .route("/{swv}/leerlingen/{id}/trajecten/nieuw", get(nieuw::form))
        .route("/{swv}/leerlingen/{id}/behoeften", post(blad::add_behoefte))
        .route(
            "/{swv}/leerlingen/{id}/behoeften/{behoefte}/einde",
            post(blad::end_behoefte),
        )
        .route("/{swv}/leerlingen/{id}/treden", post(blad::step))
        .route("/{swv}/leerlingen/{id}/vernietigen", post(vernietigen::steun))
        .route("/{swv}/leerlingen/{id}/hulp", get(hulp::open).post(hulp::add))
        .route(
            "/{swv}/leerlingen/{id}/hulp/{hulp}/evaluatie",
            post(hulp::evaluate),
        )
        .route("/{swv}/trajecten/{id}", get(traject::open))
        .route("/{swv}/trajecten/{id}/stap", post(traject::step))
        .route("/{swv}/trajecten/{id}/antwoorden", post(traject::answer))
        .route("/{swv}/trajecten/{id}/evaluaties", post(traject::evaluate))
}

/// The tone of a traject's state.
impl From<&TrajectStaat> for Tone {
    fn from(staat: &TrajectStaat) -> Self {
        match staat {
            TrajectStaat::Gevraagd | TrajectStaat::Besloten => Self::Straks,
            TrajectStaat::Loopt => Self::Goed,
            TrajectStaat::Beeindigd | TrajectStaat::Ingetrokken => Self::Neutraal,
            TrajectStaat::Afgewezen => Self::Laat,
        }
    }
}

/// The tone of what a traject brought.
impl From<&Uitkomst> for Tone {
    fn from(uitkomst: &Uitkomst) -> Self {
        match uitkomst {
            Uitkomst::Voldoende => Self::Goed,
            Uitkomst::Deels => Self::Straks,
            Uitkomst::Onvoldoende => Self::Laat,
        }
    }
}

/// The tone of a level or kind of support.
impl From<Kleur> for Tone {
    fn from(kleur: Kleur) -> Self {
        match kleur {
            Kleur::Grijs => Self::Neutraal,
            Kleur::Groen => Self::Basis,
            Kleur::Blauw => Self::Extra,
            Kleur::Oker => Self::Aanvullend,
            Kleur::Pruim => Self::Diepte,
        }
    }
}

/// The tone of a kind of support.
pub(super) fn soorttoon(catalogus: &Catalogus, soort: &str) -> Tone {
    catalogus.soort(soort).map_or(Tone::Neutraal, |s| s.kleur.into())
}

/// The tone of a level.
pub(super) fn niveautoon(catalogus: &Catalogus, nr: u8) -> Tone {
    catalogus.niveau(nr).map_or(Tone::Neutraal, |n| n.kleur.into())
}

/// The name of an offer; its code when the catalogue no longer has it.
pub(super) fn titel<'a>(catalogus: &'a Catalogus, code: &'a str) -> &'a str {
    catalogus.arrangement(code).map_or(code, |a| a.titel.as_str())
}
