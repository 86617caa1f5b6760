//! Verklaringen for dyslexia and dyscalculia, each with its card (R087, R091).

use jiff::civil::Date;
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
use vangnet_core::{
    id::{AccountId, LeerlingId, VerklaringId},
    logboek::{Kaart, VerklaringSoort},
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, datum},
    rij::verklaring,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "verklaring";

/// A verklaring with its card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verklaring {
    /// Identity.
    pub id: VerklaringId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// About what.
    pub soort: VerklaringSoort,
    /// The day on the verklaring.
    pub datum: Date,
    /// The card.
    pub kaart: Kaart,
    /// Who recorded it.
    pub door: AccountId,
    /// Version for optimistic locking.
    pub versie: i32,
}

impl SwvDb {
    /// The verklaringen of a pupil.
    pub async fn list_verklaringen(&self, id: LeerlingId) -> Result<Vec<Verklaring>> {
        let rows = verklaring::Entity::find()
            .filter(verklaring::Column::LeerlingId.eq(id.0))
            .order_by_desc(verklaring::Column::Soort)
            .all(self.lees())
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let zegel = self.zegel(id).await?;
        rows.into_iter().map(|row| lees(&row, &zegel)).collect()
    }
}

impl Tx<'_> {
    /// Adds a verklaring.
    pub async fn insert_verklaring(&self, nieuw: &Verklaring) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        verklaring::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves a verklaring over the version that was read.
    pub async fn update_verklaring(&self, changed: &Verklaring) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = verklaring::Entity::update_many()
            .set(row)
            .filter(verklaring::Column::Id.eq(changed.id.0))
            .filter(verklaring::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "verklaring.versie")
    }
}

fn rij(v: &Verklaring, zegel: &Zegel) -> Result<verklaring::ActiveModel> {
    Ok(verklaring::ActiveModel {
        id: Set(v.id.0),
        leerling_id: Set(v.leerling.0),
        soort: Set(v.soort.code().to_owned()),
        datum: Set(v.datum.to_string()),
        kaart: Set(zegel.dicht_json(&plek(TABEL, "kaart", v.id.0), &v.kaart)?),
        door: Set(v.door.0),
        versie: Set(v.versie),
    })
}

fn lees(row: &verklaring::Model, zegel: &Zegel) -> Result<Verklaring> {
    Ok(Verklaring {
        id: VerklaringId(row.id),
        leerling: LeerlingId(row.leerling_id),
        soort: code(VerklaringSoort::parse(&row.soort), TABEL, "soort")?,
        datum: datum(&row.datum, TABEL, "datum")?,
        kaart: zegel.open_json(&plek(TABEL, "kaart", row.id), &row.kaart)?,
        door: AccountId(row.door),
        versie: row.versie,
    })
}
