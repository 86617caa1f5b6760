//! The key figures of a school in a school year: what the register counts, and what somebody wrote (R032, R240-R242).

mod cel;

pub use cel::{Cel, Getal};

use jiff::{ToSpan, civil::Date};

use crate::{
    id::{AccountId, SchoolId},
    schooljaar,
    toegang::{Action, Klasse},
    toelating::codes,
};

codes! {
    /// The rows of the table (data/kengetallen.toml); the pair of lwoo and PrO is two of them.
    Kengetal {
        /// Pupils enrolled on the reference date.
        Leerlingen = "leerlingen",
        /// Of those, pupils with a granted aanwijzing for lwoo that holds on the reference date.
        Lwoo = "lwoo",
        /// Of those, pupils whose kind of education is praktijkonderwijs.
        Pro = "pro",
        /// Pupils with a rugzak of cluster 4, which ended in 2014: written history only (R242).
        RugzakRec4 = "rugzak_rec4",
        /// The same, of cluster 3.
        RugzakRec3 = "rugzak_rec3",
        /// The same, of cluster 2.
        RugzakRec2 = "rugzak_rec2",
        /// The same, of cluster 1.
        RugzakRec1 = "rugzak_rec1",
        /// Pupils outside praktijkonderwijs who were discussed in a ZAT of the school in the school year, each once.
        ZatVmbo = "zat_vmbo",
        /// Pupils in praktijkonderwijs who were discussed there, each once.
        ZatPro = "zat_pro",
        /// Pupils of whom a traject outside the school began in the school year, each once.
        BovenschoolsGeplaatst = "bovenschools_geplaatst",
        /// Pupils of whom such a traject ended in the school year, each once; not where it was the wait for a place in the VSO.
        BovenschoolsTerug = "bovenschools_terug",
        /// Pupils for whom the samenwerkingsverband granted a toelaatbaarheidsverklaring VSO in the school year, each once.
        VerwezenVso = "verwezen_vso",
        /// Pupils enrolled on the reference date with a statement of dyslexia that was recorded by then.
        Dyslexie = "dyslexie",
        /// The same, of dyscalculia.
        Dyscalculie = "dyscalculie",
        /// Gifted pupils: no register knows them, the school writes the number.
        Hoogbegaafd = "hoogbegaafd",
        /// Pupils who came into year 1 with a diagnosed developmental disorder: no register knows them, the school writes the number.
        OntwikkelingsstoornisInstroom = "ontwikkelingsstoornis_instroom",
    }
}

codes! {
    /// Where the number of a row comes from.
    Bron {
        /// The register as it stands, on the reference date.
        Stand = "stand",
        /// What happened in the school year.
        Jaar = "jaar",
        /// The school writes it.
        Zelf = "zelf",
        /// It was kept until 2014.
        Historie = "historie",
    }
}

codes! {
    /// The reference date of a school year (R032).
    Peildatum {
        /// 1 October, on which funding counts.
        Oktober = "oktober",
        /// 1 September.
        September = "september",
    }
}

codes! {
    /// What was written of a number. The three that are not a number are kept apart and never count as 0 (R240).
    WaardeSoort {
        /// A number.
        Getal = "getal",
        /// Not known ("nb").
        Onbekend = "onbekend",
        /// A dash in the source.
        Streepje = "streepje",
        /// Left open in the source.
        Leeg = "leeg",
        /// What was written before is taken back: the count of the register stands again.
        Berekend = "berekend",
    }
}

codes! {
    /// How something came to be written.
    Herkomst {
        /// Somebody writes another number than the register counts.
        Eigen = "eigen",
        /// From the time before this register.
        Historie = "historie",
        /// What the register counted, kept so that a later year does not change it (R032).
        Register = "register",
        /// From the table of a profile that was read in (R240).
        Ingelezen = "ingelezen",
    }
}

/// The kinds of bodies that are a ZAT (R151, data/overleggen.toml).
pub const ZAT: [&str; 3] = ["zat", "zat_vmbo", "zat_pro"];

/// Most school years beside each other.
pub const JAREN: i16 = 5;

impl Peildatum {
    /// The day in the school year that begins in a calendar year.
    pub fn op(self, jaar: i16) -> Date {
        let maand = match self {
            Self::Oktober => 10,
            Self::September => 9,
        };
        Date::new(jaar, maand, 1).unwrap_or(Date::MAX)
    }
}

