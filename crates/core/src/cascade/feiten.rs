//! The facts that the rules of a traject look at.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    grens::volgende_week,
    traject::{TrajectStaat, Uitkomst},
};
use crate::{
    inrichting::catalogus::{Partij, Vorm},
    leerling::Onderwijssoort,
};

/// The answer that says on which day a multidisciplinary meeting set the approach (R077).
pub const CASUS_OP: &str = "casus_op";

/// When a rule is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// When it is asked for.
    Vraag,
    /// When it begins.
    Begin,
    /// When it ends.
    Einde,
}

/// Another traject of the same pupil, as far as rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnderTraject {
    /// The offer.
    pub arrangement: String,
    /// The level.
    pub niveau: u8,
    /// Where it stands.
    pub staat: TrajectStaat,
    /// Minutes in a school week.
    pub minuten_per_week: u16,
    /// First and last day, as far as known.
    pub periode: (Option<Date>, Option<Date>),
    /// What its evaluation found; `None` when it was not evaluated.
    pub uitkomst: Option<Uitkomst>,
}

/// Everything a rule may look at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
pub struct TrajectFeiten {
    /// Today.
    pub vandaag: Date,
    /// The kind of education of the pupil.
    pub onderwijs: Onderwijssoort,
    /// The year of the pupil.
    pub leerjaar: u8,
    /// The IQ on file.
    pub iq: Option<u16>,
    /// The verklaringen on file, by code ("dyslexie", "dyscalculie").
    pub verklaringen: BTreeSet<String>,
    /// The catalogue keeps needs, so that a traject starts from one (R067).
    pub kent_behoeften: bool,
    /// The needs of the pupil, by code.
    pub behoeften: BTreeSet<String>,
    /// An ontwikkelingsperspectief was adopted and did not end.
    pub opp: bool,
    /// The pupil is in a multidisciplinary case.
    pub casus: bool,
    /// No step to its level is asked, or the last step led there or higher (R066).
    pub trede: bool,
    /// It was said why support of its level is asked, by a step there or at the traject (R065).
    pub reden: bool,
    /// A TLV for the VSO was applied for or granted.
    pub tlv_vso: bool,
    /// The parents were consulted.
    pub ouders: bool,
    /// The group has a plan; for trajecten of a group.
    pub groepsplan: bool,
    /// Members of the group on the first day, this pupil included; for trajecten of a group.
    pub groepsgrootte: usize,
    /// Lines in the log for this traject.
    pub logboekregels: usize,
    /// Instruments that its evaluations used.
    pub instrumenten: BTreeSet<String>,
    /// It was evaluated at its end.
    pub geevalueerd: bool,
    /// It is tied to a goal of a plan (R062).
    pub doel: bool,
    /// The school has the protocol that the offer asks for (R087).
    pub protocol: bool,
    /// The other trajecten of the pupil.
    pub andere: Vec<AnderTraject>,
    /// The form.
    pub vorm: Vorm,
    /// Who gives it, by role or in words.
    pub uitvoerder: String,
    /// Who pays.
    pub financier: Option<Partij>,
    /// First and last day as asked.
    pub periode: (Option<Date>, Option<Date>),
    /// Minutes in a school week by own staff.
    pub minuten_per_week: Option<u16>,
    /// Times in a school week.
    pub keren_per_week: Option<u8>,
    /// The needs it answers.
    pub gekozen: BTreeSet<String>,
    /// The criteria that were ticked.
    pub criteria: BTreeSet<usize>,
    /// What was chosen from each list.
    pub keuzes: BTreeMap<String, BTreeSet<String>>,
    /// What was answered.
    pub antwoorden: BTreeMap<String, String>,
    /// How often it was extended.
    pub verlengd: usize,
    /// The Mondays of the weeks in which the schools are closed (R139).
    pub dichte_weken: BTreeSet<Date>,
}

impl AnderTraject {
    /// Whether it runs, or will, on a day of the school week that begins on a Monday.
    pub fn loopt_in_week(&self, maandag: Date) -> bool {
        let open = matches!(self.staat, TrajectStaat::Loopt | TrajectStaat::Besloten);
        let begun = self.periode.0.is_none_or(|begin| begin < volgende_week(maandag));
        let over = self.periode.1.is_some_and(|einde| einde < maandag);
        open && begun && !over
    }
}
