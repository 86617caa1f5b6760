//! The trail and the log of who read what.

mod steun;

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;
use vangnet_core::{
    bewaring::{KetenFout, Schakel},
    id::{AccountId, LeerlingId},
};

use crate::{
    PAGINA_OMVANG, Pagina,
    fout::Result,
    rij::{account, audit, inzage},
    swv::SwvDb,
    totaal_van, voor_pagina,
};

/// How long one opening of the same page by the same person counts as one reading: ten minutes.
const INZAGE_VENSTER: i64 = 10 * 60 * 1000;

/// Which part of the trail is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct AuditFilter {
    /// Only entries about this pupil.
    pub leerling: Option<LeerlingId>,
    /// Page, from 1.
    pub pagina: u64,
}

/// A line of "who looked".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InzageRegel {
    /// Who, by name.
    pub naam: String,
    /// When.
    pub tijdstip: Timestamp,
    /// Which page, as a code.
    pub wat: String,
    /// Why this was allowed: the code of the role.
    pub reden: String,
}

impl From<audit::Model> for Schakel {
    fn from(row: audit::Model) -> Self {
        Self {
            nummer: row.nummer,
            tijdstip: row.tijdstip,
            actor: row.actor,
            handeling: row.handeling,
            soort: row.soort,
            onderwerp: row.onderwerp,
            leerling: row.leerling,
            detail: row.detail,
            vorige: row.vorige,
            hash: row.hash,
        }
    }
}

impl SwvDb {
    /// Walks the whole chain from the first link; returns its length, or where it is broken.
    pub async fn controleer_keten(&self) -> Result<std::result::Result<u64, KetenFout>> {
        let mut vorige: Option<Schakel> = None;
        let mut aantal = 0u64;
        loop {
            let na = vorige.as_ref().map_or(0, |v| v.nummer);
            let rows = audit::Entity::find()
                .filter(audit::Column::Nummer.gt(na))
                .order_by_asc(audit::Column::Nummer)
                .limit(1_000)
                .all(self.lees())
                .await?;
            if rows.is_empty() {
                return Ok(Ok(aantal));
            }
            for schakel in rows.into_iter().map(Schakel::from) {
                if let Err(fout) = schakel.controleer(vorige.as_ref()) {
                    return Ok(Err(fout));
                }
                aantal = aantal.saturating_add(1);
                vorige = Some(schakel);
            }
        }
    }

    /// A page of the trail, newest first.
    pub async fn list_audit(&self, filter: AuditFilter) -> Result<Pagina<Schakel>> {
        let mut query = audit::Entity::find().order_by_desc(audit::Column::Nummer);
        if let Some(leerling) = filter.leerling {
            query = query.filter(audit::Column::Leerling.eq(leerling.0));
        }
        let pagina = query
            .clone()
            .offset(voor_pagina(filter.pagina))
            .limit(PAGINA_OMVANG);
        let rows = pagina.all(self.lees()).await?;
        let totaal = match totaal_van(filter.pagina, rows.len()) {
            Some(totaal) => totaal,
            None => query.count(self.lees()).await?,
        };
        Ok(Pagina {
            rijen: rows.into_iter().map(Schakel::from).collect(),
            totaal,
        })
    }

    /// Writes down that somebody read a pupil's file; the same page within ten minutes counts once.
    pub async fn log_inzage(
        &self,
        id: Uuid,
        leerling: LeerlingId,
        account: AccountId,
        tijdstip: i64,
        wat: &str,
        reden: &str,
    ) -> Result<()> {
        let recent = inzage::Entity::find()
            .filter(inzage::Column::LeerlingId.eq(leerling.0))
            .filter(inzage::Column::Tijdstip.gt(tijdstip.saturating_sub(INZAGE_VENSTER)))
            .filter(inzage::Column::AccountId.eq(account.0))
            .filter(inzage::Column::Wat.eq(wat))
            .one(self.lees())
            .await?;
        if recent.is_some() {
            return Ok(());
        }
        let row = inzage::ActiveModel {
            id: Set(id),
            leerling_id: Set(leerling.0),
            account_id: Set(account.0),
            tijdstip: Set(tijdstip),
            wat: Set(wat.to_owned()),
            reden: Set(reden.to_owned()),
        };
        inzage::Entity::insert(row)
            .exec_without_returning(&self.db.schrijf)
            .await?;
        Ok(())
    }

    /// Who read a pupil's file, newest first, at most `aantal` lines.
    pub async fn list_inzage(&self, leerling: LeerlingId, aantal: u64) -> Result<Vec<InzageRegel>> {
        let rows = inzage::Entity::find()
            .join(
                JoinType::LeftJoin,
                inzage::Entity::belongs_to(account::Entity)
                    .from(inzage::Column::AccountId)
                    .to(account::Column::Id)
                    .into(),
            )
            .select_also(account::Entity)
            .filter(inzage::Column::LeerlingId.eq(leerling.0))
            .order_by_desc(inzage::Column::Tijdstip)
            .limit(aantal)
            .all(self.lees())
            .await?;
        Ok(rows
            .into_iter()
            .map(|(r, wie)| InzageRegel {
                naam: wie.map(|a| a.naam).unwrap_or_default(),
                tijdstip: Timestamp::from_millisecond(r.tijdstip).unwrap_or_default(),
                wat: r.wat,
                reden: r.reden,
            })
            .collect())
    }

    /// Names of accounts.
    pub(crate) async fn namen(&self, ids: Vec<Uuid>) -> Result<std::collections::BTreeMap<Uuid, String>> {
        let rows = account::Entity::find()
            .filter(account::Column::Id.is_in(ids))
            .all(self.lees())
            .await?;
        Ok(rows.into_iter().map(|r| (r.id, r.naam)).collect())
    }

    /// Names of accounts, for pages that show who did something.
    pub async fn list_namen(
        &self,
        ids: &[AccountId],
    ) -> Result<std::collections::BTreeMap<AccountId, String>> {
        if ids.is_empty() {
            return Ok(std::collections::BTreeMap::new());
        }
        let rows = self.namen(ids.iter().map(|id| id.0).collect()).await?;
        Ok(rows.into_iter().map(|(id, naam)| (AccountId(id), naam)).collect())
    }
}
