//! The experts who advise the samenwerkingsverband before it decides: who they are and whether their advice can stand.
//!
//! Source: WVO 2020 art. 2.47 lid 14 and UB WVO 2020 art. 2.51: an orthopedagoog or psychologist and, depending on the
//! pupil, at least a second expert from a closed list, which for lwoo and PrO also holds an expert in vbo, mavo, vmbo and
//! PrO (lid 2). For the VSO the national committee that advises on objections against these decisions added: each expert
//! judges separately and in writing (opinion 108582 of 2019), none comes from the school that applies (107442 of 2017),
//! none was closely involved before. For lwoo and PrO these three are a warning ([`let_op`]).

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::codes;
use super::zaaksoort::ZaakSoort;
use crate::{id::SchoolId, tekst::fold};

codes! {
    /// What an expert is expert in (UB WVO 2020 art. 2.51).
    Deskundigheid {
        /// Orthopedagoog: a first expert (lid 1) and, being a pedagoog, also a second one beside another: so the national
        /// committee that advises on objections (opinion 109046 of 2020), which prefers two disciplines.
        Orthopedagoog = "orthopedagoog",
        /// Psycholoog: a first expert (lid 1).
        Psycholoog = "psycholoog",
        /// Kinder- of jeugdpsycholoog: a second expert (lid 1) and, being a psychologist, also a first one.
        KinderJeugdpsycholoog = "kinder_jeugdpsycholoog",
        /// Pedagoog: a second expert (lid 1).
        Pedagoog = "pedagoog",
        /// Kinderpsychiater: a second expert (lid 1).
        Kinderpsychiater = "kinderpsychiater",
        /// Maatschappelijk werker: a second expert (lid 1).
        MaatschappelijkWerker = "maatschappelijk_werker",
        /// Arts: a second expert (lid 1).
        Arts = "arts",
        /// Expert in vbo, mavo, vmbo and PrO: a second expert for lwoo and PrO only (lid 2).
        DeskundigeVo = "deskundige_vo",
    }
}

impl Deskundigheid {
    /// Whether such an expert can be the first of the two: "een orthopedagoog of een psycholoog" (lid 1).
    pub const fn is_eerste(self) -> bool {
        matches!(
            self,
            Self::Orthopedagoog | Self::Psycholoog | Self::KinderJeugdpsycholoog
        )
    }

    /// Whether such an expert can be the second of the two: the list of lid 1, for lwoo and PrO with lid 2. A psychologist
    /// who is not one for children or youth is not on it.
    pub const fn is_tweede(self, voor: Voor) -> bool {
        match self {
            Self::Psycholoog => false,
            Self::Orthopedagoog
            | Self::KinderJeugdpsycholoog
            | Self::Pedagoog
            | Self::Kinderpsychiater
            | Self::MaatschappelijkWerker
            | Self::Arts => true,
            Self::DeskundigeVo => matches!(voor, Voor::LwooPro),
        }
    }
}

codes! {
    /// What an expert advises.
    AdviesOordeel {
        /// Grant what is applied for.
        Toewijzen = "toewijzen",
        /// Do not grant it.
        NietToewijzen = "niet_toewijzen",
    }
}

codes! {
    /// What the advice is for, as far as the rules on experts differ.
    Voor {
        /// Lwoo or PrO: the second expert may come from the VO (art. 2.51 lid 2).
        LwooPro = "lwoo_pro",
        /// VSO: separate opinions of experts at a distance from the school.
        Vso = "vso",
    }
}

impl From<ZaakSoort> for Voor {
    fn from(soort: ZaakSoort) -> Self {
        match soort {
            ZaakSoort::Pro | ZaakSoort::Lwoo => Self::LwooPro,
            ZaakSoort::Vso => Self::Vso,
        }
    }
}

/// The advice of one named expert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advies {
    /// Who advises.
    pub naam: String,
    /// What they are expert in.
    pub deskundigheid: Deskundigheid,
    /// For whom they work.
    pub organisatie: String,
    /// The school they work for, when that is one of the samenwerkingsverband.
    pub school: Option<SchoolId>,
    /// Declared: closely involved with this pupil before.
    pub eerder_betrokken: bool,
    /// Declared: an opinion of their own, not a joint one.
    pub zelfstandig: bool,
    /// Date of the advice.
    pub datum: Date,
    /// What they advise.
    pub oordeel: AdviesOordeel,
    /// The advice in words.
    pub tekst: String,
}

