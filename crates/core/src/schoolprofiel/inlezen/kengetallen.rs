//! The table of figures per school year (R010): rows with a column for each year, kept as they stand.
//!
//! What is not a number stays what it is: unknown, a dash and a blank cell are three things, and none is nought.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::tekst::fold;

use super::{Alinea, Opmaak};

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "soort")]
pub enum Kengetalwaarde {
    /// A number, of a stated whole when the cell names it: "18 (van 105)".
    Getal {
        /// The number.
        waarde: u32,
        /// The whole.
        noemer: Option<u32>,
    },
    /// "nb": it is not known.
    Onbekend,
    /// "-".
    Streepje,
    /// Nothing.
    Leeg,
}

/// A column: a school year and, when its figures were counted on a day, that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jaarkolom {
    /// The school year as written "2015-2016".
    pub schooljaar: String,
    /// The day on which was counted ("2015-2016 1/9-2015").
    pub peildag: Option<Date>,
}

/// A row, or half of one when its cells hold pairs ("267-238").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kengetalrij {
    /// Line in the source.
    pub regel: u32,
    /// What is counted, in the words of the source.
    pub naam: String,
    /// Of a pair, which of the two: "lwoo" of "lwoo of pro".
    pub deel: Option<String>,
    /// A value for each column; `Err` holds the text of a cell that cannot be read.
    pub waarden: Vec<Result<Kengetalwaarde, String>>,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kengetallen {
    /// Its columns.
    pub jaren: Vec<Jaarkolom>,
    /// Its rows, in order.
    pub rijen: Vec<Kengetalrij>,
}

/// The tables of figures in a text. A table is one when its first row names at least two school years, no row has more
/// cells than that, and at most one in ten of its cells cannot be read.
pub fn kengetallen(alineas: &[Alinea]) -> Vec<Kengetallen> {
    blokken(alineas).filter_map(|(_, blok)| tabel(blok)).collect()
}

/// Which paragraphs are rows of such a table, its head included, by their position.
pub(super) fn rijen(alineas: &[Alinea]) -> Vec<bool> {
    let mut uit = vec![false; alineas.len()];
    for (begin, blok) in blokken(alineas) {
        if tabel(blok).is_some() {
            uit.iter_mut()
                .skip(begin)
                .take(blok.len())
                .for_each(|rij| *rij = true);
        }
    }
    uit
}

/// Rows that follow each other without a line between, and the position of the first.
fn blokken(alineas: &[Alinea]) -> impl Iterator<Item = (usize, &[Alinea])> {
    let samen = |a: &Alinea, b: &Alinea| {
        a.opmaak == b.opmaak && (a.opmaak != Opmaak::Tabelrij || b.regel.saturating_sub(a.regel) <= 1)
    };
    let mut begin = 0_usize;
    alineas.chunk_by(samen).filter_map(move |blok| {
        let hier = begin;
        begin = begin.saturating_add(blok.len());
        let eerste = blok.first()?;
        (eerste.opmaak == Opmaak::Tabelrij).then_some((hier, blok))
    })
}

fn tabel(blok: &[Alinea]) -> Option<Kengetallen> {
    let (kop, rest) = blok.split_first()?;
    let mut cellen = kop.tekst.split('\t').skip(1).collect::<Vec<_>>();
    while cellen.last().is_some_and(|c| c.trim().is_empty()) {
        cellen.pop();
    }
    let jaren: Vec<Jaarkolom> = cellen.into_iter().map(jaarkolom).collect::<Option<_>>()?;
    if jaren.len() < 2 || rest.is_empty() {
        return None;
    }
    let mut rijen = Vec::new();
    for alinea in rest {
        rijen.extend(van_rij(alinea, jaren.len())?);
    }
    let waarden = || rijen.iter().flat_map(|rij| &rij.waarden);
    let onleesbaar = waarden().filter(|w| w.is_err()).count();
    (onleesbaar.saturating_mul(10) <= waarden().count()).then_some(Kengetallen { jaren, rijen })
}

/// A cell of the head: "2011-2012", with a day behind it or not.
fn jaarkolom(cel: &str) -> Option<Jaarkolom> {
    let mut delen = cel.split_whitespace();
    let (een, twee) = delen.next()?.split_once(['-', '/', '–'])?;
    let jaar = |j: &str| (j.len() == 4).then(|| j.parse::<u16>().ok()).flatten();
    if jaar(een)?.checked_add(1)? != jaar(twee)? {
        return None;
    }
    let rest: Vec<&str> = delen.collect();
    let peildag = match rest.as_slice() {
        [] => None,
        [dag] => Some(peildag(dag)?),
        _ => return None,
    };
    Some(Jaarkolom {
        schooljaar: format!("{een}-{twee}"),
        peildag,
    })
}

