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

use super::{
    afspraken::afspraken_van,
    feiten::{besluiten_van, doelen_van, ingelicht_van, thuis_van},
    plannen::{Planklok, gedaan_van},
};
use crate::{
    dialect::stel,
    fout::Result,
    plan::lijst::{opps_van, profielen_van},
    rij::leerling,
    swv::SwvDb,
};

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
    /// What the clock knows of a pupil, with what is known already: one query.
    pub async fn find_klok(
        &self,
        leerling: &Leerling,
        bekend: KlokBekend,
        vandaag: Date,
    ) -> Result<LeerlingKlok> {
        let id = leerling.id.0;
        let nu = &leerling.gegevens;
        let waar = Condition::all().add(leerling::Column::Id.eq(id));
        let vragen = (
            (opps_van(&waar), profielen_van(&waar)),
            (
                gedaan_van(&waar, schooljaar::eerste_dag(vandaag)),
                doelen_van(&waar),
                afspraken_van(&waar),
            ),
            (ingelicht_van(&waar), thuis_van(&waar), besluiten_van(&waar)),
        );
        let ((opps, profielen), (gedaan, doelen, afspraken), (ingelicht, thuis, besluiten)) =
            stel(self.lees(), vragen).await?;
        let mut plannen = Planklok {
            opps,
            daden: BTreeMap::from([(id, bekend.daden)]),
            extra: bekend.extra_sinds.map(|dag| (id, dag)).into_iter().collect(),
            jaarlijks: BTreeMap::from([(id, bekend.jaarlijks)]),
            profielen,
        };
        let mut klok = LeerlingKlok::nieuw(nu.soort, nu.geboortedatum);
        klok.vertrokken_op = leerling.vertrokken_op;
        klok.plan = Some(plannen.van(id, nu.soort));
        klok.gedaan = Some(gedaan.into_values().flatten().collect());
        klok.doelen = doelen.into_values().flatten().collect();
        klok.trajecten = bekend.trajecten;
        klok.ingelicht = ingelicht.into_values().flatten().collect();
        klok.thuis = thuis.into_values().next();
        klok.afspraken = afspraken.into_values().flatten().collect();
        klok.besluiten = besluiten.into_values().flatten().collect();
        Ok(klok)
    }
}
