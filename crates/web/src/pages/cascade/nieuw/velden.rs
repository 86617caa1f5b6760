//! The fields of the form for a traject: what every offer asks, and what the catalogue asks of this one.

use vangnet_app::VeldFout;
use vangnet_app::cascade::TrajectNieuw;
use vangnet_core::cascade::eis::{AntwoordSoort, Eis};
use vangnet_core::cascade::feiten::Moment;
use vangnet_core::cascade::groep::in_groep;
use vangnet_core::inrichting::catalogus::{Arrangement, Ondersteuningssoort, Vorm};

use super::super::veld;
use super::{Vinkje, Vinklijst};
use crate::form::{Choice, Field, FieldKind, Getypt, Line};
use crate::pages::catalogus::woorden::wie_allen;
use crate::pages::veldfout;
use crate::taal::{Taal, Tekst};

fn fout(t: Taal, fouten: &[VeldFout], veld: &str) -> Option<Tekst> {
    fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f))
}

/// Level, form, group, period, hours.
pub(super) fn eerst(
    t: Taal,
    nieuw: &TrajectNieuw,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let mut velden = Vec::new();
    let select = |naam: &'static str, choices, label: Tekst| {
        Field::new(t, naam, FieldKind::Select { choices }, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
    };
    if soort.niveaus.len() > 1 {
        let niveaus = soort.niveaus.iter().filter_map(|nr| nieuw.catalogus.niveau(*nr));
        let choices = niveaus.map(|n| Choice::new(n.nr.to_string(), format!("{} · {}", n.nr, n.naam)));
        velden.push(select("niveau", choices.collect(), t.text("veld-traject-niveau")));
    }
    let vormen: Vec<Vorm> = a
        .vormen
        .iter()
        .copied()
        .filter(|v| *v != Vorm::Lesgroep)
        .collect();
    if vormen.len() > 1 {
        let choices = vormen
            .iter()
            .map(|v| Choice::new(v.code(), t.code("vorm", v.code())))
            .collect();
        velden.push(select("vorm", choices, t.text("veld-traject-vorm")));
    }
    if vormen.iter().any(|v| in_groep(*v, &a.grenzen)) {
        let groepen = nieuw.groepen.iter().filter(|r| r.groep.arrangement == a.code);
        let label = |r: &vangnet_app::cascade::GroepRegel| {
            let meest = r.hoogstens.map_or_else(String::new, |m| format!("/{m}"));
            format!(
                "{} ({}{meest}) · {}",
                r.groep.naam,
                r.leden,
                t.day_month(r.groep.begin)
            )
        };
        let choices = std::iter::once(Choice::new("", t.text("kies")))
            .chain(groepen.map(|r| Choice::new(r.groep.id.to_string(), label(r))))
            .collect();
        let veld =
            select("groep", choices, t.text("veld-traject-groep")).hint(t.text("veld-traject-groep-uitleg"));
        let altijd = vormen.iter().all(|v| in_groep(*v, &a.grenzen));
        velden.push(if altijd { veld } else { veld.optional() });
    }
    let lijn = |naam: &'static str, soort, label: Tekst| {
        Field::line(t, naam, soort, label)
            .value(g.get(naam))
            .error(fout(t, fouten, naam))
    };
    velden.push(lijn("begin", Line::Date, t.text("veld-traject-begin")));
    let einde = lijn("einde", Line::Date, t.text("veld-traject-einde"));
    velden.push(match a.grenzen.weken.or(a.grenzen.duur) {
        Some(weken) => einde.hint(t.text("veld-traject-einde-hoogstens").arg("weken", weken)),
        None => einde,
    });
    let uren = lijn("uren", Line::Number, t.text("veld-traject-uren")).optional();
    velden.push(match a.grenzen.minuten_per_week {
        Some(m) => uren.hint(
            t.text("veld-traject-uren-hoogstens")
                .arg("uren", veld::uren(t, m)),
        ),
        None => uren,
    });
    if let Some(keren) = a.grenzen.keren_per_week {
        velden.push(
            lijn("keren", Line::Number, t.text("veld-traject-keren"))
                .optional()
                .hint(t.text("veld-traject-keren-hoogstens").arg("keren", keren)),
        );
    }
    velden.push(
        lijn("extern_uren", Line::Number, t.text("veld-traject-extern"))
            .optional()
            .hint(t.text("veld-traject-extern-uitleg")),
    );
    velden
}

