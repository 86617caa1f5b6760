//! What is due by a day, for work lists: only pupils of whom something is.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{Span, civil::Date};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use uuid::Uuid;
use vangnet_core::{
    cascade::{aandacht::kan_jaarevaluatie, traject::TrajectStaat},
    id::LeerlingId,
    inrichting::catalogus::Catalogus,
    klok::leerling::LeerlingKlok,
    leerling::Onderwijssoort,
    plan::opp::OppStaat,
    schooljaar,
    toegang::Scope,
};

use super::{
    KlokRegel,
    afspraken::afspraken_van,
    feiten::{ingelicht_van, thuis_van},
    plannen::Planklok,
    trajecten::trajecten,
};
use crate::{
    codes::MetCode as _,
    dialect::{Vraag, stel},
    fout::Result,
    plan::lijst::opps_van,
    rij::{afspraak, ingelicht, leerling, opp, thuiszitter, traject},
    swv::SwvDb,
    zicht::binnen,
};

/// The days that a work list looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Venster {
    /// Today.
    pub vandaag: Date,
    /// The last day.
    pub tot: Date,
}

impl SwvDb {
    /// What is due by a day of trajecten, times at home and agreements within a scope, and of who was informed within `medisch`;
    /// also whose aftercare of so many years ends, and what still runs of who left. Pupils of whom nothing is due are not there, and of who is nothing else is known.
    pub async fn list_klok_nabij(
        &self,
        (scope, medisch): (&Scope, &Scope),
        catalogus: &Catalogus,
        venster: Venster,
    ) -> Result<Vec<KlokRegel>> {
        let tot = venster.tot.to_string();
        let binnen_scope = || Condition::all().add(binnen(scope));
        let traject = binnen_scope().add(traject_voor(catalogus, venster));
        let stap = binnen_scope().add(thuiszitter::Column::StapOp.lte(tot.as_str()));
        let afspraak = binnen_scope().add(afspraak::Column::Voor.lte(tot.as_str()));
        let weg = binnen_scope()
            .add(opp::Column::Staat.is_code(OppStaat::Vastgesteld.code()))
            .add(leerling::Column::VertrokkenOp.lt(venster.vandaag.to_string()));
        let ingelicht = Condition::all().add(binnen(medisch)).add(ingelicht_voor(venster));
        let vragen = (
            trajecten(&traject),
            thuis_van(&stap),
            ingelicht_van(&ingelicht),
            afspraken_van(&afspraak),
            opps_van(&weg),
            nazorg_tot(scope, catalogus, venster),
        );
        let (trajecten, thuis, ingelicht, afspraken, weg, nazorg) = stel(self.lees(), vragen).await?;
        let trajecten = self.trajectfeiten(trajecten, catalogus, venster.vandaag).await?;
        let mut delen: BTreeMap<Uuid, LeerlingKlok> = BTreeMap::new();
        let leeg = || LeerlingKlok::nieuw(Onderwijssoort::Pro, venster.vandaag);
        for (id, feiten) in trajecten {
            delen.entry(id).or_insert_with(leeg).trajecten = feiten;
        }
        for (id, feit) in thuis {
            delen.entry(id).or_insert_with(leeg).thuis = Some(feit);
        }
        for (id, feiten) in ingelicht {
            delen.entry(id).or_insert_with(leeg).ingelicht = feiten;
        }
        for (id, feiten) in afspraken {
            delen.entry(id).or_insert_with(leeg).afspraken = feiten;
        }
        let mut weg = Planklok::alleen_opps(weg);
        for id in weg.leerlingen() {
            let plan = weg.van(id, Onderwijssoort::Pro);
            delen.entry(id).or_insert_with(leeg).plan = Some(plan);
        }
        for (id,) in nazorg {
            delen.entry(id).or_insert_with(leeg);
        }
        let ids: Vec<LeerlingId> = delen.keys().map(|id| LeerlingId(*id)).collect();
        let leerlingen = self.find_leerlingen(&ids).await?;
        let mut regels = Vec::with_capacity(leerlingen.len());
        for leerling in leerlingen.into_values() {
            let Some(mut klok) = delen.remove(&leerling.id.0) else {
                continue;
            };
            klok.soort = leerling.gegevens.soort;
            klok.geboren = leerling.gegevens.geboortedatum;
            klok.vertrokken_op = leerling.vertrokken_op;
            regels.push(KlokRegel {
                leerling: Arc::new(leerling),
                klok,
            });
        }
        Ok(regels)
    }
}

/// Who is informed until one of the days looked at, or without a last day since a year before these or longer.
fn ingelicht_voor(venster: Venster) -> Condition {
    use ingelicht::Column as C;
    // No year is shorter: what is too much is left out when the terms are known.
    let jaar_eerder = venster.tot.saturating_sub(Span::new().days(365));
    let open = Condition::all()
        .add(C::Tot.is_null())
        .add(C::Vanaf.lte(jaar_eerder.to_string()));
    Condition::any()
        .add(C::Tot.between(venster.vandaag.to_string(), venster.tot.to_string()))
        .add(open)
}

/// Who left so long ago that aftercare ends within the days looked at.
fn nazorg_tot(scope: &Scope, catalogus: &Catalogus, venster: Venster) -> Vraag<'static, Vec<(Uuid,)>> {
    let jaren = Span::new().years(i32::from(catalogus.plan.nazorg_jaren));
    let (van, tot) = (
        venster.vandaag.saturating_sub(jaren),
        venster.tot.saturating_sub(jaren),
    );
    let vraag = leerling::Entity::find()
        .filter(binnen(scope))
        .filter(leerling::Column::Soort.is_code(Onderwijssoort::Pro.code()))
        // A leap day's aftercare ends a day earlier.
        .filter(leerling::Column::VertrokkenOp.between(van.to_string(), tot.to_string()));
    Vraag::van(vraag, [leerling::Column::Id])
}

/// Trajecten of which something is due: evaluation, end, whatever runs of who left, the day until which they go on or the pupil is followed, and those
/// that are evaluated each school year when its end is among the days looked at.
fn traject_voor(catalogus: &Catalogus, venster: Venster) -> Condition {
    use traject::Column as C;
    let (vandaag, tot) = (venster.vandaag.to_string(), venster.tot.to_string());
    let tot = tot.as_str();
    let mut loopt = Condition::any()
        .add(C::EvaluatieOp.lte(tot))
        .add(C::DoorloopTot.lte(tot))
        .add(
            Condition::all()
                .add(C::DoorloopTot.is_null())
                .add(C::Einde.lte(tot)),
        )
        .add(leerling::Column::VertrokkenOp.lt(vandaag.as_str()));
    if venster.tot >= schooljaar::laatste_dag(venster.vandaag) {
        let jaarlijks = catalogus
            .arrangement
            .iter()
            .filter(|a| kan_jaarevaluatie(a))
            .map(|a| a.code.as_str());
        loopt = loopt.add(C::Arrangement.is_in(jaarlijks));
    }
    let klaar = Condition::any()
        .add(C::EvaluatieOp.lte(tot))
        .add(C::VolgenTot.between(vandaag.as_str(), tot));
    Condition::any()
        .add(
            Condition::all()
                .add(C::Staat.is_code(TrajectStaat::Loopt.code()))
                .add(loopt),
        )
        .add(
            Condition::all()
                .add(C::Staat.is_code(TrajectStaat::Beeindigd.code()))
                .add(klaar),
        )
}
