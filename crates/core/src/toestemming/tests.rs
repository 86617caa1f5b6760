use jiff::civil::{Date, date};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::inrichting::catalogus::Planregels;

const DAG: Date = date(2026, 11, 20);

fn daad(soort: Daad, wie: Wie, uitkomst: Woord) -> Toestemming {
    Toestemming {
        id: ToestemmingId(Uuid::nil()),
        leerling: LeerlingId(Uuid::nil()),
        soort,
        betreft: soort.betreft_opp().then_some(Uuid::from_u128(1)),
        wie,
        uitkomst,
        datum: date(2026, 11, 1),
        wijze: Wijze::Gesprek,
        geldig_tot: None,
        ingetrokken_op: None,
        teruggekoppeld_op: None,
        inhoud: DaadInhoud {
            naam: "S. Verzonnen".to_owned(),
            waarover: "De overstap".to_owned(),
            tekst: "Ik wil het graag zo.".to_owned(),
            ..DaadInhoud::default()
        },
        door: AccountId(Uuid::nil()),
        tijdstip: 100,
        versie: 1,
    }
}

fn handelingsdeel(wie: Wie, uitkomst: Woord) -> Toestemming {
    daad(Daad::Handelingsdeel, wie, uitkomst)
}

#[rstest]
#[case(15, Kring::Ouders)]
#[case(16, Kring::Beiden)]
#[case(17, Kring::Beiden)]
#[case(18, Kring::Leerling)]
fn r039_whose_word_is_needed_follows_the_ages_of_the_samenwerkingsverband(
    #[case] leeftijd: i16,
    #[case] kring: Kring,
) {
    assert_eq!(Kring::bij(leeftijd, &Planregels::default()), kring);
    let later = Planregels {
        leeftijd_leerling: 18,
        leeftijd_alleen: 21,
        ..Planregels::default()
    };
    assert_eq!(Kring::bij(17, &later), Kring::Ouders);
}

/// WVO 2020 art. 2.44 lid 2: with the parents, whatever a pupil of 16 says.
#[rstest]
#[case(12, Kring::Ouders)]
#[case(17, Kring::Ouders)]
#[case(18, Kring::Leerling)]
fn r039_parents_agree_with_the_handelingsdeel(#[case] leeftijd: i16, #[case] kring: Kring) {
    assert_eq!(Kring::handelingsdeel(leeftijd, &Planregels::default()), kring);
}

/// WVO 2020 art. 2.44 lid 2: agreement with the parents, both where there are two.
#[rstest]
#[case(&[], Stand::Ontbreekt)]
#[case(&[(Wie::Ouders, Woord::Ja)], Stand::Ja)]
#[case(&[(Wie::Ouder1, Woord::Ja)], Stand::Deels)]
#[case(&[(Wie::Ouder1, Woord::Ja), (Wie::Ouder2, Woord::Ja)], Stand::Ja)]
#[case(&[(Wie::Ouder1, Woord::Ja), (Wie::Ouder1, Woord::Ja)], Stand::Deels)]
#[case(&[(Wie::Ouder1, Woord::Ja), (Wie::Ouder2, Woord::Nee)], Stand::Nee)]
#[case(&[(Wie::Ouders, Woord::Ja), (Wie::Ouder2, Woord::Nee)], Stand::Nee)]
#[case(&[(Wie::Ouders, Woord::Nee), (Wie::Ouder1, Woord::Ja)], Stand::Nee)]
#[case(&[(Wie::Ouders, Woord::Nee), (Wie::Ouders, Woord::Ja)], Stand::Ja)]
#[case(&[(Wie::Leerling, Woord::Ja)], Stand::Ontbreekt)]
fn r039_agreement_of_parents(#[case] woorden: &[(Wie, Woord)], #[case] verwacht: Stand) {
    let daden: Vec<_> = (0..)
        .zip(woorden)
        .map(|(n, (wie, woord))| Toestemming {
            tijdstip: 100 + n,
            ..handelingsdeel(*wie, *woord)
        })
        .collect();
    assert_eq!(overeenstemming(&daden, 0, Kring::Ouders, DAG), verwacht);
}

#[test]
fn r039_from_sixteen_the_own_word_is_needed_beside_that_of_the_parents() {
    let ouders = handelingsdeel(Wie::Ouders, Woord::Ja);
    let zelf = handelingsdeel(Wie::Leerling, Woord::Ja);
    let stand = |daden: &[Toestemming], kring| overeenstemming(daden, 0, kring, DAG);
    assert_eq!(stand(std::slice::from_ref(&ouders), Kring::Beiden), Stand::Deels);
    assert_eq!(stand(&[ouders.clone(), zelf.clone()], Kring::Beiden), Stand::Ja);
    assert_eq!(stand(&[ouders], Kring::Leerling), Stand::Ontbreekt);
    assert_eq!(stand(&[zelf], Kring::Leerling), Stand::Ja);
}

/// Nobody agrees with what was written later.
#[test]
fn r061_agreement_of_before_a_change_of_the_handelingsdeel_does_not_count() {
    let ja = handelingsdeel(Wie::Ouders, Woord::Ja);
    let stand = |gewijzigd| overeenstemming(std::slice::from_ref(&ja), gewijzigd, Kring::Ouders, DAG);
    assert_eq!(stand(100), Stand::Ja);
    assert_eq!(stand(101), Stand::Ontbreekt);
}

