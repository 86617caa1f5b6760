//! What goes with a profile: tasks, and the documents of the school.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    prelude::Uuid, sea_query::Expr,
};
use vangnet_core::{
    id::{AccountId, BrondocumentId, ProfieltaakId, SchoolId, SchoolprofielId},
    schoolprofiel::{Brondocument, Profieltaak},
};

use crate::{
    dialect::{Vraag, stel},
    fout::{Result, StoreError, een},
    kwaliteit::soort,
    omzetting::{corrupt, datum, datum_opt},
    rij::{brondocument, schoolprofiel, schoolprofieltaak},
    swv::{SwvDb, Tx},
};

impl SwvDb {
    /// The tasks of a profile: what is open first, by last day.
    pub async fn list_profieltaken(&self, id: SchoolprofielId) -> Result<Vec<Profieltaak>> {
        let rows = schoolprofieltaak::Entity::find()
            .filter(schoolprofieltaak::Column::ProfielId.eq(id.0))
            .order_by_asc(schoolprofieltaak::Column::Uiterlijk)
            .order_by_asc(schoolprofieltaak::Column::Id)
            .all(self.lees())
            .await?;
        let mut taken: Vec<Profieltaak> = rows
            .into_iter()
            .map(Profieltaak::try_from)
            .collect::<Result<_>>()?;
        taken.sort_by_key(|t| t.klaar_op.is_some());
        Ok(taken)
    }

    /// What somebody has to do for profiles by a day, with the school and school year of each, the nearest first.
    pub async fn list_eigen_profieltaken(
        &self,
        eigenaar: AccountId,
        tot: Date,
    ) -> Result<Vec<(Profieltaak, SchoolId, i16)>> {
        let naar: RelationDef = schoolprofieltaak::Entity::belongs_to(schoolprofiel::Entity)
            .from(schoolprofieltaak::Column::ProfielId)
            .to(schoolprofiel::Column::Id)
            .into();
        let rows = schoolprofieltaak::Entity::find()
            .join(JoinType::InnerJoin, naar)
            .select_also(schoolprofiel::Entity)
            .filter(schoolprofieltaak::Column::EigenaarId.eq(eigenaar.0))
            .filter(schoolprofieltaak::Column::KlaarOp.is_null())
            .filter(schoolprofieltaak::Column::Uiterlijk.lte(tot.to_string()))
            .order_by_asc(schoolprofieltaak::Column::Uiterlijk)
            .order_by_asc(schoolprofieltaak::Column::Id)
            .all(self.lees())
            .await?;
        let met_profiel = rows
            .into_iter()
            .filter_map(|(taak, profiel)| Some((taak, profiel?)));
        met_profiel
            .map(|(taak, profiel)| {
                let jaar = i16::try_from(profiel.schooljaar)
                    .map_err(|_cause| corrupt("schoolprofiel", "schooljaar"))?;
                Ok((Profieltaak::try_from(taak)?, SchoolId(profiel.school_id), jaar))
            })
            .collect()
    }

    /// Whose tasks for profiles are to be done by a day, with the school and the day of each.
    pub async fn list_open_profieltaken(&self, tot: Date) -> Result<Vec<(AccountId, SchoolId, Date)>> {
        let naar: RelationDef = schoolprofieltaak::Entity::belongs_to(schoolprofiel::Entity)
            .from(schoolprofieltaak::Column::ProfielId)
            .to(schoolprofiel::Column::Id)
            .into();
        let vraag = schoolprofieltaak::Entity::find()
            .join(JoinType::InnerJoin, naar)
            .filter(schoolprofieltaak::Column::KlaarOp.is_null())
            .filter(schoolprofieltaak::Column::Uiterlijk.lte(tot.to_string()));
        let vraag = Vraag::van(vraag, [schoolprofieltaak::Column::EigenaarId])
            .en(schoolprofiel::Column::SchoolId)
            .en(schoolprofieltaak::Column::Uiterlijk);
        let vraag = vraag.naar(|rows: Vec<(Uuid, Uuid, String)>| {
            rows.into_iter()
                .map(|(wie, school, dag)| {
                    let dag = datum(&dag, "schoolprofieltaak", "uiterlijk")?;
                    Ok((AccountId(wie), SchoolId(school), dag))
                })
                .collect()
        });
        stel(self.lees(), vraag).await
    }

    /// A task.
    pub async fn find_profieltaak(&self, id: ProfieltaakId) -> Result<Option<Profieltaak>> {
        let row = schoolprofieltaak::Entity::find_by_id(id.0)
            .one(self.lees())
            .await?;
        row.map(Profieltaak::try_from).transpose()
    }

    /// How many tasks are open, by profile.
    pub async fn count_profieltaken(
        &self,
        profielen: &[SchoolprofielId],
    ) -> Result<BTreeMap<SchoolprofielId, u64>> {
        let rows: Vec<(Uuid, i64)> = schoolprofieltaak::Entity::find()
            .select_only()
            .column(schoolprofieltaak::Column::ProfielId)
            .column_as(schoolprofieltaak::Column::Id.count(), "aantal")
            .filter(schoolprofieltaak::Column::ProfielId.is_in(profielen.iter().map(|p| p.0)))
            .filter(schoolprofieltaak::Column::KlaarOp.is_null())
            .group_by(schoolprofieltaak::Column::ProfielId)
            .into_tuple()
            .all(self.lees())
            .await?;
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        Ok(rows
            .into_iter()
            .map(|(id, n)| (SchoolprofielId(id), count(n)))
            .collect())
    }

