//! Signing in: password, throttle, second factor, session.

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Secret, Totp};
use vangnet_core::{
    bewaring::{AuditEntry, Handeling},
    id::{AccountId, SessieId},
    toegang::{Actor, Organisatie, Toekenning},
};
use vangnet_store::{Account, RolRegel, Sessie, SwvDb};

use crate::{App, AppError, Ctx, Result};

/// How long a session lasts at most, in hours.
pub const DUUR_UREN: i64 = 12;
const DUUR: i64 = DUUR_UREN * 60 * 60 * 1000;
/// How long a session may be unused.
const RUST: i64 = 2 * 60 * 60 * 1000;
/// How long the second factor may take.
const HALVERWEGE: i64 = 10 * 60 * 1000;
/// Failures before one has to wait.
const VRIJE_POGINGEN: i32 = 5;
const MINUUT: i64 = 60 * 1000;

/// A session that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aangemeld {
    /// The secret for the cookie; only its hash is stored.
    pub token: String,
    /// Whether the second factor is still asked.
    pub tweede_factor: bool,
}

/// The roles that hold on a day.
fn op_dag(rollen: Vec<RolRegel>, dag: Date) -> Vec<Toekenning> {
    let geldt = |r: &RolRegel| r.vanaf <= dag && r.tot.is_none_or(|tot| dag <= tot);
    rollen.into_iter().filter(geldt).map(|r| r.toekenning).collect()
}

impl App {
    /// Signs in with name and password.
    ///
    /// # Errors
    /// `Invalid` on field `login` with code `aanmelden_mislukt` (which of the two is wrong is not said), or
    /// `te_veel_pogingen` while one has to wait.
    pub async fn sign_in(&self, slug: &str, login: &str, wachtwoord: &str) -> Result<Aangemeld> {
        let swv = self.find_swv(slug).await?;
        let login = login.trim().to_lowercase();
        let sleutel = Sha256::digest(login.as_bytes()).to_vec();
        let _beurt = self.beurt(&sleutel).await;
        self.vereis_pogingen(&swv, &sleutel).await?;
        // A name that no account can have is not looked up: PostgreSQL knows no text with such a character.
        let account = if login.contains('\0') {
            None
        } else {
            swv.find_account_by_login(&login).await?
        };
        let account = account.filter(|a| a.actief);
        let hash = account.as_ref().map(|a| a.wachtwoord.clone());
        let klopt = self.klopt(wachtwoord, hash).await?;
        let Some(account) = account.filter(|_| klopt) else {
            swv.tel_mislukt(&sleutel, self.millis()).await?;
            return Err(AppError::veld("login", "aanmelden_mislukt"));
        };
        let tweede_factor = account.totp.is_some();
        if !tweede_factor {
            swv.wis_pogingen(&sleutel).await?;
        }
        let token = self.begin_sessie(&swv, &account, !tweede_factor).await?;
        Ok(Aangemeld { token, tweede_factor })
    }

    /// Gives the code of the second factor; the half session is replaced by a full one.
    pub async fn second_factor(&self, slug: &str, token: &str, code: &str) -> Result<Aangemeld> {
        let swv = self.find_swv(slug).await?;
        let nu = self.millis();
        let (half, mut account) = swv
            .find_sessie_met_account(&token_hash(token))
            .await?
            .filter(|(s, a)| !s.volledig && s.einde > nu && a.actief)
            .ok_or(AppError::NotFound)?;
        let sleutel = Sha256::digest(account.login.as_bytes()).to_vec();
        let _beurt = self.beurt(&sleutel).await;
        self.vereis_pogingen(&swv, &sleutel).await?;
        let geheim = account.totp.clone().ok_or(AppError::NotFound)?;
        // Without its key the secret is empty, and no code fits.
        let stap = if geheim.is_empty() {
            None
        } else {
            totp(&geheim)?.check(code.trim(), seconden(nu))
        };
        let stap = stap.and_then(|s| i64::try_from(s).ok());
        let Some(stap) = stap.filter(|s| *s > account.totp_laatste) else {
            swv.tel_mislukt(&sleutel, nu).await?;
            return Err(AppError::veld("code", "code_onjuist"));
        };
        account.totp_laatste = stap;
        swv.wis_pogingen(&sleutel).await?;
        let (token, sessie) = self.nieuwe_sessie(&account, true);
        let tx = swv.begin().await?;
        tx.update_account(&account).await?;
        tx.delete_sessie(half.id, account.id).await?;
        tx.insert_sessie(&sessie, &token_hash(&token)).await?;
        let entry = AuditEntry::new(Some(account.id), Handeling::Aangemeld, "sessie").met("factor", "2");
        tx.commit(entry.op(sessie.id.0), nu).await?;
        Ok(Aangemeld {
            token,
            tweede_factor: false,
        })
    }

