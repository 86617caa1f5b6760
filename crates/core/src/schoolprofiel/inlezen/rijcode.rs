//! Which key figure a row of a table that was read in is, and what becomes of each of its cells (R240).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::kengetallen::{Kengetallen, Kengetalrij, Kengetalwaarde};
use crate::{
    cijfers::kengetal::{Kengetal, WaardeSoort},
    tekst::fold,
    toelating::codes,
};

/// Largest number that is taken over.
const MEEST: u32 = 1_000_000;

codes! {
    /// What becomes of a cell.
    Lot {
        /// It is written.
        Nieuw = "nieuw",
        /// Something was written of this year already, and stays.
        StaatEr = "staat_er",
        /// The register counts this year itself.
        Register = "register",
        /// No key figure has this year.
        Jaar = "jaar",
        /// The words of the row fit no key figure, or more than one.
        Rij = "rij",
        /// The cell cannot be read.
        Onleesbaar = "onleesbaar",
        /// The text says two things of the same year.
        Dubbel = "dubbel",
    }
}

/// A cell with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Celgegeven {
    /// What it says; `Err` holds the text of one that cannot be read.
    pub waarde: Result<Kengetalwaarde, String>,
    /// What becomes of it.
    pub lot: Lot,
}

/// A row with its key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijferrij {
    /// Its words in the source, with which of a pair it is.
    pub naam: String,
    /// The key figure; `None`: its words fit none, or more than one.
    pub code: Option<Kengetal>,
    /// A cell for each column.
    pub cellen: Vec<Celgegeven>,
}

/// A table with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijfertabel {
    /// The school year of each column by its first calendar year, its name, and the day on which was counted.
    pub jaren: Vec<(i16, String, Option<Date>)>,
    /// Its rows.
    pub rijen: Vec<Cijferrij>,
}

impl Cijfertabel {
    /// What is written: key figure, school year, cell, words of the row, day of counting.
    pub fn nieuw(&self) -> impl Iterator<Item = (Kengetal, i16, Kengetalwaarde, &str, Option<Date>)> {
        self.rijen.iter().flat_map(|rij| {
            let cellen = rij.cellen.iter().zip(&self.jaren);
            cellen.filter_map(|(cel, (jaar, _, dag))| {
                let waarde = cel.waarde.as_ref().ok().filter(|_| cel.lot == Lot::Nieuw)?;
                Some((rij.code?, *jaar, *waarde, rij.naam.as_str(), *dag))
            })
        })
    }
}

impl Kengetalwaarde {
    /// As it is kept: the kind, the number, of how many. None of the three that are no number becomes one.
    pub const fn als_waarde(self) -> (WaardeSoort, Option<u32>, Option<u32>) {
        match self {
            Self::Getal { waarde, noemer } => (WaardeSoort::Getal, Some(waarde), noemer),
            Self::Onbekend => (WaardeSoort::Onbekend, None, None),
            Self::Streepje => (WaardeSoort::Streepje, None, None),
            Self::Leeg => (WaardeSoort::Leeg, None, None),
        }
    }
}

/// The tables with what becomes of each cell. `kan` says of a key figure and a school year, by its first calendar year,
/// whether it can be written now.
pub fn cijfertabellen(tabellen: &[Kengetallen], kan: impl Fn(Kengetal, i16) -> Lot) -> Vec<Cijfertabel> {
    let mut uit: Vec<Cijfertabel> = tabellen.iter().map(|tabel| van(tabel, &kan)).collect();
    let mut keren: BTreeMap<(Kengetal, i16), u32> = BTreeMap::new();
    for (code, jaar, ..) in uit.iter().flat_map(Cijfertabel::nieuw) {
        let keer = keren.entry((code, jaar)).or_default();
        *keer = keer.saturating_add(1);
    }
    for tabel in &mut uit {
        for rij in &mut tabel.rijen {
            let Some(code) = rij.code else { continue };
            for (cel, (jaar, ..)) in rij.cellen.iter_mut().zip(&tabel.jaren) {
                let vaker = keren.get(&(code, *jaar)).is_some_and(|keer| *keer > 1);
                if cel.lot == Lot::Nieuw && vaker {
                    cel.lot = Lot::Dubbel;
                }
            }
        }
    }
    uit
}

