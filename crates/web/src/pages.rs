//! The pages: one module per room, each with its routes. Handlers extract, call one function of `app`, render.

mod aanbod;
mod bewaring;
mod cascade;
pub(crate) mod catalogus;
pub(crate) mod cijfers;
mod inrichting;
pub(crate) mod klok;
mod kwaliteit;
mod leerling;
mod logboek;
mod nabij;
mod netwerk;
mod openbaar;
mod overleg;
mod plan;
mod post;
mod register;
mod schoolprofiel;
mod start;
mod toegang;
mod toelating;
mod toestemming;
mod werk;
mod zitting;

pub(crate) use crate::taal::codes::veldfout;
pub(crate) use inrichting::onderdelen;
pub(crate) use openbaar::openbaar_antwoord;
use toegang::kaal;
pub(crate) use toegang::terug::{met_terug, veilig};
pub(crate) use toelating::fasecodes;
pub(crate) use toelating::groepen as stappen;

use axum::Router;
use vangnet_app::store::PAGINA_OMVANG;

use crate::part::Paging;
use crate::state::Web;

/// Every page.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .merge(start::routes())
        .merge(toegang::routes())
        .merge(werk::routes())
        .merge(leerling::routes())
        .merge(klok::routes())
        .merge(cascade::routes())
        .merge(logboek::routes())
        .merge(plan::routes())
        .merge(overleg::routes())
        .merge(toestemming::routes())
        .merge(toelating::routes())
        .merge(zitting::routes())
        .merge(register::routes())
        .merge(inrichting::routes())
        .merge(catalogus::routes())
        .merge(aanbod::routes())
        .merge(schoolprofiel::routes())
        .merge(openbaar::routes())
        .merge(cijfers::routes())
        .merge(netwerk::routes())
        .merge(kwaliteit::routes())
        .merge(post::routes())
        .merge(bewaring::routes())
}

/// Where a page of a list stands; the filters stay in the addresses of its neighbours.
pub(crate) fn paging(pad: &str, query: &[(&'static str, String)], pagina: u64, totaal: u64) -> Paging {
    let pagina = pagina.max(1);
    let voor = pagina.saturating_sub(1).saturating_mul(PAGINA_OMVANG);
    let laatste = voor.saturating_add(PAGINA_OMVANG).min(totaal);
    let adres = |nummer: u64| {
        let mut delen: Vec<(&str, String)> = query.iter().filter(|(_, v)| !v.is_empty()).cloned().collect();
        delen.push(("pagina", nummer.to_string()));
        format!("{pad}?{}", serde_html_form::to_string(&delen).unwrap_or_default())
    };
    let getal = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Paging {
        first: getal(voor.saturating_add(1).min(totaal)),
        last: getal(laatste),
        total: getal(totaal),
        previous: (pagina > 1).then(|| adres(pagina.saturating_sub(1))),
        next: (laatste < totaal).then(|| adres(pagina.saturating_add(1))),
    }
}
