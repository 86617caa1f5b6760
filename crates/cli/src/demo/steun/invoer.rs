//! What people of the demo type about support.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use vangnet_app::cascade::{TrajectInvoer, TredeInvoer};
use vangnet_core::{
    cascade::eis::{AntwoordSoort, Eis},
    inrichting::catalogus::{Arrangement, Keuzelijst, Vorm},
    leerling::Leerling,
};

/// A traject from a day on, within the limits of its offer.
pub(super) fn traject(
    arrangement: &Arrangement,
    leerling: &Leerling,
    behoefte: Option<&String>,
    begin: Date,
) -> TrajectInvoer {
    let grenzen = &arrangement.grenzen;
    let weken = grenzen.weken.or(grenzen.duur).unwrap_or(12).saturating_sub(1);
    let einde = begin.saturating_add(i64::from(weken).weeks());
    let vorm = arrangement.vormen.iter().find(|v| **v == Vorm::Individueel);
    TrajectInvoer {
        arrangement: arrangement.code.clone(),
        vorm: vorm
            .or_else(|| arrangement.vormen.first())
            .map_or("", |v| v.code())
            .to_owned(),
        begin: begin.to_string(),
        einde: einde.to_string(),
        uren: if arrangement.soort == "aanvullend" {
            ""
        } else {
            "1"
        }
        .to_owned(),
        keren: grenzen.keren_per_week.map_or("", |_| "1").to_owned(),
        extern_uren: if arrangement.soort == "aanvullend" {
            "1"
        } else {
            ""
        }
        .to_owned(),
        uitvoerder: arrangement.uitvoerders.first().cloned().unwrap_or_default(),
        financier: financier(arrangement),
        reden: "In de klas gaat het niet vanzelf; de gewone aanpak is geprobeerd.".to_owned(),
        weging: "De groep merkt er weinig van; de leerling wel.".to_owned(),
        behoeften: behoefte.into_iter().cloned().collect::<BTreeSet<_>>(),
        criteria: (0..arrangement.criteria.len()).collect(),
        keuzes: arrangement
            .keuze
            .iter()
            .filter_map(|lijst| keuze(lijst, leerling, behoefte))
            .collect(),
        antwoorden: antwoorden(arrangement, begin),
        ..TrajectInvoer::default()
    }
}

/// Who must pay for the one who gives it; empty: the usual one.
fn financier(arrangement: &Arrangement) -> String {
    let betaalt = arrangement.eis.iter().filter_map(|eis| match eis {
        Eis::Financier { uitvoerder, partij } => Some((uitvoerder, partij)),
        _ => None,
    });
    let mut eigen = betaalt.filter(|(wie, _)| Some(*wie) == arrangement.uitvoerders.first());
    eigen.next().map_or("", |(_, partij)| partij.code()).to_owned()
}

/// An option that fits the need and the year.
fn keuze(lijst: &Keuzelijst, leerling: &Leerling, behoefte: Option<&String>) -> Option<(String, String)> {
    let jaar = leerling.gegevens.leerjaar;
    let past: Vec<_> = lijst
        .opties
        .iter()
        .filter(|o| o.leerjaren.is_empty() || o.leerjaren.contains(&jaar))
        .collect();
    let gekozen = past
        .iter()
        .find(|o| behoefte.is_some_and(|b| o.behoeften.contains(b)))
        .or_else(|| past.first())?;
    Some((lijst.code.clone(), gekozen.code.clone()))
}

fn antwoorden(arrangement: &Arrangement, begin: Date) -> Vec<(String, String)> {
    let mut alle = vec![("casus_op".to_owned(), begin.saturating_sub(6.days()).to_string())];
    for eis in &arrangement.eis {
        if let Eis::Antwoord { veld, soort, .. } = eis {
            let waarde = match soort {
                AntwoordSoort::Datum => begin.saturating_add(8.weeks()).to_string(),
                AntwoordSoort::Getal => "8".to_owned(),
                AntwoordSoort::Ja => "ja".to_owned(),
                AntwoordSoort::Tekst => tekst(veld).to_owned(),
            };
            alle.push((veld.clone(), waarde));
        }
    }
    alle
}

fn tekst(veld: &str) -> &'static str {
    match veld {
        "extra_aandacht" => "Rekenen en begrijpend lezen",
        "niet_gevolgd" => "Geen",
        "taaldoelen" => "Een instructie in eigen woorden navertellen",
        "verantwoording" => "De mentor komt er met de eigen middelen niet verder mee.",
        "aanpak" => "Wekelijks een gesprek, en elke dag een vast moment met de mentor.",
        "aanbieder" => "De begeleidingsdienst van het samenwerkingsverband",
        _ => "Besproken met ouders en mentor.",
    }
}

/// A step up for complex problems.
pub(super) fn omhoog(op: Date, naar: &str) -> TredeInvoer {
    TredeInvoer {
        naar: naar.to_owned(),
        datum: op.to_string(),
        grond: "complex".to_owned(),
        orgaan: "zat".to_owned(),
        criterium: true,
        toelichting: "Er speelt meer tegelijk; de school komt er alleen niet uit.".to_owned(),
        ..TredeInvoer::default()
    }
}

/// What an evaluation found.
pub(super) fn bevinding(uitkomst: &str) -> &'static str {
    match uitkomst {
        "voldoende" => "De doelen zijn gehaald: het lukt in de gewone les.",
        "deels" => "Eén op één gaat het goed, in de klas nog niet altijd.",
        _ => "Na acht weken is er in de klas te weinig veranderd.",
    }
}
