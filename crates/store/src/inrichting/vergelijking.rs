//! What schools use of the catalogue and of their hours: counted in SQL, by school, and nobody named.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;
use vangnet_core::{
    cascade::{grens::volgende_week, groep::GroepStaat, traject::TrajectStaat},
    id::{GroepId, SchoolId},
    inrichting::{
        aanbod::Capaciteit,
        catalogus::Vorm,
        vergelijking::{Gebruik, Inzetsom},
    },
};

use crate::{
    fout::Result,
    rij::{capaciteit, groep, traject},
    swv::SwvDb,
};

/// School, offer, trajecten, pupils.
type Telrij = (Uuid, String, i64, i64);
/// School, who, group, minutes, pupils.
type Somrij = (Uuid, String, Option<Uuid>, Option<i64>, i64);

impl SwvDb {
    /// The hours of the teams of some schools, by school and who.
    pub async fn list_capaciteit_van(&self, scholen: &[SchoolId]) -> Result<Vec<Capaciteit>> {
        let rows = capaciteit::Entity::find()
            .filter(capaciteit::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .order_by_asc(capaciteit::Column::SchoolId)
            .order_by_asc(capaciteit::Column::Uitvoerder)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Capaciteit::try_from).collect()
    }

    /// How much some schools use of each offer: what runs, and what ran on a day or later. Two queries.
    pub async fn count_gebruik_van(
        &self,
        scholen: &[SchoolId],
        vanaf: Date,
    ) -> Result<BTreeMap<SchoolId, BTreeMap<String, Gebruik>>> {
        let loopt = Condition::all().add(traject::Column::Staat.eq(TrajectStaat::Loopt.code()));
        let liep = Condition::any()
            .add(traject::Column::Staat.eq(TrajectStaat::Loopt.code()))
            .add(traject::Column::BeeindigdOp.gte(vanaf.to_string()));
        let mut found: BTreeMap<SchoolId, BTreeMap<String, Gebruik>> = BTreeMap::new();
        for (school, code, aantal, leerlingen) in self.tel(scholen, liep).await? {
            let gebruik = found
                .entry(SchoolId(school))
                .or_default()
                .entry(code)
                .or_default();
            gebruik.dit_jaar = klein(aantal);
            gebruik.dit_jaar_leerlingen = klein(leerlingen);
        }
        for (school, code, aantal, leerlingen) in self.tel(scholen, loopt).await? {
            let gebruik = found
                .entry(SchoolId(school))
                .or_default()
                .entry(code)
                .or_default();
            gebruik.lopend = klein(aantal);
            gebruik.lopend_leerlingen = klein(leerlingen);
        }
        Ok(found)
    }

    async fn tel(&self, scholen: &[SchoolId], welke: Condition) -> Result<Vec<Telrij>> {
        let ran = [TrajectStaat::Loopt.code(), TrajectStaat::Beeindigd.code()];
        let pupils = Func::count_distinct(Expr::col(traject::Column::LeerlingId));
        Ok(traject::Entity::find()
            .select_only()
            .column(traject::Column::SchoolId)
            .column(traject::Column::Arrangement)
            .column_as(traject::Column::Id.count(), "aantal")
            .expr_as(pupils, "leerlingen")
            .filter(traject::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .filter(traject::Column::Staat.is_in(ran))
            .filter(welke)
            .group_by(traject::Column::SchoolId)
            .group_by(traject::Column::Arrangement)
            .into_tuple()
            .all(self.lees())
            .await?)
    }

    /// The minutes that support takes of the teams of some schools in the school week that begins on a Monday (R144): what
    /// runs, and what ended in it or later. Outside groups the minutes of who gives it are summed; a group is given once, with
    /// the most minutes of its members. Two queries.
    pub async fn sum_inzet(&self, scholen: &[SchoolId], maandag: Date) -> Result<Vec<Inzetsom>> {
        let (van, tot) = (maandag.to_string(), volgende_week(maandag).to_string());
        let ended = traject::Column::Staat
            .eq(TrajectStaat::Beeindigd.code())
            .and(traject::Column::BeeindigdOp.gte(van.as_str()));
        let pupils = Func::count_distinct(Expr::col(traject::Column::LeerlingId));
        let query = |som: bool| {
            let minuten = Expr::col(traject::Column::MinutenPerWeek);
            let minuten = if som {
                Func::sum(minuten)
            } else {
                Func::max(minuten)
            };
            let query = traject::Entity::find()
                .select_only()
                .column(traject::Column::SchoolId)
                .column(traject::Column::Uitvoerder)
                .column(traject::Column::GroepId)
                .expr_as(Expr::expr(minuten).cast_as("bigint"), "minuten")
                .expr_as(pupils.clone(), "leerlingen")
                .filter(traject::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
                .filter(
                    traject::Column::Staat
                        .eq(TrajectStaat::Loopt.code())
                        .or(ended.clone()),
                )
                .filter(traject::Column::Begin.lt(tot.as_str()));
            let query = if som {
                query.filter(traject::Column::GroepId.is_null())
            } else {
                query.filter(traject::Column::GroepId.is_not_null())
            };
            query
                .group_by(traject::Column::SchoolId)
                .group_by(traject::Column::Uitvoerder)
                .group_by(traject::Column::GroepId)
                .into_tuple::<Somrij>()
        };
        let mut rows = query(true).all(self.lees()).await?;
        rows.extend(query(false).all(self.lees()).await?);
        let ended = groep::Column::Staat
            .eq(GroepStaat::Beeindigd.code())
            .and(groep::Column::BeeindigdOp.gte(van.as_str()));
        let klassen: Vec<(Uuid, String, Uuid, Option<i32>)> = groep::Entity::find()
            .select_only()
            .columns([
                groep::Column::SchoolId,
                groep::Column::Uitvoerder,
                groep::Column::Id,
                groep::Column::MinutenPerWeek,
            ])
            .filter(groep::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .filter(groep::Column::Vorm.eq(Vorm::Lesgroep.code()))
            .filter(groep::Column::Staat.eq(GroepStaat::Loopt.code()).or(ended))
            .filter(groep::Column::Begin.lt(tot.as_str()))
            .into_tuple()
            .all(self.lees())
            .await?;
        let klassen = klassen
            .into_iter()
            .map(|(school, wie, groep, minuten)| (school, wie, Some(groep), minuten.map(i64::from), 0));
        Ok(rows.into_iter().chain(klassen).map(som).collect())
    }
}

fn som((school, uitvoerder, groep, minuten, leerlingen): Somrij) -> Inzetsom {
    Inzetsom {
        school: SchoolId(school),
        uitvoerder,
        groep: groep.map(GroepId),
        minuten: minuten.map_or(0, klein),
        leerlingen: klein(leerlingen),
    }
}

/// A count as pages show it.
fn klein(aantal: i64) -> u32 {
    u32::try_from(aantal).unwrap_or(if aantal < 0 { 0 } else { u32::MAX })
}
