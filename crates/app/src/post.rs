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
use vangnet_core::post::{Overzicht, Posttaal};

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

/// The words of mail, in the language of who reads it.
pub trait Posttekst: Send + Sync + std::fmt::Debug {
    /// The overview of a day.
    fn overzicht(&self, gegevens: &OverzichtGegevens) -> Bericht;
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
}

/// Whether a sign-in name is an address to which mail can go.
pub(crate) fn is_adres(login: &str) -> bool {
    login.parse::<lettre::Address>().is_ok()
}
