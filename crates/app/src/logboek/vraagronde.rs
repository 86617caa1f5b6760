//! A question to all teachers of a pupil: asked, answered, read by who asked and the care team.

use std::collections::BTreeMap;

use jiff::civil::Date;
use vangnet_core::{
    bewaring::Handeling,
    id::{AccountId, LeerlingId, VraagrondeId},
    leerling::Leerling,
    logboek::{Bijdrage, Voortgang},
    toegang::Action,
};
use vangnet_store::{BijdrageRegel, Ronde};

use crate::{
    App, AppError, Ctx, Result,
    invoer::{datum, verplicht, vrij},
    leerling::LeerlingKop,
};

/// Longest line of an answer, in characters.
const MAX_REGEL: usize = 500;

/// A question as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RondeInvoer {
    /// The question.
    pub vraag: String,
    /// Last day, `YYYY-MM-DD`.
    pub tot: String,
}

/// An answer as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AntwoordInvoer {
    /// How it goes, by code.
    pub voortgang: String,
    /// What works.
    pub werkt: String,
    /// What does not.
    pub werkt_niet: String,
    /// What else.
    pub verder: String,
}

/// The page with the questions about a pupil.
#[derive(Debug, Clone)]
pub struct VragenBlad {
    /// The head.
    pub kop: LeerlingKop,
    /// The questions with their answers, newest first.
    pub rondes: Vec<Ronde>,
    /// Names of everybody in them.
    pub namen: BTreeMap<AccountId, String>,
    /// Who would be asked now.
    pub gevraagd: Vec<String>,
    /// Whether the reader may ask.
    pub mag_vragen: bool,
    /// Today.
    pub vandaag: Date,
}

/// A question as one of those who were asked sees it.
#[derive(Debug, Clone)]
pub struct RondeBlad {
    /// The pupil.
    pub leerling: Leerling,
    /// The question.
    pub ronde: Ronde,
    /// Who asks.
    pub vrager: String,
    /// The own answer, when there is one.
    pub eigen: Option<Bijdrage>,
    /// Whether an answer still counts.
    pub open: bool,
}

impl App {
    /// Opens the questions about a pupil with the answers.
    pub async fn open_vragen(&self, ctx: &Ctx, id: LeerlingId) -> Result<VragenBlad> {
        let lezen = Action::ReadOndersteuning;
        let geval = self.geval(ctx, id, lezen, lezen).await?;
        let rondes = ctx.swv.list_rondes(id).await?;
        let wie = self.wie_vragen(ctx, &geval.leerling).await?;
        let mut alle: Vec<AccountId> = rondes
            .iter()
            .flat_map(|r| r.bijdragen.iter().map(|b| b.account).chain([r.door]))
            .chain(wie.iter().copied())
            .collect();
        alle.sort();
        alle.dedup();
        let namen = ctx.swv.list_namen(&alle).await?;
        self.log_inzage(ctx, id, "vragen", geval.decision.reason).await?;
        Ok(VragenBlad {
            rondes,
            gevraagd: wie.iter().filter_map(|id| namen.get(id).cloned()).collect(),
            namen,
            mag_vragen: ctx.mag(Action::EditOndersteuning, geval.feiten),
            vandaag: self.today(),
            kop: self.kop(ctx, geval.leerling).await?,
        })
    }

