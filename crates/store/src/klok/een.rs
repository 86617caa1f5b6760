//! What the clock knows of one pupil whose page is open: only what the page did not read already.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition};
use vangnet_core::{
    klok::leerling::{LeerlingKlok, TrajectFeit},
    leerling::Leerling,
    schooljaar,
    toestemming::Toestemming,
};

use super::plannen::Planklok;
use crate::{fout::Result, rij::leerling, swv::SwvDb};

/// What is known already of a pupil.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KlokBekend {
    /// The trajecten that the clock looks at, with what was chosen and their evaluations.
    pub trajecten: Vec<TrajectFeit>,
    /// The first day of support for which a plan is asked.
    pub extra_sinds: Option<Date>,
    /// The days in this school year on which a plan was evaluated with parents and pupil.
    pub jaarlijks: Vec<Date>,
    /// Hearing and agreement.
    pub daden: Vec<Toestemming>,
}

impl SwvDb {
    /// What the clock knows of a pupil, with what is known already: eight queries.
    pub async fn find_klok(
        &self,
        leerling: &Leerling,
        bekend: KlokBekend,
        vandaag: Date,
    ) -> Result<LeerlingKlok> {
        let id = leerling.id.0;
        let nu = &leerling.gegevens;
        let waar = Condition::all().add(leerling::Column::Id.eq(id));
        let mut plannen = Planklok {
            opps: self.opps_van(&waar).await?,
            daden: BTreeMap::from([(id, bekend.daden)]),
            extra: bekend.extra_sinds.map(|dag| (id, dag)).into_iter().collect(),
            jaarlijks: BTreeMap::from([(id, bekend.jaarlijks)]),
            profielen: self.profielen_van(&waar).await?,
        };
        let gedaan = self.gedaan_van(&waar, schooljaar::eerste_dag(vandaag)).await?;
        let mut klok = LeerlingKlok::nieuw(nu.soort, nu.geboortedatum);
        klok.vertrokken_op = leerling.vertrokken_op;
        klok.plan = Some(plannen.van(id, nu.soort));
        klok.gedaan = Some(gedaan.into_values().flatten().collect());
        klok.doelen = self.doelen_van(&waar).await?.into_values().flatten().collect();
        klok.trajecten = bekend.trajecten;
        klok.ingelicht = self.ingelicht_van(&waar).await?.into_values().flatten().collect();
        klok.thuis = self.thuis_van(&waar).await?.into_values().next();
        klok.afspraken = self
            .afspraken_klok(&waar)
            .await?
            .into_values()
            .flatten()
            .collect();
        klok.besluiten = self.besluiten_van(&waar).await?.into_values().flatten().collect();
        Ok(klok)
    }
}
