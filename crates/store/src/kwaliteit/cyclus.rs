//! Quality cycles.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use vangnet_core::{
    id::{AccountId, SchoolId},
    kwaliteit::cyclus::Cyclus,
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{corrupt, datum_opt, json, naar_json},
    rij::kwaliteitscyclus,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "kwaliteitscyclus";

impl SwvDb {
    /// The cycles of a school in a range of school years, each by its first calendar year; the oldest first.
    pub async fn list_cycli(&self, school: SchoolId, van: i16, tot: i16) -> Result<Vec<Cyclus>> {
        let rows = kwaliteitscyclus::Entity::find()
            .filter(kwaliteitscyclus::Column::SchoolId.eq(school.0))
            .filter(kwaliteitscyclus::Column::Schooljaar.gte(i32::from(van)))
            .filter(kwaliteitscyclus::Column::Schooljaar.lte(i32::from(tot)))
            .order_by_asc(kwaliteitscyclus::Column::Schooljaar)
            .all(self.lees())
            .await?;
        rows.into_iter().map(Cyclus::try_from).collect()
    }
}

impl TryFrom<kwaliteitscyclus::Model> for Cyclus {
    type Error = StoreError;

    fn try_from(row: kwaliteitscyclus::Model) -> Result<Self> {
        Ok(Self {
            school: SchoolId(row.school_id),
            schooljaar: i16::try_from(row.schooljaar).map_err(|_cause| corrupt(TABEL, "schooljaar"))?,
            metingen: json(&row.metingen, TABEL, "metingen")?,
            fasen: json(&row.fasen, TABEL, "fasen")?,
            gesloten_op: datum_opt(row.gesloten_op.as_deref(), TABEL, "gesloten_op")?,
            door: AccountId(row.door),
            tijdstip: row.tijdstip,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// Writes a cycle: as version 1, or over the version that was read.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_cyclus(&self, c: &Cyclus) -> Result<()> {
        use kwaliteitscyclus::Column as C;
        let metingen = naar_json(&c.metingen, TABEL, "metingen")?;
        let fasen = naar_json(&c.fasen, TABEL, "fasen")?;
        let gesloten_op = c.gesloten_op.map(|dag| dag.to_string());
        if c.versie == 0 {
            let row = kwaliteitscyclus::ActiveModel {
                school_id: Set(c.school.0),
                schooljaar: Set(i32::from(c.schooljaar)),
                metingen: Set(metingen),
                fasen: Set(fasen),
                gesloten_op: Set(gesloten_op),
                door: Set(c.door.0),
                tijdstip: Set(c.tijdstip),
                versie: Set(1),
            };
            kwaliteitscyclus::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = kwaliteitscyclus::Entity::update_many()
            .col_expr(C::Metingen, Expr::value(metingen))
            .col_expr(C::Fasen, Expr::value(fasen))
            .col_expr(C::GeslotenOp, Expr::value(gesloten_op))
            .col_expr(C::Door, Expr::value(c.door.0))
            .col_expr(C::Tijdstip, Expr::value(c.tijdstip))
            .col_expr(C::Versie, Expr::value(c.versie.saturating_add(1)))
            .filter(C::SchoolId.eq(c.school.0))
            .filter(C::Schooljaar.eq(i32::from(c.schooljaar)))
            .filter(C::Versie.eq(c.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "kwaliteitscyclus.versie")
    }
}
