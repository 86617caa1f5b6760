use super::Herkomst as H;
use super::WegGebrek as G;
use super::ZaakSoort as Z;
use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;

fn feiten(soort: ZaakSoort, weg: Weg, herkomst: Option<Herkomst>) -> WegFeiten {
    WegFeiten {
        soort,
        weg,
        herkomst,
        nieuwkomer: None,
        later_grond: Some(LaterGrond::LwooToegenomen),
        instemming: true,
        school_is_pro: true,
        optingout: false,
        dag: date(2027, 4, 6),
    }
}

// WVO 2020 art. 2.30 lid 2, art. 2.43 lid 3, art. 2.48 lid 1.
#[rstest]
#[case("primary school, a", Z::Pro, Weg::Regulier, Some(H::Basisonderwijs), &[])]
#[case("special education, a", Z::Pro, Weg::Regulier, Some(H::SpeciaalOnderwijs), &[])]
#[case("first year, b", Z::Pro, Weg::Regulier, Some(H::VoLeerjaar1), &[])]
#[case("a later year", Z::Pro, Weg::Regulier, Some(H::VoLater), &[G::HerkomstNietToegestaan])]
#[case("unknown", Z::Pro, Weg::Regulier, None, &[G::HerkomstOntbreekt])]
#[case("the urgent way asks the same", Z::Pro, Weg::Spoed, Some(H::VoLater), &[G::HerkomstNietToegestaan])]
#[case("so does mid-year", Z::Pro, Weg::Tussentijds, Some(H::VoLater), &[G::HerkomstNietToegestaan])]
#[case("PrO in mid-year", Z::Pro, Weg::Tussentijds, Some(H::VoLeerjaar1), &[])]
#[case("PrO later on, c", Z::Pro, Weg::LaterPro, Some(H::VoLater), &[])]
#[case("PrO later on asks no origin", Z::Pro, Weg::LaterPro, None, &[])]
#[case("a special group asks no origin", Z::Pro, Weg::BijzondereGroep, None, &[])]
#[case("lwoo, a", Z::Lwoo, Weg::Regulier, Some(H::Basisonderwijs), &[])]
#[case("lwoo, b", Z::Lwoo, Weg::Spoed, Some(H::VoLeerjaar1), &[])]
#[case("lwoo has no later way", Z::Lwoo, Weg::Regulier, Some(H::VoLater), &[G::HerkomstNietToegestaan])]
#[case("nor by UB 2.47", Z::Lwoo, Weg::LaterPro, Some(H::VoLater), &[G::AlleenPro])]
#[case("nor in mid-year", Z::Lwoo, Weg::Tussentijds, Some(H::VoLeerjaar1), &[G::AlleenPro])]
#[case("nor as a special group", Z::Lwoo, Weg::BijzondereGroep, None, &[G::AlleenPro])]
#[case("lwoo, unknown", Z::Lwoo, Weg::Regulier, None, &[G::HerkomstOntbreekt])]
#[case("VSO has its own rule", Z::Vso, Weg::Regulier, Some(H::VoLater), &[])]
#[case("VSO has its own rule", Z::Vso, Weg::Spoed, None, &[])]
#[case("VSO by a way of PrO", Z::Vso, Weg::LaterPro, None, &[G::AlleenPro])]
fn origin(
    #[case] waarom: &str,
    #[case] soort: ZaakSoort,
    #[case] weg: Weg,
    #[case] herkomst: Option<Herkomst>,
    #[case] verwacht: &[WegGebrek],
) {
    assert_eq!(gebreken(&feiten(soort, weg, herkomst)), verwacht, "{waarom}");
}

#[test]
fn opting_out_frees_lwoo_and_not_pro() {
    let later = |soort| WegFeiten {
        optingout: true,
        ..feiten(soort, Weg::Regulier, Some(H::VoLater))
    };
    assert!(gebreken(&later(Z::Lwoo)).is_empty());
    assert_eq!(gebreken(&later(Z::Pro)), [G::HerkomstNietToegestaan]);
}

#[rstest]
#[case("UB 2.47 lid 1", None, true, &[G::LaterGrondOntbreekt])]
#[case("UB 2.47 lid 2 b", Some(LaterGrond::TlvOngeacht), false, &[G::InstemmingOntbreekt])]
#[case("both", None, false, &[G::LaterGrondOntbreekt, G::InstemmingOntbreekt])]
fn pro_later_needs_ground_and_consent(
    #[case] waarom: &str,
    #[case] later_grond: Option<LaterGrond>,
    #[case] instemming: bool,
    #[case] verwacht: &[WegGebrek],
) {
    let later = WegFeiten {
        later_grond,
        instemming,
        ..feiten(Z::Pro, Weg::LaterPro, Some(H::VoLater))
    };
    assert_eq!(gebreken(&later), verwacht, "{waarom}");
    let regulier = WegFeiten {
        weg: Weg::Regulier,
        herkomst: Some(H::VoLeerjaar1),
        ..later
    };
    assert!(gebreken(&regulier).is_empty(), "only the later way asks them");
}

