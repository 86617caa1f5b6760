//! The nearest term of an application, as lines of lists show it: what, which day, how many days.

use vangnet_core::klok::{Termijn, TermijnStaat};

use crate::part::Tone;
use crate::taal::{Taal, Tekst};

/// A term in words.
#[derive(Debug)]
pub(crate) struct Nabij {
    /// Which term.
    pub(crate) wat: Tekst,
    /// Its last day.
    pub(crate) dag: String,
    /// How many days are left, or how late it is: the word that goes with the colour.
    pub(crate) over: Tekst,
    /// How urgent it is.
    pub(crate) toon: Tone,
}

impl Nabij {
    /// The words for a term that was not met.
    pub(crate) fn van(t: Taal, termijn: &Termijn) -> Self {
        let dagen = termijn.dagen_over;
        let over = match (termijn.staat, dagen) {
            (TermijnStaat::Opgeschort, _) => t.text("nabij-staat-stil"),
            (_, 0) => t.text("nabij-vandaag"),
            (_, 1..) => t.count("nabij-over", dagen),
            _ => t.count("nabij-te-laat", dagen.saturating_neg()),
        };
        Self {
            wat: t.code("termijn", termijn.soort.code()),
            dag: t.short_date(termijn.einde),
            over,
            toon: match termijn.staat {
                TermijnStaat::Verlopen => Tone::Laat,
                TermijnStaat::Nadert => Tone::Straks,
                _ => Tone::Neutraal,
            },
        }
    }
}
