//! The plans of many pupils, and what was done of the IOP in a school year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect};
use uuid::Uuid;
use vangnet_core::{
    leerling::Onderwijssoort,
    plan::{
        iop::IopTeller,
        opp::{Opp, PlichtFeiten},
        taak::PlanFeiten,
    },
    toestemming::Toestemming,
};

use super::feiten::{Per, naar_leerling};
use crate::{
    codes::MetCode as _,
    dialect::{Vraag, Vragen},
    logboek::telling::open_voor_de_school,
    omzetting::{code, datum},
    plan::lijst::{Profieldagen, daden_van, extra_van, jaarlijks_van, opps_van, profielen_van},
    rij::aantekening,
};

/// The days on which something of the IOP was done; a note that was corrected counts once.
pub(super) fn gedaan_van(waar: &Condition, vanaf: Date) -> Vraag<'static, Per<Vec<(IopTeller, Date)>>> {
    use aantekening::Column as C;
    let vraag = aantekening::Entity::find()
        .join(JoinType::InnerJoin, naar_leerling!(aantekening))
        .filter(waar.clone())
        .filter(C::Soort.in_codes(IopTeller::ALL.map(IopTeller::code)))
        .filter(C::VerbetertId.is_null())
        .filter(open_voor_de_school())
        .filter(C::Datum.gte(vanaf.to_string()));
    Vraag::van(vraag, [C::LeerlingId, C::Soort, C::Datum]).naar(|rows: Vec<(Uuid, String, String)>| {
        let mut per: Per<Vec<(IopTeller, Date)>> = BTreeMap::new();
        for (id, soort, dag) in rows {
            let teller = code(IopTeller::parse(&soort), "aantekening", "soort")?;
            let dag = datum(&dag, "aantekening", "datum")?;
            per.entry(id).or_default().push((teller, dag));
        }
        Ok(per)
    })
}

/// The facts of plans by pupil, from which each takes its own.
#[derive(Default)]
pub(crate) struct Planklok {
    pub(super) opps: Per<Vec<Opp>>,
    pub(super) daden: Per<Vec<Toestemming>>,
    pub(super) extra: Per<Date>,
    pub(super) jaarlijks: Per<Vec<Date>>,
    pub(super) profielen: Per<Profieldagen>,
}

/// What is asked for a [`Planklok`].
type Planvragen = (
    Vraag<'static, Per<Vec<Opp>>>,
    Vraag<'static, Per<Vec<Toestemming>>>,
    Vraag<'static, Per<Date>>,
    Vraag<'static, Per<Vec<Date>>>,
    Vraag<'static, Per<Profieldagen>>,
);

impl Planklok {
    /// The facts of plans from a day on. `soorten` are the kinds of support for which a plan is asked.
    pub(crate) fn vragen(waar: &Condition, soorten: &[&str], vanaf: Date) -> Planvragen {
        (
            opps_van(waar),
            daden_van(waar),
            extra_van(waar, soorten),
            jaarlijks_van(waar, vanaf),
            profielen_van(waar),
        )
    }

    /// What was answered.
    pub(crate) fn met((opps, daden, extra, jaarlijks, profielen): <Planvragen as Vragen>::Antwoord) -> Self {
        Self {
            opps,
            daden,
            extra,
            jaarlijks,
            profielen,
        }
    }

    /// Nothing but the plans themselves.
    pub(super) fn alleen_opps(opps: Per<Vec<Opp>>) -> Self {
        Self {
            opps,
            ..Self::default()
        }
    }

    /// Whose plans are known.
    pub(super) fn leerlingen(&self) -> Vec<Uuid> {
        self.opps.keys().copied().collect()
    }

    /// The facts of one pupil, without what the clock does not look at: how often, and which plans have goals.
    pub(crate) fn van(&mut self, id: Uuid, soort: Onderwijssoort) -> PlanFeiten {
        let (ingeschreven_op, geplaatst_op, uitstroom) = self.profielen.remove(&id).unwrap_or_default();
        PlanFeiten {
            plicht: PlichtFeiten {
                soort,
                extra_sinds: self.extra.remove(&id),
                ingeschreven_op,
                geplaatst_op,
            },
            opps: self.opps.remove(&id).unwrap_or_default(),
            daden: self.daden.remove(&id).unwrap_or_default(),
            jaarlijks: self.jaarlijks.remove(&id).unwrap_or_default(),
            tellers: Vec::new(),
            plannen: BTreeSet::new(),
            uitstroom,
        }
    }
}
