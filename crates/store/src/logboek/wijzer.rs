//! What a pupil's teachers must know and do: versions, published and withdrawn (R057).

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use vangnet_core::id::{AccountId, HandelingswijzerId, LeerlingId};

use crate::{
    fout::Result,
    kluis::{Zegel, plek},
    omzetting::{datum, datum_opt},
    rij::handelingswijzer,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "handelingswijzer";

/// A version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handelingswijzer {
    /// Identity.
    pub id: HandelingswijzerId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// Number of the version, from 1.
    pub nummer: i32,
    /// When teachers could read it first.
    pub gepubliceerd_op: Date,
    /// When it was withdrawn, or followed by a next one.
    pub ingetrokken_op: Option<Date>,
    /// The text.
    pub tekst: String,
    /// Who published it.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}

impl SwvDb {
    /// The version that teachers read now.
    pub async fn find_handelingswijzer(&self, id: LeerlingId) -> Result<Option<Handelingswijzer>> {
        let row = handelingswijzer::Entity::find()
            .filter(handelingswijzer::Column::LeerlingId.eq(id.0))
            .filter(handelingswijzer::Column::IngetrokkenOp.is_null())
            .order_by_desc(handelingswijzer::Column::Nummer)
            .one(self.lees())
            .await?;
        let Some(row) = row else { return Ok(None) };
        lees(&row, &self.zegel(id).await?).map(Some)
    }

    /// Every version, the newest first.
    pub async fn list_handelingswijzers(&self, id: LeerlingId) -> Result<Vec<Handelingswijzer>> {
        let rows = handelingswijzer::Entity::find()
            .filter(handelingswijzer::Column::LeerlingId.eq(id.0))
            .order_by_desc(handelingswijzer::Column::Nummer)
            .all(self.lees())
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let zegel = self.zegel(id).await?;
        rows.into_iter().map(|row| lees(&row, &zegel)).collect()
    }

    /// Which of these pupils have one that teachers read now.
    pub async fn list_met_wijzer(
        &self,
        ids: &[LeerlingId],
    ) -> Result<std::collections::BTreeSet<LeerlingId>> {
        let rows = handelingswijzer::Entity::find()
            .filter(handelingswijzer::Column::LeerlingId.is_in(ids.iter().map(|id| id.0)))
            .filter(handelingswijzer::Column::IngetrokkenOp.is_null())
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(|r| LeerlingId(r.leerling_id)).collect())
    }
}

impl Tx<'_> {
    /// Publishes a version; its number tells whether somebody else was first.
    pub async fn insert_handelingswijzer(&self, nieuw: &Handelingswijzer) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let row = handelingswijzer::ActiveModel {
            id: Set(nieuw.id.0),
            leerling_id: Set(nieuw.leerling.0),
            nummer: Set(nieuw.nummer),
            gepubliceerd_op: Set(nieuw.gepubliceerd_op.to_string()),
            ingetrokken_op: Set(nieuw.ingetrokken_op.map(|d| d.to_string())),
            tekst: Set(zegel.dicht(&plek(TABEL, "tekst", nieuw.id.0), nieuw.tekst.as_bytes())?),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        handelingswijzer::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Withdraws what teachers read now: how many versions.
    pub async fn end_handelingswijzer(&self, id: LeerlingId, nummer: Option<i32>, op: Date) -> Result<u64> {
        let done = handelingswijzer::Entity::update_many()
            .col_expr(
                handelingswijzer::Column::IngetrokkenOp,
                Expr::value(op.to_string()),
            )
            .filter(handelingswijzer::Column::LeerlingId.eq(id.0))
            .filter(handelingswijzer::Column::IngetrokkenOp.is_null())
            .filter(Condition::all().add_option(nummer.map(|n| handelingswijzer::Column::Nummer.eq(n))))
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected)
    }
}

fn lees(row: &handelingswijzer::Model, zegel: &Zegel) -> Result<Handelingswijzer> {
    Ok(Handelingswijzer {
        id: HandelingswijzerId(row.id),
        leerling: LeerlingId(row.leerling_id),
        nummer: row.nummer,
        gepubliceerd_op: datum(&row.gepubliceerd_op, TABEL, "gepubliceerd_op")?,
        ingetrokken_op: datum_opt(row.ingetrokken_op.as_deref(), TABEL, "ingetrokken_op")?,
        tekst: zegel.open_tekst(&plek(TABEL, "tekst", row.id), Some(&row.tekst))?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
}
