//! The answer of the criteria to facts that may be incomplete: every completion is tried.

use serde::{Deserialize, Serialize};

use super::artikel::{IQ_ONDERGRENS, IQ_OVERLAP};
use super::codes::{AanvraagSoort, Oordeel, Reden, Route, Toewijsbaar, Uitkomst};
use super::feiten::Feiten;
use super::gezien::{Gezien, LA_LWOO, LA_PRO, LID4, LID5, LID5A, LID5B, LID6, STRIJDIG};
use super::regelset::Regelset;
use super::verzameling::Verzameling;
use super::waarschuwing::{Waarschuwing, waarschuwingen};

/// What the criteria say. `Oordeel` is `ja` or `nee` only when every completion of the facts agrees (I13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beoordeling {
    /// Two domains with a delay of 0,5 or more, one of them ir or bl (lid 4 b).
    pub la_pro: Oordeel,
    /// Two domains in the band 0,25 to 0,5, one of them ir or bl (lid 5 a 2, b 2).
    pub la_lwoo: Oordeel,
    /// Lid 4: PrO.
    pub lid4: Oordeel,
    /// Lid 5 a.
    pub lid5a: Oordeel,
    /// Lid 5 b.
    pub lid5b: Oordeel,
    /// Lid 5: lwoo.
    pub lid5: Oordeel,
    /// Lid 6, in the reading of the rule set: both.
    pub lid6: Oordeel,
    /// What may be granted.
    pub uitkomst: Uitkomst,
    /// The possible outcomes, sorted; only when `uitkomst` is `ONVOLLEDIG`.
    pub mogelijk: Verzameling<Uitkomst>,
    /// The criteria contradict each other in some completion (B3).
    pub strijdig: bool,
    /// The reading `ruim` of lid 6 would answer otherwise: a border area, never refused by a machine.
    pub grensgebied: bool,
    /// May the kind that was asked for be granted; only with an application.
    pub toewijsbaar: Option<Toewijsbaar>,
    /// Where the dossier goes; only with an application.
    pub route: Option<Route>,
    /// Why it is discussed; only when `route` is `BESPREKEN`.
    pub redenen: Verzameling<Reden>,
    /// Values that look like a typing error.
    pub waarschuwingen: Verzameling<Waarschuwing>,
}

/// The only outcome of a set, else `ONVOLLEDIG`.
fn uitkomst_van(mogelijk: Verzameling<Uitkomst>) -> Uitkomst {
    mogelijk.enige().unwrap_or(Uitkomst::Onvolledig)
}

/// Applies the article to the facts, for what is asked, under a rule set.
pub fn toets(feiten: &Feiten, soort: Option<AanvraagSoort>, regelset: &Regelset) -> Beoordeling {
    let gezien = Gezien::over(feiten, regelset.lezing);
    let uitkomsten = gezien.uitkomsten();
    let uitkomst = uitkomst_van(uitkomsten);
    let strijdig = gezien.ooit(STRIJDIG);
    let toewijsbaar = soort.map(|soort| toewijsbaar(uitkomsten, soort));
    let (route, redenen) = route(feiten, soort, toewijsbaar, strijdig);
    Beoordeling {
        la_pro: gezien.oordeel(LA_PRO),
        la_lwoo: gezien.oordeel(LA_LWOO),
        lid4: gezien.oordeel(LID4),
        lid5a: gezien.oordeel(LID5A),
        lid5b: gezien.oordeel(LID5B),
        lid5: gezien.oordeel(LID5),
        lid6: gezien.oordeel(LID6),
        uitkomst,
        mogelijk: if uitkomst == Uitkomst::Onvolledig {
            uitkomsten
        } else {
            Verzameling::leeg()
        },
        strijdig,
        grensgebied: uitkomst != uitkomst_van(gezien.uitkomsten_ruim()),
        toewijsbaar,
        route,
        redenen,
        waarschuwingen: waarschuwingen(feiten),
    }
}

/// Whether what is asked may be granted: the same in every possible outcome, else `ONVOLLEDIG`.
fn toewijsbaar(uitkomsten: Verzameling<Uitkomst>, soort: AanvraagSoort) -> Toewijsbaar {
    let mut mogelijk = uitkomsten
        .iter()
        .map(|uitkomst| Toewijsbaar::van(uitkomst, soort));
    let eerste = mogelijk.next().unwrap_or(Toewijsbaar::Onvolledig);
    if mogelijk.all(|ander| ander == eerste) {
        eerste
    } else {
        Toewijsbaar::Onvolledig
    }
}

/// The way of the dossier, with reasons when it is discussed (B3, B4).
fn route(
    feiten: &Feiten,
    soort: Option<AanvraagSoort>,
    toewijsbaar: Option<Toewijsbaar>,
    strijdig: bool,
) -> (Option<Route>, Verzameling<Reden>) {
    let mut redenen = Verzameling::leeg();
    let (Some(soort), Some(toewijsbaar)) = (soort, toewijsbaar) else {
        return (None, redenen);
    };
    let (Some(iq), false) = (feiten.iq, toewijsbaar == Toewijsbaar::Onvolledig) else {
        return (Some(Route::Aanvullen), redenen);
    };
    let geldt = [
        (Reden::Iq75_80, IQ_OVERLAP.omvat(iq.waarde())),
        (
            Reden::Iq55_59,
            soort == AanvraagSoort::Pro && IQ_ONDERGRENS.omvat(iq.waarde()),
        ),
        (Reden::Strijdig, strijdig),
        (Reden::VoldoetNiet, toewijsbaar == Toewijsbaar::Nee),
    ];
    redenen = geldt
        .into_iter()
        .filter(|(_, geldt)| *geldt)
        .map(|(reden, _)| reden)
        .collect();
    let route = if redenen.is_leeg() {
        Route::Bundel
    } else {
        Route::Bespreken
    };
    (Some(route), redenen)
}
