//! Protocols of a school, and documents of the samenwerkingsverband that hold for every school (R229, R231).

use jiff::civil::Date;

use crate::{id::SwvDocumentId, toelating::codes};

codes! {
    /// What a protocol is about (002:303, 002:339-345, 002:373, 002:381, 002:389).
    Protocolsoort {
        /// Bullying.
        Pesten = "pesten",
        /// Sexual harassment.
        SeksueleIntimidatie = "seksuele_intimidatie",
        /// Safety.
        Veiligheid = "veiligheid",
        /// The rights and duties of pupils.
        Statuut = "statuut",
        /// Medicines and medical acts.
        Medisch = "medisch",
        /// What to do in a crisis.
        Draaiboek = "draaiboek_crisis",
        /// Domestic violence and child abuse (Wet verplichte meldcode).
        Meldcode = "meldcode",
    }
}

/// A document of the samenwerkingsverband that holds for every school (R231). The document itself is elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwvDocument {
    /// Identity.
    pub id: SwvDocumentId,
    /// What it is about; `None`: something else.
    pub soort: Option<Protocolsoort>,
    /// Title.
    pub titel: String,
    /// Edition, in words.
    pub uitgave: String,
    /// The day before which it must be looked at again.
    pub herzien_voor: Option<Date>,
    /// Where it stands: a link, or words.
    pub adres: String,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// Whether a document should have been looked at again.
pub fn is_verlopen(herzien_voor: Option<Date>, vandaag: Date) -> bool {
    herzien_voor.is_some_and(|dag| dag <= vandaag)
}

/// The place in a list: what is overdue first, the longest overdue before all; what never has to be looked at again last.
pub fn plaats(herzien_voor: Option<Date>, vandaag: Date) -> (bool, bool, Option<Date>) {
    (
        !is_verlopen(herzien_voor, vandaag),
        herzien_voor.is_none(),
        herzien_voor,
    )
}

/// The kinds of which there is no document.
pub fn ontbrekend(aanwezig: impl IntoIterator<Item = Protocolsoort>) -> Vec<Protocolsoort> {
    let aanwezig: Vec<Protocolsoort> = aanwezig.into_iter().collect();
    Protocolsoort::ALL
        .into_iter()
        .filter(|soort| !aanwezig.contains(soort))
        .collect()
}
