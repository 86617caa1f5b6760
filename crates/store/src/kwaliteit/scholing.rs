//! What staff must be able to do, and what it learned.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use vangnet_core::{
    id::{AccountId, CompetentieId, ScholingId, SchoolId},
    kwaliteit::scholing::{Competentie, Scholing},
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{datum, datum_opt, json, naar_json},
    rij::{competentie, scholing},
    swv::{SwvDb, Tx},
};

impl SwvDb {
    /// What staff must be able to do, at any time, by name.
    pub async fn list_competenties(&self) -> Result<Vec<Competentie>> {
        let rows = competentie::Entity::find()
            .order_by_asc(competentie::Column::Titel)
            .order_by_asc(competentie::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Competentie::try_from).collect()
    }

    /// The trainings of a school.
    pub async fn list_scholingen(&self, school: SchoolId) -> Result<Vec<Scholing>> {
        let rows = scholing::Entity::find()
            .filter(scholing::Column::SchoolId.eq(school.0))
            .order_by_asc(scholing::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Scholing::try_from).collect()
    }
}

impl TryFrom<competentie::Model> for Competentie {
    type Error = StoreError;

    fn try_from(row: competentie::Model) -> Result<Self> {
        Ok(Self {
            id: CompetentieId(row.id),
            titel: row.titel,
            codes: json(&row.codes, "competentie", "codes")?,
            ieder: row.ieder,
            vanaf: datum(&row.vanaf, "competentie", "vanaf")?,
            tot: datum_opt(row.tot.as_deref(), "competentie", "tot")?,
            versie: row.versie,
        })
    }
}

impl TryFrom<scholing::Model> for Scholing {
    type Error = StoreError;

    fn try_from(row: scholing::Model) -> Result<Self> {
        let dag = |tekst: Option<String>, kolom| datum_opt(tekst.as_deref(), "scholing", kolom);
        Ok(Self {
            id: ScholingId(row.id),
            school: SchoolId(row.school_id),
            account: AccountId(row.account_id),
            competentie: CompetentieId(row.competentie_id),
            gepland: dag(row.gepland, "gepland")?,
            gevolgd: dag(row.gevolgd, "gevolgd")?,
            geldig_tot: dag(row.geldig_tot, "geldig_tot")?,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// Writes a competence: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_competentie(&self, c: &Competentie) -> Result<()> {
        use competentie::Column as C;
        let codes = naar_json(&c.codes, "competentie", "codes")?;
        let tot = c.tot.map(|dag| dag.to_string());
        if c.versie == 0 {
            let row = competentie::ActiveModel {
                id: Set(c.id.0),
                titel: Set(c.titel.clone()),
                codes: Set(codes),
                ieder: Set(c.ieder),
                vanaf: Set(c.vanaf.to_string()),
                tot: Set(tot),
                versie: Set(1),
            };
            competentie::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = competentie::Entity::update_many()
            .col_expr(C::Titel, Expr::value(c.titel.as_str()))
            .col_expr(C::Codes, Expr::value(codes))
            .col_expr(C::Ieder, Expr::value(c.ieder))
            .col_expr(C::Vanaf, Expr::value(c.vanaf.to_string()))
            .col_expr(C::Tot, Expr::value(tot))
            .col_expr(C::Versie, Expr::value(c.versie.saturating_add(1)))
            .filter(C::Id.eq(c.id.0))
            .filter(C::Versie.eq(c.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "competentie.versie")
    }

    /// Writes a training: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_scholing(&self, s: &Scholing) -> Result<()> {
        use scholing::Column as C;
        let dag = |dag: Option<jiff::civil::Date>| dag.map(|d| d.to_string());
        if s.versie == 0 {
            let row = scholing::ActiveModel {
                id: Set(s.id.0),
                school_id: Set(s.school.0),
                account_id: Set(s.account.0),
                competentie_id: Set(s.competentie.0),
                gepland: Set(dag(s.gepland)),
                gevolgd: Set(dag(s.gevolgd)),
                geldig_tot: Set(dag(s.geldig_tot)),
                versie: Set(1),
            };
            scholing::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = scholing::Entity::update_many()
            .col_expr(C::Gepland, Expr::value(dag(s.gepland)))
            .col_expr(C::Gevolgd, Expr::value(dag(s.gevolgd)))
            .col_expr(C::GeldigTot, Expr::value(dag(s.geldig_tot)))
            .col_expr(C::Versie, Expr::value(s.versie.saturating_add(1)))
            .filter(C::Id.eq(s.id.0))
            .filter(C::Versie.eq(s.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "scholing.versie")
    }

    /// Removes a training that was recorded by mistake.
    ///
    /// # Errors
    /// `Conflict` when it was changed or removed in the meantime.
    pub async fn delete_scholing(&self, id: ScholingId, versie: i32) -> Result<()> {
        let done = scholing::Entity::delete_many()
            .filter(scholing::Column::Id.eq(id.0))
            .filter(scholing::Column::Versie.eq(versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "scholing.versie")
    }
}
