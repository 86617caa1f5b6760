//! The catalogue: how a samenwerkingsverband orders its support, in its own words (R018-R034); all of it is data (R020).

mod basis;
mod gebrek;
mod ladder;
mod planregels;
mod tarief;
mod verschil;

pub use basis::{BasisSoort, Basiskwaliteit};
pub use gebrek::{CatalogusFout, CatalogusFoutSoort};
pub use ladder::Trap;
pub use planregels::Planregels;
pub use tarief::{MAX_TARIEF, Tarief};
pub use verschil::{CatalogusDeel, verschillen};

use serde::{Deserialize, Serialize};

use crate::{cascade::eis::Eis, leerling::Onderwijssoort, overleg::Orgaan, toelating::codes};

/// A catalogue as it holds from a date on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogus {
    /// The levels of the cascade, lowest first.
    pub niveau: Vec<Cascadeniveau>,
    /// The needs from which support starts (R067); empty when the samenwerkingsverband keeps none.
    #[serde(default)]
    pub behoefte: Vec<BehoefteSoort>,
    /// The kinds of support: basis, extra, aanvullend; or breedte.
    pub soort: Vec<Ondersteuningssoort>,
    /// What is on offer: categories (B1 to A3) or arrangements (1 to 15f).
    pub arrangement: Vec<Arrangement>,
    /// What plans must keep to.
    #[serde(default)]
    pub plan: Planregels,
    /// What everybody gets: described for the school as a whole, never registered for a pupil (R064, R101-R103).
    #[serde(default)]
    pub basiskwaliteit: Vec<Basiskwaliteit>,
    /// The kinds of bodies that discuss pupils (R148-R158).
    #[serde(default)]
    pub overleg: Vec<Orgaan>,
    /// What an hour of who gives support costs, for the report of what support brought (R145).
    #[serde(default)]
    pub tarief: Vec<Tarief>,
}

codes! {
    /// The neutral kinds by which catalogues are compared (R031); what has none is shown as not comparable.
    Neutraal {
        /// For everybody, not registered.
        Regulier = "regulier",
        /// Light support.
        Licht = "licht",
        /// Intensive, within the school.
        Intensief = "intensief",
        /// Outside the school, or by others.
        Extern = "extern",
        /// At another school.
        AndereSchool = "andere_school",
    }
}

codes! {
    /// What must be there before a pupil goes up to a level.
    Instap {
        /// The criterion of the level, in words (R065).
        Criterium = "criterium",
        /// Complex problems, or an evaluated traject of the level below that was not enough (R066).
        Onderbouwd = "onderbouwd",
        /// An adopted ontwikkelingsperspectief (R026, R040).
        Opp = "opp",
        /// The parents were consulted (R026).
        Ouders = "ouders",
        /// The school cannot offer a fitting place (R026).
        GeenPlek = "geen_plek",
    }
}

codes! {
    /// The colour of a level in pictures, always beside its name.
    Kleur {
        /// For everybody.
        Grijs = "grijs",
        /// Basis.
        Groen = "groen",
        /// Breedte, extra.
        Blauw = "blauw",
        /// Aanvullend.
        Oker = "oker",
        /// Diepte.
        Pruim = "pruim",
    }
}

/// A level of the cascade (R063). Level 1 is for everybody and never registered per pupil (R064).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cascadeniveau {
    /// Its place, from 1.
    pub nr: u8,
    /// Stable code, e.g. "breedte".
    pub code: String,
    /// Name in the words of the samenwerkingsverband.
    pub naam: String,
    /// How it is compared; absent when it is not comparable.
    #[serde(default)]
    pub neutraal: Option<Neutraal>,
    /// Whether support at this level is registered per pupil.
    pub geregistreerd: bool,
    /// The criterion for coming in, in words.
    #[serde(default)]
    pub criterium: String,
    /// What must be there before a pupil goes up to it.
    #[serde(default)]
    pub instap: Vec<Instap>,
    /// Its colour.
    pub kleur: Kleur,
}

