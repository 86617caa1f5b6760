//! One row of an import: every cell checked, every fault named with its line and column.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    id::AccountId,
    inrichting::School,
    leerling::{LeerlingGegevens, Naam, Onderwijssoort},
    tekst::fold,
};

use super::{Kolommen, RijFout};
use crate::leerling::{Kolom, tabel::MAX_CEL};

pub(super) struct Rij<'a> {
    pub(super) regel: usize,
    pub(super) cellen: &'a [String],
    pub(super) kolommen: &'a Kolommen,
}

impl Rij<'_> {
    fn cel(&self, kolom: Kolom) -> &str {
        self.kolommen
            .get(&kolom)
            .and_then(|n| self.cellen.get(*n))
            .map_or("", |c| c.trim())
    }

    pub(super) fn fout(&self, kolom: Kolom, code: &'static str) -> RijFout {
        let waarde: String = self.cel(kolom).chars().take(40).collect();
        RijFout {
            regel: self.regel,
            kolom,
            code,
            waarde,
        }
    }

    /// A text cell: not too long, no control characters, nothing that a spreadsheet would run.
    fn tekst(&self, kolom: Kolom, max: usize, verplicht: bool) -> Result<String, RijFout> {
        let cel = self.cel(kolom);
        if cel.is_empty() && verplicht {
            return Err(self.fout(kolom, "verplicht"));
        }
        if cel.len() > MAX_CEL || cel.chars().count() > max {
            return Err(self.fout(kolom, "te_lang"));
        }
        if cel.starts_with(['=', '+', '@', '-', '\t', '|']) {
            return Err(self.fout(kolom, "formule"));
        }
        if cel.chars().any(char::is_control) {
            return Err(self.fout(kolom, "tekens"));
        }
        Ok(cel.to_owned())
    }

    /// The pupil of the row, with the day of enrolment when the file has it.
    pub(super) fn gegevens(
        &self,
        school: &School,
        mentoren: &BTreeMap<String, AccountId>,
        vandaag: Date,
    ) -> Result<(LeerlingGegevens, Option<Date>), Vec<RijFout>> {
        let mut fouten = Vec::new();
        let soort =
            Onderwijssoort::parse(self.cel(Kolom::Soort)).ok_or_else(|| self.fout(Kolom::Soort, "keuze"));
        // Every cell is read before the first fault ends it: a row is corrected in one go.
        let gelezen = (
            neem(self.tekst(Kolom::Nummer, 20, true), &mut fouten),
            neem(self.tekst(Kolom::Roepnaam, 60, true), &mut fouten),
            neem(self.tekst(Kolom::Tussenvoegsel, 20, false), &mut fouten),
            neem(self.tekst(Kolom::Achternaam, 80, true), &mut fouten),
            neem(self.tekst(Kolom::Klas, 20, true), &mut fouten),
            neem(self.geboortedatum(vandaag), &mut fouten),
            neem(self.leerjaar(), &mut fouten),
            neem(soort, &mut fouten),
            neem(self.locatie(school), &mut fouten),
            neem(self.mentor(mentoren), &mut fouten),
            neem(self.ingeschreven(vandaag), &mut fouten),
        );
        let (
            Some(nummer),
            Some(roepnaam),
            Some(tussenvoegsel),
            Some(achternaam),
            Some(klas),
            Some(geboortedatum),
            Some(leerjaar),
            Some(soort),
            Some(locatie),
            Some(mentor),
            Some(ingeschreven),
        ) = gelezen
        else {
            return Err(fouten);
        };
        let gegevens = LeerlingGegevens {
            school: school.id,
            locatie,
            nummer,
            naam: Naam {
                roepnaam,
                tussenvoegsel,
                achternaam,
            },
            geboortedatum,
            klas,
            leerjaar,
            soort,
            mentor,
        };
        Ok((gegevens, ingeschreven))
    }

    /// The day of enrolment (WVO 2020 art. 2.44 lid 2): at most a year ahead, and not before the pupil can have come.
    fn ingeschreven(&self, vandaag: Date) -> Result<Option<Date>, RijFout> {
        let cel = self.cel(Kolom::Ingeschreven);
        if cel.is_empty() {
            return Ok(None);
        }
        let datum = lees_datum(cel).ok_or_else(|| self.fout(Kolom::Ingeschreven, "datum"))?;
        let jaren = datum.year().saturating_sub(vandaag.year());
        if (-12..=1).contains(&jaren) {
            Ok(Some(datum))
        } else {
            Err(self.fout(Kolom::Ingeschreven, "inschrijving"))
        }
    }

    fn geboortedatum(&self, vandaag: Date) -> Result<Date, RijFout> {
        let datum = lees_datum(self.cel(Kolom::Geboortedatum))
            .ok_or_else(|| self.fout(Kolom::Geboortedatum, "datum"))?;
        let jaren = vandaag.year().saturating_sub(datum.year());
        if (9..=30).contains(&jaren) {
            Ok(datum)
        } else {
            Err(self.fout(Kolom::Geboortedatum, "leeftijd"))
        }
    }

    fn leerjaar(&self) -> Result<u8, RijFout> {
        let cel = self.cel(Kolom::Leerjaar);
        let cel = cel.strip_suffix(".0").unwrap_or(cel);
        cel.parse()
            .ok()
            .filter(|n| (1..=6).contains(n))
            .ok_or_else(|| self.fout(Kolom::Leerjaar, "leerjaar"))
    }

    fn locatie(&self, school: &School) -> Result<Option<vangnet_core::id::LocatieId>, RijFout> {
        let cel = fold(self.cel(Kolom::Locatie));
        if cel.is_empty() {
            return Ok(match school.locaties.as_slice() {
                [enige] => Some(enige.id),
                _ => None,
            });
        }
        let gevonden = school.locaties.iter().find(|l| fold(&l.naam) == cel);
        gevonden
            .map(|l| Some(l.id))
            .ok_or_else(|| self.fout(Kolom::Locatie, "locatie"))
    }

    fn mentor(&self, mentoren: &BTreeMap<String, AccountId>) -> Result<Option<AccountId>, RijFout> {
        let cel = fold(self.cel(Kolom::Mentor));
        if cel.is_empty() {
            return Ok(None);
        }
        mentoren
            .get(&cel)
            .copied()
            .map(Some)
            .ok_or_else(|| self.fout(Kolom::Mentor, "mentor"))
    }
}

