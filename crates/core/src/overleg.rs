//! Bodies that discuss pupils: who sits in them, what they may do, how often they meet; their agenda, what they decide and agree
//! (R148-R158, data/overleggen.toml).

pub mod agenda;
pub mod gast;
pub mod kalender;
pub mod route;

use jiff::{
    ToSpan,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, BijeenkomstId, LocatieId, OverlegId, SchoolId},
    leerling::Leerling,
    toegang::{Klasse, Klassen, OverlegFeiten},
    toelating::codes,
};

codes! {
    /// What a body may do with a pupil.
    Bevoegdheid {
        /// It decides.
        Besluit = "besluit",
        /// It advises: its advice never counts as a decision (R152).
        Advies = "advies",
        /// It follows.
        Volgen = "volgen",
        /// It tunes work between partners.
        Afstemmen = "afstemmen",
    }
}

codes! {
    /// Of what there is one body each.
    Per {
        /// A team of a school: its classes are named.
        Team = "team",
        /// A school.
        School = "school",
        /// A site of a school: two sites, two meetings (R151).
        Locatie = "locatie",
    }
}

/// How often a body meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ritme {
    /// Every so many school weeks; weeks of holiday do not count.
    Weken(u8),
    /// So many times in a school year, spread over it.
    PerJaar(u8),
    /// When somebody calls it.
    Oproep,
}

/// A kind of body, as the catalogue of the samenwerkingsverband has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Orgaan {
    /// Stable code, as deciders of the catalogue name it.
    pub code: String,
    /// Name.
    pub titel: String,
    /// Of what there is one.
    pub per: Per,
    /// What it may do.
    pub bevoegdheid: Bevoegdheid,
    /// How often it meets; a school may choose otherwise (R033).
    pub ritme: Ritme,
    /// The kind of body with which it takes turns: never in the same week (R150); empty: none.
    #[serde(default)]
    pub wisselt_met: String,
    /// Who chairs it, by role; empty: not said.
    #[serde(default)]
    pub voorzitter: String,
    /// Who brings pupils in, by role; empty: every member.
    #[serde(default)]
    pub inbrengers: Vec<String>,
    /// Who sits in it, by role.
    #[serde(default)]
    pub deelnemers: Vec<String>,
    /// Roles of which one is always there (R149).
    #[serde(default)]
    pub altijd: Vec<String>,
    /// Parents are consulted before a pupil is discussed (R153).
    #[serde(default)]
    pub ouders_vooraf: bool,
    /// It discusses pupils one by one.
    #[serde(default = "ja")]
    pub leerlingen: bool,
    /// Every pupil of its classes is to be discussed at least once in so many weeks (R149).
    #[serde(default)]
    pub ieder_binnen: Option<u8>,
    /// Minutes for each item, when items have a time of their own: a consulting hour with slots (R155).
    #[serde(default)]
    pub minuten_per_punt: Option<u8>,
    /// What its members may see of a pupil on its agenda.
    #[serde(default = "begeleiding")]
    pub ziet: Vec<Klasse>,
    /// Its place on the way up (R148), from 1; absent: beside that way.
    #[serde(default)]
    pub trap: Option<u8>,
    /// What it is for, in words.
    #[serde(default)]
    pub doel: String,
}

const fn ja() -> bool {
    true
}

fn begeleiding() -> Vec<Klasse> {
    vec![Klasse::Algemeen, Klasse::Begeleiding]
}

impl Orgaan {
    /// The classes of facts that its members see of a pupil on its agenda. Medical facts are for who was informed by name (R275),
    /// confidential ones for who is named: never for a whole meeting, whatever the catalogue says.
    pub fn klassen(&self) -> Klassen {
        let open = Klassen::of(&[Klasse::Algemeen, Klasse::Begeleiding, Klasse::Zorg]);
        Klassen::of(&self.ziet).intersection(open)
    }

    /// The classes of facts that one must see to read what was said in a body of a kind; of a kind that the catalogue no longer has,
    /// all that a body can see: nobody knows any more what was said there.
    pub fn gezegd(orgaan: Option<&Self>) -> Klassen {
        let alles = || Klassen::of(&[Klasse::Algemeen, Klasse::Begeleiding, Klasse::Zorg]);
        orgaan.map_or_else(alles, Self::klassen)
    }

    /// When the item at a place of the agenda, from 0, begins; `None` when items of this kind have no time of their own, or on
    /// another day.
    pub fn tijdvak(&self, begint: Time, plek: usize) -> Option<Time> {
        let minuten = i64::from(self.minuten_per_punt?).checked_mul(i64::try_from(plek).ok()?)?;
        begint.checked_add(minuten.minutes()).ok()
    }

    /// How many items there is time for; `None` when they have no time of their own.
    pub fn tijdvakken(&self, duur: u16) -> Option<usize> {
        let elk = u16::from(self.minuten_per_punt.filter(|minuten| *minuten > 0)?);
        Some(usize::from(duur / elk))
    }

