//! What support brought: of each offer in a school year, how much was given and what came of it (R071, R145, R243).

use std::collections::BTreeMap;

use jiff::{ToSpan as _, civil::Date};

use super::masker::{Aantal, Som};
use crate::{
    cascade::{
        grens::{schoolweek, weken},
        telling::Aandeel,
        traject::Uitkomst,
    },
    id::{GroepId, SchoolId},
    inrichting::catalogus::Catalogus,
    schooljaar,
    toelating::codes,
};

codes! {
    /// How a traject stood at the end of the school year, or today. Each traject stands in one place.
    Stand {
        /// It still ran.
        Loopt = "loopt",
        /// It ended in the year; its goals were reached.
        Voldoende = "voldoende",
        /// It ended; some were.
        Deels = "deels",
        /// It ended; they were not.
        Onvoldoende = "onvoldoende",
        /// It ended without an evaluation.
        Onbekend = "onbekend",
    }
}

/// A traject that was given, without anything that is sealed and nobody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gegeven {
    /// The school that keeps it.
    pub school: SchoolId,
    /// The offer, by code.
    pub arrangement: String,
    /// Made to measure.
    pub maatwerk: bool,
    /// The group in which it is given.
    pub groep: Option<GroepId>,
    /// Who gives it, by role or in words.
    pub uitvoerder: String,
    /// Minutes in a school week by the school's own staff, as agreed.
    pub minuten_per_week: Option<u16>,
    /// First day.
    pub begin: Date,
    /// The day on which it ended.
    pub beeindigd_op: Option<Date>,
    /// What its last evaluation found.
    pub uitkomst: Option<Uitkomst>,
}

/// The trajecten of one offer at one school, each in one place: whether it began in the year, and how it stood.
pub type Vakken = BTreeMap<(bool, Stand), u32>;

/// What support took of staff. A group counts once, however many are in it: in each week in which any of them was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Personeel {
    /// Minutes.
    pub minuten: u64,
    /// What those cost of whom a rate is known, in cents; each kind of staff of an offer rounded to a whole cent.
    pub cent: u64,
    /// Minutes of whom no rate is known: the costs are without these.
    pub zonder_tarief: u64,
}

impl Personeel {
    const fn plus(self, ander: Self) -> Self {
        Self {
            minuten: self.minuten.saturating_add(ander.minuten),
            cent: self.cent.saturating_add(ander.cent),
            zonder_tarief: self.zonder_tarief.saturating_add(ander.zonder_tarief),
        }
    }
}

/// What is known of one offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Regel {
    /// The offer, by code.
    pub arrangement: String,
    /// Trajecten that were given in the year.
    pub gegeven: Som,
    /// Of these, those that began in it.
    pub begonnen: Som,
    /// How they stood, in the order of [`Stand`].
    pub standen: [Som; 5],
    /// Minutes that pupils were given, as agreed for the school weeks of the year in which they ran; `None` when a count is hidden.
    pub minuten: Option<u64>,
    /// What it took of staff; `None` when a count is hidden.
    pub personeel: Option<Personeel>,
    /// How much of what began was made to measure, against one in five; `None` for a kind without that norm, and for who may not
    /// see pupils.
    pub aandeel: Option<Aandeel>,
}

/// The report of a school year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verslag {
    /// Every offer of the catalogue, and what was given and left it since.
    pub regels: Vec<Regel>,
    /// All of them together.
    pub totaal: Regel,
}

impl Gegeven {
    /// Where it stands in a school year that is looked at until a day; `None` when it was not given in that year.
    pub fn vak(&self, van: Date, tot: Date) -> Option<(bool, Stand)> {
        if self.begin > tot || self.beeindigd_op.is_some_and(|op| op < van) {
            return None;
        }
        let stand = match (self.beeindigd_op.filter(|op| *op <= tot), self.uitkomst) {
            (None, _) => Stand::Loopt,
            (Some(_), Some(Uitkomst::Voldoende)) => Stand::Voldoende,
            (Some(_), Some(Uitkomst::Deels)) => Stand::Deels,
            (Some(_), Some(Uitkomst::Onvoldoende)) => Stand::Onvoldoende,
            (Some(_), None) => Stand::Onbekend,
        };
        Some((self.begin >= van, stand))
    }

    /// The first and the last day of the year on which it ran.
    fn in_jaar(&self, van: Date, tot: Date) -> (Date, Date) {
        (
            self.begin.max(van),
            self.beeindigd_op.map_or(tot, |op| op.min(tot)),
        )
    }

    /// Minutes as agreed in the weeks of the year in which it ran, each week begun counted whole.
    pub fn minuten(&self, van: Date, tot: Date) -> u64 {
        let (Some(per_week), Some(_)) = (self.minuten_per_week, self.vak(van, tot)) else {
            return 0;
        };
        let (begin, einde) = self.in_jaar(van, tot);
        u64::from(per_week).saturating_mul(u64::from(weken(begin, einde)))
    }
}