/// Keeps the value or notes the fault.
fn neem<T>(gelezen: Result<T, RijFout>, fouten: &mut Vec<RijFout>) -> Option<T> {
    gelezen.map_err(|fout| fouten.push(fout)).ok()
}

/// A date as administrations write it: 2012-03-04, 04-03-2012, 4/3/2012 or 4.3.2012.
fn lees_datum(tekst: &str) -> Option<Date> {
    let delen: Vec<i16> = tekst
        .split(['-', '/', '.'])
        .map(|deel| deel.trim().parse().ok())
        .collect::<Option<_>>()?;
    let &[a, b, c] = delen.as_slice() else { return None };
    let (jaar, maand, dag) = if a > 31 { (a, b, c) } else { (c, b, a) };
    if jaar < 1000 {
        return None;
    }
    Date::new(jaar, i8::try_from(maand).ok()?, i8::try_from(dag).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::lees_datum;
    use jiff::civil::date;
    use rstest::rstest;

    #[rstest]
    #[case("2012-03-04", Some(date(2012, 3, 4)))]
    #[case("04-03-2012", Some(date(2012, 3, 4)))]
    #[case("4/3/2012", Some(date(2012, 3, 4)))]
    #[case("29-02-2012", Some(date(2012, 2, 29)))]
    #[case("29-02-2013", None)]
    #[case("04-03-12", None)]
    #[case("4 maart 2012", None)]
    #[case("", None)]
    fn dates_as_written(#[case] tekst: &str, #[case] verwacht: Option<jiff::civil::Date>) {
        assert_eq!(lees_datum(tekst), verwacht);
    }
}
