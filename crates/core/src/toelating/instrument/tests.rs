use super::InstrumentGebrek as G;
use super::InstrumentSoort as S;
use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;

fn instrument(naam: &str, soort: InstrumentSoort, van: Option<Date>, tot: Option<Date>) -> Instrument {
    Instrument {
        naam: naam.into(),
        soort,
        domeinen: Vec::new(),
        van,
        tot,
        lokaal: false,
    }
}

fn lijst() -> Instrumentenlijst {
    let jaar = (Some(date(2026, 10, 1)), Some(date(2027, 9, 30)));
    let mut rekenen = instrument("Toets Rekenen 8", S::Didactisch, jaar.0, jaar.1);
    rekenen.domeinen = vec![Domein::InzichtelijkRekenen];
    let mut eigen = instrument("Eigen Vragenlijst", S::Persoonlijkheid, None, None);
    eigen.lokaal = true;
    Instrumentenlijst {
        bron: "Voorbeeldregeling 2026-2027".into(),
        instrumenten: vec![
            instrument("Brein-Maat III", S::Intelligentie, jaar.0, jaar.1),
            instrument("Brein-Maat III", S::Intelligentie, None, Some(date(2024, 7, 31))),
            rekenen,
            eigen,
        ],
    }
}

#[rstest]
#[case("as listed", "Brein-Maat III", S::Intelligentie, Some(date(2027, 3, 1)), None)]
#[case(
    "however it is typed",
    " brein maat  iii ",
    S::Intelligentie,
    Some(date(2027, 3, 1)),
    None
)]
#[case(
    "first day",
    "Brein-Maat III",
    S::Intelligentie,
    Some(date(2026, 10, 1)),
    None
)]
#[case(
    "day before",
    "Brein-Maat III",
    S::Intelligentie,
    Some(date(2026, 9, 30)),
    Some(G::BuitenVenster)
)]
#[case("last day", "Brein-Maat III", S::Intelligentie, Some(date(2027, 9, 30)), None)]
#[case(
    "day after",
    "Brein-Maat III",
    S::Intelligentie,
    Some(date(2027, 10, 1)),
    Some(G::BuitenVenster)
)]
#[case(
    "its other window",
    "Brein-Maat III",
    S::Intelligentie,
    Some(date(2024, 7, 31)),
    None
)]
#[case("date not known yet", "Brein-Maat III", S::Intelligentie, None, None)]
#[case(
    "another purpose",
    "Brein-Maat III",
    S::Didactisch,
    None,
    Some(G::NietOpLijst)
)]
#[case("not listed", "Brein-Maat II", S::Intelligentie, None, Some(G::NietOpLijst))]
#[case("blank", "  ", S::Intelligentie, None, Some(G::NietOpLijst))]
#[case(
    "local, no window",
    "eigen vragenlijst",
    S::Persoonlijkheid,
    Some(date(2020, 1, 1)),
    None
)]
fn use_of_an_instrument(
    #[case] waarom: &str,
    #[case] naam: &str,
    #[case] soort: InstrumentSoort,
    #[case] afgenomen: Option<Date>,
    #[case] verwacht: Option<InstrumentGebrek>,
) {
    assert_eq!(lijst().gebrek(naam, soort, afgenomen), verwacht, "{waarom}");
}

#[test]
fn an_attainment_test_counts_for_its_own_domains() {
    let gebrek = |domein, dag| lijst().gebrek_in_domein("toets rekenen 8", domein, dag);
    let dag = Some(date(2027, 1, 20));
    assert_eq!(gebrek(Domein::InzichtelijkRekenen, dag), None);
    assert_eq!(gebrek(Domein::Spellen, dag), Some(G::NietOpLijst));
    assert_eq!(
        gebrek(Domein::InzichtelijkRekenen, Some(date(2026, 1, 20))),
        Some(G::BuitenVenster)
    );
}

#[test]
fn found_as_the_list_writes_it() {
    let lijst = lijst();
    let gevonden = lijst.zoek("BREIN-MAAT III", S::Intelligentie).unwrap();
    assert_eq!(gevonden.naam, "Brein-Maat III");
    assert!(
        lijst
            .zoek("Eigen Vragenlijst", S::Persoonlijkheid)
            .unwrap()
            .lokaal
    );
    assert_eq!(lijst.zoek("Eigen Vragenlijst", S::Intelligentie), None);
    assert_eq!(lijst.zoek("", S::Intelligentie), None);
}

// Rule of use of the yearly list: at most two years old on the day on which the complete dossier is handed in.
#[rstest]
#[case("the last good day", date(2025, 3, 14), date(2027, 3, 14), false)]
#[case("a day too late", date(2025, 3, 14), date(2027, 3, 15), true)]
#[case("29 February, its last good day", date(2024, 2, 29), date(2026, 2, 28), false)]
#[case("29 February, a day too late", date(2024, 2, 29), date(2026, 3, 1), true)]
#[case("28 February into a leap year", date(2026, 2, 28), date(2028, 2, 28), false)]
#[case(
    "28 February, handed in on 29 February",
    date(2026, 2, 28),
    date(2028, 2, 29),
    true
)]
#[case("the same day", date(2026, 5, 1), date(2026, 5, 1), false)]
fn age_of_an_intelligence_test(
    #[case] waarom: &str,
    #[case] afgenomen: Date,
    #[case] ingediend: Date,
    #[case] te_oud: bool,
) {
    assert_eq!(iq_te_oud(afgenomen, ingediend), te_oud, "{waarom}");
}

#[test]
fn the_list_is_kept_as_json_and_comes_back() {
    let json = serde_json::to_string(&lijst()).unwrap();
    assert_eq!(serde_json::from_str::<Instrumentenlijst>(&json).unwrap(), lijst());
}

proptest! {
    #[test]
    fn good_until_its_day_and_never_after(dagen in 0_i32..40_000, later in 0_i32..2_000) {
        let afgenomen = date(2000, 1, 1).saturating_add(dagen.days());
        let tot = iq_geldig_tot(afgenomen);
        prop_assert!(!iq_te_oud(afgenomen, tot));
        prop_assert!(iq_te_oud(afgenomen, tot.saturating_add(1.day())));
        let ingediend = afgenomen.saturating_add(later.days());
        prop_assert_eq!(iq_te_oud(afgenomen, ingediend), ingediend > tot);
        // Who tested later can hand in at least as long.
        prop_assert!(iq_geldig_tot(afgenomen.saturating_add(1.day())) >= tot);
    }
}
