//! Every completion of the four domains at once: which combinations of the pair rules are possible.
//!
//! A domain is in one of three bands or unknown, so there are 256 states; for each the set of possible combinations is worked
//! out once, from the pair rules themselves.

use std::sync::LazyLock;

use super::artikel::Achterstand;
use super::codes::Domein;
use super::feiten::PerDomein;
use super::leerachterstand::Band;

/// A set of [`Achterstand`]: bit `n` stands for the combination with number `n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Combinaties(u8);

static TABEL: LazyLock<[Combinaties; 256]> =
    LazyLock::new(|| std::array::from_fn(|nummer| Combinaties(mogelijk(banden(nummer)))));

impl Combinaties {
    /// What is possible given these bands.
    pub(super) fn bij(banden: PerDomein<Band>) -> Self {
        let nummer = banden
            .iter()
            .fold(0, |nummer, (_, band)| 4 * nummer + cijfer(*band));
        TABEL.get(nummer).copied().unwrap_or(Self(u8::MAX))
    }

    /// The combinations in the set.
    pub(super) fn iter(self) -> impl Iterator<Item = Achterstand> {
        (0..8_u8)
            .filter(move |nummer| self.0 >> nummer & 1 == 1)
            .map(Achterstand::met_nummer)
    }
}

impl Achterstand {
    /// The number of this combination: 0-7.
    pub(super) fn nummer(self) -> u8 {
        u8::from(self.pro) + 2 * u8::from(self.lwoo) + 4 * u8::from(self.twee)
    }

    /// The combination with this number.
    pub(super) const fn met_nummer(nummer: u8) -> Self {
        Self {
            pro: nummer & 1 != 0,
            lwoo: nummer & 2 != 0,
            twee: nummer & 4 != 0,
        }
    }
}

/// The place of a band in the number of a state.
const fn cijfer(band: Band) -> usize {
    match band {
        Band::Geen => 0,
        Band::Lwoo => 1,
        Band::Pro => 2,
        Band::Onbekend => 3,
    }
}

/// The bands of a state: the reverse of the numbering in [`Combinaties::bij`].
pub(super) fn banden(nummer: usize) -> PerDomein<Band> {
    let band = |schuif: usize| match nummer >> schuif & 3 {
        0 => Band::Geen,
        1 => Band::Lwoo,
        2 => Band::Pro,
        _ => Band::Onbekend,
    };
    PerDomein {
        ir: band(6),
        bl: band(4),
        tl: band(2),
        sp: band(0),
    }
}

/// The possible combinations, as bits: the first unknown domain is tried in each band.
fn mogelijk(banden: PerDomein<Band>) -> u8 {
    let onbekend = Domein::ALL
        .into_iter()
        .find(|domein| *banden.get(*domein) == Band::Onbekend);
    let Some(domein) = onbekend else {
        return 1 << Achterstand::van(banden).nummer();
    };
    [Band::Geen, Band::Lwoo, Band::Pro]
        .into_iter()
        .fold(0, |bits, band| {
            let mut ingevuld = banden;
            *ingevuld.get_mut(domein) = band;
            bits | mogelijk(ingevuld)
        })
}
