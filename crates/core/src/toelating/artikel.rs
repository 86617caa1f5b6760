//! The members of the article, one function each, over a fully known case. Law as code: nothing here knows of missing facts.
//!
//! The words are the same in art. 15d (Stb. 2015, 273) and in UB WVO 2020 art. 2.46 but for lid 6, see [`Lezing`].

use serde::Serialize;

use super::codes::{Domein, Lezing, Uitkomst};
use super::feiten::PerDomein;
use super::leerachterstand::Band;

/// A range of IQ scores, both ends included ("tot en met").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IqBand {
    /// Lowest score.
    pub van: u16,
    /// Highest score.
    pub tot_en_met: u16,
}

impl IqBand {
    /// Whether the score lies in the range.
    pub const fn omvat(self, iq: u16) -> bool {
        self.van <= iq && iq <= self.tot_en_met
    }
}

/// Lid 4 a: PrO.
pub const IQ_PRO: IqBand = IqBand {
    van: 55,
    tot_en_met: 80,
};
/// Lid 5 a 1: lwoo.
pub const IQ_5A: IqBand = IqBand {
    van: 75,
    tot_en_met: 90,
};
/// Lid 5 b 1: lwoo with a social-emotional problem.
pub const IQ_5B: IqBand = IqBand {
    van: 91,
    tot_en_met: 120,
};
/// In the bands of lid 4 and lid 5 a both: always discussed (practice, ch. 7).
pub(super) const IQ_OVERLAP: IqBand = IqBand {
    van: 75,
    tot_en_met: 80,
};
/// The lower end of PrO: discussed for an application for PrO (practice, ch. 7).
pub(super) const IQ_ONDERGRENS: IqBand = IqBand {
    van: 55,
    tot_en_met: 59,
};
/// In the band of PrO and of no other member.
const IQ_ALLEEN_PRO: IqBand = IqBand {
    van: 55,
    tot_en_met: 74,
};
/// In a band of lwoo and not in that of PrO.
const IQ_ALLEEN_LWOO: IqBand = IqBand {
    van: 81,
    tot_en_met: 120,
};

/// One score of every class of IQ that the members or `strijdig` tell apart: what an unknown IQ can be.
pub(super) const IQ_KLASSEN: [u16; 6] = [1, 55, 75, 81, 91, 121];

/// Delay as the pair rules see it, for four known bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Achterstand {
    /// `LA_pro`: lid 4 b.
    pub(super) pro: bool,
    /// `LA_lwoo`: lid 5 a 2 and b 2.
    pub(super) lwoo: bool,
    /// Two delayed domains of whatever band, one of them ir or bl.
    pub(super) twee: bool,
}

/// "Ten minste twee van de vier domeinen", at least one of the pair ir or bl (I7, I8).
fn paar(telt: PerDomein<bool>) -> bool {
    let meetellend = || telt.iter().filter(|(_, telt)| **telt).map(|(domein, _)| domein);
    meetellend().count() >= 2 && meetellend().any(Domein::is_kern)
}

impl Achterstand {
    /// The pair rules over four known bands. A worse domain beside a pair in the lwoo band does not undo it (I3).
    pub(super) fn van(banden: PerDomein<Band>) -> Self {
        let paar_in = |goed: fn(Band) -> bool| paar(PerDomein::met(|domein| goed(*banden.get(domein))));
        Self {
            pro: paar_in(|band| band == Band::Pro),
            lwoo: paar_in(|band| band == Band::Lwoo),
            twee: paar_in(|band| matches!(band, Band::Lwoo | Band::Pro)),
        }
    }
}

/// A case in which everything is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Geval {
    /// IQ score.
    pub(super) iq: u16,
    /// The pair rules.
    pub(super) la: Achterstand,
    /// Social-emotional problem.
    pub(super) sep: bool,
}

impl Geval {
    /// Lid 4: PrO.
    pub(super) const fn lid4(self) -> bool {
        IQ_PRO.omvat(self.iq) && self.la.pro
    }

    /// Lid 5 a: lwoo by IQ and delay.
    pub(super) const fn lid5a(self) -> bool {
        IQ_5A.omvat(self.iq) && self.la.lwoo
    }

    /// Lid 5 b: lwoo by IQ, delay and a social-emotional problem.
    pub(super) const fn lid5b(self) -> bool {
        IQ_5B.omvat(self.iq) && self.la.lwoo && self.sep
    }

    /// Lid 5: lwoo.
    pub(super) const fn lid5(self) -> bool {
        self.lid5a() || self.lid5b()
    }

    /// Lid 6: both doors open, in the given reading (I5, I6).
    pub(super) const fn lid6(self, lezing: Lezing) -> bool {
        let iq_als_pro = IQ_PRO.omvat(self.iq);
        match lezing {
            Lezing::Ruim => self.lid6_ruim(),
            Lezing::Exclusief => {
                (self.lid6_ruim() && iq_als_pro != self.la.pro) || (self.lid4() && self.lid5())
            }
            Lezing::Lwooplus => self.lid5() && (iq_als_pro || self.la.pro),
            Lezing::Dubbel => self.lid4() && self.lid5(),
        }
    }

    /// Lid 6 as of 2015: IQ as for PrO and delay as for lwoo, or delay as for PrO and IQ (and SEP) as for lwoo.
    const fn lid6_ruim(self) -> bool {
        let iq_als_lwoo = IQ_5A.omvat(self.iq) || (IQ_5B.omvat(self.iq) && self.sep);
        (IQ_PRO.omvat(self.iq) && self.la.lwoo) || (self.la.pro && iq_als_lwoo)
    }

    /// What may be granted. Outside every band: nothing (I21).
    pub(super) const fn uitkomst(self, lezing: Lezing) -> Uitkomst {
        if self.lid6(lezing) {
            Uitkomst::Keuze
        } else if self.lid4() {
            Uitkomst::Pro
        } else if self.lid5() {
            Uitkomst::Lwoo
        } else {
            Uitkomst::Geen
        }
    }

    /// Criteria that contradict each other: a choice of this product, as ch. 7 of the practice does not define it (B3, I4).
    pub(super) const fn strijdig(self) -> bool {
        let Achterstand { pro, lwoo, twee } = self.la;
        match (pro, lwoo) {
            (true, true) => true,
            (true, false) => IQ_ALLEEN_LWOO.omvat(self.iq),
            (false, true) => IQ_ALLEEN_PRO.omvat(self.iq),
            (false, false) => twee,
        }
    }
}
