//! When the register can say a number, what stands before what, and that the unknown is never 0.

use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::*;

fn register(vandaag: Date) -> Register {
    Register {
        vandaag,
        sinds: Some(date(2024, 9, 10)),
        bewaarjaren: 3,
    }
}

fn waarde(soort: WaardeSoort, waarde: Option<u32>, noemer: Option<u32>) -> Waarde {
    Waarde {
        school: SchoolId(Uuid::nil()),
        schooljaar: 2026,
        code: Kengetal::Lwoo,
        soort,
        waarde,
        noemer,
        herkomst: Herkomst::Eigen,
        reden: "Geteld door de administratie.".to_owned(),
        door: AccountId(Uuid::nil()),
        tijdstip: 0,
        versie: 4,
    }
}

/// The rows of data/kengetallen.toml, in its order.
#[test]
fn r240_the_rows_are_those_of_the_source() {
    let bron =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/data/kengetallen.toml");
    let Ok(tekst) = std::fs::read_to_string(bron) else {
        assert_eq!(Kengetal::ALL.len(), 16);
        return;
    };
    let codes: Vec<&str> = tekst
        .lines()
        .filter_map(|regel| regel.strip_prefix("code = \"")?.strip_suffix('"'))
        .collect();
    let mut eigen: Vec<&str> = Kengetal::ALL.iter().map(|k| k.code()).collect();
    let mut bron = codes.clone();
    eigen.sort_unstable();
    bron.sort_unstable();
    assert_eq!(eigen, bron);
}

#[rstest]
#[case::before(date(2026, 9, 30), 2026, None)]
#[case::on_the_day(date(2026, 10, 1), 2026, Some(date(2026, 10, 1)))]
#[case::whole_year(date(2027, 7, 31), 2026, Some(date(2026, 10, 1)))]
#[case::a_year_later(date(2027, 8, 1), 2026, None)]
#[case::next_year(date(2026, 11, 1), 2027, None)]
fn r032_what_stands_is_counted_from_its_reference_date(
    #[case] vandaag: Date,
    #[case] jaar: i16,
    #[case] peil: Option<Date>,
) {
    let telling = register(vandaag).telling(Kengetal::Leerlingen, jaar, Peildatum::Oktober);
    assert_eq!(telling.map(|t| t.peil), peil);
}

#[rstest]
#[case::before_the_register(2023, None)]
#[case::kept_in_part(2024, Some((date(2024, 8, 1), date(2025, 7, 31))))]
#[case::whole(2025, Some((date(2025, 8, 1), date(2026, 7, 31))))]
#[case::until_today(2026, Some((date(2026, 8, 1), date(2026, 11, 10))))]
#[case::to_come(2027, None)]
fn what_happened_is_counted_in_the_years_that_the_register_has(
    #[case] jaar: i16,
    #[case] dagen: Option<(Date, Date)>,
) {
    let register = register(date(2026, 11, 10));
    let telling = register.telling(Kengetal::ZatPro, jaar, Peildatum::September);
    assert_eq!(telling.map(|t| (t.van, t.tot)), dagen);
    assert_eq!(register.is_deel(jaar), jaar == 2024);
}

#[test]
fn what_may_be_destroyed_is_not_counted() {
    let kort = Register {
        bewaarjaren: 1,
        ..register(date(2026, 11, 10))
    };
    assert_eq!(kort.telling(Kengetal::ZatPro, 2025, Peildatum::Oktober), None);
    assert!(kort.telling(Kengetal::ZatPro, 2026, Peildatum::Oktober).is_some());
    let leeg = Register { sinds: None, ..kort };
    assert_eq!(leeg.telling(Kengetal::Leerlingen, 2026, Peildatum::Oktober), None);
}

#[test]
fn r242_history_and_what_the_school_knows_are_never_counted() {
    for code in Kengetal::ALL {
        let telling = register(date(2026, 11, 10)).telling(code, 2026, Peildatum::Oktober);
        let telt = matches!(code.bron(), Bron::Stand | Bron::Jaar);
        assert_eq!(telling.is_some(), telt, "{}", code.code());
    }
}

#[rstest]
#[case(WaardeSoort::Onbekend, Getal::Onbekend)]
#[case(WaardeSoort::Streepje, Getal::Streepje)]
#[case(WaardeSoort::Leeg, Getal::Leeg)]
fn r240_what_is_no_number_stays_no_number(#[case] soort: WaardeSoort, #[case] getal: Getal) {
    let cel = Cel::new(Some(12), Some(&waarde(soort, None, None)));
    assert_eq!(cel.getal, getal);
    assert_eq!(cel.clone().gemaskeerd().getal, getal);
    assert_eq!(cel.berekend, Some(12), "the count stays beside it");
}

#[test]
fn what_was_taken_back_is_counted_again_over_the_version_that_was_read() {
    let terug = waarde(WaardeSoort::Berekend, None, None);
    let cel = Cel::new(Some(12), Some(&terug));
    assert_eq!(
        (cel.getal, cel.herkomst, cel.versie),
        (
            Getal::Aantal {
                waarde: 12,
                noemer: None
            },
            None,
            4
        )
    );
    assert_eq!(Cel::new(None, None).getal, Getal::Geen, "nobody knows: not 0");
}

proptest! {
    /// Whatever stands in a cell, who may not see pupils gets no number from one to four of it, nor as a rest.
    #[test]
    fn r276_a_masked_cell_has_no_small_number(n in 0u32..12, noemer in prop::option::of(0u32..20), telt in prop::option::of(0u32..12), eigen in any::<bool>()) {
        let geschreven = eigen.then(|| waarde(WaardeSoort::Getal, Some(n), noemer));
        let cel = Cel::new(telt, geschreven.as_ref()).gemaskeerd();
        prop_assert_eq!(cel.berekend, None);
        prop_assert_eq!(&cel.reden, "");
        if let Getal::Aantal { waarde, noemer } = cel.getal {
            prop_assert!(!(1..5).contains(&waarde));
            if let Some(van) = noemer {
                prop_assert!(!(1..5).contains(&van) && !(1..5).contains(&van.saturating_sub(waarde)));
            }
        }
    }
}
