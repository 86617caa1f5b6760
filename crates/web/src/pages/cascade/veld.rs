//! What rules say is missing, in words, and numbers as schools write them.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_app::VeldFout;
use vangnet_core::cascade::eis::{AntwoordSoort, Eis, Ernst, Gebrek, GebrekSoort};
use vangnet_core::cascade::traject::TrajectGebeurtenis;
use vangnet_core::inrichting::catalogus::{Arrangement, Catalogus, Partij};

use super::titel;
use crate::form::{ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::pages::veldfout;
use crate::taal::Taal;

/// The question that the catalogue asks for an answer.
pub(super) fn vraag(t: Taal, arrangement: &Arrangement, veld: &str) -> String {
    let eigen = arrangement.eis.iter().find_map(|eis| match eis {
        Eis::Antwoord {
            veld: ander, vraag, ..
        } if ander == veld => Some(vraag.clone()),
        _ => None,
    });
    eigen.unwrap_or_else(|| {
        let bekend = ["moedertaal_nl", "in_nederland_sinds", "casus_op"];
        match arrangement.eis.iter().find(|e| gaat_over(e, veld)) {
            Some(Eis::Voorganger {
                arrangement: ander, ..
            }) => t
                .text("traject-vraag-voorganger")
                .arg("code", ander.as_str())
                .to_string(),
            Some(Eis::Belasting { .. }) => t.text("traject-vraag-belasting").to_string(),
            _ if bekend.contains(&veld) => t.code("traject-vraag", veld).to_string(),
            _ => veld.to_owned(),
        }
    })
}

/// The field of a question.
pub(super) fn antwoordveld(
    t: Taal,
    a: &Arrangement,
    g: &Getypt,
    veld: &str,
    soort: AntwoordSoort,
    voor: &str,
) -> Field {
    let naam = format!("antwoord.{veld}");
    let waarde = g.get(&naam);
    let kind = match soort {
        AntwoordSoort::Tekst => FieldKind::Lines { rows: 2 },
        AntwoordSoort::Datum => FieldKind::Line(Line::Date),
        AntwoordSoort::Getal => FieldKind::Line(Line::Number),
        AntwoordSoort::Ja => FieldKind::Checkbox {
            checked: waarde == "ja",
        },
    };
    Field::new(t, naam, kind, vraag(t, a, veld))
        .id(format!("{voor}-{veld}"))
        .value(waarde)
        .open()
}

fn gaat_over(eis: &Eis, veld: &str) -> bool {
    matches!(eis, Eis::Voorganger { veld: v, .. } | Eis::Belasting { veld: v } if v == veld)
}

/// What is missing, in words.
pub(super) fn gebrek(
    t: Taal,
    catalogus: &Catalogus,
    arrangement: Option<&Arrangement>,
    g: &Gebrek,
) -> String {
    wat_ontbreekt(t, catalogus, arrangement, g.soort, &g.wat)
}

fn wat_ontbreekt(
    t: Taal,
    catalogus: &Catalogus,
    arrangement: Option<&Arrangement>,
    soort: GebrekSoort,
    wat: &str,
) -> String {
    let wat = match soort {
        GebrekSoort::Antwoord | GebrekSoort::Belasting => arrangement
            .filter(|_| !wat.is_empty())
            .map_or_else(|| wat.to_owned(), |a| vraag(t, a, wat)),
        GebrekSoort::Criteria => wat
            .parse::<usize>()
            .ok()
            .and_then(|n| arrangement?.criteria.get(n).cloned())
            .unwrap_or_else(|| wat.to_owned()),
        GebrekSoort::Keuze | GebrekSoort::KeuzePast => arrangement
            .and_then(|a| a.keuze.iter().find(|k| wat.starts_with(&k.code)))
            .map_or_else(|| wat.to_owned(), |k| k.naam.clone()),
        GebrekSoort::BehoeftePast | GebrekSoort::Behoefte => catalogus
            .behoefte(wat)
            .map_or_else(|| wat.to_owned(), |b| b.titel.clone()),
        GebrekSoort::Instrument => instrument(wat),
        GebrekSoort::Voorganger => aanbod(catalogus, wat),
        GebrekSoort::Weken if !wat.is_empty() => t
            .text("traject-bij-langer")
            .arg("aanbod", aanbod(catalogus, wat))
            .to_string(),
        GebrekSoort::Financier => {
            Partij::parse(wat).map_or_else(|| wat.to_owned(), |p| t.code("partij", p.code()).to_string())
        }
        _ => wat.to_owned(),
    };
    t.code("gebrek", soort.code()).arg("wat", wat).to_string()
}

/// An answer as it is read: a day in words.
pub(super) fn antwoord(t: Taal, waarde: &str) -> String {
    match (waarde, waarde.parse::<jiff::civil::Date>()) {
        ("ja", _) => t.text("ja").to_string(),
        (_, Ok(dag)) => t.long_date(dag),
        _ => waarde.to_owned(),
    }
}

/// What was chosen from the lists of an offer, as list and options in words.
pub(super) fn keuzes(a: &Arrangement, gekozen: &BTreeMap<String, BTreeSet<String>>) -> Vec<(String, String)> {
    a.keuze
        .iter()
        .filter_map(|lijst| {
            let codes = gekozen.get(&lijst.code)?;
            let namen = lijst.opties.iter().filter(|o| codes.contains(&o.code));
            Some((
                lijst.naam.clone(),
                namen.map(|o| o.naam.as_str()).collect::<Vec<_>>().join(", "),
            ))
        })
        .collect()
}

/// An instrument in words: the catalogue names it by a code in words of its own.
pub(super) fn instrument(code: &str) -> String {
    code.replace('_', " ")
}

/// An offer by its code and name.
fn aanbod(catalogus: &Catalogus, code: &str) -> String {
    format!("{code} {}", titel(catalogus, code)).replace(&format!("{code} {code}"), code)
}

/// What the rules refused, above the form; what belongs to a field stands at that field.
pub(super) fn samenvatting(
    t: Taal,
    catalogus: &Catalogus,
    arrangement: Option<&Arrangement>,
    fouten: &[VeldFout],
) -> ErrorSummary {
    fouten.iter().fold(ErrorSummary::of(t, []), |samen, fout| {
        let Some(code) = fout.veld.strip_prefix("eis.") else {
            let id = match fout.veld.as_str() {
                "plan" => "doel".to_owned(),
                veld => veld.replace('.', "-"),
            };
            return samen.and(id, veldfout(t, fout).to_string());
        };
        let (soort, wat) = code.split_once('.').unwrap_or((code, ""));
        let tekst = GebrekSoort::parse(soort).map_or_else(
            || veldfout(t, fout).to_string(),
            |soort| wat_ontbreekt(t, catalogus, arrangement, soort, wat),
        );
        let id = match soort {
            "antwoord" | "belasting" => format!("antwoord-{wat}"),
            "keuze" | "keuze_past" => format!("keuze-{}", wat.split('.').next().unwrap_or_default()),
            "criteria" => "criteria".to_owned(),
            "behoefte" | "behoefte_past" => "behoeften".to_owned(),
            "einde" | "weken" => "einde".to_owned(),
            "minuten" | "uren_onbekend" => "uren".to_owned(),
            "keren" | "keren_onbekend" => "keren".to_owned(),
            "groep" => "groep".to_owned(),
            "groepsplan" => "doel".to_owned(),
            _ => "formulier".to_owned(),
        };
        samen.and(id, tekst)
    })
}

/// What an extension was refused for and may be set aside, beside its weeks and that it is not the first: code and words.
pub(super) fn verleng_ook(
    t: Taal,
    catalogus: &Catalogus,
    arrangement: Option<&Arrangement>,
    fouten: &[VeldFout],
) -> Vec<(String, String)> {
    use GebrekSoort as G;
    fouten
        .iter()
        .filter_map(|fout| fout.veld.strip_prefix("eis."))
        .filter_map(|code| {
            let soort = GebrekSoort::parse(code)?;
            let mag = matches!(soort, G::Minuten | G::Keren | G::EvaluatieOpen);
            mag.then(|| {
                (
                    code.to_owned(),
                    wat_ontbreekt(t, catalogus, arrangement, soort, ""),
                )
            })
        })
        .collect()
}

/// What a step was refused for and may be set aside with a reason, when it follows from what was typed at that step.
pub(super) fn weigerde(gebreken: &mut Vec<Gebrek>, fouten: &[VeldFout]) {
    use GebrekSoort as G;
    for code in fouten.iter().filter_map(|fout| fout.veld.strip_prefix("eis.")) {
        let (soort, wat) = code.split_once('.').unwrap_or((code, ""));
        let Some(soort) = GebrekSoort::parse(soort) else {
            continue;
        };
        let known = gebreken
            .iter()
            .any(|g| g.code() == code && g.ernst != Ernst::Waarschuwing);
        if matches!(soort, G::Minuten | G::Keren | G::Weken) && !known {
            gebreken.push(Gebrek {
                soort,
                ernst: Ernst::Afwijkbaar,
                wat: wat.to_owned(),
            });
        }
    }
}

/// The one step of those that can be taken that takes a traject or a group on.
pub(super) fn verder(kan: &[TrajectGebeurtenis]) -> Option<TrajectGebeurtenis> {
    use TrajectGebeurtenis as G;
    [G::Besloten, G::Begonnen, G::Beeindigd]
        .into_iter()
        .find(|g| kan.contains(g))
}

/// Minutes as hours: 90 is "1,5".
pub(in crate::pages) fn uren(t: Taal, minuten: u16) -> String {
    let honderdsten = i64::from(minuten).saturating_mul(100) / 60;
    if honderdsten % 10 == 0 {
        t.tenths(honderdsten / 10)
    } else {
        t.hundredths(honderdsten)
    }
}