/// Needs, criteria, what must be chosen, goals.
pub(super) fn lijsten(t: Taal, nieuw: &TrajectNieuw, a: &Arrangement, g: &Getypt) -> Vec<Vinklijst> {
    let mut alle = Vec::new();
    let eerste_keer = g.get("arrangement").is_empty();
    let behoeften: Vec<Vinkje> = nieuw
        .behoeften
        .iter()
        .filter_map(|code| nieuw.catalogus.behoefte(code))
        .map(|b| Vinkje {
            waarde: b.code.clone(),
            label: b.titel.clone(),
            aan: if eerste_keer {
                a.behoeften.contains(&b.code)
            } else {
                g.alle("behoeften").any(|c| c == b.code)
            },
        })
        .collect();
    if !nieuw.catalogus.behoefte.is_empty() {
        alle.push(lijst(
            "behoeften",
            "behoeften",
            &t.text("veld-traject-behoeften"),
            false,
            behoeften,
        ));
    }
    alle.extend(aanbodlijsten(t, a, g, Some(nieuw.kop.leerling.gegevens.leerjaar)));
    let doelen: Vec<Vinkje> = nieuw
        .doelen
        .iter()
        .map(|(id, doel)| Vinkje {
            waarde: id.to_string(),
            label: doel.clone(),
            aan: g.alle("doelen").any(|c| c == id.to_string()),
        })
        .collect();
    if !doelen.is_empty() {
        alle.push(lijst(
            "doelen",
            "doelen",
            &t.text("veld-traject-doelen"),
            false,
            doelen,
        ));
    }
    alle
}

/// The criteria of an offer, and what must be chosen; of a class as a whole every option, whatever its year.
pub(in super::super) fn aanbodlijsten(
    t: Taal,
    a: &Arrangement,
    g: &Getypt,
    leerjaar: Option<u8>,
) -> Vec<Vinklijst> {
    let mut alle = Vec::new();
    let criteria: Vec<Vinkje> = a
        .criteria
        .iter()
        .zip(0_usize..)
        .map(|(tekst, n)| Vinkje {
            waarde: n.to_string(),
            label: tekst.clone(),
            aan: g.alle("criteria").any(|c| c == n.to_string()),
        })
        .collect();
    if !criteria.is_empty() {
        alle.push(lijst(
            "criteria",
            "criteria",
            &t.text("veld-traject-criteria"),
            false,
            criteria,
        ));
    }
    for keuze in &a.keuze {
        let naam = format!("keuze.{}", keuze.code);
        let vinkjes = keuze
            .opties
            .iter()
            .filter(|o| o.leerjaren.is_empty() || leerjaar.is_none_or(|jaar| o.leerjaren.contains(&jaar)))
            .map(|o| Vinkje {
                waarde: o.code.clone(),
                label: o.naam.clone(),
                aan: g.alle(&naam).any(|c| c == o.code),
            })
            .collect();
        alle.push(Vinklijst {
            id: format!("keuze-{}", keuze.code),
            naam,
            titel: keuze.naam.clone(),
            een: !keuze.meer,
            vinkjes,
        });
    }
    alle
}

fn lijst(id: &str, naam: &str, titel: &Tekst, een: bool, vinkjes: Vec<Vinkje>) -> Vinklijst {
    Vinklijst {
        id: id.to_owned(),
        naam: naam.to_owned(),
        titel: titel.to_string(),
        een,
        vinkjes,
    }
}