fn van(tabel: &Kengetallen, kan: impl Fn(Kengetal, i16) -> Lot) -> Cijfertabel {
    let begin = |naam: &str| naam.get(..4).and_then(|j| j.parse::<i16>().ok()).unwrap_or(0);
    let jaren: Vec<(i16, String, Option<Date>)> = tabel
        .jaren
        .iter()
        .map(|kolom| (begin(&kolom.schooljaar), kolom.schooljaar.clone(), kolom.peildag))
        .collect();
    let rij = |rij: &Kengetalrij| {
        let code = kengetal_van(rij);
        let cellen = rij
            .waarden
            .iter()
            .zip(&jaren)
            .map(|(waarde, (jaar, ..))| Celgegeven {
                waarde: waarde.clone(),
                lot: match (waarde, code) {
                    (Err(_), _) => Lot::Onleesbaar,
                    (Ok(Kengetalwaarde::Getal { waarde, noemer }), _)
                        if *waarde > MEEST || noemer.is_some_and(|n| n > MEEST) =>
                    {
                        Lot::Onleesbaar
                    }
                    (Ok(_), None) => Lot::Rij,
                    (Ok(_), Some(code)) => kan(code, *jaar),
                },
            });
        Cijferrij {
            naam: match &rij.deel {
                Some(deel) => format!("{} ({deel})", rij.naam),
                None => rij.naam.clone(),
            },
            code,
            cellen: cellen.collect(),
        }
    };
    Cijfertabel {
        rijen: tabel.rijen.iter().map(rij).collect(),
        jaren,
    }
}

/// The words of a row by which a key figure is known: all of the first, none of the second. A space stands for the end of a
/// word.
const REGELS: [(Kengetal, &[&str], &[&str]); 18] = [
    (Kengetal::Lwoo, &[" lwoo "], &[" pro ", " praktijkonderwijs "]),
    (Kengetal::Pro, &[" pro "], &[" lwoo ", " zat "]),
    (Kengetal::Pro, &[" praktijkonderwijs "], &[" lwoo ", " zat "]),
    (Kengetal::RugzakRec4, &[" rec 4 "], &[]),
    (Kengetal::RugzakRec3, &[" rec 3 "], &[]),
    (Kengetal::RugzakRec2, &[" rec 2 "], &[]),
    (Kengetal::RugzakRec1, &[" rec 1 "], &[]),
    (Kengetal::ZatVmbo, &[" zat ", " vmbo "], &[]),
    (Kengetal::ZatPro, &[" zat ", " pro "], &[]),
    (Kengetal::ZatPro, &[" zat ", " praktijkonderwijs "], &[]),
    (
        Kengetal::BovenschoolsGeplaatst,
        &[" bovenschools", " geplaatst "],
        &[" terug", " vanuit "],
    ),
    (Kengetal::BovenschoolsTerug, &[" bovenschools", " terug"], &[]),
    (Kengetal::VerwezenVso, &[" verwezen ", " vso "], &[]),
    (Kengetal::Dyslexie, &[" dyslexie "], &[]),
    (Kengetal::Dyscalculie, &[" dyscalculie "], &[]),
    (Kengetal::Hoogbegaafd, &[" hoogbegaafd"], &[]),
    (
        Kengetal::OntwikkelingsstoornisInstroom,
        &[" ontwikkelingsstoornis", " instroom "],
        &[],
    ),
    (Kengetal::Leerlingen, &[" leerlingen "], &[]),
];

/// Words that say nothing of which pupils are counted.
const ALLE: [&str; 9] = [
    "aantal",
    "totaal",
    "alle",
    "leerlingen",
    "van",
    "de",
    "het",
    "op",
    "school",
];

