//! Sessions and failed sign-ins.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use vangnet_core::id::{AccountId, SessieId};

use super::Account;
use crate::{
    fout::Result,
    rij::{aanmeldpoging, account, sessie},
    swv::{SwvDb, Tx},
};

/// A session as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sessie {
    /// Identity, to show and revoke it.
    pub id: SessieId,
    /// Whose.
    pub account: AccountId,
    /// Begin, UTC milliseconds.
    pub begin: i64,
    /// Last use, UTC milliseconds.
    pub laatst: i64,
    /// End, UTC milliseconds.
    pub einde: i64,
    /// Whether the second factor, where asked, was given.
    pub volledig: bool,
}

/// Failed sign-ins for one sign-in name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Aanmeldpogingen {
    /// Failures in a row.
    pub mislukt: i32,
    /// The last one, UTC milliseconds.
    pub laatst: i64,
}

impl SwvDb {
    /// Finds a session by the hash of its token, with its account.
    pub async fn find_sessie_met_account(&self, sleutel: &[u8]) -> Result<Option<(Sessie, Account)>> {
        let row = sessie::Entity::find()
            .join(
                JoinType::InnerJoin,
                sessie::Entity::belongs_to(account::Entity)
                    .from(sessie::Column::AccountId)
                    .to(account::Column::Id)
                    .into(),
            )
            .select_also(account::Entity)
            .filter(sessie::Column::Sleutel.eq(sleutel))
            .one(self.lees())
            .await?;
        Ok(match row {
            Some((sessie, Some(account))) => Some((sessie.into(), self.account(account))),
            _ => None,
        })
    }

    /// Finds a session by the hash of its token.
    pub async fn find_sessie(&self, sleutel: &[u8]) -> Result<Option<Sessie>> {
        let row = sessie::Entity::find()
            .filter(sessie::Column::Sleutel.eq(sleutel))
            .one(self.lees())
            .await?;
        Ok(row.map(Sessie::from))
    }

    /// The sessions of an account that have not ended, newest first.
    pub async fn list_sessies(&self, id: AccountId, nu: i64) -> Result<Vec<Sessie>> {
        let rows = sessie::Entity::find()
            .filter(sessie::Column::AccountId.eq(id.0))
            .filter(sessie::Column::Einde.gt(nu))
            .order_by_desc(sessie::Column::Laatst)
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(Sessie::from).collect())
    }

    /// Notes the use of a session; no entry of the trail, since nothing changes but the time.
    pub async fn touch_sessie(&self, id: SessieId, nu: i64) -> Result<()> {
        sessie::Entity::update_many()
            .col_expr(sessie::Column::Laatst, Expr::value(nu))
            .filter(sessie::Column::Id.eq(id.0))
            .exec(&self.db.schrijf)
            .await?;
        Ok(())
    }

    /// Failed sign-ins for a (hashed) sign-in name.
    pub async fn find_pogingen(&self, sleutel: &[u8]) -> Result<Aanmeldpogingen> {
        let row = aanmeldpoging::Entity::find_by_id(sleutel.to_vec())
            .one(self.lees())
            .await?;
        Ok(row.map_or_else(Aanmeldpogingen::default, |r| Aanmeldpogingen {
            mislukt: r.mislukt,
            laatst: r.laatst,
        }))
    }

    /// Counts a failed sign-in before the answer is known to the caller.
    pub async fn tel_mislukt(&self, sleutel: &[u8], nu: i64) -> Result<()> {
        let row = aanmeldpoging::ActiveModel {
            sleutel: Set(sleutel.to_vec()),
            mislukt: Set(1),
            laatst: Set(nu),
        };
        let meer = OnConflict::column(aanmeldpoging::Column::Sleutel)
            .value(
                aanmeldpoging::Column::Mislukt,
                Expr::col((aanmeldpoging::Entity, aanmeldpoging::Column::Mislukt)).add(1),
            )
            .update_column(aanmeldpoging::Column::Laatst)
            .to_owned();
        aanmeldpoging::Entity::insert(row)
            .on_conflict(meer)
            .exec_without_returning(&self.db.schrijf)
            .await?;
        Ok(())
    }

    /// Forgets failed sign-ins after a good one.
    pub async fn wis_pogingen(&self, sleutel: &[u8]) -> Result<()> {
        aanmeldpoging::Entity::delete_by_id(sleutel.to_vec())
            .exec(&self.db.schrijf)
            .await?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Adds a session; `sleutel` is the hash of its token.
    pub async fn insert_sessie(&self, nieuw: &Sessie, sleutel: &[u8]) -> Result<()> {
        let row = sessie::ActiveModel {
            id: Set(nieuw.id.0),
            sleutel: Set(sleutel.to_vec()),
            account_id: Set(nieuw.account.0),
            begin: Set(nieuw.begin),
            laatst: Set(nieuw.laatst),
            einde: Set(nieuw.einde),
            volledig: Set(nieuw.volledig),
        };
        sessie::Entity::insert(row)
            .exec_without_returning(&self.tx)
            .await?;
        Ok(())
    }

    /// Ends a session of an account.
    pub async fn delete_sessie(&self, id: SessieId, account: AccountId) -> Result<bool> {
        let done = sessie::Entity::delete_many()
            .filter(sessie::Column::Id.eq(id.0))
            .filter(sessie::Column::AccountId.eq(account.0))
            .exec(&self.tx)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Ends every session of an account but one.
    pub async fn delete_sessies(&self, account: AccountId, behalve: Option<SessieId>) -> Result<u64> {
        let mut query = sessie::Entity::delete_many().filter(sessie::Column::AccountId.eq(account.0));
        if let Some(id) = behalve {
            query = query.filter(sessie::Column::Id.ne(id.0));
        }
        Ok(query.exec(&self.tx).await?.rows_affected)
    }
}

impl From<sessie::Model> for Sessie {
    fn from(row: sessie::Model) -> Self {
        Self {
            id: SessieId(row.id),
            account: AccountId(row.account_id),
            begin: row.begin,
            laatst: row.laatst,
            einde: row.einde,
            volledig: row.volledig,
        }
    }
}