    /// The documents of a school, by place and title.
    pub async fn list_brondocumenten(&self, school: SchoolId) -> Result<Vec<Brondocument>> {
        let rows = brondocument::Entity::find()
            .filter(brondocument::Column::SchoolId.eq(school.0))
            .order_by_asc(brondocument::Column::Plek)
            .order_by_asc(brondocument::Column::Titel)
            .order_by_asc(brondocument::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Brondocument::try_from).collect()
    }

    /// A document.
    pub async fn find_brondocument(&self, id: BrondocumentId) -> Result<Option<Brondocument>> {
        let row = brondocument::Entity::find_by_id(id.0).one(self.lees()).await?;
        row.map(Brondocument::try_from).transpose()
    }
}

impl TryFrom<schoolprofieltaak::Model> for Profieltaak {
    type Error = StoreError;
    fn try_from(row: schoolprofieltaak::Model) -> Result<Self> {
        Ok(Self {
            id: ProfieltaakId(row.id),
            profiel: SchoolprofielId(row.profiel_id),
            plek: row.plek,
            wat: row.wat,
            eigenaar: AccountId(row.eigenaar_id),
            uiterlijk: datum(&row.uiterlijk, "schoolprofieltaak", "uiterlijk")?,
            klaar_op: datum_opt(row.klaar_op.as_deref(), "schoolprofieltaak", "klaar_op")?,
            versie: row.versie,
        })
    }
}

impl TryFrom<brondocument::Model> for Brondocument {
    type Error = StoreError;
    fn try_from(row: brondocument::Model) -> Result<Self> {
        Ok(Self {
            id: BrondocumentId(row.id),
            school: SchoolId(row.school_id),
            plek: row.plek,
            soort: soort(row.soort.as_deref(), "brondocument")?,
            titel: row.titel,
            uitgave: row.uitgave,
            herzien_voor: datum_opt(row.herzien_voor.as_deref(), "brondocument", "herzien_voor")?,
            adres: row.adres,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// Writes a task: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_profieltaak(&self, t: &Profieltaak) -> Result<()> {
        use schoolprofieltaak::Column as C;
        let klaar = t.klaar_op.map(|dag| dag.to_string());
        if t.versie == 0 {
            let row = schoolprofieltaak::ActiveModel {
                id: Set(t.id.0),
                profiel_id: Set(t.profiel.0),
                plek: Set(t.plek.clone()),
                wat: Set(t.wat.clone()),
                eigenaar_id: Set(t.eigenaar.0),
                uiterlijk: Set(t.uiterlijk.to_string()),
                klaar_op: Set(klaar),
                versie: Set(1),
            };
            schoolprofieltaak::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = schoolprofieltaak::Entity::update_many()
            .col_expr(C::Wat, Expr::value(t.wat.clone()))
            .col_expr(C::EigenaarId, Expr::value(t.eigenaar.0))
            .col_expr(C::Uiterlijk, Expr::value(t.uiterlijk.to_string()))
            .col_expr(C::KlaarOp, Expr::value(klaar))
            .col_expr(C::Versie, Expr::value(t.versie.saturating_add(1)))
            .filter(C::Id.eq(t.id.0))
            .filter(C::Versie.eq(t.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "schoolprofieltaak.versie")
    }

    /// Writes a document: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_brondocument(&self, d: &Brondocument) -> Result<()> {
        use brondocument::Column as C;
        let herzien = d.herzien_voor.map(|dag| dag.to_string());
        let soort = d.soort.map(|s| s.code().to_owned());
        if d.versie == 0 {
            let row = brondocument::ActiveModel {
                id: Set(d.id.0),
                school_id: Set(d.school.0),
                plek: Set(d.plek.clone()),
                titel: Set(d.titel.clone()),
                uitgave: Set(d.uitgave.clone()),
                herzien_voor: Set(herzien),
                adres: Set(d.adres.clone()),
                versie: Set(1),
                soort: Set(soort),
            };
            brondocument::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = brondocument::Entity::update_many()
            .col_expr(C::Plek, Expr::value(d.plek.clone()))
            .col_expr(C::Titel, Expr::value(d.titel.clone()))
            .col_expr(C::Uitgave, Expr::value(d.uitgave.clone()))
            .col_expr(C::HerzienVoor, Expr::value(herzien))
            .col_expr(C::Adres, Expr::value(d.adres.clone()))
            .col_expr(C::Soort, Expr::value(soort))
            .col_expr(C::Versie, Expr::value(d.versie.saturating_add(1)))
            .filter(C::Id.eq(d.id.0))
            .filter(C::Versie.eq(d.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "brondocument.versie")
    }
}
