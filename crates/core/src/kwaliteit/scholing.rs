//! What staff must be able to do for what a school promises, and who is (R253, R254).

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    id::{AccountId, CompetentieId, ScholingId, SchoolId},
    inrichting::{
        aanbod::Aanbodlijst,
        catalogus::{Arrangement, Catalogus},
    },
    toegang::Rol,
};

/// What staff must be able to do, as the samenwerkingsverband keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competentie {
    /// Identity.
    pub id: CompetentieId,
    /// Name.
    pub titel: String,
    /// For what it is needed: codes of offers, of kinds of support, or of themes as `thema:3`.
    pub codes: Vec<String>,
    /// Whether every teacher must have it (R253).
    pub ieder: bool,
    /// First day on which it is asked.
    pub vanaf: Date,
    /// Last day.
    pub tot: Option<Date>,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Competentie {
    /// Whether it is asked on a day.
    pub fn geldt_op(&self, dag: Date) -> bool {
        self.vanaf <= dag && self.tot.is_none_or(|tot| dag <= tot)
    }

    /// Whether an offer needs it.
    pub fn is_nodig_voor(&self, offer: &Arrangement) -> bool {
        let thema = offer.thema.map(|nr| format!("thema:{nr}"));
        self.codes.iter().any(|code| {
            *code == offer.code || *code == offer.soort || thema.as_deref() == Some(code.as_str())
        })
    }
}

/// Whether a code names an offer, a kind of support or a theme of the catalogue.
pub fn is_code(catalogus: &Catalogus, code: &str) -> bool {
    let thema = |a: &Arrangement| a.thema.is_some_and(|nr| format!("thema:{nr}") == code);
    catalogus.arrangement(code).is_some()
        || catalogus.soort(code).is_some()
        || catalogus.arrangement.iter().any(thema)
}

/// A training of somebody who works at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scholing {
    /// Identity.
    pub id: ScholingId,
    /// The school.
    pub school: SchoolId,
    /// Who.
    pub account: AccountId,
    /// For what.
    pub competentie: CompetentieId,
    /// The day for which it is planned.
    pub gepland: Option<Date>,
    /// The day on which it was followed.
    pub gevolgd: Option<Date>,
    /// The last day on which it counts; `None`: for good.
    pub geldig_tot: Option<Date>,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl Scholing {
    /// Whether it counts on a day.
    pub fn telt_op(&self, dag: Date) -> bool {
        self.gevolgd.is_some_and(|op| op <= dag) && self.geldig_tot.is_none_or(|tot| dag <= tot)
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Feiten<'a> {
    /// The catalogue.
    pub catalogus: &'a Catalogus,
    /// What the school offers of it.
    pub aanbod: &'a Aanbodlijst,
    /// What staff must be able to do.
    pub competenties: &'a [Competentie],
    /// The trainings of the school.
    pub scholingen: &'a [Scholing],
    /// Who works at the school, and whether as a teacher.
    pub personeel: &'a [(AccountId, bool)],
    /// The day.
    pub dag: Date,
}

/// One competence at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetentieStand {
    /// Which.
    pub competentie: CompetentieId,
    /// The offers of the school that need it, in the order of the catalogue.
    pub voor: Vec<String>,
    /// Who has it, and until when; `None`: for good. The latest day counts.
    pub heeft: BTreeMap<AccountId, Option<Date>>,
    /// Who will follow it, and has it not.
    pub gepland: Vec<AccountId>,
    /// The teachers who lack it, where every teacher must have it.
    pub mist: Vec<AccountId>,
}

impl CompetentieStand {
    /// Whether an offer of the school needs it and nobody has it (R254).
    pub fn is_gat(&self) -> bool {
        !self.voor.is_empty() && self.heeft.is_empty()
    }
}

/// The competences that are asked today: those that an offer of the school needs, and those that every teacher must have.
pub fn stand(f: Feiten<'_>) -> Vec<CompetentieStand> {
    let now = f.competenties.iter().filter(|c| c.geldt_op(f.dag));
    now.map(|c| (c.ieder, een(f, c)))
        .filter(|(ieder, stand)| *ieder || !stand.voor.is_empty())
        .map(|(_, stand)| stand)
        .collect()
}

fn een(f: Feiten<'_>, c: &Competentie) -> CompetentieStand {
    let offers = f.catalogus.arrangement.iter();
    let voor = offers.filter(|a| c.is_nodig_voor(a) && f.aanbod.biedt(f.catalogus, &a.code));
    let here = |wie: AccountId| f.personeel.iter().any(|(account, _)| *account == wie);
    let eigen = || {
        f.scholingen
            .iter()
            .filter(|s| s.competentie == c.id && here(s.account))
    };
    let mut heeft: BTreeMap<AccountId, Option<Date>> = BTreeMap::new();
    for s in eigen().filter(|s| s.telt_op(f.dag)) {
        let tot = heeft.entry(s.account).or_insert(s.geldig_tot);
        // For good is later than any day.
        *tot = match (*tot, s.geldig_tot) {
            (Some(a), Some(b)) => Some(a.max(b)),
            _ => None,
        };
    }
    let mut gepland: Vec<AccountId> = eigen()
        .filter(|s| s.gevolgd.is_none() && s.gepland.is_some_and(|op| op >= f.dag))
        .map(|s| s.account)
        .filter(|wie| !heeft.contains_key(wie))
        .collect();
    gepland.sort_unstable();
    gepland.dedup();
    let teachers = f.personeel.iter().filter(|(_, les)| *les && c.ieder);
    CompetentieStand {
        competentie: c.id,
        voor: voor.map(|a| a.code.clone()).collect(),
        mist: teachers
            .map(|(wie, _)| *wie)
            .filter(|wie| !heeft.contains_key(wie))
            .collect(),
        heeft,
        gepland,
    }
}

/// The offers of the school that lack a competence, with which, in the order of the catalogue (R254).
pub fn gaten(catalogus: &Catalogus, stand: &[CompetentieStand]) -> Vec<(String, Vec<CompetentieId>)> {
    let per = catalogus.arrangement.iter().map(|a| {
        let lacks = stand.iter().filter(|s| s.is_gat() && s.voor.contains(&a.code));
        (a.code.clone(), lacks.map(|s| s.competentie).collect::<Vec<_>>())
    });
    per.filter(|(_, lacks)| !lacks.is_empty()).collect()
}

/// Whether a role teaches: what every teacher must have is asked of these (R253).
pub const fn is_leraar(rol: Rol) -> bool {
    matches!(rol, Rol::Docent | Rol::Nt2Docent | Rol::Mentor)
}
