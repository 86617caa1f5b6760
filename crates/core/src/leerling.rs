//! A pupil: the basics that every room shares (R035).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, LeerlingId, LocatieId, SchoolId};

/// Kind of education of a pupil (R021); rules follow the pupil's kind, not the school's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Onderwijssoort {
    /// Praktijkonderwijs.
    Pro,
    /// Vmbo, basisberoepsgerichte leerweg.
    VmboBasis,
    /// Vmbo, kaderberoepsgerichte leerweg.
    VmboKader,
    /// Vmbo, gemengde or theoretische leerweg.
    VmboTl,
    /// Havo.
    Havo,
    /// Vwo.
    Vwo,
    /// Voortgezet speciaal onderwijs.
    Vso,
}

impl Onderwijssoort {
    /// Every kind, in the order in which lists show them.
    pub const ALL: [Self; 7] = [
        Self::Pro,
        Self::VmboBasis,
        Self::VmboKader,
        Self::VmboTl,
        Self::Havo,
        Self::Vwo,
        Self::Vso,
    ];

    /// The stable code, as stored and translated.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pro => "pro",
            Self::VmboBasis => "vmbo_basis",
            Self::VmboKader => "vmbo_kader",
            Self::VmboTl => "vmbo_tl",
            Self::Havo => "havo",
            Self::Vwo => "vwo",
            Self::Vso => "vso",
        }
    }

    /// Reads a code; spelling variants of school administrations ("vmbo-b", "PRO") are understood.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        Some(match plain.as_str() {
            "pro" | "praktijkonderwijs" => Self::Pro,
            "vmbobasis" | "vmbob" | "vmbobb" | "bb" | "basis" | "bbl" => Self::VmboBasis,
            "vmbokader" | "vmbok" | "vmbokb" | "kb" | "kader" | "kbl" => Self::VmboKader,
            "vmbotl" | "vmbot" | "vmbogt" | "vmbogl" | "tl" | "gl" | "gt" | "mavo" => Self::VmboTl,
            "havo" => Self::Havo,
            "vwo" | "atheneum" | "gymnasium" => Self::Vwo,
            "vso" => Self::Vso,
            _ => return None,
        })
    }
}

/// A pupil's name in its three parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Naam {
    /// Given name as used at school.
    pub roepnaam: String,
    /// Infix such as "van der", empty when there is none.
    pub tussenvoegsel: String,
    /// Family name.
    pub achternaam: String,
}

impl Naam {
    /// "Milan van der Berg": as people write it.
    pub fn voluit(&self) -> String {
        let mut text = self.roepnaam.clone();
        for part in [&self.tussenvoegsel, &self.achternaam] {
            if !part.is_empty() {
                text.push(' ');
                text.push_str(part);
            }
        }
        text
    }

    /// The folded form by which lists search and sort: family name first, as Dutch registers do.
    pub fn zoeknaam(&self) -> String {
        crate::tekst::fold(&format!(
            "{} {} {}",
            self.achternaam, self.roepnaam, self.tussenvoegsel
        ))
    }
}

/// What is registered of a pupil, apart from its identity and version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeerlingGegevens {
    /// The school where the pupil is enrolled.
    pub school: SchoolId,
    /// The site, when the school has several.
    pub locatie: Option<LocatieId>,
    /// The pupil number of the school's administration: unique within the school, key of every import.
    pub nummer: String,
    /// Name.
    pub naam: Naam,
    /// Date of birth.
    pub geboortedatum: Date,
    /// Class, e.g. "2B".
    pub klas: String,
    /// Year, 1 to 6.
    pub leerjaar: u8,
    /// Kind of education.
    pub soort: Onderwijssoort,
    /// The mentor's account, when known.
    pub mentor: Option<AccountId>,
}

/// A pupil as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leerling {
    /// Identity.
    pub id: LeerlingId,
    /// What is registered.
    pub gegevens: LeerlingGegevens,
    /// The last day of enrolment; open when absent.
    #[serde(default)]
    pub vertrokken_op: Option<Date>,
    /// Version for optimistic locking; grows by one with every change.
    pub versie: i32,
}

impl Leerling {
    /// The class that the pupil sits in.
    pub fn lesklas(&self) -> crate::toegang::Lesklas {
        crate::toegang::Lesklas {
            school: self.gegevens.school,
            klas: self.gegevens.klas.clone(),
        }
    }

    /// Whether the last day of enrolment lies before a day.
    pub fn is_vertrokken(&self, vandaag: Date) -> bool {
        self.vertrokken_op.is_some_and(|dag| dag < vandaag)
    }

    /// Age in whole years on a day.
    pub fn leeftijd(&self, op: Date) -> i16 {
        leeftijd(self.gegevens.geboortedatum, op)
    }
}

/// The age in whole years on a day of who was born on a day.
pub(crate) fn leeftijd(born: Date, op: Date) -> i16 {
    let had_birthday = (op.month(), op.day()) >= (born.month(), born.day());
    op.year() - born.year() - i16::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use rstest::rstest;
    use uuid::Uuid;

    fn leerling(born: Date) -> Leerling {
        Leerling {
            id: LeerlingId(Uuid::nil()),
            vertrokken_op: None,
            versie: 1,
            gegevens: LeerlingGegevens {
                school: SchoolId(Uuid::nil()),
                locatie: None,
                nummer: "1".into(),
                naam: Naam {
                    roepnaam: "Élise".into(),
                    tussenvoegsel: "van der".into(),
                    achternaam: "Berg".into(),
                },
                geboortedatum: born,
                klas: "1A".into(),
                leerjaar: 1,
                soort: Onderwijssoort::Pro,
                mentor: None,
            },
        }
    }

    #[rstest]
    #[case(date(2026, 3, 1), 13)]
    #[case(date(2026, 3, 2), 14)]
    #[case(date(2026, 12, 31), 14)]
    fn age_grows_on_the_birthday(#[case] op: Date, #[case] age: i16) {
        assert_eq!(leerling(date(2012, 3, 2)).leeftijd(op), age);
    }

    #[test]
    fn names_in_three_forms() {
        let naam = leerling(date(2012, 3, 2)).gegevens.naam;
        assert_eq!(naam.voluit(), "Élise van der Berg");
        assert_eq!(naam.zoeknaam(), "berg elise van der");
    }

    #[test]
    fn every_code_reads_back() {
        for soort in Onderwijssoort::ALL {
            assert_eq!(Onderwijssoort::parse(soort.code()), Some(soort));
        }
        assert_eq!(Onderwijssoort::parse("vmbo-b"), Some(Onderwijssoort::VmboBasis));
        assert_eq!(Onderwijssoort::parse("mbo"), None);
    }
}
