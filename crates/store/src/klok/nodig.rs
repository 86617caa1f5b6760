//! What is due by a day, for work lists: only pupils of whom something is.

use std::collections::BTreeMap;

use jiff::{Span, civil::Date};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef,
    sea_query::ExprTrait,
};
use uuid::Uuid;
use vangnet_core::{
    cascade::{aandacht::vraagt_jaarevaluatie, traject::TrajectStaat},
    id::{AccountId, LeerlingId, SchoolId},
    inrichting::catalogus::Catalogus,
    klok::leerling::LeerlingKlok,
    leerling::Onderwijssoort,
    schooljaar,
    toegang::{Rol, Scope},
};

use super::KlokRegel;
use crate::{
    fout::Result,
    leerling::binnen,
    omzetting::code,
    rij::{account, afspraak, ingelicht, leerling, rol, thuiszitter, traject},
    swv::SwvDb,
};

/// The days that a work list looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Venster {
    /// Today.
    pub vandaag: Date,
    /// The last day.
    pub tot: Date,
}

/// Somebody who holds a role at a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rolhouder {
    /// The school.
    pub school: SchoolId,
    /// The role.
    pub rol: Rol,
    /// The account.
    pub account: AccountId,
}

impl SwvDb {
    /// Who holds which role at schools on a day, with an account that can be used.
    pub async fn list_rolhouders(&self, scholen: &[SchoolId], op: Date) -> Result<Vec<Rolhouder>> {
        if scholen.is_empty() {
            return Ok(Vec::new());
        }
        let naar: RelationDef = rol::Entity::belongs_to(account::Entity)
            .from(rol::Column::AccountId)
            .to(account::Column::Id)
            .into();
        let dag = op.to_string();
        let rows: Vec<(Option<Uuid>, String, Uuid)> = rol::Entity::find()
            .select_only()
            .columns([rol::Column::SchoolId, rol::Column::Rol, rol::Column::AccountId])
            .join(JoinType::InnerJoin, naar)
            .filter(rol::Column::SchoolId.is_in(scholen.iter().map(|id| id.0)))
            .filter(rol::Column::Vanaf.lte(dag.as_str()))
            .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
            .filter(account::Column::Actief.eq(true))
            .into_tuple()
            .all(self.lees())
            .await?;
        rows.into_iter()
            .filter_map(|(school, rol, account)| Some((school?, rol, account)))
            .map(|(school, naam, account)| {
                Ok(Rolhouder {
                    school: SchoolId(school),
                    rol: code(Rol::parse(&naam), "rol", "rol")?,
                    account: AccountId(account),
                })
            })
            .collect()
    }

    /// What is due by a day of trajecten, times at home and agreements within a scope, and of who was informed within `medisch`;
    /// also whose aftercare of so many years ends. Pupils of whom nothing is due are not there, and of who is nothing else is known.
    pub async fn list_klok_nabij(
        &self,
        (scope, medisch): (&Scope, &Scope),
        catalogus: &Catalogus,
        venster: Venster,
    ) -> Result<Vec<KlokRegel>> {
        let mut delen: BTreeMap<Uuid, LeerlingKlok> = BTreeMap::new();
        let leeg = || LeerlingKlok::nieuw(Onderwijssoort::Pro, venster.vandaag);
        let waar = Condition::all()
            .add(binnen(scope))
            .add(traject_voor(catalogus, venster));
        for (id, feit) in self.trajectfeiten(&waar, catalogus).await? {
            delen.entry(id).or_insert_with(leeg).trajecten.push(feit);
        }
        let tot = venster.tot.to_string();
        let stap = Condition::all()
            .add(binnen(scope))
            .add(thuiszitter::Column::StapOp.lte(tot.as_str()));
        for (id, feit) in self.thuis_van(&stap).await? {
            delen.entry(id).or_insert_with(leeg).thuis = Some(feit);
        }
        if !medisch.is_leeg() {
            let vandaag = venster.vandaag.to_string();
            let wie = Condition::all()
                .add(binnen(medisch))
                .add(ingelicht::Column::Tot.between(vandaag.as_str(), tot.as_str()));
            for (id, feiten) in self.ingelicht_van(&wie).await? {
                delen.entry(id).or_insert_with(leeg).ingelicht = feiten;
            }
        }
        let afspraak = Condition::all()
            .add(binnen(scope))
            .add(afspraak::Column::Voor.lte(tot.as_str()));
        for (id, feiten) in self.afspraken_klok(&afspraak).await? {
            delen.entry(id).or_insert_with(leeg).afspraken = feiten;
        }
        for id in self.nazorg_tot(scope, catalogus, venster).await? {
            delen.entry(id).or_insert_with(leeg);
        }
        let ids: Vec<LeerlingId> = delen.keys().map(|id| LeerlingId(*id)).collect();
        let leerlingen = self.find_leerlingen(&ids).await?;
        let regels = leerlingen.into_values().filter_map(|leerling| {
            let mut klok = delen.remove(&leerling.id.0)?;
            klok.soort = leerling.gegevens.soort;
            klok.geboren = leerling.gegevens.geboortedatum;
            klok.vertrokken_op = leerling.vertrokken_op;
            Some(KlokRegel { leerling, klok })
        });
        Ok(regels.collect())
    }

    /// Who left so long ago that aftercare ends within the days looked at.
    async fn nazorg_tot(&self, scope: &Scope, catalogus: &Catalogus, venster: Venster) -> Result<Vec<Uuid>> {
        let jaren = Span::new().years(i32::from(catalogus.plan.nazorg_jaren));
        let (van, tot) = (
            venster.vandaag.saturating_sub(jaren),
            venster.tot.saturating_sub(jaren),
        );
        Ok(leerling::Entity::find()
            .select_only()
            .column(leerling::Column::Id)
            .filter(binnen(scope))
            .filter(leerling::Column::Soort.eq(Onderwijssoort::Pro.code()))
            // A leap day's aftercare ends a day earlier.
            .filter(leerling::Column::VertrokkenOp.between(van.to_string(), tot.to_string()))
            .into_tuple()
            .all(self.lees())
            .await?)
    }
}

/// Trajecten of which something is due: evaluation, end, the day until which they go on or the pupil is followed, and those
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
        );
    if venster.tot >= schooljaar::laatste_dag(venster.vandaag) {
        let jaarlijks = catalogus
            .arrangement
            .iter()
            .filter(|a| vraagt_jaarevaluatie(a, None))
            .map(|a| a.code.as_str());
        loopt = loopt.add(C::Arrangement.is_in(jaarlijks));
    }
    let klaar = Condition::any()
        .add(C::EvaluatieOp.lte(tot))
        .add(C::VolgenTot.between(vandaag.as_str(), tot));
    Condition::any()
        .add(
            Condition::all()
                .add(C::Staat.eq(TrajectStaat::Loopt.code()))
                .add(loopt),
        )
        .add(
            Condition::all()
                .add(C::Staat.eq(TrajectStaat::Beeindigd.code()))
                .add(klaar),
        )
}
