//! Which text of the article holds on a reference date, and a fingerprint of the rules as this program applies them.

use std::fmt::Write as _;
use std::sync::OnceLock;

use jiff::civil::{Date, date};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::artikel::{IQ_5A, IQ_5B, IQ_KLASSEN, IQ_ONDERGRENS, IQ_OVERLAP, IQ_PRO, IqBand};
use super::beoordeling::{Beoordeling, toets};
use super::codes::{AanvraagSoort, Lezing, Oordeel, Reden, Route, Toewijsbaar, Uitkomst};
use super::combinatie::banden;
use super::feiten::{Feiten, PerDomein};
use super::getal::{Dl, Dle, Iq};
use super::leerachterstand::{Band, Breuk, HELFT, KWART};

/// A member of the article, as data to cite it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Artikel {
    /// The decree, as a code.
    pub besluit: &'static str,
    /// Number of the article.
    pub artikel: &'static str,
    /// Member.
    pub lid: u8,
    /// Part of the member, a letter.
    pub onderdeel: Option<&'static str>,
    /// Sub-part, a number.
    pub subonderdeel: Option<u8>,
}

/// A published text of the article.
#[derive(Debug)]
struct Bron {
    versie: &'static str,
    van: Date,
    besluit: &'static str,
    artikel: &'static str,
    lezing: Lezing,
    /// A fingerprint per reading, worked out once.
    hashes: [OnceLock<String>; Lezing::ALL.len()],
}

impl Bron {
    const fn new(
        versie: &'static str,
        van: Date,
        (besluit, artikel): (&'static str, &'static str),
        lezing: Lezing,
    ) -> Self {
        Self {
            versie,
            van,
            besluit,
            artikel,
            lezing,
            hashes: [const { OnceLock::new() }; Lezing::ALL.len()],
        }
    }
}

/// The texts, latest first.
static BRONNEN: [Bron; 2] = [
    Bron::new(
        "toelating-2022-08-01",
        date(2022, 8, 1),
        ("uitvoeringsbesluit-wvo-2020", "2.46"),
        Lezing::Lwooplus,
    ),
    Bron::new(
        "toelating-2016-01-01",
        date(2016, 1, 1),
        ("stb-2015-273", "15d"),
        Lezing::Ruim,
    ),
];

/// There is no rule set on this date: before 1 January 2016 another body decided, by other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("geen_regelset: peildatum {peildatum}, eerste {eerste}")]
pub struct GeenRegelset {
    /// The date asked for.
    pub peildatum: Date,
    /// The first date with a rule set.
    pub eerste: Date,
}

/// A text of the article with a reading of lid 6.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Regelset {
    /// Stable name of the text.
    pub versie: &'static str,
    /// First reference date for which it holds.
    pub van: Date,
    /// The decree, as a code.
    pub besluit: &'static str,
    /// Number of the article.
    pub artikel: &'static str,
    /// The reading of lid 6: that of the text, or an SWV's policy.
    pub lezing: Lezing,
    bron: &'static Bron,
}

impl PartialEq for Regelset {
    fn eq(&self, ander: &Self) -> bool {
        (self.versie, self.lezing) == (ander.versie, ander.lezing)
    }
}

impl Eq for Regelset {}

impl Regelset {
    /// The rule set of a reference date, with the reading of its own text.
    ///
    /// # Errors
    /// [`GeenRegelset`] before 1 January 2016.
    pub fn op(peildatum: Date) -> Result<Self, GeenRegelset> {
        let bron = BRONNEN.iter().find(|bron| bron.van <= peildatum);
        bron.map(Self::van_bron).ok_or_else(|| GeenRegelset {
            peildatum,
            eerste: BRONNEN.iter().map(|bron| bron.van).min().unwrap_or_default(),
        })
    }

    const fn van_bron(bron: &'static Bron) -> Self {
        let Bron {
            versie,
            van,
            besluit,
            artikel,
            lezing,
            ..
        } = *bron;
        Self {
            versie,
            van,
            besluit,
            artikel,
            lezing,
            bron,
        }
    }

    /// The same text under another reading of lid 6: an SWV's policy.
    #[must_use]
    pub const fn with_lezing(mut self, lezing: Lezing) -> Self {
        self.lezing = lezing;
        self
    }

    /// A member of the article in this text.
    pub const fn cite(&self, lid: u8, onderdeel: Option<&'static str>, subonderdeel: Option<u8>) -> Artikel {
        Artikel {
            besluit: self.besluit,
            artikel: self.artikel,
            lid,
            onderdeel,
            subonderdeel,
        }
    }

