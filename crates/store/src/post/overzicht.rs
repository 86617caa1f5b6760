//! What there is to tell everybody on a day, in a handful of questions for all accounts together. Nothing sealed is read.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::ExprTrait};
use uuid::Uuid;
use vangnet_core::{
    id::{AccountId, SchoolId},
    overleg::Overleg,
    toegang::Toekenning,
};

use crate::{
    fout::Result,
    omzetting::datum,
    rij::{account, afspraak, overleg, rol},
    swv::SwvDb,
    toegang::RolRegel,
};

/// Somebody who may sign in today and holds a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ontvanger {
    /// The account.
    pub account: AccountId,
    /// Sign-in name: the address.
    pub login: String,
    /// The roles that hold.
    pub toekenningen: Vec<Toekenning>,
}

/// How many of something come up, and how many were due before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dagtelling {
    /// From the day on.
    pub komt: u32,
    /// Before the day.
    pub te_laat: u32,
}

impl Dagtelling {
    /// One more.
    pub const fn tel(&mut self, te_laat: bool) {
        if te_laat {
            self.te_laat = self.te_laat.saturating_add(1);
        } else {
            self.komt = self.komt.saturating_add(1);
        }
    }
}

impl SwvDb {
    /// The accounts that may sign in and hold a role on a day.
    pub async fn list_ontvangers(&self, dag: Date) -> Result<Vec<Ontvanger>> {
        let actief: Vec<(Uuid, String)> = account::Entity::find()
            .select_only()
            .column(account::Column::Id)
            .column(account::Column::Login)
            .filter(account::Column::Actief.eq(true))
            .order_by_asc(account::Column::Id)
            .into_tuple()
            .all(self.lees())
            .await?;
        let op = dag.to_string();
        let rows = rol::Entity::find()
            .filter(rol::Column::Vanaf.lte(op.as_str()))
            .filter(rol::Column::Tot.is_null().or(rol::Column::Tot.gte(op.as_str())))
            .order_by_asc(rol::Column::Id)
            .all(self.lees())
            .await?;
        let mut rollen: BTreeMap<Uuid, Vec<Toekenning>> = BTreeMap::new();
        for row in rows {
            let wie = row.account_id;
            rollen
                .entry(wie)
                .or_default()
                .push(RolRegel::try_from(row)?.toekenning);
        }
        Ok(actief
            .into_iter()
            .filter_map(|(id, login)| {
                Some(Ontvanger {
                    account: AccountId(id),
                    login,
                    toekenningen: rollen.remove(&id)?,
                })
            })
            .collect())
    }

    /// The agreements that somebody is to do by a day and has not done, by whose they are; those before `dag` are late.
    pub async fn tel_afspraken(&self, dag: Date, tot: Date) -> Result<BTreeMap<AccountId, Dagtelling>> {
        let rows: Vec<(Uuid, String, i64)> = afspraak::Entity::find()
            .select_only()
            .column(afspraak::Column::EigenaarId)
            .column(afspraak::Column::Voor)
            .column_as(afspraak::Column::Id.count(), "aantal")
            .filter(afspraak::Column::EigenaarId.is_not_null())
            .filter(afspraak::Column::Voor.lte(tot.to_string()))
            .filter(afspraak::Column::GedaanOp.is_null())
            .filter(afspraak::Column::Vervallen.eq(false))
            .group_by(afspraak::Column::EigenaarId)
            .group_by(afspraak::Column::Voor)
            .into_tuple()
            .all(self.lees())
            .await?;
        tel(dag, rows, "afspraak", "voor")
    }

    /// The bodies of every school that still meet.
    pub async fn list_actieve_overleggen(&self) -> Result<Vec<Overleg>> {
        let rows: Vec<Uuid> = overleg::Entity::find()
            .select_only()
            .distinct()
            .column(overleg::Column::SchoolId)
            .into_tuple()
            .all(self.lees())
            .await?;
        let scholen: Vec<SchoolId> = rows.into_iter().map(SchoolId).collect();
        let mut alle = self.list_overleggen(&scholen).await?;
        alle.retain(|o| o.actief);
        Ok(alle)
    }
}

fn tel(
    dag: Date,
    rows: Vec<(Uuid, String, i64)>,
    tabel: &'static str,
    kolom: &'static str,
) -> Result<BTreeMap<AccountId, Dagtelling>> {
    let mut alle: BTreeMap<AccountId, Dagtelling> = BTreeMap::new();
    for (wie, voor, aantal) in rows {
        let telling = alle.entry(AccountId(wie)).or_default();
        let aantal = u32::try_from(aantal).unwrap_or(u32::MAX);
        if datum(&voor, tabel, kolom)? < dag {
            telling.te_laat = telling.te_laat.saturating_add(aantal);
        } else {
            telling.komt = telling.komt.saturating_add(aantal);
        }
    }
    Ok(alle)
}