/// A need (R067): one of the ten, for who keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BehoefteSoort {
    /// Its number.
    pub nr: u8,
    /// Stable code.
    pub code: String,
    /// Name.
    pub titel: String,
}

codes! {
    /// Who sets, runs, watches or pays.
    Partij {
        /// The school.
        School = "school",
        /// The samenwerkingsverband.
        Swv = "swv",
        /// Schools that the samenwerkingsverband chose.
        Scholen = "scholen",
        /// A partner outside.
        Extern = "extern",
        /// The municipality, by the Jeugdwet.
        Jeugdwet = "jeugdwet",
        /// Health insurance.
        Zorgverzekering = "zorgverzekering",
    }
}

codes! {
    /// Whether trajecten of a kind are registered (R072).
    Registratie {
        /// Each one.
        Verplicht = "verplicht",
        /// Advised; kept apart in reports.
        Aanbevolen = "aanbevolen",
    }
}

/// A kind of support: what its offers have in common (R022-R025, R071-R077).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent rule")]
pub struct Ondersteuningssoort {
    /// Stable code, e.g. "basis".
    pub code: String,
    /// Name.
    pub naam: String,
    /// The levels at which its trajecten run.
    pub niveaus: Vec<u8>,
    /// Who says what is offered (R023).
    pub wat: Partij,
    /// Who says how.
    pub hoe: Partij,
    /// Who runs it.
    pub uitvoering: Partij,
    /// Who watches it.
    pub toezicht: Partij,
    /// Who may pay; the first is the usual one.
    pub bekostiging: Vec<Partij>,
    /// Whether trajecten are registered.
    pub registratie: Registratie,
    /// Whether at most one in five may be maatwerk (R071).
    #[serde(default)]
    pub norm_80_20: bool,
    /// Whether each traject needs an adopted ontwikkelingsperspectief (R040).
    #[serde(default)]
    pub opp: bool,
    /// Whether who gets it must have an ontwikkelingsperspectief in time, perhaps after it begins (WVO 2020 art. 2.44 lid 1 b).
    #[serde(default)]
    pub opp_plicht: bool,
    /// Whether a traject runs only within a multidisciplinary case (R077).
    #[serde(default)]
    pub casus: bool,
    /// Its colour.
    pub kleur: Kleur,
}

codes! {
    /// In what form support is given (R025).
    Vorm {
        /// To one pupil.
        Individueel = "individueel",
        /// To a group of pupils who each have their own traject.
        Groep = "groep",
        /// To a whole class, without a traject for each pupil.
        Lesgroep = "lesgroep",
        /// Outside the school; the pupil stays enrolled.
        Bovenschools = "bovenschools",
    }
}

/// The limits of an offer; what the source does not limit is absent (R139).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Grenzen {
    /// Most minutes in a school week by the school's own staff.
    pub minuten_per_week: Option<u16>,
    /// Most times in a school week.
    pub keren_per_week: Option<u8>,
    /// Most weeks.
    pub weken: Option<u16>,
    /// Weeks it takes, when it always takes as long.
    pub duur: Option<u16>,
    /// Most pupils in a group.
    pub groep: Option<u8>,
    /// Whether it can be extended, each time by decision (R129).
    pub verlengbaar: bool,
    /// What comes when it takes longer, e.g. another arrangement (R134).
    pub bij_langer: String,
}

/// Something to choose from when a traject is asked for, e.g. the field of the ambulant begeleider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keuzelijst {
    /// Stable code.
    pub code: String,
    /// What is asked.
    pub naam: String,
    /// What can be chosen.
    pub opties: Vec<Optie>,
    /// Whether more than one can be chosen.
    #[serde(default)]
    pub meer: bool,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Optie {
    /// Stable code.
    pub code: String,
    /// Name.
    pub naam: String,
    /// The needs it answers; empty: all.
    #[serde(default)]
    pub behoeften: Vec<String>,
    /// Only in these years; empty: all (R090).
    #[serde(default)]
    pub leerjaren: Vec<u8>,
}

codes! {
    /// Where the link of an offer to needs comes from.
    Herkomst {
        /// Written in the profile.
        Tekst = "tekst",
        /// Inferred from the subject matter.
        Afgeleid = "afgeleid",
        /// The profile says nothing.
        Onbekend = "onbekend",
    }
}

