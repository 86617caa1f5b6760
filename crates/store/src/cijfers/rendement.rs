//! The trajecten that were given in a school year, for the report of what they brought: nothing sealed, nobody's name.

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::ExprTrait,
};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::{TrajectStaat, Uitkomst},
    cijfers::rendement::Gegeven,
    id::{GroepId, SchoolId},
};

use crate::{
    fout::Result,
    omzetting::{code, corrupt, datum_opt},
    rij::traject,
    swv::SwvDb,
};

const TABEL: &str = "traject";

/// School, offer, made to measure, group, who gives it, minutes, first day, day of the end, what it brought.
type Rij = (
    Uuid,
    String,
    bool,
    Option<Uuid>,
    String,
    Option<i32>,
    Option<String>,
    Option<String>,
    Option<String>,
);

impl SwvDb {
    /// What was given between two days, of a school or of all.
    pub async fn list_rendement(
        &self,
        school: Option<SchoolId>,
        van: Date,
        tot: Date,
    ) -> Result<Vec<Gegeven>> {
        let given = [TrajectStaat::Loopt, TrajectStaat::Beeindigd].map(TrajectStaat::code);
        let niet_voorbij = traject::Column::BeeindigdOp
            .is_null()
            .or(traject::Column::BeeindigdOp.gte(van.to_string()));
        let hier = school.map(|school| traject::Column::SchoolId.eq(school.0));
        let rows: Vec<Rij> = traject::Entity::find()
            .select_only()
            .columns([
                traject::Column::SchoolId,
                traject::Column::Arrangement,
                traject::Column::Maatwerk,
                traject::Column::GroepId,
                traject::Column::Uitvoerder,
                traject::Column::MinutenPerWeek,
                traject::Column::Begin,
                traject::Column::BeeindigdOp,
                traject::Column::Uitkomst,
            ])
            .filter(Condition::all().add_option(hier))
            .filter(traject::Column::Staat.is_in(given))
            .filter(traject::Column::Begin.lte(tot.to_string()))
            .filter(niet_voorbij)
            .order_by_asc(traject::Column::Id)
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut alle = Vec::new();
        for (school, arrangement, maatwerk, groep, uitvoerder, minuten, begin, op, uitkomst) in rows {
            let Some(begin) = datum_opt(begin.as_deref(), TABEL, "begin")? else {
                continue;
            };
            let uitkomst = uitkomst
                .as_deref()
                .map(|u| code(Uitkomst::parse(u), TABEL, "uitkomst"));
            let minuten =
                minuten.map(|n| u16::try_from(n).map_err(|_cause| corrupt(TABEL, "minuten_per_week")));
            alle.push(Gegeven {
                school: SchoolId(school),
                arrangement,
                maatwerk,
                groep: groep.map(GroepId),
                uitvoerder,
                minuten_per_week: minuten.transpose()?,
                begin,
                beeindigd_op: datum_opt(op.as_deref(), TABEL, "beeindigd_op")?,
                uitkomst: uitkomst.transpose()?,
            });
        }
        Ok(alle)
    }
}
