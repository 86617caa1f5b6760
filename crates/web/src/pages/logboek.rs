//! The daily tools around a pupil: the log, what teachers must know, cards, questions to teachers, classes, who is informed.

mod blad;
mod ingelicht;
mod kaart;
mod lesklassen;
mod mentor;
mod mijn;
mod schrijven;
mod vragen;
mod wijzer;

use axum::Router;
use axum::routing::{get, post};
use vangnet_app::VeldFout;

use crate::form::{Choice, Field, FieldKind, Line};
use crate::pages::veldfout;
use crate::state::Web;
use crate::taal::{Taal, Tekst};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route(
            "/{swv}/leerlingen/{id}/logboek",
            get(blad::open).post(blad::write),
        )
        .route("/{swv}/leerlingen/{id}/handelingswijzer", get(wijzer::open))
        .route(
            "/{swv}/leerlingen/{id}/handelingswijzer/publiceren",
            post(wijzer::publish),
        )
        .route(
            "/{swv}/leerlingen/{id}/handelingswijzer/intrekken",
            post(wijzer::withdraw),
        )
        .route(
            "/{swv}/leerlingen/{id}/kaart/{soort}",
            get(kaart::open).post(kaart::save),
        )
        .route(
            "/{swv}/leerlingen/{id}/vragen",
            get(vragen::open).post(vragen::ask),
        )
        .route(
            "/{swv}/leerlingen/{id}/ingelicht",
            get(ingelicht::open).post(ingelicht::save),
        )
        .route(
            "/{swv}/leerlingen/{id}/mentor",
            get(mentor::open).post(mentor::save),
        )
        .route("/{swv}/mijn-klassen", get(mijn::open))
        .route(
            "/{swv}/mijn-klassen/vragen/{id}",
            get(mijn::vraag).post(mijn::answer),
        )
        .route("/{swv}/lesklassen", get(lesklassen::open))
        .route("/{swv}/lesklassen/{school}", post(lesklassen::save))
        .route("/{swv}/lesklassen/{school}/plakken", post(lesklassen::paste))
}

/// Builds the fields of a form with what is wrong with each.
struct Maker<'a> {
    t: Taal,
    fouten: &'a [VeldFout],
}

impl Maker<'_> {
    fn fout(&self, naam: &str) -> Option<Tekst> {
        let fout = self.fouten.iter().find(|f| f.veld == naam)?;
        Some(veldfout(self.t, fout))
    }

    fn met(&self, veld: Field, naam: &str, waarde: &str) -> Field {
        veld.value(waarde).error(self.fout(naam))
    }

    fn lijn(&self, naam: &'static str, line: Line, label: Tekst, waarde: &str) -> Field {
        self.met(Field::line(self.t, naam, line, label), naam, waarde)
    }

    fn vak(&self, naam: &'static str, rows: u8, label: Tekst, waarde: &str) -> Field {
        let veld = Field::new(self.t, naam, FieldKind::Lines { rows }, label);
        self.met(veld, naam, waarde)
    }

    fn rondjes(&self, naam: &'static str, choices: Vec<Choice>, label: Tekst, waarde: &str) -> Field {
        let veld = Field::new(self.t, naam, FieldKind::Radios { choices }, label);
        self.met(veld, naam, waarde)
    }

    fn kies(&self, naam: &'static str, choices: Vec<Choice>, label: Tekst, waarde: &str) -> Field {
        let veld = Field::new(self.t, naam, FieldKind::Select { choices }, label);
        self.met(veld, naam, waarde)
    }
}
