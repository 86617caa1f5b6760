//! The days on which something happened around running trajecten, and what is counted of trajecten: nothing sealed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;
use vangnet_core::{
    cascade::{telling::Gegeven, traject::TrajectStaat},
    id::{LeerlingId, SchoolId, TrajectId},
    inrichting::catalogus::Vorm,
    logboek::AantekeningSoort,
    toegang::Scope,
};

use super::{lijst::naar_leerling, traject::klein};
use crate::{
    fout::Result,
    logboek::telling::open_voor_de_school,
    omzetting::{code, datum, datum_opt},
    rij::{aantekening, evaluatie, traject},
    swv::SwvDb,
    zicht::binnen,
};

const TABEL: &str = "traject";

/// The days that matter for what asks for attention.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trajectdagen {
    /// Contact with the parents, by pupil.
    pub contacten: BTreeMap<LeerlingId, Vec<Date>>,
    /// Evaluations, by traject.
    pub evaluaties: BTreeMap<TrajectId, Vec<Date>>,
    /// Talks, by traject.
    pub keren: BTreeMap<TrajectId, Vec<Date>>,
}

/// Days by what they are of.
fn per<K: Ord>(
    rows: Vec<(Uuid, String)>,
    tabel: &'static str,
    van: fn(Uuid) -> K,
) -> Result<BTreeMap<K, Vec<Date>>> {
    let mut found: BTreeMap<K, Vec<Date>> = BTreeMap::new();
    for (id, dag) in rows {
        found
            .entry(van(id))
            .or_default()
            .push(datum(&dag, tabel, "datum")?);
    }
    Ok(found)
}

impl SwvDb {
    /// The days around trajecten: contact with the parents of these pupils, evaluations of these trajecten, and talks of those
    /// that have a limit on times. Three queries, fewer when nothing is asked.
    pub async fn find_trajectdagen(
        &self,
        leerlingen: &[LeerlingId],
        trajecten: &[TrajectId],
        met_keren: &[TrajectId],
    ) -> Result<Trajectdagen> {
        let mut dagen = Trajectdagen::default();
        if !leerlingen.is_empty() {
            let rows: Vec<(Uuid, String)> = aantekening::Entity::find()
                .select_only()
                .columns([aantekening::Column::LeerlingId, aantekening::Column::Datum])
                .filter(aantekening::Column::LeerlingId.is_in(leerlingen.iter().map(|id| id.0)))
                .filter(aantekening::Column::Soort.eq(AantekeningSoort::Oudercontact.code()))
                .filter(aantekening::Column::VerbetertId.is_null())
                .filter(open_voor_de_school())
                .into_tuple()
                .all(self.lees())
                .await?;
            dagen.contacten = per(rows, "aantekening", LeerlingId)?;
        }
        if !trajecten.is_empty() {
            let rows: Vec<(Uuid, String)> = evaluatie::Entity::find()
                .select_only()
                .columns([evaluatie::Column::TrajectId, evaluatie::Column::Datum])
                .filter(evaluatie::Column::TrajectId.is_in(trajecten.iter().map(|id| id.0)))
                .into_tuple()
                .all(self.lees())
                .await?;
            dagen.evaluaties = per(rows, "evaluatie", TrajectId)?;
        }
        if !met_keren.is_empty() {
            let soorten = AantekeningSoort::ALL.into_iter().filter(|s| s.is_gesprek());
            let rows: Vec<(Uuid, String)> = aantekening::Entity::find()
                .select_only()
                .columns([aantekening::Column::TrajectId, aantekening::Column::Datum])
                .filter(aantekening::Column::TrajectId.is_in(met_keren.iter().map(|id| id.0)))
                .filter(aantekening::Column::Soort.is_in(soorten.map(AantekeningSoort::code)))
                .filter(aantekening::Column::VerbetertId.is_null())
                .filter(open_voor_de_school())
                .into_tuple()
                .all(self.lees())
                .await?;
            dagen.keren = per(rows, "aantekening", TrajectId)?;
        }
        Ok(dagen)
    }

    /// What is counted of the trajecten within a scope that were given: of one school, or of all.
    pub async fn list_gegeven(&self, scope: &Scope, school: Option<SchoolId>) -> Result<Vec<Gegeven>> {
        type Rij = (
            String,
            String,
            String,
            bool,
            Option<i32>,
            Option<String>,
            Option<String>,
            Option<String>,
        );
        let given = [TrajectStaat::Loopt, TrajectStaat::Beeindigd].map(TrajectStaat::code);
        let mut query = traject::Entity::find()
            .join(JoinType::InnerJoin, naar_leerling())
            .filter(binnen(scope))
            .filter(traject::Column::Staat.is_in(given))
            .filter(traject::Column::Begin.is_not_null());
        if let Some(school) = school {
            query = query.filter(traject::Column::SchoolId.eq(school.0));
        }
        let rows: Vec<Rij> = query
            .select_only()
            .columns([
                traject::Column::Arrangement,
                traject::Column::Soort,
                traject::Column::Vorm,
                traject::Column::Maatwerk,
                traject::Column::MinutenPerWeek,
                traject::Column::Begin,
                traject::Column::Einde,
                traject::Column::BeeindigdOp,
            ])
            .order_by_asc(traject::Column::Id)
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut alle = Vec::new();
        for (arrangement, soort, vorm, maatwerk, minuten, begin, einde, op) in rows {
            let Some(begin) = datum_opt(begin.as_deref(), TABEL, "begin")? else {
                continue;
            };
            alle.push(Gegeven {
                vorm: code(Vorm::parse(&vorm), TABEL, "vorm")?,
                minuten_per_week: klein(minuten, "minuten_per_week")?,
                einde: datum_opt(einde.as_deref(), TABEL, "einde")?,
                beeindigd_op: datum_opt(op.as_deref(), TABEL, "beeindigd_op")?,
                arrangement,
                soort,
                maatwerk,
                begin,
            });
        }
        Ok(alle)
    }
}
