//! My own account: sessions, password, second factor.

use jiff::Timestamp;
use vangnet_core::{bewaring::Handeling, id::SessieId, inrichting::School};
use vangnet_store::{Account, Postvoorkeur, RolRegel};

use super::aanmelden::{seconden, token_hash, totp};
use crate::{App, AppError, Ctx, Result, post::is_adres};

/// What my account page shows.
#[derive(Debug, Clone)]
pub struct MijnAccount {
    /// Name.
    pub naam: String,
    /// Sign-in name.
    pub login: String,
    /// Whether the second factor is on.
    pub tweede_factor: bool,
    /// My roles.
    pub rollen: Vec<RolRegel>,
    /// The schools, to name where a role holds.
    pub scholen: Vec<School>,
    /// My sessions.
    pub sessies: Vec<SessieRegel>,
    /// When I made the secret address of my calendar; `None` without one.
    pub agendafeed: Option<Timestamp>,
    /// Of what I am reminded by mail; `None` when my sign-in name is no mail address.
    pub herinneringen: Option<Postvoorkeur>,
}

/// A session as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessieRegel {
    /// Identity.
    pub id: SessieId,
    /// Begin.
    pub begin: Timestamp,
    /// Last use.
    pub laatst: Timestamp,
    /// Whether it is the one asking.
    pub deze: bool,
}

/// A second factor that waits for its first code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotpVoorstel {
    /// The secret in base 32, to type into an authenticator.
    pub geheim: String,
    /// The same as a QR code: PNG in base 64.
    pub qr: String,
}

impl App {
    /// Signs out: the session ends on the server.
    pub async fn sign_out(&self, ctx: &Ctx) -> Result<()> {
        self.end_sessie(ctx, ctx.sessie).await
    }

    /// Ends one of my sessions.
    pub async fn end_sessie(&self, ctx: &Ctx, id: SessieId) -> Result<()> {
        let tx = ctx.swv.begin().await?;
        if !tx.delete_sessie(id, ctx.actor.account).await? {
            return Err(AppError::NotFound);
        }
        tx.commit(
            ctx.entry(Handeling::SessieBeeindigd, "sessie").op(id.0),
            self.millis(),
        )
        .await?;
        Ok(())
    }

    /// Shows my account.
    pub async fn open_mijn_account(&self, ctx: &Ctx) -> Result<MijnAccount> {
        let account = self.eigen(ctx).await?;
        let tijd = |ms| Timestamp::from_millisecond(ms).unwrap_or_default();
        let sessies = ctx.swv.list_sessies(account.id, self.millis()).await?;
        let herinneringen = if is_adres(&account.login) {
            Some(ctx.swv.find_postvoorkeur(account.id).await?)
        } else {
            None
        };
        Ok(MijnAccount {
            agendafeed: ctx.swv.find_agendafeed(account.id).await?.map(tijd),
            herinneringen,
            naam: account.naam,
            login: account.login,
            tweede_factor: account.totp.is_some(),
            rollen: ctx.swv.list_rollen(account.id).await?,
            scholen: ctx.swv.list_scholen().await?,
            sessies: sessies
                .into_iter()
                .filter(|s| s.volledig)
                .map(|s| SessieRegel {
                    id: s.id,
                    begin: tijd(s.begin),
                    laatst: tijd(s.laatst),
                    deze: s.id == ctx.sessie,
                })
                .collect(),
        })
    }

    async fn eigen(&self, ctx: &Ctx) -> Result<Account> {
        ctx.swv
            .find_account(ctx.actor.account)
            .await?
            .ok_or(AppError::NotFound)
    }

    /// Changes my password; every other session of mine ends.
    pub async fn change_wachtwoord(&self, ctx: &Ctx, oud: &str, nieuw: &str) -> Result<()> {
        let mut account = self.eigen(ctx).await?;
        if !self.klopt_opnieuw(&ctx.swv, &account, oud).await? {
            return Err(AppError::veld("oud", "wachtwoord_onjuist"));
        }
        account.wachtwoord = self.hash(nieuw, &account.login).await?;
        let tx = ctx.swv.begin().await?;
        tx.update_account(&account).await?;
        tx.delete_sessies(account.id, Some(ctx.sessie)).await?;
        tx.commit(
            ctx.entry(Handeling::WachtwoordGezet, "account").op(account.id.0),
            self.millis(),
        )
        .await?;
        Ok(())
    }

