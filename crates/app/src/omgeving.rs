//! What the application asks of its surroundings: time, randomness, letters.

use jiff::{Timestamp, tz::TimeZone};
use vangnet_core::{
    inrichting::{School, SwvGegevens},
    leerling::Leerling,
    toelating::{
        Toewijsbaar, Uitleg,
        zaak::{Aanvraag, Beschikking},
    },
};
use vangnet_store::Entropy;

/// Time and randomness, passed in so that tests repeat.
pub trait Environment: Entropy {
    /// Now, UTC.
    fn now(&self) -> Timestamp;
}

/// The time zone of the Netherlands, written out so that no time-zone database is needed.
pub fn amsterdam() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC)
}

/// What a decision letter says.
#[derive(Debug, Clone)]
pub struct BriefGegevens {
    /// The samenwerkingsverband.
    pub swv: SwvGegevens,
    /// The school that applied.
    pub school: School,
    /// The pupil.
    pub leerling: Leerling,
    /// The application.
    pub aanvraag: Aanvraag,
    /// The decision.
    pub beschikking: Beschikking,
    /// Whether the criteria allow what was applied for.
    pub toewijsbaar: Option<Toewijsbaar>,
    /// The criteria, explained.
    pub uitleg: Uitleg,
    /// Who signs.
    pub ondertekenaar: String,
}

/// A letter that could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BriefFout {
    /// The text holds characters that the letter cannot show.
    #[error("characters that the letter cannot show")]
    Tekens(Vec<char>),
    /// The letter could not be set.
    #[error("letter: {0}")]
    Zetten(String),
}

/// Makes letters.
pub trait Brieven: Send + Sync + std::fmt::Debug {
    /// A decision letter as an archival, accessible PDF.
    fn beschikking(&self, gegevens: &BriefGegevens) -> Result<Vec<u8>, BriefFout>;
}