/// What the catalogue asks, in its own words.
pub(in super::super) fn antwoorden(
    t: Taal,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let mut vragen: Vec<(String, AntwoordSoort)> = Vec::new();
    for eis in &a.eis {
        match eis {
            // What is only known at the end is asked at the end.
            Eis::Antwoord {
                bij: Moment::Einde, ..
            } => {}
            Eis::Antwoord { veld, soort, .. } => vragen.push((veld.clone(), *soort)),
            Eis::Nt2Jaren { .. } => {
                vragen.push(("moedertaal_nl".to_owned(), AntwoordSoort::Ja));
                vragen.push(("in_nederland_sinds".to_owned(), AntwoordSoort::Datum));
            }
            Eis::Voorganger { veld, .. } | Eis::Belasting { veld } => {
                vragen.push((veld.clone(), AntwoordSoort::Tekst));
            }
            _ => {}
        }
    }
    if soort.casus {
        vragen.push((vangnet_app::cascade::CASUS_OP.to_owned(), AntwoordSoort::Datum));
    }
    vragen.dedup();
    vragen
        .into_iter()
        .map(|(code, soort)| {
            let naam = format!("antwoord.{code}");
            veld::antwoordveld(t, a, g, &code, soort, "antwoord").error(fout(t, fouten, &naam))
        })
        .collect()
}

/// Who, who pays, why.
#[expect(clippy::too_many_lines, reason = "one form, field by field")]
pub(super) fn laatst(
    t: Taal,
    nieuw: &TrajectNieuw,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    g: &Getypt,
    fouten: &[VeldFout],
) -> Vec<Field> {
    let betaalt = if a.bekostiging.is_empty() {
        &soort.bekostiging
    } else {
        &a.bekostiging
    };
    let mut velden = vec![
        Field::line(t, "uitvoerder", Line::Text, t.text("veld-traject-uitvoerder"))
            .hint(
                t.text("veld-traject-uitvoerder-uitleg")
                    .arg("wie", wie_allen(t, &a.uitvoerders)),
            )
            .value(g.get("uitvoerder"))
            .optional()
            .error(fout(t, fouten, "uitvoerder")),
    ];
    if betaalt.len() > 1 {
        let choices = betaalt
            .iter()
            .map(|p| Choice::new(p.code(), t.code("partij", p.code())))
            .collect();
        velden.push(
            Field::new(
                t,
                "financier",
                FieldKind::Select { choices },
                t.text("veld-traject-financier"),
            )
            .value(g.get("financier"))
            .error(fout(t, fouten, "financier")),
        );
    }
    let partners = nieuw.partners.iter().filter(|p| p.actief);
    let choices: Vec<Choice> = std::iter::once(Choice::new("", t.text("traject-geen-partner")))
        .chain(partners.map(|p| Choice::new(p.id.to_string(), &p.naam)))
        .collect();
    if choices.len() > 1 {
        velden.push(
            Field::new(
                t,
                "partner",
                FieldKind::Select { choices },
                t.text("veld-traject-partner"),
            )
            .value(g.get("partner"))
            .optional()
            .error(fout(t, fouten, "partner")),
        );
    }
    velden.push(
        Field::new(
            t,
            "maatwerk",
            FieldKind::Checkbox {
                checked: g.ja("maatwerk"),
            },
            t.text("veld-traject-maatwerk"),
        )
        .open(),
    );
    velden.push(
        Field::new(
            t,
            "reden",
            FieldKind::Lines { rows: 3 },
            t.text("veld-traject-reden"),
        )
        .value(g.get("reden"))
        .optional()
        .error(fout(t, fouten, "reden")),
    );
    velden.push(
        Field::new(
            t,
            "weging",
            FieldKind::Lines { rows: 2 },
            t.text("veld-traject-weging"),
        )
        .value(g.get("weging"))
        .optional()
        .error(fout(t, fouten, "weging")),
    );
    velden
}
