//! The closed sets of codes that the criteria speak in. A code is stable: it stands in files, receipts and the API.

use serde::{Deserialize, Serialize};

use super::verzameling::Element;

/// Declares an enum whose variants each have one stable text code, used in files, JSON and the API alike.
macro_rules! codes {
    ($(#[$meta:meta])* $naam:ident { $($(#[$vmeta:meta])* $variant:ident $(=)? $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $naam { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $naam {
            /// Every value, in the order in which lists show them.
            pub const ALL: [Self; [$(Self::$variant),+].len()] = [$(Self::$variant),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value with exactly this code.
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// The four domains of the leerachterstand (art. 2.46 lid 3).
    Domein {
        /// Inzichtelijk rekenen.
        InzichtelijkRekenen = "ir",
        /// Begrijpend lezen.
        BegrijpendLezen = "bl",
        /// Technisch lezen.
        TechnischLezen = "tl",
        /// Spellen.
        Spellen = "sp",
    }
}

impl Domein {
    /// Whether this is one of the two domains of which at least one must belong to the pair (lid 4 b, lid 5 a 2 and b 2).
    pub const fn is_kern(self) -> bool {
        matches!(self, Self::InzichtelijkRekenen | Self::BegrijpendLezen)
    }
}

codes! {
    /// What the school asks for.
    AanvraagSoort {
        /// Toelaatbaarheid tot het praktijkonderwijs (lid 4).
        Pro = "pro",
        /// Aanwijzing op leerwegondersteunend onderwijs (lid 5).
        Lwoo = "lwoo",
    }
}

codes! {
    /// The readings of lid 6, the member that opens both doors. The text of 2015 reads `ruim`, the text of 2022 `lwooplus`;
    /// each can be an SWV's dated policy.
    Lezing {
        /// IQ or delay as for PrO, the other requirements as for lwoo.
        Ruim = "ruim",
        /// As `ruim`, but "of" means exactly one of IQ and delay as for PrO, unless lid 4 and lid 5 are both met in full.
        Exclusief = "exclusief",
        /// IQ or delay as for PrO, and lid 5 in full.
        Lwooplus = "lwooplus",
        /// Lid 4 and lid 5 both in full.
        Dubbel = "dubbel",
    }
}

codes! {
    /// The answer to one predicate over every possible completion of the facts.
    Oordeel {
        /// True in every completion.
        Ja = "ja",
        /// False in every completion.
        Nee = "nee",
        /// Completions disagree.
        Onbekend = "onbekend",
    }
}

impl From<Option<bool>> for Oordeel {
    fn from(waarde: Option<bool>) -> Self {
        match waarde {
            Some(true) => Self::Ja,
            Some(false) => Self::Nee,
            None => Self::Onbekend,
        }
    }
}

codes! {
    /// What the criteria allow. Listed in the alphabetical order in which possible outcomes are shown.
    Uitkomst {
        /// Neither PrO nor lwoo.
        Geen = "GEEN",
        /// Both, by the motivation of the school (lid 6).
        Keuze = "KEUZE",
        /// Lwoo (lid 5).
        Lwoo = "LWOO",
        /// PrO (lid 4).
        Pro = "PRO",
        /// Possible completions of the facts disagree.
        Onvolledig = "ONVOLLEDIG",
    }
}

codes! {
    /// Whether the kind that was asked for may be granted.
    Toewijsbaar {
        /// Yes.
        Ja = "JA",
        /// Only by choice under lid 6, on the motivation of the school.
        Motivering = "MOTIVERING",
        /// The criteria do not allow it. A person still decides.
        Nee = "NEE",
        /// Possible completions of the facts disagree.
        Onvolledig = "ONVOLLEDIG",
    }
}

impl Toewijsbaar {
    /// What one certain outcome means for what was asked.
    pub(super) const fn van(uitkomst: Uitkomst, soort: AanvraagSoort) -> Self {
        match (soort, uitkomst) {
            (_, Uitkomst::Keuze) => Self::Motivering,
            (AanvraagSoort::Pro, Uitkomst::Pro) | (AanvraagSoort::Lwoo, Uitkomst::Lwoo) => Self::Ja,
            (_, Uitkomst::Onvolledig) => Self::Onvolledig,
            (_, Uitkomst::Geen | Uitkomst::Pro | Uitkomst::Lwoo) => Self::Nee,
        }
    }
}

codes! {
    /// The way a dossier goes next (practice of the SWV, ch. 7).
    Route {
        /// Meets the criteria without doubt: bundled, sampled, decided by the director.
        Bundel = "BUNDEL",
        /// Discussed by people, for the reasons given.
        Bespreken = "BESPREKEN",
        /// Facts are missing.
        Aanvullen = "AANVULLEN",
        /// The input itself is invalid.
        Terug = "TERUG",
    }
}

codes! {
    /// Why a dossier is discussed, in the order in which reasons are given.
    Reden {
        /// IQ 75-80 lies in the bands of PrO and lwoo both.
        Iq75_80 = "iq75-80",
        /// IQ 55-59, the lower end of PrO; only for an application for PrO.
        Iq55_59 = "iq55-59",
        /// The criteria contradict each other in some completion of the facts.
        Strijdig = "strijdig",
        /// The criteria do not allow what was asked: never refused by a machine.
        VoldoetNiet = "voldoet_niet",
    }
}

impl Element for Uitkomst {
    const ALLE: &'static [Self] = &Self::ALL;
}

impl Element for Reden {
    const ALLE: &'static [Self] = &Self::ALL;
}

/// The text form of a yes/no fact in JSON: `ja` or `nee`.
pub(super) mod ja_nee {
    use super::{Deserialize, Oordeel, Serialize};
    use serde::{Deserializer, Serializer, de::Error};

    /// Writes `ja`, `nee` or null.
    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "the signature that serde asks for"
    )]
    pub(in super::super) fn serialize<S: Serializer>(
        waarde: &Option<bool>,
        naar: S,
    ) -> Result<S::Ok, S::Error> {
        waarde.map(|ja| Oordeel::from(Some(ja))).serialize(naar)
    }

    /// Reads `ja`, `nee` or null.
    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(van: D) -> Result<Option<bool>, D::Error> {
        match Option::<Oordeel>::deserialize(van)? {
            None => Ok(None),
            Some(Oordeel::Ja) => Ok(Some(true)),
            Some(Oordeel::Nee) => Ok(Some(false)),
            Some(Oordeel::Onbekend) => Err(D::Error::custom("ja, nee or null expected")),
        }
    }
}
