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

use super::feiten::naar_leerling;
use crate::{
    fout::Result,
    logboek::telling::open_voor_de_school,
    omzetting::{code, datum},
    rij::aantekening,
    swv::SwvDb,
};

impl SwvDb {
    /// The facts of plans from a day on: five queries. `soorten` are the kinds of support for which a plan is asked.
    pub(crate) async fn plannen_klok(
        &self,
        waar: &Condition,
        soorten: &[&str],
        vanaf: Date,
    ) -> Result<Planklok> {
        Ok(Planklok {
            opps: self.opps_van(waar).await?,
            daden: self.daden_van(waar).await?,
            extra: self.extra_van(waar, soorten).await?,
            jaarlijks: self.jaarlijks_van(waar, vanaf).await?,
            profielen: self.profielen_van(waar).await?,
        })
    }

    /// The days on which something of the IOP was done; a note that was corrected counts once.
    pub(super) async fn gedaan_van(
        &self,
        waar: &Condition,
        vanaf: Date,
    ) -> Result<BTreeMap<Uuid, Vec<(IopTeller, Date)>>> {
        let rows: Vec<(Uuid, String, String)> = aantekening::Entity::find()
            .select_only()
            .column(aantekening::Column::LeerlingId)
            .column(aantekening::Column::Soort)
            .column(aantekening::Column::Datum)
            .join(JoinType::InnerJoin, naar_leerling!(aantekening))
            .filter(waar.clone())
            .filter(aantekening::Column::Soort.is_in(IopTeller::ALL.map(IopTeller::code)))
            .filter(aantekening::Column::VerbetertId.is_null())
            .filter(open_voor_de_school())
            .filter(aantekening::Column::Datum.gte(vanaf.to_string()))
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut per: BTreeMap<Uuid, Vec<(IopTeller, Date)>> = BTreeMap::new();
        for (id, soort, dag) in rows {
            let teller = code(IopTeller::parse(&soort), "aantekening", "soort")?;
            let dag = datum(&dag, "aantekening", "datum")?;
            per.entry(id).or_default().push((teller, dag));
        }
        Ok(per)
    }
}

/// The facts of plans by pupil, from which each takes its own.
#[derive(Default)]
pub(crate) struct Planklok {
    pub(super) opps: BTreeMap<Uuid, Vec<Opp>>,
    pub(super) daden: BTreeMap<Uuid, Vec<Toestemming>>,
    pub(super) extra: BTreeMap<Uuid, Date>,
    pub(super) jaarlijks: BTreeMap<Uuid, Vec<Date>>,
    pub(super) profielen: BTreeMap<Uuid, (Option<Date>, Option<Date>, bool)>,
}

impl Planklok {
    /// Nothing but the plans themselves.
    pub(super) fn alleen_opps(opps: BTreeMap<Uuid, Vec<Opp>>) -> Self {
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
