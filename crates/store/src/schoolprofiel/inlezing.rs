//! The text that is read in for a profile.

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use vangnet_core::{
    id::{AccountId, InlezingId, SchoolprofielId},
    schoolprofiel::inlezen::{Bronsoort, Ingelezen, InleesStaat},
};

use crate::{
    fout::{Result, StoreError, een},
    omzetting::{code, corrupt, json, naar_json},
    rij::inlezing,
    swv::{SwvDb, Tx},
};

const TABEL: &str = "inlezing";

impl SwvDb {
    /// The text that is read in for a profile; `None` when there is none.
    pub async fn find_inlezing(&self, profiel: SchoolprofielId) -> Result<Option<Ingelezen>> {
        van(self.lees(), profiel).await
    }
}

async fn van<C: ConnectionTrait>(db: &C, profiel: SchoolprofielId) -> Result<Option<Ingelezen>> {
    let row = inlezing::Entity::find()
        .filter(inlezing::Column::ProfielId.eq(profiel.0))
        .one(db)
        .await?;
    row.map(Ingelezen::try_from).transpose()
}

impl TryFrom<inlezing::Model> for Ingelezen {
    type Error = StoreError;

    fn try_from(row: inlezing::Model) -> Result<Self> {
        Ok(Self {
            id: InlezingId(row.id),
            profiel: SchoolprofielId(row.profiel_id),
            bron: code(Bronsoort::parse(&row.bron), TABEL, "bron")?,
            bytes: u32::try_from(row.bytes).map_err(|_cause| corrupt(TABEL, "bytes"))?,
            inlezing: json(&row.alineas, TABEL, "alineas")?,
            staat: code(InleesStaat::parse(&row.staat), TABEL, "staat")?,
            door: AccountId(row.door),
            tijdstip: row.tijdstip,
            versie: row.versie,
        })
    }
}

impl Tx<'_> {
    /// As [`SwvDb::find_inlezing`], as this transaction sees it.
    pub async fn find_inlezing(&self, profiel: SchoolprofielId) -> Result<Option<Ingelezen>> {
        van(&self.tx, profiel).await
    }

    /// Keeps a text that was read in: as version 1, or over the version that was read, also when it is another text.
    ///
    /// # Errors
    /// `Conflict` when somebody else wrote in the meantime.
    pub async fn save_inlezing(&self, nu: &Ingelezen) -> Result<()> {
        use inlezing::Column as C;
        let alineas = naar_json(&nu.inlezing, TABEL, "alineas")?;
        let omvang = i32::try_from(nu.bytes).unwrap_or(i32::MAX);
        if nu.versie == 0 {
            let row = inlezing::ActiveModel {
                id: Set(nu.id.0),
                profiel_id: Set(nu.profiel.0),
                bron: Set(nu.bron.code().to_owned()),
                bytes: Set(omvang),
                alineas: Set(alineas),
                staat: Set(nu.staat.code().to_owned()),
                door: Set(nu.door.0),
                tijdstip: Set(nu.tijdstip),
                versie: Set(1),
            };
            inlezing::Entity::insert(row)
                .exec_without_returning(&self.tx)
                .await?;
            return Ok(());
        }
        let done = inlezing::Entity::update_many()
            .col_expr(C::Bron, Expr::value(nu.bron.code()))
            .col_expr(C::Bytes, Expr::value(omvang))
            .col_expr(C::Alineas, Expr::value(alineas))
            .col_expr(C::Door, Expr::value(nu.door.0))
            .col_expr(C::Tijdstip, Expr::value(nu.tijdstip))
            .col_expr(C::Staat, Expr::value(nu.staat.code()))
            .col_expr(C::Versie, Expr::value(nu.versie.saturating_add(1)))
            .filter(C::Id.eq(nu.id.0))
            .filter(C::Versie.eq(nu.versie))
            .exec(&self.tx)
            .await?;
        een(done.rows_affected, "inlezing.versie")
    }

    /// Throws away what was read in for a profile. Whether there was something.
    pub async fn delete_inlezing(&self, profiel: SchoolprofielId) -> Result<bool> {
        let done = inlezing::Entity::delete_many()
            .filter(inlezing::Column::ProfielId.eq(profiel.0))
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected > 0)
    }
}
