//! What a school used of its offer: counts by offer, nobody's name.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait as _, QueryFilter, QuerySelect};
use vangnet_core::{
    cascade::{groep::GroepStaat, traject::TrajectStaat},
    id::SchoolId,
    inrichting::catalogus::Vorm,
    schoolprofiel::Gebruik,
};

use crate::{
    fout::Result,
    rij::{groep, traject},
    swv::SwvDb,
};

impl SwvDb {
    /// What ran at a school at some time from a day through another: trajecten, and classes that got support as a whole, with
    /// the minutes in a school week that these were to take.
    pub async fn count_gebruik(
        &self,
        school: SchoolId,
        van: Date,
        tot: Date,
    ) -> Result<BTreeMap<String, Gebruik>> {
        let (van, tot) = (van.to_string(), tot.to_string());
        let given = [TrajectStaat::Loopt, TrajectStaat::Beeindigd].map(TrajectStaat::code);
        let open = traject::Column::BeeindigdOp.is_null();
        let trajecten: Vec<(String, Option<i32>)> = traject::Entity::find()
            .select_only()
            .columns([traject::Column::Arrangement, traject::Column::MinutenPerWeek])
            .filter(traject::Column::SchoolId.eq(school.0))
            .filter(traject::Column::Staat.is_in(given))
            .filter(traject::Column::Begin.lte(tot.as_str()))
            .filter(open.or(traject::Column::BeeindigdOp.gte(van.as_str())))
            .into_tuple()
            .all(self.lees())
            .await?;
        let given = [GroepStaat::Loopt, GroepStaat::Beeindigd].map(GroepStaat::code);
        let open = groep::Column::BeeindigdOp.is_null();
        let klassen: Vec<(String, Option<i32>)> = groep::Entity::find()
            .select_only()
            .columns([groep::Column::Arrangement, groep::Column::MinutenPerWeek])
            .filter(groep::Column::SchoolId.eq(school.0))
            .filter(groep::Column::Vorm.eq(Vorm::Lesgroep.code()))
            .filter(groep::Column::Staat.is_in(given))
            .filter(groep::Column::Begin.lte(tot.as_str()))
            .filter(open.or(groep::Column::BeeindigdOp.gte(van.as_str())))
            .into_tuple()
            .all(self.lees())
            .await?;
        let mut found: BTreeMap<String, Gebruik> = BTreeMap::new();
        let minutes = |m: Option<i32>| u32::try_from(m.unwrap_or(0)).unwrap_or(0);
        for (code, min) in trajecten {
            let used = found.entry(code).or_default();
            used.trajecten = used.trajecten.saturating_add(1);
            used.minuten_per_week = used.minuten_per_week.saturating_add(minutes(min));
        }
        for (code, min) in klassen {
            let used = found.entry(code).or_default();
            used.klassen = used.klassen.saturating_add(1);
            used.minuten_per_week = used.minuten_per_week.saturating_add(minutes(min));
        }
        Ok(found)
    }
}
