//! Whether what a school offers answers the needs of a pupil, for the talk about admission (R015). It proposes, with its
//! reasons; a person decides, and nothing here refuses anybody.

use std::collections::BTreeSet;

use super::{
    aanbod::{Aanbodlijst, Schoolaanbod},
    catalogus::{Arrangement, Catalogus, Herkomst, Partij},
};
use crate::{
    cascade::{
        eis::{Eis, Ernst},
        grens::Bezetting,
    },
    leerling::Onderwijssoort,
    toelating::codes,
};

codes! {
    /// How far what a school offers answers a need; each is better than the one before it.
    Passing {
        /// Nothing here answers it.
        Niet = "niet",
        /// There is something, of which nobody said that it answers this need.
        Onbekend = "onbekend",
        /// Something answers it in part, or only when more is arranged.
        Deels = "deels",
        /// Something that the profile names for it is there.
        Volledig = "volledig",
    }
}

codes! {
    /// Why an offer answers a need as far as it does.
    PassendReden {
        /// Everybody in this kind of education gets it (R080).
        Geintegreerd = "geintegreerd",
        /// The school offers it.
        Biedt = "biedt",
        /// Others run it, and the school wrote nothing about it: pupils can have it all the same.
        ViaAnderen = "via_anderen",
        /// The catalogue has it, this school does not offer it.
        NietHier = "niet_hier",
        /// It does not exist for this kind of education (R022).
        NietVoorSoort = "niet_voor_soort",
        /// The school does not have this kind of education.
        GeenOnderwijs = "geen_onderwijs",
        /// Not in this year.
        Leerjaar = "leerjaar",
        /// In this year only with a reason.
        LeerjaarAfwijken = "leerjaar_afwijken",
        /// The school lacks the protocol that it asks for (R087).
        Protocol = "protocol",
        /// The samenwerkingsverband found its quality at this school not sufficient (R105).
        Kwaliteit = "kwaliteit",
        /// Whoever gives it has no hours left this school week (R144).
        UrenVol = "uren_vol",
        /// That it answers the need was inferred; the profile does not say so.
        Afgeleid = "afgeleid",
        /// The profile does not say for which needs it is.
        KoppelingOnbekend = "koppeling_onbekend",
        /// It asks something of the pupil, which is looked at when it is asked for (R073).
        Voorwaarden = "voorwaarden",
    }
}

/// What is asked for: a need (R067); where the samenwerkingsverband keeps none, a mark (R024) or a theme (R120) of its offers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hulpvraag {
    /// A need, by code.
    Behoefte(String),
    /// A mark of offers, by code.
    Kenmerk(String),
    /// A theme of the profile, by number.
    Thema(u8),
}

/// For whom: never who.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voor {
    /// Kind of education of the pupil (R021).
    pub onderwijs: Onderwijssoort,
    /// Year; `None`: not said, and no limit of years is weighed.
    pub leerjaar: Option<u8>,
}

/// What is known of a school.
#[derive(Debug, Clone, Copy)]
pub struct Schoolbeeld<'a> {
    /// Its kinds of education; none named: any.
    pub soorten: &'a [Onderwijssoort],
    /// What it makes of the catalogue.
    pub lijst: &'a Aanbodlijst,
    /// The hours of its team this school week, as far as they are to be weighed.
    pub bezetting: &'a [Bezetting],
}

/// An offer that may answer what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat<'a> {
    /// The offer.
    pub arrangement: &'a Arrangement,
    /// How far it answers.
    pub passing: Passing,
    /// Why, each once.
    pub redenen: BTreeSet<PassendReden>,
}

impl Kandidaat<'_> {
    /// Whether the catalogue says that the offer is for what was asked.
    pub fn is_gekoppeld(&self) -> bool {
        !self.redenen.contains(&PassendReden::KoppelingOnbekend)
    }
}

/// What a school has for one thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voorstel<'a> {
    /// What is asked.
    pub vraag: Hulpvraag,
    /// The best answer.
    pub passing: Passing,
    /// The offers, the best answer first, then in rising intensity (R069).
    pub kandidaten: Vec<Kandidaat<'a>>,
}