    /// Asks everybody who teaches the pupil, and the mentor, for a short contribution.
    ///
    /// # Errors
    /// `Invalid` on `vraag` with `geen_docenten` when it is not recorded who teaches the class.
    pub async fn ask_docenten(
        &self,
        ctx: &Ctx,
        id: LeerlingId,
        invoer: &RondeInvoer,
    ) -> Result<VraagrondeId> {
        let (lezen, doen) = (Action::ReadOndersteuning, Action::EditOndersteuning);
        let geval = self.geval(ctx, id, lezen, doen).await?;
        let vraag = verplicht("vraag", &invoer.vraag)?;
        let tot = datum("tot", &invoer.tot)?;
        if tot < self.today() {
            return Err(AppError::veld("tot", "verleden"));
        }
        let wie = self.wie_vragen(ctx, &geval.leerling).await?;
        if wie.is_empty() {
            return Err(AppError::veld("vraag", "geen_docenten"));
        }
        let leeg = |account| BijdrageRegel {
            account,
            ingevuld_op: None,
            antwoord: None,
        };
        let ronde = Ronde {
            id: VraagrondeId(self.new_id()),
            leerling: id,
            vraag,
            begin: self.today(),
            tot,
            door: ctx.actor.account,
            tijdstip: self.millis(),
            bijdragen: wie.into_iter().map(leeg).collect(),
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_ronde(&ronde).await?;
        let entry = ctx
            .entry(Handeling::VraagGesteld, "vraagronde")
            .op(ronde.id.0)
            .over(id)
            .met("aantal", ronde.bijdragen.len().to_string())
            .met("tot", tot.to_string());
        tx.commit(entry, self.millis()).await?;
        Ok(ronde.id)
    }

    /// Everybody who teaches the pupil, and the mentor; not the one who asks.
    async fn wie_vragen(&self, ctx: &Ctx, leerling: &Leerling) -> Result<Vec<AccountId>> {
        let mut wie = ctx.swv.list_docenten(&leerling.lesklas()).await?;
        wie.extend(leerling.gegevens.mentor);
        wie.retain(|id| *id != ctx.actor.account);
        wie.sort();
        wie.dedup();
        Ok(wie)
    }

    /// Opens a question that was put to the reader.
    pub async fn open_vraagronde(&self, ctx: &Ctx, id: VraagrondeId) -> Result<RondeBlad> {
        let ronde = ctx.swv.find_vraag(id, ctx.actor.account).await?;
        let ronde = ronde.ok_or(AppError::NotFound)?;
        let geval = self
            .geval(ctx, ronde.leerling, Action::AnswerVraag, Action::AnswerVraag)
            .await?;
        let vrager = ctx.swv.list_namen(&[ronde.door]).await?.remove(&ronde.door);
        self.log_inzage(ctx, ronde.leerling, "vragen", geval.decision.reason)
            .await?;
        Ok(RondeBlad {
            leerling: geval.leerling,
            vrager: vrager.unwrap_or_default(),
            eigen: ronde.bijdragen.first().and_then(|b| b.antwoord.clone()),
            open: ronde.tot >= self.today(),
            ronde,
        })
    }

    /// Answers a question that was put to the reader; until its last day the answer may be changed.
    pub async fn answer_vraagronde(
        &self,
        ctx: &Ctx,
        id: VraagrondeId,
        invoer: &AntwoordInvoer,
    ) -> Result<()> {
        let blad = self.open_vraagronde(ctx, id).await?;
        if !blad.open {
            return Err(AppError::Conflict("gesloten"));
        }
        let voortgang =
            Voortgang::parse(&invoer.voortgang).ok_or_else(|| AppError::veld("voortgang", "keuze"))?;
        let antwoord = Bijdrage {
            voortgang,
            werkt: regel("werkt", &invoer.werkt)?,
            werkt_niet: regel("werkt_niet", &invoer.werkt_niet)?,
            verder: regel("verder", &invoer.verder)?,
        };
        let tx = ctx.swv.begin().await?;
        let done = tx
            .save_bijdrage(&blad.ronde, ctx.actor.account, &antwoord, self.today())
            .await?;
        if !done {
            return Err(AppError::NotFound);
        }
        let entry = ctx
            .entry(Handeling::VraagBeantwoord, "vraagronde")
            .op(id.0)
            .over(blad.ronde.leerling);
        tx.commit(entry, self.millis()).await?;
        Ok(())
    }
}

/// One line, or nothing.
fn regel(veld: &str, tekst: &str) -> Result<String> {
    let tekst = vrij(veld, tekst)?;
    if tekst.chars().count() > MAX_REGEL {
        return Err(AppError::veld(veld, "te_lang"));
    }
    Ok(tekst)
}
