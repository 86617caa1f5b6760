//! What the members of the article say over every completion of the facts, held as bits: a million cases a second need it so.

use std::sync::LazyLock;

use super::artikel::{Achterstand, Geval, IQ_KLASSEN};
use super::codes::{Lezing, Oordeel, Uitkomst};
use super::combinatie::Combinaties;
use super::feiten::Feiten;
use super::verzameling::Verzameling;

/// Predicates, a bit each.
pub(super) const LA_PRO: u8 = 1;
pub(super) const LA_LWOO: u8 = 1 << 1;
pub(super) const LID4: u8 = 1 << 2;
pub(super) const LID5A: u8 = 1 << 3;
pub(super) const LID5B: u8 = 1 << 4;
pub(super) const LID5: u8 = 1 << 5;
pub(super) const LID6: u8 = 1 << 6;
pub(super) const STRIJDIG: u8 = 1 << 7;

/// What was seen over the completions tried so far: a bit per predicate, a bit per outcome.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gezien {
    ja: u8,
    nee: u8,
    uitkomsten: u16,
    uitkomsten_ruim: u16,
}

/// The place of a certain outcome in [`Uitkomst::ALL`].
const fn bit(uitkomst: Uitkomst) -> u16 {
    match uitkomst {
        Uitkomst::Geen => 1,
        Uitkomst::Keuze => 1 << 1,
        Uitkomst::Lwoo => 1 << 2,
        Uitkomst::Pro => 1 << 3,
        // Of several completions, never of one.
        Uitkomst::Onvolledig => 0,
    }
}

impl Gezien {
    /// One completion.
    fn van(geval: Geval, lezing: Lezing) -> Self {
        let predicaten = [
            (LA_PRO, geval.la.pro),
            (LA_LWOO, geval.la.lwoo),
            (LID4, geval.lid4()),
            (LID5A, geval.lid5a()),
            (LID5B, geval.lid5b()),
            (LID5, geval.lid5()),
            (LID6, geval.lid6(lezing)),
            (STRIJDIG, geval.strijdig()),
        ];
        let ja = predicaten
            .into_iter()
            .filter(|(_, waar)| *waar)
            .fold(0, |ja, (bit, _)| ja + bit);
        let uitkomsten = bit(geval.uitkomst(lezing));
        Self {
            ja,
            nee: !ja,
            uitkomsten,
            uitkomsten_ruim: bit(geval.uitkomst(Lezing::Ruim)),
        }
    }

    /// Both together.
    const fn met(self, ander: Self) -> Self {
        Self {
            ja: self.ja | ander.ja,
            nee: self.nee | ander.nee,
            uitkomsten: self.uitkomsten | ander.uitkomsten,
            uitkomsten_ruim: self.uitkomsten_ruim | ander.uitkomsten_ruim,
        }
    }

    /// Every completion of the facts: each unknown domain in each band, each class of IQ, SEP both ways.
    pub(super) fn over(feiten: &Feiten, lezing: Lezing) -> Self {
        let seps: &[bool] = match feiten.sep {
            Some(true) => &[true],
            Some(false) => &[false],
            None => &[true, false],
        };
        let mut gezien = Self::default();
        for la in Combinaties::bij(feiten.banden()).iter() {
            for &sep in seps {
                gezien = gezien.met(match feiten.iq {
                    Some(iq) => Self::van(
                        Geval {
                            iq: iq.waarde(),
                            la,
                            sep,
                        },
                        lezing,
                    ),
                    None => Self::elk_iq(la, sep, lezing),
                });
            }
        }
        gezien
    }

    /// An IQ of every class.
    fn elk_iq(la: Achterstand, sep: bool, lezing: Lezing) -> Self {
        let lezing = match lezing {
            Lezing::Ruim => &ELK_IQ.ruim,
            Lezing::Exclusief => &ELK_IQ.exclusief,
            Lezing::Lwooplus => &ELK_IQ.lwooplus,
            Lezing::Dubbel => &ELK_IQ.dubbel,
        };
        let [zonder, met] = lezing;
        let tabel = if sep { met } else { zonder };
        tabel.get(usize::from(la.nummer())).copied().unwrap_or_default()
    }

    /// Whether a predicate was true in some completion.
    pub(super) const fn ooit(self, predicaat: u8) -> bool {
        self.ja & predicaat != 0
    }

    /// The verdict on one predicate.
    pub(super) const fn oordeel(self, predicaat: u8) -> Oordeel {
        match (self.ja & predicaat != 0, self.nee & predicaat != 0) {
            (true, false) => Oordeel::Ja,
            (false, true) => Oordeel::Nee,
            _ => Oordeel::Onbekend,
        }
    }

    /// The outcomes seen.
    pub(super) const fn uitkomsten(self) -> Verzameling<Uitkomst> {
        Verzameling::van_bits(self.uitkomsten)
    }

    /// The outcomes that the reading `ruim` gives.
    pub(super) const fn uitkomsten_ruim(self) -> Verzameling<Uitkomst> {
        Verzameling::van_bits(self.uitkomsten_ruim)
    }
}

/// Per SEP (no, yes), per combination of the pair rules.
type Tabel = [[Gezien; 8]; 2];

/// What an unknown IQ gives, per reading.
struct ElkIq {
    ruim: Tabel,
    exclusief: Tabel,
    lwooplus: Tabel,
    dubbel: Tabel,
}

/// Worked out once: trying the six classes anew for each case would cost six times as much.
static ELK_IQ: LazyLock<ElkIq> = LazyLock::new(|| {
    let een = |la, sep, lezing| {
        let gevallen = IQ_KLASSEN
            .into_iter()
            .map(|iq| Gezien::van(Geval { iq, la, sep }, lezing));
        gevallen.fold(Gezien::default(), Gezien::met)
    };
    let tabel = |lezing| {
        [false, true]
            .map(|sep| [0, 1, 2, 3, 4, 5, 6, 7].map(|la| een(Achterstand::met_nummer(la), sep, lezing)))
    };
    ElkIq {
        ruim: tabel(Lezing::Ruim),
        exclusief: tabel(Lezing::Exclusief),
        lwooplus: tabel(Lezing::Lwooplus),
        dubbel: tabel(Lezing::Dubbel),
    }
});