/// "1/9-2015", "1-9-2015", "1/9/2015".
fn peildag(tekst: &str) -> Option<Date> {
    let delen: Vec<&str> = tekst.split(['/', '-']).collect();
    let [dag, maand, jaar] = delen.as_slice() else {
        return None;
    };
    Date::new(jaar.parse().ok()?, maand.parse().ok()?, dag.parse().ok()?).ok()
}

/// A row; two when its cells hold pairs and its words say of what; `None` when it has more cells than columns.
fn van_rij(alinea: &Alinea, kolommen: usize) -> Option<Vec<Kengetalrij>> {
    let mut cellen = alinea.tekst.split('\t').map(str::trim);
    let naam = cellen.next().filter(|naam| !naam.is_empty())?;
    let mut cellen: Vec<&str> = cellen.collect();
    if cellen.iter().skip(kolommen).any(|cel| !cel.is_empty()) {
        return None;
    }
    cellen.resize(kolommen, "");
    let rij = |deel: Option<&str>, waarden| Kengetalrij {
        regel: alinea.regel,
        naam: naam.to_owned(),
        deel: deel.map(str::to_owned),
        waarden,
    };
    if let Some((een, twee)) = tweetal(naam)
        && let Some((eerste, tweede)) = paren(&cellen)
    {
        return Some(vec![rij(Some(een), eerste), rij(Some(twee), tweede)]);
    }
    let waarden = cellen
        .iter()
        .map(|cel| waarde(cel).ok_or_else(|| (*cel).to_owned()));
    Some(vec![rij(None, waarden.collect())])
}

/// The two words around the only "of" (else the only "en") in the name of a row.
fn tweetal(naam: &str) -> Option<(&str, &str)> {
    let woorden: Vec<&str> = naam.split_whitespace().collect();
    let rond = |voegwoord: &str| {
        let mut gevonden = woorden.windows(3).filter_map(|w| match w {
            [een, midden, twee] if *midden == voegwoord => Some((*een, *twee)),
            _ => None,
        });
        let eerste = gevonden.next();
        eerste.filter(|_| gevonden.next().is_none())
    };
    rond("of").or_else(|| rond("en"))
}

type Halve = Vec<Result<Kengetalwaarde, String>>;

/// Both halves of a row of pairs; `None` unless at least one cell is a pair and every other holds no number.
fn paren(cellen: &[&str]) -> Option<(Halve, Halve)> {
    let (mut eerste, mut tweede, mut gezien) = (Vec::new(), Vec::new(), false);
    for cel in cellen {
        let paar = cel
            .split_once(['-', '–'])
            .and_then(|(a, b)| Some((getal(a.trim())?, getal(b.trim())?)));
        let geheel = |waarde| Kengetalwaarde::Getal { waarde, noemer: None };
        let (een, twee) = if let Some((a, b)) = paar {
            (geheel(a), geheel(b))
        } else {
            let zonder = waarde(cel).filter(|w| !matches!(w, Kengetalwaarde::Getal { .. }))?;
            (zonder, zonder)
        };
        gezien |= paar.is_some();
        eerste.push(Ok(een));
        tweede.push(Ok(twee));
    }
    gezien.then_some((eerste, tweede))
}

/// What a cell says; `None` when that cannot be read.
fn waarde(cel: &str) -> Option<Kengetalwaarde> {
    let cel = cel.trim();
    if cel.is_empty() {
        return Some(Kengetalwaarde::Leeg);
    }
    if matches!(cel, "-" | "–" | "—") {
        return Some(Kengetalwaarde::Streepje);
    }
    if matches!(fold(cel).as_str(), "nb" | "n b" | "onbekend" | "niet bekend") {
        return Some(Kengetalwaarde::Onbekend);
    }
    if let Some(waarde) = getal(cel) {
        return Some(Kengetalwaarde::Getal { waarde, noemer: None });
    }
    let kaal = cel.replace(['(', ')'], " ");
    let delen: Vec<&str> = kaal.split_whitespace().collect();
    let [deel, "van", heel] = delen.as_slice() else {
        return None;
    };
    let (waarde, heel) = (getal(deel)?, getal(heel)?);
    (waarde <= heel && heel > 0).then_some(Kengetalwaarde::Getal {
        waarde,
        noemer: Some(heel),
    })
}

