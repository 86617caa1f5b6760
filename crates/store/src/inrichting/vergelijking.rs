//! What schools use of the catalogue and of their hours: counted in SQL, by school, and nobody named.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, EntityTrait, Iterable, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
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
    dialect::{Veld, Vraag, stel},
    fout::Result,
    rij::{capaciteit, groep, traject},
    swv::SwvDb,
};

/// School, offer, trajecten and pupils since a day, trajecten and pupils of what runs.
type Telrij = (Uuid, String, i64, i64, i64, i64);
/// School, who, group, minutes of all and of the one with the most, pupils.
type Somrij = (Uuid, String, Option<Uuid>, Option<i64>, Option<i64>, i64);

impl SwvDb {
    /// The hours of the teams of some schools, by school and who.
    pub async fn list_capaciteit_van(&self, scholen: &[SchoolId]) -> Result<Vec<Capaciteit>> {
        let vraag = capaciteit::Entity::find()
            .filter(capaciteit::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .order_by_asc(capaciteit::Column::SchoolId)
            .order_by_asc(capaciteit::Column::Uitvoerder);
        let rows: Vec<capaciteit::Model> =
            stel(self.lees(), Vraag::van(vraag, capaciteit::Column::iter())).await?;
        rows.into_iter().map(Capaciteit::try_from).collect()
    }

    /// How much some schools use of each offer: what runs, and what ran on a day or later. One query.
    pub async fn count_gebruik_van(
        &self,
        scholen: &[SchoolId],
        vanaf: Date,
    ) -> Result<BTreeMap<SchoolId, BTreeMap<String, Gebruik>>> {
        let loopt = || traject::Column::Staat.eq(TrajectStaat::Loopt.code());
        let liep = traject::Column::Staat
            .eq(TrajectStaat::Beeindigd.code())
            .and(traject::Column::BeeindigdOp.gte(vanaf.to_string()));
        let leerling = || Expr::col(traject::Column::LeerlingId);
        let vraag = traject::Entity::find()
            .select_only()
            .column(traject::Column::SchoolId)
            .column(traject::Column::Arrangement)
            .column_as(traject::Column::Id.count(), "aantal")
            .expr_as(Func::count_distinct(leerling()), "leerlingen")
            .expr_as(Func::count(Expr::case(loopt(), 1)), "lopend")
            .expr_as(
                Func::count_distinct(Expr::case(loopt(), leerling())),
                "lopend_leerlingen",
            )
            .filter(traject::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .filter(loopt().or(liep))
            .group_by(traject::Column::SchoolId)
            .group_by(traject::Column::Arrangement)
            .into_query();
        let velden = [
            Veld::Id("school_id"),
            Veld::Tekst("arrangement"),
            Veld::Getal("aantal"),
            Veld::Getal("leerlingen"),
            Veld::Getal("lopend"),
            Veld::Getal("lopend_leerlingen"),
        ];
        let mut found: BTreeMap<SchoolId, BTreeMap<String, Gebruik>> = BTreeMap::new();
        let rows: Vec<Telrij> = stel(self.lees(), Vraag::nieuw(vraag, velden)).await?;
        for (school, code, aantal, leerlingen, lopend, lopend_leerlingen) in rows {
            let gebruik = Gebruik {
                dit_jaar: klein(aantal),
                dit_jaar_leerlingen: klein(leerlingen),
                lopend: klein(lopend),
                lopend_leerlingen: klein(lopend_leerlingen),
            };
            found.entry(SchoolId(school)).or_default().insert(code, gebruik);
        }
        Ok(found)
    }

    /// The minutes that support takes of the teams of some schools in the school week that begins on a Monday (R144): what
    /// runs, and what ended in it or later. Outside groups the minutes of who gives it are summed; a group is given once, with
    /// the most minutes of its members. Two queries.
    pub async fn sum_inzet(&self, scholen: &[SchoolId], maandag: Date) -> Result<Vec<Inzetsom>> {
        let (van, tot) = (maandag.to_string(), volgende_week(maandag).to_string());
        let ended = traject::Column::Staat
            .eq(TrajectStaat::Beeindigd.code())
            .and(traject::Column::BeeindigdOp.gte(van.as_str()));
        let minuten = || Expr::col(traject::Column::MinutenPerWeek);
        let vraag = traject::Entity::find()
            .select_only()
            .column(traject::Column::SchoolId)
            .column(traject::Column::Uitvoerder)
            .column(traject::Column::GroepId)
            .expr_as(Expr::expr(Func::sum(minuten())).cast_as("bigint"), "som")
            .expr_as(Expr::expr(Func::max(minuten())).cast_as("bigint"), "meest")
            .expr_as(
                Func::count_distinct(Expr::col(traject::Column::LeerlingId)),
                "leerlingen",
            )
            .filter(traject::Column::SchoolId.is_in(scholen.iter().map(|s| s.0)))
            .filter(traject::Column::Staat.eq(TrajectStaat::Loopt.code()).or(ended))
            .filter(traject::Column::Begin.lt(tot.as_str()))
            .group_by(traject::Column::SchoolId)
            .group_by(traject::Column::Uitvoerder)
            .group_by(traject::Column::GroepId)
            .into_query();
        let velden = [
            Veld::Id("school_id"),
            Veld::Tekst("uitvoerder"),
            Veld::Id("groep_id"),
            Veld::Getal("som"),
            Veld::Getal("meest"),
            Veld::Getal("leerlingen"),
        ];
        let rows: Vec<Somrij> = stel(self.lees(), Vraag::nieuw(vraag, velden)).await?;
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
        let klassen = klassen.into_iter().map(|(school, wie, groep, minuten)| {
            let minuten = minuten.map(i64::from);
            (school, wie, Some(groep), minuten, minuten, 0)
        });
        Ok(rows.into_iter().chain(klassen).map(som).collect())
    }
}

fn som((school, uitvoerder, groep, som, meest, leerlingen): Somrij) -> Inzetsom {
    let minuten = if groep.is_some() { meest } else { som };
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
