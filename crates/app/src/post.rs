//! Mail: of what people are reminded, the overviews of a day, the outbox and who delivers it.

mod blad;
mod bode;
mod overzicht;
mod ronde;
mod voorkeur;
mod werk;

pub use blad::PostBlad;
pub use bode::{Bode, BodeFout, Brief};
pub use ronde::PostVerslag;

use std::sync::Arc;

use jiff::civil::Date;
use vangnet_core::{
    id::PostId,
    post::{Overzicht, Posttaal},
};

use crate::App;

/// What the overview of a day says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverzichtGegevens {
    /// In which language.
    pub taal: Posttaal,
    /// Name of who reads it.
    pub naam: String,
    /// Name of the samenwerkingsverband.
    pub swv: String,
    /// Its day.
    pub dag: Date,
    /// What there is.
    pub overzicht: Overzicht,
    /// Where one goes on: the own work in Vangnet.
    pub werk: String,
    /// Where one switches reminders off.
    pub instellen: String,
}

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bericht {
    /// Its subject.
    pub onderwerp: String,
    /// Its text, without mark-up.
    pub tekst: String,
}

/// What the mail of an invitation says: where, and until when; nothing of whom or what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UitnodigingGegevens {
    /// In which language.
    pub taal: Posttaal,
    /// Name of who is invited.
    pub naam: String,
    /// Name of who invites.
    pub door: String,
    /// Name of the school.
    pub school: String,
    /// Name of the body.
    pub overleg: String,
    /// The day of the meeting.
    pub dag: Date,
    /// The last day on which the address opens something.
    pub tot: Date,
    /// The address.
    pub adres: String,
}

/// The words of mail, in the language of who reads it.
pub trait Posttekst: Send + Sync + std::fmt::Debug {
    /// The overview of a day.
    fn overzicht(&self, gegevens: &OverzichtGegevens) -> Bericht;

    /// An invitation to one item of a meeting.
    fn uitnodiging(&self, gegevens: &UitnodigingGegevens) -> Bericht;
}

/// Everything that sending mail takes.
#[derive(Debug, Clone)]
pub struct Postkamer {
    bode: Bode,
    tekst: Arc<dyn Posttekst>,
    adres: String,
}

impl Postkamer {
    /// Who delivers, in whose words, and where people reach Vangnet, such as `https://vangnet.example.nl`.
    pub fn new(bode: Bode, tekst: Arc<dyn Posttekst>, adres: &str) -> Self {
        Self {
            bode,
            tekst,
            adres: adres.trim_end_matches('/').to_owned(),
        }
    }

    /// Whether mail reaches people: in a folder it does not.
    pub(crate) const fn bereikt_mensen(&self) -> bool {
        !self.bode.is_map()
    }

    /// Where people reach a page.
    pub(crate) fn adres_van(&self, pad: &str) -> String {
        format!("{}/{pad}", self.adres)
    }

    /// Mails an invitation at once, since its secret is kept nowhere; whether it went.
    pub(crate) async fn nodig_uit(&self, app: &App, aan: &str, gegevens: &UitnodigingGegevens) -> bool {
        let bericht = self.tekst.uitnodiging(gegevens);
        let brief = Brief {
            id: PostId(app.new_id()),
            aan: aan.to_owned(),
            onderwerp: bericht.onderwerp,
            tekst: bericht.tekst,
            nu: app.now(),
        };
        let gegaan = self.bode.bezorg(&brief).await;
        if let Err(fout) = &gegaan {
            tracing::warn!(post = %brief.id, fout = fout.code(), "uitnodiging");
        }
        gegaan.is_ok()
    }
}

/// Whether a sign-in name is an address to which mail can go.
pub(crate) fn is_adres(login: &str) -> bool {
    login.parse::<lettre::Address>().is_ok()
}
