//! Accounts as set-up lists them: by role, by school.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
    sea_query::ExprTrait,
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

fn naar_rol() -> RelationDef {
    account::Entity::belongs_to(rol::Entity)
        .from(account::Column::Id)
        .to(rol::Column::AccountId)
        .into()
}

/// A role that holds on a day, of somebody who may sign in. Dates are text in the order of the calendar.
fn geldig(op: Date) -> Condition {
    let dag = op.to_string();
    Condition::all()
        .add(rol::Column::Vanaf.lte(dag.as_str()))
        .add(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(dag.as_str())))
        .add(account::Column::Actief.eq(true))
}

/// Accounts that may sign in and have a role on a day, by name, each once.
fn met_rol(code: &str, op: Date) -> Select<account::Entity> {
    account::Entity::find()
        .join(JoinType::InnerJoin, naar_rol())
        .filter(rol::Column::Rol.eq(code))
        .filter(geldig(op))
        .order_by_asc(account::Column::Naam)
        .distinct()
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
        let hier = met_rol(code, op).filter(rol::Column::SchoolId.eq(school.0));
        let rows = hier.all(self.lees()).await?;
        Ok(rows.into_iter().map(AccountRegel::from).collect())
    }

    /// The roles that somebody who may sign in has at a school on a day, by code (R099).
    pub async fn list_schoolrollen(&self, school: SchoolId, op: Date) -> Result<BTreeSet<String>> {
        let rows: Vec<String> = rol::Entity::find()
            .select_only()
            .column(rol::Column::Rol)
            .join(JoinType::InnerJoin, naar_rol().rev())
            .filter(rol::Column::SchoolId.eq(school.0))
            .filter(geldig(op))
            .distinct()
            .into_tuple()
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().collect())
    }

    /// Accounts that may sign in and have a role on a day, wherever it holds, by name, each once: who can take a seat.
    pub async fn list_accounts_in_rol(&self, code: &str, op: Date) -> Result<Vec<AccountRegel>> {
        let rows = met_rol(code, op).all(self.lees()).await?;
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