codes! {
    /// What keeps the opinions from being the two expert opinions that the law asks for.
    AdviesGebrek {
        /// Fewer than two opinions (art. 2.51 lid 1).
        TweeNodig = "twee_nodig",
        /// None is by an orthopedagoog or psychologist (art. 2.51 lid 1).
        EersteDeskundige = "eerste_deskundige",
        /// No second expert from the list beside the first (art. 2.51 lid 1, lid 2).
        TweedeDeskundige = "tweede_deskundige",
        /// Both by the same person.
        ZelfdePersoon = "zelfde_persoon",
        /// A joint opinion: the same text, or declared not to be the expert's own.
        Gezamenlijk = "gezamenlijk",
        /// The expert works for the school that applies.
        VanAanvragendeSchool = "van_aanvragende_school",
        /// The expert was closely involved with the pupil before.
        EerderBetrokken = "eerder_betrokken",
        /// The advice has no words.
        TekstOntbreekt = "tekst_ontbreekt",
    }
}

impl AdviesGebrek {
    /// Whether it is about an expert's independence: refused for the VSO, a warning for lwoo and PrO.
    pub const fn is_onafhankelijkheid(self) -> bool {
        matches!(
            self,
            Self::Gezamenlijk | Self::VanAanvragendeSchool | Self::EerderBetrokken
        )
    }
}

/// What is wrong with the opinions as the two expert opinions that must be there; sorted, each once, empty when they are.
///
/// With more than two opinions some pair without fault is enough; without one, the faults of the pair that has fewest.
pub fn gebreken(adviezen: &[Advies], voor: Voor, aanvragende_school: SchoolId) -> Vec<AdviesGebrek> {
    if let [] | [_] = adviezen {
        return te_weinig(adviezen, voor, aanvragende_school);
    }
    paren(adviezen)
        .map(|(een, ander)| paar_gebreken(een, ander, voor, aanvragende_school))
        .min_by(|een, ander| een.len().cmp(&ander.len()).then_with(|| een.cmp(ander)))
        .unwrap_or_default()
}

/// What a person should look at although it does not stop the decision: for lwoo and PrO the three faults of
/// independence in any of the opinions. Sorted, each once; empty for the VSO, where they are faults.
pub fn let_op(adviezen: &[Advies], voor: Voor, aanvragende_school: SchoolId) -> Vec<AdviesGebrek> {
    if voor == Voor::Vso {
        return Vec::new();
    }
    let elk = adviezen
        .iter()
        .flat_map(|advies| van_een(advies, aanvragende_school));
    let samen = paren(adviezen).flat_map(|(een, ander)| van_twee(een, ander));
    gesorteerd(elk.chain(samen).filter(|gebrek| gebrek.is_onafhankelijkheid()))
}

/// What keeps one advice from being recorded beside those that are there; sorted, each once. Whether there are enough and
/// of the right kind is no matter of one advice.
pub fn gebreken_van(
    nieuw: &Advies,
    bestaande: &[Advies],
    voor: Voor,
    aanvragende_school: SchoolId,
) -> Vec<AdviesGebrek> {
    let samen = bestaande.iter().flat_map(|bestaand| van_twee(nieuw, bestaand));
    let alle = van_een(nieuw, aanvragende_school).into_iter().chain(samen);
    gesorteerd(alle.filter(|gebrek| telt(*gebrek, voor)))
}

/// What the opinions come to: the common opinion of at least two; `None` with fewer, or when they are divided.
pub fn strekking(adviezen: &[Advies]) -> Option<AdviesOordeel> {
    let [eerste, overige @ ..] = adviezen else {
        return None;
    };
    let eens = overige.iter().all(|advies| advies.oordeel == eerste.oordeel);
    (!overige.is_empty() && eens).then_some(eerste.oordeel)
}

