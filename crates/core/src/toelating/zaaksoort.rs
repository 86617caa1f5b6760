//! What a case before the samenwerkingsverband is about: the two kinds that the criteria judge, and the VSO.

use super::AanvraagSoort;
use super::codes;

codes! {
    /// The three decisions of the samenwerkingsverband on one pupil (WVO 2020 art. 2.47 lid 7 c).
    ZaakSoort {
        /// Toelaatbaarheid tot het praktijkonderwijs (WVO 2020 art. 2.30).
        Pro = "pro",
        /// Aanwijzing op leerwegondersteunend onderwijs (WVO 2020 art. 2.43).
        Lwoo = "lwoo",
        /// Toelaatbaarheid tot het voortgezet speciaal onderwijs, cluster 3 or 4 (WEC art. 40 lid 12).
        Vso = "vso",
    }
}

impl ZaakSoort {
    /// The kind that the criteria of UB WVO 2020 art. 2.46 judge; `None` for the VSO, which has no criteria in numbers.
    pub const fn criteria(self) -> Option<AanvraagSoort> {
        match self {
            Self::Pro => Some(AanvraagSoort::Pro),
            Self::Lwoo => Some(AanvraagSoort::Lwoo),
            Self::Vso => None,
        }
    }
}

impl From<AanvraagSoort> for ZaakSoort {
    fn from(soort: AanvraagSoort) -> Self {
        match soort {
            AanvraagSoort::Pro => Self::Pro,
            AanvraagSoort::Lwoo => Self::Lwoo,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_kinds_of_the_criteria_come_back_and_vso_has_none() {
        for soort in AanvraagSoort::ALL {
            assert_eq!(ZaakSoort::from(soort).criteria(), Some(soort));
            assert_eq!(ZaakSoort::from(soort).code(), soort.code());
        }
        assert_eq!(ZaakSoort::Vso.criteria(), None);
        assert_eq!(ZaakSoort::parse("vso"), Some(ZaakSoort::Vso));
    }
}