impl Kengetal {
    /// Where its number comes from.
    pub const fn bron(self) -> Bron {
        match self {
            Self::Leerlingen | Self::Lwoo | Self::Pro | Self::Dyslexie | Self::Dyscalculie => Bron::Stand,
            Self::ZatVmbo
            | Self::ZatPro
            | Self::BovenschoolsGeplaatst
            | Self::BovenschoolsTerug
            | Self::VerwezenVso => Bron::Jaar,
            Self::Hoogbegaafd | Self::OntwikkelingsstoornisInstroom => Bron::Zelf,
            Self::RugzakRec4 | Self::RugzakRec3 | Self::RugzakRec2 | Self::RugzakRec1 => Bron::Historie,
        }
    }

    /// What one must be allowed to read of pupils to see who was counted, and the class of that fact.
    pub const fn lezen(self) -> (Action, Klasse) {
        match self {
            Self::Lwoo | Self::VerwezenVso => (Action::ReadBeschikking, Klasse::Begeleiding),
            Self::ZatVmbo
            | Self::ZatPro
            | Self::BovenschoolsGeplaatst
            | Self::BovenschoolsTerug
            | Self::Dyslexie
            | Self::Dyscalculie => (Action::ReadOndersteuning, Klasse::Begeleiding),
            _ => (Action::ReadLeerling, Klasse::Algemeen),
        }
    }
}

/// What the register can count of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Register {
    /// Today.
    pub vandaag: Date,
    /// The day from which this register is kept: what happened before is not in it, and is not 0.
    pub sinds: Option<Date>,
    /// Years after which support may be destroyed: what was destroyed is not counted any more.
    pub bewaarjaren: u8,
}

/// The days that a count looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// The reference date.
    pub peil: Date,
    /// First day of the school year.
    pub van: Date,
    /// Its last day, or today when that is earlier.
    pub tot: Date,
}

impl Register {
    /// The first calendar year of the school year of today.
    pub fn jaar(self) -> i16 {
        schooljaar::eerste_dag(self.vandaag).year()
    }

    /// The days that a row counts in the school year that begins in a calendar year; `None` when the register cannot say.
    ///
    /// What stands on a reference date is counted in the school year of today only, from that date on: the register keeps no
    /// earlier kinds of education. What happened in a year is counted when the register was kept in that year, and as long
    /// as nothing of it can have been destroyed.
    pub fn telling(self, code: Kengetal, jaar: i16, peildatum: Peildatum) -> Option<Telling> {
        let van = Date::new(jaar, 8, 1).ok()?;
        let einde = schooljaar::laatste_dag(van);
        let telling = Telling {
            peil: peildatum.op(jaar),
            van,
            tot: einde.min(self.vandaag),
        };
        let sinds = self.sinds?;
        let kan = match code.bron() {
            Bron::Stand => jaar == self.jaar() && telling.peil <= self.vandaag,
            Bron::Jaar => {
                let weg = self.vandaag.saturating_sub(i32::from(self.bewaarjaren).years());
                van <= self.vandaag && sinds <= einde && van >= weg
            }
            Bron::Zelf | Bron::Historie => false,
        };
        kan.then_some(telling)
    }

    /// Whether the register was kept during a part of a school year only: its counts of that year are too low.
    pub fn is_deel(self, jaar: i16) -> bool {
        let van = Date::new(jaar, 8, 1).unwrap_or(Date::MIN);
        self.sinds
            .is_some_and(|sinds| van < sinds && sinds <= schooljaar::laatste_dag(van))
    }
}

/// What was written of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waarde {
    /// The school.
    pub school: SchoolId,
    /// The first calendar year of the school year.
    pub schooljaar: i16,
    /// The row.
    pub code: Kengetal,
    /// What was written.
    pub soort: WaardeSoort,
    /// The number; only with [`WaardeSoort::Getal`].
    pub waarde: Option<u32>,
    /// Of how many, where the source says so ("18 van 105").
    pub noemer: Option<u32>,
    /// How it came to be written.
    pub herkomst: Herkomst,
    /// Why.
    pub reden: String,
    /// Who wrote it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking; 0 for what was never written.
    pub versie: i32,
}

#[cfg(test)]
mod tests;
