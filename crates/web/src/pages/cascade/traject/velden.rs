//! The fields of a traject's page: what the next step still asks, and the evaluation.

use vangnet_app::VeldFout;
use vangnet_app::cascade::TrajectBlad;
use vangnet_core::cascade::eis::{Eis, Gebrek, GebrekSoort, gekozen};
use vangnet_core::cascade::feiten::Moment;
use vangnet_core::cascade::traject::Uitkomst;
use vangnet_core::inrichting::catalogus::Arrangement;
use vangnet_core::plan::evaluatie::{Doelresultaat, EvaluatieSoort, Vervolg};

use super::super::veld;
use crate::form::{Choice, Field, FieldKind, Getypt, Line};
use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

/// A field for each question that the next step still asks.
pub(in super::super) fn antwoordvelden(
    t: Taal,
    arrangement: Option<&Arrangement>,
    gebreken: &[Gebrek],
    g: &Getypt,
) -> Vec<Field> {
    let Some(a) = arrangement else {
        return Vec::new();
    };
    let open = gebreken.iter().filter(|g| g.soort == GebrekSoort::Antwoord);
    open.filter_map(|gebrek| {
        let soort = a.eis.iter().find_map(|eis| match eis {
            Eis::Antwoord { veld, soort, .. } if *veld == gebrek.wat => Some(*soort),
            _ => None,
        })?;
        Some(veld::antwoordveld(t, a, g, &gebrek.wat, soort, "antwoord"))
    })
    .collect()
}

/// A field for each question of the offer that may be answered while it runs: what its end asks, and
/// when it was on an agenda.
pub(super) fn tussentijds(t: Taal, blad: &TrajectBlad, g: &Getypt) -> Vec<Field> {
    let Some(a) = blad.arrangement.as_ref().filter(|_| blad.mag_evalueren) else {
        return Vec::new();
    };
    let agenda = |code: &str| {
        a.eis
            .iter()
            .any(|eis| matches!(eis, Eis::Agenda { veld } if veld == code))
    };
    let inhoud = &blad.traject.inhoud;
    let open = a.eis.iter().filter_map(|eis| match eis {
        Eis::Antwoord {
            veld,
            soort,
            bij,
            als,
            ..
        } if *bij == Moment::Einde || agenda(veld) => {
            let asked = als.strip_prefix("vorm.").map_or_else(
                || gekozen(&inhoud.keuzes, als),
                |vorm| blad.traject.vorm.code() == vorm,
            );
            asked.then_some((veld, *soort))
        }
        _ => None,
    });
    // What was answered can be answered better; what is typed now goes before what stands.
    let nu = |veld: &str| {
        let naam = format!("antwoord.{veld}");
        let getypt = g.get(&naam);
        let staat = inhoud.antwoorden.get(veld).cloned().unwrap_or_default();
        let waarde = if getypt.is_empty() { staat } else { getypt };
        Getypt::of([(naam, waarde)])
    };
    open.map(|(veld, soort)| veld::antwoordveld(t, a, &nu(veld), veld, soort, "tussen"))
        .collect()
}

#[expect(clippy::too_many_lines, reason = "one form, field by field")]
pub(super) fn evaluatievelden(
    t: Taal,
    blad: &TrajectBlad,
    g: &Getypt,
    fouten: &[VeldFout],
    vandaag: &str,
) -> Vec<Field> {
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let keuzes = |codes: Vec<(&'static str, Tekst)>| {
        codes
            .into_iter()
            .map(|(code, label)| Choice::new(code, label))
            .collect::<Vec<_>>()
    };
    let radios = |naam: &'static str, choices, label: Tekst| {
        Field::new(t, naam, FieldKind::Radios { choices }, label)
            .value(g.get(naam))
            .error(fout(naam))
    };
    let soorten = [EvaluatieSoort::Tussen, EvaluatieSoort::Eind]
        .map(|s| (s.code(), t.code("evaluatiesoort", s.code())));
    let uitkomsten = Uitkomst::ALL.map(|u| (u.code(), t.code("trajectuitkomst", u.code())));
    let vervolgen = Vervolg::ALL.map(|v| (v.code(), t.code("vervolg", v.code())));
    let datum = g.get("datum");
    let mut velden = vec![
        radios("soort", keuzes(soorten.into()), t.text("veld-evaluatie-soort")),
        Field::line(t, "datum", Line::Date, t.text("veld-evaluatie-datum"))
            .value(if datum.is_empty() {
                vandaag.to_owned()
            } else {
                datum
            })
            .error(fout("datum")),
        Field::new(
            t,
            "bevinding",
            FieldKind::Lines { rows: 3 },
            t.text("veld-evaluatie-bevinding"),
        )
        .value(g.get("bevinding"))
        .error(fout("bevinding")),
        radios(
            "uitkomst",
            keuzes(uitkomsten.into()),
            t.text("veld-evaluatie-uitkomst"),
        ),
    ];
    for (id, doel) in &blad.doelen {
        let naam = format!("doel.{id}");
        let resultaten = Doelresultaat::ALL.map(|r| (r.code(), t.code("doelresultaat", r.code())));
        let waarde = g.get(&naam);
        velden.push(
            Field::new(
                t,
                naam.clone(),
                FieldKind::Select {
                    choices: keuzes(resultaten.into()),
                },
                t.text("veld-evaluatie-doel").arg("doel", doel.as_str()),
            )
            .id(format!("doel-{id}"))
            .value(if waarde.is_empty() {
                "open".to_owned()
            } else {
                waarde
            }),
        );
    }
    velden.push(radios(
        "vervolg",
        keuzes(vervolgen.into()),
        t.text("veld-evaluatie-vervolg"),
    ));
    for naam in ["met_ouders", "met_leerling"] {
        let checked = g.ja(naam);
        velden.push(
            Field::new(
                t,
                naam,
                FieldKind::Checkbox { checked },
                t.code("veld-evaluatie", naam),
            )
            .open(),
        );
    }
    for naam in ["ouders", "leerling"] {
        velden.push(
            Field::new(
                t,
                naam,
                FieldKind::Lines { rows: 2 },
                t.code("veld-evaluatie-stem", naam),
            )
            .value(g.get(naam))
            .optional(),
        );
    }
    velden
}
