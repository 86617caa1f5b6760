//! The confidentiality class of every stored field about a pupil.
//!
//! A test of the store reads the real tables and fails when a column has no class here.

use serde::{Deserialize, Serialize};

/// How confidential a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Klasse {
    /// Name, class, year: what any member of staff of the pupil works with.
    Algemeen,
    /// What guidance needs: arrears, goals, agreements.
    Begeleiding,
    /// Intelligence, social-emotional research, diagnostic reports, parents' view.
    Zorg,
    /// Medical facts: only staff who were informed by name (R275).
    Medisch,
    /// For named persons only.
    Vertrouwelijk,
}

impl Klasse {
    /// Every class, from the widest circle of readers to the smallest.
    pub const ALL: [Self; 5] = [
        Self::Algemeen,
        Self::Begeleiding,
        Self::Zorg,
        Self::Medisch,
        Self::Vertrouwelijk,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Algemeen => "algemeen",
            Self::Begeleiding => "begeleiding",
            Self::Zorg => "zorg",
            Self::Medisch => "medisch",
            Self::Vertrouwelijk => "vertrouwelijk",
        }
    }

    /// Reads a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|klasse| klasse.code() == code)
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Algemeen => 1,
            Self::Begeleiding => 2,
            Self::Zorg => 4,
            Self::Medisch => 8,
            Self::Vertrouwelijk => 16,
        }
    }
}

/// A set of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Klassen(u8);

impl Klassen {
    /// The set of the given classes.
    pub const fn of(mut klassen: &[Klasse]) -> Self {
        let mut bits = 0;
        while let [first, rest @ ..] = klassen {
            bits |= first.bit();
            klassen = rest;
        }
        Self(bits)
    }

    /// Whether a class is in the set.
    pub const fn bevat(self, klasse: Klasse) -> bool {
        self.0 & klasse.bit() != 0
    }

