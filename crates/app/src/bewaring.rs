//! The trail, for who may read it.

mod steun;

pub use steun::Vernietiging;

use std::collections::BTreeSet;

use jiff::Timestamp;
use vangnet_core::{
    bewaring::{KetenFout, Schakel},
    id::AccountId,
    toegang::Action,
};
use vangnet_store::{AuditFilter, Pagina};

use crate::{App, Ctx, Result};

/// The kinds of record whose subject is an account.
const OVER_ACCOUNT: [&str; 2] = ["account", "rol"];

/// A line of the trail. It names staff, never a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRegel {
    /// Sequence number, from 1 without gaps.
    pub nummer: i64,
    /// When.
    pub tijdstip: Timestamp,
    /// Who, by name; `None` for the program itself.
    pub wie: Option<String>,
    /// Code of the deed.
    pub handeling: String,
    /// Kind of record, by its table name.
    pub soort: String,
    /// Whose account it was done to, by name.
    pub over: Option<String>,
    /// Codes and counts.
    pub detail: Vec<(String, String)>,
}

impl App {
    /// A page of the trail, newest first; pages count from 1.
    pub async fn list_audit(&self, ctx: &Ctx, pagina: u64) -> Result<Pagina<AuditRegel>> {
        ctx.vereis_swv(Action::ReadAudit)?;
        let filter = AuditFilter {
            leerling: None,
            pagina,
        };
        let gevonden = ctx.swv.list_audit(filter).await?;
        let wie: BTreeSet<AccountId> = gevonden
            .rijen
            .iter()
            .flat_map(|s| [s.actor.map(AccountId), onderwerp(s)])
            .flatten()
            .collect();
        let namen = ctx.swv.list_namen(&wie.into_iter().collect::<Vec<_>>()).await?;
        let naam = |id: Option<AccountId>| id.and_then(|id| namen.get(&id).cloned());
        let rijen = gevonden.rijen.into_iter().map(|s| AuditRegel {
            nummer: s.nummer,
            tijdstip: Timestamp::from_millisecond(s.tijdstip).unwrap_or_default(),
            wie: naam(s.actor.map(AccountId)),
            over: naam(onderwerp(&s)),
            detail: lees_detail(&s.detail),
            handeling: s.handeling,
            soort: s.soort,
        });
        Ok(Pagina {
            rijen: rijen.collect(),
            totaal: gevonden.totaal,
        })
    }

    /// Walks the whole trail: how many links it has, or where it is broken.
    pub async fn verify_audit(&self, ctx: &Ctx) -> Result<std::result::Result<u64, KetenFout>> {
        ctx.vereis_swv(Action::ReadAudit)?;
        Ok(ctx.swv.controleer_keten().await?)
    }
}

/// The account that a link is about.
fn onderwerp(schakel: &Schakel) -> Option<AccountId> {
    let over_account = OVER_ACCOUNT.contains(&schakel.soort.as_str());
    schakel.onderwerp.filter(|_| over_account).map(AccountId)
}

/// The detail as stored: one JSON object. What cannot be read is left out here; the check of the chain reports it.
fn lees_detail(json: &str) -> Vec<(String, String)> {
    let detail: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
    let tekst = |waarde: serde_json::Value| match waarde {
        serde_json::Value::String(tekst) => tekst,
        ander => ander.to_string(),
    };
    detail
        .into_iter()
        .map(|(naam, waarde)| (naam, tekst(waarde)))
        .collect()
}
