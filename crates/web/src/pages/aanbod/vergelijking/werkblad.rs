//! The comparison as a spreadsheet: a line for each offer at each school.

use jiff::civil::Date;
use vangnet_app::inrichting::vergelijking::VergelijkingBlad;
use vangnet_app::{Werkblad, Werkcel};
use vangnet_core::inrichting::School;
use vangnet_core::inrichting::vergelijking::{Cel, Getal};

use super::getal;
use crate::pages::catalogus::woorden;
use crate::taal::Taal;

pub(super) fn van(t: Taal, vandaag: Date, blad: &VergelijkingBlad) -> Werkblad {
    let kolommen = [
        (t.text("filter-school"), 28),
        (t.text("vergelijking-soort"), 22),
        (t.text("vergelijking-code"), 8),
        (t.text("aanbod-kolom"), 40),
        (t.text("vergelijking-neutraal"), 22),
        (t.text("vergelijking-vorm"), 26),
        (t.text("vergelijking-beschreven"), 12),
        (t.text("vergelijking-protocol"), 12),
        (t.text("vergelijking-er"), 16),
        (t.text("vergelijking-bezet"), 16),
        (t.text("vergelijking-lopend"), 12),
        (t.text("vergelijking-jaar"), 16),
    ];
    let v = &blad.vergelijking;
    let rijen = v.rijen.iter().flat_map(|rij| {
        let cellen = v.scholen.iter().zip(&rij.cellen);
        cellen.map(|(school, cel)| regel(t, blad, &rij.arrangement, school, cel))
    });
    Werkblad {
        naam: t.text("vergelijking-titel").to_string(),
        datum: vandaag,
        kolommen: kolommen
            .into_iter()
            .map(|(kop, breedte)| (kop.to_string(), breedte))
            .collect(),
        rijen: rijen.collect(),
    }
}

fn regel(t: Taal, blad: &VergelijkingBlad, code: &str, school: &School, cel: &Cel) -> Vec<Werkcel> {
    let aanbod = blad.catalogus.arrangement(code);
    let soort = aanbod.and_then(|a| blad.catalogus.soort(&a.soort));
    let ja_nee = |feit: Option<bool>| match feit {
        Some(true) => Werkcel::Tekst(t.text("vergelijking-ja").to_string()),
        Some(false) => Werkcel::Tekst(t.text("vergelijking-nee").to_string()),
        None => Werkcel::Leeg,
    };
    let minuten = |aantal: Option<u32>| aantal.map_or(Werkcel::Leeg, |n| Werkcel::Getal(n.into()));
    let telling = |aantal: Getal| match aantal {
        Getal::Precies(n) => Werkcel::Getal(n.into()),
        Getal::Minder | Getal::Meer => Werkcel::Tekst(getal(t, aantal)),
    };
    vec![
        Werkcel::Tekst(school.naam.clone()),
        Werkcel::Tekst(soort.map(|s| s.naam.clone()).unwrap_or_default()),
        Werkcel::Tekst(code.to_owned()),
        Werkcel::Tekst(aanbod.map(|a| a.titel.clone()).unwrap_or_default()),
        Werkcel::Tekst(woorden::neutraal(t, aanbod.and_then(|a| a.neutraal))),
        Werkcel::Tekst(t.code("celvorm", cel.vorm.code()).to_string()),
        ja_nee(cel.beschreven),
        ja_nee(cel.protocol),
        minuten(cel.beschikbaar),
        minuten(cel.bezet),
        telling(cel.lopend),
        telling(cel.dit_jaar),
    ]
}
