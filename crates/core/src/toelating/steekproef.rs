//! The sample that the orthopedagoog of the samenwerkingsverband checks from a bundle (R211): drawn by a recorded seed, so
//! that anybody can draw it again.
//!
//! The algorithm, which never changes: the dossiers of the bundle have positions 0, 1, 2, … in the recorded order. The key
//! of a position is the SHA-256 digest of the ASCII text `seed:position`, both in decimal without leading zeros, such as
//! `42:0`. The sample is the positions with the smallest keys, compared byte by byte. So
//! `printf '%s' 42:0 | sha256sum` gives the key of the first dossier, and a larger sample by the same seed holds the
//! smaller one.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// How large a sample the samenwerkingsverband draws: dated policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Omvang {
    /// So many dossiers.
    Aantal(u16),
    /// So many of every hundred, rounded up.
    Procent(u8),
}

impl Omvang {
    /// How many dossiers of a bundle are drawn: never more than there are, and at least one when there is one, so that no
    /// bundle passes unseen.
    pub fn van(&self, bundel: usize) -> usize {
        let gevraagd = match *self {
            Self::Aantal(aantal) => usize::from(aantal),
            Self::Procent(procent) => procent_van(bundel, usize::from(procent)),
        };
        gevraagd.max(1).min(bundel)
    }
}

/// `bundel × procent / 100`, rounded up, in two parts so that nothing overflows.
fn procent_van(bundel: usize, procent: usize) -> usize {
    let honderden = (bundel / 100).saturating_mul(procent);
    let rest = (bundel % 100).saturating_mul(procent).div_ceil(100);
    honderden.saturating_add(rest)
}

/// A sample as it is recorded: with its size and seed it can be drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steekproef {
    /// How large.
    pub omvang: Omvang,
    /// The seed, drawn once for a bundle.
    pub zaad: u64,
}

impl Steekproef {
    /// The positions drawn from a bundle, lowest first.
    pub fn trek(&self, aantal_in_bundel: usize) -> Vec<usize> {
        trek(self.zaad, aantal_in_bundel, self.omvang.van(aantal_in_bundel))
    }
}

/// Draws `omvang` distinct positions, lowest first, from a bundle; all of them when it holds no more.
pub fn trek(zaad: u64, aantal_in_bundel: usize, omvang: usize) -> Vec<usize> {
    let mut sleutels: Vec<([u8; 32], usize)> = (0..aantal_in_bundel)
        .map(|positie| (sleutel(zaad, positie), positie))
        .collect();
    sleutels.sort_unstable();
    let mut posities: Vec<usize> = sleutels.into_iter().take(omvang).map(|(_, p)| p).collect();
    posities.sort_unstable();
    posities
}

/// The key of one position.
fn sleutel(zaad: u64, positie: usize) -> [u8; 32] {
    Sha256::digest(format!("{zaad}:{positie}")).into()
}

#[cfg(test)]
mod tests;
