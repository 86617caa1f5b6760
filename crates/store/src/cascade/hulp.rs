//! Extra lessons and help of a pupil beside trajecten (R093, R096).

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};
use vangnet_core::{
    cascade::hulp::{Hulp, HulpSoort},
    id::{AccountId, HulpId, LeerlingId},
};

use crate::{
    fout::{Result, een},
    kluis::{Zegel, plek},
    omzetting::{code, corrupt, datum},
    rij::hulp,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "hulp";

impl SwvDb {
    /// The extra lessons and help of a pupil, the newest first.
    pub async fn list_hulp(&self, id: LeerlingId, zegel: &Zegel) -> Result<Vec<Hulp>> {
        let rows = hulp::Entity::find()
            .filter(hulp::Column::LeerlingId.eq(id.0))
            .order_by_desc(hulp::Column::Van)
            .order_by_desc(hulp::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(|row| lees(&row, zegel)).collect()
    }
}

impl Tx<'_> {
    /// Adds help that was decided.
    pub async fn insert_hulp(&self, nieuw: &Hulp) -> Result<()> {
        let zegel = self.zegel(nieuw.leerling).await?;
        hulp::Entity::insert(rij(nieuw, &zegel)?)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Saves help over the version that was read.
    pub async fn update_hulp(&self, changed: &Hulp) -> Result<()> {
        let zegel = self.zegel(changed.leerling).await?;
        let mut row = rij(changed, &zegel)?;
        row.id = Unchanged(changed.id.0);
        row.versie = Set(changed.versie.saturating_add(1));
        let done = hulp::Entity::update_many()
            .set(row)
            .filter(hulp::Column::Id.eq(changed.id.0))
            .filter(hulp::Column::LeerlingId.eq(changed.leerling.0))
            .filter(hulp::Column::Versie.eq(changed.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "hulp.versie")
    }
}

fn rij(h: &Hulp, zegel: &Zegel) -> Result<hulp::ActiveModel> {
    Ok(hulp::ActiveModel {
        id: Set(h.id.0),
        leerling_id: Set(h.leerling.0),
        soort: Set(h.soort.code().to_owned()),
        van: Set(h.van.to_string()),
        tot: Set(h.tot.to_string()),
        minuten_per_week: Set(i32::from(h.minuten_per_week)),
        in_de_les: Set(h.in_de_les),
        structureel: Set(h.structureel),
        inhoud: Set(zegel.dicht_json(&plek(TABEL, "inhoud", h.id.0), &h.inhoud)?),
        door: Set(h.door.0),
        tijdstip: Set(h.tijdstip),
        versie: Set(h.versie),
    })
}

fn lees(row: &hulp::Model, zegel: &Zegel) -> Result<Hulp> {
    Ok(Hulp {
        id: HulpId(row.id),
        leerling: LeerlingId(row.leerling_id),
        soort: code(HulpSoort::parse(&row.soort), TABEL, "soort")?,
        van: datum(&row.van, TABEL, "van")?,
        tot: datum(&row.tot, TABEL, "tot")?,
        minuten_per_week: u16::try_from(row.minuten_per_week)
            .map_err(|_cause| corrupt(TABEL, "minuten_per_week"))?,
        in_de_les: row.in_de_les,
        structureel: row.structureel,
        inhoud: zegel.open_json(&plek(TABEL, "inhoud", row.id), &row.inhoud)?,
        door: AccountId(row.door),
        tijdstip: row.tijdstip,
        versie: row.versie,
    })
}
