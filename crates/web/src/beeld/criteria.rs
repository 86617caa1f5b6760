//! The two pictures of the criteria card (UB WVO 2020 art. 2.46): the IQ on its bands, and the leerachterstand per domain.
//!
//! They only draw what is given; the judgement and its reasons stand in the table beside them.

use vangnet_core::toelating::{Domein, Gegeven, Iq, Uitleg};

use super::achterstand::{Achterstand, AchterstandBeeld};
use super::iq::IqBeeld;
use crate::taal::{Taal, Tekst};

/// The facts to draw. `None` is drawn as unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Criteria {
    /// Total IQ, a whole number.
    pub iq: Option<u16>,
    /// Whether a social-emotional problem was established (lid 5 b): opens the band 91-120.
    pub sep: Option<bool>,
    /// Inzichtelijk rekenen.
    pub ir: Option<Achterstand>,
    /// Begrijpend lezen.
    pub bl: Option<Achterstand>,
    /// Technisch lezen.
    pub tl: Option<Achterstand>,
    /// Spellen.
    pub sp: Option<Achterstand>,
}

impl Criteria {
    /// The facts of an explained answer.
    pub fn of(uitleg: &Uitleg) -> Self {
        let mut criteria = Self::default();
        for domein in &uitleg.domeinen {
            let value = domein
                .dle
                .zip(domein.dl)
                .map(|(dle, dl)| Achterstand::of(dle, dl));
            match domein.domein {
                Domein::InzichtelijkRekenen => criteria.ir = value,
                Domein::BegrijpendLezen => criteria.bl = value,
                Domein::TechnischLezen => criteria.tl = value,
                Domein::Spellen => criteria.sp = value,
            }
        }
        for onderdeel in &uitleg.onderdelen {
            match onderdeel.invoer {
                Gegeven::Iq { iq } => criteria.iq = iq.map(Iq::waarde),
                Gegeven::Sep { sep } => criteria.sep = sep,
                _ => {}
            }
        }
        criteria
    }

    /// The domains in the order of the article, with the code of their name.
    pub(super) const fn domains(&self) -> [(&'static str, Option<Achterstand>); 4] {
        [("ir", self.ir), ("bl", self.bl), ("tl", self.tl), ("sp", self.sp)]
    }

    /// The names and values of the domains, for the table beside the picture.
    pub fn rows(&self, t: Taal) -> Vec<DomainRow> {
        let row = |(code, value): (&'static str, Option<Achterstand>)| DomainRow {
            domain: t.code("domein", code),
            value: value
                .and_then(Achterstand::hundredths)
                .map(|hundredths| t.hundredths(hundredths)),
            fraction: value.map(|value| value.to_string()),
        };
        self.domains().into_iter().map(row).collect()
    }

    /// The picture of the IQ, for wide and narrow cards.
    pub fn iq_beeld(&self, t: Taal) -> IqBeeld {
        IqBeeld::new(t, self)
    }

    /// The picture of the four domains, for wide and narrow cards.
    pub fn achterstand_beeld(&self, t: Taal) -> AchterstandBeeld {
        AchterstandBeeld::new(t, self)
    }
}

/// One domain in words.
#[derive(Debug, Clone, PartialEq)]
pub struct DomainRow {
    /// Its name.
    pub domain: Tekst,
    /// The leerachterstand in two decimals, rounded down; `None` when unknown.
    pub value: Option<String>,
    /// DLE/DL, in months.
    pub fraction: Option<String>,
}

#[cfg(test)]
mod tests;
