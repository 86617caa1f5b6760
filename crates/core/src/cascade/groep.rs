//! Groups that get support together: a training with a traject for each pupil, or a class as a whole (R025, R058).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    feiten::{AnderTraject, CASUS_OP, TrajectFeiten},
    traject::{Afwijking, TrajectGebeurtenis, TrajectStaat},
};
use crate::{
    id::{AccountId, GroepId, LeerlingId, SchoolId},
    inrichting::catalogus::{Grenzen, Partij, Vorm},
    leerling::Onderwijssoort,
    toelating::codes,
};

codes! {
    /// Where a group stands.
    GroepStaat {
        /// Being made; of a class as a whole: asked for, and waits for a decision.
        Gepland = "gepland",
        /// Decided; begins on its day. Only a class as a whole: in a group of trajecten each traject is decided on.
        Besloten = "besloten",
        /// Runs.
        Loopt = "loopt",
        /// Ended.
        Beeindigd = "beeindigd",
        /// Not granted.
        Afgewezen = "afgewezen",
        /// Taken back before it began.
        Ingetrokken = "ingetrokken",
    }
}

impl GroepStaat {
    /// The state after an event; `None` when it does not happen here. A class as a whole is decided on first, as a traject
    /// is (R124, R127); a group of trajecten begins by itself, its trajecten are decided on.
    pub const fn na(self, vorm: Vorm, gebeurtenis: TrajectGebeurtenis) -> Option<Self> {
        use TrajectGebeurtenis as G;
        let klas = matches!(vorm, Vorm::Lesgroep);
        match (self, gebeurtenis) {
            (Self::Gepland, G::Besloten) if klas => Some(Self::Besloten),
            (Self::Gepland, G::Afgewezen) if klas => Some(Self::Afgewezen),
            (Self::Gepland | Self::Besloten, G::Ingetrokken) if klas => Some(Self::Ingetrokken),
            (Self::Gepland, G::Begonnen) if !klas => Some(Self::Loopt),
            (Self::Besloten, G::Begonnen) | (Self::Loopt, G::Verlengd) => Some(Self::Loopt),
            (Self::Loopt, G::Beeindigd) => Some(Self::Beeindigd),
            _ => None,
        }
    }

    /// Whether nothing more happens to it.
    pub const fn is_einde(self) -> bool {
        matches!(self, Self::Beeindigd | Self::Afgewezen | Self::Ingetrokken)
    }
}

/// What was asked and answered of a class as a whole, as of a traject: sealed beside its plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroepInhoud {
    /// The criteria that were ticked, by their place in the catalogue from 0.
    pub criteria: BTreeSet<usize>,
    /// What was chosen from each list, by code.
    pub keuzes: BTreeMap<String, BTreeSet<String>>,
    /// What was answered to what the catalogue asks, by code.
    pub antwoorden: BTreeMap<String, String>,
    /// The instruments that were used to see what it brought (R121, R122).
    pub instrumenten: BTreeSet<String>,
}

/// A step of a group: who, when, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroepStap {
    /// Its number, from 1.
    pub nummer: i32,
    /// What happened.
    pub gebeurtenis: TrajectGebeurtenis,
    /// The state after it.
    pub staat: GroepStaat,
    /// The day of the deed.
    pub datum: Date,
    /// The last day that it set, when it extended the group (R129).
    pub einde: Option<Date>,
    /// The role or body that decided, when it was decided.
    pub orgaan: Option<String>,
    /// Why.
    pub toelichting: String,
    /// What was set aside, each with its reason.
    pub afwijkingen: Vec<Afwijking>,
    /// Who recorded it.
    pub door: AccountId,
    /// When it was recorded, UTC milliseconds.
    pub tijdstip: i64,
}

/// The plan of a group: what it is for and how (R058).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Groepsplan {
    /// What is going on.
    pub aanleiding: String,
    /// What it is to reach.
    pub doel: String,
    /// How.
    pub aanpak: String,
    /// What it brought.
    #[serde(default)]
    pub evaluatie: String,
}

impl Groepsplan {
    /// Whether it says what for and how.
    pub fn is_compleet(&self) -> bool {
        !self.doel.trim().is_empty() && !self.aanpak.trim().is_empty()
    }
}

