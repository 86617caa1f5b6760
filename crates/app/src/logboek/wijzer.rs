//! What a pupil's teachers must know and do: published, and withdrawn (R057).

use std::collections::BTreeMap;

use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, HandelingswijzerId, LeerlingId},
    toegang::{Action, Reason},
};
use vangnet_store::Handelingswijzer;

use crate::{App, AppError, Ctx, Result, invoer::verplicht, leerling::LeerlingKop};

/// The page.
#[derive(Debug, Clone)]
pub struct WijzerBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// What teachers read now.
    pub huidig: Option<Handelingswijzer>,
    /// Every version, the newest first; only for who keeps it.
    pub versies: Vec<Handelingswijzer>,
    /// Names of who published them.
    pub namen: BTreeMap<AccountId, String>,
    /// Who teaches the pupil and so reads it; only for who keeps it.
    pub lezers: Vec<String>,
    /// Whether the reader may publish.
    pub mag_schrijven: bool,
    /// Why the reader may see this.
    pub reden: Reason,
}

impl WijzerBlad {
    /// The number of the newest version; 0 when there is none.
    pub fn nummer(&self) -> i32 {
        self.versies.first().map_or(0, |v| v.nummer)
    }
}

impl App {
    /// Opens what teachers must know; a teacher sees what holds now, who keeps it every version.
    pub async fn open_handelingswijzer(&self, ctx: &Ctx, id: LeerlingId) -> Result<WijzerBlad> {
        let lezen = Action::ReadHandelingswijzer;
        let geval = self.geval(ctx, id, lezen, lezen).await?;
        let houdt = ctx.mag(Action::ReadOndersteuning, geval.feiten);
        let (huidig, versies) = if houdt {
            let versies = ctx.swv.list_handelingswijzers(id).await?;
            let huidig = versies.iter().find(|v| v.ingetrokken_op.is_none()).cloned();
            (huidig, versies)
        } else {
            (ctx.swv.find_handelingswijzer(id).await?, Vec::new())
        };
        let mut wie: Vec<AccountId> = versies.iter().chain(&huidig).map(|v| v.door).collect();
        wie.sort();
        wie.dedup();
        let namen = ctx.swv.list_namen(&wie).await?;
        let lezers = if houdt {
            let docenten = ctx.swv.list_docenten(&geval.leerling.lesklas()).await?;
            ctx.swv.list_namen(&docenten).await?.into_values().collect()
        } else {
            Vec::new()
        };
        self.log_inzage(ctx, id, "handelingswijzer", geval.decision.reason)
            .await?;
        Ok(WijzerBlad {
            huidig,
            versies,
            namen,
            lezers,
            mag_schrijven: ctx.mag(Action::EditOndersteuning, geval.feiten),
            reden: geval.decision.reason,
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    /// Publishes a version over the one that was read (`nummer`; 0 when there was none); teachers read it from now on.
    ///
    /// # Errors
    /// `Conflict` when somebody else published since.
    pub async fn publish_handelingswijzer(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        nummer: i32,
        tekst: &str,
    ) -> Result<HandelingswijzerId> {
        let (lezen, doen) = (Action::ReadHandelingswijzer, Action::EditOndersteuning);
        self.geval(ctx, id, lezen, doen).await?;
        let tekst = verplicht("tekst", tekst)?;
        self.is_laatste(ctx, id, nummer).await?;
        let nieuw = Handelingswijzer {
            id: HandelingswijzerId(self.new_id()),
            leerling: id,
            nummer: nummer.saturating_add(1),
            gepubliceerd_op: self.today(),
            ingetrokken_op: None,
            tekst,
            door: ctx.actor.account,
            tijdstip: self.millis(),
        };
        let tx = ctx.swv.begin().await?;
        tx.end_handelingswijzer(id, None, self.today()).await?;
        tx.insert_handelingswijzer(&nieuw).await?;
        let entry = ctx
            .entry(Handeling::HandelingswijzerGepubliceerd, "handelingswijzer")
            .op(nieuw.id.0)
            .over(id)
            .met("nummer", nieuw.nummer.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(nieuw.id)
    }

    /// Withdraws what teachers read now; the version stays on file.
    pub async fn withdraw_handelingswijzer(&self, ctx: &Ctx, id: LeerlingId, nummer: i32) -> Result<()> {
        let (lezen, doen) = (Action::ReadHandelingswijzer, Action::EditOndersteuning);
        self.geval(ctx, id, lezen, doen).await?;
        self.is_laatste(ctx, id, nummer).await?;
        let tx = ctx.swv.begin().await?;
        if tx.end_handelingswijzer(id, Some(nummer), self.today()).await? == 0 {
            return Err(AppError::Conflict("gewijzigd"));
        }
        let entry = ctx
            .entry(Handeling::HandelingswijzerGepubliceerd, "handelingswijzer")
            .over(id)
            .met("einde", self.today().to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(())
    }

    async fn is_laatste(&self, ctx: &Ctx, id: LeerlingId, nummer: i32) -> Result<()> {
        let versies = ctx.swv.list_handelingswijzers(id).await?;
        if versies.first().map_or(0, |v| v.nummer) == nummer {
            Ok(())
        } else {
            Err(AppError::Conflict("gewijzigd"))
        }
    }
}