/// Whether a decision departs from at least one advice, so that the director must say why (Awb art. 3:50).
pub fn wijkt_af(adviezen: &[Advies], toewijzen: bool) -> bool {
    adviezen
        .iter()
        .any(|advies| (advies.oordeel == AdviesOordeel::Toewijzen) != toewijzen)
}

/// The faults of no advice at all, or of a single one.
fn te_weinig(adviezen: &[Advies], voor: Voor, school: SchoolId) -> Vec<AdviesGebrek> {
    let soort = adviezen
        .iter()
        .filter(|advies| !advies.deskundigheid.is_eerste())
        .map(|_| AdviesGebrek::EersteDeskundige);
    let eigen = adviezen.iter().flat_map(|advies| van_een(advies, school));
    let alle = soort.chain(eigen).filter(|gebrek| telt(*gebrek, voor));
    gesorteerd(alle.chain([AdviesGebrek::TweeNodig]))
}

/// The faults of two opinions taken together as first and second, in either order.
fn paar_gebreken(een: &Advies, ander: &Advies, voor: Voor, school: SchoolId) -> Vec<AdviesGebrek> {
    let alle = van_een(een, school)
        .into_iter()
        .chain(van_een(ander, school))
        .chain(van_twee(een, ander))
        .filter(|gebrek| telt(*gebrek, voor));
    gesorteerd(alle.chain(van_de_soort(een.deskundigheid, ander.deskundigheid, voor)))
}

/// Whether two kinds of expertise make a first and a second expert.
fn van_de_soort(een: Deskundigheid, ander: Deskundigheid, voor: Voor) -> Vec<AdviesGebrek> {
    let past = |eerste: Deskundigheid, tweede: Deskundigheid| eerste.is_eerste() && tweede.is_tweede(voor);
    if past(een, ander) || past(ander, een) {
        return Vec::new();
    }
    let geen_eerste = !een.is_eerste() && !ander.is_eerste();
    let geen_tweede = !een.is_tweede(voor) && !ander.is_tweede(voor);
    let mut gebreken = Vec::new();
    if geen_eerste {
        gebreken.push(AdviesGebrek::EersteDeskundige);
    }
    if geen_tweede || !geen_eerste {
        gebreken.push(AdviesGebrek::TweedeDeskundige);
    }
    gebreken
}

/// What is wrong with one advice by itself.
fn van_een(advies: &Advies, school: SchoolId) -> Vec<AdviesGebrek> {
    [
        (AdviesGebrek::Gezamenlijk, !advies.zelfstandig),
        (AdviesGebrek::VanAanvragendeSchool, advies.school == Some(school)),
        (AdviesGebrek::EerderBetrokken, advies.eerder_betrokken),
        (AdviesGebrek::TekstOntbreekt, fold(&advies.tekst).is_empty()),
    ]
    .into_iter()
    .filter_map(|(gebrek, waar)| waar.then_some(gebrek))
    .collect()
}

/// What is wrong between two opinions. Case, accents, spaces and punctuation make no difference; two blank texts are no
/// joint opinion, they are missing.
fn van_twee(een: &Advies, ander: &Advies) -> Vec<AdviesGebrek> {
    let tekst = fold(&een.tekst);
    [
        (AdviesGebrek::ZelfdePersoon, fold(&een.naam) == fold(&ander.naam)),
        (
            AdviesGebrek::Gezamenlijk,
            !tekst.is_empty() && tekst == fold(&ander.tekst),
        ),
    ]
    .into_iter()
    .filter_map(|(gebrek, waar)| waar.then_some(gebrek))
    .collect()
}

/// Whether a fault stops the decision here.
fn telt(gebrek: AdviesGebrek, voor: Voor) -> bool {
    voor == Voor::Vso || !gebrek.is_onafhankelijkheid()
}

/// Every unordered pair.
fn paren(adviezen: &[Advies]) -> impl Iterator<Item = (&Advies, &Advies)> {
    adviezen.iter().enumerate().flat_map(|(plaats, een)| {
        adviezen
            .iter()
            .skip(plaats.saturating_add(1))
            .map(move |ander| (een, ander))
    })
}

/// Sorted, each once.
fn gesorteerd(gebreken: impl Iterator<Item = AdviesGebrek>) -> Vec<AdviesGebrek> {
    gebreken.collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests;