    /// Who a token belongs to; `None` when the session ended, rests too long or waits for its second factor.
    pub async fn find_ctx(&self, slug: &str, token: &str) -> Result<Option<Ctx>> {
        let swv = self.find_swv(slug).await?;
        let nu = self.millis();
        let Some((sessie, account)) = swv.find_sessie_met_account(&token_hash(token)).await? else {
            return Ok(None);
        };
        let rust = sessie.laatst.saturating_add(RUST) <= nu;
        if !sessie.volledig || sessie.einde <= nu || rust || !account.actief {
            return Ok(None);
        }
        let vandaag = self.today();
        let gevonden = swv.find_kring(account.id, vandaag).await?;
        let toekenningen = op_dag(gevonden.rollen, vandaag);
        // Family and staff of the samenwerkingsverband teach no class and are informed of nobody.
        let kring = toekenningen
            .iter()
            .any(|t| matches!(t.rol.organisatie(), Organisatie::School | Organisatie::Extern));
        let (lesklassen, ingelicht) = if kring {
            (gevonden.lesklassen, gevonden.ingelicht)
        } else {
            (Vec::new(), Vec::new())
        };
        if nu.saturating_sub(sessie.laatst) > 5 * MINUUT {
            swv.touch_sessie(sessie.id, nu).await?;
        }
        Ok(Some(Ctx {
            swv_naam: swv.naam.clone(),
            swv,
            actor: Actor {
                account: account.id,
                toekenningen,
                lesklassen,
                ingelicht,
            },
            naam: account.naam,
            sessie: sessie.id,
        }))
    }

    /// The roles of an account that hold today.
    pub(crate) async fn rollen_vandaag(&self, swv: &SwvDb, id: AccountId) -> Result<Vec<Toekenning>> {
        Ok(op_dag(swv.list_rollen(id).await?, self.today()))
    }

    /// Waits for the turn of a sign-in name: between looking at the failures and counting one, nobody else tries.
    pub(crate) async fn beurt(&self, sleutel: &[u8]) -> Option<tokio::sync::MutexGuard<'_, ()>> {
        let plaats = usize::from(sleutel.first().copied().unwrap_or(0) % 64);
        match self.pogingen.get(plaats) {
            Some(slot) => Some(slot.lock().await),
            None => None,
        }
    }

    /// Checks a password that an open session asks again, under the same throttle as signing in.
    pub(super) async fn klopt_opnieuw(
        &self,
        swv: &SwvDb,
        account: &Account,
        wachtwoord: &str,
    ) -> Result<bool> {
        let sleutel = Sha256::digest(account.login.as_bytes()).to_vec();
        let _beurt = self.beurt(&sleutel).await;
        self.vereis_pogingen(swv, &sleutel).await?;
        let goed = self.klopt(wachtwoord, Some(account.wachtwoord.clone())).await?;
        if goed {
            swv.wis_pogingen(&sleutel).await?;
        } else {
            swv.tel_mislukt(&sleutel, self.millis()).await?;
        }
        Ok(goed)
    }

    async fn vereis_pogingen(&self, swv: &SwvDb, sleutel: &[u8]) -> Result<()> {
        let pogingen = swv.find_pogingen(sleutel).await?;
        let te_veel = pogingen.mislukt.saturating_sub(VRIJE_POGINGEN);
        if te_veel >= 0 {
            let minuten = 1i64
                .checked_shl(u32::try_from(te_veel).unwrap_or(0))
                .unwrap_or(15)
                .clamp(1, 15);
            if self.millis() < pogingen.laatst.saturating_add(minuten.saturating_mul(MINUUT)) {
                return Err(AppError::veld("login", "te_veel_pogingen"));
            }
        }
        Ok(())
    }

    async fn begin_sessie(&self, swv: &SwvDb, account: &Account, volledig: bool) -> Result<String> {
        let (token, sessie) = self.nieuwe_sessie(account, volledig);
        let tx = swv.begin().await?;
        tx.insert_sessie(&sessie, &token_hash(&token)).await?;
        let entry = AuditEntry::new(Some(account.id), Handeling::Aangemeld, "sessie").met("factor", "1");
        tx.commit(entry.op(sessie.id.0), self.millis()).await?;
        Ok(token)
    }

    /// A secret of 32 random bytes, as it stands in a cookie or an address.
    pub(crate) fn nieuw_geheim(&self) -> String {
        let mut geheim = [0u8; 32];
        self.env.fill(&mut geheim);
        hexadecimaal(&geheim)
    }

    fn nieuwe_sessie(&self, account: &Account, volledig: bool) -> (String, Sessie) {
        let token = self.nieuw_geheim();
        let nu = self.millis();
        let einde = nu.saturating_add(if volledig { DUUR } else { HALVERWEGE });
        let id = SessieId(self.new_id());
        (
            token,
            Sessie {
                id,
                account: account.id,
                begin: nu,
                laatst: nu,
                einde,
                volledig,
            },
        )
    }
}

pub(crate) fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// What is kept of a secret in an address: its hash, as text.
pub(crate) fn geheim_hash(geheim: &str) -> String {
    hexadecimaal(&token_hash(geheim))
}

/// Bytes as text, two characters each.
fn hexadecimaal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(super) fn seconden(millis: i64) -> u64 {
    u64::try_from(millis / 1000).unwrap_or(0)
}

pub(super) fn totp(geheim: &[u8]) -> Result<Totp> {
    Builder::new()
        .with_secret(Secret::from(geheim))
        .with_issuer(Some("Vangnet"))
        .with_account_name("account")
        .build()
        .map_err(|_cause| AppError::Internal("second factor secret".into()))
}
