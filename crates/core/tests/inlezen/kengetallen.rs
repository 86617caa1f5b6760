//! The table of figures of the profile with themes, cell by cell against the table that people made of it.

use toml::Value;
use vangnet_core::schoolprofiel::inlezen::{
    alineas,
    kengetallen::{Kengetallen, Kengetalwaarde, kengetallen},
};

use crate::bron::{domein, profiel_002};

fn tabel() -> Kengetallen {
    let mut tabellen = kengetallen(&alineas(&profiel_002()).unwrap());
    assert_eq!(tabellen.len(), 1);
    tabellen.remove(0)
}

/// A cell of the domain data: a number with or without its whole, or why there is none.
fn waarde(cel: &Value) -> Kengetalwaarde {
    let getal = |naam: &str| {
        cel.get(naam)
            .map(|w| u32::try_from(w.as_integer().unwrap()).unwrap())
    };
    match (getal("w"), cel.get("st").and_then(Value::as_str)) {
        (Some(waarde), None) => Kengetalwaarde::Getal {
            waarde,
            noemer: getal("noemer"),
        },
        (None, Some("onbekend")) => Kengetalwaarde::Onbekend,
        (None, Some("streepje")) => Kengetalwaarde::Streepje,
        (None, Some("leeg")) => Kengetalwaarde::Leeg,
        anders => panic!("the domain data has a cell of another kind: {anders:?}"),
    }
}

#[test]
fn the_years_and_the_day_of_counting_are_those_of_the_source() {
    let data = domein("kengetallen");
    let jaren: Vec<&str> = data["schooljaren"]
        .as_array()
        .unwrap()
        .iter()
        .map(|j| j.as_str().unwrap())
        .collect();
    let tabel = tabel();
    assert_eq!(
        tabel
            .jaren
            .iter()
            .map(|j| j.schooljaar.as_str())
            .collect::<Vec<_>>(),
        jaren
    );
    let peildag = data["peildatum_laatste"].to_string();
    let (laatste, eerdere) = tabel.jaren.split_last().unwrap();
    assert_eq!(laatste.peildag.unwrap().to_string(), peildag);
    assert!(eerdere.iter().all(|j| j.peildag.is_none()));
}

#[test]
fn every_cell_is_that_of_the_source() {
    let data = domein("kengetallen");
    let verwacht = data["kengetal"].as_array().unwrap();
    let tabel = tabel();
    assert_eq!(tabel.rijen.len(), verwacht.len());
    for (rij, data) in tabel.rijen.iter().zip(verwacht) {
        let code = data["code"].as_str().unwrap();
        let nummer = data["rij"].as_integer().unwrap();
        // The head of the table stands on line 151.
        assert_eq!(i64::from(rij.regel), 151 + nummer, "{code}");
        let paar = matches!(code, "lwoo" | "pro");
        assert_eq!(rij.deel.as_deref(), paar.then_some(code));
        let cellen = data["waarden"].as_array().unwrap();
        for ((jaar, cel), gelezen) in tabel.jaren.iter().zip(cellen).zip(&rij.waarden) {
            assert_eq!(cel["s"].as_str(), Some(jaar.schooljaar.as_str()));
            assert_eq!(*gelezen, Ok(waarde(cel)), "{code} {}", jaar.schooljaar);
        }
        assert_eq!(
            (rij.waarden.len(), cellen.len()),
            (tabel.jaren.len(), tabel.jaren.len())
        );
    }
}
