//! What the application asks of its surroundings: time, randomness, letters, documents that are read.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use vangnet_core::{
    id::BijeenkomstId,
    inrichting::{School, SwvGegevens},
    leerling::Leerling,
    plan::{doel::Doel, ilp::Uitstroomprofiel, opp::Opp},
    schoolprofiel::{
        inlezen::{Alinea, Weigering},
        publicatie::Publicatie,
    },
    toelating::{
        Toewijsbaar, Uitleg, ZaakSoort,
        bezwaar::Bezwaar,
        deskundige::Advies,
        zaak::{Aanvraag, Beschikking},
    },
    toestemming::{Stand, Toestemming},
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
    /// Whether the criteria of art. 2.46 decide: then the letter shows them.
    pub op_criteria: bool,
    /// What the experts advised.
    pub adviezen: Vec<Advies>,
    /// The objection with the decision that was contested, when this is a decision on one.
    pub bezwaar: Option<(Bezwaar, Beschikking)>,
    /// The criteria, explained.
    pub uitleg: Uitleg,
    /// Who signs.
    pub ondertekenaar: String,
}

/// The copy of an expert's advice for the parents.
#[derive(Debug, Clone)]
pub struct AdviesGegevens {
    /// The samenwerkingsverband.
    pub swv: SwvGegevens,
    /// The pupil.
    pub leerling: Leerling,
    /// Number of the application.
    pub nummer: String,
    /// What was applied for.
    pub soort: ZaakSoort,
    /// The school that applies.
    pub school: School,
    /// The advice.
    pub advies: Advies,
    /// Day on which the copy is made.
    pub datum: Date,
}

/// The two pages with which a reader begins.
#[derive(Debug, Clone)]
pub struct VraagGegevens {
    /// The samenwerkingsverband.
    pub swv: SwvGegevens,
    /// The school that applies.
    pub school: School,
    /// The pupil.
    pub leerling: Leerling,
    /// The application.
    pub aanvraag: Aanvraag,
    /// Whether the criteria of art. 2.46 decide.
    pub op_criteria: bool,
    /// The criteria, explained.
    pub uitleg: Uitleg,
    /// Enclosures: kinds of documents, by code.
    pub bijlagen: Vec<&'static str>,
    /// Day of printing.
    pub datum: Date,
}

/// An ontwikkelingsperspectief on paper.
#[derive(Debug, Clone)]
pub struct OppGegevens {
    /// The samenwerkingsverband.
    pub swv: SwvGegevens,
    /// The school.
    pub school: School,
    /// The pupil.
    pub leerling: Leerling,
    /// Name of the mentor.
    pub mentor: String,
    /// The version.
    pub opp: Opp,
    /// Where the pupil is expected to go (R043).
    pub uitstroom: Option<Uitstroomprofiel>,
    /// The goals of the plan.
    pub doelen: Vec<Doel>,
    /// How the pupil was heard about this version.
    pub gehoord: Option<Toestemming>,
    /// Where agreement on the handelingsdeel stands.
    pub overeenstemming: Stand,
    /// Day of printing.
    pub datum: Date,
}

/// A published profile on paper.
#[derive(Debug, Clone)]
pub struct ProfielGegevens {
    /// The samenwerkingsverband.
    pub swv: SwvGegevens,
    /// What was published.
    pub publicatie: Publicatie,
}

/// A table that leaves as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Werkblad {
    /// Title, also the name of the sheet.
    pub naam: String,
    /// Day on which it was made.
    pub datum: Date,
    /// The columns: header, and width in characters.
    pub kolommen: Vec<(String, u16)>,
    /// The rows; each has a cell for every column.
    pub rijen: Vec<Vec<Werkcel>>,
}

/// One cell of a [`Werkblad`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Werkcel {
    /// Words, never read as a formula.
    Tekst(String),
    /// A day.
    Datum(Date),
    /// A whole number.
    Getal(i64),
    /// Nothing.
    Leeg,
}

impl From<Option<Date>> for Werkcel {
    fn from(dag: Option<Date>) -> Self {
        dag.map_or(Self::Leeg, Self::Datum)
    }
}

/// The meetings of somebody as a calendar program reads them. No pupil is in it, nor how many are discussed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaGegevens {
    /// Name of the calendar.
    pub naam: String,
    /// When it was asked.
    pub gemaakt: Timestamp,
    /// The meetings, in order.
    pub items: Vec<AgendaItem>,
}

/// A meeting in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// The meeting: the same in every reading of the calendar.
    pub id: BijeenkomstId,
    /// How often it was changed.
    pub versie: i32,
    /// Name of the body.
    pub titel: String,
    /// Where.
    pub plaats: String,
    /// When it begins.
    pub begin: Timestamp,
    /// When it ends.
    pub einde: Timestamp,
    /// Whether it was cancelled.
    pub vervallen: bool,
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

    /// The copy of an advice as an archival, accessible PDF.
    fn advies(&self, gegevens: &AdviesGegevens) -> Result<Vec<u8>, BriefFout>;

    /// The two pages with which a reader begins, as PDF.
    fn vraag(&self, gegevens: &VraagGegevens) -> Result<Vec<u8>, BriefFout>;

    /// A version of an ontwikkelingsperspectief as PDF: one page when it is concise.
    fn opp(&self, gegevens: &OppGegevens) -> Result<Vec<u8>, BriefFout>;

    /// What everybody may read of a support profile, as an archival, accessible PDF.
    fn profiel(&self, gegevens: &ProfielGegevens) -> Result<Vec<u8>, BriefFout>;

    /// Files in one archive.
    fn zip(&self, bestanden: &[(String, Vec<u8>)]) -> Result<Vec<u8>, BriefFout>;

    /// Letters in one file for the printer.
    fn samen(&self, brieven: &[Vec<u8>]) -> Result<Vec<u8>, BriefFout>;

    /// Meetings as an iCalendar file.
    fn agenda(&self, agenda: &AgendaGegevens) -> Result<Vec<u8>, BriefFout>;

    /// A table as an Excel workbook.
    fn werkblad(&self, blad: &Werkblad) -> Result<Vec<u8>, BriefFout>;
}

/// Reads documents that somebody brings along.
pub trait Bronlezer: Send + Sync + std::fmt::Debug {
    /// The paragraphs of a Word document or plain text, or why it is not read.
    fn lees(&self, bytes: &[u8]) -> Result<Vec<Alinea>, Weigering>;
}
