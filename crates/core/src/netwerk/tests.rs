//! Gaps are gaps, room is of who gives it, and no small count can be computed.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{cijfers::masker::KLEIN, inrichting::aanbod::Schoolaanbod};

fn school(n: u128) -> SchoolId {
    SchoolId(Uuid::from_u128(n))
}

fn catalogus() -> Catalogus {
    let tekst = include_str!("../../../cli/demo/catalogus-maasdal.toml");
    toml::from_str(tekst).unwrap()
}

/// What a school wrote: nothing, that it gives an offer, or that it does not.
fn aanbod(codes: Vec<String>, keuzes: &[u8]) -> Aanbodlijst {
    let rijen = codes.into_iter().zip(keuzes).filter(|(_, k)| **k < 2);
    Aanbodlijst(
        rijen
            .map(|(code, k)| Schoolaanbod {
                school: school(0),
                arrangement: code,
                hoe: String::new(),
                biedt: *k == 1,
                protocol: false,
                kwaliteit: None,
                versie: 1,
            })
            .collect(),
    )
}

fn team(over: &[(String, u32, u32)]) -> Vec<Bezetting> {
    over.iter()
        .map(|(wie, minuten, beschikbaar)| Bezetting {
            uitvoerder: wie.clone(),
            minuten: *minuten,
            beschikbaar: Some(*beschikbaar),
        })
        .collect()
}

proptest! {
    /// A row is a gap exactly when no school gives one of its offers and nobody does so for the schools: told a second time,
    /// from what the schools wrote.
    #[test]
    fn r247_a_gap_is_what_nobody_offers(keuzes in prop::collection::vec(prop::collection::vec(0u8..3, 20), 1..5)) {
        let catalogus = catalogus();
        let codes: Vec<String> = catalogus.arrangement.iter().map(|a| a.code.clone()).collect();
        let scholen: Vec<SchoolId> = (0u128..).take(keuzes.len()).map(school).collect();
        let lijsten: BTreeMap<_, _> = scholen.iter().zip(&keuzes).map(|(s, k)| (*s, aanbod(codes.clone(), k))).collect();
        let leeg = BTreeMap::new();
        let feiten = Feiten {
            catalogus: &catalogus,
            scholen: &scholen,
            aanbod: &lijsten,
            trajecten: &leeg,
            behoeften: &leeg,
            bezetting: &BTreeMap::new(),
        };
        let rijen = dekking(feiten);
        prop_assert_eq!(rijen.len(), 30, "ten needs at three levels");
        let gaten = rijen.iter().take_while(|r| r.is_gat()).count();
        prop_assert_eq!(rijen.iter().filter(|r| r.is_gat()).count(), gaten, "gaps come first");
        for rij in rijen {
            let Wat::Behoefte(code, niveau) = &rij.wat else { panic!() };
            let mut iemand = false;
            for a in &catalogus.arrangement {
                let soort = catalogus.soort(&a.soort).unwrap();
                if !a.behoeften.contains(code) || !soort.niveaus.contains(niveau) {
                    continue;
                }
                for lijst in lijsten.values() {
                    iemand |= match lijst.van(&a.code) {
                        Some(eigen) => eigen.biedt,
                        None => soort.code != "extra",
                    };
                }
            }
            prop_assert_eq!(rij.is_gat(), !iemand, "{} {}", code, niveau);
        }
    }

    /// Whatever a hidden count is, the page shows the same (R276).
    #[test]
    fn r276_no_small_count_can_be_computed(
        tellingen in prop::collection::vec(prop::collection::vec(0u32..9, 10), 1..5),
        anders in 1u32..KLEIN,
    ) {
        let catalogus = catalogus();
        let scholen: Vec<SchoolId> = (0u128..).take(tellingen.len()).map(school).collect();
        let (leeg, lijsten, teams) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut behoeften = BTreeMap::new();
        for (school, per) in scholen.iter().zip(&tellingen) {
            for (behoefte, n) in catalogus.behoefte.iter().zip(per) {
                behoeften.insert((*school, behoefte.code.clone()), *n);
            }
        }
        let toon = |behoeften: &BTreeMap<_, _>| {
            let feiten = Feiten {
                catalogus: &catalogus,
                scholen: &scholen,
                aanbod: &lijsten,
                trajecten: &leeg,
                behoeften,
                bezetting: &teams,
            };
            (dekking(feiten), vraag(feiten))
        };
        let getoond = toon(&behoeften);
        let klein: Vec<_> = behoeften.iter().filter(|(_, n)| (1..KLEIN).contains(*n)).map(|(k, _)| k.clone()).collect();
        for cel in klein {
            let mut ander = behoeften.clone();
            ander.insert(cel, anders);
            prop_assert_eq!(toon(&ander), getoond.clone());
        }
    }
}

#[test]
fn r144_room_is_of_staff_that_gives_the_offer_at_a_school_that_gives_it() {
    let catalogus = catalogus();
    let b1 = catalogus.arrangement("B1").unwrap();
    let wie = b1.uitvoerders.first().unwrap().clone();
    let scholen = [school(1), school(2), school(3)];
    let niet = aanbod(vec!["B1".to_owned()], &[0]);
    let lijsten = BTreeMap::from([(school(3), niet)]);
    let teams = BTreeMap::from([
        (
            school(1),
            team(&[(wie.clone(), 30, 90), ("iemand anders".to_owned(), 0, 500)]),
        ),
        (school(2), team(&[(wie.clone(), 200, 90)])),
        (school(3), team(&[(wie, 0, 900)])),
    ]);
    let leeg = BTreeMap::new();
    let feiten = Feiten {
        catalogus: &catalogus,
        scholen: &scholen,
        aanbod: &lijsten,
        trajecten: &leeg,
        behoeften: &leeg,
        bezetting: &teams,
    };
    let found = rij(feiten, Wat::Aanbod("B1".to_owned()), 2, &[b1]);
    assert_eq!(
        found.ruimte,
        [(school(1), 60)],
        "too much promised is no room; who does not give it has none"
    );
    assert_eq!(found.bij_scholen(), 2);
}