/// What one offer took of staff between two days, from the trajecten of it that ran then.
fn personeel(catalogus: &Catalogus, gegeven: &[&Gegeven], van: Date, tot: Date) -> Personeel {
    let mut minuten: BTreeMap<&str, u64> = BTreeMap::new();
    let mut groepen: BTreeMap<(GroepId, &str, Date), u16> = BTreeMap::new();
    for traject in gegeven {
        let wie = traject.uitvoerder.as_str();
        let (Some(groep), Some(per_week)) = (traject.groep, traject.minuten_per_week) else {
            let som = minuten.entry(wie).or_default();
            *som = som.saturating_add(traject.minuten(van, tot));
            continue;
        };
        let (begin, einde) = traject.in_jaar(van, tot);
        for week in schoolweek(begin)
            .series(7.days())
            .take_while(|week| *week <= einde)
        {
            let meest = groepen.entry((groep, wie, week)).or_default();
            *meest = per_week.max(*meest);
        }
    }
    for ((_, wie, _), per_week) in groepen {
        let som = minuten.entry(wie).or_default();
        *som = som.saturating_add(u64::from(per_week));
    }
    let delen = minuten.into_iter().map(|(wie, minuten)| {
        let cent = catalogus
            .tarief(wie)
            .map(|tarief| minuten.saturating_mul(u64::from(tarief.cent_per_uur)));
        Personeel {
            minuten,
            cent: cent.map_or(0, |maal_60| maal_60.saturating_add(30) / 60),
            zonder_tarief: if cent.is_some() { 0 } else { minuten },
        }
    });
    delen.fold(Personeel::default(), Personeel::plus)
}

/// The report of the school year of a day, until that day. With `masker` small counts are hidden, and everything else is made of
/// what is shown of each offer at each school.
pub fn verslag(catalogus: &Catalogus, gegeven: &[Gegeven], dag: Date, masker: bool) -> Verslag {
    let (van, tot) = (schooljaar::eerste_dag(dag), dag);
    let mut vakken: BTreeMap<(&str, SchoolId), Vakken> = BTreeMap::new();
    let mut per_aanbod: BTreeMap<&str, Vec<&Gegeven>> = BTreeMap::new();
    for traject in gegeven {
        let Some(vak) = traject.vak(van, tot) else {
            continue;
        };
        let code = traject.arrangement.as_str();
        let aantal = vakken
            .entry((code, traject.school))
            .or_default()
            .entry(vak)
            .or_default();
        *aantal = aantal.saturating_add(1);
        per_aanbod.entry(code).or_default().push(traject);
    }
    let mut codes: Vec<&str> = catalogus.arrangement.iter().map(|a| a.code.as_str()).collect();
    let weg = vakken.keys().map(|(code, _)| *code);
    let weg: Vec<&str> = weg.filter(|code| catalogus.arrangement(code).is_none()).collect();
    codes.extend(weg);
    codes.dedup();
    let regels: Vec<Regel> = codes
        .into_iter()
        .map(|code| {
            let eigen = vakken.iter().filter(|((a, _), _)| *a == code).map(|(_, v)| v);
            let eigen: Vec<_> = eigen
                .flatten()
                .map(|(vak, n)| (*vak, Aantal::new(*n, masker)))
                .collect();
            let norm = catalogus
                .arrangement(code)
                .and_then(|a| catalogus.soort(&a.soort))
                .is_some_and(|soort| soort.norm_80_20);
            let van_aanbod = per_aanbod.get(code).map_or(&[][..], Vec::as_slice);
            let minuten = van_aanbod.iter().map(|t| t.minuten(van, tot));
            Regel {
                minuten: Some(minuten.fold(0, u64::saturating_add)),
                personeel: Some(personeel(catalogus, van_aanbod, van, tot)),
                aandeel: (norm && !masker).then(|| aandeel(gegeven, code, van, tot)),
                ..regel(code, &eigen)
            }
            .zonder_verborgen()
        })
        .collect();
    let totaal = samen(&regels);
    Verslag { regels, totaal }
}

fn regel(code: &str, vakken: &[((bool, Stand), Aantal)]) -> Regel {
    let som = |telt: &dyn Fn((bool, Stand)) -> bool| {
        let delen = vakken.iter().filter(|(vak, _)| telt(*vak));
        delen.map(|(_, n)| *n).collect::<Som>()
    };
    Regel {
        arrangement: code.to_owned(),
        gegeven: som(&|_| true),
        begonnen: som(&|(begon, _)| begon),
        standen: Stand::ALL.map(|stand| som(&|(_, s)| s == stand)),
        minuten: None,
        personeel: None,
        aandeel: None,
    }
}

fn aandeel(gegeven: &[Gegeven], code: &str, van: Date, tot: Date) -> Aandeel {
    let begon = |t: &&Gegeven| t.arrangement == code && matches!(t.vak(van, tot), Some((true, _)));
    gegeven
        .iter()
        .filter(begon)
        .fold(Aandeel::default(), |a, t| Aandeel {
            maatwerk: a.maatwerk.saturating_add(u32::from(t.maatwerk)),
            totaal: a.totaal.saturating_add(1),
        })
}

/// All offers together, from what is shown of each.
fn samen(regels: &[Regel]) -> Regel {
    let plus = |a: Som, b: Som| Som {
        minst: a.minst.saturating_add(b.minst),
        meest: a.meest.saturating_add(b.meest),
    };
    let begin = Regel {
        minuten: Some(0),
        personeel: Some(Personeel::default()),
        ..Regel::default()
    };
    regels.iter().fold(begin, |som, r| {
        let mut standen = som.standen;
        for (al, erbij) in standen.iter_mut().zip(r.standen) {
            *al = plus(*al, erbij);
        }
        Regel {
            arrangement: String::new(),
            gegeven: plus(som.gegeven, r.gegeven),
            begonnen: plus(som.begonnen, r.begonnen),
            standen,
            minuten: som.minuten.zip(r.minuten).map(|(a, b)| a.saturating_add(b)),
            personeel: som.personeel.zip(r.personeel).map(|(a, b)| a.plus(b)),
            aandeel: None,
        }
    })
}

impl Regel {
    /// Minutes and costs go where a count is hidden: they say how many there are.
    fn zonder_verborgen(self) -> Self {
        Self {
            minuten: self.minuten.filter(|_| self.gegeven.is_precies()),
            personeel: self.personeel.filter(|_| self.gegeven.is_precies()),
            ..self
        }
    }
}

#[cfg(test)]
mod tests;
