//! Accounts as set-up lists them: by role, by school.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, sea_query::ExprTrait,
};
use vangnet_core::id::{AccountId, SchoolId};

use crate::{
    fout::Result,
    rij::{account, rol},
    swv::SwvDb,
};

/// A line of the list of accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRegel {
    /// Identity.
    pub id: AccountId,
    /// Sign-in name.
    pub login: String,
    /// Name.
    pub naam: String,
    /// Whether it may sign in.
    pub actief: bool,
    /// Whether a second factor is on.
    pub tweede_factor: bool,
}

impl SwvDb {
    /// Every account, by name.
    pub async fn list_accounts(&self) -> Result<Vec<AccountRegel>> {
        let rows = account::Entity::find()
            .order_by_asc(account::Column::Naam)
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(AccountRegel::from).collect())
    }

    /// Accounts with a role at a school on a day, by name, each once: who can be a pupil's mentor.
    pub async fn list_accounts_met_rol(
        &self,
        school: SchoolId,
        code: &str,
        op: Date,
    ) -> Result<Vec<AccountRegel>> {
        // Dates are text in the order of the calendar.
        let dag = op.to_string();
        let rows = account::Entity::find()
            .join(
                JoinType::InnerJoin,
                account::Entity::belongs_to(rol::Entity)
                    .from(account::Column::Id)
                    .to(rol::Column::AccountId)
                    .into(),
            )
            .filter(rol::Column::SchoolId.eq(school.0))
            .filter(rol::Column::Rol.eq(code))
            .filter(rol::Column::Vanaf.lte(dag.as_str()))
            .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
            .filter(account::Column::Actief.eq(true))
            .order_by_asc(account::Column::Naam)
            .distinct()
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(AccountRegel::from).collect())
    }

    /// The roles that somebody who may sign in has at a school on a day, by code (R099).
    pub async fn list_schoolrollen(&self, school: SchoolId, op: Date) -> Result<BTreeSet<String>> {
        let dag = op.to_string();
        let rows: Vec<String> = rol::Entity::find()
            .select_only()
            .column(rol::Column::Rol)
            .join(
                JoinType::InnerJoin,
                rol::Entity::belongs_to(account::Entity)
                    .from(rol::Column::AccountId)
                    .to(account::Column::Id)
                    .into(),
            )
            .filter(rol::Column::SchoolId.eq(school.0))
            .filter(rol::Column::Vanaf.lte(dag.as_str()))
            .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
            .filter(account::Column::Actief.eq(true))
            .distinct()
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().collect())
    }

    /// Accounts that may sign in and have a role on a day, wherever it holds, by name, each once: who can take a seat.
    pub async fn list_accounts_in_rol(&self, code: &str, op: Date) -> Result<Vec<AccountRegel>> {
        let dag = op.to_string();
        let rows = account::Entity::find()
            .join(
                JoinType::InnerJoin,
                account::Entity::belongs_to(rol::Entity)
                    .from(account::Column::Id)
                    .to(rol::Column::AccountId)
                    .into(),
            )
            .filter(rol::Column::Rol.eq(code))
            .filter(rol::Column::Vanaf.lte(dag.as_str()))
            .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
            .filter(account::Column::Actief.eq(true))
            .order_by_asc(account::Column::Naam)
            .distinct()
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(AccountRegel::from).collect())
    }
}

impl From<account::Model> for AccountRegel {
    fn from(row: account::Model) -> Self {
        Self {
            id: AccountId(row.id),
            login: row.login,
            naam: row.naam,
            actief: row.actief,
            tweede_factor: row.totp.is_some(),
        }
    }
}