/// A group as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groep {
    /// Identity.
    pub id: GroepId,
    /// The school.
    pub school: SchoolId,
    /// The offer, by its code in the catalogue.
    pub arrangement: String,
    /// A group of trajecten, or a class as a whole.
    pub vorm: Vorm,
    /// Its name.
    pub naam: String,
    /// The class, for a class as a whole; else empty.
    pub klas: String,
    /// First day.
    pub begin: Date,
    /// Last day.
    pub einde: Date,
    /// The day on which it ended.
    pub beeindigd_op: Option<Date>,
    /// Minutes in a school week.
    pub minuten_per_week: Option<u16>,
    /// Times in a school week.
    pub keren_per_week: Option<u8>,
    /// Who gives it.
    pub uitvoerder: String,
    /// Where it stands.
    pub staat: GroepStaat,
    /// Its plan.
    pub plan: Groepsplan,
    /// What was asked and answered.
    pub inhoud: GroepInhoud,
    /// Who made it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Groep {
    /// Whether a pupil can still join it: a group of trajecten that did not end.
    pub fn is_open_op(&self, dag: Date) -> bool {
        self.vorm == Vorm::Groep && !self.staat.is_einde() && self.einde >= dag
    }

    /// As another group sees it that gets the same offer: the hours of one class are summed (R139).
    fn als_ander(&self) -> AnderTraject {
        AnderTraject {
            arrangement: self.arrangement.clone(),
            niveau: 0,
            staat: match self.staat {
                GroepStaat::Gepland => TrajectStaat::Gevraagd,
                GroepStaat::Besloten => TrajectStaat::Besloten,
                GroepStaat::Loopt => TrajectStaat::Loopt,
                GroepStaat::Beeindigd => TrajectStaat::Beeindigd,
                GroepStaat::Afgewezen => TrajectStaat::Afgewezen,
                GroepStaat::Ingetrokken => TrajectStaat::Ingetrokken,
            },
            minuten_per_week: self.minuten_per_week.unwrap_or(0),
            periode: (Some(self.begin), Some(self.beeindigd_op.unwrap_or(self.einde))),
            uitkomst: None,
        }
    }

    /// What the rules of a traject look at, for a class as a whole: no pupil's need, plan or level (Q07), but a plan of the
    /// group, its period, its hours, what was answered and what it brought. Asked once for each kind of education and year
    /// that sits in the class.
    pub fn feiten(
        &self,
        om: &GroepOmstandigheden<'_>,
        onderwijs: Onderwijssoort,
        leerjaar: u8,
    ) -> TrajectFeiten {
        let anderen = om.groepen.iter().filter(|g| {
            g.id != self.id && g.vorm == Vorm::Lesgroep && g.school == self.school && g.klas == self.klas
        });
        TrajectFeiten {
            vandaag: om.vandaag,
            onderwijs,
            leerjaar,
            iq: None,
            verklaringen: BTreeSet::new(),
            kent_behoeften: false,
            behoeften: BTreeSet::new(),
            opp: false,
            casus: self.inhoud.antwoorden.contains_key(CASUS_OP),
            trede: true,
            reden: true,
            tlv_vso: false,
            ouders: false,
            groepsplan: self.plan.is_compleet(),
            groepsgrootte: 0,
            logboekregels: usize::from(self.inhoud.instrumenten.contains("logboek")),
            instrumenten: self.inhoud.instrumenten.clone(),
            geevalueerd: !self.plan.evaluatie.trim().is_empty(),
            doel: true,
            protocol: om.protocol,
            andere: anderen.map(Self::als_ander).collect(),
            vorm: self.vorm,
            uitvoerder: self.uitvoerder.clone(),
            financier: om.financier,
            periode: (Some(self.begin), Some(self.einde)),
            minuten_per_week: self.minuten_per_week,
            keren_per_week: self.keren_per_week,
            gekozen: BTreeSet::new(),
            criteria: self.inhoud.criteria.clone(),
            keuzes: self.inhoud.keuzes.clone(),
            antwoorden: self.inhoud.antwoorden.clone(),
            verlengd: om.verlengd,
            dichte_weken: om.dicht.clone(),
        }
    }
}

/// What a class as a whole does not know of itself.
#[derive(Debug, Clone, Copy)]
pub struct GroepOmstandigheden<'a> {
    /// Today.
    pub vandaag: Date,
    /// The groups of the school.
    pub groepen: &'a [Groep],
    /// The school has the protocol that the offer asks for.
    pub protocol: bool,
    /// Who pays.
    pub financier: Option<Partij>,
    /// How often it was extended.
    pub verlengd: usize,
    /// The Mondays of the weeks in which the schools are closed (R139).
    pub dicht: &'a BTreeSet<Date>,
}

/// Whether a traject of this form is given in a group: a training, and off-site support with a limit on its group (R135).
pub const fn in_groep(vorm: Vorm, grenzen: &Grenzen) -> bool {
    match vorm {
        Vorm::Groep => true,
        Vorm::Bovenschools => grenzen.groep.is_some(),
        Vorm::Individueel | Vorm::Lesgroep => false,
    }
}

/// Who is in a group, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groepslid {
    /// The pupil.
    pub leerling: LeerlingId,
    /// First day.
    pub van: Date,
    /// Last day; open when absent.
    pub tot: Option<Date>,
}

impl Groepslid {
    /// Whether a pupil is in the group on a day or comes into it later: who takes a place then (R025).
    pub fn is_lid_vanaf(&self, dag: Date) -> bool {
        self.tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether a pupil is in the group on a day.
    pub fn is_lid_op(&self, dag: Date) -> bool {
        self.van <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }
}
