//! Passwords: Argon2id with the library's defaults (19 MiB, two passes), never in a log, never sent back.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

use crate::{App, AppError, Result};

/// Shortest password: long enough to need no further rules.
const MINIMUM: usize = 12;
const MAXIMUM: usize = 200;

impl App {
    /// Hashes a new password after checking its length and that it does not hold the sign-in name.
    pub(crate) async fn hash(&self, wachtwoord: &str, login: &str) -> Result<String> {
        let lengte = wachtwoord.chars().count();
        if lengte < MINIMUM {
            return Err(AppError::veld("wachtwoord", "wachtwoord_kort"));
        }
        let naam = login.split('@').next().unwrap_or(login);
        // A name of one or two letters is in almost every password.
        let met_naam = naam.chars().count() >= 3 && wachtwoord.to_lowercase().contains(naam);
        if lengte > MAXIMUM || met_naam {
            return Err(AppError::veld("wachtwoord", "wachtwoord_naam"));
        }
        let mut zout = [0u8; 16];
        self.env.fill(&mut zout);
        let wachtwoord = wachtwoord.to_owned();
        self.zwaar(move || {
            Argon2::default()
                .hash_password_with_salt(wachtwoord.as_bytes(), &zout)
                .map(|hash| hash.to_string())
        })
        .await?
        .map_err(|fout| AppError::Internal(fout.to_string().into()))
    }

    /// Checks a password. Without an account the same work is done, so that the time tells nothing.
    pub(crate) async fn klopt(&self, wachtwoord: &str, hash: Option<String>) -> Result<bool> {
        let bekend = hash.is_some();
        let hash = hash.unwrap_or_else(|| NIEMAND.to_owned());
        let wachtwoord = wachtwoord.to_owned();
        let goed = self
            .zwaar(move || {
                PasswordHash::new(&hash).is_ok_and(|hash| {
                    Argon2::default()
                        .verify_password(wachtwoord.as_bytes(), &hash)
                        .is_ok()
                })
            })
            .await?;
        Ok(goed && bekend)
    }

    async fn zwaar<T: Send + 'static>(&self, werk: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _plaats = self.wachtwoorden.acquire().await.map_err(AppError::internal)?;
        tokio::task::spawn_blocking(werk)
            .await
            .map_err(AppError::internal)
    }
}

/// A hash that no password is known for, with the parameters of all others.
const NIEMAND: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
                       AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
