//! A dated policy that is read in as a text in TOML: first looked at, then saved.

use std::fmt::Write as _;

use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use vangnet_core::inrichting::verschil::Verschil;

use crate::{AppError, Result};

/// Most bytes of a text that is read in.
const MEESTE: usize = 200_000;

/// A text that was read, before anything is saved: a policy `T` with parts `D` and faults `F`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lezing<T, D, F> {
    /// It can hold; with what changes.
    Goed {
        /// What it says.
        inhoud: Box<T>,
        /// What changes against the version that holds on the first day.
        verschillen: Vec<Verschil<D>>,
        /// The stamp of that version: what saving it asks back.
        stempel: String,
    },
    /// It is no TOML, or says something else.
    Onleesbaar {
        /// The line, from 1.
        regel: usize,
        /// What the reader of TOML says, in English.
        woorden: String,
    },
    /// It can be read, with faults.
    Fouten(Vec<F>),
}

/// A kind of policy that is read in.
pub(crate) trait Beleidstekst: DeserializeOwned + Serialize + Default {
    /// Its parts.
    type Deel;
    /// What can be wrong with it.
    type Gebrek;

    /// What is wrong with it; empty: it can hold.
    fn gebreken(&self) -> Vec<Self::Gebrek>;

    /// What changes from one to another.
    fn verschillen(was: &Self, wordt: &Self) -> Vec<Verschil<Self::Deel>>;
}

/// Reads a text, against the version that holds on its first day.
///
/// # Errors
/// `Invalid` on `toml` when it is empty or too long.
pub(crate) fn lees<T: Beleidstekst>(tekst: &str, was: Option<T>) -> Result<Lezing<T, T::Deel, T::Gebrek>> {
    if tekst.trim().is_empty() {
        return Err(AppError::veld("toml", "verplicht"));
    }
    if tekst.len() > MEESTE {
        return Err(AppError::veld("toml", "te_lang"));
    }
    let inhoud: T = match toml::from_str(tekst) {
        Ok(inhoud) => inhoud,
        Err(fout) => {
            let before = fout.span().map_or(0, |span| span.start);
            let lines = tekst.bytes().take(before).filter(|b| *b == b'\n').count();
            return Ok(Lezing::Onleesbaar {
                regel: lines.saturating_add(1),
                woorden: fout.message().to_owned(),
            });
        }
    };
    let faults = inhoud.gebreken();
    if !faults.is_empty() {
        return Ok(Lezing::Fouten(faults));
    }
    Ok(Lezing::Goed {
        stempel: stempel(was.as_ref())?,
        verschillen: T::verschillen(&was.unwrap_or_default(), &inhoud),
        inhoud: Box::new(inhoud),
    })
}

/// The stamp of a policy or of a part of it, by which one sees that it is still what was read; empty for none.
///
/// # Errors
/// `Internal` when it cannot be written as text.
pub fn stempel<T: Serialize>(waarde: Option<&T>) -> Result<String> {
    let Some(waarde) = waarde else {
        return Ok(String::new());
    };
    let tekst = serde_json::to_string(waarde).map_err(AppError::internal)?;
    let hash = Sha256::digest(tekst.as_bytes());
    Ok(hash.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