    /// Whether every class of another set is in this one.
    pub const fn omvat(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// What is in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

use Klasse::{Algemeen, Begeleiding, Zorg};

mod ondersteuning;
mod overleg;

/// Table, column, class: every column of a table that holds facts about a pupil.
pub fn velden() -> impl Iterator<Item = &'static (&'static str, &'static str, Klasse)> {
    VELDEN.iter().chain(ondersteuning::VELDEN).chain(overleg::VELDEN)
}

const VELDEN: &[(&str, &str, Klasse)] = &[
    ("leerling", "id", Algemeen),
    ("leerling", "school_id", Algemeen),
    ("leerling", "locatie_id", Algemeen),
    ("leerling", "nummer", Algemeen),
    ("leerling", "roepnaam", Algemeen),
    ("leerling", "tussenvoegsel", Algemeen),
    ("leerling", "achternaam", Algemeen),
    ("leerling", "zoeknaam", Algemeen),
    ("leerling", "geboortedatum", Algemeen),
    ("leerling", "klas", Algemeen),
    ("leerling", "leerjaar", Algemeen),
    ("leerling", "soort", Algemeen),
    ("leerling", "mentor_id", Algemeen),
    ("leerling", "versie", Algemeen),
    ("leerling", "vertrokken_op", Algemeen),
    ("aanvraag", "id", Algemeen),
    ("aanvraag", "nummer", Algemeen),
    ("aanvraag", "leerling_id", Algemeen),
    ("aanvraag", "school_id", Algemeen),
    ("aanvraag", "soort", Begeleiding),
    ("aanvraag", "staat", Begeleiding),
    ("aanvraag", "aangemeld_op", Begeleiding),
    ("aanvraag", "ingediend_op", Begeleiding),
    ("aanvraag", "was_ingediend", Begeleiding),
    ("aanvraag", "route", Zorg),
    ("aanvraag", "dl", Begeleiding),
    ("aanvraag", "iq", Zorg),
    ("aanvraag", "iq_instrument", Zorg),
    ("aanvraag", "iq_datum", Zorg),
    ("aanvraag", "diagnosticus", Zorg),
    ("aanvraag", "sep", Zorg),
    ("aanvraag", "sep_instrument", Zorg),
    ("aanvraag", "sep_datum", Zorg),
    ("aanvraag", "motivering", Begeleiding),
    ("aanvraag", "zienswijze_datum", Begeleiding),
    ("aanvraag", "zienswijze_wijze", Begeleiding),
    ("aanvraag", "zienswijze", Zorg),
    ("aanvraag", "overeenstemming", Begeleiding),
    ("aanvraag", "versie", Algemeen),
    ("aanvraag", "weg", Begeleiding),
    ("aanvraag", "herkomst", Begeleiding),
    ("aanvraag", "nieuwkomer_sinds", Begeleiding),
    ("aanvraag", "nieuwkomer_teldatum", Begeleiding),
    ("aanvraag", "later_grond", Zorg),
    ("aanvraag", "instemming", Begeleiding),
    ("aanvraag", "elders_ingeschreven", Begeleiding),
    ("aanvraag", "vraag", Begeleiding),
    ("aanvraag", "geprobeerd", Begeleiding),
    ("aanvraag", "stem_leerling", Zorg),
    ("aanvraag", "keuze_motivering", Zorg),
    ("aanvraag", "ouderoverleg_datum", Begeleiding),
    ("aanvraag", "ouderoverleg_wijze", Begeleiding),
    ("aanvraag", "ouderoverleg", Zorg),
    ("aanvraag", "categorie", Begeleiding),
    ("aanvraag", "cluster", Zorg),
    ("aanvraag", "eigen", Zorg),
    ("aanvraag", "ontvangen_op", Begeleiding),
    ("aanvraag", "termijn", Begeleiding),
    ("aanvraag", "zitting_id", Begeleiding),
    ("aanvraag", "bundel_id", Zorg),
    ("aanvraag", "in_steekproef", Zorg),
    ("aanvraag", "commissieronde", Zorg),
    ("toetsresultaat", "aanvraag_id", Algemeen),
    ("toetsresultaat", "domein", Begeleiding),
    ("toetsresultaat", "dle", Begeleiding),
    ("toetsresultaat", "dl", Begeleiding),
    ("toetsresultaat", "instrument", Begeleiding),
    ("toetsresultaat", "datum", Begeleiding),
    ("document", "id", Algemeen),
    ("document", "aanvraag_id", Algemeen),
    ("document", "leerling_id", Algemeen),
    ("document", "soort", Zorg),
    ("document", "naam", Zorg),
    ("document", "omvang", Zorg),
    ("document", "inhoud", Zorg),
    ("document", "door", Algemeen),
    ("document", "tijdstip", Algemeen),
    ("stap", "aanvraag_id", Algemeen),
    ("stap", "nummer", Algemeen),
    ("stap", "gebeurtenis", Begeleiding),
    ("stap", "staat", Begeleiding),
    ("stap", "door", Algemeen),
    ("stap", "tijdstip", Algemeen),
    ("stap", "toelichting", Begeleiding),
    ("stap", "weging", Zorg),
    ("stap", "ontvangstbewijs", Zorg),
    ("beschikking", "id", Algemeen),
    ("beschikking", "aanvraag_id", Algemeen),
    ("beschikking", "leerling_id", Algemeen),
    ("beschikking", "volgnummer", Begeleiding),
    ("beschikking", "soort", Begeleiding),
    ("beschikking", "besluit", Begeleiding),
    ("beschikking", "bezwaar_id", Begeleiding),
    ("beschikking", "categorie", Begeleiding),
    ("beschikking", "afwijking", Zorg),
    ("beschikking", "datum", Begeleiding),
    ("beschikking", "ingangsdatum", Begeleiding),
    ("beschikking", "einddatum", Begeleiding),
    ("beschikking", "motivering", Zorg),
    ("beschikking", "ontvangstbewijs", Zorg),
    ("beschikking", "door", Algemeen),
    ("beschikking", "brief", Zorg),
    ("advies", "id", Algemeen),
    ("advies", "aanvraag_id", Algemeen),
    ("advies", "leerling_id", Algemeen),
    ("advies", "naam", Zorg),
    ("advies", "deskundigheid", Zorg),
    ("advies", "organisatie", Zorg),
    ("advies", "school_id", Zorg),
    ("advies", "eerder_betrokken", Zorg),
    ("advies", "zelfstandig", Zorg),
    ("advies", "datum", Zorg),
    ("advies", "oordeel", Zorg),
    ("advies", "tekst", Zorg),
    ("advies", "door", Algemeen),
    ("advies", "tijdstip", Algemeen),
    ("advies", "afschrift_op", Zorg),
    ("inbreng", "aanvraag_id", Algemeen),
    ("inbreng", "leerling_id", Algemeen),
    ("inbreng", "ronde", Zorg),
    ("inbreng", "lid", Zorg),
    ("inbreng", "naam", Zorg),
    ("inbreng", "organisatie", Zorg),
    ("inbreng", "van_school", Zorg),
    ("inbreng", "bestudeerd_op", Zorg),
    ("inbreng", "standpunt", Zorg),
    ("inbreng", "toelichting", Zorg),
    ("inbreng", "door", Algemeen),
    ("inbreng", "tijdstip", Algemeen),
    ("bezwaar", "id", Algemeen),
    ("bezwaar", "aanvraag_id", Algemeen),
    ("bezwaar", "leerling_id", Algemeen),
    ("bezwaar", "beschikking_id", Algemeen),
    ("bezwaar", "indiener", Begeleiding),
    ("bezwaar", "verzonden", Begeleiding),
    ("bezwaar", "gemeld_op", Begeleiding),
    ("bezwaar", "gesprek_op", Begeleiding),
    ("bezwaar", "ontvangen_op", Begeleiding),
    ("bezwaar", "gepost_op", Begeleiding),
    ("bezwaar", "verdaagd_op", Begeleiding),
    ("bezwaar", "gehoord_op", Begeleiding),
    ("bezwaar", "advies_op", Begeleiding),
    ("bezwaar", "beslist_op", Begeleiding),
    ("bezwaar", "gesloten_op", Begeleiding),
    ("bezwaar", "geschil_op", Begeleiding),
    ("bezwaar", "geschil_oordeel_op", Begeleiding),
    ("bezwaar", "beroep_op", Begeleiding),
    ("bezwaar", "beroep_uitspraak_op", Begeleiding),
    ("bezwaar", "gesprek", Zorg),
    ("bezwaar", "gronden", Zorg),
    ("bezwaar", "verschoonbaar", Zorg),
    ("bezwaar", "niet_gehoord", Zorg),
    ("bezwaar", "advies", Zorg),
    ("bezwaar", "opschortingen", Begeleiding),
    ("bezwaar", "commissie", Begeleiding),
    ("bezwaar", "advies_dictum", Zorg),
    ("bezwaar", "dictum", Begeleiding),
    ("bezwaar", "versie", Algemeen),
    ("inzage", "id", Algemeen),
    ("inzage", "leerling_id", Algemeen),
    ("inzage", "account_id", Algemeen),
    ("inzage", "tijdstip", Algemeen),
    ("inzage", "wat", Algemeen),
    ("inzage", "reden", Algemeen),
    ("import", "id", Algemeen),
    ("import", "school_id", Algemeen),
    ("import", "account_id", Algemeen),
    ("import", "tijdstip", Algemeen),
    ("import", "inhoud", Algemeen),
];

/// Tables without facts about a pupil (the trail holds ids, codes and counts only).
pub const TABELLEN_ZONDER_LEERLING: &[&str] = &[
    "account",
    "aanmeldpoging",
    "agendafeed",
    "ambitie",
    "audit",
    "beleid",
    "bestuursantwoord",
    "bijeenkomst",
    "bundel",
    "capaciteit",
    "competentie",
    "gastsessie",
    "herinnering_voorkeur",
    "inlezing",
    "kengetal",
    "kwaliteitscyclus",
    "lesklas",
    "locatie",
    "overleg",
    "overleglid",
    "partner",
    "postdag",
    "posttaal",
    "postvak",
    "publicatie",
    "rol",
    "brondocument",
    "scholing",
    "school",
    "schoolaanbod",
    "schoolprofiel",
    "schoolprofieltaak",
    "schoolprofieltekst",
    "seaql_migrations",
    "sessie",
    "swv",
    "swvdocument",
    "teller",
    "zitting",
];

/// The class of a field; `None` when the table or column is unknown.
pub fn klasse_van(tabel: &str, kolom: &str) -> Option<Klasse> {
    velden()
        .find(|(t, k, _)| *t == tabel && *k == kolom)
        .map(|(_, _, klasse)| *klasse)
}
