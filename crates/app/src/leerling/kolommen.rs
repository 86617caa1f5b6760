//! Which column is which: the usual headings of Dutch pupil administrations, folded.

use vangnet_core::tekst::fold;

/// A column that an import knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kolom {
    /// Pupil number: the key.
    Nummer,
    /// Given name.
    Roepnaam,
    /// Infix.
    Tussenvoegsel,
    /// Family name.
    Achternaam,
    /// Date of birth.
    Geboortedatum,
    /// Class.
    Klas,
    /// Year.
    Leerjaar,
    /// Kind of education.
    Soort,
    /// Site.
    Locatie,
    /// Mentor: sign-in name or name.
    Mentor,
    /// The day of enrolment.
    Ingeschreven,
}

/// Every known column: code, whether it must be there, the headings by which it is known.
pub const KOLOMMEN: [(Kolom, &str, bool, &[&str]); 11] = [
    (
        Kolom::Nummer,
        "nummer",
        true,
        &[
            "leerlingnummer",
            "stamnummer",
            "nummer",
            "llnr",
            "leerlingnr",
            "stamnr",
        ],
    ),
    (Kolom::Roepnaam, "roepnaam", true, &["roepnaam", "voornaam"]),
    (
        Kolom::Tussenvoegsel,
        "tussenvoegsel",
        false,
        &["tussenvoegsel", "voorvoegsel", "tussenvoegsels", "tussenv"],
    ),
    (
        Kolom::Achternaam,
        "achternaam",
        true,
        &["achternaam", "familienaam"],
    ),
    (
        Kolom::Geboortedatum,
        "geboortedatum",
        true,
        &["geboortedatum", "gebdatum", "geb datum"],
    ),
    (
        Kolom::Klas,
        "klas",
        true,
        &["klas", "stamgroep", "stamklas", "groep"],
    ),
    (Kolom::Leerjaar, "leerjaar", true, &["leerjaar", "jaar"]),
    (
        Kolom::Soort,
        "soort",
        true,
        &[
            "onderwijssoort",
            "opleiding",
            "soort",
            "niveau",
            "leerweg",
            "studie",
        ],
    ),
    (
        Kolom::Locatie,
        "locatie",
        false,
        &["locatie", "vestiging", "lokatie"],
    ),
    (
        Kolom::Mentor,
        "mentor",
        false,
        &["mentor", "mentor email", "mentor e mail"],
    ),
    (
        Kolom::Ingeschreven,
        "ingeschreven",
        false,
        &[
            "ingeschreven",
            "ingeschreven op",
            "inschrijfdatum",
            "datum inschrijving",
            "datum in school",
            "inschrijving",
        ],
    ),
];

impl Kolom {
    /// The stable code, as messages name it.
    pub fn code(self) -> &'static str {
        KOLOMMEN
            .iter()
            .find(|(k, ..)| *k == self)
            .map_or("", |(_, code, ..)| code)
    }

    /// Which column a heading means.
    pub fn herken(kop: &str) -> Option<Self> {
        let kop = fold(kop);
        KOLOMMEN
            .iter()
            .find(|(_, _, _, namen)| namen.contains(&kop.as_str()))
            .map(|(kolom, ..)| *kolom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_headings_are_known() {
        for (kop, kolom) in [
            ("Stamnummer", Kolom::Nummer),
            ("VOORVOEGSEL", Kolom::Tussenvoegsel),
            ("Geb.datum", Kolom::Geboortedatum),
            ("Stamgroep", Kolom::Klas),
            ("Mentor (e-mail)", Kolom::Mentor),
            ("Inschrijfdatum", Kolom::Ingeschreven),
        ] {
            assert_eq!(Kolom::herken(kop), Some(kolom), "{kop}");
        }
        assert_eq!(Kolom::herken("Postcode"), None);
    }

    #[test]
    fn no_heading_means_two_columns() {
        let mut alle: Vec<_> = KOLOMMEN.iter().flat_map(|(.., namen)| namen.iter()).collect();
        let aantal = alle.len();
        alle.sort();
        alle.dedup();
        assert_eq!(alle.len(), aantal);
    }
}
