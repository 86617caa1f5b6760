//! Who is informed of a pupil's medical facts, by name and from a day until a day (R275).

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, LeerlingId},
    toegang::Action,
};
use vangnet_store::{IngelichtRegel, Medewerker};

use super::aantekening::keuze;
use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, datum_opt},
    leerling::LeerlingKop,
};

/// Who is informed, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IngelichtInvoer {
    /// The account.
    pub account: String,
    /// First day; empty is today.
    pub vanaf: String,
    /// Last day; empty is open.
    pub tot: String,
    /// First and last day of this person as they were read; `None`: was not there.
    pub gelezen: Option<(Date, Option<Date>)>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct IngelichtBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// Who is or was informed.
    pub regels: Vec<IngelichtRegel>,
    /// Names.
    pub namen: BTreeMap<AccountId, String>,
    /// Who works at the school.
    pub medewerkers: Vec<Medewerker>,
}

impl App {
    /// Shows who is informed of a pupil's medical facts.
    pub async fn open_ingelicht(&self, ctx: &Ctx, id: LeerlingId) -> Result<IngelichtBlad> {
        let geval = self
            .geval(ctx, id, Action::ReadLeerling, Action::InformMedisch)
            .await?;
        self.log_inzage(ctx, id, "ingelicht", geval.decision.reason)
            .await?;
        let regels = ctx.swv.list_ingelicht(id).await?;
        let mut wie: Vec<AccountId> = regels.iter().flat_map(|r| [r.account, r.door]).collect();
        wie.sort();
        wie.dedup();
        let school = geval.leerling.gegevens.school;
        Ok(IngelichtBlad {
            namen: ctx.swv.list_namen(&wie).await?,
            medewerkers: ctx.swv.list_medewerkers(school, self.today()).await?,
            regels,
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    /// Names somebody who works at the pupil's school as informed of the medical facts, from a day and until a day.
    ///
    /// # Errors
    /// `Invalid` on `account` for who does not work at the school, on `tot` for a day before the first;
    /// `Conflict("gewijzigd")` when somebody else wrote of this person since it was read.
    pub async fn save_ingelicht(&self, ctx: &Ctx, id: LeerlingId, invoer: &IngelichtInvoer) -> Result<()> {
        let geval = self
            .geval(ctx, id, Action::ReadLeerling, Action::InformMedisch)
            .await?;
        let kies = || AppError::veld("account", "keuze");
        let account: AccountId = keuze("account", &invoer.account)?.ok_or_else(kies)?;
        let school = geval.leerling.gegevens.school;
        let medewerkers = ctx.swv.list_medewerkers(school, self.today()).await?;
        let bekend = ctx.swv.list_ingelicht(id).await?;
        let werkt_hier = medewerkers.iter().any(|m| m.account == account);
        if !werkt_hier && !bekend.iter().any(|r| r.account == account) {
            return Err(kies());
        }
        let vanaf = match invoer.vanaf.trim() {
            "" => self.today(),
            getypt => datum("vanaf", getypt)?,
        };
        let tot = datum_opt("tot", &invoer.tot)?;
        if tot.is_some_and(|tot| tot < vanaf) {
            return Err(AppError::veld("tot", "voor_begin"));
        }
        let regel = IngelichtRegel {
            account,
            vanaf,
            tot,
            door: ctx.actor.account,
        };
        let tx = ctx.swv.begin().await?;
        tx.lock_leerling(id).await?;
        let nu = tx.find_ingelicht(id, account).await?;
        if nu.map(|r| (r.vanaf, r.tot)) != invoer.gelezen {
            return Err(AppError::Conflict("gewijzigd"));
        }
        tx.save_ingelicht(id, &regel).await?;
        let mut entry = ctx
            .entry(Handeling::IngelichtGewijzigd, "ingelicht")
            .op(account.0)
            .over(id)
            .met("vanaf", vanaf.to_string());
        if let Some(tot) = tot {
            entry = entry.met("tot", tot.to_string());
        }
        tx.commit(entry, self.millis()).await?;
        Ok(())
    }
}
