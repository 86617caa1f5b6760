//! The answer explained: each member of the article with its inputs, its bound and its verdict. Codes with data, no sentences;
//! enough for a page or the API to show everything without working anything out again.

use serde::Serialize;

use super::artikel::{IQ_5A, IQ_5B, IQ_PRO, IqBand};
use super::beoordeling::Beoordeling;
use super::codes::{Domein, Lezing, Oordeel, codes, ja_nee};
use super::feiten::{Feiten, PerDomein};
use super::getal::{Dl, Dle, Iq};
use super::leerachterstand::{Band, Breuk, HELFT, KWART, Leerachterstand};
use super::regelset::{Artikel, Regelset};

codes! {
    /// A part of the article that has a verdict of its own.
    OnderdeelCode {
        /// IQ as for PrO.
        Lid4a = "lid4a",
        /// Delay as for PrO.
        Lid4b = "lid4b",
        /// PrO.
        Lid4 = "lid4",
        /// IQ as for lwoo without SEP.
        Lid5a1 = "lid5a1",
        /// Delay as for lwoo.
        Lid5a2 = "lid5a2",
        /// Lwoo by IQ and delay.
        Lid5a = "lid5a",
        /// IQ as for lwoo with SEP.
        Lid5b1 = "lid5b1",
        /// Delay as for lwoo.
        Lid5b2 = "lid5b2",
        /// Social-emotional problem.
        Lid5b3 = "lid5b3",
        /// Lwoo by IQ, delay and SEP.
        Lid5b = "lid5b",
        /// Lwoo.
        Lid5 = "lid5",
        /// IQ as for PrO, in lid 6.
        Lid6Iq = "lid6_iq",
        /// Delay as for PrO, in lid 6.
        Lid6La = "lid6_la",
        /// Both doors open.
        Lid6 = "lid6",
    }
}

/// What a part of the article looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "soort", rename_all = "snake_case")]
pub enum Gegeven {
    /// The IQ.
    Iq {
        /// `None` when unknown.
        iq: Option<Iq>,
    },
    /// Each domain: does its delay count here.
    Domeinen {
        /// Verdict per domain.
        telt: PerDomein<Oordeel>,
    },
    /// The social-emotional problem.
    Sep {
        /// `None` when unknown.
        #[serde(with = "ja_nee")]
        sep: Option<bool>,
    },
    /// Other parts of the article.
    Onderdelen {
        /// Their codes.
        onderdelen: &'static [OnderdeelCode],
    },
}

/// What a part of the article asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "soort", rename_all = "snake_case")]
pub enum Grens {
    /// An IQ within this range, ends included.
    Iq(IqBand),
    /// A delay from `vanaf` (included) to `tot` (not included) in at least `domeinen` domains, `kern` of them ir or bl.
    Leerachterstand {
        /// Lower end, included.
        vanaf: Breuk,
        /// Upper end, not included; `None` when there is none.
        tot: Option<Breuk>,
        /// At least so many domains.
        domeinen: u8,
        /// Of which at least so many ir or bl.
        kern: u8,
    },
    /// A social-emotional problem that substantially hinders the learning process.
    Sep,
    /// Every part named.
    Alle,
    /// One of the parts named.
    Een,
    /// By the reading of lid 6.
    Lezing {
        /// The reading applied.
        lezing: Lezing,
    },
}

/// A part of the article with its verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Onderdeel {
    /// Which part.
    pub code: OnderdeelCode,
    /// Where it stands.
    pub artikel: Artikel,
    /// What it looked at.
    pub invoer: Gegeven,
    /// What it asks.
    pub grens: Grens,
    /// The verdict.
    pub oordeel: Oordeel,
}

/// Lid 3 for one domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DomeinUitleg {
    /// The domain.
    pub domein: Domein,
    /// DLE, when known.
    pub dle: Option<Dle>,
    /// The DL that counts, when known.
    pub dl: Option<Dl>,
    /// Whether that is the domain's own DL, and not the common one.
    pub dl_eigen: bool,
    /// The exact delay.
    pub leerachterstand: Option<Leerachterstand>,
    /// The delay in hundredths, rounded down: for the screen only.
    pub honderdsten: Option<i64>,
    /// The band of the exact delay.
    pub band: Band,
}

/// The whole explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Uitleg {
    /// Name of the rule set.
    pub regelset: &'static str,
    /// The reading of lid 6 that was applied.
    pub lezing: Lezing,
    /// Lid 3, per domain.
    pub domeinen: [DomeinUitleg; 4],
    /// Lid 4-6, in the order of the article.
    pub onderdelen: [Onderdeel; OnderdeelCode::ALL.len()],
}

impl Uitleg {
    /// One part of the article.
    pub fn onderdeel(&self, code: OnderdeelCode) -> Option<&Onderdeel> {
        self.onderdelen.iter().find(|onderdeel| onderdeel.code == code)
    }
}

/// Explains an answer: `beoordeling` must be that of [`super::toets`] for the same facts and rule set.
pub fn uitleg(feiten: &Feiten, beoordeling: &Beoordeling, regelset: &Regelset) -> Uitleg {
    let domeinen = Domein::ALL.map(|domein| domein_uitleg(feiten, domein));
    let banden = feiten.banden();
    Uitleg {
        regelset: regelset.versie,
        lezing: regelset.lezing,
        domeinen,
        onderdelen: OnderdeelCode::ALL.map(|code| {
            let (invoer, grens) = inhoud(code, feiten, banden, regelset.lezing);
            let oordeel = oordeel(code, feiten, beoordeling);
            Onderdeel {
                code,
                artikel: plaats(code, regelset),
                invoer,
                grens,
                oordeel,
            }
        }),
    }
}

