//! The secret address under which somebody's own calendar program reads the meetings; only the hash of the secret is kept.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use vangnet_core::{id::AccountId, overleg::Overleg};

use super::lees;
use crate::{
    fout::Result,
    rij::{agendafeed, overleg, overleglid},
    swv::{SwvDb, Tx},
};

impl SwvDb {
    /// When an account made its address, UTC milliseconds; `None` without one.
    pub async fn find_agendafeed(&self, id: AccountId) -> Result<Option<i64>> {
        let row = agendafeed::Entity::find_by_id(id.0).one(self.lees()).await?;
        Ok(row.map(|row| row.tijdstip))
    }

    /// Whose address this is the hash of.
    pub async fn find_account_by_agendafeed(&self, token_hash: &str) -> Result<Option<AccountId>> {
        let row = agendafeed::Entity::find()
            .filter(agendafeed::Column::TokenHash.eq(token_hash))
            .one(self.lees())
            .await?;
        Ok(row.map(|row| AccountId(row.account_id)))
    }

    /// The bodies in which an account sits, by name.
    pub async fn list_overleggen_met_lid(&self, id: AccountId) -> Result<Vec<Overleg>> {
        let leden = overleg::Entity::belongs_to(overleglid::Entity)
            .from(overleg::Column::Id)
            .to(overleglid::Column::OverlegId)
            .into();
        let rows = overleg::Entity::find()
            .join(JoinType::InnerJoin, leden)
            .filter(overleglid::Column::AccountId.eq(id.0))
            .order_by_asc(overleg::Column::Naam)
            .order_by_asc(overleg::Column::Id)
            .all(self.lees())
            .await?;
        rows.into_iter().map(lees).collect()
    }
}

impl Tx<'_> {
    /// Gives an account an address, over the one of before.
    pub async fn save_agendafeed(&self, id: AccountId, token_hash: &str, tijdstip: i64) -> Result<()> {
        let row = agendafeed::ActiveModel {
            account_id: Set(id.0),
            token_hash: Set(token_hash.to_owned()),
            tijdstip: Set(tijdstip),
        };
        agendafeed::Entity::insert(row)
            .on_conflict(
                OnConflict::column(agendafeed::Column::AccountId)
                    .update_columns([agendafeed::Column::TokenHash, agendafeed::Column::Tijdstip])
                    .to_owned(),
            )
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Withdraws the address of an account; `false` when it has none.
    pub async fn delete_agendafeed(&self, id: AccountId) -> Result<bool> {
        let done = agendafeed::Entity::delete_by_id(id.0).exec(&self.tx).await?;
        Ok(done.rows_affected == 1)
    }
}
