//! Steps up and down: added, never changed (R081).

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use vangnet_core::{
    cascade::trede::{Trede, TredeGrond},
    id::{AccountId, LeerlingId, TrajectId, TredeId},
};

use crate::{
    fout::Result,
    kluis::{Zegel, plek},
    omzetting::{code, corrupt, datum, datum_opt},
    rij::{leerling, trede},
    swv::{SwvDb, Tx},
};

const TABEL: &str = "trede";

impl SwvDb {
    /// The steps of a pupil, oldest first.
    pub async fn list_treden(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Trede>> {
        let rows = trede::Entity::find()
            .filter(trede::Column::LeerlingId.eq(id.0))
            .order_by_asc(trede::Column::Nummer)
            .all(self.lees())
            .await?;
        rows.iter().map(|row| lees(row, zegel)).collect()
    }
}

impl Tx<'_> {
    /// The number of the last step of a pupil, 0 for none, with the pupil held until this transaction ends: who reads the
    /// level to change it is the only one who does.
    pub async fn lock_treden(&self, id: LeerlingId) -> Result<usize> {
        leerling::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(&self.tx)
            .await?;
        let last = trede::Entity::find()
            .select_only()
            .column(trede::Column::Nummer)
            .filter(trede::Column::LeerlingId.eq(id.0))
            .order_by_desc(trede::Column::Nummer)
            .into_tuple::<i32>()
            .one(&self.tx)
            .await?;
        usize::try_from(last.unwrap_or(0)).map_err(|_cause| corrupt(TABEL, "nummer"))
    }

    /// Adds a step under its number, which follows the last one.
    pub async fn insert_trede(&self, nieuw: &Trede, nummer: usize) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        let row = trede::ActiveModel {
            id: Set(nieuw.id.0),
            leerling_id: Set(nieuw.leerling.0),
            nummer: Set(i32::try_from(nummer).map_err(|_cause| corrupt(TABEL, "nummer"))?),
            datum: Set(nieuw.datum.to_string()),
            van: Set(i32::from(nieuw.van)),
            naar: Set(i32::from(nieuw.naar)),
            grond: Set(nieuw.grond.code().to_owned()),
            orgaan: Set(nieuw.orgaan.clone()),
            traject_id: Set(nieuw.traject.map(|t| t.0)),
            ouders_op: Set(nieuw.ouders_op.map(|d| d.to_string())),
            toelichting: Set(zegel.dicht(
                &plek(TABEL, "toelichting", nieuw.id.0),
                nieuw.toelichting.as_bytes(),
            )?),
            door: Set(nieuw.door.0),
            tijdstip: Set(nieuw.tijdstip),
        };
        trede::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }
}

fn lees(row: &trede::Model, zegel: &Zegel) -> Result<Trede> {
    let niveau = |nr: i32, kolom| u8::try_from(nr).map_err(|_cause| corrupt(TABEL, kolom));
    Ok(Trede {
        id: TredeId(row.id),
        leerling: LeerlingId(row.leerling_id),
        datum: datum(&row.datum, TABEL, "datum")?,
        van: niveau(row.van, "van")?,
        naar: niveau(row.naar, "naar")?,
        grond: code(TredeGrond::parse(&row.grond), TABEL, "grond")?,
        orgaan: row.orgaan.clone(),
        traject: row.traject_id.map(TrajectId),
        ouders_op: datum_opt(row.ouders_op.as_deref(), TABEL, "ouders_op")?,
        toelichting: zegel.open_tekst(&plek(TABEL, "toelichting", row.id), Some(&row.toelichting))?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
    })
}
