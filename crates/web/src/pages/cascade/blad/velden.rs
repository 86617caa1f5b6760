//! The fields of the page of trajecten: a need, and a step up or down.

use vangnet_app::VeldFout;
use vangnet_app::cascade::CascadeBlad;
use vangnet_core::cascade::behoefte::Bron as Behoeftebron;
use vangnet_core::cascade::trede::TredeGrond;

use super::super::titel;
use crate::form::{Choice, Field, FieldKind, Getypt, Line};
use crate::pages::veldfout;
use crate::taal::Taal;

fn fout(t: Taal, fouten: &[VeldFout], veld: &str) -> Option<crate::taal::Tekst> {
    fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f))
}

fn of(getypt: String, anders: String) -> String {
    if getypt.is_empty() { anders } else { getypt }
}

pub(super) fn behoeftevelden(
    t: Taal,
    blad: &CascadeBlad,
    getypt: &Getypt,
    fouten: &[VeldFout],
    vandaag: jiff::civil::Date,
) -> Vec<Field> {
    let kies = || std::iter::once(Choice::new("", t.text("kies")));
    let codes = blad.overzicht.catalogus.behoefte.iter();
    let bronnen = Behoeftebron::ALL.iter();
    vec![
        Field::new(
            t,
            "code",
            FieldKind::Select {
                choices: kies()
                    .chain(codes.map(|b| Choice::new(&b.code, format!("{}. {}", b.nr, b.titel))))
                    .collect(),
            },
            t.text("veld-behoefte"),
        )
        .value(getypt.get("code"))
        .error(fout(t, fouten, "code")),
        Field::new(
            t,
            "bron",
            FieldKind::Select {
                choices: kies()
                    .chain(bronnen.map(|b| Choice::new(b.code(), t.code("behoeftebron", b.code()))))
                    .collect(),
            },
            t.text("veld-behoefte-bron"),
        )
        .value(getypt.get("bron"))
        .error(fout(t, fouten, "bron")),
        Field::line(t, "datum", Line::Date, t.text("veld-behoefte-sinds"))
            .id("behoefte-datum")
            .value(of(getypt.get("datum"), vandaag.to_string()))
            .error(fout(t, fouten, "datum")),
        Field::line(t, "toelichting", Line::Text, t.text("veld-toelichting"))
            .id("behoefte-toelichting")
            .value(getypt.get("toelichting"))
            .optional(),
    ]
}

pub(super) fn tredevelden(
    t: Taal,
    blad: &CascadeBlad,
    getypt: &Getypt,
    fouten: &[VeldFout],
    vandaag: jiff::civil::Date,
) -> Vec<Field> {
    let o = &blad.overzicht;
    let kies = || std::iter::once(Choice::new("", t.text("kies")));
    let niveaus = o.catalogus.niveau.iter().filter(|n| n.nr != o.niveau);
    let geevalueerd = o.trajecten.iter().filter(|tr| tr.uitkomst.is_some());
    let select = |naam, choices: Vec<Choice>, label| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(getypt.get(naam))
            .error(fout(t, fouten, naam))
    };
    vec![
        select(
            "naar",
            kies()
                .chain(niveaus.map(|n| Choice::new(n.nr.to_string(), format!("{} · {}", n.nr, n.naam))))
                .collect(),
            t.text("veld-trede-naar"),
        ),
        select(
            "grond",
            kies()
                .chain(
                    TredeGrond::ALL
                        .iter()
                        .map(|g| Choice::new(g.code(), t.code("tredegrond", g.code()))),
                )
                .collect(),
            t.text("veld-trede-grond"),
        ),
        select(
            "traject",
            std::iter::once(Choice::new("", t.text("trede-geen-traject")))
                .chain(geevalueerd.map(|tr| {
                    let uitkomst = tr.uitkomst.map_or("", |u| u.code());
                    let label = format!(
                        "{} {} · {}",
                        tr.arrangement,
                        titel(&o.catalogus, &tr.arrangement),
                        t.code("trajectuitkomst", uitkomst)
                    );
                    Choice::new(tr.id.to_string(), label)
                }))
                .collect(),
            t.text("veld-trede-traject"),
        )
        .optional(),
        Field::line(t, "orgaan", Line::Text, t.text("veld-trede-orgaan"))
            .hint(t.text("veld-trede-orgaan-uitleg"))
            .value(getypt.get("orgaan"))
            .error(fout(t, fouten, "orgaan")),
        Field::line(t, "datum", Line::Date, t.text("veld-trede-datum"))
            .id("trede-datum")
            .value(of(getypt.get("datum"), vandaag.to_string()))
            .error(fout(t, fouten, "datum")),
        Field::line(t, "ouders_op", Line::Date, t.text("veld-trede-ouders"))
            .value(getypt.get("ouders_op"))
            .optional()
            .error(fout(t, fouten, "ouders_op")),
        Field::new(
            t,
            "criterium",
            FieldKind::Checkbox {
                checked: getypt.ja("criterium"),
            },
            t.text("veld-trede-criterium"),
        )
        .optional()
        .error(fout(t, fouten, "criterium")),
        Field::new(
            t,
            "toelichting",
            FieldKind::Lines { rows: 3 },
            t.text("veld-trede-toelichting"),
        )
        .id("trede-toelichting")
        .value(getypt.get("toelichting"))
        .error(fout(t, fouten, "toelichting")),
    ]
}