    /// Proposes a second factor. Nothing is stored until its first code is given.
    ///
    /// # Errors
    /// `Conflict` when one is on: it is switched off first, which asks the password.
    pub async fn begin_totp(&self, ctx: &Ctx) -> Result<TotpVoorstel> {
        let account = zonder_factor(self.eigen(ctx).await?)?;
        let mut geheim = [0u8; 20];
        self.env.fill(&mut geheim);
        totp_voorstel(&account, &geheim)
    }

    /// The same proposal again, after a code that was not right.
    pub async fn repeat_totp(&self, ctx: &Ctx, geheim: &str) -> Result<TotpVoorstel> {
        let account = self.eigen(ctx).await?;
        totp_voorstel(&account, &lees_geheim(geheim)?)
    }

    /// Switches the second factor on, once its first code is right.
    pub async fn confirm_totp(&self, ctx: &Ctx, geheim: &str, code: &str) -> Result<()> {
        let geheim = lees_geheim(geheim)?;
        let stap = totp(&geheim)?.check(code.trim(), seconden(self.millis()));
        let stap = stap.and_then(|s| i64::try_from(s).ok());
        let mut account = zonder_factor(self.eigen(ctx).await?)?;
        account.totp_laatste = stap.ok_or_else(|| AppError::veld("code", "code_onjuist"))?;
        account.totp = Some(geheim);
        let tx = ctx.swv.begin().await?;
        tx.update_account(&account).await?;
        tx.commit(
            ctx.entry(Handeling::TweedeFactorAan, "account").op(account.id.0),
            self.millis(),
        )
        .await?;
        Ok(())
    }

    /// Switches the second factor off; asks the password.
    pub async fn disable_totp(&self, ctx: &Ctx, wachtwoord: &str) -> Result<()> {
        let mut account = self.eigen(ctx).await?;
        if !self.klopt_opnieuw(&ctx.swv, &account, wachtwoord).await? {
            return Err(AppError::veld("wachtwoord", "wachtwoord_onjuist"));
        }
        account.totp = None;
        let tx = ctx.swv.begin().await?;
        tx.update_account(&account).await?;
        tx.commit(
            ctx.entry(Handeling::TweedeFactorUit, "account").op(account.id.0),
            self.millis(),
        )
        .await?;
        Ok(())
    }

    /// Whether a token is that of a session that waits for its second factor.
    pub async fn is_halverwege(&self, slug: &str, token: &str) -> Result<bool> {
        let sessie = self.find_swv(slug).await?.find_sessie(&token_hash(token)).await?;
        Ok(sessie.is_some_and(|s| !s.volledig && s.einde > self.millis()))
    }
}

fn totp_voorstel(account: &Account, geheim: &[u8]) -> Result<TotpVoorstel> {
    let secret = totp_rs::Secret::from(geheim);
    let base32 = secret.to_base32();
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .with_issuer(Some("Vangnet"))
        .with_account_name(account.login.replace(':', " "))
        .build()
        .map_err(|_cause| AppError::Internal("second factor".into()))?;
    let qr = totp
        .to_qr_base64()
        .map_err(|_cause| AppError::Internal("qr code".into()))?;
    Ok(TotpVoorstel { geheim: base32, qr })
}

/// A second factor is not replaced unseen: whoever finds an open session must not be able to bind a device of their own.
fn zonder_factor(account: Account) -> Result<Account> {
    if account.totp.is_none() {
        Ok(account)
    } else {
        Err(AppError::Conflict("tweede_factor_aan"))
    }
}

fn lees_geheim(geheim: &str) -> Result<Vec<u8>> {
    let secret =
        totp_rs::Secret::try_from_base32(geheim).map_err(|_cause| AppError::veld("code", "code_onjuist"))?;
    let bytes = secret.as_ref().to_vec();
    if bytes.len() == 20 {
        Ok(bytes)
    } else {
        Err(AppError::veld("code", "code_onjuist"))
    }
}