fn domein_uitleg(feiten: &Feiten, domein: Domein) -> DomeinUitleg {
    let leerachterstand = feiten.leerachterstand(domein);
    DomeinUitleg {
        domein,
        dle: *feiten.dle.get(domein),
        dl: feiten.dl_voor(domein),
        dl_eigen: feiten.dl_domein.get(domein).is_some(),
        leerachterstand,
        honderdsten: leerachterstand.map(Leerachterstand::honderdsten),
        band: leerachterstand.map_or(Band::Onbekend, Leerachterstand::band),
    }
}

/// Where a part stands in the article.
const fn plaats(code: OnderdeelCode, regelset: &Regelset) -> Artikel {
    match code {
        OnderdeelCode::Lid4a => regelset.cite(4, Some("a"), None),
        OnderdeelCode::Lid4b => regelset.cite(4, Some("b"), None),
        OnderdeelCode::Lid4 => regelset.cite(4, None, None),
        OnderdeelCode::Lid5a1 => regelset.cite(5, Some("a"), Some(1)),
        OnderdeelCode::Lid5a2 => regelset.cite(5, Some("a"), Some(2)),
        OnderdeelCode::Lid5a => regelset.cite(5, Some("a"), None),
        OnderdeelCode::Lid5b1 => regelset.cite(5, Some("b"), Some(1)),
        OnderdeelCode::Lid5b2 => regelset.cite(5, Some("b"), Some(2)),
        OnderdeelCode::Lid5b3 => regelset.cite(5, Some("b"), Some(3)),
        OnderdeelCode::Lid5b => regelset.cite(5, Some("b"), None),
        OnderdeelCode::Lid5 => regelset.cite(5, None, None),
        OnderdeelCode::Lid6Iq | OnderdeelCode::Lid6La | OnderdeelCode::Lid6 => regelset.cite(6, None, None),
    }
}

/// What a part looks at and what it asks.
fn inhoud(code: OnderdeelCode, feiten: &Feiten, banden: PerDomein<Band>, lezing: Lezing) -> (Gegeven, Grens) {
    use OnderdeelCode as O;
    let iq = |band| (Gegeven::Iq { iq: feiten.iq }, Grens::Iq(band));
    let alle = |onderdelen| (Gegeven::Onderdelen { onderdelen }, Grens::Alle);
    match code {
        O::Lid4a | O::Lid6Iq => iq(IQ_PRO),
        O::Lid4b | O::Lid6La => paar_in(banden, Band::Pro, HELFT, None),
        O::Lid4 => alle(&[O::Lid4a, O::Lid4b]),
        O::Lid5a1 => iq(IQ_5A),
        O::Lid5a2 | O::Lid5b2 => paar_in(banden, Band::Lwoo, KWART, Some(HELFT)),
        O::Lid5a => alle(&[O::Lid5a1, O::Lid5a2]),
        O::Lid5b1 => iq(IQ_5B),
        O::Lid5b3 => (Gegeven::Sep { sep: feiten.sep }, Grens::Sep),
        O::Lid5b => alle(&[O::Lid5b1, O::Lid5b2, O::Lid5b3]),
        O::Lid5 => (
            Gegeven::Onderdelen {
                onderdelen: &[O::Lid5a, O::Lid5b],
            },
            Grens::Een,
        ),
        O::Lid6 => (
            Gegeven::Onderdelen {
                onderdelen: &[O::Lid6Iq, O::Lid6La, O::Lid4, O::Lid5],
            },
            Grens::Lezing { lezing },
        ),
    }
}

/// The pair rule over the domains in one band.
fn paar_in(banden: PerDomein<Band>, band: Band, vanaf: Breuk, tot: Option<Breuk>) -> (Gegeven, Grens) {
    let telt = PerDomein::met(|domein| match *banden.get(domein) {
        Band::Onbekend => Oordeel::Onbekend,
        deze if deze == band => Oordeel::Ja,
        _ => Oordeel::Nee,
    });
    (
        Gegeven::Domeinen { telt },
        Grens::Leerachterstand {
            vanaf,
            tot,
            domeinen: 2,
            kern: 1,
        },
    )
}

/// The verdict on a part: of a single fact here, of the rest as judged.
fn oordeel(code: OnderdeelCode, feiten: &Feiten, beoordeling: &Beoordeling) -> Oordeel {
    let iq = |band: IqBand| Oordeel::from(feiten.iq.map(|iq| band.omvat(iq.waarde())));
    match code {
        OnderdeelCode::Lid4a | OnderdeelCode::Lid6Iq => iq(IQ_PRO),
        OnderdeelCode::Lid5a1 => iq(IQ_5A),
        OnderdeelCode::Lid5b1 => iq(IQ_5B),
        OnderdeelCode::Lid5b3 => Oordeel::from(feiten.sep),
        OnderdeelCode::Lid4b | OnderdeelCode::Lid6La => beoordeling.la_pro,
        OnderdeelCode::Lid5a2 | OnderdeelCode::Lid5b2 => beoordeling.la_lwoo,
        OnderdeelCode::Lid4 => beoordeling.lid4,
        OnderdeelCode::Lid5a => beoordeling.lid5a,
        OnderdeelCode::Lid5b => beoordeling.lid5b,
        OnderdeelCode::Lid5 => beoordeling.lid5,
        OnderdeelCode::Lid6 => beoordeling.lid6,
    }
}