    /// A kind that the catalogue no longer has: its bodies stay readable, see names only and decide nothing.
    pub fn vervallen(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            titel: code.to_owned(),
            per: Per::School,
            bevoegdheid: Bevoegdheid::Volgen,
            ritme: Ritme::Oproep,
            wisselt_met: String::new(),
            voorzitter: String::new(),
            inbrengers: Vec::new(),
            deelnemers: Vec::new(),
            altijd: Vec::new(),
            ouders_vooraf: true,
            leerlingen: true,
            ieder_binnen: None,
            minuten_per_punt: None,
            ziet: vec![Klasse::Algemeen],
            trap: None,
            doel: String::new(),
        }
    }

    /// Whether it may take a decision on a pupil (R152).
    pub fn beslist(&self) -> bool {
        self.bevoegdheid == Bevoegdheid::Besluit
    }

    /// Whether a role brings pupils in.
    pub fn brengt_in(&self, rol: &str) -> bool {
        self.inbrengers.is_empty() || self.inbrengers.iter().any(|r| r == rol)
    }
}

/// A body at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overleg {
    /// Identity.
    pub id: OverlegId,
    /// The school.
    pub school: SchoolId,
    /// The site, for a body of a site.
    pub locatie: Option<LocatieId>,
    /// Which kind, by code of the catalogue.
    pub orgaan: String,
    /// Name, e.g. "Team onderbouw".
    pub naam: String,
    /// How often it meets here.
    pub ritme: Ritme,
    /// The body with which it takes turns: never in the same week (R150).
    pub wisselt_met: Option<OverlegId>,
    /// The weekday on which it meets: 1 is Monday, 5 is Friday.
    pub weekdag: i8,
    /// When it begins.
    pub begint: Time,
    /// How long it takes, in minutes.
    pub minuten: u16,
    /// Where.
    pub zaal: String,
    /// The classes whose pupils it discusses; empty: all of its school or site.
    pub klassen: Vec<String>,
    /// Whether it still meets.
    pub actief: bool,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Overleg {
    /// Whether it discusses the pupils of a school, a site and a class.
    pub fn bespreekt(&self, leerling: &Leerling) -> bool {
        let g = &leerling.gegevens;
        g.school == self.school
            && self.locatie.is_none_or(|locatie| g.locatie == Some(locatie))
            && (self.klassen.is_empty() || self.klassen.contains(&g.klas))
    }

    /// The facts on which access to it depends.
    pub fn feiten(&self, leden: &[Overleglid], wie: AccountId) -> OverlegFeiten {
        OverlegFeiten {
            school: self.school,
            locatie: self.locatie,
            lid: leden.iter().any(|lid| lid.account == wie),
        }
    }
}

/// Somebody who sits in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overleglid {
    /// The account.
    pub account: AccountId,
    /// In which role, by code.
    pub rol: String,
    /// Whether this member chairs it.
    pub voorzitter: bool,
}

codes! {
    /// Where a meeting stands.
    BijeenkomstStaat {
        /// On the day of the calendar.
        Gepland = "gepland",
        /// Moved by hand to another day, or added by hand.
        Verplaatst = "verplaatst",
        /// Going on.
        Bezig = "bezig",
        /// Held.
        Gehouden = "gehouden",
        /// Cancelled by hand.
        Vervallen = "vervallen",
    }
}

impl BijeenkomstStaat {
    /// Whether it is still to come: its agenda and its day can change.
    pub const fn komt_nog(self) -> bool {
        matches!(self, Self::Gepland | Self::Verplaatst)
    }

    /// Whether pupils can be put on its agenda.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Gepland | Self::Verplaatst | Self::Bezig)
    }
}

/// A meeting of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bijeenkomst {
    /// Identity.
    pub id: BijeenkomstId,
    /// Of which body.
    pub overleg: OverlegId,
    /// The day on which the calendar put it; `None` when it was added by hand.
    pub gepland: Option<Date>,
    /// The day on which it is held.
    pub datum: Date,
    /// When it begins.
    pub begint: Time,
    /// Where it stands.
    pub staat: BijeenkomstStaat,
    /// Who was there.
    pub aanwezig: Vec<AccountId>,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// Days before a meeting from which its members see its agenda **\[choice\]**.
const LEES_VOORAF: i32 = 14;
/// Days after a meeting until which its members see what was said **\[choice\]**; later, who reads the pupil's file.
const LEES_ACHTERAF: i32 = 28;

impl Bijeenkomst {
    /// Whether members of the body read its agenda and minutes on a day. One that goes on is read also before its day; one that
    /// nobody closed no longer than others.
    pub fn leesbaar_voor_leden(&self, vandaag: Date) -> bool {
        let vanaf = self.datum.saturating_sub(LEES_VOORAF.days());
        let tot = self.datum.saturating_add(LEES_ACHTERAF.days());
        (self.staat == BijeenkomstStaat::Bezig || vanaf <= vandaag) && vandaag <= tot
    }
}

/// The roles of who was there; before anybody was recorded, of who sits in the body.
pub fn rollen<'a>(leden: &'a [Overleglid], aanwezig: &[AccountId]) -> Vec<&'a str> {
    let there = |lid: &&Overleglid| aanwezig.is_empty() || aanwezig.contains(&lid.account);
    leden.iter().filter(there).map(|lid| lid.rol.as_str()).collect()
}

/// Roles of which one should have been there and none was (R149); empty when nobody was recorded yet.
pub fn afwezige_rollen<'a>(orgaan: &'a Orgaan, leden: &[Overleglid], aanwezig: &[AccountId]) -> &'a [String] {
    let there = leden
        .iter()
        .any(|lid| aanwezig.contains(&lid.account) && orgaan.altijd.contains(&lid.rol));
    if there { &[] } else { &orgaan.altijd }
}