/// An offer of the catalogue: a category (B1 to A3) or an arrangement (1 to 15f).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    /// Code as the profile has it.
    pub code: String,
    /// Name.
    pub titel: String,
    /// Its kind of support, by code.
    pub soort: String,
    /// The theme of the profile it belongs to (R120).
    #[serde(default)]
    pub thema: Option<u8>,
    /// Kinds of breedte (R024).
    #[serde(default)]
    pub kenmerken: Vec<String>,
    /// Who it is for, in words.
    #[serde(default)]
    pub doelgroep: String,
    /// What it is to reach.
    #[serde(default)]
    pub doel: String,
    /// The needs it answers, by code; empty: any.
    #[serde(default)]
    pub behoeften: Vec<String>,
    /// Where that link comes from.
    #[serde(default = "onbekend")]
    pub behoeften_bron: Herkomst,
    /// The forms in which it is given; the first is the usual one.
    pub vormen: Vec<Vorm>,
    /// Kinds of education for which it does not exist (R022, R104).
    #[serde(default)]
    pub niet_voor: Vec<Onderwijssoort>,
    /// Kinds of education in which it is part of what everybody gets: then there is no traject (R080, R083).
    #[serde(default)]
    pub geintegreerd_voor: Vec<Onderwijssoort>,
    /// What that looks like there.
    #[serde(default)]
    pub geintegreerd: String,
    /// The criteria for coming in, to tick (R073).
    #[serde(default)]
    pub criteria: Vec<String>,
    /// What must be chosen.
    #[serde(default)]
    pub keuze: Vec<Keuzelijst>,
    /// What must be there to ask, start or end.
    #[serde(default)]
    pub eis: Vec<Eis>,
    /// Who brings it in, by role or body.
    #[serde(default)]
    pub inbreng: String,
    /// The way to the decision, by role or body.
    #[serde(default)]
    pub route: Vec<String>,
    /// Who decides, by role or body (R160).
    pub beslisser: String,
    /// Whether the profile names who decides; else it is our proposal (Q09).
    #[serde(default)]
    pub beslisser_expliciet: bool,
    /// Who gives it, by role or in words.
    #[serde(default)]
    pub uitvoerders: Vec<String>,
    /// Who may pay, when not as the kind of support says.
    #[serde(default)]
    pub bekostiging: Vec<Partij>,
    /// Its limits.
    #[serde(default)]
    pub grenzen: Grenzen,
    /// Weeks between interim evaluations (R140).
    #[serde(default)]
    pub tussenevaluatie: Option<u8>,
    /// What the evaluation looks at, in words.
    #[serde(default)]
    pub evaluatie: String,
    /// What must be used before it can be closed (R121, R122).
    #[serde(default)]
    pub instrumenten: Vec<String>,
    /// How it is compared; absent: not comparable.
    #[serde(default)]
    pub neutraal: Option<Neutraal>,
    /// Where the profile says this.
    #[serde(default)]
    pub bron: String,
}

const fn onbekend() -> Herkomst {
    Herkomst::Onbekend
}

impl Catalogus {
    /// An offer by its code.
    pub fn arrangement(&self, code: &str) -> Option<&Arrangement> {
        self.arrangement.iter().find(|a| a.code == code)
    }

    /// A kind of support by its code.
    pub fn soort(&self, code: &str) -> Option<&Ondersteuningssoort> {
        self.soort.iter().find(|s| s.code == code)
    }

    /// A level by its number.
    pub fn niveau(&self, nr: u8) -> Option<&Cascadeniveau> {
        self.niveau.iter().find(|n| n.nr == nr)
    }

    /// A kind of body by its code.
    pub fn orgaan(&self, code: &str) -> Option<&Orgaan> {
        self.overleg.iter().find(|o| o.code == code)
    }

    /// A need by its code.
    pub fn behoefte(&self, code: &str) -> Option<&BehoefteSoort> {
        self.behoefte.iter().find(|b| b.code == code)
    }
}