/// The key figure that a row names; `None` when its words fit none, or more than one.
fn kengetal_van(rij: &Kengetalrij) -> Option<Kengetal> {
    let bron = rij.deel.as_deref().unwrap_or(&rij.naam);
    let plat = format!(" {} ", fold(bron));
    let past = |(code, alle, geen): &&(Kengetal, &[&str], &[&str])| {
        alle.iter().all(|w| plat.contains(w))
            && !geen.iter().any(|w| plat.contains(w))
            && (*code != Kengetal::Leerlingen || plat.split_whitespace().all(|w| ALLE.contains(&w)))
    };
    let codes: BTreeSet<Kengetal> = REGELS.iter().filter(past).map(|(code, ..)| *code).collect();
    let mut codes = codes.into_iter();
    codes.next().filter(|_| codes.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rij(naam: &str, deel: Option<&str>, waarden: &[Kengetalwaarde]) -> Kengetalrij {
        Kengetalrij {
            regel: 1,
            naam: naam.to_owned(),
            deel: deel.map(str::to_owned),
            waarden: waarden.iter().map(|w| Ok(*w)).collect(),
        }
    }

    #[test]
    fn a_row_is_the_one_key_figure_that_its_words_fit() {
        for (naam, deel, code) in [
            ("Totaal aantal leerlingen", None, Some(Kengetal::Leerlingen)),
            ("Leerlingen in de brugklas", None, None),
            ("Leerlingen met lwoo of pro", Some("lwoo"), Some(Kengetal::Lwoo)),
            ("Leerlingen met lwoo of pro", Some("pro"), Some(Kengetal::Pro)),
            ("Leerlingen met lwoo of pro", None, None),
            ("Rugzak REC-3", None, Some(Kengetal::RugzakRec3)),
            ("Besproken in ZAT praktijkonderwijs", None, Some(Kengetal::ZatPro)),
            ("Besproken in ZAT vmbo", None, Some(Kengetal::ZatVmbo)),
            ("Besproken in ZAT vmbo of pro", None, None),
            (
                "Terug uit een bovenschoolse voorziening",
                None,
                Some(Kengetal::BovenschoolsTerug),
            ),
            (
                "Geplaatst in een bovenschoolse plek",
                None,
                Some(Kengetal::BovenschoolsGeplaatst),
            ),
            ("Dyslexie en dyscalculie", None, None),
            ("Ziekmeldingen", None, None),
        ] {
            assert_eq!(kengetal_van(&rij(naam, deel, &[])), code, "{naam} {deel:?}");
        }
    }

    /// What is no number becomes none; a year that the text gives twice is given by nobody.
    #[test]
    fn r240_a_table_that_is_read_in_keeps_what_is_no_number_apart() {
        use Kengetalwaarde::{Getal, Leeg, Onbekend, Streepje};
        let jaar = |j: &str| super::super::kengetallen::Jaarkolom {
            schooljaar: j.to_owned(),
            peildag: None,
        };
        let getal = |waarde| Getal { waarde, noemer: None };
        let tabel = Kengetallen {
            jaren: vec![
                jaar("2011-2012"),
                jaar("2012-2013"),
                jaar("2013-2014"),
                jaar("2014-2015"),
            ],
            rijen: vec![
                rij("Dyslexie", None, &[Onbekend, Streepje, Leeg, getal(0)]),
                rij(
                    "Hoogbegaafde leerlingen",
                    None,
                    &[getal(1), getal(2), getal(3), getal(2_000_000)],
                ),
                rij("Hoogbegaafden", None, &[getal(1), getal(2), getal(4), Leeg]),
                rij("Ziekmeldingen", None, &[getal(1), getal(2), getal(4), Leeg]),
            ],
        };
        let uit = cijfertabellen(
            &[tabel],
            |_, jaar| if jaar == 2012 { Lot::StaatEr } else { Lot::Nieuw },
        );
        let nieuw: Vec<_> = uit
            .iter()
            .flat_map(Cijfertabel::nieuw)
            .map(|(code, jaar, waarde, ..)| (code, jaar, waarde.als_waarde()))
            .collect();
        let zonder = |soort| (soort, None, None);
        assert_eq!(
            nieuw,
            [
                (Kengetal::Dyslexie, 2011, zonder(WaardeSoort::Onbekend)),
                (Kengetal::Dyslexie, 2013, zonder(WaardeSoort::Leeg)),
                (Kengetal::Dyslexie, 2014, (WaardeSoort::Getal, Some(0), None)),
                (Kengetal::Hoogbegaafd, 2014, zonder(WaardeSoort::Leeg)),
            ]
        );
        let loten: Vec<Vec<Lot>> = uit
            .iter()
            .flat_map(|t| &t.rijen)
            .map(|rij| rij.cellen.iter().map(|cel| cel.lot).collect())
            .collect();
        assert_eq!(
            loten.get(1),
            Some(&vec![Lot::Dubbel, Lot::StaatEr, Lot::Dubbel, Lot::Onleesbaar])
        );
        assert_eq!(loten.get(3), Some(&vec![Lot::Rij; 4]));
    }
}
