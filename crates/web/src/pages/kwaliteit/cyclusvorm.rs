//! The form of a quality cycle.

use std::collections::BTreeMap;

use vangnet_app::kwaliteit::{CyclusBlad, CyclusInvoer, FaseInvoer, MetingInvoer};
use vangnet_core::kwaliteit::cyclus::{Cyclus, Doelgroep, Fase};

use super::{Poging, dag};
use crate::form::{Choice, Field, FieldKind, Getypt, Line};
use crate::taal::{Taal, Tekst};

/// Fields of the form under one heading.
pub(super) struct Groepvelden {
    pub(super) naam: Tekst,
    pub(super) velden: Vec<Field>,
}

/// What was written, as the form holds it.
pub(super) fn invoer(c: &Cyclus) -> CyclusInvoer {
    let metingen = c.metingen.iter().map(|(groep, m)| {
        let score = m.score.map(|n| format!("{},{}", n / 10, n % 10));
        let typed = MetingInvoer {
            gevraagd: m.gevraagd.to_string(),
            ingevuld: m.ingevuld.to_string(),
            score: score.unwrap_or_default(),
            bevinding: m.bevinding.clone(),
        };
        (*groep, typed)
    });
    let fasen = c.fasen.iter().map(|(fase, f)| {
        let typed = FaseInvoer {
            tekst: f.tekst.clone(),
            datum: dag(f.datum),
            eigenaar: f.eigenaar.map(|wie| wie.to_string()).unwrap_or_default(),
        };
        (*fase, typed)
    });
    CyclusInvoer {
        metingen: metingen.collect(),
        fasen: fasen.collect(),
        versie: c.versie,
    }
}

/// The form: each group and each phase under its own heading; after a collision with what stands in the database beside it.
pub(super) fn vorm(
    t: Taal,
    blad: &CyclusBlad,
    stand: &CyclusInvoer,
    poging: Poging<'_, CyclusInvoer>,
) -> Vec<Groepvelden> {
    let getypt = poging.getypt.unwrap_or(stand);
    let nu = poging.strijdig.then_some(stand);
    let groepen = Doelgroep::ALL.into_iter().map(|groep| {
        let m = getypt.metingen.get(&groep).cloned().unwrap_or_default();
        let was = nu.map(|s| s.metingen.get(&groep).cloned().unwrap_or_default());
        Groepvelden {
            naam: t.code("kwaliteit-groep", groep.code()),
            velden: groepvelden(t, groep.code(), &m, was.as_ref(), &poging),
        }
    });
    let fasen = Fase::ALL.into_iter().map(|fase| {
        let f = getypt.fasen.get(&fase).cloned().unwrap_or_default();
        let was = nu.map(|s| s.fasen.get(&fase).cloned().unwrap_or_default());
        Groepvelden {
            naam: t.code("kwaliteit-fase", fase.code()),
            velden: fasevelden(t, blad, fase, &f, was.as_ref(), &poging),
        }
    });
    groepen.chain(fasen).collect()
}

fn groepvelden(
    t: Taal,
    code: &str,
    m: &MetingInvoer,
    was: Option<&MetingInvoer>,
    poging: &Poging<'_, CyclusInvoer>,
) -> Vec<Field> {
    let naam = |deel: &str| format!("{code}_{deel}");
    let getal = |deel: &str, label: Tekst, waarde: &str, nu: Option<&str>| {
        Field::line(t, naam(deel), Line::Number, label)
            .open()
            .value(waarde)
            .error(poging.bij(t, &naam(deel)))
            .stored(nu)
    };
    vec![
        getal(
            "gevraagd",
            t.text("kwaliteit-gevraagd"),
            &m.gevraagd,
            was.map(|w| w.gevraagd.as_str()),
        ),
        getal(
            "ingevuld",
            t.text("kwaliteit-ingevuld"),
            &m.ingevuld,
            was.map(|w| w.ingevuld.as_str()),
        ),
        getal(
            "score",
            t.text("kwaliteit-score"),
            &m.score,
            was.map(|w| w.score.as_str()),
        )
        .hint(t.text("kwaliteit-score-uitleg")),
        Field::new(
            t,
            naam("bevinding"),
            FieldKind::Lines { rows: 3 },
            t.text("kwaliteit-bevinding"),
        )
        .hint(t.text("kwaliteit-bevinding-uitleg"))
        .open()
        .value(&*m.bevinding)
        .error(poging.bij(t, &naam("bevinding")))
        .stored(was.map(|w| w.bevinding.as_str())),
    ]
}

fn fasevelden(
    t: Taal,
    blad: &CyclusBlad,
    fase: Fase,
    f: &FaseInvoer,
    was: Option<&FaseInvoer>,
    poging: &Poging<'_, CyclusInvoer>,
) -> Vec<Field> {
    let naam = |deel: &str| format!("{}_{deel}", fase.code());
    let staff: BTreeMap<String, String> = blad
        .medewerkers
        .iter()
        .map(|m| (m.account.to_string(), m.naam.clone()))
        .chain(
            blad.namen
                .iter()
                .map(|(wie, naam)| (wie.to_string(), naam.clone())),
        )
        .collect();
    let mut staff: Vec<Choice> = staff
        .into_iter()
        .map(|(id, naam)| Choice::new(id, naam))
        .collect();
    staff.sort_by(|a, b| a.label.cmp(&b.label));
    staff.insert(0, Choice::new("", t.text("kwaliteit-kies-wie")));
    vec![
        Field::new(
            t,
            naam("tekst"),
            FieldKind::Lines { rows: 4 },
            t.code("kwaliteit-fase-vraag", fase.code()),
        )
        .open()
        .value(&*f.tekst)
        .error(poging.bij(t, &naam("tekst")))
        .stored(was.map(|w| w.tekst.as_str())),
        Field::line(t, naam("datum"), Line::Date, t.text("kwaliteit-datum"))
            .open()
            .value(&*f.datum)
            .error(poging.bij(t, &naam("datum")))
            .stored(was.map(|w| w.datum.as_str())),
        Field::new(
            t,
            naam("eigenaar"),
            FieldKind::Select { choices: staff },
            t.text("kwaliteit-eigenaar"),
        )
        .open()
        .value(&*f.eigenaar)
        .error(poging.bij(t, &naam("eigenaar")))
        .stored(was.map(|w| w.eigenaar.as_str())),
    ]
}

/// What the form posted.
pub(super) fn gelezen(g: &Getypt, versie: i32) -> CyclusInvoer {
    let groep = |groep: Doelgroep| {
        let veld = |deel: &str| g.get(&format!("{}_{deel}", groep.code()));
        let typed = MetingInvoer {
            gevraagd: veld("gevraagd"),
            ingevuld: veld("ingevuld"),
            score: veld("score"),
            bevinding: veld("bevinding"),
        };
        (groep, typed)
    };
    let fase = |fase: Fase| {
        let veld = |deel: &str| g.get(&format!("{}_{deel}", fase.code()));
        let typed = FaseInvoer {
            tekst: veld("tekst"),
            datum: veld("datum"),
            eigenaar: veld("eigenaar"),
        };
        (fase, typed)
    };
    CyclusInvoer {
        metingen: Doelgroep::ALL.map(groep).into_iter().collect(),
        fasen: Fase::ALL.map(fase).into_iter().collect(),
        versie,
    }
}