impl Voorstel<'_> {
    /// The offers that the catalogue names for it.
    pub fn gekoppeld(&self) -> impl Iterator<Item = &Kandidaat<'_>> {
        self.kandidaten.iter().filter(|k| k.is_gekoppeld())
    }
}

/// What a school has for each thing that is asked, in the order in which it is asked.
pub fn voorstellen<'a>(
    catalogus: &'a Catalogus,
    vragen: &[Hulpvraag],
    voor: Voor,
    school: Schoolbeeld<'_>,
) -> Vec<Voorstel<'a>> {
    vragen
        .iter()
        .map(|vraag| voorstel(catalogus, vraag, voor, school))
        .collect()
}

/// What a school has for one thing that is asked (R015). The best of its offers counts: more offers never make it worse.
pub fn voorstel<'a>(
    catalogus: &'a Catalogus,
    vraag: &Hulpvraag,
    voor: Voor,
    school: Schoolbeeld<'_>,
) -> Voorstel<'a> {
    let mut kandidaten: Vec<Kandidaat<'a>> = catalogus
        .arrangement
        .iter()
        .filter_map(|a| kandidaat(catalogus, a, vraag, voor, school))
        .collect();
    let place = |a: &Arrangement| catalogus.soort.iter().position(|s| s.code == a.soort);
    kandidaten.sort_by_key(|k| {
        (
            std::cmp::Reverse(k.passing),
            catalogus.laagste_niveau(k.arrangement),
            place(k.arrangement),
        )
    });
    let best = kandidaten.iter().map(|k| k.passing).max();
    Voorstel {
        vraag: vraag.clone(),
        passing: best.unwrap_or(Passing::Niet),
        kandidaten,
    }
}

/// An offer beside what is asked; `None` when the catalogue says that it is for something else.
fn kandidaat<'a>(
    catalogus: &Catalogus,
    arrangement: &'a Arrangement,
    vraag: &Hulpvraag,
    voor: Voor,
    school: Schoolbeeld<'_>,
) -> Option<Kandidaat<'a>> {
    let mut redenen = BTreeSet::new();
    let link = koppeling(arrangement, vraag)?;
    let most = match link {
        Herkomst::Tekst => Passing::Volledig,
        Herkomst::Afgeleid => {
            redenen.insert(PassendReden::Afgeleid);
            Passing::Deels
        }
        Herkomst::Onbekend => {
            redenen.insert(PassendReden::KoppelingOnbekend);
            Passing::Onbekend
        }
    };
    let here = hier(catalogus, arrangement, voor, school, &mut redenen);
    Some(Kandidaat {
        arrangement,
        passing: here.min(most),
        redenen,
    })
}

/// How firmly an offer is tied to what is asked; `None`: it is for something else. Marks and themes are what the catalogue
/// itself says of an offer.
fn koppeling(arrangement: &Arrangement, vraag: &Hulpvraag) -> Option<Herkomst> {
    match vraag {
        Hulpvraag::Behoefte(_) if arrangement.behoeften.is_empty() => Some(Herkomst::Onbekend),
        Hulpvraag::Behoefte(code) => arrangement
            .behoeften
            .contains(code)
            .then_some(arrangement.behoeften_bron),
        Hulpvraag::Kenmerk(_) if arrangement.kenmerken.is_empty() => Some(Herkomst::Onbekend),
        Hulpvraag::Kenmerk(code) => arrangement.kenmerken.contains(code).then_some(Herkomst::Tekst),
        Hulpvraag::Thema(nr) => match arrangement.thema {
            None => Some(Herkomst::Onbekend),
            Some(own) => (own == *nr).then_some(Herkomst::Tekst),
        },
    }
}

