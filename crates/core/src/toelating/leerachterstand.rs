//! Lid 3: the leerachterstand `1 - DLE/DL` as an exact fraction, and the band it falls in.

use std::cmp::Ordering;

use serde::{Serialize, Serializer};

use super::codes::codes;
use super::getal::{Dl, Dle, SCHAAL};

/// A bound of the article as an exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Breuk {
    /// Numerator.
    pub teller: u16,
    /// Denominator.
    pub noemer: u16,
}

/// 0,25: the lower end of the lwoo band, included (lid 5 a 2, b 2; I2).
pub const KWART: Breuk = Breuk { teller: 1, noemer: 4 };

/// 0,5: the lower end of PrO, included (lid 4 b), and so not part of the lwoo band (I1).
pub const HELFT: Breuk = Breuk { teller: 1, noemer: 2 };

codes! {
    /// Where a leerachterstand lies.
    Band {
        /// Below 0,25: no delay in the sense of the article.
        Geen = "geen",
        /// From 0,25 up to but not including 0,5.
        Lwoo = "lwoo",
        /// 0,5 or more.
        Pro = "pro",
        /// DLE or DL is unknown.
        Onbekend = "onbekend",
    }
}

/// `1 - DLE/DL`, exact: equal and ordered by value. Below zero when the pupil is ahead (I18), 1 at DLE 0 (I19). Held as it was
/// made, since the batch check only compares; in lowest terms when it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Leerachterstand {
    teller: i64,
    noemer: i64,
}

impl Leerachterstand {
    /// Lid 3. Never rounded (I9).
    pub fn new(dle: Dle, dl: Dl) -> Self {
        let noemer = i64::from(u32::from(dl.maanden()) * SCHAAL);
        Self {
            teller: noemer - i64::from(dle.tienduizendsten()),
            noemer,
        }
    }

    /// Numerator and denominator in lowest terms; the denominator is above zero.
    pub const fn breuk(self) -> (i64, i64) {
        let (mut deler, mut rest) = (self.noemer, self.teller);
        while rest != 0 {
            (deler, rest) = (rest, deler % rest);
        }
        let deler = deler.abs();
        (self.teller / deler, self.noemer / deler)
    }

    /// Whether the delay is at least this bound.
    pub fn minstens(self, grens: Breuk) -> bool {
        self.teller * i64::from(grens.noemer) >= self.noemer * i64::from(grens.teller)
    }

    /// The band by the exact value.
    pub fn band(self) -> Band {
        if self.minstens(HELFT) {
            Band::Pro
        } else if self.minstens(KWART) {
            Band::Lwoo
        } else {
            Band::Geen
        }
    }

    /// Hundredths, rounded down. **For the screen only**, beside DLE and DL: a bound never shows as reached when it is not
    /// (0,2453 shows as 24).
    pub const fn honderdsten(self) -> i64 {
        (self.teller * 100).div_euclid(self.noemer)
    }
}

impl Serialize for Leerachterstand {
    fn serialize<S: Serializer>(&self, naar: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Vorm {
            teller: i64,
            noemer: i64,
        }
        let (teller, noemer) = self.breuk();
        Vorm { teller, noemer }.serialize(naar)
    }
}

impl PartialEq for Leerachterstand {
    fn eq(&self, ander: &Self) -> bool {
        self.cmp(ander) == Ordering::Equal
    }
}

impl Eq for Leerachterstand {}

impl PartialOrd for Leerachterstand {
    fn partial_cmp(&self, ander: &Self) -> Option<Ordering> {
        Some(self.cmp(ander))
    }
}

impl Ord for Leerachterstand {
    fn cmp(&self, ander: &Self) -> Ordering {
        (self.teller * ander.noemer).cmp(&(ander.teller * self.noemer))
    }
}
