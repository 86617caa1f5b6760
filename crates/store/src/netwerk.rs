//! What all schools offer and how much is asked, in as many statements for forty schools as for one.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;
use vangnet_core::{cascade::traject::TrajectStaat, id::SchoolId, inrichting::aanbod::Capaciteit};

use crate::{
    fout::Result,
    klok::naar_leerling,
    rij::{behoefte, capaciteit, leerling, traject},
    swv::SwvDb,
};

/// Counts by school and code.
pub type Tellingen = BTreeMap<(SchoolId, String), u32>;

fn tellingen(rows: Vec<(Uuid, String, i64)>) -> Tellingen {
    rows.into_iter()
        .map(|(school, code, aantal)| ((SchoolId(school), code), u32::try_from(aantal).unwrap_or(0)))
        .collect()
}

impl SwvDb {
    /// The hours of the teams of all schools.
    pub async fn list_alle_capaciteit(&self) -> Result<BTreeMap<SchoolId, Vec<Capaciteit>>> {
        let rows = capaciteit::Entity::find()
            .order_by_asc(capaciteit::Column::Uitvoerder)
            .all(self.lees())
            .await?;
        let mut alle: BTreeMap<SchoolId, Vec<Capaciteit>> = BTreeMap::new();
        for row in rows {
            let waarde = Capaciteit::try_from(row)?;
            alle.entry(waarde.school).or_default().push(waarde);
        }
        Ok(alle)
    }

    /// How many trajecten run at each school, by offer.
    pub async fn count_lopend(&self) -> Result<Tellingen> {
        let rows: Vec<(Uuid, String, i64)> = traject::Entity::find()
            .select_only()
            .column(traject::Column::SchoolId)
            .column(traject::Column::Arrangement)
            .column_as(traject::Column::Id.count(), "aantal")
            .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
            .group_by(traject::Column::SchoolId)
            .group_by(traject::Column::Arrangement)
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(tellingen(rows))
    }

    /// How many pupils of each school have support that runs.
    pub async fn count_gesteund(&self) -> Result<BTreeMap<SchoolId, u32>> {
        let leerlingen = Func::count_distinct(Expr::col(traject::Column::LeerlingId));
        let rows: Vec<(Uuid, i64)> = traject::Entity::find()
            .select_only()
            .column(traject::Column::SchoolId)
            .expr_as(leerlingen, "aantal")
            .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
            .group_by(traject::Column::SchoolId)
            .into_tuple()
            .all(self.lees())
            .await?;
        let tel = |(school, aantal)| (SchoolId(school), u32::try_from(aantal).unwrap_or(0));
        Ok(rows.into_iter().map(tel).collect())
    }

    /// How many pupils of each school have a need on a day, by need; who left has none.
    pub async fn count_behoeften(&self, op: Date) -> Result<Tellingen> {
        let dag = op.to_string();
        let leerlingen = Expr::expr(Func::count_distinct(Expr::col((
            behoefte::Entity,
            behoefte::Column::LeerlingId,
        ))));
        let open = behoefte::Column::Tot
            .is_null()
            .or(behoefte::Column::Tot.gte(dag.as_str()));
        let hier = leerling::Column::VertrokkenOp
            .is_null()
            .or(leerling::Column::VertrokkenOp.gte(dag.as_str()));
        let rows: Vec<(Uuid, String, i64)> = behoefte::Entity::find()
            .select_only()
            .column(leerling::Column::SchoolId)
            .column(behoefte::Column::Code)
            .expr_as(leerlingen, "aantal")
            .join(JoinType::InnerJoin, naar_leerling!(behoefte))
            .filter(behoefte::Column::Datum.lte(dag.as_str()))
            .filter(open)
            .filter(hier)
            .group_by(leerling::Column::SchoolId)
            .group_by(behoefte::Column::Code)
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(tellingen(rows))
    }
}