/// How far an offer is there for this pupil at this school, whatever it is for.
fn hier(
    catalogus: &Catalogus,
    arrangement: &Arrangement,
    voor: Voor,
    school: Schoolbeeld<'_>,
    redenen: &mut BTreeSet<PassendReden>,
) -> Passing {
    if let Some(reden) = bestaat_niet(arrangement, voor, school) {
        redenen.insert(reden);
        return Passing::Niet;
    }
    let own = school.lijst.van(&arrangement.code);
    if own.is_some_and(|o| !o.biedt) {
        redenen.insert(PassendReden::NietHier);
        return Passing::Niet;
    }
    if arrangement.geintegreerd_voor.contains(&voor.onderwijs) {
        redenen.insert(PassendReden::Geintegreerd);
        return Passing::Volledig;
    }
    if vraagt_iets(catalogus, arrangement, voor) {
        redenen.insert(PassendReden::Voorwaarden);
    }
    if leerjaar(arrangement, voor) == Some(Ernst::Afwijkbaar) {
        redenen.insert(PassendReden::LeerjaarAfwijken);
    }
    if !school.lijst.biedt(catalogus, &arrangement.code) {
        redenen.insert(PassendReden::ViaAnderen);
        return Passing::Deels;
    }
    redenen.insert(PassendReden::Biedt);
    tekorten(arrangement, own, school, redenen);
    let beperkt = [
        PassendReden::LeerjaarAfwijken,
        PassendReden::Protocol,
        PassendReden::Kwaliteit,
        PassendReden::UrenVol,
    ];
    if beperkt.iter().any(|reden| redenen.contains(reden)) {
        Passing::Deels
    } else {
        Passing::Volledig
    }
}

/// Why an offer does not exist for this pupil at this school at all.
fn bestaat_niet(arrangement: &Arrangement, voor: Voor, school: Schoolbeeld<'_>) -> Option<PassendReden> {
    if !school.soorten.is_empty() && !school.soorten.contains(&voor.onderwijs) {
        return Some(PassendReden::GeenOnderwijs);
    }
    if arrangement.niet_voor.contains(&voor.onderwijs) {
        return Some(PassendReden::NietVoorSoort);
    }
    (leerjaar(arrangement, voor) == Some(Ernst::Streng)).then_some(PassendReden::Leerjaar)
}

/// How heavy it weighs that an offer is for other years; `None` when it is not, or only a remark.
fn leerjaar(arrangement: &Arrangement, voor: Voor) -> Option<Ernst> {
    let jaar = voor.leerjaar?;
    let outside = |eis: &Eis| match eis {
        Eis::Leerjaren { van, tot, ernst } => (!(*van..=*tot).contains(&jaar)).then_some(*ernst),
        _ => None,
    };
    let heaviest = arrangement.eis.iter().filter_map(outside).max();
    heaviest.filter(|ernst| *ernst != Ernst::Waarschuwing)
}

/// What a school lacks to give what it offers.
fn tekorten(
    arrangement: &Arrangement,
    own: Option<&Schoolaanbod>,
    school: Schoolbeeld<'_>,
    redenen: &mut BTreeSet<PassendReden>,
) {
    if arrangement.eis.contains(&Eis::Protocol) && !own.is_some_and(|o| o.protocol) {
        redenen.insert(PassendReden::Protocol);
    }
    if own.and_then(|o| o.kwaliteit) == Some(false) {
        redenen.insert(PassendReden::Kwaliteit);
    }
    if uren_vol(arrangement, school.bezetting) {
        redenen.insert(PassendReden::UrenVol);
    }
}

/// Whether everybody who could give it has given away all hours. Of whom nobody said how many there are, there may be some.
fn uren_vol(arrangement: &Arrangement, bezetting: &[Bezetting]) -> bool {
    let full = |wie: &String| {
        let found = bezetting.iter().find(|b| b.uitvoerder == *wie);
        found.and_then(Bezetting::over).is_some_and(|over| over <= 0)
    };
    !arrangement.uitvoerders.is_empty() && arrangement.uitvoerders.iter().all(full)
}

/// Whether an offer asks something of the pupil before it can begin.
fn vraagt_iets(catalogus: &Catalogus, arrangement: &Arrangement, voor: Voor) -> bool {
    let soort = catalogus.soort(&arrangement.soort);
    let asks = |eis: &Eis| match eis {
        Eis::Verklaring | Eis::Nt2Jaren { .. } | Eis::Voorganger { .. } | Eis::TlvVso => true,
        Eis::IqBoven { voor: soorten, .. } => soorten.contains(&voor.onderwijs),
        _ => false,
    };
    !arrangement.criteria.is_empty()
        || soort.is_some_and(|s| s.opp || s.casus || s.uitvoering == Partij::Extern)
        || arrangement.eis.iter().any(asks)
}
