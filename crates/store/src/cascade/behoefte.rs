//! The needs of a pupil, each with its source and dates (R067).

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use vangnet_core::{
    cascade::behoefte::{Behoefte, Bron},
    id::{AccountId, BehoefteId, LeerlingId},
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum, datum_opt},
    rij::behoefte,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "behoefte";

impl SwvDb {
    /// The needs of a pupil, those that ended included, oldest first.
    pub async fn list_behoeften(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Behoefte>> {
        let rows = behoefte::Entity::find()
            .filter(behoefte::Column::LeerlingId.eq(id.0))
            .order_by_asc(behoefte::Column::Datum)
            .order_by_asc(behoefte::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(|row| lees(row, zegel)).collect()
    }
}

impl Tx<'_> {
    /// Adds a need.
    pub async fn insert_behoefte(&self, nieuw: &Behoefte) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let row = behoefte::ActiveModel {
            id: Set(nieuw.id.0),
            leerling_id: Set(nieuw.leerling.0),
            code: Set(nieuw.code.clone()),
            bron: Set(nieuw.bron.code().to_owned()),
            datum: Set(nieuw.datum.to_string()),
            tot: Set(nieuw.tot.map(|d| d.to_string())),
            toelichting: Set(zegel.dicht_tekst(&plek(TABEL, "toelichting", nieuw.id.0), &nieuw.toelichting)?),
            door: Set(nieuw.door.0),
        };
        behoefte::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends a need on a day; a need that ended stays on record.
    pub async fn end_behoefte(
        &self,
        leerling: LeerlingId,
        id: BehoefteId,
        op: jiff::civil::Date,
    ) -> Result<()> {
        let row = behoefte::ActiveModel {
            tot: Set(Some(op.to_string())),
            ..Default::default()
        };
        let done = behoefte::Entity::update_many()
            .set(row)
            .filter(behoefte::Column::Id.eq(id.0))
            .filter(behoefte::Column::LeerlingId.eq(leerling.0))
            .filter(behoefte::Column::Tot.is_null())
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "behoefte.tot")
    }
}

fn lees(row: behoefte::Model, zegel: &Zegel) -> Result<Behoefte> {
    Ok(Behoefte {
        id: BehoefteId(row.id),
        leerling: LeerlingId(row.leerling_id),
        bron: code(Bron::parse(&row.bron), TABEL, "bron")?,
        datum: datum(&row.datum, TABEL, "datum")?,
        tot: datum_opt(row.tot.as_deref(), TABEL, "tot")?,
        toelichting: zegel.open_tekst(&plek(TABEL, "toelichting", row.id), row.toelichting.as_deref())?,
        door: AccountId(row.door),
        code: row.code,
    })
}
