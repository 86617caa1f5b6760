//! The facts that the criteria ask for, each possibly unknown.

use serde::{Deserialize, Serialize};

use super::codes::{Domein, ja_nee};
use super::getal::{Dl, Dle, Iq};
use super::leerachterstand::{Band, Leerachterstand};

/// One value for each of the four domains.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerDomein<T> {
    /// Inzichtelijk rekenen.
    pub ir: T,
    /// Begrijpend lezen.
    pub bl: T,
    /// Technisch lezen.
    pub tl: T,
    /// Spellen.
    pub sp: T,
}

impl<T> PerDomein<T> {
    /// Asks a value for each domain.
    pub fn met(mut waarde: impl FnMut(Domein) -> T) -> Self {
        Self {
            ir: waarde(Domein::InzichtelijkRekenen),
            bl: waarde(Domein::BegrijpendLezen),
            tl: waarde(Domein::TechnischLezen),
            sp: waarde(Domein::Spellen),
        }
    }

    /// The value of one domain.
    pub const fn get(&self, domein: Domein) -> &T {
        match domein {
            Domein::InzichtelijkRekenen => &self.ir,
            Domein::BegrijpendLezen => &self.bl,
            Domein::TechnischLezen => &self.tl,
            Domein::Spellen => &self.sp,
        }
    }

    /// The value of one domain, to change it.
    pub const fn get_mut(&mut self, domein: Domein) -> &mut T {
        match domein {
            Domein::InzichtelijkRekenen => &mut self.ir,
            Domein::BegrijpendLezen => &mut self.bl,
            Domein::TechnischLezen => &mut self.tl,
            Domein::Spellen => &mut self.sp,
        }
    }

    /// Each domain with its value.
    pub fn iter(&self) -> impl Iterator<Item = (Domein, &T)> {
        Domein::ALL
            .into_iter()
            .zip([&self.ir, &self.bl, &self.tl, &self.sp])
    }
}

/// What is known of a pupil for the criteria. `None` is unknown, which is never taken as "no".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feiten {
    /// Total IQ (lid 1 c).
    pub iq: Option<Iq>,
    /// The common DL, for each domain without a DL of its own.
    pub dl: Option<Dl>,
    /// DLE per domain.
    pub dle: PerDomein<Option<Dle>>,
    /// DL on the date of that domain's test (I20); wins over the common one.
    pub dl_domein: PerDomein<Option<Dl>>,
    /// Whether a social-emotional problem substantially hinders the learning process (lid 5 b 3; I14, I15).
    #[serde(with = "ja_nee")]
    pub sep: Option<bool>,
}

impl Feiten {
    /// The DL that counts for a domain: its own, else the common one.
    pub fn dl_voor(&self, domein: Domein) -> Option<Dl> {
        self.dl_domein.get(domein).or(self.dl)
    }

    /// The leerachterstand in a domain; `None` without DLE or without any DL.
    pub fn leerachterstand(&self, domein: Domein) -> Option<Leerachterstand> {
        Some(Leerachterstand::new(
            (*self.dle.get(domein))?,
            self.dl_voor(domein)?,
        ))
    }

    /// The band of a domain.
    pub fn band(&self, domein: Domein) -> Band {
        self.leerachterstand(domein)
            .map_or(Band::Onbekend, Leerachterstand::band)
    }

    /// The bands of all four domains.
    pub fn banden(&self) -> PerDomein<Band> {
        PerDomein::met(|domein| self.band(domein))
    }
}