    /// SHA-256 in hexadecimal of [`Self::beschrijving`] and of the answer to every kind of case, so that no change of a rule,
    /// meant or not, leaves it as it was. Worked out once per rule set and reading; never needed to judge a case.
    pub fn hash(&self) -> &'static str {
        let cel = Lezing::ALL
            .iter()
            .zip(&self.bron.hashes)
            .find(|(lezing, _)| **lezing == self.lezing);
        cel.map_or("", |(_, cel)| cel.get_or_init(|| self.vingerafdruk()))
    }

    /// The rule set in words a reader can check: text, bounds, bands, reading. One fact a line, in a fixed order.
    pub fn beschrijving(&self) -> String {
        let iq = |band: IqBand| format!("{}-{}", band.van, band.tot_en_met);
        let breuk = |breuk: Breuk| format!("{}/{}", breuk.teller, breuk.noemer);
        format!(
            "versie {}\nvan {}\nbesluit {}\nartikel {}\nlid3 1-DLE/DL exact\nlid4a iq {}\nlid4b la >= {} in 2 van ir bl tl sp, 1 van ir bl\n\
             lid5a1 iq {}\nlid5a2 {} <= la < {} in 2 van ir bl tl sp, 1 van ir bl\nlid5b1 iq {}\nlid5b2 als lid5a2\nlid5b3 sep\nlid6 {}\n\
             bespreken iq {}, pro iq {}\n",
            self.versie,
            self.van,
            self.besluit,
            self.artikel,
            iq(IQ_PRO),
            breuk(HELFT),
            iq(IQ_5A),
            breuk(KWART),
            breuk(HELFT),
            iq(IQ_5B),
            self.lezing.code(),
            iq(IQ_OVERLAP),
            iq(IQ_ONDERGRENS),
        )
    }

    fn vingerafdruk(&self) -> String {
        let mut tekst = self.beschrijving();
        for (iq, stand, sep) in proefgevallen() {
            let feiten = Feiten {
                sep,
                ..proef(iq, banden(stand))
            };
            for soort in AanvraagSoort::ALL {
                schrijf(&toets(&feiten, Some(soort), self), &mut tekst);
            }
        }
        Sha256::digest(tekst)
            .iter()
            .fold(String::with_capacity(64), |mut hex, byte| {
                // Writing to a String cannot fail.
                let _ = write!(hex, "{byte:02x}");
                hex
            })
    }
}

/// IQ, state of the four bands and SEP of the cases that tell rule sets apart: every IQ with each kind of pair, and every class
/// of IQ with every state of knowledge.
fn proefgevallen() -> impl Iterator<Item = (Option<u16>, usize, Option<bool>)> {
    // Two PrO; two lwoo; one of each; two of each; none.
    let paren = [0b1010_0000, 0b0101_0000, 0b1001_0000, 0b1001_1001, 0];
    let ieder_iq = (1..=250).flat_map(move |iq| paren.map(|stand| (Some(iq), stand, Some(true))));
    let klassen = IQ_KLASSEN.into_iter().map(Some).chain([None]);
    let iedere_stand = klassen
        .flat_map(|iq| (0..256).flat_map(move |stand| [Some(false), None].map(|sep| (iq, stand, sep))));
    ieder_iq.chain(iedere_stand)
}

/// Facts with a delay at the very edge of each band: DL 60 with DLE 45,0001, 45 and 30.
fn proef(iq: Option<u16>, banden: PerDomein<Band>) -> Feiten {
    let dle = |band: Band| match band {
        Band::Geen => Some(450_001),
        Band::Lwoo => Some(450_000),
        Band::Pro => Some(300_000),
        Band::Onbekend => None,
    };
    Feiten {
        iq: iq.and_then(|iq| Iq::new(iq).ok()),
        dl: Dl::new(60).ok(),
        dle: PerDomein::met(|d| dle(*banden.get(d)).and_then(|waarde| Dle::van_tienduizendsten(waarde).ok())),
        ..Feiten::default()
    }
}

/// One answer as a line of codes.
fn schrijf(antwoord: &Beoordeling, tekst: &mut String) {
    let Beoordeling {
        la_pro,
        la_lwoo,
        lid4,
        lid5a,
        lid5b,
        lid5,
        lid6,
        ..
    } = *antwoord;
    let oordelen = [la_pro, la_lwoo, lid4, lid5a, lid5b, lid5, lid6].map(Oordeel::code);
    let uitkomst = [
        Some(antwoord.uitkomst.code()),
        antwoord.strijdig.then_some("strijdig"),
    ];
    let aanvraag = [
        antwoord.toewijsbaar.map(Toewijsbaar::code),
        antwoord.route.map(Route::code),
    ];
    let mogelijk = antwoord.mogelijk.iter().map(Uitkomst::code);
    let redenen = antwoord.redenen.iter().map(Reden::code);
    let zeker = oordelen
        .into_iter()
        .chain(uitkomst.into_iter().chain(aanvraag).flatten());
    for code in zeker.chain(mogelijk).chain(redenen) {
        tekst.push_str(code);
        tekst.push(' ');
    }
    tekst.push('\n');
}