#[test]
fn a_special_group_goes_through_a_pro_school() {
    let groep = |school_is_pro| WegFeiten {
        school_is_pro,
        ..feiten(Z::Pro, Weg::BijzondereGroep, None)
    };
    assert!(gebreken(&groep(true)).is_empty());
    assert_eq!(gebreken(&groep(false)), [G::AlleenProSchool]);
}

// WVO 2020 art. 2.30 lid 3.
#[rstest]
#[case("a year and a day", date(2025, 9, 30), None)]
#[case("exactly a year is not shorter", date(2025, 10, 1), None)]
#[case("a day short of a year", date(2025, 10, 2), Some(date(2027, 7, 31)))]
#[case("came after 1 October", date(2026, 11, 15), Some(date(2027, 7, 31)))]
fn newcomer(#[case] waarom: &str, #[case] sinds: Date, #[case] pas_na: Option<Date>) {
    let nieuwkomer = Nieuwkomer {
        in_nederland_sinds: sinds,
        eerste_teldatum: date(2026, 10, 1),
    };
    assert_eq!(nieuwkomer.pas_na(), pas_na, "{waarom}");
}

#[rstest]
#[case(Z::Pro, date(2027, 7, 31), true)]
#[case(Z::Pro, date(2027, 8, 1), false)]
#[case(Z::Lwoo, date(2027, 7, 31), true)]
#[case(Z::Lwoo, date(2027, 8, 1), false)]
#[case(Z::Vso, date(2027, 7, 31), false)]
fn a_newcomer_waits_for_the_end_of_the_first_school_year(
    #[case] soort: ZaakSoort,
    #[case] dag: Date,
    #[case] te_vroeg: bool,
) {
    for optingout in [false, true] {
        let feiten = WegFeiten {
            nieuwkomer: Some(Nieuwkomer {
                in_nederland_sinds: date(2026, 2, 1),
                eerste_teldatum: date(2026, 10, 1),
            }),
            dag,
            optingout,
            ..feiten(soort, Weg::Regulier, Some(H::VoLeerjaar1))
        };
        assert_eq!(gebreken(&feiten).contains(&G::NieuwkomerTeVroeg), te_vroeg);
    }
}

#[test]
fn the_closed_list_stands_in_the_order_of_the_law() {
    let onderdelen = LaterDocument::ALL.map(LaterDocument::onderdeel);
    assert_eq!(onderdelen, ["a", "b", "d 1", "d 2", "d 3", "d 4", "d 5"]);
    let gronden = LaterGrond::ALL.map(LaterGrond::onderdeel);
    assert_eq!(gronden, ["a 1", "a 2", "a 3", "b 1", "b 2"]);
}

fn willekeurig() -> impl Strategy<Value = WegFeiten> {
    let herkomst = proptest::option::of(0_usize..4);
    let grond = proptest::option::of(0_usize..5);
    let sinds = proptest::option::of(0_i32..1_500);
    (
        0_usize..3,
        0_usize..5,
        herkomst,
        sinds,
        grond,
        any::<[bool; 3]>(),
        0_i32..1_500,
    )
        .prop_map(
            |(soort, weg, herkomst, sinds, grond, [instemming, school_is_pro, optingout], dag)| {
                let begin = date(2024, 1, 1);
                WegFeiten {
                    soort: Z::ALL[soort],
                    weg: Weg::ALL[weg],
                    herkomst: herkomst.map(|nummer| H::ALL[nummer]),
                    nieuwkomer: sinds.map(|dagen| Nieuwkomer {
                        in_nederland_sinds: begin.saturating_add(dagen.days()),
                        eerste_teldatum: date(2026, 10, 1),
                    }),
                    later_grond: grond.map(|nummer| LaterGrond::ALL[nummer]),
                    instemming,
                    school_is_pro,
                    optingout,
                    dag: begin.saturating_add(dag.days()),
                }
            },
        )
}

proptest! {
    #[test]
    fn nobody_gets_pro_from_a_later_year_without_ground_and_consent(f in willekeurig()) {
        let open = gebreken(&f).is_empty();
        if open && f.soort == Z::Pro && f.herkomst == Some(H::VoLater) {
            let mag = match f.weg {
                Weg::LaterPro => f.later_grond.is_some() && f.instemming,
                Weg::BijzondereGroep => f.school_is_pro,
                Weg::Regulier | Weg::Spoed | Weg::Tussentijds => false,
            };
            prop_assert!(mag);
        }
        if open && f.soort == Z::Lwoo && !f.optingout {
            prop_assert!(matches!(f.herkomst, Some(H::Basisonderwijs | H::SpeciaalOnderwijs | H::VoLeerjaar1)));
        }
    }

    #[test]
    fn faults_are_sorted_and_waiting_never_closes_a_way(f in willekeurig()) {
        let nu = gebreken(&f);
        prop_assert!(nu.is_sorted_by(|a, b| a < b));
        let later = WegFeiten { dag: f.dag.saturating_add(400.days()), ..f };
        prop_assert!(gebreken(&later).iter().all(|gebrek| nu.contains(gebrek)));
    }
}
