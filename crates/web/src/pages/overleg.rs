//! Bodies and their meetings: the list, setting up, the calendar, the agenda, the meeting screen, agreements.

mod afspraak;
mod agenda;
mod blad;
mod feed;
mod formulier;
mod gast;
mod gasten;
mod leerling;
mod lijst;
mod nieuw;
mod punt;

use axum::Router;
use axum::routing::{get, post};
use vangnet_core::overleg::BijeenkomstStaat;
use vangnet_core::overleg::Ritme;
use vangnet_core::overleg::agenda::PuntStaat;

use crate::part::Tone;
use crate::state::Web;
use crate::taal::{Taal, Tekst};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/overleg", get(lijst::list).post(formulier::create))
        .route("/{swv}/overleg/nieuw", get(formulier::nieuw))
        .route("/{swv}/overleg/{id}", get(blad::open))
        .route(
            "/{swv}/overleg/{id}/inrichten",
            get(formulier::open).post(formulier::save),
        )
        .route("/{swv}/overleg/{id}/kalender", post(blad::plan))
        .route("/{swv}/overleg/{id}/bijeenkomsten", post(blad::add))
        .route("/{swv}/bijeenkomsten/{id}", get(agenda::open))
        .route("/{swv}/bijeenkomsten/{id}/afdruk", get(agenda::print))
        .route("/{swv}/bijeenkomsten/{id}/verplaatsen", post(agenda::shift))
        .route("/{swv}/bijeenkomsten/{id}/vervallen", post(agenda::cancel))
        .route("/{swv}/bijeenkomsten/{id}/beginnen", post(agenda::start))
        .route("/{swv}/bijeenkomsten/{id}/sluiten", post(agenda::close))
        .route("/{swv}/bijeenkomsten/{id}/volgorde", post(agenda::order))
        .route("/{swv}/bijeenkomsten/{id}/punten", post(nieuw::add))
        .route("/{swv}/bijeenkomsten/{id}/punten/nieuw", get(nieuw::form))
        .route("/{swv}/agendapunten/{id}", get(punt::open).post(punt::save))
        .route("/{swv}/agendapunten/{id}/afspraken", post(punt::agree))
        .route("/{swv}/agendapunten/{id}/doorschuiven", post(punt::defer))
        .route("/{swv}/agendapunten/{id}/verwijderen", post(punt::remove))
        .route(
            "/{swv}/agendapunten/{id}/gasten",
            get(gasten::open).post(gasten::invite),
        )
        .route("/{swv}/gasten/{id}/intrekken", post(gasten::revoke))
        .route("/{swv}/gast", get(gast::open))
        .route("/{swv}/gast/weg", post(gast::leave))
        .route("/{swv}/gast/{token}", get(gast::door).post(gast::enter))
        .route("/{swv}/afspraken/{id}", get(afspraak::open))
        .route("/{swv}/afspraken/{id}/gedaan", post(afspraak::finish))
        .route("/{swv}/afspraken/{id}/vervallen", post(afspraak::drop_it))
        .route("/{swv}/agenda/{bestand}", get(feed::open))
        .route("/{swv}/leerlingen/{id}/overleg", get(leerling::open))
}

impl From<&BijeenkomstStaat> for Tone {
    fn from(staat: &BijeenkomstStaat) -> Self {
        match staat {
            BijeenkomstStaat::Gepland | BijeenkomstStaat::Vervallen => Self::Neutraal,
            BijeenkomstStaat::Verplaatst => Self::Straks,
            BijeenkomstStaat::Bezig => Self::Laat,
            BijeenkomstStaat::Gehouden => Self::Goed,
        }
    }
}

impl From<&PuntStaat> for Tone {
    fn from(staat: &PuntStaat) -> Self {
        match staat {
            PuntStaat::Open => Self::Straks,
            PuntStaat::Besproken => Self::Goed,
            PuntStaat::Doorgeschoven | PuntStaat::Vervallen => Self::Neutraal,
        }
    }
}

/// How often a body meets, in words.
pub(super) fn ritme(t: Taal, ritme: Ritme) -> Tekst {
    match ritme {
        Ritme::Weken(weken) => t.count("overleg-elke-weken", weken),
        Ritme::PerJaar(keren) => t.count("overleg-keren", keren),
        Ritme::Oproep => t.text("overleg-op-oproep"),
    }
}

/// A time of day: "14:30".
fn klok(tijd: jiff::civil::Time) -> String {
    format!("{:02}:{:02}", tijd.hour(), tijd.minute())
}