/// Digits, with points between thousands or without.
fn getal(tekst: &str) -> Option<u32> {
    let mut delen = tekst.split('.');
    let eerste = delen.next()?;
    let rest: Vec<&str> = delen.collect();
    let cijfers = |deel: &str| !deel.is_empty() && deel.bytes().all(|b| b.is_ascii_digit());
    let duizend = rest.iter().all(|deel| deel.len() == 3 && cijfers(deel));
    let goed = cijfers(eerste) && duizend && (rest.is_empty() || eerste.len() <= 3);
    goed.then(|| tekst.replace('.', "").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schoolprofiel::inlezen::alineas;
    use rstest::rstest;

    const fn los(waarde: u32) -> Kengetalwaarde {
        Kengetalwaarde::Getal { waarde, noemer: None }
    }

    #[rstest]
    #[case("0", Some(los(0)))]
    #[case("1.250", Some(los(1250)))]
    #[case(" 7 ", Some(los(7)))]
    #[case("18 (van 105)", Some(Kengetalwaarde::Getal { waarde: 18, noemer: Some(105) }))]
    #[case("18 van 105", Some(Kengetalwaarde::Getal { waarde: 18, noemer: Some(105) }))]
    #[case("nb", Some(Kengetalwaarde::Onbekend))]
    #[case("N.b.", Some(Kengetalwaarde::Onbekend))]
    #[case("-", Some(Kengetalwaarde::Streepje))]
    #[case("", Some(Kengetalwaarde::Leeg))]
    #[case("12.50", None)]
    #[case("106 van 105", None)]
    #[case("0 van 0", None)]
    #[case("ca. 15", None)]
    #[case("-/- 12", None)]
    #[case("4294967296", None)]
    fn a_cell_is_read_or_it_is_not(#[case] cel: &str, #[case] verwacht: Option<Kengetalwaarde>) {
        assert_eq!(waarde(cel), verwacht);
    }

    fn tabellen(tekst: &str) -> Vec<Kengetallen> {
        kengetallen(&alineas(tekst).unwrap_or_default())
    }

    #[test]
    fn a_pair_is_two_rows_and_a_dash_in_it_holds_for_both() {
        let gelezen = tabellen("Soort\t2024-2025\t2025-2026\nAantal met a of b\t3-4\t-\n");
        let rijen = &gelezen[0].rijen;
        assert_eq!(rijen[0].deel.as_deref(), Some("a"));
        assert_eq!(rijen[1].deel.as_deref(), Some("b"));
        assert_eq!(rijen[0].waarden, [Ok(los(3)), Ok(Kengetalwaarde::Streepje)]);
        assert_eq!(rijen[1].waarden, [Ok(los(4)), Ok(Kengetalwaarde::Streepje)]);
    }

    #[test]
    fn one_cell_that_cannot_be_read_keeps_its_text_and_many_make_it_another_table() {
        let kop = "Soort\t2024-2025\t2025-2026\n";
        let goed = "Aantal\t1\t2\n".repeat(5);
        let gelezen = tabellen(&format!("{kop}{goed}Ander\tca. 15\t\n"));
        assert_eq!(
            gelezen[0].rijen[5].waarden,
            [Err("ca. 15".to_owned()), Ok(Kengetalwaarde::Leeg)]
        );
        assert!(tabellen(&format!("{kop}Bedrag\t-/- 3\t4\n")).is_empty());
    }

    #[rstest]
    #[case("Soort\t2024-2025\nAantal\t1")]
    #[case("Soort\t2024-2025\t2026-2028\nAantal\t1\t2")]
    #[case("Soort\t2024-2025\t2025-2026\nAantal\t1\t2\t3")]
    #[case("Soort\t2024-2025\t2025-2026\n\n\nAantal\t1\t2")]
    fn what_is_no_table_of_years_is_left_alone(#[case] tekst: &str) {
        assert_eq!(tabellen(tekst), []);
    }

    #[test]
    fn a_day_of_counting_belongs_to_its_column() {
        let gelezen = tabellen("S\t2014-2015\t2015-2016 1/9-2015\nA\t1\t2");
        assert_eq!(gelezen[0].jaren[0].peildag, None);
        assert_eq!(gelezen[0].jaren[1].peildag, Some(jiff::civil::date(2015, 9, 1)));
        assert_eq!(gelezen[0].jaren[1].schooljaar, "2015-2016");
    }
}