#[test]
fn r039_what_was_withdrawn_or_ran_out_is_no_word_and_brings_none_back() {
    let eerst = handelingsdeel(Wie::Ouders, Woord::Ja);
    let later = Toestemming {
        tijdstip: 200,
        ..eerst.clone()
    };
    let stand = |laatste: Toestemming| overeenstemming(&[eerst.clone(), laatste], 0, Kring::Ouders, DAG);
    assert_eq!(stand(later.clone()), Stand::Ja);
    let ingetrokken = Toestemming {
        ingetrokken_op: Some(DAG),
        ..later.clone()
    };
    assert!(ingetrokken.telt_op(date(2026, 11, 19)));
    assert!(!ingetrokken.telt_op(DAG));
    assert_eq!(stand(ingetrokken), Stand::Ontbreekt);
    let verlopen = Toestemming {
        geldig_tot: Some(date(2026, 11, 19)),
        ..later
    };
    assert_eq!(stand(verlopen), Stand::Ontbreekt);
}

#[rstest]
#[case(daad(Daad::Gehoord, Wie::Leerling, Woord::Gehoord), &[])]
#[case(daad(Daad::Gehoord, Wie::Ouders, Woord::Gehoord), &[DaadGebrek::AlleenLeerling])]
#[case(daad(Daad::Gehoord, Wie::Leerling, Woord::Ja), &[DaadGebrek::Woord])]
#[case(Toestemming { betreft: None, ..daad(Daad::Gehoord, Wie::Leerling, Woord::Afgezien) }, &[DaadGebrek::Plan])]
#[case(Toestemming { inhoud: DaadInhoud::default(), ..daad(Daad::Gehoord, Wie::Leerling, Woord::Gehoord) }, &[DaadGebrek::Tekst])]
#[case(Toestemming { inhoud: DaadInhoud::default(), ..daad(Daad::Gehoord, Wie::Leerling, Woord::Afgezien) }, &[])]
#[case(Toestemming { inhoud: DaadInhoud::default(), ..daad(Daad::Zat, Wie::Ouder1, Woord::Ja) }, &[DaadGebrek::Naam, DaadGebrek::Waarover])]
#[case(Toestemming { geldig_tot: Some(date(2026, 10, 1)), ..daad(Daad::Overdracht, Wie::Ouders, Woord::Ja) }, &[DaadGebrek::Geldigheid])]
#[case(daad(Daad::Zienswijze, Wie::Ouders, Woord::Gegeven), &[])]
#[case(daad(Daad::Zienswijze, Wie::Ouders, Woord::Nee), &[DaadGebrek::Woord])]
fn r039_an_act_says_what_was_asked_by_who_may_say_it(
    #[case] daad: Toestemming,
    #[case] gebreken: &[DaadGebrek],
) {
    assert_eq!(daad.gebreken(), gebreken);
}

fn any_daad() -> impl Strategy<Value = Toestemming> {
    (
        prop::sample::select(Daad::ALL.to_vec()),
        prop::sample::select(Wie::ALL.to_vec()),
        prop::sample::select(Woord::ALL.to_vec()),
        0..50i64,
        prop::option::of(1..28i8),
        prop::bool::ANY,
    )
        .prop_map(|(soort, wie, uitkomst, tijdstip, ingetrokken, opp)| Toestemming {
            tijdstip,
            ingetrokken_op: ingetrokken.map(|dag| date(2026, 11, dag)),
            betreft: opp.then_some(Uuid::from_u128(1)),
            ..daad(soort, wie, uitkomst)
        })
}

proptest! {
    /// Six acts are never one: recording one never changes whether another is there.
    #[test]
    fn r039_no_act_implies_another(daden in prop::collection::vec(any_daad(), 0..12), nieuw in any_daad()) {
        let mut meer = daden.clone();
        meer.push(nieuw.clone());
        for ander in Daad::ALL.into_iter().filter(|d| *d != nieuw.soort) {
            for betreft in [None, Some(Uuid::from_u128(1))] {
                for kring in Kring::ALL {
                    prop_assert_eq!(
                        stand(&daden, ander, betreft, kring, DAG),
                        stand(&meer, ander, betreft, kring, DAG)
                    );
                }
            }
        }
        if nieuw.soort != Daad::Handelingsdeel {
            prop_assert_eq!(
                overeenstemming(&daden, 0, Kring::Ouders, DAG),
                overeenstemming(&meer, 0, Kring::Ouders, DAG)
            );
        }
        if nieuw.soort != Daad::Gehoord {
            let opp = Uuid::from_u128(1);
            prop_assert_eq!(gehoord_over(&daden, opp, DAG), gehoord_over(&meer, opp, DAG));
        }
    }

    /// Withdrawing everything leaves nothing.
    #[test]
    fn r039_all_withdrawn_is_nothing(daden in prop::collection::vec(any_daad(), 0..12)) {
        let weg: Vec<_> = daden
            .into_iter()
            .map(|d| Toestemming { ingetrokken_op: Some(DAG), ..d })
            .collect();
        for daad in Daad::ALL {
            for kring in Kring::ALL {
                prop_assert_eq!(stand(&weg, daad, None, kring, DAG), Stand::Ontbreekt);
            }
        }
    }
}
